import { type Claim, dateRange, type Measure } from '../claim.ts'
import type { Containment } from './names.ts'

/** The days that a figure covers, in milliseconds (UTC); null: that end was not stated. */
export interface Period {
  first: number | null
  last: number | null
}

/** Stocks: what is the case on a day. All other measures are flows, which add up over time. */
const stocks: readonly Measure[] = ['present', 'missing', 'displaced']
export const isStock = (measure: Measure) => stocks.includes(measure)

const day = 86_400_000

export function periodOf({ from, to }: Pick<Claim, 'from' | 'to'>): Period {
  return {
    first: from === null ? null : (dateRange(from)?.[0] ?? null),
    last: to === null ? null : (dateRange(to)?.[1] ?? null)
  }
}

/** First and last day, for the id of a question: "2018-08" and "2018-08?" cover the same days. */
export function daysOf({ first, last }: Period): string {
  const days = [first, last].map((ms) => (ms === null ? '' : new Date(ms).toISOString().slice(0, 10)))
  return first === null && last === null ? '' : days.join('/')
}

/** How `a` lies to `b`; `unknown` where an end of only one of them is missing. */
export function relatePeriods(a: Period, b: Period): Containment {
  if (a.first === b.first && a.last === b.last) return 'same'
  if (a.first === null || a.last === null || b.first === null || b.last === null) return 'unknown'
  if (a.first >= b.first && a.last <= b.last) return 'inside'
  if (b.first >= a.first && b.last <= a.last) return 'contains'
  return 'differs'
}

/** Whole days between the middles of two periods; null where a period is not known. */
export function middlesApart(a: Period, b: Period): number | null {
  if (a.first === null || a.last === null || b.first === null || b.last === null) return null
  return Math.floor(Math.abs(a.first + a.last - b.first - b.last) / 2 / day)
}

/** Whole days between two periods: 0 where they touch or overlap, null where that is not known. */
export function daysApart(a: Period, b: Period): number | null {
  const [aFirst, aLast] = [a.first ?? a.last, a.last ?? a.first]
  const [bFirst, bLast] = [b.first ?? b.last, b.last ?? b.first]
  if (aFirst === null || aLast === null || bFirst === null || bLast === null) return null
  return Math.max(0, Math.floor((Math.max(aFirst, bFirst) - Math.min(aLast, bLast)) / day))
}

/**
 * Whether `a` was said before `b`: no later at either end of what the dates may mean, and earlier at one.
 * On one and the same day, a day without an hour stands for the last word of that day.
 */
export function saidBefore(a: string | null, b: string | null): boolean {
  const [x, y] = [a === null ? null : dateRange(a), b === null ? null : dateRange(b)]
  if (!x || !y) return false
  const sameDay = Math.floor(x[0] / day) === Math.floor(y[1] / day) && y[1] - y[0] < day
  return x[1] < y[1] ? x[0] <= y[0] || sameDay : x[1] === y[1] && x[0] < y[0] && !sameDay
}
