import { basename } from 'node:path'
import type { Article } from '../claim.ts'
import { freeId } from './mergeClaims.ts'
import type { Content } from './readInput.ts'

/** What one input holds, and the names that its file goes by. */
export type Named = Content & { names: string[] }

interface Merged {
  articles: Article[]
  aliases: Map<string, string>
}

/** Pages and article rows as one list under ids of their own, with the names that lead to each. */
export function mergeArticles(contents: readonly Named[]): Merged {
  const rows = contents.flatMap((content) => content.rows)
  const rowOf = new Map<Article, Article>()
  for (const { article, names } of contents) {
    const keys = article ? [article.id, ...names, ...address(article.url)] : []
    const row = rows.find(({ id, url }) => [id, ...address(url)].some((key) => keys.includes(key)))
    if (article && row) rowOf.set(article, row)
  }
  const paged = new Set(rowOf.values())
  const articles = new Map<string, Article>()
  const aliases = new Map<string, string>()
  const unclear = new Set<string>()
  const add = (article: Article, names: readonly string[]) => {
    const twin = articles.get(article.id)
    // the same article saved twice
    const isTwin = twin && twin.text === article.text && twin.publisher === article.publisher
    const id = isTwin ? article.id : freeId(article.id, articles)
    if (!isTwin) articles.set(id, { ...article, id })
    for (const name of [...names, ...address(article.url)]) {
      if ((aliases.get(name) ?? id) !== id) unclear.add(name)
      aliases.set(name, id)
    }
  }
  for (const { article, rows, names } of contents) {
    const row = article && rowOf.get(article)
    if (article) add({ ...article, ...told(row ?? {}) }, names)
    for (const own of rows) if (!paged.has(own)) add(own, [])
  }
  for (const name of unclear) aliases.delete(name)
  for (const id of articles.keys()) aliases.set(id, id)
  return { articles: [...articles.values()], aliases }
}

const told = (row: Partial<Article>) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))

/** An address as it is compared: without what stands behind "#" and a last "/". A path also by its file's name. */
function address(url: string | null): string[] {
  if (url === null) return []
  const bare = url.replace(/#.*$/, '').replace(/\/$/, '')
  return /^https?:/i.test(bare) ? [url, bare] : [bare, basename(bare)]
}
