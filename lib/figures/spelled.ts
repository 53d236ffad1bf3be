import { lowerAt, type Piece, type Pieces, setOf } from './pieces.ts'

/** The words that English makes numbers of. */
const numbered = (words: string, from: number, step: number) =>
  words.split(' ').map((word, i): [string, number] => [word, from + i * step])
const plurals = (sizes: Record<string, number>) =>
  new Map(
    Object.entries(sizes).flatMap(([word, n]): [string, number][] => [
      [word, n],
      [`${word}s`, n]
    ])
  )

const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
export const small = new Map([
  ...numbered(`zero one two three four five six seven eight nine ${teens}`, 0, 1),
  ...numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10)
])
/** "two million", and "2 millions" too. */
export const scales = plurals({
  ...{ dozen: 12, score: 20, hundred: 100, thousand: 1e3, lakh: 1e5, million: 1e6, crore: 1e7, billion: 1e9 },
  trillion: 1e12
})
/** Written close to the digits, "1.5m"; those of `apart` also behind a space, "3 bln dollars". */
export const suffixes = new Map(
  Object.entries({
    ...{ k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, mio: 1e6, cr: 1e7, b: 1e9, bn: 1e9, bln: 1e9 },
    ...{ t: 1e12, tn: 1e12, trn: 1e12, grand: 1e3 }
  })
)
export const apart = new Set(['mn', 'mln', 'mio', 'bn', 'bln', 'tn', 'trn'])

export const ordinal = { third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 }
/** "a third", "two-thirds": one of so many. */
export const parts = plurals({ half: 2, quarter: 4, ...ordinal }).set('halves', 2)
export const ordinals = new Set(['first', 'second', ...Object.keys(ordinal), 'eleventh', 'twelfth'])
export const fractionSigns = new Map(
  Object.entries({ '½': 1 / 2, '¼': 1 / 4, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3, '⅛': 1 / 8 })
)

/** "dozens", "tens of thousands": a size and no number. */
export const vagueScales = setOf('tens dozens scores hundreds thousands millions billions trillions lakhs crores')

/** A product without the noise of binary fractions: 2.3 × 1,000,000 is 2,300,000. */
export const times = (a: number, b: number) =>
  b === 1 || (Number.isInteger(a) && Number.isInteger(b)) ? a * b : Number((a * b).toPrecision(15))

/** A number as it was said: `mantissa` times `scale`; both are shared in "two or three hundred". Pieces: `to` excluded. */
export type Spelled = { to: number; value: number; mantissa: number; scale: number }

/** The piece after a hyphen or a space; null where something else stands between. */
export function joined(ps: Pieces, at: number): number {
  return isHyphen(ps[at]) && ps[at]?.glued && ps[at + 1]?.kind === 'word' ? at + 1 : at
}
export const hyphens = ['-', '‑', '‐']
export const isHyphen = (piece: Piece | undefined) => piece?.kind === 'mark' && hyphens.includes(piece.text)

const smallAt = (ps: Pieces, at: number) => small.get(lowerAt(ps, at))

/** "twenty-one", "seven": a number under a hundred. */
function underHundred(ps: Pieces, at: number): { to: number; value: number } | null {
  const first = smallAt(ps, at)
  if (first === undefined) return null
  const next = joined(ps, at + 1)
  const ones = first >= 20 ? smallAt(ps, next) : undefined
  return ones !== undefined && ones > 0 && ones < 10
    ? { to: next + 1, value: first + ones }
    : { to: at + 1, value: first }
}

/** "and" within a number, with or without hyphens: "two hundred and three", "nine-hundred-and-forty-seven". */
function pastAnd(ps: Pieces, at: number): number | null {
  const and = joined(ps, at)
  return ps[and]?.lower === 'and' ? joined(ps, and + 1) : null
}

/** "nine hundred and forty-seven", "fifteen hundred"; `whole`: it ends in "hundred". */
function underThousand(ps: Pieces, at: number, one = false): { to: number; value: number; whole: boolean } | null {
  const first = one ? { to: at, value: 1 } : underHundred(ps, at)
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
function decimals(ps: Pieces, at: number): { to: number; digits: string } | null {
  if (ps[at]?.lower !== 'point') return null
  let digits = ''
  let to = at + 1
  for (let n = smallAt(ps, to); n !== undefined && n < 10; n = smallAt(ps, to)) {
    digits += n
    to++
  }
  return digits === '' ? null : { to, digits }
}

export type Scale = { to: number; size: number }

/** A scale word after a number: "thousand", "-million"; its size, or null. */
export function scaleAt(ps: Pieces, at: number): Scale | null {
  const word = joined(ps, at)
  const piece = ps[word]
  if (piece?.kind !== 'word' || piece.text === 'Dozen') return null
  const size = scales.get(piece.lower)
  // "scores" is a vague word, "the score" a result
  if (size === undefined || piece.lower === 'scores') return null
  return { to: word + 1, size }
}

/** The scale words after a number, "lakh crore", up to one that `stops`; size 1 where there is none. */
export function scalesAt(ps: Pieces, at: number, stops = (_more: Scale, _size: number) => false): Scale {
  let found = { to: at, size: 1 }
  for (let more = scaleAt(ps, at); more && !stops(more, found.size); more = scaleAt(ps, found.to))
    found = { to: more.to, size: found.size * more.size }
  return found
}

/** "one hundred and twenty thousand", "three score"; null: none. `one`: the first is "a", its scale at `from`. */
export function spelled(ps: Pieces, from: number, one = false): Spelled | null {
  let total = 0
  let last: Group | null = null
  for (let at: number | null = from; at !== null; ) {
    const group: Group | null = groupAt(ps, at, last === null, one && last === null)
    if (!group || (last && (group.size >= last.size || times(group.mantissa, group.size) >= last.size))) break
    total += times(group.mantissa, group.size)
    last = group
    at = group.size < 1000 ? null : groupAfter(ps, group.to, group.size)
  }
  if (!last) return null
  const single = times(last.mantissa, last.size) === total
  return { to: last.to, value: total, mantissa: single ? last.mantissa : total, scale: single ? last.size : 1 }
}

type Group = { to: number; mantissa: number; size: number }

/** "two hundred thousand", "one point two million", "lakh crore": one number with its scales. */
function groupAt(ps: Pieces, at: number, first: boolean, one: boolean): Group | null {
  const group = underThousand(ps, at, one)
  if (!group) return null
  const point = first && !group.whole ? decimals(ps, group.to) : null
  const mantissa = point ? Number(`${group.value}.${point.digits}`) : group.value
  // "two dozen thousand" is nothing that anybody writes
  const isApart = (more: Scale, size: number) => more.size === 100 || (more.size < 1000 && size > 1)
  const { to, size } = scalesAt(ps, point?.to ?? group.to, isApart)
  return size === 1 && group.whole ? { to, mantissa: mantissa / 100, size: 100 } : { to, mantissa, size }
}

/** Where the next group of a number begins: after a space, "and" or a comma; null where the number is over. */
function groupAfter(ps: Pieces, at: number, size: number): number | null {
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
