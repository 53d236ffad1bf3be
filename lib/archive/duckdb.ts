import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'

/** Two connections to one database: the one can read while the other writes. `folder`: what is in it goes with it. */
export interface Database {
  main: DuckDBConnection
  side: DuckDBConnection
  folder: string
}

/**
 * Runs something on a new DuckDB database in a temporary folder, which is gone afterwards, also where the
 * program is stopped. Nothing is taken from the network. Throws an Error with the cure where DuckDB is missing.
 */
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
