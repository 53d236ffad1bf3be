import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { gather } from '../../lib/command/gather.ts'
import { generator } from '../../lib/notebook/files.ts'

const test = suite<{ folder: string; write: (name: string, content: string | Buffer) => string }>('command: gather')
test.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'howmany-'))
  context.write = (name, content) => {
    const path = join(context.folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  }
})
test.after.each(({ folder }) => rmSync(folder, { recursive: true }))

const story = 'Twelve people were killed in Vellmar on Monday, the mine owner said.'
const page = `<html><body><p>${story}</p></body></html>`
const table = 'id,article,source,population,measure,best,decision\n'
const row = (id: string, best: number, decision = '') => `${id},a,Union,miners,killed,${best},${decision}\n`

test('a folder gives its texts, pages and tables by name, without what is hidden, left out or no input', async ({
  folder,
  write
}) => {
  write('b.txt', story)
  write('a.html', page)
  write('sub/c.md', `# Twelve dead\n\n${story}`)
  write('sub/claims.csv', `${table}${row('1', 12)}`)
  write('names.csv', 'name,kind,means\nU,source,Union\n')
  for (const other of [
    '.hidden.txt',
    '.git/x.txt',
    'a_files/ad.html',
    'out/old.html',
    'photo.jpg',
    'chart.vl.json',
    'node_modules/a.md'
  ])
    write(other, '{}')
  // An earlier report
  write('old/report.html', generator)
  write('old/report-killed.csv', 'question,source\nx,y')
  symlinkSync(folder, join(folder, 'sub', 'loop'))
  const { articles, claims, failures, files } = await gather([folder], { leaveOut: [join(folder, 'out')] })
  assert.equal([articles.map(({ id }) => id), claims.map(({ id }) => id), failures], [['a', 'b', 'c'], ['1'], []])
  assert.equal([articles[2]?.title, articles[2]?.text], ['Twelve dead', story])
  assert.equal(files, [folder])
})

test('a page of a report is no article', async ({ write }) => {
  const { articles, failures } = await gather([write('page.html', `${generator}${page}`)])
  assert.equal([articles.length, failures.length], [0, 1])
  assert.match(failures[0]?.message ?? '', 'this is a page of howmany; give what it was made of, or its claims.csv')
})

test('the day above a Markdown text is read as people write it, and one that is none costs no article', async ({
  write
}) => {
  const days: [written: string, day: string | null][] = [
    ['2026-02-05T10:00:00Z', '2026-02-05'],
    ['5 February 2026', '2026-02-05'],
    ['"Feb. 5th, 2026"', '2026-02-05'],
    ['Thursday, 5 February 2026 07:09 GMT', '2026-02-05'],
    ['13/02/2026', '2026-02-13'],
    ['2026-02', '2026-02'],
    ['05/02/2026', null],
    ['soon', null]
  ]
  for (const [i, [written, day]] of days.entries()) {
    const path = write(`${i}.md`, `---\npublished: ${written}\n---\n${story}`)
    const { articles, failures } = await gather([path])
    assert.equal([articles[0]?.published, failures], [day, []], written)
  }
})

test('an id that tables give to two articles is refused with both files, and claims go to the article beside them', async ({
  folder,
  write
}) => {
  const text = (n: number) => `id,text\na,Police said ${n} people were killed in Lund.\n`
  const { articles, failures } = await gather([write('x.csv', text(1)), write('y.csv', text(2))])
  assert.is(articles.length, 1)
  assert.is(
    failures[0]?.message,
    `${join(folder, 'y.csv')}: "a" is the id of another article too, in ${join(folder, 'x.csv')}; give each its own`
  )
  const files = ['one', 'two'].flatMap((name) => [
    write(`${name}/a.txt`, `${story} ${name}`),
    write(`${name}/c.csv`, table + row(name, 9))
  ])
  const { claims } = await gather(files)
  assert.equal(
    claims.map(({ id, article }) => [id, article]),
    [
      ['one', 'a'],
      ['two', 'a-2']
    ]
  )
})

