import { dateRange } from '../edtf.ts'
import { dateOf, daysAt, type Order } from '../figures/dayForms.ts'
import type { Field } from '../schema.ts'
import {
  CellError,
  isBlankText,
  isBlankValue,
  isUnknownWord,
  lists,
  readChoice,
  readNumber,
  readText,
  unguarded
} from './cells.ts'
import type { Rules } from './columnMap.ts'
import type { Sheet } from './csv.ts'
import { show } from './inputError.ts'
import { own, type Reader } from './take.ts'

const dates = new Set(['from', 'to', 'saidOn', 'published'])
/** The fields of which "NA" in a cell can be no value. */
export const values = new Set([...dates, ...'low best high start end measure bound stance decision'.split(' ')])

/** How a table writes its cells, as its columns of numbers and dates show. */
export interface Habits {
  /** Words such as "NA" that stand for a blank there, and so in its columns of text; else "NA" may be Namibia. */
  words: ReadonlySet<string>
  /** Its dates are such as "2013-14", and "2010-11" is no November. */
  hasYears: boolean
  /** It has decimal commas, and "1,234" may be little more than one. */
  hasCommas: boolean
}

/** "2,5", "1.234,5", "1.234.567". */
const decimalComma = /^[-+]?(?:\d+,\d{1,2}|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})$/
/** "2.5", "1,234.5", "1,234,567". */
const decimalPoint = /^[-+]?(?:\d+\.\d{1,2}|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})$/

/** The 14 of "2013-14"; 0 where it is not the next year. */
const nextYear = (cell: string) => {
  const [, from, to] = /^\d\d(\d\d)[-/](\d\d)$/.exec(cell.trim()) ?? []
  return Number(from) + 1 === Number(to) ? Number(to) : 0
}

export function habitsOf(figures: ReadonlyMap<string, Reader>[], sheet: Sheet): Habits {
  const columns = figures.flatMap((readers) =>
    [...readers].flatMap(([field, { column }]) => (values.has(field) ? [column] : []))
  )
  const words = new Set<string>()
  let [hasComma, hasPoint, hasYears] = [false, false, false]
  for (const column of new Set(columns)) {
    for (const { raw } of sheet.rows) {
      const cell = own(raw, column)
      if (typeof cell !== 'string') continue
      if (isUnknownWord(cell)) words.add(cell.trim())
      hasComma ||= decimalComma.test(cell.trim())
      hasPoint ||= decimalPoint.test(cell.trim())
      hasYears ||= nextYear(cell) > 12
    }
  }
  return { words, hasYears, hasCommas: hasComma || (!hasPoint && sheet.hasCommas === true) }
}

/** A cell as it stands; undefined where it is blank. `isValue`: "NA" can be no value; `words`: what else is a blank in this table. */
export function unblank(value: unknown, isValue: boolean, words: ReadonlySet<string>, isText: boolean): unknown {
  if (value === null || value === undefined) return undefined
  if (typeof value !== 'string') return value
  // JSON has null for a blank, so that "-" is a text there
  const isBlank = isValue ? isBlankValue(value) : isText ? isBlankText(value) : value.trim() === ''
  if (isBlank || words.has(value.trim())) return undefined
  return isText ? unguarded(value) : value
}

/** A column that is no field: only a cell of blanks is blank. */
export function extraCell(value: unknown, isText: boolean): unknown {
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return null
  return isText && typeof value === 'string' ? unguarded(value) : value
}

/** The value of a cell, by the schema of its field. Throws a CellError. */
export function readCell(
  value: unknown,
  { json }: Field<unknown>,
  field: string,
  { columns, hasCommas, hasYears }: Habits & { columns: { rules: Rules } }
): unknown {
  const type = typeof json.type === 'string' ? json.type : json.type[0]
  if (type === 'number' || type === 'integer') return readNumber(value, hasCommas)
  if (json.enum) return readChoice(value, json.enum, field)
  if (type === 'string') {
    const text = readText(value)
    if (/^(?:id|event)$/.test(field) && /^\d(?:\.\d+)?E\+\d+$/i.test(text))
      throw new CellError(`${show(text)} is a number that a spreadsheet rounded; write it whole`)
    if (!dates.has(field)) return text
    if (hasYears && nextYear(text)) throw new CellError(`${show(text)} may be a month or two years; write the first`)
    return readDate(text, columns.rules.dates, columns.rules.like)
  }
  if (typeof value !== 'string') return value
  return lists[field]?.read(value) ?? value
}

/** "00:00:00.000": how a database writes that it knows no hour. */
const midnight = /[T ]0?0:00(?::00(?:\.0+)?)?(?:Z| ?AM| ?(?:GMT|UTC)| ?[+-]00:?00)?$/i
/** "14:30", "2:30:00 PM", "10:00:00 GMT". */
const clock = / (\d?\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?: ?([AP])M)?(?: ?(?:GMT|UTC|[+-]00:?00))?$/i
/** "Nov. 2018", "Nov-2018", "11/2018", "2018/11". */
const monthOf = /^(?:(?<m>\p{L}+|\d\d?)(?:\.?,?\s+|[-/.])(?<y>\d{4})|(?<y2>\d{4})\/(?<m2>\d\d?))$/u

/**
 * A date as people and programs write it, as EDTF: "17/9/2024", "May 18, 2018", "21 Jan 2031", "2018-11-04 00:00".
 * A day or month of 0 is not known: "2018-11-00" is 2018-11-XX. `order`: what stands first in "4/11/2018"; without
 * it, a date that may be two is refused, with what declares it beside `like`. What is no such date (a year of two digits, a count of days) comes back as it
 * is, for the schema to judge.
 */
export function readDate(cell: string, order?: Order, like?: string): string {
  const text = cell
    .trim()
    .replace(midnight, '')
    .replace(/^(\d{4})\.0$/, '$1')
  if (/^\d{4}-\d\d-\d\d$/.test(text) && dateRange(text)) return text
  const [time, hour, minutes, seconds = '00', half] = clock.exec(text) ?? []
  if (time === undefined) return readDay(text, cell, order, like)
  const day = readDay(text.slice(0, -time.length), cell, order, like)
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : hour
  return /^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T${String(hours).padStart(2, '0')}:${minutes}:${seconds}` : cell
}

function readDay(text: string, cell: string, order?: Order, like?: string): string {
  const { days: [day, other] = [], length } = daysAt(text, order) ?? {}
  if (day !== undefined && length === text.length) {
    if (other === undefined) return day
    const first = JSON.stringify({ like, dates: 'dmy' })
    const cure = `write it so, or declare what stands first: ${first} or "mdy" in columns (--columns)`
    throw new CellError(`${show(cell)} may be ${day} or ${other}; ${cure}`)
  }
  // Then the others may be in another order too
  if (order && daysAt(text)?.length === text.length)
    throw new CellError(`${show(cell)} is no day by the order declared: ${order}`)
  if (/^\d{5}(?:\.\d+)?$/.test(text))
    throw new CellError(`${show(cell)} is how a spreadsheet counts days; give the column the format of a date there`)
  const { m, y, m2, y2 } = monthOf.exec(text)?.groups ?? {}
  // "2010/11" is two years as likely
  if ((y ?? y2) !== undefined && !nextYear(text)) return dateOf(y ?? y2, m ?? m2)?.slice(0, 7) ?? cell
  return text
}
