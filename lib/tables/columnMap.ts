import type { Claim } from '../claim.ts'

/** A row as it stands in the table: texts in a CSV, any value in JSON. To ask for a missing column throws. */
// biome-ignore lint/suspicious/noExplicitAny: the columns of somebody else's table have no types of ours
export type RawRow = Readonly<Record<string, any>>

/**
 * What a field is taken from. `when`: only in rows with these cells; `unless`: only where that column says no number,
 * neither 12 nor "hundreds".
 */
export type Taken = { when?: Readonly<Record<string, string>>; unless?: string } & (
  | {
      column: string
      /** Of a date: the month or the year is meant, and what is smaller only stands there; or a day near it. */
      precision?: 'month' | 'year' | 'about'
      /** What parts several values ("A; B"), each of which makes a claim of its own. */
      split?: string
    }
  /** A column of words, where they say a number or a vague one: "about 50", "hundreds", and not "see photo". */
  | { phrase: string }
  /** The same in all rows. */
  | { is: unknown }
  /** The filled cells of several columns, with ", " between. */
  | { join: readonly string[] }
  /** A date in columns; a month or day that is blank or 0 is not known. */
  | { year: string; month?: string; day?: string }
  /** A name of its own for each row. */
  | { each: 'row' }
)

/**
 * How a field is made: from a column, by its heading; of a list, the first that is filled (null at its end: there may
 * be none of these columns); by a function of the row (null: unknown).
 */
export type From = string | Taken | readonly (string | Taken | null)[] | ((row: RawRow) => unknown)

/** The fields of a claim that a column can hold. */
export type ClaimField = keyof typeof Claim.shape

/** Somebody else's table: for each field, what it is made from, and rules for the table as a whole. */
export type ColumnMap<Field extends string> = { readonly [F in Field]?: From } & Rules

/** How the cells of a table of others are read. */
export interface Rules {
  /**
   * For each figure that a row may hold, the fields that it has for itself: killed from one column, injured from
   * another. Then only what the map names is taken for a field; a column of theirs called "notes" is "their_notes".
   */
  figures?: readonly Readonly<Record<string, From>>[]
  /** What the first number of "4/11/2018" is: the day or the month. Default: such a date is refused. */
  dates?: 'dmy' | 'mdy'
  /** A known table that this one is like; what is said beside it goes before. */
  like?: string
  /** Words that stand for a blank cell in every column: "-99", "Unknown". */
  blanks?: readonly string[]
}

export const ruleNames = ['like', 'figures', 'dates', 'blanks'] as const
const kinds: Record<string, readonly string[]> = {
  column: ['precision', 'split'],
  phrase: [],
  is: [],
  join: [],
  year: ['month', 'day'],
  each: []
}

/** What is wrong with a map that did not come from TypeScript, in words; null: nothing. */
export function faultOfMap(map: unknown): string | null {
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return 'it is no object such as {"source": "who"}'
  const { like, figures, dates, blanks, ...fields } = map as Record<string, unknown>
  if (like !== undefined && typeof like !== 'string') return 'like: write the name of a known table'
  if (dates !== undefined && dates !== 'dmy' && dates !== 'mdy')
    return 'dates: write "dmy" (17/9/2024) or "mdy" (9/17/2024)'
  if (blanks !== undefined && !isTexts(blanks)) return 'blanks: write a list of words such as ["-99"]'
  if (figures !== undefined && !(Array.isArray(figures) && figures.length > 0 && figures.every((f) => isObject(f))))
    return 'figures: write a list of {"measure": {"is": "killed"}, "best": "deaths"}'
  const all = [fields, ...((figures as Record<string, unknown>[]) ?? [])].flatMap((part) => Object.entries(part))
  const wrong = all.find(([, from]) => !isFrom(from))
  const cure = 'write a heading, {"is": "killed"}, {"column": ...}, {"join": [...]}, {"year": ...} or a list of these'
  return wrong ? `${wrong[0]}: ${cure}` : null
}

/** The columns that a map names. */
export function headings(map: Rules): string[] {
  const { figures = [], like: _, dates: __, blanks: ___, ...fields } = map as Rules & Record<string, From>
  const froms = [fields, ...figures].flatMap((part) => Object.values(part as Record<string, From>))
  const items = froms.flatMap((from): unknown[] => (Array.isArray(from) ? [...from] : [from]))
  return items.flatMap((item) => (typeof item === 'string' ? item : isObject(item) ? needs(item) : []))
}

/** The columns that have to be there for a value to be taken. */
export function needs(item: object): string[] {
  const { column, phrase, join, year } = item as Record<string, string | string[] | undefined>
  return [column, phrase, join, year].flatMap((names) => names ?? [])
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTexts = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string')

function isFrom(from: unknown): boolean {
  if (Array.isArray(from)) return from.length > 0 && from.every((item) => item === null || isOne(item))
  return typeof from === 'function' || isOne(from)
}

function isOne(item: unknown): boolean {
  if (typeof item === 'string') return true
  if (!isObject(item)) return false
  const { when, unless, ...rest } = item
  const names = Object.keys(rest)
  const kind = names.find((name) => Object.hasOwn(kinds, name))
  if (kind === undefined || names.some((name) => name !== kind && !kinds[kind]?.includes(name))) return false
  if (kind === 'join' ? !isTexts(item.join) : kind !== 'is' && !isTexts(Object.values(rest))) return false
  return (
    (unless === undefined || typeof unless === 'string') &&
    (when === undefined || isTexts(Object.values(when as object)))
  )
}
