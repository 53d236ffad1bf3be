import { disjoint } from '../figures/interval.ts'
import type { Estimate, Figure } from './estimates.ts'
import type { Home } from './events.ts'
import { daysOf, day as oneDay } from './period.ts'
import { onOneLine } from './places.ts'
import { sameHead } from './populations.ts'
import type { Question } from './questions.ts'
import { assumed, bare, type Decide, type Draft, sideOf } from './relation.ts'
import type { Resolver } from './resolver.ts'
import { relateScopes } from './scope.ts'
import { lastDay } from './verdict.ts'

/** Beyond so many questions of one event, measure and unit nothing is proposed: nobody would answer. */
const mostQuestions = 60

export interface ProposalContext {
  resolverOf: (event: string | null) => Resolver
  /** The place and the day that each event has of its own. */
  homeOf: (event: string | null) => Pick<Home, 'place' | 'day'>
  isRelated: (a: Question, b: Question) => boolean
}

/**
 * Pairs of questions of one event that only a person can join: places on one line, populations of one noun, or people
 * beside a kind of people where the figures can be one. Where one article gives figures of both, they are not one.
 * The same figure on both sides leaves little doubt: that pair is asserted, with what it assumes.
 */
export function proposalsOf(questions: readonly Question[], context: ProposalContext): [Question, Question, Draft[]][] {
  const groups = new Map<string, Question[]>()
  for (const question of questions) {
    const { event, measure, unit } = question.scope
    if (event === null || question.isPart) continue
    const key = JSON.stringify([event, measure, unit])
    const group = groups.get(key)
    if (group) group.push(question)
    else groups.set(key, [question])
  }
  return [...groups.values()]
    .filter(({ length }) => length <= mostQuestions)
    .flatMap((group) =>
      group.flatMap((a, i) =>
        group.slice(i + 1).flatMap((b) => {
          if (context.isRelated(a, b) || areToldApart(a, b)) return []
          const decide = toDecide(a, b, context)
          const drafts = decide ? pairsOf(a, b, decide) : []
          return drafts.length > 0 ? [[a, b, drafts] as [Question, Question, Draft[]]] : []
        })
      )
    )
}

const allOf = ({ estimates }: Question) => estimates.flatMap((e) => e.figures)

/** An article that gives 12 of the one and 40 of the other tells them apart; one that gives 12 of both does not. */
function areToldApart(a: Question, b: Question): boolean {
  const byArticle = new Map<string, Figure[]>()
  for (const figure of allOf(a))
    byArticle.set(figure.claim.article, [...(byArticle.get(figure.claim.article) ?? []), figure])
  return allOf(b).some(({ claim, reading }) => {
    const others = byArticle.get(claim.article) ?? []
    return others.length > 0 && !others.some((f) => f.reading.low === reading.low && f.reading.high === reading.high)
  })
}

interface Open {
  decide: Decide[]
  /** Only where the two figures can be one: people and a kind of people. */
  ifOne: boolean
}

/** What a person would have to say for the two scopes to be one; null where English and the names speak against it. */
function toDecide(one: Question, other: Question, { resolverOf, homeOf }: ProposalContext): Open | null {
  const [a, b] = [one.scope, other.scope]
  const names = resolverOf(a.event)
  const decide: Decide[] = []
  let ifOne = false
  const place = names.place.relate(a.place, b.place)
  if (place !== 'same') {
    if (a.place === null || b.place === null || place !== 'differs') return null
    const { place: own } = homeOf(a.event)
    const strays = [one, other].find(({ isPlaceAssumed }) => isPlaceAssumed)?.scope.place ?? null
    const wider = strays === a.place ? b.place : a.place
    const line = onOneLine(a.place, b.place, own) ?? (strays && wider === own ? { narrower: strays, wider } : null)
    if (!line || names.isApart('place', a.place, b.place)) return null
    decide.push({ event: a.event, field: 'place', one: line.narrower, other: line.wider })
  }
  const population = names.population.relate(a.population, b.population)
  if (population !== 'same') {
    const [x, y] = [a.population, b.population]
    const general = [x, y].find((name) => name.toLowerCase() === 'people')
    if (population !== 'differs' || names.isApart('population', x, y)) return null
    if (!sameHead(x, y) && !(a.unit === 'people' && general)) return null
    const wider = general ?? (x.length <= y.length ? x : y)
    decide.push({ event: a.event, field: 'population', one: wider === x ? y : x, other: wider })
    ifOne = general !== undefined || place !== 'same'
  }
  const time = relateScopes(a, b, names).time
  if (time !== 'same') {
    const day = [a, b].find(({ from, to }) => from !== null && from === to)
    const total = day === a ? b : a
    if (!day || !total.from || !isSoonAfter(day.from, total.from) || names.isApart('from', day.from ?? '', total.from))
      return null
    decide.push({ event: a.event, field: 'from', one: day.from ?? '', other: total.from })
    ifOne = true
  }
  return decide.length > 0 ? { decide, ifOne } : null
}

/** "Two were killed on Friday" of a fire that began on Thursday: perhaps the toll, as known on Friday. */
function isSoonAfter(date: string | null, day: string): boolean {
  const [a, d] = [daysOf(date), daysOf(day)]
  return a !== null && d !== null && a.first > d.first && a.first - d.first <= 14 * oneDay
}

function pairsOf(a: Question, b: Question, { decide, ifOne }: Open): Draft[] {
  return a.estimates.flatMap((x) =>
    b.estimates.flatMap((y) => {
      const [one, other] = [lastDay(x), lastDay(y)]
      const isOne = one.low !== null && one.low === other.low && one.high === other.high
      if (ifOne && !isOne && disjoint(one, other)) return []
      return isOne && !ifOne && x.source !== y.source ? agreed(x, y, decide) : proposed(x, y, decide)
    })
  )
}

const reasonsOf = (decide: readonly Decide[]) => decide.map(({ field, one, other }) => `${field}: ${one} / ${other}`)
const sides = (x: Estimate, y: Estimate) => {
  const claims = (estimate: Estimate) => estimate.figures.map((f) => f.claim.id)
  const side = (estimate: Estimate) => () => ({ ...sideOf(estimate, lastDay(estimate)), claims: claims(estimate) })
  return { a: side(x), b: side(y) }
}

function proposed(x: Estimate, y: Estimate, decide: Decide[]): Draft {
  const assumes = assumed(lastDay(x), lastDay(y))
  return { ...bare, kind: 'proposed', verdict: 'proposed', reasons: reasonsOf(decide), assumes, decide, ...sides(x, y) }
}

/** One event, one measure, one figure: two names of one place or of the same people. */
function agreed(x: Estimate, y: Estimate, decide: Decide[]): Draft {
  const taken = decide.map(({ field, one, other }) => `that ${one} and ${other} are one ${field} here`)
  const assumes = [...assumed(lastDay(x), lastDay(y)), ...taken]
  return { ...bare, kind: 'rivals', verdict: 'agree', assumes, decide, ...sides(x, y) }
}
