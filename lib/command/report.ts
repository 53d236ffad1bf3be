import { existsSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Article, Claim, Name, Place } from '../claim.ts'
import { type Comparison, compare } from '../comparison/compare.ts'
import { type ConventionName, conventions } from '../comparison/convention.ts'
import { chartEndings, rendered } from '../notebook/publish.ts'
import { writeAll } from '../notebook/write.ts'
import { readClaims } from '../reading/claims.ts'
import { claimsJsonLd } from '../review/claimsJsonLd.ts'
import { keepDecisions, reviewable } from '../review/decisions.ts'
import { lists } from '../tables/cells.ts'
import { formatClaims } from '../tables/format.ts'
import { loadClaims, loadNames, loadPlaces } from '../tables/load.ts'
import { type Gathered, gather } from './gather.ts'
import { type Reported, reportCells, titleOf } from './reportCells.ts'
import { summary } from './summary.ts'
import { type TableFlags, tableReading } from './tableOptions.ts'
import { UsageError } from './usage.ts'

/** The endings of what a report writes. */
export const formats = ['html', 'csv', 'svg', 'png', 'vl.json', 'ipynb', 'embed', 'jsonld'] as const

export interface ReportOptions extends TableFlags {
  /** The folder that is written to. */
  output: string
  published?: string
  publisher?: string
  source?: string
  names?: readonly string[]
  places?: readonly string[]
  convention?: string
  /** Of `formats`; default: all but jsonld. */
  format?: readonly string[]
  json?: boolean
  watch?: boolean
}

/**
 * Reads all inputs, compares what they say and writes the report; returns the exit code: 0, or 1 where an input
 * could not be read. Throws a UsageError before anything is written.
 */
export async function report(inputs: readonly string[], options: ReportOptions): Promise<number> {
  checkOptions(inputs, options)
  const first = await once(inputs, options)
  if (!options.watch) return first.code
  const { watch } = await import('./watch.ts')
  await watch(inputs, options.output, async () => void (await once(inputs, options)))
  return 0
}

