import { areHuman, closed, isPerson, isPersons, isPlural, isVerb, plural } from '../figures/lexicon.ts'
import { setOf } from '../figures/pieces.ts'
import { type Counted, nounGroup, spoken } from './chunks.ts'
import { cueVerbs, days, isDoing, pastVerbs, predicates } from './cues.ts'
import { attributive, determiners, sureness, timeNouns, whereabouts } from './english/chunks.ts'
import { eventNouns, happened } from './english/happenings.ts'
import { isKind } from './english/places.ts'
import { isOutcome, outcomeOf } from './outcomes.ts'
import { firstIn, isCapital, isFigure, isPossessive, lowerAt, ownSign, type Token, type Words } from './tokens.ts'

export type Phrase = { from: number; to: number; head: string; text: string }

const isMany = (head: string) => /s$/.test(head) && (isPersons(head) || /^(?:families|households)$/.test(head))
const folk = /^(?:people|children|men|women)$/
const marks = /^[“”"‘’'«»]$/
const finite = new Set([...pastVerbs, ...setOf('gave ate swam flew threw tore')])
const skipped = setOf("more other others additional further new extra such another just only ’s 's")
export const number =
  /^\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|billions?|crores?|lakhs?)$/

/** "9mm pistols", "4x4 trucks", ".45 pistols": no number of things. */
const code = /^\d[\d.,]*\p{L}|^\.\d/u

export const isWord = (token: Token) => /^[\p{L}\d]/u.test(token.text)
/** A word that ends a phrase: "is", but not "IS". */
const isClosed = (word: Token) => closed.has(word.lower) && !/^\p{Lu}{2,}$/u.test(word.text)
const isNoun = (word: Token | undefined) => word !== undefined && isWord(word) && !closed.has(word.lower)
export const stretch = (words: Words, from: number, to: number) =>
  words
    .slice(from, to)
    .filter((w) => !marks.test(w.text))
    .map((w, i, all) => (i === 0 || w.start === all[i - 1]?.end ? '' : ' ') + w.text)
    .join('')

/** Where the noun group that begins at a word is over. */
const groupEnd = (words: Words, from: number) => {
  // no noun group is longer, and an endless line is not walked for each
  return words[from] ? (nounGroup(words, from, Math.min(words.length, from + 40))?.to ?? from) : from
}

