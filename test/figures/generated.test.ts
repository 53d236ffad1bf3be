import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { generate } from './generate.ts'
import { judge } from './generated.ts'

const test = suite('figures: generated phrases')

test('reads phrases with a known truth: none wrong, under 2 % refused', () => {
  const phrases = generate(20181113, 600)
  const verdicts = phrases.map((phrase) => ({ phrase, ...judge(phrase) }))
  for (const { phrase, verdict, found } of verdicts)
    assert.is.not(verdict, 'wrong', `${phrase.text}: ${JSON.stringify([phrase.want, found])}`)
  const refused = verdicts.filter(({ verdict }) => verdict === 'refused')
  assert.ok(refused.length < 12, refused.map(({ phrase }) => phrase.text).join('\n'))
})

test.run()
