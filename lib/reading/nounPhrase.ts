import { closed, isPerson, isPersons, isPlural, isVerb } from '../figures/lexicon.ts'
import { timeNouns } from './english/nounPhrases.ts'
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

const isPast = (lower: string) =>
  lower.length > 4 && /ed$/.test(lower) && !/^(?:speed|breed|seed|need|indeed)$/.test(lower)
