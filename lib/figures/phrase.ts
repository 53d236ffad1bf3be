import { boundLeft, boundRight } from './bounds.ts'
import { numeral } from './numeral.ts'
import { lowerAt, type Pieces, textAt } from './pieces.ts'
import type { Around, Numeral, Phrase, UnitAt } from './quantity.ts'
import { isHyphen, times } from './spelled.ts'
import { type Currency, currencyLeft, unitRight } from './units.ts'

/** The phrase whose number begins at a piece, not before `done`; `priced`: one before has a currency, "$5-10m". */
export function phraseAt(ps: Pieces, at: number, done: number, around: Around, priced = false): Phrase | null {
  const point = isPoint(ps, at)
  const begin = point ? at - 1 : at
  const money = moneyBefore(ps, begin, done, around)
  const read = numeral(ps, at, around, priced || money !== null)
  if (!read) return null
  const digits = point ? withPoint(ps, at, read) : read
  const unit = money ? null : unitOf(ps, digits, around)
  const minus = minusOf(ps, begin, money, unit, done)
  const number = minus !== null && digits.value !== null ? { ...digits, value: -digits.value } : digits
  const from = Math.min(begin, money?.from ?? begin, minus ?? begin)
  const phrase: Phrase = {
    // a ".22 rifle" is no 0.22 of a rifle
    numeral: point && !money && !unit && read.scale === 1 ? { ...number, value: null, form: 'unclear' } : number,
    ...boundOf(ps, from, done, unit, around),
    to: unit && (point || minus !== null || belongs(ps, unit, read)) ? unit.to : read.to,
    currency: money?.unit ?? null,
    unit
  }
  return around.isUsed(ps, phrase) ? phrase : null
}

function boundOf(
  ps: Pieces,
  at: number,
  done: number,
  unit: UnitAt | null,
  around: Around
): Pick<Phrase, 'bound' | 'from'> {
  const left = boundLeft(ps, at, done, around)
  return unit?.kind === 'duration' && around.isPeriod(ps, left.from, unit.to) ? { bound: 'exact', from: at } : left
}

/** "$5", "$-5": the currency before a number, with a minus between or not. */
function moneyBefore(ps: Pieces, at: number, done: number, around: Around): Currency | null {
  const sign = minusBefore(ps, at)
  const money = currencyLeft(ps, at, around) ?? (sign === null ? null : currencyLeft(ps, sign, around))
  return money !== null && money.from >= done ? money : null
}

/** Where the minus of a number stands that may have one: "-$5", "-3%", "minus 5 degrees", "(-2)". */
function minusOf(ps: Pieces, at: number, money: Currency | null, unit: UnitAt | null, done: number) {
  const minus = minusBefore(ps, at) ?? (money ? minusBefore(ps, money.from) : null)
  // "(-2)", and "-2" that is all there is
  const isAlone = lowerAt(ps, (minus ?? 0) - 1) === '(' || (minus === 0 && at === ps.length - 1)
  return minus !== null && minus >= done && (money !== null || isAlone || isSigned(unit)) ? minus : null
}

function unitOf(ps: Pieces, number: Numeral, around: Around): UnitAt | null {
  const loose = number.form === 'vague' || number.scale >= 1e6
  return asMoney(ps, number, unitAfter(ps, number.to, loose), around) ?? onScale(ps, number.from, number.to)
}

/** Units that are part of the words: "12 per cent", "5 cents"; "half a mile" too, for "half" is a share. */
const belongs = (ps: Pieces, unit: UnitAt, { form, to }: Numeral) =>
  form !== 'vague' && (unit.kind === 'percent' || unit.kind === 'money' || /^an?$/.test(lowerAt(ps, to - 1)))

/** "5 miles", "5 or more miles". */
function unitAfter(ps: Pieces, at: number, of: boolean): UnitAt | null {
  const unit = unitRight(ps, at, of)
  const right = unit ? null : boundRight(ps, at)
  return right ? unitRight(ps, right.to, false) : unit
}

/** "$.5 million", ".5 percent": a point with nothing before it. */
function isPoint(ps: Pieces, at: number): boolean {
  const [point, digits] = [ps[at - 1], ps[at]]
  if (point?.text !== '.' || !digits?.glued || digits.kind !== 'digits' || !/^\d+$/.test(digits.text)) return false
  return !point.glued || /^[$£€¥₹(-]$/.test(textAt(ps, at - 2))
}

function withPoint(ps: Pieces, at: number, read: Numeral): Numeral {
  const mantissa = Number(`0.${ps[at]?.text}`)
  return { ...read, mantissa, value: times(mantissa, read.scale), form: read.form === 'unclear' ? 'digits' : read.form }
}

/** Where a minus before a piece begins; null where there is none. A hyphen within a word is none. */
export function minusBefore(ps: Pieces, at: number): number | null {
  const sign = ps[at - 1]
  if (sign?.lower === 'minus') return at - 1
  if (!sign || !ps[at]?.glued || !(isHyphen(sign) || sign.text === '−')) return null
  return !sign.glued || /^[("“$£€]$/.test(lowerAt(ps, at - 2)) ? at - 1 : null
}

/** Below zero are degrees, points, shares and money; a dash before a bare number is a bullet. */
export const isSigned = (unit: UnitAt | null) =>
  unit !== null && (unit.kind === 'percent' || unit.kind === 'money' || /^degrees|points$/.test(unit.unit))

/** "500 pounds of explosives" weigh, "5 million pounds" are paid. */
function asMoney(ps: Pieces, { from, scale }: Numeral, unit: UnitAt | null, around: Around): UnitAt | null {
  if (unit?.unit !== 'pounds') return unit
  return scale >= 1e6 || around.isPaid(ps, from) ? { ...unit, unit: 'GBP', kind: 'money' } : unit
}

/** "a magnitude 6.1 quake", "6.1 on the Richter scale" */
function onScale(ps: Pieces, at: number, to: number): UnitAt | null {
  const before = isHyphen(ps[at - 1]) || lowerAt(ps, at - 1) === 'of' ? at - 2 : at - 1
  if (lowerAt(ps, before) !== 'magnitude') {
    if (lowerAt(ps, to) !== 'on' || !/^(?:richter|moment|open)$/.test(lowerAt(ps, to + 2))) return null
  }
  return { unit: 'magnitude', kind: 'measure', factor: 1, from: to, to }
}

/** "less than a month", "an hour and a half": figures though no number word is in them. "A month" alone is none. */
export function periodAt(ps: Pieces, at: number, done: number, around: Around): Phrase | null {
  const unit = unitRight(ps, at + 1, false)
  if (unit?.kind !== 'duration' || unit.to !== at + 2) return null
  const half = lowerAt(ps, at + 2) === 'and' && lowerAt(ps, at + 3) === 'a' && lowerAt(ps, at + 4) === 'half'
  const { bound, from } = boundLeft(ps, at, done, around)
  // "some a day" is no bound
  if (!half && (bound === 'exact' || (bound === 'about' && lowerAt(ps, at - 1) === 'some'))) return null
  const to = half ? at + 5 : at + 2
  const numeral: Numeral = { from: at, to, value: half ? 1.5 : 1, mantissa: 1, scale: 1, form: 'words' }
  return { numeral, from, to, bound, currency: null, unit: { ...unit, to } }
}
