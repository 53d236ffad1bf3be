import { type Comparison, withTables } from '../comparison/compare.ts'
import type { CompareOptions } from '../comparison/options.ts'
import { daysOf } from '../comparison/period.ts'
import type { Question } from '../comparison/questions.ts'
import { resolvers } from '../comparison/resolver.ts'
import type { Asked } from './claimStore.ts'

/**
 * Of a comparison the questions that are asked for and rest on the claims `ids`, those with the most sources and then
 * the most claims first, with what is said of them alone: their events may have others.
 */
export function answersTo(
  asked: Asked,
  ids: ReadonlySet<string>,
  comparison: Comparison,
  options: CompareOptions = {}
): Comparison {
  const { rows } = comparison
  const claims = new Map(rows.questions.map((question) => [question, claimsOf(question)]))
  const isAsked = (question: Question) =>
    claims.get(question)?.some((id) => ids.has(id)) && answers(question, asked, options)
  const size = (question: Question) => claims.get(question)?.length ?? 0
  const order = (a: Question, b: Question) => b.sources - a.sources || size(b) - size(a) || (a.id < b.id ? -1 : 1)
  const kept = rows.questions.filter(isAsked).sort(order)
  const named = new Set(kept.map(({ id }) => id))
  const isKept = (question: string | null) => question !== null && named.has(question)
  const own = {
    ...rows,
    figures: rows.figures.filter(({ question }) => isKept(question)),
    questions: kept,
    estimates: rows.estimates.filter(({ question }) => isKept(question)),
    relations: rows.relations.filter(({ a, b }) => isKept(a.question) && isKept(b.question)),
    cautions: rows.cautions.filter(({ question }) => isKept(question))
  }
  return withTables(own, comparison.convention)
}

const claimsOf = ({ estimates }: Question) =>
  estimates.flatMap(({ figures, superseded }) => [...figures, ...superseded].map(({ claim }) => claim.id))

function answers({ id, scope, days }: Question, asked: Asked, options: CompareOptions): boolean {
  const names = resolvers(options)(null)
  const isNamed = (kind: 'population' | 'place', name: string | null) =>
    asked[kind] === undefined || fold(names[kind].canonical(asked[kind])) === fold(name ?? '')
  const first = daysOf(scope.from ?? days?.[0] ?? null)?.first
  const last = daysOf(scope.to ?? days?.[1] ?? null)?.last
  const [begin, end] = [daysOf(asked.from ?? null)?.first, daysOf(asked.to ?? null)?.last]
  return (
    (asked.questions === undefined || asked.questions.some((question) => fold(question) === id)) &&
    isNamed('population', scope.population) &&
    isNamed('place', scope.place) &&
    (asked.measure === undefined || asked.measure === scope.measure) &&
    (asked.unit === undefined || fold(asked.unit) === fold(scope.unit)) &&
    (begin === undefined || (first !== undefined && first >= begin)) &&
    (end === undefined || (last !== undefined && last <= end))
  )
}

const fold = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase()
