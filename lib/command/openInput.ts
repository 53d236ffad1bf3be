import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../tables/inputError.ts'
import { readStill } from '../tables/load.ts'
import type { ClaimOptions } from '../tables/parse.ts'
import { fetchPage } from './fetchPage.ts'
import { type Content, kindOf, readInput, taken } from './readInput.ts'
import { asText } from './readText.ts'

/** Of a page on disk: 50 MB is a hundred times the longest article. */
const maxBytes = 50e6

/** The file itself, or the files of a folder that may hold articles or claims. */
export function filesOf(input: string, leaveOut: readonly string[]): string[] {
  if (!statSync(input).isDirectory()) return [input]
  const left = leaveOut.flatMap((folder) => (statSync(folder, { throwIfNoEntry: false }) ? realpathSync(folder) : []))
  const found = listFiles(input, new Set(left)).filter(
    (path) => kindOf(path) && !/(?:^|[\\/])(?:names|places)\.csv$|\.vl\.json$/.test(path)
  )
  if (found.length === 0) throw new Error(`the folder has nothing to read; taken are ${taken}`)
  return found
}

/** What a browser saves beside a page, in the languages that we know of. */
const besideAPage = /[_.-](?:files|dateien|fichiers|archivos|arquivos|bestanden)$/i

/**
 * The files of a folder and of those within it, sorted by path; hidden ones and what browsers save beside a page are
 * left out, and so are the folders of `leaveOut` (real paths). What cannot be looked at is listed, so that it is told.
 */
function listFiles(folder: string, leaveOut: ReadonlySet<string>): string[] {
  const seen = new Set(leaveOut)
  const visit = (at: string): string[] => {
    // a link may lead back to a folder above it
    const real = realpathSync(at)
    if (seen.has(real)) return []
    seen.add(real)
    const names = readdirSync(at).filter((name) => !name.startsWith('.'))
    return names.sort().flatMap((name) => {
      const path = join(at, name)
      const what = kindOnDisk(path)
      // A pipe would be waited for without end
      if (what !== 'folder') return what === 'pipe' ? [] : [path]
      return besideAPage.test(name) ? [] : visit(path)
    })
  }
  return visit(folder)
}

/** A pipe, or a device; null: a link to nothing, or to itself (ELOOP). */
function kindOnDisk(path: string): 'file' | 'folder' | 'pipe' | null {
  try {
    const stats = statSync(path)
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'pipe'
  } catch {
    return null
  }
}

export function readFile(path: string, table?: ClaimOptions): Content {
  const kind = kindOf(path)
  if (kind === null) throw new Error(`cannot tell what it is; taken are ${taken}; of a PDF or a Word file ${asText}`)
  const { size } = statSync(path)
  if (size > maxBytes)
    throw new Error(
      `it has ${Math.round(size / 1e6)} MB, and 50 are read at most; for archives: howmany read, for large tables: howmany compare`
    )
  return readInput(readStill(path), { name: path, kind, table })
}

/** What standard input holds, told by its looks. */
export async function piped(stdin: NodeJS.ReadableStream, table?: ClaimOptions): Promise<Content> {
  const chunks: Buffer[] = []
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
  return readInput(Buffer.concat(chunks), { name: 'stdin', kind: null, table })
}

export async function fetched(address: string, table?: ClaimOptions): Promise<Content> {
  const { body, type, charset, url } = await fetchPage(address)
  // servers send tables and Markdown as plain text too
  const kind = kinds.find(([told]) => told.test(type))?.[1] ?? kindOf(new URL(url).pathname)
  return readInput(body, { name: url, kind, url, table, charset })
}

const kinds = [
  [/html/, 'page'],
  [/csv|json|tab-sep/, 'table'],
  [/markdown/, 'markdown']
] as const

/** What went wrong with an input, with its name and the cure. */
export function failureOf(input: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const what = input === '-' ? 'standard input' : input
  if (error instanceof InputError) return message
  if (code === 'ENOENT') return `${what}: there is no such file or folder; check its name`
  if (code === 'ELOOP') return `${what}: it is a link that leads back to itself; give what it should lead to`
  if (code === 'EACCES' || code === 'EPERM') return `${what}: it may not be read; check its permissions`
  return message.includes(what) ? message : `${what}: ${message}`
}
