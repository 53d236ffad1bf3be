import type { Article, Claim } from '../claim.ts'
import { once } from '../grouped.ts'
import { readClaims } from '../reading/claims.ts'
import { keepDecisions, reviewable } from '../review/decisions.ts'
import { lists } from '../tables/cells.ts'
import { formatClaims } from '../tables/format.ts'
import type { Gathered } from './gather.ts'
import type { Failure } from './usage.ts'

/** What is read, with decisions kept; then claims of tables. What fails, or fits no table, is under `failures`. */
export function reportClaims(
  { articles, claims, inputs }: Pick<Gathered, 'articles' | 'claims' | 'inputs'>,
  source: string | undefined,
  read: (article: Article) => Claim[] = readClaims
): { claims: Claim[]; failures: Failure[] } {
  const failures: Failure[] = []
  const fail = (input: string, message: string) => failures.push({ input, message: `${input}: ${message}` })
  const inputOf = (article: string) => inputs.get(article) ?? article
  const found = articles.flatMap((article) => {
    try {
      return read(article).map((claim) => from(claim, source))
    } catch (error) {
      fail(inputOf(article.id), `the reading failed, and it gives no claims: ${(error as Error).message}`)
      return []
    }
  })
  const byArticle = new Map(articles.map((article) => [article.id, article]))
  const kept = keepDecisions(found, claims, articles).flatMap((claim) =>
    reviewable([flat(claim)], byArticle.get(claim.article) ?? null)
  )
  // All at once first: one by one takes long
  if (faultOf(kept) === null) return { claims: kept, failures }
  const writable = kept.filter((claim) => {
    const fault = faultOf([claim])
    if (fault !== null)
      fail(inputOf(claim.article), `claim ${claim.id} is left out, for no table holds it: ${fault.message}`)
    return fault === null
  })
  return { claims: writable, failures }
}

/** The table of claims, written once: whether it can be is asked before anything is compared. */
export const csvOf = once((claims: readonly Claim[]) => formatClaims(claims))

function faultOf(claims: readonly Claim[]): Error | null {
  try {
    csvOf(claims)
    return null
  } catch (error) {
    return error as Error
  }
}

/** `--source`: who asserts what an article, a press release say, states in its own voice. */
function from<C extends Claim>(claim: C, source: string | undefined): C {
  if (source === undefined || claim.source !== null) return claim
  return { ...claim, source, notes: [...claim.notes, 'source as given by --source'] }
}

/** Columns of others that hold lists or objects, as text: what claims.csv can hold. */
function flat(claim: Claim): Claim {
  const entries = Object.entries(claim).map(([name, value]) => {
    if (name in lists || typeof value !== 'object' || value === null) return [name, value]
    return [name, JSON.stringify(value)]
  })
  return Object.fromEntries(entries) as Claim
}
