import type { Claim, Decided, Name, Place } from '../claim.ts'
import { grouped, onceFor } from '../grouped.ts'
import { type Entry, fold, type Names, namesFrom, pairKey } from './names.ts'
import type { CompareOptions } from './options.ts'
import { populationOf } from './populations.ts'

/** What the tables, the caller and a person's decisions say of names, for one event. */
export interface Resolver {
  population: Names
  place: Names
  source: Names
  /** The beginnings that a person holds to be one day. */
  from: Names
  /** Whether a person said that two names are not to be set side by side. */
  isApart(field: string, one: string, other: string): boolean
}

/** The names of each event: those of all, and on top what a person decided of that event alone. */
export function resolvers(
  options: CompareOptions,
  written: readonly string[] = []
): (event: string | null) => Resolver {
  const decided = grouped(renamed(options), ({ event }) => eventKey(event))
  const made = onceFor((key) => resolver(options, lastOf(decided.get(key) ?? []), written))
  return (event) => made(decided.has(eventKey(event)) ? eventKey(event) : '')
}

function renamed({ decisions = [] }: CompareOptions): Decided[] {
  const events = eventNames(decisions)
  return decisions.map((row) => ({ ...row, event: row.event && events.canonical(row.event) }))
}

/** Names that a person holds to be of one event: the first means the other. Throws on a part of an event. */
export function eventNames(decisions: readonly Decided[] = []): Names {
  const rows = lastOf(decisions.filter(({ field }) => field === 'event'))
  const part = rows.find(({ answer }) => answer === 'part')
  if (part)
    throw new Error(
      `invalid decision: event "${part.one}" as a part of "${part.other}" (same: their figures are of one event; apart: they are of two)`
    )
  return namesFrom([], sameIn(rows))
}

const sameIn = (rows: readonly Decided[]) =>
  rows.flatMap(({ one, other, answer }) => (answer === 'same' ? [[one, other] as const] : []))

/** "Quake" and "quake" are one event. */
export const eventKey = (event: string | null) => event?.toLowerCase() ?? ''

/** Of several answers to one question the last holds: by its day, then as listed. */
function lastOf(decisions: readonly Decided[]): Decided[] {
  const inTime = [...decisions].sort((a, b) =>
    (a.decidedOn ?? '') < (b.decidedOn ?? '') ? -1 : +(a.decidedOn !== b.decidedOn)
  )
  return [...new Map(inTime.map((row) => [keyOf(row), row])).values()]
}

const keyOf = ({ field, one, other }: Decided) => `${field} ${pairKey(one, other)}`

function resolver(
  { names = [], places = [] }: CompareOptions,
  own: readonly Decided[],
  written: readonly string[]
): Resolver {
  const apart = new Set(own.filter(({ answer }) => answer === 'apart').map(keyOf))
  const isApart = (field: string, one: string, other: string) => apart.has(`${field} ${pairKey(one, other)}`)
  /** The rows of a table without those that a person denies, and what he said besides. */
  const namesOf = (field: Decided['field'], table: readonly Entry[], spelled?: readonly string[]) => {
    const rows = own.filter((row) => row.field === field)
    const isDenied = (name: string, other: string | null) => other !== null && isApart(field, name, other)
    const left = table.map(({ name, means, within }) => ({
      name,
      means: isDenied(name, means) ? null : means,
      within: isDenied(name, within) ? null : within
    }))
    const decided = rows.flatMap(({ one, other, answer }): Entry[] => {
      const row = (name: string, within: string | null = null) => ({ name, means: null, within })
      // Even English makes no one of two names that a person knows apart
      if (answer === 'apart') return [row(one), row(other)]
      return answer === 'part' ? [row(one, other)] : []
    })
    // No day is named by another: of two beginnings it is the earlier, whichever a person wrote first
    const isSwapped = ([one, other]: readonly [string, string]) => field === 'from' && one < other
    const pairs = sameIn(rows).map((pair) => (isSwapped(pair) ? ([pair[1], pair[0]] as const) : pair))
    return namesFrom([...left, ...decided], pairs, spelled)
  }
  const named = (kind: Name['kind']) => names.filter((row) => row.kind === kind)
  const placed = places.map(({ place, means, within }: Place) => ({ name: place, means, within }))
  return {
    population: namesOf('population', named('population')),
    source: namesOf('source', named('source')),
    place: namesOf('place', placed, written),
    from: namesOf('from', []),
    isApart
  }
}

/** Of each decision the names that neither a figure of its event nor a table has: what is misspelled renames nothing. */
export function unknownNames(
  { decisions = [], ...options }: CompareOptions,
  claims: readonly Claim[],
  eventOf: (claim: Claim) => string | null,
  outletOf: (claim: Claim) => string
): string[][] {
  const tables = resolvers(options)(null)
  const english = namesFrom([])
  const namesOf = {
    place: ({ place }: Claim) => [place],
    population: (claim: Claim) => [claim.population, populationOf(claim, english)],
    source: (claim: Claim) => [claim.source, ...claim.via, outletOf(claim)]
  }
  return decisions.map(({ event, field, one, other }) => {
    const own = claims.filter((claim) => eventKey(eventOf(claim)) === eventKey(event))
    if (!(field in namesOf) || own.length === 0) return []
    const kind = field as keyof typeof namesOf
    const known = new Set(own.flatMap(namesOf[kind]).map((name) => fold(name ?? '')))
    return [one, other].filter((name) => !known.has(fold(name)) && !tables[kind].knows(name))
  })
}
