import { changedBefore, isChange, opening, still, transitive } from './changeWords.ts'
import { closed } from './lexicon.ts'
import { notFigure } from './notFigures.ts'
import { small, times } from './numberWords.ts'
import { phraseAt } from './phrase.ts'
import type { Piece } from './pieces.ts'
import type { Numeral, Phrase } from './quantity.ts'
import { isHyphen } from './spelled.ts'

/** Two numbers that say one thing. `low` and `high` are in the unit of the words. */
export type Range = { from: number; second: Phrase; low: number; high: number; about: boolean }
/** Two numbers of which nobody can tell what they say together; pieces, `to` excluded. */
export type Unclear = { unclear: true; to: number }
type Link = { word: 'to' | 'and' | 'or' | '-' | 'beside'; to: number }

const word = (ps: readonly Piece[], at: number) => ps[at]?.lower ?? ''
const isDash = (piece: Piece | undefined) => piece !== undefined && /^[-–—‑‐]$/.test(piece.text)

const linking = new Set(['to', 'or', 'and', ',', 'perhaps', 'possibly', 'maybe', 'if', '-', '‑', '‐', '–', '—'])
/** What joins two numbers: "to", "-", "or", "8- to 16-metre", "five-to-six", ", perhaps". */
function linkAt(ps: readonly Piece[], at: number): Link | null {
  if (!linking.has(word(ps, at))) return null
  const hanging = isHyphen(ps[at]) && ps[at]?.glued
  const first = hanging && ps[at + 1]?.kind === 'word' ? at + 1 : at
  const said = word(ps, first)
  if (said === 'to' || said === 'or' || said === 'and') {
    const after = isHyphen(ps[first + 1]) && ps[first + 1]?.glued ? first + 2 : first + 1
    const more = said === 'and' && word(ps, after) === 'perhaps' ? after + 1 : after
    return { word: more > after ? 'beside' : said, to: more }
  }
  const comma = word(ps, at) === ',' ? at + 1 : at
  if (/^(?:perhaps|possibly|maybe)$/.test(word(ps, comma)) && comma > at) return { word: 'beside', to: comma + 1 }
  if (word(ps, comma) === 'if' && word(ps, comma + 1) === 'not') return { word: 'beside', to: comma + 2 }
  const dash = ps[at]
  if (!isDash(dash)) return null
  // "12 — 15 of them": a dash with spaces around it is punctuation, unless it is the short one between bare digits
  const close = dash?.glued && ps[at + 1]?.glued
  return close || (ps[at + 1]?.kind === 'digits' && dash?.text !== '—' && dash?.glued === ps[at + 1]?.glued)
    ? { word: '-', to: at + 1 }
    : null
}

const begins = (piece: Piece | undefined) =>
  piece !== undefined && (piece.kind === 'digits' || small.has(piece.lower) || /^[½¼¾⅓⅔]$/.test(piece.text))

/** The phrase that begins right at a piece, with its bound words and its currency. */
function phraseFrom(ps: readonly Piece[], from: number, priced = false): Phrase | null {
  for (let at = from; at < from + 6; at++) {
    const piece = ps[at]
    if (!piece || (piece.kind === 'mark' && /^[.;:!?)]$/.test(piece.text) && word(ps, at - 1) !== 'rs')) return null
    const article =
      /^an?$/.test(word(ps, at)) && /^(?:hundred|thousand|million|billion|dozen|quarter|half)$/.test(word(ps, at + 1))
    if (!begins(ps[at]) && !article && word(ps, at) !== 'half') continue
    if (ps[at]?.kind === 'digits' && notFigure(ps, at, true)) return null
    const phrase = phraseAt(ps, at, from, priced)
    return phrase?.from === from ? phrase : null
  }
  return null
}

const openers = /^(?:between|from)$/
/** "between", "from" before a number, with what belongs to it: where it begins. */
function openerOf(ps: readonly Piece[], at: number): { word: string; from: number } | null {
  const opener = word(ps, at - 1)
  if (!openers.test(opener)) return null
  const wide = /^(?:anywhere|somewhere|ranging|ranges|range|ranged|varying|varies)$/.test(word(ps, at - 2))
  return { word: opener, from: wide ? at - 2 : at - 1 }
}