/** The noun phrase that starts at a word: modifiers, head, and what "of" adds to it; null where there is none. */
export function nounPhrase(words: Words, at: number, single: boolean): Phrase | null {
  let from = at
  while (marks.test(words[from]?.text ?? '') || (skipped.has(lowerAt(words, from)) && !isName(words, from))) from++
  // "500 head of cattle"
  if (lowerAt(words, from) === 'head' && lowerAt(words, from + 1) === 'of') from += 2
  // "dropped to 569,000 | Thursday"
  if (days.has(lowerAt(words, from)) && isCapital(words[from]) && !goesOn(words, from + 1)) return null
  let [head, last] = [-1, -1]
  let limit = groupEnd(words, from)
  // "22 construction projects", "two real-terms pay cuts": what looks like a verb within is none
  const isWithin = (i: number) => {
    const [before, lower] = [lowerAt(words, i - 1), lowerAt(words, i)]
    if (isPlural(lower)) return !isPlural(before) && !isVerb(lower) && !isDoing(words, i, before)
    return !happened.has(lower) && !predicates.has(lower) && modifies(words, i)
  }
  const ends = (i: number) => (i === from ? isVerbFirst(words, i) : i >= limit && !isWithin(i))
  for (let i = from; i < Math.min(words.length, from + 12); i++) {
    const [word, next] = [words[i] as Token, words[i + 1]]
    // "dozens of Acme Corp (ACME.N) workers", "four New People's Army (NPA) fighters"
    const isShort = isCapital(words[i - 1]) && isPersons(lowerAt(words, i + 3))
    const close =
      word.text === '(' && (head < 0 || isShort) ? words.slice(i, i + 6).findIndex((w) => w.text === ')') : 0
    if (close > 0) {
      i += close
      limit = groupEnd(words, i + 1)
    }
    if (close > 0 || (ownSign.test(word.text) && head < 0)) continue
    // "the town's 30,000 inhabitants"
    if (isPossessive(words[i - 1]) && number.test(word.lower)) continue
    if ((whereabouts.has(word.lower) && !goesOn(words, i + 1)) || /n['’]t$/.test(word.lower)) break
    const isCode = (code.test(word.lower) || isModel(words, i, from)) && goesOn(words, i + 1)
    const isNumber = number.test(word.lower) && !/-/.test(word.lower)
    if (!isCode && (!isWord(word) || isClosed(word) || isTime(words, i) || isNumber)) break
    // "120,000 children | starts on Monday", "112 households | asks for", but "20 women protesters"
    const many = lowerAt(words, head)
    const isOver = folk.test(many) ? !isPersons(word.lower) : isMany(many) && cueVerbs.get(word.lower)?.form === 'third'
    if (head < 0 ? ends(i) : isOver || !isThings(word.lower)) break
    last = i
    if (ownSign.test(next?.text ?? '')) continue
    // "real-terms cuts": a modifier with a plural in it
    const isCompound = /-\p{L}+s$/u.test(word.lower) && goesOn(words, i + 1)
    // "Texas National Guard members", "Syrian Democratic Forces fighters": a name goes on
    const isNamed =
      isCapital(word) && !isPersons(word.lower) && next !== undefined && (isCapital(next) || isPlural(next.lower))
    const isPluralHead = isPlural(word.lower) && !isCompound && !isNamed
    // "one militant was killed"; "a four-year pilot program" goes on
    if (isPluralHead || head >= 0 || (single && isPerson(word.lower) && !goesOn(words, i + 1))) head = i
  }
  if (head < 0) head = last
  if (!single && (head === from || head < 0)) head = Math.max(head, sharedHead(words, from))
  // "lost 7 of their own" names nobody
  if (head < 0 || /^(?:['’]s?|own)$/.test(lowerAt(words, head))) return null
  const to = withOrigin(words, withOf(words, withAnd(words, withList(words, head + 1), from)))
  const text = stretch(words, from, to).replace(/ \(.*?\)/, '')
  return { from, to, head: lowerAt(words, head), text }
}

/** "two | 737 jets", "12 Type | 63 rockets". */
const isModel = (words: Words, i: number, from: number) =>
  i === from ? /^\d{3}$/.test(words[i]?.text ?? '') : /^\d{1,3}$/.test(words[i]?.text ?? '') && isCapital(words[i - 1])
/** "New People's Army", but "new arrivals". */
const isName = (words: Words, i: number) => words[i]?.text === 'New' && isCapital(words[i + 1])
const goesOn = (words: Words, i: number) => isNoun(words[i]) && !isVerbFirst(words, i)
/** "worth of gold last year", "31 last year", but "last year's deaths". */
const isTime = (words: Words, i: number) =>
  /^(?:last|next|this)$/.test(lowerAt(words, i)) && timeNouns.has(lowerAt(words, i + 1)) && !isPossessive(words[i + 2])
/** After a plural the phrase goes on only in compounds: "arms dealers", "homes and businesses". */
const isThings = (lower: string) =>
  isPlural(lower) && !isVerb(lower) && !isOutcome(lower) && !/^(?:stands|totals|averages)$/.test(lower)

/** "12 wounded soldiers", "10 endangered African penguins": a noun in the plural follows soon. */
function modifies(words: Words, i: number): boolean {
  for (let at = i + 1; at < i + 4; at++) {
    const word = words[at]
    // "the other two | killed 11 men"
    if (!word || !isWord(word) || closed.has(word.lower) || number.test(word.lower)) return false
    if (isPlural(word.lower) && !isVerb(word.lower)) return true
    // "one confirmed death"
    if (sureness.has(lowerAt(words, i)) && /^(?:death|case|fatality)$/.test(word.lower)) return true
  }
  return false
}

/** "20 remain", "105 hospitalized", "4.9 million moving abroad": a verb, and so nothing is named here. */
function isVerbFirst(words: Words, i: number): boolean {
  const lower = lowerAt(words, i)
  // "over 40 sustained injuries", "12 lost lives": these are no modifiers
  if (/^(?:sustain|suffer|receive|reach|involve|cause|include|require)(?:ed|d)?$|^(?:hit|struck)$/.test(lower))
    return true
  if (lower === 'lost' && /^(?:lives|limbs)$/.test(lowerAt(words, i + 1))) return true
  if (lower.endsWith('s') && isPlural(lower) && !isVerb(lower)) return false
  const cue = cueVerbs.get(lower)
  // "all five deny it", but "a $2,000 pledge"
  const isSaying = cue?.form === 'base' && cue.kind !== 'figure'
  const verb =
    isSaying ||
    isVerb(lower) ||
    isOutcome(lower) ||
    (/(?:ed|ing|[^i]ly)$|^(?:beaten|shaken|taken|driven|broken|torn)$/.test(lower) && !/-/.test(lower))
  return finite.has(lower) || (verb && !modifies(words, i))
}

/** "women, children | and men": people of more than two kinds under one number. */
function withList(words: Words, to: number): number {
  let at = to
  while (lowerAt(words, at) === ',' && isPersons(lowerAt(words, at + 1))) at += 2
  const isList = at > to && isPersons(lowerAt(words, to - 1)) && /^(?:and|or)$/.test(lowerAt(words, at))
  return isList && isPersons(lowerAt(words, at + 1)) ? at : to
}

/** Where the noun behind two modifiers is, "five national and local police", "12 confirmed and suspected cholera cases"; -1. */
function sharedHead(words: Words, at: number): number {
  const [first, and, second] = [0, 1, 2].map((step) => lowerAt(words, at + step)) as [string, string, string]
  const areStates = [first, second].every((word) => sureness.has(word) || (attributive.has(word) && !isOutcome(word)))
  const isModifier = (word: string) =>
    /^[a-z-]{4,}$/.test(word) && !isPlural(word) && !isPersons(word) && !closed.has(word) && !isFigure(word)
  const isSaid = !areStates && [first, second].some((word) => isOutcome(word) || isVerb(word) || cueVerbs.has(word))
  if (!/^(?:and|or)$/.test(and) || !isModifier(first) || !isModifier(second) || isSaid) return -1
  const isNear = areStates && isNoun(words[at + 3]) && !isThingsOrPersons(lowerAt(words, at + 3))
  const noun = isNear ? at + 4 : at + 3
  return isThingsOrPersons(lowerAt(words, noun)) ? noun : -1
}
const isThingsOrPersons = (word: string) => isPersons(word) || isThings(word)

const someOf = /^(?:several|many|numerous|various|some|countless|scores|dozens)$/

/** "homes and businesses": a second noun under the same number. */
function withAnd(words: Words, to: number, from: number): number {
  if (!/^(?:and|or)$/.test(lowerAt(words, to))) return to
  const [next, second] = [lowerAt(words, to + 1), lowerAt(words, to + 2)]
  // "troops and pro-government | gunmen"
  // "killed 12 people and | forced villagers to flee"
  const isDeed = /ed$/.test(next) && !attributive.has(next) && isObject(words, from)
  const isElse =
    isDeed || closed.has(next) || cueVerbs.has(next) || [isFigure, isOutcome, isVerb].some((is) => is(next))
  const isKind = /^[\p{Ll}-]{4,}$/u.test(next) && !isElse && !someOf.test(next) && !isPlural(next)
  const isTwo = isKind && isPersons(second) && isPersons(lowerAt(words, to - 1))
  if (isTwo && !isVerbFirst(words, to + 3)) return to + 3
  // "67 deaths and | several injuries"
  if (someOf.test(next)) return to
  return isThings(next) && !number.test(next) && !isSubjectAt(words, from, to + 1) ? to + 2 : to
}

const isObject = (words: Words, from: number) =>
  words.slice(Math.max(0, from - 5), from - 1).some(({ lower }) => isOutcome(lower))
/** "killed 12 people and | officials evacuated 90": who does something else is not among them. */
function isSubjectAt(words: Words, from: number, at: number): boolean {
  const next = lowerAt(words, at + 2)
  return isObject(words, from) && isVerbFirst(words, at + 1) && (number.test(next) || determiners.has(next))
}

/** "members of the National Guard": up to the first things that it names. */
function withOf(words: Words, of: number): number {
  // "convicted two men of | killing a guard"
  const isDeed = /ing$/.test(lowerAt(words, of + 1)) && determiners.has(lowerAt(words, of + 2))
  if (words[of]?.lower !== 'of' || isDeed) return of
  const from = determiners.has(lowerAt(words, of + 1)) ? of + 2 : of + 1
  const [first, to] = [words[from], Math.min(groupEnd(words, from), of + 9)]
  if (!first || !isWord(first) || number.test(first.lower) || closed.has(first.lower)) return of
  // "victims of | Monday's raid"
  if (days.has(first.lower) && isPossessive(words[from + 1])) return of
  const things = firstIn(words, from, to, (word) => isPlural(word.lower) && !isCapital(word))
  const predicate = firstIn(words, from + 1, to, (_, i) => isPredicate(words, i))
  // "victims of the Orvane | massacre"
  const end = predicate > 0 ? predicate : to
  return things >= 0 && predicate < 0
    ? things + 1
    : end + +(isCapital(words[end - 1]) && eventNouns.has(lowerAt(words, end)))
}

/** "61 people from her state | have died": of others she says nothing. */
function withOrigin(words: Words, at: number): number {
  const isOwn = lowerAt(words, at) === 'from' && /^(?:his|her|their|its|our)$/.test(lowerAt(words, at + 1))
  return isOwn && /^(?:have|has|had|were|was|are|died|lost|perished)$/.test(lowerAt(words, at + 3)) ? at + 3 : at
}

/** "residents of Keld | lack clean water": a word behind a name with more behind it, but "of Osk city council voted". */
function isPredicate(words: Words, i: number): boolean {
  const [name, word, next] = words.slice(i - 1, i + 2)
  if (!name || !word || !next || isCapital(word) || isKind(word.lower)) return false
  const isName = isCapital(name) || (isKind(name.lower) && isCapital(words[i - 2]))
  return isName && (isNoun(next) ? !finite.has(next.lower) && !isOutcome(next.lower) : determiners.has(next.lower))
}

/** Past "the", "some of its 30", "an estimated 1,200", "a total of 30": where what is counted begins. */
export function pastDeterminers(words: Words, at: number): number {
  const skips = (word: string) => determiners.has(word) || number.test(word)
  let i = at
  while (skips(lowerAt(words, i))) i++
  const next = firstIn(words, i, i + 5, ({ lower }) => number.test(lower))
  const isHedged = next > i && words.slice(i, next).every(({ lower }) => hedging.has(lower))
  return isHedged ? pastDeterminers(words, next) : i
}
const hedging =
  setOf(`about around approximately roughly nearly almost over more fewer less than at least up to an a estimated reported expected planned
  total of original initial remaining other`)

/** "people" for persons and for deaths and injuries, else the noun in the plural. */
export function unitOf(head: string, single = false): string {
  // A family is no person: "1,500 families" are not 1,500 people
  if (/^famil(?:y|ies)$/.test(head)) return 'families'
  if (areHuman(head) || isPerson(head)) return 'people'
  const outcome = outcomeOf(head)
  const isToll = outcome?.how === 'noun' && /^(?:killed|injured|detained)$/.test(outcome.measure)
  if (isToll) return 'people'
  return single || !isPlural(head) ? plural(head) : head
}

export const named = ({ text, head, to }: Phrase): Counted => ({
  ...{ population: text, head, unit: unitOf(head), end: to },
  note: null
})

const foretold = /^(?:had |have )?(?:forecast|expected|predicted|feared|reported|estimated)(?: [.,;]|$)/
/** "than the 200,000 | economists had forecast": who tell of it. */
export const isForecast = (words: Words, from: number, { to }: Phrase) =>
  /^(?:than|below|above|against) the$/.test(spoken({ words }, from - 2, from)) &&
  foretold.test(spoken({ words }, to, to + 3))
