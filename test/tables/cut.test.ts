import Papa from 'papaparse'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { cut } from '../../lib/tables/cut.ts'
import { fc, runs } from '../runs.ts'

const test = suite('cutting a table')

const texts: [text: string, rows: string[][], lines: number[]][] = [
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2']
    ],
    [1, 2]
  ],
  [
    'a,b\r\n"1",2\r\n',
    [
      ['a', 'b'],
      ['1', '2']
    ],
    [1, 2]
  ],
  [
    'a,b\r1,2',
    [
      ['a', 'b'],
      ['1', '2']
    ],
    [1, 2]
  ],
  [
    '"x\ny","say ""no"""\n3,',
    [
      ['x\ny', 'say "no"'],
      ['3', '']
    ],
    [1, 3]
  ],
  ['5" pipe,"a" ,"', [], []],
  ['"a",\n\n"b"', [['a', ''], [''], ['b']], [1, 2, 3]]
]
for (const [text, rows, lines] of texts)
  test(`cuts ${JSON.stringify(text)}`, () => {
    const found = cut(text, ',')
    assert.equal(
      found.rows,
      rows.map((cells, i) => ({ cells, line: lines[i] }))
    )
    assert.is(found.fault === null, rows.length > 0)
  })

test('cuts as papaparse does', () => {
  const bits = fc.constantFrom('a', '"', '""', ',', ',', '\n', '\r\n', ' ', '"q"', '"q,\nr"', 'x"y')
  const filled = (rows: string[][]) => rows.filter((cells) => cells.some((cell) => cell.trim()))
  const isSame = (parts: readonly string[]) => {
    const text = `${parts.join('')}.`
    const theirs = Papa.parse<string[]>(text, { delimiter: ',', newline: text.includes('\n') ? '\n' : '\r' })
    const ours = cut(text, ',')
    assert.is(ours.fault === null, theirs.errors.length === 0)
    const cells = theirs.data.map((row) =>
      row.map((cell, i) => (i === row.length - 1 ? cell.replace(/\r$/, '') : cell))
    )
    if (ours.fault === null) assert.equal(filled(ours.rows.map((row) => row.cells)), filled(cells))
  }
  fc.assert(fc.property(fc.array(bits, { maxLength: 14 }), isSame), { numRuns: runs(20_000) })
})

test.run()
