import { execFileSync } from 'node:child_process'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Claim } from '../../lib/claim.ts'
import type { ClaimField, ColumnMap, RawRow } from '../../lib/tables/columnMap.ts'
import { formatClaims } from '../../lib/tables/format.ts'
import { InputError, type Problem } from '../../lib/tables/inputError.ts'
import { readUtf8 } from '../../lib/tables/load.ts'
import { type ClaimOptions, parseClaims } from '../../lib/tables/parse.ts'
import { readDate } from '../../lib/tables/readCells.ts'
import { tableClaims } from '../../lib/tables/table.ts'
import { long } from '../runs.ts'

const test = suite('the tables of others')

const messageOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('nothing was thrown')
}

const dates: [cell: string, order: 'dmy' | 'mdy' | undefined, date: string][] = [
  ['17/9/2024', 'dmy', '2024-09-17'],
  ['4/11/2018', 'dmy', '2018-11-04'],
  ['4/11/2018', 'mdy', '2018-04-11'],
  ['04.11.2018', 'dmy', '2018-11-04'],
  ['17/9/2024', undefined, '2024-09-17'],
  ['9-17-2024', undefined, '2024-09-17'],
  ['5/5/2024', undefined, '2024-05-05'],
  ['May 18, 2018', undefined, '2018-05-18'],
  ['Sept. 3 2018', undefined, '2018-09-03'],
  ['21 Jan 2031', undefined, '2031-01-21'],
  ['21-Jan-2031', undefined, '2031-01-21'],
  ['1st March 2031', undefined, '2031-03-01'],
  ['March 2031', undefined, '2031-03'],
  ['2018/11/4', undefined, '2018-11-04'],
  ['2018-11-04 00:00:00.000', undefined, '2018-11-04'],
  ['2018-11-04T00:00:00Z', undefined, '2018-11-04'],
  ['11/4/2018 0:00', 'mdy', '2018-11-04'],
  ['2018-11-00', undefined, '2018-11-XX'],
  ['0/9/2024', 'dmy', '2024-09-XX'],
  ['2018-00-00', undefined, '2018-XX-XX'],
  // what is no such date is left to the schema
  ['2018-11-04?', undefined, '2018-11-04?'],
  ['31/4/2024', 'dmy', '31/4/2024'],
  ['2018-00-04', undefined, '2018-00-04'],
  ['Mayor 18, 2018', undefined, 'Mayor 18, 2018'],
  ['2018-11-04T12:30:00', undefined, '2018-11-04T12:30:00'],
  ['2018-11-04 12:30', undefined, '2018-11-04T12:30:00'],
  ['04/11/2018 2:05 PM', 'dmy', '2018-11-04T14:05:00'],
  ['Sunday, November 4, 2018', undefined, '2018-11-04'],
  ['4th of November 2018', undefined, '2018-11-04'],
  ['20181104', undefined, '2018-11-04'],
  ['11/2018', undefined, '2018-11'],
  ['2018/11', undefined, '2018-11'],
  ['Nov-2018', undefined, '2018-11'],
  ['2010/11', undefined, '2010/11'],
  ['2018.0', undefined, '2018'],
  ['2018-11-04 00:00:00+00:00', undefined, '2018-11-04'],
  ['Sun, 4 Nov 2018 10:00:00 GMT', undefined, '2018-11-04T10:00:00']
]
for (const [cell, order, date] of dates)
  test(`reads the date "${cell}"${order ? ` as ${order}` : ''} as ${date}`, () =>
    assert.is(readDate(cell, order), date))

test('refuses a date that may be two, with the cure', () => {
  assert.match(
    messageOf(() => readDate('4/11/2018')),
    /may be 2018-11-04 or 2018-04-11.*"dates":"dmy"/
  )
  assert.match(
    messageOf(() => readDate('17/9/2024', 'mdy')),
    /"17\/9\/2024" is no day by the order declared: mdy/
  )
  const known =
    'event_id_cnty,event_date,country,admin1,location,source,fatalities\nA,4/5/2031,Ostland,Orvane,Orvane,X,12'
  for (const columns of ['acled', { like: 'ACLED' }] as const)
    assert.match(
      messageOf(() => parseClaims(known, { columns })),
      /\{"like":"acled","dates":"dmy"\} or "mdy" in columns/i
    )
})

