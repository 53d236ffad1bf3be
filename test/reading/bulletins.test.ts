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
    [
      'Casualties were reported in Pell (3 dead, 11 wounded), Lenn (one dead) and the port of Tolm (6 wounded).',
      '3: killed, people, Pell',
      '11: injured, people, Pell',
      'one: killed, people, Lenn',
      '6: injured, people, Tolm'
    ],
    ['Deaths by district: Tarn (4) and Lund (1).', '4: killed, deaths, Tarn', '1: killed, deaths, Lund'],
    ['Dead: John Orr (34), Ann Doe (29).', '34: other, number, null', '29: other, number, null'],
    ['People were killed in Tarn (4) and Lund (1).', '4: killed, people, Tarn', '1: killed, people, Lund'],
    ['Marches were held in Tarn (4) and Lund (1).', '4: other, number, Tarn', '1: other, number, Lund'],
    ['Losses were worst in First Brigade (3 dead).', '3: killed, people, null'],
    ['Cases of fraud were found in Ostland (3).', '3: other, number, Ostland']
  ]
  for (const [text, ...read] of cases) assert.equal(brief(text), read, text)
})

test('figures that add up to the one before them count what it counts', () => {
  const cases: [text: string, ...read: string[]][] = [
    [
      'There were 12 deaths: Keld (5) and Osk (7).',
      '12: killed, deaths, null',
      '5: killed, deaths, Keld',
      '7: killed, deaths, Osk'
    ],
    [
      'There were 12 deaths: Keld (5) and Osk (6).',
      '12: killed, deaths, null',
      '5: other, number, null',
      '6: other, number, null'
    ]
  ]
  for (const [text, ...read] of cases) assert.equal(brief(text), read, text)
})

test('what a line begins with is the place of all that it counts', () => {
  const cases: [text: string, ...read: (string | null)[]][] = [
    [
      'Keld: 3 dead, 12 injured.\n- Osk (north): 5 dead.\nTarn: no casualties; 4 homes damaged.',
      'Keld',
      'Keld',
      'Osk',
      'Tarn',
      'Tarn'
    ],
    ['Orr district: 31 deaths, 12 missing. Lund district: 27 deaths.', 'Orr district', 'Orr district', 'Lund district'],
    ['Orr District: 2 dead. Osk – 3 dead; 1 hurt in the village of Lund', 'Orr District', 'Osk', 'Lund'],
    ['By province: Keld – 31 dead, 4 missing; Orvane – 20 dead', 'Keld', 'Keld', 'Orvane'],
    ['Fire: 3 dead.\nMen: 2 hurt.\nReuters: 8 dead.\nKeld Post: 9 dead.', null, null, null, null]
  ]
  for (const [text, ...read] of cases) {
    assert.equal(
      claims(text).map(({ place }) => place),
      read,
      text
    )
    assert.ok(
      claims(text).every(({ source }) => source === null),
      text
    )
  }
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

test('a list by place counts what it is headed by', () => {
  const list = (head: string) => brief(`${head} by state: Keld 12, Tarn 7 and Osk 4.`)
  assert.equal(list('Deaths'), ['12: killed, deaths, Keld', '7: killed, deaths, Tarn', '4: killed, deaths, Osk'])
  assert.is(list('Cases of measles')[2], '4: infected, measles cases, Osk')
  assert.equal(
    claims('Cases of measles by state: Keld 12, Tarn 7.').map((c) => c.source),
    [null, null]
  )
  assert.is(list('Seats')[0], '12: other, number, Keld')
})

test('an age in brackets is no figure of a list', () => {
  const read = claims('Deaths were reported: John Orr (34) and Ida Vale (29) were killed.')
  assert.equal(
    read.filter((c) => c.measure !== 'other'),
    []
  )
})

test.run()
