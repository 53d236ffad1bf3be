import type { ArticleInput, Claim } from '../claim.ts'
import { distinct, grouped, onceFor, smallest } from '../grouped.ts'
import { membersOf, type Names } from './names.ts'
import { type Beginning, occasionsOf } from './occasions.ts'
import { type Days, daysOf, grows, isIn, isStock, day as oneDay } from './period.ts'
import { areAbroad, isCountry, type LineOf, onOneLine, type SaysWithin, widthOf } from './places.ts'
import { isOther } from './populations.ts'
import type { Resolver } from './resolver.ts'

/**
 * What figures have in common that are of one event, or else of one article. `place` and `day`: its own, those that
 * most figures of an outcome state; null: none does. For display and for what a figure left unstated, never a claim's.
 */
export interface Home {
  /** The event by its user's name; null: only the article, or a table that no text was read for. */
  event: string | null
  /** In words, for what is assumed: "the event" or "the article". */
  like: string
  /** Where blank does not equal blank: two articles of no named event may tell of two places. */
  own: string
  place: string | null
  day: string | null
  /** The day of what a figure is of: no toll has the day of a vigil, nor a crowd that of a crash. */
  begins: (claim: Claim) => Beginning
  /** "2,000 marched on Friday; organisers said 5,000": an article goes on with the crowd of which it told last. */
  toldBefore: (claim: Claim) => Claim | null
  /** The place that each of its articles tells of most. */
  leads: ReadonlyMap<string, string | null>
  /** The "Orvane market" of an article that is about it, in an event of Orvane, where a text says that it is there. */
  spots: ReadonlySet<string>
  /** Whether it is told of in two countries. */
  isAbroad: boolean
}

/** What the tables and decisions say of names, and the texts of each event of its places. */
export interface EventContext {
  resolverOf: (event: string | null) => Resolver
  lineOf: LineOf
  saysWithin: SaysWithin
}

export type Homes = ReadonlyMap<string, Home>

export const eventOf = (claim: Pick<Claim, 'event' | 'article'>, articles: ReadonlyMap<string, ArticleInput>) =>
  claim.event ?? articles.get(claim.article)?.event ?? null

/** A claim that was read has a place in its article's text; what stands in a table has none. */
const isRead = ({ start }: Pick<Claim, 'start'>) => start !== null

/** The event of a claim, by the name that a person gave it. */
export type EventOf = (claim: Pick<Claim, 'event' | 'article'>) => string | null

export function homeKey(claim: Pick<Claim, 'event' | 'article' | 'start'>, event: string | null): string {
  if (event !== null) return `event ${event.toLowerCase()}`
  return isRead(claim) ? `article ${claim.article}` : 'table'
}

export const isStated = (claim: Claim, field: 'place' | 'from' | 'to' | 'population' | 'source') =>
  claim[field] !== null && !claim.inferred.includes(field)

export function homesOf(
  claims: readonly Claim[],
  eventOf: EventOf,
  resolverOf: (event: string | null) => Resolver,
  saysWithin: SaysWithin
): Homes {
  const groups = grouped(claims, (claim) => homeKey(claim, eventOf(claim)))
  return new Map(
    [...groups].map(([key, group]) => [key, homeOf(group, eventOf(group[0] as Claim), resolverOf, saysWithin)])
  )
}

function homeOf(
  claims: readonly Claim[],
  event: string | null,
  resolverOf: (event: string | null) => Resolver,
  saysWithin: SaysWithin
): Home {
  const [first] = claims as [Claim]
  if (event === null && !isRead(first)) return { ...nowhere, event, like: 'the table' }
  const { place, from } = resolverOf(event)
  const outcomes = claims.filter(({ measure }) => measure !== 'other')
  const home = placeOf(outcomes, place)
  const begins = (ofIt: (claim: Claim) => boolean) => dayOf(outcomes, ofIt, home, { place, from })
  const harm = begins(isHarm)
  const other = harm.day === null ? begins((claim) => !isHarm(claim)) : harm
  const news = outcomes.filter((claim) => isRead(claim) && !isOld(claim))
  const dated = news.filter((claim) => !grows(claim.measure) && isStated(claim, 'from'))
  const occasion = onceFor((measure) => begins((claim) => claim.measure === measure))
  const protests = occasionsOf(news, from)
  const usual = ({ measure }: Claim) => {
    const own = grows(measure) && !following.has(measure) ? harm : occasion(measure)
    return own.day === null && following.has(measure) ? other : own
  }
  const keyOf = ({ article, measure }: Claim) => `${article} ${measure}`
  const crowds = grouped(dated, keyOf)
  const articles = [...grouped(claims.filter(isRead), ({ article }) => article)]
  const leads = new Map(articles.map(([article, own]) => [article, placeOf(own, place, 0)]))
  const isSpot = (article: string, own: readonly Claim[]) => {
    const lead = leads.get(article) ?? null
    if (lead === null || home === null || widthOf(lead) !== 0) return false
    // What an article about a country tells of a hotel there
    return saysWithin(event, lead, home)?.wider === home || (widthOf(home) > 1 && placeOf(own, place) === home)
  }
  return {
    event,
    like: event === null ? 'the article' : 'the event',
    own: event === null ? first.article : '',
    place: home,
    day: (outcomes.some((claim) => isHarm(claim) && !isStated(claim, 'from')) ? harm : other).day,
    begins: (claim) => protests(claim) ?? usual(claim),
    toldBefore: (claim) => {
      const before = crowds.get(keyOf(claim))?.filter(({ start }) => (start ?? 0) < (claim.start ?? 0)) ?? []
      const last = before.sort(byStart).at(-1) ?? null
      const isElsewhere = isStated(claim, 'place') && place.relate(claim.place, last?.place ?? null) !== 'same'
      return isElsewhere ? null : last
    },
    leads,
    isAbroad: distinct(outcomes.map((claim) => claim.place ?? '').filter(isCountry)).length > 1,
    spots: new Set(articles.flatMap(([article, own]) => (isSpot(article, own) ? (leads.get(article) ?? []) : [])))
  }
}

