import { reasonsOf } from './apart.ts'
import type { PartPair } from './parts.ts'
import { periodOf } from './period.ts'
import type { Question } from './questions.ts'
import type { Resolver } from './resolver.ts'
import { addsUp, questionKey, relateScopes } from './scope.ts'

/** How many stretches of time around a figure are looked at: a series of a thousand days has one total. */
const mostStretches = 50

/**
 * The questions that each lies within by the tables: by place, by population or in time, in one respect at least and
 * in none outside. Of wholes that differ in time alone only the shortest. The cost is that of looking the wider names
 * up, not of all pairs.
 */
export function wholesOf(questions: readonly Question[], resolverOf: (event: string | null) => Resolver): PartPair[] {
  const series = new Map<string, Question[]>()
  for (const question of questions) {
    const key = timeless(question)
    const group = series.get(key)
    if (group) group.push(question)
    else series.set(key, [question])
  }
  for (const group of series.values()) group.sort((a, b) => span(a) - span(b))
  const stretches = new Map([...series].map(([key, group]) => [key, wide(group)]))
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

/** Questions that something may lie in, in time: all of a short series; of a long one the widest. */
const wide = (group: readonly Question[]) => (group.length <= mostStretches ? group : group.slice(-mostStretches))

function isWhole(part: Question, whole: Question, names: Resolver): boolean {
  if (whole.isPart) return false
  const { time, population, place } = relateScopes(part.scope, whole.scope, names)
  const respects = [time, population, place]
  return respects.every((r) => r === 'same' || r === 'inside') && respects.includes('inside')
}
