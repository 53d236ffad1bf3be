import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Claim, type ClaimInput, type Decided, type Measure, type Name } from '../../lib/claim.ts'
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

test('a stated square, street or school is taken for no other place until a text or a person says so', () => {
  const row = { start: null, end: null, event: 'march', measure: 'attended' as const, from: null }
  for (const spot of ['Market Square', 'Main Street', 'School No 1']) {
    const two = [read('a1', 'Organisers', 25000, spot, row), read('b1', 'Mayor', 9000, 'Old Town', row)]
    const told = compare(two)
    assert.equal(
      told.rows.relations.map(({ kind }) => kind),
      ['proposed'],
      spot
    )
    const alike = compare(two.map((claim) => ({ ...claim, best: 9000, words: '9000' })))
    assert.not(alike.rows.relations.some(({ kind }) => kind === 'rivals'))
    const texts = two.map((claim) => ({ ...claim, start: 10, end: 12 }))
    const saying = (text: string) =>
      compare(texts, { articles: [{ id: 'a', publisher: 'Paper a', text }] }).rows.questions.length
    assert.is(saying(`They met at ${spot}.`), 2)
  }
})

test('three who died in a town, said again without a place, are not those of the region', () => {
  const claims = [
    read('a1', 'Mayor', 2, 'Orvane Basin'),
    read('a2', 'Mayor', 30, 'Orvane Basin', { measure: 'injured' }),
    read('b1', 'Sheriff', 3, 'Keld in Orvane Basin'),
    read('b2', 'Sheriff', 3, '', { place: null, start: 90, end: 91 })
  ]
  const { relations } = compare(claims, { articles }).rows
  const held = relations.filter(({ kind }) => kind === 'rivals' || kind === 'grew')
  assert.not(held.some(({ a, b }) => [...a.claims, ...b.claims].includes('b1')))
})

test('more workers than an article has people are no part of them: a person says whether they are the same', () => {
  const workers = { population: 'workers' }
  const open = (count: number) =>
    compare(
      [
        read('a1', null, 11, 'Drumm'),
        read('a2', 'Union', count, 'Drumm', workers),
        read('b1', 'Brigade', 12, 'Drumm'),
        read('b2', 'Union', count, 'Drumm', workers)
      ],
      { articles }
    ).rows.relations.some(({ kind }) => kind === 'proposed')
  assert.equal([14, 4].map(open), [true, false])
})

test('what is told of several towns together is told of no place that an article only carries on', () => {
  const rows = [
    read('a1', 'Mayor', 5383, 'south Ostland', { measure: 'injured', inferred: ['place'] }),
    read('b1', 'Army', 326, 'Aldo, Lataf and Homa'),
    read('b2', 'Army', 1042, 'Aldo, Lataf and Homa', { measure: 'injured' })
  ]
  const { questions } = compare(rows, { articles }).rows
  assert.equal(questions.map(({ scope }) => scope.place).sort(), [
    'Aldo, Lataf and Homa',
    'Aldo, Lataf and Homa',
    'south Ostland'
  ])
})

test('two places that one article tells of are not one, though two speak', () => {
  const rows = [
    read('a1', 'Mayor', 5, 'Manta'),
    read('a2', 'Army', 8, 'Sella Valley'),
    read('b1', 'Police', 8, 'Manta')
  ]
  const { relations } = compare(rows, { articles }).rows
  assert.equal(
    relations.filter(({ kind }) => kind !== 'not comparable').map(({ a, b }) => [a.words, b.words]),
    [['8', '5']]
  )
})

