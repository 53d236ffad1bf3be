import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { Article, Claim } from '../claim.ts'
import { compare } from '../comparison/compare.ts'
import { count, list as formatList } from '../comparison/wording.ts'
import { grouped } from '../grouped.ts'
import { undecided } from '../review/questions.ts'
import { inFew } from '../tables/inputError.ts'
import { apartLines, eventName, eventsOf, inEnglish, takenAsOne, takenLine, withOutlets } from './events.ts'
import { findingText, headline } from './finding.ts'
import { type Gathered, type GatherOptions, gather } from './gather.ts'
import { groupsOf, isTold, type Reported } from './reportCells.ts'
import { reportClaims } from './reportClaims.ts'
import type { Group } from './sections.ts'
import { type NameFlags, namesOf, rowsOf, type TableFlags, tableReading } from './tableOptions.ts'
import { checkApart, checkOutput } from './usage.ts'
import { guard, type Output, writeReport } from './writeReport.ts'

export interface ReportOptions
  extends TableFlags,
    NameFlags,
    Output,
    Pick<GatherOptions, 'published' | 'publisher' | 'source' | 'event'> {
  /** Articles that tell of no event are compared only by what they state. */
  several?: boolean
  json?: boolean
}

/** Reads, compares, writes; returns exit code 1 where something failed. Throws a UsageError before it writes. */
export async function report(inputs: readonly string[], options: ReportOptions): Promise<number> {
  checkOutput(options.output)
  // A few articles are done before code that V8 optimizes beside the work would pay
  setFlagsFromString('--no-opt')
  // What it wrote would be read as an article by the next run
  checkApart('--output', options.output, inputs)
  const reading = tableReading(options, inputs)
  const gathered = await gather(inputs, { ...options, table: reading.options, leaveOut: [options.output] })
  const isMuch = charactersIn(gathered) > 200_000 || gathered.claims.length > 1000
  if (isMuch) setFlagsFromString('--opt')
  const tellAll = (messages: readonly string[]) => {
    for (const message of messages) console.error(`howmany: ${message}`)
  }
  const unread = [...gathered.failures, ...gathered.foreign]
  const isNothing = gathered.articles.length === gathered.foreign.length && gathered.claims.length === 0
  if (!isNothing) guard(options, gathered.files)
  tellAll([...reading.finish(), ...gathered.warnings])
  if (isNothing) {
    tellAll([...unread.map(({ message }) => message), 'nothing could be read, so nothing was written'])
    return 1
  }
  // Of a few articles there is nothing to wait for
  const tell = (doing: string) => isMuch && tellAll([`${doing} ...`])
  const reported = reportOf(inputs, gathered, options, tell)
  tellAll([...untold(reported), ...unmarked(gathered.claims, reported)])
  tell('drawing and writing')
  const files = await writeReport(reported, options)
  const { failures } = reported
  if (options.json) console.log(JSON.stringify(asJson(reported, files), null, 2))
  else console.log(`${summary(reported)}\n\nWritten\n${list(files)}`)
  tellAll([...undrawn(reported, files, options.format), ...failures.map(({ message }) => message)])
  return failures.length > 0 ? 1 : 0
}

const charactersIn = ({ articles }: Gathered) => articles.reduce((sum, { text }) => sum + (text?.length ?? 0), 0)

const few = (names: readonly string[]) => formatList(inFew(names, 5))

/** Without a day nothing has a history, and "on Monday" is no date; without a publisher it is nobody who says so. */
function untold({ articles, claims }: Reported): string[] {
  const told = inEnglish(articles).filter(({ text }) => text !== null)
  const undated = told.filter(({ published }) => published === null)
  const own = new Set(claims.flatMap(({ article, source }) => (source === null ? [article] : [])))
  const nameless = told.filter(({ id, publisher }) => publisher === null && own.has(id))
  const missing = [
    [undated, 'without a day of publication', 'and so without a history', '--published'],
    [nameless, 'without a publisher', 'named by title or file instead', '--publisher']
  ] as const
  const table = 'or in a table of articles (id, publisher, published)'
  return missing.flatMap(([these, what, so, option]) => {
    const which = `${count(these.length, 'article')} ${what} (${few(these.map(({ id }) => id))})`
    return these.length === 0 ? [] : [`${which}, ${so}; tell it by ${option}, ${table}`]
  })
}

const typed = ['source', 'stance', 'measure', 'population', 'unit', 'place', 'low', 'best', 'high'] as const
/** Rows changed by hand that say nothing of it: the article is read anew, and they would be lost in silence. */
function unmarked(rows: readonly Claim[], { claims }: Reported): string[] {
  const now = new Map(claims.map((claim) => [claim.id, claim]))
  const changed = rows.filter((row) => {
    const read = now.get(row.id)
    return read && row.decision === null && row.start !== null && typed.some((field) => row[field] !== read[field])
  })
  const which = `${count(changed.length, 'row')} of claims.csv read anew, and other than before`
  const cure = 'write "edited" in the column decision of what you changed by hand, to keep it'
  return changed.length === 0 ? [] : [`${which} (${few(changed.map(({ id }) => id))}); ${cure}`]
}

