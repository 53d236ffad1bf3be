import { createReadStream, existsSync, fstatSync, lstatSync, type ReadStream, realpathSync, statSync } from 'node:fs'
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, resolve } from 'node:path'
import { clearLine, cursorTo } from 'node:readline'
import { batches, type Place } from '../archive/lines.ts'
import { readBatches } from '../archive/readBatches.ts'
import type { BadLine } from '../archive/readWorker.ts'
import { isDevice } from '../notebook/files.ts'
import { UsageError } from './usage.ts'

export type ReadOptions = {
  output?: string
  resume?: true
  errors?: string
  jobs?: string
}

/**
 * Reads articles, one a line of JSON, from a file or from "-", and writes their claims, one a line, in the order of the
 * articles. Bad lines are told and do not end the run; unless a file keeps them, they set exit code 1. A signal ends it,
 * after a whole line, and sets the exit code.
 */
export async function read(file: string, typed: ReadOptions): Promise<void> {
  const options = { ...typed }
  for (const name of ['output', 'errors'] as const) if (typed[name]) options[name] = behindLink(typed[name])
  const jobs = check(file, options)
  const size = sizeOf(file)
  const input = file === '-' ? (process.stdin as unknown as ReadStream) : createReadStream(file)
  const aborted = new AbortController()
  const stop = (signal: NodeJS.Signals) => {
    aborted.abort(signal)
    input.destroy()
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    await copy(input, size, jobs, options, aborted.signal)
  } catch (error) {
    // EPIPE: whoever takes the claims wants no more of them, as `| head` does
    if (aborted.signal.aborted) {
      process.exitCode = aborted.signal.reason === 'SIGINT' ? 130 : 143
      const cure = options.output ? `; --resume goes on with ${options.output}.part` : ''
      console.error(`howmany: stopped by ${aborted.signal.reason} before the end${cure}`)
    } else if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    input.destroy()
  }
}

/** A link stays a link: what it leads to is written. */
function behindLink(path: string): string {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() && existsSync(path)
  return isLink && !isDevice(path) ? realpathSync(path) : path
}

async function copy(input: ReadStream, size: number | null, jobs: number, options: ReadOptions, stop: AbortSignal) {
  const begin = options.resume ? await left(options, size) : null
  const out = options.output ? await partFile(options.output, begin?.output) : standardOutput()
  const errors = options.errors ? await partFile(options.errors, begin?.errors) : null
  const isShown = process.stderr.isTTY && (options.output || !process.stdout.isTTY)
  const progress = isShown ? startProgress(size) : null
  const first: BadLine[] = []
  let { count } = { count: 0, ...begin }
  let lines = 0
  try {
    for await (const result of readBatches(batches(input, undefined, begin?.from), jobs)) {
      if (result.bad.length > 0)
        await errors?.write(Buffer.from(result.bad.map((b) => `${JSON.stringify(b)}\n`).join('')))
      if (result.claims.length > 0) await out.write(result.claims)
      first.push(...result.bad.slice(0, 5 - first.length))
      count += result.bad.length
      lines = result.line + result.lines - 1
      const from = { line: lines + 1, end: result.end }
      await out.mark({ size, from, output: out.length(), errors: errors?.length() ?? 0, count })
      progress?.update(result.lines, input.bytesRead)
      stop.throwIfAborted()
    }
    await out.finish()
    await errors?.finish()
    if (count > 0 && errors === null) process.exitCode = 1
  } catch (error) {
    await Promise.all([errors?.stop(), out.stop()])
    throw error
  } finally {
    progress?.stop()
    if (count > 0) tell(input.path, count, lines, first, options.errors)
  }
}

interface State {
  size: number | null
  from: Place
  output: number
  errors: number
  count: number
}

const stateOf = (output: string) => `${output}.part.at`

/** How far a run was that was cut off; null: it had not begun. Throws where the files are not those of that run. */
async function left({ output = '', errors }: ReadOptions, size: number | null): Promise<State | null> {
  const state: State | null = await readFile(stateOf(output), 'utf8').then(JSON.parse, () => null)
  if (state === null) return null
  const isShort = (file: string | undefined, bytes: number) =>
    file !== undefined && (statSync(`${file}.part`, { throwIfNoEntry: false })?.size ?? 0) < bytes
  const isOther = state.size !== null && size !== null && state.size !== size
  if (isOther || isShort(output, state.output) || isShort(errors, state.errors))
    throw new Error(`${output}.part is of another input or --errors: go on with those, or remove ${stateOf(output)}`)
  return state
}