test('two rivals of whom one has a longer name may be one source, which only a person can tell', () => {
  const asked = (one: string, other: string, decisions: Decided[] = []) => {
    const two = [read('a1', one, 40, 'Manta'), read('b1', other, 52, 'Manta')]
    return compare(two, { articles, decisions }).rows.relations.flatMap(({ decide }) => decide)
  }
  const row = { event: 'quake', field: 'source', one: 'rail union', other: 'union' } as const
  assert.equal(asked('union', 'rail union'), [row])
  assert.equal(asked('union', 'rail union', [{ ...row, answer: 'apart', decidedOn: null }]), [])
  assert.equal(asked('union', 'rail operator'), [])
})

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
  ['Orvane', 'Tarn', 'Orvane', null],
  ['Holt County', 'Orr County', 'Holt County', null],
  ['worldwide', 'Brazil', 'Brazil', null],
  ['Texas', 'Kanawha County', 'West Virginia', null],
  ['West Virginia', 'Virginia', 'West Virginia', null],
  ['South Asia', 'Nepal', 'Nepal', null],
  ['Tarn', 'Orvane Heights', 'Orvane Heights', 'Orvane Heights'],
  ['northern Orvane', 'Tarnian-annexed Orvane', 'Orvane', 'northern Orvane'],
  ['northern Orvane', 'southern Orvane', 'Orvane', null],
  ['North', 'Tarn', 'North', 'North'],
  ['South, Texas', 'Tarn', 'South, Texas', 'South, Texas'],
  ['Kalaat Bahr', 'Qalat Bahr', 'Orvane', 'Kalaat Bahr']
]
for (const [a, b, own, wider] of lines) {
  test(`${a} and ${b}, where the event is of ${own}: ${wider === null ? 'nothing to decide' : `${wider} is the wider`}`, () => {
    assert.is(onOneLine(a, b, own)?.wider ?? null, wider)
  })
}

test('what English says of people is no guess, and a user overrides it', () => {
  const who = (population: string, measure: Measure, unit = 'people', names: readonly Name[] = []) =>
    populationOf({ population, measure, unit }, resolvers({ names })(null).population)
  const people = ['deaths', 'confirmed deaths', 'lives', 'fatalities', 'victims', 'persons', 'death toll']
  for (const word of people) assert.is(who(word, 'killed'), 'people', word)
  for (const word of ['bodies', 'children', 'miners']) assert.is(who(word, 'killed'), word)
  assert.is(who('deaths', 'injured'), 'deaths')
  assert.is(who('marchers', 'attended'), 'people')
  for (const word of ['cholera deaths', 'deaths from cholera', 'Deaths in the Lower Valley'])
    assert.is(who(word, 'killed'), 'people', word)
  assert.is(who('Measles cases in Ostra', 'infected'), 'people')
  assert.is(who('workers in Ostra', 'killed'), 'workers in Ostra')
  assert.is(who('victims of the Orvane massacre', 'killed'), 'people')
  assert.is(who('suspected cases of measles', 'infected'), 'suspected cases')
  assert.is(who('civilian deaths', 'killed'), 'civilians')
  assert.is(who('destroyed homes', 'destroyed'), 'homes')
  assert.is(who('wounded soldiers', 'killed'), 'wounded soldiers')
  const own: Name[] = [{ name: 'deaths', kind: 'population', means: 'certified deaths', within: null }]
  assert.is(who('deaths', 'killed', 'people', own), 'certified deaths')
  for (const word of ['acres', 'blaze', 'wildfires']) assert.is(who(word, 'destroyed', 'acres'), 'land', word)
  assert.is(who('Dorn fire', 'destroyed', 'acres'), 'land in the Dorn fire')
  assert.is(who('wheat', 'destroyed', 'acres'), 'wheat')
})