const head = 'place,source,population,measure,from,best\n'
const read = (rows: string, options: ClaimOptions = {}) => parseClaims(head + rows, options)

test('what a database writes for no day is none', () => {
  for (const day of ['0000-00-00', '0000-00-00 00:00:00']) assert.is(read(`Osk,A,men,killed,${day},3`)[0]?.from, null)
})

const blanks: [cell: string, best: number | null, place: string | null][] = [
  ['NA', null, 'NA'],
  ['n/a', null, null],
  ['N/A', null, null],
  ['-', null, null],
  ['–', null, null],
  ['null', null, 'null'],
  ['..', null, '..'],
  ['.', null, '.'],
  ['NaT', null, 'NaT'],
  ['…', null, '…'],
  ['n/d', null, 'n/d'],
  ['unspecified', null, 'unspecified'],
  ['#REF!', null, null],
  ['########', null, null],
  ['(blank)', null, null],
  ['<NA>', null, null],
  ['\\N', null, null]
]
for (const [cell, best, place] of blanks)
  test(`takes "${cell}" for a blank in a column of numbers; as a place it is ${place ?? 'one too'}`, () => {
    assert.equal(read(`x,,men,killed,,${cell}`, { skipEmpty: true }), best === null ? [] : [best])
    assert.is(read(`${cell},,men,killed,,1`)[0]?.place, place)
  })

test('takes "Unknown" for a blank in a table of others: two of them are no one place, source or event', () => {
  const text = 'Place,Town,Who,Incident,Dead\nUnknown,Orlo,not stated,A,12\nArle,,Unknown,B,unknown'
  const columns = { measure: { is: 'killed' }, population: { is: 'men' }, words: 'dead', source: 'who' }
  const read = (more: object) =>
    parseClaims(text, { columns: { ...columns, ...more }, skipEmpty: true }).map(({ place, source }) => [place, source])
  assert.equal(read({ place: 'place' }), [[null, null]])
  assert.equal(read({ place: ['place', 'town'] }), [['Orlo', null]])
  assert.match(
    messageOf(() => read({ event: 'place' })),
    /column Place: blank; without its event/
  )
})

const marked: [cell: string, figure: (number | null)[]][] = [
  ['12*', [null, 12, null]],
  ['1,200[4][b]', [null, 1200, null]],
  ['2\u2020', [null, 2, null]],
  ['12 [a] *', [null, 12, null]],
  ['12+[3]', [12, null, null]],
  ['10\u201315*', [10, null, 15]]
]
for (const [cell, figure] of marked)
  test(`reads "${cell}" in a table of others without the marks of its footnotes`, () => {
    const text = `Toll\tWhere\tWho\n${cell}\tOrlo [3]\tPolice\u00b2\u2020`
    const map = { measure: { is: 'killed' }, population: { is: 'men' }, place: 'where', source: 'who' }
    const [claim] = parseClaims(text, { columns: { ...map, words: 'toll' } })
    assert.equal([claim?.low, claim?.best, claim?.high], figure)
    assert.equal([claim?.place, claim?.source], ['Orlo', 'Police'])
    if (figure[1] !== null) assert.is(parseClaims(text, { columns: { ...map, best: 'toll' } })[0]?.best, figure[1])
  })

test('a first column without a heading that numbers the rows is no column', () => {
  assert.is(parseClaims(',measure,population,best\n0,killed,men,3\n1,killed,men,4').length, 2)
  assert.match(
    messageOf(() => parseClaims(',measure,population,best\na,killed,men,3')),
    'column number 1 has cells but no heading'
  )
})

