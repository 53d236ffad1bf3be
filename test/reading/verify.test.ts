import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Article, Claim, type ClaimInput } from '../../lib/claim.ts'
import { readClaims } from '../../lib/reading/claims.ts'
import { verifyClaims } from '../../lib/reading/verify.ts'

const test = suite('reading: verify')

const text =
  'As many as 300 fighters remain in the valley, the Northern Rights Monitor said. ' +
  'General Omar Dari put their number at 120. The group denied any deaths. Of the 120 he saw, 7 km off, all were men.'
const article = Article.parse({ id: 'a', text })
const good: ClaimInput = {
  id: '1',
  article: 'a',
  source: 'Northern Rights Monitor',
  measure: 'present',
  population: 'fighters',
  high: 300,
  bound: 'atMost',
  words: 'As many as 300',
  start: 0,
  end: 14
}
const check = (changed: Partial<ClaimInput>, options = {}) => {
  const [verified] = verifyClaims([Claim.parse({ ...good, ...changed })], article, options)
  return verified as NonNullable<typeof verified>
}

test('passes a claim that the text bears out', () => {
  assert.equal(check({}).problems, [])
  const said = { words: '120', high: null, best: 120, bound: 'exact', start: 118, end: 121 } as const
  assert.equal(check({ ...said, source: 'Omar Dari, General' }).problems, [])
  assert.equal(verifyClaims([Claim.parse(good)], { id: 'a' })[0]?.problems.length, 1, 'where there is no text, none')
})

