import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Claim, ClaimInput, Decided, Place } from '../../lib/claim.ts'
import { compare } from '../../lib/comparison/compare.ts'
import type { CompareOptions } from '../../lib/comparison/options.ts'
import { median } from '../../lib/comparison/questions.ts'
import { explain } from '../../lib/comparison/relation.ts'
import { phrase } from '../../lib/comparison/wording.ts'
import { claim, number } from '../charts/claims.ts'

/** Inputs that once led to something false. */
const test = suite('comparison: nothing false')

const total = (source: string, best: number, to: string, more: Partial<ClaimInput> = {}) =>
  number(source, best, { from: '2021-03-01', to, ...more })
const denies = (source: string, best: number, to: string, more: Partial<ClaimInput> = {}) =>
  total(source, best, to, { stance: 'denies', ...more })
const [d1, d2, d9] = ['2021-03-01', '2021-03-02', '2021-03-09']
const stock = (to: string) => ({ measure: 'missing', from: to, to }) as const
const children = { name: 'children', kind: 'population', means: null, within: 'miners' } as const
const inSyria: Place = { place: 'Hajin', means: null, within: 'Syria' }

const told = (claims: readonly Claim[], options: CompareOptions = {}) =>
  compare(claims, options)
    .rows.relations.filter(({ kind }) => kind !== 'not comparable')
    .map(({ verdict, a, b }) => `${verdict}: ${a.source} ${a.words}, ${b.source} ${b.words}`)

