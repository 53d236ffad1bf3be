import { Article, type Claim, Decided, Name, Place } from '../claim.ts'
import { fieldsOf, isObject } from '../grouped.ts'
import type { Fields, RecordOf, Schema } from '../schema.ts'
import { isKept } from './cells.ts'
import { check, type Leaving } from './check.ts'
import { claimKind } from './claimKind.ts'
import { type ClaimField, type ColumnMap, headings, type Rules } from './columnMap.ts'
import { readCsv, type Sheet, type SheetRow } from './csv.ts'
import { type Format, formats } from './format.ts'
import { InputError, type Problem, problem, show } from './inputError.ts'
import { type KnownTable, mapOf } from './knownTables.ts'
import { checkOptions, leavingTypes } from './options.ts'
import type { Kind } from './record.ts'

/** How a table is read. */
export type ParseOptions<Field extends string = never> = Leaving & {
  /** Name of the file, for messages, made-up ids and the format; default: none. */
  file?: string
  /** Default: by the file's ending, else JSON where the text starts with [ or {, else CSV. */
  format?: Format
  /** Fields that are in columns of other names, or follow from a row. */
  columns?: ColumnMap<Field>
}
/** How a table of claims is read; of others, what their columns hold. */
export type ClaimOptions = Omit<ParseOptions<ClaimField>, 'columns'> & {
  /** As of other tables, or the name of a known one: ucdp, acled, gtd, emdat, ccc, gva, hxl. */
  columns?: ColumnMap<ClaimField> | KnownTable
}

type AnyOptions = Omit<ParseOptions, 'columns'> & { columns?: Rules }

type Parse<Row, Field extends string> = (text: string, options?: ParseOptions<Field>) => Row[]
const parser =
  <F extends Fields>(schema: Schema<F>, ...required: string[]): Parse<RecordOf<F>, keyof F & string> =>
  (text, options = {}) =>
    parse({ schema, requires: required.map((field) => [field]) }, text, options)

/**
 * Claims from a CSV (comma, semicolon or tab), TSV or JSON text; JSON is one list of objects, or one object a line.
 *
 * Columns may come in any order and any case; those that are no field are kept on the claim, in a CSV as text.
 * Blank cells are null, and so are "n/a", "#REF!" and dashes in a CSV; "NA", "null", "unknown" and ".." in columns of
 * numbers, dates and choices, and in columns of text only where one of those has the same word; "unknown" in all columns
 * that `columns` maps. Numbers may be written 2000,
 * 2,000, 2 000, 2.5 or 1e+05; a decimal comma, a unit or the ambiguous "2.000" is refused. Dates are EDTF, or written
 * "17/9/2024", "May 18, 2018" or "21 Jan 2031"; "4/11/2018" is refused unless `columns` declares `dates`. `via` is
 * written "Reuters > The Guardian", `mentions` "12@104-106 | Twelve@380-386", and both may be written as JSON.
 *
 * What a table typed by hand may leave out: `id` (file name and line, "claims:7"; in JSON the entry's number),
 * `article` (file name, or "table"), `words` (the figures as typed: "5 to 9, best 7"), `bound`, where it
 * follows from the figures there are (best, or the same low and high, exact; low and high, between; low, atLeast;
 * high, atMost), and all figures, where the words are a number phrase ("at least 100", "hundreds"). Words that do not
 * go with the figures ("at least 100" beside a best of 100, "hundreds" beside 200) are a problem, not a number.
 *
 * `columns` reads somebody else's table: `{source: 'claim_source', high: (row) => ...}`, or one of the `knownTables` by
 * its name. The columns that it names, and a column with the name of a field that it sets, are not kept besides; where
 * a row holds several `figures`, each is a claim, "7/1", "7/2", and columns with the name of a field are kept as
 * "their_source". A cell that names several sources is one voice, unless `split` says that each of them said so.
 *
 * Returns all, or throws one InputError with every problem of every row; `skipEmpty` and `errors` leave rows out.
 * Throws an Error on a wrong option.
 */
export function parseClaims(text: string, options: ClaimOptions = {}): Claim[] {
  return parse(claimKind, text, { ...options, columns: mapOf(options?.columns) })
}

/** Articles from a text, like `parseClaims`; `id` must be given. */
export const parseArticles = parser(Article, 'id')
/** The rows of a names.csv, like `parseClaims`; `name` and `kind` must be given. */
export const parseNames = parser(Name, 'name', 'kind')
/** The rows of a places.csv, like `parseClaims`; `place` must be given. */
export const parsePlaces = parser(Place, 'place')
/** The rows of a decisions.csv, like `parseClaims`; `field`, `one`, `other` and `answer` must be given. */
export const parseDecisions = parser(Decided, 'field', 'one', 'other', 'answer')

function parse<F extends Fields>(kind: Kind<F>, text: string, options: AnyOptions): RecordOf<F>[] {
  if (typeof text !== 'string') throw new Error('invalid text: the text of a table is wanted; a file is for loadClaims')
  checkOptions(options, optionTypes)
  const file = options.file ?? null
  const cure = 'save the table as "CSV UTF-8"'
  if (text.includes('\0')) throw new InputError([problem(file, `it has NUL characters, and is no text; ${cure}`)])
  if (/^\ufeff?\s*<[!?a-z]/i.test(text))
    throw new InputError([
      problem(file, 'this is a web page, and no table; download it again, or save it as CSV from a spreadsheet')
    ])
  // A language model writes a table between "```json" and "```"; its lines keep their numbers
  const body = text.replace(/^\ufeff/, '').replace(/^\s*```\w*|```\s*$/g, '')
  if (body.trim() === '') {
    const header = Object.keys(kind.schema.shape).slice(0, 4).join(',')
    throw new InputError([problem(file, `the table is empty; its first line names the columns: ${header},...`)])
  }
  const format = options.format ?? formatOf(file, body)
  const columns = options.columns ?? {}
  const known = [...Object.keys(kind.schema.shape), ...headings(columns)]
  const sheet = format === 'json' ? readJson(body, file) : readCsv(body, file, format === 'tsv', known)
  return check(kind, sheet, file, file === null ? null : stem(file), columns, options)
}

