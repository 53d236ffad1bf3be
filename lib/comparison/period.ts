import type { Measure } from '../claim.ts'
import { dateRange } from '../edtf.ts'
import { onceFor } from '../grouped.ts'
import type { Containment } from './names.ts'

/** The days that are meant, in milliseconds (UTC); null: that end was not stated. */
export interface Period {
  first: number | null
  last: number | null
}
/** The days that one date may mean: "2018-11" is any of thirty. */
export interface Days {
  first: number
  last: number
}

/** Stocks, what is the case on a day, with no beginning; and how many days apart two of them may be. */
export const near: Partial<Record<Measure, number>> = { present: 92, missing: 1, displaced: 1 }
export const isStock = (measure: Measure) => Object.hasOwn(near, measure)

/** Of one occasion: however late it is said, it is of that day. */
export const isOnce = (measure: Measure) => measure === 'attended' || measure === 'voted'
/** Units of what goes up and down, and of how long or far. */
export const ratios =
  /%|‰|°|percent|\bper\b|^(?:degrees?|years?|months?|weeks?|days?|hours?|minutes?|km|m|miles?|met(?:er|re)s?|feet)\b/i
/** A total of all else that is no stock never falls: it happened once and stays. */
export const grows = (measure: Measure, unit = '') =>
  !isStock(measure) && !isOnce(measure) && measure !== 'other' && !ratios.test(unit)

export const day = 86_400_000

const rangeOf = onceFor((date) => {
  const range = dateRange(date)
  return range && { first: range[0], last: range[1] }
})
export const daysOf = (date: string | null): Days | null => (date === null ? null : rangeOf(date))

export function periodOf({ from, to }: { from: string | null; to: string | null }): Period {
  return { first: daysOf(from)?.first ?? null, last: daysOf(to)?.last ?? null }
}

export const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)

export const overlap = (a: Days, b: Days) => a.first <= b.last && b.first <= a.last
export const isOneDay = ({ first, last }: Days) => last - first < day

type Dated = { days: Days | null }
export const isLater = (a: Dated, b: Dated) => (a.days?.last ?? 0) > (b.days?.last ?? Infinity)
export const isIn = (a: Days, b: Days) => a.first >= b.first && a.last <= b.last
export const nested = (a: Days, b: Days) => isIn(a, b) || isIn(b, a)

/** How `a` lies to `b`, which is another. */
export const relatePeriods = (a: Days, b: Days): Containment =>
  isIn(a, b) ? 'inside' : isIn(b, a) ? 'contains' : 'differs'

/** Whether `a` was said before `b`, at no end of either date later; a day without an hour is its last word. */
export function saidBefore(a: string | null, b: string | null): boolean {
  const [x, y] = [daysOf(a), daysOf(b)]
  if (!x || !y) return false
  const sameDay = Math.floor(x.first / day) === Math.floor(y.last / day) && isOneDay(y)
  return x.last < y.last ? x.first <= y.first || sameDay : x.last === y.last && x.first < y.first && !sameDay
}
