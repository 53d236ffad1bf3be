import type { Mention } from '../claim.ts'
import { show } from './inputError.ts'

/** What a cell could not be read as, in words for the person who typed it. */
export class CellError extends Error {}

/** Without what nobody sees: marks of direction, soft hyphens, blanks of no width; not what joins and parts letters. */
export const seen = (text: string): string => text.replace(/(?![\u200c\u200d])\p{Cf}/gu, '')

/** How a number may be typed, and how not: the page checks by the same. */
const grouped = /^[-+]?[1-9]\d{0,2}(?:([, '\u2019\u00a0\u2009\u202f])\d{3})(?:\1\d{3})*(?:\.\d+)?$/
const plain = /^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/
const ambiguous = /^[-+]?[1-9]\d{0,2}([.,])\d{3}$/

/**
 * The number that a cell says: digits with a point for decimals, thousands set apart by commas, blanks
 * or apostrophes ("2,000", "2 000", "2'000", "2.5", "1e+05"). Nothing is guessed: a decimal comma ("2,5"), words, units, "1_000" are
 * refused, and so is "2.000", which is two in one country and two thousand in the next; "2,000" too where the table has
 * decimal commas (`hasCommas`).
 */
export function readNumber(cell: unknown, hasCommas = false): number {
  // -0 is no other number than 0, and would be shown as another
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell + 0
  if (typeof cell === 'number') throw new CellError(`${cell} is no number; null stands for unknown`)
  if (typeof cell !== 'string') throw new CellError(`${show(cell)} is no number; write digits such as 2000`)
  const text = seen(cell).trim().replace('\u2212', '-')
  const [, point] = ambiguous.exec(text) ?? []
  if (point === '.' || (point && hasCommas)) {
    const [digits, decimal] = [text.replace(point, ''), text.replace(point, '.')]
    throw new CellError(`${show(cell)} may mean ${digits} or the decimal ${decimal}; write ${digits} or ${decimal}0`)
  }
  if (!plain.test(text) && !grouped.test(text)) {
    const wrong = /^[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/.test(text)
      ? ` here; write the decimals after a point (${text.replaceAll('.', '').replace(',', '.')}), thousands as 2000 or 2,000`
      : `; write digits such as 2000 or 2,000, what else it says, as "10-15", under words or unit`
    throw new CellError(`${show(cell)} is no number${wrong}`)
  }
  const digits = text.replace(/[, '\u2019\u00a0\u2009\u202f]/g, '')
  if (!isKept(digits)) throw new CellError(`${show(cell)} has more digits than a number can keep; write it rounded`)
  return Number(digits) + 0
}

export function numberIn(cell: unknown): number | null {
  if (cell === undefined) return null
  try {
    return readNumber(cell)
  } catch {
    return null
  }
}

/** Whether a number in digits comes out of `Number` as it went in: not above 1.8e308, no whole number rounded. */
export function isKept(digits: string): boolean {
  const value = Number(digits)
  const whole = /^[-+]?0*(\d+)$/.exec(digits)
  return Number.isFinite(value) && (!whole || value >= 1e21 ? !whole : String(Math.abs(value)) === whole[1])
}

/** A number as a cell that `readNumber` reads back: 1.234 becomes 1.2340. */
export function writeNumber(value: number): string {
  return ambiguous.test(String(value)) ? `${value}0` : String(value)
}

/** Said of a value with a NUL character: a CSV with one is taken for a picture or an archive, here and elsewhere. */
export const nul = 'has a NUL character in it, which no table holds; take it out'
export const hasNul = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.includes('\0')
    : typeof value === 'object' && JSON.stringify(value).includes('\\u0000')

/** A cell as text; blank for a list or an object of JSON, whose own `toString` may be anything. */
export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : ['number', 'boolean', 'bigint'].includes(typeof value) ? String(value) : ''

/** A text as it is, blanks and all. Numbers are taken in their digits: `"id": 7` in JSON. */
export function readText(cell: unknown): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number' && Number.isFinite(cell)) return String(cell)
  // what arquero's fromCSV makes of "2018-12-01"
  if (cell instanceof Date)
    throw new CellError(`${show(cell)} is a Date, not a text; load the table with autoType: false`)
  throw new CellError(`${show(cell)} is no text; write it in quotes`)
}

export function readChoice(cell: unknown, choices: readonly string[], field: string): string {
  const text = typeof cell === 'string' ? cell.trim().toLowerCase() : ''
  const same = choices.find((choice) => choice.toLowerCase() === text)
  if (same !== undefined) return same
  throw new CellError(`${show(cell)} is no ${field}; write one of ${choices.join(', ')}`)
}

interface ListCell {
  read(cell: string): unknown[]
  // biome-ignore lint/suspicious/noExplicitAny: each field has items of its own type, checked by the schema
  write(items: readonly any[]): string
}

/** "AP > SOHR activists": the links of a chain, nearest the source first. */
const chain: ListCell = {
  read(cell) {
    const links = cell.split('>').map((link) => link.trim())
    if (links.includes('')) throw new CellError(`${show(cell)} has an empty link; write it as "Reuters > The Guardian"`)
    return links
  },
  write: (links) => links.join(' > ')
}

/** "12@104-106 | Twelve@380-386": words and place of each further mention; linear, whatever stands in the cell. */
const places: ListCell = {
  read(cell) {
    const mentions: Mention[] = []
    let done = 0
    for (const place of cell.matchAll(/@(\d+)-(\d+)[^\S|]*(?:\||$)/g)) {
      const words = cell.slice(done, place.index).trimStart()
      if (words === '') break
      mentions.push({ words, start: Number(place[1]), end: Number(place[2]) })
      done = place.index + place[0].length
    }
    if (done < cell.length || cell === '')
      throw new CellError(`${show(cell)} is no list of mentions; write them as "12@104-106 | Twelve@380-386"`)
    return mentions
  },
  write: (mentions: readonly Mention[]) =>
    mentions.map(({ words, start, end }) => `${words}@${start}-${end}`).join(' | ')
}

/** "place; source" */
const items: ListCell = {
  read: (cell) => cell.split(';').flatMap((item) => item.trim() || []),
  write: (all) => all.join('; ')
}

/** A list as people write it, and as JSON where that would not come back: `["Radio "]`, `["A > B"]`. */
function orJson({ read, write }: ListCell): ListCell {
  const isSame = (cell: string, list: readonly unknown[]) => {
    try {
      return JSON.stringify(read(cell)) === JSON.stringify(list)
    } catch {
      return false
    }
  }
  return {
    read: (cell) => jsonList(cell) ?? read(cell),
    write(list) {
      if (list.length === 0) return ''
      const cell = write(list)
      return isSame(cell, list) && jsonList(cell) === null ? cell : JSON.stringify(list)
    }
  }
}

function jsonList(cell: string): unknown[] | null {
  try {
    return cell.startsWith('[') ? JSON.parse(cell) : null
  } catch {
    return null
  }
}

export const lists: Readonly<Record<string, ListCell>> = {
  via: orJson(chain),
  mentions: orJson(places),
  inferred: orJson(items),
  notes: orJson(items)
}

const nothing = '\\(blank\\)|<na>|[<(]null[>)]|\\\\n|#?n/a|#[a-z/0]+[!?]|##+|[-\u2013\u2014]+'
/** What nobody is called: a blank in every column. "#REF!" is what a spreadsheet writes where it found nothing. */
const nowhere = new RegExp(`^(?:${nothing})?$`, 'i')
/** What programs and people write for a number or date that is not known; as a text it may be Namibia, or Mr Null. */
const unknown = new Set(
  'na, n.a., nan, nat, null, ., .., ..., \u2026, :, ?, n.d., n/d, k.a., s/d, 0000-00-00, 0000-00-00 00:00:00'.split(
    ', '
  )
)
/** In a table of others no name of a place, source or event either. */
export const unsaid = /^(?:unknown|unspecified|not (?:available|known|specified|stated|reported))$/i

/** Whether a cell of a column of names, places or words says nothing. */
export const isBlankText = (text: string): boolean => nowhere.test(text.trim())

/** Whether a cell of a column of numbers, dates or choices says nothing. */
export const isBlankValue = (text: string): boolean => isBlankText(text) || isUnknownWord(text)

export const isUnknownWord = (text: string): boolean =>
  unknown.has(text.trim().toLowerCase()) || unsaid.test(text.trim())

/** What a spreadsheet would run as a formula, or `isBlankText` takes for a blank; apostrophes in front do not count. */
const risky = new RegExp(`^(?:[=+@\\t\\r\u2013\u2014-]|\\s*(?:${nothing})\\s*$)`, 'i')

/** A text as a cell that no spreadsheet runs: "=1+1" gets an apostrophe in front. Numbers stay as they are. */
export const guarded = (text: string): string =>
  risky.test(text.replace(/^'+/, '')) && !plain.test(text) ? `'${text}` : text

/** Takes the apostrophe off again, and what Excel keeps a text by (="007"); that of "'Ndrangheta" is its own. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && risky.test(cell.replace(/^'+/, '')) ? cell.slice(1) : cell.replace(/^="([^"]*)"$/, '$1')

/** A heading whatever its case, blanks, points and lines ("# Injured", "INJURED"), and the attributes of a hashtag in any order. */
export const headingKey = (name: string): string => hxlTag(name) ?? name.toLowerCase().replace(/^# |[\s._-]+/g, '')

/** An HXL hashtag with its attributes in one order, "#adm1+name"; null: a cell is none ("# Killed"). */
export function hxlTag(cell: string): string | null {
  const text = cell.trim().toLowerCase()
  if (!/^#[a-z][a-z0-9_]*(?:\s*\+\s*[a-z][a-z0-9_]*)*$/.test(text)) return null
  const [tag = '', ...attributes] = text.replace(/\s+/g, '').split('+')
  return [tag, ...attributes.sort()].join('+')
}
