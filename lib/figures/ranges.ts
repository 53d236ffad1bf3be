import { isSigned, minusBefore, phraseAt } from './phrase.ts'
import { lowerAt, type Piece, type Pieces, setOf } from './pieces.ts'
import type { Around, Numeral, Phrase } from './quantity.ts'
import { isHyphen, joined, small, times } from './spelled.ts'

/** Two numbers that say one thing. `low` and `high` are in the unit of the words. */
export type Range = { from: number; second: Phrase; low: number; high: number; about: boolean }
/** Two numbers of which nobody can tell what they say together; pieces, `to` excluded. */
type Unclear = { unclear: true; to: number }
type Link = { word: 'to' | 'and' | 'or' | '-' | 'beside'; to: number }

const hedges = setOf('perhaps possibly maybe')
/** What joins two numbers: "to", "-", "or", "8- to 16-metre", "five-to-six", ", perhaps". */
function linkAt(ps: Pieces, at: number): Link | null {
  return wordLink(ps, joined(ps, at)) ?? hedgeLink(ps, at) ?? dashLink(ps, at)
}

/** "12 to 15", "8- to 16-metre", "five-to-six", "12 and perhaps as many as 30". */
function wordLink(ps: Pieces, at: number): Link | null {
  const [said, next] = [lowerAt(ps, at), lowerAt(ps, at + 1)]
  // "from 12 up to 15", "12 through 15", "at least 12 but fewer than 30"
  if (said === 'up' && next === 'to') return { word: 'to', to: at + 2 }
  const word = said === 'but' ? 'and' : said === 'through' ? 'to' : said
  if (word !== 'to' && word !== 'or' && word !== 'and') return null
  const to = isHyphen(ps[at + 1]) && ps[at + 1]?.glued ? at + 2 : at + 1
  const hedged = word === 'to' ? to : hedgedTo(ps, to)
  return hedged > to ? { word: 'beside', to: hedged } : { word, to }
}

/** Behind "perhaps", "even", "maybe even". */
const hedgedTo = (ps: Pieces, at: number) => {
  const to = hedges.has(lowerAt(ps, at)) ? at + 1 : at
  return lowerAt(ps, to) === 'even' ? to + 1 : to
}

/** "12, perhaps 15", "12, maybe even 15", "12, or even 15", "12 if not 15". */
function hedgeLink(ps: Pieces, at: number): Link | null {
  const from = lowerAt(ps, at) === ',' ? at + 1 : at
  const hedged = hedgedTo(ps, from > at && lowerAt(ps, from) === 'or' ? from + 1 : from)
  if (from > at && hedged > from && lowerAt(ps, hedged - 1) !== 'or') return { word: 'beside', to: hedged }
  const not = lowerAt(ps, from) === 'if' && lowerAt(ps, from + 1) === 'not'
  return not ? { word: 'beside', to: from + 2 } : null
}

/** "12-15", "12 - 15". "12 — 15 of them" has a dash that is punctuation, as one with a space on one side is. */
function dashLink(ps: Pieces, at: number): Link | null {
  const [dash, next] = [ps[at], ps[at + 1]]
  if (!dash || !next || !/^[-–—‑‐~～]$/.test(dash.text) || dash.glued !== next.glued) return null
  // "7-Eleven"
  if (dash.glued && next.kind === 'word' && ps[at - 1]?.kind === 'digits' && small.has(next.lower)) return null
  return dash.glued || (next.kind === 'digits' && !/^[—~～]$/.test(dash.text)) ? { word: '-', to: at + 1 } : null
}

const begins = (piece: Piece | undefined) =>
  piece !== undefined && (piece.kind === 'digits' || small.has(piece.lower) || /^[½¼¾⅓⅔]$/.test(piece.text))

const scaled = setOf('hundred thousand million billion dozen quarter half third fifth tenth')
/** The phrase that begins right at a piece, with its bound words and its currency. */
function phraseFrom(ps: Pieces, from: number, around: Around, priced = false): Phrase | null {
  for (let at = from; at < from + 6; at++) {
    const piece = ps[at]
    if (!piece || (/^[.;:!?)]$/.test(piece.text) && lowerAt(ps, at - 1) !== 'rs')) return null
    const article = /^an?$/.test(piece.lower) && scaled.has(lowerAt(ps, at + 1))
    if (!begins(piece) && !article && piece.lower !== 'half') continue
    if (piece.kind === 'digits' && around.isNone(ps, at)) return null
    const phrase = phraseAt(ps, at, from, around, priced)
    return phrase?.from === from ? phrase : null
  }
  return null
}

