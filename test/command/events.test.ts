import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { formatClaims } from '../../lib/tables/format.ts'
import { loadClaims, loadNames, loadPlaces } from '../../lib/tables/load.ts'
import { howmany } from './howmany.ts'

const orvane = fileURLToPath(new URL('orvane', import.meta.url))
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

const test = suite('events of a report')
let folder: string
test.before.each(() => {
  folder = mkdtempSync(join(tmpdir(), 'howmany-'))
})
test.after.each(() => rmSync(folder, { recursive: true }))

const at = (...path: string[]) => join(folder, ...path)
const report = (...args: string[]) => howmany(['report', ...args], { cwd: folder })
const page = (name = 'out') => readFileSync(at(name, 'report.html'), 'utf8')
const title = (name?: string) => /<h1[^>]*>(.*?)<\/h1>/.exec(page(name))?.[1]
const decision = (answer: string, event = '') =>
  `event,field,one,other,answer,decidedOn\n${event},place,Orvane,Sella Valley,${answer},2020-05-06\n`

test('articles of one call are one event, whose finding a decision about two places changes', async () => {
  const first = await report(orvane)
  assert.is(first.code, 0)
  assert.match(first.out, /^3 articles, one event: Orvane, 2 May 2020; --several if not\n/)
  assert.is(title(), '31 to 44 killed in Orvane, or up to 90')
  assert.match(first.out, /\nTo decide on the page: .*\n {2}Orvane and Sella Valley \(joins 6 figures\)\n/)
  for (const claim of loadClaims(at('out/claims.csv'))) assert.not.match(`${claim.event}`, /these articles/)

  const found: [answer: string, finding: string][] = [
    ['same', '58 to 66 killed, or up to 90'],
    ['apart', '31 to 44 killed in Orvane, or up to 90']
  ]
  for (const [answer, finding] of found) {
    writeFileSync(at('decisions.csv'), decision(answer))
    const again = await report(orvane, 'decisions.csv', '-o', answer)
    assert.ok(again.out.includes(`\n${finding}\n`), again.out)
    assert.not.match(again.out, /To decide on the page/)
    assert.is(title(answer), finding)
  }
  assert.ok(readme.includes('begins "58 to 66 killed, or up to 90"'))
})

test('what was decided of one event becomes a table for all only where that is asked for, and replaces none', async () => {
  writeFileSync(
    at('decisions.csv'),
    `${decision('part')},population,soldiers,troops,same,\n,source,mayor,city,apart,\n`
  )
  await report(orvane, 'decisions.csv')
  assert.not.ok(existsSync(at('out/places.csv')))
  await report(orvane, 'decisions.csv', '--save-names', '-o', 'named')
  assert.equal(loadPlaces(at('named/places.csv')), [{ place: 'Orvane', means: null, within: 'Sella Valley' }])
  assert.equal(loadNames(at('named/names.csv')), [
    { name: 'soldiers', kind: 'population', means: 'troops', within: null }
  ])
  const again = await report(orvane, 'decisions.csv', '--save-names', '-o', 'named')
  assert.is(again.code, 2)
  assert.match(again.err, /names\.csv is there/)
})

test('the page has the finding, the toll over time, who said what last, decisions, and articles last', async () => {
  await report(orvane)
  const html = page()
  const order = [
    '<h1',
    'id="chart-killed-over-time"',
    'id="chart-killed"',
    'Injured</h2>',
    'Missing</h2>',
    'What cannot be compared until somebody says so</h2>',
    '<details><summary>Other events that the articles mention</summary>',
    'Dam breaks above Orvane</h2>',
    '<figure class="review"'
  ].map((part) => html.indexOf(part))
  assert.ok(!order.includes(-1), order.join())
  assert.equal(
    order,
    [...order].sort((a, b) => a - b)
  )
  assert.not.match(html, /id="chart-injured"/, 'one figure is a sentence')
  assert.match(html, /People injured, Orvane, 2 May 2020: 120, 3 May 2020 \(Ana Sorel\)/)
})

