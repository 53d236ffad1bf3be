import type { Bound } from '../claim.ts'
import { boundRight } from './bounds.ts'
import { closed, isPersons } from './lexicon.ts'
import { type Margin, marginAfter } from './margin.ts'
import { times } from './numberWords.ts'
import { lowerAt, type Piece } from './pieces.ts'
import type { Context, Phrase, Quantity, UnitAt } from './quantity.ts'
import type { Range } from './ranges.ts'
import { type Rate, rateAfter, withRate } from './rates.ts'
import { roleOf } from './roles.ts'

type Figures = Pick<Quantity, 'low' | 'best' | 'high' | 'bound'>
type Direction = 'down' | 'up' | null

/** Where the words of a phrase end, with the bound that stands behind them. */
type Ending = { to: number; bound: Bound | null; noun: boolean }

const direction = (bound: Bound | null): Direction =>
  bound === 'atLeast' || bound === 'moreThan' ? 'up' : bound === 'atMost' || bound === 'lessThan' ? 'down' : null

/** "50 or more", "100-plus", "5 percent or so", "12 people at least". */
function endingOf(ps: readonly Piece[], phrase: Phrase): Ending {
  const { numeral, unit, to } = phrase
  const right = boundRight(ps, numeral.to) ?? (unit && unit.to > numeral.to ? boundRight(ps, unit.to) : null)
  if (right) return { to: Math.max(to, right.to), bound: right.bound, noun: false }
  const noun = nounEnd(ps, unit?.to ?? numeral.to)
  const behind = noun === null ? null : boundRight(ps, noun)
  const said = noun === null ? '' : lowerAt(ps, ps[noun]?.text === ',' ? noun + 1 : noun)
  if (!behind || !/^(?:or|at|perhaps|maybe|possibly|if)$/.test(said)) return { to, bound: null, noun: false }
  return { to: behind.to, bound: behind.bound, noun: true }
}

/** After "12 people", "12 young miners". */
function nounEnd(ps: readonly Piece[], at: number): number | null {
  let to = at
  while (to < at + 2 && ps[to]?.kind === 'word' && !ps[to]?.glued && !closed.has(lowerAt(ps, to))) to++
  return to > at ? to : null
}

/** Low, best and high of one value by its bound. */
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

/** The quantity that a phrase stands for; null where its words contradict each other, or count half a person. */
export function finish(context: Context, phrase: Phrase, range: Range | null = null, first = phrase): Quantity | null {
  const { ps, text } = context
  const margin = range ? null : marginAfter(ps, phrase)
  const unit = phrase.unit ?? margin?.unit ?? null
  const ending = endingOf(ps, phrase)
  const bound = agreed(phrase.bound, ending.bound)
  if (bound === null) return null
  const figures = figuresOf(phrase, bound, range, margin)
  const measured = measureOf(phrase, unit, phrase.currency ?? first.currency)
  const to = Math.max(margin?.to ?? 0, ending.to)
  const after = Math.max(unit?.to ?? 0, to)
  const rate = rateAfter(ps, after)
  const counts = measured.kind === 'count' && !rate
  if (counts && isHalved(ps, figures, to)) return null
  const start = startOf(ps, phrase.from)
  const end = endBefore(ps, rate && /\d/.test(rate.per) && isBase(ps, to) ? rate.to : to)
  const vague = phrase.numeral.form === 'vague'
  return {
    start,
    end,
    words: text.slice(start, end),
    numberEnd: ending.noun ? endBefore(ps, phrase.to) : end,
    ...figures,
    vague: vague ? text.slice(startOf(ps, phrase.numeral.from), endBefore(ps, phrase.numeral.to)) : null,
    ...rated(measured, rate),
    role: counts && !vague ? roleOf(ps, first, after) : null
  }
}

const startOf = (ps: readonly Piece[], at: number) => ps[at]?.start ?? 0
const endBefore = (ps: readonly Piece[], at: number) => ps[at - 1]?.end ?? 0

type Measured = Pick<Quantity, 'unit' | 'kind'>

/** What a number is a measure of. */
function measureOf({ numeral }: Phrase, unit: UnitAt | null, currency: string | null): Measured {
  if (currency !== null) return { unit: currency, kind: 'money' }
  if (unit) return { unit: unit.unit, kind: unit.kind }
  return numeral.form === 'fraction' ? { unit: '%', kind: 'fraction' } : { unit: null, kind: 'count' }
}

/** A rate says so in the unit; where only a noun follows, the noun is not known here. */
function rated({ unit, kind }: Measured, rate: Rate | null): Pick<Quantity, 'unit' | 'kind' | 'per'> {
  const per = rate?.per ?? null
  return { unit: unit === null && !/^\d/.test(per ?? '') ? null : withRate(unit, per), per, kind }
}

function figuresOf({ numeral, unit }: Phrase, bound: Bound, range: Range | null, margin: Margin | null): Figures {
  if (margin) return { low: margin.low, best: margin.best, high: margin.high, bound: margin.bound }
  const factor = unit?.factor ?? 1
  if (range) return ofRange(range, bound, factor)
  return byBound(numeral.value === null ? null : times(numeral.value, factor), bound)
}

/** "12 in every 100,000 people": the base stands right behind the number. */
const isBase = (ps: readonly Piece[], at: number) => /^(?:in|per|out|for|of)$/.test(lowerAt(ps, at))

/** "2.5 people were killed": no such thing, so the point is something else. */
function isHalved(ps: readonly Piece[], { low, best, high }: Figures, at: number): boolean {
  if (isWhole(low) && isWhole(best) && isWhole(high)) return false
  const next = lowerAt(ps, at)
  return isPersons(next) || /^(?:killed|dead|died|wounded|injured|missing|were)$/.test(next)
}

const isWhole = (n: number | null) => n === null || Number.isInteger(n)
