import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { byImportance } from '../../lib/command/finding.ts'
import { compare } from '../../lib/comparison/compare.ts'
import { parseClaims } from '../../lib/tables/parse.ts'

const test = suite('finding')

test("the event's own place and day come before what more sources say of another", () => {
  const claims = parseClaims(`source,population,measure,place,from,to,best
Police,people,killed,Harpa,2020-09-01,,38
Ministry,people,killed,nationwide,2020-06,,190
Radio,people,killed,nationwide,2020-06,,180
Ministry,people,killed,Harpa,2007,2007,61
Radio,people,killed,Harpa,2007,2007,60`)
  const { questions } = compare(claims).rows
  const first = (home?: Parameters<typeof byImportance>[1]) => byImportance(questions, home)[0]?.scope.place
  assert.is(first({ place: 'Harpa', day: '2020-09-01' }), 'Harpa')
  assert.is(byImportance(questions, { place: 'Harpa', day: '2020-09-01' })[0]?.scope.from, '2020-09-01')
  assert.is(byImportance(questions)[0]?.sources, 2)
})

test.run()
