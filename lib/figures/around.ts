import { ageAt } from './ages.ts'
import { changes } from './changes.ts'
import { codeRules } from './codes.ts'
import { clockInWords, clockRules, dateRules, yearRules } from './dates.ts'
import { closed } from './lexicon.ts'
import { roadRules } from './nameNumbers.ts'
import { asks, type Rule, rulesOf } from './pattern.ts'
import { lowerAt, type Piece } from './pieces.ts'
import type { Around, NotFigureKind } from './quantity.ts'
import { ordinals } from './spelled.ts'
import { suffix } from './suffixes.ts'

const age = rulesOf([['age', 'A nurse, 29, was killed', ageAt]])
/** The first that fits wins: a date may look like a telephone number, and both like a score. */
export const rules: Rule<NotFigureKind>[] = [
  ...dateRules,
  ...clockRules,
  ...roadRules,
  ...codeRules,
  ...age,
  ...yearRules
]

/** What the number of the pieces `from` to `to` is, where it is no figure. `bounded`: "more than" stands before it. */
export const notFigure = asks(rules)
/** The same of numbers in words; a "six-figure sum" tells no figure. */
export const notFigureInWords = asks<NotFigureKind>([
  ...age,
  ...clockInWords,
  ...rulesOf([['ordinal', 'twenty-first', '# _- figure|{ordinal} >']] as const, { ordinal: ordinals })
])

/** After "12 people", "12 young miners". */
function nounEnd(ps: readonly Piece[], at: number): number | null {
  let to = at
  while (to < at + 2 && ps[to]?.kind === 'word' && !ps[to]?.glued && !closed.has(lowerAt(ps, to))) to++
  return to > at ? to : null
}

/** What the words of a text decide. */
export const around: Around = {
  suffix,
  changes,
  nounEnd,
  isNone: (ps, at) => notFigure(ps, at, at + 1, true) !== null
}
