import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Letters, digits, hyphens and dots between them: no folder, no hidden file, nothing that a system reads otherwise. */
const fileName = /^[\p{L}\p{N}_]+([.-]*[\p{L}\p{N}_]+)*$/u

/**
 * Writes all files into a folder, which is made where it is missing, and returns their paths. Whole or not at
 * all: each is written under another name first, and takes its own when all are there. Throws
 * `invalid name: ...`, or `cannot write <path>: <why>`.
 */
export function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): string[] {
  for (const name of files.keys()) {
    if (!fileName.test(name)) throw new Error(`invalid name: "${name}" (letters, digits, hyphens; no folder in it)`)
  }
  const targets = [...files].map(([name, content]) => {
    const path = join(folder, name)
    return { path, temporary: join(folder, `.${name}.part`), content }
  })
  let at = folder
  const replaced: { path: string; was: Uint8Array | null }[] = []
  try {
    mkdirSync(folder, { recursive: true })
    for (const { path, temporary, content } of targets) {
      at = path
      // A folder of that name would be found out only after others have been replaced
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error('there is a folder of that name')
      writeFileSync(temporary, content)
    }
    for (const { path, temporary } of targets) {
      at = path
      const was = existsSync(path) ? readFileSync(path) : null
      renameSync(temporary, path)
      replaced.push({ path, was })
    }
  } catch (error) {
    // Under a file there is nothing to remove, and saying so would hide why
    for (const { temporary } of targets) if (existsSync(temporary)) rmSync(temporary, { force: true })
    for (const { path, was } of replaced) {
      if (was === null) rmSync(path, { force: true })
      else writeFileSync(path, was)
    }
    throw new Error(`cannot write ${at}: ${(error as Error).message}`, { cause: error })
  }
  return targets.map(({ path }) => path)
}