test('each input that cannot be read is told with its cure, and the rest is read', async ({ folder, write }) => {
  mkdirSync(join(folder, 'none'))
  const big = write('big.txt', story)
  truncateSync(big, 51e6)
  const cases: [input: string, message: RegExp][] = [
    [join(folder, 'gone.txt'), /gone\.txt: there is no such file or folder; check its name/],
    [join(folder, 'none'), /none: the folder has nothing to read; taken are \.txt, \.md,/],
    [
      write('report.pdf', '%PDF'),
      /report\.pdf: cannot tell what it is; taken are \.txt.*of a PDF or a Word file save or copy/
    ],
    [
      write('pdf.txt', '%PDF-1.4\n12 people were killed'),
      /pdf\.txt: this is a PDF, and no text; save or copy its text as/
    ],
    [
      write('saved.html', 'From: <Saved by Blink>\n\n<p>1=\n2 people were killed</p>'),
      /saved\.html: this is a web archive/
    ],
    [write('rich.txt', '{\\rtf1 12 people were killed}'), /rich\.txt: this is rich text, and no text/],
    [write('empty.txt', ''), /empty\.txt: it is empty/],
    [write('blank.html', ' \n'), /blank\.html: it is empty/],
    [write('empty.csv', ''), /empty\.csv: the table is empty; its first line names the columns/],
    [write('picture.html', Buffer.from([137, 80, 78, 71, 0, 1, 2])), /picture\.html: this is no text/],
    [
      write('noise.txt', Buffer.from(Array.from({ length: 200 }, (_, i) => (i % 30) + 1))),
      /noise\.txt: this is no text/
    ],
    [write('menu.html', '<html><body><nav>Home</nav></body></html>'), /menu\.html: .*no prose found/],
    [big, /big\.txt: it has 51 MB, and 50 are read at most; for archives: howmany read/],
    [write('bad.csv', `${table}1,a,Union,miners,killed,abc,\n`), /bad\.csv line 2, column best: "abc" is no number/],
    [write('names.csv', 'name,kind\nU,source\n'), /names\.csv: this is a table of names; give it as --names/],
    ['ftp://example.org/a', /^ftp:\/\/example\.org\/a: ftp:\/\/ is not fetched; http and https are/]
  ]
  const { articles, failures } = await gather([...cases.map(([input]) => input), write('good.txt', story)])
  assert.equal(
    failures.map(({ input }) => input),
    cases.map(([input]) => input)
  )
  for (const [i, [, message]] of cases.entries()) assert.match(failures[i]?.message ?? '', message)
  assert.equal(
    articles.map(({ id }) => id),
    ['good']
  )
})

test('of a table of others on standard input one heading of its map is enough', async () => {
  const columns = { population: { is: 'men' }, measure: { is: 'killed' }, best: 'Tués' }
  const stdin = Readable.from([Buffer.from('Lieu;Tués\nTarn;12\n')])
  const { claims, articles } = await gather(['-'], { stdin, table: { columns } })
  assert.equal([claims.map(({ best }) => best), articles], [[12], []])
})

test('a table by the name of a text is read as one, and a text that looks a little like one is not', async ({
  write
}) => {
  const rows =
    'event_id_cnty\tevent_date\tlocation\tcountry\tadmin1\tsource\tfatalities\nO7\t4 May 2031\tTarn\tX\tY\tZ\t12'
  const unicode = write('acled.txt', Buffer.from(`\ufeff${rows}`, 'utf16le'))
  const { claims, articles, failures } = await gather([unicode], { table: { columns: 'acled' } })
  assert.equal([claims.map(({ best }) => best), articles, failures], [[12], [], []])
  assert.is((await gather([write('claims.txt', `${table}1,a,Union,miners,killed,12,\n`)])).articles.length, 0)
  const texts = [
    'From here, to, place\n\nThe place was shut.',
    '[1] Twelve, from, to, were killed.',
    'Killed, from, to\n'
  ]
  for (const [i, text] of texts.entries()) assert.is((await gather([write(`${i}.txt`, text)])).articles.length, 1, text)
})

test('the same file is read once, two files of one name get ids of their own', async ({ folder, write }) => {
  const [one, other] = [write('a.txt', story), write('sub/a.txt', `${story} Nine were hurt.`)]
  symlinkSync(one, join(folder, 'link.txt'))
  const { articles, aliases } = await gather([one, join(folder, 'link.txt'), other, one])
  assert.equal(
    articles.map(({ id }) => id),
    ['a', 'a-2']
  )
  assert.equal([aliases.get(other), aliases.get('a'), aliases.get('a.txt')], ['a-2', 'a', undefined])
})

