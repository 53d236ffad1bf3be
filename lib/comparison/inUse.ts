import type { Claim, Decided } from '../claim.ts'
import { nearest } from '../tables/options.ts'
import { grouped } from './grouped.ts'
import { fold, type Names, namesFrom } from './names.ts'
import type { CompareOptions } from './options.ts'
import { populationOf } from './populations.ts'

/** The names that the figures of an event have, by their one spelling. */
type InUse = Record<'place' | 'population', ReadonlyMap<string, string>>
export type NamesInUse = (event: string | null) => InUse | undefined

const byFold = (names: readonly string[]) => new Map(names.map((name) => [fold(name), name]))
const keyOf = (event: string | null) => event?.toLowerCase() ?? null

/** Asked for only where a person has decided of names. */
export function namesInUse(
  claims: readonly Claim[],
  eventOf: (claim: Claim) => string | null,
  { decisions = [] }: CompareOptions
): NamesInUse {
  const english = namesFrom([])
  const events = grouped(decisions.length > 0 ? claims : [], (claim) => keyOf(eventOf(claim)))
  const made = new Map(
    [...events].map(([event, own]) => {
      const counted = own.flatMap(({ population, measure, unit }) => [
        population,
        populationOf(population, measure, english, unit)
      ])
      return [event, { place: byFold(own.flatMap(({ place }) => place ?? [])), population: byFold(counted) }]
    })
  )
  return (event) => made.get(keyOf(event))
}

/** Each decision of a name that neither a figure of its event nor one of the `tables` has: it may be misspelled. */
export function misnamed(
  decisions: readonly Decided[],
  inUse: NamesInUse,
  tables: Record<'place' | 'population', Pick<Names, 'knows'>>
): string[] {
  return decisions.flatMap(({ event, field, one, other, answer }) => {
    if (field !== 'place' && field !== 'population') return []
    const known = inUse(event)?.[field]
    if (known === undefined || known.size === 0) return []
    const unknown = [one, other].filter((name) => !known.has(fold(name)) && !tables[field].knows(name))
    return unknown.map((name) => {
      const near = nearest(name, [...known.values()])?.choice
      return `The decision "${field}, ${one}, ${other}, ${answer}" names ${name}, which no figure here has; the nearest that one has is ${near}.`
    })
  })
}
