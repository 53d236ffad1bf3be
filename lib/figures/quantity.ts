import type { Bound } from '../claim.ts'
import { boundRight } from './bounds.ts'
import type { NotClaimKind } from './notClaims.ts'
import { type Numeral, times } from './numerals.ts'
import type { Unit } from './units.ts'

/** A numeric expression of a text. */
export type Quantity = {
  /** Place in the text, UTF-16 code units, end excluded; `words` is what stands there. */
  start: number
  end: number
  words: string
  /** What was stated and nothing else: see `Bound` for which of the three each bound has. */
  low: number | null
  best: number | null
  high: number | null
  bound: Bound
  /** The vague word where there is no figure: "hundreds", "several hundred"; null: there is one. */
  vague: string | null
  /** ISO 4217 code, "%", "km", "days" ...; null where only a noun follows. */
  unit: string | null
  /** From `date` on: no claim. */
  kind: ClaimKind | NotClaimKind
}
export type ClaimKind = 'count' | 'money' | 'percent' | 'measure' | 'duration' | 'fraction'

export const claimKinds: ReadonlySet<Quantity['kind']> = new Set([
  'count',
  'money',
  'percent',
  'measure',
  'duration',
  'fraction'
])

/** A number on its way to a quantity: with its bound words, currency and unit. */
export type Draft = {
  numeral: Numeral
  start: number
  end: number
  bound: Bound
  currency: string | null
  unit: (Unit & { end: number }) | null
}

/** Where a draft ends with its unit, for the units that belong to the words: "12 per cent", "5 cents", "minus 5 degrees". */
export const endOf = ({ end, unit, numeral }: Draft) => {
  if (!unit || numeral.form === 'magnitude') return end
  return unit.kind === 'percent' || unit.kind === 'money' || (numeral.value ?? 0) < 0 ? unit.end : end
}

/** The quantity that a draft stands for. */
export function finish(text: string, d: Draft): Quantity {
  const { numeral, unit, currency } = d
  let end = endOf(d)
  let bound = d.bound
  const right = boundRight(text, numeral.end) ?? (end > numeral.end ? boundRight(text, end) : null)
  if (right) {
    end = Math.max(end, right.end)
    if (bound === 'exact' || bound === 'about') bound = right.bound
  }
  const kind = currency ? 'money' : (unit?.kind ?? (numeral.form === 'fraction' ? 'fraction' : 'count'))
  const value = numeral.value === null ? null : times(numeral.value, unit?.factor ?? 1)
  return {
    start: d.start,
    end,
    words: text.slice(d.start, end),
    low: bound === 'atLeast' || bound === 'moreThan' ? value : null,
    best: bound === 'exact' || bound === 'about' || bound === 'nearly' ? value : null,
    high: bound === 'atMost' || bound === 'lessThan' ? value : null,
    bound,
    vague: numeral.form === 'magnitude' ? text.slice(numeral.start, numeral.end) : null,
    unit: currency ?? unit?.unit ?? (numeral.form === 'fraction' ? '%' : null),
    kind
  }
}
