import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Claim } from '../../lib/claim.ts'
import { compareFiles } from '../../lib/command/compare.ts'
import { UsageError } from '../../lib/command/usage.ts'
import { compare } from '../../lib/comparison/compare.ts'
import type { Question } from '../../lib/comparison/questions.ts'
import { readClaims } from '../../lib/reading/claims.ts'
import { formatClaims } from '../../lib/tables/format.ts'
import { InputError } from '../../lib/tables/inputError.ts'
import { loadFolder } from '../../lib/tables/load.ts'
import { parseClaims } from '../../lib/tables/parse.ts'
import { howmany } from '../command/howmany.ts'

const duckdb = await import('@duckdb/node-api').catch(() => null)
/** Without DuckDB, which npm may leave out, these are told as skipped. */
const withDuckDB = duckdb ? test : test.skip
const home = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'howmany-test-'))
const at = (name: string) => join(folder, name)
const write = (name: string, text: string) => {
  writeFileSync(at(name), text)
  return at(name)
}
const header = 'source,population,measure,place,from,to,best,words\n'
const miners = { source: 'Union', population: 'miners', measure: 'killed', place: 'Vellmar', best: 12 }
const lines = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** What the command prints, without what it says of itself. */
async function run(...args: string[]) {
  const temporary = at('tmp')
  mkdirSync(temporary, { recursive: true })
  const { TMPDIR } = process.env
  process.env.TMPDIR = temporary
  const { out: stdout, err: stderr, code: status } = await howmany(['compare', ...args], { cwd: home })
  if (TMPDIR === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = TMPDIR
  assert.equal(
    readdirSync(temporary).filter((name) => name.startsWith('howmany-')),
    [],
    'it leaves nothing behind'
  )
  return { stdout, stderr, status }
}

/** Rows written as Parquet by DuckDB. */
async function parquet(sql: string, name: string) {
  const connection = await duckdb?.DuckDBConnection.create()
  await connection?.run(`copy (${sql}) to '${at(name)}' (format parquet)`)
  connection?.closeSync()
  return at(name)
}

const shipped = loadFolder(join(home, 'data'))
const tables = ['names', 'places', 'articles'].flatMap((name) => [`--${name}`, join(home, 'data', `${name}.csv`)])

type Rows = Record<'questions' | 'estimates' | 'relations' | 'cautions', { question: string | null }[]>
const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort()

/** What a comparison of all claims in memory says of the questions that are kept, each table sorted. */
function inMemory(claims: typeof shipped.claims, keep: (question: Question) => boolean = () => true) {
  const { rows, ...tables } = compare(claims, shipped)
  const kept = new Set<string | null>(rows.questions.filter(keep).map(({ id }) => id))
  const own = ({ question }: { question: string | null }) => kept.has(question)
  return {
    questions: sorted((tables.questions.objects() as Rows['questions']).filter(own)),
    estimates: sorted((tables.estimates.objects() as Rows['estimates']).filter(own)),
    relations: sorted(
      tables.relations.objects().filter((_, i) => {
        const { a, b } = rows.relations[i] as (typeof rows.relations)[number]
        return kept.has(a.question) && kept.has(b.question)
      })
    ),
    cautions: sorted((tables.cautions.objects() as Rows['cautions']).filter(own))
  }
}

/** The same of what --json prints. */
const printed = (rows: Rows) => Object.fromEntries(Object.entries(rows).map(([name, table]) => [name, sorted(table)]))

withDuckDB('files of every kind give the comparison that the same claims give in memory', async () => {
  const [first, rest] = [shipped.claims.slice(0, 40), shipped.claims.slice(40)]
  const ndjson = write('all.ndjson', lines(...shipped.claims))
  mkdirSync(at('spark.parquet'))
  write('spark.parquet/_SUCCESS', '')
  write('spark.parquet/.part-00000.parquet.crc', 'x')
  for (const [i, claims] of [first, rest].entries()) {
    const part = write(
      `part${i}.ndjson`,
      lines(...claims.map((claim) => (claim.measure === 'other' ? claim : { ...claim, notes: ['a note'] })))
    )
    await parquet(`from read_json('${part}', format = 'newline_delimited')`, `spark.parquet/part-0000${i}.parquet`)
  }
  const inputs = {
    csv: [join(home, 'data/claims.csv')],
    ndjson: [ndjson],
    'list and csv': [write('first.json', formatClaims(first, 'json')), write('rest.csv', formatClaims(rest))],
    parquet: [at('spark.parquet')]
  }
  // A field that the first thousand rows do not have
  const late = [...Array(1_200).keys()].map((i) => ({ ...miners, id: `l${i}`, place: undefined }))
  const { stdout } = await run(
    write('late.ndjson', lines(...late, { ...miners, id: 'last' })),
    '--place',
    'Vellmar',
    '--json'
  )
  assert.is(JSON.parse(stdout).matching.topics, 1)
  const isHajin = ({ scope }: Question) => scope.place?.toLowerCase() === 'hajin'
  assert.ok(inMemory(shipped.claims, isHajin).estimates.length > 2)
  for (const [kind, files] of Object.entries(inputs)) {
    for (const [keep, flags] of [
      [() => true, ['--top', '1000']],
      [isHajin, ['--place', ' HAJIN']]
    ] as const) {
      const { stdout, stderr, status } = await run(...files, ...tables, ...flags, '--json')
      assert.is(stderr, '')
      assert.is(status, 0)
      const { all, matching, unmeasured, leftOut, convention, ...rows } = JSON.parse(stdout)
      assert.equal([all.claims, unmeasured, leftOut, convention], [shipped.claims.length, 0, [], 'acled'])
      assert.ok(matching.topics > 0)
      assert.equal(printed(rows), inMemory(shipped.claims, keep), `${kind} ${flags.join(' ')}`)
    }
  }
})

// Figures of a text leave out what their event tells: the place, the day, the whole that they are a part of
const story = (id: string, publisher: string, text: string) =>
  readClaims({ id, title: null, publisher, published: '2021-03-04', url: null, text })
const read = [
  ...story('x', 'Gazette', 'Police said 12 people were killed in Vellmar on Tuesday. Officials said 30 were injured.'),
  ...story('y', 'Radio', 'The union said 19 people were killed in Vellmar on Tuesday, ten of them children.'),
  ...story('z', 'Post', 'Police said 7 people were killed in Kesten on Monday. The mayor said 90 were injured.')
].map((claim, i) => ({ ...claim, id: `r${i}`, event: claim.article === 'z' ? null : 'Pit fire' }))

withDuckDB('the questions of a place are what they are in memory among all claims', async () => {
  const old = ({ inferred, partOf, event, via, ...claim }: Claim) => claim
  for (const claims of [read, read.map(({ event, ...claim }) => ({ ...claim, event: null }))]) {
    const file = write('read.ndjson', lines(...claims))
    const asked = compare(claims).rows.questions
    assert.ok(asked.length > 4)
    for (const place of new Set(asked.map(({ scope }) => scope.place as string))) {
      const { questions, estimates } = await json(file, { place })
      const ids = new Set(asked.flatMap(({ id, scope }) => (scope.place === place ? id : [])))
      const own = ({ question }: { question: string | null }) => ids.has(question ?? '')
      assert.equal(sorted(questions), sorted((compare(claims).questions.objects() as Rows['questions']).filter(own)))
      assert.equal(sorted(estimates), sorted((compare(claims).estimates.objects() as Rows['estimates']).filter(own)))
    }
  }
  // As `howmany read` wrote them before claims had these fields
  const { questions } = await json(write('old.ndjson', lines(...read.map(old))), { top: '100' })
  assert.equal(
    questions.map(({ question }) => question).sort(),
    compare(parseClaims(lines(...read.map(old)), { file: 'old.ndjson' }))
      .rows.questions.map(({ id }) => id)
      .sort()
  )
})

/** What `howmany compare --json` prints, within this process. */
async function json(file: string, flags: object): Promise<Rows> {
  const { log } = console
  let out = ''
  console.log = (text: string) => (out += text)
  try {
    await compareFiles([file], { ...flags, json: true })
  } finally {
    console.log = log
  }
  return JSON.parse(out)
}

withDuckDB(
  'prints the questions with the most sources first, leaves out what a person struck, and writes a page',
  async () => {
    const named = write(
      "a b;'--[1].csv",
      `${header.trim()},decision
B,relatives,present,Vellmar,,,,hundreds,
A,miners,killed,Vellmar,2021,2021,"2,000",,
,,,,,,,,
C,miners,killed,Vellmar,2021,2021,7,,struck
B, Miners,killed,vellmar,2021,2021,30,,accepted
`
    )
    const { stdout, status } = await run(named, '-o', at('out'))
    assert.is(status, 0)
    assert.match(stdout, /^30 to 2,000 miners killed in Vellmar\n {2}Miners killed, Vellmar, 2021: 2 sources/)
    assert.match(stdout, /A \(2,000\) and B \(30\) disagree, at least 66/i)
    assert.match(stdout, '2 questions of 2 topics; 2 topics and 3 claims in all.')
    assert.match(readFileSync(at('out/compare.html'), 'utf8'), 'at least 66')
    // Charts that a later run does not draw are not left as its own
    const drawn = () => readdirSync(at('out')).filter((name) => name.startsWith('compare-')).length
    assert.ok(drawn() > 0)
    await run(named, '--population', 'relatives', '-o', at('out'))
    assert.is(drawn(), 0)
    const asked = await run(named, '--population', 'MINERS')
    assert.match(asked.stdout, 'They say: 30 (B) and 2,000 (A).')
    assert.match(asked.stdout, '1 question of 1 topic asked for; 2 topics and 3 claims in all.')
  }
)

withDuckDB('figures that were read without their measure are counted and not compared, as in memory', async () => {
  const other = { ...miners, measure: 'other' }
  const more = [{ inferred: ['measure'] }, { inferred: ['place', 'measure'] }, { inferred: ['place'] }, {}]
  const rows = more.map((fields, i) => ({ ...other, id: `${i}`, source: `S${i}`, ...fields }))
  const ndjson = write('other.ndjson', lines(...rows))
  const read = `from read_json('${ndjson}', format = 'newline_delimited')`
  for (const file of [
    ndjson,
    write('other.csv', formatClaims(parseClaims(lines(...rows)))),
    await parquet(read, 'other.parquet')
  ]) {
    const { unmeasured, all } = JSON.parse((await run(file, '--json')).stdout)
    assert.equal([unmeasured, all.claims], [2, 2], file)
  }
  assert.is(compare(parseClaims(lines(...rows))).rows.figures.length, 2)
})

withDuckDB('names, places and outlets count as one where the tables say so, in the grouping too', async () => {
  const names = write(
    'names.csv',
    'name,kind,means\npitmen,population,miners\nthe union,source,Union\nGazette,source,Union\n'
  )
  const places = write('places.csv', 'place,means\nVellmar pit,Vellmar\n')
  const articles = write('articles.csv', 'id,publisher\nx,Gazette\n')
  const table = write(
    'named.csv',
    `article,${header}x,Union,miners,killed,Vellmar,2021-03,2021-03,12,
x,The  union,Pitmen,killed,vellmar PIT,2021-03?,2021-03,12,
x,,miners,killed,Vellmar,2021-03-01,2021-03-31,12,
x,Radio,miners,killed,Kesten,2021-03,2021-03,12,
x,Mayor,miners,killed,Kesten,2021-03,2021-03,12,\n`
  )
  const flags = ['--names', names, '--places', places, '--articles', articles, '--json']
  const first = JSON.parse((await run(table, ...flags, '--top', '1')).stdout)
  // One source with three claims stands behind two with one each
  assert.equal([first.all, first.questions[0].place], [{ topics: 2, claims: 5 }, 'Kesten'])
  const pitmen = JSON.parse((await run(table, ...flags, '--population', 'PITMEN', '--place', 'vellmar pit')).stdout)
  assert.equal([pitmen.matching, pitmen.questions[0].sources], [{ topics: 1, claims: 3 }, 1])
})

withDuckDB(
  'a table under a title, with a line of what parts its cells, or in UTF-16 is compared like any other',
  async () => {
    const rows = `${header}Union,miners,killed,Orlo,,,12,\nMayor,miners,killed,Orlo,,,14,\n`
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(rows, 'utf16le')])
    const forms: [name: string, text: string | Buffer][] = [
      ['plain', rows],
      ['titled', `Deaths in the pit,,,,,,,\nBy our desk,,,,,,,\n\n${rows}`],
      ['parted', `sep=;\n${rows.replaceAll(',', ';')}`],
      ['wide', utf16]
    ]
    const told = []
    for (const [name, text] of forms) {
      writeFileSync(at(`${name}.csv`), text)
      told.push((await run(at(`${name}.csv`))).stdout)
    }
    assert.match(told[0] ?? '', /Miners killed, Orlo: 2 sources/)
    assert.equal(told.slice(1), [told[0], told[0], told[0]])
  }
)

