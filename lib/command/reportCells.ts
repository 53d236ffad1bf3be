import type { Article, Claim, Decided } from '../claim.ts'
import type { Comparison } from '../comparison/compare.ts'
import type { Question } from '../comparison/questions.ts'
import { count, sentenceCase } from '../comparison/wording.ts'
import { type Cell, decide, passage, prose, review, table } from '../notebook/cells.ts'
import { slug } from './drawn.ts'
import { type Events, eventName, takenLine, thisEvent } from './events.ts'
import { byImportance, findingText, headline, single } from './finding.ts'
import type { Failure } from './gather.ts'
import { estimatesOf, relationTable } from './reportTables.ts'
import { eventCells, type Group } from './sections.ts'
import { answered, undecided } from './undecided.ts'

export interface Reported {
  comparison: Comparison
  events: Events
  articles: readonly Article[]
  /** All claims, the struck ones too: the review shows them. */
  claims: readonly Claim[]
  /** Answers of earlier runs. */
  decisions: readonly Decided[]
  /** Inputs that could not be read and charts that could not be drawn, and why. */
  failures: Failure[]
}

/** More pairs than this are read by nobody. */
const most = { apart: 30 }

/**
 * The page of a report: the finding of each event, its toll over time, who says what now, the other outcomes, parts,
 * what a person has to decide, and then each article with its figures marked and its claims to check. A chart that
 * cannot be drawn is told under `failures`.
 */
export function reportCells(reported: Reported): Cell[] {
  const { comparison, articles, claims, events } = reported
  const groups = events.own.map((event) => ({ event, group: groupOf(event, reported) }))
  // Charts first: what fails is told at the top
  const sections = groups.map(({ event, group }) => ({ event, group, cells: eventCells(group) }))
  const [only] = sections
  const isOne = sections.length === 1
  return [
    ...opening(reported),
    ...(isOne && only ? only.cells : sections.flatMap(({ event, group, cells }) => [...named(event, group), ...cells])),
    ...toDecide(reported),
    ...bearing(comparison),
    ...mentionedCells(reported),
    estimatesOf(comparison.rows.questions, { caption: 'All estimates, by question and source', folded: true }),
    ...byDay(articles).flatMap((article) => articleCells(article, claims)),
    ...tableCells(articles, claims)
  ]
}

/** The questions and relations of one event. */
export function groupOf(
  event: string | null,
  { comparison, events, failures }: Omit<Reported, 'articles' | 'claims' | 'decisions'>
): Group {
  const isOwn = (other: string | null) => (other?.toLowerCase() ?? null) === (event?.toLowerCase() ?? null)
  const isOne = events.own.length === 1
  const { questions, relations } = comparison.rows
  return {
    comparison,
    questions: questions.filter(({ scope }) => isOwn(scope.event)),
    relations: relations.filter(({ a }) => isOwn(a.scope.event)),
    prefix: isOne || event === thisEvent ? '' : prefixOf(event, events.own),
    level: isOne ? 2 : 3,
    failures
  }
}

/** In front of the names of an event's charts, by its number where its name has no letters or another's has the same. */
function prefixOf(event: string | null, own: readonly (string | null)[]): string {
  const nameOf = (one: string | null) => slug(one ?? 'tables')
  const name = nameOf(event)
  const isFirst = own.findIndex((one) => nameOf(one) === name) === own.indexOf(event)
  return `${name !== '' && isFirst ? name : `event-${own.indexOf(event) + 1}`}-`
}

/** The event with most to say: its finding is the page's. */
export function mainQuestion(group: Group) {
  return byImportance(group.questions)[0]
}

/** "646 killed in Ecuador" or, of several events, "How many? 3 events": the title of the page. */
export function titleOf(reported: Reported): string {
  const { events, articles, claims } = reported
  const main = events.own.length === 1 ? mainQuestion(groupOf(events.own[0] ?? null, reported)) : undefined
  if (main) return headline(main)
  const parts = [
    events.own.length > 1 ? [count(events.own.length, 'event')] : [],
    articles.length > 0 ? [count(articles.length, 'article')] : [],
    count(claims.length, 'claim')
  ]
  return `How many? ${parts.flat().join(', ')}`
}

