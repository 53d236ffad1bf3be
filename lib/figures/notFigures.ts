import { ageAt } from './ages.ts'
import { clockRules } from './clock.ts'
import { codeRules } from './codes.ts'
import { dateRules, yearRules } from './dates.ts'
import { roadRules } from './nameNumbers.ts'
import { asks, type Rule, rulesOf } from './pattern.ts'
import type { NotFigureKind } from './quantity.ts'

/** The first that fits wins: a date may look like a telephone number, and both like a score. */
export const rules: Rule<NotFigureKind>[] = [
  ...dateRules,
  ...clockRules,
  ...roadRules,
  ...codeRules,
  ...rulesOf([['age', 'A nurse, 29, was killed', ageAt]]),
  ...yearRules
]

/** What the number of the pieces `from` to `to` is, where it is no figure. `bounded`: "more than" stands before it. */
export const notFigure = asks(rules)
