import { CellError } from './cells.ts'
import { show } from './inputError.ts'

const months = 'january february march april may june july august september october november december'.split(' ')

/** "00:00:00.000": how a database writes that it knows no hour. */
const midnight = /[T ]0?0:00(?::00(?:\.0+)?)?(?:Z| ?AM)?$/i
/** "14:30", "2:30:00 PM". */
const clock = / (\d?\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?: ?([AP])M)?$/i
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? /i
/** "2/23/24", "03-Feb-24": of which century? */
const shortYear = /^\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,9})[-/. ]\d\d$/u
const digits = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/
/** Days that can be read in one way: "2018/11/4", "21 Jan 2031", "May 18, 2018", "March 2031". */
const clear = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?[\s-]+(?<month>\p{L}+)\.?,?[\s-]+(?<year>\d{4})$/u,
  /^(?<month>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/u,
  /^(?<month>\p{L}+)\.?,?\s+(?<year>\d{4})$/u
]

/**
 * A date as people and programs write it, as EDTF: "17/9/2024", "May 18, 2018", "21 Jan 2031", "2018-11-04 00:00".
 * A day or month of 0 is not known: "2018-11-00" is 2018-11-XX. `order`: what stands first in "4/11/2018"; without
 * it, a date that may be two is refused, and so are years of two digits and the numbers that Excel counts days by. What
 * is no such date comes back as it is, for the schema to judge.
 */
export function readDate(cell: string, order?: 'dmy' | 'mdy'): string {
  const text = cell.trim().replace(midnight, '')
  const [time, hour, minutes, seconds = '00', half] = clock.exec(text) ?? []
  if (time === undefined) return readDay(text.replace(weekday, ''), cell, order)
  const day = readDay(text.slice(0, -time.length).replace(weekday, ''), cell, order)
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : hour
  return /^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T${String(hours).padStart(2, '0')}:${minutes}:${seconds}` : cell
}

function readDay(text: string, cell: string, order?: 'dmy' | 'mdy'): string {
  for (const form of clear) {
    const { year, month = '', day } = form.exec(text)?.groups ?? {}
    if (year === undefined) continue
    const number = /\d/.test(month) ? month : monthOf(month)
    if (day !== undefined) return dateOf(year, number, day) ?? cell
    return number === '' ? cell : `${year}-${number}`
  }
  if (shortYear.test(text)) throw new CellError(`${show(cell)} has a year of two digits; write all four`)
  if (/^[2-7]\d{4}$/.test(text)) throw new CellError(serial(text))
  const [, first, second, last] = digits.exec(text) ?? []
  if (!last) return text
  const read = { dmy: dateOf(last, second, first), mdy: dateOf(last, first, second) }
  if (order) return read[order] ?? cell
  if (read.dmy && read.mdy && read.dmy !== read.mdy) {
    const cure =
      'write it so, or declare what stands first: {"dates": "dmy"} or {"dates": "mdy"} in columns (--columns)'
    throw new CellError(`${show(cell)} may be ${read.dmy} or ${read.mdy}; ${cure}`)
  }
  return read.dmy ?? read.mdy ?? cell
}

/** "45325": Excel's count of days, where a column of dates was saved as plain numbers. */
function serial(days: string): string {
  const day = new Date(Date.UTC(1899, 11, 30 + Number(days))).toISOString().slice(0, 10)
  return `"${days}" is no date but a count of days (${day} in Excel?); format the column as a date and save it again`
}

/** A date in parts; null where there is no such date. A part that is blank or 0 is not known, and those below it. */
export function dateOf(year = '', month = '', day = ''): string | null {
  if (!/^\d{4}$/.test(year) || !/^\d*$/.test(month + day)) return null
  const [m, d] = [Number(month), Number(day)]
  if (m > 12 || (m === 0 && d !== 0) || d > new Date(Date.UTC(Number(year), m, 0)).getUTCDate()) return null
  const two = (part: number) => (part === 0 ? 'XX' : String(part).padStart(2, '0'))
  return `${year}-${two(m)}-${two(d)}`
}

/** "Sept" → "09"; blank where it is no month. */
function monthOf(word = ''): string {
  const low = word.toLowerCase().replace(/^sept$/, 'sep')
  const at = months.findIndex((month) => month === low || month.slice(0, 3) === low)
  return at < 0 ? '' : String(at + 1).padStart(2, '0')
}