/** What a range may be opened with: "anything between 12 and 15". */
export const wide = setOf('anything anywhere somewhere ranging range ranges ranged varying vary varies varied')
type Opener = { isBetween: boolean; from: number } | null
/** "between", "from" before a number, with what belongs to it: where it begins. */
function openerOf(ps: Pieces, at: number): Opener {
  const opener = lowerAt(ps, at - 1)
  if (opener !== 'between' && opener !== 'from') return null
  return { isBetween: opener === 'between', from: wide.has(lowerAt(ps, at - 2)) ? at - 2 : at - 1 }
}

/** The two ends that a phrase and the one behind it make; null where they are two figures, or only one is there. */
function rangeAt(ps: Pieces, first: Phrase, done: number, around: Around): Range | Unclear | null {
  const { numeral, unit } = first
  const ends = unit && unit.to > numeral.to ? [numeral.to, unit.to] : [first.to]
  for (const end of ends) {
    const link = linkAt(ps, end)
    const second = link && phraseFrom(ps, link.to, around, first.currency !== null)
    if (!link || !second) continue
    const begin = below(ps, first, second, done)
    const opener = openerOf(ps, begin.from)
    const parted = opener?.isBetween ? null : separate(ps, begin, second, link.word, opener, around)
    const joined = parted ?? joinedBy(ps, begin, second, link.word, opener, done)
    return joined === 'unclear' ? { unclear: true, to: second.to } : joined === 'two' ? null : joined
  }
  // "between two hundred and three": nobody can tell where the first ends
  const hasAnd = ps.slice(numeral.from, numeral.to).some(({ lower }) => lower === 'and')
  return hasAnd && openerOf(ps, first.from)?.isBetween ? { unclear: true, to: first.to } : null
}

/** Whether two numbers with no "between" are two figures, or may be. */
function separate(ps: Pieces, a: Phrase, b: Phrase, link: Link['word'], opener: Opener, around: Around) {
  // "at least 12 and at most 30 people" are a range, "12 and 30" two figures
  if (link === 'and') return /^(?:atLeast|moreThan)$/.test(a.bound) && isCeiling(b) ? null : 'two'
  return link === 'to' ? around.changes(ps, a, b, opener?.from ?? null) : null
}

/** "between -10 and -5 degrees": the unit of the second tells that the first has a minus and no bullet. */
function below(ps: Pieces, first: Phrase, second: Phrase, done: number): Phrase {
  const minus = first.unit === null && isSigned(second.unit) ? minusBefore(ps, first.from) : null
  if (minus === null || minus < done || first.numeral.value === null) return first
  return { ...first, from: minus, numeral: { ...first.numeral, value: -first.numeral.value } }
}

function joinedBy(
  ps: Pieces,
  first: Phrase,
  second: Phrase,
  link: Link['word'],
  opener: Opener,
  done: number
): Range | 'unclear' | null {
  if (first.numeral.form === 'unclear' || second.numeral.form === 'unclear') return 'unclear'
  if (first.numeral.value === null || second.numeral.value === null) return null
  const shared = areAlike(first, second, link) ? ends(ps, first, second, link) : null
  if (shared === null) return opener?.isBetween ? 'unclear' : null
  if (shared === 'unclear') return 'unclear'
  // "-3 to -5 degrees" is told from zero on
  const { low, high } = shared.low < 0 && shared.high < shared.low ? { low: shared.high, high: shared.low } : shared
  if (low >= high) return 'unclear'
  const opened = opener && opener.from >= done && (opener.isBetween || link === 'to')
  const about = first.bound === 'about' || second.bound === 'about'
  return { from: opened ? opener.from : first.from, second, low, high, about }
}

const isCeiling = ({ bound }: Phrase) => bound === 'atMost' || bound === 'lessThan'

