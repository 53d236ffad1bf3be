import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a browser saves beside a page, in the languages that we know of. */
const besideAPage = /[_.-](?:files|dateien|fichiers|archivos|arquivos|bestanden)$/i

/**
 * The files of a folder and of those within it, sorted by path; hidden ones and what browsers save beside a page are
 * left out, and so are the folders of `leaveOut` (real paths). What cannot be looked at is listed, so that it is told.
 */
export function listFiles(folder: string, leaveOut: ReadonlySet<string> = new Set()): string[] {
  const seen = new Set(leaveOut)
  const visit = (at: string): string[] => {
    // a link may lead back to a folder above it
    const real = realpathSync(at)
    if (seen.has(real)) return []
    seen.add(real)
    const names = readdirSync(at).filter((name) => !name.startsWith('.'))
    return names.sort().flatMap((name) => {
      const path = join(at, name)
      if (!isFolder(path)) return [path]
      return besideAPage.test(name) ? [] : visit(path)
    })
  }
  return visit(folder)
}

/** A link to nothing, or to itself (ELOOP), is none. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
