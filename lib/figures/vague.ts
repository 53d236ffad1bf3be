import { scales, small, vagueScales } from './numberWords.ts'
import { lowerAt, type Piece, pieces } from './pieces.ts'
import { isHyphen, scaleAt } from './spelled.ts'

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
  const word = lowerAt(ps, at)
  if (!vagueScales.has(word)) return null
  const link = lowerAt(ps, at + 1)
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
    while (at - first < 3 && beside.has(lowerAt(ps, at))) at++
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

/** What a vague word is made of: "several hundred" is "several", 100 times; "tens of thousands" is one word. */
export type VagueTerm = { word: string; times: number }

/**
 * The sizes that a vague word names, without its bound: one of "hundreds", two of "hundreds, perhaps thousands". null
 * where the rest may change them ("hundreds, not thousands", "hundreds of 12"), or where there is none.
 */
export function vagueTerms(words: string): VagueTerm[] | null {
  const ps = pieces(words).filter((piece) => !isHyphen(piece))
  const found: VagueTerm[] = []
  for (let at = 0; at < ps.length; ) {
    const { term, to } = termAt(ps, at) ?? { term: null, to: at + 1 }
    if (term) found.push(term)
    else if (isChanging(ps, at)) return null
    at = to
  }
  return found.length === 0 ? null : found
}

function termAt(ps: readonly Piece[], at: number): { term: VagueTerm; to: number } | null {
  const begun = quantifier(ps, at)
  if (begun === null) {
    const named = vagueScales.has(lowerAt(ps, at))
    if (!named) return null
    // "dozens upon dozens" are dozens twice
    const of = ps[at + 1]?.lower === 'of' && vagueScales.has(lowerAt(ps, at + 2))
    const word = of ? `${ps[at]?.lower} of ${ps[at + 2]?.lower}` : lowerAt(ps, at)
    return { term: { word, times: 1 }, to: of ? at + 3 : at + 1 }
  }
  let times = 1
  let to = begun
  for (let more = scaleAt(ps, to); more; more = scaleAt(ps, to)) {
    times *= more.size
    to = more.to
  }
  const couple = ps[at]?.lower === 'couple' || ps[at + 1]?.lower === 'couple'
  const words = ps.slice(at, begun).map(({ lower }) => lower)
  return { term: { word: couple ? 'a couple' : words.join(' '), times }, to }
}

/** "not thousands", "no more than": the words beside a size that make another thing of it. */
function isChanging(ps: readonly Piece[], at: number): boolean {
  const { kind, lower } = ps[at] as Piece
  if (lower === 'not') return ps[at - 1]?.lower !== 'if'
  return kind === 'digits' || small.has(lower) || scales.has(lower) || /^(?:nor|no|without|than)$/.test(lower)
}
