import type { Article, Claim, Decided } from '../claim.ts'
import type { Comparison } from '../comparison/compare.ts'
import { claimsOf, type Question } from '../comparison/questions.ts'
import type { Relation } from '../comparison/relation.ts'
import { eventKey } from '../comparison/resolver.ts'
import { count, formatDate, sentenceCase } from '../comparison/wording.ts'
import { grouped, once } from '../grouped.ts'
import { type Cell, decide, passage, prose, review, table } from '../notebook/cells.ts'
import { thisEvent } from '../review/questions.ts'
import { apartLines, type Events, eventName, takenLine } from './events.ts'
import { byImportance, findingText, headline, single } from './finding.ts'
import { estimatesOf, relationTable } from './pageTables.ts'
import { eventCells, type Group, slug } from './sections.ts'
import type { Failure } from './usage.ts'

export interface Reported {
  comparison: Comparison
  events: Events
  articles: readonly Article[]
  /** All claims, the struck ones too: the review shows them. */
  claims: readonly Claim[]
  decisions: readonly Decided[]
  /** Inputs that could not be read and charts that could not be drawn, and why. */
  failures: Failure[]
}

/** More pairs and sections than this are read by nobody; more events than this are a table where there is nothing to compare. */
const most = { apart: 6, events: 20, alone: 5, rows: 500, articles: 200 }

/**
 * The page of a report: the finding of each event, its toll over time, who says what now, the other outcomes, parts,
 * what a person has to decide, and then each article with its figures marked and its claims to check. A chart that
 * cannot be drawn is told under `failures`.
 */
export function reportCells(reported: Reported): Cell[] {
  const { comparison, articles, claims } = reported
  const groups = groupsOf(reported)
  const isOne = groups.length === 1
  const told = groups.filter(isTold).sort((a, b) => (b.main?.sources ?? 0) - (a.main?.sources ?? 0))
  const first = new Set(told.slice(0, most.events))
  const tabled = new Set(groups.length > most.alone ? groups.filter((group) => !first.has(group)) : [])
  // Charts first: what fails is told at the top
  const sections = groups.flatMap((group) =>
    tabled.has(group) ? [] : [...(isOne ? [] : named(group)), ...eventCells(group)]
  )
  const rest = [...tabled].map(({ event }) => event)
  const shown = byDay(articles).slice(0, most.articles)
  const cells = [
    ...sections,
    ...eventTable(told.length > 0 ? 'The other events' : 'The events', rest, reported),
    ...toDecide(reported),
    ...bearing(comparison, groups),
    ...eventTable('Other events that the articles mention', reported.events.mentioned, reported, { folded: true }),
    estimatesOf(comparison.rows.questions, { caption: 'All estimates, by question and source', folded: true }),
    ...shown.flatMap((article) => articleCells(article, claims)),
    ...tableCells(articles, claims)
  ]
  const seen = cells.map(inSight)
  const isWhole = shown.length === articles.length && seen.every((cell, i) => cell === cells[i])
  return [...opening(reported, groups), ...(isWhole ? [] : [leftOut]), ...seen]
}

const leftOut = prose`This page has no more than ${most.rows} rows of a table and ${most.articles} articles. All claims are in claims.csv, and all that is compared is printed by --json.`

/** As much of a cell as somebody looks at, and a browser opens. */
function inSight(cell: Cell): Cell {
  const rest = (rows: readonly unknown[]) => Math.max(0, rows.length - most.rows)
  if (cell.kind === 'table' && rest(cell.rows) > 0)
    return { ...cell, rows: cell.rows.slice(0, most.rows), more: cell.more + rest(cell.rows) }
  if (cell.kind === 'decide' && rest(cell.questions) > 0)
    return { ...cell, questions: cell.questions.slice(0, most.rows) }
  if (cell.kind === 'review' && rest(cell.claims) > 0) return { ...cell, claims: cell.claims.slice(0, most.rows) }
  return cell
}

export const isTold = ({ questions }: Group) =>
  questions.some(({ estimates }) => estimates.flatMap(({ figures }) => figures).length > 1)

export const groupsOf = once(({ comparison, events, failures }: Reported): Group[] => {
  const isOne = events.own.length === 1
  const questionsOf = byEvent(comparison.rows.questions, ({ scope }) => scope.event)
  const relationsOf = byEvent(comparison.rows.relations, ({ a }) => a.scope.event)
  const homes = new Map(comparison.rows.events.map((home) => [home.event, home]))
  const prefixes = prefixesOf(events.own)
  return events.own.map((event, i) => {
    const home = homes.get(event ?? '')
    const questions = questionsOf(event)
    const [main] = byImportance(questions, home)
    const prefix = isOne || event === thisEvent ? '' : (prefixes[i] ?? '')
    const relations = relationsOf(event)
    return { comparison, event, home, main, questions, relations, prefix, level: isOne ? 2 : 3, failures }
  })
})

/** Before the names of each event's charts, so that one more event renames none; by its number where it has no name of its own. */
function prefixesOf(own: readonly (string | null)[]): string[] {
  const taken = new Set([''])
  return own.map((event, at) => {
    const name = slug(event ?? 'tables')
    const isFirst = !taken.has(name)
    taken.add(name)
    return `${isFirst ? name : `event-${at + 1}`}-`
  })
}