function opening(reported: Reported): Cell[] {
  const { comparison, articles, events, failures } = reported
  const { questions } = comparison.rows
  const group = events.own.length === 1 ? groupOf(events.own[0] ?? null, reported) : undefined
  const main = group && mainQuestion(group)
  return [
    prose`# ${titleOf(reported)}`,
    ...(questions.length === 0 ? [prose`There are no figures to compare.`] : []),
    ...(main ? findingCells(main, group) : []),
    ...(articles.length === 0 ? [] : [prose`${sentenceCase(takenLine(articles, events, comparison))}.`]),
    ...(failures.length === 0
      ? []
      : [table(failures, { columns: { message: 'Could not be read or drawn, and is missing here' } })])
  ]
}

/** The finding on a question: what it is on, and then a line a sentence. */
function findingCells(main: Question, group: Group): Cell[] {
  const [scope = '', ...others] = findingText(main, group)
  const lines = others.map((text) => `- ${prose`${text}`.markdown}`)
  return [prose`${scope}`, { kind: 'prose', markdown: lines.join('\n') }]
}

/** Of several events each has its own finding. */
function named(event: string | null, group: Group): Cell[] {
  const main = mainQuestion(group)
  const name = eventName(event)
  if (!main) return [prose`## ${name}`, prose`There are no figures to compare.`]
  return [prose`## ${name}: ${headline(main)}`, ...findingCells(main, group)]
}

function toDecide({ comparison, decisions }: Reported): Cell[] {
  const questions = [...undecided(comparison.rows), ...answered(comparison.rows, decisions)]
  if (questions.length === 0) return []
  const caption =
    'One click each, the one that joins most figures first. Save the answers as decisions.csv and give it to the next run.'
  return [prose`## What cannot be compared until somebody says so`, decide(questions, { decided: decisions, caption })]
}

const folded = { folded: true }

/** How the figures of each event bear on each other, what to look at twice, and what looks alike and is not. */
function bearing({ rows: { relations, cautions } }: Comparison): Cell[] {
  const rivals = relations.filter(({ kind }) => kind === 'rivals' || kind === 'grew')
  // Killed beside injured, or one source beside itself, is nobody's confusion
  const apart = relations.filter(
    ({ kind, a, b }) => kind === 'not comparable' && a.scope.measure === b.scope.measure && a.source !== b.source
  )
  return [
    ...(cautions.length === 0 ? [] : [prose`## What to look at twice`, table(cautions, { columns: { text: '' } })]),
    ...(rivals.length === 0
      ? []
      : [relationTable(rivals, { ...folded, caption: 'All pairs of sources on one question' })]),
    ...(apart.length === 0
      ? []
      : [relationTable(apart, { ...folded, caption: 'Alike, and yet not comparable', limit: most.apart })])
  ]
}

/** Other events that articles tell of: no part of what is compared above. */
function mentionedCells({ comparison, events }: Reported): Cell[] {
  const rows = events.mentioned.flatMap((event) =>
    comparison.rows.questions
      .filter(({ scope }) => scope.event?.toLowerCase() === event.toLowerCase())
      .map((question) => ({
        event,
        figures: single(question),
        claims: question.estimates.flatMap((estimate) => estimate.figures.map(({ claim }) => claim.id))
      }))
  )
  if (rows.length === 0) return []
  return [
    table(rows, { columns: ['event', 'figures'], caption: 'Other events that the articles mention', folded: true })
  ]
}

/** In the order in which they appeared; those of no known day last. */
const byDay = (articles: readonly Article[]) =>
  [...articles].sort((a, b) =>
    (a.published ?? '9999') < (b.published ?? '9999') ? -1 : a.published === b.published ? 0 : 1
  )

function articleCells(article: Article, claims: readonly Claim[]): Cell[] {
  const own = claims.filter((claim) => claim.article === article.id)
  const standing = own.filter(({ decision, start }) => decision !== 'struck' && start !== null)
  return [
    prose`## ${article.title ?? article.id}`,
    ...(article.text === null ? [] : [passage(article, standing)]),
    ...(own.length > 0
      ? [review(article, own, { caption: 'What was read of it' })]
      : [prose`No figures were read in this article.`])
  ]
}

/** Claims of tables, which have no text here to stand in. */
function tableCells(articles: readonly Article[], claims: readonly Claim[]): Cell[] {
  const known = new Set(articles.map(({ id }) => id))
  const others = claims.filter((claim) => !known.has(claim.article))
  return others.length === 0 ? [] : [prose`## Claims from tables`, review(null, others)]
}
