import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { batches } from '../../lib/archive/lines.ts'
import { readBatches } from '../../lib/archive/readBatches.ts'
import { readWorker } from '../../lib/archive/readWorker.ts'
import { Claim } from '../../lib/claim.ts'
import { progressText } from '../../lib/command/read.ts'
import { command, howmany } from '../command/howmany.ts'
import { fc, long } from '../runs.ts'

const home = mkdtempSync(join(tmpdir(), 'howmany-read-'))
const path = (name: string) => join(home, name)
/** In a process of its own, which starts threads from the package as it is built. */
const run = (args: string[], input?: string | Buffer) =>
  spawnSync(process.execPath, command('read', ...args), { input, cwd: home, encoding: 'utf8', maxBuffer: 1e9 })
const runHere = (args: string[], input = '') => howmany(['read', ...args], { input, cwd: home })
const start = (args: string[]) => spawn(process.execPath, command('read', ...args), { cwd: home })
const ended = (child: ChildProcess) =>
  new Promise<number | NodeJS.Signals | null>((done) => child.on('close', (code, signal) => done(code ?? signal)))

const article = (id: string, text: string, more = {}) => JSON.stringify({ id, published: '2021-03-04', text, ...more })
const flood = (n: number) => `Police said ${n} people were killed in Vellmar. At least ${n + 1} homes were destroyed.`
/** Articles of which every third has no claims; more bytes than are read before threads are started. */
const many = Array.from({ length: 450 }, (_, i) =>
  article(`a${i}`, i % 3 === 0 ? 'Nothing is known of the valley.' : flood(i + 2), { more: 'x'.repeat(500) })
).join('\n')

const test = suite('howmany read')
test.after(() => rmSync(home, { recursive: true }))

const bad: [what: string, line: string | Buffer, reason: RegExp][] = [
  ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), /^not UTF-8/],
  ['half an object', '{"id": "a", ', /Expected/],
  ['two objects', '{"id": "a"} {"id": "b"}', /Unexpected/],
  ['a list', '[1]', /^invalid expected an object/],
  ['null', 'null', /^invalid expected an object/],
  ['no id', '{"text": "a"}', /^invalid id: undefined; expected an id/],
  ['a number for an id', '{"id": 7, "text": "a"}', /^invalid id: 7; expected an id/],
  ['nothing to read', '{"id": "a", "text": " "}', /^neither text nor html/],
  ['a number for a text', '{"id": "a", "text": 5}', /^invalid text: 5; expected a text/],
  ['a number for a page', '{"id": "a", "html": 5}', /^invalid html: a text is wanted/],
  ['no date', '{"id": "a", "text": "b", "published": "soon"}', /^invalid published: "soon"; expected an EDTF date/],
  [
    'another language',
    article('a', 'Douze personnes ont été tuées et trois sont blessées.'),
    /^it has more French words/
  ],
  ['a page without prose', '{"id": "a", "html": "<html><body><nav>x</nav></body></html>"}', /no prose found/],
  ['a library', article('a', 'x'.repeat(2_000_001)), /^text of 2000001 characters; the limit is 2000000/],
  ['a page of nothing but marks', `{"id": "a", "html": "<p>${'<b>'.repeat(100_001)}"}`, /nests elements more than 256/]
]
for (const [what, line, reason] of bad) {
  test(`tells a bad line: ${what}`, async () => {
    const bytes = Buffer.concat([Buffer.from(`${article('a', flood(2))}\n\n`), Buffer.from(line), Buffer.from('\n')])
    const result = await readWorker({ line: 7, lines: 3, bytes, end: 0 })
    assert.equal(
      result.bad.map((b) => b.line),
      [9]
    )
    assert.match(result.bad[0]?.reason ?? '', reason)
    assert.is(Buffer.from(result.claims).toString().split('\n').length, 3)
  })
}

test('cuts chunks at line ends, wherever they were cut, and tells a line over the limit', async () => {
  const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'ä', ' '), maxLength: 30 }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(lines, fc.boolean(), fc.integer({ min: 1, max: 8 }), async (texts, hasEnd, size) => {
      const bytes = Buffer.from(texts.join('\n') + (hasEnd && texts.length > 0 ? '\n' : ''))
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size)
      )
      const found: string[] = []
      for await (const batch of batches(from(chunks), 8)) {
        assert.is(batch.line, found.length + 1)
        found.push(...(batch.bytes ? Buffer.from(batch.bytes).toString().replace(/\n$/, '').split('\n') : ['too long']))
        assert.is(found.length, batch.line + batch.lines - 1)
        for await (const next of batches(from(chunks), 8, { line: found.length + 1, end: batch.end })) {
          assert.is(next.line, found.length + 1)
          assert.is(bytes.subarray(0, batch.end).toString().split('\n').length, found.length + 1)
          break
        }
      }
      const wanted = bytes
        .toString()
        .replace(/\n$/, '')
        .split('\n')
        .map((t) => (Buffer.byteLength(t) > 8 ? 'too long' : t))
      assert.equal(found, bytes.length === 0 ? [] : wanted)
    })
  )
})