const pledge = { measure: 'pledged', unit: 'USD', population: 'pledge', start: 1, end: 2 } as const
const cases: [what: string, claims: Claim[], relations: string[], options?: CompareOptions][] = [
  [
    'the dead of a war are no rivals of those of a bomb, in whose text they have no place of their own',
    [
      total('Police', 12, d9, { start: 1, end: 3 }),
      total('Union', 15, d9, { start: 50, end: 52, place: null }),
      total('Envoy', 250_000, d9, { start: 90, end: 97, place: null })
    ],
    ['disagree: Union 15, Police 12']
  ],
  [
    'who gives a whole of his own gives no part of what others total',
    [
      total('Ministry', 15, d2, { id: 'all' }),
      total('Ministry', 4, d2, { population: 'children', partOf: 'all' }),
      total('Envoy', 16, d2, { id: 'some', population: 'civilians' }),
      total('Envoy', 5, d2, { population: 'children', partOf: 'some' })
    ],
    ['disagree: Envoy 5, Ministry 4', 'share: Ministry 4, Ministry 15', 'share: Envoy 5, Envoy 16']
  ],
  [
    'a part is one of the whole that its words name, though nobody knows of which day',
    [
      total('Police', 7, d2, { from: d1, article: 'a' }),
      claim({ source: 'Police', best: 27, bound: 'exact', words: '27', id: 'all', article: 'b' }),
      claim({ source: 'Police', best: 7, bound: 'exact', words: '7', partOf: 'all', article: 'b' })
    ],
    ['share: Police 7, Police 27']
  ],
  [
    'what two governments promise are two pledges',
    [total('Germany', 2_570, d9, pledge), total('Britain', 1_760, d9, pledge)],
    []
  ],
  [
    'a denial of what its source took back is none of what it says now',
    [total('Union', 41, d9, { saidOn: d1 }), total('Union', 68, d9, { saidOn: d2 }), denies('Owner', 41, d9)],
    []
  ],
  [
    'a denied figure is that of its day, not the last of its source',
    [total('Union', 12, d1), total('Union', 57, d9), denies('Owner', 12, d9)],
    ['denied: Union 12, Owner denies 12']
  ],
  ['who denies any and who denies 12 are at one or not', [denies('Owner', 0, d1), denies('Union', 12, d1)], []],
  [
    'none by one day, 12 a week later: both may hold',
    [denies('Owner', 0, d2), total('Union', 12, d9)],
    ['grew: Union 12, Owner denies any']
  ],
  [
    'none, after 12 had been said, is a denial of these',
    [total('Union', 12, d2), denies('Owner', 0, d9)],
    ['denied: Union 12, Owner denies any']
  ],
  [
    'a denial of missing people says nothing of those of another year',
    [denies('Owner', 0, d1, stock(d1)), number('Union', 12, stock('2022-03-01'))],
    []
  ],
  ...(
    [
      ['a ceiling', { best: null, high: 70, bound: 'atMost', words: 'up to 70' }, 36],
      ['a range', { best: null, low: 30, high: 50, bound: 'between', words: '30 to 50' }, 44],
      ['a word', { best: null, bound: 'exact', vague: 'dozens', words: 'dozens' }, 20]
    ] as const
  ).map(([what, stated, best]): (typeof cases)[number] => [
    `what lies under ${what} of the day before has not grown, and both may hold`,
    [total('Owner', 0, d1, stated), total('Union', best, d2)],
    [`overlap: Owner ${stated.words}, Union ${best}`]
  ]),
  ...[d1, d2].map((day): (typeof cases)[number] => [
    `what lies under a ceiling of ${day} leaves nothing open: both may hold`,
    [total('Owner', 0, day, { best: null, high: 70, bound: 'atMost', words: 'as many as 70' }), total('Union', 36, d1)],
    ['overlap: Owner as many as 70, Union 36']
  ]),
  [
    'over a floor without a top it is open, beside a ceiling too',
    [
      total('Owner', 0, d1, { best: null, high: 70, bound: 'atMost', words: 'at most 70' }),
      total('Union', 0, d1, { best: null, low: 50, high: 90, bound: 'between', words: '50 to 90' }),
      total('Office', 0, d1, { best: null, low: 60, bound: 'atLeast', words: 'at least 60' })
    ],
    [
      'open: Office at least 60, Owner at most 70',
      'open: Office at least 60, Union 50 to 90',
      'overlap: Owner at most 70, Union 50 to 90'
    ]
  ],
  [
    'nothing is a part of a figure that is denied, and no denial is a part',
    [
      denies('Council', 30, d1, { id: 'denied' }),
      total('Hospital', 2, d1, { population: 'children', partOf: 'denied' }),
      total('Police', 9, d1, { id: 'given' }),
      denies('Police', 4, d1, { population: 'firefighters', partOf: 'given' })
    ],
    []
  ],
  [
    'none is no part',
    [total('Office', 0, d1, { population: 'foreigners', partOf: 'all' }), total('Office', 9, d1, { id: 'all' })],
    []
  ],
  [
    "seven of her 26 are no part of somebody else's 22",
    [
      total('Union', 26, d1, { id: 'hers' }),
      total('Union', 7, d1, { population: 'traders', partOf: 'hers' }),
      total('Ministry', 22, d1)
    ],
    ['disagree: Union 26, Ministry 22', 'share: Union 7, Union 26']
  ],
  [
    'those of the hurt who died are no toll beside the larger one of their article',
    [
      total('Army', 22, d2),
      total('Clinic', 31, d2, { id: 'hurt', measure: 'injured' }),
      total('Clinic', 2, d2, { partOf: 'hurt' })
    ],
    ['share: Clinic 2, Clinic 31']
  ],
  [
    '13 bodies of a later day are no more than the whole that others gave before',
    [
      total('Guard', 22, d2, { id: 'guard' }),
      total('Daily', 13, d2, { population: 'bodies', partOf: 'guard' }),
      total('Wire', 9, d1)
    ],
    ['grew: Guard 22, Wire 9', 'share: Daily 13, Guard 22']
  ],
  [
    '13 more of a day, by words a part of their own total, are by their day no part of that of others',
    [
      total('Guard', 44, d2, { id: 'guard' }),
      number('Guard', 13, { from: d2, to: d2, population: 'bodies', partOf: 'guard' }),
      total('Anglers', 60, d2, { population: 'bodies' })
    ],
    ['share: Guard 13, Guard 44']
  ],
  [
    'three of the dead of others are a part of what each of them says',
    [
      total('Police', 17, d1, { id: 'theirs' }),
      total('Brigade', 3, d1, { population: 'firefighters', partOf: 'theirs' }),
      total('Ministry', 17, d1)
    ],
    ['agree: Ministry 17, Police 17', 'share: Brigade 3, Ministry 17', 'share: Brigade 3, Police 17']
  ],
  [
    'what goes beyond a ceiling of the day before may have grown',
    [total('Owner', 0, d1, { best: null, high: 70, bound: 'atMost', words: 'up to 70' }), total('Union', 90, d2)],
    ['grew: Union 90, Owner up to 70']
  ],
  [
    'of the missing of one day there is no share in those of the next',
    [number('Owner', 12, { ...stock(d2), population: 'children' }), number('Owner', 40, stock(d1))],
    ['open: Owner 12, Owner 40'],
    { names: [children] }
  ],
  [
    'parts of each other are parts of nothing',
    [total('Owner', 12, d1, { id: 'x', partOf: 'y' }), total('Owner', 57, d1, { id: 'y', partOf: 'x' })],
    []
  ],
  ['a part of itself is none', [total('Owner', 12, d1, { id: 'x', partOf: 'x' })], []],
  [
    'dollars are no share of euros',
    [
      number('Owner', 5, { id: 'x', partOf: 'y', measure: 'cost', population: 'dam', unit: 'USD' }),
      number('Owner', 10, { id: 'y', measure: 'cost', population: 'mine', unit: 'EUR' })
    ],
    []
  ],
  [
    'a wind in a town may be stronger than in its country',
    ['Hajin', 'Syria'].map((place, i) =>
      number('Office', 90 - i, { measure: 'other', population: 'wind', unit: 'mph', place })
    ),
    [],
    { places: [inSyria] }
  ],
  [
    'new deaths are not all deaths',
    [total('Owner', 50, d1, { population: 'new deaths' }), total('Union', 5000, d1, { population: 'deaths' })],
    []
  ],
  [
    'a whole of an unknown day of March is not certainly later than its part',
    [
      total('Owner', 12, '2021-03-05', { population: 'children' }),
      number('Owner', 10, { from: d1, to: null, saidOn: '2021-03' })
    ],
    ['exceeds: Owner 12, Owner 10'],
    { names: [children] }
  ],
  [
    'a total of an event that somebody counts day by day is not that of one of its days',
    [
      ...[d1, d2].map((day) => number('Monitor', 5, { event: 'war', from: day, to: day })),
      number('Union', 1000, { event: 'war', from: null, to: null, saidOn: d1 })
    ],
    []
  ],
  [
    'since some day of the year may be since after June',
    [
      number('Owner', 90, { from: '2021-06-01', to: '2021-12-31' }),
      number('Owner', 80, { from: '2021-XX', to: '2021-12-31' }),
      number('Union', 70, { from: '2021-07-01', to: '2021-12-31' })
    ],
    ['share: Union 70, Owner 90']
  ],
  [
    'what a name holds is no mark of a part: "part timers"',
    [total('Owner', 12, d1, { population: 'miners | part timers' }), total('Union', 57, d1)],
    ['share: Owner 12, Union 57'],
    { names: [{ ...children, name: 'miners | part timers' }] }
  ],
  [
    "what is no pattern is no pattern: US$'000",
    ['2021-03', '2021-03-01'].map((from, i) =>
      number(`Bank ${i}`, 12, { measure: 'cost', population: 'mine', unit: "US$'000", from, to: '2021-03-31' })
    ),
    ['agree: Bank 0 12, Bank 1 12']
  ],
  [
    'a place named by signs alone is no part of a name',
    ['Orlo', '…', '?', '😀'].map((place, i) => total(`Union ${i}`, 12, d1, { place, event: 'flood' })),
    []
  ]
]
for (const [what, claims, relations, options] of cases) {
  test(what, () => assert.equal(told(claims, options), relations))
}

