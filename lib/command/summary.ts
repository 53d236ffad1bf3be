import type { Claim } from '../claim.ts'
import { type Estimate, standing } from '../comparison/estimates.ts'
import { daysOf } from '../comparison/period.ts'
import { phrase } from '../comparison/phrase.ts'
import type { Question } from '../comparison/questions.ts'
import { count, formatDate, formatScope, sentenceCase } from '../comparison/wording.ts'
import { formatDecisions } from '../tables/format.ts'
import { eventName, takenLine } from './events.ts'
import { byImportance, findingText, headline, single } from './finding.ts'
import { groupOf, mainQuestion, type Reported } from './reportCells.ts'
import { undecided } from './undecided.ts'

/** So many of each are told on a terminal; the page has the rest. */
const most = { questions: 8, parts: 5, cautions: 5, decide: 3, mentioned: 5, checks: 5 }

/**
 * A report in a few lines: what the articles were taken as, the finding of each event, who says what now on the
 * questions with most sources, parts, what a person has to decide, and what to mind and to check first: of the claims
 * that a finding rests on those of which most was inferred.
 */
export function summary(reported: Reported): string {
  const { comparison, articles, claims, events, failures } = reported
  const { relations, cautions, questions } = comparison.rows
  const undone = claims.filter(({ decision }) => decision === null).length
  const isMentioned = ({ scope }: Question) => scope.event !== null && events.mentioned.includes(scope.event)
  const told = byImportance(questions.filter((question) => !isMentioned(question)))
  const heads = [
    ...(articles.length > 0 ? [takenLine(articles, events, comparison)] : []),
    `${count(claims.length, 'claim')} (${undone} not looked at), ${count(questions.length, 'question')}`
  ]
  const parts = relations.filter(({ kind }) => kind === 'part of').map(({ sentence }) => `  ${sentence}`)
  const mentioned = questions.filter(isMentioned).map((question) => `  ${question.scope.event}: ${single(question)}`)
  return [
    ...heads,
    ...events.own.flatMap((event) => findingLines(event, reported)),
    ...section('Who says what now', told.map(answers), most.questions),
    ...section('Parts', parts, most.parts),
    ...decideLines(reported),
    ...section('Other events that the articles mention', mentioned, most.mentioned),
    ...section(
      'What to mind',
      cautions.map(({ text }) => `  ${text}`),
      most.cautions
    ),
    ...section('What to check first', checks(reported), most.checks),
    ...section(
      'Not read or drawn',
      failures.map(({ message }) => `  ${message.replaceAll('\n', '\n  ')}`),
      failures.length
    )
  ].join('\n')
}

/** The finding of an event, a sentence a line. */
function findingLines(event: string | null, reported: Reported): string[] {
  const group = groupOf(event, reported)
  const main = mainQuestion(group)
  if (!main) return ['', `${eventName(event)}: no figures to compare`]
  const name = reported.events.own.length === 1 ? '' : `${eventName(event)}: `
  return ['', `${name}${headline(main)}`, ...findingText(main, group).map((text) => `  ${text}`)]
}

/** Lines to paste into decisions.csv: of each question one of its answers. */
function decideLines({ comparison }: Reported): string[] {
  const questions = undecided(comparison.rows)
  if (questions.length === 0) return []
  const answers = ['same', 'part', 'apart'] as const
  const rowsOf = (one: (typeof questions)[number]) => {
    const { event, field, one: first, other } = one
    const rows = answers.map((answer) => ({ event, field, one: first, other, answer, decidedOn: null }))
    return formatDecisions(rows).trimEnd().split('\n').slice(1)
  }
  const header = formatDecisions([]).trimEnd()
  const lines = questions
    .slice(0, most.decide)
    .flatMap((one) => [
      `  (joins ${count(one.joins, 'figure')}: are ${one.one} and ${one.other} the same, is the first a part of the second, or are they apart?)`,
      ...rowsOf(one)
    ])
  const rest = questions.length - most.decide
  return [
    '',
    'What a person has to say (paste one line of each into decisions.csv, and give it to the next run)',
    header,
    ...lines,
    ...(rest > 0 ? [`  … and ${rest} more on the page`] : [])
  ]
}

/** Claims that nobody has looked at, those first that a finding rests on. */
function checks({ comparison, claims }: Reported): string[] {
  const { relations, figures } = comparison.rows
  const findings = relations.filter(({ kind }) => kind !== 'not comparable' && kind !== 'proposed')
  const inFinding = new Set(findings.flatMap(({ a, b }) => [...a.claims, ...b.claims]))
  const compared = new Set(figures.map(({ claim }) => claim.id))
  const bearing = ({ id }: Claim) => Number(inFinding.has(id)) + Number(compared.has(id))
  return claims
    .filter((claim) => claim.decision === null && claim.notes.length > 0)
    .sort((a, b) => bearing(b) - bearing(a) || b.notes.length - a.notes.length)
    .map((claim) => `  "${claim.words}" ${claim.population} (${claim.article}): ${claim.notes.join('; ')}`)
}

function section(title: string, lines: readonly string[], limit: number): string[] {
  if (lines.length === 0) return []
  const rest = lines.length > limit ? [`  … and ${lines.length - limit} more`] : []
  return ['', title, ...lines.slice(0, limit), ...rest]
}

/** What each source says now, with the day that it is as of. */
function answers({ scope, estimates, verdict }: Question): string {
  const width = Math.max(...estimates.map(({ source }) => source.length))
  const rows = latestFirst(estimates).map((estimate) => {
    const said = [...new Set(standing(estimate).map(({ claim }) => phrase(claim)))].join(' / ')
    const asOf = estimate.asOf === null ? '' : `  ${formatDate(estimate.asOf)}`
    return `    ${estimate.source.padEnd(width)}  ${said}${asOf}`
  })
  return [`  ${sentenceCase(formatScope(scope))}${estimates.length > 1 ? `: ${verdict}` : ''}`, ...rows].join('\n')
}

/** What has no day comes last. */
const latestFirst = (estimates: readonly Estimate[]) =>
  [...estimates].sort((a, b) => (daysOf(b.asOf)?.last ?? 0) - (daysOf(a.asOf)?.last ?? 0))
