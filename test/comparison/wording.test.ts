import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Bound, type ClaimInput, Claim as schema, shape } from '../../lib/claim.ts'
import { english } from '../../lib/comparison/locale.ts'
import {
  formatDate,
  formatInterval,
  formatNumber,
  formatPeriod,
  formatShare,
  phrase
} from '../../lib/comparison/wording.ts'
import { fc } from '../runs.ts'

const claim = (given: Partial<ClaimInput> & Pick<ClaimInput, 'bound' | 'words'>) =>
  schema.parse({ id: '1', article: 'a', measure: 'killed', population: 'people', ...given })

const cases: [Partial<ClaimInput> & Pick<ClaimInput, 'bound' | 'words'>, string][] = [
  [{ bound: 'exact', best: 2000, words: '2000' }, '2,000'],
  [{ bound: 'exact', best: 3_200_000_000, words: '3200000000' }, '3,200,000,000'],
  [{ bound: 'exact', best: 44, words: 'forty-four' }, 'forty-four'],
  [{ bound: 'exact', best: 44, words: 'forty-four, nine of whom had no papers' }, '44'],
  [{ bound: 'exact', best: 0, words: 'nobody' }, 'nobody'],
  [{ bound: 'exact', best: 0, words: '0' }, 'none'],
  // A noun is wanting
  [{ bound: 'exact', best: 0, words: 'no' }, 'none'],
  [{ bound: 'exact', best: 0, words: 'not one' }, 'none'],
  [{ bound: 'atLeast', low: 0, words: '0' }, '0 recorded'],
  [{ bound: 'atMost', high: 90, words: '90' }, 'at most 90'],
  [{ bound: 'atMost', high: 30_000, words: 'as many as 30,000' }, 'as many as 30,000'],
  [{ bound: 'atMost', high: 30_000, words: 'up to 30000' }, 'up to 30,000'],
  [{ bound: 'between', low: 1000, high: 2000, words: '1000 to 2000' }, '1,000 to 2,000'],
  // The words leave the bound out, as a table's often do
  [{ bound: 'atMost', high: 30_000, words: '30,000 men' }, 'at most 30,000'],
  [{ bound: 'atLeast', low: 40, words: '40' }, 'at least 40'],
  [{ bound: 'moreThan', low: 50, words: 'More than 50' }, 'more than 50'],
  [{ bound: 'moreThan', low: 40, words: 'exceed 40' }, 'more than 40'],
  [{ bound: 'lessThan', high: 12, words: '<12' }, '<12'],
  [{ bound: 'about', best: 20, words: '20' }, 'about 20'],
  [{ bound: 'nearly', best: 5000, words: '5000' }, 'nearly 5,000'],
  [{ bound: 'between', low: 40, best: 50, high: 60, words: '50' }, '50 (40 to 60)'],
  [{ bound: 'interval', low: 40, best: 50, high: 60, words: '50' }, '50 (40 to 60)'],
  [{ bound: 'between', low: 7, best: 7, high: 7, words: '7' }, '7'],
  [{ bound: 'between', low: 15, high: 24, words: '15' }, '15 to 24'],
  [{ bound: 'exact', vague: 'dozens', words: 'Dozens' }, 'dozens'],
  [{ bound: 'atLeast', vague: 'hundreds', words: 'hundreds' }, 'at least hundreds'],
  [{ bound: 'exact', best: 57, stance: 'denies', words: '57' }, 'denies 57'],
  [{ bound: 'atMost', high: 0, stance: 'denies', words: 'nobody' }, 'denies any'],
  [{ bound: 'exact', vague: 'hundreds', stance: 'denies', words: 'hundreds' }, 'denies hundreds']
]

for (const [given, expected] of cases) {
  test(`${given.bound} "${given.words}" is said "${expected}"`, () => assert.is(phrase(claim(given)), expected))
}

test('an end, a day or a share that is not known is said to be so, and none is said to be more than it is', () => {
  const said: [string, string][] = [
    [formatInterval({ low: null, high: null }), 'no figure'],
    [formatInterval({ low: null, high: 0 }), 'none'],
    [formatInterval({ low: 0, high: 0 }), 'none'],
    [formatPeriod(null, null), 'time not stated'],
    [formatPeriod(null, '2018-08'), 'up to August 2018'],
    [formatPeriod('2018-08-01', null), 'from 1 August 2018'],
    [formatPeriod('2018-08-30', '2018-09-02'), '30 August to 2 September 2018'],
    [formatDate('201X'), '201X'],
    [formatShare(0.9999), '99.9 %'],
    [formatShare(1), '100 %']
  ]
  for (const [text, expected] of said) assert.is(text, expected)
})

test('no bound and no denial prints as a bare number, whatever the words', () => {
  const whole = fc.integer({ min: 1, max: 4_000_000_000 })
  const words = fc.oneof(
    whole.map(String),
    whole.map((n) => formatNumber(n)),
    whole.map((n) => `${n} people`),
    fc.string({ minLength: 1 }).filter((text) => text.trim() !== '')
  )
  const bounds = fc.constantFrom(...(Object.keys(shape) as Bound[]))
  const bare = /^[\p{N}.,\s]*$/u
  fc.assert(
    fc.property(bounds, whole, whole, words, fc.boolean(), (bound, one, other, text, denies) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other) + 1]
      const ends = { low, best: low, high }
      const [fields = ''] = shape[bound]
      const figures = Object.fromEntries(fields.split(' ').map((field) => [field, ends[field as 'low']]))
      const printed = phrase(claim({ bound, words: text, stance: denies ? 'denies' : 'asserts', ...figures }))
      const plain = bound === 'exact' && !denies
      assert.is(bare.test(printed) && !plain, false, printed)
      if (bare.test(text)) for (const value of Object.values(figures)) assert.match(printed, formatNumber(value))
    })
  )
})

test('numbers and words are those of the locale', () => {
  const german = {
    ...english,
    number: { decimal: ',', thousands: '.', grouping: [3] },
    words: { ...english.words, atMost: 'höchstens {}' }
  }
  assert.is(phrase(claim({ bound: 'atMost', high: 1234567, words: '1234567' }), german), 'höchstens 1.234.567')
  const indian = { ...english, number: { decimal: '.', thousands: ',', grouping: [3, 2, 2] } }
  assert.is(formatNumber(12345678.5, indian), '1,23,45,678.5')
  assert.is(formatNumber(-1234, indian), '-1,234')
})

test.run()
