import { closed, isPerson, isPersons, isPlural, isVerb } from '../figures/lexicon.ts'
import { changeNouns, levelVerbs } from './english/change.ts'
import { gerundNouns, timeNouns } from './english/nounPhrases.ts'
import { isOutcome } from './outcomes.ts'
import type { Token } from './tokens.ts'

export type Phrase = { from: number; to: number; head: string; text: string }

const marks = /^[“”"‘’'«»]$/
const skipped = new Set('more other others additional further new extra such another just only'.split(' '))
export const determiners = new Set(
  'the a an his her its their our your my these those this that all both some any'.split(' ')
)
export const number =
  /^\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|billions?|crores?|lakhs?)$/

export const isWord = (token: Token) => /^[\p{L}\d]/u.test(token.text)
const isCapital = (token: Token | undefined) => token !== undefined && /^\p{Lu}/u.test(token.text)
/** A word that ends a phrase: "is", but not "IS". */
const isClosed = (word: Token) => closed.has(word.lower) && !/^\p{Lu}{2,}$/u.test(word.text)
const isNoun = (word: Token | undefined) =>
  word !== undefined && isWord(word) && !closed.has(word.lower) && !determiners.has(word.lower)
/** The words of a text from one token to another. */
export const stretch = (words: Token[], from: number, to: number) =>
  words
    .slice(from, to)
    .filter((w) => !marks.test(w.text))
    .map((w, i) => (i === 0 || /^(?:['’]s|[,)%])$/.test(w.text) ? '' : ' ') + w.text)
    .join('')

/** The noun phrase that starts at a word: modifiers, head, and what "of" adds to it; null where there is none. */
export function nounPhrase(words: Token[], at: number, single: boolean): Phrase | null {
  let from = at
  while (from < words.length && (marks.test(words[from]?.text ?? '') || skipped.has(words[from]?.lower ?? ''))) from++
  let head = -1
  let last = -1
  let i = from
  for (; i < Math.min(words.length, from + 12); i++) {
    const word = words[i]
    if (!word) break
    if (marks.test(word.text) && i > from && head < 0) continue
    if (/^['’]s?$/.test(word.text) && head < 0) continue
    // "dozens of Acme Corp (ACME.N) workers"
    if (word.text === '(' && head < 0 && i > from) {
      const close = words.slice(i, i + 6).findIndex((w) => w.text === ')')
      if (close > 0) {
        i += close
        continue
      }
    }
    if (!isWord(word)) break
    const next = words[i + 1]
    // "the town's 30,000 inhabitants"
    if (/^['’]s$/.test(words[i - 1]?.text ?? '') && number.test(word.lower)) continue
    // "worth of gold last year", "31 last year"
    if (
      /^(?:last|next|this)$/.test(word.lower) &&
      timeNouns.has(next?.lower ?? '') &&
      !/^['’]s$/.test(words[i + 2]?.text ?? '')
    )
      break
    if (isClosed(word) || (number.test(word.lower) && !/-/.test(word.lower))) break
    if (head < 0 && endsPhrase(words, i, i === from)) break
    if (head >= 0 && !continues(words, i)) break
    last = i
    // "real-terms cuts": a modifier with a plural in it
    const compound =
      /-\p{L}+s$/u.test(word.lower) && !isPersons(word.lower) && isNoun(next) && !endsPhrase(words, i + 1, true)
    const plain = isPlural(word.lower) && !compound
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
    // "one militant was killed"; "a four-year pilot program" goes on
    else if (single && isPerson(word.lower) && !(next && isNoun(next) && !endsPhrase(words, i + 1, true))) head = i
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
    if (!word || !isWord(word) || closed.has(word.lower) || number.test(word.lower) || timeNouns.has(word.lower))
      return false
    if (isPlural(word.lower) && !isVerb(word.lower)) return true
  }
  return false
}

/** "20 remain", "105 hospitalized", "4.9 million moving abroad": a verb, and so nothing is named here. */
function endsPhrase(words: Token[], i: number, first: boolean): boolean {
  const lower = words[i]?.lower ?? ''
  // "over 40 sustained injuries": these are no modifiers
  if (/^(?:sustained|suffered|received|reached)$/.test(lower)) return true
  // "one nurse faces 90 patients": a verb, with its object behind
  const next = words[i + 1]?.lower ?? ''
  if (
    !first &&
    lower.endsWith('s') &&
    isPerson(words[i - 1]?.lower ?? '') &&
    (number.test(next) || determiners.has(next))
  )
    return true
  // "a 6-magnitude quake jolted Peru"
  if (!first && isPast(lower) && !/-|ly$/.test(`${lower}${words[i - 1]?.lower}`) && !modifies(words, i)) return true
  if (lower.endsWith('s') && isPlural(lower) && !isVerb(lower)) return false
  const verb = isVerb(lower) || isOutcome(lower) || (first && /(?:ed|ing|[^i]ly)$/.test(lower) && !/-/.test(lower))
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
  return after && /^(?:were|was|are|have)$/.test(after.lower) && isPersons(noun.lower) === false ? to + 2 : to + 2
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

const links = new Set(
  'at to by from of with up down about for as on over under between is are was were be been being will would could may might can should has have had an a the its their his her that which who says only just also still currently now nearly approximately another further additional extra total some estimated much almost through roughly record magnitude high low long wide tall deep thick short aside well - – — : ('.split(
    ' '
  )
)

const isPast = (lower: string) =>
  lower.length > 4 && /ed$/.test(lower) && !/^(?:speed|breed|seed|need|indeed)$/.test(lower)
const linking = /^(?:of|in|for|among|on|from)$/
/** "an annual rate of 5 percent": the thing that has the rate comes before. */
const hollow = /^(?:rate|pace|average|total|level|record|high|low|maximum|minimum|estimate|figure)$/

/** Whether the phrase search goes on to the left over a word: verbs, links, times. */
function passes(words: Token[], i: number, at: number): boolean {
  const [before, word, after] = [words[i - 1]?.lower ?? '', words[i] as Token, words[i + 1]?.lower ?? '']
  const own = /^(?:an?|the|its|this|his|their|any|annual|yearly|previous|current)$/.test(before)
  // "an increase to $12": the change is the noun
  if (changeNouns.has(word.lower) && (own || /^(?:sharp|record|pay|price|tax|wage)$/.test(before))) return false
  // "costs would rise"
  if (
    /^costs?$/.test(word.lower) &&
    (/^(?:would|will|could|may|have|has|had|are|were|is|was)$/.test(after) || levelVerbs.has(after))
  )
    return false
  if (links.has(word.lower) || levelVerbs.has(word.lower) || timeNouns.has(word.lower)) return true
  if (/ing$/.test(word.lower) && !gerundNouns.has(word.lower) && (i + 1 === at || links.has(after))) return true
  if (marks.test(word.text) || /ly$/.test(word.lower)) return true
  if (hollow.test(word.lower) && own && /^(?:of|at)$/.test(after)) return true
  // "has doubled since 1997, and risen by"
  if (/^(?:and|but)$/.test(word.lower) && levelVerbs.has(after)) return true
  if (word.text === ',' && /^and$|ing$/.test(after)) return true
  if (/^(?:1[89]|20)\d\d$/.test(word.lower) || word.lower === 'since') return true
  if (word.text === ',') return /^(?:to|up|down|from|or|at)$/.test(after)
  if (number.test(word.lower)) return timeNouns.has(after)
  if (/^(?:in|this|last|next|previous|early|late|each|every|a|an|per|annual|yearly)$/.test(word.lower))
    return i + 1 < at
  // "on track to generate", "would produce"
  if (/^(?:to|will|would|could|can|may|might|should)$/.test(before) && !/s$/.test(word.lower)) return true
  return isPast(word.lower) || isVerb(word.lower)
}

/** The noun phrase before a number ("the jobless rate fell to 6.5 percent"); null where another number comes first. */
export function phraseBefore(words: Token[], at: number, floor: number): Phrase | null {
  let i = at - 1
  for (let hops = 0; i >= floor && hops < 14 && passes(words, i, at); hops++) i--
  const last = words[i]
  if (i < floor || !last || !isWord(last) || number.test(last.lower) || isClosed(last)) return null
  const to = i + 1
  let from = i
  let headAt = i
  while (from > floor && to - from < 12) {
    const word = words[from - 1]
    if (!word) break
    const over = determiners.has(word.lower) ? 2 : 1
    if (/^['’]s?$/.test(word.text)) from--
    else if (!isWord(word) || number.test(word.lower)) break
    else if (linking.test(words[from - over]?.lower ?? '')) {
      const noun = words[from - over - 1]
      if (!noun || from - over - 1 < floor || !isWord(noun) || isClosed(noun) || number.test(noun.lower)) break
      if ((levelVerbs.has(noun.lower) && !changeNouns.has(noun.lower)) || isPast(noun.lower) || isVerb(noun.lower))
        break
      // "stopped them from turning back migrants": what is done is no part of the thing
      if (/ing$/.test(words[from]?.lower ?? '') && !gerundNouns.has(words[from]?.lower ?? '')) {
        from++
        break
      }
      headAt = from - over - 1
      from = headAt
    } else if (isClosed(word) || levelVerbs.has(word.lower) || isVerb(word.lower)) break
    // "the bloc pledged aid of": a verb, where a noun stands before it
    else if (isPast(word.lower) && from - 2 >= floor && isNoun(words[from - 2])) break
    else from--
  }
  while (determiners.has(words[from]?.lower ?? '')) from++
  if (headAt < from) headAt = i
  // "pledged at the conference": where or when, and not what
  let left = from - 1
  while (determiners.has(words[left]?.lower ?? '')) left--
  const place = /^(?:at|in|on|during|after|before|since|by|near|across|under)$/
  // "casualties attributed to the forces jumped"
  const said = /^(?:to|by|with|from)$/.test(words[left]?.lower ?? '') && isPast(words[left - 1]?.lower ?? '')
  if (words[at - 1]?.lower !== 'of' && (said || place.test(words[left]?.lower ?? '')) && to - left < 9) {
    const farther = phraseBefore(words, left, floor)
    if (farther) return farther
  }
  return { from, to, head: words[headAt]?.lower ?? '', text: stretch(words, from, to) }
}
