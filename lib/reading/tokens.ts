import { isAbbreviation } from './sentences.ts'

/** A word, a number or a mark. Offsets are those of the article's text, end excluded. */
export type Token = { start: number; end: number; text: string; lower: string }

// "Britain-based", "17-story", "1,200" and "U.S.-led" are one token each; "Syria's" is two: "Syria" and "'s"
const pattern = (letter: string, flags: string) =>
  new RegExp(
    `\\d+(?:[.,]\\d+)*(?:-?[${letter}]+)*|['’]s(?![${letter}])|(?:[${letter}]\\.){2,}(?:-[${letter}]+)*|[${letter}]+(?:(?:['’](?!s(?![${letter}]))|[-‑&])[${letter}\\d]+)*|\\S`,
    flags
  )
const anyText = pattern('\\p{L}\\p{M}', 'gu')
// The same for Latin letters alone, which is most text and twice as fast
const latinText = pattern('A-Za-zªµºÀ-ÖØ-öø-ɏ', 'g')
const beyondLatin = /[^\0-ɏ‐-‧€]/

/** Words, numbers and marks of a sentence, or of any other stretch of the text that says where it starts. */
export function tokens({ text, start }: { text: string; start: number }): Token[] {
  const found: Token[] = []
  for (const { index, 0: word } of text.matchAll(beyondLatin.test(text) ? anyText : latinText)) {
    const from = start + index
    const last = found.at(-1)
    // "Gen" and its full stop are one
    if (word === '.' && last?.end === from && isAbbreviation(last.text)) {
      found[found.length - 1] = { ...last, end: from + 1, text: `${last.text}.`, lower: `${last.lower}.` }
    } else found.push({ start: from, end: from + word.length, text: word, lower: word.toLowerCase() })
  }
  return found
}