/** In the tables of projects each row is an event of its own: a chart of one figure says no more than its line. */
function undrawn(
  { events: { own }, failures }: Reported,
  files: readonly string[],
  format: readonly string[] = ['svg']
): string[] {
  const isNone = format.includes('svg') && failures.length === 0 && !files.some((file) => file.endsWith('.svg'))
  if (own.length < 2 || !isNone) return []
  const cure = 'name them by one "event" (--columns map.json), or add what others say of one'
  return [`no chart: none of the ${own.length} events has two figures to set side by side; ${cure}`]
}

function reportOf(
  inputs: readonly string[],
  gathered: Gathered,
  options: ReportOptions,
  tell: (doing: string) => void
): Reported {
  const { source, several = false } = options
  const size = charactersIn(gathered) >= 1e6 ? `, ${Math.round(charactersIn(gathered) / 1e6)} MB of text` : ''
  if (gathered.articles.length > 0) tell(`reading ${count(gathered.articles.length, 'article')}${size}`)
  const { claims, failures } = reportClaims(gathered, source)
  tell(`comparing ${count(claims.length, 'claim')}`)
  const articles = takenAsOne(gathered.articles, several)
  const decisions = takenAsOne(gathered.decisions, several)
  const inFolders = (name: string) => inputs.map((input) => join(input, name)).filter((path) => existsSync(path))
  const names = namesOf({
    ...options,
    names: [...(options.names ?? []), ...inFolders('names.csv')],
    places: [...(options.places ?? []), ...inFolders('places.csv')]
  })
  return {
    comparison: compare(claims, { articles: withOutlets(articles, claims), decisions, ...names }),
    events: eventsOf(articles, claims),
    articles: gathered.articles,
    claims,
    decisions: gathered.decisions,
    failures: [...gathered.failures, ...gathered.foreign, ...failures]
  }
}

function list(files: readonly string[]): string {
  const stems = grouped(files, (file) => file.replace(/(?:\.[a-z]+)+$/, ''))
  return [...stems].map(([stem, all]) => `  ${stem}${all.map((file) => file.slice(stem.length)).join(' ')}`).join('\n')
}

function asJson({ comparison, articles, claims, failures }: Reported, files: readonly string[]): object {
  const { rows } = comparison
  return {
    events: rows.events,
    ...rowsOf(comparison),
    decide: undecided(rows),
    claims,
    articles: articles.map(({ text: _, ...article }: Article) => article),
    failures,
    files: files.map((file) => resolve(file))
  }
}

/** So many of each are told on a terminal; the page has the rest. */
const told = { events: 10, decide: 3 }

/** What the articles were taken as, the finding of each event, what a person has to decide; the page has more. */
function summary(reported: Reported): string {
  const { comparison, articles, claims } = reported
  const { questions } = comparison.rows
  const unless = reported.events.isTaken && inEnglish(articles).length > 1 ? '; --several if not' : ''
  const undone = claims.filter(({ decision }) => decision === null).length
  const all = groupsOf(reported)
  const groups = all.length > told.events ? all.toSorted((a, b) => Number(isTold(b)) - Number(isTold(a))) : all
  return [
    ...(articles.length > 0 ? [`${takenLine(articles, reported.events, comparison)}${unless}`] : []),
    ...(articles.length > 0 ? apartLines(articles, reported.events) : []),
    `${count(claims.length, 'claim')} (${undone} not looked at), ${count(questions.length, 'question')}`,
    ...groups.slice(0, told.events).flatMap((group) => findingLines(group, groups.length === 1)),
    ...(groups.length > told.events ? ['', `… and ${groups.length - told.events} more events on the page`] : []),
    ...decideLines(reported)
  ].join('\n')
}

function findingLines(group: Group, isOnly: boolean): string[] {
  const { main } = group
  const name = eventName(group.event)
  if (!main) return ['', `${name}: no figures to compare`]
  const head = `${isOnly ? '' : `${name}: `}${headline(main)}`
  return ['', head, ...findingText(main, group).map((text) => `  ${text}`)]
}

function decideLines({ comparison }: Reported): string[] {
  const asked = undecided(comparison.rows)
  const lines = asked.map(({ one, other, joins }) => `  ${one} and ${other} (joins ${count(joins, 'figure')})`)
  const rest = lines.length > told.decide ? [`  … and ${lines.length - told.decide} more`] : []
  const title = 'To decide on the page: the same, one a part of the other, or apart'
  return lines.length === 0 ? [] : ['', title, ...lines.slice(0, told.decide), ...rest]
}
