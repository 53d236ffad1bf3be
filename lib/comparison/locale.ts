import { Measure } from '../claim.ts'
import { monthNames } from '../figures/dayForms.ts'

/**
 * What a language puts into charts: how it writes numbers and days, and the few words that a chart says.
 * `number` and `time` take what d3-format and d3-time-format call a locale, so that theirs can be passed.
 */
export interface Locale {
  number: { decimal: string; thousands: string; grouping: readonly number[] }
  time: { months: readonly string[]; shortMonths: readonly string[] }
  /** What happened, with "{}" for whom it befell: "{} killed". */
  measures: Readonly<Record<Measure, string>>
  words: Words
}

/** In each, "{}" stands for what is put in, in this order. */
export type Words = Readonly<Record<keyof typeof words, string>>

const words = {
  atLeast: 'at least {}',
  recorded: '{} recorded',
  moreThan: 'more than {}',
  atMost: 'at most {}',
  lessThan: 'fewer than {}',
  about: 'about {}',
  nearly: 'nearly {}',
  to: '{} to {}',
  within: '{} ({} to {})',
  none: 'none',
  no: 'no',
  denies: 'denies {}',
  deniesAny: 'denies any',
  noFigure: 'no figure',
  inReports: '{} (in {} reports)',
  first: '{} (first {})',
  million: '{} million',
  billion: '{} billion',
  and: 'and',
  from: 'from {}',
  since: 'since {}',
  upToDay: 'up to {}',
  timeNotStated: 'time not stated',
  placeNotStated: 'place not stated',
  aboutDay: 'about {}',
  uncertainDay: 'perhaps {}',
  more: '{} more',
  andMore: 'and {} more',
  in: '{} in {}',
  of: '{} of {}',
  says: '{} – {}',
  orMore: '{} or more',
  upTo: 'up to {}',
  or: '{}, or {}',
  either: '{} or {}',
  source: '{} source',
  sources: '{} sources',
  hardlyApart: 'less than 0.1 % apart',
  percentApart: 'at least {} % apart',
  timesApart: 'at least {} times apart',
  orderOfMagnitude: '{}, an order of magnitude or more',
  agree: 'agree',
  overlap: 'overlap',
  noneAgainstSome: 'none against some',
  disagree: 'disagree',
  grew: 'may have grown',
  open: 'open',
  subject: '{}: {}',
  noRival: 'No two sources answer one question.',
  logarithmic: 'logarithmic scale',
  reported: 'Reported by {}.',
  readAs: 'Vague words as {} reads them ({}).',
  ownRounding: '“About”, “nearly”: our rounding.',
  noRivals: 'Different {}: not to be compared.',
  populations: 'people counted',
  measures: 'outcomes',
  places: 'places',
  times: 'times',
  notDrawn: 'Not drawn: {}.',
  spans: 'Thin: days its date may mean.',
  standing: 'A line: the source’s last figure, until it gave another.',
  paleMore: 'Pale: {} more.',
  envelope: 'Grey: from the lowest to the highest that stands.',
  reference: 'Dashed line: {}.',
  undated: 'Not drawn: {} without a day or number.',
  asOfDays: 'as of {}',
  asOf: 'by the day each figure refers to',
  saidOn: 'by the day each figure was said',
  nothing: 'No comparable figures.',
  tableBelow: 'Table below.',
  only: '{}, {}.',
  lowest: 'Lowest: {}, {}.',
  highest: 'Highest: {}, {}.',
  bySource: 'Chart of estimates by source',
  overTime: 'Chart of estimates over time',
  outcomes: 'Chart of outcomes by source',
  disagreement: 'Chart of who disagrees',
  tipSource: 'Source',
  tipWords: 'Words',
  tipValue: 'As read',
  tipPlace: 'Place',
  tipDay: 'As of',
  tipOutlet: 'Outlet',
  tipLink: 'Link',
  tipVerdict: 'Verdict',
  aNumber: 'a number',
  aRange: 'a range',
  anInterval: 'a confidence interval',
  vague: 'a word, as read',
  denied: 'denied',
  revised: 'since revised'
} as const

/** Of what is there or was done otherwise, the people say it all. */
const measures = {
  ...(Object.fromEntries(Measure.options.map((measure) => [measure, `{} ${measure}`])) as Record<Measure, string>),
  attended: '{} attending',
  voted: '{} voting',
  present: '{}',
  other: '{}'
}

/** The locale that charts have unless another is given. */
export const english: Locale = {
  number: { decimal: '.', thousands: ',', grouping: [3] },
  time: {
    months: monthNames,
    shortMonths: monthNames.map((month) => month.slice(0, 3))
  },
  measures,
  words
}

/** Puts values into a template of the locale, one for each "{}". */
export function say(template: string, ...values: readonly string[]): string {
  let i = 0
  return template.replace(/\{\}/g, () => values[i++] ?? '')
}