test('headings are the same whatever their case, blanks, points and lines', () => {
  const text =
    'Said By,"Number of\ndeaths",Event_Date,Start,End,Measure,Population\nUN,3,2031-01-21,1 January 2031,,killed,men'
  const columns = { source: 'said_by', best: 'Number of deaths', to: 'event date', from: 'Start' }
  const [claim] = parseClaims(text, { columns })
  assert.equal([claim?.source, claim?.best, claim?.from, claim?.to], ['UN', 3, '2031-01-01', '2031-01-21'])
  assert.is(parseClaims('Said on,measure,population,best\n2031-01-21,killed,men,3')[0]?.saidOn, '2031-01-21')
})

test('the headings again in the midst of a table are no row', () => {
  assert.is(read(`x,,men,killed,,1\n${head}x,,men,killed,,2`).length, 2)
})

test('takes the rows of an answer of a server, the one list of objects in it', () => {
  const rows = [{ measure: 'killed', population: 'men', best: 3, mentions: [] }]
  for (const answer of [{ status: 200, messages: [], data: rows }, { results: rows }, rows[0]])
    assert.is(parseClaims(JSON.stringify(answer))[0]?.best, 3)
  assert.match(
    messageOf(() => parseClaims(JSON.stringify({ a: rows, b: rows }))),
    'the columns are a, b'
  )
})

test('takes "NA" for a blank in a column of texts where one of numbers has it too', () => {
  const rows = 'NA,NA,men,killed,NA,12\nOrlo,UN,men,killed,,5'
  assert.equal(
    read(rows).map(({ place, source, from, best }) => [place, source, from, best]),
    [
      [null, null, null, 12],
      ['Orlo', 'UN', null, 5]
    ]
  )
})

test('does not take "none" for a blank: it may be a zero', () => {
  assert.match(
    messageOf(() => read('x,,men,killed,,none')),
    /"none" is no number/
  )
})

const several: ColumnMap<ClaimField> = {
  event: 'incident',
  source: { column: 'said by', split: ';' },
  population: { is: 'people' },
  dates: 'dmy',
  from: 'day',
  figures: [
    { measure: { is: 'killed' }, best: 'dead' },
    { measure: { is: 'injured' }, best: 'hurt' }
  ]
}
const theirs = `sep=;
Toll by incident;;;;
;;;;
Incident;Day;Said by;Dead;Hurt
A;17/9/2024;Police; Radio Orlo;12;30
`
  .replace('Police; Radio', '"Police; Radio')
  .replace('Orlo;12', 'Orlo";12')

test('makes a claim of each figure and of each source that a cell names, of a table with a title above it', () => {
  assert.equal(
    parseClaims(theirs, { columns: several, file: 'toll.csv' }).map(({ id, event, source, measure, best, from }) =>
      [id, event, source, measure, best, from].join(' ')
    ),
    [
      'toll:5/1/1 A Police killed 12 2024-09-17',
      'toll:5/1/2 A Radio Orlo killed 12 2024-09-17',
      'toll:5/2/1 A Police injured 30 2024-09-17',
      'toll:5/2/2 A Radio Orlo injured 30 2024-09-17'
    ]
  )
})

test('keeps "A; B" as the one voice that the cell names, unless the table says that each of them said so', () => {
  assert.is(read('x,A; B,men,killed,,1')[0]?.source, 'A; B')
})

const rows =
  'A;17/9/2024;X;12;\nB;17/9/2024;X;;\nC;17/9/2024;X;many;3\nTotal;;;12;3\n;17/9/2024;X;1;\nD;17/9/2024;X;5;6\n'
const table = `Incident;Day;Said by;Dead;Hurt\n${rows}`

test('tells once of a cell that several figures need; takes the attributes of a hashtag in any order', () => {
  const day = 'Incident;Day;Said by;Dead;Hurt\nA;31/2/2024;X;12;3'
  const message = messageOf(() => parseClaims(day, { columns: several }))
  assert.match(message, /^line 2, column Day: "31\/2\/2024" will not do[^\n]*$/)
  const [claim] = parseClaims('#affected+killed,#meta+name+source\n12,UN', { columns: 'hxl' })
  assert.is(claim?.source, 'UN')
})

