import type { Bound } from '../claim.ts'

/** How a bound is named to a person. */
export const boundNames: Record<Bound, string> = {
  exact: 'exactly',
  about: 'about',
  nearly: 'nearly',
  atLeast: 'at least',
  moreThan: 'more than',
  atMost: 'at most',
  lessThan: 'less than',
  between: 'between',
  interval: 'confidence interval'
}
