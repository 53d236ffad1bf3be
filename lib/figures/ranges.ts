import { changedBefore, isChange, opening, still, transitive } from './changeWords.ts'
import { closed } from './lexicon.ts'
import { notFigure } from './notFigures.ts'
import { small, times } from './numberWords.ts'
import { isSigned, minusBefore, phraseAt } from './phrase.ts'
import { lowerAt, type Piece } from './pieces.ts'
import type { Numeral, Phrase } from './quantity.ts'
import { isHyphen } from './spelled.ts'

/** Two numbers that say one thing. `low` and `high` are in the unit of the words. */
export type Range = { from: number; second: Phrase; low: number; high: number; about: boolean }
/** Two numbers of which nobody can tell what they say together; pieces, `to` excluded. */
export type Unclear = { unclear: true; to: number }
type Link = { word: 'to' | 'and' | 'or' | '-' | 'beside'; to: number }

const isDash = (piece: Piece | undefined) => piece !== undefined && /^[-–—‑‐]$/.test(piece.text)

const linking = new Set(['to', 'or', 'and', ',', 'perhaps', 'possibly', 'maybe', 'if', '-', '‑', '‐', '–', '—'])
/** What joins two numbers: "to", "-", "or", "8- to 16-metre", "five-to-six", ", perhaps". */
function linkAt(ps: readonly Piece[], at: number): Link | null {
  if (!linking.has(lowerAt(ps, at))) return null
  const hanging = isHyphen(ps[at]) && ps[at]?.glued && ps[at + 1]?.kind === 'word'
  return wordLink(ps, hanging ? at + 1 : at) ?? hedgeLink(ps, at) ?? dashLink(ps, at)
}

/** "12 to 15", "8- to 16-metre", "five-to-six", "12 and perhaps as many as 30". */
function wordLink(ps: readonly Piece[], at: number): Link | null {
  const word = lowerAt(ps, at)
  if (word !== 'to' && word !== 'or' && word !== 'and') return null
  const to = isHyphen(ps[at + 1]) && ps[at + 1]?.glued ? at + 2 : at + 1
  return word === 'and' && lowerAt(ps, to) === 'perhaps' ? { word: 'beside', to: to + 1 } : { word, to }
}

/** "12, perhaps 15", "12 if not 15". */
function hedgeLink(ps: readonly Piece[], at: number): Link | null {
  const from = lowerAt(ps, at) === ',' ? at + 1 : at
  if (from > at && /^(?:perhaps|possibly|maybe)$/.test(lowerAt(ps, from))) return { word: 'beside', to: from + 1 }
  const not = lowerAt(ps, from) === 'if' && lowerAt(ps, from + 1) === 'not'
  return not ? { word: 'beside', to: from + 2 } : null
}

/** "12-15", "12 - 15". "12 — 15 of them" has a dash that is punctuation, as one with a space on one side is. */
function dashLink(ps: readonly Piece[], at: number): Link | null {
  const [dash, next] = [ps[at], ps[at + 1]]
  if (!dash || !next || !isDash(dash) || dash.glued !== next.glued) return null
  // "7-Eleven"
  if (dash.glued && next.kind === 'word' && ps[at - 1]?.kind === 'digits' && small.has(next.lower)) return null
  return dash.glued || (next.kind === 'digits' && dash.text !== '—') ? { word: '-', to: at + 1 } : null
}

const begins = (piece: Piece | undefined) =>
  piece !== undefined && (piece.kind === 'digits' || small.has(piece.lower) || /^[½¼¾⅓⅔]$/.test(piece.text))

/** The phrase that begins right at a piece, with its bound words and its currency. */
function phraseFrom(ps: readonly Piece[], from: number, priced = false): Phrase | null {
  for (let at = from; at < from + 6; at++) {
    const piece = ps[at]
    if (!piece || (piece.kind === 'mark' && /^[.;:!?)]$/.test(piece.text) && lowerAt(ps, at - 1) !== 'rs')) return null
    const article =
      /^an?$/.test(lowerAt(ps, at)) &&
      /^(?:hundred|thousand|million|billion|dozen|quarter|half)$/.test(lowerAt(ps, at + 1))
    if (!begins(ps[at]) && !article && lowerAt(ps, at) !== 'half') continue
    if (ps[at]?.kind === 'digits' && notFigure(ps, at, true)) return null
    const phrase = phraseAt(ps, at, from, priced)
    return phrase?.from === from ? phrase : null
  }
  return null
}

