import { at } from './at.ts'
import { boundLeft } from './bounds.ts'
import { candidate, spells } from './candidates.ts'
import { draft } from './draft.ts'
import { ageInWords, isAgo, isName, type NotClaimKind, notClaimDigits } from './notClaims.ts'
import { digitsEnd, parseDigits, readNumeral } from './numerals.ts'
import { isCounting } from './pronoun.ts'
import type { Draft, Quantity } from './quantity.ts'
import { withPartner } from './ranges.ts'
import { currencyLeft } from './units.ts'

const perBefore = /(?<=\bper )/iuy
// "twenty-first", and the "six-figure sum" that tells no figure
const ordinalTail = /-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|figure)(?!\p{L})/iuy
const ordinals = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)$/i

/** Every numeric expression of a text, in order and without overlap; linear in the length of the text. */
export function readQuantities(text: string): Quantity[] {
  const found: Quantity[] = []
  const next = candidate()
  for (const block of blocks(text)) {
    const within = text.slice(block.start, block.end)
    let done = 0
    next.lastIndex = 0
    for (let match = next.exec(within); match; match = next.exec(within)) {
      const result = readAt(within, match.index, match[0], done)
      if (typeof result === 'number') next.lastIndex = Math.max(result, match.index + 1)
      else {
        done = result.end
        next.lastIndex = done
        result.start += block.start
        result.end += block.start
        found.push(result)
      }
    }
  }
  return found
}

/** Paragraphs: nothing outside of one bears on a number in it. A wrapped line goes on in the next. */
function* blocks(text: string): Generator<{ start: number; end: number }> {
  const lineEnd = /\n\s*/g
  let start = 0
  for (let match = lineEnd.exec(text); match; match = lineEnd.exec(text)) {
    const wrapped =
      match[0].indexOf('\n', 1) < 0 &&
      /[\p{Ll}\d,;-]\s?$/u.test(text.slice(Math.max(0, match.index - 2), match.index)) &&
      /[\p{Ll}\d$£€]/u.test(text.charAt(lineEnd.lastIndex))
    if (wrapped) continue
    if (match.index > start) yield { start, end: match.index }
    start = lineEnd.lastIndex
  }
  if (start < text.length) yield { start, end: text.length }
}

/** The quantity or quantities that begin at a candidate; a number is the place to go on from. */
function readAt(text: string, start: number, word: string, done: number): Quantity | number {
  const isDigit = word >= '0' && word <= '9' && word.length === 1
  if (/^(?:https?:|www\.)/i.test(word)) return start + word.length
  const other = (kind: NotClaimKind, from: number, end: number): Quantity => {
    const begin = Math.max(from, done)
    return {
      start: begin,
      end,
      words: text.slice(begin, end),
      low: null,
      best: null,
      high: null,
      bound: 'exact',
      vague: null,
      unit: null,
      kind
    }
  }
  if (isDigit) {
    const glued = gluedBefore(text, start)
    if (glued !== null) return other('name', Math.max(glued, done), gluedEnd(text, start))
    const end = digitsEnd(text, start)
    const bounded = boundLeft(text, start).bound !== 'exact'
    const special = notClaimDigits(text, start, end, bounded)
    if (special) {
      const year = special.kind === 'year' ? parseDigits(text.slice(special.start, special.end)) : null
      return { ...other(special.kind, special.start, special.end), best: year }
    }
    if (parseDigits(text.slice(start, end)) === null) return other('reference', start, end)
    // "5.3 per 100,000 residents": what a rate is counted by
    if (at(perBefore, text, start)) return other('reference', start, end)
    const tail = at(gluedAfter, text, end)
    if (tail && !readNumeral(text, start, true)?.end) return other('reference', start, end + tail[0].length)
  } else if (ordinals.test(word)) return ordinal(text, start, word, other)
  else if (isSpellWord.test(word)) {
    // "weeks of clashes": a size, in time
    const unit = word.replace(/ of$/i, '')
    // the unit of a number that was read: "six months of talks"
    const counted = done > 0 && /^[\s-]*$/.test(text.slice(done, start))
    if (counted || (!/ of$/i.test(word) ? start > 0 : !isSpell(text, start))) return start + word.length
    const magnitude = other('name', start, start + unit.length)
    return { ...magnitude, vague: unit, unit: unit.toLowerCase(), kind: 'duration' }
  }
  const first = draft(text, start, word, done)
  if (!first) return start + (isDigit ? digitsEnd(text, start) - start : word.length)
  const { numeral } = first
  if (
    first.currency === null &&
    numeral.form !== 'magnitude' &&
    isName(text, start, numeral.end) &&
    first.bound === 'exact' &&
    numeral.scale === 1
  )
    return other('name', start, numeral.end)
  if (numeral.form === 'words') {
    const age = ageInWords(text, start, numeral.end)
    if (age) return other('age', age.start, age.end)
    const tail = at(ordinalTail, text, numeral.end)
    if (tail) return other('ordinal', start, numeral.end + tail[0].length)
    if (/^one$/i.test(text.slice(start, numeral.end)) && !isCounting(text, start, numeral.end, first))
      return oneOfRange(text, first, done) ?? numeral.end
  }
  // "5G": neither a scale nor a unit
  if (isDigit && at(letter, text, numeral.end) && first.unit === null)
    return other('name', start, gluedEnd(text, start))
  if (first.unit?.kind === 'duration') {
    const ago = isAgo(text, numeral.start, first.unit.end)
    if (ago) return other('date', first.start, first.unit.end + ago[0].length)
  }
  return withPartner(text, first, done)
}

