import { ageAt } from './ages.ts'
import { clockRules } from './clock.ts'
import { codeRules } from './codes.ts'
import { dateRules, yearRules } from './dates.ts'
import { roadOrRace } from './nameNumbers.ts'
import type { Piece } from './pieces.ts'
import type { NotFigure, NotFigureKind, Rule } from './quantity.ts'

/** The first that fits wins: a date may look like a telephone number, and both like a score. */
export const rules: Rule[] = [
  ...dateRules,
  ...clockRules,
  { kind: 'name', example: 'U.S. 199 is closed', find: roadOrRace },
  ...codeRules,
  { kind: 'age', example: 'A nurse, 29, was killed', find: (ps, at) => ageAt(ps, at, at + 1) },
  ...yearRules
]

/** What the digits at a piece are, where they are no figure; null where they may be one. */
export function notFigure(
  ps: readonly Piece[],
  at: number,
  bounded: boolean
): (NotFigure & { kind: NotFigureKind }) | null {
  for (const { kind, find } of rules) {
    const found = find(ps, at, bounded)
    if (found) return { ...found, kind }
  }
  return null
}
