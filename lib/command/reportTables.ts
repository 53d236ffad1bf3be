import { allFigures } from '../comparison/estimates.ts'
import type { Question } from '../comparison/questions.ts'
import type { Relation } from '../comparison/relation.ts'
import { formatDate, formatScope, sentenceCase } from '../comparison/wording.ts'
import { type TableCell, type TableOptions, table } from '../notebook/cells.ts'

/** Relations in words, each with what it assumes and its reservations. */
export function relationTable(relations: readonly Relation[], options: TableOptions = {}): TableCell {
  const rows = relations.map(({ verdict, sentence, reservations, assumes, a, b }) => ({
    verdict,
    'in words': sentence,
    of: formatScope(a.scope),
    'with reservations': [...reservations, ...assumes.map((text) => `assumed: ${text}`)].join('; ') || null,
    claims: [...a.claims, ...b.claims]
  }))
  const hasReservations = rows.some((row) => row['with reservations'] !== null)
  return table(rows, {
    ...options,
    columns: ['verdict', 'in words', 'of', ...(hasReservations ? ['with reservations'] : [])]
  })
}

const estimateColumns = {
  question: 'question',
  source: 'source',
  words: 'words',
  asOf: 'as of',
  low: 'at least',
  high: 'at most',
  outlets: 'outlets',
  verdict: 'verdict'
}

/** A row for each question and source. */
export function estimatesOf(questions: readonly Question[], options: TableOptions = {}): TableCell {
  const rows = questions.flatMap(({ scope, estimates, verdict }) =>
    estimates.map((estimate) => ({
      question: sentenceCase(formatScope(scope)),
      source: estimate.source,
      words: estimate.words.join(' / '),
      asOf: estimate.asOf === null ? null : formatDate(estimate.asOf),
      low: estimate.low,
      high: estimate.high,
      outlets: estimate.outlets.join(', '),
      verdict,
      claims: allFigures(estimate).map(({ claim }) => claim.id)
    }))
  )
  return table(rows, { ...options, columns: estimateColumns })
}
