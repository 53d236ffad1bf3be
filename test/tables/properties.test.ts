import fc from 'fast-check'
import Papa from 'papaparse'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { formatClaims } from '../../lib/tables/format.ts'
import { InputError } from '../../lib/tables/inputError.ts'
import type { KnownTable } from '../../lib/tables/knownTables.ts'
import { parseClaims } from '../../lib/tables/parse.ts'
import { runs } from '../runs.ts'
import { samples } from './samples.ts'

const test = suite('any table')
const numRuns = runs(3000)

const words = fc.constantFrom(
  ...['', 'NA', 'n/a', '-', '12', '2,000', '2.000', '-0', 'hundreds', 'up to 30', 'killed', 'men', 'Total', 'A; B'],
  ...['4/11/2018', '2018-11-04', 'May 18, 2018', '0', '-99', '"', "'", '=1+1', '#adm1', '#adm1+name', 'sep=;', '\ufeff']
)
const cell = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }
)
const names = Object.keys(samples) as KnownTable[]
const plain =
  'source,population,measure,place,from,low,best,high,words\nUN,men,killed,Orlo,2031-01-21,,12,,12\n,men,injured,,,3,,9,'

/** A sample with some cells changed and some columns taken out. */
const tables = fc.record({
  map: fc.option(fc.constantFrom(...names)),
  changes: fc.array(fc.record({ row: fc.nat(5), column: fc.nat(20), to: cell }), { maxLength: 4 }),
  without: fc.array(fc.nat(60), { maxLength: 2 }),
  delimiter: fc.constantFrom(',', ';', '\t'),
  where: fc.constantFrom(undefined, 'best > 3', 'fatalities >= 1', 'Country = Trevia')
})

let claimed = 0
test('is read, or refused with an InputError; what is read can be written and read again', () => {
  fc.assert(
    fc.property(tables, ({ map, changes, without, delimiter, where }) => {
      const cells = Papa.parse<string[]>(map === null ? plain : samples[map].text.trim()).data
      for (const { row, column, to } of changes) {
        const there = cells[row]
        if (there && column < there.length) there[column] = to
      }
      const text = Papa.unparse(
        cells.map((row) => row.filter((_, i) => !without.includes(i))),
        { delimiter }
      )
      try {
        const columns = map === null ? {} : { columns: map }
        const claims = parseClaims(text, { ...columns, where, skipEmpty: true, errors: () => {} })
        assert.equal(parseClaims(formatClaims(claims)), claims)
        for (const { low, best, high } of claims) assert.not([low, best, high].some(Number.isNaN))
        claimed += claims.length
      } catch (error) {
        assert.instance(error, InputError, (error as Error).stack)
      }
    }),
    { numRuns }
  )
  assert.ok(claimed > numRuns, `${claimed} claims only`)
})

test('of JSON is read, or refused with an InputError', () => {
  const entry = fc.dictionary(
    fc.oneof(fc.constantFrom('measure', 'population', 'best', 'via', 'words', '__proto__'), fc.string()),
    fc.jsonValue()
  )
  const json = fc.oneof(
    fc.array(entry).map((list) => JSON.stringify(list)),
    fc.array(entry).map((list) => list.map((e) => JSON.stringify(e)).join('\n')),
    fc.json(),
    fc.string({ unit: 'binary' })
  )
  fc.assert(
    fc.property(json, (text) => {
      try {
        parseClaims(text, { format: 'json', errors: () => {} })
      } catch (error) {
        assert.instance(error, InputError, (error as Error).stack)
      }
    }),
    { numRuns }
  )
})

test.run()
