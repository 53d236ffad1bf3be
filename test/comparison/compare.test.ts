import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ArticleInput, Name } from '../../lib/claim.ts'
import { headline } from '../../lib/command/finding.ts'
import { compare } from '../../lib/comparison/compare.ts'
import type { Estimate, Figure } from '../../lib/comparison/estimates.ts'
import { median, type Question } from '../../lib/comparison/questions.ts'
import type { Relation } from '../../lib/comparison/relation.ts'
import { explain } from '../../lib/comparison/relation.ts'
import { setApart } from '../../lib/comparison/setApart.ts'
import { loadFolder } from '../../lib/tables/load.ts'
import { claim, number } from '../charts/claims.ts'

const shipped = loadFolder(new URL('../../data/', import.meta.url))
const comparison = compare(shipped.claims, shipped)

/** The relation between two claims of the shipped data, whichever comes first. */
function between(one: string, other: string, relations = comparison.rows.relations): Relation {
  const found = relations.find(
    ({ a, b }) => [...a.claims, ...b.claims].join().match(one) && [...a.claims, ...b.claims].join().match(other)
  )
  assert.ok(found, `${one} and ${other} are related`)
  return found as Relation
}

test('2,000 in Hajin and up to 30,000 in Syria and Iraq are no rivals: at least 6.7 %, with reservations', () => {
  const relation = between('coalition-2018-11-13-national', 'un-2018-08-national')
  assert.is(relation.kind, 'part of')
  assert.is(relation.shareLow, 2000 / 30000)
  assert.is(relation.shareHigh, null)
  assert.equal(relation.reasons.length, 2)
  assert.equal(relation.reservations, [
    'ISIS members are not ISIS fighters',
    'August 2018 is not 13 November 2018',
    '"as many as 30,000" is a soft ceiling'
  ])
  assert.equal(relation.assumes, [])
  assert.match(explain(relation), 'at least 6.7 % of it')
})

test('4 November 2018: the SDF says none against 12, which is a denial and no ratio', () => {
  const relation = between('sohr-killed-2018-11-04-rappler', 'sdf-denial-2018-11-04-rappler')
  assert.is(relation.verdict, 'denied')
  assert.is(relation.factor, null)
  assert.match(explain(relation), 'Syrian Observatory for Human Rights (twelve) against SDF, who denies any')
})

test('27 October 2018: 68 supersedes 41 and is at least 4.8 times the 14 of the SDF', () => {
  const relation = between('sohr-2018-10-27-rudaw', 'sdf-2018-10-27-rudaw')
  assert.is(relation.verdict, 'disagree')
  assert.match(explain(relation), 'disagree, at least 4.8 times apart')
  const estimate = comparison.rows.estimates.find((e) => e.figures.some((f) => f.claim.id === 'sohr-2018-10-27-rudaw'))
  assert.equal(
    estimate?.superseded.map((f) => f.claim.best),
    [41]
  )
  assert.ok(comparison.rows.cautions.some((c) => c.kind === 'revised' && c.text.includes('first gave 41, then 68')))
})

test('the CIA and the Kurdish presidency count other people, until the user declares them the same', () => {
  const apart = between('cia-2014-09-newslines', 'kurdish')
  assert.is(apart.verdict, 'not comparable')
  assert.ok(apart.reasons.some((reason) => reason.startsWith('population: ISIS fighters / ')))
  const population =
    apart.reasons
      .find((r) => r.startsWith('population'))
      ?.slice('population: '.length)
      .split(' / ') ?? []
  const [means = '', name = ''] = population
  const names: Name[] = [...shipped.names, { name, kind: 'population', means, within: null }]
  const same = compare(shipped.claims, { ...shipped, names })
  const rival = between('cia-2014-09-newslines', 'kurdish', same.rows.relations)
  assert.is(rival.verdict, 'disagree')
  assert.match(explain(rival), 'at least 6.3 times apart')
})