/** Digits that belong to a word or an address: "G20", "COVID-19", "#12"; where that begins. */
const prefixes =
  /^(?:mid|pre|post|early|late|sub|under|over|non|then|now|ex|magnitude|the|about|some|nearly|almost|a|an|and|us|rs|of)$/i
function gluedBefore(text: string, start: number): number | null {
  const code = text.charCodeAt(start - 1)
  if (!(code > 32) || code === 40 || code === 36) return null
  const before = text.slice(Math.max(0, start - 24), start)
  const word = /[\p{L}\d_#@§/.\-‑]*$/u.exec(before)?.[0] ?? ''
  if (word === '' || !/[\p{L}_#@§]/u.test(word)) return null
  const bare = word.replace(/[-‑.]$/, '')
  if (/[-‑]$/.test(word) && prefixes.test(bare)) return null
  if (/[.]$/.test(word) && !/^\p{L}\.$/u.test(word)) return null
  if (/\/$/.test(word)) return null
  if (!/-$/.test(word) && currencyLeft(text, start)?.start === start - word.length) return null
  return start - word.length
}
const gluedRun = /[\p{L}\d_.,/-]{0,40}/uy
const gluedEnd = (text: string, start: number) => {
  const run = at(gluedRun, text, start)?.[0] ?? ''
  return start + Math.max(1, run.replace(/[.,/-]+$/, '').length)
}
const gluedAfter = /[\d_]/y

function ordinal(
  text: string,
  start: number,
  word: string,
  other: (kind: NotClaimKind, a: number, b: number) => Quantity
): Quantity | number {
  return /^second$/i.test(word) && /(?:per|every|each) $/i.test(text.slice(Math.max(0, start - 8), start))
    ? start + word.length
    : other('ordinal', start, start + word.length)
}

const isSpellWord = new RegExp(`^(?:${spells})(?: of)?$`, 'i')
const spellBefore =
  /(?<=(?<!\p{L})(?:the|two|three|last|past|next|first|few|several|\d|these|those|many|of the|all|his|her|their|our|my|small|early|late|wee|opening|closing) )/iuy
/** "weeks of clashes", not "the days of" or "two weeks of". */
const isSpell = (text: string, start: number) =>
  !at(spellBefore, text, start) && !/\p{L}-$/u.test(text.slice(Math.max(0, start - 2), start))

const letter = /\p{L}/uy
/** "between one and two million", "one in five": a number after all. */
function oneOfRange(text: string, first: Draft, done: number): Quantity | null {
  const pair = withPartner(text, first, done)
  return pair.end > first.end && (pair.bound === 'between' || pair.kind === 'fraction') ? pair : null
}
