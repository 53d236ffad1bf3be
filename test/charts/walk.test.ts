import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { TopLevelSpec } from 'vega-lite'
import { estimatesBySource, outcomesBySource } from '../../lib/charts/bySource.ts'
import { disagreement } from '../../lib/charts/disagreement.ts'
import { estimatesOverTime } from '../../lib/charts/estimatesOverTime.ts'
import type { ChartOptions } from '../../lib/charts/options.ts'
import type { Claim } from '../../lib/claim.ts'
import { type Comparison, compare } from '../../lib/comparison/compare.ts'
import { fc, runs } from '../runs.ts'
import { claim, number } from './claims.ts'
import { faults } from './walk.ts'

const charts: Record<string, (input: Comparison, options: ChartOptions) => TopLevelSpec> = {
  estimatesBySource,
  outcomesBySource,
  estimatesOverTime: (input, options) => estimatesOverTime(input, { ...options, envelope: options.width === 680 }),
  disagreement
}

const figures = [
  number('Union', 57),
  claim({ source: 'Interior Ministry', low: 34, bound: 'atLeast', words: 'at least 34' }),
  claim({ source: 'Rescue service', high: 80, bound: 'atMost', words: 'up to 80' }),
  claim({ source: 'Institute', low: 40, best: 50, high: 60, bound: 'interval', words: '50' }),
  claim({ source: 'Owner', high: 0, bound: 'atMost', words: 'nobody', stance: 'denies' })
]

interface Loose {
  description: string
  data: { values: Record<string, unknown>[] }
  layer: {
    name: string
    mark: Record<string, unknown>
    data: { values: Record<string, unknown>[] }
    encoding: Record<string, Record<string, unknown>>
  }[]
}

test('planted faults are found', async () => {
  const comparison = compare(figures)
  const draw = () => estimatesBySource(comparison) as unknown as Loose
  const row = (spec: Loose, words: string) => spec.data.values.find((value) => value.words === words) ?? {}
  const layer = (spec: Loose, name: string) =>
    spec.layer.find((one) => one.name.startsWith(name)) as Loose['layer'][number]
  const word = (spec: Loose, text: string) =>
    layer(spec, 'words').data.values.find((value) => String(value.text).replaceAll('\u00a0', ' ') === text) ?? {}
  const plants: [string, RegExp, (spec: Loose) => void][] = [
    ['a mark at another number', /drawn at 58/, (spec) => Object.assign(row(spec, '57'), { at: 58 })],
    [
      'a shifted mark',
      /not where its value lies/,
      (spec) => Object.assign(layer(spec, 'figures').mark, { xOffset: 12 })
    ],
    [
      'a cut label',
      /a number that nobody stated: 3 |the words are lost: "at least 34"/,
      (spec) => Object.assign(word(spec, 'at least 34'), { text: 'at least 3' })
    ],
    ['a label cut by a limit', /cut/, (spec) => Object.assign(word(spec, 'at least 34'), { text: 'at lea…' })],
    [
      'a bound drawn closed',
      /an open end closed: "at least 34"/,
      (spec) => Object.assign(row(spec, 'at least 34'), { shape: 'circle' })
    ],
    [
      'an arrow turned around',
      /wrong side: "up to 80"/,
      (spec) => Object.assign(row(spec, 'up to 80'), { shape: 'M0,-1L0,1M0,0L5,0' })
    ],
    [
      'an invented tick',
      /out of its place|not where its value lies/,
      (spec) => {
        const text = JSON.stringify(spec.layer).replaceAll('\\"40\\":\\"40\\"', '\\"40\\":\\"45\\"')
        spec.layer = JSON.parse(text)
      }
    ],
    ['a bare number', /a bare number: "80"/, (spec) => Object.assign(word(spec, 'up to 80'), { text: '80' })],
    [
      'a denial as a figure',
      /a denial drawn as a figure/,
      (spec) => Object.assign(row(spec, 'denies any'), { fill: '#b3430b' })
    ],
    [
      'words over others',
      /over each other/,
      (spec) => Object.assign(word(spec, '57'), { x: 10, y: word(spec, 'Union').y as number })
    ],
    ['words outside', /outside: "57"/, (spec) => Object.assign(word(spec, '57'), { x: 700 })],
    ['a name lost', /a name is lost: "Union"/, (spec) => Object.assign(word(spec, 'Union'), { text: 'Un' })],
    ['a number in the alt text', /nobody stated: 99/, (spec) => Object.assign(spec, { description: 'About 99 killed' })]
  ]
  assert.equal(await faults(draw() as never, comparison, 680), [])
  for (const [name, expected, plant] of plants) {
    const spec = draw()
    plant(spec)
    assert.match((await faults(spec as never, comparison, 680)).join('\n'), expected, name)
  }
})

const names = [
  'Union',
  'Interior Ministry',
  'Rescue service of the northern and eastern districts',
  'المرصد السوري',
  'Radio 7',
  'Owner'
]
const whole = fc.oneof(
  fc.integer({ min: 1, max: 99 }),
  fc.integer({ min: 1, max: 9_999 }),
  fc.integer({ min: 1, max: 40_000_000 })
)

const figure = fc.oneof(
  whole.map((best) => ({ best, bound: 'exact' as const, words: best.toLocaleString('en-US') })),
  whole.map((best) => ({ best, bound: 'about' as const, words: `about ${best.toLocaleString('en-US')}` })),
  whole.map((low) => ({ low, bound: 'atLeast' as const, words: String(low) })),
  whole.map((high) => ({ high, bound: 'atMost' as const, words: `up to ${high.toLocaleString('en-US')}` })),
  fc
    .tuple(whole, whole)
    .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b), bound: 'between' as const, words: 'x' })),
  fc.tuple(whole, whole, whole).map((values) => {
    const [low = 0, best = 0, high = 0] = values.sort((a, b) => a - b)
    return { low, best, high, bound: 'interval' as const, words: String(best) }
  }),
  fc.constantFrom('dozens', 'hundreds', 'a few').map((vague) => ({ vague, bound: 'exact' as const, words: vague })),
  fc.constant({ best: 0, bound: 'exact' as const, words: 'none' }),
  fc.constant({ high: 0, bound: 'atMost' as const, words: 'nobody', stance: 'denies' as const }),
  whole.map((best) => ({ best, bound: 'exact' as const, words: String(best), stance: 'denies' as const }))
)

const said: fc.Arbitrary<Claim> = fc
  .tuple(
    figure,
    fc.constantFrom(...names),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom('killed', 'killed', 'killed', 'injured', 'missing')
  )
  .map(([stated, source, day, measure]) =>
    claim({
      ...stated,
      source,
      measure: measure as 'killed',
      from: null,
      to: null,
      saidOn: `2021-03-${String(day).padStart(2, '0')}`
    })
  )

const walks = runs(500, 25)

test(`${walks} comparisons drawn by all charts at three widths have no fault`, async () => {
  const property = fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 14 }), async (claims) => {
    const comparison = compare(claims.map((one, i) => ({ ...one, id: `c${i}` })))
    for (const [name, draw] of Object.entries(charts)) {
      for (const width of [328, 680, 1280]) {
        const found = await faults(draw(comparison, { width }), comparison, width)
        assert.equal(found, [], `${name} at ${width}`)
      }
    }
  })
  await fc.assert(property, { numRuns: walks })
})

test.run()
