/**
 * What a language puts into charts: how it writes numbers and days, and the few words that a chart says.
 * `number` and `time` take what d3-format and d3-time-format call a locale, so that theirs can be passed.
 */
export interface Locale {
  number: { decimal: string; thousands: string; grouping: readonly number[] }
  time: { months: readonly string[]; shortMonths: readonly string[] }
  words: Words
}

/** In each, "{}" stands for what is put in, in this order. */
export type Words = Readonly<Record<keyof typeof words, string>>

const words = {
  atLeast: 'at least {}',
  moreThan: 'more than {}',
  atMost: 'at most {}',
  lessThan: 'fewer than {}',
  about: 'about {}',
  nearly: 'nearly {}',
  to: '{} to {}',
  within: '{} ({} to {})',
  none: 'none',
  denies: 'denies {}',
  deniesAny: 'denies any',
  noFigure: 'no figure',
  million: '{} million',
  billion: '{} billion',
  and: '{} and {}',
  or: '{} or {}',
  more: 'and {} more',
  from: 'from {}',
  upTo: 'up to {}',
  orUpTo: '{}, or up to {}',
  orMore: '{} or more',
  orNone: '{}, or none',
  logarithmic: 'logarithmic scale',
  source: '{} source',
  sources: '{} sources',
  reported: 'Reported by {}.',
  readAs: '{} read as {} ({}).',
  ownRounding: '“About” and “nearly”: our rounding.',
  noRivals: 'Different {}: not to be compared.',
  notDrawn: 'Not drawn: {}.',
  standing: 'A line: the source’s last figure, until it gave another.',
  nothing: 'No comparable figures.',
  aNumber: 'a number',
  aRange: 'a range',
  anInterval: 'a confidence interval',
  vague: 'a vague word, as read',
  denied: 'denied',
  revised: 'since revised',
  earlier: 'earlier'
} as const

/** The locale that charts have unless another is given. */
export const english: Locale = {
  number: { decimal: '.', thousands: ',', grouping: [3] },
  time: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December'
    ],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  },
  words
}

/** Puts values into a template of the locale, one for each "{}". */
export function say(template: string, ...values: readonly string[]): string {
  let i = 0
  return template.replace(/\{\}/g, () => values[i++] ?? '')
}
