import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { type Batch, batches, linesOf } from './lines.ts'
import { readLine } from './readWorker.ts'

/** Where a run goes on: behind `keep` bytes of the output, with `input`, which starts at `line`. */
export type Restart = { keep: number; line: number; input: AsyncIterable<Batch> }

/**
 * Where to go on with an output that was cut off at any byte. It tells so itself: its last whole line names the article
 * that was being written, and that article is written again. As two articles may have one id, those with that id are
 * read in order until they account for all lines of that id. Throws where the output is not of this input.
 */
export async function resume(output: string, input: AsyncGenerator<Batch>): Promise<Restart> {
  const last = await lastLine(output)
  if (last === null) return { keep: 0, line: 1, input }
  const id = fieldOf(last.line, 'article')
  if (typeof id !== 'string') throw new Error(`${output} holds no claims of \`howmany read\`: nothing to go on from`)
  const starts = await startsOf(output, id)
  const other = `go on with the input and the version that wrote it, or remove ${output}`
  let taken = 0
  for (let next = await input.next(); !next.done; next = await input.next()) {
    const { line, lines, bytes } = next.value
    let at = line
    for (const [start, one] of linesOf(bytes ?? new Uint8Array())) {
      const claims = mayName(one, id) ? await claimsOf(one, id) : ''
      const count = claims.split('\n').length - 1
      const keep = starts[taken]
      if (keep !== undefined && taken + count >= starts.length) {
        const written = await readBytes(output, keep, last.end)
        if (!claims.startsWith(written)) throw new Error(`${output} has other claims of article "${id}": ${other}`)
        const rest = { line: at, lines: lines - (at - line), bytes: (bytes as Uint8Array).subarray(start) }
        return { keep, line: at, input: joined(rest, input) }
      }
      taken += count
      at++
    }
  }
  throw new Error(`${output} ends in article "${id}", which the input does not have so often: ${other}`)
}

/** How many bytes of the errors file are of lines before `line`, and how many such lines there are. */
export async function resumeErrors(file: string, line: number): Promise<{ keep: number; count: number }> {
  let [keep, count] = [0, 0]
  for await (const { bytes } of batches(createReadStream(file))) {
    for (const [, one] of linesOf(bytes ?? new Uint8Array())) {
      const entry = Buffer.from(one).toString()
      const at = entry.endsWith('\n') ? fieldOf(entry, 'line') : line
      if (typeof at !== 'number')
        throw new Error(`${file} holds no bad lines of \`howmany read\`: give --errors another file`)
      if (at >= line) return { keep, count }
      keep += one.length
      count++
    }
  }
  return { keep, count }
}

async function* joined(first: Batch, rest: AsyncGenerator<Batch>): AsyncGenerator<Batch> {
  yield first
  yield* rest
}

/** The last line that has its end, and where that is; null: there is none. */
async function lastLine(path: string): Promise<{ line: string; end: number } | null> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    for (let length = 2 ** 16; ; length *= 2) {
      const from = Math.max(0, size - length)
      const { buffer } = await handle.read({ buffer: Buffer.alloc(size - from), position: from })
      const end = buffer.lastIndexOf(10) + 1
      const start = end < 2 ? 0 : buffer.lastIndexOf(10, end - 2) + 1
      if (end > 0 && (start > 0 || from === 0)) return { line: buffer.toString('utf8', start, end), end: from + end }
      if (from === 0) return null
    }
  } finally {
    await handle.close()
  }
}

/** A field of a line of JSON; null: it is none. */
function fieldOf(line: string, name: string): unknown {
  try {
    return JSON.parse(line)[name] ?? null
  } catch {
    return null
  }
}

/** Where the lines of an article start. Within a text of JSON the quotes are escaped: what is found is the field. */
async function startsOf(path: string, id: string): Promise<number[]> {
  const field = Buffer.from(`,"article":${JSON.stringify(id)},`)
  const starts: number[] = []
  let offset = 0
  for await (const { bytes } of batches(createReadStream(path))) {
    for (const [, line] of linesOf(bytes ?? new Uint8Array())) {
      if (line.at(-1) === 10 && Buffer.from(line.buffer, line.byteOffset, line.length).includes(field)) {
        starts.push(offset)
      }
      offset += line.length
    }
  }
  return starts
}

/** Whether a line may hold the id, without parsing it: as we write it, or with escapes that are left to the writer. */
function mayName(line: Uint8Array, id: string): boolean {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.length)
  return [JSON.stringify(id), '\\u', '\\/'].some((text) => bytes.includes(text))
}

async function claimsOf(line: Uint8Array, id: string): Promise<string> {
  const read = await readLine(line)
  return 'claims' in read && read.id === id ? read.claims : ''
}

async function readBytes(path: string, start: number, end: number): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of createReadStream(path, { start, end: end - 1 })) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
