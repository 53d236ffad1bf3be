import { countsPeople } from './dates.ts'
import type { Span } from './pattern.ts'
import { lowerAt, type Piece, textAt, words } from './pieces.ts'
import { isHyphen } from './spelled.ts'

const ringing = words(
  `call calls called calling dial dials dialed dialled dialing dialling phone phoned ring rang text texted`
)
const isRung = (ps: readonly Piece[], at: number) =>
  ringing.has(lowerAt(ps, at - 1)) || (/^(?:at|on)$/.test(lowerAt(ps, at - 1)) && ringing.has(lowerAt(ps, at - 2)))

/** "555-0134", "0800 555 111", "+44 20 7946 0958", "call 911", "222-TIPS" */
export function phone(ps: readonly Piece[], at: number): Span | null {
  const first = textAt(ps, at)
  if (first === '911' && /^(?:calls?|callers?|operators?|dispatchers?)$/.test(lowerAt(ps, at + 1)))
    return { from: at, to: at + 1 }
  if (/^\d{3}\.\d{3}\.\d{4}$/.test(first)) return { from: at, to: at + 1 }
  const rung = isRung(ps, at)
  const next = ps[at + 1]
  if (!rung && next?.kind !== 'digits' && !(next?.glued && /^[-.)]$/.test(next.text))) return null
  const { groups, to } = groupsFrom(ps, at)
  const digits = groups.join('').replace(/\D/g, '').length
  if (groups.length > 1 && isNumber(ps, at, groups, digits, rung)) return { from: at, to }
  return rung && digits >= 3 && !first.includes(',') && !countsPeople(ps, to) ? { from: at, to } : null
}

/** Digits in groups, apart or with dashes, points and brackets between them; letters too, as in "222-TIPS". */
function groupsFrom(ps: readonly Piece[], at: number): { groups: string[]; to: number } {
  const groups = [textAt(ps, at)]
  let to = at + 1
  while (groups.length < 8) {
    const sign = textAt(ps, to)
    const begin = /^[-.()]$/.test(sign) ? to + (sign === ')' && isHyphen(ps[to + 1]) ? 2 : 1) : to
    const next = ps[begin]
    const letters = next?.kind === 'word' && next.glued && isHyphen(ps[to]) && /^\p{Lu}{3,}$/u.test(next.text)
    const digits = next?.kind === 'digits' && /^\d{1,4}$/.test(next.text)
    if (!letters && !(digits && (begin === to || next.glued || sign === ')'))) break
    groups.push(next.text)
    to = begin + 1
  }
  return { groups, to }
}

/** Whether groups of digits have the form of a telephone number: 555-0134, (555) 555-0134, 0800 555 111. */
function isNumber(ps: readonly Piece[], at: number, groups: readonly string[], digits: number, rung: boolean): boolean {
  const shape = groups.map((group) => (/^\d/.test(group) ? group.length : 'x')).join('')
  const sign = ps[at + 1]
  if (ps[at - 1]?.text === '+' && !ps[at - 1]?.glued && digits >= 8) return true
  if (/^(?:34|334|1334)$/.test(shape) && (isHyphen(sign) || sign?.text === ')' || rung)) return true
  if (/^\d{1,3}x$/.test(shape) && /^\d{2,3}$/.test(groups[0] ?? '')) return true
  if (/^\d+x/.test(shape) && groups.length > 2) return true
  return /^0\d{1,4}$/.test(groups[0] ?? '') && digits >= 6
}
