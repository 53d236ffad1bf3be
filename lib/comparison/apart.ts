import { type Scope, standing } from './estimates.ts'
import { phrase } from './phrase.ts'
import type { Question } from './questions.ts'
import { type Draft, notComparable, type Side } from './relation.ts'
import type { Resolver } from './resolver.ts'
import { relateScopes, type ScopeRelation } from './scope.ts'
import { formatSince, inFew } from './wording.ts'

/** Of so many questions all pairs are looked at, of more those that most sources answer. */
const mostLookedAt = 300

/**
 * Pairs that look alike and are not comparable, the most alike first, each with its reasons. At most `limit` are
 * listed; `unlisted` counts the rest that was looked at.
 */
export function apartPairs(
  questions: readonly Question[],
  isRelated: (a: Question, b: Question) => boolean,
  resolverOf: (event: string | null) => Resolver,
  limit: number
): { relations: Draft[]; unlisted: number } {
  const asked = (question: Question) => question.estimates.length
  const most = questions.length > mostLookedAt ? questions.toSorted((a, b) => asked(b) - asked(a)) : questions
  const looked = most.slice(0, mostLookedAt)
  const pairs = looked.flatMap((a, i) =>
    looked.slice(i + 1).flatMap((b) => {
      if (isRelated(a, b)) return []
      const relation = relateScopes(a.scope, b.scope, resolverOf(a.scope.event))
      const reasons = reasonsOf(a.scope, b.scope, relation)
      return reasons.length > 0 && isWorthAWord(a.scope, b.scope, relation) ? [{ a, b, reasons }] : []
    })
  )
  const listed = pairs.sort((x, y) => x.reasons.length - y.reasons.length).slice(0, limit)
  const relations = listed.map(({ a, b, reasons }) =>
    notComparable(() => ({ reasons, a: sideOfAll(a), b: sideOfAll(b) }))
  )
  return { relations, unlisted: pairs.length - listed.length }
}

/** Other places are worth a word only where all but the place and the time is the same. */
function isWorthAWord(a: Scope, b: Scope, relation: ScopeRelation): boolean {
  if (a.event !== b.event) return false
  if (a.unit !== b.unit && a.population !== b.population) return false
  const alike = relation.measure && relation.unit && relation.population === 'same'
  return relation.place !== 'differs' || alike
}

/** In which respects two scopes are not the same: why their figures are no rivals. */
export function reasonsOf(x: Scope, y: Scope, relation: ScopeRelation): string[] {
  const reasons: string[] = []
  const differ = (what: string, one: string, other: string) => reasons.push(`${what}: ${one} / ${other}`)
  if (!relation.measure) differ('measure', x.measure, y.measure)
  if (relation.population !== 'same') differ('population', x.population, y.population)
  if (!relation.unit) differ('unit', x.unit, y.unit)
  if (relation.place !== 'same') differ('place', x.place ?? 'not stated', y.place ?? 'not stated')
  const [since, other] = [x, y].map((scope) => formatSince(scope) || 'time not stated') as [string, string]
  if (relation.time !== 'same') differ('period', since, other)
  return reasons
}

const mostNamed = 8

/** All that is said on a question, as one side; of many sources the first are named and the rest counted. */
function sideOfAll({ id, scope, estimates, low, high }: Question): Side {
  const named = estimates.map((e) => e.source)
  const said = estimates.map((e) => [...new Set(standing(e).map(({ claim }) => phrase(claim)))].join(' / '))
  return {
    question: id,
    scope,
    source: inFew(named, mostNamed).join(', '),
    words: inFew(said, mostNamed).join(', '),
    asOf: null,
    low,
    high,
    claims: estimates.flatMap((e) => e.figures.map((f) => f.claim.id))
  }
}
