import { envelope, type Interval } from '../figures/interval.ts'
import type { Estimate, Figure } from './estimates.ts'
import { grouped } from './grouped.ts'
import { type Days, grows } from './period.ts'

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
  /** All of it is flagged as a jump. */
  jumps: boolean
}

const made = new WeakMap<Estimate, DayOf[]>()

/** An estimate day by day, the earliest first, those without a day before all. Made once for each estimate. */
export function daysOfEstimate(estimate: Estimate): DayOf[] {
  const known = made.get(estimate)
  if (known) return known
  const { figures } = estimate
  const days = figures.length === 1 ? [dayOf(figures)] : [...grouped(figures, keyOf).values()].map(dayOf)
  if (days.length > 1) days.sort((a, b) => (a.days?.last ?? 0) - (b.days?.last ?? 0))
  // From the last on: the lowest that the source has said since
  let lowest = Infinity
  if (grows(estimate.scope.measure)) {
    for (const one of days.toReversed()) {
      one.withdrawn = one.days !== null && one.low !== null && one.low > lowest
      if (one.days !== null && !one.jumps) lowest = Math.min(lowest, one.high ?? Infinity)
    }
  }
  made.set(estimate, days)
  return days
}

/** What a finding may rest on: no jump while there is anything else. */
export function toldBy(estimate: Estimate): DayOf[] {
  const days = daysOfEstimate(estimate)
  const sure = days.some(({ jumps }) => jumps) ? days.filter(({ jumps }) => !jumps) : days
  return sure.length > 0 ? sure : days
}

/** Two articles of no day may be of two days; in one article, or one table of somebody's, blank equals blank. */
const keyOf = ({ days, claim }: Figure) =>
  days ? `${days.first} ${days.last}` : claim.start === null ? 'table' : `article ${claim.article}`

/** The envelope of what is asserted; where all is denied, of that. */
export function readingOf(figures: readonly Figure[]): Interval {
  const [first] = figures
  if (first && figures.length === 1) return first.reading
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