test('a figure has the outlets that carry it, not those of the one before it; a table names none', () => {
  const told = (id: string, article: string, best: number, to: string) =>
    claim({ id, article, source: 'Ministry', best, bound: 'exact', words: String(best), from: '2030-01-01', to })
  const claims = [told('1', 'post', 18, '2030-01-02'), told('2', 'star', 32, '2030-01-03')]
  const outlets = (articles: ArticleInput[]) => compare(claims, { articles }).rows.estimates[0]?.outlets
  assert.equal(outlets(['post', 'star'].map((id) => ({ id, publisher: id.toUpperCase() }))), ['STAR'])
  assert.equal(outlets([]), [])
})

test('one US assessment in three outlets is one source', () => {
  const [question] = comparison.rows.questions.filter(
    (q) => q.scope.population === 'ISIS fighters' && q.scope.place === 'Syria and Iraq'
  )
  const us = question?.estimates.find(({ source }) => source === 'US intelligence')
  assert.is(us?.outlets.length, 3)
  assert.is(us?.figures.length, 3)
})

test("an outlet's own initials in its dateline are no other outlet's", () => {
  const articles = [{ id: 'a', publisher: 'Northern Wire Service', text: '' }]
  const sourceBy = (via: string) =>
    compare([number('x', 12, { source: null, article: 'a', via: [via] })], { articles }).rows.figures[0]?.source
  assert.equal([sourceBy('NWS'), sourceBy('AP')], ['Northern Wire Service', 'AP'])
})

test('four figures for Hurricane Maria are no rivals, and each reason is named', () => {
  const best = (n: number) => shipped.claims.find((c) => c.place === 'Puerto Rico' && c.best === n)?.id ?? `no ${n}`
  const ids = [64, 1052, 2975, 4645].map(best)
  for (const [i, one] of ids.entries()) {
    for (const other of ids.slice(i + 1)) {
      const relation = between(one, other)
      assert.is.not(relation.kind, 'rivals')
      if (i === 0) assert.match(relation.reasons.join('; '), 'measure: killed / other')
      else assert.match(relation.reasons.join('; '), /period: .* \/ /)
    }
  }
})

test('the tables have one row for each thing, and their columns when empty', () => {
  const { rows } = comparison
  assert.is(comparison.questions.numRows(), rows.questions.length)
  assert.is(comparison.estimates.numRows(), rows.estimates.length)
  assert.is(comparison.relations.numRows(), rows.relations.length)
  assert.is(comparison.cautions.numRows(), rows.cautions.length)
  const empty = compare([])
  for (const name of ['questions', 'estimates', 'relations', 'cautions'] as const) {
    assert.is(empty[name].numRows(), 0)
    assert.equal(empty[name].columnNames(), comparison[name].columnNames())
  }
})

test('the same claims give the same tables, and are left as they were', () => {
  const before = JSON.stringify(shipped.claims)
  const again = compare(shipped.claims, shipped)
  assert.equal(again.relations.objects(), comparison.relations.objects())
  assert.is(JSON.stringify(shipped.claims), before)
})

test('a source that says the same twice has one estimate with two mentions', () => {
  const { rows } = compare([number('A', 12, { saidOn: '2021-03-05' }), number('A', 12, { saidOn: '2021-03-07' })])
  assert.equal(
    rows.estimates.map((e) => [e.figures.length, e.superseded.length]),
    [[2, 0]]
  )
})

test('a claim that a person struck takes no part', () => {
  const claims = [number('A', 12), number('B', 1200, { decision: 'struck' })]
  assert.equal(
    compare(claims).rows.estimates.map((estimate) => estimate.best),
    [12]
  )
})

