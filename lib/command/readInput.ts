import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { Article, Claim, type Decided } from '../claim.ts'
import { generator, isOurs } from '../notebook/files.ts'
import { isPage, readArticle } from '../reading/article.ts'
import { headingKey } from '../tables/cells.ts'
import { headings } from '../tables/columnMap.ts'
import { readCsv } from '../tables/csv.ts'
import type { Problem } from '../tables/inputError.ts'
import { mapOf } from '../tables/knownTables.ts'
import { isSpreadsheet, readStill, readUtf8 } from '../tables/load.ts'
import { type ClaimOptions, parseArticles, parseClaims, parseDecisions } from '../tables/parse.ts'
import { asText, decode, readMarkdown } from './readText.ts'

export type Kind = 'text' | 'markdown' | 'page' | 'table'

/** What one input holds: an article, rows of an article table, claims, or what a person decided of names. */
export interface Content {
  article: Article | null
  rows: Article[]
  claims: Claim[]
  decisions: Decided[]
  doubts: readonly Problem[]
}

const nothing: Content = { article: null, rows: [], claims: [], decisions: [], doubts: [] }

interface Source {
  /** As messages and made-up ids show it. */
  name: string
  /** null: to be told by what it looks like. */
  kind: Kind | null
  charset?: string | undefined
  url?: string
  table?: ClaimOptions
}

const endings: readonly (readonly [Kind, string])[] = [
  ['text', '.txt'],
  ['markdown', '.md, .markdown'],
  ['page', '.html, .htm, .xhtml'],
  ['table', '.csv, .tsv, .json, .ndjson, .jsonl']
]
const taken = endings.map(([, names]) => names).join(', ')
/** What the ending of a file's name tells; null for endings that are not taken. */
export function kindOf(name: string): Kind | null {
  const ending = extname(name).toLowerCase()
  // Told with the cure, and not passed over in a folder
  if (isSpreadsheet(name)) return 'table'
  return endings.find(([, names]) => names.split(', ').includes(ending))?.[0] ?? null
}

/** Reads one input. Throws on what is empty, binary or otherwise unreadable, an InputError for a table. */
export function readInput(bytes: Buffer, source: Source): Content {
  const { name, charset, table = {} } = source
  const isText = source.kind === 'text'
  const like = source.kind && !isText ? source.kind : looksLike(bytes, headings(mapOf(table.columns)), isText ? 1 : 0)
  // Excel's "Unicode Text" is a table by the name of a text, and its rows would be read as sentences
  const kind = isText && like !== 'table' ? 'text' : like
  if (kind === 'table') return readTable(readUtf8(bytes, name), name, table)
  return { ...nothing, article: readStory(decode(bytes, charset), kind, source) }
}

function readStory(text: string, kind: Kind, { name, url }: Source): Article {
  const stem = basename(name, extname(name))
  if (kind === 'markdown') {
    const article = readMarkdown(text, stem)
    return { ...article, url: article.url ?? url ?? null }
  }
  // What it says is of others, and its figures would be read as an outlet's
  if (text.includes(generator))
    throw new Error('this is a page of howmany; give what it was made of, or its claims.csv')
  const article = readArticle(text, url === undefined ? {} : { url })
  // the name of its file is a worse id than its address, and a better one than its title
  return article.url === null && name !== 'stdin' ? { ...article, id: stem } : article
}

function readTable(text: string, name: string, { columns: map, ...table }: ClaimOptions): Content {
  const doubts: Problem[] = []
  const told = { file: name, doubts: (all: readonly Problem[]) => void doubts.push(...all) }
  const claimsBy = (options: ClaimOptions) => ({
    ...nothing,
    claims: parseClaims(text, { ...options, ...told }),
    doubts
  })
  const theirs = headings(mapOf(map))
  const columns = columnsOf(text, name, theirs)
  const has = (...names: string[]) => names.every((column) => columns.has(headingKey(column)))
  // A map is for the tables of others among the inputs, not for the claims.csv of an earlier report
  const isOurs = has(...Object.keys(Claim.shape))
  if (!isOurs && isOf(theirs, columns)) return claimsBy({ ...table, columns: map })
  // What names no column says how cells are read: {"dates": "dmy"}
  const options = map === undefined ? table : theirs.length === 0 && !isOurs ? { ...table, columns: map } : {}
  if (has('measure')) return claimsBy(options)
  if (has('field', 'one', 'other', 'answer')) return { ...nothing, decisions: parseDecisions(text, told), doubts }
  if (has('name', 'kind')) throw new Error('this is a table of names; give it as --names')
  if (has('place', 'within')) throw new Error('this is a table of places; give it as --places')
  const isArticles = has('id') && ['title', 'publisher', 'published', 'url', 'text'].some((c) => has(c))
  return isArticles ? { ...nothing, rows: parseArticles(text, told), doubts } : claimsBy(options)
}

const fields = [...Object.keys(Claim.shape), ...Object.keys(Article.shape)]

