import { disagreement } from '../charts/disagreement.ts'
import { estimatesBySource } from '../charts/estimatesBySource.ts'
import { estimatesOverTime } from '../charts/estimatesOverTime.ts'
import { outcomesBySource } from '../charts/outcomesBySource.ts'
import type { Article, Claim, Measure } from '../claim.ts'
import type { Comparison } from '../comparison/compare.ts'
import { allFigures } from '../comparison/estimates.ts'
import { explain } from '../comparison/explain.ts'
import type { Question } from '../comparison/questions.ts'
import type { Relation } from '../comparison/relation.ts'
import type { Scope } from '../comparison/scope.ts'
import { count, formatScope, sentenceCase } from '../comparison/wording.ts'
import { type Cell, chart, passage, prose, review, type TableCell, table } from '../notebook/cells.ts'
import type { Failure } from './gather.ts'

export interface Reported {
  comparison: Comparison
  articles: readonly Article[]
  /** All claims, the struck ones too: the review shows them. */
  claims: readonly Claim[]
  /** Inputs that could not be read, and why. */
  failures: readonly Failure[]
}

/** A chart of more rows than this is read by nobody; the table beside it has them all. */
const most = { questions: 12, series: 3, rivals: 10, apart: 30, findings: 6 }

/** What happened to people, side by side; not what they cost or where they are. */
const outcomes: readonly Measure[] = ['killed', 'injured', 'missing', 'detained', 'rescued', 'displaced', 'fled']

/**
 * The page of a report: who says how many, how the figures move, the outcomes side by side, who disagrees, what
 * follows and what to mind, and then each article with its figures marked and its claims to check.
 */
export function reportCells(reported: Reported): Cell[] {
  const { comparison, articles, claims } = reported
  const { questions, relations, cautions } = comparison.rows
  const bearing = relations.filter(({ kind }) => kind !== 'not comparable')
  // Killed beside injured, or one source beside itself, is nobody's confusion
  const apart = relations.filter(
    ({ kind, a, b }) => kind === 'not comparable' && a.scope.measure === b.scope.measure && a.source !== b.source
  )
  return [
    ...opening(reported),
    ...listed('What follows', bearing, most.findings),
    ...(cautions.length === 0
      ? []
      : [table(cautions, { columns: { kind: 'caution', text: 'in words' }, caption: 'What to look at twice' })]),
    ...bySource(comparison),
    ...overTime(comparison),
    ...outcomeCharts(comparison),
    ...rivalry(comparison),
    ...(bearing.length > most.findings ? listed('All figures that bear on each other', bearing) : []),
    ...listed('Alike, and yet not comparable', apart, most.apart),
    prose`## All estimates`,
    estimatesOf(questions, 'One row for each question and source'),
    ...articles.flatMap((article) => articleCells(article, claims)),
    ...tableCells(articles, claims)
  ]
}

/** Relations in words, under a heading; none give nothing. */
function listed(heading: string, relations: readonly Relation[], limit = Infinity): Cell[] {
  if (relations.length === 0) return []
  const rows = relations.map((relation) => ({
    verdict: relation.verdict,
    'in words': explain(relation),
    claims: [...relation.a.claims, ...relation.b.claims]
  }))
  return [prose`## ${heading}`, table(rows, { columns: ['verdict', 'in words'], limit })]
}

/** "How many? 3 articles and 12 claims": the title of the page. */
export const titleOf = ({ articles, claims }: Pick<Reported, 'articles' | 'claims'>) =>
  `How many? ${[articles.length > 0 ? [count(articles.length, 'article')] : [], count(claims.length, 'claim')].flat().join(' and ')}`

