/** A run of capitals read as the place that it names, by what stands around it. */
import { closed, isPersons } from '../figures/lexicon.ts'
import { hasCapital, hasSmall } from '../figures/pieces.ts'
import { small } from '../figures/spelled.ts'
import { clauseOpeners, predicates, timeWords } from './cues.ts'
import type { Document } from './document.ts'
import { determiners, prepositions } from './english/chunks.ts'
import { eventNouns } from './english/happenings.ts'
import * as english from './english/places.ts'
import { documentParts, nameParticles } from './english/roles.ts'
import { capitals, demonym, demonyms, isInState, isState, liesIn, places, realm } from './gazetteer.ts'
import { isOutcome } from './outcomes.ts'
import { isAcronym, isOrganisation, nounKind } from './people.ts'
import { isDescribing, type PlaceMention, partOf } from './placeLists.ts'
import { placeRole, type Role, worth } from './placeRoles.ts'
import { firstIn, isFigure, isPossessive, lastBefore, lowerAt, type Token, type Words, withSign } from './tokens.ts'

export const isName = (token: Token | undefined) =>
  token !== undefined &&
  (hasCapital(token.text) || token.text === 'eurozone') &&
  !timeWords.has(token.lower.replace(/-.*/, ''))
const isNational = /(?:an|ese|ish)$/
export const endsName = (next: Token | undefined) =>
  next === undefined ||
  /^[^\p{L}\d'’]/u.test(next.text) ||
  [prepositions, clauseOpeners, timeWords, predicates].some((words) => words.has(next.lower)) ||
  next.lower === 'and'
/** "Tarvel's health ministry", "Tarvel's third-largest insurer": who has one is a country, and "Acme's governor" there is none. */
const isOwner = (tokens: Words, from: number, to: number) =>
  (isPossessive(tokens[to]) &&
    tokens.slice(to + 1, to + 4).some((t) => english.offices.has(t.lower) || /-(?:largest|biggest)$/.test(t.lower))) ||
  (tokens[from - 1]?.lower === 'of' && /^(?:mayor|governor)s?$/.test(lowerAt(tokens, from - 2)))
/** "Upper Keld", "Downtown Keld". */
const isPart = (tokens: Words, from: number, to: number) =>
  to - from > 1 &&
  (english.compass.test(tokens[from]?.text ?? '') || /^(?:Metro|Downtown|Old)$/.test(tokens[from]?.text ?? ''))
/** "Mount Keld", but not "the Lake Agency". */
const isFeature = (tokens: Words, from: number, to: number) =>
  to - from > 1 &&
  /^(?:Mount|Lake|Port|Fort|Cape|Camp)$/.test(tokens[from]?.text ?? '') &&
  !isOrganisation(tokens, from, to)

/** "Keld, a mountain village in": what it is stands behind the name that ends at `to`. */
export function isExplained(tokens: Words, to: number): boolean {
  if (tokens[to]?.text !== ',' || !/^(?:an?|the|its)$/.test(lowerAt(tokens, to + 1))) return false
  const kind = firstIn(tokens, to + 2, tokens.length, (t) => english.isKind(t.lower))
  return kind > 0 && kind < to + 5 && endsName(tokens[kind + 1])
}

/** End of a run of capitals, small words within a name among them: "Rio de Janeiro". */
export function nameEnd(tokens: Words, from: number): number {
  let to = from + 1
  while (
    isName(tokens[to]) ||
    (isPossessive(tokens[to]) && english.ends.has(lowerAt(tokens, to + 1)) && isName(tokens[to + 1])) ||
    (nameParticles.has(lowerAt(tokens, to)) && isName(tokens[to + 1]))
  )
    to++
  // "the Democratic Republic of the Congo" is one name
  const more = to + (lowerAt(tokens, to + 1) === 'the' ? 2 : 1)
  // and "in Back of the Yards"
  const isWhole =
    realm.test(tokens[to - 1]?.text ?? '') || (more > to + 1 && english.where.has(lowerAt(tokens, from - 1)))
  return isWhole && lowerAt(tokens, to) === 'of' && isName(tokens[more]) ? nameEnd(tokens, more) : to
}

/** What leads up to a name: its preposition, and whether "city of", "province of" says that it is a place. */
function lead(tokens: Words, from: number, to: number): { prep: number; named: boolean } {
  const capital = rankBefore(tokens, from, to)
  let named = capital !== null
  let prep = (capital ?? from) - 1
  for (const least = Math.max(0, prep - 5); prep >= least; prep--) {
    const { lower, text } = tokens[prep] as Token
    const [before, after] = [lowerAt(tokens, prep - 1), lowerAt(tokens, prep + 1)]
    const of =
      (/^(?:of|with)$/.test(lower) && (english.isKind(before) || english.compass.test(before))) ||
      (/^(?:of|for)$/.test(lower) && english.fights.has(before)) ||
      (lower === 'to' && before === 'road') ||
      (lower === 'of' && /^(?:residents|inhabitants|villagers)$/.test(before))
    // "the hill town of"
    const ofKind = named && english.kinds.has(after) && /^\p{Ll}/u.test(text) && !prepositions.has(lower)
    // "the radio station BBR"
    if (english.kinds.has(lower) && /^(?:radio|television|tv|news)$/.test(before)) break
    if (english.kinds.has(lower) || of || english.beside.has(lower) || english.holder.test(lower) || ofKind)
      named = true
    else if (
      !determiners.has(lower) &&
      !english.compass.test(lower) &&
      !isPossessive(tokens[prep]) &&
      !demonyms.has(text) &&
      (!/(?:ing|ous|ed|al|ern|ic|ish|by)$/.test(lower) ||
        english.reaching.has(lower) ||
        /^(?:by|during|including|killed|said|according)$/.test(lower))
    )
      break
  }
  return { prep, named }
}

/** "the capital, Keld, were", "the second city, Keld.": where what the name that is set off is begins; null: it is not. */
function rankBefore(tokens: Words, from: number, to: number): number | null {
  const kind = lowerAt(tokens, from - 2)
  if (tokens[from - 1]?.text !== ',' || !english.kinds.has(kind) || !/^[,.;]$/.test(tokens[to]?.text ?? '.'))
    return null
  return english.ranked.has(kind) || english.ranked.has(lowerAt(tokens, from - 3)) ? from - 2 : null
}

/** The place that a run of capitals names, with what it does in its sentence; null: none. */
export function asPlace(
  doc: Document,
  tokens: Words,
  [from, to]: readonly [number, number],
  toldPlaces: ReadonlySet<string>
): PlaceMention | null {
  // "In Tarvel" at the start of a sentence is one run
  let a = from
  while (a < to - 1 && (determiners.has(lowerAt(tokens, a)) || prepositions.has(lowerAt(tokens, a)))) a++
  // "Twelve Brellian soldiers" too: the first capital is the sentence's
  if (a === 0 && to > 1 && (english.leading.test(tokens[0]?.text ?? '') || english.beside.has(lowerAt(tokens, 0))))
    a = 1
  if (a < to - 1 && english.holder.test(lowerAt(tokens, a))) a++
  // "Seventeen states", "When floods", "Many countries", "Coastal towns", "Citing hospital staff" at the start of a sentence
  const opening = a === 0 && (english.leading.test(tokens[0]?.text ?? '') || isDescribing(doc, tokens))
  const isNone = opening || [small, prepositions, english.loneKinds].some((words) => words.has(lowerAt(tokens, a)))
  // "drew 1-1 with Keld City"
  const isClub = english.club.test(`${lowerAt(tokens, a - 1)} ${lowerAt(tokens, to - 1)}`)
  if ((isNone && to - a === 1) || isClub || determiners.has(lowerAt(tokens, a))) return null
  const [first, last, next] = [tokens[a] as Token, tokens[to - 1] as Token, tokens[to]]
  const { start } = first
  const written = (end: number) => doc.text.slice(start, end).replace(/\s+/g, ' ')
  // "flown to Keld, Brellia": what stands before the town
  const town = places.has(written(last.end)) && tokens[a - 1]?.text === ',' && isName(tokens[a - 2]) ? a - 2 : a
  const { prep: at, named: kindBefore } = lead(tokens, town, to)
  const prep = lowerAt(tokens, at)
  // "Ward 7", "Hill 937"; but "Table 4", and "in Ward 12 people died"
  const behind = tokens[to + 1]
  const isEnd = !behind || closed.has(behind.lower) || /^[.,;:)]$/.test(behind.text) || isOutcome(behind.lower)
  const isCode = /^\d{1,4}$/.test(next?.text ?? '') && isEnd
  const isNumbered = english.numberedSpots.has(last.lower)
  const isCounted = isNumbered && !isCode && isFigure(next?.lower ?? '') && isPersons(behind?.lower ?? '')
  if ((isCode && documentParts.has(last.lower)) || isCounted) return null
  let { end } = next && isCode && isNumbered ? next : last
  let text = written(end)
  // "the African nation", "the Mediterranean island of Orr": whichever that is; "a study in The Scalpel"
  const isOfSea =
    english.seas.test(text) &&
    /^(?:nation|country|islands?|resort|port|city|town|village|state)$/.test(next?.lower ?? '')
  const isAnyOf = isOfSea || (isNational.test(last.text) && /^(?:nation|country|islands?)$/.test(next?.lower ?? ''))
  const isTitle = tokens[a - 1]?.text === 'The' && hasSmall(tokens[a - 2]?.text ?? '') && !places.has(text)
  if (isTitle || isAnyOf || english.shouting.test(text) || english.madeOf.test(text)) return null
  const [isOneOf, after] = [/^(?:an?|one|another)$/.test(lowerAt(tokens, a - 1)), lowerAt(tokens, to + 1)]
  const country = demonym(text)
  const isRanked =
    next !== undefined && english.ranked.has(next.lower) && isName(tokens[after === ',' ? to + 2 : to + 1])
  if (country !== undefined) return ofNation(doc, tokens, { country, to, at, start, end, isOneOf, isRanked })
  // "US$297 million", "Sh3 billion", "Rs 400"; "New Year", "Independence Day"; "the Cedar Fire"; "Sudan virus"
  const isMoney = /^[$€£¥\d]/.test(next?.text ?? '') && (next?.start === end || withSign(tokens, to) < to)
  const isOther = english.notOfPlace.test(next?.text ?? '') || (to - a > 1 && eventNouns.has(last.lower))
  if (text === 'I' || isMoney || isOther || english.noPlace.has(first.lower) || english.noPlace.has(last.lower))
    return null
  // "Upper Keld", "the Western United States"
  const ofPart = isPart(tokens, a, to) ? [text.slice(first.text.length + 1), last.text] : []
  let known =
    [places, toldPlaces].some((names) => [text, ...ofPart].some((name) => names.has(name))) ||
    isFeature(tokens, a, to) ||
    isState(text) ||
    isOwner(tokens, a, to) ||
    (isInState(tokens, a) && endsName(next) && !isOrganisation(tokens, a, to))
  if (!known && to - a > 1) {
    // "Tarvel City", "Orr County"; but "Orvane Police" and "the club Tarvel City" are no places
    if (nounKind(lowerAt(tokens, a - 1)) === 'org') return null
    if (english.kinds.has(last.lower) || english.underfoot.has(last.lower)) known = true
    else if (isOrganisation(tokens, a, to) && !demonyms.has(first.text)) return null
  }
  // "the Brellian capital Tarvel", "the Druze town of Tarvel": Tarvel it is
  if (isRanked) return null
  const isOfLand = isNational.test(last.text) && english.isKind(next?.lower ?? '')
  const isKindOf = (isOfLand || /^(?:town|city|village|suburb)$/.test(next?.lower ?? '')) && after === 'of'
  // but "in Keld village of Osk district"
  if (isKindOf && !english.where.has(lowerAt(tokens, a - 1))) return null
  // "a crowd of Orrtide revellers", "a NATO nation" is no place
  const isNoPlace = english.feasts.has(next?.lower ?? '') || /^(?:nation|country|government)$/.test(next?.lower ?? '')
  if (!known && isNoPlace) return null
  // "Ostland | jails 14"
  // "In Keld | villages were cut off"
  const isSubject = at === 0 && (next?.lower.endsWith('s') ?? false) && /^(?:were|are|have|had)$|[^e]ed$/.test(after)
  if (next && english.isKind(next.lower) && !isSubject && !(next.lower.endsWith('s') && isFigure(after))) {
    // "at another Acme plant", "180 Acme plants", but "at a Keld hospital", "two Texas counties": there
    const isSome = isOneOf || isFigure(lowerAt(tokens, a - 1))
    if (isSome && !known) return null
    // "Keld province", "Osk pocket", "Niger state" is no country; but "Iran state television"
    const isLesser = next.lower === 'state' && isState(text) && (!behind || closed.has(after) || !/^\p{L}/u.test(after))
    const isWhole = !isSome && (!known || isLesser || !liesIn(text, next.lower))
    if (isWhole) [end, text] = [next.end, written(next.end)]
    known = true
  }
  // "they struck Keld, where nine people died"
  const comma = to + Number(/^(?:19|20)\d\d$/.test(next?.text ?? ''))
  const isWhere = tokens[comma]?.text === ',' && tokens[comma + 1]?.lower === 'where'
  // "mines of ABC" are a firm's, "the countries of the ABC" lie there
  const isFirm =
    isAcronym(first) && !known && !/\b(?:countries|nations|states) of (?:the )?$/.test(lastBefore(doc.text, start, 20))
  const isSet = isWhere && !isOrganisation(tokens, a, to)
  const named = (kindBefore && !isFirm) || isSet || isExplained(tokens, to)
  const role = placeRole({ tokens, a, to, at, prep, known, named })
  if (role === 'none') return null
  // "the river Niger", "the Gulf of Guinea": the water, not the country; and "the road to Keld"
  const water = /\b(?:river|lake|(?:gulf|bay|sea|straits?|horn) of|road to) $/i.exec(lastBefore(doc.text, start, 12))
  if (water) text = `${water[0]}${text}`
  // "in provinces near Brenland" is not in it, but "near Brenland's border" is of it
  if (prep === 'near' && isState(text) && !isPossessive(next) && tokens[a - 1]?.text !== ',') text = `near ${text}`
  return placed(partOf(tokens, [a, to], text), start, end, role)
}

