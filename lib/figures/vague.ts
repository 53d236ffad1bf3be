import { vagueScales } from './numberWords.ts'
import type { Piece } from './pieces.ts'
import { scaleAt } from './spelled.ts'

/** "several", "a few", "a couple of": where it ends; null where there is none. */
function quantifier(ps: readonly Piece[], at: number): number | null {
  const first = ps[at]?.lower
  if (first === 'several' || first === 'few') return at + 1
  const article = first === 'a' ? at + 1 : at
  const word = ps[article]?.lower
  if (word === 'few' && article > at) return article + 1
  if (word !== 'couple') return null
  const of = ps[article + 1]?.lower === 'of'
  return article > at || of ? article + (of ? 2 : 1) : null
}

/** "hundreds", "tens of thousands", "dozens upon dozens". */
function plural(ps: readonly Piece[], at: number): number | null {
  const word = ps[at]?.lower ?? ''
  if (!vagueScales.has(word)) return null
  const link = ps[at + 1]?.lower ?? ''
  const more = /^(?:of|and|upon|by)$/.test(link) ? plural(ps, at + 2) : null
  // "tens" counts only as "tens of thousands": alone it is a row of a sum
  return more ?? (word === 'tens' && !alone(ps, at) ? null : at + 1)
}

const alone = (ps: readonly Piece[], at: number) => at === 0 && ps.length === 1

/** Words that put a second size beside the first: "hundreds, perhaps thousands", "dozens if not hundreds". */
const beside = new Set(['perhaps', 'possibly', 'maybe', 'or', 'even', 'if', 'not', 'to', 'potentially', 'probably'])

/**
 * A word for a size that states no figure: "hundreds", "several hundred", "hundreds, perhaps thousands". Gives
 * where it ends. "hundreds, not thousands" ends at the first.
 */
export function vagueEnd(ps: readonly Piece[], from: number): number | null {
  let to = oneVague(ps, from)
  if (to === null) return null
  for (;;) {
    let at: number = to
    if (ps[at]?.text === ',') at++
    const first = at
    while (at - first < 3 && beside.has(ps[at]?.lower ?? '')) at++
    const more: number | null =
      at > first && !(at === first + 1 && ps[first]?.lower === 'not') ? oneVague(ps, at) : null
    if (more === null) return to
    to = more
  }
}

function oneVague(ps: readonly Piece[], from: number): number | null {
  const begun = quantifier(ps, from)
  if (begun === null) return plural(ps, from)
  let to = plural(ps, begun) ?? begun
  for (let more = scaleAt(ps, to); more; more = scaleAt(ps, to)) to = more.to
  return to
}
