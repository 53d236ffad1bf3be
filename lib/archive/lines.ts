/** Whole lines of a file, as many as came at once. */
export type Batch = {
  /** Number of its first line, from 1. */
  line: number
  /** How many there are. */
  lines: number
  bytes: Uint8Array
  /** So many bytes of the file lie before the next line. */
  end: number
}

/** Where a file is read from: the number of a line, and the bytes before it. */
export type Place = Pick<Batch, 'line' | 'end'>

/**
 * Cuts a stream of bytes at its line ends, from a place on. Each chunk gives what it completes: a slow stream is passed
 * on as it comes.
 */
export async function* batches(
  chunks: AsyncIterable<Uint8Array>,
  from: Place = { line: 1, end: 0 }
): AsyncGenerator<Batch> {
  let { line } = from
  let held: Uint8Array[] = []
  let seen = 0
  for await (const whole of chunks) {
    const chunk = whole.subarray(Math.max(0, from.end - seen))
    seen += whole.length
    const end = chunk.lastIndexOf(10) + 1
    held.push(end === 0 ? chunk : chunk.subarray(0, end))
    if (end === 0) continue
    const bytes = Buffer.concat(held)
    const lines = [...linesOf(bytes)].length
    yield { line, lines, bytes, end: seen - chunk.length + end }
    line += lines
    held = [chunk.subarray(end)]
  }
  const bytes = Buffer.concat(held)
  if (bytes.length > 0) yield { line, lines: 1, bytes, end: seen }
}

/** The lines of a batch, each with its end. */
export function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start) + 1 || bytes.length
    yield bytes.subarray(start, end)
    start = end
  }
}
