import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { byImportance, findingText, headline, single } from '../../lib/command/finding.ts'
import { relationTable } from '../../lib/command/pageTables.ts'
import { compare } from '../../lib/comparison/compare.ts'
import type { Question } from '../../lib/comparison/questions.ts'
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

test('what is only denied leads no report in which something is said', () => {
  const claims = parseClaims(`source,population,measure,place,from,best,stance
Army,people,killed,Harpa,2020-09-01,40,denies
Observatory,civilians,killed,Harpa,2020-09-01,37,asserts`)
  assert.is(
    headline(byImportance(compare(claims).rows.questions)[0] as Question),
    '37 civilians killed in Harpa – Observatory'
  )
})

test('one voice on people leads no report in which several count soldiers', () => {
  const claims = parseClaims(`source,population,measure,place,from,best
Army,people,killed,Harpa,2020-09-01,9
Army,soldiers,killed,Harpa,2020-09-01,11
Rebels,soldiers,killed,Harpa,2020-09-01,120
Army,bodies,killed,Harpa,2020-09-01,74
Radio,bodies,killed,Harpa,2020-09-01,74`)
  const first = (rows: typeof claims) => byImportance(compare(rows).rows.questions)[0]?.scope.population
  assert.is(first(claims), 'soldiers')
  assert.is(first(claims.filter(({ population }) => population !== 'soldiers')), 'people')
})

test('who came to a march came that day, whenever it is said', () => {
  const claims = parseClaims(`source,population,measure,place,from,to,saidOn,best
Police,people,attended,Harpa,2020-09-01,2020-09-01,2020-09-01,18000
Union,people,attended,Harpa,2020-09-01,2020-09-01,2020-09-01,60000
Police,people,attended,Harpa,2020-09-01,2020-09-01,2020-09-02,18000`)
  const titleOf = (rows: typeof claims) => headline(compare(rows).rows.questions[0] as Question)
  assert.is(titleOf(claims), '18,000 to 60,000 attending in Harpa')
  assert.is(titleOf(claims.map((claim) => ({ ...claim, from: null, to: null }))), '18,000 to 60,000 attending in Harpa')
})

test('a rate that falls takes nothing back', () => {
  const claims = parseClaims(`source,population,measure,unit,place,saidOn,best
Ministry,people,infected,people per day,Harpa,2020-09-01,75
Ministry,people,infected,people per day,Harpa,2020-09-08,40`)
  const { questions, cautions } = compare(claims).rows
  assert.equal([questions[0]?.estimates[0]?.figures.length, cautions], [2, []])
})

test('a table of parts has no column for a verdict that its words hold', () => {
  const { relations } = compare(
    parseClaims(`id,source,population,measure,place,from,to,best,partOf
a,Police,people,injured,Harpa,2020-09-01,2020-09-01,96,
b,Police,people,injured,Harpa,2020-09-01,2020-09-01,20,a
c,Radio,people,injured,Harpa,2020-09-01,2020-09-01,80,`)
  ).rows
  const headers = (kind: string) => relationTable(relations.filter((one) => one.kind === kind))[0]?.columns[0]?.header
  assert.equal([headers('part of'), headers('rivals')], ['in words', 'verdict'])
})

test('nobody goes from 12 to twelve, and two that say so say one thing', () => {
  const claims = parseClaims(`source,population,measure,place,saidOn,words
Mayor,people,killed,Harpa,2020-09-01,12
Mayor,people,killed,Harpa,2020-09-03,twelve`)
  const { rows } = compare(claims)
  assert.not.match(findingText(rows.questions[0] as Question, rows).join(' '), 'went from')
  const two = compare(claims.map((claim, i) => ({ ...claim, source: `S${i}`, saidOn: '2020-09-01' }))).rows
  assert.is(findingText(two.questions[0] as Question, two)[1], 'They say: 12 (S0; S1).')
})

test('a month has no last day that nobody stated', () => {
  const said = (rows: string) => {
    const comparison = compare(parseClaims(`source,population,measure,place,to,best\n${rows}`)).rows
    return findingText(comparison.questions[0] as Question, comparison).slice(0, 3)
  }
  assert.equal(said('Police,people,killed,Harpa,2020-09,38\nMinistry,people,killed,Harpa,2020-09,40').slice(0, 2), [
    'People killed, Harpa: 2 sources, as of September 2020.',
    'They say: 38 (Police) and 40 (Ministry).'
  ])
  assert.equal(said('Police,people,killed,Harpa,2020-08,38\nMinistry,people,killed,Harpa,2020-09,40'), [
    'People killed, Harpa: 2 sources, August to September 2020.',
    'First, as of August 2020: 38 (Police).',
    'Last, as of September 2020: 40 (Ministry).'
  ])
})

test('what is of no known day is told apart from what is as of the last day', () => {
  const claims = parseClaims(`source,population,measure,place,saidOn,best
Police,people,killed,Harpa,2020-09-01,38
Ministry,people,killed,Harpa,2020-09-02,40
Radio,people,killed,Harpa,,31`)
  const { rows } = compare(claims)
  const said = findingText(rows.questions[0] as Question, rows)
  assert.equal(said.slice(1, 4), [
    'First, as of 1 September 2020: 38 (Police).',
    'Last, as of 2 September 2020: 40 (Ministry).',
    'Of no known day: 31 (Radio).'
  ])
  const undated = compare(claims.map((claim) => ({ ...claim, saidOn: null }))).rows
  assert.is(
    findingText(undated.questions[0] as Question, undated)[1],
    'They say: 31 (Radio), 38 (Police) and 40 (Ministry).'
  )
})

