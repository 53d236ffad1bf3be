import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { CellError, readNumber } from '../../lib/tables/cells.ts'

const test = suite('cells')

const numbers: [cell: string, number: number][] = [
  ['2000', 2000],
  ['2,000', 2000],
  ['2 000', 2000],
  ['2\u00a0000\u00a0000', 2000000],
  ['2\u202f000', 2000],
  [' 12 ', 12],
  ['2.5', 2.5],
  ['1,000.5', 1000.5],
  ['1e+05', 100000],
  ['1E5', 100000],
  ['0', 0],
  ['0.125', 0.125],
  ['1234.567', 1234.567],
  ['2.0000', 2],
  ['-5', -5],
  ['\u22125', -5],
  ['1152921504606847000', 1152921504606847000]
]
for (const [cell, number] of numbers) test(`reads "${cell}" as ${number}`, () => assert.is(readNumber(cell), number))

const refused = [
  '',
  'abc',
  '12 people',
  '5%',
  '$5',
  '1,23',
  '2,5',
  '2.000',
  '2.000,5',
  '1.000.000',
  '1,00,000',
  '1,000 000',
  '0,500',
  '1_000',
  '.5',
  '5.',
  '1e999',
  '0x10',
  'Infinity',
  'NaN',
  '--5',
  '(5)',
  '12-15',
  '9007199254740993',
  '٣'
]
for (const cell of refused)
  test(`refuses "${cell}" rather than guess`, () =>
    assert.throws(
      () => readNumber(cell),
      (error: unknown) => error instanceof CellError
    ))

test.run()