/** The two ends that a phrase and the one behind it make; null where they are two figures, or only one is there. */
export function rangeAt(ps: readonly Piece[], first: Phrase, done: number): Range | Unclear | null {
  const opener = openerOf(ps, first.from)
  const ends = first.unit && first.unit.to > first.numeral.to ? [first.numeral.to, first.unit.to] : [first.to]
  for (const end of ends) {
    const link = linkAt(ps, end)
    const second = link && phraseFrom(ps, link.to, first.currency !== null)
    if (!link || !second) continue
    const joined = joinedBy(ps, first, second, link.word, opener, done)
    return joined === 'unclear' ? { unclear: true, to: second.to } : joined
  }
  return opener?.word === 'between' && first.numeral.form === 'words' ? splitAnd(ps, first, opener.from) : null
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
  const bounded = second.bound === 'atMost' || second.bound === 'lessThan'
  if (link === 'and' && !between) {
    // "at least 12 and at most 30 people"
    if (!/^(?:atLeast|moreThan)$/.test(first.bound) || !bounded) return null
  }
  if (link === 'to' && !between && mayChange(ps, first, second)) return 'unclear'
  if (link === 'to' && !between && changes(ps, first, second, opener)) return null
  if (first.numeral.form === 'unclear' || second.numeral.form === 'unclear') return 'unclear'
  if ((first.numeral.form === 'fraction') !== (second.numeral.form === 'fraction')) return between ? 'unclear' : null
  if (first.numeral.value === null || second.numeral.value === null) return null
  const linked = link === 'beside' || link === 'and' || link === 'to'
  if (second.bound !== 'exact' && !(linked && (bounded || second.bound === 'about'))) return between ? 'unclear' : null
  const shared = ends(ps, first, second, link)
  if (shared === null || shared === 'unclear') return between || shared === 'unclear' ? 'unclear' : null
  const { low, high } = shared
  if (low >= high) return 'unclear'
  const about = first.bound === 'about' || second.bound === 'about'
  const from = opener && opener.from >= done && !(opener.word === 'from' && link !== 'to') ? opener.from : first.from
  return { from, second, low, high, about }
}

/** The two values with scale, unit, currency and sign shared both ways; null where they do not go together. */
function ends(
  ps: readonly Piece[],
  a: Phrase,
  b: Phrase,
  link: string
): { low: number; high: number } | null | 'unclear' {
  const unitless = (p: Phrase) => p.unit === null && p.currency === null
  if (a.currency !== null && b.unit !== null && b.unit.unit !== a.currency) return null
  if (a.currency === null && b.currency !== null) return null
  if (a.currency !== null && b.currency !== null && a.currency !== b.currency) return null
  if (a.unit && b.unit && a.unit.unit !== b.unit.unit) return null
  if (a.unit && unitless(b)) return isHyphen(ps[a.numeral.to]) ? 'unclear' : null
  let low = a.numeral.value ?? 0
  let high = b.numeral.value ?? 0
  const spread = link === '-' && a.numeral.form === 'digits' && low < 1000 && high >= 1000 && high % 1000 === 0
  if (a.numeral.scale === 1 && b.numeral.scale > 1 && low <= b.numeral.mantissa) low = times(low, b.numeral.scale)
  // "14-17,000" means 14,000-17,000
  else if (spread && low < high / 1000) low = times(low, 1000)
  // "-5 to -3", "$5m-10": the first has the scale
  else if (
    b.numeral.scale === 1 &&
    a.numeral.scale > 1 &&
    high <= low &&
    high > a.numeral.mantissa &&
    a.numeral.form === b.numeral.form
  ) {
    if (link !== '-') return 'unclear'
    high = times(high, a.numeral.scale)
  }
  // "500 to 1 million": nobody counts so
  if (low > 0 && low < 1000 && high / low >= 1000) return 'unclear'
  return { low, high }
}

/** "fell from 5 to 3", "rose 3 to 57", "rose from 12 to 15": two figures; with an unknown verb before "from" too. */
function changes(ps: readonly Piece[], a: Phrase, b: Phrase, opener: ReturnType<typeof openerOf>): boolean {
  if (opener?.word === 'from') {
    const before = ps[opener.from - 1]
    const wide = /^(?:any|some)where$|^(?:rang|vary|vari)/.test(word(ps, opener.from))
    if (wide || before?.kind !== 'word' || opening.has(before.lower)) return false
    return !still.has(before.lower) || changedBefore(ps, opener.from - 2)
  }
  const by = word(ps, a.from - 1) === 'by'
  const verb = word(ps, by ? a.from - 2 : a.from - 1)
  if (!isChange(verb)) return false
  const noun = ps[b.to]
  const counted = noun?.kind === 'word' && /^\p{Ll}/u.test(noun.text) && !closed.has(noun.lower)
  const paid = a.currency !== null && b.currency !== null
  return !(transitive.has(verb) && !by && (counted || paid))
}

/** "the share lost $3 to $57", "sales rose 3 to 5 percent": by so much and to so much, or between the two. */
function mayChange(ps: readonly Piece[], a: Phrase, b: Phrase): boolean {
  const verb = word(ps, a.from - 1)
  if (/^(?:lost|gain)/.test(verb)) return a.currency !== null && b.currency !== null
  const changed = isChange(verb) || (verb === 'by' && isChange(word(ps, a.from - 2)))
  return changed && a.unit === null && b.unit?.kind === 'percent'
}

/** Part of the number in words before an "and", as if the text ended there. */
function splitAnd(ps: readonly Piece[], first: Phrase, from: number): Range | Unclear | null {
  const { numeral } = first
  const found: Range[] = []
  for (let and = numeral.from + 1; and < numeral.to; and++) {
    if (word(ps, and) !== 'and') continue
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
  const out = word(ps, at) === 'out' && word(ps, at + 1) === 'of'
  if (!out && word(ps, at) !== 'in') return null
  at += out ? 2 : 1
  if (word(ps, at) === 'every') at++
  const second = phraseFrom(ps, at)
  if (second?.bound !== 'exact' || second.unit !== null || second.currency !== null) return null
  const [part, whole] = [first.numeral.value, second.numeral.value]
  if (whole === null || part >= whole || part < 1 || notShare.has(word(ps, second.to))) return null
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