test('of a table with a column for each outcome the map is told, to be filled in', () => {
  const text = 'Day,Where,Said by,Killed,Wounded\n3 May 2031,Orlo,Police,12,about 40'
  const [map = ''] = /\{.*\}/.exec(messageOf(() => parseClaims(text))) ?? []
  const columns = JSON.parse(['said by', 'where', 'day'].reduce((all, own) => all.replace('...', own), map))
  const rows = parseClaims(text, { columns }).map(({ source, place, saidOn, measure, words }) => [
    [source, place, saidOn, measure].join(),
    words
  ])
  assert.equal(rows, [
    ['Police,Orlo,2031-05-03,killed', '12'],
    ['Police,Orlo,2031-05-03,injured', 'about 40']
  ])
})

test('of titles above headings that nobody knows the headings are told, and the known table that they are of', () => {
  const text = 'Flood losses,,,\nVersion,3,,\n\nPlace,Day,Toll,Who\nOrlo,3 May 2031,12,UN'
  assert.match(
    messageOf(() => parseClaims(text)),
    /^line 4: .*the columns are Place, Day, Toll, Who; rename/
  )
})

test('a map that has been given is no cure', () => {
  const message = messageOf(() => parseClaims('#affected+killed+f,#source\n12,UN', { columns: 'hxl' }))
  assert.match(message, /the columns are #affected\+f\+killed, #source; rename some, or map them/)
})

test('refuses all where a row is bad: no figure, no number, a total, an event left blank', () => {
  assert.is(
    messageOf(() => parseClaims(table, { columns: several })),
    [
      'line 3: it holds no figure: blank are Dead, Hurt; leave the row out, or all such rows with skipEmpty (--skip-empty)',
      'line 4, column Dead: "many" is no number; write digits such as 2000 or 2,000, what else it says, as "10-15", under words or unit',
      'line 5: "Total": a sum of other rows is no figure of its own; leave the row out',
      'line 6, column Incident: blank; without its event it would be a rival of others (merged cells? fill each of them)'
    ].join('\n')
  )
})

test('leaves out rows without a figure and bad rows where that is asked for, and tells of each', () => {
  const told: Record<string, readonly Problem[]> = {}
  const claims = parseClaims(table, {
    columns: several,
    skipEmpty: (rows) => {
      told.empty = rows
    },
    errors: (rows) => {
      told.bad = rows
    }
  })
  assert.equal(
    claims.map(({ id, best }) => [id, best]),
    [
      ['row:2/1', 12],
      ['row:4/2', 3],
      ['row:7/1', 5],
      ['row:7/2', 6]
    ]
  )
  assert.equal(
    told.empty?.map(({ line }) => line),
    [3]
  )
  assert.equal(
    told.bad?.map(({ line }) => line),
    [4, 5, 6]
  )
})

test('tells of cells that were merged: the group stands in the first row alone', () => {
  const merged = 'population,measure,best\nmen,killed,1\n,killed,2'
  assert.match(
    messageOf(() => parseClaims(merged)),
    /line 3, column population: blank; .*merged cells/
  )
})

test('notes a blank first cell under a filled one, where blank may also be meant', () => {
  const merged = 'source,population,measure,best\nUN,men,killed,1\n,women,killed,2\nSOHR,men,killed,3'
  assert.equal(
    parseClaims(merged).map(({ notes }) => notes),
    [[], ['source is blank under "UN": merged cells?'], []]
  )
})

test('reads a table that is like a known one by what is said beside it', () => {
  const text = '#adm1+name,#date,#affected+killed\nDorn,4/11/2018,12'
  const [claim] = parseClaims(text, { columns: { like: 'hxl', dates: 'dmy' } })
  assert.equal([claim?.place, claim?.to, claim?.best], ['Dorn', '2018-11-04', 12])
})

test('tells of a number that somebody made of "hundreds"', () => {
  const text = 'population,measure,low,high,words\nmen,killed,200,200,hundreds'
  assert.match(
    messageOf(() => parseClaims(text)),
    /"hundreds" says other than the figures beside it, no figure:/
  )
})

test('takes the same number as lowest and highest for that number', () => {
  const [claim] = parseClaims('population,measure,low,high\nmen,killed,50,50')
  const { low, best, high, bound, words } = claim as Claim
  assert.equal([low, best, high, bound, words], [null, 50, null, 'exact', '50'])
})

const conditions: [where: ClaimOptions['where'], incidents: string][] = [
  ['country = trevia', 'A B'],
  ['Dead>=12', 'A C'],
  ['Dead < 12', 'B'],
  ['Dead <= 12', 'A B'],
  ['Dead > 12', 'C'],
  ['Country > Dead', ''],
  ['country != Trevia', 'C D'],
  ['Day >= 2024-10-01', 'C D'],
  [['country=Trevia', 'Dead>1'], 'A B'],
  [(row) => row.Hurt === '', 'B']
]
for (const [where, incidents] of conditions)
  test(`reads the rows where ${where}`, () => {
    const text = `Incident,Country,Day,Said by,Dead,Hurt
A,Trevia,17/9/2024,X,12,1
B,Trevia,17/9/2024,X,5,
C,Halvern,1/10/2024,X,"1,200",1
D,Halvern,2/10/2024,X,,1
`
    const claims = parseClaims(text, { columns: several, where })
    assert.is([...new Set(claims.map(({ event }) => event))].join(' '), incidents)
  })

const doubts: [what: string, text: string, options: ClaimOptions, told: string[]][] = [
  [
    'no day, place or source beside columns that nobody reads',
    'who,measure,population,best\nUnion,killed,men,1',
    {},
    ['source (source)', 'place (place)', 'day (from, to, saidOn)'].map(
      (what) => `no column has its ${what}; not read: who`
    )
  ],
  ['columns that are there and empty', 'source,place,from,measure,population,best,x\n,,,killed,men,1,2', {}, []],
  [
    'columns that a map gives',
    'Who,Day,Where,Dead,x\n,,,1,2',
    {
      columns: {
        ...{ measure: { is: 'killed' }, population: { is: 'men' }, best: 'dead' },
        ...{ source: 'who', from: 'day', place: 'where' }
      }
    },
    []
  ],
  [
    'cells that were merged',
    'place,measure,population,best\nArle,killed,men,1\n,injured,men,2\n,missing,men,3',
    {},
    ['place is blank under "Arle": merged cells? Fill each of them; rows: 2']
  ],
  ['no rows', 'measure,population,best', {}, ['there is no row below its headings']],
  [
    'a value that is nowhere',
    'place,measure,population,best\nArle,killed,men,1\nKarsa,killed,men,2\nArle,injured,men,3',
    { where: 'Place = Alre' },
    ['where: no row has "Place = Alre"; in column place are "Arle", "Karsa"']
  ],
  [
    'a value beyond all',
    `measure,population,best\n${Array.from({ length: 11 }, (_, i) => `killed,men,${i}`).join('\n')}`,
    { where: 'best > 99' },
    ['where: no row has "best > 99"; in column best are "0", "1", "2", "3", "4", "5", "6", "7", 3 more']
  ],
  [
    'rows of which a condition cannot be told',
    'place,measure,population,from,best\nArle,killed,men,4/11/2031,1\nArle,killed,men,2031-11-04,2',
    { where: 'from >= 2031-01-01' },
    ['where: "from >= 2031-01-01" cannot be told of "4/11/2031"']
  ],
  [
    'conditions of which rows meet one each',
    'place,measure,population,best\nArle,killed,men,1\nKarsa,killed,men,2',
    { where: ['place = Arle', 'best = 2'] },
    ['where: no row meets all of "place = Arle", "best = 2"']
  ]
]
for (const [what, text, options, told] of doubts)
  test(`tells what may be wrong with a table that is read: ${what}`, () => {
    const found: string[] = []
    parseClaims(text, { ...options, doubts: (all) => found.push(...all.map(({ message }) => message)) })
    assert.equal(found, told)
  })

const options: [title: string, options: object, message: RegExp][] = [
  ['a name that is none', { colums: {} }, /^unknown option "colums"; did you mean columns\?$/],
  ['a name like no other', { xyzzy: 1 }, /^unknown option "xyzzy"; it is one of file, format, columns, where,/],
  ['a format', { format: 'xlsx' }, /^invalid format: "xlsx"; it is one of csv, tsv, json$/],
  ['a type', { skipEmpty: 'yes' }, /^invalid skipEmpty: "yes"; write true, false or a function$/],
  ['a table', { columns: 'uccdp' }, /^unknown columns: "uccdp"; did you mean ucdp\?$/],
  ['a condition', { where: 'country' }, /invalid where: "country"; write a column, one of/],
  ['a column in a condition', { where: 'land = x' }, /where: there is no column "land"; the columns are place,/],
  ['a column in a function', { where: (row: RawRow) => row.land === 'x' }, /^where: there is no column "land"; the/],
  ['a rule of a map', { columns: { dates: 'ymd' } }, /columns: dates: write "dmy"/],
  ['what a field is made of', { columns: { place: { colum: 'x' } } }, /columns: place: write a heading/]
]
for (const [title, wrong, message] of options)
  test(`refuses a wrong option: ${title}`, () => {
    assert.match(
      messageOf(() => read('x,,men,killed,,1', wrong as ClaimOptions)),
      message
    )
  })

test('refuses what is no text, and no claims', () => {
  assert.match(
    messageOf(() => tableClaims([], { nam: 'x' } as object)),
    /^unknown option "nam"; did you mean name/
  )
  assert.match(
    messageOf(() => parseClaims({} as string)),
    /^invalid text: /
  )
  assert.match(
    messageOf(() => formatClaims('x' as unknown as Claim[])),
    /^invalid claims: "x"/
  )
  assert.match(
    messageOf(() => formatClaims([], 'xlsx' as 'csv')),
    /^invalid format: "xlsx"; it is one of/
  )
})

test('says that a PDF under another name is one', () =>
  assert.match(
    messageOf(() => readUtf8(Buffer.from('%PDF-1.4\n\xe2', 'latin1'), 'toll.csv')),
    'toll.csv: this is a PDF'
  ))

test('says how a spreadsheet file is saved as CSV', () => {
  assert.match(
    messageOf(() => readUtf8(Buffer.from('PK\x03\x04\x14\0'), 'toll.csv')),
    /spreadsheet file; save its sheet as CSV: Excel: File > Save As/
  )
})

test('is printed once where nobody catches it', () => {
  const script = `import { InputError } from './lib/tables/inputError.ts'
    throw new InputError([{ file: 'c.csv', line: 2, row: null, column: 'best', value: 'x', message: 'no'.concat(' number') }])`
  let printed = ''
  try {
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: 'pipe' })
  } catch (error) {
    printed = String((error as { stderr: Buffer }).stderr)
  }
  assert.is(printed.split('no number').length - 1, 1, printed)
  assert.is(new InputError([]).problems.length, 0)
})

