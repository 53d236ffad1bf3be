import { times } from './numberWords.ts'
import { numeral } from './numeral.ts'
import { lowerAt, type Piece } from './pieces.ts'
import type { Numeral, Phrase, UnitAt } from './quantity.ts'
import { unitRight } from './units.ts'

/** A number with what it may be off by, as an interval around it. */
export type Margin = { low: number; best: number; high: number; bound: 'interval'; unit: UnitAt | null; to: number }

/** Past "±", "+/-" or "plus or minus", with a bracket before it or not. */
function signEnd(ps: readonly Piece[], at: number): number | null {
  const from = lowerAt(ps, at) === '(' ? at + 1 : at
  if (lowerAt(ps, from) === '±') return from + 1
  if (lowerAt(ps, from) === '+' && lowerAt(ps, from + 1) === '/' && /^[-−–]$/.test(lowerAt(ps, from + 2)))
    return from + 3
  return lowerAt(ps, from) === 'plus' && lowerAt(ps, from + 1) === 'or' && lowerAt(ps, from + 2) === 'minus'
    ? from + 3
    : null
}

const opening = new Set(['±', '+', '(', 'plus'])
/** "20±3 people", "52 percent (± 3 points)": from 17 to 23, best 20. Only after a number without a bound. */
export function marginAfter(ps: readonly Piece[], phrase: Phrase): Margin | null {
  const { unit, to, bound, numeral: number } = phrase
  if (number.value === null || !/^(?:exact|about)$/.test(bound)) return null
  if (opening.has(lowerAt(ps, to))) return marginAt(ps, phrase, to)
  return unit && opening.has(lowerAt(ps, unit.to)) ? marginAt(ps, phrase, unit.to) : null
}

function marginAt(ps: readonly Piece[], { numeral: number, unit }: Phrase, at: number): Margin | null {
  const begin = signEnd(ps, at)
  const off = begin === null ? null : numeral(ps, begin)
  if (!off || off.value === null || number.value === null) return null
  const other = unitRight(ps, off.to, false)
  const points = unit?.kind === 'percent' && /points$|%/.test(other?.unit ?? '')
  if (other && unit && other.unit !== unit.unit && !points) return null
  const { best, margin } = shared(number, off)
  if (margin > best) return null
  const factor = unit?.factor ?? other?.factor ?? 1
  const within = (n: number) => times(Number(n.toPrecision(15)), factor)
  const end = other?.to ?? off.to
  const to = lowerAt(ps, at) === '(' && lowerAt(ps, end) === ')' ? end + 1 : off.to
  return {
    low: within(best - margin),
    best: within(best),
    high: within(best + margin),
    bound: 'interval',
    unit: other,
    to
  }
}

/** "2.3 ± 0.1 million" shares its scale, "2.3 million ± 0.1" too. */
function shared(number: Numeral, off: Numeral): { best: number; margin: number } {
  const own = off.scale === 1 && number.scale > 1 && (off.value ?? 0) < number.mantissa
  const best = times(number.value ?? 0, number.scale === 1 ? off.scale : 1)
  return { best, margin: times(off.value ?? 0, own ? number.scale : 1) }
}
