import { fromCSV, table } from 'arquero'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Claim } from '../../lib/claim.ts'
import { parseClaims } from '../../lib/tables/parse.ts'
import { claimsTable, tableClaims } from '../../lib/tables/table.ts'

const test = suite('table')
const fields = Object.keys(Claim.shape)

test('has a column for every field, in their order, with and without claims', () => {
  assert.equal(claimsTable([]).columnNames(), fields)
  assert.is(claimsTable([]).numRows(), 0)
  const claims = parseClaims('note,measure,population,best,via\nx,killed,men,1,AP > BBC')
  // one claim with another extra column: arquero by itself would take the columns of the first row only
  const both = claimsTable([...claims, { ...(claims[0] as Claim), id: 'b', more: 1 }])
  assert.equal(both.columnNames(), [...fields, 'note', 'more'])
  assert.equal(both.array('more'), [null, 1])
  assert.equal(both.get('via', 0), ['AP', 'BBC'])
})

test('reads filtered and ordered tables as they stand', () => {
  const all = claimsTable(parseClaims('measure,population,best\nkilled,a,1\nkilled,b,2\nkilled,c,3'))
  const some = all
    .filter((d: { best: number }) => d.best > 1)
    .orderby('population')
    .reify()
  assert.equal(
    tableClaims(some).map(({ best }) => best),
    [2, 3]
  )
})

test('maps the columns of any table, and rows without a table', () => {
  const columns = { source: 'who', best: 'n', measure: () => 'killed', population: () => 'men' }
  const loaded = fromCSV('who,n,day\nUN,"2,000",7', { autoType: false })
  for (const rows of [loaded, [{ who: 'UN', n: '2,000', day: '7' }]]) {
    const [claim] = tableClaims(rows, { columns, name: 'mine' })
    assert.equal(
      [claim?.id, claim?.article, claim?.source, claim?.best, claim?.day],
      ['mine:1', 'mine', 'UN', 2000, '7']
    )
  }
})

const broken: [title: string, columns: Record<string, unknown>, message: string][] = [
  ['NaN', { best: Number.NaN }, 'mine row 1, column best: NaN is no number; null stands for unknown'],
  [
    'a Date',
    { best: 1, from: new Date(0) },
    'mine row 1, column from: "1970-01-01T00:00:00.000Z" is a Date, not a text; load the table with autoType: false'
  ],
  [
    'a fraction for a place',
    { best: 1, start: 1.5, end: 3 },
    'mine row 1, column start: 1.5 will not do: expected a whole number'
  ],
  [
    'a column named constructor',
    { best: 1, constructor: 1 },
    'mine column constructor: a column cannot have this name; rename it'
  ]
]
for (const [title, extra, message] of broken)
  test(`names the row and the cure for ${title}`, () => {
    const columns = { measure: 'killed', population: 'men', ...extra }
    const one = table(Object.entries(columns).map(([name, value]) => [name, [value]] as [string, unknown[]]))
    assert.throws(
      () => tableClaims(one, { name: 'mine' }),
      (error: Error) => error.message === message
    )
  })

test.run()
