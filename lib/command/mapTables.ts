import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { loadClaims } from '../tables/load.ts'
import type { TableReading } from './tableOptions.ts'
import { UsageError } from './usage.ts'

/** What one text can hold in Node. */
const maxBytes = 500e6

/**
 * Tables of others as files of claims for DuckDB, in a folder that is removed when `use` is done. Throws a UsageError
 * on what is no text, or too long to be one.
 */
export async function withClaimFiles<T>(
  paths: readonly string[],
  { options }: TableReading,
  use: (files: string[]) => Promise<T>
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'howmany-'))
  try {
    const files = paths.map((path, i) => {
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
    return await use(files)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
