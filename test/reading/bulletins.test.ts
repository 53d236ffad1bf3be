import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Article } from '../../lib/claim.ts'
import { readClaims } from '../../lib/reading/claims.ts'

const test = suite('bulletins')

const claims = (text: string) => readClaims(Article.parse({ id: 'a', text }))
const brief = (text: string) => claims(text).map((c) => `${c.words}: ${c.measure}, ${c.population}, ${c.place}`)

test('a figure in brackets behind a place counts what its list is of', () => {
  const cases: [text: string, ...read: string[]][] = [
    [
      'Cases of measles were found in Ostland (3) and Brenland (17).',
      '3: infected, measles cases, Ostland',
      '17: infected, measles cases, Brenland'
    ],
    ['New cholera cases were reported in Ostland (3) and elsewhere.', '3: infected, cholera cases, Ostland'],
    ['Deaths were reported in Tarn (4) and Lund (1).', '4: killed, deaths, Tarn', '1: killed, deaths, Lund'],
    ['Cases of fraud were found in Ostland (3).', '3: other, number, Ostland']
  ]
  for (const [text, ...read] of cases) assert.equal(brief(text), read, text)
})

test('a list by place gives each figure its own, and the source at its end gives them all', () => {
  const text = 'Affected people by district as of 15 May: Keld 4,210; Upper Tarn 18,900. Source: Department of Floods.'
  assert.equal(
    claims(text).map(({ place, source }) => [place, source]),
    [
      ['Keld', 'Department of Floods'],
      ['Upper Tarn', 'Department of Floods']
    ]
  )
})

test('an age in brackets is no figure of a list', () => {
  const read = claims('Deaths were reported: John Orr (34) and Ida Vale (29) were killed.')
  assert.equal(
    read.filter((c) => c.measure !== 'other'),
    []
  )
})

test.run()
