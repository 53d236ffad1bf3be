/** Who can say something: the nouns that name speakers, and the fullest form of a speaker in the text. */

import { isChief, isPerson } from '../figures/lexicon.ts'
import { hasCapital, list, oneOf, setOf } from '../figures/pieces.ts'
import { once, onceFor } from '../grouped.ts'
import { participles, predicates, timeWords } from './cues.ts'
import type { Document } from './document.ts'
import { tallies } from './english/change.ts'
import { determiners, prepositions, relatives } from './english/chunks.ts'
import { eventNouns } from './english/happenings.ts'
import { documentParts, documents, groups, nameParticles, orgs, persons, picks, portfolios } from './english/roles.ts'
import { places } from './gazetteer.ts'
import { outcomeOf } from './outcomes.ts'
import { firstIn, isFigure, isPossessive, lastIn, lowerAt, ownSign, type Token, type Words } from './tokens.ts'

/** `name`: a name that may be a person's or an organisation's; `thing`: none of these, so hardly a speaker. */
export type SpeakerKind = 'person' | 'people' | 'org' | 'document' | 'pronoun' | 'name' | 'thing'
/** Somebody who says something. `text` is written as "Name, role" for a person. `at`: offset of the name. */
export type Speaker = { text: string; kind: SpeakerKind; head: string; at: number; definite: boolean }

const pronouns = setOf('he she it they')
const notSpeakers = setOf(
  'i we you there which who that this these those what one none other others another many some most all latter former second third fourth'
)
/** Before a name: kept as part of it. */
export const titles = setOf(
  'mr. mrs. ms. dr. prof. rev. reverend fr. sir gen. lt. col. maj. capt. cmdr. cpl. sgt. adm. brig. mr mrs ms dr'
)

const behindName = setOf(
  `there here themselves himself herself itself alone both first earlier initially originally previously later`
)

/** "WHO", "IT": capitals throughout, so that it spells no word. */
export const isAcronym = (token: Token | undefined) => token !== undefined && /^\p{Lu}{2,}$/u.test(token.text)
const isName = (token: Token | undefined) =>
  token !== undefined && hasCapital(token.text) && !timeWords.has(token.lower) && !determiners.has(token.lower)
const isRole = (lower: string) =>
  persons.has(lower) || isChief(lower) || (lower.endsWith('s') && persons.has(lower.slice(0, -1)))

export const nounKind = onceFor((lower): SpeakerKind => {
  if (pronouns.has(lower)) return 'pronoun'
  if (persons.has(lower)) return 'person'
  if (groups.has(lower)) return 'people'
  if (orgs.has(lower)) return 'org'
  if (documents.has(lower)) return 'document'
  const singular = lower.replace(/(?:([^s])s|(ch|sh|x|ss)es)$/, '$1$2').replace(/^(.{2,})ie$/, '$1y')
  if (singular !== lower && documents.has(singular)) return 'document'
  if (isPerson(lower)) return 'person'
  if (singular !== lower && (persons.has(singular) || orgs.has(singular))) return 'people'
  if (/(?:workers?|makers?|keepers?|holders?|owners?|guards?|ologists?|men|women)$/.test(lower)) return 'people'
  return 'thing'
})

/** Whether a name in capitals holds a word such as "Agency", so that it names an organisation. */
export function isOrganisation(tokens: Words, from: number, to: number): boolean {
  return tokens.slice(from, to).some((t) => orgs.has(t.lower) || groups.has(t.lower) || persons.has(t.lower))
}

/** Index of the head noun of the phrase [from, to): the last word before its first preposition. */
function headOf(tokens: Words, from: number, to: number): number {
  let head = -1
  for (let i = from; i < to; i++) {
    const { lower, text } = tokens[i] as Token
    if (head >= 0 && (prepositions.has(lower) || /^(?:who|which|that|[,(—–])$/.test(text))) break
    // "workers striking in Ohio", "data released Friday"; but "the acting head"
    const isDone = /^[a-z]+(?:ing|ed)$/.test(text) || participles.has(text)
    if (head >= from && isDone && nounKind((tokens[head] as Token).lower) !== 'thing') break
    if (/[\p{L}\d]/u.test(text) && !isPossessive(tokens[i])) head = i
  }
  return head
}

const slice = (doc: Document, tokens: Words, from: number, to: number) =>
  doc.text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end).replace(/\s+/g, ' ')

