import type { Field } from '../schema.ts'
import {
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
import { readDate } from './dates.ts'
import { own, type Reader } from './take.ts'

const dates = new Set(['from', 'to', 'saidOn', 'published'])
/** The fields of which "NA" in a cell can be no value. */
const values = new Set([...dates, 'low', 'best', 'high', 'start', 'end', 'measure', 'bound', 'stance', 'decision'])

/** How a table writes its cells, as its columns of numbers and dates show. */
export interface Habits {
  /** Words such as "NA" that stand for a blank there, and so in its columns of text; else "NA" may be Namibia. */
  words: ReadonlySet<string>
  /** It has decimal commas, and "1,234" may be little more than one. */
  hasCommas: boolean
}

/** "2,5", "1.234,5", "1.234.567". */
const decimalComma = /^[-+]?(?:\d+,\d{1,2}|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})$/
/** "2.5", "1,234.5", "1,234,567". */
const decimalPoint = /^[-+]?(?:\d+\.\d{1,2}|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})$/

export function habitsOf(figures: ReadonlyMap<string, Reader>[], sheet: Sheet): Habits {
  const columns = figures.flatMap((readers) =>
    [...readers].flatMap(([field, { column }]) => (values.has(field) ? [column] : []))
  )
  const words = new Set<string>()
  let [hasComma, hasPoint] = [false, false]
  for (const column of new Set(columns)) {
    for (const { raw } of sheet.rows) {
      const cell = own(raw, column)
      if (typeof cell !== 'string') continue
      if (isUnknownWord(cell)) words.add(cell.trim())
      hasComma ||= decimalComma.test(cell.trim())
      hasPoint ||= decimalPoint.test(cell.trim())
    }
  }
  return { words, hasCommas: hasComma || (!hasPoint && sheet.hasCommas === true) }
}

/** A cell as it stands; undefined where it is blank. `words`: what else is a blank in this table. */
export function unblank(value: unknown, field: string, words: ReadonlySet<string>, isText: boolean): unknown {
  if (value === null || value === undefined) return undefined
  if (typeof value !== 'string') return value
  // JSON has null for a blank, so that "-" is a text there
  const isBlank = values.has(field) ? isBlankValue(value) : isText ? isBlankText(value) : value.trim() === ''
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
  { dates: order }: Rules,
  hasCommas: boolean
): unknown {
  const type = typeof json.type === 'string' ? json.type : json.type[0]
  if (type === 'number' || type === 'integer') return readNumber(value, hasCommas)
  if (json.enum) return readChoice(value, json.enum, field)
  if (type === 'string') {
    const text = readText(value)
    return dates.has(field) ? readDate(text, order) : text
  }
  if (typeof value !== 'string') return value
  return lists[field]?.read(value) ?? value
}
