// Each of these broke something once, or took minutes.
import { execFileSync } from 'node:child_process'
import fs, { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { claimFiles } from '../../lib/archive/claimFile.ts'
import { estimatesBySource, outcomesBySource } from '../../lib/charts/bySource.ts'
import { disagreement } from '../../lib/charts/disagreement.ts'
import { Claim } from '../../lib/claim.ts'
import { compareFiles } from '../../lib/command/compare.ts'
import { gather } from '../../lib/command/gather.ts'
import { compare } from '../../lib/comparison/compare.ts'
import { readQuantities } from '../../lib/figures/quantities.ts'
import { writeAll } from '../../lib/notebook/files.ts'
import { readArticle } from '../../lib/reading/article.ts'
import { readClaims } from '../../lib/reading/claims.ts'
import { formatClaims, formatDecisions } from '../../lib/tables/format.ts'
import { loadClaims } from '../../lib/tables/load.ts'
import { parseClaims } from '../../lib/tables/parse.ts'
import { number } from '../charts/claims.ts'
import { articleOf } from '../fuzz/read.ts'
import { slowness } from '../fuzz/time.ts'
import { long } from '../runs.ts'

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

test('what counts nothing that is named is of somebody, not of nothing', () => {
  for (const text of ['dozens of whom by Sunday dozens', 'hundreds of whom by Sunday hundreds more'])
    for (const { population } of readClaims(articleOf(text))) assert.is(population, 'people')
})

test('a unit or people named like a part of JavaScript is drawn', () => {
  for (const unit of ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty']) {
    const claims = ['A', 'B'].map((source, i) => number(source, 3 + i, { unit, population: unit, place: unit }))
    for (const draw of [estimatesBySource, outcomesBySource, disagreement])
      assert.ok(JSON.stringify(draw(claims)).includes('"A"'), unit)
  }
})

test('a list whose items end in blanks is written, and read as it was', () => {
  for (const via of [['Radio '], ['Radio', ''], ['A > B'], ['["x"]'], ['=1+1', '–'], ['\n']]) {
    const claims = parseClaims(JSON.stringify([{ population: 'men', measure: 'killed', best: 3, via }]))
    assert.equal(parseClaims(formatClaims(claims)), claims)
  }
})

const lengthy: [what: string, run: (text: string) => unknown, piece: string][] = [
  ['a cell of blanks', (blanks) => refused(`population,measure,best,mentions\nx,killed,3,"${blanks}1"`), ' '],
  ['a number of blanks', (blanks) => refused(`population,measure,best\nx,killed,"${blanks}x"`), ' '],
  ['a list of places with their figures', readQuantities, 'Ostland (3), '],
  ['digits and hyphens', readQuantities, '1-']
]
for (const [what, run, piece] of lengthy)
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

test('a name of blanks is none, and is not looked for without end', () => {
  const articles = [{ id: 'a', event: 'flood', publisher: 'Paper', text: 'Twelve died.' }]
  const claims = ['Orlo', ' ', ''].map((place, i) => ({
    ...number(`Union ${i}`, 12 + i, { article: 'a', event: 'flood' }),
    place
  }))
  assert.is(compare(claims, { articles }).rows.figures.length, 3)
  for (const { source, place, event, saidOn } of claims.map((claim) =>
    Claim.parse({ ...claim, source: '\t', place: ' ', event: '', saidOn: '' })
  ))
    assert.equal([source, place, event, saidOn], [null, null, null, null])
})

test('minus zero is zero', () => {
  for (const text of ['population,measure,best\nx,killed,-0', '[{"population":"x","measure":"killed","best":-0}]'])
    for (const { best } of parseClaims(text)) assert.ok(Object.is(best, 0))
})

test('what a cure says is taken', () => {
  const decided = { event: null, field: 'place', one: 'Orlo', other: ' ', answer: 'same', decidedOn: null } as const
  assert.throws(() => formatDecisions([decided]), /other: " " will not do: expected a name/)
  assert.ok(formatDecisions([{ ...decided, other: 'a name' }]).includes('a name'))
  assert.throws(() => formatClaims([{ ...number('A', 3), unit: '\t' }]), /unit: "\\t" will not do: expected a unit/)
})

test('figures that a page shows apart stay apart when what lies between is taken out', () => {
  const rest = 'people died in Vellmar on Tuesday when a dam above the town gave way at night, the police there said.'
  for (const between of [
    '</p>',
    '<div></div>',
    '<nav>x</nav>',
    '<img src=x>',
    '<figure></figure>',
    '<button>x</button>'
  ]) {
    const { text } = readArticle(`<html><body><div>The worst since 2010${between}12 ${rest}</div></body></html>`)
    assert.not.match(text ?? '', '201012', between)
  }
})

/** A table to which another program writes as soon as it is opened or read. */
async function grownMeanwhile<T>(path: string, run: () => Promise<T>): Promise<T> {
  writeFileSync(path, 'source,population,measure,place,best\nUnion,men,killed,Orlo,12')
  const { openSync, readFileSync } = fs
  const grown = (read: (...args: never[]) => unknown) =>
    ((...args: never[]) => {
      const found = read(...args)
      if (String(args[0]) === path) fs.appendFileSync(path, '00\n')
      return found
    }) as never
  Object.assign(fs, { openSync: grown(openSync), readFileSync: grown(readFileSync) })
  syncBuiltinESMExports()
  try {
    return await run()
  } finally {
    Object.assign(fs, { openSync, readFileSync })
    syncBuiltinESMExports()
  }
}

test('a file that changes while it is read is told: of half a row the figure may be half too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'howmany-'))
  try {
    const path = join(folder, 'a.csv')
    const message = /a\.csv: it changed while it was read; run again/
    const { claims, failures } = await grownMeanwhile(path, () => gather([path]))
    assert.is(claims.length, 0)
    assert.match(failures[0]?.message ?? '', message)
    const told = (run: () => unknown) => grownMeanwhile(path, async () => run()).then(String, String)
    assert.match(await told(() => loadClaims(path)), message)
    const noDatabase = (await import('@duckdb/node-api').catch(() => null)) === null
    assert.match(await told(() => compareFiles([path], {})), noDatabase ? /DuckDB/ : message)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('decisions in another encoding are read or told, never taken for an article', async () => {
  const rows = 'event,field,one,other,answer,decidedOn\n,place,Orlo,Vellmär,same,\n'
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()
  const marked: [what: string, bytes: Buffer, isRead: boolean][] = [
    ['UTF-8', Buffer.from(`\ufeff${rows}`), true],
    ['UTF-16LE', Buffer.from(`\ufeff${rows}`, 'utf16le'), true],
    ['UTF-16BE', swapped(`\ufeff${rows}`), true],
    ['UTF-16LE without its mark', Buffer.from(rows, 'utf16le'), false],
    ['UTF-16BE without its mark', swapped(rows), false],
    ['latin-1', Buffer.from(rows, 'latin1'), false]
  ]
  const folder = mkdtempSync(join(tmpdir(), 'howmany-'))
  try {
    for (const [what, bytes, isRead] of marked) {
      writeFileSync(join(folder, 'decisions.csv'), bytes)
      const stdin = Readable.from([bytes]) as unknown as NodeJS.ReadableStream
      for (const input of [folder, join(folder, 'decisions.csv'), '-']) {
        const { decisions, failures, articles } = await gather([input], { stdin })
        assert.equal([decisions.length, failures.length, articles.length], isRead ? [1, 0, 0] : [0, 1, 0], what)
        if (isRead) assert.is(decisions[0]?.other, 'Vellmär')
        else assert.match(failures[0]?.message ?? '', 'save the table as "CSV UTF-8"')
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a name may mean another through thousands; what lies within thousands is refused by name', () => {
  const chain = Array.from({ length: 20_000 }, (_, i) => ({ place: `P${i}`, next: `P${i + 1}` }))
  const claims = [number('A', 3, { place: 'P0' }), number('B', 4, { place: 'P20000' })]
  const means = chain.map(({ place, next }) => ({ place, means: next, within: null }))
  assert.is(compare(claims, { places: means }).rows.questions.length, 1)
  const within = chain.map(({ place, next }) => ({ place, means: null, within: next }))
  for (const places of [within, within.toReversed()])
    assert.throws(() => compare(claims, { places }), /invalid names: p\d+ lies in a chain of more than 1000$/)
})

test('a pipe in a folder is not waited for, nor a folder that takes no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'howmany-'))
  try {
    execFileSync(
      'mkfifo',
      ['a.txt', 'b.csv', 'c.ndjson'].map((name) => join(folder, name))
    )
    writeFileSync(join(folder, 'd.ndjson'), `${JSON.stringify(number('A', 3))}\n`)
    writeFileSync(join(folder, 'e.txt'), 'Police said that 12 people were killed in Vellmar.')
    const { articles, failures } = await gather([folder])
    assert.equal([articles.length, failures], [1, []])
    assert.equal(claimFiles([folder]), [join(folder, 'd.ndjson')])
  } finally {
    rmSync(folder, { recursive: true })
  }
  if (existsSync('/proc/1'))
    assert.throws(() => writeAll('/proc/howmany/out', new Map([['a.txt', '']])), /^cannot write/)
})

long(test)('a folder of 5,000 files is read, none left out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'howmany-'))
  try {
    for (let i = 0; i < 5000; i++)
      writeFileSync(join(folder, `${i}.txt`), `Police said that ${i + 2} people were killed in Vellmar.`)
    assert.is((await gather([folder])).articles.length, 5000)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test.run()
