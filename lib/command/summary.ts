import type { Claim } from '../claim.ts'
import { explain } from '../comparison/explain.ts'
import type { Question } from '../comparison/questions.ts'
import { count, formatScope, sentenceCase } from '../comparison/wording.ts'
import type { Reported } from './reportCells.ts'

/** So many of each are told on a terminal; the page has the rest. */
const most = { questions: 8, findings: 8, cautions: 5, checks: 5 }

/**
 * A report in a few lines: who says what on the questions with most sources, what follows, what to mind, and what a
 * person should check first: of the claims that a finding rests on those of which most was inferred.
 */
export function summary(reported: Reported): string {
  const { comparison, articles, claims, failures } = reported
  const { questions, relations, cautions } = comparison.rows
  const findings = relations.filter(({ kind }) => kind !== 'not comparable')
  const inFinding = new Set(findings.flatMap(({ a, b }) => [...a.claims, ...b.claims]))
  const compared = new Set(comparison.rows.figures.map(({ claim }) => claim.id))
  const bearing = ({ id }: Claim) => Number(inFinding.has(id)) + Number(compared.has(id))
  const doubtful = claims
    .filter((claim) => claim.decision === null && claim.notes.length > 0)
    .sort((a, b) => bearing(b) - bearing(a) || b.notes.length - a.notes.length)
  const undecided = claims.filter(({ decision }) => decision === null).length
  const parts = [
    `${count(articles.length, 'article')}, ${count(claims.length, 'claim')} (${undecided} not looked at), ${count(questions.length, 'question')}`,
    ...section('Who says what', [...questions].sort(bySources).map(answers), most.questions),
    ...section(
      'What follows',
      findings.map((relation) => `  ${explain(relation)}`),
      most.findings
    ),
    ...section(
      'What to mind',
      cautions.map(({ text }) => `  ${text}`),
      most.cautions
    ),
    ...section(
      'What to check first',
      doubtful.map((claim) => `  "${claim.words}" ${claim.population} (${claim.article}): ${claim.notes.join('; ')}`),
      most.checks
    ),
    ...section(
      'Not read',
      failures.map(({ message }) => `  ${message.replaceAll('\n', '\n  ')}`),
      failures.length
    )
  ]
  return parts.join('\n')
}

function section(title: string, lines: readonly string[], limit: number): string[] {
  if (lines.length === 0) return []
  const rest = lines.length > limit ? [`  … and ${lines.length - limit} more`] : []
  return ['', title, ...lines.slice(0, limit), ...rest]
}

/** Most sources first; what has no measure of its own (durations, sizes) last. */
const bySources = (a: Question, b: Question) =>
  Number(a.scope.measure === 'other') - Number(b.scope.measure === 'other') ||
  b.sources - a.sources ||
  b.estimates.length - a.estimates.length

function answers({ scope, estimates, verdict }: Question): string {
  const width = Math.max(...estimates.map(({ source }) => source.length))
  const rows = estimates.map(({ source, words, stance }) => {
    const said = words.join(' / ')
    return `    ${source.padEnd(width)}  ${stance === 'denies' ? `denies: ${said}` : said}`
  })
  return [`  ${sentenceCase(formatScope(scope))}${estimates.length > 1 ? `: ${verdict}` : ''}`, ...rows].join('\n')
}