test('more said of one noun may be the same people, doubt and other things are not', () => {
  const pairs: [string, string, boolean][] = [
    ['bailiffs', 'court bailiffs', true],
    ['houses', 'homes', true],
    ['cases of fever', 'cases', true],
    ['suspected cases', 'cases', false],
    ['new cases', 'cases', false],
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
  const same = [
    ['Ministry of the Interior', 'interior ministry'],
    ['Governor Mira Toll', 'Mira Toll'],
    ['Tarin Vell, army spokesman', 'army'],
    ['army spokesman', 'army'],
    ['Tarin Vell, presidential spokesman', 'Tarin Vell'],
    ['World Health Body (WHB)', 'WHB'],
    ['World Health Body (WHB)', 'World Health Body'],
    ['Ministry of Health (MoH)', 'Ministry of Health'],
    ['Ministry of Health (وزارة الصحة)', 'Ministry of Health'],
    ['coast guard', 'coastguard'],
    ["miners' union", 'Miners Union'],
    ['U.N.', 'UN'],
    ["Manta's Health Office", 'Health Office'],
    ['United Nations', 'UN'],
    ['Harbour master Ada Renn', 'harbour master Ada Renn']
  ]
  for (const [one = '', other = ''] of same)
    assert.is(
      sources([
        [one, {}],
        [other, {}]
      ]),
      1,
      `${one} / ${other}`
    )
  for (const [one, other] of [
    ['Chief of Port Vell', 'Port Vell'],
    ['Ministry of Health', 'Ministry of Mines']
  ] as const)
    assert.is(
      sources([
        [one, {}],
        [other, {}]
      ]),
      2,
      `${one} / ${other}`
    )
})

test('one place in two spellings is one, whichever comes first', () => {
  const told = [read('a1', 'Army', 40, "Qal'at Bahr"), read('b1', 'Mayor', 52, 'Qalât-Bahr')]
  for (const claims of [told, told.toReversed()]) {
    const { questions } = compare(claims, { articles }).rows
    assert.equal([questions.length, questions[0]?.scope.place], [1, "Qal'at Bahr"])
  }
})

test('a part that its voice repeats in another article is one part, and seven of the workers are no rival of people', () => {
  const part = (id: string, whole: string, best: number) =>
    read(id, 'Army', best, 'Manta', { partOf: whole, population: 'people' })
  const workers = { population: 'workers' }
  const { questions } = compare(
    [
      ...[read('a1', 'Army', 40, 'Manta', workers), part('a2', 'a1', 7), read('b1', 'Army', 40, 'Manta', workers)],
      ...[part('b2', 'b1', 7), part('b3', 'b1', 9), read('c1', 'Mayor', 52, 'Manta')]
    ],
    { articles }
  ).rows
  assert.equal(
    questions.map(({ estimates }) => estimates.flatMap((e) => e.figures.map(({ claim }) => claim.id)).join()),
    ['a1,b1', 'a2,b2', 'b3', 'c1']
  )
})

test('an event is of no day on which a stock was counted, nor of a place that is anywhere', () => {
  const stock = { measure: 'missing', from: '2020-05-06', to: '2020-05-06' } as const
  const missing = ['b1', 'b2'].map((id) => read(id, 'Army', 9, 'Manta', stock))
  const elsewhere = ['c1', 'c2', 'c3', 'c4'].map((id) => read(id, 'Union', 9, 'worldwide', { from: null, to: null }))
  const { events } = compare([read('a1', 'Army', 40, 'Manta'), ...missing, ...elsewhere], { articles }).rows
  assert.equal(events, [{ event: 'quake', place: 'Manta', day: '2020-05-02' }])
})

test('"thousands", with neither place nor day, is no rival of a figure that it cannot mean', () => {
  const thin = { place: null, from: null, to: null, vague: 'thousands', words: 'thousands', best: null }
  const claims = [
    read('a1', 'Army', 40, 'Manta'),
    read('b1', 'Mayor', 0, 'Manta', thin),
    read('c1', 'Union', 4000, 'Manta')
  ]
  assert.is(compare(claims, { articles }).rows.questions.length, 1)
  assert.is(compare(claims.slice(0, 2), { articles }).rows.questions.length, 2)
})

test('the first dead that an article counts, however far down, are those that it is about; further ones may not be', () => {
  const thin = { place: null, from: null, to: null, start: 1500, end: 1502 }
  const questionsOf = (...more: Claim[]) =>
    compare([read('a1', 'Army', 40, 'Manta'), ...more], { articles }).rows.questions.length
  assert.is(questionsOf(read('b1', null, 52, 'Manta', thin)), 1)
  assert.is(questionsOf(read('b1', 'Mayor', 9, 'Quito'), read('b2', null, 52, 'Manta', thin)), 3)
})

test('an article that tells its town ten times does not make it the place of an event that others tell of wider', () => {
  const here = Array.from({ length: 10 }, (_, i) => read(`a${i}`, 'Army', i, 'Manta', { inferred: ['place'] }))
  const wide = ['b1', 'b2', 'c1'].map((id) => read(id, 'Union', 40, 'Talmara'))
  assert.is(compare([...here, ...wide], { articles }).rows.events[0]?.place, 'Talmara')
})

test('"no one died", as somebody said who told no place, is no rival of a toll of thousands', () => {
  const none = { low: null, best: 0, high: null, words: 'no one', inferred: ['place'] as 'place'[] }
  const questionsOf = (toll: number) =>
    compare([read('a1', 'Army', toll, 'Manta'), read('b1', 'Guards', 0, 'Manta', none)], { articles }).rows.questions
  assert.equal([questionsOf(8000).length, questionsOf(12).length], [2, 1])
  // Who denies that anyone died speaks of what others say
  const denied = { ...none, best: null, high: 0, bound: 'atMost', stance: 'denies', words: 'anyone' } as const
  const both = compare([read('a1', 'Army', 4000, 'Manta'), read('b1', 'Mayor', 0, 'Manta', denied)], { articles })
  assert.equal(
    both.rows.relations.map(({ verdict }) => verdict),
    ['denied']
  )
})

test('"more than 60" of the passengers and 67 people may be one count, and 167 are another', () => {
  const floor = { bound: 'moreThan', words: 'more than 60', low: 60, best: null, population: 'passengers' } as const
  const kindsOf = (best: number) =>
    compare([read('a1', 'Army', best, 'Manta'), read('b1', 'Union', 60, 'Manta', floor)], {
      articles
    }).rows.relations.map(({ kind }) => kind)
  assert.equal([kindsOf(67), kindsOf(167)], [['proposed'], ['not comparable']])
})

test('more miners than people are no part of them: perhaps both are of one thing', () => {
  const kindsOf = (best: number) => {
    const told = [read('a1', 'Army', 40, 'Manta'), read('b1', 'Union', best, 'Manta', { population: 'miners' })]
    return compare(told, { articles }).rows.relations.map(({ kind }) => kind)
  }
  assert.equal([kindsOf(52), kindsOf(12)], [['proposed'], ['not comparable']])
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

test('a decision of a name that no figure has is told, and renames nothing', () => {
  const told = (field: Decided['field'], one: string, other: string, event = 'quake') => {
    const decisions: Decided[] = [{ event, field, one, other, answer: 'same', decidedOn: null }]
    const { cautions, questions } = compare(claims, { articles, decisions }).rows
    const texts = cautions.flatMap(({ kind, text }) => (kind === 'unknown name' ? text : []))
    const named = questions.flatMap(({ scope }) => [scope.place, scope.population])
    return [texts.join(), named.includes(other)]
  }
  const start = 'The decision'
  assert.equal(told('place', 'Pacific coast', 'Narnia'), [
    `${start} "place, Pacific coast, Narnia, same" names Narnia, which no figure here has.`,
    false
  ])
  assert.is(told('population', 'people', 'persona')[1], false)
  assert.equal(told('place', 'Pacific coast', 'Manta'), ['', true])
  assert.is(told('place', 'Pacific coast', 'Narnia', 'flood')[0], '')
  assert.match(told('source', 'Armee', 'Government')[0] as string, 'names Armee')
})

test.run()
