import { isUtf8 } from 'node:buffer'
import { Article } from '../claim.ts'
import { show } from '../tables/inputError.ts'

/** Why a line gives no article; `id`: of the article, where it is known. */
export type Unread = { reason: string; id?: string }

/** What is longer is a library or a list, no article, and would take more memory than a thread has. */
const limit = 2_000_000

export const isUnread = (line: Article | Unread): line is Unread => !('text' in line)

/** The article that stands on one line as JSON, with its `text`, or with `html` instead; null: the line is blank. */
export async function readLine(bytes: Uint8Array): Promise<Article | Unread | null> {
  if (!isUtf8(bytes)) return { reason: 'not UTF-8; save the file as UTF-8' }
  // trim() takes a byte order mark too
  const line = new TextDecoder().decode(bytes).trim()
  if (line === '') return null
  let raw: unknown
  try {
    raw = JSON.parse(line)
  } catch (error) {
    const { faultOfJson } = await import('../tables/json.ts')
    return { reason: faultOfJson(line, error as SyntaxError).message }
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { reason: `${show(raw)} is no object; a line looks like {"id": "a1", "text": "..."}` }
  }
  const { id, title, publisher, published, url, text, html } = raw as Record<string, unknown>
  if (typeof id !== 'string' || id === '') {
    return { reason: id === undefined ? 'no id; give each article one' : `id ${show(id)} will not do: expected a text` }
  }
  const isGiven = (value: unknown) => typeof value !== 'string' || value.trim() !== ''
  const stated = { id, title, publisher, published: isGiven(published) ? published : null, url, text }
  const checked = Article.safeParse(stated)
  if (!checked.success) {
    const issue = checked.error.issues[0]
    const field = String(issue?.path[0]) as keyof typeof stated
    return {
      id,
      reason: `${field} ${show(stated[field])} will not do: ${issue?.message}`
    }
  }
  const { data } = checked
  if (data.text?.trim()) return withinLimit(data)
  if (html === undefined || html === null || html === '') return { id, reason: 'neither text nor html' }
  if (typeof html !== 'string') return { id, reason: `html ${show(html)} will not do: expected a text` }
  return fromPage(html, data)
}

/** What the line says of its article goes before what the page says. */
async function fromPage(html: string, stated: Article): Promise<Article | Unread> {
  const { id, title, publisher, published, url } = stated
  // the parser of pages takes a while to load
  const { readArticle } = await import('../reading/article.ts')
  try {
    const found = readArticle(html, { id, ...(published && { published }), ...(url && { url }) })
    return withinLimit({ ...found, title: title ?? found.title, publisher: publisher ?? found.publisher })
  } catch (error) {
    return { id, reason: (error as Error).message }
  }
}

function withinLimit(article: Article): Article | Unread {
  const length = article.text?.length ?? 0
  if (length <= limit) return article
  return { id: article.id, reason: `text of ${length} characters; the limit is ${limit}` }
}
