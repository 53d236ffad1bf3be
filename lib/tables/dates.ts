import { dateOf, daysAt, type Order } from '../figures/dayForms.ts'
import { CellError } from './cells.ts'
import { show } from './inputError.ts'

/** "00:00:00.000": how a database writes that it knows no hour. */
const midnight = /[T ]0?0:00(?::00(?:\.0+)?)?(?:Z| ?AM)?$/i
/** "14:30", "2:30:00 PM". */
const clock = / (\d?\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?: ?([AP])M)?$/i
/** "2/23/24", "03-Feb-24": of which century? */
const shortYear = /^\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,9})[-/. ]\d\d$/u
const monthOf = /^(\p{L}+)\.?,?\s+(\d{4})$/u

/**
 * A date as people and programs write it, as EDTF: "17/9/2024", "May 18, 2018", "21 Jan 2031", "2018-11-04 00:00".
 * A day or month of 0 is not known: "2018-11-00" is 2018-11-XX. `order`: what stands first in "4/11/2018"; without
 * it, a date that may be two is refused, and so are years of two digits and the numbers that Excel counts days by. What
 * is no such date comes back as it is, for the schema to judge.
 */
export function readDate(cell: string, order?: Order): string {
  const text = cell.trim().replace(midnight, '')
  const [time, hour, minutes, seconds = '00', half] = clock.exec(text) ?? []
  if (time === undefined) return readDay(text, cell, order)
  const day = readDay(text.slice(0, -time.length), cell, order)
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : hour
  return /^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T${String(hours).padStart(2, '0')}:${minutes}:${seconds}` : cell
}

function readDay(text: string, cell: string, order?: Order): string {
  const { days: [day, other] = [], length } = daysAt(text, order) ?? {}
  if (day !== undefined && length === text.length) {
    if (other === undefined) return day
    const cure =
      'write it so, or declare what stands first: {"dates": "dmy"} or {"dates": "mdy"} in columns (--columns)'
    throw new CellError(`${show(cell)} may be ${day} or ${other}; ${cure}`)
  }
  const [, month = '', year] = monthOf.exec(text) ?? []
  if (year !== undefined) return dateOf(year, month)?.slice(0, 7) ?? cell
  if (shortYear.test(text)) throw new CellError(`${show(cell)} has a year of two digits; write all four`)
  if (/^[2-7]\d{4}$/.test(text)) throw new CellError(serial(text))
  return text
}

/** "45325": Excel's count of days, where a column of dates was saved as plain numbers. */
function serial(days: string): string {
  const day = new Date(Date.UTC(1899, 11, 30 + Number(days))).toISOString().slice(0, 10)
  return `"${days}" is no date but a count of days (${day} in Excel?); format the column as a date and save it again`
}
