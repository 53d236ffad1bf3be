import type { Claim, Measure } from '../claim.ts'
import type { Estimate, Figure } from './estimates.ts'
import { type PartPair, partOf } from './parts.ts'
import type { Question } from './questions.ts'
import type { Draft } from './relation.ts'
import { areOfOneUnit } from './scope.ts'

/** What the texts' own words make a part: each with its whole, and the questions that lie in one another by them. */
export function partsByWords(
  estimateOf: ReadonlyMap<Claim['id'], Estimate>,
  questions: ReadonlyMap<string, Question>,
  within: (measure: Measure) => number
): { relations: Draft[]; pairs: PartPair[] } {
  const relations: Draft[] = []
  const pairs = new Map<string, PartPair>()
  const figureOf = new Map(
    [...new Set(estimateOf.values())].flatMap(({ figures }) => figures.map((f) => [f.claim.id, f]))
  )
  const wholeOf = (id: string) => figureOf.get(id)?.claim.partOf ?? null
  const inOrder = [...estimateOf].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [id, estimate] of inOrder) {
    const figure = figureOf.get(id)
    const whole = figure?.claim.partOf ? estimateOf.get(figure.claim.partOf) : undefined
    if (!figure || !whole || isInCircle(id, wholeOf) || !areOfOneUnit(estimate.scope, whole.scope)) continue
    const [part, all] = [questions.get(estimate.question), questions.get(whole.question)]
    const reason = `part: ${estimate.scope.population} / ${whole.scope.population}, by the words`
    // Nine children of the dead make children a part of the dead for all sources
    if (part && all && !part.isPart)
      pairs.set(`${part.id} / ${all.id}`, { part, whole: all, reasons: [reason], byWords: true })
    else relations.push(...oneOrNone(partOf(alone(estimate, figure), whole, [reason], within(whole.scope.measure))))
  }
  return { relations, pairs: [...pairs.values()] }
}

/** No chain of parts of parts is longer. */
const longestChain = 20

/** A part of itself, by way of others or not: what it is a part of is not known. */
export function isInCircle(id: string, wholeOf: (id: string) => string | null): boolean {
  let next = wholeOf(id)
  for (let i = 0; next !== null && i < longestChain; i++) {
    if (next === id) return true
    next = wholeOf(next)
  }
  return false
}

const alone = (estimate: Estimate, figure: Figure): Estimate => ({
  ...estimate,
  figures: [{ ...figure, stands: true }]
})
const oneOrNone = <T>(item: T | null): T[] => (item === null ? [] : [item])
