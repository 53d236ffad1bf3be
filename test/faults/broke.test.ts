// Each of these broke something once, or took minutes.
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { disagreement } from '../../lib/charts/disagreement.ts'
import { estimatesBySource } from '../../lib/charts/estimatesBySource.ts'
import { outcomesBySource } from '../../lib/charts/outcomesBySource.ts'
import { gather } from '../../lib/command/gather.ts'
import { reportClaims } from '../../lib/command/reportClaims.ts'
import { readQuantities } from '../../lib/figures/quantities.ts'
import { readClaims } from '../../lib/reading/claims.ts'
import { formatClaims } from '../../lib/tables/format.ts'
import { parseClaims } from '../../lib/tables/parse.ts'
import { number } from '../charts/claims.ts'
import { articleOf } from '../fuzz/read.ts'
import { slowness } from '../fuzz/time.ts'

const sentences = [
  'The mine in the U.S. 1.5m',
  'Fire in Orlo: toll now-twelve',
  'In Orlo pit-two',
  'Of 1.',
  'one-',
  '(12'
]
for (const text of sentences)
  test(`a text that ends in a number is read: "${text}"`, () => {
    for (const { words } of readClaims(articleOf(text))) assert.ok(text.includes(words))
  })

test('a unit or people named like a part of JavaScript is drawn', () => {
  for (const unit of ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty']) {
    const claims = ['A', 'B'].map((source, i) => number(source, 3 + i, { unit, population: unit, place: unit }))
    for (const draw of [estimatesBySource, outcomesBySource, disagreement])
      assert.ok(JSON.stringify(draw(claims)).includes('"A"'), unit)
  }
})

test('a list whose items end in blanks is written, and read as it was', () => {
  const claims = parseClaims('[{"population":"men","measure":"killed","best":3,"via":["Radio "]}]')
  assert.equal(parseClaims(formatClaims(claims)), claims)
})

test('a claim that no table holds is told with its file, and the rest is done', () => {
  const bad = { ...number('A', 3), extra: 'a\0b' }
  const { claims, failures } = reportClaims(
    { articles: [], claims: [number('B', 4), bad], inputs: new Map() },
    undefined
  )
  assert.is(claims.length, 1)
  assert.match(
    failures[0]?.message ?? '',
    /claim .* is left out.*NUL character in it, which no table holds; take it out/
  )
})

const long: [what: string, run: (text: string) => unknown, piece: string][] = [
  ['a cell of blanks', (blanks) => refused(`population,measure,best,mentions\nx,killed,3,"${blanks}1"`), ' '],
  ['a number of blanks', (blanks) => refused(`population,measure,best\nx,killed,"${blanks}x"`), ' '],
  ['a list of places with their figures', readQuantities, 'Ostland (3), '],
  ['digits and hyphens', readQuantities, '1-']
]
for (const [what, run, piece] of long)
  test(`${what} takes no more by the character the longer it is`, () => {
    const way = { run, plain: 'x', pieces: [piece], made: (text: string) => text }
    const times = [1, 2, 3].map(() => slowness(way, piece, 40_000).eighth)
    assert.ok(Math.min(...times) < 4, `${times.join()} times as long by the character for eight times as much`)
  })

function refused(text: string): void {
  assert.throws(() => parseClaims(text), /line 2/)
}

test('a table of more columns than anybody has names the limit', () => {
  const wide = Array.from({ length: 166_000 }, (_, i) => `c${i}`).join()
  assert.throws(
    () => parseClaims(`population,measure,best,${wide}\nx,killed,3`),
    /166003 columns, at most 2000 are read/
  )
  const entries = Array.from({ length: 8333 }, (_, i) => ({
    population: 'x',
    measure: 'killed',
    best: 3,
    [`k${i}`]: 1
  }))
  assert.throws(() => parseClaims(JSON.stringify(entries)), /8336 columns, at most 2000 are read/)
})

test('minus zero is zero', () => {
  for (const text of ['population,measure,best\nx,killed,-0', '[{"population":"x","measure":"killed","best":-0}]'])
    for (const { best } of parseClaims(text)) assert.ok(Object.is(best, 0))
})

test('a link to itself is told, and its folder read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'howmany-'))
  try {
    writeFileSync(join(folder, 'a.txt'), 'Police said that 12 people were killed in Vellmar.')
    symlinkSync('loop.txt', join(folder, 'loop.txt'))
    symlinkSync('.', join(folder, 'round'))
    const { articles, failures } = await gather([folder])
    assert.equal([articles.map(({ id }) => id), failures.length], [['a'], 1])
    assert.match(failures[0]?.message ?? '', /loop\.txt/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test.run()