async function* from<T>(items: T[]) {
  yield* items
}

long(test)('gives the same claims in the same order from threads as from one, in a clone too', async () => {
  const chunks = many.match(/[\s\S]{1,3000}/g)?.map((chunk) => Buffer.from(chunk)) ?? []
  const gather = async (jobs: number) => {
    const found: string[] = []
    for await (const { claims } of readBatches(batches(from(chunks)), jobs)) found.push(Buffer.from(claims).toString())
    return found.join('')
  }
  const alone = await gather(1)
  assert.is(alone.split('\n').length, 601)
  assert.ok((await gather(3)) === alone)
})

test('reads pages and texts behind a byte order mark, and goes on after bad lines, which it counts', async () => {
  const body = '<article><p>The mayor said on Tuesday that 31 people were injured when a bridge fell.</p></article>'
  const page = JSON.stringify({ id: 'p', html: `<html><body>${body}</body></html>` })
  const input = `\ufeff${article('a', flood(12))}\r\n\r\n{"id": 1}\n${page}\nnot JSON`
  const { code, out, err } = await runHere([], input)
  assert.is(code, 1)
  const words = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map((c) => `${c.article} ${c.words}`)
  assert.equal(words, ['a 12', 'a At least 13', 'p 31'])
  assert.match(err, /line 3: invalid id: 1[\s\S]*line 5: .*JSON[\s\S]*2 of 5 lines could not be read; --errors/)
  writeFileSync(path('table.csv'), 'measure,best\nkilled,3\n')
  assert.match((await runHere(['table.csv'])).err, /table.csv line 1: .*JSON[\s\S]*It takes articles.*howmany report/)
  // What a file keeps is not lost
  const kept = await runHere(['--errors', 'bad.ndjson'], input)
  assert.is(kept.code, 0)
  assert.match(kept.err, /^howmany: 2 of 5 lines could not be read: see bad.ndjson\n$/)
  const [first] = readFileSync(path('bad.ndjson'), 'utf8').split('\n')
  assert.equal(JSON.parse(first ?? ''), { line: 3, reason: 'invalid id: 1; expected an id' })
})

const wrong: [what: string, args: string[], code: number, message: RegExp][] = [
  ['--resume without a file to go on with', ['--resume'], 2, /--resume needs the file/],
  ['no number of jobs', ['--jobs', 'all'], 2, /'all' is invalid. Write a whole number/],
  ['one file for two things', ['a.ndjson', '-o', './a.ndjson'], 2, /must be different files/],
  ['a folder', ['.'], 2, /is a folder/],
  ['an option that does not exist', ['--fast'], 2, /unknown option/],
  [
    'a file that is not there',
    ['none.ndjson', '-o', 'out.ndjson'],
    1,
    /none\.ndjson: there is no such file or folder; check its name/
  ],
  ['an output in a folder that is not there', ['-o', 'no/out.ndjson'], 2, /no\/out\.ndjson: there is no folder no/],
  ['a folder for what is bad', ['-o', 'out.ndjson', '--errors', '.'], 2, /\. is a folder: name a file/]
]
for (const [what, args, code, message] of wrong) {
  test(`ends with ${code} on ${what}, and writes nothing`, async () => {
    const run = await runHere(args)
    assert.is(run.code, code)
    assert.match(run.err, message)
    assert.is(run.out, '')
    assert.not(existsSync(path('out.ndjson')))
    assert.not(existsSync(path('out.ndjson.part')))
  })
}

test('a link stays a link, and what it leads to is written', async () => {
  for (const name of ['aim', 'bad']) writeFileSync(path(`${name}.ndjson`), '')
  for (const name of ['aim', 'bad']) symlinkSync(path(`${name}.ndjson`), path(`${name}.link`))
  const { code, err } = await runHere(['-o', 'aim.link', '--errors', 'bad.link'], `${article('a', flood(12))}\nx`)
  assert.is(code, 0, err)
  for (const name of ['aim', 'bad']) {
    assert.ok(lstatSync(path(`${name}.link`)).isSymbolicLink(), name)
    assert.ok(statSync(path(`${name}.ndjson`)).size > 0, name)
  }
})