test('an article table tells of pages what they do not, and brings articles of its own', async ({ write }) => {
  const articles = write(
    'articles.csv',
    `id,title,publisher,published,url,text
pit-1,Twelve dead,The Bee,2021-03-04,,
pit-2,,The Fly,,https://fly.example/pit,
pit-3,,The Ant,,,Five men died.
pit-5,,The Wasp,,,`
  )
  const first = write('pit-1.html', page)
  const second = write('x.html', page.replace('<body>', '<link rel="canonical" href="https://fly.example/pit/"><body>'))
  const claims = write('claims.csv', `${table}1,pit-1.html,Union,miners,killed,12,\n2,x,,miners,killed,11,\n`)
  const found = await gather([first, claims, articles, second], { published: '2021', publisher: 'P', source: 'Radio' })
  assert.equal(
    found.articles.map(({ id, publisher, published, text }) => [id, publisher, published, text]),
    [
      ['pit-1', 'The Bee', '2021-03-04', story],
      ['pit-3', 'The Ant', '2021', 'Five men died.'],
      ['pit-5', 'The Wasp', '2021', null],
      ['pit-2', 'The Fly', '2021', story]
    ]
  )
  assert.equal(
    found.claims.map(({ article, source }) => [article, source]),
    [
      ['pit-1', 'Union'],
      ['pit-2', 'Radio']
    ]
  )
})

test('the same claim in two tables is one, with the decision of a person; another of its id is refused', async ({
  folder,
  write
}) => {
  const one = write('one.csv', table + row('1', 12) + row('2', 9, 'accepted') + row('3', 7))
  const two = write('two.csv', table + row('1', 12, 'struck') + row('2', 9) + row('3', 8))
  const { claims, failures } = await gather([one, two])
  assert.equal(
    claims.map(({ id, best, decision }) => [id, best, decision]),
    [
      ['1', 12, 'struck'],
      ['2', 9, 'accepted'],
      ['3', 7, null]
    ]
  )
  const [first, second] = ['one.csv', 'two.csv'].map((name) => join(folder, name))
  const told = `${second}: "3" is the id of another claim too, in ${first}; give each its own, or write "edited" in the column decision`
  assert.equal(
    failures.map(({ message }) => message),
    [told]
  )
})

test('columns that are not read are told where no column has a day, and neither do articles or options', async ({
  write
}) => {
  const rows = (day: string) => `source,place,${day},population,measure,best\nUnion,Karsa,2031-01-21,miners,killed,12\n`
  const { warnings } = await gather([write('dated.csv', rows('to')), write('day.csv', rows('date'))])
  assert.match(`${warnings}`, /^\S*day\.csv: no column has its day \(from, to, saidOn\); not read: date$/)
  write('articles.csv', 'id,publisher,published\na1,Gazette,2031-01-22')
  const own = write(
    'own.csv',
    'article,place,population,measure,best,from,x\na1,Karsa,miners,killed,12,,y\na1,Karsa,miners,killed,14,2031-01-20,y'
  )
  const joined = await gather([own, join(own, '../articles.csv')])
  assert.equal([joined.warnings, joined.claims.map(({ saidOn }) => saidOn)], [[], ['2031-01-22', '2031-01-22']])
})

const numbered = 'id,source,population,measure,best,partOf,decision\n1,Union,miners,killed,'
const clashing: [what: string, files: [name: string, text: string][], claims: unknown[]][] = [
  [
    'two tables that number their rows from 1, with their parts',
    [
      ['a.csv', `${numbered}12,,\n2,Union,children,killed,3,1,\n`],
      ['b.csv', `${numbered}15,,\n2,Union,children,killed,4,1,\n`]
    ],
    [
      ['1', 12, null],
      ['2', 3, '1'],
      ['b:1', 15, null],
      ['b:2', 4, 'b:1']
    ]
  ],
  [
    'two tables of one name with the same figure of another source',
    [
      ['a/t.csv', `${numbered}12,,\n`],
      ['b/t.csv', `${numbered.replace('Union', 'Owner')}12,,\n`]
    ],
    [
      ['1', 12, null],
      ['t:1-2', 12, null]
    ]
  ],
  [
    'what a person edited, words and all, is found in both, whichever table comes first',
    [
      ['b.csv', `${numbered}15,,\n`],
      ['a.csv', `${numbered}12,,\n`],
      [
        'claims.csv',
        'id,article,source,population,measure,best,decision\n1,a,Union,miners,killed,13,edited\nb:1,b,Union,miners,killed,16,edited\n'
      ]
    ],
    [
      ['1', 16, null],
      ['a:1', 13, null]
    ]
  ]
]
for (const [what, files, expected] of clashing)
  test(`ids: ${what}`, async ({ folder, write }) => {
    for (const name of ['a', 'b']) mkdirSync(join(folder, name), { recursive: true })
    const { claims, failures } = await gather(files.map(([name, text]) => write(name, text)))
    assert.equal([failures, claims.map(({ id, best, partOf }) => [id, best, partOf])], [[], expected])
  })