test('a figure that was read without its measure is compared only when a person has said what it is of', () => {
  const unlike = [number('Minister', 90, { measure: 'other' }), number('Volunteers', 2, { measure: 'other' })]
  assert.is(compare(unlike).rows.relations.length, 1, 'typed, it is what its author says it is')
  const read = unlike.map((claim) => ({ ...claim, inferred: ['measure'] }))
  const { estimates, cautions } = compare(read).rows
  assert.is(estimates.length, 0)
  assert.equal(
    cautions.map(({ kind, claims, text }) => [kind, claims.length, text.split(': ')[1]]),
    [['no measure', 2, '90 (Gazette) and 2 (Gazette).']]
  )
  const accepted = read.map((claim) => ({ ...claim, decision: 'accepted' as const }))
  assert.is(compare(accepted).rows.relations.length, 0, 'right, but of what?')
})

test('a caution tells of a denial as one', () => {
  const any = { stance: 'denies', best: null, high: 0, bound: 'atMost', words: 'anyone' } as const
  const denied = { ...number('Owner', 0), ...any }
  const text = (claims: Parameters<typeof compare>[0]) =>
    compare(claims)
      .rows.cautions.map(({ text }) => text)
      .join()
  assert.match(
    text([{ ...denied, inferred: ['measure'], measure: 'other' }]),
    'with no known measure: denies any (Gazette)'
  )
})

test('who denies a figure gives none, and denies that figure alone', () => {
  const denies = (source: string, best: number, saidOn = '2021-03-06') =>
    number(source, best, { stance: 'denies', saidOn })
  const { rows } = compare([
    number('Ministry', 500, { saidOn: '2021-03-05' }),
    number('Union', 20, { saidOn: '2021-03-05' }),
    number('Owner', 14, { saidOn: '2021-03-05' }),
    denies('Owner', 500),
    denies('Police', 500)
  ])
  assert.equal(
    rows.estimates.filter((e) => e.source === 'Owner').map((e) => [e.stance, e.best, e.superseded.length]),
    [
      ['asserts', 14, 0],
      ['denies', null, 0]
    ],
    'the denial neither supersedes the 14 nor is a figure'
  )
  const denied = rows.relations.filter((r) => r.verdict === 'denied').map((r) => [r.a.source, r.b.source])
  assert.equal(denied, [
    ['Ministry', 'Owner'],
    ['Ministry', 'Police']
  ])
  assert.is(rows.cautions.length, 0)
})

test('none asserted and any denied agree', () => {
  const any = claim({ source: 'B', stance: 'denies', high: 0, bound: 'atMost', words: 'nobody' })
  assert.is(compare([number('A', 0), any]).rows.questions[0]?.verdict, 'agree')
})

test('50 and fewer than 50 cannot both be true', () => {
  const under = (source: string) =>
    number(source, 0, { best: null, high: 50, bound: 'lessThan', words: 'fewer than 50' })
  const verdicts = (n: number) =>
    [
      [number('A', n), under('B')],
      [under('A'), number('B', n)]
    ].map((pair) => compare(pair).rows.relations[0]?.verdict)
  assert.equal(verdicts(49), ['overlap', 'overlap'])
  assert.equal(verdicts(50), ['open', 'open'])
})

test('marks that nobody sees make no other name', () => {
  const said = (source: string, place: string) => number(source, 12, { place, population: 'mi\u00adners' })
  const { rows } = compare([
    said('Police\u200e', 'Tarn'),
    number('Police', 12, { place: 'Ta\u200brn' }),
    said('Union', 'Tarn')
  ])
  assert.equal(
    rows.questions.map(({ scope, sources }) => [scope.place, scope.population, sources]),
    [['Tarn', 'miners', 2]]
  )
})

test('50, and fewer than 50 of a later day, have not grown; nor more than 50, and then 50', () => {
  const said = (source: string, saidOn: string, best: number | null, more: object) =>
    number(source, best ?? 0, { best, saidOn, from: null, to: null, ...more })
  const under = { high: 50, bound: 'lessThan', words: 'fewer than 50' } as const
  const over = { low: 50, bound: 'moreThan', words: 'more than 50' } as const
  const verdict = (...pair: ReturnType<typeof said>[]) => compare(pair).rows.relations[0]?.verdict
  const [first, later] = ['2021-03-05', '2021-03-08']
  assert.is(verdict(said('A', first, 50, {}), said('B', later, null, under)), 'open')
  assert.is(verdict(said('A', first, null, over), said('B', later, 50, {})), 'open')
  assert.is(verdict(said('A', first, null, under), said('B', later, 50, {})), 'grew')
  assert.is(verdict(said('A', first, 49, {}), said('B', later, null, under)), 'overlap')
})

