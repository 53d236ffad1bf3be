import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { command } from '../command/howmany.ts'

const test = suite('what goes wrong while files are written')
const home = mkdtempSync(join(tmpdir(), 'howmany-faults-'))
const at = (...names: string[]) => join(home, ...names)
const hook = ['--import', new URL('fault.mjs', import.meta.url).href]
test.after(() => rmSync(home, { recursive: true }))

interface Ended {
  code: number | string | null
  err: string
}
/** Runs the command with something going wrong; `first`: what to do at the first that it prints. */
function run(args: string[], fault = '', first: 'close' | 'go on' = 'go on'): Promise<Ended> {
  const child = spawn(process.execPath, [...hook, ...command(...args)], {
    cwd: home,
    env: { ...process.env, FAULT: fault },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (err += text))
  if (first === 'close') child.stdout.destroy()
  else child.stdout.resume()
  return new Promise((done) => child.on('close', (code, signal) => done({ code: signal ?? code, err })))
}

const filesIn = (folder: string) =>
  new Map(readdirSync(folder).map((name): [string, string] => [name, readFileSync(join(folder, name), 'latin1')]))
const story = (n: number) =>
  `Police said that ${n} people were killed in Vellmar on Tuesday.\n\nThe union said that ${n + 5} people were killed there.\n`
const report = (out: string) => ['report', 'a.txt', '-o', out, '--published', '2024-05-07', '--format', 'html,csv,svg']

/** What an earlier run wrote, and what a run that goes well would write. */
let [before, after] = [new Map<string, string>(), new Map<string, string>()]
test.before(async () => {
  writeFileSync(at('a.txt'), story(12))
  await run(report('before'))
  writeFileSync(at('a.txt'), story(14))
  await run(report('after'))
  ;[before, after] = [filesIn(at('before')), filesIn(at('after'))]
})

/** The folder of an earlier run, in which another goes wrong. */
function laidOut(folder: string): string[] {
  mkdirSync(at(folder))
  for (const [name, text] of before) writeFileSync(at(folder, name), text, 'latin1')
  return report(folder)
}
const written = (folder: string) => [...filesIn(at(folder))].filter(([name]) => !name.startsWith('.'))

// Each file is written, and then all are renamed: while the last is written, and while they are renamed
const moments = () => [after.size, after.size + 2]

test('killed at any moment, each file is the old or the new one, never half', async () => {
  assert.ok(after.size > 3 && before.get('claims.csv') !== after.get('claims.csv'))
  for (const [i, signal] of ['SIGKILL', 'SIGTERM'].entries()) {
    const args = laidOut(`killed-${i}`)
    assert.is((await run(args, `${signal} ${moments()[i]}`)).code, signal)
    for (const [name, text] of written(`killed-${i}`))
      assert.ok(text === before.get(name) || text === after.get(name), `${name} at moment ${i}`)
    assert.is(written(`killed-${i}`).length, after.size)
    assert.is((await run(args)).code, 0)
    assert.equal(filesIn(at(`killed-${i}`)), after, 'the next run finishes what was begun, and leaves nothing over')
  }
})

test('on a full disk, or where nothing may be written, all is as it was, and is told: 1', async () => {
  for (const [i, kind] of ['ENOSPC', 'EACCES'].entries()) {
    const { code, err } = await run(laidOut(`full-${i}`), `${kind} ${moments()[i]}`)
    assert.is(code, 1)
    assert.match(err, new RegExp(`cannot write .*: ${kind}`))
    assert.equal(filesIn(at(`full-${i}`)), before)
  }
})

test('on a disk that is full indeed, all is as it was: 1', async () => {
  mkdirSync(at('disk'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at('disk')], { stdio: 'ignore' })
  } catch {
    return console.log('skipped: no small disk can be mounted here')
  }
  try {
    const { code, err } = await run(report('disk'))
    assert.is(code, 1)
    assert.match(err, /cannot write .*ENOSPC/)
    assert.equal(readdirSync(at('disk')), [])
  } finally {
    execFileSync('umount', [at('disk')])
  }
})

test('whoever reads what is printed may stop: no stack is shown, and the files are there', async () => {
  const { code, err } = await run(report('piped'), '', 'close')
  assert.equal([code, err], [0, ''])
  assert.equal(filesIn(at('piped')), after)
})

test.run()