test('a claim that a person edited stands in for the one that was read from the same words', async ({ write }) => {
  const columns = 'id,article,population,measure,best,start,end,decision\n'
  const read = write('read.csv', `${columns}a:4,a,miners,killed,12,4,6,\n`)
  const edited = write('edited.csv', `${columns}a:4,a,miners,killed,21,4,6,edited\n`)
  for (const inputs of [
    [read, edited],
    [edited, read]
  ])
    assert.equal(
      (await gather(inputs)).claims.map(({ id, best }) => [id, best]),
      [['a:4', 21]]
    )
})

const encodings: [what: string, name: string, bytes: Buffer][] = [
  ['UTF-8 with a byte order mark', 'a.txt', Buffer.from('\ufeffThe “café” lost two men.')],
  ['UTF-16 with a byte order mark', 'a.txt', Buffer.from('\ufeffThe “café” lost two men.', 'utf16le')],
  ['windows-1252', 'a.txt', Buffer.from('The \x93caf\xe9\x94 lost two men.', 'latin1')],
  [
    'what the page says of itself',
    'a.html',
    Buffer.from(
      '<meta charset="iso-8859-2"><p>The \u201ccaf\xe9\u201d lost two men.</p>'.replace(/[“”]/g, '"'),
      'latin1'
    )
  ]
]
for (const [what, name, bytes] of encodings)
  test(`reads a file in ${what}`, async ({ write }) => {
    const { articles } = await gather([write(name, bytes)])
    assert.match(articles[0]?.text ?? '', /^The [“"]café[”"] lost two men\.$/)
  })

test('Markdown tells of itself in the lines above it, and keeps every line', async ({ write }) => {
  const notes =
    '---\r\ntitle: "Pit: 12 dead"\r\ndate: 2021-03-04 10:00\r\npublisher: The Bee\r\nurl: https://bee.example/1\r\n---\r\n'
  const { articles } = await gather([write('n.md', `${notes}Ministry: 34 dead\r\n\r\n- *union*: [57 dead](x)\r\n`)])
  assert.equal(articles, [
    {
      id: 'n',
      title: 'Pit: 12 dead',
      publisher: 'The Bee',
      published: '2021-03-04',
      url: 'https://bee.example/1',
      event: null,
      text: 'Ministry: 34 dead\n\nunion: 57 dead'
    }
  ])
})

const piped: [what: string, text: string, found: [articles: string[], claims: number]][] = [
  ['a text', story, [['article'], 0]],
  ['a page', `<!DOCTYPE html>${page}`, [['article'], 0]],
  ['claims as CSV', table + row('1', 12), [[], 1]],
  ['claims as JSON', '[{"population": "miners", "measure": "killed", "best": 12}]', [[], 1]],
  ['claims behind a byte order mark', `\ufeff${table}${row('1', 12)}`, [[], 1]],
  ['an article table', 'id,url,text\na1,,Five men died.\n', [['a1'], 0]]
]
for (const [what, text, found] of piped)
  test(`tells ${what} on standard input by its looks`, async () => {
    const { articles, claims, failures } = await gather(['-', '-'], { stdin: Readable.from([Buffer.from(text)]) })
    assert.equal([articles.map(({ id }) => id), claims.length], found)
    assert.equal(failures, [])
  })

test('what a server gives is read by its type, or by its name where that is plain text', async () => {
  const files: Record<string, [type: string, body: string | Buffer]> = {
    '/news/pit-12.html?from=feed': [
      'text/html; charset=windows-1252',
      Buffer.from(page.replace('mine', 'caf\xe9'), 'latin1')
    ],
    '/claims.csv': ['text/plain', table + row('1', 12)],
    '/notes.txt': ['text/plain; charset=utf-8', story]
  }
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] as [string, string]
    response.writeHead(200, { 'content-type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const inputs = Object.keys(files).map((path) => home + path)
    const { articles, claims, failures } = await gather(inputs)
    assert.equal([articles.map(({ id }) => id), claims.length, failures], [['pit-12', 'notes.txt'], 1, []])
    assert.match(articles[0]?.text ?? '', /the café owner/)
    assert.is(articles[0]?.url, inputs[0])
  } finally {
    server.close()
  }
})

test.run()