test('words that only meet, as dozens and hundreds at 100, are not a percent apart', () => {
  const word = (source: string, vague: string) =>
    number(source, 0, { best: null, bound: 'exact', vague, words: vague, saidOn: source === 'C' ? '2021-03-08' : null })
  const met = (...words: string[]) =>
    compare(words.map((vague, i) => word('AB'[i] as string, vague))).rows.relations.map((r) => [r.verdict, r.factor])
  assert.equal(met('dozens', 'hundreds'), [['open', null]])
  assert.equal(met('hundreds', 'thousands'), [['open', null]])
  assert.equal(met('scores', 'hundreds'), [['open', null]])
  assert.is(met('dozens', 'thousands')[0]?.[0], 'disagree')
})

test('a larger magnitude word supersedes a smaller one', () => {
  const word = (words: string, saidOn: string) => claim({ source: 'A', bound: 'exact', vague: words, words, saidOn })
  const { rows } = compare([word('hundreds', '2021-03-05'), word('thousands', '2021-03-06')])
  assert.equal(rows.estimates[0]?.words, ['thousands'])
  assert.is(rows.estimates[0]?.superseded.length, 1)
})

test('per cent and days do not add up, so no part exceeds its whole', () => {
  const places = [{ place: 'Vellmar', means: null, within: 'both pits' }]
  for (const unit of ['%', 'days', 'km', 'deaths per 1,000']) {
    const { rows } = compare([number('A', 60, { unit }), number('B', 40, { unit, place: 'both pits' })], { places })
    assert.equal(
      rows.relations.map((r) => r.verdict),
      ['not comparable'],
      unit
    )
  }
})

test('a verdict names what it rests on beside what was stated', () => {
  const vague = claim({ source: 'A', bound: 'exact', vague: 'hundreds', words: 'hundreds' })
  const cases: [ReturnType<typeof claim>[], string[]][] = [
    [[vague, number('B', 1200)], ['"hundreds" is read as 100 to 999']],
    [
      [number('A', 3, { place: null, from: null, to: null }), number('B', 900, { place: null, from: null, to: null })],
      ['no place is stated', 'no time is stated']
    ],
    [
      [claim({ source: 'A', high: 30, bound: 'atMost', words: 'up to 30' }), number('B', 35)],
      ['"up to 30" is a soft ceiling']
    ],
    [[claim({ source: 'A', high: 30, bound: 'atMost', words: 'at most 30' }), number('B', 35)], []]
  ]
  for (const [claims, reservations] of cases) {
    const [relation] = compare(claims).rows.relations
    assert.is(relation?.verdict, 'disagree')
    assert.equal(relation?.reservations, reservations)
  }
})

test('one source under two names, or as outlet and as source, is one voice', () => {
  const names = [
    { name: 'NYT', kind: 'source' as const, means: 'The New York Times', within: null },
    { name: 'Inspector general', kind: 'source' as const, means: null, within: 'Pentagon' }
  ]
  const articles = [{ id: 'Gazette', publisher: 'NYT', title: null, published: null, url: null, text: null }]
  const own = number('', 5, { source: null })
  assert.is(compare([own, number('the New  York Times', 9)], { names, articles }).rows.questions[0]?.sources, 1)
  const related = compare([number('Pentagon', 5), number('Inspector general', 9)], { names }).rows
  assert.is(related.questions[0]?.sources, 1)
  assert.equal(related.relations[0]?.reservations, ['Inspector general is part of Pentagon'])
})