export const roleAnd = (role: Role) => ({ role, weight: worth[role] })
const placed = (text: string, start: number, end: number, role: Role) => ({ text, start, end, ...roleAnd(role) })

type Nation = { country: string; to: number; at: number; start: number; end: number }
/** "the Brellian border", but not "the Brellian coast guard"; "in Brellian coal mines", "a Brellian border town", "the Brellian city" are in Brellia. */
function ofNation(
  doc: Document,
  tokens: Words,
  { country, to, at, start, end, isOneOf, isRanked }: Nation & Record<'isOneOf' | 'isRanked', boolean>
): PlaceMention {
  const [next, prep, after] = [tokens[to], lowerAt(tokens, at), lowerAt(tokens, to + 1)]
  const isOf = /^(?:org|people|person)$/.test(nounKind(after)) || english.kinds.has(after) || after === 'of'
  const isNamed = next && english.kinds.has(next.lower) && !isOf && !isOneOf && !isName(tokens[to + 1]) && !isRanked
  const isThere = english.where.has(prep) || prep === 'on'
  const seat =
    next?.lower === 'capital' ? capitals.get(country) : english.inLand.has(next?.lower ?? '') ? country : undefined
  const whole = () => doc.text.slice(start, next?.end).replace(/\s+/g, ' ')
  if (isNamed) return placed(seat ?? whole(), start, next.end, isThere ? 'named' : 'loose')
  // "thousands of Brellians marched through the capital": at home; others may be anywhere
  const isCrowd = /^(?:thousands|millions) of$/.test(`${lowerAt(tokens, at - 1)} ${prep}`)
  const isHome = isCrowd && tokens.some(({ lower }) => /^(?:capital|parliament|country)$/.test(lower))
  const kind = firstIn(tokens, to, to + 3, (t) => endsName(t) || english.isKind(t.lower))
  const isAll = english.where.has(prep) && english.isKind(lowerAt(tokens, kind))
  const isOwn = english.nationalBehind.test(doc.text.slice(end, end + 40))
  const role = isOwn ? 'way' : isAll ? 'named' : isHome ? 'speaker' : 'adjective'
  return placed(country, start, end, role)
}
