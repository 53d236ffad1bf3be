import type { Decided } from '../claim.ts'
import type { Comparison } from '../comparison/compare.ts'
import type { Decide, Relation } from '../comparison/relation.ts'
import { formatSubject } from '../comparison/wording.ts'
import type { Undecided } from './questions.ts'

/** Of articles that nobody gave an event. In no table that is written: a blank event in decisions.csv means it. */
export const thisEvent = 'these articles'

/**
 * What only a person can say before figures are joined, the question that joins most of them first. `joins` counts the
 * figures of pairs that wait for this answer alone; of those that wait for several only where there are no others.
 */
export function undecided({ relations }: Pick<Comparison['rows'], 'relations'>): Undecided[] {
  const found = new Map<string, { row: Decide; alone: Set<string>; together: Set<string>; first: Relation }>()
  for (const relation of relations) {
    for (const row of relation.decide) {
      const key = JSON.stringify([row.event, row.field, row.one, row.other])
      const known = found.get(key) ?? { row, alone: new Set(), together: new Set(), first: relation }
      const joined = relation.decide.length === 1 ? known.alone : known.together
      for (const id of [...relation.a.claims, ...relation.b.claims]) joined.add(id)
      found.set(key, known)
    }
  }
  return [...found.values()]
    .map(({ row, alone, together, first }) => ({
      ...row,
      event: row.event === thisEvent ? null : row.event,
      joins: alone.size || together.size,
      example: exampleOf(first)
    }))
    .sort((x, y) => y.joins - x.joins)
}

/** Answers of an earlier run, so that they can be taken back: with the figures that stand under either name. */
export function answered({ figures }: Pick<Comparison['rows'], 'figures'>, decided: readonly Decided[]): Undecided[] {
  return decided.map(({ event, field, one, other }) => {
    const names = [one.toLowerCase(), other.toLowerCase()]
    const joins = figures.filter(({ claim }) =>
      names.includes(String(field === 'event' ? claim.event : claim[field]).toLowerCase())
    )
    return { event, field, one, other, joins: joins.length, example: null }
  })
}

/** "NBC News: 77 people killed in Manta; the mayor: 80 people killed, Pacific coast". */
function exampleOf({ a, b }: Relation): string {
  const said = ({ source, words, scope }: Relation['a']) =>
    `${source}: ${words} (${formatSubject(scope)}${scope.place === null ? '' : `, ${scope.place}`})`
  return `${said(a)}; ${said(b)}`
}
