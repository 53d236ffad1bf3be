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
    if (closed.has(word.lower) || (number.test(word.lower) && !/-/.test(word.lower))) break
    if (head < 0 && (isVerb(word.lower) || isOutcome(word.lower)) && !modifies(words, i)) break
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

/** "12 wounded soldiers": what happened modifies a noun that follows at once. */
function modifies(words: Token[], i: number): boolean {
  const [next, after] = [words[i + 1], words[i + 2]]
  if (!next || !isWord(next) || closed.has(next.lower)) return false
  return (
    isPlural(next.lower) ||
    (after !== undefined && isPlural(after.lower) && !closed.has(next.lower) && !/ed$|ing$/.test(next.lower))
  )
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
  /^(?:increase|rise|drop|decline|jump|gain|growth|fall|decrease|cut|hike|reduction|surge|slump|raise|improvement|shortfall|spike|fluctuation|change|slide|plunge)s?$/
const linkLeft = new Set(
  'at to by from of with up down about for as on than and over is are was were be been being will would could may might can should has have had an a the its their his her that which who said says only just also still currently now nearly'.split(
    ' '
  )
)
const change =
  /^(?:r[io]se|risen|rising|rises|f[ae]ll|fell|fallen|falling|falls|grew|grow|grows|grown|increas(?:ed?|es|ing)|decreas(?:ed?|es|ing)|declin(?:ed?|es|ing)|drop(?:ped|s|ping)?|rais(?:ed?|es|ing)|lower(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:ed?|es|ing)|slip(?:ped|s|ping)?|climb(?:ed|s|ing)?|soar(?:ed|s|ing)?|slump(?:ed|s|ing)?|plung(?:ed?|es|ing)|reduc(?:ed?|es|ing)|shrank|shrunk|reach(?:ed|es|ing)?|hit|hits|stood|stands?|total(?:l?ed|s|l?ing)?|cost|costs|spik(?:ed|es|ing)|edg(?:ed|es|ing)|gain(?:ed|s|ing)?|lost|lose|slid|tumbl(?:ed|es|ing)|expand(?:ed|s|ing)?|averag(?:ed?|es|ing)|measur(?:ed?|es|ing)|recover(?:ed|s|ing)?|remain(?:ed|s)?|scaled|back|cut|revised|estimated|expected|forecast|projected|set|put|valued|priced|worth|account(?:ed|s|ing)?|made|mak(?:es?|ing)|compris(?:ed?|es|ing)|range[ds]?|ranging|doubl(?:ed|es|ing)|com(?:es?|ing)|came|went|goes|rebounded|advanced|added|won|received|got|earn(?:ed|s)?|pa(?:y|ys|id)|represent(?:s|ed|ing)?|exceed(?:ed|s)?|contracted|weigh(?:s|ed|ing)?)$/

/** The noun phrase before a number: "the unemployment rate fell to 4.7 percent". */
function phraseBefore(words: Token[], at: number): Phrase | null {
  let i = at - 1
  let hops = 0
  while (i >= 0 && hops < 10) {
    const word = words[i]
    if (!word) break
    if (
      linkLeft.has(word.lower) ||
      change.test(word.lower) ||
      marks.test(word.text) ||
      /ly$/.test(word.lower) ||
      word.text === '('
    )
      i--
    else break
    hops++
  }
  const last = words[i]
  if (!last || !isWord(last) || number.test(last.lower) || closed.has(last.lower)) return null
  const to = i + 1
  let from = i
  let headAt = i
  while (from > 0 && to - from < 12) {
    const word = words[from - 1]
    if (!word) break
    if (/^['’]s?$/.test(word.text) || (word.text === '-' && from > 1)) from--
    else if (!isWord(word) || number.test(word.lower)) break
    else if (/^(?:of|in|for|among|on|from)$/.test(word.lower) && from - 2 >= 0) {
      const noun = words[from - 2]
      if (
        !noun ||
        !isWord(noun) ||
        closed.has(noun.lower) ||
        change.test(noun.lower) ||
        number.test(noun.lower)
      )
        break
      headAt = from - 2
      from -= 2
    } else if (determiners.has(word.lower) && words[from - 2]?.lower === 'of') from--
    else if (closed.has(word.lower) || change.test(word.lower) || isVerb(word.lower)) break
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
  const measured = quantity.kind !== 'count'
  const none: Counted = { population: null, head: null, unit: null, end: to, note: null }
  // "12-member", "17-story"
  if (/^-\p{L}/u.test(rest) || /-\p{L}+$/u.test(quantity.words)) {
    const noun = nounPhrase(words, to, true)
    const of = /^-?(\p{L}+)/u.exec(rest)?.[1]?.toLowerCase()
    const unit = quantity.unit ?? (of ? plural(of) : null)
    if (noun && !changes.test(noun.head))
      return { population: noun.text, head: noun.head, unit, end: noun.to, note: null }
    if (!measured) return { ...none, unit, population: unit, head: unit }
  }
  if (measured) return measuredOf(words, placed, before, none)
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
  if (!phrase || phrase.head === 'others') return { ...none, end: phrase?.to ?? start }
  const head = phrase.head
  return { population: phrase.text, head, unit: unitOf(head, one), end: phrase.to, note: null }
}

/** "people" for persons and for deaths and injuries, else the noun in the plural. */
export function unitOf(head: string, single = false): string {
  if (
    areHuman(head) ||
    isPerson(head) ||
    /^(?:deaths|death|dead|lives|bodies|casualties|fatalities|injuries|wounded)$/.test(head)
  )
    return 'people'
  return single || !isPlural(head) ? plural(head) : head
}

/** What an amount, a share or a length is of. */
function measuredOf(
  words: Token[],
  { quantity, from, to }: Placed,
  before: Before[],
  none: Counted
): Counted {
  let at = to
  // the unit is a word of its own: "12 kilometers", "5 days"
  const unit = words[at]
  if (
    (quantity.kind === 'measure' || quantity.kind === 'duration' || quantity.bound === 'magnitude') &&
    unit &&
    isWord(unit) &&
    !closed.has(unit.lower)
  ) {
    at++
    if (/^(?:square|cubic|metric|nautical|degrees?|per)$/.test(unit.lower)) at++
  } else if (quantity.bound === 'magnitude' && unit?.lower === 'of') at += 2
  const found = (phrase: Phrase): Counted => ({
    population: phrase.text,
    head: phrase.head,
    unit: quantity.unit,
    end: phrase.to,
    note: null
  })
  const next = words[at]
  if (next?.lower === 'of' || (next?.lower === 'in' && changesBefore(words, from))) {
    let start = at + 1
    while (determiners.has(words[start]?.lower ?? '') || number.test(words[start]?.lower ?? '')) start++
    const phrase = nounPhrase(words, start, true)
    if (phrase && !/^(?:them|which|whom)$/.test(words[start]?.lower ?? '')) return found(phrase)
  }
  if (quantity.kind === 'duration') {
    const left = /^(?:years|months|days|hours|weeks)$/.test(quantity.unit ?? '') ? quantity.unit : null
    return { ...none, population: left ?? quantity.unit, head: quantity.unit, unit: quantity.unit, end: at }
  }
  if (quantity.kind === 'fraction' && next && determiners.has(next.lower)) {
    const phrase = nounPhrase(words, at + 1, true)
    if (phrase) return found(phrase)
  }
  if (quantity.kind !== 'measure' || /magnitude|times/.test(quantity.unit ?? '')) {
    const phrase =
      next &&
      isWord(next) &&
      !closed.has(next.lower) &&
      !/^(?:higher|lower|more|less|contained|annually|monthly|daily|weekly|compared|next|last|this|set|late|early|owned|above|below)$/.test(
        next.lower
      )
        ? nounPhrase(words, at, true)
        : null
    if (phrase && changes.test(phrase.head)) {
      const link = words[phrase.to]
      if (link && /^(?:in|of|on|for|among|to)$/.test(link.lower)) {
        let start = phrase.to + 1
        while (determiners.has(words[start]?.lower ?? '')) start++
        const thing = nounPhrase(words, start, true)
        if (thing) return found(thing)
      }
      return found(phrase)
    }
    if (phrase && !(next && (isVerb(next.lower) || /ed$/.test(next.lower)))) return found(phrase)
  }
  const left = phraseBefore(words, from)
  const same = before.findLast((b) => b.quantity.kind === quantity.kind && b.counted.population)
  if (left && !(same && left.to <= same.to)) return { ...found(left), end: at }
  if (same)
    return {
      ...none,
      population: same.counted.population,
      head: same.counted.head,
      unit: quantity.unit,
      end: at,
      note: 'counted noun from the figure before'
    }
  return { ...none, unit: quantity.unit, end: at }
}

const changesBefore = (words: Token[], from: number) => change.test(words[from - 1]?.lower ?? '')