/** "police chief Will Roe": a name, and no verb. */
const isPredicate = ({ text, lower }: Token) => predicates.has(lower) && !/^(?:Will|May)$/.test(text)

/** Whether [from, to) says what somebody is: "head of the agency", "a health adviser". Returns it without "a". */
export function roleIn(doc: Document, tokens: Words, from: number, to: number): string | null {
  let start = from
  while (start < to && determiners.has((tokens[start] as Token).lower)) start++
  const head = headOf(tokens, start, to)
  const word = tokens[head]
  // "told AFP, blaming the rebels", "one of the two authors", "mobs killed nine gang members"
  if (
    prepositions.has(lowerAt(tokens, start)) ||
    relatives.has(lowerAt(tokens, start)) ||
    (isFigure(lowerAt(tokens, start)) && lowerAt(tokens, start) !== 'one') ||
    !word ||
    !isRole(word.lower) ||
    // "A ferry carrying 173 passengers and 16 crew members"
    tokens.slice(start, head).some((t, i) => isPredicate(t) || (i > 0 && isFigure(t.lower)))
  )
    return null
  // "who", but not "WHO"
  const ends = (token: Token) =>
    /^(?:who|which|that|whose|where|staying|speaking|living|said|told|[—–(])$/.test(token.text) || isPredicate(token)
  const most = Math.min(to, start + 16)
  const close = firstIn(tokens, head + 1, most, ends)
  let end = close < 0 ? most : close
  // "inspector for the county in which ...": the preposition goes with the clause
  while (end > head + 1 && prepositions.has((tokens[end - 1] as Token).lower)) end--
  return slice(doc, tokens, start, end)
}

/** The role beside a name: ", 54, a health adviser for the province, ..." behind it, "The governor of the state, " before. */
function roleBeside(doc: Document, tokens: Words, start: number, end: number): string | null {
  const isMark = (i: number) => /^[,;.“”"]$/.test(tokens[i]?.text ?? ',')
  const role = (from: number, to: number) => (to > from ? roleIn(doc, tokens, from, to) : null)
  let [from, to] = [start - 1, /^\d{1,3}$/.test(tokens[end + 1]?.text ?? '') ? end + 3 : end + 1]
  const first = to
  while (to < first + 18 && !isMark(to)) to++
  while (from > start - 14 && !isMark(from - 1)) from--
  const behind = tokens[end]?.text === ',' ? role(first, to) : null
  // "Members of the group killed 12 people, Jane Doe said": they are not she
  const before = tokens[start - 1]?.text === ',' ? role(from, start - 1) : null
  return behind ?? (before?.endsWith(tokens[start - 2]?.text ?? '') ? before : null)
}

/** A person with what they are: "Jean Dorval, Interior Minister". */
export const personForm = (name: string, role: string | null) => (role ? `${name}, ${role}` : name)

export type Named = { name: string; role: string | null; at: number; end: number; person: boolean }

/** Reads a name that ends at token `to` (excluded) of the phrase that begins at `from`, with its role. */
export function readName(doc: Document, tokens: Words, from: number, to: number): Named | null {
  let start = to
  while (
    start > from &&
    (isName(tokens[start - 1]) ||
      (start < to && start - 1 > from && nameParticles.has(lowerAt(tokens, start - 1)) && isName(tokens[start - 2])))
  )
    start--
  // "a spokesman in Italy | Jan Roe"
  const isThere = start > from && to > start + 2 && places.has(tokens[start]?.text ?? '')
  let role = isThere && prepositions.has(lowerAt(tokens, start - 1)) ? roleIn(doc, tokens, from, start + 1) : null
  if (role) start++
  let first = start
  // "Prime Minister Jane Doe", "Springfield Mayor Jane Doe", "Jordan's King Abdullah"
  // "Doctors Abroad" is a body
  const office = lastIn(tokens, start, to - 1, (t) => isRole(t.lower) && !/^\p{Lu}.*[^s]s$/u.test(t.text))
  if (office >= 0) {
    const left = isPossessive(tokens[start - 1]) ? Math.max(from, start - 2) : start
    role ??= slice(doc, tokens, left, office + 1)
    first = office + 1
  }
  const title = titles.has(lowerAt(tokens, first))
  // "resident Jane Doe", "the city's disaster management minister Jane Doe"
  const last = lowerAt(tokens, first - 1)
  const isBefore = !role && first > from && !ownSign.test(last) && !determiners.has(last) && !prepositions.has(last)
  const before = isBefore ? roleIn(doc, tokens, from, first) : null
  // "the agency's head of mission Jane Doe"
  if (before?.endsWith(last) || (!role && isRole(last))) role = before ?? slice(doc, tokens, from, first)
  const name = slice(doc, tokens, first, to)
  const at = (tokens[first] as Token).start
  role ??= roleBeside(doc, tokens, first, to)
  return { name, role, at, end: to, person: role !== null || title }
}

/** The speaker of [from, to), told by the head noun: "officials in the city" are people, "data" a document. */
export function speaker(doc: Document, tokens: Words, from: number, to: number): Speaker | null {
  let start = from
  let definite = false
  // "(XNN) Sen. Ann Dale": an agency's mark is no part of a name
  if (tokens[start]?.text === '(') start = Math.max(start, firstIn(tokens, from + 1, to, (t) => t.text === ')') + 1)
  // "one of the survivors" is one; "one of them" is nobody in particular
  if (picks.has(lowerAt(tokens, start)) && lowerAt(tokens, start + 1) === 'of') {
    const all = /^(?:them|us|you|whom|these|those)$/.test(lowerAt(tokens, start + 2))
      ? null
      : speaker(doc, tokens, start + 2, to)
    return all && { ...all, text: slice(doc, tokens, start, to), at: (tokens[start] as Token).start, definite }
  }
  // "Section 4 of the report" is the report, "Table 3" is nobody
  if (documentParts.has(lowerAt(tokens, start)) && /^[\dIVX]+$/.test(tokens[start + 1]?.text ?? ''))
    return lowerAt(tokens, start + 2) === 'of' ? speaker(doc, tokens, start + 3, to) : null
  while (start < to && (determiners.has((tokens[start] as Token).lower) || tokens[start]?.lower === 'one')) {
    if (/^(?:the|this|that|its|his|her|their)$/.test((tokens[start] as Token).lower)) definite = true
    start++
  }
  // "(Source: Flood Office)"
  const isLeftOpen = lowerAt(tokens, to - 1) === ')' && !tokens.slice(start, to).some((t) => t.text === '(')
  if (isLeftOpen) to--
  while (to > start && behindName.has(lowerAt(tokens, to - 1))) to--
  // "the Springfield, Ohio-based company": what it is called begins behind
  const based = tokens.slice(start, to - 1).findLastIndex((t) => t.lower.endsWith('-based'))
  start += based + 1
  // "bodies of three victims": of the dead
  const isOfDead = /^(?:bodies|remains)$/.test(lowerAt(tokens, start)) && lowerAt(tokens, start + 1) === 'of'
  if (start >= to || to - start > 30 || tokens[start]?.text === '%' || isOfDead) return null
  const first = tokens[start] as Token
  // "what", but "the WHO"
  // nor "he saw 12 bodies", a clause
  if ((to - start === 1 ? notSpeakers : pronouns).has(first.lower) && !isAcronym(first)) return null
  const at = first.start
  const last = headOf(tokens, start, to)
  // "Route 56" is a name as a whole
  const head = last > start && /^\d+$/.test(tokens[last]?.text ?? '') && isName(tokens[last - 1]) ? last - 1 : last
  const word = tokens[head]
  // "The toll of 60 | was raised to 70"
  const isToll = head + 2 < to && lowerAt(tokens, head + 1) === 'of' && isFigure(lowerAt(tokens, head + 2))
  if (!word || /^\d/.test(word.text) || (isToll && tallies.has(word.lower))) return null
  if (to - start === 1 && pronouns.has(word.lower) && !isAcronym(word))
    return { text: word.text, kind: 'pronoun', head: word.lower, at, definite }
  const whole = slice(doc, tokens, start, to)
  // "Clashes reported on Sunday", "Casualty estimates"; but "Price said"
  const told = outcomeOf(word.lower)
  const isTold = told?.how === 'noun' && (word.lower === 'damage' || !/^(?:cost|pledged)$/.test(told.measure))
  const isEvent = to - start === 1 && (eventNouns.has(word.lower) || isTold)
  if (isEvent || !isName(word) || (head + 1 === to && nounKind(word.lower) !== 'thing')) {
    const kind = isTold && !word.lower.endsWith('s') ? 'thing' : nounKind(word.lower)
    const named = kind === 'person' && !isName(word) ? roleAndName(doc, tokens, start, to) : null
    return named ?? { text: whole, kind, head: word.lower, at, definite }
  }
  const minister = ministerNamed(doc, tokens, start, head, to)
  if (minister) return { ...minister, definite }
  // "University of Oxford", "Ministry of Health": the name goes on behind its preposition
  const kind = nounKind(word.lower)
  // "Governor of the state, Jane Doe, said"
  const titled = kind === 'person' && head + 1 < to ? roleAndName(doc, tokens, start, to) : null
  if (titled) return titled
  if (kind !== 'thing' && head + 1 < to) return { text: whole, kind, head: word.lower, at, definite }
  const named = readName(doc, tokens, start, head + 1)
  if (!named) return null
  if (named.person)
    return { text: personForm(named.name, named.role), kind: 'person', head: word.lower, at: named.at, definite }
  const inOrg = (from: number) => tokens.slice(from, head + 1).some((t) => hasCapital(t.text) && orgs.has(t.lower))
  const acronym = /^\p{Lu}{2,}$|\./u.test(word.text)
  // "the agency's Ana Roe"
  const own = tokens.findIndex((t) => t.start === named.at) - 1
  const isBody = nounKind(lowerAt(tokens, own - 1)) === 'org' || isAcronym(tokens[own - 1])
  const isOf = own > start && isBody && ownSign.test(tokens[own]?.text ?? '') && named.name.includes(' ')
  if (isOf && !inOrg(own) && !acronym)
    return {
      text: personForm(named.name, slice(doc, tokens, start, own)),
      kind: 'person',
      head: word.lower,
      at: named.at,
      definite
    }
  return { text: whole, kind: inOrg(start) || acronym ? 'org' : 'name', head: word.lower, at: named.at, definite }
}

const subjects = new Map(list('him/he her/she them/they it/it').map((pair) => pair.split('/') as [string, string]))
/** "according to | him": who spoke before; null: [from, to) is no such word. */
export function heard(tokens: Words, from: number, to: number): Speaker | null {
  const { text = '', lower = '', start: at = 0 } = tokens[from] ?? {}
  const head = to === from + 1 ? subjects.get(lower) : undefined
  return head === undefined ? null : { text, kind: 'pronoun', head, at, definite: false }
}

/** "Brellian Minister of Interior Jean Dorval": the office ends where its portfolio does. */
function ministerNamed(doc: Document, tokens: Words, start: number, head: number, to: number) {
  if (tokens[head]?.lower !== 'minister' || !/^(?:of|for)$/.test(lowerAt(tokens, head + 1))) return null
  let name = head + 2
  while (portfolios.has(lowerAt(tokens, name))) name++
  if (name === head + 2 || name >= to) return null
  const text = personForm(slice(doc, tokens, name, to), slice(doc, tokens, start, name))
  return { text, kind: 'person' as const, head: (tokens[to - 1] as Token).lower, at: (tokens[name] as Token).start }
}

/** "the governor of the state Jane Doe", "head of the agency, Jane Doe". */
function roleAndName(doc: Document, tokens: Words, from: number, to: number): Speaker | null {
  const comma = firstIn(tokens, from + 1, to, (t) => t.text === ',')
  if (!isName(tokens[to - 1])) return null
  const named = readName(doc, tokens, comma < 0 ? from : comma + 1, to)
  const role = comma < 0 ? named?.role : roleIn(doc, tokens, from, comma)
  if (!role || !named) return null
  const head = lowerAt(tokens, to - 1)
  return { text: personForm(named.name, role), kind: 'person', head, at: named.at, definite: false }
}

const called = /(\p{Ll}+) \p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}[\p{L}'’-]*)/gu
/** "memorials for the dissident Ida | Vale": whoever is called so is no place, also in "Vale memorials". */
const surnames = once(
  ({ text }: Document) =>
    new Set([...text.matchAll(called)].flatMap(([, who = '', name]) => (nounKind(who) === 'person' && name) || []))
)
export const isSurname = (doc: Document, { text, end }: { text: string; end: number }) =>
  !places.has(text) && ofHers.test(doc.text.slice(end, end + 30)) && surnames(doc).has(text)
const ofHers = new RegExp(`^ (?!${oneOf([...prepositions, ...relatives, 'and', 'or', 'but'])} )\\p{Ll}`, 'u')
