import type { Comparison } from '../comparison/compare.ts'
import { explain } from '../comparison/explain.ts'
import type { Question } from '../comparison/questions.ts'
import { count, formatApart, formatInterval, formatScope, sentenceCase } from '../comparison/wording.ts'

/** How many sentences of one kind a terminal takes. */
const most = 50

/**
 * A comparison for a terminal: each question with its figures, its verdict and the id that asks for it. `details`: also
 * who says what, how they stand to each other, and what to mind.
 */
export function comparisonText({ rows }: Comparison, { details }: { details: boolean }): string {
  const lines = rows.questions.flatMap((question) => [
    sentenceCase(formatScope(question.scope)),
    `  ${summary(question)}`,
    `  --question '${question.id.replaceAll("'", "'\\''")}'`,
    ...(details ? some(question.estimates.map(voice), 'source') : []),
    ''
  ])
  if (details) {
    const relations = rows.relations.filter(({ kind }) => kind !== 'not comparable').map(explain)
    for (const [sentences, noun] of [
      [relations, 'relation'],
      [rows.cautions.map(({ text }) => text), 'caution']
    ] as const) {
      if (sentences.length > 0) lines.push(`${sentenceCase(noun)}s`, ...some(sentences, noun), '')
    }
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** "3 sources, 5 outlets, 7 claims: 14 to 68; disagree, at least 4.8 times apart" */
function summary(question: Question): string {
  const { estimates, sources, verdict, factor } = question
  const outlets = new Set(estimates.flatMap((estimate) => estimate.outlets)).size
  const claims = estimates.reduce((n, { figures, superseded }) => n + figures.length + superseded.length, 0)
  const counts = [count(sources, 'source'), count(outlets, 'outlet'), count(claims, 'claim')].join(', ')
  return `${counts}: ${formatInterval(question)}; ${verdict}${factor === null ? '' : `, ${formatApart(factor)}`}`
}

const voice = ({ source, words, outlets }: Question['estimates'][number]) =>
  `${source}: ${words.join(' / ')} (in ${count(outlets.length, 'outlet')})`

function some(sentences: readonly string[], noun: string): string[] {
  const more = sentences.length - most
  const shown = sentences.slice(0, most).map((sentence) => `  - ${sentence}`)
  return more > 0 ? [...shown, `  ... and ${count(more, `more ${noun}`)}; --json has all`] : shown
}