test('a folder, an option or a column says which event articles are of', async () => {
  const row = 'id,published,event,text\na,2020-05-02,,Police said 7 people were killed in Lund.\n'
  writeFileSync(at('blank.csv'), row)
  writeFileSync(at('named.csv'), row.replace('2020-05-02,', '2020-05-02,fire'))
  for (const [event, n] of [
    ['flood', 5],
    ['fire', 9]
  ]) {
    mkdirSync(at('all', `${event}`), { recursive: true })
    writeFileSync(at('all', `${event}`, '01.txt'), `Police said ${n} people were killed in Lund on Saturday.`)
    writeFileSync(
      at('all', `${event}`, 'articles.csv'),
      `id,publisher,published\n01,The ${event} paper,2020-05-0${n}\n`
    )
  }
  mkdirSync(at('none', 'fair'), { recursive: true })
  writeFileSync(at('none', 'fair', '01.txt'), 'The mayor opened the fair on Saturday.')
  mkdirSync(at('empty'))
  writeFileSync(at('empty', 'claims.csv'), 'source,population,measure,best\nUnion,people,killed,6\n')
  mkdirSync(at('twin', 'Flood'), { recursive: true })
  writeFileSync(at('twin', 'Flood', '02.txt'), 'Police said 4 people were killed in Arle on Saturday.')
  writeFileSync(at('danish.txt'), 'Politiet oplyser, at der er fem omkomne, og at tre ikke er fundet.')
  const cases: [args: string[], first: RegExp][] = [
    [['blank.csv'], /^1 article, one event: Lund\n/],
    [['named.csv'], /^1 article, event: fire\n/],
    [['blank.csv', '--event', 'storm'], /^1 article, event: storm\n/],
    [['named.csv', '--event', 'storm'], /^1 article, event: fire\n/],
    [['blank.csv', '--several'], /^1 article, compared only where they state one event\n/],
    [['all'], /^2 articles, 2 events: fire and flood\n/],
    [['all', 'none'], /^3 articles, 2 events: fire and flood\n/],
    [
      ['blank.csv', 'empty'],
      /^1 article, one event: Lund\nFigures of tables are apart, as no column "event" says .*--event NAME\n/
    ],
    [['blank.csv', 'empty', '--event', 'storm'], /^1 article, event: storm\n2 claims/],
    [['blank.csv', 'danish.txt'], /^1 article, one event: Lund\n/],
    [['all/flood', 'all/fire/'], /^2 articles, 2 events: flood and fire\n/],
    [['all/flood', 'all'], /^2 articles, 2 events: flood and fire\n/],
    [['all/flood', 'twin/Flood'], /^2 articles, 2 events: all\/flood and twin\/Flood\n/],
    [['all/flood', 'all/fire', '--event', 'storm'], /^2 articles, event: storm\n/],
    [['all/flood', 'empty', 'all/flood/01.txt'], /^1 article, one event: Lund/],
    [
      ['all', 'blank.csv'],
      /^3 articles, one event: Lund; other figures are of 2 events: fire and flood; --several if not\n/
    ]
  ]
  for (const [args, first] of cases) assert.match((await report(...args)).out, first, args.join(' '))
  const { out } = await report('all')
  assert.match(out, /\nfire: 9 killed in Lund[\s\S]*\nflood: 5 killed in Lund/)
  assert.not.match(out, /disagree/)
  const said = loadClaims(at('out/claims.csv')).map(({ words, saidOn }) => [words, saidOn])
  assert.equal(
    said,
    [
      ['9', '2020-05-09'],
      ['5', '2020-05-05']
    ],
    'each "01" has the day of the table beside it'
  )
  // As saved from a report of one folder, where its article was "01" too
  await report('all/flood', '-o', 'alone')
  const struck = loadClaims(at('alone/claims.csv')).map((claim) => ({ ...claim, decision: 'struck' as const }))
  writeFileSync(at('all/flood/claims.csv'), formatClaims(struck))
  await report('all', '-o', 'again')
  const decided = loadClaims(at('again/claims.csv')).map(({ words, decision }) => [words, decision])
  assert.equal(decided, [
    ['9', null],
    ['5', 'struck']
  ])
})

test('decisions of a folder count, and those of one event hold for no other', async () => {
  for (const event of ['one', 'two']) cpSync(orvane, at('all', event), { recursive: true })
  writeFileSync(at('all/one/decisions.csv'), decision('same'))
  const { out } = await report('all')
  assert.match(out, /\none: 58 to 66 killed, or up to 90\n[\s\S]*\ntwo: 31 to 44 killed in Orvane, or up to 90\n/)
  writeFileSync(at('mine.csv'), decision('same', 'two'))
  assert.match((await report('all', 'mine.csv')).out, /\ntwo: 58 to 66 killed, or up to 90\n/)
})

test('links to nothing and to themselves are told, and the rest of the folder is read', async () => {
  cpSync(orvane, at('pages'), { recursive: true })
  symlinkSync('loop.html', at('pages/loop.html'))
  symlinkSync('gone.html', at('pages/lost.html'))
  symlinkSync('round', at('pages/round'))
  const { code, out, err } = await report('pages')
  assert.is(code, 1)
  assert.match(out, /^3 articles/)
  assert.match(err, /loop\.html: it is a link that leads back to itself/)
  assert.match(err, /lost\.html: there is no such file/)
})

test('the charts of an event keep their names where another event joins it', async () => {
  for (const town of ['Keld', 'Tarn', 'Osk']) {
    mkdirSync(at(town))
    writeFileSync(at(town, 'a.txt'), `A fire killed 12 people in ${town} on Monday, police said.\n`)
    writeFileSync(at(town, 'b.txt'), `A fire killed 14 people in ${town} on Monday, the mayor said.\n`)
  }
  await report('Tarn', 'Osk', '--format', 'svg')
  await report('Keld', 'Tarn', 'Osk', '--format', 'svg', '-o', 'more')
  for (const town of ['tarn', 'osk'])
    for (const out of ['out', 'more']) assert.ok(existsSync(at(out, `report-${town}-killed.svg`)), `${out} ${town}`)
})

test.run()
