import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Claim, type ClaimInput, type Decided } from '../../lib/claim.ts'
import { compare } from '../../lib/comparison/compare.ts'
import { onOneLine } from '../../lib/comparison/places.ts'
import { populationOf, sameHead } from '../../lib/comparison/populations.ts'
import { resolvers } from '../../lib/comparison/resolver.ts'

const test = suite('comparison: what a person decides')

const articles = ['a', 'b', 'c'].map((id) => ({ id, publisher: `Paper ${id}`, event: 'quake' }))
const read = (id: string, source: string | null, best: number, place: string, more: Partial<ClaimInput> = {}) =>
  Claim.parse({
    ...{ id, article: id.slice(0, 1), source, best, place, bound: 'exact', words: `${best}`, start: 10, end: 12 },
    ...{ measure: 'killed', population: 'people', from: '2020-05-02', to: '2020-05-02', saidOn: '2020-05-03' },
    ...more
  })
const claims = [
  read('a1', 'Army', 40, 'Manta'),
  read('b1', 'Mayor', 52, 'Manta'),
  read('c1', 'Union', 61, 'Pacific coast')
]
const decided = (answer: Decided['answer'], event = 'quake'): Decided[] => [
  { event, field: 'place', one: 'Pacific coast', other: 'Manta', answer, decidedOn: null }
]
const kinds = (decisions: Decided[] = []) => {
  const { relations, questions } = compare(claims, { articles, decisions }).rows
  const about = relations.filter(({ a, b }) => [a.source, b.source].includes('Union'))
  return [questions.length, [...new Set(about.map(({ kind }) => kind))].sort().join()]
}

test('whether the Pacific coast is Manta only a person can say: proposed, and no verdict rests on it', () => {
  assert.equal(kinds(), [2, 'proposed'])
  const [proposal] = compare(claims, { articles }).rows.relations.filter(({ kind }) => kind === 'proposed')
  assert.equal(proposal?.decide, [{ event: 'quake', field: 'place', one: 'Manta', other: 'Pacific coast' }])
  assert.is(
    compare(claims, { articles }).rows.questions.find(({ scope }) => scope.place === 'Pacific coast')?.verdict,
    'one source'
  )
})

test('what a person decided joins, makes a part or keeps apart, in its event alone', () => {
  assert.equal(kinds(decided('same')), [1, 'rivals'])
  assert.equal(kinds(decided('part')), [2, 'part of'])
  assert.equal(kinds(decided('apart')), [2, 'not comparable'])
  assert.equal(kinds(decided('same', 'flood')), [2, 'proposed'])
})

test('the same figure of two names leaves little doubt: asserted, with what it assumes', () => {
  const same = [
    read('a1', 'Army', 2, 'Manta'),
    read('b1', 'Mayor', 2, 'Manta'),
    read('c1', 'Union', 2, 'Pacific coast')
  ]
  const about = compare(same, { articles }).rows.relations.filter(({ a, b }) => [a.source, b.source].includes('Union'))
  assert.equal(
    about.map(({ kind, verdict }) => [kind, verdict]),
    [
      ['rivals', 'agree'],
      ['rivals', 'agree']
    ]
  )
  assert.match(about[0]?.assumes.join() ?? '', 'that Manta and Pacific coast are one place here')
})

const lines: [a: string, b: string, own: string, wider: string | null][] = [
  ['central California', 'California', 'Orvane', 'California'],
  ['Kern County', 'central California', 'central California', 'central California'],
  ['western Michigan', 'southwestern Michigan', 'Orvane', 'western Michigan'],
  ['Manta', 'Ecuador', 'Ecuador', 'Ecuador'],
  ['the Riviera city', 'Nice', 'Nice', 'Nice'],
  ['Orvane', 'Tarn', 'Orvane', null],
  ['Holt County', 'Orr County', 'Holt County', null],
  ['worldwide', 'Brazil', 'Brazil', null],
  ['Texas', 'Kanawha County', 'West Virginia', null]
]
for (const [a, b, own, wider] of lines) {
  test(`${a} and ${b}, where the event is of ${own}: ${wider === null ? 'nothing to decide' : `${wider} is the wider`}`, () => {
    assert.is(onOneLine(a, b, own)?.wider ?? null, wider)
  })
}

test('what English says of people is no guess, and a user overrides it', () => {
  const { population } = resolvers({})(null)
  const people = ['deaths', 'confirmed deaths', 'lives', 'fatalities', 'victims', 'persons', 'death toll']
  for (const word of people) assert.is(populationOf(word, 'killed', population), 'people', word)
  for (const word of ['bodies', 'children', 'miners']) assert.is(populationOf(word, 'killed', population), word)
  assert.is(populationOf('deaths', 'injured', population), 'deaths')
  const own = resolvers({ names: [{ name: 'deaths', kind: 'population', means: 'certified deaths', within: null }] })(
    null
  )
  assert.is(populationOf('deaths', 'killed', own.population), 'certified deaths')
})

test('more said of one noun may be the same people, doubt and other things are not', () => {
  const pairs: [string, string, boolean][] = [
    ['bailiffs', 'court bailiffs', true],
    ['suspected cases', 'cases', false],
    ['cases of measles', 'cases of fever', false],
    ['French soldiers', 'Syrian soldiers', false]
  ]
  for (const [a, b, same] of pairs) assert.is(sameHead(a, b), same, `${a} / ${b}`)
})

test('nameless people are voices of their article, an agency is one in two papers, a body one in an event', () => {
  const sources = (more: [string | null, Partial<ClaimInput>][]) =>
    compare(
      more.map(([source, fields], i) => read(`${'abc'[i]}1`, source, 10 + i, 'Manta', fields)),
      { articles }
    ).rows.questions[0]?.sources
  assert.is(
    sources([
      ['officials', {}],
      ['officials', {}]
    ]),
    2
  )
  assert.is(
    sources([
      ['police', {}],
      ['Police', {}]
    ]),
    1
  )
  assert.is(
    sources([
      [null, { via: ['AP'] }],
      [null, { via: ['AP'] }]
    ]),
    1
  )
  assert.is(
    sources([
      ['officials', { via: ['AP'] }],
      ['officials', { via: ['AP'] }]
    ]),
    1
  )
  assert.is(
    sources([
      ['Jean Dorval, Interior Minister', {}],
      ['Jean Dorval, Deputy Prime Minister', {}]
    ]),
    1
  )
  assert.is(
    sources([
      [null, {}],
      [null, {}]
    ]),
    2
  )
})

test('a toll of two articles of no known day may have grown: whether they agree is open', () => {
  const unsaid = { from: null, to: null, saidOn: null }
  const told = [read('a1', 'Army', 40, 'Manta', unsaid), read('b1', 'Mayor', 646, 'Manta', unsaid)]
  assert.equal(
    compare(told, { articles }).rows.relations.map(({ verdict }) => verdict),
    ['open']
  )
  const typed = told.map((claim) => ({ ...claim, start: null, end: null }))
  assert.equal(
    compare(typed, { articles }).rows.relations.map(({ verdict }) => verdict),
    ['disagree']
  )
})

test('beside a figure that states its place, what the same voice gives unstated is set apart where both cannot hold', () => {
  const unstated = { place: null, from: null, to: null }
  const { questions } = compare(
    [read('a1', 'Army', 80, 'Nice'), read('a2', 'Army', 18, 'Nice', unstated), read('b1', 'Mayor', 84, 'Nice')],
    { articles }
  ).rows
  assert.equal(
    questions.map(({ estimates }) => estimates.map((e) => e.words.join())),
    [['80', '84'], ['18']]
  )
})

test.run()
