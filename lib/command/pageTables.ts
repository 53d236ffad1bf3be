/** The tables of a page. */
import { allFigures, standing } from '../comparison/estimates.ts'
import { areInitials } from '../comparison/figuresOf.ts'
import { phrase } from '../comparison/phrase.ts'
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
  stance: 'stance',
  bound: 'bound',
  asOf: 'as of',
  low: 'at least',
  high: 'at most',
  outlets: 'outlets',
  verdict: 'verdict'
}

/** A row for each question and source, with the gravest verdict on that source there. */
export function estimatesOf(
  questions: readonly Question[],
  relations: readonly Relation[],
  options: TableOptions = {}
): TableCell {
  const verdicts = new Map<string, string>()
  // What matters most comes first
  for (const { kind, verdict, a, b } of relations)
    if (kind === 'rivals' || kind === 'grew')
      for (const side of [a, b]) {
        const key = `${side.question}\n${side.source}`
        if (!verdicts.has(key)) verdicts.set(key, verdict === 'denied' && side === b ? 'denies' : verdict)
      }
  const rows = questions.flatMap(({ id, scope, estimates, verdict }) =>
    estimates.map((estimate) => ({
      question: sentenceCase(formatScope(scope)),
      source: estimate.source,
      // Beside its neighbours a bare 30 would read as what a council says that denies it
      words: [...new Set(standing(estimate).map(({ claim }) => phrase(claim)))].join(' / '),
      stance: estimate.stance,
      bound: estimate.bound,
      asOf: estimate.asOf === null ? null : formatDate(estimate.asOf),
      low: estimate.low,
      high: estimate.high,
      outlets: estimate.outlets.join(', '),
      verdict: verdicts.get(`${id}\n${estimate.source}`) ?? (verdict === 'one source' ? verdict : null),
      claims: allFigures(estimate).map(({ claim }) => claim.id)
    }))
  )
  return table(rows, { ...options, columns: estimateColumns })
}

/**
 * Who repeats whom: each source that several outlets carry, or one that had it from another, those that most carry
 * first. Three outlets that quote one source are one voice. null: there is none.
 */
export function repeatTable(questions: readonly Question[]): TableCell | null {
  const sources = new Map<string, { outlets: Map<string, Set<string>>; claims: string[] }>()
  for (const figure of questions.flatMap(({ estimates }) => estimates.flatMap(allFigures))) {
    const { source, outlet, claim } = figure
    // An outlet's own figures are not repeated, and an article's id is no outlet
    if (outlet === source || outlet === claim.article) continue
    const told = sources.get(source) ?? { outlets: new Map<string, Set<string>>(), claims: [] as string[] }
    const from = told.outlets.get(outlet) ?? new Set<string>()
    for (const name of claim.via) if (name !== outlet && name !== source && !areInitials(name, outlet)) from.add(name)
    told.outlets.set(outlet, from)
    told.claims.push(claim.id)
    sources.set(source, told)
  }
  const repeated = [...sources].filter(
    ([, { outlets }]) => outlets.size > 1 || [...outlets.values()].some(({ size }) => size > 0)
  )
  if (repeated.length === 0) return null
  const rows = repeated
    .sort(([, a], [, b]) => b.outlets.size - a.outlets.size)
    .map(([source, { outlets, claims }]) => {
      const names = [...outlets].map(([outlet, from]) =>
        from.size > 0 ? `${outlet} (from ${[...from].join(', ')})` : outlet
      )
      return { source, outlets: names.join('; '), claims }
    })
  return table(rows, { columns: { source: 'source', outlets: 'repeated by' } })
}
