import { estimatesBySource, outcomesBySource } from '../../lib/charts/bySource.ts'
import { disagreement } from '../../lib/charts/disagreement.ts'
import { estimatesOverTime } from '../../lib/charts/estimatesOverTime.ts'
import type { ChartOptions } from '../../lib/charts/options.ts'
import type { ClaimInput } from '../../lib/claim.ts'
import { claim, number } from './claims.ts'

const atLeast = (source: string, low: number, more: Partial<ClaimInput> = {}) =>
  claim({ source, low, bound: 'atLeast', words: `at least ${low.toLocaleString('en-US')}`, ...more })
const atMost = (source: string, high: number, more: Partial<ClaimInput> = {}) =>
  claim({ source, high, bound: 'atMost', words: `up to ${high.toLocaleString('en-US')}`, ...more })
const range = (source: string, low: number, high: number, more: Partial<ClaimInput> = {}) =>
  claim({ source, low, high, bound: 'between', words: `${low} to ${high}`, ...more })
const denial = (source: string, more: Partial<ClaimInput> = {}) =>
  claim({ source, stance: 'denies', high: 0, bound: 'atMost', words: 'nobody', ...more })
const on = (from: string, to = from) => ({ from, to })

const everyKind = [
  number('Mine owner', 12),
  range('Ministry of Labour', 15, 24),
  atLeast('Miners’ union', 30),
  atMost('Rescue service', 40),
  claim({ source: 'Regional radio', best: 20, bound: 'about', words: 'about 20' }),
  claim({ source: 'Church council', bound: 'exact', vague: 'dozens', words: 'dozens' }),
  claim({ source: 'University', low: 18, best: 22, high: 27, bound: 'interval', words: '22 (18 to 27)' }),
  denial('Security guard')
]

const scopes = [
  number('Harbour office', 2000, { measure: 'present', population: 'rebels', place: 'the harbour', ...on('2021-11') }),
  atMost('World Council', 30000, { measure: 'present', population: 'rebels', place: 'both coasts', ...on('2021-08') }),
  range('Army inspector', 15500, 17100, {
    measure: 'present',
    population: 'rebels',
    place: 'both coasts',
    ...on('2021-08')
  })
]

const moving = [
  number('Army', 900, { measure: 'present', ...on('2019-05-02') }),
  number('Army', 1400, { measure: 'present', ...on('2020-02-11') }),
  atMost('World Council', 3000, { measure: 'present', ...on('2020-06') }),
  range('World Council', 1000, 2000, { measure: 'present', ...on('2021') }),
  claim({ source: 'Radio', best: 1500, bound: 'about', words: 'about 1,500', measure: 'present', ...on('2021-01-09') })
]

const scripts = [
  number('المرصد السوري لحقوق الإنسان', 12),
  number('Министерство обороны', 14),
  number('Ελληνικός Ερυθρός Σταυρός', 9),
  number('מגן דוד אדום', 11)
]
const long = [
  number('Interdepartmental Commission for the Investigation of Accidents in Deep and Surface Mining', 31),
  number('Donaudampfschifffahrtsgesellschaftskapitänswitwenverein', 28),
  number('Union', 44, { words: 'forty-four, of whom nine were not yet identified when the last shift had come up' })
]
const crowd = [number('Police', 338), number('Organisers', 2001), range('Surveyor', 1120, 1840), denial('Ministry')]
const outcomes = [
  number('Observatory', 12),
  number('Observatory', 20, { measure: 'injured' }),
  atLeast('Observatory', 3, { measure: 'missing' }),
  number('Mine owner', 4, { measure: 'injured' }),
  denial('Mine owner')
]

/** Each chart of the library on the data that break charts, by name. */
export const charts = {
  'by source, every kind of mark': (o: ChartOptions = {}) => estimatesBySource(everyKind, o),
  'by source, long names': (o: ChartOptions = {}) => estimatesBySource(long, o),
  'by source, one row': (o: ChartOptions = {}) => estimatesBySource([number('Mine owner', 12)], o),
  'by source, forty rows': (o: ChartOptions = {}) =>
    estimatesBySource(
      Array.from({ length: 40 }, (_, i) => number(`Station ${i + 1}`, 7 + ((i * 37) % 60))),
      o
    ),
  'by source, all one-sided': (o: ChartOptions = {}) =>
    estimatesBySource([atLeast('Union', 30), atLeast('Radio', 12), atMost('Mine owner', 25), atMost('Police', 1)], o),
  'by source, a zero among large figures': (o: ChartOptions = {}) =>
    estimatesBySource([number('Mine owner', 0, { words: 'none' }), number('Police', 3), number('Union', 450)], o),
  'by source, 1 beside 10 million': (o: ChartOptions = {}) =>
    estimatesBySource([number('Clerk', 1), number('Broadcaster', 10_000_000), range('Institute', 2000, 60_000)], o),
  'by source, two scopes': (o: ChartOptions = {}) => estimatesBySource(scopes, o),
  'by source, every row with a scope of its own': (o: ChartOptions = {}) =>
    estimatesBySource(
      scopes.map((c, i) => ({ ...c, place: `pit ${i + 1}` })),
      o
    ),
  'by source, names in other scripts': (o: ChartOptions = {}) => estimatesBySource(scripts, o),
  'by source, a revised figure': (o: ChartOptions = {}) =>
    estimatesBySource(
      [
        number('Observatory', 41, { saidOn: '2021-03-05' }),
        number('Observatory', 68, { saidOn: '2021-03-06' }),
        number('Mine owner', 14)
      ],
      o
    ),
  'by source, denials only': (o: ChartOptions = {}) => estimatesBySource([denial('Mine owner'), denial('Police')], o),
  'by source, words without a number': (o: ChartOptions = {}) =>
    estimatesBySource(
      [claim({ source: 'Radio', bound: 'exact', vague: 'untold numbers', words: 'untold numbers' })],
      o
    ),
  'by source, nothing': (o: ChartOptions = {}) => estimatesBySource([], o),
  'over time': (o: ChartOptions = {}) => estimatesOverTime(moving, o),
  'over time, one day': (o: ChartOptions = {}) => estimatesOverTime([number('Army', 900), atLeast('Union', 1000)], o),
  'over time, nothing dated': (o: ChartOptions = {}) =>
    estimatesOverTime([number('Army', 900, { from: null, to: null })], o),
  'outcomes by source': (o: ChartOptions = {}) => outcomesBySource(outcomes, o),
  'outcomes by source, nothing': (o: ChartOptions = {}) => outcomesBySource([], o),
  disagreement: (o: ChartOptions = {}) => disagreement(crowd, o),
  'disagreement, an order of magnitude and an open end': (o: ChartOptions = {}) =>
    disagreement([number('Police', 30), number('Organisers', 2001), atMost('Surveyor', 900)], o),
  'disagreement, one source': (o: ChartOptions = {}) => disagreement([number('Police', 338)], o)
} as const

/** Those whose specs are kept as references, at these widths. */
export const kept: readonly (readonly [name: keyof typeof charts, width: number])[] = [
  ['by source, every kind of mark', 680],
  ['by source, every kind of mark', 343],
  ['by source, two scopes', 680],
  ['over time', 680],
  ['outcomes by source', 900],
  ['disagreement', 680]
]
