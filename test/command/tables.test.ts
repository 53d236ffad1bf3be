import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { loadClaims } from '../../lib/tables/load.ts'
import { howmany } from './howmany.ts'

const test = suite('tables of others, by command')
const folder = mkdtempSync(join(tmpdir(), 'howmany-'))
test.after(() => rmSync(folder, { recursive: true }))

writeFileSync(
  join(folder, 'raids.csv'),
  `event_id_cnty,event_date,country,admin1,location,geo_precision,time_precision,source,notes,fatalities
TRV101,21 January 2031,Trevia,Dorn,Orlo,1,1,Radio Orlo; Gazette,A raid.,6
TRV102,21 January 2031,Trevia,Dorn,Orlo,1,1,Gazette,A second raid that day.,2
HLV103,22 January 2031,Halvern,Ester,Port,1,1,Gazette,No number is known.,
HLV104,22 January 2031,Halvern,Ester,Port,1,1,Gazette,No number either.,many
`
)
writeFileSync(
  join(folder, 'toll.csv'),
  'sep=;\nToll by incident;;;\nIncident;Day;Said by;Dead\nA;4/11/2018;"Police; Union";12\nA;4/11/2018;Hospital;19\n'
)
writeFileSync(
  join(folder, 'map.json'),
  JSON.stringify({
    ...{ event: 'incident', source: { column: 'said by', split: ';' }, dates: 'dmy', from: 'day', to: 'day' },
    figures: [{ measure: { is: 'killed' }, population: { is: 'people' }, best: 'dead' }]
  })
)
const run = (...args: string[]) => howmany(args, { cwd: folder })

test('reports a known table by its name, tells how many rows hold no figure, and puts the bad ones aside', async () => {
  const args = ['--columns', 'acled', '--skip-empty', '--errors', 'bad.ndjson', '-o', 'out', '--format', 'csv']
  const { code, err } = await run('report', 'raids.csv', ...args)
  assert.is(code, 0, err)
  assert.match(err, 'rows without a figure, left out: 1')
  assert.match(err, 'bad rows, left out: 1; what is wrong with each is in bad.ndjson')
  const [bad, ...others] = readFileSync(join(folder, 'bad.ndjson'), 'utf8').trim().split('\n')
  const { line, column } = JSON.parse(bad ?? '')
  assert.equal([line, column, others], [5, 'fatalities', []])
  const claims = loadClaims(join(folder, 'out/claims.csv'))
  assert.equal(
    claims.map(({ id, event, best, their_source }) => [id, event, best, their_source]),
    [
      ['TRV101', 'TRV101', 6, 'Radio Orlo; Gazette'],
      ['TRV102', 'TRV102', 2, 'Gazette']
    ]
  )
})

test('rows of one event by a column of theirs make a chart', async () => {
  const rows = ['A,2018-11-04,Orlo,12,x', 'B,2018-11-04,Orlo,19,x', 'C,2018-11-04,Arle,3,y'].join('\n')
  writeFileSync(join(folder, 'two.csv'), `event_id_cnty,event_date,location,fatalities,incident\n${rows}\n`)
  writeFileSync(join(folder, 'like.json'), '{ "like": "acled", "event": "incident" }')
  for (const [columns, charts] of [
    ['like.json', 1],
    ['acled', 0]
  ] as const) {
    const { code, err, out } = await run('report', 'two.csv', '--columns', columns, '-o', 'two', '--format', 'svg')
    assert.is(code, 0, err)
    assert.is(out.split('.svg').length - 1, charts, out)
  }
})

test('takes the claims of an earlier run beside the table, as they are', async () => {
  const args = ['--columns', 'acled', '--skip-empty', '--errors', 'bad.ndjson', '-o', 'out', '--format', 'csv']
  const { code, err } = await run('report', 'raids.csv', 'out/claims.csv', ...args)
  assert.is(code, 0, err)
  assert.is(loadClaims(join(folder, 'out/claims.csv')).length, 2)
})

test('takes a table of articles beside it for what it is', async () => {
  const story = '"Twelve people were killed, police said."'
  writeFileSync(join(folder, 'articles.csv'), `id,title,publisher,text\na1,Fire,Gazette,${story}\n`)
  const { code, err } = await run('report', 'articles.csv', '--columns', 'ucdp', '-o', 'out2', '--format', 'csv')
  assert.is(code, 0, err)
  assert.is(loadClaims(join(folder, 'out2/claims.csv'))[0]?.best, 12)
})

