import type { Claim } from '../claim.ts'
import type { Figure, Scope } from './estimates.ts'
import { type Home, isOfDay, isStated } from './events.ts'
import { type Containment, fold, tidy } from './names.ts'
import { type Days, daysOf, grows, isoDay, isStock, day as oneDay, periodOf, ratios, relatePeriods } from './period.ts'
import { holdsByWords, isCountry, onOneLine } from './places.ts'
import { isNew, termsOf, usualNoun } from './populations.ts'
import type { Resolver } from './resolver.ts'
import { formatDate, formatSince } from './wording.ts'

/** What a figure is about, its question's id, the day that it is as of, and in words what it did not state. */
export function scopeOf(
  claim: Claim,
  home: Home,
  names: Resolver
): Pick<Figure, 'scope' | 'question' | 'asOf' | 'days' | 'assumes'> {
  const { inferred } = claim
  const { population, measure, unit } = termsOf({ ...claim, unit: tidy(claim.unit) }, names.population)
  const where = placeOf(claim, home, names)
  const { open, from, to, asOf: known, ...when } = beginningOf(claim, home, names)
  // What neither lasts nor grows is of its day, however late it is said
  const asOf = isStock(measure) || grows(measure) ? known : (to ?? known)
  const scope = { event: home.event, population, measure, unit, place: where.place, from, to }
  const own = where.place === null || open ? home.own : ''
  // What two promise are two pledges, and no two figures of one; a table says of each row what it is of
  const giver = measure === 'pledged' && claim.start !== null ? (claim.source ?? claim.article) : ''
  const carried = inferred.includes('population') ? [`that ${claim.population} are counted`] : []
  const voiced = inferred.includes('source') && claim.source !== null ? [`that ${claim.source} says so`] : []
  return {
    scope,
    question: [questionKey(scope), own, giver].filter(Boolean).join(' | ').toLowerCase(),
    asOf,
    days: asOfDays(claim, asOf),
    assumes: [...where.assumes, ...when.assumes, ...carried, ...voiced]
  }
}

export const questionKey = ({ event, population, measure, unit, place, from, to }: Scope) =>
  [
    ...(event === null ? [] : [event]),
    usualNoun(population.toLowerCase()),
    measure,
    usualNoun(unit.toLowerCase()),
    fold(place ?? ''),
    timeKey(from, to)
  ]
    .join(' | ')
    .toLowerCase()

/** First and last day: "2018-08" and "2018-08?" are the same days. */
function timeKey(from: string | null, to: string | null): string {
  const { first, last } = periodOf({ from, to })
  const iso = (ms: number | null) => (ms === null ? '' : isoDay(ms))
  return first === null && last === null ? '' : `${iso(first)}/${iso(last)}`
}

function placeOf(claim: Claim, home: Home, names: Resolver): { place: string | null; assumes: string[] } {
  // What a hospital counts is of those that it received
  const isOwn = claim.place === claim.source
  const place = claim.place === null ? null : names.place.canonical(claim.place)
  const isHome =
    place === 'nationwide'
      ? isCountry(home.place ?? '')
      : !isOwn && home.spots.has(place ?? '') && !names.isApart('place', place ?? '', home.place ?? '')
  if (place !== null && !isHome && (isOwn || isStated(claim, 'place'))) return { place, assumes: [] }
  if (place !== null && !isStated(claim, 'place') && strays(place, claim, home))
    return { place, assumes: [`that it is of ${claim.place}`] }
  // What the police of one of its towns count
  const body = / (?:in|of) (?:the )?(\p{Lu}.*)$/u.exec(claim.source ?? '')?.[1]
  if (body !== undefined && claim.start !== null && names.place.relate(body, home.place) === 'inside')
    return { place: names.place.canonical(body), assumes: [`that it is of ${body}, like its source`] }
  return { place: home.place, assumes: home.place === null ? [] : [`that it is of ${home.place}, like ${home.like}`] }
}

/** "To 2022" is to its last day, but in "2022-XX" the day is not known; a stock of a month is of all its days. */
function asOfDays({ from, to, measure, inferred }: Claim, asOf: string | null): Days | null {
  const days = daysOf(asOf)
  if (days === null || asOf !== to || isDoubtful(asOf)) return days
  if (!isStock(measure)) return { first: Math.max(days.first, days.last - oneDay + 1), last: days.last }
  return { first: inferred.includes('from') ? days.first : (daysOf(from)?.first ?? days.first), last: days.last }
}

/** A place carried from a passage that tells neither of its article's place nor of the event's: a person decides. */
function strays(place: string, { article }: Claim, home: Home): boolean {
  if (home.place === null || place === home.place) return home.place === null
  // Of a quake in Myanmar that felled a tower in Bangkok
  const isOther = home.isAbroad && isCountry(place)
  return (
    isOther || onOneLine(place, home.place, home.place) === null || !isAlike(place, home.leads.get(article) ?? null)
  )
}

/** "ST. JOSEPH, Mich." of a dateline is the St. Joseph of its story. */
const isAlike = (place: string, lead: string | null) =>
  lead !== null && (place === lead || holdsByWords(place, lead) !== null)

