import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { formatClaims } from '../../lib/tables/format.ts'
import { loadClaims } from '../../lib/tables/load.ts'
import { howmany } from './howmany.ts'

const test = suite('report')
let folder: string
test.before.each(() => {
  folder = mkdtempSync(join(tmpdir(), 'howmany-'))
  writeFileSync(
    join(folder, 'gazette.txt'),
    'Dam breaks above Vellmar\n\nAt least 12 people were killed in Vellmar on Tuesday, the mayor said. ' +
      'Rescuers said 20 people were killed in Vellmar on Tuesday, and 31 were injured.\n'
  )
  writeFileSync(
    join(folder, 'herald.md'),
    '# What is known of the flood\n\nThe water board said that 14 people were killed in **Vellmar** on Tuesday.\n'
  )
  writeFileSync(join(folder, 'union.csv'), 'source,population,measure,best\nUnion,miners,killed,90\n')
})
test.after.each(() => rmSync(folder, { recursive: true }))

const at = (...path: string[]) => join(folder, ...path)
const report = (...args: string[]) => howmany(['report', ...args], { cwd: folder })
const files = (name: string) => (existsSync(at(name)) ? readdirSync(at(name)).sort() : [])
const day = ['--published', '2024-05-07']

test('without arguments it helps, with three examples', async () => {
  for (const args of [[], ['report']]) {
    const { code, out } = await howmany(args)
    assert.is(code, 0)
    assert.is(out.match(/^ {2}\$ howmany /gm)?.length, 3, out)
  }
  for (const command of ['verify', 'schema', 'read', 'compare'])
    assert.match((await howmany([command, '--help'])).out, /Examples:\n {2}\$ howmany /)
  assert.is(JSON.parse((await howmany(['schema'])).out).items.properties.best.type[0], 'number')
})

test('a chart that is no longer drawn does not stay', async () => {
  await report('gazette.txt', ...day)
  assert.ok(files('out').includes('report-killed.svg'))
  writeFileSync(at('gazette.txt'), 'Police said 12 people were killed in Vellmar on Tuesday.')
  writeFileSync(at('out/notes.svg'), 'mine')
  await report('gazette.txt', ...day)
  assert.not.ok(files('out').some((name) => name.startsWith('report-killed')))
  assert.ok(files('out').includes('notes.svg'))
})

test('what could not be read, and that a day of publication is missing, is told beside the report too', async () => {
  const undated = await report('gazette.txt', 'nowhere.txt')
  assert.is(undated.code, 1)
  assert.match(
    undated.err,
    /1 article without a day of publication \(gazette\), and so without a history; tell it by --published/
  )
  assert.match(undated.err, /nowhere\.txt: there is no such file/)
  const dated = await report('gazette.txt', ...day, '-o', 'dated')
  assert.is(dated.err, '')
})

