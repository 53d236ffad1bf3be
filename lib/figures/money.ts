import { scales, suffixes } from './numberWords.ts'
import { lowerAt, type Piece, textAt, words } from './pieces.ts'
import { currencySigns } from './unitNames.ts'

export type Currency = { unit: string; from: number }

/** The currency before a number and where it starts: "$5", "US$5", "$US5", "Rs. 500"; null where there is none. */
export function currencyLeft(ps: readonly Piece[], at: number): Currency | null {
  const last = ps[at - 1]
  if (!last || !ps[at]) return null
  return last.kind === 'mark' ? signLeft(ps, at, last) : last.kind === 'word' ? codeLeft(ps, at, last) : null
}

/** "$", "US$", "GH¢", "Rs." */
function signLeft(ps: readonly Piece[], at: number, sign: Piece): Currency | null {
  const before = sign.glued ? ps[at - 2] : undefined
  if (sign.text === '.') return before?.text === 'Rs' ? { unit: 'INR', from: at - 2 } : null
  const word = before?.kind === 'word' ? before.text : ''
  const unit = currencySigns.get(word + sign.text)
  return unit ? { unit, from: word === '' ? at - 1 : at - 2 } : null
}

/** "USD 5", "Rs 500", "K120"; "$US113 million" and "$A82,615" with the sign first. */
function codeLeft(ps: readonly Piece[], at: number, code: Piece): Currency | null {
  const glued = ps[at]?.glued === true
  if (code.glued && glued && ps[at - 2]?.text === '$') {
    const swapped = currencySigns.get(`${code.text}$`)
    return swapped ? { unit: swapped, from: at - 2 } : null
  }
  const unit = currencySigns.get(code.text)
  if (!unit) return null
  return code.text.length > 1 || (glued && isLetterMoney(ps, at)) ? { unit, from: at - 1 } : null
}

const paying = words(`by paid pay pays paying cost costs fined worth fetch fetches fetched earn earns earned`)
const sums = words('fine fines price prices sum sums')
/** "R1.2 billion", "rice fell by K120", but not "the R21", "N95 masks" or "K2". */
function isLetterMoney(ps: readonly Piece[], at: number): boolean {
  if (/,\d{3}/.test(textAt(ps, at))) return true
  const next = ps[at + 1]
  const size = next?.text === '-' && next.glued ? ps[at + 2] : next
  if (size && (scales.has(size.lower) || (size.glued && suffixes.has(size.lower) && size.lower !== 'k'))) return true
  if (/\d\d$/.test(textAt(ps, at)) && /^(?:an?|per|each)$/.test(next?.lower ?? '')) return true
  // the words alone, as a claim quotes them
  if (ps.length === at + 1 && at <= 4) return true
  const before = lowerAt(ps, at - 2)
  return paying.has(before) || (before === 'of' && sums.has(lowerAt(ps, at - 3)))
}
