import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Claim, type ClaimInput } from '../../lib/claim.ts'
import { compare } from '../../lib/comparison/compare.ts'
import type { Relation } from '../../lib/comparison/relation.ts'
import { fc } from '../runs.ts'

const test = suite('comparison: properties')

const days = ['2021-03-04', '2021-03-05', '2021-03-06', '2021-03-09']
const articles = ['a', 'b', 'c', 'd'].map((id) => ({ id, publisher: `Paper ${id}`, event: 'pit' }))

/** A figure that an article of the event states whole, at a place of its own in the text. */
const stated = fc.record({
  article: fc.constantFrom('a', 'b', 'c'),
  source: fc.constantFrom('Owner', 'Union', 'Police', 'Church', null),
  best: fc.integer({ min: 1, max: 500 }),
  saidOn: fc.constantFrom(...days),
  population: fc.constantFrom('people', 'deaths')
})
type Stated = typeof stated extends fc.Arbitrary<infer T> ? T : never

function claim(i: number, { article, best, ...more }: Partial<ClaimInput>): Claim {
  const rest = { measure: 'killed', place: 'Vellmar', from: '2021-03-04', to: '2021-03-04', bound: 'exact' } as const
  return Claim.parse({
    ...rest,
    id: `${article}:${i}`,
    article,
    best,
    words: `${best}`,
    start: i * 10,
    end: i * 10 + 3,
    ...more
  })
}
const claimsOf = (all: readonly Stated[]) => all.map((one, i) => claim(i, one))
const some = fc.array(stated, { minLength: 2, maxLength: 12 })

const joins = (relation: Relation, one: string, other: string) =>
  [relation.a, relation.b].some((side, i, sides) => side.claims.includes(one) && sides[1 - i]?.claims.includes(other))

test('a place, day, people or source that was carried from elsewhere never separates, and is named', () => {
  const carried: fc.Arbitrary<Partial<ClaimInput>> = fc.constantFrom<Partial<ClaimInput>>(
    { place: 'Vellmar', inferred: ['place'] },
    { place: null, inferred: [] },
    { from: '2021-03-04', to: '2021-03-04', inferred: ['from', 'to'] },
    { from: null, to: null, inferred: [] },
    { population: 'people', inferred: ['population'] },
    { source: 'Radio', inferred: ['source'] }
  )
  fc.assert(
    fc.property(some, carried, fc.integer({ min: 1, max: 900 }), (all, fields, best) => {
      const others = claimsOf(all.filter(({ source }) => source !== null))
      // What is twenty times all that is said of the place is of something else
      fc.pre(best < 20 * Math.max(0, ...others.map((other) => other.best ?? 0)))
      const own = claim(99, {
        article: 'd',
        source: 'Radio',
        best,
        saidOn: days[0] as string,
        population: 'people',
        ...fields
      })
      const { questions } = compare([...others, own], { articles }).rows
      const question = questions.find(({ estimates }) => estimates.some((e) => e.source === 'Radio'))
      assert.is(questions.length, 1)
      const estimate = question?.estimates.find((e) => e.source === 'Radio')
      assert.ok((estimate?.assumes.length ?? 0) > 0, 'what it rests on is named')
    })
  )
})

test('the order of claims and of articles does not matter', () => {
  const told = (claims: readonly Claim[], all = articles) => {
    const { questions, relations } = compare(claims, { articles: all }).rows
    return [
      questions.map(({ id, verdict, factor, low, high }) => [id, verdict, factor, low, high].join()).sort(),
      relations
        .map(({ kind, verdict, factor, a, b }) => [kind, verdict, factor, ...[a.source, b.source].sort()].join())
        .sort()
    ]
  }
  fc.assert(
    fc.property(some, fc.func(fc.integer()), (all, by) => {
      const claims = claimsOf(all)
      const shuffled = [...claims].sort((x, y) => by(x.id) - by(y.id))
      assert.equal(told(shuffled, [...articles].reverse()), told(claims))
    })
  )
})

