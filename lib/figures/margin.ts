import { times } from './numberWords.ts'
import { numeral } from './numeral.ts'
import type { Piece } from './pieces.ts'
import type { Phrase, UnitAt } from './quantity.ts'
import { unitRight } from './units.ts'

/** A number with what it may be off by, as an interval around it. */
export type Margin = { low: number; best: number; high: number; bound: 'interval'; unit: UnitAt | null; to: number }

const word = (ps: readonly Piece[], at: number) => ps[at]?.lower ?? ''

/** Past "±", "+/-" or "plus or minus", with a bracket before it or not. */
function signEnd(ps: readonly Piece[], at: number): number | null {
  const from = word(ps, at) === '(' ? at + 1 : at
  if (word(ps, from) === '±') return from + 1
  if (word(ps, from) === '+' && word(ps, from + 1) === '/' && /^[-−–]$/.test(word(ps, from + 2))) return from + 3
  return word(ps, from) === 'plus' && word(ps, from + 1) === 'or' && word(ps, from + 2) === 'minus' ? from + 3 : null
}

const opening = new Set(['±', '+', '(', 'plus'])
/** "20±3 people", "52 percent (± 3 points)": from 17 to 23, best 20. Only after a number without a bound. */
export function marginAfter(ps: readonly Piece[], { numeral: number, unit, to, bound }: Phrase): Margin | null {
  if (!opening.has(word(ps, to)) && !(unit && opening.has(word(ps, unit.to)))) return null
  if (number.value === null || !/^(?:exact|about)$/.test(bound)) return null
  const after = unit && unit.to > to ? unit.to : to
  for (const at of [to, after]) {
    const begin = signEnd(ps, at)
    const off = begin === null ? null : numeral(ps, begin)
    if (begin === null || off?.value == null || off.form === 'vague') continue
    const other = unitRight(ps, off.to, false)
    const points = unit?.kind === 'percent' && /points$|%/.test(other?.unit ?? '')
    if (other && unit && other.unit !== unit.unit && !points) return null
    // "2.3 ± 0.1 million" shares its scale, "2.3 million ± 0.1" too
    const best = times(number.value, number.scale === 1 ? off.scale : 1)
    const margin = times(
      off.value,
      off.scale === 1 && number.scale > 1 && off.value < number.mantissa ? number.scale : 1
    )
    if (margin > best) return null
    const closing = word(ps, at) === '(' && word(ps, other?.to ?? off.to) === ')' ? (other?.to ?? off.to) + 1 : off.to
    const low = Number((best - margin).toPrecision(15))
    const factor = unit?.factor ?? other?.factor ?? 1
    const high = Number((best + margin).toPrecision(15))
    return {
      low: times(low, factor),
      best: times(best, factor),
      high: times(high, factor),
      bound: 'interval',
      unit: other,
      to: closing
    }
  }
  return null
}
