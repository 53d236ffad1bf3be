import type { Claim, Measure } from '../claim.ts'
import type { Interval } from '../figures/interval.ts'
import type { Reading } from './convention.ts'
import type { Days } from './period.ts'

/**
 * What a figure is about. Figures whose scopes are the same answer one question. `from`: since when it counts; `to`:
 * only where the figure is that of one stretch alone (from = to: that day's own count). Both null: a stock, or what
 * nobody stated.
 */
export interface Scope {
  event: string | null
  population: string
  measure: Measure
  unit: string
  place: string | null
  from: string | null
  to: string | null
}

/** A claim with what the comparison makes of it: whose it is, which question it answers, how it is read. */
export interface Figure {
  claim: Claim
  scope: Scope
  question: string
  /** Canonical name of who asserts it; for a claim without a source, the agency or the outlet itself. */
  source: string
  outlet: string
  url: string | null
  reading: Reading
  /** The day that it is as of: the last that it covers, else when it was said; null: not known. */
  asOf: string | null
  /** The days that `asOf` may be: of a stated last day just that one, of a month in which it was said any. */
  days: Days | null
  /** Set apart from its question: a part by its words, or nobody knows what it is of. null: it is a rival of others. */
  apart: 'part' | 'unclear' | null
  /** The same source has taken it back, or said otherwise of the same day. */
  superseded: boolean
  /** It is the last of its source's history, or of no known order among the last. */
  stands: boolean
  /** Ten times or more from the figure beside it, perhaps by a dropped digit: supersedes nothing, and no finding rests on it while there are others. */
  jumps: boolean
  /** What it did not state and the comparison takes to be so, in words. */
  assumes: string[]
}

/** What one source says on one question, however many outlets carry it. The figures are those that stand. */
export interface Estimate extends Interval {
  id: string
  question: string
  scope: Scope
  source: string
  best: number | null
  bound: Claim['bound'] | 'mixed'
  stance: Claim['stance']
  words: string[]
  saidOn: string | null
  asOf: string | null
  outlets: string[]
  /** The source's history on this question: all figures that are not superseded, in the order of their days. */
  figures: Figure[]
  superseded: Figure[]
  /** What the figures did not state and the comparison takes to be so, in words. */
  assumes: string[]
}

/** All figures of a source on a question, the superseded ones first. */
export const allFigures = ({ superseded, figures }: Estimate): Figure[] => [...superseded, ...figures]

/** Those that the source stands by now. */
export const standing = ({ figures }: Pick<Estimate, 'figures'>): Figure[] => figures.filter(({ stands }) => stands)

/** The words of some figures of one source; a denial beside figures of its own says so. */
export function wordsOf(figures: readonly Figure[]): string[] {
  const asserts = figures.some(({ claim }) => claim.stance === 'asserts')
  return [
    ...new Set(
      figures.map(({ claim }) => (claim.stance === 'denies' && asserts ? `denied: ${claim.words}` : claim.words))
    )
  ]
}
