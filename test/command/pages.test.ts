// The pages in test/command/pages are made up for these tests. Around each article stand figures that no claim may
// come from: menus, captions, tickers, other stories, comments, subscriptions.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { gather } from '../../lib/command/gather.ts'
import { decode } from '../../lib/command/readText.ts'
import { readClaims } from '../../lib/reading/claims.ts'

const test = suite('command: saved pages')
const pages = join(import.meta.dirname, 'pages')

const cases: [file: string, told: (string | null)[], first: string, words: string[]][] = [
  [
    'halvern-agency.html',
    ['halvern-depot-explosion-kills-34', 'Meridian News Agency', '2023-05-16'],
    'HALVERN, Trevia, May 16 (Meridian) - At least 34',
    ['At least 34', '120', 'three', '41', '163', '57', 'any', 'about 2,500']
  ],
  [
    'halvern-tabloid.html',
    ['hell-in-the-harbour-4417', 'The Lantern', '2023-05-16'],
    'The Interior Ministry said on Tuesday evening',
    ['47', 'At least 190', '53', '53', 'up to 80', 'any', '16', 'three']
  ],
  [
    'halvern-gazette.htm',
    ['halvern-gazette', null, null],
    'The town of Halvern went back to its harbour',
    ['More than 50', '47', '3,100', 'Dozens', '240', '15 million crowns']
  ]
]
for (const [file, told, first, words] of cases) {
  test(`of ${file} the article is read, and nothing around it`, async () => {
    const { articles, failures } = await gather([join(pages, file)])
    assert.equal(failures, [])
    const article = articles[0] as NonNullable<(typeof articles)[0]>
    assert.equal([article.id, article.publisher, article.published], told)
    assert.is(article.text?.slice(0, first.length), first)
    assert.equal(
      readClaims(article).map((claim) => claim.words),
      words
    )
  })
}

test('a page without a word on its encoding keeps its quotation marks and accents', async () => {
  const { articles } = await gather([join(pages, 'halvern-gazette.htm')])
  for (const words of ['the cafés along it', '“hardly a street behind the port”', 'the society said — most'])
    assert.ok(articles[0]?.text?.includes(words), words)
})

test('a file in an encoding that no browser reads is told, and one of nothing but control characters at once', () => {
  const unknown = /^this is no text, or in no known encoding; save it as text or HTML in UTF-8$/
  assert.throws(() => decode(Buffer.from('<meta charset="iso-2022-kr"><p>Twelve died.')), unknown)
  assert.throws(() => decode(Buffer.alloc(5e6, 1)), unknown)
  assert.throws(() => decode(Buffer.from('Twelve died.', 'utf16le')), unknown)
  assert.is(decode(Buffer.from('\ufeffTwelve died.', 'utf16le')), 'Twelve died.')
})

test('a page from which little was taken, one without a plausible day and one in another language are told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'howmany-'))
  const write = (name: string, html: string) => {
    writeFileSync(join(folder, name), html)
    return join(folder, name)
  }
  const story = '<p>Twelve people were killed in the mine at Vellmar on Monday, its owner said to the radio there.</p>'
  const teasers =
    '<aside><p>Nine people were killed in a fire at Tarn last year, the brigade there said to the radio.</p></aside>'
  try {
    const inputs = [
      write('little.html', `<html><body>${story}${teasers.repeat(9)}</body></html>`),
      write('year1.html', `<html><head><meta name="date" content="0001-01-01"></head><body>${story}</body></html>`),
      write('danish.html', `<html lang="da"><body>${story}</body></html>`),
      write('all.csv', 'id,lang,text\na1,fi,Kaksi kuoli.\n'),
      write('good.html', story)
    ]
    const { warnings, foreign, failures, articles } = await gather(inputs)
    assert.equal([failures, articles.length], [[], 5])
    const [little, year1, danish, row] = [...warnings, ...foreign.map(({ message }) => message)] as string[]
    assert.match(little ?? '', /little\.html: only 94 characters were taken from the page; see that its story is whole/)
    assert.match(year1 ?? '', /year1\.html: the day of publication is not known: it says "0001-01-01"/)
    assert.match(
      danish ?? '',
      /danish\.html: its language is given as "da", and only English is read; it gives no claims/
    )
    assert.match(row ?? '', /all\.csv, article a1: its language is given as "fi"/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test.run()
