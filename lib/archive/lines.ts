/** Whole lines of a file, as many as came at once. */
export type Batch = {
  /** Number of its first line, from 1. */
  line: number
  /** How many there are. */
  lines: number
  /** Null: one line, which is over the limit. */
  bytes: Uint8Array | null
}

/** No article is so long; what is longer is not gathered, so that no file without line ends fills the memory. */
export const lineLimit = 16 * 2 ** 20

/**
 * Cuts a stream of bytes at its line ends. Each chunk gives what it completes: a slow stream is passed on as it comes.
 * Chunks are shorter than `limit` bytes.
 */
export async function* batches(chunks: AsyncIterable<Uint8Array>, limit = lineLimit): AsyncGenerator<Batch> {
  let line = 1
  let held: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    const first = chunk.indexOf(10)
    const start = length + (first < 0 ? chunk.length : first)
    if (start > limit) held = []
    else held.push(first < 0 ? chunk : chunk.subarray(0, first + 1))
    length = start
    if (first < 0) continue
    if (length > limit) yield { line: line++, lines: 1, bytes: null }
    const end = chunk.lastIndexOf(10) + 1
    const bytes = Buffer.concat([...held, chunk.subarray(first + 1, end)])
    const lines = [...linesOf(bytes)].length
    if (lines > 0) yield { line, lines, bytes }
    line += lines
    held = [chunk.subarray(end)]
    length = chunk.length - end
  }
  if (length > limit) yield { line, lines: 1, bytes: null }
  else if (length > 0) yield { line, lines: 1, bytes: Buffer.concat(held) }
}

/** The lines of a batch, each with its end, and where each starts. */
export function* linesOf(bytes: Uint8Array): Generator<[start: number, line: Uint8Array]> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start) + 1 || bytes.length
    yield [start, bytes.subarray(start, end)]
    start = end
  }
}