const openers = /^(?:between|from)$/
/** "between", "from" before a number, with what belongs to it: where it begins. */
function openerOf(ps: readonly Piece[], at: number): { word: string; from: number } | null {
  const opener = lowerAt(ps, at - 1)
  if (!openers.test(opener)) return null
  const wide = /^(?:anywhere|somewhere|ranging|ranges|range|ranged|varying|varies)$/.test(lowerAt(ps, at - 2))
  return { word: opener, from: wide ? at - 2 : at - 1 }
}

/** The two ends that a phrase and the one behind it make; null where they are two figures, or only one is there. */
export function rangeAt(ps: readonly Piece[], first: Phrase, done: number): Range | Unclear | null {
  const ends = first.unit && first.unit.to > first.numeral.to ? [first.numeral.to, first.unit.to] : [first.to]
  for (const end of ends) {
    const link = linkAt(ps, end)
    const second = link && phraseFrom(ps, link.to, first.currency !== null)
    if (!link || !second) continue
    const begin = below(ps, first, second, done)
    const joined = joinedBy(ps, begin, second, link.word, openerOf(ps, begin.from), done)
    return joined === 'unclear' ? { unclear: true, to: second.to } : joined
  }
  const opener = first.numeral.form === 'words' ? openerOf(ps, first.from) : null
  return opener?.word === 'between' ? splitAnd(ps, first, opener.from) : null
}

/** "between -10 and -5 degrees": the unit of the second tells that the first has a minus and no bullet. */
function below(ps: readonly Piece[], first: Phrase, second: Phrase, done: number): Phrase {
  const minus = first.unit === null && isSigned(second.unit) ? minusBefore(ps, first.from) : null
  if (minus === null || minus < done || first.numeral.value === null) return first
  return { ...first, from: minus, numeral: { ...first.numeral, value: -first.numeral.value } }
}

function joinedBy(
  ps: readonly Piece[],
  first: Phrase,
  second: Phrase,
  link: Link['word'],
  opener: ReturnType<typeof openerOf>,
  done: number
): Range | 'unclear' | null {
  const between = opener?.word === 'between'
  const apart = between ? null : separate(ps, first, second, link, opener)
  if (apart) return apart === 'unclear' ? 'unclear' : null
  if (first.numeral.form === 'unclear' || second.numeral.form === 'unclear') return 'unclear'
  if (first.numeral.value === null || second.numeral.value === null) return null
  const shared = areAlike(first, second, link) ? ends(ps, first, second, link) : null
  if (shared === null) return between ? 'unclear' : null
  if (shared === 'unclear') return 'unclear'
  // "-3 to -5 degrees" is told from zero on
  const { low, high } = shared.low < 0 && shared.high < shared.low ? { low: shared.high, high: shared.low } : shared
  if (low >= high) return 'unclear'
  const opened = opener && opener.from >= done && (opener.word === 'between' || link === 'to')
  const about = first.bound === 'about' || second.bound === 'about'
  return { from: opened ? opener.from : first.from, second, low, high, about }
}

const isCeiling = ({ bound }: Phrase) => bound === 'atMost' || bound === 'lessThan'

/** Whether two numbers with no "between" are two figures, or may be. */
function separate(
  ps: readonly Piece[],
  first: Phrase,
  second: Phrase,
  link: Link['word'],
  opener: ReturnType<typeof openerOf>
): 'two' | 'unclear' | null {
  // "at least 12 and at most 30 people" are a range, "12 and 30" two figures
  if (link === 'and') return /^(?:atLeast|moreThan)$/.test(first.bound) && isCeiling(second) ? null : 'two'
  if (link !== 'to') return null
  return mayChange(ps, first, second) ? 'unclear' : changes(ps, first, second, opener) ? 'two' : null
}

/** Two shares or two numbers; of the second a ceiling may be told, "12 to as many as 30". */
function areAlike(first: Phrase, second: Phrase, link: Link['word']): boolean {
  if ((first.numeral.form === 'fraction') !== (second.numeral.form === 'fraction')) return false
  if (second.bound === 'exact') return true
  return link !== '-' && link !== 'or' && (isCeiling(second) || second.bound === 'about')
}

