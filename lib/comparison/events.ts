import type { ArticleInput, Claim } from '../claim.ts'
import { type Days, daysOf, day as oneDay } from './period.ts'
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
  /** The same day, where most of those figures are of it alone: a quake, not a war that began then. */
  until: string | null
}

/** The homes of claims, by what `homeKey` gives. */
export type Homes = ReadonlyMap<string, Home>

const eventOf = (claim: Claim, articles: ReadonlyMap<string, ArticleInput>) =>
  claim.event ?? articles.get(claim.article)?.event ?? null

/** A claim that was read has a place in its article's text; what stands in a table has none. */
const isRead = ({ start }: Claim) => start !== null

export function homeKey(claim: Claim, articles: ReadonlyMap<string, ArticleInput>): string {
  const event = eventOf(claim, articles)
  if (event !== null) return `event ${event.toLowerCase()}`
  return isRead(claim) ? `article ${claim.article}` : 'table'
}

export const isStated = (claim: Claim, field: 'place' | 'from' | 'to' | 'population' | 'source') =>
  claim[field] !== null && !claim.inferred.includes(field)

export function homesOf(
  claims: readonly Claim[],
  articles: ReadonlyMap<string, ArticleInput>,
  resolverOf: (event: string | null) => Resolver
): Homes {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = homeKey(claim, articles)
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  return new Map([...groups].map(([key, group]) => [key, homeOf(group, articles, resolverOf)]))
}

function homeOf(
  claims: readonly Claim[],
  articles: ReadonlyMap<string, ArticleInput>,
  resolverOf: (event: string | null) => Resolver
): Home {
  const [first] = claims as [Claim]
  const event = eventOf(first, articles)
  if (event === null && !isRead(first))
    return { event, like: 'the table', own: '', place: null, day: null, until: null }
  const names = resolverOf(event)
  const outcomes = claims.filter(({ measure }) => measure !== 'other')
  const places = outcomes.filter((c) => isStated(c, 'place')).map((c) => names.place.canonical(c.place ?? ''))
  const days = outcomes.filter((c) => isStated(c, 'from')).map(({ from }) => from ?? '')
  // Of two days that as many state the earlier, but no day of another year: that is some other event's
  const latest = Math.max(...days.map(firstOf))
  const recent = days.filter((date) => latest - firstOf(date) <= month)
  const day = most(recent.length * 2 >= days.length ? recent : days, (a, b) => firstOf(a) - firstOf(b))
  const firstDays = new Map<string, number>()
  for (const c of outcomes) {
    if (!isStated(c, 'place')) continue
    const name = names.place.canonical(c.place ?? '')
    firstDays.set(name, Math.min(firstDays.get(name) ?? Infinity, firstOf(c.from ?? c.saidOn ?? '9999')))
  }
  const place = most(places, (a, b) => (firstDays.get(a) ?? 0) - (firstDays.get(b) ?? 0))
  const like = event === null ? 'the article' : 'the event'
  const ofDay = outcomes.filter((c) => isStated(c, 'from') && c.from === day)
  const until = ofDay.filter((c) => c.to === day).length * 2 > ofDay.length ? day : null
  return { event, like, own: event === null ? first.article : '', place, day, until }
}

const month = 31 * oneDay
const firstOf = (date: string) => daysOf(date)?.first ?? Infinity

/** The one that stands most often; of those the first by the order given, then by name. */
function most(items: readonly string[], order: (a: string, b: string) => number): string | null {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  const rank = ([a, n]: [string, number], [b, m]: [string, number]) => m - n || order(a, b) || (a < b ? -1 : 1)
  return [...counts].sort(rank)[0]?.[0] ?? null
}

/** Whether a figure's first day, or the short stretch that it covers, is an event's own day. */
export function isOfDay(from: string, to: string | null, home: string): boolean {
  const [a, z, d] = [daysOf(from), daysOf(to ?? from), daysOf(home)] as [Days, Days, Days]
  if (!a || !z || !d) return false
  const fortnight = 14 * oneDay
  const isIn = (inner: Days, outer: Days) => inner.first >= outer.first && inner.last <= outer.last
  // "on the weekend", "early November": a day in it, not all of it
  return isIn(a, d) || isIn(d, a) || (z.last - a.first <= fortnight && isIn(d, { first: a.first, last: z.last }))
}
