import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import Papa from 'papaparse'
import { Claim } from '../claim.ts'
import { claimKind } from '../tables/claimKind.ts'
import { plan } from '../tables/columns.ts'
import { likeliestDelimiter, readCsv, type Sheet } from '../tables/csv.ts'
import { InputError, problem } from '../tables/inputError.ts'
import { readJson } from '../tables/json.ts'
import { checkStill } from '../tables/load.ts'

/** One row of a file: its number, from 1, and the whole of it as JSON. */
export interface RawRow {
  row: number
  raw: string
}

/** How DuckDB reads a file of claims, and how its rows become what the checks of the library take. */
export interface ClaimFile {
  path: string
  /** What stands after "from", with the parameter $path. */
  from: string
  /** SQL for each field as it stands in the file; a field is left out where there is no column for it. */
  fields: Map<string, string>
  /** SQL for a whole row as JSON; null for a row of blank cells, which is no row. */
  raw: string
  sheet: (rows: readonly RawRow[]) => Sheet
}

const kinds: Record<string, (path: string, connection: DuckDBConnection) => Promise<ClaimFile>> = {
  '.ndjson': json,
  '.jsonl': json,
  '.json': json,
  '.csv': csv,
  '.tsv': csv,
  '.tab': csv,
  '.parquet': parquet
}
const kindOf = (path: string) => kinds[extname(path).toLowerCase()]
const endings = Object.keys(kinds).join(', ')

/**
 * The files to read: those named, and of a folder, as Spark writes one, its parts in the order of their
 * names. Throws an InputError on an ending that is not known, and where there is nothing.
 */
export function claimFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (!stats) throw new InputError([problem(path, 'there is no such file; check its name and folder')])
    if (stats.isDirectory()) {
      // Without "_SUCCESS" and ".part-00000.crc", which Spark writes beside its parts
      const isPipe = (name: string) => statSync(join(path, name), { throwIfNoEntry: false })?.isFIFO() === true
      const parts = readdirSync(path).filter((name) => !/^[._]/.test(name) && kindOf(name) && !isPipe(name))
      if (parts.length === 0) throw new InputError([problem(path, `no file in this folder ends in ${endings}`)])
      return parts.sort().map((name) => join(path, name))
    }
    if (!kindOf(path)) throw new InputError([problem(path, `not known as a table; its name has to end in ${endings}`)])
    return path
  })
}

export async function openClaimFile(path: string, connection: DuckDBConnection): Promise<ClaimFile> {
  return (kindOf(path) as (typeof kinds)[string])(path, connection)
}

