import { hasCapital } from '../figures/pieces.ts'
import { scales, small } from '../figures/spelled.ts'
import { isCurrencySign } from '../figures/units.ts'
import { once, onceFor } from '../grouped.ts'
import { isAbbreviation } from './sentences.ts'

/** A word, a number or a mark. Offsets are those of the article's text, end excluded. */
export type Token = { start: number; end: number } & Word
/** The words of a sentence, or some of them. */
export type Words = readonly Token[]
/** `lists`: those that rules ask a sentence for, and that hold the word. */
type Word = { text: string; lower: string; lists: readonly List[] }
type List = { has(word: string): boolean }
const all: List[] = []
/** The same word is the same in each place, so that it is known again without being spelled out. */
const wordOf = onceFor((written): Word => {
  // A soft hyphen is nothing
  const text = written.replaceAll('\xad', '')
  const lower = text.toLowerCase()
  return { text, lower, lists: all.filter((list) => list.has(lower)) }
})
const held = once((words: Words) => {
  const found = new Set<List>()
  for (const { lists } of words) for (const list of lists) found.add(list)
  return found
})
/** Whether a sentence, or a clause, holds a word of a list: most hold none by which a rule could apply. */
export function anyOf(list: List): (words: Words) => boolean {
  all.push(list)
  return (words) => held(words).has(list)
}

/** The same of one word. */
export function isIn(list: List): (token: Token | undefined) => boolean {
  all.push(list)
  return (token) => token?.lists.includes(list) === true
}

/** A sentence in small letters, and where each of its words begins there. */
const inSmall = once((words: Words) => {
  const starts = [0]
  for (const { lower } of words) starts.push((starts.at(-1) as number) + lower.length + 1)
  return { text: words.map(({ lower }) => lower).join(' '), starts }
})
/** Some words of a sentence in small letters; `from` and `to` as for a slice of them. */
export function spoken({ words }: { words: Words }, from: number, to: number): string {
  const { text, starts } = inSmall(words)
  const placeOf = (at: number) => starts[Math.min(words.length, at < 0 ? Math.max(0, words.length + at) : at)] as number
  return text.slice(placeOf(from), placeOf(to)).trimEnd()
}

/** The last of the words before a place, so many at most. */
export const spokenBefore = (s: { words: Words }, at: number, most: number) => spoken(s, Math.max(0, at - most), at)

/** A word in small letters; empty where there is none. To look before the first is slow in itself. */
export const lowerAt = (words: Words, at: number) => (at < 0 ? '' : (words[at]?.lower ?? ''))
/** The sign of an owner: "Orvane's", "the soldiers'". */
export const ownSign = /^['’]s?$/
/** Of one alone: "Orvane's". */
export const isPossessive = (token: Token | undefined) => token?.lower === "'s" || token?.lower === '’s'
export const isCapital = (token: Token | undefined) => token !== undefined && hasCapital(token.text)

const isNumber = (word: string) => small.has(word) || scales.has(word)
/** "12", "twenty-one", "dozens" */
export const isFigure = onceFor(
  (word) => isNumber(word) || /^\d/.test(word) || (word.includes('-') && word.split('-').every(isNumber))
)

// "Britain-based", "17-story", "M1", "4x4", ".45", "1,200" and "U.S.-led" are one token each; "Syria's" is two: "Syria" and "'s"
const pattern = (letter: string, flags: string) =>
  new RegExp(
    `(?:[A-JL-QS-Z]\\d{1,3}(?![.,]?\\d))+(?![$€£])|(?:(?<=\\s)\\.)?\\d+(?:[.,]\\d+)*(?:-?[${letter}]+\\d*)*|['’]s(?![${letter}])|(?:[${letter}]\\.){2,}(?:-[${letter}]+)*|[${letter}]+(?:(?:['’](?!s(?![${letter}]))|[-‑&])[${letter}\\d]+)*|\\S`,
    flags
  )
const anyText = pattern('\\p{L}\\p{M}\\xad', 'yu')
// The same for Latin letters alone, which is most text and twice as fast
const latinText = pattern('A-Za-zªµºÀ-ÖØ-öø-ɏ\\xad', 'y')
const beyondLatin = /[^\0-ɏ‐-‧€]/

/** Words, numbers and marks of a sentence, or of any other stretch of the text that says where it starts. */
export function tokens({ text, start }: { text: string; start: number }): Token[] {
  const found: Token[] = []
  const form = beyondLatin.test(text) ? anyText : latinText
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === 32) at++
    const end = endOfPlain(text, at) ?? endOf(form, text, at)
    const word = text.slice(at, end)
    const from = start + at
    at = Math.max(end, at + 1)
    if (end <= from - start) continue
    const last = found.at(-1)
    // "Gen" and its full stop are one
    if (word === '.' && last?.end === from && isAbbreviation(last.text)) {
      found[found.length - 1] = { ...last, end: from + 1, ...wordOf(`${last.text}.`) }
    } else {
      const { text, lower, lists } = wordOf(word)
      found.push({ start: from, end: from + word.length, text, lower, lists })
    }
  }
  return found
}

