import type { Bound } from '../claim.ts'
import { boundRight } from './bounds.ts'
import { numeral } from './numeral.ts'
import { periodAt, phraseAt } from './phrase.ts'
import { lowerAt, type Piece, type Pieces, pieces } from './pieces.ts'
import type { Around, Numeral, Phrase, Quantity, UnitAt } from './quantity.ts'
import { type Range, wholeOf } from './ranges.ts'
import { times } from './spelled.ts'
import { unitRight } from './units.ts'

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
  changes: () => null,
  // "The top 12", "half past 12": verbs and prepositions only behind other words
  isPlain: (ps, _, to) => /^(?:top|pass|past$|cross)/.test(lowerAt(ps, to - 1)),
  isPeriod: () => false,
  isUsed: () => true,
  isPaid: () => false,
  isSum: () => false,
  isOutOf: () => true
}

/** What a number phrase says by itself. `unit`: "%" or a currency; `isAll`: the words are it and nothing else. */
export type Said = Figures & { vague: string | null; unit: string | null; isAll: boolean }

/** The number phrases of a cell or a quotation; null: nobody can tell what one says. For articles: `readQuantities`. */
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
  const phrase = phraseAt(ps, at, done, nothing) ?? periodAt(ps, at, done, nothing)
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

export type Figures = Pick<Quantity, 'low' | 'best' | 'high' | 'bound'>
type Direction = 'down' | 'up' | null

/** Where the words of a phrase end, with the bound that stands behind them. */
type Ending = { to: number; bound: Bound | null; noun: boolean }

const direction = (bound: Bound | null): Direction =>
  bound === 'atLeast' || bound === 'moreThan' ? 'up' : bound === 'atMost' || bound === 'lessThan' ? 'down' : null

/** "50 or more", "100-plus", "5 percent or so", "12 people at least". */
function endingOf(ps: Pieces, phrase: Phrase, around: Around): Ending {
  const { numeral, unit, to } = phrase
  const right = boundRight(ps, numeral.to) ?? (unit && unit.to > numeral.to ? boundRight(ps, unit.to) : null)
  if (right) return { to: Math.max(to, right.to), bound: right.bound, noun: false }
  const noun = around.nounEnd(ps, unit?.to ?? numeral.to)
  const behind = noun === null ? null : boundRight(ps, noun)
  const said = noun === null ? '' : lowerAt(ps, ps[noun]?.text === ',' ? noun + 1 : noun)
  if (!behind || !/^(?:or|at|perhaps|maybe|possibly|if)$/.test(said)) return { to, bound: null, noun: false }
  return { to: behind.to, bound: behind.bound, noun: true }
}

function byBound(value: number | null, bound: Bound): Figures {
  const side = direction(bound)
  return {
    low: side === 'up' ? value : null,
    best: side === null ? value : null,
    high: side === 'down' ? value : null,
    bound
  }
}

/** What a range states: "at least 12 to 15" only that it is 12 or more. */
function ofRange(range: Range, bound: Bound, factor: number): Figures {
  const [low, high] = [times(range.low, factor), times(range.high, factor)]
  const side = direction(bound)
  if (side === 'up' && range.second.bound === 'exact') return byBound(low, bound)
  if (side === 'down' && range.second.bound === 'exact') return byBound(high, bound)
  return { low, best: null, high, bound: bound === 'about' || range.about ? 'about' : 'between' }
}

/** One bound of the words before a number and those behind it; null where they contradict each other. */
function agreed(left: Bound, right: Bound | null): Bound | null {
  if (right === null || left === 'nearly') return left
  if (direction(left) === null) return right
  return direction(right) === null || direction(right) === direction(left) ? left : null
}

function figuresOf({ numeral, unit }: Phrase, bound: Bound, range: Range | null, margin: Margin | null): Figures {
  if (margin) return { low: margin.low, best: margin.best, high: margin.high, bound: margin.bound }
  const factor = unit?.factor ?? 1
  if (range) return ofRange(range, bound, factor)
  return byBound(numeral.value === null ? null : times(numeral.value, factor), bound)
}

type Margin = { low: number; best: number; high: number; bound: 'interval'; unit: UnitAt | null; to: number }

/** Past "±", "+/-" or "plus or minus", with a bracket before it or not. */
function signEnd(ps: Pieces, at: number): number | null {
  const from = lowerAt(ps, at) === '(' ? at + 1 : at
  if (lowerAt(ps, from) === '±') return from + 1
  if (lowerAt(ps, from) === '+' && lowerAt(ps, from + 1) === '/' && /^[-−–]$/.test(lowerAt(ps, from + 2)))
    return from + 3
  return lowerAt(ps, from) === 'plus' && lowerAt(ps, from + 1) === 'or' && lowerAt(ps, from + 2) === 'minus'
    ? from + 3
    : null
}

/** "20±3 people", "52 percent (± 3 points)": from 17 to 23, best 20. Only after a number without a bound. */
function marginAfter(ps: Pieces, phrase: Phrase, around: Around): Margin | null {
  const { unit, to, bound, numeral: number } = phrase
  if (number.value === null || !/^(?:exact|about)$/.test(bound)) return null
  return marginAt(ps, phrase, to, around) ?? (unit && marginAt(ps, phrase, unit.to, around))
}

function marginAt(ps: Pieces, { numeral: number, unit }: Phrase, at: number, around: Around): Margin | null {
  const begin = signEnd(ps, at)
  const off = begin === null ? null : numeral(ps, begin, around)
  if (!off || off.value === null || number.value === null) return null
  const other = unitRight(ps, off.to, false)
  const points = unit?.kind === 'percent' && /points$|%/.test(other?.unit ?? '')
  if (other && unit && other.unit !== unit.unit && !points) return null
  const { best, margin } = shared(number, off)
  if (margin > best) return null
  const factor = unit?.factor ?? other?.factor ?? 1
  const within = (n: number) => times(Number(n.toPrecision(15)), factor)
  const end = other?.to ?? off.to
  const to = lowerAt(ps, at) === '(' && lowerAt(ps, end) === ')' ? end + 1 : off.to
  return {
    low: within(best - margin),
    best: within(best),
    high: within(best + margin),
    bound: 'interval',
    unit: other,
    to
  }
}

/** "2.3 ± 0.1 million" shares its scale, "2.3 million ± 0.1" too. */
function shared(number: Numeral, off: Numeral): { best: number; margin: number } {
  const own = off.scale === 1 && number.scale > 1 && (off.value ?? 0) < number.mantissa
  const best = times(number.value ?? 0, number.scale === 1 ? off.scale : 1)
  return { best, margin: times(off.value ?? 0, own ? number.scale : 1) }
}

/** What a phrase states, and where it ends: behind its bound, and behind what it may be off by. */
export type Stated = { figures: Figures; unit: UnitAt | null; to: number; noun: boolean }

/** The figures of a phrase or of a range that it begins; null where its words contradict each other. */
export function statedBy(ps: Pieces, phrase: Phrase, range: Range | null, around: Around): Stated | null {
  const margin = range ? null : marginAfter(ps, phrase, around)
  const ending = endingOf(ps, phrase, around)
  const bound = agreed(phrase.bound, ending.bound)
  if (bound === null) return null
  const to = Math.max(margin?.to ?? 0, ending.to)
  return {
    figures: figuresOf(phrase, bound, range, margin),
    unit: phrase.unit ?? margin?.unit ?? null,
    to,
    noun: ending.noun
  }
}
