import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { Claim } from '../claim.ts'
import { headingKey } from '../tables/cells.ts'
import { InputError, problem } from '../tables/inputError.ts'
import { isSpreadsheet, spreadsheet } from '../tables/load.ts'

/** A file for DuckDB, and the name by which messages know it: ours are made of other tables. */
export interface NamedFile {
  path: string
  name: string
}

/** Whether a table is read by us: DuckDB would take another cell for a blank, and knows no title above the headings. */
export const isText = (path: string): boolean => /\.(?:csv|tsv|tab|json|txt)$/i.test(path) || hasMark(path)

/** Whether a file begins with a byte order mark, which DuckDB does not take. */
function hasMark(path: string): boolean {
  // Of a pipe the first bytes come but once
  if (!statSync(path).isFile()) return false
  const bytes = Buffer.alloc(3)
  const file = openSync(path, 'r')
  readSync(file, bytes)
  closeSync(file)
  return bytes.toString('hex') === 'efbbbf'
}
const endings = '.ndjson, .jsonl, .json, .csv, .tsv, .tab, .parquet'
const isTable = (path: string) => endings.split(', ').includes(extname(path).toLowerCase())

/** The files named, and the parts of folders as Spark writes them, by name. Throws an InputError. */
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
    if (isSpreadsheet(path)) throw spreadsheet(path)
    // "Unicode Text" of Excel has this name; in a folder it is an article
    if (!isTable(path) && extname(path).toLowerCase() !== '.txt')
      throw new InputError([problem(path, `not known as a table; its name has to end in ${endings}`)])
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
export async function openClaimFile(path: string, connection: DuckDBConnection) {
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

/** Two connections to one database: the one can read while the other writes. `folder`: what is in it goes with it. */
export interface Database {
  main: DuckDBConnection
  side: DuckDBConnection
  folder: string
}

/** Runs on a new DuckDB database in a temporary folder, gone afterwards, offline. Throws where DuckDB is missing. */
export async function withDuckDB<T>(run: (database: Database) => Promise<T>): Promise<T> {
  const { DuckDBInstance } = await import('@duckdb/node-api').catch((cause) => {
    // Its own words name paths of ours
    const cure = 'npm install @duckdb/node-api, or howmany report, which compares what fits in memory'
    throw new Error(`howmany compare needs DuckDB, which cannot be loaded here: ${cure}`, { cause })
  })
  let folder = ''
  const remove = () => folder && rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  const stop = (signal: NodeJS.Signals) => {
    // DuckDB's own threads may still write in it, and make a removal fail
    for (let tries = 0; tries < 10 && existsSync(folder); tries++)
      try {
        remove()
      } catch {}
    process.off('SIGINT', stop).off('SIGTERM', stop).kill(process.pid, signal)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  try {
    folder = mkdtempSync(join(tmpdir(), 'howmany-'))
    const instance = await DuckDBInstance.create(join(folder, 'claims.db'), {
      memory_limit: '2GB',
      temp_directory: join(folder, 'spill'),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      lock_configuration: 'true'
    })
    const [main, side] = [await instance.connect(), await instance.connect()]
    try {
      return await run({ main, side, folder })
    } finally {
      for (const connection of [main, side]) connection.closeSync()
      instance.closeSync()
    }
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    remove()
  }
}
