import type { Claim, Measure } from '../claim.ts'
import { exceeds, isEmpty, share } from '../figures/interval.ts'
import { distinct, grouped } from '../grouped.ts'
import { allFigures, type DayOf, type Estimate, isOneVoice, toldBy } from './estimates.ts'
import { isLater, isOneDay, isStock, periodOf } from './period.ts'
import { mostTelling, type Question } from './questions.ts'
import { assumed, type Draft, onDays, restsOn, sideOf, unstated } from './relation.ts'
import type { Resolver } from './resolver.ts'
import { addsUp, areOfOneUnit, areTotalsOfOne, questionKey, reasonsOf, relateScopes } from './scope.ts'
import { nearest } from './verdict.ts'

/** A question whose figures lie within those of another, and why. */
interface PartPair {
  part: Question
  whole: Question
  /** In what they differ: "place: Hajin / Syria". */
  reasons: string[]
  /** By the words of a text: of what its own source says, and of another's total only where it gives none. */
  isWorded?: boolean
}

/** Each figure of the part's sources with each of the whole's. `settled`: by words a part of something else. */
export function partsOf(
  pair: PartPair,
  settled: ReadonlySet<Estimate>,
  within: number,
  leave: (pairs: number) => void
): Draft[] {
  const { part, whole, reasons, isWorded = false } = pair
  const said = (question: Question) => question.estimates.filter((e) => e.stance === 'asserts' && !isEmpty(e))
  const wholes = said(whole)
  const ownOf = (one: Estimate) => (isWorded ? wholes.filter((other) => isOneVoice(one, other)) : [])
  const parts = said(part).filter((one) => !settled.has(one) || ownOf(one).length > 0)
  const [some, others] = [mostTelling(parts), mostTelling(wholes)]
  leave(parts.length * wholes.length - some.length * others.length)
  return some.flatMap((one) => {
    const own = ownOf(one)
    return (own.length > 0 ? own : others).flatMap((other) => partOf(one, other, reasons, within) ?? [])
  })
}

/** null: nothing of the two is of one time, nor the whole of a later one; or there is no part. */
function partOf(part: Estimate, whole: Estimate, reasons: string[], within: number): Draft | null {
  const isStocks = isStock(part.scope.measure)
  const pair = isStocks ? ofOneTime(toldBy(part), toldBy(whole), within) : sinceThen(part, whole)
  if (!pair) return null
  const [x, y] = pair
  // None is no part of anything
  if (x.high === 0) return null
  const { low, high } = share(x, y)
  const rests = restsOn(x, y)
  // What has been killed by a day is a part of all killed by a later one
  const apart = isStocks || isLater(x, y) ? onDays(y, x) : []
  // "at most all of it" is no finding
  const follows = low !== null || (high !== null && high < 1)
  const certain = rests.length === 0 && isOfKnownDay(x) && isOfKnownDay(y) && apart.length === 0
  // Of what changes by the day, the missing, the part of one day has no share of the whole of another
  const isOpen = !follows || (isStocks ? apart.length > 0 && within <= 1 : isLater(x, y))
  const verdict = exceeds(x, y) ? excess(part, whole, certain) : isOpen ? 'open' : 'share'
  // A part of a later day than its whole: nothing follows, and nothing is worth a word
  if (verdict !== 'share' && !isStocks && isLater(x, y)) return null
  const rest = () => ({
    reasons,
    reservations: [...[...differences(part, whole), ...apart, ...unstated(part)], ...(verdict === 'open' ? [] : rests)],
    assumes: assumed(x, y),
    ...(verdict === 'share' ? { shareLow: low, shareHigh: high } : {}),
    a: sideOf(part, x),
    b: sideOf(whole, y)
  })
  return { kind: 'part of', verdict, factor: null, rest }
}

/** More than its whole: by one source it cannot be, by two they disagree; a reading or another day may explain it. */
function excess(part: Estimate, whole: Estimate, certain: boolean) {
  if (!certain) return 'exceeds'
  return isOneVoice(part, whole) ? 'impossible' : 'disagree'
}

