import Papa from 'papaparse'
import type * as z from 'zod'
import { Article, Claim } from '../claim.ts'
import { lists, writeNumber } from './cells.ts'
import { columnsOf, reserved } from './columns.ts'
import { InputError, type Problem, problem, show } from './inputError.ts'
import type { Format } from './parse.ts'

/**
 * Claims as a CSV, TSV or JSON text that `parseClaims` reads back as the same claims: the fields in their
 * fixed order, then other columns as they first appear; null is blank; lines end in "\n".
 *
 * What would not come back the same throws an InputError instead: an invalid claim, a blank text where null
 * is meant, and, in CSV and TSV, a link of `via` with ">" in it or an object in an extra column. Numbers in
 * extra columns come back from CSV and TSV as text; a column that only some claims have is null in the others.
 *
 * Texts that start with = + - or @ are written as they are, since a guard such as "'" would change the
 * words of a source. Who opens such a file in a spreadsheet should import these columns as text.
 */
export function formatClaims(claims: readonly Claim[], format: Format = 'csv'): string {
  return write(Claim, claims, format)
}

/** Articles as a text, like `formatClaims`. */
export function formatArticles(articles: readonly Article[], format: Format = 'csv'): string {
  return write(Article, articles, format)
}

type Row = Readonly<Record<string, unknown>>

function write(schema: z.ZodObject, rows: readonly Row[], format: Format): string {
  const columns = columnsOf(schema, rows)
  const fields = Object.keys(schema.shape)
  const problems: Problem[] = []
  for (const column of columns.slice(fields.length)) {
    const like = fields.some((field) => field.toLowerCase() === column.trim().toLowerCase())
    if (like || reserved.includes(column) || column.trim() !== column || column === '')
      problems.push(problem(null, `no extra column may be named ${show(column)}; rename it`, { column }))
  }
  for (const [i, row] of rows.entries()) {
    const report = (column: string, message: string) =>
      problems.push(problem(null, message, { row: i + 1, column, value: row[column] }))
    const issues = schema.safeParse(row).error?.issues ?? []
    for (const { path, message } of issues) {
      const column = String(path[0])
      report(column, `${show(row[column])} will not do: ${message}`)
    }
    if (issues.length > 0) continue
    for (const column of columns) {
      const value = row[column]
      if (typeof value === 'string' && value.trim() === '') report(column, `${show(value)}: write null instead`)
      else if (format !== 'json' && !fitsCell(value, column))
        report(column, `${show(value)} fits in no cell; write JSON instead`)
    }
  }
  if (problems.length > 0) throw new InputError(problems)

  if (format === 'json') {
    const objects = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map((c) => [c, row[c] ?? null]))))
    return objects.length === 0 ? '[]\n' : `[\n${objects.join(',\n')}\n]\n`
  }
  const data = rows.map((row) => columns.map((column) => cell(row[column], column)))
  const delimiter = format === 'tsv' ? '\t' : ','
  return `${Papa.unparse([columns, ...data], { delimiter, newline: '\n' })}\n`
}

function cell(value: unknown, column: string): string {
  if (Array.isArray(value) && lists[column]) return lists[column].write(value)
  return typeof value === 'number' ? writeNumber(value) : String(value ?? '')
}

/** Whether a cell gives the value back: `via: ["A > B"]` would come back as two links. */
function fitsCell(value: unknown, column: string): boolean {
  const list = lists[column]
  if (typeof value === 'object' && value !== null && !list) return false
  const text = cell(value, column)
  // a parser takes a text with NUL characters for a binary file
  if (text.includes('\0')) return false
  if (!list || !Array.isArray(value) || value.length === 0) return true
  try {
    return JSON.stringify(list.read(text)) === JSON.stringify(value)
  } catch {
    return false
  }
}