const unknown = { day: null, until: null }
const nowhere = {
  own: '',
  place: null,
  day: null,
  begins: () => unknown,
  toldBefore: () => null,
  leads: new Map(),
  spots: new Set<string>(),
  isAbroad: false
}

/**
 * What was carried says half as much as what was stated, and what one of several articles counts first thrice as much.
 * `narrowest`: the least width, if there is another place.
 */
function placeOf(claims: readonly Claim[], names: Names, narrowest = 1): string | null {
  // "Elsewhere", "worldwide": no event is of such a place
  const named = new Set(claims.map(({ place }) => place))
  // "Arun, Belsa and Tolu" of one article alone: no other figure is of all of them
  const isOwn = (towns: string[]) => !towns[0] || towns.some((town) => named.has(town))
  const placed = claims.filter(({ place }) => place !== null && widthOf(place) < 6 && isOwn(membersOf(place)))
  const wide = placed.filter(({ place }) => widthOf(place ?? '') >= narrowest)
  const firsts = new Map(
    wide
      .toSorted(byStart)
      .toReversed()
      .map((c) => [c.article, c])
  )
  const weigh = (claim: Claim): number =>
    isStated(claim, 'place') ? (firsts.size > 1 && firsts.get(claim.article) === claim ? 6 : 2) : 1
  const told = grouped(wide.length > 0 ? wide : placed, ({ place }) => names.canonical(place ?? ''))
  const often = [...told]
    .map(([name, own]) => ({
      name,
      count: own.map(weigh).reduce((a, b) => a + b),
      day: smallest(own.map(({ from, saidOn }) => firstOf(from ?? saidOn))),
      articles: distinct(own.map(({ article }) => article)).join('\n')
    }))
    .sort((a, b) => b.count - a.count || a.day - b.day || (a.name < b.name ? -1 : 1))
  const [one, two] = often
  // "Seven cases in Orvane, six in Keld", which one article alone tells: of neither
  if (!one || !two || two.count !== one.count || two.articles !== one.articles || one.articles.includes('\n'))
    return one?.name ?? null
  return onOneLine(one.name, two.name, null) ||
    claims.every(({ article }) => article === one.articles) ||
    !claims.some(isUnplaced)
    ? one.name
    : null
}

const byStart = (a: Claim, b: Claim) => (a.start ?? 0) - (b.start ?? 0)
const knownOn = (claim: Claim) => lastOf(isStated(claim, 'to') ? claim.to : claim.saidOn)
const isUnplaced = ({ place, start }: Claim) => place === null && start !== null

