import { closeSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { loadClaims } from '../tables/load.ts'
import type { TableReading } from './tableOptions.ts'
import { UsageError } from './usage.ts'

/** What one text can hold in Node. */
const maxBytes = 500e6

/** Tables of others as files of claims for DuckDB, in `folder`. Throws a UsageError on what is no text, or too long. */
export function asClaimFiles(paths: readonly string[], { options }: TableReading, folder: string): string[] {
  return paths.map((path, i) => {
    if (path.endsWith('.parquet')) throw new UsageError(`${path}: save it as CSV; a map of columns reads texts`)
    const { size } = statSync(path)
    if (size > maxBytes)
      throw new UsageError(`${path}: it has ${Math.round(size / 1e6)} MB, and 500 are read at most; cut it`)
    const own = join(folder, String(i))
    mkdirSync(own)
    // Under its own name, by which what is wrong is told
    const file = join(own, `${basename(path, extname(path))}.ndjson`)
    const handle = openSync(file, 'w')
    for (const claim of loadClaims(path, options)) writeSync(handle, `${JSON.stringify(claim)}\n`)
    closeSync(handle)
    return file
  })
}
