import { around } from './around.ts'
import { roleOf } from './changes.ts'
import { isPersons } from './lexicon.ts'
import { lowerAt, type Pieces } from './pieces.ts'
import type { Context, Phrase, Quantity, UnitAt } from './quantity.ts'
import type { Range } from './ranges.ts'
import { rateAfter, withRate } from './rates.ts'
import { type Figures, statedBy } from './stated.ts'

/** The quantity that a phrase stands for; null where its words contradict each other, or count half a person. */
export function finish(context: Context, phrase: Phrase, range: Range | null = null, first = phrase): Quantity | null {
  const { ps, text } = context
  const stated = statedBy(ps, phrase, range, around)
  if (stated === null) return null
  const { figures, unit, to, noun } = stated
  const measured = measureOf(phrase, unit, phrase.currency ?? first.currency)
  const after = Math.max(unit?.to ?? 0, to)
  const rate = rateAfter(ps, after)
  const per = rate?.per ?? null
  const counts = measured.kind === 'count' && !rate
  if (counts && isHalved(ps, figures, to)) return null
  const start = startOf(ps, phrase.from)
  const end = endBefore(ps, rate && /\d/.test(rate.per) && isBase(ps, to) ? rate.to : to)
  const vague = phrase.numeral.form === 'vague'
  return {
    start,
    end,
    words: text.slice(start, end),
    numberEnd: noun ? endBefore(ps, phrase.to) : end,
    low: figures.low,
    best: figures.best,
    high: figures.high,
    bound: figures.bound,
    vague: vague ? text.slice(startOf(ps, phrase.numeral.from), endBefore(ps, phrase.numeral.to)) : null,
    // a rate says so in the unit; where only a noun follows, the noun is not known here
    unit: measured.unit === null && !/^\d/.test(per ?? '') ? null : withRate(measured.unit, per),
    per,
    kind: measured.kind,
    role: counts && !vague ? roleOf(ps, first, after) : null
  }
}

/** The quantity that stands from one piece to another, of which only so much is known. */
export function plain(
  { ps, text }: Context,
  from: number,
  to: number,
  given: Partial<Quantity> & Pick<Quantity, 'kind'>
) {
  const [start, end] = [startOf(ps, from), endBefore(ps, to)]
  const figures = { low: null, best: null, high: null, bound: 'exact', vague: null } as const
  const quantity: Quantity = {
    ...{ start, end, words: text.slice(start, end), numberEnd: end, ...figures, unit: null, per: null, role: null },
    ...given
  }
  return quantity
}

const startOf = (ps: Pieces, at: number) => ps[at]?.start ?? 0
const endBefore = (ps: Pieces, at: number) => ps[at - 1]?.end ?? 0

type Measured = Pick<Quantity, 'unit' | 'kind'>

/** What a number is a measure of. */
function measureOf({ numeral }: Phrase, unit: UnitAt | null, currency: string | null): Measured {
  if (currency !== null) return { unit: currency, kind: 'money' }
  if (unit) return { unit: unit.unit, kind: unit.kind }
  return numeral.form === 'fraction' ? { unit: '%', kind: 'fraction' } : { unit: null, kind: 'count' }
}

/** "12 in every 100,000 people": the base stands right behind the number. */
const isBase = (ps: Pieces, at: number) => /^(?:in|per|out|for|of)$/.test(lowerAt(ps, at))

/** "2.5 people were killed": no such thing, so the point is something else. */
function isHalved(ps: Pieces, { low, best, high }: Figures, at: number): boolean {
  if (isWhole(low) && isWhole(best) && isWhole(high)) return false
  const next = lowerAt(ps, at)
  return isPersons(next) || /^(?:killed|dead|died|wounded|injured|missing|were)$/.test(next)
}

const isWhole = (n: number | null) => n === null || Number.isInteger(n)
