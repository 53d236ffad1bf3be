import { lowerAt, type Piece, pieces, textAt, words } from './pieces.ts'
import type { Unit, UnitAt } from './quantity.ts'
import { isHyphen, scales, suffixes } from './spelled.ts'
import { currencySigns, unitNames } from './unitNames.ts'

/** The first words of the names that have several: "square" of "square miles". */
const openers = new Set([...unitNames.keys()].filter((n) => /[ -]/.test(n)).map((n) => n.split(/[ -]/)[0] ?? n))
/** What a name begins with, "km" of "km/h". */
const firsts = new Set([...unitNames.keys()].flatMap((n) => [n, textAt(pieces(n), 0)]))
const longest = 4

/** The longest name of a unit that begins at a piece. */
function named(ps: readonly Piece[], at: number): { unit: Unit; name: string; to: number } | null {
  const first = ps[at]
  if (!first || first.kind === 'digits' || !firsts.has(first.lower)) return null
  let name = first.lower
  const single = unitNames.get(name)
  let found = single ? { unit: single, name, to: at + 1 } : null
  for (let to = at + 1; to < at + longest; to++) {
    const next = ps[to]
    if (!next || !(next.glued || ps[to - 1]?.text === '.' || openers.has(first.lower))) break
    // "sq. km"
    if (next.text === '.' && first.lower === 'sq') continue
    if (isHyphen(next)) {
      name += name === 'megawatt' || name === 'kilowatt' ? '-' : ' '
      continue
    }
    name += next.glued || name.endsWith(' ') || name.endsWith('-') ? next.lower : ` ${next.lower}`
    const unit = unitNames.get(name)
    if (unit) found = { unit, name, to: to + 1 }
  }
  return found
}

/** Whether the name of a unit begins at a piece. */
export const isUnitName = (ps: readonly Piece[], at: number) => named(ps, at) !== null

/** "5 m dollars", "$5m": whether money is named here. */
export const isMoneyName = (ps: readonly Piece[], at: number) => named(ps, at)?.unit.kind === 'money'

/** The unit after a number that ends before `at`; `of`: also after "of" ("millions of dollars"). */
export function unitRight(ps: readonly Piece[], at: number, of: boolean): UnitAt | null {
  let from = at
  const hyphen = isHyphen(ps[from]) && ps[from]?.glued === true
  if (hyphen) from++
  if (of && ps[from]?.lower === 'of') from++
  const found = named(ps, from)
  if (!found || !isMeant(ps, at, from, found.name, hyphen)) return null
  // a sign of money that another number follows is that one's: "12 $5"
  if (/^[$€£]$/.test(found.name) && ps[found.to]?.kind === 'digits' && ps[found.to]?.glued) return null
  return { ...found.unit, from, to: found.to }
}

/** Short names are units only in the one way that they are written. */
function isMeant(ps: readonly Piece[], at: number, from: number, name: string, hyphen: boolean): boolean {
  const piece = ps[from]
  const glued = from === at && piece?.glued === true
  switch (name) {
    case 'm':
    case 'pc':
      return piece?.text === name
    case 'p':
      return (glued || hyphen) && piece?.text === name
    case 'c':
    case 'f':
      // "5 C", "5C"; in "200 F-16 jets" and "5 C. diff" it is none
      return piece?.text !== name && from === at && !(ps[from + 1]?.glued && !/^[.,;:)]$/.test(textAt(ps, from + 1)))
    case 'story':
    case 'stories':
      return hyphen
    case 'second':
      // "two second homes"
      return hyphen || ps[at - 1]?.lower === 'one'
    default:
      return true
  }
}

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
