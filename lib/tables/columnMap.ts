import type { Claim } from '../claim.ts'
import { isObject } from '../grouped.ts'

/** A row as it stands in the table: texts in a CSV, any value in JSON. To ask for a missing column throws. */
// biome-ignore lint/suspicious/noExplicitAny: the columns of somebody else's table have no types of ours
export type RawRow = Readonly<Record<string, any>>

/** What a field is taken from. */
export type Taken =
  /** `split`: what parts several values ("A; B"), each of which makes a claim of its own. */
  | { column: string; split?: string }
  /** The same in all rows. */
  | { is: unknown }
  /** The filled cells of several columns, with ", " between. */
  | { join: readonly string[] }
  /** A date in columns; a month or day that is blank or 0 is not known. */
  | { year: string; month?: string; day?: string }
  /** Of the texts of some columns, of which the first has to be there, by a function; null: unknown. */
  | {
      of: readonly string[]
      /** What the field is, of these texts of a row; `row`: its name, the rest: of its table. */
      make: (texts: readonly string[], table: Rules & { row: string }) => unknown
    }

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

const isText = (value: unknown) => typeof value === 'string'
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText)
const isFigures = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isObject)

const rules: Readonly<Record<keyof Rules, readonly [isOne: (value: unknown) => boolean, cure: string]>> = {
  like: [isText, 'write the name of a known table'],
  figures: [isFigures, 'write a list of {"measure": {"is": "killed"}, "best": "deaths"}'],
  dates: [(value) => value === 'dmy' || value === 'mdy', 'write "dmy" (17/9/2024) or "mdy" (9/17/2024)'],
  blanks: [isTexts, 'write a list of words such as ["-99"]']
}
export const ruleNames = Object.keys(rules) as (keyof Rules)[]

/** What a map says of the fields of all figures, and then of each. */
export function partsOf(map: Rules): [common: Record<string, From>, ...each: Readonly<Record<string, From>>[]] {
  const common = Object.entries(map).filter(([name]) => !ruleNames.includes(name as keyof Rules))
  return [Object.fromEntries(common), ...(map.figures ?? [])]
}

/** What is wrong with a map that did not come from TypeScript, in words; null: nothing. */
export function faultOfMap(map: unknown): string | null {
  if (!isObject(map)) return 'it is no object such as {"source": "who"}'
  const odd = ruleNames.find((name) => map[name] !== undefined && !rules[name][0](map[name]))
  if (odd) return `${odd}: ${rules[odd][1]}`
  const [wrong] = partsOf(map).flatMap((part) => Object.entries(part).filter(([, from]) => !isFrom(from)))
  const cure = 'write a heading, {"is": "killed"}, {"column": ...}, {"join": [...]}, {"year": ...} or a list of these'
  return wrong ? `${wrong[0]}: ${cure}` : null
}

export const headings = (map: Rules): string[] => partsOf(map).flatMap((part) => Object.values(part).flatMap(needs))

export function needs(from: unknown): string[] {
  if (typeof from === 'string') return [from]
  if (Array.isArray(from)) return from.flatMap(needs)
  if (!isObject(from)) return []
  const { column, join, year, of } = from as Record<string, string | string[] | undefined>
  return [column, join, year, of?.[0]].flatMap((names) => names ?? [])
}

const kinds: Record<string, readonly string[]> = { column: ['split'], is: [], join: [], year: ['month', 'day'] }

function isFrom(from: unknown): boolean {
  if (Array.isArray(from)) return from.length > 0 && from.every((item) => item === null || isOne(item))
  return typeof from === 'function' || isOne(from)
}

function isOne(item: unknown): boolean {
  if (!isObject(item)) return isText(item)
  if (typeof item.make === 'function') return isTexts(item.of)
  const kind = Object.keys(item).find((name) => Object.hasOwn(kinds, name))
  if (kind === undefined) return false
  const { [kind]: taken, ...more } = item
  const isTaken = kind === 'is' || (kind === 'join' ? isTexts(taken) : isText(taken))
  return isTaken && Object.entries(more).every(([name, value]) => kinds[kind]?.includes(name) && isText(value))
}
