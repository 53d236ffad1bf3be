import type { Estimate } from './estimates.ts'
import { agreement, certainFactor, exceeds, share } from './interval.ts'
import type { Scope } from './scope.ts'

export type Kind = 'rivals' | 'part of' | 'not comparable'
export type Verdict =
  | 'agree'
  | 'overlap'
  | 'disagree'
  | 'open'
  | 'denied'
  | 'impossible'
  | 'exceeds'
  | 'share'
  | 'not comparable'

/** One side of a relation: one estimate, or for pairs not comparable all that is said on the question. */
export interface Side {
  question: string
  scope: Scope
  source: string
  words: string
  low: number | null
  high: number | null
  claims: string[]
}

/**
 * A related pair. `rivals`: `a` is the higher, or the one that is denied. `part of`: `a` is the part.
 * `factor`: how many times `a` is `b` at the least; null where that is not certain or no ratio.
 * `share`: what part of `b` `a` is, as fractions; null ends do not follow from what was said.
 */
export interface Relation {
  kind: Kind
  verdict: Verdict
  factor: number | null
  shareLow: number | null
  shareHigh: number | null
  /** Why the two may not be compared as rivals, one respect each; empty for rivals. */
  reasons: string[]
  /** In what the two still differ. */
  reservations: string[]
  a: Side
  b: Side
}

export const bare = { factor: null, shareLow: null, shareHigh: null, reasons: [], reservations: [] }

function sideOf(estimate: Estimate): Side {
  const { question, scope, source, words, low, high, figures } = estimate
  return {
    question,
    scope,
    source,
    words: words.join(' / '),
    low,
    high,
    claims: figures.map((f) => f.claim.id)
  }
}

/** Every pair of sources on one question. */
export function rivalsOf(estimates: readonly Estimate[], reservations: string[] = []): Relation[] {
  return estimates.flatMap((x, i) => estimates.slice(i + 1).map((y) => rivals(x, y, reservations)))
}

/** Two sources on one question. */
export function rivals(x: Estimate, y: Estimate, reservations: string[]): Relation {
  const verdict: Verdict = x.stance === y.stance ? agreement(x, y) : 'denied'
  const yFirst = verdict === 'denied' ? x.stance === 'denies' : verdict === 'disagree' && (y.low ?? 0) > (x.high ?? 0)
  const [a, b] = yFirst ? [y, x] : [x, y]
  const factor = verdict === 'disagree' ? certainFactor(a, b) : null
  return { ...bare, kind: 'rivals', verdict, factor, reservations, a: sideOf(a), b: sideOf(b) }
}

/**
 * `part` lies within `whole`: the share that follows, or that it cannot be. `exceeds`: it is more than the
 * whole was on another day, which may well be.
 */
export function partOf(
  part: Estimate,
  whole: Estimate,
  { reasons, reservations, sameTime }: { reasons: string[]; reservations: string[]; sameTime: boolean }
): Relation {
  const { low, high } = share(part, whole)
  // "at most all of it" is no finding
  const follows = low !== null || (high !== null && high < 1)
  const verdict = exceeds(part, whole) ? (sameTime ? 'impossible' : 'exceeds') : follows ? 'share' : 'open'
  const shares = verdict === 'share' ? { shareLow: low, shareHigh: high } : {}
  return {
    ...bare,
    kind: 'part of',
    verdict,
    reasons,
    reservations,
    ...shares,
    a: sideOf(part),
    b: sideOf(whole)
  }
}