test('what is denied is not in the summary of what is said', () => {
  const told = [total('Union', 41, d9), total('Mayor', 44, d9), denies('Owner', 12, d9)]
  assert.equal(
    compare(told).rows.questions.map(({ low, high }) => [low, high]),
    [[41, 44]]
  )
})

const assumed: [what: string, claims: Claim[], assumes: string[]][] = [
  [
    'a month for a day of it',
    [total('Owner', 12, d2), number('Union', 12, { from: d1, to: null, saidOn: '2021-03' })],
    ['that 2 March 2021 and March 2021 are one day']
  ],
  [
    'no beginning',
    ['Owner', 'Union'].map((source) => number(source, 12, { from: null })),
    ['that both count from one beginning, which none states']
  ],
  [
    'the day of its event, in words',
    [d1, null].map((from, i) => number(`Office ${i}`, 12, { event: 'flood', from, to: null, saidOn: d1 })),
    ['that it counts from 1 March 2021, the day of the event']
  ],
  ['nothing', [total('Owner', 12, d2), total('Union', 57, d2)], []]
]
for (const [what, claims, assumes] of assumed) {
  test(`a verdict tells what it assumes: ${what}`, () => {
    assert.equal(compare(claims).rows.relations[0]?.assumes, assumes)
  })
}

