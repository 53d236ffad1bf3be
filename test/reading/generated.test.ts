import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Claim } from '../../lib/claim.ts'
import { readClaims } from '../../lib/reading.ts'
import { fc, runs } from '../runs.ts'

/** Sentences made of clauses whose figures, outcomes and speakers are known: what is read of one is never another's. */
const test = suite('reading: generated sentences')

/** `#` stands for a figure, in the order of the `measures`. */
type Clause = { words: string; measures: Claim['measure'][] }
const clause = (words: string, ...measures: Claim['measure'][]): Clause => ({ words, measures })

const people = ['people', 'men', 'women', 'soldiers', 'children', 'workers', 'police officers', 'students']
const deeds: [verb: string, Claim['measure']][] = [
  ['the blast killed', 'killed'],
  ['gunmen shot dead', 'killed'],
  ['the crash injured', 'injured'],
  ['police arrested', 'detained'],
  ['rescuers saved', 'rescued'],
  ['militants abducted', 'detained'],
  ['the storm displaced', 'displaced']
]
const fates: [verb: string, Claim['measure']][] = [
  ['were killed', 'killed'],
  ['drowned', 'killed'],
  ['have been injured', 'injured'],
  ['were arrested', 'detained'],
  ['are missing', 'missing'],
  ['were rescued', 'rescued'],
  ['lost their lives', 'killed'],
  ['went missing', 'missing']
]
const pairs: Clause[] = [
  clause('the blast left # dead and # injured', 'killed', 'injured'),
  clause('a bomb hit a market, killing # people and wounding #', 'killed', 'injured'),
  clause('the fire, which killed # men and hurt # others, burned for hours', 'killed', 'injured'),
  clause('the storm destroyed # homes and displaced # families', 'destroyed', 'displaced'),
  clause('# villagers drowned and # were rescued', 'killed', 'rescued'),
  clause('police arrested # people over the clashes in which # men died', 'detained', 'killed'),
  clause('the bodies of # men and # women were found', 'killed', 'killed')
]
const uncounted = [
  ...['the driver was arrested', 'a dog was hurt', 'the mayor resigned', 'the gunman was shot dead', 'residents fled'],
  ...['the owner is missing', 'crews rescued the captain', 'dozens were injured', 'the hospital was damaged']
].map((words) => clause(words))

const whom = fc.constantFrom(...people)
const lists = fc.oneof(
  whom.map((who) => ({ words: `# ${who}`, count: 1 })),
  fc.tuple(whom, whom).map(([a, b]) => ({ words: `# ${a} and # ${b}`, count: 2 })),
  whom.map((who) => ({ words: `a guard and # ${who}`, count: 1 })),
  fc.tuple(whom, whom).map(([a, b]) => ({ words: `# ${a}, a guard and # ${b}`, count: 2 }))
)
const where = fc.constantFrom('', '', ' in Keld', ' on Monday', ' near the market')
const told = fc.oneof(
  fc
    .tuple(fc.constantFrom(...deeds), lists, where)
    .map(([[verb, measure], { words, count }, place]) =>
      clause(`${verb} ${words}${place}`, ...Array<Claim['measure']>(count).fill(measure))
    ),
  fc
    .tuple(fc.constantFrom(...fates), lists, where)
    .map(([[verb, measure], { words, count }, place]) =>
      clause(`${words} ${verb}${place}`, ...Array<Claim['measure']>(count).fill(measure))
    ),
  fc.constantFrom(...pairs)
)
const anything = fc.oneof({ arbitrary: told, weight: 3 }, { arbitrary: fc.constantFrom(...uncounted), weight: 1 })

const numbers = [31, 42, 53, 64, 75, 86, 97, 38, 49]
const numbered = (words: string) => {
  let k = 0
  return words.replaceAll('#', () => String(numbers[k++]))
}
const upper = (text: string) => text.replace(/^./, (letter) => letter.toUpperCase())
const read = (text: string) => readClaims({ id: 'a', published: '2018-11-14', text })
const claimOf = (claims: readonly Claim[], n: number) => claims.find((claim) => claim.best === numbers[n])

