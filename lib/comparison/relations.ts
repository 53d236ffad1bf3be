import { isEmpty } from './interval.ts'
import { isStock } from './period.ts'
import type { Question } from './questions.ts'
import { bare, type Kind, partOf, type Relation, rivals, rivalsOf, type Side, type Verdict } from './rivals.ts'
import { type Resolver, relateScopes, type Scope, type ScopeRelation, timeOf } from './scope.ts'
import { formatPeriod } from './wording.ts'

interface Pair {
  a: Question
  b: Question
  relation: ScopeRelation
}

/**
 * All related pairs: rivals on one question; stocks of near days, with the days as a reservation; parts and
 * their wholes (in time, only the shortest whole); and the pairs that look alike but are not comparable, the
 * most alike first, at most `limit` of them: `unlisted` counts the rest.
 */
export function relationsOf(
  questions: readonly Question[],
  names: Resolver,
  { within = 92, limit = 500 }: { within?: number; limit?: number }
): { relations: Relation[]; unlisted: number } {
  const relations = questions.flatMap((question) => rivalsOf(question.estimates))
  // By number of reasons, so that the pairs most alike are listed first.
  const apart: Pair[][] = [[], [], [], [], [], []]
  let seen = 0
  const setApart = (pair: Pair) => {
    seen++
    const bucket = apart[differences(pair.relation)]
    if (bucket && bucket.length < limit) bucket.push(pair)
  }
  const wholes = new Map<Question, Pair[]>()
  for (const [i, a] of questions.entries()) {
    for (let j = i + 1; j < questions.length; j++) {
      const b = questions[j] as Question
      // Nothing in common: by far the most pairs of a large table
      if (a.scope.unit !== b.scope.unit && a.scope.population !== b.scope.population) continue
      const relation = relateScopes(a.scope, b.scope, names)
      if (relation.place === 'differs') continue
      if (relation.measure && relation.unit) {
        if (isRival(relation, a.scope, within)) {
          relations.push(...nearRivals(a, b, relation))
          continue
        }
        const pair = asPart(a, b, relation, within) ?? asPart(b, a, relateScopes(b.scope, a.scope, names), within)
        if (pair) {
          const pairs = wholes.get(pair.a)
          if (pairs) pairs.push(pair)
          else wholes.set(pair.a, [pair])
          continue
        }
      }
      if (relation.days !== null && relation.days > within) continue
      setApart({ a, b, relation })
    }
  }
  for (const pairs of wholes.values()) {
    const chosen = shortest(pairs)
    relations.push(...chosen.flatMap(partsOf))
    for (const pair of pairs) if (!chosen.includes(pair)) setApart(pair)
  }
  const listed = apart.flat().slice(0, limit)
  relations.push(...listed.map(notComparable))
  return { relations: relations.sort(byWeight), unlisted: seen - listed.length }
}

const isRival = (relation: ScopeRelation, { measure }: Scope, within: number) =>
  relation.population === 'same' && relation.place === 'same' && timeOf(relation, measure, within) === 'near'

/** Two sources on near days. One source on two days is no rival of itself: that is how a figure moves. */
function nearRivals(a: Question, b: Question, relation: ScopeRelation): Relation[] {
  const reservations = reservationsOf(a.scope, b.scope, relation)
  return a.estimates.flatMap((x) =>
    b.estimates.filter((y) => y.source !== x.source).map((y) => rivals(x, y, reservations))
  )
}

/** `a` lies inside `b` in one respect at least, and in no respect outside. */
function asPart(a: Question, b: Question, relation: ScopeRelation, within: number): Pair | null {
  const time = timeOf(relation, a.scope.measure, within)
  const respects = [relation.population, relation.place, time]
  if (!respects.every((r) => r === 'same' || r === 'inside' || r === 'near')) return null
  return respects.includes('inside') ? { a, b, relation } : null
}