function checkOptions(inputs: readonly string[], { output, format, convention, watch, json }: ReportOptions): void {
  const unknown = format?.find((name) => !formats.some((known) => known === name))
  if (unknown !== undefined) throw new UsageError(`invalid --format: "${unknown}" (of ${formats.join(', ')})`)
  if (convention !== undefined && !Object.hasOwn(conventions, convention)) {
    throw new UsageError(`invalid --convention: "${convention}" (one of ${Object.keys(conventions).join(', ')})`)
  }
  if (statSync(output, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`the output "${output}" is a file; name a folder with -o`)
  // What it wrote would be read as an article by the next run
  if (inputs.some((input) => resolve(input) === resolve(output)))
    throw new UsageError(`the output folder "${output}" is among the inputs; choose another with -o`)
  if (watch && json) throw new UsageError('--watch and --json do not go together: a stream of reports is no JSON')
  if (watch && inputs.includes('-')) throw new UsageError('--watch cannot watch standard input; give it a file')
}

async function once(inputs: readonly string[], options: ReportOptions): Promise<{ code: number }> {
  const reading = tableReading(options)
  const gathered = await gather(inputs, { ...options, table: reading.options, leaveOut: [options.output] })
  const { articles, failures } = gathered
  for (const message of [...reading.finish(), ...gathered.warnings]) console.error(`howmany: ${message}`)
  if (articles.length === 0 && gathered.claims.length === 0) {
    for (const { message } of failures) console.error(`howmany: ${message}`)
    console.error('howmany: nothing could be read, so nothing was written')
    return { code: 1 }
  }
  guard(options, gathered)
  // Of a few articles there is nothing to wait for
  const tell = (what: string) => {
    if (process.stderr.isTTY && articles.length > 20) console.error(what)
  }
  tell(`reading ${articles.length} articles`)
  const claims = allClaims(gathered, options.source)
  tell(`comparing ${claims.length} claims`)
  const comparison = compare(claims, { articles, ...tables(inputs, options) })
  const reported: Reported = { comparison, articles, claims, failures }
  tell('drawing and writing')
  const files = await write(reported, options)
  if (options.json) console.log(JSON.stringify(asJson(reported, files), null, 2))
  else console.log(`${summary(reported)}\n\nWritten\n${list(files)}`)
  if (options.json) for (const { message } of failures) console.error(`howmany: ${message}`)
  return { code: failures.length > 0 ? 1 : 0 }
}

/** The files, the pictures of one chart in one line. */
function list(files: readonly string[]): string {
  const lines = new Map<string, string[]>()
  for (const file of files) {
    const [, stem = file, ending = ''] = /^(.*-.*?)(\.svg|\.png|\.vl\.json|\.csv|\.embed\.html)$/.exec(file) ?? []
    lines.set(stem, [...(lines.get(stem) ?? []), ending])
  }
  return [...lines].map(([stem, endings]) => `  ${stem}${endings.join(' ')}`).join('\n')
}

/** What is read in the articles, with the decisions of a person kept; then the claims of tables. */
function allClaims({ articles, claims }: Gathered, source: string | undefined): Claim[] {
  const read = articles.flatMap((article) => readClaims(article).map((claim) => from(claim, source)))
  const kept = keepDecisions(read, claims, articles)
  const byArticle = new Map(articles.map((article) => [article.id, article]))
  return kept.flatMap((claim) => reviewable([flat(claim)], byArticle.get(claim.article) ?? null))
}

/** `--source`: who asserts what an article, a press release say, states in its own voice. */
function from<C extends Claim>(claim: C, source: string | undefined): C {
  if (source === undefined || claim.source !== null) return claim
  return { ...claim, source, notes: [...claim.notes, 'source as given by --source'] }
}

/** Columns of others that hold lists or objects, as text: what claims.csv can hold. */
function flat(claim: Claim): Claim {
  const entries = Object.entries(claim).map(([name, value]) => {
    if (name in lists || typeof value !== 'object' || value === null) return [name, value]
    return [name, name === 'notes' ? value : JSON.stringify(value)]
  })
  return Object.fromEntries(entries) as Claim
}

/** The tables of names and places that are given, and those that lie in a folder among the inputs. */
function tables(inputs: readonly string[], options: ReportOptions) {
  const inFolders = (name: string) => inputs.map((input) => join(input, name)).filter((path) => existsSync(path))
  const names: Name[] = [...(options.names ?? []), ...inFolders('names.csv')].flatMap((path) => loadNames(path))
  const places: Place[] = [...(options.places ?? []), ...inFolders('places.csv')].flatMap((path) => loadPlaces(path))
  return { names, places, convention: options.convention as ConventionName | undefined }
}

/**
 * A claims.csv that lies in the output folder may hold decisions, or be somebody's own: it is replaced only where it
 * is among the inputs, or was written by a report and holds no decision.
 */
function guard({ output, format }: ReportOptions, { files }: Gathered): void {
  const path = join(output, 'claims.csv')
  if (!existsSync(path) || !wanted('claims.csv', format)) return
  if (files.some((file) => existsSync(file) && realpathSync(file) === realpathSync(path))) return
  const cure = 'give it to this run as an input too, or choose another folder with -o'
  let there: Claim[]
  try {
    there = loadClaims(path)
  } catch {
    throw new UsageError(`${path} is there and was not written by a report; ${cure}`)
  }
  const decided = there.filter(({ decision }) => decision !== null).length
  if (decided > 0) throw new UsageError(`${path} holds ${decided} decisions that would be lost; ${cure}`)
  if (there.some((claim) => ['before', 'after', 'notes'].some((name) => !(name in claim)))) {
    throw new UsageError(`${path} holds claims that are not from a report; ${cure}`)
  }
}

const wanted = (file: string, format: ReportOptions['format']) =>
  format === undefined || format.some((ending) => file.endsWith(endingOf(ending)) && isEmbed(file) === isEmbed(ending))
const endingOf = (format: string) => (format === 'embed' ? '.embed.html' : `.${format}`)
const isEmbed = (name: string) => /\bembed(\.html)?$/.test(name)

/** Writes what `--format` asks for, all or nothing, and returns the paths. */
async function write(reported: Reported, { output, format }: ReportOptions): Promise<string[]> {
  const notebook = { title: titleOf(reported), cells: reportCells(reported) }
  const all = await rendered('report', notebook, (file) => wanted(file, format))
  all.set('claims.csv', formatClaims(reported.claims))
  // For other programs, and asked for by few
  if (format?.includes('jsonld'))
    all.set('claims.jsonld', `${JSON.stringify(claimsJsonLd(reported.claims, reported.articles), null, 1)}\n`)
  const files = new Map([...all].filter(([name]) => wanted(name, format)))
  const stale = earlier(output).filter((name) => !all.has(name))
  const written = writeAll(output, files)
  for (const name of stale) rmSync(join(output, name), { force: true })
  return written
}

/**
 * The pictures that an earlier report wrote here, by its own page: a chart that is no longer drawn must not be taken
 * for one of this report.
 */
function earlier(output: string): string[] {
  const page = join(output, 'report.html')
  if (!statSync(page, { throwIfNoEntry: false })?.isFile()) return []
  const charts = [...readFileSync(page, 'utf8').matchAll(/<figure class="chart" id="chart-([a-z0-9-]+)">/g)]
  return charts.flatMap(([, name]) => chartEndings.map((ending) => `report-${name}.${ending}`))
}

function asJson({ comparison, articles, claims, failures }: Reported, files: readonly string[]): object {
  const { questions, estimates, relations, cautions }: Comparison = comparison
  return {
    questions: questions.objects(),
    estimates: estimates.objects(),
    relations: relations.objects(),
    cautions: cautions.objects(),
    claims,
    articles: articles.map(({ text: _, ...article }: Article) => article),
    failures,
    files: files.map((file) => resolve(file))
  }
}