function opening(reported: Reported): Cell[] {
  const { comparison, failures } = reported
  const { questions } = comparison.rows
  const shared = questions.filter(({ sources }) => sources > 1).length
  const answered =
    questions.length === 0
      ? 'There are no figures to compare.'
      : `The claims answer ${count(questions.length, 'question')}, ${shared === 0 ? 'none' : shared} of them with more than one source. Figures are rivals only where population, measure, unit, place and time are the same.`
  return [
    prose`
      # ${titleOf(reported)}

      ${answered}`,
    ...(failures.length === 0
      ? []
      : [table(failures, { columns: { message: 'Could not be read, and is missing here' } })])
  ]
}

/** Questions in groups that a chart can hold, the group with most sources first. */
function groups(questions: readonly Question[], key: (scope: Scope) => string): Question[][] {
  const found = new Map<string, Question[]>()
  for (const question of questions) {
    const name = key(question.scope)
    const group = found.get(name)
    if (group) group.push(question)
    else found.set(name, [question])
  }
  return [...found.values()].sort((a, b) => weight(b) - weight(a))
}

const weight = (group: readonly Question[]) =>
  Math.max(...group.map(({ sources }) => sources)) * 1000 + group.reduce((n, { estimates }) => n + estimates.length, 0)

/** The questions with most sources; among equals the order of the claims. */
const weightiest = (group: readonly Question[], limit: number) =>
  [...group].sort((a, b) => b.sources - a.sources).slice(0, limit)

