import type { Article } from '../claim.ts'
import { readClaims } from '../reading/claims.ts'
import { type Batch, lineLimit, linesOf } from './lines.ts'
import { isUnread, readLine, type Unread } from './readLine.ts'

export type BadLine = { line: number } & Unread
/** What a batch gives: its claims as JSON lines, and what could not be read. */
export type BatchResult = Pick<Batch, 'line' | 'lines'> & { claims: Uint8Array; bad: BadLine[] }

/** Reads the articles of a batch: what the threads run. A line tells nothing of the next. */
export async function readWorker({ line, lines, bytes }: Batch): Promise<BatchResult> {
  const bad: BadLine[] = []
  const claims: string[] = []
  if (bytes === null) bad.push({ line, reason: `longer than ${lineLimit / 2 ** 20} MB` })
  let at = line
  for (const [, one] of linesOf(bytes ?? new Uint8Array())) {
    const article = await readLine(one)
    const read = article && (isUnread(article) ? article : claimLines(article))
    if (typeof read === 'string') claims.push(read)
    else if (read) bad.push({ line: at, ...read })
    at++
  }
  return { line, lines, claims: new TextEncoder().encode(claims.join('')), bad }
}

/** The claims of an article, each a line of JSON. */
export function claimLines(article: Article): string | Unread {
  try {
    return readClaims(article)
      .map((claim) => `${JSON.stringify(claim)}\n`)
      .join('')
  } catch (error) {
    // one article that the reading cannot take must not end a run over a million
    return { id: article.id, reason: `the reading failed: ${(error as Error).message}` }
  }
}
