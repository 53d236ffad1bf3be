/** Days, months and years as numbers and as EDTF. */

export type Parts = { y: number; m: number; d: number }
/** What words such as "Friday" count from; a part that the article does not tell is null. */
export type Reference = { y: number | null; m: number | null; day: number | null }

const DAY = 86_400_000
const pad = (n: number) => String(n).padStart(2, '0')
export const monthNames = 'January February March April May June July August September October November December'.split(
  ' '
)
/** 1 to 12 by the first three letters; 0 for what is no month. */
export const monthNumber = (word: string) =>
  monthNames.findIndex((name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase()) + 1
/** Days since 1970-01-01. */
export const dayOf = ({ y, m, d }: Parts) => Date.UTC(y, m - 1, d) / DAY
/** The same of a moment. */
export const dayOfMoment = (date: Date) => Math.floor(date.getTime() / DAY)
/** "2018-11-04" for a day since 1970-01-01. */
export const written = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)
/** The last day of a month: 28 to 31. */
export const lastOf = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate()
/** "2018-11". */
export const month = (y: number, m: number) => `${y}-${pad(m)}`
/** "2018-11-04"; null where the month has no such day. */
export const dayIn = (y: number, m: number, d: number): string | null =>
  m >= 1 && m <= 12 && d >= 1 && d <= lastOf(y, m) ? `${month(y, m)}-${pad(d)}` : null

export function partsOf(day: number): Parts {
  const date = new Date(day * DAY)
  return { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() }
}

/** A month plus or minus months. */
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
  return { y, m, day: m !== null && d !== null ? dayOf({ y, m, d }) : null }
}
