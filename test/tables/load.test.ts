import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { loadArticles, loadClaims, loadNames, loadPlaces } from '../../lib/tables/load.ts'

const test = suite('load')
const folder = mkdtempSync(join(tmpdir(), 'howmany-'))
test.after(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const rows = 'measure,population,best\nkilled,café,1\n'

test('loads claims, articles, names and places, and names claims after the file', () => {
  assert.is(loadClaims(file('c.csv', `\ufeff${rows}`))[0]?.id, 'c:2')
  assert.is(loadArticles(file('a.tsv', 'id\ttitle\na\tT'))[0]?.title, 'T')
  assert.is(loadNames(file('n.csv', 'name,kind\nUN,source'))[0]?.name, 'UN')
  assert.is(loadPlaces(file('p.json', '[{"place": "Hajin"}]'))[0]?.place, 'Hajin')
})

const utf8 = 'save the table as "CSV UTF-8"'
const broken: [title: string, name: string, content: Buffer | null, message: string][] = [
  [
    'a file of Windows',
    'w.csv',
    Buffer.from(`${rows}killed,men,2`, 'latin1'),
    ` line 2: it is not in UTF-8, but perhaps in that of Windows: "killed,café,1"; ${utf8}, or turn it: iconv -f windows-1252 -t utf-8`
  ],
  [
    'a file in UTF-16 without its mark',
    'u.csv',
    Buffer.from(rows, 'utf16le'),
    `: it has NUL characters, and is no text; ${utf8}`
  ],
  [
    'a bad cell',
    'b.csv',
    Buffer.from('measure,population,best\nkilled,men,x'),
    ' line 2, column best: "x" is no number; write digits such as 2000 or 2,000, what else it says, as "10-15", under words or unit'
  ]
]
for (const [title, name, content, message] of broken)
  test(`names the file and the cure for ${title}`, () => {
    const path = content ? file(name, content) : join(folder, name)
    assert.throws(
      () => loadClaims(path),
      (error: Error) => error.message === path + message
    )
  })

test('reads UTF-16 with its mark, as a spreadsheet saves "Unicode Text"', () => {
  const text = '\ufeffmeasure\tpopulation\tbest\nkilled\tmen\t12'
  const [little, big] = [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]
  for (const bytes of [little, big]) assert.is(loadClaims(file('unicode.csv', bytes))[0]?.best, 12)
})

const losses = fileURLToPath(new URL('../../data/ukraine-losses.csv', import.meta.url))
if (!existsSync(losses)) console.log(`skipped: ${losses} is not here`)
else
  test("maps somebody else's table of 4,609 rows", () => {
    const claims = loadClaims(losses, {
      columns: {
        source: 'claim_source',
        measure: () => 'destroyed',
        population: (row) => `${row.loss_country}: ${row.category}`,
        best: (row) => (row.minimum === '0' && row.maximum === '0' ? row.loss_count : null),
        low: (row) => (row.minimum === '1' ? row.loss_count : null),
        high: (row) => (row.maximum === '1' ? row.loss_count : null)
      }
    })
    assert.is(claims.length, 4609)
    assert.ok(claims.some(({ words, best, low, high }) => words === '1e+05' && [best, low, high].includes(100000)))
    assert.is(claims.filter(({ bound }) => bound === 'atLeast').length, 173)
    assert.is(claims.filter(({ bound }) => bound === 'atMost').length, 51)
    assert.equal([claims[0]?.days, claims[0]?.time_frame, claims[0]?.claim_source], ['1', 'Day', undefined])
  })

test.run()
