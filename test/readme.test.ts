import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import * as door from '../lib/index.ts'
import { conventions } from '../lib/index.ts'
import * as nodeDoor from '../lib/node.ts'
import { howmany, runHere } from './command/howmany.ts'

const home = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(join(home, 'README.md'), 'utf8')
/** The text under a heading. */
const section = (heading: string) => readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
const run = async (file: string, cwd: string) => (await runHere(pathToFileURL(file), { cwd })).out

test('the code of the README prints what the README says', async () => {
  const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```\s+```text\n([\s\S]*?)```/g)]
  assert.ok(blocks.length > 0)
  const folder = mkdtempSync(join(tmpdir(), 'howmany-'))
  for (const [, code = '', output] of blocks) {
    const file = join(folder, 'example.mts')
    const doors = {
      howmany: '../lib/index.ts',
      'howmany/reading': '../lib/reading.ts',
      'howmany/notebook': '../lib/notebook.ts',
      'howmany/node': '../lib/node.ts'
    }
    const local = Object.entries(doors).reduce(
      (text, [name, path]) => text.replace(`'${name}'`, `'${new URL(path, import.meta.url).href}'`),
      code
    )
    writeFileSync(file, local)
    assert.is(await run(file, folder), output)
  }
  rmSync(folder, { recursive: true })
})

test('the commands of the README print what the README says', async () => {
  const blocks = [...readme.matchAll(/```sh\nhowmany ([^\n|<>]*)\n```\s+```text\n([\s\S]*?)(…\n)?```/g)]
  assert.ok(blocks.length > 0)
  for (const [, line = '', printed = ''] of blocks) {
    const out = mkdtempSync(join(tmpdir(), 'howmany-'))
    const output = line.startsWith('report') ? ['-o', out] : []
    const run = await howmany([...line.split(' '), ...output], { cwd: home })
    assert.is(run.out.slice(0, printed.length), printed)
    rmSync(out, { recursive: true })
  }
})

test('the functions that the README names are there', () => {
  const names = [...readme.matchAll(/`(\w+)\((?:[^`]*)\)`|^\| `(\w+)` \| [A-Z]/gm)].map((m) => m[1] ?? m[2] ?? '')
  assert.ok(names.length >= 6, names.join())
  for (const name of names) assert.type((nodeDoor as Record<string, unknown>)[name], 'function', name)
  for (const name of Object.keys(door)) assert.ok(name in nodeDoor, name)
})

test('the README has the fields, measures and bounds of the schema, and the numbers of the conventions', () => {
  const listed = /\| measure \| ([^|]*) \|/.exec(section('Your own figures'))?.[1]?.split(', ')
  assert.equal(listed, [...door.Measure.options])
  assert.equal(/\| bound \| ([^;]*);/.exec(section('Your own figures'))?.[1]?.split(', '), [...door.Bound.options])
  for (const [, words = '', ...cells] of section('How vague words are read').matchAll(
    /^\| (\w[\w ]*) \| ([\d,.-]+) \| ([\d,.-]*) \| ?([\d,.-]*) ?\|$/gm
  )) {
    const key = /few/.test(words) ? 'a few' : words
    const read = [conventions.acled, conventions.ccc, conventions.survey].map(({ words: all }) => {
      const band = (all as Record<string, readonly [number, number | null]>)[key]
      return band ? `${door.formatNumber(band[0])}-${band[1] === null ? '' : door.formatNumber(band[1])}` : ''
    })
    assert.equal(
      cells.map((cell) => cell.trim()),
      read,
      words
    )
  }
})

test('each notebook runs, writes what it says, and the picture of the README is its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'howmany-'))
  for (const name of readdirSync(join(home, 'notebooks')).filter((file) => file.endsWith('.ts'))) {
    const output = await run(join(home, 'notebooks', name), folder)
    assert.match(output, `out/${name.replace('.ts', '.html')}`)
  }
  const [picture, own] = [join(home, 'notebooks/hajin.svg'), join(folder, 'out/hajin-fighters.svg')]
  assert.is(
    readFileSync(picture, 'utf8'),
    readFileSync(own, 'utf8'),
    'copy out/hajin-fighters.svg to notebooks/hajin.svg'
  )
  rmSync(folder, { recursive: true })
})

test.run()