const own = (day: string) => ({ event: 'ferry', from: day, to: day })
const since = { event: 'ferry', from: d1, to: null, saidOn: d1 }
const eventDays: [what: string, later: Claim[], day: string | null][] = [
  ['further ones died', [d2, d2].map((day, i) => number(`Hospital ${i}`, 3, own(day))), d1],
  ['some were found day by day', [d2, d9].map((day) => number('Divers', 3, own(day))), d1],
  [
    'mourners came',
    [d9, d9, d9].map((day, i) => number(`Police ${i}`, 3000, { ...own(day), measure: 'attended' })),
    d1
  ],
  [
    'parts of a toll died',
    [d9, d9, d9].map((day, i) => number(`Hospital ${i}`, 3, { ...own(day), partOf: 'toll' })),
    d1
  ],
  ['most say that it happened', [d9, d9, d9].map((day, i) => number(`Paper ${i}`, 40, own(day))), d9]
]
for (const [what, later, day] of eventDays) {
  test(`the day of an event beside one on which ${what}`, () => {
    const toll = number('Coast guard', 45, { id: 'toll', event: 'ferry', from: null, to: null, saidOn: '2021-03-20' })
    const { events } = compare([number('Coast guard', 31, since), ...later, toll]).rows
    assert.is(events[0]?.day, day)
  })
}

test('what was said in March is of no certain day: against a figure of 2 March it is open, and assumes none', () => {
  const [relation] = compare([total('Owner', 12, d2), number('Union', 57, { from: d1, to: null, saidOn: '2021-03' })])
    .rows.relations
  assert.equal([relation?.kind, relation?.verdict, relation?.factor, relation?.assumes], ['rivals', 'open', null, []])
})

test('what was known in March does not count from December, nor does a later day that more died on begin what most knew', () => {
  const event = 'fever'
  const march = number('Ministry', 35, { event, from: null, to: '2021-03-14', saidOn: '2021-03-20' })
  assert.equal(told([march, number('Clinic', 27, { event, from: '2021-12-05', to: null, saidOn: '2021-12-10' })]), [])
  const [first, second] = [march, number('Clinic', 40, { event, from: null, to: '2021-03-15' })]
  const more = number('Police', 2, { event, from: '2021-03-16', to: '2021-03-16' })
  const last = number('Mayor', 42, { event, from: null, to: '2021-03-17' })
  assert.is(told([first, second, more, last]).length, 3)
})

test("a month's or a year's total is none of the day in it, in an event or a table", () => {
  const day = '2021-05-13'
  const kinds = (from: string, to: string | null, event: string | null) =>
    compare([
      number('Union', 12, { from: day, to: day, saidOn: day, event }),
      number('Owner', 400, { from, to, saidOn: '2021-05-17', event })
    ]).rows.relations.map(({ kind }) => kind)
  for (const event of [null, 'flood']) {
    for (const [from, to] of [
      ['2021', '2021'],
      ['2021-05', '2021-05'],
      ['2021', null],
      ['2021', '2021-05-17']
    ] as const)
      assert.equal(kinds(from, to, event), ['part of'], `${event} ${from}..${to}`)
  }
})

