import { closed, inflect, tally } from './lexicon.ts'
import { asks, rulesOf, type Test } from './pattern.ts'
import { hasSmall, lowerAt, type Pieces, setOf, textAt } from './pieces.ts'
import type { Phrase, Quantity } from './quantity.ts'
import { wide } from './ranges.ts'
import { small } from './spelled.ts'

const forms = (verbs: string) => new Set([...setOf(verbs)].flatMap(inflect).map(([, word]) => word))
const change = forms(
  `rise/rose/risen fall/fell/fallen grow/grew/grown growth increase decrease decline drop cut/cut raise lower jump surge slip
  climb go/went/gone up down upward upwards downward downwards soar slump plunge reduce reduction shrink/shrank/shrunk change revise revision move
  swell/swelled/swollen expand upgrade downgrade hike slash scale tumble edge gain lost slide/slid double triple quadruple
  update adjust correct amend balloon mount dip dwindle ease halve boost bring/brought tick rocket skyrocket
  leap/leapt/leaped sink/sank/sunk rebound recover spike improve lift worsen accelerate slow narrow widen creep/crept`
)

export const isChange = (word: string) => change.has(word)

/** Those that may have a range as their object: "cut 300 to 500 jobs". */
const transitive = setOf(
  'cut cuts cutting raise raises raised raising lost gain gains gained double doubles bring brought'
)

/** Right before "from A to B" these make it a range. */
const opens = setOf('of with in at by for about and or but between including than')
/** So do these, where no word of change stands before them: "killed from 12 to 15", "raised the cost from 12 to 15". */
const still = forms(
  `estimate forecast projection is are was were be been being cost/cost pay/paid weigh measure last take/took kill injure
  wound displace employ hold/held contain have/has/had house number need spend/spent earn charge fetch`
)

/** Whether a word of change stands before a piece, within its clause. */
function changedBefore(ps: Pieces, from: number): boolean {
  for (let i = from; i >= 0 && i > from - 12; i--) {
    const word = lowerAt(ps, i)
    if (/^[.;:]$/.test(word)) return false
    if (change.has(word)) return true
  }
  return false
}

/** Two figures, "fell from 5 to 3", or perhaps two, after an unknown verb; `opening`: where "from" stands. */
export function changes(ps: Pieces, a: Phrase, b: Phrase, opening: number | null): 'two' | 'unclear' | null {
  const by = lowerAt(ps, a.from - 1) === 'by'
  const verb = lowerAt(ps, by ? a.from - 2 : a.from - 1)
  const paid = a.currency !== null && b.currency !== null
  // "the share lost $3 to $57", "sales rose 3 to 5 percent": by so much and to so much, or between the two
  const may = /^(?:lost|gain)/.test(verb) && !by ? paid : a.unit === null && b.unit?.kind === 'percent'
  if (change.has(verb) && may) return 'unclear'
  if (opening !== null) {
    const before = ps[opening - 1]
    if (wide.has(lowerAt(ps, opening)) || opens.has(before?.lower ?? '')) return null
    // "rents rose by a third, from $900 to $1,200"
    const known = before?.kind !== 'word' || still.has(before.lower)
    return known && !changedBefore(ps, opening - 2) ? null : 'two'
  }
  // "raised its toll by six to 41", "raised its earlier toll of 35 to 41"; but "an estimate of 35 to 41"
  const isOwn = (k: number) =>
    /^(?:its|the|their)$/.test(lowerAt(ps, a.from - k)) && change.has(lowerAt(ps, a.from - k - 1))
  const isTaken =
    tally.has(lowerAt(ps, a.from - 2)) &&
    ((by && changedBefore(ps, a.from - 3)) || (verb === 'of' && [3, 4, 5].some(isOwn)))
  if (!change.has(verb) && !isTaken) return null
  const noun = ps[b.to]
  const counted = noun?.kind === 'word' && hasSmall(noun.text) && !closed.has(noun.lower)
  return transitive.has(verb) && !by && (counted || paid) ? null : 'two'
}

/** A time of its own follows: "in 2017", "at the end of 2022", "on Monday", "a year ago". */
const timed: Test = (ps, at) => {
  for (let i = at; i < at + 4; i++) {
    // "in the five years before" is no day
    if (lowerAt(ps, i + 1) === 'the') return /^(?:end|start|beginning|close|height|peak)$/.test(lowerAt(ps, i + 2)) && 0
    if (/^(?:in|on|at|last|this|during|since)$/.test(lowerAt(ps, i)))
      return /^(?:\d{4}|early|mid|late|\p{Lu}.*|week|month|year)$/u.test(textAt(ps, i + 1)) && 0
    const isDay = /^(?:yesterday|\p{L}+day)$/u.test(lowerAt(ps, i))
    if (isDay || lowerAt(ps, i + 1) === 'ago' || lowerAt(ps, i + 2) === 'ago') return 0
    if (ps[i]?.kind !== 'word' || lowerAt(ps, i) === 'to') return false
  }
  return false
}
/** A number within the next five pieces, with no mark or "and" between. */
const level: Test = (ps, at) => {
  const near = ps.slice(at, at + 5)
  const end = near.findIndex(({ lower }) => /^(?:[;:,.)]|and|but)$/.test(lower))
  return near.slice(0, end < 0 ? 5 : end).some(({ kind, lower }) => kind === 'digits' || numbers.has(lower))
}
const numbers = new Set([...small.keys(), 'hundred'])

const goesOn = '{other}? {other}? {other}? to {level}'
/** "up from 12": the level before; "rose by 3 to 57": 3 is the change. With its own day a level is as good as any. */
const roles = asks(
  rulesOf(
    [
      ['own', 'from 12 on Monday', 'from # {timed}'],
      ['level before', 'from 12 people to 15', `from # ${goesOn}`],
      ['level before', 'toll of 35 to 41', `{tally} of # ${goesOn}`],
      ['level before', 'rose, from 12', '{changed} from #'],
      ['level before', 'down from a peak of 12', '{changed} from a|an|the {other}? {other} of #'],
      ['level before', 'rose from 12 dead and 30 hurt', '{changed} from {number} {other}? {other}? and #'],
      ['change', '2 (-3)', '( #-|− )'],
      ['change', '57 (+12)', '( + # )'],
      ['change', 'by 83% or 43 deaths', '{change} by|of {digits} %|percent or #'],
      ['change', 'rose by 3 to 57', `{change} by? # ${goesOn}`]
    ],
    {
      timed,
      tally,
      level,
      change,
      digits: (ps, at) => ps[at]?.kind === 'digits',
      number: (ps, at) => ps[at]?.kind === 'digits' || numbers.has(lowerAt(ps, at)),
      changed: (ps, at) => changedBefore(ps, at),
      other: (ps, at) => ps[at]?.kind === 'word' && lowerAt(ps, at) !== 'to'
    }
  )
)
/** `to`: after the number and its unit. */
export function roleOf(ps: Pieces, { from, numeral }: Phrase, to: number): Quantity['role'] {
  const kind = roles(ps, from, to)?.kind
  return kind === 'level before' || (kind === 'change' && numeral.value !== null) ? kind : null
}
