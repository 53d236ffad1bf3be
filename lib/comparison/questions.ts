import { envelope, type Interval } from '../figures/interval.ts'
import { distinct, grouped } from '../grouped.ts'
import { allFigures, daysOfEstimate, type Estimate, type Scope } from './estimates.ts'
import { isoDay } from './period.ts'
import type { Resolver } from './resolver.ts'
import type { PairVerdict } from './verdict.ts'

/** How the sources of a question stand to each other. */
export type QuestionVerdict = 'one source' | PairVerdict

/** What several sources answer: one event, population, measure, unit, place and, for what grows, beginning. */
export interface Question extends Interval {
  id: string
  scope: Scope
  estimates: Estimate[]
  /** Sources that are not part of another one here: as many independent voices. */
  sources: number
  verdict: QuestionVerdict
  /** The largest factor that is certain between two sources; null where none is. */
  factor: number | null
  /** First and last day that its figures are as of (ISO); null: none is known. */
  days: [first: string, last: string] | null
  /** Its one figure is a part of another by its own words, or nobody knows what it is of: a rival of nobody's. */
  isPart: boolean
}

/** Groups estimates by question. The summary is the envelope of all sources: never an average. */
export function questionsOf(
  estimates: readonly Estimate[],
  resolverOf: (event: string | null) => Resolver
): Question[] {
  return [...grouped(estimates, ({ question }) => question)].map(([id, group]) => {
    const [first] = group as [Estimate]
    const { source } = resolverOf(first.scope.event)
    const names = new Set(group.map((e) => e.source))
    const independent = [...names].filter((name) => !source.above(name).some((wider) => names.has(wider)))
    const asserted = group.filter(({ stance }) => stance === 'asserts')
    return {
      id,
      scope: first.scope,
      estimates: group,
      ...envelope(asserted.length > 0 ? asserted : group),
      sources: independent.length,
      verdict: 'one source',
      factor: null,
      days: daysOfQuestion(group),
      isPart: group.some((e) => e.figures.some(({ apart }) => apart !== null))
    }
  })
}

function daysOfQuestion(estimates: readonly Estimate[]): [string, string] | null {
  let [first, last] = [Infinity, -Infinity]
  for (const estimate of estimates) {
    for (const { days } of daysOfEstimate(estimate)) {
      first = Math.min(first, days?.first ?? first)
      last = Math.max(last, days?.last ?? last)
    }
  }
  return first > last ? null : [isoDay(first), isoDay(last)]
}

export const claimsOf = ({ estimates }: Question): string[] =>
  estimates.flatMap((estimate) => allFigures(estimate).map(({ claim }) => claim.id))

/** Questions or estimates in an order that no order of rows changes. */
export const inIdOrder = <T extends { id: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1))

/** Of more sources than these not all pairs are looked at. */
const mostSources = 64

/** Of very many sources those with the lowest and the highest last figures: the gravest pairs are among theirs. */
export function mostTelling(estimates: readonly Estimate[], most = mostSources): Estimate[] {
  const ordered = inIdOrder(estimates)
  if (ordered.length <= most) return ordered
  const half = most / 2
  const least = ordered.toSorted((a, b) => (a.high ?? Infinity) - (b.high ?? Infinity) || 0)
  const largest = ordered.toSorted((a, b) => (b.low ?? -Infinity) - (a.low ?? -Infinity) || 0)
  const denials = ordered.filter(({ stance }) => stance === 'denies')
  return distinct([...least.slice(0, half), ...largest.slice(0, half), ...denials.slice(0, half)])
}

/**
 * The median of the sources' figures, on request only: null unless three independent sources or more assert
 * one on this question. A range counts with its best figure or, without one, its middle; an open figure with none.
 */
export function median(question: Question): number | null {
  const values = question.estimates
    .filter(({ stance }) => stance === 'asserts')
    .flatMap(({ low, best, high }) => best ?? (low === null || high === null ? [] : (low + high) / 2))
    .sort((a, b) => a - b)
  // Who is part of another here has no voice of its own
  const dependent = new Set(question.estimates.map(({ source }) => source)).size - question.sources
  if (values.length - dependent < 3) return null
  const [a, b] = [values[Math.floor((values.length - 1) / 2)], values[Math.ceil((values.length - 1) / 2)]]
  return ((a ?? 0) + (b ?? 0)) / 2
}