test('what cannot be written is named', async () => {
  if (!existsSync('/dev/full')) return console.log('skipped: there is no /dev/full')
  const text = 'Police said that 12 people were killed in Vellmar on Tuesday.'
  const { code, err } = await runHere(['-o', '/dev/full'], JSON.stringify({ id: 'a', text }))
  assert.is(code, 1)
  assert.match(err, 'cannot write /dev/full: ENOSPC')
})

test('leaves an output alone that is not of this input', async () => {
  const state = { size: 7, from: { line: 2, end: 7 }, output: 3, errors: 0, count: 0 }
  for (const [part, size] of [
    ['12', 7],
    ['1234', 8]
  ] as const) {
    writeFileSync(path('other.ndjson.part'), part)
    writeFileSync(path('other.ndjson.part.at'), JSON.stringify({ ...state, size }))
    writeFileSync(path('seven.ndjson'), '\n'.repeat(7))
    const { code, err } = await runHere(['seven.ndjson', '-o', 'other.ndjson', '--resume'])
    assert.is(code, 1)
    assert.match(err, /other\.ndjson\.part is of another input or --errors: go on with those/)
    assert.is(readFileSync(path('other.ndjson.part'), 'utf8'), part)
  }
})

test('ends after whole lines on a signal, and goes on after it as after kill -9, behind whatever stands there', async () => {
  writeFileSync(path('many.ndjson'), many)
  writeFileSync(path('some-bad.ndjson'), many.replaceAll('"a30"', '30').replaceAll('"a400"', '400'))
  const args = ['-o', 'killed.ndjson', '--errors', 'killed-bad.ndjson']
  const [input, part] = [readFileSync(path('some-bad.ndjson')), path('killed.ndjson.part')]
  const whole = run(['some-bad.ndjson', '--errors', 'bad.ndjson', '--jobs', '1']).stdout
  const endings: [signal: NodeJS.Signals, code: number | NodeJS.Signals][] = [
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGKILL', 'SIGKILL']
  ]
  for (const [signal, code] of endings) {
    // the input never ends, so that the signal comes while it is waited for
    const child = start(args)
    child.stdin.on('error', () => {})
    child.stdin.write(input.subarray(0, input.length / 2))
    while (!existsSync(part) || readFileSync(part).length < 6e4) await new Promise((done) => setTimeout(done, 20))
    child.kill(signal)
    assert.is(await ended(child), code)
    assert.not(existsSync(path('killed.ndjson')))
    const written = readFileSync(part, 'utf8')
    if (code !== signal) assert.ok(written.endsWith('\n') && whole.startsWith(written))
    assert.ok(JSON.parse(readFileSync(`${part}.at`, 'utf8')).from.line > 100)
    for (const file of [part, path('killed-bad.ndjson.part')]) appendFileSync(file, '{"id": "half')
    assert.is(run(['some-bad.ndjson', ...args, '--resume']).status, 0)
    for (const [file, told] of [
      ['killed.ndjson', whole],
      ['killed-bad.ndjson', readFileSync(path('bad.ndjson'), 'utf8')]
    ]) {
      assert.ok(readFileSync(path(file as string), 'utf8') === told, file)
      assert.not(existsSync(path(`${file}.part`)) || existsSync(path(`${file}.part.at`)))
      rmSync(path(file as string))
    }
  }
})

test('ends quietly when its reader has enough', async () => {
  const child = start(['many.ndjson'])
  let told = ''
  child.stderr.on('data', (chunk) => (told += chunk))
  child.stdout.once('data', () => child.stdout.destroy())
  assert.is(await ended(child), 0)
  assert.is(told, '')
})

test('progress is told by rate, and by share and time left where the size is known', () => {
  const half = { lines: 1200, bytes: 5e6, size: 2e7, seconds: 2.5 }
  assert.is(progressText(half), '25 % | 1,200 articles, 480/s | 8 s left')
  assert.is(progressText({ ...half, size: null }), '1,200 articles, 480/s')
  assert.is(progressText({ lines: 0, bytes: 0, size: 10, seconds: 0 }), '0 articles, 0/s')
})

test('the mapper on Spark keeps every field of a claim', () => {
  const mapper = readFileSync(new URL('../spark/read_archive.py', import.meta.url), 'utf8')
  const [, schema = ''] = /schema = """(.*?)"""/s.exec(mapper) ?? []
  const columns = schema
    .replace(/<.*?>+/g, '')
    .split(',')
    .map((column) => column.trim().split(' ')[0])
  const fields = columns.map((name) => name?.replaceAll('`', ''))
  assert.equal(fields.sort(), Object.keys(Claim.shape).sort())
})

test.run()
