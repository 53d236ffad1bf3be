/** Whole lines of a file, as many as came at once. */
export type Batch = {
  /** Number of its first line, from 1. */
  line: number
  lines: number
  /** Null: one line, which is over the limit. */
  bytes: Uint8Array | null
  /** So many bytes of the file lie before the next line. */
  end: number
}

/** Where a file is read from: the number of a line, and the bytes before it. */
export type Place = Pick<Batch, 'line' | 'end'>

/** No article is so long; what is longer is not gathered, so that no file without line ends fills the memory. */
export const lineLimit = 16 * 2 ** 20

/** Cuts a stream at its line ends, from a place on, and passes on what each chunk (under `limit` bytes) completes. */
export async function* batches(
  chunks: AsyncIterable<Uint8Array>,
  limit = lineLimit,
  from: Place = { line: 1, end: 0 }
): AsyncGenerator<Batch> {
  let { line } = from
  let held: Uint8Array[] = []
  let [length, seen] = [0, 0]
  for await (const whole of chunks) {
    const chunk = whole.subarray(Math.max(0, from.end - seen))
    seen += whole.length
    const first = chunk.indexOf(10)
    const start = length + (first < 0 ? chunk.length : first)
    if (start > limit) held = []
    else held.push(first < 0 ? chunk : chunk.subarray(0, first + 1))
    length = start
    if (first < 0) continue
    if (length > limit) yield { line: line++, lines: 1, bytes: null, end: seen - chunk.length + first + 1 }
    const end = chunk.lastIndexOf(10) + 1
    const bytes = Buffer.concat([...held, chunk.subarray(first + 1, end)])
    const lines = [...linesOf(bytes)].length
    if (lines > 0) yield { line, lines, bytes, end: seen - chunk.length + end }
    line += lines
    held = [chunk.subarray(end)]
    length = chunk.length - end
  }
  if (length > limit) yield { line, lines: 1, bytes: null, end: seen }
  else if (length > 0) yield { line, lines: 1, bytes: Buffer.concat(held), end: seen }
}

/** The lines of a batch, each with its end. */
export function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start) + 1 || bytes.length
    yield bytes.subarray(start, end)
    start = end
  }
}
