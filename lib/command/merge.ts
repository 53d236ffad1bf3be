import { basename, extname } from 'node:path'
import type { Article, Claim } from '../claim.ts'
import type { Content } from './readInput.ts'
import type { Failure } from './usage.ts'

export interface Named extends Content {
  names: string[]
  input: string
  folder: string
  /** That its folder names; null: none does. */
  event: string | null
}

/** Pages and article rows under ids of their own. `beside`: the article of a name beside an input, as "01.txt". */
export function mergeArticles(contents: readonly Named[]) {
  const rowOf = rowsOfPages(contents)
  const paged = new Set(rowOf.values())
  const articles = new Map<string, Article>()
  const aliases = new Map<string, string>()
  const inputs = new Map<string, string>()
  const local = new Map<string, string>()
  const unclear = new Set<string>()
  const failures: Failure[] = []
  const add = (given: Article, { names, input, event, folder }: Named, isRow = false) => {
    const article = { ...given, event: given.event ?? event }
    const twin = articles.get(article.id)
    // the same article saved twice; in the folders of two events it is of both
    const isTwin = twin && (['text', 'publisher', 'event'] as const).every((field) => twin[field] === article[field])
    if (isRow && twin && !isTwin && twin.event === article.event) {
      const message = `${input}: "${article.id}" is the id of another article too, in ${inputs.get(article.id)}`
      failures.push({ input, message: `${message}; give each its own` })
      return
    }
    let id = article.id
    for (let n = 2; !isTwin && articles.has(id); n++) id = `${article.id}-${n}`
    if (!isTwin) {
      articles.set(id, { ...article, id })
      inputs.set(id, input)
    }
    for (const home of homesOf({ event, folder }))
      for (const name of [article.id, ...names]) local.set(JSON.stringify([...home, name]), id)
    for (const name of [...names, ...address(article.url)]) {
      if ((aliases.get(name) ?? id) !== id) unclear.add(name)
      aliases.set(name, id)
    }
  }
  for (const content of contents) {
    const { article, rows } = content
    if (article) add({ ...article, ...told(rowOf.get(article) ?? {}) }, content)
    for (const own of rows) if (!paged.has(own)) add(own, { ...content, names: [] }, true)
  }
  for (const name of unclear) aliases.delete(name)
  for (const id of articles.keys()) aliases.set(id, id)
  const beside = (input: Pick<Named, 'event' | 'folder'>, name: string) =>
    homesOf(input)
      .map((home) => local.get(JSON.stringify([...home, name])))
      .find((id) => id !== undefined)
  return { articles: [...articles.values()], aliases, inputs, beside, failures }
}

const homesOf = ({ event, folder }: Pick<Named, 'event' | 'folder'>) => [
  ['folder', folder],
  ...(event === null ? [] : [['event', event]])
]

/** The article row of each page: one beside it first, since each of several folders may have its own "01.txt". */
function rowsOfPages(contents: readonly Named[]): Map<Article, Article> {
  const rows = contents.flatMap((content) => content.rows.map((row) => ({ row, folder: content.folder })))
  const pages = contents.flatMap(({ article, names, folder }): [Article, Article][] => {
    if (article === null) return []
    const keys = [article.id, ...names, ...address(article.url)]
    const found = rows.filter(({ row }) => [row.id, ...address(row.url)].some((key) => keys.includes(key)))
    const one = found.find((other) => other.folder === folder) ?? found[0]
    return one ? [[article, one.row]] : []
  })
  return new Map(pages)
}

const told = (row: object) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))

/** An address as it is compared: without what stands behind "#" and a last "/". A path also by its file's name. */
function address(url: string | null): string[] {
  if (url === null) return []
  const bare = url.replace(/#.*$/, '').replace(/\/$/, '')
  return /^https?:/i.test(bare) ? [url, bare] : [bare, basename(bare)]
}

interface Merged {
  claim: Claim
  input: string
  /** Whether its article is its table, and not one that several tables may hold claims of. */
  isOwn: boolean
}

const stated = ({ source, stance, measure, population, unit, place, from, to, low, best, high, bound }: Claim) =>
  JSON.stringify([source, stance, measure, population, unit, place, from, to, low, best, high, bound])

function isTwin({ claim: a, isOwn }: Merged, { claim: b, isOwn: isOther }: Merged): boolean {
  const isEdited = a.decision === 'edited' || b.decision === 'edited'
  return (isEdited && !(isOwn && isOther)) || (a.start !== null && a.start === b.start) || stated(a) === stated(b)
}

/**
 * The claims of several tables, in their order. The same claim in two of them is one: that with a decision of a person
 * stays, of two decisions the later. Each may number its rows from 1: what has the id of a claim of another table is
 * named by its own, so are the parts that name it. `failures`: what has that of another claim of its article, left out.
 */
export function mergeClaims(tables: readonly Pick<Named, 'input' | 'claims'>[]) {
  const merged = new Map<string, Merged>()
  const ids = new Set<string>()
  const failures: Failure[] = []
  for (const { input, claims } of tables) {
    const named = new Map<string, string>()
    const taken: Merged[] = []
    for (const claim of claims) {
      const { id, article, decision } = claim
      const one = { claim, input, isOwn: article === basename(input, extname(input)) }
      const plain = id.startsWith(`${article}:`) ? id : `${article}:${id}`
      let key = plain
      let twin = merged.get(key)
      for (let n = 2; twin && !isTwin(twin, one); n++) {
        key = `${plain}-${n}`
        twin = merged.get(key)
      }
      const own = twin?.claim.id ?? (ids.has(id) ? key : id)
      if (!twin && ((key !== plain && !one.isOwn) || ids.has(own))) {
        const message = `${input}: "${id}" is the id of another claim too, in ${merged.get(plain)?.input ?? 'this call'}`
        failures.push({ input, message: `${message}; give each its own, or write "edited" in the column decision` })
        continue
      }
      named.set(id, own)
      ids.add(own)
      if (decision === null && twin?.claim.decision) continue
      one.claim = { ...claim, id: own }
      merged.set(key, one)
      taken.push(one)
    }
    for (const one of taken) one.claim.partOf = named.get(one.claim.partOf ?? '') ?? one.claim.partOf
  }
  return { claims: [...merged.values()].map(({ claim }) => claim), failures }
}
