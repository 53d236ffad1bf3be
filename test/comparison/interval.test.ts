import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Claim } from '../../lib/claim.ts'
import { conventions, readFigure, readVague } from '../../lib/comparison/convention.ts'
import {
  agreement,
  certainFactor,
  disjoint,
  envelope,
  exceeds,
  type Interval,
  share
} from '../../lib/figures/interval.ts'
import { fc } from '../runs.ts'

const value = fc.double({ min: 0, max: 1e9, noNaN: true })
const end = fc.option(value, { nil: null })
const interval = fc
  .tuple(end, end)
  .map(([a, b]): Interval => (a !== null && b !== null && a > b ? { low: b, high: a } : { low: a, high: b }))
/** An interval, and a value that may be the true one behind it. */
const withValue = fc.tuple(interval, fc.double({ min: 0, max: 1, noNaN: true }), value).map(([i, part, far]) => {
  const low = i.low ?? Math.max(0, (i.high ?? 0) - far)
  const high = i.high ?? low + far
  return { interval: i, value: Math.min(high, Math.max(low, low + (high - low) * part)) }
})

test('how two intervals stand to each other does not depend on their order', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      assert.is(agreement(a, b), agreement(b, a))
      assert.is(disjoint(a, b), disjoint(b, a))
      assert.is(certainFactor(a, b), certainFactor(b, a))
    })
  )
})

test('a certain factor never exceeds the true one', () => {
  fc.assert(
    fc.property(withValue, withValue, (a, b) => {
      const factor = certainFactor(a.interval, b.interval)
      if (factor === null) return
      const [low, high] = [Math.min(a.value, b.value), Math.max(a.value, b.value)]
      assert.ok(factor <= (high / low) * (1 + 1e-12), `${factor} for ${high} and ${low}`)
    })
  )
})

test('an envelope contains all its members', () => {
  fc.assert(
    fc.property(fc.array(interval, { minLength: 1 }), (members) => {
      const all = envelope(members)
      for (const { low, high } of members) {
        assert.ok(all.low === null || (low !== null && all.low <= low))
        assert.ok(all.high === null || (high !== null && all.high >= high))
      }
    })
  )
})

test('the share of a part holds for every part and whole that are possible', () => {
  fc.assert(
    fc.property(withValue, withValue, (part, whole) => {
      if (part.value > whole.value || whole.value === 0) return
      const { low, high } = share(part.interval, whole.interval)
      const truth = part.value / whole.value
      assert.ok(low === null || low <= truth * (1 + 1e-12))
      assert.ok(high === null || high >= truth * (1 - 1e-12))
      assert.not(exceeds(part.interval, whole.interval))
    })
  )
})

test('reading a figure never narrows what was stated', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.nat(1e9),
        fc.nat(1000).map((n) => n / 10)
      ),
      fc.constantFrom('exact', 'about', 'nearly'),
      fc.constantFrom('people', 'USD'),
      (best, bound, unit) => {
        const claim = { best, bound, low: null, high: null, vague: null, unit } as unknown as Claim
        const { low, high } = readFigure(claim, conventions.acled)
        assert.ok(low !== null && high !== null && low <= best && high >= best)
      }
    )
  )
})

const about: [number, number, number][] = [
  [2000, 1500, 2500],
  [1_030_000, 1_025_000, 1_035_000],
  [539, 538.5, 539.5],
  [2.3, 2.25, 2.35],
  [15_000, 14_500, 15_500]
]
for (const [n, low, high] of about) {
  test(`about ${n} is ${low} to ${high}, half of its last digit either way`, () => {
    const claim = { best: n, bound: 'about' as const, low: null, high: null, vague: null, unit: 'USD' }
    assert.equal(readFigure(claim, conventions.acled), { low, high, read: true })
    assert.equal(readFigure({ ...claim, bound: 'nearly' }, conventions.acled), { low, high: n, read: true })
  })
}

test('a bound leaves the other end of a word open: "at least hundreds" has no top', () => {
  const read = (bound: Claim['bound']) =>
    readFigure({ vague: 'hundreds', bound, low: null, best: null, high: null, unit: 'people' }, conventions.acled)
  for (const bound of ['atLeast', 'moreThan'] as const) assert.equal(read(bound), { low: 100, high: null, read: true })
  for (const bound of ['atMost', 'lessThan'] as const) assert.equal(read(bound), { low: null, high: 999, read: true })
  assert.equal(read('about'), { low: 100, high: 999, read: true })
})

const band = (low: number | null, high: number | null) => ({ low, high })
const words: [string, Interval | null, Interval | null, Interval | null][] = [
  // words, acled, ccc, survey
  ['dozens', band(12, 99), band(24, null), band(12, 57.5)],
  ['Scores', band(40, 99), band(40, null), band(9.5, 1750)],
  ['hundreds', band(100, 999), band(200, null), band(200, 675)],
  ['tens of thousands', band(1e4, 99_999), band(2e4, null), null],
  ['hundreds of thousands', band(1e5, 999_999), band(2e5, null), null],
  ['several hundred', band(300, null), band(300, null), band(400, 1000)],
  ['a few', band(3, null), band(3, null), band(3, 5.75)],
  ['a couple of dozen', band(24, 24), band(24, 24), band(24, 45)],
  ['hundreds, perhaps thousands', band(100, 9999), band(200, null), null],
  ['dozens, if not hundreds', band(12, 999), band(24, null), band(12, 675)],
  ['several hundred thousand', band(3e5, null), band(3e5, null), band(4e5, 1e6)],
  ['hundreds of families', band(100, 999), band(200, null), band(200, 675)],
  ['hundreds of billions', null, null, null],
  ['scores of thousands', null, null, null],
  ['hundreds, not thousands', null, null, null],
  ['weeks', null, null, null],
  ['untold numbers', null, null, null]
]
for (const [text, ...expected] of words) {
  test(`"${text}" is read by each convention with its own numbers or not at all`, () => {
    const read = [conventions.acled, conventions.ccc, conventions.survey].map((c) => readVague(text, c))
    assert.equal(read, expected)
  })
}

test('an open end leaves it open, a gap is a disagreement, the same is agreement', () => {
  const cases: [Interval, Interval, string][] = [
    [band(null, 30_000), band(2000, 2000), 'open'],
    [band(200_000, null), band(20_000, 31_500), 'disagree'],
    [band(12, 12), band(12, 12), 'agree'],
    [band(12, 20), band(15, 30), 'overlap'],
    [band(12, 20), band(20, 30), 'overlap'],
    [band(null, null), band(1, 2), 'open']
  ]
  for (const [a, b, verdict] of cases) assert.is(agreement(a, b), verdict)
  assert.is(certainFactor(band(0, 0), band(12, 12)), null, 'none against 12 is no ratio')
  assert.equal(share(band(-3, -3), band(5, 5)), band(null, null), 'a loss is no share of a gain')
})

test.run()
