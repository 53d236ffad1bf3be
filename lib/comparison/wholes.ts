import type { Claim, Measure } from '../claim.ts'
import { reasonsOf } from './apart.ts'
import { allFigures, type Estimate, type Figure } from './estimates.ts'
import { grouped } from './grouped.ts'
import { type PartPair, partOf } from './parts.ts'
import { periodOf } from './period.ts'
import type { Question } from './questions.ts'
import type { Draft } from './relation.ts'
import type { Resolver } from './resolver.ts'
import { addsUp, areOfOneUnit, questionKey, relateScopes } from './scope.ts'

/**
 * What the texts' own words make a part: each with its whole, and the questions that lie in one another by them.
 * `settled`: what is by words a part of its own source's whole, and by no table one of anything else.
 */
export function partsByWords(
  estimateOf: ReadonlyMap<Claim['id'], Estimate>,
  questions: ReadonlyMap<string, Question>,
  within: (measure: Measure) => number
): { relations: Draft[]; pairs: PartPair[]; settled: ReadonlySet<Estimate> } {
  const relations: Draft[] = []
  const pairs = new Map<string, PartPair>()
  const settled = new Set<Estimate>()
  const parts = [...new Set(estimateOf.values())].flatMap(({ figures }) => figures.filter(({ claim }) => claim.partOf))
  const wholes = new Map(parts.map(({ claim }) => [claim.id, claim.partOf]))
  for (const figure of parts.sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1))) {
    const { id, partOf: of } = figure.claim
    const [estimate, whole] = [estimateOf.get(id), estimateOf.get(of ?? '')]
    if (!estimate || !whole || isInCircle(id, wholes) || !areOfOneUnit(estimate.scope, whole.scope)) continue
    // Nothing is a part of a figure that somebody denies, nor is a denial a part
    if (!asserts(estimate, id) || !asserts(whole, of)) continue
    if (figure.source.toLowerCase() === whole.source.toLowerCase()) settled.add(estimate)
    const [part, all] = [questions.get(estimate.question), questions.get(whole.question)]
    const reasons = [`part: ${estimate.scope.population} / ${whole.scope.population}, by the words`]
    // Nine children of the dead make children a part of the dead for all sources
    if (part && all && !part.isPart) pairs.set(`${part.id} / ${all.id}`, { part, whole: all, reasons, isWorded: true })
    else relations.push(...listOf(partOf(alone(estimate, figure), whole, reasons, within(whole.scope.measure))))
  }
  return { relations, pairs: [...pairs.values()], settled }
}

const asserts = (estimate: Estimate, id: string | null) =>
  allFigures(estimate).some(({ claim }) => claim.id === id && claim.stance === 'asserts')

/** No chain of parts of parts is longer. */
const longestChain = 20

/** A part of itself, by way of others or not: what it is a part of is not known. */
export function isInCircle(id: string, wholes: ReadonlyMap<string, string | null>): boolean {
  let next = wholes.get(id) ?? null
  for (let i = 0; next !== null && i < longestChain; i++) {
    if (next === id) return true
    next = wholes.get(next) ?? null
  }
  return false
}

const alone = (estimate: Estimate, figure: Figure): Estimate => ({
  ...estimate,
  figures: [figure.stands ? figure : { ...figure, stands: true }]
})
const listOf = <T>(item: T | null): T[] => (item === null ? [] : [item])

/** How many stretches of time around a figure are looked at: a series of a thousand days has one total. */
const mostStretches = 50

/**
 * The questions that each lies within by the tables: by place, by population or in time, in one respect at least and
 * in none outside. Of wholes that differ in time alone only the shortest. The cost is that of looking the wider names
 * up, not of all pairs.
 */
export function wholesOf(questions: readonly Question[], resolverOf: (event: string | null) => Resolver): PartPair[] {
  const stretches = grouped(questions, (question) => timeless(question))
  for (const [key, group] of stretches) if (group.length > 1) stretches.set(key, wide(group))
  return questions.flatMap((part) => {
    if (!addsUp(part.scope.unit) || part.isPart) return []
    const names = resolverOf(part.scope.event)
    const { population, place } = part.scope
    const populations = [population, ...names.population.above(population)]
    const places = place === null ? [place] : [place, ...names.place.above(place)]
    return populations.flatMap((p) =>
      places.flatMap((at) => {
        const found = stretches.get(timeless({ scope: { ...part.scope, population: p, place: at } })) ?? []
        const whole = found.find((q) => q !== part && isWhole(part, q, names))
        return whole
          ? [{ part, whole, reasons: reasonsOf(part.scope, whole.scope, relateScopes(part.scope, whole.scope, names)) }]
          : []
      })
    )
  })
}

const timeless = ({ scope }: Pick<Question, 'scope'>) => questionKey({ ...scope, from: null, to: null })

const span = ({ scope }: Question) => {
  const { first, last } = periodOf(scope)
  return scope.to === null ? Infinity : (last ?? 0) - (first ?? 0)
}

/** Questions that something may lie in, in time, the shortest first: all of a short series; of a long one the widest. */
const wide = (group: readonly Question[]) => [...group].sort((a, b) => span(a) - span(b)).slice(-mostStretches)

function isWhole(part: Question, whole: Question, names: Resolver): boolean {
  if (whole.isPart) return false
  const { time, population, place } = relateScopes(part.scope, whole.scope, names)
  const respects = [time, population, place]
  return respects.every((r) => r === 'same' || r === 'inside') && respects.includes('inside')
}
