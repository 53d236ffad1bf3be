import type { Claim, Measure } from '../claim.ts'
import type { Estimate, Figure } from './estimates.ts'
import { type PartPair, partOf } from './parts.ts'
import type { Question } from './questions.ts'
import type { Draft } from './relation.ts'

/** What the texts' own words make a part: each with its whole, and the questions that lie in one another by them. */
export function partsByWords(
  estimateOf: ReadonlyMap<Claim['id'], Estimate>,
  questions: ReadonlyMap<string, Question>,
  within: (measure: Measure) => number
): { relations: Draft[]; pairs: PartPair[] } {
  const relations: Draft[] = []
  const pairs = new Map<string, PartPair>()
  for (const [id, estimate] of estimateOf) {
    const figure = estimate.figures.find(({ claim }) => claim.id === id)
    const whole = figure?.claim.partOf ? estimateOf.get(figure.claim.partOf) : undefined
    if (!figure || !whole) continue
    const [part, all] = [questions.get(estimate.question), questions.get(whole.question)]
    const reason = `part: ${estimate.scope.population} / ${whole.scope.population}, by the words`
    // Nine children of the dead make children a part of the dead for all sources
    if (part && all && !part.isPart)
      pairs.set(`${part.id} / ${all.id}`, { part, whole: all, reasons: [reason], byWords: true })
    else relations.push(...oneOrNone(partOf(alone(estimate, figure), whole, [reason], within(whole.scope.measure))))
  }
  return { relations, pairs: [...pairs.values()] }
}

const alone = (estimate: Estimate, figure: Figure): Estimate => ({
  ...estimate,
  figures: [{ ...figure, stands: true }]
})
const oneOrNone = <T>(item: T | null): T[] => (item === null ? [] : [item])
