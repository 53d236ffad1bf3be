import { scales, small, times } from './numberWords.ts'
import type { Piece } from './pieces.ts'

/** A number as it was said: `mantissa` times `scale`; both are shared in "two or three hundred". Pieces: `to` excluded. */
export type Spelled = { to: number; value: number; mantissa: number; scale: number }

/** The piece after a hyphen or a space; null where something else stands between. */
export function joined(ps: readonly Piece[], at: number): number {
  return isHyphen(ps[at]) && ps[at]?.glued && ps[at + 1]?.kind === 'word' ? at + 1 : at
}
export const isHyphen = (piece: Piece | undefined) =>
  piece !== undefined && piece.kind === 'mark' && (piece.text === '-' || piece.text === '‑' || piece.text === '‐')

const smallAt = (ps: readonly Piece[], at: number) => small.get(ps[at]?.lower ?? '')

/** "twenty-one", "seven": a number under a hundred. */
function underHundred(ps: readonly Piece[], at: number): { to: number; value: number } | null {
  const first = smallAt(ps, at)
  if (first === undefined) return null
  const next = joined(ps, at + 1)
  const ones = first >= 20 ? smallAt(ps, next) : undefined
  return ones !== undefined && ones > 0 && ones < 10
    ? { to: next + 1, value: first + ones }
    : { to: at + 1, value: first }
}

/** "and" within a number, with or without hyphens: "two hundred and three", "nine-hundred-and-forty-seven". */
function pastAnd(ps: readonly Piece[], at: number): number | null {
  const and = joined(ps, at)
  return ps[and]?.lower === 'and' ? joined(ps, and + 1) : null
}

/** "nine hundred and forty-seven", "fifteen hundred"; `whole`: it ends in "hundred". */
function underThousand(ps: readonly Piece[], at: number): { to: number; value: number; whole: boolean } | null {
  const first = underHundred(ps, at)
  if (!first) return null
  const hundred = joined(ps, first.to)
  if (ps[hundred]?.lower !== 'hundred' || first.value === 0) return { ...first, whole: false }
  const value = first.value * 100
  const plain = { to: hundred + 1, value, whole: true }
  const and = pastAnd(ps, plain.to)
  const rest = underHundred(ps, and ?? joined(ps, plain.to))
  // "one hundred and two hundred" are two numbers
  if (!rest || rest.value === 0 || ps[joined(ps, rest.to)]?.lower === 'hundred') return plain
  return { to: rest.to, value: value + rest.value, whole: false }
}

/** "point two five": the digits behind a spoken point. */
function decimals(ps: readonly Piece[], at: number): { to: number; digits: string } | null {
  if (ps[at]?.lower !== 'point') return null
  let digits = ''
  let to = at + 1
  for (let n = smallAt(ps, to); n !== undefined && n < 10; n = smallAt(ps, to)) {
    digits += n
    to++
  }
  return digits === '' ? null : { to, digits }
}

/** A scale word after a number: "thousand", "-million", "lakh crore"; its size, or null. */
export function scaleAt(ps: readonly Piece[], at: number): { to: number; size: number } | null {
  const word = joined(ps, at)
  const piece = ps[word]
  if (piece?.kind !== 'word' || piece.text === 'Dozen') return null
  const size = scales.get(piece.lower)
  // "scores" is a vague word, "the score" a result
  if (size === undefined || piece.lower === 'scores') return null
  return { to: word + 1, size }
}

/**
 * "one hundred and twenty thousand", "five thousand, six hundred", "one point two million", "three score".
 * null where no number word stands here. Numbers that one says apart ("hundred and two hundred") end at the first.
 */
export function spelled(ps: readonly Piece[], from: number): Spelled | null {
  let total = 0
  let last = Infinity
  let mantissa = 0
  let to = from
  for (let at = from; ; ) {
    const group = underThousand(ps, at)
    if (!group) break
    const point = last === Infinity && !group.whole ? decimals(ps, group.to) : null
    let value = point ? Number(`${group.value}.${point.digits}`) : group.value
    let end = point?.to ?? group.to
    let size = 1
    for (let more = scaleAt(ps, end); more && more.size !== 100; more = scaleAt(ps, end)) {
      // "three score and ten" is nothing that newspapers write; "two dozen thousand" neither
      if (more.size < 1000 && size > 1) break
      size *= more.size
      end = more.to
    }
    if (size >= last || (size === 1 && value >= last)) break
    if (size === 1 && group.whole && !point) {
      mantissa = value / 100
      size = 100
      value = mantissa
    } else mantissa = value
    total += times(value, size)
    last = size
    to = end
    if (size < 1000) break
    const next = groupAfter(ps, end, size)
    if (next === null) break
    at = next
  }
  if (to === from) return null
  const single = Number.isFinite(last) && times(mantissa, last) === total
  return { to, value: total, mantissa: single ? mantissa : total, scale: single ? last : 1 }
}

/** Where the next group of a number begins: after a space, "and" or a comma; null where the number is over. */
function groupAfter(ps: readonly Piece[], at: number, size: number): number | null {
  const and = pastAnd(ps, at)
  const comma = ps[at]?.text === ',' ? at + 1 : null
  const next = and ?? comma ?? joined(ps, at)
  const group = underThousand(ps, next)
  if (!group) return null
  const scale = scaleAt(ps, group.to)
  if ((scale?.size ?? 1) >= size) return null
  // "a thousand and two hundred", "a million and two thousand": may be two figures, and then nobody can tell
  if (and !== null && (group.value >= 100 || scale !== null)) return null
  // "one thousand, two of them": only a group that goes on downward belongs to it
  if (comma !== null && (scale === null || scale.size < 1000) && !group.whole && group.value < 100) return null
  if (comma !== null && ps[group.to]?.lower === 'of') return null
  return next
}
