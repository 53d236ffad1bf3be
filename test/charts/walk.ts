/**
 * Walks what Vega has laid out of a chart and tells its faults: numbers that nobody stated, marks that are not where
 * their figure lies, open ends that are closed, words that are cut, lost, outside or over one another. It knows the
 * comparison and the phrases, and nothing of how charts are made.
 */
import type { TopLevelSpec } from 'vega-lite'
import type { Comparison } from '../../lib/comparison/compare.ts'
import type { Figure } from '../../lib/comparison/estimates.ts'
import { phrase } from '../../lib/comparison/wording.ts'
import { chartText } from '../../lib/notebook/picture.ts'
import { draw } from '../../lib/notebook/render.ts'
import { lineWidth } from './lineWidth.ts'

interface Item {
  x?: number
  y?: number
  y2?: number
  width?: number
  height?: number
  text?: unknown
  align?: string
  baseline?: string
  fontSize?: number
  fontWeight?: string | number
  limit?: number
  shape?: string
  fill?: string
  stroke?: string
  opacity?: number
  dx?: number
  dy?: number
  items?: Item[]
  name?: string
  marktype?: string
  role?: string
  datum?: Record<string, unknown>
  orient?: string
}

interface Drawn {
  name: string
  role: string
  type: string
  item: Item
  x: number
  y: number
}

interface Text {
  text: string
  box: [left: number, top: number, right: number, bottom: number]
  from: Drawn
}

/** All that is drawn, with its place in the picture. */
async function drawn(spec: TopLevelSpec): Promise<{ all: Drawn[]; size: number }> {
  const found: Drawn[] = []
  const visit = (mark: Item, x: number, y: number): void => {
    for (const item of mark.items ?? []) {
      const at = { x: x + (item.x ?? 0), y: y + (item.y ?? 0) }
      if (mark.marktype === 'group') for (const inner of item.items ?? []) visit(inner, at.x, at.y)
      else found.push({ name: mark.name ?? '', role: mark.role ?? '', type: mark.marktype ?? '', item, ...at })
    }
  }
  const see = (root: unknown) => {
    visit(root as Item, 0, 0)
    return false
  }
  const [svg = ''] = await draw(spec, [see])
  return { all: found, size: Number(/width="([\d.]+)"/.exec(svg)?.[1]) }
}

function textsOf(all: readonly Drawn[]): Text[] {
  return all
    .filter(({ type }) => type === 'text')
    .flatMap((from) => {
      const { item, x, y } = from
      const size = item.fontSize ?? 11
      const bold = item.fontWeight === 'bold' || Number(item.fontWeight) >= 600
      const lines = [item.text].flat().map((text) => String(text ?? ''))
      return lines.map((text, i): Text => {
        const width = lineWidth(text, size, bold ? 'bold' : 'normal')
        const left = x + (item.dx ?? 0) - (item.align === 'right' ? width : item.align === 'center' ? width / 2 : 0)
        const middle = y + (item.dy ?? 0) + i * (size + 2) + (item.baseline === 'top' ? size / 2 : 0)
        return { text, from, box: [left, middle - size * 0.36, left + width, middle + size * 0.36] }
      })
    })
    .filter(({ text }) => text.trim() !== '')
}

/** The numbers of a text, as they are written. */
const numbers = (text: string) => [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([n]) => n.replace(/,+$/, ''))

/** Every number that may be written: what was stated, what follows of it, days, and how many there are. */
function allowed({ rows }: Comparison): Set<string> {
  const found = new Set<string>()
  const add = (text: string) => {
    for (const n of numbers(text)) found.add(n)
  }
  for (const { claim, reading, source, scope, outlet } of rows.figures) {
    for (const n of [claim.low, claim.best, claim.high, reading.low, reading.high]) {
      if (n === null) continue
      // 4,500,000,000 may be said as 4.5 billion
      for (const unit of [1, 1e6, 1e9])
        if (n >= unit) add((n / unit).toLocaleString('en-US', { maximumFractionDigits: 2 }))
      add(String(n))
    }
    const days = [claim.from, claim.to, claim.saidOn].flatMap((date) => date?.split('-') ?? [])
    for (const day of days) add(String(Number(day)))
    add([source, outlet, scope.place, scope.population, scope.unit, claim.words].join(' '))
  }
  for (const { sentence } of rows.relations) add(sentence)
  for (let n = 0; n <= Math.max(rows.figures.length, rows.relations.length); n++) add(String(n))
  return found
}

/** What is wrong with a chart; nothing: none of it is. */
export async function faults(spec: TopLevelSpec, comparison: Comparison, width: number): Promise<string[]> {
  const { all, size } = await drawn(spec)
  const texts = textsOf(all)
  const figures = all.filter(({ name }) => /^figures/.test(name) && name.includes('marks'))
  return [
    ...numberFaults(spec, texts, comparison),
    ...(size === width ? [] : [`${size} pixels wide, not ${width}`]),
    ...outside(all, texts, width),
    ...overlaps(texts),
    ...covered(texts, figures),
    ...markFaults(all, comparison),
    ...phraseFaults(spec, texts, comparison)
  ]
}

