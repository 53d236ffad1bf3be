import type { Claim } from '../claim.ts'
import { envelope, type Interval } from '../figures/interval.ts'
import { vagueTerms } from '../figures/vague.ts'

/** A named way to read words such as "hundreds" as numbers; every caption prints whose it is. */
export interface Convention {
  name: string
  /** Who reads words so, for captions. */
  reader: string
  /** Plural words and quantifiers → lowest and highest value; null: the convention sets no end there. */
  words: Readonly<Record<string, readonly [low: number, high: number | null]>>
}

type Band = readonly [low: number, high: number | null]
/** "10 for tens, 12 for dozens, 100 for hundreds, and so on" (ACLED's floors); its tops are just under the next power of ten. */
const bands: Readonly<Record<string, { acled?: Band; ccc?: Band; survey?: Band }>> = {
  'a couple': { acled: [2, 2], ccc: [2, 2], survey: [2, 3.75] },
  'a few': { acled: [3, null], ccc: [3, null], survey: [3, 5.75] },
  several: { acled: [3, null], ccc: [3, null], survey: [4, 10] },
  tens: { acled: [10, 99] },
  dozens: { acled: [12, 99], ccc: [24, null], survey: [12, 57.5] },
  scores: { acled: [40, 99], ccc: [40, null], survey: [9.5, 1750] },
  hundreds: { acled: [100, 999], ccc: [200, null], survey: [200, 675] },
  thousands: { acled: [1e3, 9999], ccc: [2e3, null] },
  'tens of thousands': { acled: [1e4, 99_999], ccc: [2e4, null] },
  'hundreds of thousands': { acled: [1e5, 999_999], ccc: [2e5, null] },
  millions: { acled: [1e6, 9_999_999] },
  'tens of millions': { acled: [1e7, 99_999_999] },
  'hundreds of millions': { acled: [1e8, 999_999_999] }
}
const known = (name: 'acled' | 'ccc' | 'survey', reader: string): Convention => {
  const words = Object.entries(bands).flatMap(([word, { [name]: band }]) => (band ? [[word, band] as const] : []))
  return { name, reader, words: Object.fromEntries(words) }
}

/** The conventions that have a name. Where one has no number for a word, none is borrowed. */
export const conventions = {
  /** Floors by ACLED's FAQ; tops just under the next power of ten. */
  acled: known('acled', 'ACLED'),
  /** The Consortium's dictionary. */
  ccc: known('ccc', 'the Crowd Counting Consortium'),
  /** 5th to 95th percentile of 46 readers (zonination/perceptions, MIT). */
  survey: known('survey', 'a survey of 46 readers')
}

/** A convention by its name. */
export type ConventionName = keyof typeof conventions

/** A vague word by a convention: "several hundred" is several times 100; null: no number, or "hundreds of 12". */
export function readVague(words: string, convention: Convention): Interval | null {
  const terms = vagueTerms(words)
  if (terms === null) return null
  const bands: Interval[] = []
  for (const { word, times } of terms) {
    const band = Object.hasOwn(convention.words, word) ? convention.words[word] : undefined
    if (!band) return null
    bands.push({ low: band[0] * times, high: band[1] === null ? null : band[1] * times })
  }
  return envelope(bands)
}

/** A figure as an interval; `read`: it is our reading of a vague word, not what was stated. */
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

/** Our rounding makes no half a person: "about 539" is 539, and nothing was read into it. What was said of halves stays. */
function ours({ low, high }: Interval, said: Figure): Reading {
  const isWhole = [said.low, said.best, said.high].every((n) => n === null || Number.isInteger(n))
  if (said.unit !== 'people' || !isWhole || low === null || high === null) return { low, high, read: true }
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
