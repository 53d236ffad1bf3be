import type { Bound } from '../claim.ts'
import { boundLeft, boundRight } from './bounds.ts'
import { currencyLeft } from './money.ts'
import { times } from './numberWords.ts'
import { numeral } from './numeral.ts'
import type { Piece } from './pieces.ts'
import type { Numeral, Phrase, UnitAt } from './quantity.ts'
import { isHyphen } from './spelled.ts'
import { unitRight } from './units.ts'

const word = (ps: readonly Piece[], at: number) => ps[at]?.lower ?? ''

/**
 * The phrase whose number begins at a piece; nothing before `done` belongs to it. null where there is no number.
 * `priced`: a number before it has a currency, as in "$5-10m".
 */
export function phraseAt(ps: readonly Piece[], at: number, done: number, priced = false): Phrase | null {
  const point = isPoint(ps, at)
  const begin = point ? at - 1 : at
  const sign = minusBefore(ps, begin)
  const money = currencyLeft(ps, begin) ?? (sign === null ? null : currencyLeft(ps, sign))
  const paid = money !== null && money.from >= done ? money : null
  const read = numeral(ps, at, priced || paid !== null)
  if (!read) return null
  const digits = point ? withPoint(ps, at, read) : read
  const loose = read.form === 'vague' || read.scale >= 1e6
  const unit = paid ? null : (asMoney(ps, digits, unitAfter(ps, read.to, loose)) ?? onScale(ps, at, read.to))
  const minus = sign ?? (paid ? minusBefore(ps, paid.from) : null)
  const below = minus !== null && minus >= done && (paid !== null || isSigned(unit))
  const from = Math.min(begin, paid?.from ?? begin, below ? minus : begin)
  const number = below && digits.value !== null ? { ...digits, value: -digits.value } : digits
  const left = boundLeft(ps, from)
  const bounded = left.from >= done && !(unit?.kind === 'duration' && isPeriod(ps, left.from, unit.to))
  // "half a mile" is half of one, "half" a share
  const part = /^an?$/.test(word(ps, read.to - 1))
  const belongs =
    unit && read.form !== 'vague' && (unit.kind === 'percent' || unit.kind === 'money' || below || part || point)
  const phrase: Phrase = {
    numeral: number,
    from: bounded ? left.from : from,
    to: belongs ? unit.to : read.to,
    bound: bounded ? left.bound : 'exact',
    currency: paid?.unit ?? null,
    unit
  }
  // a ".22 rifle" is no 0.22 of a rifle
  if (point && !paid && unit === null && read.scale === 1) phrase.numeral = { ...number, value: null, form: 'unclear' }
  return isUsed(ps, phrase) ? phrase : null
}

/** "5 miles", "5 or more miles". */
function unitAfter(ps: readonly Piece[], at: number, of: boolean): UnitAt | null {
  const unit = unitRight(ps, at, of)
  const right = unit ? null : boundRight(ps, at)
  return right ? unitRight(ps, right.to, false) : unit
}

