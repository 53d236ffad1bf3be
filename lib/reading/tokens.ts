import { hasCapital, onceFor } from '../figures/pieces.ts'
import { scales, small } from '../figures/spelled.ts'
import { isCurrencySign } from '../figures/units.ts'
import { isAbbreviation } from './sentences.ts'

/** A word, a number or a mark. Offsets are those of the article's text, end excluded. */
export type Token = { start: number; end: number; text: string; lower: string }
/** A word in small letters; empty where there is none. To look before the first is slow in itself. */
export const lowerAt = (words: readonly Token[], at: number) => (at < 0 ? '' : (words[at]?.lower ?? ''))
export const isCapital = (token: Token | undefined) => token !== undefined && hasCapital(token.text)

const isNumber = (word: string) => small.has(word) || scales.has(word)
/** "12", "twenty-one", "dozens" */
export const isFigure = onceFor(
  (word) => isNumber(word) || /^\d/.test(word) || (word.includes('-') && word.split('-').every(isNumber))
)

// "Britain-based", "17-story", "1,200" and "U.S.-led" are one token each; "Syria's" is two: "Syria" and "'s"
const pattern = (letter: string, flags: string) =>
  new RegExp(
    `\\d+(?:[.,]\\d+)*(?:-?[${letter}]+)*|['’]s(?![${letter}])|(?:[${letter}]\\.){2,}(?:-[${letter}]+)*|[${letter}]+(?:(?:['’](?!s(?![${letter}]))|[-‑&])[${letter}\\d]+)*|\\S`,
    flags
  )
const anyText = pattern('\\p{L}\\p{M}', 'yu')
// The same for Latin letters alone, which is most text and twice as fast
const latinText = pattern('A-Za-zªµºÀ-ÖØ-öø-ɏ', 'y')
const beyondLatin = /[^\0-ɏ‐-‧€]/

/** Words, numbers and marks of a sentence, or of any other stretch of the text that says where it starts. */
export function tokens({ text, start }: { text: string; start: number }): Token[] {
  const found: Token[] = []
  const form = beyondLatin.test(text) ? anyText : latinText
  for (let at = 0; at < text.length; ) {
    const end = endOfPlain(text, at) ?? endOf(form, text, at)
    const word = text.slice(at, end)
    const from = start + at
    at = Math.max(end, at + 1)
    if (end <= from - start) continue
    const last = found.at(-1)
    // "Gen" and its full stop are one
    if (word === '.' && last?.end === from && isAbbreviation(last.text)) {
      found[found.length - 1] = { ...last, end: from + 1, text: `${last.text}.`, lower: `${last.lower}.` }
    } else found.push({ start: from, end: from + word.length, text: word, lower: word.toLowerCase() })
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

/** Where a figure begins with the quotation mark that may open before it: 'put it at | "well over 2,000"'. */
export const withQuote = (words: readonly Token[], from: number) =>
  /^[“"‘'«]$/.test(words[from - 1]?.text ?? '') ? from - 1 : from

/** Where the name begins that has a figure of a list: "Brellia had 12 deaths, | Ostland 9"; -1: none. */
export function namedBefore(words: readonly Token[], at: number): number {
  let name = at
  while (isCapital(words[name - 1]) && !isCurrencySign(words[name - 1]?.text ?? '')) name--
  return name < at && /^(?:[,;]|and)$/.test(lowerAt(words, name - 1)) ? name : -1
}
