import { exceeds, isEmpty } from '../figures/interval.ts'
import type { Estimate } from './estimates.ts'
import { isStock } from './period.ts'
import type { Question } from './questions.ts'
import { bare, type Kind, partOf, type Relation, rivals, type Side, type Verdict, verdictOf } from './rivals.ts'
import { addsUp, type Resolver, relateScopes, type Scope, type ScopeRelation, timeOf } from './scope.ts'
import { formatPeriod } from './wording.ts'

interface Pair {
  a: Question
  b: Question
  relation: ScopeRelation
}

/**
 * All related pairs: rivals on one question; stocks of near days, each with the nearest of every other
 * source, with the days as a reservation; parts and their wholes (in time, only the shortest whole); and the
 * pairs that look alike but are not comparable, the most alike first. Of rivals on one question, and of pairs
 * not comparable, at most `limit` are listed: `unlisted` counts the rest.
 */
export function relationsOf(
  questions: readonly Question[],
  names: Resolver,
  { within = 92, limit = 500 }: { within?: number; limit?: number }
): { relations: Relation[]; unlisted: number } {
  const relations: Relation[] = []
  let unlisted = 0
  for (const question of questions) {
    const pairs = rivalPairs(question)
    unlisted += Math.max(0, pairs.length - limit)
    for (const [x, y] of pairs.slice(0, limit)) {
      const relation = rivals(x, y, [...unstated(question.scope), ...kinship(x, y, names)])
      if (relation) relations.push(relation)
    }
  }
  // By number of reasons, so that the pairs most alike are listed first.
  const apart: Pair[][] = [[], [], [], [], [], []]
  let seen = 0
  const setApart = (pair: Pair) => {
    seen++
    const bucket = apart[differences(pair.relation)]
    if (bucket && bucket.length < limit) bucket.push(pair)
  }
  const wholes = new Map<Question, Pair[]>()
  const near: Pair[] = []
  for (const [i, a] of questions.entries()) {
    for (let j = i + 1; j < questions.length; j++) {
      const b = questions[j] as Question
      // Nothing in common: by far the most pairs of a large table
      if (a.scope.unit !== b.scope.unit && a.scope.population !== b.scope.population) continue
      const relation = relateScopes(a.scope, b.scope, names)
      if (relation.measure && relation.unit) {
        if (isRival(relation, a.scope, within)) {
          near.push({ a, b, relation })
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
      // Other places are worth a word only where all but the place and the day is the same
      const alike = relation.measure && relation.unit && relation.population === 'same'
      if (relation.place === 'differs' && !alike) continue
      if (relation.days !== null && relation.days > within) continue
      setApart({ a, b, relation })
    }
  }
  relations.push(...nearRivals(near, names))
  const chosen = new Set([...wholes.values()].flatMap(shortest))
  for (const pair of excesses([...wholes.values()].flat())) chosen.add(pair)
  relations.push(...[...chosen].flatMap(partsOf))
  for (const pairs of wholes.values()) for (const pair of pairs) if (!chosen.has(pair)) setApart(pair)
  const listed = apart.flat().slice(0, limit)
  relations.push(...listed.map(notComparable))
  return { relations: relations.sort(byWeight), unlisted: unlisted + seen - listed.length }
}

/** The pairs of estimates that bear on each other, the gravest first. */
function rivalPairs({ estimates }: Question): [Estimate, Estimate][] {
  const pairs = estimates.flatMap((x, i) =>
    estimates.slice(i + 1).flatMap((y) => {
      const found = verdictOf(x, y)
      return found ? [{ x, y, ...found }] : []
    })
  )
  return pairs.sort(graver).map(({ x, y }) => [x, y])
}

/** What a question leaves open is a reservation on all that is said of it. */
function unstated({ place, from, to }: Scope): string[] {
  return [
    ...(place === null ? ['no place is stated'] : []),
    ...(from === null && to === null ? ['no time is stated'] : [])
  ]
}

/** The inspector general of a ministry is no voice independent of it. */
function kinship(x: Estimate, y: Estimate, { source }: Resolver): string[] {
  const relation = source.relate(x.source, y.source)
  if (relation === 'inside') return [`${x.source} is part of ${y.source}`]
  return relation === 'contains' ? [`${y.source} is part of ${x.source}`] : []
}

const isRival = (relation: ScopeRelation, { measure }: Scope, within: number) =>
  relation.population === 'same' && relation.place === 'same' && timeOf(relation, measure, within) === 'near'

/**
 * Two sources on near days. One source on two days is no rival of itself: that is how a figure moves. Of a
 * long series only the nearest figure of the other source counts.
 */
function nearRivals(pairs: readonly Pair[], names: Resolver): Relation[] {
  const nearest = new Map<string, { x: Estimate; y: Estimate; pair: Pair }>()
  const keep = (key: string, one: { x: Estimate; y: Estimate; pair: Pair }) => {
    const known = nearest.get(key)
    if (!known || (one.pair.relation.middles ?? 0) < (known.pair.relation.middles ?? 0)) nearest.set(key, one)
  }
  for (const pair of pairs) {
    for (const x of pair.a.estimates) {
      for (const y of pair.b.estimates) {
        keep(JSON.stringify([x.id, y.source]), { x, y, pair })
        keep(JSON.stringify([y.id, x.source]), { x, y, pair })
      }
    }
  }
  const found = new Map([...nearest.values()].map((one) => [`${one.x.id} ${one.y.id}`, one]))
  return [...found.values()].flatMap(({ x, y, pair: { a, b, relation } }) => {
    const reservations = [...reservationsOf(a.scope, b.scope, relation), ...unstated(a.scope), ...kinship(x, y, names)]
    return rivals(x, y, reservations) ?? []
  })
}

/** `a` lies inside `b` in one respect at least, and in no respect outside. */
function asPart(a: Question, b: Question, relation: ScopeRelation, within: number): Pair | null {
  if (!addsUp(a.scope.unit)) return null
  const time = timeOf(relation, a.scope.measure, within)
  const respects = [relation.population, relation.place, time]
  if (!respects.every((r) => r === 'same' || r === 'inside' || r === 'near')) return null
  return respects.includes('inside') ? { a, b, relation } : null
}

const length = ({ scope: { period } }: Question) => (period.last ?? 0) - (period.first ?? 0)

/** Of wholes that differ in time alone, only the shortest: 3 March lies in each cumulative count after it. */
function shortest(pairs: readonly Pair[]): Pair[] {
  const found = new Map<string, Pair>()
  for (const pair of pairs) {
    const { scope } = pair.b
    // Stocks of near days are no parts in time: each stays.
    const inTime = pair.relation.period === 'inside' && !isStock(scope.measure)
    const series = JSON.stringify([scope.population, scope.place, inTime ? null : pair.b.id])
    const known = found.get(series)
    if (!known || length(pair.b) < length(known.b)) found.set(series, pair)
  }
  return [...found.values()]
}

/**
 * Parts that exceed a whole by the same source, however far apart the two are. Each part and each whole once:
 * one slip makes a figure exceed, or be exceeded by, all that come after it.
 */
function excesses(pairs: readonly Pair[]): Pair[] {
  const used = new Set<Question>()
  return pairs
    .filter(({ a, b }) => a.estimates.some((x) => b.estimates.some((y) => x.source === y.source && exceeds(x, y))))
    .sort((x, y) => length(x.b) - length(y.b) || length(y.a) - length(x.a))
    .filter(({ a, b }) => {
      if (used.has(a) || used.has(b)) return false
      used.add(a).add(b)
      return true
    })
}

function partsOf({ a, b, relation }: Pair): Relation[] {
  const about = {
    reasons: reasonsOf(a.scope, b.scope, relation),
    reservations: [...reservationsOf(a.scope, b.scope, relation), ...unstated(a.scope)],
    // What was never dated may be of different days
    sameTime: a.scope.period.last !== null && (!isStock(a.scope.measure) || relation.period === 'same')
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

interface Weighed {
  verdict: Verdict
  factor: number | null
}
const graver = (x: Weighed, y: Weighed) =>
  verdicts.indexOf(x.verdict) - verdicts.indexOf(y.verdict) || (y.factor ?? 0) - (x.factor ?? 0)

/** What matters most first; pairs that weigh the same stay in the order of the claims. */
const byWeight = (x: Relation, y: Relation) => kinds.indexOf(x.kind) - kinds.indexOf(y.kind) || graver(x, y)