/** The rows of a query on a file as arrays. Throws what is wrong with the file as an InputError that names the place. */
export async function query(
  connection: DuckDBConnection,
  path: string,
  sql: string,
  values: Record<string, string> = {}
): Promise<unknown[][]> {
  try {
    // DuckDB would take "[1]" in a name for a pattern
    const literal = resolve(path).replace(/[[*?]/g, '[$&]')
    return (await connection.runAndReadAll(sql, { ...values, path: literal })).getRows()
  } catch (error) {
    const { message } = error as Error
    const malformed = /Malformed JSON in file .*, at byte (\d+) in line (\d+): (.*?)\.?\s*$/m.exec(message)
    const csvFault =
      /CSV Error on Line: (\d+)\n(?:Original Line:[\s\S]*?\n)?((?:Expected|Value|Invalid|Maximum)[^\n]*)/.exec(message)
    // DuckDB counts the line feed that ends a bad line
    if (malformed) throw fault(`not valid JSON at byte ${malformed[1]}: ${malformed[3]}`, Number(malformed[2]) - 1)
    if (csvFault) throw fault(String(csvFault[2]), Number(csvFault[1]))
    throw fault(`it cannot be read: ${message.split('\n')[0]}`)
  }
  function fault(message: string, line: number | null = null) {
    return new InputError([problem(path, message, { line })])
  }
}

/** SQL for each field that has a column; headings match fields whatever their case, as everywhere. */
function fieldsOf(columns: readonly string[], sql: (column: string, at: number) => string): Map<string, string> {
  const names = columns.map((column) => column.trim().toLowerCase())
  const found = Object.keys(Claim.shape).map((field) => [field, names.indexOf(field.toLowerCase())] as const)
  return new Map(found.filter(([, at]) => at >= 0).map(([field, at]) => [field, sql(columns[at] ?? '', at)]))
}

async function json(path: string, connection: DuckDBConnection): Promise<ClaimFile> {
  const list = /^\s*\[/.test(head(path))
  const format = list ? 'array' : path.toLowerCase().endsWith('.json') ? 'unstructured' : 'newline_delimited'
  const from = `read_json_objects($path, format = '${format}', hive_partitioning = false)`
  const first = `(select json from ${from} where json_type(json) = 'OBJECT' limit 1000)`
  const keys = await query(connection, path, `select distinct unnest(json_keys(json)) from ${first} order by 1`)
  // A field may come up further on for the first time. The name of a field has no quotes in it
  const columns = [...keys.map(String), ...Object.keys(Claim.shape)]
  const fields = fieldsOf(columns, (key) => `json_extract_string(json, '$."${key}"')`)
  return { path, from, fields, raw: 'json::varchar', sheet: (rows) => objectSheet(path, rows) }
}

async function parquet(path: string, connection: DuckDBConnection): Promise<ClaimFile> {
  const from = 'read_parquet($path, hive_partitioning = false) as whole'
  const described = await query(connection, path, `describe select * from ${from}`)
  const columns = described.map(([name]) => String(name))
  complain({ columns, headerLine: null, rows: [], problems: [] }, path)
  const fields = fieldsOf(columns, (name) => `"${name.replaceAll('"', '""')}"::varchar`)
  return { path, from, fields, raw: 'to_json(whole)::varchar', sheet: (rows) => objectSheet(path, rows) }
}

async function csv(path: string): Promise<ClaimFile> {
  const text = head(path)
  if (text.includes('\0') || text.trim() === '') {
    const what = text.trim() === '' ? 'the table is empty' : 'not a text in UTF-8'
    throw new InputError([problem(path, `${what}; save the table as "CSV UTF-8"`)])
  }
  const lines = text.split(/\r\n?|\n/)
  const blank = lines.findIndex((line) => line.trim() !== '')
  const header = lines[blank] ?? ''
  const tabs = !path.toLowerCase().endsWith('.csv')
  complain(readCsv(header, path, tabs), path)
  const delimiter = tabs ? '\t' : likeliestDelimiter(header)
  const columns = Papa.parse<string[]>(header, { delimiter }).data[0] ?? []
  const cells = columns.map((_, at) => `c${at}`)
  const options = `delim = '${delimiter}', quote = '"', escape = '"', header = true, skip = ${blank}, auto_detect = false`
  const types = cells.map((cell) => `${cell}: 'varchar'`).join(', ')
  return {
    path,
    from: `read_csv($path, ${options}, hive_partitioning = false, columns = {${types}})`,
    fields: fieldsOf(columns, (_, at) => textCell(`c${at}`)),
    raw: `case when trim(concat(${cells.join()})) <> '' then to_json([${cells.join()}])::varchar end`,
    sheet(rows) {
      const table = Papa.unparse(
        rows.map(({ raw }) => JSON.parse(raw)),
        { delimiter, newline: '\n' }
      )
      return numbered(readCsv(`${header}\n${table}`, path, tabs), rows, 1)
    }
  }
}

/** Whether a file is no CSV, or one whose first line has the headings: DuckDB knows no title above them, nor "sep=;". */
export function isPlain(path: string): boolean {
  const text = kindOf(path) === csv ? head(path) : ''
  // UTF-16, read as UTF-8
  if (text.startsWith('\ufffd\ufffd')) return false
  const lines = text.trimStart().split(/\r\n?|\n/, 30)
  const tabs = !path.toLowerCase().endsWith('.csv')
  const { headerLine } = readCsv(lines.join('\n'), path, tabs, Object.keys(Claim.shape))
  return headerLine === null || (headerLine === 1 && !/^sep=/i.test(text))
}

/** The cell of a CSV as `unguarded` and `isBlankText` have it: without the apostrophe that keeps "=1+1" from being run. */
function textCell(cell: string): string {
  const risky = String.raw`'^''(''*(?:[=+@\t\r\x{2013}\x{2014}-]|\s*#?n/a\s*$))'`
  const blank = String.raw`'\s*(?:#?n/a|[-\x{2013}\x{2014}]+)?\s*'`
  return `case when regexp_full_match(${cell}, ${blank}, 'i') then '' else regexp_replace(${cell}, ${risky}, '\\1', 'i') end`
}

/** Objects one by one, so that what is wrong with one is told with its own number. */
function objectSheet(path: string, rows: readonly RawRow[]): Sheet {
  const sheets = rows.map(({ row, raw }) => {
    try {
      return readJson(raw, path)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      throw new InputError(error.problems.map((found) => ({ ...found, line: null, row })))
    }
  })
  const columns = [...new Set(sheets.flatMap((sheet) => sheet.columns))]
  return numbered({ columns, headerLine: null, rows: sheets.flatMap((sheet) => sheet.rows), problems: [] }, rows, 0)
}

/** With the numbers that the rows have in their file; made-up ids in a CSV count the heading too. */
function numbered(sheet: Sheet, rows: readonly RawRow[], headings: number): Sheet {
  const own = sheet.rows.map(({ raw }, i) => {
    const row = rows[i]?.row ?? null
    return { at: (row ?? 0) + headings, line: null, row, raw }
  })
  return { ...sheet, rows: own }
}

/** Throws what is wrong with the headings of a table, before all of it is read. */
function complain(sheet: Sheet, path: string) {
  const problems = [...sheet.problems]
  plan(claimKind, sheet, {}, (message, column = null) =>
    problems.push(problem(path, message, { line: sheet.headerLine, column }))
  )
  if (problems.length > 0) throw new InputError(problems)
}

/** The beginning of a file, up to 64 KB. */
function head(path: string): string {
  const before = statSync(path)
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(65_536)
    const text = bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0))
    checkStill(path, before)
    return text.replace(/^\ufeff/, '')
  } finally {
    closeSync(file)
  }
}
