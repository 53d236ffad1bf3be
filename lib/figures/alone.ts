import { periodAt, phraseAt } from './phrase.ts'
import { lowerAt, type Piece, type Pieces, pieces } from './pieces.ts'
import type { Around } from './quantity.ts'
import { wholeOf } from './ranges.ts'
import { type Figures, statedBy } from './stated.ts'

/** Nothing stands around that could make metres of "5m", or two figures of "12 to 15". */
const nothing: Around = {
  suffix(ps, at, size) {
    const { text, lower, glued } = ps[at] as Piece
    if (text === 'K') return null
    return lower === 'b' || lower === 't' || (text === 'm' && !glued) ? 1 : size
  },
  nounEnd(ps, at) {
    let to = at
    while (to < at + 2 && ps[to]?.kind === 'word' && !/^(?:or|at|and|if|perhaps|maybe|possibly)$/.test(lowerAt(ps, to)))
      to++
    return to > at ? to : null
  },
  isNone: () => false,
  changes: () => null
}

/** What a number phrase says by itself. `unit`: "%" or a currency; `isAll`: the words are it and nothing else. */
export type Said = Figures & { vague: string | null; unit: string | null; isAll: boolean }

/**
 * The number phrases in words that are little else, such as a cell of a table or what a claim quotes; null for one of
 * which nobody can tell what it says. In an article the words around tell more, above all what is no figure: that is
 * `readQuantities`.
 */
export function numberPhrases(words: string): (Said | null)[] {
  const ps = pieces(words)
  const found: (Said | null)[] = []
  let done = 0
  for (let at = 0; at < ps.length; ) {
    const read = phraseRead(ps, at, done, words)
    if (read) found.push(read.said)
    at = read?.to ?? at + 1
    if (read) done = at
  }
  return found
}

function phraseRead(ps: Pieces, at: number, done: number, words: string) {
  const { kind } = ps[at] as Piece
  // "per 100,000 people"
  if (/^(?:per|every)$/.test(lowerAt(ps, at - 1))) return null
  const phrase = phraseAt(ps, at, done, nothing) ?? periodAt(ps, at, done)
  if (!phrase) return kind === 'digits' ? { said: null, to: at + 1 } : null
  const whole = phrase.numeral.form === 'unclear' ? null : wholeOf(ps, phrase, done, nothing)
  const stated = whole && 'phrase' in whole ? statedBy(ps, whole.phrase, whole.range, nothing) : null
  if (!whole || !('phrase' in whole) || !stated) return { said: null, to: Math.max(whole?.to ?? 0, phrase.to, at + 1) }
  const { from, numeral, currency } = whole.phrase
  // "no one": a number only where nothing else is there
  if (lowerAt(ps, at) === 'one' && stated.to === at + 1 && (from > 0 || stated.to < ps.length)) return null
  const vague = numeral.form === 'vague' ? words.slice(ps[numeral.from]?.start, ps[numeral.to - 1]?.end) : null
  const unit = currency ?? whole.phrase.unit?.unit ?? (numeral.form === 'fraction' ? '%' : null)
  const isAll = from === 0 && stated.to === ps.length
  return { said: { ...stated.figures, vague, unit, isAll }, to: Math.max(stated.to, at + 1) }
}
