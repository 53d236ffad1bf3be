/** Days, months and years as numbers and as EDTF, and what the words for them mean, counted from the day of publication. */
import { dateRange } from '../edtf.ts'
import { lastOf } from '../figures/dayForms.ts'
import type { Span } from './sentences.ts'

/** What words such as "Friday" count from; a part that the article does not tell is null. */
export type Reference = { y: number | null; m: number | null; day: number | null }

const DAY = 86_400_000
const pad = (n: number) => String(n).padStart(2, '0')
/** Days since 1970-01-01. */
export const dayOf = (at: string | number | Date) => Math.floor(new Date(at).getTime() / DAY)
export const lastDayOf = (date: string) => dayOf(dateRange(date)?.[1] ?? Number.NaN)
/** "2018-11-04" for a day since 1970-01-01. */
export const written = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)
export const month = (y: number, m: number) => `${y}-${pad(m)}`
/** "2018-11-04"; null where the month has no such day. */
export const dayIn = (y: number, m: number, d: number): string | null =>
  m >= 1 && m <= 12 && d >= 1 && d <= lastOf(y, m) ? `${month(y, m)}-${pad(d)}` : null

export function shift(y: number, m: number, by: number): [y: number, m: number] {
  const months = y * 12 + (m - 1) + by
  return [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
}

/** The same day of another year; 29 February is the 28th where there is none. */
export const inYear = (date: string, y: number) =>
  String(y) + (date.endsWith('-02-29') && lastOf(y, 2) < 29 ? '-02-28' : date.slice(4))

/** Whether a period may begin and end so, at whatever precision: "2015-05" before "2015". */
export const isBefore = (from: string, to: string) => `${from}-00-00`.slice(0, 10) <= `${to}-99-99`.slice(0, 10)

/** What the words for time count from; nothing but nulls where the article has no day of publication. */
export function referenceOf(published: string | null): Reference {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(published ?? '')
  if (!match?.[1]) return { y: null, m: null, day: null }
  const [y, m, d] = [Number(match[1]), match[2] ? Number(match[2]) : null, match[3] ? Number(match[3]) : null]
  return { y, m, day: d !== null ? dayOf(match[0]) : null }
}

/** A stretch of time in the text, EDTF. `guessed`: its year is not in the words. */
export type Time = Span & { from: string; to: string; guessed: boolean }

/** `guessed`: the year is not in the words. */
export type Dates = readonly [from: string, to: string, guessed?: boolean]

/** The year that a month (and day) without one means: the last time it came round, or the next. */
export function yearOf(m: number, d: number, at: Reference, ahead: boolean): number | null {
  // Of an article of 2021 nobody knows whether "3 May" was still to come
  if (at.y === null || at.m === null) return null
  const later = m > at.m || (at.day !== null && m === at.m && d > Number(written(at.day).slice(8)))
  if (ahead) return later || m === at.m ? at.y : at.y + 1
  return later ? at.y - 1 : at.y
}

/** "on 4 June", said in May: nobody means last year's. */
export const isSoon = (m: number, at: Reference) => at.day !== null && m >= (at.m ?? 13) && m - (at.m ?? 13) <= 2

/** Early, mid and late are the thirds of a month or a year: "early November" is the 1st to the 10th. */
export function third(part: string, y: number, m: number | null): readonly [string, string] {
  const nth = /^(?:early|the (?:start|beginning))/i.test(part) ? 0 : /^(?:mid|the middle)/i.test(part) ? 1 : 2
  if (m === null) return [month(y, nth * 4 + 1), month(y, nth * 4 + 4)]
  const last = nth === 2 ? lastOf(y, m) : nth * 10 + 10
  return [`${month(y, m)}-${String(nth * 10 + 1).padStart(2, '0')}`, `${month(y, m)}-${last}`]
}

/** So many units before the day of publication: up to it ("the past two years") or then ("two years ago"). */
export function back(n: number | null, unit: string, at: Reference, span: boolean): Dates | null {
  if (n === null || at.y === null) return null
  const years = { decade: 10, year: 1 }[unit]
  const now = nowOf(at)
  if (years) {
    const then = moved(now.slice(0, span && at.day !== null ? 7 : 4), -n * years, 'year') ?? ''
    return [then, !span ? then : at.day === null ? String(at.y) : now]
  }
  const then =
    unit === 'hour' ? moved(now, -Math.ceil(n / 24), 'day') : moved(unit === 'month' ? now.slice(0, 7) : now, -n, unit)
  return then === null ? null : [then, span ? now : then]
}
const nowOf = ({ y, m, day }: Reference) => (day !== null ? written(day) : m === null ? String(y) : month(y ?? 0, m))

/** Where a stretch begins that ends with a date: the 24 hours to Monday on Sunday, the week to Sunday on Monday. */
export function stretchTo(date: string, n: number | null, unit: string): string | null {
  const days = { hour: 1 / 24, day: 1, week: 7 }[unit]
  if (n === null) return null
  if (days) return moved(date, (unit === 'hour' ? 0 : 1) - Math.ceil(n * days), 'day')
  const months = n * ({ quarter: 3, 'half-year': 6, year: 12 }[unit] ?? 1)
  const isWhole = moved(date, 1, 'day')?.slice(0, 7) !== date.slice(0, 7)
  return moved(date.slice(0, 7), (isWhole ? 1 : 0) - months, 'month')
}

/** Weeks begin on Monday (ISO 8601); day 0 of the epoch was a Thursday. */
export const mondayOf = (day: number) => day - ((day + 3) % 7)
export const weekday = (name = '') => ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(name.slice(0, 3))
/** The day of publication where it is that weekday, else the last one before it. */
export const lastWeekday = (name: string | undefined, day: number) => day - ((((day - weekday(name) + 3) % 7) + 7) % 7)
export const step = (word = '') =>
  ['last', '', 'next'].indexOf(/^(?:last|next)$/i.test(word) ? word.toLowerCase() : '') - 1

export function calendarUnit(rel: string, unit: string, { y, m, day }: Reference): Dates | null {
  const by = step(rel)
  if (y === null || (unit === 'month' && m === null)) return null
  if (unit === 'year' || unit === 'month') {
    const then = moved(nowOf({ y, m, day }).slice(0, unit === 'year' ? 4 : 7), by, unit) ?? ''
    return by === 0 && day !== null ? [`${then}-01-01`.slice(0, 10), written(day)] : [then, then]
  }
  if (day === null) return null
  const monday = mondayOf(day)
  // On a Sunday "last week" may be the one that ends that day
  const isSunday = by === -1 && day === monday + 6
  const last = isSunday ? day - 1 : monday + by * 7 + 6
  if (unit === 'week') return [written(monday + by * 7), written(by === 0 ? day : last)]
  const saturday = monday + 5 + (by === -1 || day < monday + 5 ? -7 : 0) + (by === 1 ? 7 : 0)
  return [written(saturday), written(saturday + 1)]
}

/** A date so many units on, at its own precision; null where that is too coarse: a day after "May". */
export function moved(date: string, n: number, unit: string): string | null {
  const [y = 0, m] = date.split('-').map(Number)
  if (n === 0) return date
  if (unit === 'year') return inYear(date, y + n)
  if (unit === 'month') return m === undefined ? null : month(...shift(y, m, n))
  return date.length < 10 ? null : written(dayOf(date) + n * (unit === 'week' ? 7 : 1))
}

/** @throws Error "invalid published" where a day of publication is told that is no date. */
export function checkPublished(published: string | null | undefined): void {
  if (published != null && dateRange(published) === null)
    throw new Error(`invalid published: "${published}" (expected an EDTF date such as 2018-11-13)`)
}