withDuckDB('rows that answer no question are told with their place, and the rest is done', async () => {
  const table = write('lack.ndjson', lines(miners, { ...miners, measure: 'kiled' }, { ...miners, population: null }))
  const { stdout, stderr, status } = await run(table, '--json')
  assert.is(status, 1)
  assert.is(JSON.parse(stdout).all.claims, 1)
  assert.match(stderr, /rows without a population or a known measure, left out: 2, the first in .*lack\.ndjson row 2/)
})

const wrong: [
  what: string,
  files: () => string[],
  flags: object,
  error: typeof InputError | typeof UsageError | typeof Error,
  message: RegExp
][] = [
  ['a file that is not there', () => [at('none.csv')], {}, InputError, /none\.csv: there is no such file/],
  ['another ending', () => [write('x.pdf', '')], {}, InputError, /x\.pdf: not known as a table.*\.parquet/],
  [
    'a spreadsheet',
    () => [write('x.xlsx', '')],
    {},
    InputError,
    /x\.xlsx: this is a spreadsheet file; save its sheet as/
  ],
  ['a text that is no table', () => [write('x.txt', 'Twelve.')], {}, InputError, /x\.txt line 1: there is no column/],
  ['an empty folder', () => [mkdirSync(at('empty'), { recursive: true }) ?? at('empty')], {}, InputError, /no file in/],
  ['an empty table', () => [write('empty.csv', '\n')], {}, InputError, /empty\.csv: the table is empty/],
  [
    'a row too long',
    () => [write('a.csv', `${header}A,b,killed,c,,,1,2,3\n`)],
    {},
    InputError,
    /a\.csv line 2: cells in the row: 9, in the header: 8; a cell that holds a comma/
  ],
  [
    'a column too few',
    () => [write('b.csv', 'source,best\nA,3\n')],
    {},
    InputError,
    /b\.csv line 1: there is no column measure/
  ],
  [
    'a heading with a slip',
    () => [write('c.csv', header.replace('source', 'sorce'))],
    {},
    InputError,
    /did you mean source/
  ],
  [
    'a broken line',
    () => [write('d.ndjson', `${lines(miners)}{"a":\n${lines(miners)}`)],
    {},
    InputError,
    /d\.ndjson: it cannot be read: .*line/
  ],
  [
    'a figure in words',
    () => [write('f.ndjson', lines(miners, { ...miners, best: 'lots' }))],
    {},
    InputError,
    /f\.ndjson row 2, column best: "lots" is no number/
  ],
  [
    'an ambiguous figure',
    () => [write('g.csv', `${header}A,b,killed,c,,,1,\nA,b,killed,c,,,2.000,\n`)],
    {},
    InputError,
    /g\.csv line 3, column best: "2\.000" may mean/
  ],
  ['no Parquet', () => [write('h.parquet', 'x')], {}, InputError, /h\.parquet: it cannot be read: /],
  [
    'one id in two files',
    () => ['i', 'j'].map((name) => write(`${name}.ndjson`, lines({ ...miners, id: 'x' }))),
    {},
    Error,
    /"x" is the id of rows 1 and 2/
  ]
]

withDuckDB('wrong use and bad tables end with the place and the cure', async () => {
  for (const [what, files, flags, error, message] of wrong) {
    const thrown = await compareFiles(files(), flags).then(
      () => null,
      (found: Error) => found
    )
    assert.instance(thrown, error, what)
    assert.match(thrown?.message ?? '', message, what)
  }
})

withDuckDB('more claims or questions than memory is meant for are refused before they are read', async () => {
  const claim = `'killed' as measure, 'Vellmar' as place, 3 as best`
  const cases: [sql: string, message: RegExp][] = [
    [`select 'miners' as population, ${claim} from range(200001)`, /^1 topic and 200,001 claims are asked for/],
    [`select 'group ' || range as population, ${claim} from range(2001)`, /^2,001 topics .*--top/]
  ]
  for (const [i, [sql, message]] of cases.entries()) {
    const file = await parquet(sql, `many${i}.parquet`)
    const thrown = await compareFiles([file], { place: 'Vellmar' }).catch((error) => error)
    assert.instance(thrown, UsageError)
    assert.match(thrown.message, message)
  }
})

test.after(() => rmSync(folder, { recursive: true }))

test.run()
