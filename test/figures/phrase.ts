/** What a made phrase is: its words in a sentence, and what they say. */
import type { Bound } from '../../lib/claim.ts'
import type { Dice } from './numberForms.ts'

export type Wanted = {
  low: number | null
  best: number | null
  high: number | null
  bound: Bound
  unit: string | null
  vague?: string
}
/** `start`, `end`: where the phrase stands in the text. `want` null: digits there are no figure. */
type Placed = { start: number; end: number; want: Wanted | null }
/** A sentence with one phrase, or with a second one behind it. */
export type Generated = Placed & { form: string; text: string; second?: Placed }

/** What is counted or measured: words before and after the number, the unit, and what a sentence does with it. */
export type Kind = {
  form: string
  left?: string
  right?: string
  unit: string | null
  factor?: number
  carriers: readonly string[]
}

export const exact = (value: number, unit: string | null): Wanted => ({
  low: null,
  best: value,
  high: null,
  bound: 'exact',
  unit
})

export function bounded(value: number, bound: Bound, unit: string | null): Wanted {
  const [low, high] = [/^(?:atLeast|moreThan)$/.test(bound), /^(?:atMost|lessThan)$/.test(bound)]
  return { low: low ? value : null, best: low || high ? null : value, high: high ? value : null, bound, unit }
}

/** A phrase in a sentence. */
export function carried(d: Dice, form: string, phrase: string, kind: Kind, want: Wanted | null): Generated {
  const carrier = d.pick(kind.carriers)
  const start = carrier.indexOf('{}')
  const opens = start === 0 && /^[a-z]/.test(phrase) && d.chance(0.5)
  const words = opens ? phrase[0]?.toUpperCase() + phrase.slice(1) : phrase
  return { form, text: carrier.replace('{}', () => words), start, end: start + phrase.length, want }
}
