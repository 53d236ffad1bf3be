import type { ArticleInput, Claim } from '../claim.ts'
import { distinct, onceFor } from '../grouped.ts'
import { distance } from '../tables/options.ts'
import { countries, directions, kinds, provinces, widths } from './english.ts'
import { fold } from './names.ts'

/** Countries in English, as the runtime has them (CLDR, by ISO 3166 code), and by their other names. */
const countryNames = onceFor((language) => {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const listed = letters.flatMap((a) => letters.flatMap((b) => names.of(a + b)?.toLowerCase() ?? []))
  return { all: [...listed, ...Object.keys(countries)], keys: new Set(listed.map(fold)) }
})

export const isCountry = (place: string) => countryNames('en').keys.has(fold(place).replace(/^the /, ''))

/** The country that a place is, or the countries with a province of its name. */
const countriesOf = onceFor((place): string[] =>
  isCountry(place)
    ? [fold(place)]
    : provinces.flatMap(([country, names]) => (names.has(place.toLowerCase()) ? country : []))
)
const sideless = (place: string) =>
  directions.has(place.split(' ')[0]?.toLowerCase() ?? '') ? place.replace(/^\S+ /, '') : place
/** Two countries, or places of two: "southern Ohio" and Peru. */
export const areAbroad = (a: string, b: string) => {
  const [x, y] = [a, b].map((place) => countriesOf(sideless(place))) as [string[], string[]]
  return x.length > 0 && y.length > 0 && !x.some((country) => y.includes(country))
}