interface Beginning {
  from: string | null
  to: string | null
  /** Nobody stated it, and nothing tells. */
  open: boolean
  asOf: string | null
  assumes: string[]
}

function beginningOf(claim: Claim, home: Home, names: Resolver): Beginning {
  const until = isStated(claim, 'to') ? claim.to : null
  const none = { from: null, to: null, open: false, asOf: until ?? claim.saidOn, assumes: [] }
  if (isStock(claim.measure)) return none
  const { day, until: end } = home.begins(claim)
  // What is new was counted since the last word: of its day alone
  if (claim.from === null && isNew(claim.population)) return { ...none, from: none.asOf, to: none.asOf }
  if (!isStated(claim, 'from')) {
    const last = claim.from === null && claim.to === null ? home.toldBefore(claim) : null
    if (last) {
      const { from, to } = last
      const assumes = [`that it is of ${formatDate(from ?? '')}, like the figure before it`]
      return { ...beginningOf({ ...claim, from, to }, home, names), assumes }
    }
    if (day === null) return { ...none, open: true }
    // What was known in March counts from no day of December
    const [known, begun] = [daysOf(none.asOf), daysOf(day)]
    if (known && begun && known.last < begun.first) return none
    const assumes = [
      `that it counts from ${formatDate(day)}, ${day === home.day ? `the day of ${home.like}` : 'like others'}`
    ]
    return { ...none, from: day, to: end, assumes }
  }
  const { from, to } = { from: names.from.canonical(claim.from ?? ''), to: claim.to }
  const isHome = day !== null && names.from.relate(from, day) === 'same'
  // "Saturday's quake killed 12" is the toll of that day as it was known when it was said
  if (day !== null && (isHome || isOfDay(from, to, day)))
    return { ...none, from: day, to: end, asOf: claim.saidOn ?? until }
  return { ...none, from, to: isOwn({ ...claim, from }) || !grows(claim.measure) ? to : null }
}

/** "On Saturday alone", in a text "in the past 48 hours" too: that time's own count, and no total since then. */
function isOwn({ from, to, start }: Claim): boolean {
  const [a, b] = [daysOf(from), daysOf(to)]
  return a !== null && b !== null && (start !== null || (a.first === b.first && a.last === b.last))
}

export type ScopeRelation = ReturnType<typeof relateScopes>
export const relateScopes = (a: Scope, b: Scope, names: Resolver) => ({
  population: names.population.relate(a.population, b.population),
  place: names.place.relate(a.place, b.place),
  time: relateTimes(a, b),
  measure: a.measure === b.measure,
  unit: a.unit.toLowerCase() === b.unit.toLowerCase()
})

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

/** A day's own count lies in a total that began before it; a total lies in one that began earlier. */
function relateTimes(a: Scope, b: Scope): Containment {
  const [x, y] = [periodOf(a), periodOf(b)]
  if (x.first === y.first && x.last === y.last) return 'same'
  if (a.to !== null && b.to !== null) return relatePeriods(x as Days, y as Days)
  if (x.first === null || y.first === null) return 'unknown'
  if (b.to === null && startsWithin(a, b)) return 'inside'
  if (a.to === null && startsWithin(b, a)) return 'contains'
  return 'differs'
}

/** Since June lies in since January; not certainly in since some day of the year ("2021-XX"). */
function startsWithin(inner: Scope, outer: Scope): boolean {
  const [a, b] = [daysOf(inner.from), daysOf(outer.from)]
  return a !== null && b !== null && a.first >= (isDoubtful(outer.from) ? b.last : b.first)
}

/** Totals of one event since days that lie within a week of each other: its beginning, told in two ways. */
export const areTotalsOfOne = (earlier: Scope, later: Scope): boolean =>
  areOfOneWeek(earlier, later) && [earlier, later].every(({ event, to }) => event !== null && to === null)

export function areOfOneWeek(earlier: Scope, later: Scope): boolean {
  const [a, b] = [daysOf(earlier.from), daysOf(later.from)]
  return a !== null && b !== null && a.first <= b.first && b.first - a.first <= 7 * oneDay
}

/** Which day is meant is not known, or not certain: "2021-XX", "2021-03?". */
const isDoubtful = (date: string | null) => /[X?~%]/.test(date ?? '')

const scales = /^(?:kilomet(?:er|re)s?|mph|kph|knots|magnitude|points?|celsius|fahrenheit|hpa|mbar|millibars?)\b/i

/** Whether figures in this unit add up, so that a part cannot exceed its whole: people do, % and days do not. */
export const addsUp = (unit: string) => !ratios.test(unit) && !scales.test(unit)

/** Whether one of two figures can be a share of the other: hospitals of buildings, not dollars of euros or of people. */
export function areOfOneUnit({ unit: a }: Pick<Scope, 'unit'>, { unit: b }: Pick<Scope, 'unit'>): boolean {
  if (!addsUp(a) || !addsUp(b)) return false
  const isOwn = (unit: string) => unit === 'people' || /^[A-Z]{3}$/.test(unit)
  return a.toLowerCase() === b.toLowerCase() || !(isOwn(a) || isOwn(b))
}
