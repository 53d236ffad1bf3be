/** The places that a sentence names, by prepositions, words such as "province", and a small gazetteer. */

import { areHuman, isPerson as isOnePerson } from '../figures/lexicon.ts'
import { cueVerbs, determiners, prepositions, timeWords } from './cues.ts'
import type { Document } from './document.ts'
import { demonyms, places } from './gazetteer.ts'
import { isOrganisation } from './people.ts'
import type { Span } from './sentences.ts'
import type { Token } from './tokens.ts'

/** `weight`: how surely something is or happens there; from 1.5 up a place of its own. */
export type PlaceMention = Span & { text: string; weight: number; role: Role }

/**
 * What a place does in its sentence, and how surely a figure beside it is of that place: tuned together on annotated
 * texts, so that only their order and the distance to 0.9 mean something (see place.ts).
 */
export const worth = {
  /** "in Homs", "near the Syrian border" */
  within: 3,
  /** "in Kafr Nabl", a name of no list */
  withinUnknown: 2.6,
  /** "the city of Homs" */
  named: 2.2,
  /** "off the Libyan coast" */
  national: 2,
  /** "Uganda hosts 12 percent of them" */
  subject: 1.8,
  /** "fled Syria", "hit Mexico" */
  reached: 1.75,
  /** "the people of Homs", "into Uganda" */
  of: 1.7,
  /** "at Blenheim": it may be a firm */
  at: 1.6,
  /** "the Homs blast" */
  bare: 1.5,
  /** "French unemployment" */
  measured: 1.4,
  /** "to Homs", "against Homs" */
  way: 1.3,
  /** "Brellia's governor" */
  possessive: 1.2,
  /** "the Turkish border" without a preposition, "places like Syria" */
  loose: 1,
  /** "U.S. forces" */
  modifier: 0.5,
  /** "Syrian soldiers" */
  adjective: 0.3,
  /** "Turkey said" */
  speaker: 0.3,
  /** "were from Ukraine", "citizens of Russia" */
  origin: 0.2,
  /** "42 miles north of Homs", "taken to Homs hospital" */
  distant: 0.1,
  none: 0
} as const
export type Role = keyof typeof worth

const set = (words: string) => new Set(words.trim().split(/\s+/))

const where = set('in at near across outside inside throughout around off within along')
const whence = set('from to into toward towards through over under via between of for on against with')
/** "Hakkari province", "the city of Homs": what makes a name a place. */
const kinds = set(`province district county region city state village town camp border governorate coast valley island
  islands park hospital airport prison jail stadium square street hotel base mosque church cathedral temple market river
  lake mountain mountains pocket enclave peninsula prefecture municipality area neighborhood neighbourhood suburb desert
  basin strip port plant mine dam bridge station tower building capital territory bay strait sea ocean canyon forest
  republic hamlet settlement canton oblast township borough parish ward quarter crossing checkpoint counties districts
  provinces towns cities villages states regions suburbs neighborhoods harbour harbor gulf delta highlands mall resort
  casino nightclub theater theatre road avenue highway refinery factory complex facility site countryside outskirts beach
  canal reef glacier volcano frontier line zone stronghold heartland nation country`)
/** Of "Bihar state", "Syria border" the name is enough. */
const plain = set('border coast capital state government country nation city line base site area')
const compass =
  /^(?:(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west)(?:ern)?|central|upper|lower|greater|mainland|inner|rural|coastal)$/i
/** Capitalised, and after "in" or "at", but nowhere. */
const noPlace =
  set(`internet twitter facebook youtube instagram telegram congress parliament islam christianity god covid-19
  covid ebola christmas easter ramadan eid thanksgiving reuters cnn bbc afp ap mr mrs ms dr president prime minister general
  king queen pope senate house wall medicare medicaid brexit world war olympics nasdaq`)
/** "shares in Apple", "confidence in Mr Smith". */
const noWhere = set(
  'shares share stock stake stakes investors investment confidence interest belief trust faith believe'
)
/** What is of the country whose adjective stands before it: "Japanese growth". */
const national =
  set(`growth economy exports imports gdp inflation unemployment output sales market markets budget election
  elections voters waters soil territory debt production industry exporters job jobs population census`)