test('what one row says is the same may lie within each other by another', () => {
  const row = { name: 'crews', kind: 'population' as const }
  const names = [
    { ...row, means: null, within: 'miners' },
    { ...row, means: 'miners', within: null }
  ]
  const claims = [number('A', 5, { population: 'crews' }), number('B', 5)]
  assert.is(compare(claims, { names }).rows.questions[0]?.verdict, 'agree')
})

test('ten times as much from one source on one question is flagged, not mended', () => {
  const { rows } = compare([number('A', 13_050), number('A', 130_590)])
  const [caution] = rows.cautions.filter((c) => c.kind === 'jump')
  assert.match(caution?.text ?? '', 'A gives 13,050 beside 130,590')
  assert.is(rows.estimates[0]?.high, 130_590)
})

test('a day lies in its month: a part above its whole is impossible, a stock on another day is not', () => {
  const month = { from: '2021-03-01', to: '2021-03-31' }
  const flow = compare([number('A', 30), number('B', 20, month)]).rows.relations
  assert.equal(
    flow.map((r) => [r.verdict, r.a.source]),
    [['disagree', 'A']]
  )
  const present = { measure: 'present' as const }
  const stock = compare([number('A', 30, present), number('B', 20, { ...present, from: '2021-03', to: '2021-03' })])
    .rows.relations
  assert.equal(
    stock.map((r) => [r.kind, r.verdict]),
    [['rivals', 'disagree']]
  )
})

test('a median is given from three independent sources up only', () => {
  const two = compare([number('A', 1), number('B', 5)]).rows.questions[0]
  const three = compare([
    number('A', 1),
    number('B', 5),
    number('C', 30),
    claim({ source: 'D', low: 1, bound: 'atLeast', words: 'at least 1' })
  ])
  assert.is(two && median(two), null)
  assert.is(three.rows.questions[0] && median(three.rows.questions[0]), 5)
})

test('names that mean each other, or lie within themselves, are an error', () => {
  const place = (name: string, means: string | null, within: string | null) => ({ place: name, means, within })
  assert.throws(
    () => compare([number('A', 1)], { places: [place('a', 'b', null), place('b', 'a', null)] }),
    /invalid names: a means b means a/
  )
  assert.throws(
    () => compare([number('A', 1)], { places: [place('a', null, 'b'), place('b', null, 'a')] }),
    /invalid names: a within b within a/
  )
})

test('pairs beyond the limit are counted, not lost in silence', () => {
  const claims = Array.from({ length: 8 }, (_, i) => number('A', 5, { population: `crew ${i}` }))
  const { rows } = compare(claims, { limit: 5 })
  assert.is(rows.relations.length, 5)
  assert.match(rows.cautions[0]?.text ?? '', 'Not listed: 23 more pairs.')
})

test('a question may have more figures than a call has arguments', () => {
  const [question] = compare([number('A', 5)]).rows.questions as [Question]
  const [estimate] = question.estimates as [Estimate]
  const figures = Array.from({ length: 130_000 }, () => estimate.figures[0] as Figure)
  assert.is(setApart(figures).length, 130_000)
  assert.is(headline({ ...question, estimates: [{ ...estimate, figures }] }), '5 miners killed in Vellmar – A')
})

test('of very many pairs those that weigh most are listed, in their order, and the rest is counted', () => {
  // The last three of them are furthest apart
  const claims = Array.from({ length: 50 }, (_, i) => number(`Source ${100 + i}`, [1, 5000, 90_000][i - 47] ?? 100 + i))
  const { relations: all } = compare(claims, { limit: 10_000 }).rows
  const { relations, cautions } = compare(claims, { limit: 3 }).rows
  assert.is(all.length, (50 * 49) / 2)
  const first = (kind: string) => all.filter((one) => one.kind === kind).slice(0, 3)
  assert.equal(relations, [...first('rivals'), ...first('grew')])
  assert.match(cautions.find(({ kind }) => kind === 'not listed')?.text ?? '', `1,222 more pairs`)
})

test.run()
