import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { ClaimInput } from '../../lib/claim.ts'
import { compare } from '../../lib/comparison/compare.ts'
import type { CompareOptions } from '../../lib/comparison/options.ts'
import { claim, number } from '../charts/claims.ts'

const test = suite('comparison: histories')

/** A total since 1 March 2021, as of a day. */
const total = (source: string, best: number, to: string, more: Partial<ClaimInput> = {}) =>
  number(source, best, { from: '2021-03-01', to, ...more })
const relation = (claims: Parameters<typeof compare>[0], options: CompareOptions = {}) =>
  compare(claims, options).rows.relations[0]

test('twelve tolls of one war are one question, each pair with its gravest certain verdict and its days', () => {
  const interval = (source: string, low: number, best: number, high: number, to: string) =>
    claim({ source, low, best, high, bound: 'interval', words: 'x', from: '2021-03-01', to })
  const claims = [
    total('Ministry', 1351, '2021-05-31'),
    total('Ministry', 5937, '2021-09-21'),
    total('Army', 30_500, '2021-05-31'),
    total('Army', 55_110, '2021-09-21'),
    total('Army', 106_720, '2021-12-31'),
    interval('Observer', 15_000, 17_000, 20_000, '2021-05-31'),
    interval('Observer', 25_000, 30_000, 40_000, '2021-09'),
    interval('Study', 20_000, 24_000, 29_000, '2021-06-30'),
    interval('Study', 40_000, 47_000, 55_000, '2021'),
    total('Press', 3000, '2021-05-31', { from: '2021-03' }),
    total('Press', 9300, '2021-11-30'),
    total('Press', 10_000, '2021-12-31')
  ]
  const { questions, relations } = compare(claims).rows
  assert.is(questions.length, 1)
  assert.is(questions[0]?.estimates.length, 5)
  const found = relations.map(({ a, b, verdict, factor }) => [
    a.source,
    b.source,
    verdict,
    factor && Math.floor(factor * 10) / 10,
    a.asOf,
    b.asOf
  ])
  assert.equal(found.slice(0, 3), [
    ['Army', 'Ministry', 'disagree', 22.5, '2021-05-31', '2021-05-31'],
    ['Observer', 'Ministry', 'disagree', 11.1, '2021-05-31', '2021-05-31'],
    ['Army', 'Press', 'disagree', 10.6, '2021-12-31', '2021-12-31']
  ])
  assert.is(relations.length, 10, 'every pair of sources once')
  assert.equal(
    compare(claims.toReversed())
      .rows.relations.map(({ sentence }) => sentence)
      .sort(),
    relations.map(({ sentence }) => sentence).sort()
  )
})

test('monthly totals beside yearly ones are compared where their days meet, at the end of the year', () => {
  const months = [...Array(12).keys()].map((i) =>
    total('Monthly', 100 * (i + 1), `2021-${String(i + 1).padStart(2, '0')}`, { from: '2021-01' })
  )
  const found = relation([...months, total('Yearly', 900, '2021', { from: '2021-01' })])
  assert.equal([found?.verdict, found?.a.words, found?.b.words, found?.a.asOf], ['disagree', '1,200', '900', '2021-12'])
})

const cases: [what: string, first: [number, string], second: [number, string], verdict: string][] = [
  ['what grew may hold', [12, '2021-03-05'], [57, '2021-03-09'], 'grew'],
  ['a total does not fall', [57, '2021-03-05'], [12, '2021-03-09'], 'disagree'],
  ['the same on another day agrees', [12, '2021-03-05'], [12, '2021-03-09'], 'agree'],
  ['one day, two figures', [12, '2021-03-05'], [57, '2021-03-05'], 'disagree']
]
for (const [what, [a, first], [b, second], verdict] of cases) {
  test(`${what}: ${a} by ${first}, ${b} by ${second}`, () => {
    assert.is(relation([total('Owner', a, first), total('Union', b, second)])?.verdict, verdict)
  })
}

test('a lower figure for a later day takes back the one just before it, a jump takes back nothing', () => {
  const standing = (figures: [number, string][]) => {
    const [estimate] = compare(figures.map(([n, day]) => total('Owner', n, day))).rows.estimates
    return [estimate?.figures.map((f) => f.claim.best), estimate?.superseded.map((f) => f.claim.best), estimate?.best]
  }
  const [d1, d2, d3] = ['2021-03-05', '2021-03-06', '2021-03-07']
  assert.equal(
    standing([
      [12, d1],
      [41, d2],
      [30, d3]
    ]),
    [[12, 30], [41], 30]
  )
  assert.equal(
    standing([
      [12, d1],
      [41, d2],
      [57, d3]
    ]),
    [[12, 41, 57], [], 57]
  )
  assert.equal(
    standing([
      [12_000, d1],
      [13_000, d2],
      [130, d3]
    ]),
    [[12_000, 13_000, 130], [], 130]
  )
  assert.equal(
    standing([
      [41, d1],
      [68, d1]
    ])[1],
    [],
    'of no known order both stand'
  )
})

test('a day of its own and a total are two questions; the first stretch of a total is one with it', () => {
  const ids = (...claims: ReturnType<typeof total>[]) => compare(claims).rows.questions.length
  assert.is(ids(total('Owner', 3, '2021-03-09', { from: '2021-03-09' }), total('Union', 57, '2021-03-09')), 2)
  assert.is(ids(total('Owner', 3, '2021-03-01'), total('Union', 57, '2021-03-09')), 1)
  assert.is(ids(total('Owner', 3, '2021-03-05', { from: '2021-03' }), total('Union', 57, '2021-03-09')), 1)
})

test('stocks are of one time within so many days, which are a reservation', () => {
  const stock = (source: string, best: number, day: string, measure: 'present' | 'missing') =>
    number(source, best, { measure, from: day, to: day })
  const far = (measure: 'present' | 'missing', day: string, options: CompareOptions = {}) =>
    relation([stock('Army', 100, '2021-03-05', measure), stock('Press', 900, day, measure)], options)
  assert.equal(
    [far('present', '2021-04-05')?.verdict, far('present', '2021-04-05')?.reservations],
    ['disagree', ['5 April 2021 is not 5 March 2021']]
  )
  assert.is(far('present', '2021-07-05')?.verdict, 'not comparable')
  assert.is(far('missing', '2021-03-08')?.verdict, 'not comparable')
  assert.is(far('missing', '2021-03-08', { within: { missing: 5 } })?.verdict, 'disagree')
  assert.throws(() => compare([], { within: 92 as never }), /invalid within: 92/)
})

test('figures of two events are never rivals, and a claim of its own event not of its article', () => {
  const articles = [{ id: 'Gazette', event: 'pit' }]
  const other = number('Union', 29, { event: '2010 blast' })
  const { questions, relations } = compare([number('Owner', 12), other], { articles }).rows
  assert.equal(
    questions.map(({ scope }) => scope.event),
    ['pit', '2010 blast']
  )
  assert.equal(relations, [])
})

test('a pair of sentences has at most 25 words beside its names and days', () => {
  const { relations } = compare([
    total('Owner', 12, '2021-03-05'),
    total('Union', 57, '2021-03-05'),
    total('Press', 9, '2021-03-09')
  ]).rows
  for (const { sentence } of relations) assert.ok(sentence.split(' ').length <= 25, sentence)
})

test.run()