/** Of wholes that differ in time alone, only the shortest: 3 March lies in each cumulative count after it. */
function shortest(pairs: readonly Pair[]): Pair[] {
  const length = ({ b }: Pair) => (b.scope.period.last ?? 0) - (b.scope.period.first ?? 0)
  const found = new Map<string, Pair>()
  for (const pair of pairs) {
    const { scope } = pair.b
    const key = [scope.population, scope.place, pair.relation.period === 'inside'].join('|')
    // Stocks of near days are no parts in time: each stays.
    const own = pair.relation.period === 'inside' ? key : `${key}|${pair.b.id}`
    const rival = found.get(own)
    if (!rival || length(pair) < length(rival)) found.set(own, pair)
  }
  return [...found.values()]
}

function partsOf({ a, b, relation }: Pair): Relation[] {
  const about = {
    reasons: reasonsOf(a.scope, b.scope, relation),
    reservations: reservationsOf(a.scope, b.scope, relation),
    sameTime: !isStock(a.scope.measure) || relation.period === 'same'
  }
  const figures = (question: Question) => question.estimates.filter((e) => !isEmpty(e) && e.stance === 'asserts')
  return figures(a).flatMap((part) => figures(b).map((whole) => partOf(part, whole, about)))
}

const time = (scope: Scope) => formatPeriod(scope.from, scope.to)

/** "ISIS members are not ISIS fighters": what is named for a part beside the respect that makes it one. */
function reservationsOf(a: Scope, b: Scope, relation: ScopeRelation): string[] {
  const found = []
  if (relation.population !== 'same') found.push(`${b.population} are not ${a.population}`)
  // A day in its year needs no reservation; a stock on another day does
  const within = relation.period === 'same' || (relation.period === 'inside' && !isStock(a.measure))
  if (!within) found.push(`${time(b)} is not ${time(a)}`)
  return found
}

function differences(r: ScopeRelation): number {
  return [!r.measure, !r.unit, r.population !== 'same', r.place !== 'same', r.period !== 'same'].filter(Boolean).length
}

function notComparable({ a, b, relation }: Pair): Relation {
  const reasons = reasonsOf(a.scope, b.scope, relation)
  return {
    ...bare,
    kind: 'not comparable',
    verdict: 'not comparable',
    reasons,
    a: sideOfAll(a),
    b: sideOfAll(b)
  }
}

/** In which respects two scopes are not the same: why their figures are no rivals. */
function reasonsOf(x: Scope, y: Scope, relation: ScopeRelation): string[] {
  const reasons: string[] = []
  const differ = (what: string, one: string, other: string) => reasons.push(`${what}: ${one} / ${other}`)
  if (!relation.measure) differ('measure', x.measure, y.measure)
  if (relation.population !== 'same') differ('population', x.population, y.population)
  if (!relation.unit) differ('unit', x.unit, y.unit)
  if (relation.place !== 'same') differ('place', x.place ?? 'not stated', y.place ?? 'not stated')
  if (relation.period !== 'same') differ('period', time(x), time(y))
  return reasons
}

function sideOfAll(question: Question): Side {
  const { id, scope, estimates, low, high } = question
  return {
    question: id,
    scope,
    source: estimates.map((e) => e.source).join(', '),
    words: estimates.map((e) => e.words.join(' / ')).join(', '),
    low,
    high,
    claims: estimates.flatMap((e) => e.figures.map((f) => f.claim.id))
  }
}

const kinds: readonly Kind[] = ['rivals', 'part of', 'not comparable']
const verdicts: readonly Verdict[] = [
  'denied',
  'impossible',
  'disagree',
  'open',
  'overlap',
  'agree',
  'share',
  'exceeds'
]

/** What matters most first; pairs that weigh the same stay in the order of the claims. */
function byWeight(x: Relation, y: Relation): number {
  return (
    kinds.indexOf(x.kind) - kinds.indexOf(y.kind) ||
    verdicts.indexOf(x.verdict) - verdicts.indexOf(y.verdict) ||
    (y.factor ?? 0) - (x.factor ?? 0)
  )
}
