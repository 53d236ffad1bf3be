/** How a whole day is written, with its year: one list of forms for prose, pages, addresses and tables. */

export const monthNames = 'January February March April May June July August September October November December'.split(
  ' '
)
/** 1 to 12 of "March", "Mar." and "Sept"; 0 for what is no month. */
export function monthNumber(word: string): number {
  const low = word
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^sept$/, 'sep')
  return monthNames.findIndex((name) => [name, name.slice(0, 3)].some((known) => known.toLowerCase() === low)) + 1
}
export const lastOf = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate()

const weekdays = /^(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur)?(?:day)?\.?,? /i
/** `y`, `m` and `d`; where `a` and `b` stand for the last two, either may be the day. */
const forms = [
  // "2019-11-19T07:09:00Z", "2019/11/19", "2019-11-19 07:09", "2019/nov/19"
  /^(?<y>\d{4})[-/.](?<m>\d{1,2}|\p{L}{3})[-/.](?<d>\d{1,2})(?!\d)/u,
  // "20191119", "20191119T070900", "20191119070900"
  /^(?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d)(?=\d{6}(?!\d)|\D|$)/,
  // "19 Nov 2019 07:09 GMT", "19-Nov-2019"
  /^(?<d>\d{1,2})(?:st|nd|rd|th)?(?: of)?[\s-]+(?<m>\p{L}{3,9})\.?,?[\s-]+(?<y>\d{4})(?!\d)/u,
  // "Nov. 19, 2019", "November 19th 2019"
  /^(?<m>\p{L}{3,9})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})(?!\d)/u,
  // "Nov 19 07:09:00 UTC 2019"
  /^(?<m>\p{L}{3}) (?<d>\d\d) [\d:]+ (?:\w+ )?(?<y>\d{4})$/u,
  // "19/11/2019" and "11/19/2019"
  /^(?<a>\d{1,2})[-/.](?<b>\d{1,2})[-/.](?<y>\d{4})(?!\d)/
]
export type Order = 'dmy' | 'mdy'

/** The day that a text begins with, as EDTF, and its length; two days where "11/10/2019" may be either. */
export function daysAt(text: string, order?: Order): { days: string[]; length: number } | null {
  const [name = '', weekday = ''] = weekdays.exec(text) ?? []
  for (const form of forms) {
    const found = form.exec(text.slice(name.length))
    const { y, m, d, a, b } = found?.groups ?? {}
    const read =
      a === undefined ? [dateOf(y, m, d)] : [order !== 'mdy' && dateOf(y, b, a), order !== 'dmy' && dateOf(y, a, b)]
    const days = [...new Set(read)].filter((day) => typeof day === 'string')
    const told = days.filter((day) => new Date(day).toUTCString().toLowerCase().startsWith(weekday.toLowerCase()))
    if (found && days.length > 0)
      return { days: told.length === 1 ? told : days, length: name.length + found[0].length }
  }
  return null
}

/** The same where it is one day, and known whole. */
export function dayAt(text: string, order?: Order): { day: string; length: number } | null {
  const { days: [day = 'X', other] = [], length = 0 } = daysAt(text, order) ?? {}
  return other !== undefined || day.includes('X') ? null : { day, length }
}

/** A date in parts; null where there is no such date. A part that is blank or 0 is not known, and those below it. */
export function dateOf(year = '', month = '', day = ''): string | null {
  const [m, d] = [/^\p{L}/u.test(month) ? monthNumber(month) || NaN : Number(month), Number(day)]
  if (!/^\d{4}$/.test(year) || !(m <= 12) || !/^\d*$/.test(day)) return null
  if ((m === 0 && d !== 0) || d > lastOf(Number(year), m)) return null
  const two = (part: number) => (part === 0 ? 'XX' : String(part).padStart(2, '0'))
  return `${year}-${two(m)}-${two(d)}`
}
