import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Article } from '../../lib/claim.ts'
import { readClaims } from '../../lib/reading/claims.ts'

const test = suite('inferred')

const read = (text: string, words: string) =>
  readClaims(Article.parse({ id: 'a', published: '2020-05-05', text })).find((c) => c.words === words)

test('what was carried from elsewhere is named, what stands with the figure is not', () => {
  const cases: [text: string, words: string, inferred: string[]][] = [
    ['Floods killed 12 people in Kano on Saturday.', '12', []],
    ['Rain fell in Kano. Floods killed 12 people.', '12', ['place']],
    ['KANO, Nigeria (AP) - Floods have killed 12 people and are rising still, it says here.', '12', ['place']],
    ['A raid in Kano on Saturday went on for hours. It killed 12 people in Tarn.', '12', ['from']],
    ['Floods killed 12 people in Kano and wounded 30.', '30', ['population']],
    ['At Tarn Stadium 127 people died. Police said 34 died inside the stadium.', '34', []],
    ["Rain fell in Tarn district. Police said 34 died in the district's north.", '34', ['place']],
    ['There are 90 in Kano.', '90', ['measure']]
  ]
  for (const [text, words, inferred] of cases) assert.equal(read(text, words)?.inferred, inferred, text)
})

test('the day of publication is when it was said, and no time of the figure', () => {
  const claim = read('Floods killed 12 people in Kano.', '12')
  assert.equal([claim?.from, claim?.to, claim?.saidOn], [null, null, '2020-05-05'])
})

test("a dateline's agency passes on what the article says, and is nobody's source", () => {
  const claim = read('ORVANE, Brellia, May 2 (XNN) -- Floods killed 12 people in Kano.', '12')
  assert.equal([claim?.source, claim?.via], [null, ['XNN']])
  const said = read('ORVANE (Reuters) - Floods killed 12 people in Kano, the mayor said.', '12')
  assert.equal([said?.source, said?.via], ['mayor', ['Reuters']])
})

test('a number beside a length of time is of the same unit', () => {
  const texts = {
    'They held out for nine nights and for 30 if need be.': ['nights', 'nights'],
    'The siege of Orlo lasted six days and six more.': ['days', 'days']
  }
  for (const [text, units] of Object.entries(texts)) {
    const claims = readClaims({ id: 'a', published: '2021-05-17', text })
    assert.equal(
      claims.map(({ unit }) => unit),
      units
    )
  }
})

test.run()