test('two rows of one id are refused, with the rows', () => {
  const rows = ['Owner', 'Union', 'Church'].map((source) => number(source, 12, { id: source === 'Union' ? 'b' : 'a' }))
  assert.throws(() => compare(rows), /invalid claims: "a" is the id of rows 1 and 3/)
  assert.throws(() => compare([], { articles: [{ id: 'a' }, { id: 'a' }] }), /invalid articles: "a" .* rows 1 and 2/)
  for (const wrong of [{}, null, 'claims.csv', [{ id: 'a' }]])
    assert.throws(() => compare(wrong as never), /invalid claims: pass a list of claims, as parseClaims/)
  assert.throws(
    () => compare(rows.slice(1), { places: 'places.csv' as never }),
    /invalid places: "places.csv"; write a list of rows, each with a place/
  )
  assert.throws(() => compare([], { places: [{ name: 'Manta' }] as never }), /invalid places: .* each with a place/)
  assert.throws(() => explain({} as never), /invalid relation: pass one of the rows.relations/)
  assert.throws(() => phrase({} as never), /invalid claim: pass one/)
})

test('two events that a person holds to be one are one, with what was decided of either; a part of one is refused', () => {
  const figures = ['quake', 'Manta quake'].map((event, i) =>
    number(`Paper ${i}`, 12, { event, place: i === 0 ? 'Manta' : 'Coast' })
  )
  const same: Decided = {
    event: null,
    field: 'event',
    one: 'Manta quake',
    other: 'quake',
    answer: 'same',
    decidedOn: null
  }
  const asked = (decisions: Decided[]) => compare(figures, { decisions }).rows.questions.length
  assert.is(asked([same]), 2)
  assert.is(asked([same, { ...same, event: 'Manta quake', field: 'place', one: 'Coast', other: 'Manta' }]), 1)
  assert.is(asked([same, { ...same, answer: 'apart' }]), 2)
  assert.throws(
    () => asked([{ ...same, answer: 'part' }]),
    /invalid decision: event "Manta quake" as a part of "quake"/
  )
})

test('of very many sources some pairs are held against each other, and a caution says so', () => {
  const many = Array.from({ length: 200 }, (_, i) => number(`Paper ${i}`, 100 + i))
  const { relations, cautions } = compare(many, { limit: 100_000 }).rows
  assert.is(relations.length, (64 * 63) / 2)
  assert.match(cautions.map(({ text }) => text).join('\n'), /Not listed: [\d,]+ more pairs/)
})

test('the parts of very many sources in the whole of as many are few', () => {
  const rows = ['Town', 'Coast'].flatMap((place, p) =>
    Array.from({ length: 200 }, (_, i) => number(`Paper ${i}`, 100 + i + 1000 * p, { place }))
  )
  const within = [{ place: 'Town', means: null, within: 'Coast' }]
  const { relations } = compare(rows, { limit: 100_000, places: within }).rows
  assert.is(relations.filter(({ kind }) => kind === 'part of').length, 64 * 64)
})

const decide = (one: string, other: string, answer: Decided['answer'], more: Partial<Decided> = {}): Decided => ({
  ...{ event: 'quake', field: 'place', one, other, answer, decidedOn: null },
  ...more
})
const places = ['Manta', 'Coast', 'Town'].map((place, i) => number(`Paper ${i}`, 12, { event: 'quake', place }))
const answers: [what: string, questions: number, decisions: Decided[], options?: CompareOptions][] = [
  ['said twice, either way round', 2, [decide('Manta', 'Coast', 'same'), decide('Coast', 'Manta', 'same')]],
  ['one place by three names', 1, [decide('Manta', 'Coast', 'same'), decide('Manta', 'Town', 'same')]],
  [
    'the later answer holds',
    3,
    [
      decide('Coast', 'Manta', 'apart', { decidedOn: '2021-05-02' }),
      decide('Manta', 'Coast', 'same', { decidedOn: '2021-05-01' })
    ]
  ],
  ['an event in other letters', 2, [decide('Manta', 'Coast', 'same', { event: 'Quake' })]],
  [
    'apart, against the table',
    3,
    [decide('Manta', 'Coast', 'apart')],
    { places: [{ place: 'Manta', means: 'Coast', within: null }] }
  ]
]
for (const [what, questions, decisions, options] of answers) {
  test(`decisions: ${what}`, () => {
    assert.is(compare(places, { ...options, decisions }).rows.questions.length, questions)
  })
}