/** The place that follows takes the deed: "hit Mexico", "fled Syria". */
const reaching = set('fled flee fleeing entered enter entering reached reach hit struck rocked crossed')

/** Capitalised at the start of a sentence, and no part of a name. */
const leading =
  /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Thirty|Forty|Fifty|Dozens|Several|Many|Most|Some|All|Few|Other|More|Only|Another|Nearly|Almost|About|Around|When|While|After|Before|As|Since|But|And|Although)(?:-[a-z]+)?$/

const isName = (token: Token | undefined) =>
  token !== undefined && (/^\p{Lu}/u.test(token.text) || token.text === 'eurozone') && !timeWords.has(token.lower)
const isPossessive = (token: Token | undefined) => token?.lower === "'s" || token?.lower === '’s'
/** "Syrian", "Syrians"; not "Philippines". */
const demonym = (text: string) =>
  places.has(text)
    ? undefined
    : (demonyms.get(text) ?? (text.endsWith('s') ? demonyms.get(text.slice(0, -1)) : undefined))

/** The places of a sentence, in order. */
export function placesIn(doc: Document, index: number): PlaceMention[] {
  const tokens = doc.tokens(index)
  // a line in capitals alone is a heading: "IRAQ BORDER"
  if (tokens.length > 400 || !tokens.some((t) => /^\p{Ll}/u.test(t.text))) return []
  const found: PlaceMention[] = []
  for (let from = 0; from < tokens.length; from++) {
    if (!isName(tokens[from]) || (tokens[from] as Token).start < (doc.dateline?.end ?? 0)) continue
    const to = nameEnd(tokens, from)
    const mention = asPlace(doc, tokens, from, to)
    if (mention) found.push(mention)
    from = to - 1
  }
  return joined(doc, found)
}

/** End of a run of capitals, small words within a name among them: "Rio de Janeiro". */
function nameEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1
  while (
    isName(tokens[to]) ||
    (/^(?:al|el|es|de|da|do|del|la|le|du|e)$/.test(tokens[to]?.lower ?? '') && isName(tokens[to + 1]))
  )
    to++
  return to
}

/** What leads up to a name: its preposition, and whether "city of", "province of" says that it is a place. */
function lead(tokens: readonly Token[], from: number): { prep: number; named: boolean } {
  let named = false
  let prep = from - 1
  for (const least = Math.max(0, from - 6); prep >= least; prep--) {
    const { lower, text } = tokens[prep] as Token
    const of =
      lower === 'of' && (kinds.has(tokens[prep - 1]?.lower ?? '') || compass.test(tokens[prep - 1]?.lower ?? ''))
    if (kinds.has(lower) || of) named = true
    else if (
      !determiners.has(lower) &&
      !compass.test(lower) &&
      !isPossessive(tokens[prep]) &&
      !demonyms.has(text) &&
      !(places.has(text) && isPossessive(tokens[prep + 1])) &&
      (!/(?:ing|ous|ed|al|ern|ic|ish|by)$/.test(lower) ||
        reaching.has(lower) ||
        /^(?:by|during|including|killed|said|according)$/.test(lower))
    )
      break
  }
  return { prep, named }
}

