/** Of which place a text and those who speak in it tell: a body tells of the town, province or country that it is of. */
import { oneOf } from '../figures/pieces.ts'
import { once, onceFor } from '../grouped.ts'
import { type Document, perSentence } from './document.ts'
import { areaBodies, armedForces, nationalOffices, nationBodies, townBodies } from './english/places.ts'
import { portfolios } from './english/roles.ts'
import { capitals, isState, places, regions } from './gazetteer.ts'
import { isThere, type PlaceMention } from './placeLists.ts'
import { isPlaceName, placesIn } from './places.ts'
import type { Sentence, Span } from './sentences.ts'
import { lastBefore } from './tokens.ts'

const either = (words: string) =>
  oneOf(words.split(/\s+/).map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`))

/** "northern Brellia", "rebel-held Brellia" */
export const compassed = /^[\p{L}-]+(?:ern|-held|-\p{L}+ed) /u
export const isCountry = (place: string) =>
  place.split(/, | and /).some((one) => isState(one) || regions.has(one.replace(compassed, '')))

/** Countries by what they have, whatever they are called: "Brellia's health ministry". */
const nationsOf = perSentence(
  ({ text }) =>
    new Set([...text.matchAll(havingState)].map(({ index }) => owner.exec(lastBefore(text, index, 40))?.[0]))
)
const havingState = new RegExp(`['’]s (?:\\p{Ll}+ ){0,2}${either(nationalOffices)}\\b`, 'gu')
const owner = /\p{Lu}[\p{L}-]+$/u
export const isNation = (doc: Document, place: string) => isCountry(place) || nationsOf(doc, 0).has(place)

/** "SELMA, Quintar - ": the town and its country; of "GRANTS PASS, Ore." no country is told. */
export function homeOf(doc: Document): { town: string; country: string | null } {
  const [town = '', ...rest] = doc.dateline?.place?.split(', ') ?? []
  // "KELD, Ostland/OSK - ": of two
  const last = doc.dateline?.place?.includes('/') ? '' : (rest.at(-1) ?? town)
  const isUnknown = last !== '' && last !== town && !last.endsWith('.') && !places.has(last)
  return { town, country: isState(last) || isUnknown ? last : null }
}

/** "southeast Brellia" is in Brellia. */
const sided = /^(?:(?:north|south)?(?:east|west)|north|south|central) /

/** The country of a text: of its dateline, or the first that its first sentences name. */
export function countryOf(doc: Document): string | null {
  const { country } = homeOf(doc)
  if (country) return country
  const first = doc.sentences
    .slice(0, 8)
    .flatMap((_, i) => placesIn(doc, i))
    // "into neighbouring Ostland" is out of it
    .filter(({ start }) => !/\bneighbou?ring $/.test(lastBefore(doc.text, start, 13)))
  return first.map(({ text }) => text.replace(compassed, '').replace(sided, '')).find(isState) ?? null
}

const body = `(?:(?<town>${either(townBodies)})|(?<area>${either(areaBodies)})|${either(nationBodies)})\\b`
const name =
  '(?<place>(?<name>\\p{Lu}[\\p{L}-]*(?: (?!County)\\p{Lu}[\\p{L}-]+){0,2})(?: (?:[Cc]ounty|district|province))?)'
/** "the governor of Tarn", "police in Tarn"; "Tarn's health ministry"; "Tarn district police". */
const forms = [
  `\\b${body}(?: \\p{Ll}+)* (?:of|in|for) (?:the )?(?:neighbou?ring )?${name}(?! \\p{Lu})`,
  `${name}['’]s (?:[\\p{L}-]+ ){0,3}${body}`,
  `${name} (?:\\p{Ll}+ )?${body}`
].map((form) => new RegExp(form, 'u'))
const bodyIn = onceFor((by) => forms.map((form) => form.exec(by)?.groups).find(Boolean) ?? {})
const sole = new RegExp(`${oneOf('mayor governor prefect regent directorate')} (?:of|in) $`)
const local = new RegExp(`^['’]s ${oneOf('district county city provincial mayor governor')}`)
/** They tell of their people, wherever these are. */
const abroad = new RegExp(`\\b${oneOf('foreign external defence defense embassy ambassador')}\\b`, 'i')
/** "The interior ministry in Paris" but has its seat there; not "authorities in Tarn province". */
const kindLast = oneOf('state province district county region')
const seated = new RegExp(
  `\\b${oneOf('national federal ministry agency institute authorities')}\\b.* in (?!.* ${kindLast}$)`,
  'i'
)

/** The places where the text says that something is or happens. */
const scenes = perSentence((doc) =>
  doc.sentences.flatMap((_, i) => placesIn(doc, i)).filter((m) => isThere.has(m.role))
)

/** A teller's place, where it tells more than `lent`: "Delhi police" of India, not "Tarn district police" of Osk. */
export function placeOfTeller(doc: Document, by: string | null, lent: string, isWider: boolean): string | null {
  if (!by || abroad.test(by) || seated.test(by)) return null
  const { place = '', name = '', town, area } = bodyIn(by)
  // of whom there is one, be it of a place that the text nowhere else names
  const at = by.indexOf(name)
  const isOne = sole.test(by.slice(0, at)) || local.test(by.slice(at + name.length))
  const isSole = isOne && !portfolios.has(name.toLowerCase())
  // "Brellia and Ostland were hit. Brellia's premier put the dead in his country at 12": of one of them
  const isOther = !(lent.includes(name) || name.includes(lent))
  if (!(isPlaceName(doc, name) || isSole) || !isOther) return null
  // "the regent of Tarn said 12 had died in his district"
  if (isWider) return place
  const isIn = isNation(doc, lent) || compassed.test(lent)
  const home = isIn ? lent : homeOf(doc).country
  if (isState(name) || (!town && !area && !places.has(name))) return home && !home.includes(name) ? place : null
  const isTold = town && scenes(doc, 0).some((m) => m.text === name || m.text.startsWith(`${name} `))
  // where the hurt are treated need not be where they were hurt
  return isTold || (isIn && !/^(?:hospital|clinic)$/i.test(town ?? '')) ? place : null
}

/** "Brellia said 12 people died" tells where, "Ostland said two of its soldiers were killed", "it hit 20 targets" do not. */
export const isAbroad = ({ role, end }: Pick<PlaceMention, 'role' | 'end'>, { text, start }: Sentence) =>
  /^(?:speaker|subject|possessive)$/.test(role) && (armed.test(text) || struck.test(text.slice(end - start)))
const armed = new RegExp(`\\b${oneOf([...armedForces, 'nationals', 'its_citizens', 'its_own'])}\\b`)
const deeds = oneOf('hit struck bombed shelled attacked targeted raided destroyed killed shot')
const struck = new RegExp(`^ said it (?:had |has )?${deeds}\\b`)

/** Those who fled to another country are counted there, unless the words tell from where: "fled from Homs to Turkey". */
export function goalAbroad({ text }: Document, sentence: Span, { start, end }: Span): string | undefined {
  const [, lead = '', name = ''] = goal.exec(text.slice(end, Math.min(sentence.end, end + 100))) ?? []
  const isFlight = fled.test(lead) || fledAnd.test(lastBefore(text, start, 80))
  return isFlight && isState(name) ? name : undefined
}
const fled = /\bfle[ed]/
const fledAnd = /\bfle[ed][^;]*\band (?:\p{Ll}+ ){0,2}$/u
const goal =
  /^((?: \p{Ll}+){0,6}) (?:to|into) (?:neighbou?ring |nearby )?(?:the )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2})(?!(?:, \p{Lu}[\p{L} -]{2,30}){0,4},? (?:and|or) (?:to )?\p{Lu})/u

