import { below, certainFactor, disjoint, type Interval } from '../figures/interval.ts'
import { grouped, once } from '../grouped.ts'
import type { DayOf, Estimate, Figure, Scope } from './estimates.ts'
import type { EventContext } from './events.ts'
import { areToldApart, byArticle, seldomTwice } from './joining.ts'
import { daysOf, grows, isLater, nested, day as oneDay } from './period.ts'
import { isOneName } from './places.ts'
import {
  asFoes,
  generalOf,
  isBelonging,
  isBodies,
  isGeneral,
  isOther,
  isThere,
  named,
  sameHead,
  usualNoun
} from './populations.ts'
import { mostTelling, type Question } from './questions.ts'
import { assumed, type Decide, type Draft, sideOf } from './relation.ts'
import type { Resolver } from './resolver.ts'
import { areOfOneWeek, areTotalsOfOne, questionKey, relateScopes } from './scope.ts'
import { lastDay } from './verdict.ts'

/** Beyond so many questions of one event, measure and unit nothing is proposed: nobody would answer. */
const mostQuestions = 60

export interface ProposalContext extends EventContext {
  isRelated: (a: Question, b: Question) => boolean
  /** Tells of pairs that are not looked at. */
  leave: (pairs: number) => void
}

/**
 * Pairs of questions of one event that only a person can join: places on one line, populations of one noun, or people
 * beside a kind of people where the figures can be one. Where one article gives figures of both, they are not one.
 * The same figure on both sides leaves little doubt: that pair is asserted, with what it assumes.
 */
export function proposalsOf(questions: readonly Question[], context: ProposalContext): [Question, Question, Draft[]][] {
  const own = questions.filter((question) => question.scope.event !== null && (!question.isPart || isUnclear(question)))
  const groups = grouped(own, ({ scope: { event, measure, unit } }) =>
    JSON.stringify([event, measure, generalOf(unit)])
  )
  const told = once((question: Question) => byArticle(figuresIn(question)))
  return [...groups.values()].flatMap((group) => {
    if (group.length > mostQuestions) {
      context.leave((group.length * (group.length - 1)) / 2)
      return []
    }
    return group.flatMap((a, i) =>
      group.slice(i + 1).flatMap((b): [Question, Question, Draft[]][] => {
        const [{ place, event }, { place: other }] = [a.scope, b.scope]
        const isSaid = place !== null && other !== null && context.saysWithin(event, place, other) !== null
        // Two towns that one article tells of are not one, whoever speaks
        const mayBeOne = (x: Figure, y: Figure) => (isSaid || place === other) && (isContest(x, y) || isSurplus(x, y))
        const areApart = () => areToldApart(told(a), told(b), mayBeOne, areTwo)
        if (context.isRelated(a, b) || !(a.isPart || b.isPart || !areApart())) return []
        const decide = toDecide(a, b, group, context)
        const drafts = decide ? pairsOf(a, b, decide, context.leave) : []
        return drafts.length > 0 ? [[a, b, drafts]] : []
      })
    )
  })
}

/** "At least 21 died in Orvane, and 80 in Keld", of one article. */
const areTwo = (x: Figure, y: Figure) => disjoint(x.reading, y.reading) || factorOf(x.reading, y.reading) >= 2

/** Nobody knows what it is of: its article gives it beside others, or far down. */
const isUnclear = (question: Question) => figuresIn(question).some(({ apart }) => apart === 'unclear')

/** The ministry counts 36 in the province, and doctors 60, wherever: two named voices. */
const isContest = (x: Figure, y: Figure) => ![x, y].some(({ claim }) => claim.source === null) && x.source !== y.source

/** Eleven people are dead, and the union counts 14 workers: those are no part of them. */
const isSurplus = (x: Figure, y: Figure) => {
  const [all, kind] = isGeneral(x.scope) ? [x, y] : [y, x]
  return (
    isGeneral(all.scope) &&
    !isGeneral(kind.scope) &&
    kind.claim.source !== null &&
    kind.asOf === all.asOf &&
    isMoreThan(kind.reading, all.reading)
  )
}

/** More miners than people can be no part of them: another count of the same. Three are none of one. */
function isMoreThan(kind: Interval, all: Interval): boolean {
  const factor = (kind.low ?? kind.high ?? 0) / (all.low ?? all.high ?? Infinity)
  return factor > 1 && factor < 2
}

