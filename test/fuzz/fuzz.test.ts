import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Claim } from '../../lib/claim.ts'
import { long, runs } from '../runs.ts'
import { doors } from './doors.ts'
import { faultOf } from './fuzz.ts'
import * as tables from './tables.ts'
import { slowness, tooSlow, ways } from './time.ts'

const test = suite('generated input')

// `npm run fuzz` puts 100,000 through each
const numbers: Record<keyof typeof doors, number> = {
  ...{ text: 1200, page: 500, csv: 600, tsv: 200, json: 800, ndjson: 500 },
  ...{ comparison: 1200, chart: 40, publish: 120, decisions: 500 }
}
for (const [name, door] of Object.entries(doors)) {
  test(`${name}: nothing breaks, is invented or lost`, async () => {
    const fault = await faultOf(door, runs(numbers[name] as number), 20181113)
    assert.is(fault, null, fault ?? '')
  })
}

test('a door that fails is told, by its shortest input', async () => {
  const hold = (text: string) => assert.ok(!text.includes('7'), 'a seven')
  const fault = await faultOf({ input: fc.nat().map(String), hold }, 1000, 1)
  assert.match(fault ?? '', /^"\d*7\d*"\n.*a seven/)
})

test('of generated tables more is read than refused', () => {
  const some = { numRuns: 60, seed: 1 }
  const ofTables = fc.sample(tables.csv.input, some).flatMap((input): Claim[] => tables.csv.hold(input) ?? [])
  const ofLists = fc.sample(tables.json.input, some).flatMap((input): Claim[] => tables.json.hold(input) ?? [])
  for (const { length } of [ofTables, ofLists]) assert.ok(length > some.numRuns, `${length} claims only`)
})

for (const [name, way] of Object.entries(ways))
  long(test)(`${name}: nothing over and over takes much longer than plain, and the more so the more there is`, () => {
    assert.equal(tooSlow(way, 4000), [])
  })

long(test)('what takes the square of its length is found', () => {
  const run = (text: string) => {
    let n = 0
    for (const a of text) for (const b of text) if (a === '-' && a === b) n++
    return n
  }
  const way = { run, plain: 'plain text', pieces: ['-'], made: (text: string) => text }
  // A busy machine stretches the short run now and then, but not three times
  assert.ok([1, 2, 3].some(() => slowness(way, '-', 6000).eighth > 4))
})

test.run()
