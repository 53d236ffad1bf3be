import { readdirSync, statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { Claim } from '../claim.ts'
import { claimKind } from '../tables/claimKind.ts'
import { plan } from '../tables/columns.ts'
import type { Sheet } from '../tables/csv.ts'
import { InputError, type Problem, problem } from '../tables/inputError.ts'
import { readJson } from '../tables/json.ts'

/** One row of a file: its number, from 1, and the whole of it as JSON. */
export interface RawRow {
  row: number
  raw: string
}

/** How DuckDB reads a file of claims. */
export interface ClaimFile {
  /** What stands after "from", with the parameter $path: rows of `json`. */
  from: string
  fields: ReadonlyMap<string, string>
}

/** A file for DuckDB, and the name by which messages know it: ours are made of other tables. */
export interface NamedFile {
  path: string
  name: string
}

/** Whether a table is read by us: DuckDB would take another cell for a blank, and knows no title above the headings. */
export const isText = (path: string): boolean => /\.(?:csv|tsv|tab|json)$/i.test(path)
const endings = '.ndjson, .jsonl, .json, .csv, .tsv, .tab, .parquet'
const isTable = (path: string) => endings.split(', ').includes(extname(path).toLowerCase())

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
      const parts = readdirSync(path).filter((name) => !/^[._]/.test(name) && isTable(name) && !isPipe(name))
      if (parts.length === 0) throw new InputError([problem(path, `no file in this folder ends in ${endings}`)])
      return parts.sort().map((name) => join(path, name))
    }
    if (!isTable(path)) throw new InputError([problem(path, `not known as a table; its name has to end in ${endings}`)])
    return path
  })
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
    // DuckDB counts the line feed that ends a bad line
    if (malformed) throw fault(`not valid JSON at byte ${malformed[1]}: ${malformed[3]}`, Number(malformed[2]) - 1)
    throw fault(`it cannot be read: ${message.split('\n')[0]}`)
  }
  function fault(message: string, line: number | null = null) {
    return new InputError([problem(path, message, { line })])
  }
}

/** Headings match fields whatever their case, as everywhere; a field may come up far down for the first time. */
export async function openClaimFile(path: string, connection: DuckDBConnection): Promise<ClaimFile> {
  const isParquet = extname(path).toLowerCase() === '.parquet'
  const from = isParquet
    ? '(select to_json(whole) as json from read_parquet($path, hive_partitioning = false) as whole)'
    : `read_json_objects($path, format = 'newline_delimited', hive_partitioning = false)`
  const first = `(select json from ${from} where json_type(json) = 'OBJECT' limit 1000)`
  const keys = await query(connection, path, `select distinct unnest(json_keys(json)) from ${first} order by 1`)
  const columns = keys.map(String)
  const problems: Problem[] = []
  if (isParquet)
    plan(claimKind, { columns, headerLine: null, rows: [], problems }, {}, (message, column = null) =>
      problems.push(problem(path, message, { column }))
    )
  if (problems.length > 0) throw new InputError(problems)
  const all = [...columns, ...Object.keys(Claim.shape)].reverse()
  const byName = new Map(all.map((column) => [column.trim().toLowerCase(), column]))
  const fields = Object.keys(Claim.shape).map((field): [string, string] => {
    const key = byName.get(field.toLowerCase())?.replaceAll("'", "''")
    return [field, `json_extract_string(json, '$."${key}"')`]
  })
  return { from, fields: new Map(fields) }
}

/** Objects of a file, with their own numbers where something is wrong with one. */
export function objectSheet(name: string, rows: readonly RawRow[]): Sheet {
  const rowOf = (i: number) => rows[i - 1]?.row ?? 0
  try {
    const sheet = readJson(rows.map(({ raw }) => raw).join('\n'), name)
    const own = sheet.rows.map(({ at, raw }) => ({ at: rowOf(at), line: null, row: rowOf(at), raw }))
    return { ...sheet, rows: own }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(error.problems.map((found) => ({ ...found, line: null, row: rowOf(found.line ?? 1) })))
  }
}
