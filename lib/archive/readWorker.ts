import { isUtf8 } from 'node:buffer'
import { Article } from '../claim.ts'
import { readClaims } from '../reading/claims.ts'
import { notEnglish } from '../reading/notEnglish.ts'
import { type Batch, lineLimit, linesOf } from './lines.ts'

/** Why a line gives no claims; `id`: of its article, where it is known. */
type Unread = { reason: string; id?: string }
export type BadLine = { line: number } & Unread
/** What a batch gives: its claims as JSON lines, and what could not be read. */
export type BatchResult = Omit<Batch, 'bytes'> & { claims: Uint8Array; bad: BadLine[] }

/** Reads the articles of a batch: what the threads run. A line tells nothing of the next. */
export async function readWorker({ bytes, ...place }: Batch): Promise<BatchResult> {
  const bad: BadLine[] = []
  const claims: string[] = []
  if (bytes === null) bad.push({ line: place.line, reason: `longer than ${lineLimit / 2 ** 20} MB` })
  let at = place.line
  for (const one of linesOf(bytes ?? new Uint8Array())) {
    const read = await readLine(one)
    if (typeof read === 'string') claims.push(read)
    else if (read !== null) bad.push({ line: at, ...read })
    at++
  }
  return { ...place, claims: new TextEncoder().encode(claims.join('')), bad }
}

/** What is longer is a library or a list, no article, and would take more memory than a thread has. */
const limit = 2_000_000

/** The claims of the article on a line, each a line of JSON; null where it is blank. Or why there are none. */
async function readLine(bytes: Uint8Array): Promise<string | null | Unread> {
  const known: { id?: string } = {}
  try {
    if (!isUtf8(bytes)) throw new Error('not UTF-8; save the file as UTF-8')
    // trim() takes a byte order mark too
    const line = new TextDecoder().decode(bytes).trim()
    if (line === '') return null
    const article = Article.parse(JSON.parse(line))
    known.id = article.id
    const whole = article.text?.trim() ? article : await fromPage(article)
    const length = whole.text?.length ?? 0
    if (length > limit) throw new Error(`text of ${length} characters; the limit is ${limit}`)
    const language = notEnglish(whole)
    if (language !== null) throw new Error(`${language}; it gives no claims`)
    return readClaims(whole)
      .map((claim) => `${JSON.stringify(claim)}\n`)
      .join('')
  } catch (error) {
    // one article that the reading cannot take must not end a run over a million
    return { ...known, reason: (error as Error).message }
  }
}

/** What the line says of its article goes before what the page says. */
async function fromPage({ id, title, publisher, published, url, html }: Article): Promise<Article> {
  if (html === undefined || html === null || html === '') throw new Error('neither text nor html')
  if (typeof html !== 'string') throw new Error('invalid html: a text is wanted')
  // the parser of pages takes a while to load
  const { readArticle } = await import('../reading/article.ts')
  const found = readArticle(html, { id, ...(published && { published }), ...(url && { url }) })
  return { ...found, title: title ?? found.title, publisher: publisher ?? found.publisher }
}
