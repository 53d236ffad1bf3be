import { scales, suffixes } from './numberWords.ts'
import type { Piece } from './pieces.ts'
import { currencyCodes, currencySigns } from './unitNames.ts'

export type Currency = { unit: string; from: number }

/** The currency before a number and where it starts: "$5", "US$5", "$US5", "Rs. 500"; null where there is none. */
export function currencyLeft(ps: readonly Piece[], at: number): Currency | null {
  const last = ps[at - 1]
  const first = ps[at]
  if (!last || !first) return null
  const before = ps[at - 2]
  if (last.kind === 'mark') {
    // "Rs. 500"
    if (last.text === '.' && last.glued && before?.text === 'Rs') return { unit: 'INR', from: at - 2 }
    const unit = currencySigns.get(last.text)
    if (!last.glued || before?.kind !== 'word') return unit && last.text !== '¢' ? { unit, from: at - 1 } : null
    const both = currencySigns.get(before.text + last.text)
    return both ? { unit: both, from: at - 2 } : null
  }
  if (last.kind !== 'word') return null
  // "$US113 million", "$A82,615"
  if (last.glued && before?.text === '$' && first.glued) {
    const swapped = currencySigns.get(`${last.text}$`)
    return swapped ? { unit: swapped, from: at - 2 } : null
  }
  const unit = currencyCodes.get(last.text)
  if (!unit || last.text === 'US') return null
  if (last.text.length === 1 && !(first.glued && isLetterMoney(ps, at))) return null
  return { unit, from: at - 1 }
}

const paying = new Set(
  'by paid pay pays paying cost costs fined worth fetch fetches fetched earn earns earned'.split(' ')
)
const sums = new Set('fine fines price prices sum sums'.split(' '))
/** "R1.2 billion", "rice fell by K120", but not "the R21", "N95 masks" or "K2". */
function isLetterMoney(ps: readonly Piece[], at: number): boolean {
  if (/,\d{3}/.test(ps[at]?.text ?? '')) return true
  const next = ps[at + 1]
  const size = next?.text === '-' && next.glued ? ps[at + 2] : next
  if (size && (scales.has(size.lower) || (size.glued && suffixes.has(size.lower) && size.lower !== 'k'))) return true
  if (/\d\d$/.test(ps[at]?.text ?? '') && /^(?:an?|per|each)$/.test(next?.lower ?? '')) return true
  // the words alone, as a claim quotes them
  if (ps.length === at + 1 && at <= 4) return true
  const before = ps[at - 2]?.lower ?? ''
  return paying.has(before) || (before === 'of' && sums.has(ps[at - 3]?.lower ?? ''))
}
