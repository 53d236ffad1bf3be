import fc from 'fast-check'
import Papa from 'papaparse'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { cut, joined } from '../../lib/tables/delimited.ts'

const test = suite('texts with delimiters')

const signs = ['a', '1', ',', '"', '""', '\n', '\r\n', ' ', ';']
const text = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 24 }).map((all) => all.join(''))
const runs = { numRuns: 1000 }

test('cuts a text into the cells that Papa Parse finds, where it finds no fault', () => {
  const check = (table: string) => {
    const { data, errors } = Papa.parse<string[]>(table, { delimiter: ',', newline: '\n' })
    const cells = data.map((row) => row.map((cell, i) => (i === row.length - 1 ? cell.replace(/\r$/, '') : cell)))
    const { rows, fault } = cut(table, ',')
    // It keeps the "\r" of a last cell, which is ours to take off but in quotes
    if (errors.length === 0 && !/\r\n"|\r$/.test(table))
      assert.equal([rows.map((row) => row.cells), fault], [cells, null], table)
    if (fault !== null) assert.ok(errors.length > 0, table)
  }
  fc.assert(fc.property(text, check), runs)
})

test('joins cells as Papa Parse does, and cuts them again', () => {
  const cell = fc.oneof(text, fc.integer(), fc.constant(null))
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  const check = (table: unknown[][]) => {
    assert.is(joined(table, ';'), Papa.unparse(table, { delimiter: ';', newline: '\n' }))
    const read = cut(joined(table, ';'), ';').rows.map(({ cells }) => cells)
    assert.equal(
      read,
      table.map((row) => row.map((value) => String(value ?? '')))
    )
  }
  fc.assert(fc.property(rows, check), runs)
})

test('tells the line of each row, and where a quote is not closed', () => {
  const { rows, fault } = cut('a,b\n"x\ny",2\n3,"4', ',')
  assert.equal(rows, [
    { cells: ['a', 'b'], line: 1 },
    { cells: ['x\ny', '2'], line: 2 }
  ])
  assert.is(fault?.line, 4)
  assert.match(fault?.message ?? '', /^a quote is opened and never closed; .* What follows it: 4$/)
})

test.run()
