import { envelope, type Interval } from '../figures/interval.ts'
import type { Estimate } from './estimates.ts'
import { type Verdict, verdictOf } from './rivals.ts'
import type { Resolver, Scope } from './scope.ts'

export type QuestionVerdict = 'one source' | 'agree' | 'overlap' | 'disagree' | 'open' | 'denied'

/** What several sources answer: one population, measure, unit, place and period. */
export interface Question extends Interval {
  id: string
  scope: Scope
  estimates: Estimate[]
  /** Sources that are not part of another one here: as many independent voices. */
  sources: number
  verdict: QuestionVerdict
  /** The largest factor that is certain between two sources; null where none is. */
  factor: number | null
}

const gravest: readonly (QuestionVerdict & Verdict)[] = ['denied', 'disagree', 'open', 'overlap', 'agree']

/** Groups estimates by question. The summary is the envelope of all sources: never an average. */
export function questionsOf(estimates: readonly Estimate[], { source }: Resolver): Question[] {
  const groups = new Map<string, Estimate[]>()
  for (const estimate of estimates) {
    const group = groups.get(estimate.question)
    if (group) group.push(estimate)
    else groups.set(estimate.question, [estimate])
  }
  return [...groups].map(([id, group]) => {
    const verdicts = new Set<Verdict>()
    let factor: number | null = null
    for (const [i, x] of group.entries()) {
      for (let j = i + 1; j < group.length; j++) {
        const found = verdictOf(x, group[j] as Estimate)
        if (!found) continue
        verdicts.add(found.verdict)
        if (found.factor !== null) factor = Math.max(factor ?? 0, found.factor)
      }
    }
    const names = [...new Set(group.map((e) => e.source))]
    const asserted = group.filter(({ stance }) => stance === 'asserts')
    return {
      id,
      scope: (group[0] as Estimate).scope,
      estimates: group,
      ...envelope(asserted.length > 0 ? asserted : group),
      sources: names.filter((name) => !names.some((other) => source.relate(name, other) === 'inside')).length,
      verdict: gravest.find((verdict) => verdicts.has(verdict)) ?? 'one source',
      factor
    }
  })
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
  if (values.length < 3) return null
  const [a, b] = [values[Math.floor((values.length - 1) / 2)], values[Math.ceil((values.length - 1) / 2)]]
  return ((a ?? 0) + (b ?? 0)) / 2
}