const guards: [text: string, cell: string][] = [
  ['=1+1', "'=1+1"],
  ['@here', "'@here"],
  ['-x', "'-x"],
  ["'=x", "''=x"],
  ['-5', '-5'],
  ['+44', '+44'],
  ["'Ndrangheta", "'Ndrangheta"],
  ['-', "'-"],
  ['a=b', 'a=b']
]
for (const [text, cell] of guards)
  test(`writes the source ${text} as ${cell}, and reads it back`, () => {
    const [claim] = parseClaims('measure,population,best\nother,men,-5')
    const written = formatClaims([{ ...(claim as Claim), source: text, extra: text }])
    assert.ok(written.includes(`,${cell},`), written)
    assert.ok(written.includes(',-5,'), 'a number stays a number')
    assert.equal([parseClaims(written)[0]?.source, parseClaims(written)[0]?.extra], [text, text])
  })

long(test)('is linear in blanks, columns and keys', () => {
  const wide = Array.from({ length: 166_000 }, (_, i) => `c${i}`)
  const ragged = Array.from({ length: 1_900 }, (_, i) => `{"measure":"killed","population":"men","best":1,"k${i}":1}`)
  const start = process.cpuUsage()
  assert.match(
    messageOf(() => read(`x,,men,killed,,1`, { columns: { mentions: () => `a${' '.repeat(250_000)}b` } })),
    /no list of mentions/
  )
  assert.match(
    messageOf(() => parseClaims(`${wide.join()}\n${wide.map(() => '1').join()}`)),
    /166000 columns, at most 2000/
  )
  assert.is(parseClaims(ragged.join('\n')).length, 1_900)
  // each took more than twenty seconds; of the processor's time, as others may be at work
  const { user } = process.cpuUsage(start)
  assert.ok(user < 10e6, `${user} microseconds`)
})

