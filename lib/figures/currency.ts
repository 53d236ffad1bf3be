import { readQuantities } from './quantities.ts'
import type { Quantity } from './quantity.ts'
import { withoutRate, withRate } from './rates.ts'

/** Money of one name in several countries: what it is called where none is named, and else. */
const shared: Record<string, [country: RegExp, code: string][]> = {
  INR: [
    [/\bIndia/, 'INR'],
    [/\bPakistan/, 'PKR'],
    [/\bNepal/, 'NPR'],
    [/\bSri Lanka/, 'LKR']
  ],
  shillings: [
    [/\bKenya/, 'KES'],
    [/\bUganda/, 'UGX'],
    [/\bTanzania/, 'TZS'],
    [/\bSomali/, 'SOS']
  ],
  kwacha: [
    [/\bMalawi/, 'MWK'],
    [/\bZambia/, 'ZMW']
  ]
}

/** The quantities of an article: a currency whose name or sign several countries share is that of the one it names. */
export function articleQuantities(text: string): Quantity[] {
  const local = Object.entries(shared).map(([unit, countries]): [string, string] => {
    const named = countries.filter(([country]) => country.test(text)).map(([, code]) => code)
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