test('refuses the table as a whole where nothing is to be left out, and writes nothing', async () => {
  const { code, err } = await run('report', 'raids.csv', '--columns', 'acled', '-o', 'none')
  assert.is(code, 1)
  assert.match(err, 'raids.csv line 5, column fatalities: "many" is no number')
  assert.not(existsSync(join(folder, 'none')))
})

test('why events of one figure each give no chart is told, where one was asked for', async () => {
  const args = [
    'report',
    'raids.csv',
    '--columns',
    'acled',
    '--errors',
    'e',
    '--skip-empty',
    '-o',
    'undrawn',
    '--format'
  ]
  const told = /no chart: none of the 2 events has two figures to set side by side; name them by one "event"/
  // Into a folder that nothing is written to
  const { code, err } = await run(...args, 'svg')
  assert.is(code, 0)
  assert.match(err, told)
  assert.not.match((await run(...args, 'csv')).err, told)
})

test('compares by a map in a file, and a known table where a condition holds', async () => {
  const mine = await run('compare', 'toll.csv', '--columns', 'map.json')
  assert.match(mine.out, '12 to 19 ')
  assert.match(mine.out, /: 3 sources, .* disagree, /s)
  const raids = await run(
    'compare',
    'raids.csv',
    '--columns',
    'acled',
    '--where',
    'country = Trevia',
    '--where',
    'fatalities>5'
  )
  assert.match(raids.out, '1 topic and 1 claim in all')
})

test('compares a saved CSV by the names that are meant, not by what guards them from a spreadsheet', async () => {
  const rows = ['Observatory', "'@observatory", "'-x"].map((source) => `${source},men,killed,n/a,12`)
  writeFileSync(
    join(folder, 'guarded.csv'),
    `source,population,measure,place,best\n${rows.join('\n')}\n@observatory,men,killed,-,12\n`
  )
  const { out } = await run('compare', 'guarded.csv')
  assert.match(out, ': 3 sources.')
  assert.match(out, 'place not stated')
})

test('takes a map that only says how cells are read for the headings there are', async () => {
  writeFileSync(join(folder, 'dmy.json'), '{"dates": "dmy"}')
  writeFileSync(
    join(folder, 'typed.csv'),
    'source,population,measure,bound,from,to,best\nPolice,people,killed,exact,4/11/2018,4/11/2018,12\n'
  )
  const { code, err } = await run('report', 'typed.csv', '--columns', 'dmy.json', '-o', 'out', '--format', 'csv')
  assert.is(code, 0, err)
  assert.is(loadClaims(join(folder, 'out/claims.csv'))[0]?.from, '2018-11-04')
})

test('refuses a table of claims for one of places', async () => {
  writeFileSync(join(folder, 'own.csv'), 'place,population,measure,best\nOrlo,people,killed,12\n')
  const { code, err } = await run('report', 'own.csv', '--places', 'own.csv', '-o', 'none')
  assert.equal([code, /own.csv: this is a table of claims/.test(err)], [2, true], err)
})

test('says that a table has headings and no rows', async () => {
  writeFileSync(join(folder, 'bare.csv'), 'source,population,measure,best\n')
  const { code, err } = await run('report', 'bare.csv', '-o', 'none')
  assert.is(code, 1)
  assert.match(err, 'bare.csv: there is no row below its headings')
  const asked = await run('report', 'raids.csv', '--columns', 'acled', '--where', 'Country = Treva', '--errors', 'bad')
  assert.match(asked.err, 'raids.csv: where: no row has "Country = Treva"; in column country are "Trevia", "Halvern"\n')
})

const wrong: [args: string[], message: string][] = [
  [['--columns', 'acledd'], '--columns acledd: there is no such file; a known table is one of ucdp, acled, gtd'],
  [['--columns', 'toll.csv'], '--columns toll.csv: no JSON'],
  [['--columns', 'list.json'], '--columns list.json: it is no object']
]
writeFileSync(join(folder, 'list.json'), '[]')
for (const [args, message] of wrong)
  test(`is told of wrong use: ${args.join(' ')}`, async () => {
    for (const command of ['report', 'compare']) {
      const { code, err } = await run(command, 'raids.csv', ...args)
      assert.is(code, 2)
      assert.match(err, message)
    }
  })

test('says how a spreadsheet file is saved as CSV', async () => {
  writeFileSync(join(folder, 'toll.xlsx'), 'PK\x03\x04...')
  const { code, err } = await run('report', 'toll.xlsx', '-o', 'none')
  assert.is(code, 1)
  assert.match(err, 'toll.xlsx: this is a spreadsheet file; save its sheet as CSV: Excel: File > Save As')
})

test.run()
