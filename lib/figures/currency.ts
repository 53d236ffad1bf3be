import { readQuantities } from './quantities.ts'
import type { Quantity } from './quantity.ts'
import { withoutRate, withRate } from './rates.ts'

/** Money of one name in several countries: what it is called where none is named, and else. */
const shared: Record<string, Record<string, string>> = {
  INR: { India: 'INR', Pakistan: 'PKR', Nepal: 'NPR', 'Sri Lanka': 'LKR' },
  shillings: { Kenya: 'KES', Uganda: 'UGX', Tanzania: 'TZS', Somali: 'SOS' },
  kwacha: { Malawi: 'MWK', Zambia: 'ZMW' }
}

/** The quantities of an article: a currency whose name or sign several countries share is that of the one it names. */
export function articleQuantities(text: string): Quantity[] {
  const codes = new Map<string, string>()
  return readQuantities(text).map((q) => {
    const unit = withoutRate(q)
    if (unit === null || !Object.hasOwn(shared, unit) || /\b(?:INR|Indian)\b|₹/.test(q.words)) return q
    const code = codes.get(unit) ?? localCode(text, unit)
    codes.set(unit, code)
    return { ...q, unit: withRate(code, q.per) }
  })
}

/** What a text calls money of a name that several countries have. */
function localCode(text: string, unit: string): string {
  const named = Object.entries(shared[unit] ?? {}).filter(([name]) => new RegExp(`\\b${name}`).test(text))
  if (named.length === 1) return named[0]?.[1] as string
  // "Rs 500" where both India and Pakistan are named: nobody can tell
  return named.length > 1 && unit === 'INR' ? 'rupees' : unit
}
