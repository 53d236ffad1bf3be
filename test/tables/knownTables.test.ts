import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { estimatesBySource } from '../../lib/charts/estimatesBySource.ts'
import type { Claim } from '../../lib/claim.ts'
import { compare } from '../../lib/comparison/compare.ts'
import type { KnownTable } from '../../lib/tables/knownTables.ts'
import { parseClaims } from '../../lib/tables/parse.ts'
import { samples } from './samples.ts'

const test = suite('known tables')

const line = (c: Claim) =>
  [
    ...[c.id, c.event ?? '-', c.source, c.measure, c.population, c.place, `${c.from}..${c.to}`],
    [c.low, c.best, c.high].map((figure) => figure ?? '-').join('/'),
    ...[c.bound, c.vague].filter((part) => part !== null)
  ].join(' ')

for (const [name, { text, claims }] of Object.entries(samples)) {
  test(`reads the table of ${name} by its name alone, and draws it`, () => {
    const read = parseClaims(text, { columns: name as KnownTable })
    assert.equal(read.map(line).slice(0, claims.length), claims)
    const comparison = compare(read)
    const rivals = comparison.rows.relations.filter(({ kind }) => kind === 'rivals')
    assert.equal(rivals, [], 'figures of two events are no rivals')
    const chart = JSON.stringify(estimatesBySource(comparison))
    for (const { words } of read) assert.ok(chart.includes(words), `${words} is not drawn`)
  })
}

test.run()
