import type { Decided, Name, Place } from '../claim.ts'
import { formatNames, formatPlaces } from '../tables/format.ts'

/**
 * What a person decided of one event, as tables that hold for all: names.csv and places.csv, by the names of the files.
 * What is apart in one event says nothing of others, and beginnings and events have no table.
 */
export function namesOf(decisions: readonly Decided[]): Map<string, string> {
  const joined = decisions.filter(({ answer }) => answer !== 'apart')
  const tells = ({ other, answer }: Decided) => ({
    means: answer === 'same' ? other : null,
    within: answer === 'part' ? other : null
  })
  const places: Place[] = joined
    .filter(({ field }) => field === 'place')
    .map((row) => ({ place: row.one, ...tells(row) }))
  const names = joined.flatMap((row): Name[] => {
    const { field: kind, one: name } = row
    return kind === 'population' || kind === 'source' ? [{ name, kind, ...tells(row) }] : []
  })
  return new Map([
    ...(names.length > 0 ? [['names.csv', formatNames(names)] as const] : []),
    ...(places.length > 0 ? [['places.csv', formatPlaces(places)] as const] : [])
  ])
}
