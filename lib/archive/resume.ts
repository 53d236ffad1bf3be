import { createReadStream } from 'node:fs'
import { type Batch, batches, linesOf } from './lines.ts'
import { readLine } from './readWorker.ts'

/**
 * Where to go on with an output that was cut off at any byte: behind `keep` bytes of it, with `input`, from `line` on. It tells so itself: its last whole line names the article
 * that was being written, and that article is written again. As two articles may have one id, those with that id are
 * read in order until they account for all lines of that id. Throws where the output is not of this input.
 */
export async function resume(output: string, input: AsyncGenerator<Batch>) {
  const last = await lastLine(output)
  if (last === null) return { keep: 0, line: 1, input }
  const id = fieldOf(last.line, 'article')
  if (typeof id !== 'string') throw new Error(`${output} holds no claims of \`howmany read\`: nothing to go on from`)
  // Within a text of JSON the quotes are escaped: what is found is the field
  const field = Buffer.from(`,"article":${JSON.stringify(id)},`)
  const starts: number[] = []
  for await (const { entry, start } of linesIn(output)) if (Buffer.from(entry).includes(field)) starts.push(start)
  const other = `go on with the input and the version that wrote it, or remove ${output}`
  let taken = 0
  for (let next = await input.next(); !next.done; next = await input.next()) {
    const { line, lines, bytes } = next.value
    let at = line
    for (const [start, one] of linesOf(bytes ?? new Uint8Array())) {
      const read = mayName(one, id) ? await readLine(one) : null
      const claims = read && 'claims' in read && read.id === id ? read.claims : ''
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
  let count = 0
  let keep = 0
  for await (const { entry, start, end } of linesIn(file)) {
    const at = fieldOf(Buffer.from(entry).toString(), 'line')
    if (typeof at !== 'number')
      throw new Error(`${file} holds no bad lines of \`howmany read\`: give --errors another file`)
    if (at >= line) return { keep: start, count }
    count++
    keep = end
  }
  return { keep, count }
}

async function* joined(first: Batch, rest: AsyncGenerator<Batch>): AsyncGenerator<Batch> {
  yield first
  yield* rest
}

/** The lines of a file that have their end, and where each is. */
async function* linesIn(path: string): AsyncGenerator<{ entry: Uint8Array; start: number; end: number }> {
  let end = 0
  for await (const { bytes } of batches(createReadStream(path)))
    for (const [, entry] of linesOf(bytes ?? new Uint8Array())) {
      const start = end
      end += entry.length
      if (entry.at(-1) === 10) yield { entry, start, end }
    }
}

/** The last line that has its end, and where that is; null: there is none. */
async function lastLine(path: string): Promise<{ line: string; end: number } | null> {
  let last = null
  for await (const found of linesIn(path)) last = found
  return last && { line: Buffer.from(last.entry).toString(), end: last.end }
}

/** A field of a line of JSON; null: it is none. */
function fieldOf(line: string, name: string): unknown {
  try {
    return JSON.parse(line)[name] ?? null
  } catch {
    return null
  }
}

/** Whether a line may hold the id, without parsing it: as we write it, or with escapes that are left to the writer. */
function mayName(line: Uint8Array, id: string): boolean {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.length)
  return [JSON.stringify(id), '\\u', '\\/'].some((text) => bytes.includes(text))
}

async function readBytes(path: string, start: number, end: number): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of createReadStream(path, { start, end: end - 1 })) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