function asPlace(doc: Document, tokens: readonly Token[], from: number, to: number): PlaceMention | null {
  // "In Homs" at the start of a sentence is one run
  let a = from
  while (a < to - 1 && (determiners.has(tokens[a]?.lower ?? '') || prepositions.has(tokens[a]?.lower ?? ''))) a++
  // "Twelve Syrian soldiers" too: the first capital is the sentence's
  if (a === 0 && to > 1 && leading.test(tokens[0]?.text ?? '')) a = 1
  // "The coast guard" at the start of a sentence
  if (determiners.has(tokens[a]?.lower ?? '')) return null
  const [first, last, next] = [tokens[a] as Token, tokens[to - 1] as Token, tokens[to]]
  const written = (start: number, end: number) => doc.text.slice(start, end).replace(/\s+/g, ' ')
  const { prep: at, named } = lead(tokens, a)
  const prep = tokens[at]?.lower ?? ''
  let text = written(first.start, last.end)
  let end = last.end
  const country = demonym(text)
  if (country !== undefined) {
    // "the Turkish border", "the Philippine capital"
    if (next && kinds.has(next.lower) && !isName(tokens[to + 1]) && tokens[to + 1]?.lower !== 'of') {
      return {
        text: written(first.start, next.end),
        start: first.start,
        end: next.end,
        ...roleAnd(where.has(prep) ? 'national' : 'loose')
      }
    }
    return {
      text: country,
      start: first.start,
      end,
      ...roleAnd(national.has(next?.lower ?? '') ? 'measured' : 'adjective')
    }
  }
  if (noPlace.has(first.lower) || noPlace.has(last.lower)) return null
  const part =
    to - a > 1 && places.has(last.text) && (compass.test(first.text) || /^(?:Metro|Downtown|Old)$/.test(first.text))
  let known = places.has(text) || part
  if (!known && to - a > 1) {
    // "Tainan City", "Greenbrier County"; but "Bihar Police" is no place
    if (kinds.has(last.lower)) known = true
    else if (isOrganisation(tokens, a, to) && !demonyms.has(first.text)) return null
  }
  if (next && kinds.has(next.lower)) {
    // "Hakkari province", "Hajin pocket"
    if (!known || !plain.has(next.lower)) {
      end = next.end
      text = written(first.start, end)
    }
    known = true
  }
  const role = roleOf(tokens, a, to, at, prep, known, named)
  if (role === 'none') return null
  const side = tokens[a - 1]
  if (side && compass.test(side.lower) && places.has(text)) text = `${side.text} ${text}`
  return { text, start: first.start, end, ...roleAnd(role) }
}

const roleAnd = (role: Role) => ({ role, weight: worth[role] })

/** How far away something is, not where: "42 miles (68 km) northeast of Homs", "300 km from Homs". */
const isAway = (tokens: readonly Token[], a: number) =>
  /^(?:of|from)$/.test(tokens[a - 1]?.lower ?? '') &&
  tokens.slice(Math.max(0, a - 9), a).some((t) => /^(?:miles?|km|kilomet(?:er|re)s?)$/.test(t.lower))

/** "were from Ukraine", "a soldier from France", but not "people from Juba to seek shelter", "reported from Patna". */
const isOrigin = (tokens: readonly Token[], from: number, to: number) =>
  /^(?:is|are|was|were)$/.test(tokens[from - 1]?.lower ?? '') ||
  (isPerson(tokens[from - 1]) && tokens[to]?.lower !== 'to')