/** Whether a table has headings of a map, and not only such as "id" and "source", which other tables have too. */
function isOf(theirs: readonly string[], columns: ReadonlySet<string>): boolean {
  const common = new Set(fields.map(headingKey))
  const low = theirs.map(headingKey)
  const own = low.filter((heading) => !common.has(heading))
  return (own.length > 0 ? own : low).some((heading) => columns.has(heading))
}

/** The headings of a table, in small letters; of JSON, the keys of its first million characters. */
function columnsOf(text: string, name: string, theirs: readonly string[]): Set<string> {
  const body = text.replace(/^\ufeff/, '').trimStart()
  const names = /^[[{]/.test(body)
    ? [...body.slice(0, 1e6).matchAll(/"([^"\\]+)"\s*:/g)].map(([, key]) => key ?? '')
    : sheetOf(body, name, theirs).columns
  return new Set(names.map(headingKey))
}

/** What the first lines of a table are. */
const sheetOf = (text: string, name: string, theirs: readonly string[]) =>
  readCsv(text.split(/\r\n?|\n/, 30).join('\n'), name, /\.(?:tsv|tab)$/i.test(name), theirs)

/** Whether standard input, a .txt, or a page from a server that does not say, is a page, a table of so many rows at `least`, or a text. */
function looksLike(bytes: Buffer, theirs: readonly string[], least: number): Kind {
  const [, mark] = /^(fffe|feff)/.exec(bytes.toString('hex', 0, 2)) ?? []
  const encoding = mark === undefined ? 'utf-8' : mark === 'fffe' ? 'utf-16le' : 'utf-16be'
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 20_000))
  // UTF-16 without its mark has them
  const top = text.replaceAll('\0', '').trimStart()
  if (/^(?:\[\s*)?(?:\{\s*"|\])/.test(top)) return 'table'
  if (isPage(top)) return 'page'
  const { columns, rows, bad } = sheetOf(top, 'stdin', theirs)
  const named = (names: readonly string[]) => {
    const keys = new Set(names.map(headingKey))
    return columns.filter((name) => keys.has(headingKey(name))).length
  }
  const isNamed =
    named([...fields, 'answer', ...theirs]) > 1 || (least === 0 && columns.length > 1 && named(theirs) > 0)
  // Of a sentence with "from" and "to" between commas the next has other commas
  return isNamed && rows.length >= Math.max(least, bad?.length ?? 0) ? 'table' : 'text'
}

/** Of a page on disk: 50 MB is a hundred times the longest article. */
const maxBytes = 50e6

export type Tell = (path: string, error: unknown) => void

/** The file itself, or the files of a folder that may hold articles or claims. */
export function filesOf(input: string, leaveOut: readonly string[], tell: Tell): string[] {
  if (!statSync(input).isDirectory()) return [input]
  const left = leaveOut.flatMap((folder) => (statSync(folder, { throwIfNoEntry: false }) ? realpathSync(folder) : []))
  const found = listFiles(input, new Set(left), tell).filter(
    (path) => kindOf(path) && !/(?:^|[\\/])(?:names|places)\.csv$|\.vl\.json$/.test(path)
  )
  if (found.length === 0) throw new Error(`the folder has nothing to read; taken are ${taken}`)
  return found
}

/** What a browser saves beside a page, in the languages that we know of; and what npm installs. */
const besideAPage = /[_.-](?:files|dateien|fichiers|archivos|arquivos|bestanden)$|^node_modules$/i

/** The files within a folder by path, without hidden ones, what belongs to pages, node_modules, reports, `leaveOut`. */
function listFiles(folder: string, leaveOut: ReadonlySet<string>, tell: Tell): string[] {
  const seen = new Set(leaveOut)
  const namesIn = (at: string): string[] => {
    try {
      return readdirSync(at)
    } catch (error) {
      // Of a folder within it the rest can be read
      if (at === folder) throw error
      tell(at, error)
      return []
    }
  }
  const visit = (at: string): string[] => {
    // a link may lead back to a folder above it
    const real = realpathSync(at)
    if (seen.has(real)) return []
    seen.add(real)
    const names = namesIn(at)
    // What an earlier report left there
    const isReported = names.includes('report.html') && isOurs(join(at, 'report.html'))
    const isLeft = (name: string) => name.startsWith('.') || (isReported && /^report[-.]/.test(name))
    const kept = names.filter((name) => !isLeft(name))
    return kept.sort().flatMap((name) => {
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
  // Long before the first line of what comes of it
  if (kind === 'table' && size > 2e6) console.error(`howmany: reading ${path}, ${Math.round(size / 1e6)} MB ...`)
  return readInput(readStill(path), { name: path, kind, table })
}

export async function piped(stdin: NodeJS.ReadableStream, table?: ClaimOptions): Promise<Content> {
  const chunks: Buffer[] = []
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
  return readInput(Buffer.concat(chunks), { name: 'stdin', kind: null, table })
}

export async function fetched(address: string, table?: ClaimOptions): Promise<Content> {
  // What tells local addresses apart takes long to load, and most inputs are files
  const { fetchPage } = await import('./fetchPage.ts')
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