function check(file: string, { output, resume, errors, jobs }: ReadOptions): number {
  if (resume && !output) throw new UsageError('--resume needs the file to go on with: add --output FILE')
  if (!resume && output && existsSync(`${output}.part`)) {
    throw new UsageError(`${output}.part is there from a run that was cut off: go on with --resume, or remove it`)
  }
  const files = [file, output, errors].filter((f) => f !== undefined && f !== '-').map((f) => resolve(f as string))
  if (new Set(files).size < files.length) throw new UsageError('input, --output and --errors must be different files')
  // Found out only after the other is begun
  for (const written of [output, errors].filter((f) => f !== undefined)) {
    if (statSync(written, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError(`${written} is a folder: name a file`)
    if (!existsSync(dirname(written))) throw new UsageError(`${written}: there is no folder ${dirname(written)}`)
  }
  if (file === '-' && process.stdin.isTTY) throw new UsageError('nothing to read: give a file, or pipe articles in')
  return jobs === undefined ? availableParallelism() : Number(jobs)
}

function sizeOf(file: string): number | null {
  const stats = file === '-' ? fstatSync(0) : statSync(file)
  if (stats.isDirectory()) throw new UsageError(`${file} is a folder: give a file with an article on each line`)
  return stats.isFile() ? stats.size : null
}

function standardOutput() {
  // what goes wrong is told to each write too; without this it would be thrown out of nowhere
  process.stdout.on('error', () => {})
  return {
    write: (bytes: Uint8Array) =>
      new Promise<void>((done, fail) => process.stdout.write(bytes, (error) => (error ? fail(error) : done()))),
    length: () => 0,
    mark: async () => {},
    finish: async () => {},
    stop: async () => {}
  }
}

/** A file that is FILE.part until `finish`, anew or behind `keep` bytes, and FILE.part.at how far it is. */
async function partFile(file: string, keep?: number) {
  const isFile = !isDevice(file) && (statSync(file, { throwIfNoEntry: false })?.isFile() ?? true)
  const part = isFile ? `${file}.part` : file
  const handle = await open(part, isFile && keep === undefined ? 'w' : 'a')
  if (isFile && keep !== undefined) await handle.truncate(keep)
  let length = keep ?? 0
  return {
    write: (bytes: Uint8Array) => {
      length += bytes.length
      return handle.appendFile(bytes).catch((error: NodeJS.ErrnoException) => {
        const cure = isFile ? '; make room and go on with --resume' : ''
        throw Object.assign(new Error(`cannot write ${part}: ${error.message}${cure}`), { code: error.code })
      })
    },
    length: () => length,
    // Behind what it tells of, and in one go: kill -9 may come at any moment
    mark: async (state: State) => {
      if (isFile) await writeFile(`${stateOf(file)}~`, JSON.stringify(state))
      if (isFile) await rename(`${stateOf(file)}~`, stateOf(file))
    },
    finish: async () => {
      if (isFile) await handle.sync()
      await handle.close()
      if (isFile) await rm(stateOf(file), { force: true })
      if (isFile) await rename(part, file)
    },
    stop: () => handle.close()
  }
}

/** `path`: of the file that was read; undefined: standard input. */
function tell(path: unknown, count: number, lines: number, first: BadLine[], errors: string | undefined) {
  const [bad, all] = [count, lines].map((n) => n.toLocaleString('en-US'))
  const name = typeof path === 'string' ? `${path} line` : 'line'
  if (!errors) for (const { line, reason } of first) console.error(`howmany: ${name} ${line}: ${reason}`)
  const where = errors ? `: see ${errors}` : '; --errors FILE keeps them all'
  // A table, or a page
  const cure = count === lines && /JSON|UTF-8/.test(first[0]?.reason ?? '') ? asArticles : ''
  console.error(`howmany: ${bad} of ${all} lines could not be read${where}${cure}`)
}

const asArticles = '. It takes articles, one a line of JSON each; for tables, texts and pages: howmany report'

/** So often the line is written again, in milliseconds. */
const pace = 250

/** Tells on a terminal how far a run is. `size`: of the input in bytes; null: unknown, and so is the time left. */
function startProgress(size: number | null, stream = process.stderr) {
  const start = performance.now()
  let [lines, written] = [0, -Infinity]
  const stop = () => {
    cursorTo(stream, 0)
    clearLine(stream, 0)
  }
  const update = (more: number, bytes: number) => {
    lines += more
    const now = performance.now()
    if (now - written < pace) return
    written = now
    stop()
    stream.write(progressText({ lines, bytes, size, seconds: (now - start) / 1000 }).slice(0, stream.columns - 1))
  }
  return { update, stop }
}

/** "43 % | 1,200 articles, 400/s | 90 s left" */
export function progressText(at: { lines: number; bytes: number; size: number | null; seconds: number }): string {
  const { lines, bytes, size, seconds } = at
  const rate = `${lines.toLocaleString('en-US')} articles, ${Math.round(lines / Math.max(0.001, seconds))}/s`
  if (size === null || bytes === 0) return rate
  return `${Math.floor((bytes / size) * 100)} % | ${rate} | ${Math.ceil(((size - bytes) / bytes) * seconds)} s left`
}
