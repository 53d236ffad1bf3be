import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, extname, relative, resolve, sep } from 'node:path'
import type { Article, Claim, Decided } from '../claim.ts'
import { notEnglish } from '../reading/notEnglish.ts'
import { isOf } from '../review/questions.ts'
import type { Problem } from '../tables/inputError.ts'
import type { ClaimOptions } from '../tables/parse.ts'
import { mergeArticles, mergeClaims, type Named } from './merge.ts'
import { type Content, fetched, filesOf, piped, readFile, type Tell } from './readInput.ts'
import { type Failure, failureOf, withoutPassword } from './usage.ts'

export interface GatherOptions {
  published?: string
  publisher?: string
  source?: string
  /** Of articles and tables that tell of none, and stand in no sub-folder that does; folders side by side are of it. */
  event?: string
  table?: ClaimOptions
  /** Folders whose files are not taken when a folder above them is given: the output of an earlier run. */
  leaveOut?: readonly string[]
  /** What "-" reads; default: standard input. */
  stdin?: NodeJS.ReadableStream
}

export interface Gathered {
  /** Under ids of their own, in the order of the inputs. Rows of article tables without a page have no text. */
  articles: Article[]
  /** Of tables, in the order of the inputs; those of articles are still to be read. */
  claims: Claim[]
  /** What a person decided of names; of two answers to one question the last. */
  decisions: Decided[]
  failures: Failure[]
  /** Articles in another language than English, of which nothing is read. */
  foreign: Failure[]
  warnings: string[]
  /** The files and folders that were given, to watch. */
  files: string[]
  /** Other names of articles (file names, addresses) to their ids; none that means two articles. */
  aliases: ReadonlyMap<string, string>
  inputs: ReadonlyMap<string, string>
}

/**
 * Reads what was given on the command line: texts, Markdown, saved pages, tables of claims, of articles or of decisions,
 * folders of them, "-" and http(s) addresses. A folder whose sub-folders hold articles has an event in each of them, by
 * its name; of several folders that hold articles each is an event. What cannot be read is told under `failures`, the rest is done. What stands in an article table goes over
 * what its page says.
 */
export async function gather(inputs: readonly string[], options: GatherOptions = {}): Promise<Gathered> {
  const failures: Failure[] = []
  const tell = (input: string, error: unknown) => {
    const shown = withoutPassword(input)
    failures.push({ input: shown, message: failureOf(error, shown) })
  }
  const read: { input: string; found: Named[] }[] = []
  const files: string[] = []
  const seen = new Set<string>()
  const { table, stdin = process.stdin, leaveOut = [] } = options
  for (const input of new Set(inputs)) {
    try {
      const isPage = /^[a-z][a-z+.-]+:\/\//i.test(input)
      if (input === '-') read.push({ input, found: [named(await piped(stdin, table), input, null)] })
      else if (isPage) read.push({ input, found: [named(await fetched(input, table), input, null)] })
      else {
        const paths = filesOf(input, leaveOut, tell)
        files.push(input)
        read.push({ input, found: readFiles(input, paths, seen, { table, tell }) })
      }
    } catch (error) {
      tell(input, error)
    }
  }
  const contents = withFolders(read, options.event !== undefined)
  const foreign = contents.flatMap(foreignIn)
  const { tables, ...all } = merged(contents, options)
  const outlets = new Set(all.articles.flatMap(({ id, publisher }) => (publisher === null ? [] : [id])))
  const warnings = contents.flatMap((content, i) => doubtsOf(content, tables[i]?.claims ?? [], outlets))
  return { ...all, failures: [...failures, ...all.failures], foreign, warnings, files }
}

function readFiles(
  input: string,
  paths: readonly string[],
  seen: Set<string>,
  { table, tell }: { table?: ClaimOptions | undefined; tell: Tell }
): Named[] {
  return paths.flatMap((path) => {
    try {
      const real = realpathSync(path)
      if (seen.has(real)) return []
      const [folder = '', ...within] = relative(input, path).split(sep)
      const content = named(readFile(path, table), path, within.length > 0 ? folder : null)
      seen.add(real)
      return [content]
    } catch (error) {
      tell(path, error)
      return []
    }
  })
}