/** Which figures a proposal is for; 'one number': none comes about twice; 'near': near others, of what is unclear; 'open': any, and none is sure. */
type Likeness = 'any' | 'open' | 'may be one' | 'one number' | 'near'

/** What a person would have to say for two scopes to be one; null: English and the names speak against it. */
function toDecide(
  a: Question,
  b: Question,
  group: readonly Question[],
  context: ProposalContext
): { decide: Decide[]; like: Likeness; areFirst?: boolean } | null {
  const [x, y] = [a.scope, b.scope]
  if (a.isPart || b.isPart) return questionKey(x) === questionKey(y) ? { decide: [], like: 'near' } : null
  const names = context.resolverOf(x.event)
  /** What names, tables and persons leave open of a field: no rows where the two are one, null where they are not. */
  const open = (field: 'place' | 'population' | 'from', one: string | null, other: string | null): Decide[] | null => {
    if (one === null || other === null) return one === other ? [] : null
    const relation = names[field].relate(one, other)
    if (relation === 'same' || usualNoun(one.toLowerCase()) === usualNoun(other.toLowerCase())) return []
    return relation !== 'differs' || names.isApart(field, one, other) ? null : [{ event: x.event, field, one, other }]
  }
  const leads = [a, b].map((one) => isLead(one, group))
  // A camp and its province, not two towns that are told with their figures
  const areFirst = leads.every(Boolean)
  const areLeads = x.unit === 'people' && areFirst
  const isNear = isCarried(a) || isCarried(b)
  const line = x.place === null || y.place === null ? null : context.lineOf(x.event, x.place, y.place, areLeads, isNear)
  const place = open('place', line?.narrower ?? x.place, line?.wider ?? y.place)
  const isLent = line === null && place !== null && place.length > 0
  if (place === null || (isLent && !isNear)) return null
  const general = [x, y].find(isGeneral)?.population
  const wider = general ?? (x.population.length <= y.population.length ? x : y).population
  const population = open('population', wider === x.population ? y.population : x.population, wider)
  const [first, later] = (x.from ?? '') < (y.from ?? '') ? [a, b] : [b, a]
  const from = isOfOneTime(x, y, names) ? [] : open('from', later.scope.from, first.scope.from)
  if (population === null || from === null) return null
  if (from.length > 0 && !areOfOneWeek(first.scope, later.scope)) return null
  const decide = [...place, ...population, ...from]
  if (decide.length === 0 || (population.length > 0 && isOther(x.population) !== isOther(y.population))) return null
  const areAll = [x, y].every((scope, k) => isGeneral(scope) || (isThere(scope) && leads[k]))
  const heads = [x, y].map(({ population }) => named(population)) as [string, string]
  const areKin = population.length === 0 || general !== undefined || areAll || sameHead(...heads)
  const areAlike = areKin || sameHead(asFoes(heads[0]), asFoes(heads[1]))
  const isLoose = !areAlike && (isBelonging(x.population) || isBelonging(y.population))
  const begun = isToldAtOnce(first) ? { ...first.scope, to: null } : first.scope
  const isLikely = (areAlike || isLoose) && (from.length === 0 || areTotalsOfOne(begun, later.scope))
  if (!isLikely) return { decide, like: 'one number' }
  // A town's name may be its province's, which leaves no more open
  const others = decide.filter(
    ({ field, one, other }) =>
      !(field === 'population' ? areAll || (areFirst && isBodies(one)) : field === 'place' && isOneName(one, other))
  )
  const isKind = !areAll && population.some(({ one, other }) => general === other && !isBodies(one))
  const isOpen = isLent || isLoose || others.length > 1 || isKind
  return { decide, like: isOpen ? 'may be one' : areKin ? 'any' : 'open', areFirst }
}

/** What each article counts first of the killed, of the injured ..., or first of those: that is what it is about. */
function isLead({ id, estimates }: Question, group: readonly Question[]): boolean {
  const others = group.flatMap((one) => (one.id === id ? [] : figuresIn(one)))
  return figuresIn({ estimates }).every(({ claim: { article, start, partOf } }) =>
    others.every(
      ({ claim }) =>
        claim.article !== article || claim.partOf || claim.id === partOf || (claim.start ?? 0) > (start ?? 0)
    )
  )
}

