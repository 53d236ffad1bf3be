import { hasSmall, lowerAt, type Pieces, textAt } from './pieces.ts'
import type { Around, Numeral } from './quantity.ts'
import {
  apart,
  fractionSigns,
  isHyphen,
  joined,
  parts,
  type Scale,
  scaleAt,
  scales,
  scalesAt,
  small,
  spelled,
  suffixes,
  times
} from './spelled.ts'
import { isUnitName } from './units.ts'
import { vagueEnd } from './vague.ts'

/** Reads the number that begins at a piece; null where none does. `money`: a currency stands before it. */
export function numeral(ps: Pieces, from: number, around: Around, money = false): Numeral | null {
  const piece = ps[from]
  if (!piece) return null
  if (piece.kind === 'digits') return digits(ps, from, money, around)
  const sign = fractionSigns.get(piece.text)
  if (sign !== undefined) return signed(ps, from, sign)
  if (piece.kind !== 'word') return null
  const vague = vagueEnd(ps, from)
  if (vague !== null) return { from, to: vague, value: null, mantissa: 0, scale: 1, form: 'vague' }
  const article = /^an?$/.test(piece.lower) ? joined(ps, from + 1) : from
  const part = partAt(ps, from, article)
  if (part) return part
  return article > from ? oneScale(ps, from, article) : inWords(ps, from, around)
}

/** "½ million", "¾ of them". */
function signed(ps: Pieces, from: number, value: number): Numeral {
  const scale = scaleAt(ps, from + 1)
  return scale ? worded(from, value, scale) : share(from, from + 1, value)
}

function worded(from: number, mantissa: number, { to, size: scale }: Scale, form: Numeral['form'] = 'words'): Numeral {
  return { from, to, value: times(mantissa, scale), mantissa, scale, form }
}

const share = (from: number, to: number, value: number): Numeral => {
  const percent = Number((100 * value).toFixed(4))
  return { from, to, value: percent, mantissa: percent, scale: 1, form: 'fraction' }
}

/** "a million", "a dozen", "a hundred and fifty": as with "one". */
function oneScale(ps: Pieces, from: number, at: number): Numeral | null {
  const piece = ps[at]
  // "a score" is the result of a game more often than twenty
  if (!piece || piece.lower === 'score' || !scaleAt(ps, at) || piece.lower.endsWith('s')) return null
  const read = spelled(ps, at, true)
  if (!read) return null
  const number: Numeral = { ...read, from, form: 'words' }
  const unclear = number.scale >= 1000 && ps[number.to]?.lower === 'and' ? unclearEnd(ps, number) : null
  return unclear === null ? withHalf(ps, number) : { ...number, to: unclear, value: null, form: 'unclear' }
}

/** "half a million" is a number, "half" and "a third" are shares. */
function partAt(ps: Pieces, from: number, at: number): Numeral | null {
  const name = lowerAt(ps, at)
  const size = parts.get(name)
  if (size === undefined || name.endsWith('s') || /^(?:fourth|s\w+th|e\w+th|ninth)$/.test(name)) return null
  // "fifth" alone is an ordinal
  if (at === from && !/^(?:half|quarter)$/.test(name)) return null
  const scaled = ofScale(ps, at + 1, name === 'half' || name === 'quarter')
  if (scaled) return worded(from, 1 / size, scaled)
  const unit = beforeUnit(ps, at + 1, name === 'half')
  if (unit !== null) return worded(from, 1 / size, { to: unit, size: 1 })
  return at === from && name === 'quarter' ? null : share(from, at + 1, 1 / size)
}

/** "half a percent", "three-quarters of a mile": a part of one, and no share. Where the unit begins. */
function beforeUnit(ps: Pieces, at: number, bare: boolean): number | null {
  const of = ps[at]?.lower === 'of'
  if (!of && !bare) return null
  const article = of ? at + 1 : at
  return /^an?$/.test(lowerAt(ps, article)) && isUnitName(ps, article + 1) ? article + 1 : null
}

/** "a million", "of a billion", "million" behind "half": "half a million", "three-quarters of a million". */
function ofScale(ps: Pieces, at: number, bare: boolean): Scale | null {
  let i = joined(ps, at)
  if (ps[i]?.lower === 'of') i++
  const article = /^an?$/.test(lowerAt(ps, i))
  if (article) i = joined(ps, i + 1)
  else if (!bare || i > joined(ps, at)) return null
  return ps[i]?.lower.endsWith('s') ? null : scaleAt(ps, i)
}

