import type { Claim } from '../claim.ts'
import type { Interval } from '../figures/interval.ts'
import { type Convention, readVague } from './convention.ts'

/**
 * A claim's figure as an interval. `read` is true where the interval is our reading of a vague word
 * ("about", "nearly", "hundreds") and not what was stated; an end is null where nothing follows.
 */
export interface Reading extends Interval {
  read: boolean
}

type Figure = Pick<Claim, 'low' | 'best' | 'high' | 'bound' | 'vague' | 'unit'>

/**
 * "about N": plus or minus half of the last significant digit (about 2,000: 1,500 to 2,500), in whole people.
 * "nearly N": from that low up to N. A bare number is taken as said, round or not.
 * A reading is never narrower than what was stated.
 */
export function readFigure(claim: Figure, convention: Convention): Reading {
  const { low, best, high, bound, vague } = claim
  if (vague !== null) {
    const band = readVague(vague, convention) ?? { low: null, high: null }
    return { ...directed(band, bound), read: true }
  }
  switch (bound) {
    case 'exact':
      return { low: best, high: best, read: false }
    case 'about':
      return ours({ low: less(low ?? best), high: more(high ?? best) }, claim)
    case 'nearly':
      return ours({ low: less(best), high: best }, claim)
    default:
      return { low, high, read: false }
  }
}

/** Our rounding makes no half a person: "about 539" is 539, and nothing was read into it. */
function ours({ low, high }: Interval, { unit }: Figure): Reading {
  if (unit !== 'people' || low === null || high === null) return { low, high, read: true }
  const whole = { low: Math.ceil(low), high: Math.floor(high) }
  return { ...whole, read: whole.low !== whole.high }
}

/** "at least hundreds" has no top, "up to dozens" no bottom. */
function directed({ low, high }: Interval, bound: Claim['bound']): Interval {
  if (bound === 'atLeast' || bound === 'moreThan') return { low, high: null }
  if (bound === 'atMost' || bound === 'lessThan' || bound === 'nearly') return { low: null, high }
  return { low, high }
}

// "about 0" is not less than none
const less = (n: number | null) => (n === null ? null : tidy(n < 0 ? n - halfDigit(n) : Math.max(0, n - halfDigit(n))))
const more = (n: number | null) => (n === null ? null : tidy(n + halfDigit(n)))

/** Half of the last significant digit: 500 for 2,000; 5,000 for 1,030,000; 0.05 for 2.3; 0.5 for 0. */
function halfDigit(n: number): number {
  const [mantissa = '', exponent = '0'] = n.toExponential().split('e')
  const decimals = mantissa.split('.')[1]?.length ?? 0
  return Number(`5e${Number(exponent) - decimals - 1}`)
}

/** 2.3 - 0.05 is 2.25, not 2.2499999999999996. */
const tidy = (n: number) => Number(n.toPrecision(15))
