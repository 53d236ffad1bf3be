/** Comparing, beside the same grouping in DuckDB; a chart, beside ten bare dots. */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import * as vega from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { Claim } from '../../lib/claim.ts'
import { number } from '../charts/claims.ts'
import { best, built, type Row, row } from './measure.ts'

/** Ten figures to a question, by five sources on two days. */
const claim = (i: number): Claim => ({
  ...first,
  id: `c${i}`,
  article: `a${i % 97}`,
  source: `Source ${i % 5}`,
  place: `Town ${Math.floor(i / 10) % 5003}`,
  population: `people of group ${Math.floor(i / 10)}`,
  saidOn: `2021-03-0${5 + (i % 2)}`,
  best: 10 + ((i * 7919) % 990),
  words: String(10 + ((i * 7919) % 990))
})
const first = Claim.parse({
  ...{ id: 'c', article: 'a', measure: 'killed', population: 'people', from: '2021-03-04' },
  ...{ best: 1, bound: 'exact', words: '1' }
})
const columns = ['population', 'measure', 'unit', 'place', 'from', 'source', 'saidOn'] as const
/** What each source said last of each question, and how many figures it gave; the questions; their pairs of sources. */
const figures = `
  select population, measure, unit, place, "from", source, arg_max(best, "saidOn") as best, max("saidOn") as said, count(*) as told
  from claims group by all`
const grouping = `
  select population, measure, unit, place, "from", count(distinct source) as sources, min(best) as low, max(best) as high
  from (${figures}) group by all`
const pairs = `
  with figures as (${figures})
  select a.source as one, b.source as other, greatest(a.best, b.best) / least(a.best, b.best) as factor,
    population, measure, unit, place, "from"
  from figures as a join figures as b using (population, measure, unit, place, "from") where a.source < b.source`
/** As `relations` has them: of those that disagree and of those that agree the 500 that weigh most. */
const asked = [
  figures,
  grouping,
  `${pairs} and a.best <> b.best order by factor desc limit 500`,
  `${pairs} and a.best = b.best limit 500`
]

async function load(connection: DuckDBConnection, claims: readonly Claim[]): Promise<void> {
  const types = [...columns.map((name) => `"${name}" varchar`), 'best double']
  await connection.run(`create or replace table claims (${types.join()})`)
  const appender = await connection.createAppender('claims')
  for (const one of claims) {
    for (const column of columns) appender.appendVarchar(one[column] ?? '')
    appender.appendDouble(one.best ?? 0)
    appender.endRow()
  }
  appender.closeSync()
}

/**
 * Beside two of DuckDB: a grouping of what it has in its own tables, and all of what is asked of us, from claims in
 * memory to the rows of estimates, questions and pairs in memory.
 */
export async function comparing(sizes: readonly number[]): Promise<Row[]> {
  const { compare } = await built()
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const rows: Row[] = []
  let perClaim: number | null = null
  // Else the first would be slow for being the first
  const few = Array.from({ length: 1000 }, (_, i) => claim(i))
  for (let i = 0; i < 20; i++) compare(few)
  for (const n of sizes) {
    const claims = Array.from({ length: n }, (_, i) => claim(i))
    const runs = n > 10_000 ? 2 : 5
    const ours = await best(() => compare(claims), runs)
    const whole = await best(async () => {
      await load(connection, claims)
      for (const query of asked) (await connection.runAndReadAll(query)).getRowObjects()
    }, runs)
    const grouped = await best(() => connection.runAndReadAll(grouping), 3)
    const what = `comparing ${n.toLocaleString('en-US')} claims`
    rows.push(row(what, 'loading, grouping and pairing them in DuckDB', ours, whole, 'ms'))
    rows.push(row(what, 'grouping them in DuckDB, once loaded', ours, grouped, 'ms'))
    if (perClaim !== null)
      rows.push(
        row(`a claim of ${n.toLocaleString('en-US')}`, 'a claim of the first', (1000 * ours) / n, perClaim, 'µs')
      )
    perClaim ??= (1000 * ours) / n
  }
  return rows
}

export async function drawing(): Promise<Row[]> {
  const { compare, estimatesBySource } = await built()
  const comparison = compare(Array.from({ length: 10 }, (_, i) => number(`Station ${i}`, 7 + i * 5)))
  const bare: TopLevelSpec = {
    data: { values: comparison.rows.figures.map(({ source, claim }) => ({ source, best: claim.best })) },
    mark: 'point',
    encoding: { x: { field: 'best', type: 'quantitative' }, y: { field: 'source', type: 'nominal' } }
  }
  const svg = async (spec: TopLevelSpec) => {
    const view = new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' })
    await view.toSVG()
    view.finalize()
  }
  const own = estimatesBySource(comparison)
  const dots = 'ten bare dots'
  const compiled = [await best(() => compile(own), 30), await best(() => compile(bare), 30)] as const
  const drawn = [await best(() => svg(own), 30), await best(() => svg(bare), 30)] as const
  const made = await best(() => estimatesBySource(comparison), 30)
  return [
    row('a chart of ten sources, its spec', `${dots}, compiled and drawn`, made, drawn[1], 'ms'),
    row('that chart, compiled', `${dots}, compiled`, ...compiled, 'ms'),
    row('that chart, compiled and drawn as SVG', `${dots}, compiled and drawn`, ...drawn, 'ms')
  ]
}