test('wrong use ends with 2, says what would be right, and writes nothing', async () => {
  const cases: [string[], RegExp][] = [
    [
      ['report', 'gazette.txt', '--format', 'csv,pdf'],
      /--format <list>' argument 'csv,pdf' .* Write one or more of html/
    ],
    [['report', 'gazette.txt', '--convention', 'mine'], /'mine' is invalid. Allowed choices are acled, ccc, survey/],
    [['report', 'gazette.txt', '--published', 'Tuesday'], /'Tuesday' is invalid. Write a date such as 2018-11-13/],
    [['report', 'gazette.txt', '--event', ' '], /--event <name>' argument ' ' is invalid. It is blank/],
    [['report', 'gazette.txt', '-o', ''], /--output <folder>' argument '' is invalid. It is blank/],
    [['report', 'gazette.txt', '-o', '--json'], /argument '--json' is invalid. That is an option itself/],
    [['report', 'gazette.txt', '--event', 'a', '--event', 'b'], /argument 'b' is invalid. It is given twice/],
    [['compare', 'union.csv', '--measure', 'shot'], /'shot' is invalid. Allowed choices are killed, /],
    [['compare', 'union.csv', '--top', '0'], /'0' is invalid. Write a whole number, from 1/],
    [['report', 'gazette.txt', '-o', 'union.csv'], /"union\.csv" is a file; name a folder/],
    [['compare', 'union.csv', '-o', 'union.csv'], /"union\.csv" is a file; name a folder/],
    [['report', 'gazette.txt', '-o', 'union.csv/sub'], /"union\.csv" is a file; name a folder/],
    [['report', 'gazette.txt', '--event', 'flood', '--several'], /'--several' cannot be used with option '--event/],
    [['report', 'gazette.txt', '--errors', 'out/claims.csv'], /claims\.csv: a report writes files of such names there/],
    [['report', '.', '-o', '.'], /--output \.: it is among the inputs/],
    [['report', 'gazette.txt', '--colour'], /unknown option '--colour'/],
    [['rapport'], /unknown command 'rapport'/]
  ]
  for (const [args, message] of cases) {
    const { code, out, err } = await howmany(args, { cwd: folder })
    assert.match(err, message)
    assert.is(code, 2, args.join(' '))
    assert.is(out, '')
  }
  assert.equal(files('out'), [])
})

test('a report of articles and tables tells who says what, and writes the page, the claims and the charts', async () => {
  const { code, out, err } = await report('gazette.txt', 'herald.md', 'union.csv', ...day)
  assert.is(err, '')
  assert.is(code, 0)
  assert.match(
    out,
    /^2 articles, one event: Vellmar, 7 May 2024; --several if not\nFigures of tables are apart, .*\n5 claims \(5 not looked at\)/
  )
  assert.match(
    out,
    /They say: at least 12 \(mayor\), 14 \(water board\) and 20 \(Rescuers \[“Dam breaks above Vellmar”\]\)/
  )
  const written = files('out')
  for (const name of [
    'claims.csv',
    'report.html',
    'report.ipynb',
    'report-killed.svg',
    'report-killed.png',
    'report-killed.vl.json'
  ])
    assert.ok(written.includes(name), name)
  assert.is(written.filter((name) => name.endsWith('.part')).length, 0)
  assert.is(loadClaims(at('out/claims.csv')).length, 5)
})

test('who repeats whom stands in the page: each source with the outlets that carry it, and from whom they had it', async () => {
  const head = 'id,article,source,via,population,measure,place,from,best,words\n'
  const rows = [
    '1,a1,Police,Wire > Herald,people,killed,Osk,2024-05-07,12,12',
    '2,a2,Police,,people,killed,Osk,2024-05-07,12,12'
  ]
  writeFileSync(
    at('carried.csv'),
    `${head}${rows.join('\n')}\n3,a2,Mayor,,people,killed,Osk,2024-05-07,14,14\n4,a1,Mayor,,people,killed,Osk,2024-05-07,15,15\n`
  )
  writeFileSync(at('articles.csv'), 'id,publisher\na1,The Herald\na2,The Courier\n')
  await report('carried.csv', 'articles.csv', '-o', 'carried')
  const told =
    readFileSync(at('carried/report.html'), 'utf8').split('Who repeats whom</h')[1]?.split('</table>')[0] ?? ''
  assert.equal(
    [...told.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell?.replace(/<[^>]*>/g, '')),
    ['Police', 'The Herald (from Wire); The Courier']
  )
})

test('an input that cannot be read is told with its cure, and the rest is done: 1', async () => {
  writeFileSync(at('empty.txt'), '')
  writeFileSync(at('bad.csv'), 'source,population,measure,best\nUnion,miners,maimed,90\n')
  writeFileSync(at('photo.jpg'), 'JFIF')
  const { code, err } = await report('gazette.txt', 'none.html', 'empty.txt', 'bad.csv', 'photo.jpg', ...day)
  assert.is(code, 1)
  for (const message of [/none\.html/, /empty\.txt/, /bad\.csv line 2, column measure: .*maimed/, /photo\.jpg/])
    assert.match(err, message)
  assert.match(readFileSync(at('out/report.html'), 'utf8'), 'Could not be read or drawn, and is missing here')
})

test('of a long table the page has what a person looks at, and says where the rest is; what takes long is told', async () => {
  const rows = Array.from({ length: 1200 }, (_, i) => `Union ${i % 3},miners,killed,Pit ${i % 700},${i + 1}\n`)
  writeFileSync(at('long.csv'), `source,population,measure,place,best\n${rows.join('')}`)
  const { err } = await report('long.csv', '--format', 'html,csv')
  assert.match(err, /comparing 1,200 claims \.\.\.\nhowmany: drawing/)
  const page = readFileSync(at('out/report.html'), 'utf8')
  assert.match(page, /no more than 500 rows .* All claims are in claims\.csv, .* printed by --json/)
  assert.is(page.match(/<li class="claim"/g)?.length, 500)
  assert.ok(page.length < 1e6, `${page.length}`)
  assert.is(loadClaims(at('out/claims.csv')).length, 1200)
})

test('where nothing can be read nothing is written: 1', async () => {
  const { code, out, err } = await report('none.html')
  assert.is(code, 1)
  assert.is(out, '')
  assert.match(err, /none\.html/)
  assert.equal(files('out'), [])
})

test('--json prints the results and nothing else, --format picks the files', async () => {
  const { code, out } = await report('gazette.txt', 'none.txt', '--json', '--format', 'csv,svg', ...day)
  assert.is(code, 1)
  const { questions, claims, failures, files: written } = JSON.parse(out)
  assert.is(claims.length, 3)
  assert.ok(questions.some(({ verdict }: { verdict: string }) => verdict === 'open'))
  assert.is(failures.length, 1)
  assert.equal(written.length, files('out').length)
  assert.ok(files('out').every((name) => /\.(csv|svg)$/.test(name)))
})

test('a page links to no file that is not written, and annotations are written on request', async () => {
  const linked = () =>
    [...readFileSync(at('out/report.html'), 'utf8').matchAll(/href="(report-[^"]*)"/g)].map((m) => m[1])
  await report('gazette.txt', '--format', 'html,embed,jsonld', ...day)
  assert.ok(linked().length > 0)
  for (const name of linked()) assert.ok(files('out').includes(String(name)), name)
  assert.ok(!files('out').some((name) => name.endsWith('.svg')))
  assert.is(JSON.parse(readFileSync(at('out/claims.jsonld'), 'utf8'))['@graph'].length, 3)
  await report('gazette.txt', ...day, '-o', 'all')
  assert.not.ok(files('all').includes('claims.jsonld'))
})

test('the same input gives the same bytes', async () => {
  for (const out of ['one', 'two']) await report('gazette.txt', 'herald.md', 'union.csv', ...day, '-o', out)
  assert.equal(files('one'), files('two'))
  for (const name of files('one')) assert.ok(readFileSync(at('one', name)).equals(readFileSync(at('two', name))), name)
})

test('a text from standard input is an article', async () => {
  const { code, out } = await howmany(['report', '-', ...day], {
    cwd: folder,
    input: 'Police said 12 people were hurt in Vellmar.'
  })
  assert.is(code, 0)
  assert.match(out, /^1 article, one event: Vellmar\n1 claim /)
})

test('--source says who speaks where nobody is named', async () => {
  writeFileSync(at('release.txt'), '12 people were killed in Vellmar.')
  await report('release.txt', 'union.csv', '--source', 'Water board', ...day)
  const said = loadClaims(at('out/claims.csv')).map(({ source, notes }) => [
    source,
    /as given by --source/.test(`${notes}`)
  ])
  assert.equal(said, [
    ['Water board', true],
    ['Union', false]
  ])
})

test('a second run keeps what was decided, and a new article adds only its own', async () => {
  await report('gazette.txt', ...day)
  const saved = loadClaims(at('out/claims.csv')).map((claim) => {
    if (claim.words === '20') return { ...claim, decision: 'struck' as const }
    if (claim.words === '31') return { ...claim, population: 'villagers', decision: 'edited' as const }
    return claim
  })
  writeFileSync(at('saved.csv'), formatClaims(saved))
  const { out } = await report('gazette.txt', 'herald.md', 'saved.csv', ...day, '-o', 'again')
  const rows = loadClaims(at('again/claims.csv')).map((c) => [c.article, c.words, c.population, c.decision])
  assert.equal(rows, [
    ['gazette', 'At least 12', 'people', null],
    ['gazette', '20', 'people', 'struck'],
    ['gazette', '31', 'villagers', 'edited'],
    ['herald', '14', 'people', null]
  ])
  assert.not.match(out, /Rescuers +20/)
  assert.not.match(readFileSync(at('again/report-killed.vl.json'), 'utf8'), /Rescuers/)
  // changed by hand and not marked: read anew, and told
  writeFileSync(
    at('unmarked.csv'),
    formatClaims(saved.map((claim) => ({ ...claim, decision: null, measure: 'injured' })))
  )
  const { err } = await report('gazette.txt', 'unmarked.csv', ...day, '-o', 'unmarked')
  assert.match(err, /3 rows of claims\.csv read anew, and other than before \(gazette:/)
  assert.not.match((await report('gazette.txt', 'saved.csv', ...day, '-o', 'marked')).err, 'read anew')
})

test('decisions in the output folder are not written over by a run that was not given them', async () => {
  await report('gazette.txt', ...day)
  const saved = loadClaims(at('out/claims.csv')).map((claim) => ({ ...claim, decision: 'accepted' as const }))
  writeFileSync(at('out/claims.csv'), formatClaims(saved))
  const lost = await report('gazette.txt', ...day)
  assert.is(lost.code, 2)
  assert.match(lost.err, /holds decisions that would be lost/)
  const kept = await report('gazette.txt', 'out/claims.csv', ...day)
  assert.is(kept.code, 0)
  assert.ok(loadClaims(at('out/claims.csv')).every(({ decision }) => decision === 'accepted'))

  mkdirSync(at('mine'))
  writeFileSync(at('mine/claims.csv'), readFileSync(at('union.csv')))
  assert.match((await report('gazette.txt', ...day, '-o', 'mine')).err, /rows that no report wrote/)
})

test('neither an input nor a file of somebody else is written over', async () => {
  for (const name of ['report.html', 'report-killed.csv']) {
    const text = readFileSync(at(name.endsWith('csv') ? 'union.csv' : 'gazette.txt'), 'utf8')
    writeFileSync(at(name), text)
    const { code, err } = await report(name, ...day, '-o', '.')
    assert.is(code, 2)
    assert.match(err, `${name}: a report writes files of such names there; choose another folder with -o`)
    assert.is(readFileSync(at(name), 'utf8'), text)
  }
  const { code, err } = await report('gazette.txt', ...day, '-o', '.')
  assert.is(code, 2)
  assert.match(err, 'report.html is no page of howmany; move it, or choose another folder with -o')
})

test('a folder that cannot be written to ends with 1 and leaves what was there', async () => {
  mkdirSync(at('out/report.html'), { recursive: true })
  const { code, err } = await report('gazette.txt', ...day)
  assert.is(code, 1)
  assert.match(err, /cannot write .*report\.html/)
  assert.equal(files('out'), ['report.html'])
})

test('a folder is read without what an earlier report wrote into it', async () => {
  for (let i = 0; i < 2; i++) {
    const { out } = await report('.', ...day)
    assert.match(out, /^2 articles.*\nFigures of tables .*\n5 claims/)
  }
})

test('of what is alike and not comparable the page has a few pairs, those of its finding first, and how many there are', async () => {
  const towns = ['Arn', 'Bex', 'Cole', 'Dorn', 'Este', 'Fenn', 'Gard', 'Holm']
  const rows = ['Radio', 'Union'].flatMap((source, i) =>
    towns.map((town, n) => `${source},people,killed,${town},${n + i + 3}`)
  )
  writeFileSync(
    at('towns.csv'),
    `source,population,measure,place,best\n${rows.join('\n')}\nPolice,people,killed,Holm,44\n`
  )
  await report('towns.csv', '--format', 'html', '-o', 'towns')
  const page = readFileSync(at('towns/report.html'), 'utf8')
  const [, table = ''] = /Alike, and yet not comparable: 6 of 7 pairs([\s\S]*?)<\/table>/.exec(page) ?? []
  const pairs = table.match(/<tr[\s\S]*?<\/tr>/g)?.slice(1) ?? []
  assert.is(pairs.length, 6)
  for (const pair of pairs) assert.match(pair, 'Holm')
})

test('who says what nobody is named for goes by the title or the file, and how to tell it is told', async () => {
  const fire = 'people were killed in a fire at Lund.'
  writeFileSync(at('one.txt'), `Twelve ${fire}`)
  writeFileSync(at('two.md'), `# Fire at Lund\n\nFifteen ${fire}`)
  writeFileSync(at('three.csv'), 'population,measure,place,best\npeople,killed,Lund,20\n')
  const { out, err } = await report('one.txt', 'two.md', 'three.csv', '--format', 'csv', ...day)
  assert.match(out, 'They say: twelve (article “one”) and fifteen (“Fire at Lund”).')
  assert.match(out, 'They say: 20 (table “three”).')
  assert.match(
    err,
    /2 articles without a publisher \(one and two\), named by title or file instead; tell it by --publisher, or in a table/
  )
  const named = await report('one.txt', '--publisher', 'Gazette', '--format', 'csv', ...day)
  assert.match(named.out, 'twelve (Gazette)')
  assert.is(named.err, '')
})

test('an article in another language is an input that could not be read: 1', async () => {
  writeFileSync(
    at('brand.txt'),
    'Bei dem Brand sind nach Angaben der Polizei am Montag 12 Menschen ums Leben gekommen.'
  )
  const alone = await report('brand.txt', ...day)
  assert.is(alone.code, 1)
  assert.match(
    alone.err,
    /brand\.txt: it has more German words than English ones.*\n.*nothing could be read, so nothing was/
  )
  assert.equal(files('out'), [])
  const beside = await report('brand.txt', 'gazette.txt', '--format', 'csv', ...day)
  assert.is(beside.code, 1)
  assert.match(beside.err, /brand\.txt: it has more German words/)
})

test('of many events with nothing to compare a few are told, and all stand in one table of the page', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `raid ${i},Observatory,people,killed,${i + 1}`)
  writeFileSync(
    at('raids.csv'),
    `event,source,population,measure,best\n${rows.join('\n')}\nraid 7,Union,people,killed,9\n`
  )
  const { out } = await report('raids.csv', '--format', 'html')
  assert.match(out, /\nraid 7: 8 to 9 killed\n/)
  assert.match(out, '… and 30 more events on the page')
  const html = readFileSync(at('out/report.html'), 'utf8')
  assert.is(html.match(/<h2[^>]*>[^<]*raid/g)?.length, 1)
  assert.match(html, 'The other events')
})

test.run()