/** "$.5 million", ".5 percent": a point with nothing before it. */
function isPoint(ps: readonly Piece[], at: number): boolean {
  const [point, digits] = [ps[at - 1], ps[at]]
  if (point?.text !== '.' || !digits?.glued || digits.kind !== 'digits' || !/^\d+$/.test(digits.text)) return false
  return !point.glued || /^[$£€¥₹(-]$/.test(ps[at - 2]?.text ?? '')
}

function withPoint(ps: readonly Piece[], at: number, read: Numeral): Numeral {
  const mantissa = Number(`0.${ps[at]?.text}`)
  return { ...read, mantissa, value: times(mantissa, read.scale), form: read.form === 'unclear' ? 'digits' : read.form }
}

/** Where a minus before a piece begins; null where there is none. A hyphen within a word is none. */
function minusBefore(ps: readonly Piece[], at: number): number | null {
  const sign = ps[at - 1]
  if (sign?.lower === 'minus') return at - 1
  if (!sign || !ps[at]?.glued || !(isHyphen(sign) || sign.text === '−')) return null
  return !sign.glued || /^[("“$£€]$/.test(word(ps, at - 2)) ? at - 1 : null
}

/** Below zero are degrees, points, shares and money; a dash before a bare number is a bullet. */
const isSigned = (unit: UnitAt | null) =>
  unit !== null && (unit.kind === 'percent' || unit.kind === 'money' || /^degrees|points$/.test(unit.unit))

const paying = new Set(
  'bail fine fined fines cost price worth paid pay spent raised salary pledged donated owed'.split(' ')
)
/** "500 pounds of explosives" weigh, "5 million pounds" are paid. */
function asMoney(ps: readonly Piece[], { from, scale }: Numeral, unit: UnitAt | null): UnitAt | null {
  if (unit?.unit !== 'pounds') return unit
  const paid = [1, 2, 3, 4, 5].some((back) => paying.has(word(ps, from - back)))
  return scale >= 1e6 || paid ? { ...unit, unit: 'GBP', kind: 'money' } : unit
}

/** "a magnitude 6.1 quake", "6.1 on the Richter scale" */
function onScale(ps: readonly Piece[], at: number, to: number): UnitAt | null {
  const before = isHyphen(ps[at - 1]) || word(ps, at - 1) === 'of' ? at - 2 : at - 1
  if (word(ps, before) !== 'magnitude') {
    if (word(ps, to) !== 'on' || !/^(?:richter|moment|open)$/.test(word(ps, to + 2))) return null
  }
  return { unit: 'magnitude', kind: 'measure', factor: 1, from: to, to }
}

const lasting = new Set(
  (
    'for after in of to than with within by last lasts lasted lasting took take takes taken taking spend spent spending ' +
    'serve served serving wait waited waiting has have had is was were been be just well slightly little a at and or'
  ).split(' ')
)
/** "paid $5m over three years" tells a period, "waited over three years" a bound. */
function isPeriod(ps: readonly Piece[], from: number, end: number): boolean {
  if (word(ps, from) !== 'over') return false
  // "Over 20 years, 5,000 trees were felled"
  if (from === 0 || /^[.;:!?]$/.test(word(ps, from - 1))) return word(ps, end) === ','
  if (lasting.has(word(ps, from - 1))) return false
  for (let i = from - 1; i >= 0 && i > from - 16 && !/^[.;:!?]$/.test(word(ps, i)); i--) {
    if (ps[i]?.kind === 'digits' || /^[$£€]$/.test(word(ps, i))) return true
  }
  return false
}

/** Vague words and shares that are idioms elsewhere: "half past", "scored scores", "first half". */
function isUsed(ps: readonly Piece[], { numeral, from, to, bound }: Phrase): boolean {
  if (from === 0 && to === ps.length) return true
  if (numeral.form === 'fraction') return isShare(ps, numeral, bound)
  if (numeral.form !== 'vague' || numeral.to > numeral.from + 1) return true
  const [before, after] = [word(ps, numeral.from - 1), word(ps, numeral.to)]
  if (word(ps, numeral.from) === 'scores') return scoresOf.has(after)
  return word(ps, numeral.from) !== 'few' || fewBefore.has(before)
}
const scoresOf = new Set(
  'of more were was are have others wounded injured dead killed missing people arrested'.split(' ')
)
const fewBefore = new Set('past last next first every these the'.split(' '))

const halfIdioms = new Set('brother sister past time way marathon measure measures term day hearted mast an'.split(' '))
const shareAfter = new Set(
  'of the its his her their our my these those that this all a as in to were was are have had said say'.split(' ')
)
const numbered = new Set('first second third other latter better final last top bottom'.split(' '))
/** "half of them", "a third were women", "more than half", "down a fifth on last year". */
function isShare(ps: readonly Piece[], { from, to }: Numeral, bound: Bound): boolean {
  const [before, after, last] = [word(ps, from - 1), word(ps, to), word(ps, to - 1)]
  if (ps[from]?.kind === 'mark' || /^(?:two|three|four|five|six|seven|one|nine)$/.test(word(ps, from))) return true
  if (numbered.has(before)) return false
  const closes = ps[to] === undefined || /^[.,;)]$/.test(after)
  if (last === 'half') {
    if (isHyphen(ps[to]) && ps[to]?.glued) return /^(?:of|the)$/.test(word(ps, to + 2))
    if (halfIdioms.has(after) && !(after === 'a' || word(ps, to + 1) === 'of')) return false
    return bound !== 'exact' || closes || shareAfter.has(after)
  }
  if (bound !== 'exact' || /^(?:by|between)$/.test(before) || /^(?:of|were|was|are|have|had|said|say)$/.test(after))
    return true
  // "down a fifth on last year", "of which a quarter would go"
  if (!/^(?:up|down|fell|rose|which|whom)$/.test(before)) return false
  return closes || /^(?:on|from|in|since|would|will|to|by|compared)$/.test(after)
}

/** "less than a month", "an hour and a half": figures though no number word is in them. "A month" alone is none. */
export function periodAt(ps: readonly Piece[], at: number, done: number): Phrase | null {
  const unit = unitRight(ps, at + 1, false)
  if (unit?.kind !== 'duration' || unit.to !== at + 2) return null
  const half = word(ps, at + 2) === 'and' && word(ps, at + 3) === 'a' && word(ps, at + 4) === 'half'
  const left = boundLeft(ps, at)
  const bound = left.from >= done ? left.bound : 'exact'
  // "some a day" is no bound
  if (!half && (bound === 'exact' || (bound === 'about' && word(ps, at - 1) === 'some'))) return null
  const to = half ? at + 5 : at + 2
  const numeral: Numeral = { from: at, to, value: half ? 1.5 : 1, mantissa: 1, scale: 1, form: 'words' }
  return { numeral, from: left.from >= done ? left.from : at, to, bound, currency: null, unit: { ...unit, to } }
}
