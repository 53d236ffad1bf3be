import { readdirSync, statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { Claim } from '../claim.ts'
import { headingKey } from '../tables/cells.ts'
import { InputError, problem } from '../tables/inputError.ts'

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
    throw new InputError([problem(path, `it cannot be read: ${(error as Error).message.split('\n')[0]}`)])
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
  const all = [...columns, ...Object.keys(Claim.shape)].reverse()
  const byName = new Map(all.map((column) => [headingKey(column), column]))
  const fields = Object.keys(Claim.shape).map((field): [string, string] => {
    const key = byName.get(headingKey(field))?.replaceAll("'", "''")
    return [field, `json_extract_string(json, '$."${key}"')`]
  })
  return { from, fields: new Map(fields) }
}
