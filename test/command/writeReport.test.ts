import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { View } from 'vega'
import { eventsOf } from '../../lib/command/events.ts'
import { groupsOf } from '../../lib/command/reportCells.ts'
import type { Failure } from '../../lib/command/usage.ts'
import { guard, writeReport } from '../../lib/command/writeReport.ts'
import { compare } from '../../lib/comparison/compare.ts'
import type { Question } from '../../lib/comparison/questions.ts'
import { parseClaims } from '../../lib/tables/parse.ts'

const claims = parseClaims(
  `source,population,measure,best,words
A,miners,killed,,hundreds
B,miners,killed,140,140
A,miners,injured,12,12
B,miners,injured,30,30`
)

const isToll = ({ scope }: Question) => scope.measure === 'killed'
function fail(): never {
  throw new Error('planted')
}

/** Asked for by a chart for its caption, and when its data are written; the tables may have it. */
const outletOf = () => (/[\\/]charts[\\/]/.test(new Error().stack ?? '') ? fail() : 'Gazette')
const faults: [what: string, outlet: PropertyDescriptor | null][] = [
  ['whose making throws', { get: outletOf }],
  ['whose data throw', { value: Object.assign(new String('Gazette'), { toJSON: fail }) }],
  ['whose drawing throws', null]
]
const { toSVG } = View.prototype

for (const [what, outlet] of faults)
  test(`a chart ${what} is told with its name, and the others are drawn`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'howmany-'))
    const failures: Failure[] = []
    const comparison = compare(claims)
    const toll = comparison.rows.questions.filter(isToll).flatMap(({ estimates }) => estimates)
    for (const figure of toll.flatMap(({ figures }) => figures))
      if (outlet) Object.defineProperty(figure, 'outlet', outlet)
    if (!outlet)
      View.prototype.toSVG = async function (...args) {
        const svg = await toSVG.apply(this, args)
        return /hundreds/.test(svg) ? fail() : svg
      }
    const reported = { comparison, events: eventsOf([], claims), articles: [], claims, decisions: [], failures }
    await writeReport(reported, { output: folder, format: ['html'] })
    View.prototype.toSVG = toSVG
    const page = readFileSync(join(folder, 'report.html'), 'utf8')
    assert.ok(failures.length > 0 && failures.every(({ input }) => /^killed/.test(input)), JSON.stringify(failures))
    assert.match(failures[0]?.message ?? '', /^the chart "killed[a-z-]*" could not be drawn, its figures stand in the/)
    assert.match(page, /could not be (?:read or )?drawn/i)
    assert.match(page, /id="chart-injured"/)
    assert.not.match(page, /id="chart-killed/)
    rmSync(folder, { recursive: true })
  })

test('as many events as a table of a project has are told apart at once', () => {
  const own = Array.from({ length: 20_000 }, (_, i) => `Raid ${i % 15_000}`)
  const rows = { questions: [], relations: [], events: [], estimates: [], figures: [], cautions: [] }
  const events = { isTaken: false, own, mentioned: [] }
  const reported = {
    comparison: { ...compare([]), rows },
    events,
    articles: [],
    claims: [],
    decisions: [],
    failures: []
  }
  const start = performance.now()
  const prefixes = groupsOf(reported).map(({ prefix }) => prefix)
  assert.ok(performance.now() - start < 5000)
  assert.equal([prefixes[7], prefixes[15_007], new Set(prefixes).size], ['raid-7-', 'event-15008-', 20_000])
})

test('a claims.csv that no report wrote is left alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'howmany-'))
  for (const text of ['x\n1', 'population,measure,best\nmen,killed,3']) {
    writeFileSync(join(folder, 'claims.csv'), text)
    assert.throws(
      () => guard({ output: folder }, []),
      /claims\.csv holds decisions that would be lost, or rows that no report wrote/
    )
  }
  rmSync(folder, { recursive: true })
})

test('the figures of a chart tell a denial and a bound by their words, in columns of their own too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'howmany-'))
  const told = parseClaims(
    `source,population,measure,best,high,bound,stance,words
Council,miners,killed,30,,exact,denies,30
Union,miners,killed,,90,atMost,asserts,90
Owner,miners,killed,14,,exact,asserts,14`
  )
  const comparison = compare(told)
  const reported = { comparison, events: eventsOf([], told), articles: [], claims: told, decisions: [], failures: [] }
  await writeReport(reported, { output: folder, format: ['csv'] })
  const [header = '', ...rows] = readFileSync(join(folder, 'report-killed.csv'), 'utf8').trim().split(/\r?\n/)
  const [question = '', source = '', ...rest] = header.split(',')
  assert.equal([question, source, ...rest.slice(0, 3)], ['question', 'source', 'words', 'stance', 'bound'])
  const inOrder = rows.map((row) => /(?:Council|Union|Owner).*?(?=,,|,14,14)/.exec(row)?.[0]).sort()
  assert.equal(inOrder, ['Council,denies 30,denies,exact', 'Owner,14,asserts,exact', 'Union,at most 90,asserts,atMost'])
  rmSync(folder, { recursive: true })
})

test.run()
