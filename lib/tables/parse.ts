import type * as z from 'zod'
import { Article, Claim, Name, Place } from '../claim.ts'
import { check, type Kind } from './check.ts'
import type { ColumnMap } from './columns.ts'
import { readCsv } from './csv.ts'
import { InputError, problem } from './inputError.ts'
import { readJson } from './json.ts'
import { migrate } from './migrate.ts'
import { type Stated, stated } from './stated.ts'

export type Format = 'csv' | 'tsv' | 'json'

export type ParseOptions<Field extends string = string> = {
  /** Name of the file, for messages, made-up ids and the format; default: none. */
  file?: string
  /** Default: by the file's ending, else JSON where the text starts with [ or {, else CSV. */
  format?: Format
  /** Fields that are in columns of other names, or follow from a row. */
  columns?: ColumnMap<Field>
}
export type ClaimField = keyof typeof Claim.shape
export type ArticleField = keyof typeof Article.shape
export type NameField = keyof typeof Name.shape
export type PlaceField = keyof typeof Place.shape

const bounds: Record<string, string> = {
  best: 'exact',
  'low high': 'between',
  'low best high': 'between',
  low: 'atLeast',
  high: 'atMost'
}

export const claimKind: Kind<typeof Claim> = {
  schema: Claim,
  requires: [['measure'], ['population'], ['low', 'best', 'high', 'words']],
  blank: {
    words: 'without a figure in low, best or high there must be the words, such as "hundreds"',
    bound: 'it follows from best, low and high, low, or high alone, or from words such as "hundreds"'
  },
  fill(cells, at, stem) {
    migrate(cells)
    cells.id ??= `${stem ?? 'row'}:${at}`
    cells.article ??= stem ?? 'table'
    const given = ['low', 'best', 'high'].filter((field) => cells[field] !== undefined)
    const said = typeof cells.words === 'string' ? stated(cells.words) : null
    cells.words ??= given.map((field) => String(cells[field]).trim()).join(' to ') || undefined
    if (cells.bound !== undefined) return
    if (given.length === 0 && said)
      for (const field of [...figures, 'vague'] as const) cells[field] ??= said[field] ?? undefined
    cells.bound ??= given.length === 0 && said ? said.bound : cells.vague ? 'exact' : bounds[given.join(' ')]
    // "at least 100" typed beside a best of 100: the words bound the figure, and they are what was said
    if (said && given.length > 0) cells.bound = boundBeside(said, cells)
  }
}

const figures = ['low', 'best', 'high'] as const

/** The bound of figures as typed, beside words that say it; what is no bound, and so a problem, where they clash. */
function boundBeside(said: Stated, cells: Record<string, unknown>): unknown {
  const typed = (field: string) =>
    cells[field] === undefined ? null : Number(String(cells[field]).replace(/[, ]/g, ''))
  if (figures.every((field) => typed(field) === said[field])) return said.bound
  // "65" beside a low of 65: the words leave the bound to the columns
  if (said.bound === 'exact' && figures.some((field) => typed(field) === said.best)) return cells.bound
  const own = figures.filter((field) => said[field] !== null).map((field) => `${field} ${said[field]}`)
  return `blank, but words say ${own.join(', ') || said.bound}`
}

const articleKind: Kind<typeof Article> = { schema: Article, requires: [['id']] }
const nameKind: Kind<typeof Name> = { schema: Name, requires: [['name'], ['kind']] }
const placeKind: Kind<typeof Place> = { schema: Place, requires: [['place']] }

/**
 * Claims from a CSV (comma, semicolon or tab), TSV or JSON text; JSON is one list of objects, or one object a line.
 *
 * Columns may come in any order and any case; those that are no field are kept on the claim, in a CSV as text.
 * Blank cells are null. Numbers may be written 2000, 2,000, 2 000, 2.5 or 1e+05; a decimal comma, a unit or
 * the ambiguous "2.000" is refused. `via` is written "Reuters > The Guardian", `mentions`
 * "12@104-106 | Twelve@380-386".
 *
 * What a table typed by hand may leave out: `id` (file name and line, "claims:7"; in JSON the entry's number),
 * `article` (file name, or "table"), `words` (the figures as typed, joined with " to "), `bound`, where it
 * follows from the figures there are (best, exact; low and high, between; low, atLeast; high, atMost), and
 * all figures, where the words are a number phrase ("at least 100"). Words that bound a figure typed as a plain
 * number ("at least 100" beside a best of 100) are a problem, not a number.
 *
 * `columns` reads somebody else's table: `{source: 'claim_source', high: (row) => ...}`. The columns that it
 * names, and a column with the name of a field that it sets, are not kept besides.
 *
 * Returns all or throws one InputError with every problem of every row.
 */
export function parseClaims(text: string, options: ParseOptions<ClaimField> = {}): Claim[] {
  return parse(claimKind, text, options)
}

/** Articles from a text, like `parseClaims`; `id` must be given. */
export function parseArticles(text: string, options: ParseOptions<ArticleField> = {}): Article[] {
  return parse(articleKind, text, options)
}

/** The rows of a names.csv, like `parseClaims`; `name` and `kind` must be given. */
export function parseNames(text: string, options: ParseOptions<NameField> = {}): Name[] {
  return parse(nameKind, text, options)
}

/** The rows of a places.csv, like `parseClaims`; `place` must be given. */
export function parsePlaces(text: string, options: ParseOptions<PlaceField> = {}): Place[] {
  return parse(placeKind, text, options)
}

function parse<S extends z.ZodObject>(kind: Kind<S>, text: string, options: ParseOptions): z.infer<S>[] {
  const file = options.file ?? null
  const cure = 'save the table as "CSV UTF-8"'
  if (text.includes('\0'))
    throw new InputError([problem(file, `not a text in UTF-8 (a spreadsheet file, or UTF-16?); ${cure}`)])
  const body = text.replace(/^\ufeff/, '')
  if (body.trim() === '') {
    const header = Object.keys(kind.schema.shape).slice(0, 4).join(',')
    throw new InputError([problem(file, `the table is empty; its first line names the columns: ${header},...`)])
  }
  const format = options.format ?? formatOf(file, body)
  const sheet = format === 'json' ? readJson(body, file) : readCsv(body, file, format === 'tsv')
  return check(kind, sheet, file, file === null ? null : stem(file), options.columns)
}

function formatOf(file: string | null, text: string): Format {
  const ending = /\.(csv|tsv|tab|json|jsonl|ndjson)$/i.exec(file ?? '')?.[1]?.toLowerCase()
  if (ending === undefined) return /^\s*[[{]/.test(text) ? 'json' : 'csv'
  return ending === 'csv' ? 'csv' : ending.startsWith('t') ? 'tsv' : 'json'
}

/** "data/claims.csv" → "claims": what made-up ids begin with. */
export function stem(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/(.)\.[^.]*$/, '$1')
}
