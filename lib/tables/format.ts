import { Article, Claim, Decided, Name, Place } from '../claim.ts'
import { fieldsOf } from '../grouped.ts'
import type { Schema } from '../schema.ts'
import { guarded, hasNul, headingKey, lists, nul, writeNumber } from './cells.ts'
import { InputError, type Problem, problem, show } from './inputError.ts'
import { oneOf } from './options.ts'

// What reads tables is not asked here: a page that only writes them carries this alone

export const formats = ['csv', 'tsv', 'json'] as const
/** How a table is written. */
export type Format = (typeof formats)[number]

/** Refused as columns: setting the first changes what an object is; the others trip chart libraries. */
export const reserved = ['__proto__', 'constructor', 'prototype']

/** The fields of the schema, always all of them, then what else the rows have. */
export const columnsOf = (schema: Schema, rows: readonly object[]): string[] => fieldsOf([schema.shape, ...rows])

type Row = Readonly<Record<string, unknown>>
type Write<R> = (rows: readonly R[], format?: Format) => string

const writer =
  (schema: Schema, what: string): Write<Row> =>
  (rows, format = 'csv') => {
    oneOf('format', format, formats)
    if (!Array.isArray(rows)) throw new Error(`invalid ${what}: ${show(rows)}; a list of ${what} is wanted`)
    const columns = columnsOf(schema, rows)
    const problems = [
      ...badNames(schema, columns),
      ...rows.flatMap((row, i) => badCells(schema, row, i, columns, format))
    ]
    if (problems.length > 0) throw new InputError(problems)
    if (format === 'json') {
      const objects = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map((c) => [c, row[c] ?? null]))))
      return objects.length === 0 ? '[]\n' : `[\n${objects.join(',\n')}\n]\n`
    }
    const data = rows.map((row) => columns.map((column) => cell(row[column], column)))
    const delimiter = format === 'tsv' ? '\t' : ','
    return [columns.map(guarded), ...data].map((cells) => line(cells, delimiter)).join('')
  }

/**
 * Claims as a CSV, TSV or JSON text that `parseClaims` reads back as the same claims: the fields in their
 * fixed order, then other columns as they first appear; null is blank; lines end in "\n".
 *
 * What would not come back the same throws an InputError instead: an invalid claim, a blank text where null
 * is meant, a NUL character, and, in CSV and TSV, an object in an extra column. Numbers in extra columns come back from
 * CSV and TSV as text; a column that only some claims have is null in the others.
 *
 * A text that a spreadsheet would run as a formula ("=1+1", "@here", "-x") gets an apostrophe in front, which
 * `parseClaims` takes off again. Numbers stay numbers.
 */
export const formatClaims: Write<Claim> = writer(Claim, 'claims')
/** Articles as a text, like `formatClaims`. */
export const formatArticles: Write<Article> = writer(Article, 'articles')
/** What a person decided of names as a text (decisions.csv), like `formatClaims`. */
export const formatDecisions: Write<Decided> = writer(Decided, 'decisions')
/** The rows of a names.csv as a text, like `formatClaims`. */
export const formatNames: Write<Name> = writer(Name, 'names')
/** The rows of a places.csv as a text, like `formatClaims`. */
export const formatPlaces: Write<Place> = writer(Place, 'places')

function badNames(schema: Schema, columns: readonly string[]): Problem[] {
  const fields = Object.keys(schema.shape)
  const known = new Set(fields.map(headingKey))
  const bad = (name: string) =>
    known.has(headingKey(name)) || reserved.includes(name) || name.trim() !== name || name === ''
  return columns
    .slice(fields.length)
    .filter(bad)
    .map((column) => problem(null, `no extra column may be named ${show(column)}; rename it`, { column }))
}

function badCells(schema: Schema, row: Row, i: number, columns: readonly string[], format: Format): Problem[] {
  const at = (column: string, message: string) => problem(null, message, { row: i + 1, column, value: row[column] })
  const issues = schema.safeParse(row).error?.issues ?? []
  if (issues.length > 0)
    return issues.map(({ path, message }) => {
      const column = String(path[0])
      return at(column, `${show(row[column])} will not do: ${message}`)
    })
  return columns.flatMap((column) => {
    const value = row[column]
    if (typeof value === 'string' && value.trim() === '') return [at(column, `${show(value)}: write null instead`)]
    if (hasNul(value)) return [at(column, `${show(value)} ${nul}`)]
    const fits = typeof value !== 'object' || value === null || lists[column] !== undefined || format === 'json'
    return fits ? [] : [at(column, `${show(value)} fits in no cell; write JSON instead`)]
  })
}

/** A line of cells, in quotes those that would be cut or trimmed. */
const line = (cells: readonly string[], delimiter: string) => {
  const written = cells.map((text) =>
    /^ |["\r\n\ufeff]| $/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
  )
  return `${written.join(delimiter)}\n`
}

function cell(value: unknown, column: string): string {
  if (typeof value === 'number') return writeNumber(value)
  return guarded(Array.isArray(value) && lists[column] ? lists[column].write(value) : String(value ?? ''))
}