test('a person keeps apart what English or a table puts into one another', () => {
  const people = ['deaths', 'people'].map((population, i) => number(`Paper ${i}`, 12, { event: 'quake', population }))
  const decisions = [decide('deaths', 'people', 'apart', { field: 'population' })]
  assert.is(compare(people, { decisions }).rows.questions.length, 2)
  const table: Place[] = [{ place: 'Manta', means: null, within: 'Coast' }]
  const { relations } = compare(places, { places: table, decisions: [decide('Manta', 'Coast', 'apart')] }).rows
  assert.not(relations.some(({ kind }) => kind === 'part of'))
})

test('a misspelled option is refused by the name that is meant', () => {
  const refused: [CompareOptions, RegExp][] = [
    [{ withn: {} } as never, /unknown option "withn"; did you mean within\?/],
    [{ within: { presnt: 3 } as never }, /unknown option "presnt"; did you mean present\?/],
    [{ within: { present: Number.NaN } }, /invalid present: NaN/],
    [{ limit: -1 }, /invalid limit: -1/]
  ]
  for (const [options, message] of refused) assert.throws(() => compare([], options), message)
})

test('no median of two voices, one of which has an office in two tables', () => {
  const names = [{ name: 'Office', kind: 'source', means: null, within: 'Ministry' } as const]
  const medianOf = (...sources: string[]) => {
    const [question] = compare(
      sources.map((source, i) => number(source, i)),
      { names }
    ).rows.questions
    return question && median(question)
  }
  assert.is(medianOf('Ministry', 'Office', 'Union'), null)
  assert.is(medianOf('Ministry', 'Owner', 'Union'), 1)
})

const tolva = { event: 'quake', place: 'Tolva', from: d1, to: d1 }
test('two rows of one source for one day may be of two raids: nothing certain follows', () => {
  const [army, observatory] = [12, 14].map((n, i) =>
    number(['Army', 'Observatory'][i] ?? '', n, { ...tolva, id: `${i}` })
  )
  const verdicts = (rows: Claim[]) => compare(rows).rows.relations.map(({ verdict }) => verdict)
  assert.equal(verdicts([army as Claim, number('Army', 5, tolva), observatory as Claim]), ['open'])
  assert.equal(verdicts([army as Claim, observatory as Claim]), ['disagree'])
})

test('a town and its province are proposed as one in a table too, unless one source tells them apart', () => {
  const rows = [number('Army', 12, tolva), number('Union', 14, { ...tolva, place: 'Province of Tolva' })]
  const kinds = (more: Claim[]) => compare([...rows, ...more]).rows.relations.map(({ kind }) => kind)
  assert.equal(kinds([]), ['proposed'])
  assert.not(kinds([number('Army', 40, { ...tolva, place: 'Tolva province' })]).includes('proposed'))
})

test('totals of one event since two days of one week may be one, and in no event are a part and its whole', () => {
  const rows = (event: string | null) => [
    number('Army', 59, { event, from: d2, to: d2, saidOn: d2, id: 'a' }),
    number('Union', 82, { event, from: d1, to: null, id: 'b' }),
    number('Owner', 60, { event, from: d2, to: null, id: 'c' })
  ]
  const kindsOf = (event: string | null) =>
    compare(rows(event)).rows.relations.flatMap(({ kind, a, b }) =>
      [...a.claims, ...b.claims].sort().join('') === 'bc' ? kind : []
    )
  assert.equal(kindsOf('ferry'), ['proposed'])
  assert.equal(kindsOf(null), ['part of'])
})