const wrong: [what: string, changed: Partial<ClaimInput>, problem: RegExp][] = [
  ['a wrong figure', { high: 3000 }, /the text says "As many as 300" \(atMost high 300\), the claim atMost high 3000/],
  ['a dropped bound', { high: null, best: 300, bound: 'exact' }, /the claim exact best 300/],
  ['a dropped bound word', { high: null, best: 300, bound: 'exact', words: '300', start: 11 }, /atMost high 300/],
  ['a quote that is not there', { words: 'as many as 900' }, /^ungrounded: the text has no words/],
  ['a source that says another figure', { source: 'Omar Dari' }, /gives "As many as 300" to "Northern Rights Monitor"/],
  ['a source that is not there', { source: 'Southern Rights Monitor' }, /does not name the source/],
  ['a source of words from all over the text', { source: 'Northern Group' }, /does not name the source/],
  ['a figure from another sentence', { words: '120', start: 119, end: 122 }, /the text says "120" \(exact best 120\)/],
  ['words without a figure', { words: 'the valley', start: null, end: null }, /there is no figure/],
  ['words of several figures', { words: text, end: text.length }, /there are 4 figures in "As many as/],
  ['words that are there twice', { words: '120', start: null, end: null }, /are in the text 2 times: the first was/],
  [
    'another unit',
    { words: '7', best: 7, high: null, bound: 'exact', start: null, end: null },
    /is in km, the claim in/
  ],
  ['a role that is not there', { source: 'Northern Rights Monitor, agency' }, /does not name the source/]
]
for (const [what, changed, problem] of wrong)
  test(`finds ${what}`, () => assert.match(check(changed).problems.join('\n'), problem))

const faults: [text: string, words: string, best: number, measure: ClaimInput['measure'], problem: RegExp][] = [
  ['Four killed, 16 wounded in Orvane raid', '16', 16, 'killed', /has "16" people as injured, the claim as killed/],
  ['A ferry carried 148 people, and 23 of them died.', '148', 148, 'killed', /as present, the claim as killed/],
  ['A nurse, 29, was killed in Orvane.', '29', 29, 'killed', /there is no figure in "29"/],
  ['The toll rose from 12 to 15, police said.', '12', 12, 'killed', /does not have "12" as killed: the level before/],
  ['The storm could displace 400 people.', '400', 400, 'displaced', /does not have "400" as displaced: "could"/],
  ['Did 12 miners die?', '12', 12, 'killed', /nobody vouches for "12" in the text/],
  ['Reports that 12 were killed are untrue, the ministry said.', '12', 12, 'killed', /"ministry" denies "12"/],
  ['Some 2.000 people were killed.', '2', 2, 'killed', /^ungrounded/],
  ['Two or three hundred people were killed.', 'Two', 2, 'killed', /the text says "Two or three hundred"/],
  ['The flu killed 12 in every 100,000 people.', '100,000', 100_000, 'killed', /the text says "12 in every 100,000"/]
]
for (const [told, words, best, measure, problem] of faults)
  test(`finds what was misread in "${told}"`, () => {
    const own = { ...good, source: null, population: 'people', high: null, start: null, end: null } as const
    const claim = Claim.parse({ ...own, measure, best, words, bound: 'exact' })
    const [found] = verifyClaims([claim], { id: 'a', text: told })
    assert.match(found?.problems.join('\n') ?? '', problem)
  })

test('finds a place that the text does not name, not one in other words', () => {
  assert.match(check({ place: 'Paris' }).problems.join(), /^the text does not name the place "Paris"$/)
  assert.equal(check({ place: 'Omar valley, Tarn' }).problems, [])
  assert.equal(check({ measure: 'attended' }).problems, [], 'who attended was present')
})

test('mends a place that is off, and says so', () => {
  const { claim, problems } = check({ start: 5, end: 19 })
  assert.equal([claim.start, claim.end], [0, 14])
  assert.match(problems.join(), /are at 0, not at 5: mended/)
  assert.equal(check({ start: null, end: null }).claim.start, 0)
})

test('knows a source by another name', () => {
  const names = [{ name: 'Northern Rights Monitor', kind: 'source' as const, means: 'NRM', within: null }]
  assert.match(check({ source: 'NRM' }).problems.join(), /does not name/)
  assert.equal(check({ source: 'NRM' }, { names }).problems, [])
})

test('grounds a denial of any', () => {
  const denial: Partial<ClaimInput> = {
    stance: 'denies',
    words: 'any',
    measure: 'killed',
    start: null,
    end: null,
    source: 'group'
  }
  assert.equal(check({ ...denial, high: 0 }).problems, [])
  assert.match(check({ ...denial, high: 7 }).problems.join(), /the figure is 0, not 7/)
})

test('tells who denies a figure from who asserts it, and finds the words of each', () => {
  const both = {
    id: 'a',
    text: 'The union said 46 people died. The Ministry of Labour denied that 46 people had died.'
  }
  const of = (source: string, stance: 'asserts' | 'denies') => {
    const own = { measure: 'killed', population: 'people', best: 46, high: null, words: '46', start: null, end: null }
    const [found] = verifyClaims([Claim.parse({ ...good, ...own, source, stance, bound: 'exact' })], both)
    return [found?.claim.start, ...(found?.problems ?? [])]
  }
  assert.equal(of('union', 'asserts'), [15])
  assert.equal(of('Ministry of Labour', 'denies'), [66])
  assert.equal(of('Labour Ministry', 'asserts').slice(1), ['"Ministry of Labour" denies "46" in the text'])
})

test('passes what was read of a source whose name is a common word, and of a denial that anyone died', () => {
  const told = {
    id: 'a',
    text: 'The WHO said 40 people had died in Orvane. The mayor denied that anyone had been killed.'
  }
  const read = readClaims(told)
  assert.equal(
    read.map(({ source }) => source),
    ['WHO', 'mayor']
  )
  for (const { problems } of verifyClaims(read, told)) assert.equal(problems, [])
})

const cases = join(process.env.HOWMANY_SHARED ?? '../shared', 'cases', 'texts')
test('passes every claim that was read from the annotated cases', () => {
  if (!existsSync(cases)) return console.log(`skipped: no ${cases}`)
  for (const file of readdirSync(cases)) {
    const read = Article.parse({
      id: file,
      published: '2018-11-15',
      text: readFileSync(join(cases, file), 'utf8')
    })
    for (const { claim, problems } of verifyClaims(readClaims(read), read))
      assert.equal(problems, [], `${file}: ${claim.words}`)
  }
})

test.run()