/** By its name: 6 the world, 5 a continent, 4 a country, 3 a state, 2 a region, 1 a town; a side half a step less. */
export const widthOf = onceFor((place): number => {
  const name = place.toLowerCase()
  for (const [width, names] of widths) if (names.has(name)) return width
  if (isCountry(name)) return 4
  if (countriesOf(name).length > 0) return 3
  const words = name.split(/[^\p{L}\p{N}'’]+/u)
  // "North, Brellia"; of "North" nothing is left
  const whole = directions.has(words[0] ?? '') ? widthOf(name.replace(/^\p{L}+[^\p{L}\p{N}]*/u, '')) : 0
  if (whole >= 3) return whole - 0.5
  for (const [width, named] of kinds) if (words.some((word) => named.has(word))) return width
  return 1
})

const significant = onceFor((place): string[] => fold(place).match(/[\p{L}\p{N}]+/gu) ?? [])

/** A country, state or continent by its whole name: West Virginia is no part of Virginia. */
const isWhole = (place: string) =>
  countriesOf(place).length > 0 || widths.some(([, names]) => names.has(place.toLowerCase()))

/** Of one width, so that neither lies within the other. */
const areWholes = (a: string, b: string) => isWhole(a) && isWhole(b) && widthOf(a) === widthOf(b)

/** "California" of "central California": the wider of two names, by their words; null: neither holds the other. */
export function holdsByWords(a: string, b: string): string | null {
  const [x, y] = [significant(a), significant(b)]
  if (x.length === y.length || (isWhole(a) && isWhole(b))) return null
  const [shorter, longer] = x.length < y.length ? [x, y] : [y, x]
  // A name of signs alone, as "…" in a table, is in none
  if (shorter.length === 0 || !shorter.every((word) => longer.includes(word))) return null
  return x.length < y.length ? a : b
}

const kindWords = new Set(kinds.flatMap(([, words]) => [...words]))
const core = (place: string) =>
  significant(place)
    .filter((word) => !kindWords.has(word))
    .join(' ')

/** North and south are two; the west and the southwest may be one. */
function areTwoSides(a: string, b: string): boolean {
  const [x, y] = [a, b].map((place) => significant(place)[0] ?? '') as [string, string]
  if (!directions.has(x) || !directions.has(y)) return false
  const [one, other] = [x, y].map((side) => side.replace('ern', '')) as [string, string]
  return !one.includes(other) && !other.includes(one)
}

/** "Orvane" and "Orvane province": perhaps a town and its province, perhaps one. */
export const isOneName = (a: string, b: string) => core(a) !== '' && core(a) === core(b)

/** One name with a letter in five wrong, as of a foreign one put into our letters: "Kalaat Bahr" and "Qalat Bahr". */
const areSpellings = (a: string, b: string) => core(a) !== '' && distance(core(a), core(b)) <= core(a).length / 5

/** Which of two stated places may lie within the other, by their words or, of the event's `own`, by kinds; null. */
export function onOneLine(
  a: string,
  b: string,
  own: string | null,
  width = widthOf,
  areLeads = false,
  areNear = false
): Line | null {
  if (areAbroad(a, b) || areTwoSides(a, b) || areWholes(a, b)) return null
  const held = holdsByWords(a, b)
  if (held !== null) return { wider: held, narrower: held === a ? b : a }
  const [x, y] = [width(a), width(b)]
  if (areSpellings(a, b)) return x < y ? { wider: b, narrower: a } : { wider: a, narrower: b }
  const isLed = areLeads && (areNear || x !== y)
  if (Math.max(x, y) > 4 || (!isLed && (x === y || own === null))) return null
  // "Lake Osk" and "Brellia" of a fire in central Brellia: each is on one line with it
  const isOfOwn = own === null || own === a || own === b || [a, b].every((one) => onOneLine(one, own, own, width))
  if (!isLed && !isOfOwn) return null
  return x > y ? { wider: a, narrower: b } : { wider: b, narrower: a }
}

/** What may stand between a place and the wider one: "Orvane, in the western province of Brellia". */
const joins = ['in', 'of', 'the', 'a', 'an', 'city', 'town', 'village']
const between = new Set([...joins, ...kindWords])

type Line = { wider: string; narrower: string }
export type SaysWithin = (event: string | null, a: string, b: string) => Line | null
/** `areLeads`: where articles of the event tell first of each; `areNear`: two towns too. */
export type LineOf = (event: string | null, a: string, b: string, areLeads?: boolean, areNear?: boolean) => Line | null

/** All that is written of each event, in small letters. */
export function textsOf(articles: readonly ArticleInput[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const { event = null, text } of articles) {
    if (event !== null && text)
      texts.set(event, `${texts.get(event) ?? ''}\n${text.toLowerCase().replaceAll('’', "'")}`)
  }
  return texts
}

/** What the articles of an event say of two places, in so many words: "Orvane, Brellia", "Brellia's district of Orvane". */
export function within(texts: ReadonlyMap<string, string>): SaysWithin {
  const said = new Map<string, boolean>()
  const isSaid = (event: string, one: string, other: string) => {
    const key = JSON.stringify([event, one, other])
    const found =
      said.get(key) ?? (fits(one, other) && says(texts.get(event) ?? '', one.toLowerCase(), other.toLowerCase()))
    said.set(key, found)
    return found
  }
  return (event, a, b) => {
    if (event === null || !texts.has(event)) return null
    if (isSaid(event, a, b)) return { narrower: a, wider: b }
    return isSaid(event, b, a) ? { narrower: b, wider: a } : null
  }
}

/** "Texas, Ohio and Maine" is a list, as is "Brellia, Texas". */
const fits = (narrower: string, wider: string) => widthOf(narrower) <= widthOf(wider) && !areWholes(narrower, wider)

/** Which of two places may lie within the other, by names, the event's own, or its texts; null: neither. */
export function linesOf(
  placeOf: (event: string | null) => string | null,
  saysWithin: SaysWithin,
  texts: ReadonlyMap<string, string>
): LineOf {
  /** The sentences that tell of a place, and of no list of places with it. */
  const toldOf = onceFor((event) => {
    const all = (texts.get(event) ?? '').split(/(?<=\w{4}\.) |\n/)
    return onceFor((name) => {
      const place = name.toLowerCase()
      return all.filter(
        (told) => told.includes(place) && !told.includes(`and ${place}`) && !told.includes(`${place} and`)
      )
    })
  })
  /** "The Turkish province of Bartin" is wider than its name tells. */
  const widthIn = onceFor((event) =>
    onceFor((place) =>
      [...(kinds[0]?.[1] ?? '')].some((kind) => toldOf(event)(`${kind} of ${place}`)[0]) ? 3 : widthOf(place)
    )
  )
  const homeOf = onceFor((event): readonly string[] => {
    const own = placeOf(event)
    if (own === null) return []
    const named = countriesOf(own)
    if (named.length > 0) return named
    const wider = [...countryNames('en').all, ...provinces.flatMap(([, names]) => [...names])]
    return wider.flatMap((name) => (saysWithin(event, own, name)?.wider === name ? countriesOf(name) : []))
  })
  return (event, a, b, areLeads, areNear) => {
    const isAbroad = (place: string) => {
      const named = event === null ? [] : countriesOf(place)
      const home = named.length > 0 ? homeOf(event ?? '') : []
      return home.length > 0 && !named.some((country) => home.includes(country))
    }
    if (isAbroad(a) || isAbroad(b)) return null
    const told = toldOf(event ?? '')
    // "Rashidin, west of the city of Aleppo", not "Orvane and Tarn"
    const isNear = areNear || (areLeads && told(a).some((one) => told(b).includes(one)))
    return saysWithin(event, a, b) ?? onOneLine(a, b, placeOf(event), widthIn(event ?? ''), areLeads, isNear)
  }
}

const reach = 40

function says(text: string, narrower: string, wider: string): boolean {
  return follows(text, narrower, wider, /^(?:,|,? (?:in|of) )/) || follows(text, `${wider}'s`, narrower, /^ /)
}

function follows(text: string, before: string, behind: string, opening: RegExp): boolean {
  // Nothing is found everywhere, and again where the text ends
  for (let at = before === '' ? -1 : text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
    const rest = text.slice(at + before.length, at + before.length + reach + behind.length)
    const end = rest.indexOf(behind)
    const words = rest.slice(0, Math.max(0, end)).match(/\p{L}+/gu) ?? []
    if (
      end >= 0 &&
      opening.test(rest.replace(/^ (?:city|town|district|province|state|county)(?=[ ,])/, '')) &&
      words.every((word) => between.has(word))
    )
      return true
  }
  return false
}

/** The names of places in use, those in capitals last, as datelines write them: of two spellings the first is shown. */
export function placesIn(claims: readonly Claim[], articles: readonly ArticleInput[] = []): string[] {
  const names = distinct(claims.flatMap(({ place }) => place ?? [])).sort()
  const texts = articles.map(({ title, text }) => `${title}\n${text}`)
  const isDateline = (name: string) =>
    texts.some((text) => text.includes(name)) &&
    texts.every((text) => text.split(name).every((before, i, all) => i === all.length - 1 || /\n\s*$/.test(before)))
  const asName = (name: string) =>
    name.replace(/\p{Lu}[\p{Lu}’']+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
  const shown = names.filter(isCapitals).map((name) => (isDateline(name) ? asName(name) : name))
  return [...names.filter((name) => !isCapitals(name)), ...shown]
}

const isCapitals = (name: string) => /\p{Lu}{4}/u.test(name) && !/\p{Ll}/u.test(name)
