import type { Name, Place } from '../claim.ts'
import { type Names, namesFrom, pairKey } from './names.ts'
import type { CompareOptions } from './options.ts'

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
export function resolvers(options: CompareOptions): (event: string | null) => Resolver {
  const made = new Map<string | null, Resolver>()
  const decided = new Set(options.decisions?.map(({ event }) => event))
  const general = resolver(options, null)
  return (event) => {
    if (!decided.has(event)) return decided.has(null) ? resolverOf(null) : general
    return resolverOf(event)
  }
  function resolverOf(event: string | null) {
    const known = made.get(event) ?? resolver(options, event)
    made.set(event, known)
    return known
  }
}

function resolver({ names = [], places = [], same = {}, decisions = [] }: CompareOptions, event: string | null) {
  const own = decisions.filter((row) => row.event === event)
  const rowsOf = (field: string) =>
    own
      .filter((row) => row.field === field && row.answer !== 'apart')
      .map(({ one, other, answer }) => ({
        name: one,
        means: answer === 'same' ? other : null,
        within: answer === 'part' ? other : null
      }))
  const apart = new Set(
    own.filter(({ answer }) => answer === 'apart').map(({ field, one, other }) => `${field} ${pairKey(one, other)}`)
  )
  const named = (kind: Name['kind']) => names.filter((row) => row.kind === kind)
  const placed = places.map(({ place, means, within }: Place) => ({ name: place, means, within }))
  return {
    population: namesFrom([...named('population'), ...rowsOf('population')], same.population),
    source: namesFrom([...named('source'), ...rowsOf('source')], same.source),
    place: namesFrom([...placed, ...rowsOf('place')], same.place),
    from: namesFrom(rowsOf('from')),
    isApart: (field: string, one: string, other: string) => apart.has(`${field} ${pairKey(one, other)}`)
  }
}