function numberFaults(spec: TopLevelSpec, texts: readonly Text[], comparison: Comparison): string[] {
  const known = allowed(comparison)
  const words = texts.filter(({ from }) => from.role !== 'axis-label')
  const all = [...words.map(({ text }) => text), String(spec.description)]
  return all.flatMap((text) =>
    numbers(text).flatMap((n) => (known.has(n) ? [] : `a number that nobody stated: ${n} in "${text}"`))
  )
}

function outside(all: readonly Drawn[], texts: readonly Text[], width: number): string[] {
  // What is drawn has 12 pixels of white around it
  const right = width - 24 + 1
  const words = texts.flatMap(({ text, box }) =>
    box[0] < -1 || box[2] > right ? `outside: "${text}" ${box[0]} to ${box[2]}` : []
  )
  const marks = all.flatMap(({ type, x, item, name }) => {
    if (type !== 'symbol' && type !== 'rect') return []
    const [left, end] = type === 'rect' ? [x, x + (item.width ?? 0)] : reach(x, item)
    return left < -2 || end > right + 1 ? `outside: a mark of ${name}, ${left} to ${end}` : []
  })
  return [...words, ...marks]
}

/** From where to where a symbol reaches sideways. */
function reach(x: number, { shape = 'circle' }: Item): [number, number] {
  if (!shape.startsWith('M')) return [x - 4, x + 4]
  const along = [...shape.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, a]) => Number(a) * 4)
  return [x + Math.min(...along), x + Math.max(...along)]
}

function overlaps(texts: readonly Text[]): string[] {
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b) => {
      // Scripts that our fonts lack are measured too wide
      const meet =
        a.box[0] < b.box[2] - 1 && b.box[0] < a.box[2] - 1 && a.box[1] < b.box[3] - 1 && b.box[1] < a.box[3] - 1
      return meet ? `over each other: "${a.text}" and "${b.text}"` : []
    })
  )
}

/** Words under a symbol. */
function covered(texts: readonly Text[], figures: readonly Drawn[]): string[] {
  const words = texts.filter(({ from }) => from.role === 'mark')
  return figures.flatMap(({ x, y, item }) => {
    if ((item.opacity ?? 1) < 1) return []
    const [left, right] = reach(x, item)
    const hit = words.find(({ box }) => box[0] < right && left < box[2] && box[1] < y + 3 && y - 3 < box[3])
    return hit ? `a mark over "${hit.text}"` : []
  })
}

/** Where the numbers of an axis are, by its ticks: what lies where on the scale that it shows. */
function axisOf(all: readonly Drawn[], upright: boolean): { value: number; at: number }[] {
  const unit: Record<string, number> = { million: 1e6, billion: 1e9 }
  return all
    .filter(({ role }) => role === 'axis-label')
    .flatMap(({ item, x, y }) => {
      const [, n, times] = /^([\d,.]+)(?: (million|billion))?$/.exec(String(item.text)) ?? []
      const side = item.align === 'right'
      return n && side === upright
        ? [{ value: Number(n.replaceAll(',', '')) * (unit[times ?? ''] ?? 1), at: upright ? y : x }]
        : []
    })
}

/** Each mark stands for a claim, where its number lies, and is as open as what was said. */
function markFaults(all: readonly Drawn[], { rows }: Comparison): string[] {
  const byId = new Map<string, Figure>(rows.figures.map((figure) => [figure.claim.id, figure]))
  const found: string[] = []
  const places: { panel: unknown; upright: boolean; value: number; at: number; words: string }[] = []
  for (const { name, item, x, y } of all) {
    const { datum = {} } = item
    const figure = byId.get(String(datum.claim))
    if (!/^(?:figures|ranges|bands|whiskers)/.test(name) || !figure) continue
    const { claim, reading } = figure
    const stated = [claim.low, claim.best, claim.high, reading.low, reading.high]
    for (const field of ['at', 'low', 'high']) {
      const value = datum[field]
      if (value !== null && value !== undefined && !stated.includes(value as number))
        found.push(`drawn at ${value}, said "${claim.words}"`)
    }
    const upright = 'time' in datum
    const place = (value: number, at: number) =>
      places.push({ panel: datum.panel, upright, value, at, words: claim.words })
    if (/^figures/.test(name)) {
      place(datum.at as number, upright ? y : x)
      const open =
        claim.stance === 'asserts' && (reading.low === null) !== (reading.high === null) && reading.high !== 0
      if (open !== isArrow(item))
        found.push(`${open ? 'an open end closed' : 'an arrow that nobody stated'}: "${claim.words}"`)
      if (open && !pointsTo(item.shape ?? '', reading.low === null, upright))
        found.push(`an arrow to the wrong side: "${claim.words}"`)
      if (claim.stance === 'denies' && item.fill === item.stroke)
        found.push(`a denial drawn as a figure: "${claim.words}"`)
    } else if (upright) {
      place(datum.high as number, y)
      place(datum.low as number, y + (item.height ?? 0))
    } else {
      place(datum.low as number, x)
      place(datum.high as number, x + (item.width ?? 0))
    }
  }
  return [...found, ...misplaced(all, places)]
}

