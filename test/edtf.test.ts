import edtf from 'edtf'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { dateRange } from '../lib/edtf.ts'
import { fc } from './runs.ts'

const test = suite('EDTF')

/** As the reader that covers the whole standard has it. */
function whole(text: string): [number, number] | null {
  try {
    const { min, max } = edtf(/T[\d:.]+$/.test(text) ? `${text}Z` : text, { level: 1, types: ['Date'] })
    return [min, max]
  } catch {
    return null
  }
}

const two = fc.integer({ min: 0, max: 33 }).map((n) => String(n).padStart(2, '0'))
const year = fc.oneof(
  fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0')),
  fc.constantFrom('201X', '20XX', 'XXXX', '2X18', '19', '1900', '2000', '-2018')
)
const maybe = <T>(part: fc.Arbitrary<T>) => fc.option(part, { nil: '' })
const part = maybe(fc.oneof(two, fc.constant('XX')).map((digits) => `-${digits}`))
// Of ".5" seconds the other makes 5 milliseconds
const time = fc
  .tuple(two, two, maybe(two.map((s) => `:${s}`)), fc.constantFrom('', '.123', '.0001'))
  .map(([h, m, s, fraction]) => `T${h}:${m}${s}${s && fraction}`)
const zone = fc.constantFrom(
  '',
  'Z',
  '+02:00',
  '-05',
  '+0530',
  '-00:00',
  '+14:00',
  '+14:30',
  '-13:00',
  '−03:00',
  '+13:59'
)
const date = fc
  .tuple(year, part, part, fc.oneof(fc.constantFrom('', '?', '~', '%', 'Z', 'X'), fc.tuple(time, zone)))
  .map((parts) => parts.flat().join(''))

test('takes no text that is no EDTF date, and of the others has the first and last moment', () => {
  const check = (text: string) => {
    const range = dateRange(text)
    if (range) assert.equal(range, whole(text), text)
  }
  fc.assert(fc.property(fc.oneof({ weight: 9, arbitrary: date }, fc.string()), check), { numRuns: 2000 })
})

const taken =
  `2018 2018-11 2018-11-04 0000 201X 20XX XXXX 2018-XX 2018-XX-XX 2018-11-XX XXXX-XX XXXX-XX-XX 2018? 2018-11~
  2018-11-04% 2018-11-04T10:30 2018-11-04T10:30:05Z 2018-11-04T10:30:05.123+02:00 2018-11-04T24:00 2020-02-29`.split(
    /\s+/
  )
for (const text of taken) test(`takes ${text}`, () => assert.equal(dateRange(text), whole(text)))

const refused =
  `soon 2019-02-29 2018-04-31 2018-13 2018-21 2018-11-04/2018-11-10 2018/2019 18-11-04 2018-1-4 Y20180 -0044
  2018-XX-04 201X-05 2018-11-04T10 2018-11-04T10:61 2018-11-04T10:30-00:00 [2018,2019] ?2018`.split(/\s+/)
for (const text of refused) test(`refuses ${text}`, () => assert.is(dateRange(text), null))

test.run()
