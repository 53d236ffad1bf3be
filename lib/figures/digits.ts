import { hasSmall, lowerAt, type Piece, textAt } from './pieces.ts'
import type { Around, Numeral } from './quantity.ts'
import { apart, fractionSigns, isHyphen, parts, scaleAt, scales, suffixes, times } from './spelled.ts'
import { isMoneyName } from './units.ts'

type Scale = { to: number; size: number }

const nothing = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\n]/g
const grouped = [
  /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
  /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/,
  /^\d{1,3}(?:['’]\d{3})+(?:\.\d+)?$/,
  /^\d{1,3}(?:[\u00a0\u2007\u2009\u202f]\d{3})+(?:\.\d+)?$/
]

/** The number of a run of digits; null for what is none ("1,1,1", "1.1.3", "007") and for "1,2" with its comma. */
export function parseDigits(run: string): number | null {
  if (/^[1-9]\d{0,14}$/.test(run)) return Number(run)
  const digits = run.replace(nothing, '')
  if (/^0\d/.test(digits)) return null
  if (!/^\d+(?:\.\d+)?$/.test(digits) && !grouped.some((form) => form.test(digits))) return null
  const value = Number(digits.replace(/[^\d.]/g, ''))
  return Number.isFinite(value) && value < 1e18 ? value : null
}

/** "2.000", "12.500": thousands on one side of the Channel, a fraction on the other. */
const isEither = (run: string) => /^[1-9]\d{0,2}\.\d{3}$/.test(run)

/** Reads the number whose digits stand at `from`; `money`: a currency stands before it ("$5m"). */
export function digits(ps: readonly Piece[], from: number, money: boolean, around: Around): Numeral {
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
  return withHalf(ps, {
    from,
    to: scale.to,
    value: times(base, scale.size),
    mantissa: base,
    scale: scale.size,
    form: 'digits'
  })
}

/**
 * "13 009 people": groups of three behind plain spaces. Other digits behind spaces, "12 500 120", may be a row of a
 * table: then all of them are taken together, and make no number.
 */
function spaced(ps: readonly Piece[], from: number, money: boolean): { to: number; text: string } {
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
function isPartOfWord(ps: readonly Piece[], at: number): boolean {
  const next = ps[at]
  if (!next?.glued) return false
  const compound = isHyphen(next) && ps[at + 1]?.glued && ps[at + 1]?.kind === 'word'
  return next.kind === 'word' || next.text === '/' || compound === true
}

const counts = new Map(Object.entries({ a: 1, one: 1, two: 2, three: 3 }))
/** What makes a number mixed: "1½", "1 1/2", "one and a half", "two-and-three-quarters", "one and one-half". */
export function mixedAfter(ps: readonly Piece[], at: number): { to: number; value: number } | null {
  const sign = fractionSigns.get(textAt(ps, at))
  if (sign !== undefined) return { to: at + 1, value: sign }
  const begin = isHyphen(ps[at]) ? at + 1 : at
  if (textAt(ps, begin + 1) === '/' && ps[begin + 1]?.glued && ps[begin + 2]?.glued && !ps[begin + 3]?.glued) {
    const [top, bottom] = [textAt(ps, begin), textAt(ps, begin + 2)]
    if (/^[123]$/.test(top) && /^[234]$/.test(bottom) && top < bottom)
      return { to: begin + 3, value: Number(top) / Number(bottom) }
  }
  if (lowerAt(ps, begin) !== 'and') return null
  const [a, b] = [dashed(ps, begin + 1), dashed(ps, dashed(ps, begin + 1) + 1)]
  const [n = 9, size = 9] = [counts.get(lowerAt(ps, a)), parts.get(lowerAt(ps, b))]
  return n < size && size < 5 ? { to: b + 1, value: n / size } : null
}
const dashed = (ps: readonly Piece[], at: number) => (isHyphen(ps[at]) && ps[at]?.glued ? at + 1 : at)

/** "a million and a half": half of a million more. */
export function withHalf(ps: readonly Piece[], number: Numeral): Numeral {
  if (number.scale < 1000 || number.value === null) return number
  const part = ps[number.to]?.lower === 'and' ? mixedAfter(ps, number.to) : null
  if (!part || part.value === 0.75) return number
  return { ...number, to: part.to, value: number.value + times(part.value, number.scale), mantissa: 0, scale: 1 }
}

/**
 * "million", "lakh crore", "-million", "m", "bn"; size 1 where there is none, null where "5m" may be metres or millions,
 * as far as the words around it tell.
 */
export function scaleAfter(ps: readonly Piece[], at: number, money: boolean, around: Around): Scale | null {
  const next = ps[at]
  const suffix = next?.kind === 'word' ? suffixes.get(next.lower) : undefined
  if (next && suffix !== undefined && (next.glued || apart.has(next.lower) || next.text === 'm')) {
    const size = next.glued && (money || isMoneyName(ps, at + 1)) ? suffix : around.suffix(ps, at, suffix)
    return size === null ? null : { to: size === 1 ? at : at + 1, size }
  }
  let size = 1
  let to = at
  for (let more = scaleAt(ps, to); more; more = scaleAt(ps, to)) {
    // "5 score" is nothing that newspapers write, "5 points score" is
    if (ps[more.to - 1]?.lower === 'score') break
    size *= more.size
    to = more.to
    if (!scales.has(lowerAt(ps, to)) && !isHyphen(ps[to])) break
  }
  return { to, size }
}
