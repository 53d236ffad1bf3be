import { disagreement } from '../../lib/charts/disagreement.ts'
import { estimatesBySource } from '../../lib/charts/estimatesBySource.ts'
import { estimatesOverTime } from '../../lib/charts/estimatesOverTime.ts'
import { outcomesBySource } from '../../lib/charts/outcomesBySource.ts'
import { type Claim, type ClaimInput, Claim as schema } from '../../lib/claim.ts'

type Given = Partial<ClaimInput> & Pick<ClaimInput, 'bound' | 'words'>

let made = 0
/** A claim that says only what a case is about. */
export function claim(given: Given): Claim {
  made += 1
  return schema.parse({
    id: `claim ${made}`,
    article: 'Gazette',
    measure: 'killed',
    population: 'miners',
    place: 'Vellmar',
    from: '2021-03-04',
    to: '2021-03-04',
    ...given
  })
}

/** A number as one source said it. */
export const number = (source: string, best: number, more: Partial<ClaimInput> = {}) =>
  claim({ source, best, bound: 'exact', words: best.toLocaleString('en-US'), ...more })
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

/** Each chart of the library on the data that break charts, by name: the reference specs have these names. */
export const charts = {
  'by source, every kind of mark': () => estimatesBySource(everyKind),
  'by source, long names': () =>
    estimatesBySource([
      number(
        'Interdepartmental Commission for the Investigation of Accidents in Deep and Surface Mining, Northern Section',
        31
      ),
      number('Donaudampfschifffahrtsgesellschaftskapitänswitwenverein', 28),
      number('Union', 44, {
        words: 'forty-four, of whom nine were not yet identified when the last of the shifts had come up'
      })
    ]),
  'by source, one row': () => estimatesBySource([number('Mine owner', 12)]),
  'by source, forty rows': () =>
    estimatesBySource(Array.from({ length: 40 }, (_, i) => number(`Station ${i + 1}`, 7 + ((i * 37) % 60)))),
  'by source, all one-sided': () =>
    estimatesBySource([atLeast('Union', 30), atLeast('Radio', 12), atMost('Mine owner', 25), atMost('Police', 1)]),
  'by source, a zero among large figures': () =>
    estimatesBySource([number('Mine owner', 0, { words: 'none' }), number('Police', 3), number('Union', 450)]),
  'by source, 1 beside 10 million': () =>
    estimatesBySource([number('Clerk', 1), number('Broadcaster', 10_000_000), range('Institute', 2000, 60_000)]),
  'by source, two scopes': () => estimatesBySource(scopes),
  'by source, every row with a scope of its own': () =>
    estimatesBySource(scopes.map((c, i) => ({ ...c, place: `pit ${i + 1}` }))),
  'by source, names in other scripts': () =>
    estimatesBySource([
      number('المرصد السوري لحقوق الإنسان', 12),
      number('Министерство обороны', 14),
      number('Ελληνικός Ερυθρός Σταυρός', 9),
      number('מגן דוד אדום', 11)
    ]),
  'by source, a revised figure': () =>
    estimatesBySource([
      number('Observatory', 41, { saidOn: '2021-03-05' }),
      number('Observatory', 68, { saidOn: '2021-03-06' }),
      number('Mine owner', 14)
    ]),
  'by source, denials only': () => estimatesBySource([denial('Mine owner'), denial('Police')]),
  'by source, words without a number': () =>
    estimatesBySource([claim({ source: 'Radio', bound: 'exact', vague: 'untold numbers', words: 'untold numbers' })]),
  'by source, nothing': () => estimatesBySource([]),
  'over time': () => estimatesOverTime(moving),
  'over time, one day': () => estimatesOverTime([number('Army', 900), atLeast('Union', 1000)]),
  'over time, nothing dated': () => estimatesOverTime([number('Army', 900, { from: null, to: null })]),
  'outcomes by source': () =>
    outcomesBySource([
      number('Observatory', 12),
      number('Observatory', 20, { measure: 'injured' }),
      atLeast('Observatory', 3, { measure: 'missing' }),
      number('Mine owner', 4, { measure: 'injured' }),
      denial('Mine owner')
    ]),
  'outcomes by source, nothing': () => outcomesBySource([]),
  disagreement: () =>
    disagreement([
      number('Police', 338),
      number('Organisers', 2001),
      range('Surveyor', 1120, 1840),
      denial('Ministry')
    ]),
  'disagreement, an order of magnitude and an open end': () =>
    disagreement([number('Police', 30), number('Organisers', 2001), atMost('Surveyor', 900)]),
  'disagreement, one source': () => disagreement([number('Police', 338)])
} as const
