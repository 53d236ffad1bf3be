import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { numberPhrases } from '../../lib/figures/alone.ts'
import { readQuantities } from '../../lib/figures/quantities.ts'
import { generate } from './generate.ts'

const test = suite('figures: number phrases alone')

const say = (said: { low: number | null; best: number | null; high: number | null; bound: string } | null) =>
  said && [said.low, said.best, said.high, said.bound].join(' ')

test('a phrase says alone, as in a cell, what it says in its sentence', () => {
  for (const { text } of generate(20181113, 400)) {
    for (const quantity of readQuantities(text))
      assert.equal(numberPhrases(quantity.words).map(say), [say(quantity)], quantity.words)
  }
})

const told: [words: string, said: string][] = [
  ['at least 1.2m', '1200000 at least, all'],
  ['one hundred and six', '106 exact, all'],
  ['5 m', '5 exact'],
  ['-5', '-5 exact, all'],
  ['12 people', '12 exact'],
  ['2.000', '?'],
  ['no one was hurt', ''],
  ['300 UAH', '300 exact, all'],
  ['exceeding 40', '40 moreThan, all'],
  ['the top 40', '40 exact'],
  ['see photo', ''],
  ['12 of 40', '12 exact; 40 exact']
]
for (const [words, said] of told) {
  test(`${words}: ${said || 'nothing'}`, () => {
    const found = numberPhrases(words).map(
      (one) =>
        one &&
        `${one.low ?? one.best ?? one.high} ${one.bound === 'atLeast' ? 'at least' : one.bound}${one.isAll ? ', all' : ''}`
    )
    assert.is(found.map((one) => one ?? '?').join('; '), said)
  })
}

test.run()