const unread: [what: string, text: string, told: RegExp | null][] = [
  ['years', 'year,best\n2019,1\n2020,2', /column year: rows that are alike differ in it, and no column has their day;/],
  [
    'days',
    'Event_Date,place,best\n3 May 2019,Orlo,1\n4 May 2019,Orlo,2',
    /--columns map.json\): \{"from":"Event_Date"\}/
  ],
  [
    'districts',
    'adminDistrict,from,best\nOrlo,2019,1\nKarsa,2019,2',
    /column adminDistrict: .* no column has their place/
  ],
  ['one year', 'year,best\n2019,1\n2019,2', null],
  ['years of two places', 'year,place,best\n2019,Orlo,1\n2020,Karsa,2', null],
  ['districts of two events', 'district,event,best\nOrlo,A,1\nKarsa,B,2', null],
  ['how many days', 'days,best\n3,1\n4,2', null]
]
for (const [what, text, told] of unread)
  test(`${told ? 'refuses' : 'takes'} rows of which nobody reads ${what}`, () => {
    const run = () => parseClaims(text, { columns: { measure: { is: 'killed' }, population: { is: 'men' } } })
    if (told) assert.match(messageOf(run), told)
    else assert.is(run().length, 2)
  })

test('refuses a part of a person, in a cell that somebody typed', () => {
  const half = (unit: string, best: string) => () =>
    parseClaims(`measure,population,unit,best\nkilled,men,${unit},${best}`)
  assert.match(messageOf(half('', '12.5')), 'column best: "12.5" is no whole number of people; write thousands out')
  assert.is(half('', '12.0')()[0]?.best, 12)
  assert.is(half('"per 100,000 people"', '12.5')()[0]?.best, 12.5)
})

