import { areHuman, closed, isPerson, isPersons, isPlural, isVerb, plural } from './lexicon.ts'
import { isOutcome } from './outcomes.ts'
import type { Quantity } from './quantities.ts'
import type { Token } from './tokens.ts'

/** A quantity among the words of its sentence: those it overlaps are `from` to `to` (excluded). */
export type Placed = { quantity: Quantity; from: number; to: number }

/** What is counted. `end`: the word after the phrase that names it, or after the number where it is elided. */
export type Counted = {
  /** null: not said here ("eight were wounded"). */
  population: string | null
  head: string | null
  unit: string | null
  end: number
  note: string | null
}

type Before = Placed & { counted: Counted }
export type Phrase = { from: number; to: number; head: string; text: string }

const marks = /^[“”"‘’'«»]$/
const skipped = new Set('more other others additional further new extra such another just only'.split(' '))
const determiners = new Set(
  'the a an his her its their our your my these those this that all both some any'.split(' ')
)
const number = /^\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|millions)$/

const isWord = (token: Token) => /^[\p{L}\d]/u.test(token.text)
const isCapital = (token: Token | undefined) => token !== undefined && /^\p{Lu}/u.test(token.text)
/** A word that ends a phrase: "is", but not "IS". */
const isClosed = (word: Token) => closed.has(word.lower) && !/^\p{Lu}{2,}$/u.test(word.text)
/** The words of a text from one token to another. */
const stretch = (words: Token[], from: number, to: number) =>
  words
    .slice(from, to)
    .filter((w) => !marks.test(w.text))
    .map((w, i) => (i === 0 || /^(?:['’]s|[,)%])$/.test(w.text) ? '' : ' ') + w.text)
    .join('')

/** The noun phrase that starts at a word: modifiers, head, and what "of" adds to it; null where there is none. */
export function nounPhrase(words: Token[], at: number, single: boolean): Phrase | null {
  let from = at
  while (
    from < words.length &&
    (marks.test(words[from]?.text ?? '') || skipped.has(words[from]?.lower ?? ''))
  )
    from++
  let head = -1
  let last = -1
  let i = from
  for (; i < Math.min(words.length, from + 12); i++) {
    const word = words[i]
    if (!word) break
    if (marks.test(word.text) && i > from && head < 0) continue
    if (/^['’]s?$/.test(word.text) && head < 0) continue
    if (!isWord(word)) break
    const next = words[i + 1]
    // "the town's 30,000 inhabitants"
    if (/^['’]s$/.test(words[i - 1]?.text ?? '') && number.test(word.lower)) continue
    if (isClosed(word) || (number.test(word.lower) && !/-/.test(word.lower))) break
    if (head < 0 && endsPhrase(words, i, i === from)) break
    if (head >= 0 && !continues(words, i)) break
    last = i
    const plain = isPlural(word.lower)
    // "Texas National Guard members", "Syrian Democratic Forces fighters": a name goes on
    const named =
      isCapital(word) &&
      !isPersons(word.lower) &&
      next !== undefined &&
      isWord(next) &&
      (isCapital(next) || isPlural(next.lower))
    if (/^['’]s?$/.test(next?.text ?? '')) continue
    if (plain && !named) head = i
    else if (head >= 0) head = i
    else if (single && isPerson(word.lower) && !(next && (isPerson(next.lower) || isPlural(next.lower)))) {
      head = i
    }
  }
  if (head < 0) head = last
  if (head < 0) return null
  let to = head + 1
  to = withAnd(words, to)
  to = withOf(words, to)
  return { from, to, head: words[head]?.lower ?? '', text: stretch(words, from, to) }
}

/** "12 wounded soldiers", "10 endangered African penguins": a noun in the plural follows soon. */
function modifies(words: Token[], i: number): boolean {
  for (let at = i + 1; at < i + 4; at++) {
    const word = words[at]
    if (!word || !isWord(word) || closed.has(word.lower) || number.test(word.lower) || times.test(word.lower))
      return false
    if (isPlural(word.lower) && !isVerb(word.lower)) return true
  }
  return false
}

/** "20 remain", "105 hospitalized", "4.9 million moving abroad": a verb, and so nothing is named here. */
function endsPhrase(words: Token[], i: number, first: boolean): boolean {
  const lower = words[i]?.lower ?? ''
  if (lower.endsWith('s') && isPlural(lower) && !isVerb(lower)) return false
  const verb = isVerb(lower) || isOutcome(lower) || (first && /(?:ed|ing)$/.test(lower) && !/-/.test(lower))
  return verb && !modifies(words, i)
}

/** After a plural the phrase goes on only in compounds: "arms dealers", "species permits". */
function continues(words: Token[], i: number): boolean {
  const word = words[i]
  return word !== undefined && isPlural(word.lower) && !isVerb(word.lower) && !isOutcome(word.lower)
}

/** "homes and businesses": a second noun under the same number. */
function withAnd(words: Token[], to: number): number {
  const [link, noun, after] = [words[to], words[to + 1], words[to + 2]]
  if (
    !link ||
    !/^(?:and|or)$/.test(link.lower) ||
    !noun ||
    !isPlural(noun.lower) ||
    isVerb(noun.lower) ||
    isOutcome(noun.lower)
  )
    return to
  return after && /^(?:were|was|are|have)$/.test(after.lower) && isPersons(noun.lower) === false
    ? to + 2
    : to + 2
}

/** "members of the National Guard": up to the next word that ends a phrase. */
function withOf(words: Token[], to: number): number {
  if (words[to]?.lower !== 'of') return to
  let i = to + 1
  while (i < words.length && i < to + 9) {
    const word = words[i]
    if (!word || (!isWord(word) && !/^['’]s?$/.test(word.text))) break
    if (determiners.has(word.lower) && i === to + 1) {
      i++
      continue
    }
    if (closed.has(word.lower) || isVerb(word.lower) || isOutcome(word.lower) || /^\d/.test(word.text)) break
    i++
    if (isPlural(word.lower) && !isCapital(word)) break
  }
  return i > to + 1 && !determiners.has(words[i - 1]?.lower ?? '') ? i : to
}

const changes =
  /^(?:increase|rise|drop|decline|jump|gain|growth|fall|decrease|cut|hike|reduction|surge|slump|raise|improvement|shortfall|spike|change|slide|plunge|swing)s?$/
const links = new Set(
  'at to by from of with up down about for as on over under between is are was were be been being will would could may might can should has have had an a the its their his her that which who says only just also still currently now nearly approximately another further additional total some estimated much almost through roughly record high low - – — : ('.split(
    ' '
  )
)
const change =
  /^(?:r[io]se|risen|rising|rises|f[ae]ll|fell|fallen|falling|falls|grew|grow|grows|grown|increas(?:ed?|es|ing)|decreas(?:ed?|es|ing)|declin(?:ed?|es|ing)|drop(?:ped|s|ping)?|rais(?:ed?|es|ing)|lower(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:ed?|es|ing)|slip(?:ped|s|ping)?|climb(?:ed|s|ing)?|soar(?:ed|s|ing)?|slump(?:ed|s|ing)?|plung(?:ed?|es|ing)|reduc(?:ed?|es|ing)|shrank|shrunk|reach(?:ed|es|ing)?|hit|hits|stood|stands?|total(?:l?ed|s|l?ing)?|cost|costs|spik(?:ed|es|ing)|edg(?:ed|es|ing)|gain(?:ed|s|ing)?|lost|lose|slid|tumbl(?:ed|es|ing)|expand(?:ed|s|ing)?|averag(?:ed?|es|ing)|measur(?:ed?|es|ing)|recover(?:ed|s|ing)?|remain(?:ed|s)?|scaled|back|cut|revised|estimated|expected|forecast|projected|set|put|valued|priced|worth|account(?:ed|s|ing)?|made|mak(?:es?|ing)|compris(?:ed?|es|ing)|range[ds]?|ranging|doubl(?:ed|es|ing)|com(?:es?|ing)|came|went|goes|rebounded|advanced|added|won|received|got|earn(?:ed|s)?|pa(?:y|ys|id)|represent(?:s|ed|ing)?|exceed(?:ed|s)?|contracted|weigh(?:s|ed|ing)?|see|saw|accelerated|slowed|eased|dipped|shed|topped|passed|retreated|narrowed|widened|tripled|burn(?:ed|t|ing)|cover(?:ed|s|ing)?|dump(?:ed|ing)|spann(?:ed|ing)|stretch(?:ed|es|ing)|estimates?|amount(?:ed|s|ing))$/
const times =
  /^(?:year|years|month|months|week|weeks|day|days|quarter|spring|summer|autumn|fall|winter|today|yesterday|night|morning|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|decade|period|season|trading|ago|annually)$/

const isPast = (lower: string) =>
  lower.length > 4 && /ed$/.test(lower) && !/^(?:speed|breed|seed|need|indeed)$/.test(lower)
const isNoun = (word: Token | undefined) =>
  word !== undefined && isWord(word) && !closed.has(word.lower) && !determiners.has(word.lower)
const linking = /^(?:of|in|for|among|on|from)$/
/** The noun phrase before a number ("the unemployment rate fell to 4.7 percent"); null where another number comes first. */
function phraseBefore(words: Token[], at: number, floor: number): Phrase | null {
  let i = at - 1
  for (let hops = 0; i >= floor && hops < 14; hops++, i--) {
    const word = words[i]
    if (!word) break
    const before = words[i - 1]?.lower ?? ''
    // "an increase to $12": the change is the noun
    const noun =
      changes.test(word.lower) &&
      (/^(?:an?|the|its|this|his|their|any)$/.test(before) ||
        /^(?:sharp|record|annual|pay|price|tax|wage)$/.test(before))
    if (noun) break
    if (links.has(word.lower) || change.test(word.lower) || marks.test(word.text) || /ly$/.test(word.lower))
      continue
    if (times.test(word.lower)) continue
    if (/^(?:in|this|last|next|previous|early|late|each|every)$/.test(word.lower) && i + 1 < at) continue
    // "on track to generate", "would produce", "had burned"
    if (/^(?:to|will|would|could|can|may|might|should)$/.test(before) && !/s$/.test(word.lower)) continue
    if (isPast(word.lower)) continue
    break
  }
  const last = words[i]
  if (i < floor || !last || !isWord(last) || number.test(last.lower) || closed.has(last.lower)) return null
  const to = i + 1
  let from = i
  let headAt = i
  while (from > floor && to - from < 12) {
    const word = words[from - 1]
    if (!word) break
    if (/^['’]s?$/.test(word.text)) from--
    else if (!isWord(word) || number.test(word.lower)) break
    else if (
      linking.test(word.lower) ||
      (determiners.has(word.lower) && linking.test(words[from - 2]?.lower ?? ''))
    ) {
      const skip = determiners.has(word.lower) ? 3 : 2
      const noun = words[from - skip]
      if (!noun || from - skip < floor || !isWord(noun) || closed.has(noun.lower) || number.test(noun.lower))
        break
      if (change.test(noun.lower) && !changes.test(noun.lower)) break
      headAt = from - skip
      from = headAt
    } else if (closed.has(word.lower) || change.test(word.lower) || isVerb(word.lower)) break
    // "the bloc pledged aid of": a verb, where a noun stands before it
    else if (isPast(word.lower) && from - 2 >= floor && isNoun(words[from - 2])) break
    else from--
  }
  while (determiners.has(words[from]?.lower ?? '')) from++
  if (headAt < from) headAt = i
  return { from, to, head: words[headAt]?.lower ?? '', text: stretch(words, from, to) }
}

/** Who or what a quantity counts, from the words around it. `before`: the claims of the sentence so far. */
export function counted(words: Token[], placed: Placed, before: Before[]): Counted {
  const { quantity, to } = placed
  const token = words[to - 1]
  const rest = token && token.end > quantity.end ? token.text.slice(quantity.end - token.start) : ''
  const none: Counted = { population: null, head: null, unit: null, end: to, note: null }
  // "12-member", "17-story"
  if (
    (/^-\p{L}/u.test(rest) || /-\p{L}+$/u.test(quantity.words)) &&
    !/percent|money|fraction/.test(quantity.kind)
  ) {
    const noun = nounPhrase(words, to, true)
    const of = /^-?(\p{L}+)/u.exec(rest)?.[1]?.toLowerCase()
    const unit = quantity.unit ?? (of ? plural(of) : null)
    if (noun && !changes.test(noun.head))
      return { population: noun.text, head: noun.head, unit, end: noun.to, note: null }
    return { ...none, unit, population: unit, head: unit }
  }
  if (quantity.kind !== 'count') return measuredOf(words, placed, before, none)
  const of = words[to]?.lower === 'of'
  let start = to
  if (of) {
    start++
    // "22 of the 30 projects", "three of his men"
    while (determiners.has(words[start]?.lower ?? '') || number.test(words[start]?.lower ?? '')) start++
    if (/^(?:them|whom|us|which|these|those)$/.test(words[start]?.lower ?? ''))
      return { ...none, end: start + 1 }
  }
  const one = quantity.best === 1
  const phrase = nounPhrase(words, start, one || of)
  if (!phrase || phrase.head === 'others') {
    // "turning back migrants by the thousands"
    const object =
      quantity.bound === 'magnitude' && /^by the$/.test(stretch(words, placed.from - 2, placed.from))
    const left = object ? phraseBefore(words, placed.from - 2, before.at(-1)?.to ?? 0) : null
    if (left) return { population: left.text, head: left.head, unit: unitOf(left.head), end: to, note: null }
    return { ...none, end: phrase?.to ?? start }
  }
  return {
    population: phrase.text,
    head: phrase.head,
    unit: unitOf(phrase.head, one),
    end: phrase.to,
    note: null
  }
}

/** "people" for persons and for deaths and injuries, else the noun in the plural. */
export function unitOf(head: string, single = false): string {
  if (areHuman(head) || isPerson(head)) return 'people'
  if (/^(?:deaths?|dead|lives|bodies|casualties|fatalities|injuries|wounded)$/.test(head)) return 'people'
  return single || !isPlural(head) ? plural(head) : head
}

/** "percent of the total" says nothing of its own. */
const empty = /^(?:total|them|which|whom|that|those|these|it|this)$/
const notAttribute =
  /^(?:higher|lower|more|less|fewer|contained|annually|monthly|daily|weekly|yearly|compared|next|last|this|set|late|early|owned|above|below|apart|complete|likely|each|overall|wide|long|tall|high|deep|old|east|west|north|south|northeast|northwest|southeast|southwest|yesterday|today|tomorrow|inland|offshore|thick)$/

const funds =
  /^(?:aid|funding|funds|damages?|compensation|loss|losses|debt|debts|cash|grants?|loans?|assistance|revenues?|profits?|sales|taxes|fines|savings|cuts|investments?|relief|support|bribes|donations|exports|imports|trade|spending|subsidies|wages|costs|fees|income|earnings|ransom|bonds|gold|weapons|arms|equipment|goods)$/

/** What an amount, a share or a length is of. */
function measuredOf(
  words: Token[],
  { quantity, from, to }: Placed,
  before: Before[],
  none: Counted
): Counted {
  const { kind } = quantity
  let at = to
  const unit = words[at]
  if (quantity.bound === 'magnitude' && unit?.lower === 'of' && kind !== 'duration') at += 2
  // the unit is a word of its own: "12 kilometers", "5 days", "a few thousand dollars"
  else if (
    (/measure|duration/.test(kind) || quantity.bound === 'magnitude') &&
    unit &&
    isWord(unit) &&
    !closed.has(unit.lower)
  ) {
    at++
    if (/^(?:square|cubic|metric|nautical|degrees?)$/.test(unit.lower)) at++
    if (words[at]?.lower === 'per' || (words[at]?.lower === 'an' && words[at + 1]?.lower === 'hour')) at += 2
    // "40 km south of the city" is a way, not a thing
    if (/^(?:north|south|east|west|away|from|off|inland|offshore)/.test(words[at]?.lower ?? ''))
      return { ...none, population: quantity.unit, unit: quantity.unit, end: at }
  }
  const found = (phrase: Phrase, note: string | null = null): Counted => ({
    population: phrase.text,
    head: phrase.head,
    unit: quantity.unit,
    end: phrase.to,
    note
  })
  const after = words[at]?.text === '(' || words[at]?.text === ')' ? afterBracket(words, at) : at
  const next = words[after]
  if (next?.lower === 'of') {
    const phrase = nounPhrase(words, pastDeterminers(words, after + 1), true)
    if (phrase && !empty.test(phrase.head)) return found(phrase)
  }
  if (kind === 'duration')
    return { ...none, population: quantity.unit, head: quantity.unit, unit: quantity.unit, end: at }
  if (kind === 'fraction' && next && determiners.has(next.lower)) {
    const phrase = nounPhrase(words, after + 1, true)
    if (phrase) return found(phrase)
  }
  if (next && after === at && (kind !== 'measure' || quantity.unit === 'magnitude')) {
    const attribute = attributed(words, at)
    if (attribute) return found(attribute)
  }
  const previous = before.at(-1)
  const floor = previous?.to ?? 0
  const left = phraseBefore(words, from, floor)
  if (left) return { ...found(left), end: at }
  // "fell 10 points, or 0.5 percent", "to 3.3% from 3.7%"
  const same = before.findLast(
    (b) =>
      b.quantity.kind !== 'count' &&
      b.quantity.kind !== 'duration' &&
      b.counted.population &&
      b.counted.population !== b.quantity.unit
  )
  if (same)
    return {
      ...none,
      population: same.counted.population,
      head: same.counted.head,
      unit: quantity.unit,
      end: at,
      note: 'what is measured from the figure before'
    }
  return { ...none, population: kind === 'measure' ? quantity.unit : null, unit: quantity.unit, end: at }
}

/** "a 9-percent rise in deaths", "a $5,000 pledge": the noun that an amount stands before. */
function attributed(words: Token[], at: number): Phrase | null {
  let i = at
  const first = words[i]
  if (
    !first ||
    !isWord(first) ||
    closed.has(first.lower) ||
    notAttribute.test(first.lower) ||
    /ly$/.test(first.lower)
  )
    return null
  // "5 percent rise", "a 12 percent annual increase"
  if (!changes.test(first.lower) && changes.test(words[i + 1]?.lower ?? '')) i++
  const noun = words[i]
  if (noun && changes.test(noun.lower)) {
    const link = words[i + 1]?.lower
    if (link && /^(?:in|of|on|for|among|to)$/.test(link)) {
      const thing = nounPhrase(words, pastDeterminers(words, i + 2), true)
      if (thing) return thing
    }
    return { from: i, to: i + 1, head: noun.lower, text: noun.text }
  }
  if (
    isVerb(first.lower) ||
    (/(?:ed|ing)$/.test(first.lower) &&
      !/^(?:funding|building|housing|spending|training|wedding|painting)$/.test(first.lower))
  )
    return null
  return nounPhrase(words, at, true)
}

function pastDeterminers(words: Token[], at: number): number {
  let i = at
  while (determiners.has(words[i]?.lower ?? '') || number.test(words[i]?.lower ?? '')) i++
  return i
}

/** "10 inches (25.4 cm) of rain": the word after the bracket, if it closes soon. */
function afterBracket(words: Token[], at: number): number {
  for (let i = at; i < at + 5; i++) if (words[i]?.text === ')') return i + 1
  return at
}
