import type { Claim, Measure } from '../claim.ts'
import { envelope, type Interval } from '../figures/interval.ts'
import { grouped, once } from '../grouped.ts'
import type { Reading } from './convention.ts'
import { type Days, grows } from './period.ts'

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
  /** Who carries what stands; an article's id is no outlet. */
  outlets: string[]
  /** The source's history on this question: all figures that are not superseded, in the order of their days. */
  figures: Figure[]
  superseded: Figure[]
  /** What the figures did not state and the comparison takes to be so, in words. */
  assumes: string[]
}

export const allFigures = ({ superseded, figures }: Estimate): Figure[] => [...superseded, ...figures]

export const standing = ({ figures }: Pick<Estimate, 'figures'>): Figure[] => figures.filter(({ stands }) => stands)

export const isOneVoice = (a: { source: string }, b: { source: string }): boolean =>
  a.source.toLowerCase() === b.source.toLowerCase()

export const saidKey = ({ claim: { low, best, high, bound, stance, vague } }: Figure) =>
  JSON.stringify([low, best, high, bound, stance, vague?.toLowerCase()])

/** The words of some figures of one source; a denial beside figures of its own says so. */
export function wordsOf(figures: readonly Figure[]): string[] {
  const asserts = figures.some(({ claim }) => claim.stance === 'asserts')
  return [
    ...new Set(
      figures.map(({ claim }) => (claim.stance === 'denies' && asserts ? `denied: ${claim.words}` : claim.words))
    )
  ]
}

/** What one source said as of one day: the envelope of its figures for it, and their words. */
export interface DayOf extends Interval {
  asOf: string | null
  /** The days that may be meant; for a stock of a month all of it. null: not known. */
  days: Days | null
  /** Where no day is known, what tells which figures are of one all the same; null: a day is known. */
  undated: string | null
  figures: Figure[]
  /** The source has gone below it since: nothing follows from it for other days. */
  withdrawn: boolean
  jumps: boolean
}

/** An estimate day by day, the earliest first, those without a day before all. */
export const daysOfEstimate = once((estimate: Estimate): DayOf[] => {
  const { figures } = estimate
  const days = [...grouped(figures, keyOf).values()].map(dayOf)
  days.sort((a, b) => (a.days?.last ?? 0) - (b.days?.last ?? 0))
  // From the last on: the lowest that the source has said since
  let lowest = Infinity
  if (grows(estimate.scope.measure, estimate.scope.unit)) {
    for (const one of days.toReversed()) {
      one.withdrawn = one.days !== null && one.low !== null && one.low > lowest
      if (one.days !== null && !one.jumps) lowest = Math.min(lowest, one.high ?? Infinity)
    }
  }
  return days
})

/** What a finding may rest on: no jump while there is anything else. */
export function toldBy(estimate: Estimate): DayOf[] {
  const days = daysOfEstimate(estimate)
  const sure = days.filter(({ jumps }) => !jumps)
  return sure.length > 0 ? sure : days
}

/** Two articles of no day may be of two days; in one article, or one table of somebody's, blank equals blank. */
const keyOf = ({ days, claim }: Figure) =>
  days ? `${days.first} ${days.last}` : claim.start === null ? 'table' : `article ${claim.article}`

/** The envelope of what is asserted; where all is denied, of that. */
export function readingOf(figures: readonly Figure[]): Interval {
  const own = figures.filter(({ claim }) => claim.stance === 'asserts')
  return envelope((own.length > 0 ? own : figures).map(({ reading }) => reading))
}

function dayOf(figures: Figure[]): DayOf {
  const { low, high } = readingOf(figures)
  const [first] = figures as [Figure]
  return {
    low,
    high,
    asOf: first.asOf,
    days: first.days,
    undated: first.days ? null : keyOf(first),
    figures,
    withdrawn: false,
    jumps: figures.every(({ jumps }) => jumps)
  }
}