/** Where what a pattern finds at a place ends; the place itself where it finds nothing there. */
function endOf(form: RegExp, text: string, at: number): number {
  form.lastIndex = at
  return form.test(text) ? form.lastIndex : at
}

/** Most words are of the letters a to z with a blank or a comma behind, and need no pattern; null: this is no such. */
function endOfPlain(text: string, at: number): number | null {
  let end = at
  for (let code = text.charCodeAt(end) | 32; code > 96 && code < 123; code = text.charCodeAt(end) | 32) end++
  const next = text.charCodeAt(end)
  return end > at && (next === 32 || next === 44) ? end : null
}

type Fits<T> = (item: T, at: number) => boolean
/** The first of a list from `from` on, and before `to`, that fits; -1: none. No other is looked at. */
export function firstIn<T>(list: readonly T[], from: number, to: number, fits: Fits<T>): number {
  for (let i = Math.max(0, from); i < to && i < list.length; i++) if (fits(list[i] as T, i)) return i
  return -1
}
/** The last of them. */
export function lastIn<T>(list: readonly T[], from: number, to: number, fits: Fits<T>): number {
  for (let i = Math.min(to, list.length) - 1; i >= from && i >= 0; i--) if (fits(list[i] as T, i)) return i
  return -1
}

/** What of a text or a list stands right before a place, so many of its parts at most. */
export const lastBefore = <T>(all: { slice(from: number, to: number): T }, at: number, most: number): T =>
  all.slice(Math.max(0, at - most), at)

/** Where a figure begins with the quotation mark that may open before it: 'put it at | "well over 2,000"'. */
export const withQuote = (words: Words, from: number) =>
  /^[“"‘'«]$/.test(words[from - 1]?.text ?? '') ? from - 1 : from

/** Where a figure begins with the sign or code of money before it: "Norway | NOK 300", "Tarn | US$20". */
export function withSign(words: Words, at: number): number {
  const [first = '', sign = ''] = [words[at - 2]?.text, words[at - 1]?.text.replace(/^Rs\.$/, 'Rs')]
  return at - (isCurrencySign(first + sign) ? 2 : isCurrencySign(sign) ? 1 : 0)
}

/** Where the name begins that has a figure of a list: "Brellia had 12 deaths, | Ostland 9", "followed by | Keld with 9"; -1: none. */
export function namedBefore(words: Words, at: number): number {
  const end = lowerAt(words, at - 1) === 'with' ? at - 1 : at
  let name = end
  while (isCapital(words[name - 1]) && !isCurrencySign(words[name - 1]?.text ?? '')) name--
  const lead = lowerAt(words, name - 1)
  return name < end && (/^(?:[,;]|and)$/.test(lead) || (lead === 'by' && end < at)) ? name : -1
}

/** "in May", "Will Roe", "of CAN": but not in a line of capitals, nor at its beginning. */
export const isGivenName = (words: Words, i: number) =>
  isCapital(words[i]) &&
  (words[i]?.lower === 'may' || (i > 0 && !isCapital(words[i - 1]) && /^\p{L}/u.test(words[i - 1]?.text ?? '')))
