/**
 * Interval arithmetic with open ends. null is an end that nobody stated: not infinity, not zero, not known.
 * Nothing here rounds; what is certain of two intervals is certain of every pair of values within them.
 */
export interface Interval {
  low: number | null
  high: number | null
}

export const numberOf = ({ best, low, high }: Interval & { best: number | null }): number | null => best ?? low ?? high

/** How two figures for one and the same thing stand to each other. */
export type Agreement = 'agree' | 'overlap' | 'disagree' | 'open'

/** So many times above another of one thing, what has no place of its own is of another: the war's dead, not the bomb's. */
export const farAbove = 20
/** Below this ratio two figures are hardly apart. */
export const hardlyApart = 1.001

export const disjoint = (a: Interval, b: Interval): boolean => below(a, b) || below(b, a)

export const below = (a: Interval, b: Interval): boolean => a.high !== null && b.low !== null && a.high < b.low

/** `open`: a missing end leaves it undecided, as with "as many as 30,000" against 2,000. */
export function agreement(a: Interval, b: Interval): Agreement {
  if (isEmpty(a) || isEmpty(b)) return 'open'
  if (disjoint(a, b)) return 'disagree'
  if (a.low === b.low && a.high === b.high) return 'agree'
  return [a.low, a.high, b.low, b.high].includes(null) ? 'open' : 'overlap'
}

export const isEmpty = ({ low, high }: Interval): boolean => low === null && high === null

/** Lowest low to highest high of one interval at least; an end that one of them leaves open is open. */
export function envelope(members: readonly Interval[]): Interval {
  let low: number | null = Infinity
  let high: number | null = -Infinity
  for (const member of members) {
    low = low === null || member.low === null ? null : Math.min(low, member.low)
    high = high === null || member.high === null ? null : Math.max(high, member.high)
  }
  return { low, high }
}

/** How many times two figures are apart at the least; null: not certainly apart, or the lower may be none. */
export function certainFactor(a: Interval, b: Interval): number | null {
  const [lower, higher] = below(a, b) ? [a, b] : [b, a]
  if (!below(lower, higher) || lower.high === null || higher.low === null) return null
  return lower.high > 0 ? higher.low / lower.high : null
}

/** The part cannot be so large: its least exceeds the most that the whole can be. Figures under zero have no parts. */
export const exceeds = (part: Interval, whole: Interval): boolean =>
  below(whole, part) && !hasNegative(part) && !hasNegative(whole)

const hasNegative = ({ low, high }: Interval) => (low !== null && low < 0) || (high !== null && high < 0)

/** The share of `whole` that `part` makes up, as fractions up to 1; null: an end does not follow. None under zero. */
export function share(part: Interval, whole: Interval): Interval {
  if (hasNegative(part) || hasNegative(whole)) return { low: null, high: null }
  const low = part.low !== null && whole.high !== null && whole.high > 0 ? part.low / whole.high : null
  const high = part.high !== null && whole.low !== null && whole.low > 0 ? part.high / whole.low : null
  return { low: low === null ? null : Math.min(1, low), high: high === null ? null : Math.min(1, high) }
}