const figuresIn = ({ estimates }: Pick<Question, 'estimates'>) => estimates.flatMap(({ figures }) => figures)

/** No sentence tells the place with the figure. */
const isCarried = (question: Question) =>
  figuresIn(question).every(({ claim }) => claim.start !== null && claim.inferred.includes('place'))

/** "Since June" and "since mid-June": the possible days of one lie within those of the other. */
function isOfOneTime(a: Scope, b: Scope, names: Resolver): boolean {
  const [x, y] = [daysOf(a.from), daysOf(b.from)]
  const areNested = a.to === null && b.to === null && x !== null && y !== null && nested(x, y)
  return areNested || relateScopes(a, b, names).time === 'same'
}

/** The total by then: "two were killed on Friday", in Friday's paper; "the blast of 17 April", a week later. */
const isToldAtOnce = ({ scope: { from, to }, estimates }: Question) =>
  from === to &&
  figuresIn({ estimates }).every(({ claim: { start, saidOn } }) => {
    const [said, day] = [daysOf(saidOn)?.first ?? 0, daysOf(from)?.last ?? 0]
    return start !== null && (saidOn === from || said > day + 7 * oneDay)
  })

/** Of more sources than these a person would not look at all pairs. */
const mostProposed = 16

function pairsOf(
  a: Question,
  b: Question,
  { decide, like, areFirst }: NonNullable<ReturnType<typeof toDecide>>,
  leave: (pairs: number) => void
): Draft[] {
  const [some, others] = [a, b].map(({ estimates }) => mostTelling(estimates, mostProposed)) as [Estimate[], Estimate[]]
  leave(a.estimates.length * b.estimates.length - some.length * others.length)
  const whom = decide.find(({ field }) => field === 'population')
  const isOfAll = decide.length === 1 && (isGeneral(a.scope) || isGeneral(b.scope))
  const isMore = ([kind, all]: [Interval, Interval]) => whom && isOfAll && isMoreThan(kind, all)
  // "19 of the victims died in Keld" is no other word for all of them
  const isPartly = [a, b].some(
    (one, k) => figuresIn(one).every(({ claim }) => claim.partOf) && isGeneral((k ? a : b).scope)
  )
  return some.flatMap((x) =>
    others.flatMap((y) => {
      const [one, other] = [lastDay(x), lastDay(y)]
      if (areFar(one, other, decide) || isOneVoiceOnce(x, y)) return []
      const isOne = areOne(one, other)
      if (like === 'one number' || like === 'near')
        return areOneNumber(one, other, like) ? joined([x, one], [y, other], decide, false) : []
      const fits =
        like === 'may be one'
          ? mayBeOne(one, other) || isMore(x.scope.population === whom?.one ? [one, other] : [other, one])
          : areFirst || (!isSmallerSince(x, y, decide) && !isSmallerSince(y, x, decide))
      // Hundreds "affected" were hit in whichever way
      const isLoose = like === 'may be one' || whom || a.scope.measure === 'affected'
      if (!isOne && (isPartly || !fits || (isLoose && (isVague(one) || isVague(other))))) return []
      const isSure = isOne && like === 'any' && x.source !== y.source && isCounted(one) && isCounted(other)
      return joined([x, one], [y, other], decide, isSure)
    })
  )
}

/** Ten times as many by another name are others, five times in a wider place, two of a kind; but not of a later day. */
function areFar(a: DayOf, b: DayOf, decide: readonly Decide[]): boolean {
  const [less, more] = below(closed(a), closed(b)) ? [a, b] : [b, a]
  const isEarlier = isLater(more, less)
  const isKind = decide.some(({ field, one, other }) => field !== 'place' && other === 'people' && !isBodies(one))
  const isElsewhere = decide.some(({ field }) => field === 'place')
  const most = isEarlier ? 10 : isKind ? 2 : isElsewhere ? 5 : 10
  const isFound = isEarlier && !isElsewhere && less.figures.every(({ scope }) => isBodies(scope.population))
  return !isFound && factorOf(a, b) >= most
}