function inWords(ps: Pieces, from: number, around: Around): Numeral | null {
  const read = spelled(ps, from)
  if (!read) return null
  const number: Numeral = { ...read, from, form: 'words' }
  const share = read.scale === 1 ? partsOf(ps, number) : null
  if (share) return share
  const unclear = unclearEnd(ps, number)
  if (unclear !== null) return { ...number, to: unclear, value: null, form: 'unclear' }
  if (number.scale >= 1000) return withHalf(ps, number)
  const mixed = number.scale === 1 ? mixedAfter(ps, number.to) : null
  if (!mixed) return number
  const base = read.value + mixed.value
  const scale = scaleAfter(ps, mixed.to, false, around) ?? { to: mixed.to, size: 1 }
  return { ...number, to: scale.to, value: times(base, scale.size), mantissa: base, scale: scale.size }
}

/** "two-thirds", "three-quarters of a million". */
function partsOf(ps: Pieces, { from, to, value }: Numeral): Numeral | null {
  const at = joined(ps, to)
  const name = lowerAt(ps, at)
  const size = parts.get(name)
  if (size === undefined || value === null || value >= size || (value > 1 && !name.endsWith('s'))) return null
  const scaled = ofScale(ps, at + 1, false)
  const mantissa = value / size
  const unit = beforeUnit(ps, at + 1, false)
  if (unit !== null) return worded(from, mantissa, { to: unit, size: 1 })
  return scaled ? worded(from, mantissa, scaled) : share(from, at + 1, mantissa)
}

const unhyphened = /^(?:strong|odd|plus|some|ish|something)$/
/** Where unclear words end: "two three", "two hundred-dollar bills", "a thousand and two hundred"; null: clear. */
function unclearEnd(ps: Pieces, { from, to, value, scale }: Numeral): number | null {
  const next = ps[to]
  if (!next) return null
  const compound = joined(ps, to) > to
  if (compound && scale >= 100 && to === from + 2 && (value ?? 0) / scale < 20 && !ps[to - 1]?.glued)
    return unhyphened.test(lowerAt(ps, to + 1)) ? null : to
  if (next.glued) return null
  if (small.has(next.lower)) {
    const more = spelled(ps, to)?.to ?? to + 1
    // "two five-storey houses"
    return joined(ps, more) > more ? null : more
  }
  const rest = next.lower === 'and' && (scale >= 1000 || scale === 20) ? spelled(ps, to + 1) : null
  return rest && rest.value < scale && (rest.value >= 100 || scale === 20) ? rest.to : null
}