function roleOf(
  tokens: readonly Token[],
  a: number,
  to: number,
  at: number,
  prep: string,
  known: boolean,
  named: boolean
): Role {
  const next = tokens[to]
  const before = tokens[a - 1]?.lower ?? ''
  const org = isOrganisation(tokens, a, to)
  if (isAdjective(tokens, a, to)) return national.has(next?.lower ?? '') ? 'measured' : 'modifier'
  // "places like Syria"
  if (before === 'like' || (before === 'as' && tokens[a - 2]?.lower === 'such')) return 'loose'
  if (isAway(tokens, a)) return 'distant'
  const says = cueVerbs.get(next?.lower ?? '')?.kind === 'say'
  const subject =
    at === a - 1 &&
    (a === 0 || /^(?:,|but|while|whereas|as|that|[“"])$/.test(prep) || (prep === 'and' && tokens[at - 1]?.text === ','))
  if (known && subject && !isPossessive(next) && !isPerson(next))
    return says && next?.lower !== 'reported' ? 'speaker' : 'subject'
  if (where.has(prep)) {
    if (known || named) return 'within'
    return org || noWhere.has(tokens[at - 1]?.lower ?? '') ? 'none' : prep === 'at' ? 'at' : 'withinUnknown'
  }
  if (prep === 'from' && isOrigin(tokens, at, to)) return known ? 'origin' : 'none'
  if (prep === 'to' && /^(?:hospital|clinic|center|centre)$/i.test(tokens[to - 1]?.text ?? '')) return 'distant'
  if (named && !org) return 'named'
  if (!known) return 'none'
  if (isPerson(next)) return 'modifier'
  if (reaching.has(prep)) return 'reached'
  if (prep === 'of' && isPerson(tokens[at - 1])) return 'origin'
  if (whence.has(prep)) return /^(?:of|into|over|on|for)$/.test(prep) ? 'of' : 'way'
  if (isPossessive(next)) return 'possessive'
  return says ? 'speaker' : 'bare'
}

/** "Dallas officers", "citizens of": people who may be anywhere. */
const isPerson = (token: Token | undefined) =>
  token !== undefined && /^\p{Ll}/u.test(token.text) && (areHuman(token.lower) || isOnePerson(token.lower))

/** "U.S. forces", unless "in the U.S." */
function isAdjective(tokens: readonly Token[], a: number, to: number): boolean {
  const next = tokens[to]
  if (to !== a + 1 || !/^(?:U\.S\.|US|UK|U\.K\.|EU|UAE)$/.test(tokens[a]?.text ?? '')) return false
  return /^\p{Ll}/u.test(next?.text ?? '') && !notNouns.has(next?.lower ?? '') && !prepositions.has(next?.lower ?? '')
}
const notNouns = set('is are was were has have had will would could can may and or but said says also')

/** "in Kano and Kaduna" is one place with two names; "Albuquerque, New Mexico" one with its state. */
function joined(doc: Document, mentions: readonly PlaceMention[]): PlaceMention[] {
  const found: PlaceMention[] = []
  for (const mention of mentions) {
    const last = found.at(-1)
    const link = last ? doc.text.slice(last.end, mention.start) : ''
    if (
      !last ||
      !/^(?:,? and |, )$/.test(link) ||
      last.text.length > 60 ||
      (last.weight < 1.5 && !places.has(mention.text))
    ) {
      found.push(mention)
      continue
    }
    // "Syria, Iraq and Turkey" is a list, though
    const state = link === ', ' && !(places.has(last.text) && doc.text.startsWith(' and ', mention.end))
    if (state && !places.has(mention.text)) found.push(mention)
    else
      found[found.length - 1] = {
        ...last,
        end: mention.end,
        text: state ? last.text : doc.text.slice(last.start, mention.end)
      }
  }
  const whole = found.map((mention) => listed(doc, plurals(doc, mention)))
  // "Lund, Orvane and Tarn counties" holds Lund, and stands where it does
  return whole.flatMap((mention) => {
    const inner = whole.filter((m) => m !== mention && m.start >= mention.start && m.end <= mention.end)
    if (whole.some((m) => m !== mention && m.start <= mention.start && m.end > mention.end)) return []
    const surest = inner.reduce((a, b) => (b.weight > a.weight ? b : a), mention)
    return [{ ...mention, weight: surest.weight, role: surest.role }]
  })
}

/** "Orvane and Tarn counties": the names before the last are places of that kind too. */
function plurals(doc: Document, mention: PlaceMention): PlaceMention {
  if (!/ (?:counties|districts|provinces|states|regions|islands|towns|cities|villages)$/.test(mention.text))
    return mention
  const before = namesBefore.exec(doc.text.slice(Math.max(0, mention.start - 90), mention.start))?.[1]
  if (!before) return mention
  const start = mention.start - before.length
  return { ...mention, start, text: doc.text.slice(start, mention.end).replace(/\s+/g, ' ') }
}
const namesBefore =
  /(?:^|[^\p{L},] ?|\p{Ll} )((?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, )*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?,? and )$/u

/** "in Kerala, Karnataka and Goa", "between Kano and Kaduna": unknown names in a list with a place are places too. */
function listed(doc: Document, mention: PlaceMention): PlaceMention {
  if (mention.weight < 1.3 || mention.weight === 1.5) return mention
  const more = /^(?:, \p{Lu}[\p{L}-]+)*,? and (?:\p{Lu}[\p{L}-]+ )*?(\p{Lu}[\p{L}-]+)(?=[.,;]|$| respectively)/u.exec(
    doc.text.slice(mention.end, mention.end + 80)
  )
  if (!more || timeWords.has(more[1]?.toLowerCase() ?? '')) return mention
  const end = mention.end + more[0].length
  return { ...mention, end, text: doc.text.slice(mention.start, end) }
}