/** The part's last word, and what the whole was as of that day or soonest after; before it nothing follows. */
function sinceThen(part: Estimate, whole: Estimate): [DayOf, DayOf] {
  const x = toldBy(part).at(-1) as DayOf
  // What was said last is never withdrawn
  const wholes = toldBy(whole).filter(({ withdrawn }) => !withdrawn)
  const named = new Set(x.figures.map(({ claim }) => claim.partOf))
  const own = wholes.find((y) => y.figures.some(({ claim }) => named.has(claim.id)))
  const since = own ?? wholes.find((y) => x.days === null || y.days === null || y.days.last >= x.days.last)
  return [x, since ?? (wholes.at(-1) as DayOf)]
}

/** Two stocks as near in time as they come; what has no day, first of all, is of any. */
const ofOneTime = (xs: readonly DayOf[], ys: readonly DayOf[], within: number) =>
  xs[0]?.days && ys[0]?.days ? nearest(xs, ys, within)[0] : ([xs[0], ys[0]] as [DayOf, DayOf])

const isOfKnownDay = ({ days }: DayOf) => days !== null && isOneDay(days)

/** "ISIS members are not ISIS fighters": what is named for a part beside the respect that makes it one. */
const differences = ({ scope: a }: Estimate, { scope: b }: Estimate) =>
  a.population.toLowerCase() === b.population.toLowerCase() ? [] : [`${b.population} are not ${a.population}`]

/** What the texts' own words make a part, with its whole. `settled`: a part by its own source, by no table. */
export function partsByWords(
  estimateOf: ReadonlyMap<Claim['id'], Estimate>,
  questions: ReadonlyMap<string, Question>,
  within: (measure: Measure) => number
): { relations: Draft[]; pairs: PartPair[]; settled: ReadonlySet<Estimate> } {
  const relations: Draft[] = []
  const pairs = new Map<string, PartPair>()
  const settled = new Set<Estimate>()
  const parts = distinct(estimateOf.values()).flatMap(({ figures }) => figures.filter(({ claim }) => claim.partOf))
  const wholes = new Map(parts.map(({ claim }) => [claim.id, claim.partOf]))
  for (const figure of parts.sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1))) {
    const { id, partOf: of } = figure.claim
    const [estimate, whole] = [estimateOf.get(id), estimateOf.get(of ?? '')]
    if (!estimate || !whole || isInCircle(id, wholes) || !areOfOneUnit(estimate.scope, whole.scope)) continue
    // Nothing is a part of a figure that somebody denies, nor is a denial a part
    if (!asserts(estimate, id) || !asserts(whole, of)) continue
    if (isOneVoice(figure, whole)) settled.add(estimate)
    const [part, all] = [questions.get(estimate.question), questions.get(whole.question)]
    const reasons = [`part: ${estimate.scope.population} / ${whole.scope.population}, by the words`]
    // Nine children of the dead make children a part of the dead for all sources
    if (part && all && !part.isPart) pairs.set(`${part.id} / ${all.id}`, { part, whole: all, reasons, isWorded: true })
    else {
      const alone = { ...estimate, figures: [{ ...figure, stands: true }] }
      relations.push(...[partOf(alone, whole, reasons, within(whole.scope.measure))].filter((draft) => draft !== null))
    }
  }
  return { relations, pairs: [...pairs.values()], settled }
}

const asserts = (estimate: Estimate, id: string | null) =>
  allFigures(estimate).some(({ claim }) => claim.id === id && claim.stance === 'asserts')

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

/** How many stretches of time around a figure are looked at: a series of a thousand days has one total. */
const mostStretches = 50

/** The questions that each lies within by the tables, in one respect at least; of wholes in time only the shortest. */
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
  if (time === 'inside' && areTotalsOfOne(whole.scope, part.scope)) return false
  return respects.every((r) => r === 'same' || r === 'inside') && respects.includes('inside')
}
