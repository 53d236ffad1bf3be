import type { Name } from '../claim.ts'
import { grouped, onceFor } from '../grouped.ts'
import { seen } from '../tables/cells.ts'
import { countries } from './english.ts'

/** How one name stands to another, by what the tables say and nothing else. `unknown`: one is not stated. */
export type Containment = 'same' | 'inside' | 'contains' | 'differs' | 'unknown'

/** Names that mean the same, and what lies within what. */
export interface Names {
  canonical(name: string): string
  /** A place or population that the table lists, under any of its names. */
  knows(name: string): boolean
  relate(a: string | null, b: string | null): Containment
  /** All that a name lies within, by canonical name. */
  above(name: string): string[]
}

export type Entry = Pick<Name, 'name' | 'means' | 'within'>

export const tidy = (name: string) => seen(name).trim().replace(/\s+/g, ' ')
/** One key for "Qal'at Bahr" and "Qalât-Bahr", the Province of Talmara and Talmara province, the U.S. */
export const fold = onceFor((name) => {
  const plain = name
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+|['’‘ʼʻ`]/gu, '')
    .replace(/[-‐‑]/g, ' ')
  const words = tidy(plain.normalize('NFC')).toLowerCase() || tidy(name)
  const country = words.replace(/^the /, '')
  if (Object.hasOwn(countries, country)) return countries[country] ?? country
  return words.replace(/^(province|state|region|district|county|city|town|governorate|prefecture) of (.+)$/, '$2 $1')
})

/** "Arun and Belsa", "Arun, Belsa and Tolu": the places of which it is the sum; of any other name none. */
export function membersOf(place: string): string[] {
  const members = place.includes(' and ') ? place.split(/, (?:and )?| and /) : []
  return members.every((one) => /^\p{Lu}/u.test(one)) ? members : []
}

/** "Israeli-controlled Golan Heights": who holds it, and the place. */
const holding = /^(\p{L}+)-(?:held|controlled|occupied|annexed|administered|run|ruled) (.+)$/u

/** Nothing in the world lies within so many others; a table that says so would take memory without end. */
const mostWider = 1000
const tooWide = (name: string) => new Error(`invalid names: ${name} lies in a chain of more than ${mostWider}`)

/** One key for two names, whichever comes first. */
export const pairKey = (one: string, other: string) => JSON.stringify([fold(one), fold(other)].sort())

/** `equal`: pairs held to be one, the second by whose name; `written`: other names in use. Throws on circles. */
export function namesFrom(
  rows: readonly Entry[],
  equal: readonly (readonly [one: string, other: string])[] = [],
  written: readonly string[] = []
): Names {
  const means = new Map<string, string>()
  const spelling = new Map<string, string>()
  const parents = new Map<string, Set<string>>()
  for (const row of rows) {
    for (const name of [row.name, row.means, row.within]) {
      if (name && !spelling.has(fold(name))) spelling.set(fold(name), tidy(name))
    }
    if (row.means && fold(row.means) !== fold(row.name)) means.set(fold(row.name), fold(row.means))
  }
  const roots = new Map<string, string>()
  const root = (key: string) => {
    const passed = new Set<string>()
    let at = key
    for (let next = means.get(at); next !== undefined; next = means.get(at)) {
      if (passed.has(at)) throw new Error(`invalid names: ${[...passed, at].join(' means ')}`)
      passed.add(at)
      // Where it led before, and on from there
      at = roots.get(next) ?? next
    }
    for (const one of passed) roots.set(one, at)
    return at
  }
  for (const [one, other] of equal) {
    for (const name of [one, other]) if (!spelling.has(fold(name))) spelling.set(fold(name), tidy(name))
    const [x, y] = [root(fold(one)), root(fold(other))]
    if (x !== y) means.set(x, y)
  }
  for (const row of rows) {
    if (!row.within) continue
    const [key, parent] = [root(fold(row.name)), root(fold(row.within))]
    // Fighters lie within members, unless another row or a person holds the two to be one
    const declaredSame = key === parent && fold(row.name) !== fold(row.within)
    if (!declaredSame) parents.set(key, (parents.get(key) ?? new Set()).add(parent))
  }
  for (const [place, held] of grouped(written, (name) => fold(holding.exec(name)?.[2] ?? ''))) {
    // Rebel-held Karsa is Karsa, unless somebody names government-held Karsa too
    if (place !== '' && new Set(held.map((name) => holding.exec(name)?.[1])).size === 1)
      for (const name of held) if (!spelling.has(fold(name))) means.set(fold(name), place)
  }
  const plain = new Set(written.map(fold))
  const tailed = written.filter((name) => /^[^,]+, \p{Lu}[^,]*$/u.test(name) && !name.includes(' and '))
  for (const [town, all] of grouped(tailed, (name) => fold(name.replace(/,.*/, '')))) {
    // "ORVANE, Brellia" of a dateline is Orvane, unless there is one in Talmara too
    const one = new Set(all.map(fold)).size === 1 ? fold(all[0] ?? '') : ''
    if (plain.has(town) && one !== '' && !spelling.has(one)) means.set(one, town)
  }
  for (const name of written) {
    const sum = fold(name)
    // "Keld village" is Keld, and Keld island
    const settled = sum.replace(/ (?:village|town|island)$/, '')
    if (settled !== sum && plain.has(settled) && !spelling.has(sum)) means.set(sum, settled)
    // What a table lists it knows better
    if (spelling.has(sum)) continue
    for (const one of membersOf(name).map((member) => root(fold(member))))
      parents.set(one, (parents.get(one) ?? new Set()).add(sum))
  }
  for (const key of means.keys()) root(key)
  const above = new Map<string, Set<string>>()
  const ancestors = (key: string, path: string[] = []): Set<string> => {
    if (path.includes(key)) throw new Error(`invalid names: ${[...path, key].join(' within ')}`)
    if (path.length > mostWider) throw tooWide(key)
    let found = above.get(key)
    if (!found) {
      found = new Set()
      for (const parent of parents.get(key) ?? []) {
        found.add(parent)
        for (const further of ancestors(parent, [...path, key])) found.add(further)
      }
      if (found.size > mostWider) throw tooWide(key)
      above.set(key, found)
    }
    return found
  }
  for (const key of parents.keys()) ancestors(key)
  const asWritten = new Map(written.toReversed().map((name) => [fold(name), tidy(name)]))
  const keyOf = (name: string) => root(fold(name))
  return {
    canonical: (name) => spelling.get(keyOf(name)) ?? asWritten.get(keyOf(name)) ?? tidy(name),
    knows: (name) => spelling.has(fold(name)),
    relate: (a, b) => {
      if (a === null || b === null) return a === b ? 'same' : 'unknown'
      const [x, y] = [keyOf(a), keyOf(b)]
      if (x === y) return 'same'
      if (above.get(x)?.has(y)) return 'inside'
      return above.get(y)?.has(x) ? 'contains' : 'differs'
    },
    above: (name) => [...(above.get(keyOf(name)) ?? [])].map((key) => spelling.get(key) ?? key)
  }
}
