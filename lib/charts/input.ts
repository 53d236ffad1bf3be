import type { ColumnTable } from 'arquero'
import type { Claim } from '../claim.ts'
import { type Comparison, compare } from '../comparison/compare.ts'
import type { Figure } from '../comparison/estimates.ts'
import { optionNames } from '../comparison/options.ts'
import type { Question } from '../comparison/questions.ts'
import type { Relation } from '../comparison/relation.ts'
import { type ChartOptions, invalid } from './options.ts'
import { grouped } from './parts.ts'

/** What a chart takes: what `compare` returns, an arquero table of claims, or claims. */
export type ChartInput = Comparison | ColumnTable | readonly Claim[]

export interface Chosen {
  comparison: Comparison
  questions: Question[]
  /** Questions in other units than that of most sources: not drawn. */
  leftOut: Question[]
}

/** A comparison, or claims to compare; and of its questions those that are asked for. Throws on anything else. */
export function chosen(input: ChartInput, options: ChartOptions): Chosen {
  const comparison = comparisonOf(input, options)
  const asked = comparison.rows.questions.filter(({ scope }) => options.where?.(scope) ?? true)
  // People, dollars and kilometres have no axis in common: drawn is the unit that most sources give
  const units = grouped(asked, ({ scope }) => scope.unit.toLowerCase())
  const drawn = units.reduce((most, unit) => (sourcesOf(unit).size > sourcesOf(most).size ? unit : most), [])
  return { comparison, questions: drawn, leftOut: asked.filter((question) => !drawn.includes(question)) }
}

/** All who say something on these questions. */
export const sourcesOf = (questions: readonly Question[]) =>
  new Set(questions.flatMap(({ estimates }) => estimates.map(({ source }) => source)))

function comparisonOf(input: ChartInput, options: ChartOptions): Comparison {
  if (typeof input === 'object' && input !== null) {
    if ('rows' in input && 'convention' in input) return input
    // A chart's own limit is of sources, not of pairs
    const names = optionNames.filter((name) => name !== 'limit')
    const compared = Object.fromEntries(names.map((name) => [name, options[name]]))
    if ('columnNames' in input || Array.isArray(input)) return compare(input, compared)
  }
  throw invalid('input', input, 'pass what compare() returns, a table of claims, or a list of claims')
}

/** The day that a figure is as of, or was said on (EDTF); null: not known. */
export const dayOf = ({ claim, asOf }: Figure, by: 'asOf' | 'said'): string | null =>
  by === 'said' ? claim.saidOn : asOf

/** What an axis of these figures says beside its numbers; null: people, which need no word. */
export const unitOf = ({ scope }: Question) => (scope.unit === 'people' ? null : scope.unit)

/** The pairs of sources on one question, as the comparison has them: those as of one day, and those that grew. */
export function rivalsOf({ rows }: Comparison, questions: readonly Question[]): Relation[] {
  const ids = new Set(questions.map(({ id }) => id))
  const paired = ({ kind }: Relation) => kind === 'rivals' || kind === 'grew'
  return rows.relations.filter((pair) => paired(pair) && ids.has(pair.a.question) && ids.has(pair.b.question))
}
