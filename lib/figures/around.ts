import { changes } from './changes.ts'
import { closed } from './lexicon.ts'
import { notFigure } from './notFigures.ts'
import { lowerAt, type Piece } from './pieces.ts'
import type { Around } from './quantity.ts'
import { suffix } from './suffixes.ts'

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