const nothing = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\n]/g
const grouped = [
  /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
  /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/,
  /^\d{1,3}(?:['’]\d{3})+(?:\.\d+)?$/,
  /^\d{1,3}(?:[\u00a0\u2007\u2009\u202f]\d{3})+(?:\.\d+)?$/
]

/** The number of a run of digits; null for what is none ("1,1,1", "1.1.3", "007") and for "1,2" with its comma. */
function parseDigits(run: string): number | null {
  if (/^[1-9]\d{0,14}$/.test(run)) return Number(run)
  const digits = run.replace(nothing, '')
  // Of "12,⏎400" nobody can tell whether it is one number; none begins with 0
  if (/^0\d/.test(digits) || /\n[1-9]/.test(run)) return null
  if (!/^\d+(?:\.\d+)?$/.test(digits) && !grouped.some((form) => form.test(digits))) return null
  const value = Number(digits.replace(/[^\d.]/g, ''))
  return Number.isFinite(value) && value < 1e18 ? value : null
}

/** "2.000", "12.500": thousands on one side of the Channel, a fraction on the other. */
const isEither = (run: string) => /^[1-9]\d{0,2}\.\d{3}$/.test(run)

/** Reads the number whose digits stand at `from`; `money`: a currency stands before it ("$5m"). */
export function digits(ps: Pieces, from: number, money: boolean, around: Around): Numeral {
  const run = spaced(ps, from, money)
  const mantissa = parseDigits(run.text)
  const unclear = (to: number): Numeral => ({ from, to, value: null, mantissa: 0, scale: 1, form: 'unclear' })
  if (mantissa === null) return unclear(run.to)
  const mixed = mixedAfter(ps, run.to)
  const base = mixed ? mantissa + mixed.value : mantissa
  const scale = scaleAfter(ps, mixed?.to ?? run.to, money, around)
  if (scale === null) return unclear(run.to + 1)
  // of "2.000 percent" the unit decides, of "2.500 million" the scale
  const decided = scale.size > 1 || /^(?:%|percent|percentage)$/.test(lowerAt(ps, scale.to))
  if (isEither(run.text) && !decided) return unclear(scale.to)
  return withHalf(ps, worded(from, base, scale, 'digits'))
}

/** "13 009 people"; other digits behind spaces, "12 500 120", may be a row of a table: together, and no number. */
function spaced(ps: Pieces, from: number, money: boolean): { to: number; text: string } {
  const first = textAt(ps, from)
  if (ps[from + 1]?.kind !== 'digits') return { to: from + 1, text: first }
  let to = from + 1
  while (ps[to]?.kind === 'digits' && !ps[to]?.glued) to++
  const one = { to: from + 1, text: first }
  // "two 12-year-olds", "12 500kg bombs": the last is part of a word
  const after = ps[to]
  if (isPartOfWord(ps, to)) to--
  if (to <= from + 1) return one
  const rest = ps.slice(from + 1, to)
  const groups = rest.every((p, i) => /^\d{3}$/.test(p.text) && p.start - (ps[from + i]?.end ?? 0) === 1)
  const text = first + rest.map((p) => p.text).join('')
  const row = { to, text: `${first} ${rest.length}` }
  if (!/^[1-9]\d{0,2}$/.test(first) || !groups || rest.length > 4) return row
  const named = after?.kind === 'word' && hasSmall(after.text)
  return rest.length === 1 || /000$/.test(text) || money || named ? { to, text } : row
}

/** A word goes on at a piece that is glued to the digits before: "500kg", "12-year-olds", "1/2". */
function isPartOfWord(ps: Pieces, at: number): boolean {
  const next = ps[at]
  if (!next?.glued) return false
  const compound = isHyphen(next) && ps[at + 1]?.glued && ps[at + 1]?.kind === 'word'
  return next.kind === 'word' || next.text === '/' || compound === true
}

const counts = new Map(Object.entries({ a: 1, one: 1, two: 2, three: 3 }))
/** What makes a number mixed: "1½", "1 1/2", "one and a half", "two-and-three-quarters", "one and one-half". */
function mixedAfter(ps: Pieces, at: number): { to: number; value: number } | null {
  const sign = fractionSigns.get(textAt(ps, at))
  if (sign !== undefined) return { to: at + 1, value: sign }
  const begin = isHyphen(ps[at]) ? at + 1 : at
  if (textAt(ps, begin + 1) === '/' && ps[begin + 1]?.glued && ps[begin + 2]?.glued && !ps[begin + 3]?.glued) {
    const [top, bottom] = [textAt(ps, begin), textAt(ps, begin + 2)]
    if (/^[123]$/.test(top) && /^[234]$/.test(bottom) && top < bottom)
      return { to: begin + 3, value: Number(top) / Number(bottom) }
  }
  if (lowerAt(ps, begin) !== 'and') return null
  // "two and half million", as in India
  if (lowerAt(ps, begin + 1) === 'half' && scales.has(lowerAt(ps, begin + 2))) return { to: begin + 2, value: 0.5 }
  const [a, b] = [dashed(ps, begin + 1), dashed(ps, dashed(ps, begin + 1) + 1)]
  const [n = 9, size = 9] = [counts.get(lowerAt(ps, a)), parts.get(lowerAt(ps, b))]
  return n < size && size < 5 ? { to: b + 1, value: n / size } : null
}
const dashed = (ps: Pieces, at: number) => (isHyphen(ps[at]) && ps[at]?.glued ? at + 1 : at)

/** "a million and a half": half of a million more. */
function withHalf(ps: Pieces, number: Numeral): Numeral {
  if (number.scale < 1000 || number.value === null) return number
  const part = ps[number.to]?.lower === 'and' ? mixedAfter(ps, number.to) : null
  if (!part || part.value === 0.75) return number
  return { ...number, to: part.to, value: number.value + times(part.value, number.scale), mantissa: 0, scale: 1 }
}

/** "million", "-million", "bn"; size 1: there is none; null: "5m" may be metres or millions, for all that is told. */
function scaleAfter(ps: Pieces, at: number, money: boolean, around: Around): Scale | null {
  const next = ps[at]
  const suffix = next?.kind === 'word' ? suffixes.get(next.lower) : undefined
  // "$200 M", "Rs 200 cr"
  const isOfMoney = money && /^(?:M|B|[Cc]rs?|grand)$/.test(next?.text ?? '')
  if (next && suffix !== undefined && (next.glued || isOfMoney || apart.has(next.lower) || next.lower === 'm')) {
    const size = isOfMoney || (next.glued && money) ? suffix : around.suffix(ps, at, suffix)
    return size === null ? null : { to: size === 1 ? at : at + 1, size }
  }
  // "5 score" is nothing that newspapers write, "5 points score" is
  return scalesAt(ps, at, ({ to }) => ps[to - 1]?.lower === 'score')
}