const joined = fc
  .tuple(anything, fc.constantFrom(', and ', '; ', ', while ', ', but ', ' after ', ', before ', '. '), anything)
  .map(([first, joint, second]) => ({
    text: `${numbered(upper(first.words) + joint + (joint === '. ' ? upper(second.words) : second.words))}.`,
    measures: [...first.measures, ...second.measures]
  }))

test('a figure has the outcome of its own clause, or none', () => {
  const counts = { told: 0, right: 0 }
  const holds = ({ text, measures }: { text: string; measures: readonly Claim['measure'][] }) => {
    const claims = read(text)
    for (const [n, measure] of measures.entries()) {
      const own = claimOf(claims, n)?.measure ?? 'other'
      assert.ok(own === measure || own === 'other', `${numbers[n]} is ${own}, not ${measure}: ${text}`)
      counts.told++
      if (own === measure) counts.right++
    }
  }
  fc.assert(fc.property(joined, holds), { numRuns: runs(2000) })
  assert.ok(counts.right > 0.9 * counts.told, `${counts.right} of ${counts.told} read`)
})

const speakers = [
  ...['police', 'the health ministry', 'Doctors Without Borders', 'state television', 'a hospital official'],
  ...['witnesses', 'Mayor Ida Vale', 'the Red Cross', 'Save the Children', 'the coast guard', 'local media']
]
const sayings: ((who: string, what: string) => string)[] = [
  (who, what) => `${who} said that ${what}`,
  (who, what) => `${who} said on Tuesday that ${what}`,
  (who, what) => `${what}, ${who} said`,
  (who, what) => `${what}, according to ${who}`,
  (who, what) => `${who} reported that ${what}`
]
const heard = fc.uniqueArray(fc.constantFrom(...speakers), { minLength: 2, maxLength: 2 })
const saying = fc.constantFrom(...sayings)
test('a figure is of who says it, or of nobody', () => {
  const by = fc.tuple(heard, saying, saying, fc.constantFrom('. ', ', but '), fc.constantFrom(...fates))
  const holds = ([[one = '', two = ''], say, answer, joint, [fate]]: typeof by extends fc.Arbitrary<infer Case>
    ? Case
    : never) => {
    const second = answer(two, `# people ${fate}`)
    const text = `${numbered(upper(say(one, '# people died')) + joint + (joint === '. ' ? upper(second) : second))}.`
    const claims = read(text)
    for (const [n, who] of [one, two].entries()) {
      const source = claimOf(claims, n)?.source?.toLowerCase() ?? who
      const [name = ''] = who
        .replace(/^(?:the|a|Mayor) /, '')
        .toLowerCase()
        .split(' ')
      assert.ok(source.includes(name), `${source}, not ${who}: ${text}`)
    }
  }
  fc.assert(fc.property(by, holds), { numRuns: runs(2000) })
})

const doubted = [
  ...['if *, the mayor must go', 'police denied that *', 'nobody said that *', 'it was not clear whether *'],
  ...['suppose *', 'a rumour that * spread', 'there is no evidence that *', 'the claim that * is baseless'],
  ...[
    'critics doubt that *',
    'assuming that *, the cost is high',
    'it has yet to be confirmed that *',
    'in the novel, *'
  ]
]
test('what nobody vouches for is asserted by nobody', () => {
  const holds = ([frame, { words, measures }]: [string, Clause]) => {
    const text = `${numbered(upper(frame.replace('*', words)))}.`
    const claims = read(text)
    for (const n of measures.keys()) {
      const own = claimOf(claims, n)
      assert.ok(!own || own.measure === 'other' || own.stance === 'denies', `${own?.measure} ${own?.words}: ${text}`)
    }
  }
  // "nobody said that 12 were held over clashes in which 30 died" leaves it standing that 30 died
  const open = told.filter(({ words }) => !words.includes('which'))
  fc.assert(fc.property(fc.tuple(fc.constantFrom(...doubted), open), holds), { numRuns: runs(2000) })
})

test.run()