const optionTypes = { file: 'a text', format: formats, columns: 'an object', ...leavingTypes } as const

function formatOf(file: string | null, text: string): Format {
  const ending = /\.(csv|tsv|tab|json|jsonl|ndjson)$/i.exec(file ?? '')?.[1]?.toLowerCase()
  if (ending === undefined) return /^\s*[[{]/.test(text) ? 'json' : 'csv'
  return ending === 'csv' ? 'csv' : ending.startsWith('t') ? 'tsv' : 'json'
}

/** "data/claims.csv" → "claims": what made-up ids begin with. */
export function stem(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/(.)\.[^.]*$/, '$1')
}

/** The rows of a JSON list of objects, of one object, or of JSON lines, each with its number and, of lines, its line. */
function readJson(text: string, file: string | null): Sheet {
  const sheet = {
    columns: [] as string[],
    headerLine: null,
    rows: [] as SheetRow[],
    problems: [],
    bad: [] as Problem[]
  }
  const entries = entriesOf(text, file, sheet.bad)
  for (const [i, { line, raw }] of entries.entries()) {
    const place = { line, row: i + 1 }
    if (isObject(raw)) sheet.rows.push({ at: i + 1, ...place, raw })
    else {
      const message = `${show(raw)} is no object; each entry looks like {"measure": "killed", "best": 12, ...}`
      sheet.bad.push(problem(file, message, { ...place, value: raw }))
    }
  }
  sheet.columns = fieldsOf(sheet.rows.map(({ raw }) => raw))
  return sheet
}

type Entry = { line: number | null; raw: unknown }

/** Of lines, those that are no JSON are `bad`. */
function entriesOf(text: string, file: string | null, bad: Problem[]): Entry[] {
  const lines = text.split('\n').flatMap((body, i) => (body.trim() === '' ? [] : [{ body, line: i + 1 }]))
  const isLines = /^\s*\{.*\}\s*$/.test(lines[0]?.body ?? '') && lines.length > 1
  try {
    const value = listIn(jsonIn(text, file, 1))
    return Array.isArray(value) ? value.map((raw) => ({ line: null, raw })) : [{ line: 1, raw: value }]
  } catch (error) {
    if (!isLines) throw error
  }
  return lines.flatMap(({ body, line }) => {
    try {
      return { line, raw: jsonIn(body, file, line) }
    } catch (error) {
      bad.push(...(error as InputError).problems)
      return []
    }
  })
}

/** The rows of an answer such as {"status": 200, "data": [{...}]}: the one list of objects that is no field of ours. */
function listIn(value: unknown): unknown {
  const fields = isObject(value) ? Object.entries(value) : []
  const [rows, other] = fields.filter(
    ([name, list]) => name !== 'mentions' && isObject((list as unknown[] | null)?.[0])
  )
  return rows && !other ? rows[1] : value
}

/** The value of a JSON text that begins on a line of its file. Throws an InputError. */
function jsonIn(text: string, file: string | null, line: number): unknown {
  const fail = (message: string, at: number | null) =>
    new InputError([
      problem(file, message, { line: at === null ? null : line + text.slice(0, at).split('\n').length - 1 })
    ])
  try {
    const value: unknown = JSON.parse(text)
    refuseLoss(text, fail)
    return value
  } catch (error) {
    if (error instanceof InputError) throw error
    // What Python writes
    const odd = /[[:,]\s*(-?(?:NaN|Infinity)|None)\s*[,}\]]/.exec(text)
    if (odd) throw fail(`${odd[1]} is no JSON; write null where a figure is not known`, odd.index + 1)
    const { message } = error as SyntaxError
    const [, position] = /position (\d+)/.exec(message) ?? []
    const at = text.trim().includes('\n') ? (position === undefined ? null : Number(position)) : 0
    throw fail(`not valid JSON: ${message.replace(/ is not valid JSON$/, '')}`, at)
  }
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[[\]{}]|-?\d[\d.eE+-]{15,}/g

/** What `JSON.parse` loses in silence: the digits of a long number, the first of two equal names of one object. */
function refuseLoss(text: string, fail: (message: string, at: number) => InputError) {
  const names: Set<string>[] = []
  for (const { 0: token, 1: colon, index } of text.matchAll(tokens)) {
    const name = colon === undefined ? null : token.slice(0, -colon.length)
    const isTwice = name !== null && names.at(-1)?.has(name)
    if (name !== null) names.at(-1)?.add(name)
    else if (/^[[{]/.test(token)) names.push(new Set())
    else if (/^[\]}]/.test(token)) names.pop()
    const isLong = /^[-\d]/.test(token) && !isKept(token)
    // A claim has a list of objects in it, and what is deeper by far only stops whoever walks it
    if (!isTwice && !isLong && names.length <= 50) continue
    const lost = isTwice ? `${name} stands twice in one object; keep one` : 'more than 50 lists within each other'
    throw fail(isLong ? `${token} has more digits than a number can keep; write it rounded` : lost, index)
  }
}