/** Two shares or two numbers; of the second a ceiling may be told, "12 to as many as 30". */
function areAlike(first: Phrase, second: Phrase, link: Link['word']): boolean {
  if ((first.numeral.form === 'fraction') !== (second.numeral.form === 'fraction')) return false
  if (second.bound === 'exact') return true
  return link !== '-' && link !== 'or' && (isCeiling(second) || second.bound === 'about')
}

/** The two values with scale, unit, currency and sign shared both ways; null where they do not go together. */
function ends(ps: Pieces, a: Phrase, b: Phrase, link: string): Ends | null | 'unclear' {
  if (!sameUnit(a, b)) return null
  // "3-metre to 5" is nothing that anybody writes, "5 km to 3" two figures
  if (a.unit && b.unit === null && b.currency === null) return isHyphen(ps[a.numeral.to]) ? 'unclear' : null
  const scaled = shareScales(a.numeral, b.numeral, link)
  if (scaled === 'unclear') return scaled
  // "500 to 1 million": nobody counts so
  const { low, high } = scaled
  return low > 0 && low < 1000 && high / low >= 1000 ? 'unclear' : scaled
}
type Ends = { low: number; high: number }

/** "$5-10", "5 to 10 euros", "5 km to 10 km"; not "5 to $10". */
function sameUnit(a: Phrase, b: Phrase): boolean {
  const second = b.currency ?? b.unit?.unit ?? null
  if (a.currency !== null) return second === null || second === a.currency
  return b.currency === null && (a.unit === null || b.unit === null || a.unit.unit === b.unit.unit)
}

function shareScales(a: Numeral, b: Numeral, link: string): Ends | 'unclear' {
  const [low, high] = [a.value ?? 0, b.value ?? 0]
  if (a.scale === 1 && b.scale > 1 && low <= b.mantissa) return { low: times(low, b.scale), high }
  // "14-17,000" means 14,000-17,000
  if (link === '-' && a.form === 'digits' && low < 1000 && high >= 1000 && high % 1000 === 0 && low < high / 1000)
    return { low: times(low, 1000), high }
  // "$5m-10": the first has the scale
  const behind = b.scale === 1 && a.scale > 1 && high <= low && high > a.mantissa && a.form === b.form
  if (!behind) return { low, high }
  return link === '-' ? { low, high: times(high, a.scale) } : 'unclear'
}

/** "one in five", "nine out of 10": a share of 100, from a number and the one it is out of. */
function shareOf(ps: Pieces, first: Phrase, around: Around): { value: number; to: number } | null {
  if (first.currency !== null || first.unit !== null || first.numeral.value === null) return null
  let at = first.numeral.to
  const out = lowerAt(ps, at) === 'out' && lowerAt(ps, at + 1) === 'of'
  if (!out && lowerAt(ps, at) !== 'in') return null
  at += out ? 2 : 1
  if (lowerAt(ps, at) === 'every') at++
  const second = phraseFrom(ps, at, around)
  if (second?.bound !== 'exact' || second.unit !== null || second.currency !== null) return null
  const [part, whole] = [first.numeral.value, second.numeral.value]
  if (whole === null || part >= whole || part < 1 || !around.isOutOf(ps, second.to)) return null
  // "1 in 300"; "twelve in 20 villages" is no share
  const isUsual = wholes.has(whole) || (part === 1 && (whole % 5 === 0 || whole < 20))
  if (!isUsual || (!out && part > 1 && whole > 10)) return null
  return { value: Number(((100 * part) / whole).toPrecision(6)), to: second.numeral.to }
}
const wholes = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100])
/** A number with a second that belongs to it, or by itself. `first`: the phrase that it begins with. */
type Whole = { phrase: Phrase; first: Phrase; range: Range | null; to: number }

/** All that a phrase begins: a range, a share of so many, or itself. */
export function wholeOf(ps: Pieces, first: Phrase, done: number, around: Around): Whole | Unclear {
  const range = rangeAt(ps, first, done, around)
  if (range && 'unclear' in range) return range
  if (range) {
    const { second } = range
    return { phrase: { ...second, from: Math.max(range.from, done), bound: first.bound }, first, range, to: second.to }
  }
  const share = shareOf(ps, first, around)
  if (!share) return { phrase: first, first, range, to: first.to }
  const numeral = { ...first.numeral, value: share.value, to: share.to, form: 'fraction' as const }
  return { phrase: { ...first, numeral, to: share.to }, first, range, to: share.to }
}
