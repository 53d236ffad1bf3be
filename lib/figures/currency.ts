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
  const local = Object.entries(shared).map(([unit, countries]): [string, string] => {
    const named = Object.entries(countries).flatMap(([name, code]) => (new RegExp(`\\b${name}`).test(text) ? code : []))
    // "Rs 500" where both India and Pakistan are named: nobody can tell
    return [unit, named.length > 1 && unit === 'INR' ? 'rupees' : named.length === 1 ? (named[0] as string) : unit]
  })
  const codes = new Map(local)
  return readQuantities(text).map((q) => {
    const unit = withoutRate(q)
    const code = unit !== null && !/\b(?:INR|Indian)\b|₹/.test(q.words) ? codes.get(unit) : undefined
    return code === undefined ? q : { ...q, unit: withRate(code, q.per) }
  })
}
