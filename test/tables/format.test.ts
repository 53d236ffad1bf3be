import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Bound, Claim, Decision, Measure } from '../../lib/claim.ts'
import { formatArticles, formatClaims } from '../../lib/tables/format.ts'
import { InputError } from '../../lib/tables/inputError.ts'
import { parseArticles, parseClaims } from '../../lib/tables/parse.ts'
import { claimsTable, tableClaims } from '../../lib/tables/table.ts'
import { fc, runs } from '../runs.ts'

const test = suite('format')
const formats = ['csv', 'tsv', 'json'] as const

const odd = [
  '007',
  '=1+1',
  '"',
  'said "so"',
  'a\nb',
  'a\r\nb',
  '\r',
  ' x ',
  'a,b;c\td',
  '\ufeffx',
  '2,000',
  'null',
  '-',
  '\u2013',
  ' n/a ',
  "'-",
  "''=x",
  '-5',
  '@here',
  "'Ndrangheta",
  '["a"]',
  'حجين'
]
const text = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'binary' })).filter((t) => t.trim() !== '')
const orNull = fc.option(text)
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constantFrom(1.234, 1e21))
const place = fc.tuple(fc.nat(), fc.nat()).map(([start, length]) => ({ start, end: start + length + 1 }))

/** Figures that each bound takes; counts are not below 0, and -0 is 0 in a text. */
function figures(bound: Bound, numbers: number[]) {
  const [a = 0, b = 0, c = 0] = numbers.map((n) => Math.abs(n)).sort((x, y) => x - y)
  if (a === 0) return { low: null, best: null, high: null, vague: 'hundreds' }
  return { ...numbered(bound, a, b, c), vague: null }
}

function numbered(bound: Bound, a: number, b: number, c: number) {
  if (bound === 'between' || bound === 'interval') return { low: a, best: b, high: c }
  if (bound === 'atLeast' || bound === 'moreThan') return { low: a, best: null, high: null }
  if (bound === 'atMost' || bound === 'lessThan') return { low: null, best: null, high: a }
  return { low: null, best: a, high: null }
}

const claim: fc.Arbitrary<Claim> = fc
  .record({
    article: text,
    source: orNull,
    via: fc.array(text, { maxLength: 3 }),
    cue: orNull,
    stance: fc.constantFrom('asserts' as const, 'denies' as const),
    measure: fc.constantFrom(...Measure.options),
    population: text,
    unit: text,
    place: orNull,
    saidOn: fc.constantFrom(null, '2018-08', '2018-11-04', '2018-08?'),
    bound: fc.constantFrom(...Bound.options),
    numbers: fc.tuple(number, number, number),
    words: text,
    at: fc.option(place),
    mentions: fc.array(fc.tuple(text, place), { maxLength: 2 }),
    event: orNull,
    partOf: orNull,
    inferred: fc.array(fc.constantFrom('place', 'measure'), { maxLength: 2 }),
    notes: fc.array(fc.constantFrom('a note', 'it is 7'), { maxLength: 2 }),
    decision: fc.constantFrom(null, ...Decision.options),
    note: orNull,
    2018: orNull
  })
  .map(({ numbers, at, mentions, ...rest }) => ({
    ...rest,
    ...figures(rest.bound, numbers),
    id: '',
    from: null,
    to: null,
    start: at?.start ?? null,
    end: at?.end ?? null,
    mentions: mentions.map(([words, place]) => ({ words, ...place }))
  }))
const claims = fc
  .array(claim, { maxLength: 4 })
  .map((list) => list.map((c, i) => ({ ...c, id: `${c.source ?? ''}${i}` })))

test('gives back every claim as it was, or says that a cell cannot hold it', () => {
  fc.assert(
    fc.property(claims, fc.constantFrom(...formats), (list, format) => {
      let written: string
      try {
        written = formatClaims(list, format)
      } catch (error) {
        assert.instance(error, InputError)
        for (const { message } of (error as InputError).problems) assert.match(message, 'has a NUL character in it')
        return
      }
      assert.equal(parseClaims(written, { format }), list)
    }),
    { numRuns: runs(500) }
  )
})

test('gives back every claim from a table', () => {
  const written = claims.filter((list) => !JSON.stringify(list).includes('\\u0000'))
  fc.assert(fc.property(written, (list) => assert.equal(tableClaims(claimsTable(list)), list)))
})

const one = Claim.parse({
  id: 'a',
  article: '007',
  source: '=1+1',
  via: ['AP, New York', 'a | b'],
  measure: 'killed',
  population: ' "men" ',
  best: 1.234,
  bound: 'exact',
  words: 'line\nbreak',
  mentions: [{ words: 'x@1-2', start: 3, end: 8 }],
  inferred: ['place', 'measure'],
  notes: ['a note'],
  decision: 'struck',
  note: 'n'
})

test('writes the fields in their order, extras after them, and null as blank', () => {
  assert.is(
    formatClaims([one]),
    `${Object.keys(Claim.shape).join(',')},note\n` +
      `a,007,,'=1+1,"AP, New York > a | b",,asserts,killed," ""men"" ",people,,,,,,1.2340,,exact,,,"line\nbreak",,,x@1-2@3-8,place; measure,a note,struck,n\n`
  )
  for (const format of formats) assert.equal(parseClaims(formatClaims([one], format), { format }), [one])
})

test('writes no claims as a table with all columns', () => {
  assert.is(formatClaims([]), `${Object.keys(Claim.shape).join(',')}\n`)
  for (const format of formats) assert.equal(parseClaims(formatClaims([], format), { format }), [])
})

const refused: [title: string, change: object, message: string][] = [
  ['a blank text', { source: ' ' }, 'row 1, column source: " ": write null instead'],
  ['NaN', { best: Number.NaN }, 'row 1, column best: NaN will not do: expected a number'],
  ['an object', { note: {} }, 'row 1, column note: {} fits in no cell; write JSON instead'],
  [
    'a NUL character',
    { note: '\0' },
    'row 1, column note: "\\u0000" has a NUL character in it, which no table holds; take it out'
  ],
  [
    'an extra column named like a field',
    { Source: 'x' },
    'column Source: no extra column may be named "Source"; rename it'
  ],
  [
    'a column that trips objects',
    { constructor: 'x' },
    'column constructor: no extra column may be named "constructor"; rename it'
  ]
]
for (const [title, change, message] of refused)
  test(`refuses to write ${title}`, () => {
    try {
      formatClaims([{ ...one, ...change }])
    } catch (error) {
      assert.is((error as Error).message, message)
      return
    }
    assert.unreachable()
  })

test('gives back articles', () => {
  const [article] = parseArticles('id,title,published\na,"T ""x""",2018-11-04')
  assert.ok(article)
  for (const format of formats) assert.equal(parseArticles(formatArticles([article], format), { format }), [article])
})

test.run()