test('counts what is destroyed in its own noun where no unit is told', () => {
  const unitOf = (population: string) => parseClaims(`measure,population,best\ndestroyed,${population},3`)[0]?.unit
  const things = ['Houses', 'T-72 tanks', 'farm houses in Orlo', 'houses (wooden)']
  assert.equal(things.map(unitOf), ['houses', 'tanks', 'houses', 'houses'])
})

test('reads a table of Markdown, and what pandas makes of a blank that is written -99', () => {
  const markdown = '| measure | population | source | best |\n|---|:--|---|--:|\n| killed | men | Radio Orlo | 1,019 |'
  const [claim] = parseClaims(markdown)
  assert.equal([claim?.source, claim?.best], ['Radio Orlo', 1019])
  const columns = { blanks: ['-99'], figures: [{ best: 'a' }, { best: 'b' }] }
  assert.is(
    parseClaims('measure,population,a,b\nkilled,men,3,-99.0', {
      columns: { ...columns, measure: 'measure', population: 'population' }
    }).length,
    1
  )
})

test('asks no object of JSON for its text', () => {
  const odd = '{"toString":""}'
  const text = `{"source":${odd},"population":"men","measure":${odd},"best":${odd},"low":${odd},"words":${odd},"event":${odd}}`
  for (const columns of [{}, { blanks: ['x'], event: { join: ['event'] } }])
    assert.match(
      messageOf(() => parseClaims(text, { columns })),
      /column measure: \{"toString":""\} is no measure/
    )
})

test('reads minus zero as zero', () => {
  for (const [text, format] of [
    ['measure,population,best\nkilled,men,-0', 'csv'],
    ['{"measure":"killed","population":"men","best":-0}', 'json']
  ] as const)
    assert.ok(Object.is(parseClaims(text, { format })[0]?.best, 0))
})

