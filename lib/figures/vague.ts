import { lowerAt, type Piece, type Pieces, pieces, setOf } from './pieces.ts'
import { isHyphen, scales, scalesAt, small, vagueScales } from './spelled.ts'

/** "several", "a few", "a couple of": where it ends; null where there is none. */
function quantifier(ps: Pieces, at: number): number | null {
  const first = ps[at]?.lower
  // "one of the few survivors" counts nobody
  if (first === 'several' || (first === 'few' && lowerAt(ps, at - 1) !== 'the')) return at + 1
  const article = first === 'a' ? at + 1 : at
  const word = ps[article]?.lower
  if (word === 'few' && article > at) return article + 1
  if (word !== 'couple') return null
  const of = ps[article + 1]?.lower === 'of'
  return article > at || of ? article + (of ? 2 : 1) : null
}

/** What a vague word is made of: "several hundred" is "several", 100 times; "tens of thousands" is one word. */
export type VagueTerm = { word: string; times: number }

/** One vague word: "hundreds", "tens of thousands", "several hundred". */
function termAt(ps: Pieces, at: number): { term: VagueTerm; to: number } | null {
  const word = lowerAt(ps, at)
  const begun = quantifier(ps, at)
  if (begun === null) {
    if (!vagueScales.has(word)) return null
    const of = lowerAt(ps, at + 1) === 'of' && vagueScales.has(lowerAt(ps, at + 2))
    // "tens" counts only as "tens of thousands": alone it is a row of a sum
    if (word === 'tens' && !of && ps.length > 1) return null
    return { term: { word: of ? `${word} of ${lowerAt(ps, at + 2)}` : word, times: 1 }, to: of ? at + 3 : at + 1 }
  }
  const { to, size: times } = scalesAt(ps, begun)
  const words = ps.slice(at, begun).map(({ lower }) => lower)
  return { term: { word: words.includes('couple') ? 'a couple' : words.join(' '), times }, to }
}

/** Words that put a second size beside the first: "hundreds, perhaps thousands", "dozens if not hundreds". */
const beside = setOf('perhaps possibly maybe or even if not to potentially probably')

/** Where "hundreds", "dozens upon dozens", "hundreds, perhaps thousands" ends; at the first with "not thousands". */
export function vagueEnd(ps: Pieces, from: number): number | null {
  let to = termAt(ps, from)?.to ?? null
  while (to !== null) {
    const again = /^(?:of|and|upon|by)$/.test(lowerAt(ps, to)) && vagueScales.has(lowerAt(ps, to + 1))
    const first: number = again || lowerAt(ps, to) === ',' ? to + 1 : to
    let at = first
    while (!again && at - first < 3 && beside.has(lowerAt(ps, at))) at++
    const isBeside = again || (at > first && !(at === first + 1 && lowerAt(ps, first) === 'not'))
    const more: number | null = isBeside ? (termAt(ps, at)?.to ?? null) : null
    if (more === null) return to
    to = more
  }
  return to
}

/** The sizes that a vague word names, without its bound; null: the rest may change them ("hundreds of 12"), or none. */
export function vagueTerms(text: string): VagueTerm[] | null {
  const ps = pieces(text).filter((piece) => !isHyphen(piece))
  const found: VagueTerm[] = []
  for (let at = 0; at < ps.length; ) {
    const one = termAt(ps, at)
    if (one) found.push(one.term)
    else if (isChanging(ps, at)) return null
    at = one?.to ?? at + 1
  }
  return found.length === 0 ? null : found
}

/** "not thousands", "no more than": the words beside a size that make another thing of it. */
function isChanging(ps: Pieces, at: number): boolean {
  const { kind, lower } = ps[at] as Piece
  if (lower === 'not') return ps[at - 1]?.lower !== 'if'
  return kind === 'digits' || small.has(lower) || scales.has(lower) || /^(?:nor|no|without|than)$/.test(lower)
}
