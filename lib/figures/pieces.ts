/** A word, a run of digits with what groups them ("1,200", "13'009"), or a mark. Offsets: end excluded. */
export type Piece = {
  start: number
  end: number
  text: string
  lower: string
  kind: 'word' | 'digits' | 'mark'
  /** Nothing stands between it and the piece before. */
  glued: boolean
}

export type Pieces = readonly Piece[]

/** Words as they stand in a table, with blanks or line ends between them. */
export const list = (words: string) => words.trim().split(/\s+/)
export const setOf = (words: string): ReadonlySet<string> => new Set(list(words))
/** A pattern that any of some words fits: `oneOf('rose climbed')` is "(?:rose|climbed)"; an underscore is a blank. */
export const oneOf = (words: string | Iterable<string>) =>
  `(?:${(typeof words === 'string' ? list(words) : [...words]).join('|').replaceAll('_', ' ')})`
/** The same, fitting no part of a word in what `spoken` gives: words and marks with blanks between them. */
export const anyWord = (words: string | Iterable<string>) => `(?<![^ ])${oneOf(words)}(?![^ ])`

/** The word, number or mark at a place, in small letters; '' beyond the ends. */
export const lowerAt = (ps: Pieces, at: number): string => (at < 0 ? '' : (ps[at]?.lower ?? ''))
/** The same as it is written. */
export const textAt = (ps: Pieces, at: number): string => (at < 0 ? '' : (ps[at]?.text ?? ''))

/** Whether a word begins with a capital; most letters are known by their number, without a pattern. */
export function hasCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 128 ? (code > 64 && code < 91) || isPrefixed(word, code) : /^\p{Lu}/u.test(word)
}
export function hasSmall(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 128 ? code > 96 && code < 123 && !isPrefixed(word, code) : /^\p{Ll}/u.test(word)
}
/** "al-Bab", "el-Fasher", "d'Ivoire": a name behind its article. */
const isPrefixed = (word: string, code: number) =>
  (code === 97 || code === 100 || code === 101 || code === 108) && word.length > 3 && prefixed.test(word)
const prefixed = /^(?:a[ld]|el|a[nrstz]|ash|[dl])[-’']\p{Lu}/u

export const isCapital = (piece: Piece | undefined) => piece?.kind === 'word' && hasCapital(piece.text)

const beyondLatin = /[\p{L}\p{M}]/u
const isDigit = (code: number) => code >= 48 && code <= 57
const isAscii = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
const isLetter = (code: number) =>
  isAscii(code) ||
  (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x250 || beyondLatin.test(String.fromCharCode(code))))
/** A soft hyphen or a space of no width is nothing: "1\u00ad200" is 1,200. */
const isNothing = (code: number) =>
  code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff || code === 0x200e || code === 0x200f
const isSpace = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f
const isThin = (code: number) => code === 0xa0 || code === 0x2009 || code === 0x202f || code === 0x2007
const isApostrophe = (code: number) => code === 39 || code === 0x2019

/** Most words are in small letters from a to z, and to ask for them costs more than to look. */
function endOfLow(text: string, from: number): number {
  let at = from
  for (let code = text.charCodeAt(at); code > 96 && code < 123; code = text.charCodeAt(at)) at++
  return at
}

/** Words, digits and marks of a stretch of a text, in order; offsets are those of the text. */
export function pieces(text: string, from = 0, to = text.length): Piece[] {
  const found: Piece[] = []
  let glued = false
  for (let i = from; i < to; ) {
    const code = text.charCodeAt(i)
    if (code === 32 || isSpace(code) || isNothing(code)) {
      if (code === 32 || (isSpace(code) && !isWrapped(text, i))) glued = false
      i++
      continue
    }
    const low = endOfLow(text, i)
    const isPlain = low > i + 1 && text.charCodeAt(low) === 32
    const kind = isPlain || isLetter(code) ? 'word' : isDigit(code) ? 'digits' : 'mark'
    const end = isPlain ? low : (kind === 'word' ? endOfWord : kind === 'digits' ? endOfDigits : endOfMark)(text, i)
    const word = text.slice(i, end)
    const lower = kind !== 'word' || low === end ? word : word.toLowerCase()
    found.push({ start: i, end, text: word, lower, kind, glued })
    glued = true
    i = end
  }
  return found
}

/** "1,200", "2.3", "13'009", "10 000" with a space that does not break: one run, as far as digits go on. */
function endOfDigits(text: string, start: number): number {
  let end = start
  for (;;) {
    while (isDigit(text.charCodeAt(end))) end++
    let next = end
    while (isNothing(text.charCodeAt(next))) next++
    const code = text.charCodeAt(next)
    if (next > end && isDigit(code)) end = next
    else if ((code === 44 || code === 46 || isApostrophe(code)) && isDigit(text.charCodeAt(next + 1))) end = next + 1
    else if ((isThin(code) || isBroken(text, next)) && isGroup(text, next + (isThin(code) ? 1 : 2))) {
      end = next + (isThin(code) ? 1 : 2)
    } else return end
  }
}

/** "$200,⏎000": a comma and the end of a line, within a number or between two. */
const isBroken = (text: string, at: number) => text.charCodeAt(at) === 44 && text.charCodeAt(at + 1) === 10
/** "12-⏎14": a range goes on in the next line. */
const isWrapped = (text: string, at: number) =>
  text.charCodeAt(at) === 10 &&
  text.charCodeAt(at - 1) === 45 &&
  [at - 2, at + 1].every((i) => isDigit(text.charCodeAt(i)))

function isGroup(text: string, at: number): boolean {
  return [0, 1, 2].every((i) => isDigit(text.charCodeAt(at + i))) && !isDigit(text.charCodeAt(at + 3))
}

/** "Syria's", "o'clock", "U.S.", "p.m." */
function endOfWord(text: string, start: number): number {
  let end = start
  while (isLetter(text.charCodeAt(end))) end++
  if (end === start + 1) {
    let next = end
    while (text.charCodeAt(next) === 46 && isLetter(text.charCodeAt(next + 1)) && !isLetter(text.charCodeAt(next + 2)))
      next += 2
    if (next > end) return text.charCodeAt(next) === 46 ? next + 1 : next
  }
  if (isApostrophe(text.charCodeAt(end)) && isLetter(text.charCodeAt(end + 1))) {
    do end++
    while (isLetter(text.charCodeAt(end)))
  }
  return end
}

/** One sign, never half of a pair of UTF-16 units. */
function endOfMark(text: string, start: number): number {
  const code = text.charCodeAt(start)
  return start + (code >= 0xd800 && code < 0xdc00 && start + 1 < text.length ? 2 : 1)
}

const before = /[\p{Ll}\d,;-]\s?$/u
const behind = /[\p{Ll}\d$£€]/u

/** Paragraphs: nothing outside of one bears on a number in it. A wrapped line goes on in the next. */
export function* blocks(text: string): Generator<{ start: number; end: number }> {
  const lineEnd = /\n\s*/g
  let start = 0
  for (let match = lineEnd.exec(text); match; match = lineEnd.exec(text)) {
    const single = match[0].indexOf('\n', 1) < 0
    const wrapped =
      single &&
      before.test(text.slice(Math.max(0, match.index - 2), match.index)) &&
      behind.test(text.charAt(lineEnd.lastIndex))
    if (wrapped) continue
    if (match.index > start) yield { start, end: match.index }
    start = lineEnd.lastIndex
  }
  if (start < text.length) yield { start, end: text.length }
}
