import { allFigures, type Figure, standing } from '../comparison/estimates.ts'
import { isOutlet } from '../comparison/figuresOf.ts'
import type { Question } from '../comparison/questions.ts'
import type { Relation } from '../comparison/relation.ts'
import { formatDate, formatScope, phrases, sentenceCase } from '../comparison/wording.ts'
import { distinct, grouped } from '../grouped.ts'
import { type TableCell, type TableOptions, table } from '../notebook/cells.ts'

/** Relations in words, each with what it assumes and its reservations; no cell where there are none. */
export function relationTable(relations: readonly Relation[], options: TableOptions = {}): TableCell[] {
  if (relations.length === 0) return []
  const rows = relations.map(({ verdict, sentence, reservations, assumes, a, b }) => ({
    verdict,
    'in words': sentence,
    of: formatScope(a.scope),
    'with reservations': [...reservations, ...assumes.map((text) => `assumed: ${text}`)].join('; ') || null,
    claims: [...a.claims, ...b.claims]
  }))
  // That a part is one is in its words
  const verdict = relations.some(({ kind }) => kind !== 'part of') ? ['verdict'] : []
  const reservations = rows.some((row) => row['with reservations'] !== null) ? ['with reservations'] : []
  return [table(rows, { ...options, columns: [...verdict, 'in words', 'of', ...reservations] })]
}

const estimateColumns = {
  question: 'question',
  source: 'source',
  words: 'words',
  stance: 'stance',
  bound: 'bound',
  asOf: 'as of',
  low: 'at least',
  high: 'at most',
  outlets: 'outlets'
}

export function estimatesOf(questions: readonly Question[], options: TableOptions = {}): TableCell {
  const rows = questions.flatMap(({ scope, estimates }) =>
    estimates.map((estimate) => ({
      question: sentenceCase(formatScope(scope)),
      source: estimate.source,
      // Beside its neighbours a bare 30 would read as what a council says that denies it
      words: phrases(standing(estimate)).join(' / '),
      stance: estimate.stance,
      bound: estimate.bound,
      asOf: estimate.asOf === null ? null : formatDate(estimate.asOf),
      low: estimate.low,
      high: estimate.high,
      outlets: estimate.outlets.join(', '),
      claims: allFigures(estimate).map(({ claim }) => claim.id)
    }))
  )
  return table(rows, { ...options, columns: estimateColumns })
}

/** Each source whose figure several outlets carry, or one had from another, most carried first; null: none. */
export function repeatTable(questions: readonly Question[]): TableCell | null {
  const figures = questions.flatMap(({ estimates }) => estimates.flatMap(allFigures))
  // An outlet's own figures are not repeated, and an article's id is no outlet
  const carried = figures.filter(({ source, outlet, claim }) => outlet !== source && outlet !== claim.article)
  const isRepeated = (same: readonly Figure[]) =>
    new Set(same.map(({ outlet }) => outlet)).size > 1 || same.some((figure) => carriers(figure).length > 0)
  const repeated = [...grouped(carried, saidKey).values()].filter(isRepeated).flat()
  if (repeated.length === 0) return null
  const told = ([outlet, own]: [string, Figure[]]) => {
    const from = distinct(own.flatMap(carriers))
    return from.length > 0 ? `${outlet} (from ${from.join(', ')})` : outlet
  }
  const rows = [...grouped(repeated, ({ source }) => source)]
    .map(([source, own]) => ({ source, own, by: [...grouped(own, ({ outlet }) => outlet)] }))
    .sort((a, b) => b.by.length - a.by.length)
    .map(({ source, own, by }) => ({
      source,
      outlets: by.map(told).join('; '),
      claims: own.map(({ claim }) => claim.id)
    }))
  return table(rows, { columns: { source: 'source', outlets: 'repeated by' } })
}

const saidKey = ({ source, question, claim: { low, best, high, stance } }: Figure) =>
  [source, question, best ?? low ?? high, stance].join('\n')

/** Through whom an outlet has a figure, where that is neither itself nor named in the source: "a nurse (Radio Osk)". */
const carriers = ({ source, outlet, claim }: Figure) =>
  claim.via.filter((name) => !source.includes(name) && !isOutlet(name, outlet))