test('two beginnings that a person holds to be one are, either way round, and by that which most state', () => {
  const rows = [
    number('Army', 59, { event: 'march', place: 'Tolva', from: '2021-03-05', to: null }),
    number('Union', 82, { event: 'march', place: 'Tolva', from: '2021-03-01', to: '2021-03-07' }),
    number('Owner', 60, { event: 'march', place: 'Tarn', from: '2021-03-05', to: null }),
    number('Mayor', 61, { event: 'march', place: 'Tolva', from: null, to: null })
  ]
  for (const [one, other] of [
    ['2021-03-05', '2021-03-01'],
    ['2021-03-01', '2021-03-05']
  ] as const) {
    const decided = { event: 'march', field: 'from', one, other, answer: 'same', decidedOn: null } as const
    const { questions, relations } = compare(rows, { decisions: [decided] }).rows
    assert.equal(
      questions.map(({ scope, estimates }) => [scope.place, scope.from, estimates.length]),
      [
        ['Tolva', '2021-03-05', 3],
        ['Tarn', '2021-03-05', 1]
      ]
    )
    assert.not(relations.some(({ decide }) => decide.some(({ field }) => field === 'from')))
  }
})

test('the police in the town of one event are not those of another', () => {
  const row = (id: string, event: string, place: string, source: string) =>
    number(source, 12, { id, article: id, event, place, start: 3, end: 5 })
  const rows = [row('a', 'march', 'Corva', 'Police in Corva'), row('b', 'fire', 'Tolva', 'police')]
  const sources = compare(rows).rows.estimates.map(({ source }) => source)
  assert.equal(sources, ['Police', 'Police'])
})

test('of one source with very many figures a sentence tells a few', () => {
  const figures = [...Array(40).keys()].map((i) =>
    claim({ article: `a${i}`, source: 'Union', best: 100 + i, bound: 'exact', words: 'x' })
  )
  const [relation] = compare([...figures, number('Owner', 5)]).rows.relations
  assert.match(relation?.sentence ?? '', /^Union \(\d+ \/ \d+ \/ \d+ \/ 37 more\) and Owner \(5\) disagree/)
})

test('no toll has the day of a vigil, nor a crowd that of a crash; an undated crowd is that told of last', () => {
  const [friday, saidOn] = ['2021-03-05', '2021-03-06']
  const read = (source: string, best: number, more: Partial<ClaimInput>) =>
    number(source, best, {
      article: 'a',
      event: 'crash',
      place: 'Tarn',
      from: null,
      to: null,
      saidOn,
      start: 3,
      end: 5,
      ...more
    })
  const crash = { from: d1, to: d1 }
  const crowd = [
    read('Police', 2000, { measure: 'attended', from: friday, to: friday }),
    read('Organisers', 5000, { measure: 'attended' })
  ]
  const of = (claims: Claim[]) => {
    const { questions, relations, events } = compare(claims).rows
    const kinds = relations.filter(({ kind }) => kind !== 'not comparable').map(({ kind }) => kind)
    return [questions.map(({ scope }) => `${scope.measure} ${scope.from}`).sort(), kinds, events[0]?.day]
  }
  assert.equal(of([read('Ministry', 33, crash), ...crowd]), [[`attended ${friday}`, `killed ${d1}`], ['rivals'], d1])
  assert.equal(of([read('Ministry', 33, {}), ...crowd]), [[`attended ${friday}`, 'killed null'], ['rivals'], null])
  assert.equal(of([read('Court', 3, { measure: 'detained' }), ...crowd]).at(-1), friday)
  const crowds = [
    read('Mayor', 9000, { measure: 'attended', from: d2, to: d2, start: 1, end: 2 }),
    ...crowd,
    read('Union', 700, { measure: 'attended', start: 2, end: 3 })
  ].map((one) => (one.source === 'Organisers' ? { ...one, place: null, start: 9, end: 12 } : one))
  assert.equal(
    compare(crowds).rows.questions.map(({ scope, estimates }) => [scope.from, estimates.map(({ source }) => source)]),
    [
      [d2, ['Mayor', 'Union']],
      [friday, ['Police', 'Organisers']]
    ]
  )
})

test('the total of a war since some year dates no battle in it', () => {
  const read = { event: 'battle', start: 1, end: 4, to: null, saidOn: '2021-03-06' }
  const claims = [
    number('Army', 140, { ...read, from: '2021-03-03' }),
    number('Monitor', 40_000, { ...read, from: '2017' })
  ]
  assert.is(compare(claims).rows.events[0]?.day, '2021-03-03')
})

test.run()