const holdsArticle = ({ article, rows }: Named) => article !== null || rows.length > 0

/** Folders that hold articles are events by their names, sub-folders too, unless the event is named. */
function withFolders(read: readonly { input: string; found: Named[] }[], isNamed: boolean): Named[] {
  const isFolder = (input: string) => statSync(input, { throwIfNoEntry: false })?.isDirectory() === true
  const folders = read.filter(({ input, found }) => found.some(holdsArticle) && isFolder(input))
  const names = folders.map(({ input }) => basename(resolve(input)))
  const isTwin = (name: string) => names.filter((other) => other.toLowerCase() === name.toLowerCase()).length > 1
  return read.flatMap((one) => {
    const areEvents = one.found.some((content) => content.event !== null && holdsArticle(content))
    const name = folders.length < 2 || isNamed ? undefined : names[folders.indexOf(one)]
    const own = name === undefined ? null : isTwin(name) ? one.input : name
    return one.found.map((content) => ({ ...content, event: (areEvents ? content.event : null) ?? own }))
  })
}

const named = (content: Content, input: string, event: string | null): Named => ({
  ...content,
  names: input === '-' ? [] : [basename(input), basename(input, extname(input)), input],
  input: input === '-' ? 'standard input' : withoutPassword(input),
  folder: dirname(input),
  event
})

/** All inputs together, with what the options tell where they do not. */
function merged(contents: readonly Named[], { published, publisher, source, event }: GatherOptions) {
  const { articles, aliases, inputs, beside, failures } = mergeArticles(contents)
  const days = new Map(articles.map(({ id, published: day }) => [id, day ?? published ?? null]))
  const tables = contents.map((content) => ({
    input: content.input,
    claims: content.claims.map((claim) => {
      const article = beside(content, claim.article) ?? aliases.get(claim.article)
      // What was read in an article is of that article's event
      const told = article === undefined ? (content.event ?? event ?? null) : null
      // Like a figure that is read, one without a day is as of when its article appeared
      const isDated = claim.decision !== null || claim.to !== null || claim.saidOn !== null
      const saidOn = isDated ? claim.saidOn : (days.get(article ?? '') ?? null)
      const given = { event: claim.event ?? told, source: claim.source ?? source ?? null, saidOn }
      return { ...claim, article: article ?? claim.article, ...given }
    })
  }))
  const { claims, failures: doubled } = mergeClaims(tables)
  const decided = contents.flatMap(({ decisions, event: folder }) =>
    decisions.map((row) => ({ ...row, event: row.event ?? folder }))
  )
  return {
    articles: articles.map((article) => ({
      ...article,
      published: article.published ?? published ?? null,
      publisher: article.publisher ?? publisher ?? null,
      event: article.event ?? event ?? null
    })),
    claims,
    tables,
    decisions: decided.filter((row, i) => !decided.slice(i + 1).some((later) => isOf(row, later))),
    aliases,
    inputs,
    failures: [...failures, ...doubled]
  }
}

const articlesIn = ({ article, rows, input }: Named) => [
  ...(article === null ? [] : [{ article, name: input }]),
  ...rows.map((row) => ({ article: row, name: `${input}, article ${row.id}` }))
]

function foreignIn(content: Named): Failure[] {
  return articlesIn(content).flatMap(({ article, name }) => {
    const language = notEnglish(article)
    return language === null ? [] : [{ input: name, message: `${name}: ${language}; it gives no claims` }]
  })
}

/** What reading a page noted, and what is lacking in a table and no article or option gives to its `claims`. */
function doubtsOf(content: Named, claims: readonly Claim[], outlets: ReadonlySet<string>): string[] {
  const gives = (field: string, claim: Claim) =>
    claim[field] !== null || (field === 'source' && outlets.has(claim.article))
  const isGiven = ({ value }: Problem) =>
    Array.isArray(value) && claims.some((claim) => value.some((field) => gives(field, claim)))
  return [
    ...content.doubts.flatMap((doubt) => (isGiven(doubt) ? [] : [`${content.input}: ${doubt.message}`])),
    ...articlesIn(content).flatMap(({ article: { notes }, name }) =>
      (Array.isArray(notes) ? notes : []).map((note) => `${name}: ${note}`)
    )
  ]
}
