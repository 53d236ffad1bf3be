import { changedBefore, isChange } from './changeWords.ts'
import { small } from './numberWords.ts'
import { lowerAt, type Piece, textAt } from './pieces.ts'
import type { Phrase, Quantity } from './quantity.ts'

/**
 * "from 12 to 15", "up from 12": 12 is the level before; "rose by 3 to 57": 3 is the change. A level that has its own
 * day ("from 12 on Monday") is a figure of that day, and as good as any. `to`: after the number.
 */
export function roleOf(ps: readonly Piece[], { from, numeral }: Phrase, to: number): Quantity['role'] {
  if (lowerAt(ps, from - 1) === 'from') {
    if (hasTime(ps, to)) return null
    if (/^(?:up|down)$/.test(lowerAt(ps, from - 2)) || goesOn(ps, to)) return 'level before'
    return changedBefore(ps, from - 2) ? 'level before' : null
  }
  const by = lowerAt(ps, from - 1) === 'by'
  if (!isChange(lowerAt(ps, by ? from - 2 : from - 1)) || !goesOn(ps, to)) return null
  return numeral.value === null ? null : 'change'
}

/** "to 57" follows, behind a noun or not. */
function goesOn(ps: readonly Piece[], at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    if (lowerAt(ps, i) === 'to') return levelAt(ps, i + 1)
    if (ps[i]?.kind !== 'word') return false
  }
  return false
}

function levelAt(ps: readonly Piece[], from: number): boolean {
  for (let i = from; i < from + 5; i++) if (ps[i]?.kind === 'digits' || numbers.has(lowerAt(ps, i))) return true
  return false
}
const numbers = new Set([...small.keys(), 'hundred'])

const dated = /^(?:in|on|at|last|this|during|since)$/
/** A time of its own follows: "in 2017", "at the end of 2022", "on Monday", "a year ago". */
function hasTime(ps: readonly Piece[], at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    if (dated.test(lowerAt(ps, i)))
      return /^(?:\d{4}|the|early|mid|late|\p{Lu}.*|week|month|year)$/u.test(textAt(ps, i + 1))
    if (
      /^(?:yesterday|\p{L}+day)$/u.test(lowerAt(ps, i)) ||
      lowerAt(ps, i + 1) === 'ago' ||
      lowerAt(ps, i + 2) === 'ago'
    )
      return true
    if (ps[i]?.kind !== 'word' || lowerAt(ps, i) === 'to') return false
  }
  return false
}