function byEvent<Row>(rows: readonly Row[], eventOf: (row: Row) => string | null) {
  const found = grouped(rows, (row) => eventKey(eventOf(row)))
  return (event: string | null) => found.get(eventKey(event)) ?? []
}

/** "57 killed in Orvane" or, of several events, "How many? 3 events": the title of the page. */
export function titleOf(reported: Reported): string {
  const { events, claims } = reported
  const main = events.own.length === 1 ? groupsOf(reported)[0]?.main : undefined
  if (main) return headline(main)
  return `How many? ${count(events.own.length, 'event')}, ${count(claims.length, 'claim')}`
}

function opening(reported: Reported, groups: readonly Group[]): Cell[] {
  const { comparison, articles, events, failures } = reported
  const { questions } = comparison.rows
  const group = groups.length === 1 ? groups[0] : undefined
  const taken = articles.length === 0 ? [] : [takenLine(articles, events, comparison), ...apartLines(articles, events)]
  const missing = 'Could not be read or drawn, and is missing here'
  return [
    prose`# ${titleOf(reported)}`,
    ...(questions.length === 0 ? [prose`There are no figures to compare.`] : []),
    ...(group?.main ? findingCells(group.main, group) : []),
    ...taken.map((line) => prose`${sentenceCase(line)}.`),
    ...(failures.length > 0 ? [table(failures, { columns: { message: missing } })] : [])
  ]
}

/** The finding on a question: what it is on, and then a line a sentence. */
function findingCells(main: Question, group: Group): Cell[] {
  const [scope = '', ...others] = findingText(main, group)
  const lines = others.map((text) => `- ${prose`${text}`.markdown}`)
  return [prose`${scope}`, { kind: 'prose', markdown: lines.join('\n') }]
}

function named(group: Group): Cell[] {
  const { main } = group
  const name = eventName(group.event)
  if (!main) return [prose`## ${name}`, prose`There are no figures to compare.`]
  return [prose`## ${name}: ${headline(main)}`, ...findingCells(main, group)]
}

function toDecide({ comparison, decisions }: Reported): Cell[] {
  const caption =
    'One click each, the one that joins most figures first. Save the answers as decisions.csv and give it to the next run.'
  const cell = decide(comparison, { decided: decisions, caption })
  return cell.questions.length === 0 ? [] : [prose`## What cannot be compared until somebody says so`, cell]
}

/** How the figures of each event bear on each other, what to look at twice, and what looks alike and is not. */
function bearing({ rows: { relations, cautions } }: Comparison, groups: readonly Group[]): Cell[] {
  const rivals = relations.filter(({ kind }) => kind === 'rivals' || kind === 'grew')
  // Killed beside injured, or one source beside itself, is nobody's confusion
  const apart = relations.filter(
    ({ kind, a, b }) => kind === 'not comparable' && a.scope.measure === b.scope.measure && a.source !== b.source
  )
  // Those of a finding tell most: it is what readers hold other figures to
  const main = new Set(groups.map((group) => group.main?.id))
  const isMain = ({ a, b }: Relation) => Number(main.has(a.question) || main.has(b.question))
  const telling = apart.sort((one, other) => isMain(other) - isMain(one)).slice(0, most.apart)
  const shown = telling.length < apart.length ? `: ${telling.length} of ${count(apart.length, 'pair')}` : ''
  return [
    ...(cautions.length === 0 ? [] : [prose`## What to look at twice`, table(cautions, { columns: { text: '' } })]),
    ...relationTable(rivals, { folded: true, caption: 'All pairs of sources on one question' }),
    ...relationTable(telling, { folded: true, caption: `Alike, and yet not comparable${shown}` })
  ]
}

function eventTable(
  caption: string,
  events: readonly (string | null)[],
  { comparison }: Reported,
  options = {}
): Cell[] {
  const questionsOf = byEvent(comparison.rows.questions, ({ scope }) => scope.event)
  const rows = events.flatMap((event) =>
    questionsOf(event).map((question) => ({ event, figures: single(question), claims: claimsOf(question) }))
  )
  return rows.length === 0 ? [] : [table(rows, { columns: ['event', 'figures'], caption, ...options })]
}

const byDay = (articles: readonly Article[]) =>
  articles.toSorted((a, b) => (a.published ?? '9999').localeCompare(b.published ?? '9999'))

function articleCells(article: Article, claims: readonly Claim[]): Cell[] {
  const own = claims.filter((claim) => claim.article === article.id)
  const standing = own.filter(({ decision, start }) => decision !== 'struck' && start !== null)
  const day = article.published === null ? null : formatDate(article.published)
  const name = [article.publisher ?? article.id, day].filter((part) => part !== null).join(', ')
  return [
    prose`## ${article.title ?? name}`,
    ...(article.text === null ? [] : [passage(article, standing)]),
    ...(own.length > 0
      ? [review(article, own, { caption: 'What was read of it' })]
      : [prose`No figures were read in this article.`])
  ]
}

function tableCells(articles: readonly Article[], claims: readonly Claim[]): Cell[] {
  const known = new Set(articles.map(({ id }) => id))
  const others = claims.filter((claim) => !known.has(claim.article))
  return others.length === 0 ? [] : [prose`## Claims from tables`, review(null, others)]
}
