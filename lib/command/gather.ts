import { readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { type Article, type Claim, dateRange } from '../claim.ts'
import { notEnglish } from '../reading/notEnglish.ts'
import { InputError } from '../tables/inputError.ts'
import type { ClaimOptions } from '../tables/parse.ts'
import { fetchPage, withoutPassword } from './fetchPage.ts'
import { listFiles } from './listFiles.ts'
import { mergeArticles, type Named } from './mergeArticles.ts'
import { mergeClaims } from './mergeClaims.ts'
import { type Content, kindOf, readInput, taken } from './readInput.ts'
import { UsageError } from './usage.ts'

export interface GatherOptions {
  /** EDTF day of publication, where the input does not tell. */
  published?: string
  /** Where the input does not tell. */
  publisher?: string
  /** Of claims in tables that name none. */
  source?: string
  /** How tables of others are read. */
  table?: ClaimOptions
  /** Folders whose files are not taken when a folder above them is given: the output of an earlier run. */
  leaveOut?: readonly string[]
  /** What "-" reads; default: standard input. */
  stdin?: NodeJS.ReadableStream
}

/** An input that could not be read; `message` names it and the cure. */
export interface Failure {
  input: string
  message: string
}

export interface Gathered {
  /** Under ids of their own, in the order of the inputs. Rows of article tables without a page have no text. */
  articles: Article[]
  /** Of tables, in the order of the inputs; those of articles are still to be read. */
  claims: Claim[]
  failures: Failure[]
  /** What a person should know of an article that was read, with the name of its input. */
  warnings: string[]
  /** The files and folders that were given, to watch. */
  files: string[]
  /** Other names of articles (file names, addresses) to their ids; none that means two articles. */
  aliases: ReadonlyMap<string, string>
}

/** Of a page on disk: 50 MB is a hundred times the longest article. */
const maxBytes = 50e6

/**
 * Reads what was given on the command line: texts, Markdown, saved pages, tables of claims or of articles, folders of
 * them, "-" and http(s) addresses. What cannot be read is told under `failures`, the rest is done. What stands in an
 * article table goes over what its page says. Throws a UsageError on a wrong option.
 */
export async function gather(inputs: readonly string[], options: GatherOptions = {}): Promise<Gathered> {
  const { published, publisher, source } = options
  if (published !== undefined && dateRange(published) === null)
    throw new UsageError(`--published "${published}" is no date; write it as 2018-11-13, or 2018-11`)
  const failures: Failure[] = []
  const files: string[] = []
  const contents: Named[] = []
  const seen = new Set<string>()
  const tell = (input: string, error: unknown) =>
    failures.push({ input: withoutPassword(input), message: failed(withoutPassword(input), error) })
  const warnings: string[] = []
  const keep = (input: string, content: Content) => {
    contents.push({ ...content, names: input === '-' ? [] : [basename(input), stem(input), input] })
    if (content.article) warnings.push(...doubts(content.article).map((doubt) => `${input}: ${doubt}`))
    for (const row of content.rows)
      warnings.push(...doubts(row).map((doubt) => `${input}, article ${row.id}: ${doubt}`))
  }

  for (const input of inputs) {
    const isAddress = /^[a-z][a-z+.-]+:\/\//i.test(input)
    try {
      if (input === '-' || isAddress) {
        if (seen.has(input)) continue
        seen.add(input)
        keep(
          input,
          isAddress ? await fetched(input, options.table) : await piped(options.stdin ?? process.stdin, options.table)
        )
        continue
      }
      const paths = expand(input, options.leaveOut ?? [])
      files.push(input)
      for (const path of paths) {
        try {
          const real = realpathSync(path)
          if (!seen.has(real)) keep(path, readFile(path, options.table))
          seen.add(real)
        } catch (error) {
          tell(path, error)
        }
      }
    } catch (error) {
      tell(input, error)
    }
  }

  const { articles, aliases } = mergeArticles(contents)
  const claims = mergeClaims(contents.flatMap((content) => content.claims))
  return {
    articles: articles.map((article) => ({
      ...article,
      published: article.published ?? published ?? null,
      publisher: article.publisher ?? publisher ?? null
    })),
    claims: claims.map((claim) => ({
      ...claim,
      article: aliases.get(claim.article) ?? claim.article,
      source: claim.source ?? source ?? null
    })),
    failures,
    warnings,
    files,
    aliases
  }
}

/** What reading a page noted, and that a text is not read. */
function doubts(article: Article): string[] {
  const notes = Array.isArray(article.notes) ? article.notes.map(String) : []
  const language = notEnglish(article)
  return language === null ? notes : [...notes, `${language}; it gives no claims`]
}

const stem = (path: string) => basename(path, extname(path))

/** The file itself, or the files of a folder that may hold articles or claims. */
function expand(input: string, leaveOut: readonly string[]): string[] {
  if (!statSync(input).isDirectory()) return [input]
  const left = leaveOut.flatMap((folder) => (statSync(folder, { throwIfNoEntry: false }) ? realpathSync(folder) : []))
  const found = listFiles(input, new Set(left)).filter(
    (path) => kindOf(path) && !/(?:^|[\\/])(?:names|places)\.csv$|\.vl\.json$/.test(path)
  )
  if (found.length === 0) throw new Error(`the folder has nothing to read; taken are ${taken}`)
  return found
}

function readFile(path: string, table?: ClaimOptions): Content {
  const kind = kindOf(path)
  if (kind === null) throw new Error(`cannot tell what it is; taken are ${taken}`)
  const { size } = statSync(path)
  if (size > maxBytes)
    throw new Error(`it has ${Math.round(size / 1e6)} MB, and 50 are read at most; for archives: howmany read`)
  return readInput(readFileSync(path), { name: path, kind, table })
}

async function piped(stdin: NodeJS.ReadableStream, table?: ClaimOptions): Promise<Content> {
  const chunks: Buffer[] = []
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
  return readInput(Buffer.concat(chunks), { name: 'stdin', kind: null, table })
}

async function fetched(address: string, table?: ClaimOptions): Promise<Content> {
  const { body, contentType, url } = await fetchPage(address)
  const charset = /charset=["']?([\w-]+)/i.exec(contentType ?? '')?.[1]
  const type =
    /^[^;]*/
      .exec(contentType ?? '')?.[0]
      .trim()
      .toLowerCase() ?? ''
  // servers send tables and Markdown as plain text too
  const byName = kindOf(new URL(url).pathname)
  const kind = /html/.test(type)
    ? 'page'
    : /csv|json|tab-sep/.test(type)
      ? 'table'
      : /markdown/.test(type)
        ? 'markdown'
        : byName
  return readInput(Buffer.from(body), { name: url, kind, url, table, ...(charset === undefined ? {} : { charset }) })
}

/** What went wrong with an input, with its name and the cure. */
function failed(input: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const what = input === '-' ? 'standard input' : input
  if (error instanceof InputError) return message
  if (code === 'ENOENT') return `${what}: there is no such file or folder; check its name`
  if (code === 'EACCES' || code === 'EPERM') return `${what}: it may not be read; check its permissions`
  return message.includes(what) ? message : `${what}: ${message}`
}
