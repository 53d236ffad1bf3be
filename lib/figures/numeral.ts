import { digits, mixedAfter, scaleAfter, withHalf } from './digits.ts'
import { lowerAt, type Piece } from './pieces.ts'
import type { Around, Numeral } from './quantity.ts'
import { fractionSigns, joined, parts, scaleAt, small, spelled, times } from './spelled.ts'
import { isUnitName } from './units.ts'
import { vagueEnd } from './vague.ts'

/** Reads the number that begins at a piece; null where none does. `money`: a currency stands before it. */
export function numeral(ps: readonly Piece[], from: number, around: Around, money = false): Numeral | null {
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
function signed(ps: readonly Piece[], from: number, value: number): Numeral {
  const scale = scaleAt(ps, from + 1)
  if (!scale) return share(from, from + 1, value)
  return { from, to: scale.to, value: times(value, scale.size), mantissa: value, scale: scale.size, form: 'words' }
}

const share = (from: number, to: number, value: number): Numeral => {
  const percent = Number((100 * value).toFixed(4))
  return { from, to, value: percent, mantissa: percent, scale: 1, form: 'fraction' }
}

/** "a million", "a dozen", "a hundred and fifty": as with "one". */
function oneScale(ps: readonly Piece[], from: number, at: number): Numeral | null {
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
function partAt(ps: readonly Piece[], from: number, at: number): Numeral | null {
  const name = lowerAt(ps, at)
  const size = parts.get(name)
  if (size === undefined || name.endsWith('s') || /^(?:fourth|s\w+th|e\w+th|ninth)$/.test(name)) return null
  // "fifth" alone is an ordinal
  if (at === from && !/^(?:half|quarter)$/.test(name)) return null
  const scaled = ofScale(ps, at + 1, name === 'half' || name === 'quarter')
  if (scaled)
    return {
      from,
      to: scaled.to,
      value: times(1 / size, scaled.size),
      mantissa: 1 / size,
      scale: scaled.size,
      form: 'words'
    }
  const unit = beforeUnit(ps, at + 1, name === 'half')
  if (unit !== null) return { from, to: unit, value: 1 / size, mantissa: 1 / size, scale: 1, form: 'words' }
  return at === from && name === 'quarter' ? null : share(from, at + 1, 1 / size)
}

/** "half a percent", "three-quarters of a mile": a part of one, and no share. Where the unit begins. */
function beforeUnit(ps: readonly Piece[], at: number, bare: boolean): number | null {
  const of = ps[at]?.lower === 'of'
  if (!of && !bare) return null
  const article = of ? at + 1 : at
  return /^an?$/.test(lowerAt(ps, article)) && isUnitName(ps, article + 1) ? article + 1 : null
}

/** "a million", "of a billion", "million" behind "half": "half a million", "three-quarters of a million". */
function ofScale(ps: readonly Piece[], at: number, bare: boolean): { to: number; size: number } | null {
  let i = joined(ps, at)
  if (ps[i]?.lower === 'of') i++
  const article = /^an?$/.test(lowerAt(ps, i))
  if (article) i = joined(ps, i + 1)
  else if (!bare || i > joined(ps, at)) return null
  return ps[i]?.lower.endsWith('s') ? null : scaleAt(ps, i)
}

function inWords(ps: readonly Piece[], from: number, around: Around): Numeral | null {
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
function partsOf(ps: readonly Piece[], { from, to, value }: Numeral): Numeral | null {
  const at = joined(ps, to)
  const name = lowerAt(ps, at)
  const size = parts.get(name)
  if (size === undefined || value === null || value >= size || (value > 1 && !name.endsWith('s'))) return null
  const scaled = ofScale(ps, at + 1, false)
  const mantissa = value / size
  const unit = beforeUnit(ps, at + 1, false)
  if (unit !== null) return { from, to: unit, value: mantissa, mantissa, scale: 1, form: 'words' }
  if (!scaled) return share(from, at + 1, mantissa)
  return { from, to: scaled.to, value: times(mantissa, scaled.size), mantissa, scale: scaled.size, form: 'words' }
}

const unhyphened = /^(?:strong|odd|plus|some|ish|something)$/
/**
 * Where words end of which nobody can tell how many they are: "two three", "nineteen eighty-four"; "two hundred-dollar
 * bills" are two or two hundred; "a thousand and two hundred" is 1,200 or two figures. null: the number is clear.
 */
function unclearEnd(ps: readonly Piece[], { from, to, value, scale }: Numeral): number | null {
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