/** The day that most figures of the place state which are `ofIt`, else the earlier. A day's own count weighs half. */
function dayOf(
  claims: readonly Claim[],
  ofIt: (claim: Claim) => boolean,
  place: string | null,
  names: Pick<Resolver, 'place' | 'from'>
): Beginning {
  const isHere = (c: Claim) =>
    !isStated(c, 'place') ||
    place === null ||
    names.place.relate(c.place, place) === 'same' ||
    onOneLine(c.place ?? '', place, place) !== null
  // A stock's day is that on which it was counted
  const counted = claims.filter((c) => !isStock(c.measure))
  const told = counted.filter((c) => isStated(c, 'from'))
  const recent = told.filter((c) => !isOld(c) && !isStretch(c))
  // "Fighting since 2015": where a day is told too, it is the event's
  const close = recent.filter(({ from }) => isClose(from))
  const days = close.length > 0 ? close : recent
  const dated = days.length > 0 ? days : told.filter((c) => !isRead(c))
  const isNear = (c: Claim) => !areAbroad(c.place ?? '', place ?? '')
  const all = dated.some(isHere) ? dated.filter(isHere) : dated.filter(isNear)
  const stated = all.filter(ofIt)
  // "Two more died at the weekend" began nothing where most were counted before it
  const known = counted.filter((c) => ofIt(c) && !isStated(c, 'from')).map(knownOn)
  const isLater = (day: number) => known.filter((other) => other < day).length * 2 > known.length
  // Counted day by day it is of the day since which somebody counts, if any
  const totals = isSeries(stated)
    ? stated.filter(({ to }) => to === null)
    : stated.filter(({ from, to }) => to === null || !isLater(firstOf(from)))
  const one = heaviest(totals, ({ to }) => (to === null ? 2 : 1), names.from)
  const isOne = ({ from }: Claim) => names.from.relate(from, one) === 'same'
  const ofDay = stated.filter(isOne)
  // "186 since 8 August" where more tell of "410 since June": a total that tells no beginning is of either
  const start = firstOf(one)
  const longer = told.filter(
    (c) => ofIt(c) && isClose(c.from) && lastOf(c.from) + 14 * oneDay < start && lastOf(c.to) > start
  )
  if (longer.length > ofDay.length) return unknown
  // Of days that a person holds to be one, that which most state
  const day = heaviest(dated.filter(isOne), () => 1)
  return { day, until: ofDay.filter(({ from, to }) => to === from).length * 2 > ofDay.length ? day : null }
}

/** "Two weeks ago 18 died": in a text what was long before it was written is seldom the event that it is about. */
const isOld = (claim: Claim) => isRead(claim) && lastOf(claim.to) + 7 * oneDay < firstOf(claim.saidOn)

/** Of what follows an event, mourners, arrests and aid, the day is its own. */
const following = new Set(['detained', 'sent', 'pledged'])
/** Three new cases of a day, and those who died then on top of others, are no beginning. */
const isHarm = ({ measure, partOf, population }: Claim) =>
  grows(measure) && !following.has(measure) && partOf === null && !isOther(population)
/** A week's, a month's or a year's count, and no day's. */
const isStretch = ({ from, to }: Claim) => to !== null && lastOf(to) - firstOf(from) > 4 * oneDay

const isClose = (from: string | null) => lastOf(from) - firstOf(from) <= 31 * oneDay

/** The first day of most weight, but none that is more than a month before another of as much: "since 2022" is a war. */
function heaviest(stated: readonly Claim[], weigh: (claim: Claim) => number, names?: Names): string | null {
  const weights = new Map<string, number>()
  for (const claim of stated) {
    const from = names?.canonical(claim.from ?? '') ?? claim.from ?? ''
    weights.set(from, (weights.get(from) ?? 0) + weigh(claim))
  }
  const most = Math.max(...weights.values())
  const tied = [...weights].flatMap(([date, weight]) => (weight === most ? date : []))
  const latest = Math.max(...tied.map(firstOf))
  const late = tied.filter((date) => latest - firstOf(date) <= 31 * oneDay)
  return late.sort((a, b) => lastOf(a) - lastOf(b) || (a < b ? -1 : 1))[0] ?? null
}

/** Somebody counts day by day: of no one day, and a total without a beginning is not that of one of them. */
function isSeries(stated: readonly Claim[]): boolean {
  const days = new Map<string, string | null>()
  return stated.some(({ source, article, measure, population, from, to }) => {
    if (from !== to) return false
    const key = JSON.stringify([source ?? article, measure, population])
    const first = days.get(key) ?? from
    days.set(key, first)
    return first !== from
  })
}

const firstOf = (date: string | null) => daysOf(date)?.first ?? Infinity
const lastOf = (date: string | null) => daysOf(date)?.last ?? Infinity

/** Whether a figure's first day, or its short stretch, is an event's own day; a month's total is another question. */
export function isOfDay(from: string, to: string | null, home: string): boolean {
  const [a, z, d] = [daysOf(from), daysOf(to ?? from), daysOf(home)] as [Days, Days, Days]
  if (!a || !z || !d) return false
  const isShort = ({ first, last }: Days) => last - first <= 14 * oneDay
  if (!isShort(d)) return isIn(a, d) && isIn(d, a)
  // "on the weekend", "early November": a day in it, not all of it
  return isIn(a, d) || [a, { first: a.first, last: z.last }].some((stretch) => isShort(stretch) && isIn(d, stretch))
}