/** The two values with scale, unit, currency and sign shared both ways; null where they do not go together. */
function ends(ps: readonly Piece[], a: Phrase, b: Phrase, link: string): Ends | null | 'unclear' {
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

/** "fell from 5 to 3", "rose 3 to 57", "rose from 12 to 15": two figures; with an unknown verb before "from" too. */
function changes(ps: readonly Piece[], a: Phrase, b: Phrase, opener: ReturnType<typeof openerOf>): boolean {
  if (opener?.word === 'from') {
    const before = ps[opener.from - 1]
    const wide = /^(?:any|some)where$|^(?:rang|vary|vari)/.test(lowerAt(ps, opener.from))
    if (wide || opening.has(before?.lower ?? '')) return false
    // "rents rose by a third, from $900 to $1,200"
    if (before?.kind !== 'word') return changedBefore(ps, opener.from - 2)
    return !still.has(before.lower) || changedBefore(ps, opener.from - 2)
  }
  const by = lowerAt(ps, a.from - 1) === 'by'
  const verb = lowerAt(ps, by ? a.from - 2 : a.from - 1)
  if (!isChange(verb)) return false
  const noun = ps[b.to]
  const counted = noun?.kind === 'word' && /^\p{Ll}/u.test(noun.text) && !closed.has(noun.lower)
  const paid = a.currency !== null && b.currency !== null
  return !(transitive.has(verb) && !by && (counted || paid))
}

/** "the share lost $3 to $57", "sales rose 3 to 5 percent": by so much and to so much, or between the two. */
function mayChange(ps: readonly Piece[], a: Phrase, b: Phrase): boolean {
  const verb = lowerAt(ps, a.from - 1)
  if (/^(?:lost|gain)/.test(verb)) return a.currency !== null && b.currency !== null
  const changed = isChange(verb) || (verb === 'by' && isChange(lowerAt(ps, a.from - 2)))
  return changed && a.unit === null && b.unit?.kind === 'percent'
}

/** Part of the number in words before an "and", as if the text ended there. */
function splitAnd(ps: readonly Piece[], first: Phrase, from: number): Range | Unclear | null {
  const { numeral } = first
  const found: Range[] = []
  for (let and = numeral.from + 1; and < numeral.to; and++) {
    if (lowerAt(ps, and) !== 'and') continue
    const left = phraseAt(ps.slice(0, and), numeral.from, 0)
    const right = phraseFrom(ps, and + 1)
    if (left?.numeral.to !== and || !right || right.numeral.value === null || left.numeral.value === null) continue
    const { low, high } = shareScale(left.numeral, right.numeral)
    if (low < high) found.push({ from, second: right, low, high, about: first.bound === 'about' })
  }
  if (found.length > 1) return { unclear: true, to: Math.max(...found.map(({ second }) => second.to)) }
  return found[0] ?? null
}

function shareScale(a: Numeral, b: Numeral): { low: number; high: number } {
  const low = a.value ?? 0
  return { low: a.scale === 1 && b.scale > 1 && low <= b.mantissa ? times(low, b.scale) : low, high: b.value ?? 0 }
}

/** "one in five", "nine out of 10": a share of 100, from a number and the one it is out of. */
export function shareOf(ps: readonly Piece[], first: Phrase): { value: number; to: number } | null {
  if (first.currency !== null || first.unit !== null || first.numeral.value === null) return null
  let at = first.numeral.to
  const out = lowerAt(ps, at) === 'out' && lowerAt(ps, at + 1) === 'of'
  if (!out && lowerAt(ps, at) !== 'in') return null
  at += out ? 2 : 1
  if (lowerAt(ps, at) === 'every') at++
  const second = phraseFrom(ps, at)
  if (second?.bound !== 'exact' || second.unit !== null || second.currency !== null) return null
  const [part, whole] = [first.numeral.value, second.numeral.value]
  if (whole === null || part >= whole || part < 1 || notShare.has(lowerAt(ps, second.to))) return null
  if (!wholes.has(whole) || (!out && part > 1 && whole > 10)) return null
  return { value: Number(((100 * part) / whole).toPrecision(6)), to: second.numeral.to }
}
const wholes = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100])
const notShare = new Set(
  (
    'consecutive straight more day days week weeks month months year years hour hours minute minutes decade decades second ' +
    'seconds provinces districts cities towns villages countries states attacks separate different other'
  ).split(' ')
)