/** The capital of the text's country, or the one in which the text says that something happens; null: there is none. */
const seatIn = once((doc: Document): string | null => {
  const country = countryOf(doc)
  const isTold = (name: string, before = '') =>
    new RegExp(`\\b${before}(?:${name}|${name.toUpperCase()})\\b`).test(doc.text)
  const ofTown = new RegExp(`(\\p{Lu}\\p{L}+)['’s]* (?:city )?${either(townBodies)}\\b`, 'gu')
  const bodies = new Set([...doc.text.matchAll(ofTown)].map(([, town]) => town))
  // "KHARTOUM - Fighting ..."
  const isScene = (seat: string) =>
    bodies.has(seat) ||
    doc.text.includes(seat.toUpperCase()) ||
    isTold(seat, '(?:in|near|at|around|outside|across|capital,?) ')
  const named = [...capitals].filter(([, seat]) => isTold(seat))
  const isOne = ([land]: readonly [string, string]) =>
    country === null
      ? named.length === 1 && [...capitals.keys()].every((one) => one === land || !isTold(one))
      : land === country
  const [, seat] = named.find((one) => isOne(one) && (isScene(one[1]) || (country !== null && isTold(country)))) ?? []
  return seat ?? null
})

/** "The capital": of French troops abroad "Paris said" tells none; null: nobody knows whose; undefined: of a country beside it. */
export const seatOf = (doc: Document, beside: readonly PlaceMention[]): string | null | undefined =>
  seatIn(doc) ?? (beside.some((m) => isThere.has(m.role) && isNation(doc, m.text)) ? undefined : null)
