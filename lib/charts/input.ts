import { type ClaimsInput, type Comparison, compare } from '../comparison/compare.ts'
import { grouped } from '../comparison/grouped.ts'
import { optionNames } from '../comparison/options.ts'
import type { Question } from '../comparison/questions.ts'
import { type ChartOptions, check } from './options.ts'

/** What a chart takes: what `compare` returns, an arquero table of claims, or claims. */
export type ChartInput = Comparison | ClaimsInput

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
  const units = [...grouped(asked, ({ scope }) => scope.unit.toLowerCase()).values()]
  const drawn = units.reduce((most, unit) => (sourcesOf(unit).size > sourcesOf(most).size ? unit : most), [])
  return { comparison, questions: drawn, leftOut: asked.filter((question) => !drawn.includes(question)) }
}

/** All who say something on these questions. */
export const sourcesOf = (questions: readonly Question[]) =>
  new Set(questions.flatMap(({ estimates }) => estimates.map(({ source }) => source)))

function comparisonOf(input: ChartInput, options: ChartOptions): Comparison {
  const isObject = typeof input === 'object' && input !== null
  if (isObject && 'rows' in input && 'convention' in input) return input
  const isClaims = isObject && ('columnNames' in input || Array.isArray(input))
  check('input', input, isClaims, 'pass what compare() returns, a table of claims, or a list of claims')
  // A chart's own limit is of sources, not of pairs
  const names = optionNames.filter((name) => name !== 'limit')
  return compare(input as ClaimsInput, Object.fromEntries(names.map((name) => [name, options[name]])))
}

/** What an axis of these figures says beside its numbers; null: people, which need no word. */
export const unitOf = ({ scope }: Question) => (scope.unit === 'people' ? null : scope.unit)
