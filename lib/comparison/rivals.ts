import { agreement, certainFactor, exceeds, isEmpty, share } from '../figures/interval.ts'
import { allFigures, type Estimate } from './estimates.ts'
import type { Scope } from './scope.ts'
import { formatInterval } from './wording.ts'

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

/** The verdict on two estimates for one thing, and the certain factor; null where they do not bear on each other. */
export function verdictOf(x: Estimate, y: Estimate): { verdict: Verdict; factor: number | null } | null {
  if (sourceKey(x) === sourceKey(y)) return null
  if (x.stance === 'asserts' && y.stance === 'asserts') {
    const verdict = agreement(x, y)
    return { verdict, factor: verdict === 'disagree' ? certainFactor(x, y) : null }
  }
  const [denial, other] = x.stance === 'denies' ? [x, y] : [y, x]
  const ofAny = denial.high === 0
  // None against a denial of any is agreement; a denial of 500 bears on the 500 alone, and on no other denial
  if (ofAny) return { verdict: other.high === 0 ? 'agree' : 'denied', factor: null }
  return other.stance === 'asserts' && sharesFigure(denial, other) ? { verdict: 'denied', factor: null } : null
}

const sourceKey = (estimate: Estimate) => estimate.source.toLowerCase()

function sharesFigure(a: Estimate, b: Estimate): boolean {
  const values = (estimate: Estimate) =>
    allFigures(estimate)
      .flatMap(({ claim }) => [claim.low, claim.best, claim.high])
      .filter((n) => n !== null)
  return values(a).some((value) => values(b).includes(value))
}

/** Two sources on one question, or on near days; null where they do not bear on each other. */
export function rivals(x: Estimate, y: Estimate, reservations: readonly string[]): Relation | null {
  const found = verdictOf(x, y)
  if (!found) return null
  const { verdict, factor } = found
  const yFirst = verdict === 'denied' ? x.stance === 'denies' : verdict === 'disagree' && (y.low ?? 0) > (x.high ?? 0)
  const [a, b] = yFirst ? [y, x] : [x, y]
  const rests = verdict === 'open' || verdict === 'denied' ? [] : restsOn(a, b)
  return {
    ...bare,
    kind: 'rivals',
    verdict,
    factor,
    reservations: [...reservations, ...rests],
    a: sideOf(a),
    b: sideOf(b)
  }
}

/** What a verdict rests on beside what was stated: readings of vague words, soft ceilings, the day of publication. */
function restsOn(...estimates: readonly Estimate[]): string[] {
  const found = estimates.flatMap(({ figures }) =>
    figures.flatMap(({ claim, reading }) => {
      const { words, bound } = claim
      const soft = (bound === 'atMost' || bound === 'lessThan') && /\b(?:up to|as many as)\b/i.test(words)
      return [
        ...(reading.read && !isEmpty(reading) ? [`"${words}" is read as ${formatInterval(reading)}`] : []),
        ...(soft && !reading.read ? [`"${words}" is a soft ceiling`] : [])
      ]
    })
  )
  return [...new Set(found)]
}

/**
 * `part` lies within `whole`: the share that follows, or that it cannot be. `exceeds`: it is more than the
 * whole, but the whole was for another day, or one of the two is only our reading.
 */
export function partOf(
  part: Estimate,
  whole: Estimate,
  { reasons, reservations, sameTime }: { reasons: string[]; reservations: string[]; sameTime: boolean }
): Relation {
  const { low, high } = share(part, whole)
  const rests = restsOn(part, whole)
  // "at most all of it" is no finding
  const follows = low !== null || (high !== null && high < 1)
  const certain = sameTime && rests.length === 0
  const verdict = exceeds(part, whole) ? (certain ? 'impossible' : 'exceeds') : follows ? 'share' : 'open'
  const shares = verdict === 'share' ? { shareLow: low, shareHigh: high } : {}
  const all = verdict === 'open' ? reservations : [...reservations, ...rests]
  return { ...bare, kind: 'part of', verdict, reasons, reservations: all, ...shares, a: sideOf(part), b: sideOf(whole) }
}
