import { largest } from '../grouped.ts'

/** Characters by their width in Arial and its like, in thousandths of the font size: no font file is needed. */
const normal = {
  191: "'",
  222: 'ijl’',
  260: '|',
  278: '!,./:;I[\\]ft \u00a0',
  333: '()-`r“”·',
  334: '{}',
  355: '"',
  389: '*',
  469: '^',
  500: 'Jcksvxyzç',
  549: '±',
  556: '#$0123456789?L_abdeghnopqu–äöüéèñ',
  584: '+<=>~×',
  611: 'FTZß',
  667: '&ABEKPSVXYÄÉ',
  722: 'CDHNRUwÜ',
  778: 'GOQÖ',
  833: 'Mm',
  889: '%',
  944: 'W',
  1000: '—…',
  1015: '@'
}
/** What is wider where it is bold: these letters and signs by a hair, and these by more. */
const heavier = 'bcdfghijklmnopqrstuvwxyABJKL&!:;?[]{}’çüöñÄ'
const bold = { 238: "'", 280: '|', 474: '"', 500: '“”', 584: '^', 975: '@' }
export type Weight = 'normal' | 'bold'
const table = (byWidth: Record<number, string>) =>
  new Map(Object.entries(byWidth).flatMap(([width, chars]) => [...chars].map((char) => [char, Number(width)] as const)))
const plainWidths = table(normal)
const boldOf = ([char, width]: [string, number]) =>
  [char, width + ([278, 334, 556, 667].includes(width) ? 55 : 56)] as const
const heavy = [...plainWidths].filter(([char]) => heavier.includes(char)).map(boldOf)
const widths: Record<Weight, Map<string, number>> = {
  normal: plainWidths,
  bold: new Map([...plainWidths, ...heavy, ...table(bold)])
}

/** Whether its width is known: the fonts have it too. */
export const isCommon = (char: string): boolean => widths.normal.has(char)

/** Direction marks, joiners and the like, which are not drawn; line ends; marks over and under letters. */
export const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Mn}]/u
const inScripts = (...names: readonly string[]) =>
  new RegExp(`[${names.map((name) => `\\p{Script=${name}}`).join('')}]`, 'u')
const square = inScripts('Han', 'Hiragana', 'Katakana', 'Hangul')
const wide = /[\p{Emoji_Presentation}\uff00-\uff60]/u

const arabic = inScripts('Arabic')
const rightToLeft = inScripts('Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko')

/** Width of any other character, in thousandths: at the wide end of its script, so that nothing is cut. */
function otherWidth(char: string, weight: Weight): number {
  if (invisible.test(char)) return 0
  if (wide.test(char) || square.test(char)) return 1000
  // Joined to the next, a letter is narrower than by itself
  if (arabic.test(char)) return weight === 'bold' ? 480 : 440
  if (rightToLeft.test(char)) return weight === 'bold' ? 690 : 610
  return /\p{Lu}/u.test(char) ? 780 : 680
}

// Renderers set a line with a letter that Arial lacks in another font, all of it: DejaVu is a fourth wider
const inOwnFont = inScripts('Latin', 'Greek', 'Cyrillic', 'Hebrew', 'Common', 'Inherited')

/** How many pixels a text takes, without kerning. */
export function textWidth(text: string, fontSize: number, weight: Weight = 'normal'): number {
  let sum = 0
  for (const char of text) sum += widths[weight].get(char) ?? otherWidth(char, weight)
  const plain = [...text].every((char) => char <= '~' || inOwnFont.test(char))
  return (sum * (plain ? 1 : 1.27) * fontSize) / 1000
}

export const widest = (lines: readonly string[], fontSize: number, weight: Weight = 'normal') =>
  Math.ceil(
    largest(
      lines.map((line) => textWidth(line, fontSize, weight)),
      0
    )
  )

/** Scripts that put no blank between words. */
const unspaced = inScripts('Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar')
// Made where it is needed: its dictionaries take long to load
const segments = (text: string, granularity: 'word' | 'grapheme') =>
  [...new Intl.Segmenter('en', { granularity }).segment(text)].map(({ segment }) => segment)

/** A word with whether a blank stands before it. Chinese or Thai is taken apart where it may be broken. */
function pieces(text: string): [piece: string, blank: boolean][] {
  return text
    .split(/[ \t\n]+/)
    .filter(Boolean)
    .flatMap((word) => {
      const parts = unspaced.test(word) ? segments(word, 'word') : [word]
      return parts.map((part, i): [string, boolean] => [part, i === 0])
    })
}

/** Breaks a text so that no line is wider than `width` pixels; a single longer word is broken with a hyphen. */
export function wrap(text: string, width: number, fontSize: number, weight: Weight = 'normal'): string[] {
  const lines: string[] = []
  let line = ''
  const fits = (part: string) => textWidth(part, fontSize, weight) <= width
  for (const [piece, blank] of pieces(text)) {
    const longer = line ? `${line}${blank ? ' ' : ''}${piece}` : piece
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line) lines.push(line)
    // What should hold together is broken only where it has no room at all
    const held = piece.includes('\u00a0') && !fits(piece)
    const parts = held
      ? wrap(piece.replaceAll('\u00a0', ' '), width, fontSize, weight)
      : fits(piece)
        ? [piece]
        : broken(piece, width, fontSize, weight)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
  }
  return isolated(line ? [...lines, line] : lines)
}

/** What is kept apart and broken is kept apart in each line. */
function isolated(lines: readonly string[]): string[] {
  let open = false
  return lines.map((line) => {
    const opened = open ? `\u200e\u2068${line}` : line
    open = opened.lastIndexOf('\u2068') > opened.lastIndexOf('\u2069')
    return open ? `${opened}\u2069` : opened
  })
}

function broken(word: string, width: number, fontSize: number, weight: Weight): string[] {
  const parts: string[] = []
  let part = ''
  // A vowel sign stays with its letter
  for (const char of segments(word, 'grapheme')) {
    if (part.length > 1 && textWidth(`${part}${char}-`, fontSize, weight) > width) {
      parts.push(/\p{L}$/u.test(part) ? `${part}-` : part)
      part = ''
    }
    part += char
  }
  return part ? [...parts, part] : parts
}

/** A name that is written from right to left, kept from turning its neighbours or its line around. */
export const isolate = (text: string) => (rightToLeft.test(text) ? `\u200e\u2068${text}\u2069` : text)

/** A phrase that is not broken between a bound and its number: "at least 34" with blanks that hold. */
export const whole = (phrase: string) =>
  phrase.length <= 26 ? phrase.replaceAll(' ', '\u00a0') : phrase.replace(/ (?=\d)/g, '\u00a0')