const only = (questions: readonly Question[]) => {
  const scopes = new Set(questions.map(({ scope }) => scope))
  return (scope: Scope) => scopes.has(scope)
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** One chart for each measure and unit. What has no measure of its own is drawn only where sources meet. */
function bySource(comparison: Comparison): Cell[] {
  const drawn = groups(comparison.rows.questions, ({ measure, unit }) => `${measure} ${unit.toLowerCase()}`)
  const names = new Set<string>()
  return drawn.flatMap((group) => {
    const shown = weightiest(
      group.filter(({ scope, sources }) => scope.measure !== 'other' || sources > 1),
      most.questions
    )
    const [first] = shown
    if (!first || shown.every(({ estimates }) => estimates.every((e) => e.low === null && e.high === null))) return []
    const { measure, unit } = first.scope
    const name = unique(names, slug(unit === 'people' ? measure : `${measure} ${unit}`) || measure)
    const left = group.length - shown.length
    const many = new Set(shown.map(({ scope }) => scope.population)).size > 3
    const own = {
      where: only(shown),
      ...(many ? { title: `${headingOf(first.scope)}: who says how many` } : {}),
      ...(left > 0 ? { subtitle: `${count(shown.length, 'question')} of ${group.length}; the table has them all` } : {})
    }
    const drawn = chart((width, words) => estimatesBySource(comparison, { ...own, width, ...words }), {
      name,
      table: estimatesOf(group)
    })
    return [prose`## ${headingOf(first.scope)}`, drawn]
  })
}

/** The first name, or with a number behind it where it is taken. */
function unique(names: Set<string>, name: string): string {
  let free = name
  for (let n = 2; names.has(free); n++) free = `${name}-${n}`
  names.add(free)
  return free
}

const headingOf = ({ measure, unit }: Scope) =>
  `${measure === 'other' ? 'Other figures' : sentenceCase(measure)}${unit === 'people' ? '' : `, ${unit}`}`

function overTime(comparison: Comparison): Cell[] {
  const dates = (group: readonly Question[]) =>
    new Set(group.flatMap((q) => q.estimates.flatMap((e) => (q.scope.to ?? q.scope.from ?? e.saidOn) || []))).size
  const series = groups(comparison.rows.questions, ({ measure, unit, population, place }) =>
    JSON.stringify([measure, unit.toLowerCase(), population.toLowerCase(), place])
  ).filter((group) => dates(group) > 1 && group.some(({ estimates }) => estimates.some((e) => e.low ?? e.high)))
  if (series.length === 0) return []
  return [
    prose`## Over time`,
    ...series.slice(0, most.series).map((group, i) => {
      const where = only(group)
      return chart((width, words) => estimatesOverTime(comparison, { where, width, ...words }), {
        name: `time-${i + 1}`,
        table: estimatesOf(group)
      })
    })
  ]
}

/** For one place and time: the outcomes of which some source gives two at least, since those it sets side by side. */
function outcomeCharts(comparison: Comparison): Cell[] {
  const people = comparison.rows.questions.filter(
    ({ scope }) => scope.unit === 'people' && outcomes.includes(scope.measure)
  )
  const events = groups(people, ({ place, from, to }) => JSON.stringify([place, from, to])).flatMap((group) => {
    const given = new Map<string, Set<Measure>>()
    for (const { scope, estimates } of group)
      for (const { source } of estimates) given.set(source, (given.get(source) ?? new Set()).add(scope.measure))
    const together = new Set([...given.values()].filter(({ size }) => size > 1).flatMap((measures) => [...measures]))
    const shown = group.filter(({ scope }) => together.has(scope.measure))
    return shown.length > 0 && shown.length <= most.questions ? [shown] : []
  })
  if (events.length === 0) return []
  return [
    prose`## Outcomes side by side`,
    ...events.slice(0, most.series).map((group, i) => {
      const where = only(group)
      return chart((width, words) => outcomesBySource(comparison, { where, width, ...words }), {
        name: `outcomes-${i + 1}`,
        table: estimatesOf(group)
      })
    })
  ]
}

/** Where two sources at least answer one question: who stands how to whom. */
function rivalry(comparison: Comparison): Cell[] {
  const { questions, relations } = comparison.rows
  const rivals = relations.filter(({ kind }) => kind === 'rivals')
  const involved = new Set(rivals.flatMap(({ a, b }) => [a.question, b.question]))
  const drawn: Question[] = []
  for (const question of weightiest(
    questions.filter(({ id }) => involved.has(id)),
    questions.length
  )) {
    if ([...drawn, question].reduce((n, { estimates }) => n + estimates.length, 0) <= most.rivals) drawn.push(question)
  }
  if (drawn.length === 0 || !rivals.some(({ a, b }) => only(drawn)(a.scope) && only(drawn)(b.scope))) return []
  const where = only(drawn)
  return [
    prose`## Who disagrees`,
    chart((width, words) => disagreement(comparison, { where, width, ...words }), { name: 'disagreement' })
  ]
}

const estimateColumns = {
  question: 'question',
  source: 'source',
  words: 'words',
  low: 'at least',
  high: 'at most',
  outlets: 'outlets',
  verdict: 'verdict'
}

function estimatesOf(questions: readonly Question[], caption?: string): TableCell {
  const rows = questions.flatMap(({ scope, estimates, verdict }) =>
    estimates.map((estimate) => ({
      question: sentenceCase(formatScope(scope)),
      source: estimate.source,
      words: estimate.words.join(' / '),
      low: estimate.low,
      high: estimate.high,
      outlets: estimate.outlets.join(', '),
      verdict,
      claims: allFigures(estimate).map(({ claim }) => claim.id)
    }))
  )
  return table(rows, { columns: estimateColumns, ...(caption === undefined ? {} : { caption }) })
}

function articleCells(article: Article, claims: readonly Claim[]): Cell[] {
  const own = claims.filter((claim) => claim.article === article.id)
  const standing = own.filter(({ decision, start }) => decision !== 'struck' && start !== null)
  const heading = prose`## ${article.title ?? article.id}`
  return [
    heading,
    ...(article.text === null ? [] : [passage(article, standing)]),
    ...(own.length > 0
      ? [review(article, own, { caption: 'What was read of it:' })]
      : [prose`No figures were read in this article.`])
  ]
}

/** Claims of tables, which have no text here to stand in. */
function tableCells(articles: readonly Article[], claims: readonly Claim[]): Cell[] {
  const known = new Set(articles.map(({ id }) => id))
  const others = claims.filter((claim) => !known.has(claim.article))
  return others.length === 0 ? [] : [prose`## Claims from tables`, review(null, others)]
}
