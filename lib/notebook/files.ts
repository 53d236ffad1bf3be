import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Files = ReadonlyMap<string, string | Uint8Array>

/** What a page of ours has in its head, and no other has. */
export const generator = '<meta name="generator" content="howmany">'

/** Whether a file is a page of ours, and not somebody's own of that name, nor an article. */
export function isOurs(path: string): boolean {
  try {
    return statSync(path).isFile() && readFileSync(path, 'latin1').includes(generator)
  } catch {
    return false
  }
}

/** "/dev/stderr" is what the system has open, even where that is a log: what is written goes behind what is there. */
export const isDevice = (path: string): boolean => /^\/(?:dev|proc)\//.test(resolve(path))

/** Writes all files into a folder, as `writeFiles` does, and returns their paths. */
export const writeAll = (folder: string, files: Files): string[] =>
  writeFiles(new Map([...files].map(([name, content]) => [join(folder, name), content])))

/** Writes files, all or none, each whole; links and devices stay what they are. Throws `cannot write <path>: <why>`. */
export function writeFiles(files: Files): string[] {
  const targets = [...files].map(([path, content]) => {
    const there = statsOf(path)
    const isFile = !isDevice(path) && (there?.isFile() ?? true)
    const own = there && isFile ? realpathSync(path) : path
    return { path, there, isFile, own, temporary: join(dirname(own), `.${basename(own)}.part`), content }
  })
  let at = ''
  const release = holdSignals()
  const replaced: { own: string; was: Uint8Array | null }[] = []
  try {
    for (const { path, there, isFile, own, temporary, content } of targets) {
      at = path
      makeFolder(dirname(own))
      // A folder of that name would be found out only after others have been replaced
      if (there?.isDirectory()) throw new Error('there is a folder of that name')
      if (isFile) writeFileSync(temporary, content)
    }
    for (const { path, there, isFile, own, temporary, content } of targets) {
      at = path
      const was = there && isFile ? readFileSync(own) : null
      if (isFile) giveName(temporary, own, content)
      else writeFileSync(own, content, { flag: 'a' })
      if (isFile) replaced.push({ own, was })
    }
  } catch (error) {
    // Under a file there is nothing to remove, and saying so would hide why
    for (const { temporary } of targets) if (existsSync(temporary)) rmSync(temporary, { force: true })
    for (const { own, was } of replaced) {
      if (was === null) rmSync(own, { force: true })
      else writeFileSync(own, was)
    }
    throw new Error(`cannot write ${at}: ${(error as Error).message}`, { cause: error })
  } finally {
    release()
  }
  return [...files.keys()]
}

/** undefined: there is none, or its way leads through a file; what that means is told when it is written. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** Where another run into the folder has given its name to the file, it is written again. */
function giveName(temporary: string, own: string, content: string | Uint8Array): void {
  try {
    renameSync(temporary, own)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    writeFileSync(temporary, content)
    renameSync(temporary, own)
  }
}

/** Lets SIGINT and SIGTERM wait for what is written at a stretch; the function returned lets them through again. */
function holdSignals(): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const
  const release = () => {
    for (const signal of signals) process.off(signal, again)
  }
  const again = (signal: NodeJS.Signals) => {
    release()
    process.kill(process.pid, signal)
  }
  for (const signal of signals) process.on(signal, again)
  // What came meanwhile is told at the turn after this one
  return () => void setImmediate(() => setImmediate(release))
}

/** With those that it lies in. Node's own way of that goes on without end where a folder takes none, as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

/** Where a file of the package lies, by its path in `dist`; null in a clone, where it is made from its source. */
export function packaged(path: string): string | null {
  if (import.meta.url.endsWith('.ts')) return null
  return fileURLToPath(new URL(`dist/${path}`, import.meta.resolve('howmany/package.json')))
}
