import { spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { command } from '../command/howmany.ts'

const test = suite('what goes wrong while files are written')
const home = mkdtempSync(join(tmpdir(), 'howmany-faults-'))
const at = (...names: string[]) => join(home, ...names)
const hook = ['--import', new URL('fault.mjs', import.meta.url).href]
const duckdb = await import('@duckdb/node-api').catch(() => null)
test.after(() => rmSync(home, { recursive: true }))

interface Ended {
  code: number | string | null
  err: string
}
/** Runs a program with something going wrong; `first`: what to do at the first that it prints. */
function runNode(args: string[], fault = '', first: 'close' | 'go on' = 'go on'): Promise<Ended> {
  const child = spawn(process.execPath, [...hook, ...args], {
    cwd: home,
    env: { ...process.env, FAULT: fault, TMPDIR: at('tmp') },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (err += text))
  if (first === 'close') child.stdout.destroy()
  else child.stdout.resume()
  return new Promise((done) => child.on('close', (code, signal) => done({ code: signal ?? code, err })))
}
const run = (args: string[], ...more: [fault?: string, first?: 'close']) => runNode(command(...args), ...more)

const filesIn = (folder: string) =>
  new Map(readdirSync(folder).map((name): [string, string] => [name, readFileSync(join(folder, name), 'latin1')]))
const story = (n: number) =>
  `Police said that ${n} people were killed in Vellmar on Tuesday.\n\nThe union said that ${n + 5} people were killed there.\n`
const table = (n: number) =>
  `source,population,measure,place,best\nUnion,men,killed,Orlo,${n}\nMayor,men,killed,Orlo,9\n`
const notebook = (n: number) => `
  const { chart, estimatesBySource, parseClaims, prose, publish } = await import('howmany/node')
  const spec = estimatesBySource(parseClaims(${JSON.stringify(table(n))}))
  await publish('mine', { title: 'Mine', cells: [prose\`# ${n}\`, chart(spec, { name: 'sources' })] }, { out: process.argv[2] })`
/** By default in files that are soon made: nothing of them is drawn. */
const report = (out: string, format = 'csv,jsonld,vl.json') =>
  `report a.txt -o ${out} --published 2024-05-07 --format ${format}`.split(' ')
/** Where the library is found by its name. */
const outputs = fileURLToPath(new URL('../../out/', import.meta.url))
mkdirSync(outputs, { recursive: true })
const scripts = mkdtempSync(join(outputs, 'faults-'))
test.after(() => rmSync(scripts, { recursive: true }))

/** What an earlier run wrote, and what a run that goes well would write, each into the folder given. */
const writers: [what: string, input: string, text: (n: number) => string, args: (out: string) => string[]][] = [
  ['report', at('a.txt'), story, (out) => command(...report(out, 'html,csv,svg'))],
  ['publish', join(scripts, 'mine.mjs'), notebook, (out) => [join(scripts, 'mine.mjs'), out]]
]
if (duckdb) writers.push(['compare', at('a.csv'), table, (out) => command('compare', 'a.csv', '-o', out)])

for (const [what, input, text, args] of writers)
  test(`${what}: killed at any moment, each file is the old or the new one, never half; the next run mends all`, async () => {
    mkdirSync(at('tmp'), { recursive: true })
    writeFileSync(input, text(12))
    await runNode(args(what))
    const before = filesIn(at(what))
    writeFileSync(input, text(14))
    assert.is((await runNode(args(what), `MOMENTS ${at(what)} ${at(`${what}-moments`)}`)).code, 0)
    const after = filesIn(at(what))
    const changed = [...after].filter(([name, now]) => before.get(name) !== now)
    assert.ok(after.size > 3 && changed.length > 1)
    const moments = readdirSync(at(`${what}-moments`)).map((name) => filesIn(at(`${what}-moments`, name)))
    assert.ok(moments.length >= 2 * after.size, 'each file is written, and then renamed')
    for (const [i, files] of moments.entries()) {
      for (const [name, now] of files)
        assert.ok(name.startsWith('.') || now === before.get(name) || now === after.get(name), `${name} at moment ${i}`)
      for (const name of after.keys()) assert.ok(files.has(name) || !before.has(name), `${name} at moment ${i}`)
    }
    const middle = at(`${what}-moments`, String(Math.floor(moments.length / 2)))
    assert.is((await runNode(args(middle))).code, 0)
    assert.equal(new Map([...filesIn(middle)].sort()), new Map([...after].sort()))
  })

/** The folder of an earlier report, in which another goes wrong. */
const [before, after] = [new Map<string, string>(), new Map<string, string>()]
async function laidOut(folder: string): Promise<string[]> {
  for (const [n, files] of [[12, before] as const, [14, after] as const]) {
    writeFileSync(at('a.txt'), story(n))
    if (files.size > 0) continue
    await run(report(`of-${n}`))
    for (const [name, text] of filesIn(at(`of-${n}`))) files.set(name, text)
  }
  mkdirSync(at(folder))
  for (const [name, text] of before) writeFileSync(at(folder, name), text, 'latin1')
  return report(folder)
}
// While the last is written, and while they are renamed
const moments = () => [after.size, after.size + 2]

test('Ctrl-C while files are written ends the run when all have their names', async () => {
  for (const i of [0, 1]) {
    const { code } = await run(await laidOut(`stopped-${i}`), `SIGINT ${moments()[i]}`)
    assert.is(code, 'SIGINT')
    assert.equal(filesIn(at(`stopped-${i}`)), after)
  }
})

test('a file that another run has given its name is written again', async () => {
  assert.equal(await run(await laidOut('two-runs'), `ENOENT ${moments()[1]}`), { code: 0, err: '' })
  assert.equal(filesIn(at('two-runs')), after)
})

test('on a full disk, or where nothing may be written, all is as it was, and is told: 1', async () => {
  for (const [i, kind] of ['ENOSPC', 'EACCES'].entries()) {
    const { code, err } = await run(await laidOut(`full-${i}`), `${kind} ${moments()[i]}`)
    assert.is(code, 1)
    assert.match(err, new RegExp(`cannot write .*: ${kind}`))
    assert.equal(filesIn(at(`full-${i}`)), before)
  }
})

test('the file of bad rows is the old or the new one, whatever happens; no input, and no device is replaced', async () => {
  const args = ['report', 'bad.csv', '-o', 'of-bad', '--format', 'csv', '--errors', 'bad.ndjson']
  writeFileSync(at('bad.csv'), `${table(3)}Union,men,killed,Orlo,many\n`)
  writeFileSync(at('bad.ndjson'), 'of an earlier run\n')
  for (const [fault, code] of [
    ['SIGKILL 1', 'SIGKILL'],
    ['SIGKILL 2', 'SIGKILL'],
    ['ENOSPC 1', 1],
    ['EACCES 2', 1]
  ] as const) {
    const ended = await run(args, fault)
    assert.is(ended.code, code)
    if (code === 1) assert.match(ended.err, /cannot write bad\.ndjson: E/)
    assert.is(readFileSync(at('bad.ndjson'), 'utf8'), 'of an earlier run\n', fault)
    assert.not(existsSync(at('of-bad')))
  }
  symlinkSync('bad.ndjson', at('linked.ndjson'))
  const link = [...args.slice(0, -1), 'linked.ndjson']
  assert.match((await run(link)).err, /left out: 1; .* in linked\.ndjson/)
  assert.match(readFileSync(at('bad.ndjson'), 'utf8'), /many.* is no number/)
  assert.ok(lstatSync(at('linked.ndjson')).isSymbolicLink())
  assert.is((await run([...args.slice(0, -1), './bad.csv'])).code, 2)
  assert.is(spawnSync('mkfifo', [at('pipe')]).status, 0)
  writeFileSync(at('a.ndjson'), JSON.stringify({ id: 'a', text: story(3) }))
  for (const more of [args.slice(0, -1), ['read', 'a.ndjson', '-o']]) {
    const reader = spawn('cat', [at('pipe')], { stdio: 'ignore' })
    assert.is((await run([...more, 'pipe'])).code, 0)
    reader.kill()
  }
  assert.ok(lstatSync(at('pipe')).isFIFO())
})

test('a log that is open as /dev/fd/3, as /dev/stderr may be, is written on and not replaced', () => {
  if (!existsSync('/dev/fd')) return console.log('skipped: there is no /dev/fd')
  writeFileSync(at('broken.ndjson'), 'broken\n')
  const bad = ['report', 'bad.csv', '-o', 'of-log', '--format', 'csv', '--errors', '/dev/fd/3']
  for (const args of [bad, ['read', 'broken.ndjson', '--errors', '/dev/fd/3']]) {
    writeFileSync(at('log'), 'of others\n')
    const log = openSync(at('log'), 'a')
    const { status, stderr } = spawnSync(process.execPath, command(...args), {
      cwd: home,
      stdio: ['ignore', 'ignore', 'pipe', log]
    })
    assert.is(status, 0, String(stderr))
    writeSync(log, 'and of others\n')
    closeSync(log)
    assert.match(readFileSync(at('log'), 'utf8'), /^of others\n\{.*\}\nand of others\n$/, args[0])
  }
})

test('whoever reads what is printed may stop: no stack is shown, and the files are there', async () => {
  writeFileSync(at('a.ndjson'), JSON.stringify({ id: 'a', text: story(3) }))
  writeFileSync(at('b.csv'), table(3))
  const verified = ['verify', 'b.csv', 'a.txt']
  for (const args of [report('piped'), ['schema'], ['read', 'a.ndjson'], ['help'], ['--version'], verified])
    assert.equal(await run(args, '', 'close'), { code: args === verified ? 1 : 0, err: '' })
  if (duckdb) assert.equal(await run(['compare', 'b.csv'], '', 'close'), { code: 0, err: '' })
  assert.equal(filesIn(at('piped')), after)
})

test('what finds no room on the way out is told: 1', () => {
  if (!existsSync('/dev/full')) return console.log('skipped: there is no /dev/full')
  const full = openSync('/dev/full', 'w')
  for (const args of [['schema'], ['report', 'a.txt', '--json'], ['read', 'a.ndjson']]) {
    const { status, stderr } = spawnSync(process.execPath, command(...args), {
      cwd: home,
      stdio: ['ignore', full, 'pipe']
    })
    assert.is(status, 1, args[0])
    assert.match(String(stderr), /ENOSPC/)
  }
  closeSync(full)
})

test('told to end, a comparison leaves nothing of its own on the disk', async () => {
  if (!duckdb) return console.log('skipped: there is no DuckDB')
  const row = (i: number) => `Union,men ${i},killed,Orlo,12\n`
  writeFileSync(
    at('long.csv'),
    `source,population,measure,place,best\n${Array.from({ length: 60_000 }, (_, i) => row(i)).join('')}`
  )
  const tmp = at('tmp')
  mkdirSync(tmp, { recursive: true })
  const child = spawn(process.execPath, command('compare', 'long.csv', '--skip-empty'), {
    cwd: home,
    env: { ...process.env, TMPDIR: tmp },
    stdio: 'ignore'
  })
  const ended = new Promise((done) => child.on('close', (code, signal) => done(signal ?? code)))
  // Node 22 keeps what it compiled there too
  const own = () => readdirSync(tmp).filter((name) => name.startsWith('howmany-'))
  while (own().length === 0) await new Promise((done) => setTimeout(done, 20))
  child.kill('SIGTERM')
  assert.is(await ended, 'SIGTERM')
  assert.equal(own(), [])
})

test.run()