/** A bar across and a stroke from there, not a symbol or a circle that is crossed out. */
const isArrow = ({ shape = '' }: Item) => /^M(?:0,-|-?[\d.]+,0L)/.test(shape) && !shape.includes('A')

/** Whether the longest stroke of an arrow goes to the side that is open. */
function pointsTo(shape: string, down: boolean, upright: boolean): boolean {
  const points = [...shape.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, a, b]) => (upright ? -Number(b) : Number(a)))
  const furthest = points.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0)
  return down ? furthest <= 0 : furthest >= 0
}

/**
 * Marks and ticks that are in no one order: a higher value must lie further along its axis, an equal one as far. Vega
 * draws ticks at whole pixels.
 */
function misplaced(
  all: readonly Drawn[],
  places: readonly { panel: unknown; upright: boolean; value: number; at: number; words: string }[]
): string[] {
  const found: string[] = []
  const panels = new Set(places.map(({ panel }) => panel))
  for (const panel of panels) {
    const own = places.filter((place) => place.panel === panel)
    const upright = own.some((place) => place.upright)
    // With one panel the ticks are known to be its own
    const ticks =
      panels.size === 1 ? axisOf(all, upright).map((tick) => ({ ...tick, words: `the tick ${tick.value}` })) : []
    const sorted = [...own, ...ticks].sort((a, b) => a.value - b.value)
    for (const [i, one] of sorted.entries()) {
      const next = sorted[i + 1]
      if (!next) continue
      const step = upright ? one.at - next.at : next.at - one.at
      if (one.value === next.value ? Math.abs(step) > 1.1 : step < -1.1)
        found.push(`out of its place: ${one.words} and ${next.words}`)
    }
    found.push(...unevenly(sorted, ticks, upright))
  }
  return found
}

/** Between ticks, marks lie where a linear, log or symlog scale puts them. */
function unevenly(
  places: readonly { value: number; at: number; words: string }[],
  ticks: readonly { value: number; at: number }[],
  _: boolean
): string[] {
  const [first, last] = [ticks[0], ticks.at(-1)]
  if (!first || !last || ticks.length < 3) return []
  const bends = [(n: number) => n, (n: number) => Math.log(n), (n: number) => Math.log1p(n)]
  const away = (bend: (n: number) => number) =>
    places.filter(({ value, at }) => {
      const share = (bend(value) - bend(first.value)) / (bend(last.value) - bend(first.value))
      return !(Math.abs(first.at + share * (last.at - first.at) - at) <= 1.5)
    })
  const fewest = bends.map(away).reduce((a, b) => (b.length < a.length ? b : a))
  return fewest.map(({ words }) => `not where its value lies: ${words}`)
}

/** Each figure's words stand somewhere, whole; a bound or a denial never as a bare number. */
function phraseFaults(spec: TopLevelSpec, texts: readonly Text[], { rows }: Comparison): string[] {
  const written = texts
    .filter(({ from }) => from.role === 'mark')
    .map(({ text }) => text.replace(/[\u200e\u2068\u2069]/g, '').replaceAll('\u00a0', ' '))
  const together = written.join(' ').replace(/-? /g, ' ')
  const values = (spec as { data?: { values?: { claim?: string }[] } }).data?.values ?? []
  const shown = new Set(values.flatMap(({ claim }) => claim ?? []))
  const sources = new Set(rows.figures.filter(({ claim }) => shown.has(claim.id)).map(({ source }) => source))
  const overTime = values.some((value) => 'time' in value)
  const found = written.filter((text) => text.includes('…')).map((text) => `cut: "${text}"`)
  for (const { claim, stands } of rows.figures) {
    if (!shown.has(claim.id) || !stands || overTime) continue
    const said = phrase(claim)
    if (!together.includes(said)) found.push(`the words are lost: "${said}"`)
  }
  const bare = (word: string) => chartText(spec).title !== word && /^[\d,.]+$/.test(word)
  const exact = new Set(
    rows.figures
      .filter(({ claim }) => claim.bound === 'exact' || claim.bound === 'between' || claim.bound === 'interval')
      .map(({ claim }) => phrase(claim))
  )
  // A line under another, flush with it at either end or in the middle, goes on with what that began
  const edges = ([left, , right]: Text['box']) => [left, right, (left + right) / 2]
  const goesOn = ({ box }: Text) =>
    texts.some((other) => {
      const flush = edges(other.box).some((edge, i) => Math.abs(edge - (edges(box)[i] as number)) < 1)
      return flush && box[1] - other.box[1] > 8 && box[1] - other.box[1] < 17
    })
  for (const one of texts.filter(({ from }) => from.role === 'mark')) {
    if (bare(one.text) && !exact.has(one.text) && !goesOn(one)) found.push(`a bare number: "${one.text}"`)
  }
  const letters = (text: string) => text.replace(/[^\p{L}]/gu, '')
  const names = letters(written.join(''))
  for (const source of sources)
    if (!overTime && !names.includes(letters(source))) found.push(`a name is lost: "${source}"`)
  return found
}
