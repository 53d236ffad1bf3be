/** What a mark of a chart stands for. */
export interface MarkData {
  /** Ids of claims. */
  claims: string[]
  /** What the mark says when it is pointed at, as a text or by field; null: nothing. */
  tip: string | Record<string, string> | null
}

/** As much of vega's scenegraph as is asked here. */
export interface Scene {
  marktype?: string
  role?: string
  name?: string
  items?: Item[]
}
interface Item extends Scene {
  datum?: unknown
  tooltip?: unknown
  aria?: boolean
  description?: string
}

/** Marks that are drawn as one path, however many items they have. */
const paths = ['line', 'area', 'trail']

/** Writes a number at each mark that says something, and adds its meaning to `known` as JSON; equal ones share one. */
export function numberMarks(scene: Scene, known: Map<string, number>): void {
  const items = scene.items ?? []
  if (scene.marktype === undefined || scene.marktype === 'group') {
    for (const item of items) {
      delete item.description
      for (const inner of item.items ?? []) numberMarks(inner as Scene, known)
    }
    return
  }
  const together = paths.includes(scene.marktype)
  for (const [i, item] of items.entries()) {
    delete item.description
    if (together && i > 0) continue
    const claims = together ? [...new Set(items.flatMap(claimsOf))] : claimsOf(item)
    const data: MarkData = { claims, tip: together ? null : tipOf(item.tooltip) }
    if (data.claims.length === 0 && data.tip === null) continue
    item.aria = true
    const text = JSON.stringify(data)
    const number = known.get(text) ?? known.size
    known.set(text, number)
    item.description = `mark ${number}`
  }
}

/** The attribute that `numberMarks` wrote into a tag, as the page's script looks for it; every other name is dropped. */
export function numbered(tag: string): string {
  const number = / aria-label="mark (\d+)"/.exec(tag)?.[1]
  const bare = tag.replace(/ (?:style|role|aria-[a-z]+)="[^"]*"/g, '')
  return number === undefined ? bare : bare.replace(/^<[a-z]+/, (start) => `${start} data-mark="${number}"`)
}

/** Ids under `claim` or `claims` of the row that a mark was drawn from. */
function claimsOf({ datum }: Item): string[] {
  if (typeof datum !== 'object' || datum === null) return []
  const { claim, claims } = datum as { claim?: unknown; claims?: unknown }
  return [claim, claims].flat().filter((id): id is string => typeof id === 'string')
}

/** Fields that are blank for a figure are left out. */
function tipOf(tooltip: unknown): MarkData['tip'] {
  if (tooltip === null || tooltip === undefined || tooltip === '') return null
  if (typeof tooltip !== 'object') return String(tooltip)
  const said = Object.entries(tooltip).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return Object.fromEntries(said.map(([key, value]) => [key, String(value)]))
}
