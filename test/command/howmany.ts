import { execFileSync, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('../..', import.meta.url))
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
let built = false

/** The arguments of node for the built command: what users run. */
export function command(...args: string[]): string[] {
  if (!built) execFileSync('npm', ['run', '--silent', 'build'], { cwd: home })
  built = true
  return [cli, ...args]
}

export interface Run {
  code: number | null
  out: string
  err: string
}

/** Runs the command to its end. `input`: its standard input, else empty. */
export function howmany(
  args: readonly string[],
  { input = '', cwd }: { input?: string; cwd?: string } = {}
): Promise<Run> {
  const child = spawn(process.execPath, command(...args), { cwd })
  const run: Run = { code: null, out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => (run.out += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (run.err += text))
  // A command that ends before it has read all closes the pipe
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...run, code })))
}
