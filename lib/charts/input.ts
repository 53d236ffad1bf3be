import type { ColumnTable } from 'arquero'
import type { Claim } from '../claim.ts'
import { type Comparison, compare } from '../comparison/compare.ts'
import { type Estimate, type Figure, standing } from '../comparison/estimates.ts'
import { type CompareOptions, optionNames } from '../comparison/options.ts'
import type { Question } from '../comparison/questions.ts'
import type { Relation } from '../comparison/relation.ts'
import type { Scope } from '../comparison/scope.ts'
import { tableClaims } from '../tables/table.ts'
import type { ChartOptions } from './options.ts'

/** What a chart takes: what `compare` returns, an arquero table of claims, or claims. */
export type ChartInput = Comparison | ColumnTable | readonly Claim[]

/** One source's figures on one question, as charts draw them. */
export interface Voice {
  source: string
  scope: Scope
  /** What stands: its last figure, or those of which none is known to be the last. */
  standing: Figure[]
  /** All that were not superseded, in the order of their days. */
  history: Figure[]
  superseded: Figure[]
}

/** A question with its voices: figures of one are rivals, figures of two are not. */
export interface Asked {
  id: string
  scope: Scope
  voices: Voice[]
  /** Independent ones. */
  sources: number
  verdict: Question['verdict']
  factor: number | null
}

export interface Chosen {
  comparison: Comparison
  questions: Asked[]
  /** Questions in other units than that of most sources: not drawn. */
  leftOut: Asked[]
}

/** A comparison, or claims to compare; and of its questions those that are asked for. Throws on anything else. */
export function chosen(input: ChartInput, options: ChartOptions): Chosen {
  const comparison = comparisonOf(input, options)
  const asked = comparison.rows.questions.filter(({ scope }) => options.where?.(scope) ?? true).map(askedOf)
  return { comparison, ...ofOneUnit(asked) }
}

function comparisonOf(input: ChartInput, options: ChartOptions): Comparison {
  if (typeof input === 'object' && input !== null) {
    if ('rows' in input && 'convention' in input) return input
    // A chart's own limit is of sources, not of pairs
    const names = optionNames.filter((name) => name !== 'limit')
    const compared: CompareOptions = Object.fromEntries(names.map((name) => [name, options[name]]))
    if ('columnNames' in input) return compare(tableClaims(input), compared)
    if (Array.isArray(input)) return compare(input, compared)
  }
  const what = input === null ? 'null' : typeof input === 'object' ? 'an object' : typeof input
  throw new Error(`invalid input: ${what} (pass what compare() returns, a table of claims, or a list of claims)`)
}

const askedOf = ({ id, scope, estimates, sources, verdict, factor }: Question): Asked => ({
  id,
  scope,
  voices: estimates.map(voiceOf),
  sources,
  verdict,
  factor
})

const voiceOf = (estimate: Estimate): Voice => ({
  source: estimate.source,
  scope: estimate.scope,
  standing: standing(estimate),
  history: estimate.figures,
  superseded: estimate.superseded
})

/** The day that a figure is as of, or was said on (EDTF); null: not known. */
export const dayOf = ({ claim, asOf }: Figure, by: 'asOf' | 'said'): string | null =>
  by === 'said' ? claim.saidOn : asOf

/** The pairs of sources on one question, as the comparison has them: those as of one day, and those that grew. */
export function rivalsOf({ rows }: Comparison, questions: readonly Asked[]): Relation[] {
  const ids = new Set(questions.map(({ id }) => id))
  const paired = ({ kind }: Relation) => kind === 'rivals' || kind === 'grew'
  return rows.relations.filter((pair) => paired(pair) && ids.has(pair.a.question) && ids.has(pair.b.question))
}

/** People, dollars and kilometres have no axis in common: drawn is the unit that most sources give. */
function ofOneUnit(asked: readonly Asked[]): { questions: Asked[]; leftOut: Asked[] } {
  const sources = new Map<string, Set<string>>()
  const unitOf = ({ scope }: Asked) => scope.unit.toLowerCase()
  for (const question of asked) {
    const own = sources.get(unitOf(question)) ?? new Set()
    for (const { source } of question.voices) own.add(source)
    sources.set(unitOf(question), own)
  }
  const most = Math.max(0, ...[...sources.values()].map(({ size }) => size))
  const drawn = [...sources].find(([, { size }]) => size === most)?.[0]
  return {
    questions: asked.filter((question) => unitOf(question) === drawn),
    leftOut: asked.filter((question) => unitOf(question) !== drawn)
  }
}
