import { countryWords, descriptions, directions, isCountry, kinds, widths } from './english.ts'

/**
 * How wide a place is by its name: 6 the world, 5 a continent, 4 a country, 3 a state, 2.5 a side of one of these, 2 a
 * region, 1 a town or a spot.
 */
export function widthOf(place: string): number {
  const name = place.toLowerCase()
  for (const [width, names] of widths) if (names.has(name)) return width
  if (isCountry(name)) return 4
  const words = name.split(/[^\p{L}\p{N}'’]+/u)
  if (directions.has(words[0] ?? '') && widthOf(words.slice(1).join(' ')) >= 3) return 2.5
  if (countryWords.has(words.at(-1) ?? '')) return 4
  for (const [width, named] of kinds) if (words.some((word) => named.has(word))) return width
  return 1
}

const significant = (place: string): string[] => place.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Whether one of two names holds the other by its words, as "central California" holds "California": null where
 * neither does, else the wider.
 */
export function holdsByWords(a: string, b: string): string | null {
  const [x, y] = [significant(a), significant(b)]
  if (x.length === y.length) return null
  const [shorter, longer] = x.length < y.length ? [x, y] : [y, x]
  if (!shorter.every((word) => longer.includes(word))) return null
  return x.length < y.length ? a : b
}

const kindWords = new Set(kinds.flatMap(([, words]) => [...words]))
/** A name without the words for its kind. */
const core = (place: string) =>
  significant(place)
    .filter((word) => !kindWords.has(word))
    .join(' ')

/**
 * Which of two stated places may lie within the other, for a person to say: by the words of their names, or, where
 * one of them is the event's `own`, by their kinds; null where nothing speaks for it: two towns, or the world and a
 * country.
 */
export function onOneLine(a: string, b: string, own: string | null): { wider: string; narrower: string } | null {
  const held = holdsByWords(a, b)
  if (held !== null) return { wider: held, narrower: held === a ? b : a }
  // "the Riviera city" may well be Nice
  const described = [a, b].find((name) => name !== own && descriptions.has(significant(name).at(-1) ?? ''))
  if (described !== undefined && own !== null && (own === a || own === b)) return { wider: own, narrower: described }
  const [x, y] = [widthOf(a), widthOf(b)]
  // "western Michigan" and "southwestern Michigan"
  if (x === y && x >= 2 && core(a) !== '' && core(a) === core(b)) return { wider: a, narrower: b }
  if (x === y || Math.max(x, y) > 4 || (own !== a && own !== b)) return null
  return x > y ? { wider: a, narrower: b } : { wider: b, narrower: a }
}
