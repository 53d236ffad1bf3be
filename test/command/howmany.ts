import { execFileSync } from 'node:child_process'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'

const home = fileURLToPath(new URL('../..', import.meta.url))
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
let built = false

/** The arguments of node for the built command, for what needs a process of its own: signals, pipes, full disks. */
export function command(...args: string[]): string[] {
  if (!built) execFileSync(process.execPath, ['.ci/build.mjs', '--untyped'], { cwd: home })
  built = true
  return [cli, ...args]
}

export interface Run {
  code: number
  out: string
  err: string
}

let runs = 0
interface Around {
  /** Its standard input, else empty. */
  input?: string
  cwd?: string
}

/** Runs the command to its end, from its sources. */
export const howmany = (args: readonly string[], around: Around = {}) =>
  runHere(new URL('../../lib/cli.ts', import.meta.url), { args, ...around })

/**
 * Runs a module to its end within this process, one at a time: a process for each would take longer than the work.
 */
export async function runHere(
  file: URL,
  { args = [], input = '', cwd = process.cwd() }: Around & { args?: readonly string[] } = {}
): Promise<Run> {
  const run: Run = { code: 0, out: '', err: '' }
  const { argv, exitCode, stdout, stderr } = process
  const [stdin, before] = [Object.getOwnPropertyDescriptor(process, 'stdin') ?? {}, process.cwd()]
  const writes = [stdout.write, stderr.write] as const
  const listeners = stdout.listeners('error')
  const into = (name: 'out' | 'err') => (text: string | Uint8Array, done?: unknown) => {
    run[name] += typeof text === 'string' ? text : Buffer.from(text).toString()
    if (typeof done === 'function') done()
    return true
  }
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true })
  Object.assign(stdout, { write: into('out') })
  Object.assign(stderr, { write: into('err') })
  process.argv = [process.execPath, 'howmany', ...args]
  process.exitCode = undefined
  process.chdir(cwd)
  try {
    await import(`${file.href}?run=${runs++}`)
    run.code = Number(process.exitCode ?? 0)
  } finally {
    // What the command sets, as it ends before optimized code pays
    setFlagsFromString('--opt')
    process.chdir(before)
    Object.assign(process, { argv, exitCode })
    Object.assign(stdout, { write: writes[0] })
    Object.assign(stderr, { write: writes[1] })
    Object.defineProperty(process, 'stdin', stdin)
    for (const one of stdout.listeners('error'))
      if (!listeners.includes(one)) stdout.off('error', one as (error: Error) => void)
  }
  return run
}
