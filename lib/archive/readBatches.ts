import { Readable } from 'node:stream'
import type { Tinypool } from 'tinypool'
import { packaged } from '../notebook/files.ts'
import type { Batch } from './lines.ts'
import { type BatchResult, readWorker } from './readWorker.ts'

/** So much is read before threads are started: a few articles are read sooner than a thread has started. */
const alone = 2 ** 17

/** What each batch gives, in order. At most `jobs` are read at a time, and a few wait for their turn. */
export async function* readBatches(batches: AsyncIterable<Batch>, jobs: number): AsyncGenerator<BatchResult> {
  let pool: Promise<Tinypool> | undefined
  let seen = 0
  const work = async (batch: Batch): Promise<BatchResult> => {
    seen += batch.bytes?.length ?? 0
    if (jobs === 1 || seen <= alone || batch.bytes === null) return readWorker(batch)
    pool ??= startPool(jobs)
    return (await pool).run(batch)
  }
  try {
    yield* Readable.from(batches).map(work, { concurrency: jobs + 1 })
  } finally {
    await (await pool)?.destroy()
  }
}

async function startPool(jobs: number): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool')
  const filename = packaged('archive/readWorker.js') ?? fromSource()
  // a small nursery is swept often: a third less memory, at no cost in time
  const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 }
  return new Tinypool({ filename, name: 'readWorker', minThreads: jobs, maxThreads: jobs, resourceLimits })
}

/** Run from the sources, as tests do, a thread has to be told of tsx itself: it does not take it over. */
function fromSource(): string {
  const [api, file] = [import.meta.resolve('tsx/esm/api'), new URL('./readWorker.ts', import.meta.url).href]
  return `data:text/javascript,import{register}from"${api}";register();export const{readWorker}=await import("${file}")`
}