const commas: [what: string, text: string, best: string | number][] = [
  [
    'where cells are parted by semicolons',
    'population;measure;best\nmen;killed;1,234',
    'may mean 1234 or the decimal 1.234'
  ],
  [
    'beside "2,5"',
    'population\tmeasure\tbest\nmen\tkilled\t1,234\nmen\tkilled\t2,5',
    'may mean 1234 or the decimal 1.234'
  ],
  ['in a table of commas', 'population,measure,best\nmen,killed,"1,234"', 1234],
  ['where another cell has a decimal point', 'population;measure;best;unit\nmen;killed;1,234;\nrain;other;2.5;cm', 1234]
]
for (const [what, text, best] of commas)
  test(`reads "1,234" ${what} as ${best === 1234 ? '1234' : 'nothing: it may be a decimal'}`, () => {
    if (best === 1234) assert.is(parseClaims(text)[0]?.best, 1234)
    else
      assert.match(
        messageOf(() => parseClaims(text)),
        best as string
      )
  })

test('refuses a heading that says more of its numbers than the claim would: thousands, or a unit', () => {
  const readBy = (heading: string, columns: object = {}) =>
    messageOf(() =>
      parseClaims(`population,measure,${heading}\nmen,displaced,3`, { columns: { best: heading, ...columns } })
    )
  for (const heading of `Displaced (thousands);IDPs '000;in 1000s;Damage (mn USD);Dead (in 000);Deaths x1000;Dead (lakh);Morts (milliers);Беженцы (тыс. чел.)`.split(
    ';'
  ))
    assert.match(readBy(heading, { unit: { is: 'USD' } }), 'the heading says how large the numbers are')
  for (const heading of ['Share %', 'Cost (EUR)', 'Dead per 100000', 'Fled (households)', 'Burnt (km2)'])
    assert.match(readBy(heading), 'the heading says their unit; tell it as unit')
  assert.match(readBy('Killed (female)', { best: 'x' }), 'no column "x"')
  const told = parseClaims('population,measure,Share %\nmen,voted,3', {
    columns: { best: 'Share %', unit: { is: '%' } }
  })
  assert.is(told[0]?.unit, '%')
  assert.match(
    messageOf(() => parseClaims('population,measure,best\ndamage,cost,3')),
    /column unit: blank; of money/
  )
})

test('takes a sum for no event or place whatever stands behind the word, and a company of that name for a source', () => {
  const sums = [
    'Subtotal Orlo',
    'Total for May',
    'TOTAL (all)',
    'Grand total 2031',
    'Totale generale',
    'All districts',
    'Итого',
    'Razem',
    '合计',
    'المجموع: 3',
    'Σ'
  ]
  for (const name of sums)
    assert.match(
      messageOf(() => read(`${name},,men,killed,,3`)),
      /a sum of other rows/
    )
  assert.is(read('Totalán,Total Energies,men,killed,,3')[0]?.source, 'Total Energies')
  assert.is(read('#N/A,UN,men,killed,,3')[0]?.place, null)
})

test('takes the unit that the words say for the unit: a share or a sum of money is of no people', () => {
  const read = (words: string, more = '', column = 'note') =>
    parseClaims(`population\tmeasure\twords\t${column}\nmen\tkilled\t${words}\t${more}`, { format: 'tsv' })[0]
  const units: [words: string, unit: string][] = [
    ['45%', '%'],
    ['at least 30 per cent', '%'],
    ['half', '%'],
    ['$2 million', 'USD'],
    ['up to €500', 'EUR'],
    ['about 40', 'people']
  ]
  for (const [words, unit] of units) assert.is(read(words, '')?.unit, unit, words)
  assert.is(read('45%', 'voters', 'unit')?.unit, 'voters')
  assert.match(
    messageOf(() => parseClaims('population;measure;words\nmen;killed;about 1,234')),
    'may be thousands or decimals'
  )
})

test.run()
