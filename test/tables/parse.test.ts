import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Claim } from '../../lib/claim.ts'
import type { ClaimField } from '../../lib/tables/columnMap.ts'
import { InputError, type Problem } from '../../lib/tables/inputError.ts'
import { type ParseOptions, parseArticles, parseClaims, parseNames, parsePlaces } from '../../lib/tables/parse.ts'
import { long } from '../runs.ts'

const test = suite('parse')
const head = 'measure,population,best\n'
const measures =
  'killed, injured, missing, displaced, fled, detained, rescued, infected, affected, destroyed, damaged, attended, present, crossing, voted, sent, pledged, cost, other'
const bounds = 'exact, about, nearly, atLeast, moreThan, atMost, lessThan, between, interval'
const columns =
  'rename some, or map them with the option "columns" (--columns): ucdp, acled, gtd, emdat, ccc, gva, hxl, or a map'
const quotes = 'write a cell with quotes in it as """Hundreds"" of people". What follows it:'

function fault(run: () => unknown): InputError {
  try {
    run()
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('no InputError was thrown')
}

const broken: [title: string, file: string, text: string, message: string][] = [
  [
    'an empty file',
    'c.csv',
    '',
    'c.csv: the table is empty; its first line names the columns: id,article,event,source,...'
  ],
  [
    'a spreadsheet or UTF-16 file',
    'c.csv',
    'm\0e\0',
    'c.csv: it has NUL characters, and is no text; save the table as "CSV UTF-8"'
  ],
  [
    'words for a number',
    'c.csv',
    `${head}killed,men,abc`,
    'c.csv line 2, column best: "abc" is no number; write digits such as 2000 or 2,000, what else it says, as "10-15", under words or unit'
  ],
  [
    'a word beside a number',
    'c.json',
    '[{"population":"men","measure":"killed","vague":"hundreds","bound":"exact","low":100,"words":"hundreds"}]',
    'c.json row 1, column low: a vague word ("hundreds") stands for a figure, found low too'
  ],
  [
    'ends that cross',
    'c.json',
    '[{"population":"men","measure":"killed","low":5,"best":4,"high":9,"bound":"between","words":"4"}]',
    'c.json row 1, column low: low 5 is above best 4'
  ],
  [
    'a place in the text that ends before it begins',
    'c.json',
    '[{"population":"men","measure":"killed","best":4,"bound":"exact","words":"4","start":9,"end":3}]',
    'c.json row 1, column end: end 3 is not after start 9'
  ],
  [
    'half a place in the text',
    'c.json',
    '[{"population":"men","measure":"killed","best":4,"bound":"exact","words":"4","start":9}]',
    'c.json row 1, column end: blank; needed is the place after the last (merged cells? fill each of them)'
  ],
  [
    'more digits than a number has',
    'c.json',
    '[{"population":"men","measure":"killed","best":12345678901234567890}]',
    'c.json line 1: 12345678901234567890 has more digits than a number can keep; write it rounded'
  ],
  [
    'two figures under one name, of which the first would be lost',
    'c.json',
    '[{"population":"men","measure":"killed","best":4},\n{"population":"men","measure":"killed","best":4,"best":40}]',
    'c.json line 2: "best" stands twice in one object; keep one'
  ],
  [
    'lists without end',
    'c.json',
    `[{"population":"men","measure":"killed","best":${'['.repeat(1e5)}${']'.repeat(1e5)}}]`,
    'c.json line 1: more than 50 lists within each other'
  ],
  [
    'a decimal comma',
    'c.csv',
    `${head}killed,men,"2,5"`,
    'c.csv line 2, column best: "2,5" is no number here; write the decimals after a point (2.5), thousands as 2000 or 2,000'
  ],
  [
    'a point that may set thousands apart',
    'c.csv',
    `${head}killed,men,2.000`,
    'c.csv line 2, column best: "2.000" may mean 2000 or the decimal 2.000; write 2000 or 2.0000'
  ],
  [
    'more digits than a number keeps',
    'c.csv',
    `${head}killed,men,12345678901234567890`,
    'c.csv line 2, column best: "12345678901234567890" has more digits than a number can keep; write it rounded'
  ],
  [
    'a bad cell after a quoted line break',
    'c.csv',
    `${head}killed,"men\nand\nwomen",1\n\nkilled,men,x`,
    'c.csv line 6, column best: "x" is no number; write digits such as 2000 or 2,000, what else it says, as "10-15", under words or unit'
  ],
  [
    'an unquoted comma',
    'c.csv',
    `${head}killed,men,2,000`,
    'c.csv line 2: cells in the row: 4, in the header: 3; a cell that holds a comma has to stand in quotes, and a blank one still needs a comma'
  ],
  [
    'a missing cell',
    'c.csv',
    `${head}killed`,
    'c.csv line 2: cells in the row: 1, in the header: 3; a cell that holds a comma has to stand in quotes, and a blank one still needs a comma'
  ],
  [
    'a quote never closed',
    'c.csv',
    `${head}killed,"men,1\nkilled,men,2`,
    `c.csv line 2: a quote is opened and never closed; ${quotes} men,1`
  ],
  [
    'a quote closed too soon',
    'c.csv',
    `${head}killed,"young" men,1`,
    `c.csv line 2: a quote is opened and closed before the cell ends; ${quotes} young" men,1`
  ],
  [
    'a quote within a heading',
    'c.csv',
    'measure,"popu"lation,best\nkilled,"men",1\nkilled,men,2',
    `c.csv line 1: a quote is opened and closed before the cell ends; ${quotes} popu"lation,best`
  ],
  [
    'a heading twice',
    'c.csv',
    'measure,population,best,best\nkilled,men,1,2',
    'c.csv line 1, column best: this heading stands more than once; give each column its own'
  ],
  [
    'two headings for one field',
    'c.csv',
    'measure,population,best,Best\nkilled,men,1,2',
    'c.csv line 1, column Best: "best" and "Best" are both best; rename one'
  ],
  [
    'a column without heading',
    'c.csv',
    'measure,population,best,,\nkilled,men,1,,3',
    'c.csv line 1: column number 5 has cells but no heading; name it'
  ],
  [
    'no column for a required field',
    'c.csv',
    '\nkind,population,best\nkilled,men,1',
    `c.csv line 2: there is no column measure; the columns are kind, population, best; ${columns}`
  ],
  [
    'no column of figures',
    'c.csv',
    'measure,population,count\nkilled,men,1',
    `c.csv line 1: there is none of low, best, high, words, vague; the columns are measure, population, count; ${columns}`
  ],
  [
    'a column named __proto__',
    'c.csv',
    'measure,population,best,__proto__\nkilled,men,1,2',
    'c.csv line 1, column __proto__: a column cannot have this name; rename it'
  ],
  [
    'a blank cell that is needed',
    'c.csv',
    `${head}killed, ,1`,
    'c.csv line 2, column population: blank; needed is who or what is counted: "ISIS fighters" (merged cells? fill each of them)'
  ],
  [
    'a blank choice',
    'c.csv',
    `${head},men,1`,
    `c.csv line 2, column measure: blank; write one of ${measures} (merged cells? fill each of them)`
  ],
  [
    'a choice spelt differently',
    'c.csv',
    'measure,population,low,bound\nkilled,men,1,at least',
    `c.csv line 2, column bound: "at least" is no bound; write one of ${bounds}`
  ],
  [
    'words that are no number',
    'c.csv',
    'measure,population,words\nkilled,men,a handful',
    'c.csv line 2, column words: "a handful" is no number by itself; write one under low, best or high, or a vague word under vague'
  ],
  [
    'any of them, which nobody denies',
    'c.csv',
    'measure,population,words\nkilled,men,any',
    'c.csv line 2, column words: "any" is no number where stance is not denies; write one under low, best or high, or a vague word under vague'
  ],
  [
    'words that bound a figure typed as a plain number',
    'c.csv',
    'measure,population,best,words\nkilled,men,100,at least 100',
    'c.csv line 2, column words: "at least 100" says other than the figures beside it, low 100: write what was stated, and of a vague word no figure'
  ],
  [
    'a slip in a heading',
    'c.csv',
    'sorce,measure,population,best\nUN,killed,men,100',
    'c.csv line 1, column sorce: did you mean source? Rename it, or map it with the option "columns"'
  ],
  [
    'neither figures nor words',
    'c.csv',
    'measure,population,best,bound\nkilled,men,,exact',
    'c.csv line 2: it holds no figure: blank are best; leave the row out, or all such rows with skipEmpty (--skip-empty)'
  ],
  [
    'a date of a spreadsheet',
    'c.csv',
    'measure,population,best,From\nkilled,men,1,04/11/2018',
    'c.csv line 2, column From: "04/11/2018" may be 2018-11-04 or 2018-04-11; write it so, or declare what stands first: {"dates":"dmy"} or "mdy" in columns (--columns)'
  ],
  [
    'a count of days',
    'c.csv',
    'measure,population,best,from\nkilled,men,1,45325',
    'c.csv line 2, column from: "45325" is how a spreadsheet counts days; give the column the format of a date there'
  ],
  [
    'a year of two digits',
    'c.csv',
    'measure,population,best,from\nkilled,men,1,17/9/31',
    'c.csv line 2, column from: "17/9/31" will not do: expected an EDTF date such as 2018-11-04, 2018-08 or 2018-08?, its year in four digits'
  ],
  [
    'numbers that a line above the headings tells to be thousands',
    'c.csv',
    `"Displaced, by district (in thousands)",,\n${head}displaced,men,3`,
    'c.csv line 1: "Displaced, by district (in thousands)": write the numbers out, and take this out'
  ],
  [
    'numbers that a line of units tells to be thousands',
    'c.csv',
    `${head}(text),(text),('000)\ndisplaced,men,3`,
    `c.csv line 2: "('000)": write the numbers out, and take this out`
  ],
  [
    'numbers that a note below tells to be millions',
    'c.csv',
    `${head}displaced,men,3\n"Note: figures in millions.",,`,
    'c.csv line 3: "Note: figures in millions.": write the numbers out, and take this out'
  ],
  [
    'a second table under the first',
    'c.csv',
    'place,measure,population,Best\nOrlo,killed,men,1\nplace,measure,population,Worst\nOrlo,killed,men,2',
    'c.csv line 3: another table begins here; save it apart'
  ],
  [
    'an event by a number that a spreadsheet rounded',
    'c.csv',
    'event,measure,population,best\n2.03101E+11,killed,men,1',
    'c.csv line 2, column event: "2.03101E+11" is a number that a spreadsheet rounded; write it whole'
  ],
  [
    'a month where other days are two years',
    'c.csv',
    'measure,population,best,from\nkilled,men,1,2010-11\nkilled,men,1,2013-14',
    ['2010-11', '2013-14']
      .map((day, i) => `c.csv line ${i + 2}, column from: "${day}" may be a month or two years; write the first`)
      .join('\n')
  ],
  [
    'the sum of a pivot table',
    'c.csv',
    'place,measure,population,best\nOrlo,killed,men,1\nOrlo Total,killed,men,1',
    'c.csv line 3: "Orlo Total": a sum of other rows is no figure of its own; leave the row out'
  ],
  [
    'a figure below none',
    'c.csv',
    'measure,population,best\nkilled,men,-99',
    'c.csv line 2, column best: -99 is below 0, and no count; leave it blank where it is not known'
  ],
  [
    'a total of the rows, with their number',
    'c.csv',
    'source,measure,population,best\nUN,killed,men,1\nTOTAL (1 row),killed,men,1',
    'c.csv line 3: "TOTAL (1 row)": a sum of other rows is no figure of its own; leave the row out'
  ],
  [
    'a total that names its source',
    'c.csv',
    'source,measure,population,place,best\nUN,killed,men,Hajin,1\nUN,killed,men,Total,1',
    'c.csv line 3: "Total": a sum of other rows is no figure of its own; leave the row out'
  ],
  [
    'a web page',
    'c.csv',
    '<!DOCTYPE html>\n<p>Not found</p>',
    'c.csv: this is a web page, and no table; download it again, or save it as CSV from a spreadsheet'
  ],
  [
    'a table of a page, as spreadsheets save one',
    'c.csv',
    '<table><tr><td>measure</td></tr></table>',
    'c.csv: this is a web page, and no table; download it again, or save it as CSV from a spreadsheet'
  ],
  [
    'an id twice',
    'c.csv',
    'id,measure,population,best\na,killed,men,1\nb,killed,men,1\na,killed,men,1',
    'c.csv line 4, column id: "a" is the id of line 2 too; give each row its own'
  ],
  [
    'an empty link of a chain',
    'c.csv',
    'measure,population,best,via\nkilled,men,1,AP > > BBC',
    'c.csv line 2, column via: "AP > > BBC" has an empty link; write it as "Reuters > The Guardian"'
  ],
  [
    'mentions without a place',
    'c.csv',
    'measure,population,best,mentions\nkilled,men,1,Twelve',
    'c.csv line 2, column mentions: "Twelve" is no list of mentions; write them as "12@104-106 | Twelve@380-386"'
  ],
  ['JSON with a comma too many', 'c.json', '[{"measure": "killed",\n  "best": 5,}]', 'c.json line 2: not valid JSON'],
  [
    'JSON with NaN',
    'c.json',
    '[{"best": 1},\n{"best": NaN}]',
    'c.json line 2: NaN is no JSON; write null where a figure is not known'
  ],
  [
    'JSON of other things than objects',
    'c.json',
    '[\n12]',
    'c.json row 1: 12 is no object; each entry looks like {"measure": "killed", "best": 12, ...}'
  ],
  [
    'JSON with a truth value for a number',
    'c.json',
    '{"measure": "killed", "population": "men", "best": true}',
    'c.json line 1, row 1, column best: true is no number; write digits such as 2000'
  ],
  [
    'JSON with a list for a text',
    'c.json',
    '{"measure": "killed", "population": ["men"], "best": 1}',
    'c.json line 1, row 1, column population: ["men"] is no text; write it in quotes'
  ],
  ['JSON lists within lists without end', 'c.json', '['.repeat(100_000), 'c.json line 1: not valid JSON']
]

const worded: [words: string, claim: object][] = [
  ['hundreds', { low: null, best: null, high: null, bound: 'exact', vague: 'hundreds' }],
  ['up to 30', { low: null, best: null, high: 30, bound: 'atMost', vague: null }],
  ['between 12 and 20', { low: 12, best: null, high: 20, bound: 'between', vague: null }],
  ['at least several hundred', { low: null, best: null, high: null, bound: 'atLeast', vague: 'several hundred' }]
]
for (const [words, expected] of worded)
  test(`the words "${words}" alone are enough`, () => {
    const [claim] = parseClaims(`measure,population,words\nkilled,men,${words}`)
    const { low, best, high, bound, vague } = claim ?? {}
    assert.equal({ low, best, high, bound, vague }, expected)
  })

for (const cell of ['1200', '1,200', '1 200', "1'200", '1\u2019200', '1\u00a0200', '1\u202f200'])
  test(`reads ${cell} as 1200, beside words that say it`, () => {
    const [claim] = parseClaims(`measure\tpopulation\tbest\twords\nKilled\tmen\t${cell}\tabout 1,200`)
    assert.equal([claim?.best, claim?.bound, claim?.measure], [1200, 'about', 'killed'])
  })

test('words of none are 0, and any of them are only to who denies it', () => {
  const text = (words: string, stance: string) => `measure,population,words,stance\nkilled,men,${words},${stance}`
  const figures = (words: string, stance: string) =>
    parseClaims(text(words, stance)).map((claim) => [claim.best, claim.high, claim.bound, claim.stance])
  for (const words of ['none', 'Nobody', 'no one', 'none at all'])
    assert.equal(figures(words, ''), [[0, null, 'exact', 'asserts']], words)
  for (const words of ['any', 'Any at all', 'anyone']) {
    assert.equal(figures(words, 'Denies'), [[null, 0, 'atMost', 'denies']], words)
    assert.throws(() => figures(words, 'asserts'), /column words/, words)
  }
})

test('words make a plain number the vague one that they say', () => {
  const [claim] = parseClaims('measure,population,best,words\nkilled,men,980,about 980')
  assert.is(claim?.bound, 'about')
})

for (const [title, file, text, message] of broken)
  test(`names the place and the cure for ${title}`, () => {
    // Of what is no JSON each engine tells in words of its own
    const told = fault(() => parseClaims(text, { file })).message.replace(/(?<=not valid JSON): .+/, '')
    assert.is(told, message)
  })

test('a row may end before the blanks of the header, or in more of them; a comma that is not quoted is no such row', () => {
  const read = (row: string) => parseClaims(`measure,population,best,,\n${row}`).map(({ best }) => best)
  for (const row of ['killed,men,2', 'killed,men,2,', 'killed,men,2,,', 'killed,men,2,,,,'])
    assert.equal(read(row), [2])
  for (const row of ['killed,men', 'killed,men,2,000', 'killed,men,2,,,,000'])
    assert.throws(() => read(row), /cells in the row|no heading/, row)
})

test('reads a table between the marks that a language model puts around it, each line by its number', () => {
  const row = '{"measure": "killed", "population": "men", "best": 3}'
  for (const text of [`\`\`\`json\n[${row}]\n\`\`\`\n`, '```csv\nmeasure,population,best\nkilled,men,3\n```'])
    assert.is(parseClaims(text)[0]?.best, 3, text)
  assert.throws(() => parseClaims('```csv\nmeasure,population,best\nkilled,men,x\n```'), /^line 3, column best/)
})

test('reads a number with a mark of direction beside it', () => {
  assert.is(parseClaims('measure,population,best\nkilled,men,\u200e12\u200f')[0]?.best, 12)
})

test('reads what Excel keeps as text in quotes of a formula, and a TSV whose cells commas part', () => {
  const text = 'source,measure,population,best\n"=""007""",killed,men,"=""12"""'
  assert.equal(
    parseClaims(text, { file: 'a.tsv' }).map(({ source, best }) => [source, best]),
    [['007', 12]]
  )
})

test('a line of JSON lines that is no JSON is a bad row: with errors the others are read', () => {
  const bad: (number | null)[] = []
  const line = (best: string) => `{"measure": "killed", "population": "men", "best": ${best}}`
  const text = ['1', '2,', 'NaN', '1234567890123456789', '3'].map(line).join('\n')
  const errors = (all: readonly Problem[]) => void bad.push(...all.map((problem) => problem.line))
  const claims = parseClaims(text, { file: 'c.jsonl', errors })
  assert.equal(
    claims.map(({ best }) => best),
    [1, 3]
  )
  assert.equal(bad, [2, 3, 4])
})

test('tells of every bad row at once, twenty in the message and all in problems', () => {
  const error = fault(() => parseClaims(`${head}killed,men,1\n${'wounded,,x\n'.repeat(11)}`, { file: 'c.csv' }))
  assert.is(error.problems.length, 33)
  const lines = error.message.split('\n')
  assert.is(lines.length, 21)
  assert.is(lines[20], '... and 13 more')
  const { file, line, column, value, message } = error.problems[1] ?? {}
  assert.equal({ file, line, column, value }, { file: 'c.csv', line: 3, column: 'best', value: 'x' })
  assert.is(
    message,
    '"x" is no number; write digits such as 2000 or 2,000, what else it says, as "10-15", under words or unit'
  )
})

const row = 'killed;"ISIS\nfighters";2 000;"said ""so"""'
const tables: [title: string, text: string][] = [
  ['bars', `Measure|population|HIGH|note\n${row.replaceAll(';', '|')}\n`],
  ['semicolons', `Measure;population;HIGH;note\n${row}\n`],
  ['commas', `Measure,population,HIGH,note\n${row.replaceAll(';', ',')}\n`],
  ['tabs', `Measure\tpopulation\tHIGH\tnote\n${row.replaceAll(';', '\t')}\n`],
  ['a byte order mark and blank lines', `\ufeffMeasure;population;HIGH;note\n\n${row}\n;;;\n\n`],
  ['blanks around headings', `Measure ; population;HIGH;note;\n${row};\n`],
  ['other order', `note;HIGH;measure;population\n"said ""so""";2 000;killed;"ISIS\nfighters"`],
  ['JSON', '[{"measure":"killed","population":"ISIS\\nfighters","high":"2 000","note":"said \\"so\\""}]']
]
for (const [title, text] of tables)
  test(`reads a table with ${title}`, () => {
    const [claim, ...rest] = parseClaims(text)
    assert.is(rest.length, 0)
    const { measure, population, high, bound, words, note, article, source, low } = claim as Claim
    assert.equal(
      { measure, population, high, bound, words, note, article, source, low },
      {
        measure: 'killed',
        population: 'ISIS\nfighters',
        high: 2000,
        bound: 'atMost',
        words: '2 000',
        note: 'said "so"',
        article: 'table',
        source: null,
        low: null
      }
    )
  })

test('ends lines at "\\r\\n", also mixed with "\\n", and at "\\r" alone', () => {
  const read = (text: string) => parseClaims(text).map(({ population, unit, note }) => [population, unit, note])
  const text = 'measure,best,population,unit,note\r\nkilled,1,men,people,"a\r"\r\nkilled,2,"wo\r\nmen",people,b\r\n'
  assert.equal(read(text), [
    ['men', 'people', 'a\r'],
    ['wo\r\nmen', 'people', 'b']
  ])
  assert.equal(read(text.replace('note\r\n', 'note\n')), read(text))
  assert.equal(read('measure,best,population,note\rkilled,1,men,a\r'), [['men', 'people', 'a']])
})

test('names rows without id by file and line, and takes the file for the article', () => {
  const text = `${head}killed,"a\nb",1\nkilled,c,2`
  const claims = parseClaims(text, { file: 'data/hajin.v2.csv' })
  assert.equal(
    claims.map(({ id, article }) => [id, article]),
    [
      ['hajin.v2:2', 'hajin.v2'],
      ['hajin.v2:4', 'hajin.v2']
    ]
  )
  assert.is(parseClaims(text)[1]?.id, 'row:4')
})

test('takes the bound from the figures that are filled, and the words from how they are typed', () => {
  const text =
    'measure;population;low;best;high\nkilled;m;;5;\nkilled;m;1 000;;1e+05\nkilled;m;5;;\nkilled;m;;;5\nkilled;m;1;2;3'
  assert.equal(
    parseClaims(text).map(({ bound, words }) => `${bound}: ${words}`),
    ['exact: 5', 'between: 1 000 to 1e+05', 'atLeast: 5', 'atMost: 5', 'between: 1 to 3, best 2']
  )
})

test('reads chains and further mentions from cells', () => {
  const [claim] = parseClaims('measure,population,best,via,mentions\nkilled,m,1,AP>BBC > CNN,"12@4-6 | a | b@8-13"')
  assert.equal(claim?.via, ['AP', 'BBC', 'CNN'])
  assert.equal(claim?.mentions, [
    { words: '12', start: 4, end: 6 },
    { words: 'a | b', start: 8, end: 13 }
  ])
})

test('maps other columns by name or function, and keeps the rest', () => {
  const text = 'n,who,max,days\n"1,000",UN,1,3\n7,,0,4'
  const claims = parseClaims(text, {
    columns: {
      source: 'WHO',
      best: (row) => (row.max === '1' ? null : Number(row.n)),
      high: (row) => (row.max === '1' ? row.n : null),
      measure: () => 'killed',
      population: () => 'soldiers'
    }
  })
  assert.equal(
    claims.map(({ source, best, high, who, n, days }) => [source, best, high, who, n, days]),
    [
      ['UN', null, 1000, undefined, '1,000', '3'],
      [null, 7, null, undefined, '7', '4']
    ]
  )
})

const mistakes: [title: string, columns: ParseOptions<ClaimField>['columns'], message: string][] = [
  [
    'a column that is not there',
    { source: 'whom' },
    'line 1: columns.source: there is no column "whom"; the columns are measure, population, best'
  ],
  [
    'a misspelt column in a function',
    { source: (row) => row.mesure },
    'line 2, column source: columns.source: there is no column "mesure"; the columns are measure, population, best'
  ],
  [
    'a function without result',
    { source: () => undefined },
    'line 2, column source: columns.source: it returned undefined; return null where the value is unknown'
  ],
  [
    'NaN from a function',
    { best: (row) => Number(row.measure) },
    'line 2, column best: NaN is no number; null stands for unknown'
  ]
]
for (const [title, columns, message] of mistakes)
  test(`refuses a map with ${title}`, () => {
    assert.is(fault(() => parseClaims(`${head}killed,men,1`, { columns })).message, message)
  })

test('refuses a map to a field that does not exist', () => {
  const columns = { sorce: 'who' } as ParseOptions<ClaimField>['columns']
  assert.match(
    fault(() => parseClaims(head, { columns })).message,
    /^line 1: columns\.sorce: no such field; the fields are id,/
  )
})

test('reads JSON lines, and a table of headings only as no claims', () => {
  const line = '{"measure":"killed","population":"men","best":1}'
  assert.equal(
    parseClaims(`${line}\n\n${line}\n`, { file: 'c.ndjson' }).map(({ id }) => id),
    ['c:1', 'c:2']
  )
  assert.equal(parseClaims(head), [])
  assert.equal(parseClaims('[]'), [])
})

test('takes 7 and "7" in JSON for the same id', () => {
  const entry = (id: string) => `{"id":${id},"measure":"killed","population":"men","best":1}`
  assert.is(
    fault(() => parseClaims(`${entry('7')}\n${entry('"7"')}`)).message,
    'line 2, row 2, column id: "7" is the id of row 1 too; give each row its own'
  )
})

test('finds nothing where an entry of JSON lacks a column, whatever its name', () => {
  const entry = '{"measure":"killed","population":"men","best":1}'
  const claims = parseClaims(`${entry.replace('}', ',"toString":"x"}')}\n${entry}`, {
    columns: { source: (row) => row.toString }
  })
  assert.equal(
    claims.map((claim) => [claim.source, claim.toString]),
    [
      ['x', 'x'],
      [null, null]
    ]
  )
})

long(test)('of very many bad rows each is told', () => {
  assert.is(fault(() => parseClaims(`${head}${'killed,miners,\n'.repeat(130_000)}`)).problems.length, 130_000)
})

test('reads articles, names and places', () => {
  assert.equal(parseArticles('id,published,section\na,2018-11,World'), [
    {
      id: 'a',
      title: null,
      publisher: null,
      published: '2018-11',
      url: null,
      event: null,
      text: null,
      section: 'World'
    }
  ])
  assert.equal(parseNames('name,kind,means\nSOHR,source,Observatory'), [
    { name: 'SOHR', kind: 'source', means: 'Observatory', within: null }
  ])
  assert.equal(parsePlaces('place,within\nHajin,Deir Ezzor\nHajin,Syria').length, 2)
  assert.match(fault(() => parseArticles('title\nx')).message, /^line 1: there is no column id; /)
})

test('a table that was saved by an earlier version still loads, as a table is written now', () => {
  const old = `id,article,source,population,measure,from,to,low,best,high,bound,words,before,after,notes
a:1,a,police,people,killed,2020-05-02,2020-05-02,,,,magnitude,at least hundreds,Police said,were killed.,"no time stated: as of the publication; place from the dateline"
a:2,a,,days,other,,,,90,,exact,90 days,for,,`
  const [hundreds, days] = parseClaims(old)
  assert.equal(
    [hundreds?.bound, hundreds?.vague, hundreds?.from, hundreds?.to, hundreds?.saidOn],
    ['atLeast', 'hundreds', null, null, '2020-05-02']
  )
  assert.equal([hundreds?.inferred, hundreds?.notes], [['place'], ['place from the dateline']])
  assert.equal(days?.inferred, ['measure'])
})

test.run()
