/** Comparing, beside the same grouping in DuckDB; a chart, beside ten bare dots. */
import { DuckDBInstance } from '@duckdb/node-api'
import * as vega from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { estimatesBySource } from '../../lib/charts/estimatesBySource.ts'
import { Claim } from '../../lib/claim.ts'
import { compare } from '../../lib/comparison/compare.ts'
import { number } from '../charts/claims.ts'
import { best, type Row, row } from './measure.ts'

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
const sameInDuckDB = `
  with made as (
    select range as i, range // 10 as q, 10 + (range * 7919) % 990 as best,
      'people of group ' || (range // 10) as population, 'Town ' || ((range // 10) % 5003) as place,
      'Source ' || (range % 5) as source, 'killed' as measure, 'people' as unit, '2021-03-04' as "from",
      '2021-03-0' || (5 + range % 2) as "saidOn"
    from range($n)
  ) select * from made`
const grouping = `
  select population, measure, unit, place, "from", count(distinct source), min(low), max(high) from (
    select population, measure, unit, place, "from", source, arg_max(best, "saidOn") as low, arg_max(best, "saidOn") as high
    from claims group by all
  ) group by all`

export async function comparing(sizes: readonly number[]): Promise<Row[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const rows: Row[] = []
  let perClaim: number | null = null
  for (const n of sizes) {
    const claims = Array.from({ length: n }, (_, i) => claim(i))
    const ours = await best(() => compare(claims), n > 10_000 ? 1 : 5)
    await connection.run(`create or replace table claims as ${sameInDuckDB.replace('$n', String(n))}`)
    const theirs = await best(() => connection.runAndReadAll(grouping), 3)
    const count = n.toLocaleString('en-US')
    rows.push(row(`comparing ${count} claims`, 'grouping them in DuckDB', ours, theirs, 'ms'))
    if (perClaim !== null)
      rows.push(row(`a claim of ${count}`, 'a claim of the first', (1000 * ours) / n, perClaim, 'µs'))
    perClaim ??= (1000 * ours) / n
  }
  return rows
}

export async function drawing(): Promise<Row[]> {
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