test('a figure of no known day is not in the headline where the others have moved', () => {
  const claims = parseClaims(`source,population,measure,place,saidOn,best
Guard,people,missing,Harpa,2020-09-01,90
Guard,people,missing,Harpa,2020-09-09,12
Radio,people,missing,Harpa,,40`)
  const titleOf = (rows: typeof claims) => headline(compare(rows).rows.questions[0] as Question)
  assert.equal(
    [titleOf(claims), titleOf(claims.slice(1))],
    ['12 missing in Harpa – Guard', '12 to 40 missing in Harpa']
  )
})

test('brackets within brackets are square', () => {
  const claims = parseClaims(`source,population,measure,place,from,to,low,best,high
Mayor,people,killed,Harpa,2020-09-01?,2020-09-01?,20,25,30
Guard (north),people,killed,Harpa,2020-09-01?,2020-09-01?,,60,`)
  const { questions, relations } = compare(claims).rows
  const text = findingText(questions[0] as Question, { questions, relations }).join(' ')
  assert.match(text, 'as of perhaps 1 September 2020. They say: 25 (20 to 30) (Mayor) and 60 (Guard [north]). ')
  assert.match(text, 'Guard (north) (60) and Mayor (25 [20 to 30]) disagree')
})

test('of many figures those are told that the headline names', () => {
  const rows = ['4500', '6000', '20000', '7000'].map((best, i) => `S${i},people,attended,Harpa,${best},`)
  const vague = ['thousands', 'tens of thousands'].map((words, i) => `V${i},people,attended,Harpa,,${words}`)
  const head = 'source,population,measure,place,best,words'
  const { questions, relations } = compare(parseClaims([head, ...vague, ...rows].join('\n'))).rows
  const [question] = questions as [Question]
  assert.is(headline(question), '4,500 to 20,000 attending in Harpa')
  assert.is(findingText(question, { questions, relations })[1], 'They say: from 4,500 (S0) to 20,000 (S2), and 4 more.')
})

test('what stands beside the last word of others, as their rival, is in the headline too', () => {
  const titleOf = (measure: string, first: string, last: string) => {
    const claims = parseClaims(`source,population,measure,place,saidOn,best
Crew,people,${measure},Harpa,${first},40
Union,people,${measure},Harpa,${last},11`)
    return headline(compare(claims).rows.questions[0] as Question)
  }
  const cases: [measure: string, first: string, last: string, title: string][] = [
    ['missing', '2020-09-01', '2020-09-02', '11 to 40 missing in Harpa'],
    ['displaced', '2020-09-01', '2020-09-02', '11 to 40 displaced in Harpa'],
    ['present', '2020-07-01', '2020-09-02', '11 to 40 people in Harpa'],
    ['killed', '2020-09-01', '2020-09-02', '11 to 40 killed in Harpa'],
    // So far apart the one says nothing against the other
    ['missing', '2020-09-01', '2020-09-09', '11 missing in Harpa – Union']
  ]
  for (const [measure, first, last, title] of cases) assert.is(titleOf(measure, first, last), title, measure)
})

test('who denies a figure stands behind those that are given, and at no end of them', () => {
  const claims = parseClaims(`source,population,measure,place,stance,best,low,words
Owner,people,missing,Harpa,asserts,12,,
Police,people,missing,Harpa,asserts,31,,
Union,people,missing,Harpa,asserts,,70,at least 70
Radio,people,missing,Harpa,asserts,15,,
Crew,people,missing,Harpa,asserts,40,,
Ministry,people,missing,Harpa,denies,,,dozens`)
  const { rows } = compare(claims)
  assert.is(
    findingText(rows.questions[0] as Question, rows)[1],
    'They say: from 12 (Owner) to at least 70 (Union), and 3 more; Ministry denies dozens.'
  )
})

test('none against some is the gravest disagreement, though it is no ratio', () => {
  const { rows } = compare(
    parseClaims(`source,population,measure,place,saidOn,stance,best,low,high
Coast guard,people,missing,Harpa,2020-09-01,asserts,38,,
Ministry,people,missing,Harpa,2020-09-01,asserts,0,,
Owner,people,missing,Harpa,2020-09-01,asserts,,,20
Union,people,missing,Harpa,2020-09-01,asserts,,70,`)
  )
  const said = findingText(rows.questions[0] as Question, rows)
  assert.match(said[2] as string, 'Union (at least 70) and Ministry (none) disagree, none against 70')
})

test('a line says what a source says now, and its history behind it', () => {
  const lineOf = (...rows: string[]) => {
    const claims = parseClaims(`source,population,measure,place,from,saidOn,best\n${rows.join('\n')}`)
    return single(compare(claims).rows.questions[0] as Question)
  }
  const said = (day: number, n: number) => `Police,people,injured,Harpa,2020-09-01,2020-09-0${day},${n}`
  const scope = 'People injured, Harpa, since 1 September 2020'
  assert.is(lineOf(said(2, 12)), `${scope}: 12, 2 September 2020 (Police)`)
  assert.is(
    lineOf(said(2, 12), said(3, 17), said(4, 21)),
    `${scope}: 21, 4 September 2020 (Police), after 12 on 2 September 2020 and 17 on 3 September 2020`
  )
  const many = lineOf(...[2, 3, 4, 5, 6, 7].map((day) => said(day, 10 * day)))
  assert.is(
    many,
    `${scope}: 70, 7 September 2020 (Police), after 20 on 2 September 2020, 30 on 3 September 2020, 2 more and 60 on 6 September 2020`
  )
})

test.run()
