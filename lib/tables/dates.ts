import { dateRange } from '../edtf.ts'
import { dateOf, daysAt, type Order } from '../figures/dayForms.ts'
import { CellError } from './cells.ts'
import { show } from './inputError.ts'

/** "00:00:00.000": how a database writes that it knows no hour. */
const midnight = /[T ]0?0:00(?::00(?:\.0+)?)?(?:Z| ?AM)?$/i
/** "14:30", "2:30:00 PM". */
const clock = / (\d?\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?: ?([AP])M)?$/i
const monthOf = /^(\p{L}+)\.?,?\s+(\d{4})$/u

/**
 * A date as people and programs write it, as EDTF: "17/9/2024", "May 18, 2018", "21 Jan 2031", "2018-11-04 00:00".
 * A day or month of 0 is not known: "2018-11-00" is 2018-11-XX. `order`: what stands first in "4/11/2018"; without
 * it, a date that may be two is refused. What is no such date (a year of two digits, a count of days) comes back as it
 * is, for the schema to judge.
 */
export function readDate(cell: string, order?: Order): string {
  const text = cell.trim().replace(midnight, '')
  if (/^\d{4}-\d\d-\d\d$/.test(text) && dateRange(text)) return text
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
  // Then the others may be in another order too
  if (order && daysAt(text)?.length === text.length)
    throw new CellError(`${show(cell)} is no day by the order declared: ${order}`)
  const [, month = '', year] = monthOf.exec(text) ?? []
  if (year !== undefined) return dateOf(year, month)?.slice(0, 7) ?? cell
  return text
}