test('no order of rows decides what is told first of pairs that weigh the same', () => {
  const rows = ['Owner', 'Union', 'Police', 'Church'].flatMap((source, i) =>
    ['people', 'children'].map((population) =>
      Claim.parse({
        ...{ id: `${source} ${population}`, article: 'a', source, population, measure: 'killed', place: 'Vellmar' },
        ...{ from: '2021-03-01', to: days[i % 2], bound: 'between', low: 10, high: 12, words: '10 to 12' }
      })
    )
  )
  const names = [{ name: 'children', kind: 'population', means: null, within: 'people' } as const]
  const told = (claims: readonly Claim[]) =>
    compare(claims, { names, limit: 2 }).rows.relations.flatMap(({ kind, sentence }) =>
      kind === 'not comparable' ? [] : sentence
    )
  fc.assert(
    fc.property(fc.func(fc.integer()), (by) => {
      assert.equal(told([...rows].sort((x, y) => by(x.id) - by(y.id))), told(rows))
    })
  )
})

test('another article changes no verdict on two figures that it does not touch', () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 900 }), (all, best) => {
      const claims = claimsOf(all)
      const more = claim(99, { article: 'd', source: 'Radio', best, saidOn: '2021-03-05', population: 'people' })
      const verdicts = (list: readonly Claim[]) =>
        compare(list, { articles })
          .rows.relations.filter(({ a, b }) => a.source !== 'Radio' && b.source !== 'Radio')
          .map(({ kind, verdict, factor, a, b }) => [kind, verdict, factor, a.source, b.source].join())
          .sort()
      assert.equal(verdicts([...claims, more]), verdicts(claims))
    })
  )
})

test('a part is never a rival of its whole', () => {
  fc.assert(
    fc.property(some, fc.nat(), fc.constantFrom('people', 'children'), (all, at, population) => {
      const claims = claimsOf(all)
      const whole = claims[at % claims.length] as Claim
      const part = claim(99, {
        article: whole.article,
        source: 'Radio',
        best: 2,
        saidOn: days[1] as string,
        population,
        partOf: whole.id
      })
      const { questions, relations } = compare([...claims, part], { articles }).rows
      const question = questions.find(({ estimates }) =>
        estimates.some((e) => e.figures.some((f) => f.claim.id === part.id))
      )
      assert.not(question?.estimates.some((e) => [...e.figures, ...e.superseded].some((f) => f.claim.id === whole.id)))
      for (const relation of relations) {
        if (joins(relation, part.id, whole.id)) assert.is(relation.kind, 'part of')
      }
    })
  )
})

test('"grew" hides no fall: where an earlier figure is above a later one, the two disagree', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (one, other) => {
      const first = claim(1, { article: 'a', source: 'Owner', best: one, saidOn: '2021-03-05', population: 'people' })
      const later = claim(2, { article: 'b', source: 'Union', best: other, saidOn: '2021-03-09', population: 'deaths' })
      const [relation] = compare([later, first], { articles }).rows.relations
      assert.is(relation?.verdict, one > other ? 'disagree' : one === other ? 'agree' : 'grew')
      if (one > other) assert.equal([relation?.a.source, relation?.b.source], ['Owner', 'Union'])
    })
  )
})

test('an arquero table of claims is as good as a list', async () => {
  const { claimsTable } = await import('../../lib/tables/table.ts')
  const claims = claimsOf([
    { article: 'a', source: 'Owner', best: 12, saidOn: '2021-03-05', population: 'people' },
    { article: 'b', source: 'Union', best: 57, saidOn: '2021-03-05', population: 'deaths' }
  ])
  assert.equal(
    compare(claimsTable(claims), { articles }).relations.objects(),
    compare(claims, { articles }).relations.objects()
  )
})

/** Names made of what rules about names look for, in any order and with any sign between. */
const piece = fc.constantFrom(
  ...['North', 'central', 'East', 'Province', 'the', 'of', 'City', 'Brellia', 'Japan', 'Texas', 'rebel-held', 'Lake'],
  ...["'s", '’', ',', '-', '/', '.', '…', '(', ')', 'and', 'A', '']
)
const name = fc.array(fc.tuple(piece, fc.constantFrom(' ', '', '-')), { minLength: 1, maxLength: 4 }).map(
  (pieces) =>
    pieces
      .map((one) => one.join(''))
      .join('')
      .trim() || null
)

test('whatever names and titles are made of, figures are compared', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ place: name, population: name, source: name }), { minLength: 1 }), (all) => {
      const claims = all.map(({ population, ...one }, i) =>
        claim(i, { ...one, article: i % 2 === 0 ? 'a' : 'b', best: 5 + i, population: population ?? 'people' })
      )
      const { rows } = compare(claims, {
        articles: articles.map((one) => ({ ...one, text: `${one.publisher}: North` }))
      })
      assert.ok(rows.questions.length > 0)
    })
  )
})

test.run()