/** "At least 45" beside "more than 8,000": as they are stated, whatever they leave open. */
const factorOf = (a: Interval, b: Interval) => certainFactor(closed(a), closed(b)) ?? 1
const closed = ({ low, high }: Interval): Interval => ({ low: low ?? high, high: high ?? low })

const areOne = (a: Interval, b: Interval) => a.low !== null && a.low === b.low && a.high === b.high
/** Who gives two figures in one article, and nowhere else, has told himself whether they are of one thing. */
const isOneVoiceOnce = (x: Estimate, y: Estimate) =>
  x.source === y.source && new Set([...x.figures, ...y.figures].map(({ claim }) => claim.article)).size === 1

/** "Hundreds" and 450 are no sign of one thing, nor is 57 of two names that somebody typed; in texts 57 is. */
const isCounted = (day: DayOf) => !isVague(day) && day.figures.every(({ claim }) => claim.start !== null)
const isVague = ({ figures }: DayOf) => figures.some(({ claim }) => claim.vague !== null)

/** "458" and "456", which two sources hardly count of two things; "about 280" of one article beside the 279 of others. */
function areOneNumber(a: DayOf, b: DayOf, like: Likeness): boolean {
  if (!isCounted(a) || !isCounted(b)) return false
  if (like === 'one number') return !isRound(a) && !isRound(b) && factorOf(a, b) <= 1.02
  const articles = new Set(a.figures.map(({ claim }) => claim.article))
  return factorOf(a, b) <= 1.1 && b.figures.every(({ claim }) => !articles.has(claim.article))
}

/** 8, 50 and three million are counted of many things. */
const isRound = ({ figures }: DayOf) =>
  figures.some(({ claim: { best, low, high } }) => {
    const n = best ?? low ?? high ?? 0
    return n < seldomTwice || /^.0*$/.test(String(n))
  })

/** Two closed intervals that meet, or two that begin with one number ("10", "at least 10"): else what is open may be anything. */
const mayBeOne = (a: Interval, b: Interval) =>
  (a.low !== null && a.low === b.low) ||
  isJustOver(a, b) ||
  isJustOver(b, a) ||
  (![a.low, a.high, b.low, b.high].includes(null) && !disjoint(a, b))

/** "More than 70" and 74. */
const isJustOver = (one: Interval, floor: Interval) =>
  floor.low !== null && floor.high === null && !below(one, floor) && (one.high ?? Infinity) <= floor.low * 1.2

/** Less in the narrower place, or found so far, as of a later day: a toll does not fall, so it is that of a part. */
function isSmallerSince(narrow: Estimate, wide: Estimate, decide: readonly Decide[]): boolean {
  const { place, population, measure } = narrow.scope
  const isNarrower = decide.some(({ one, other }) =>
    one === place ? !isOneName(one, other) : one === population && isBodies(one)
  )
  const [x, y] = [lastDay(narrow), lastDay(wide)]
  return isNarrower && grows(measure) && below(x, y) && isLater(x, y)
}

type Said = [estimate: Estimate, day: DayOf]

/** What a person has to decide; or, where one figure leaves little doubt, that two names are one here. */
function joined([x, one]: Said, [y, other]: Said, decide: Decide[], isSure: boolean): Draft {
  const side = (estimate: Estimate, day: DayOf) => {
    // Of a sure pair a source's last figure, with all the times that it has said the same
    const isSaid = ({ reading: { low, high } }: Figure) => !isSure || (low === day.low && high === day.high)
    return { ...sideOf(estimate, day), claims: estimate.figures.filter(isSaid).map(({ claim }) => claim.id) }
  }
  const rest = () => {
    const [a, b, told] = [side(x, one), side(y, other), assumed(one, other)]
    const taken = decide.map(({ field, one, other }) => `that ${one} and ${other} are one ${field} here`)
    const unclear = [x, y].filter(({ figures }) => figures.some(({ apart }) => apart !== null))
    const reasons = [
      ...decide.map(({ field, one, other }) => `${field}: ${one} / ${other}`),
      ...unclear.map(({ words }) => `not told: what ${words.join(' / ')} is of`)
    ]
    return { a, b, decide, ...(isSure ? { assumes: [...told, ...taken] } : { assumes: told, reasons }) }
  }
  return { kind: isSure ? 'rivals' : 'proposed', verdict: isSure ? 'agree' : 'proposed', factor: null, rest }
}
