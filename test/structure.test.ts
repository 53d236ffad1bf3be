import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, build } from 'esbuild'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const home = fileURLToPath(new URL('..', import.meta.url))
const files = (folder: string) =>
  readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file))
    .sort()
const source = (file: string) => readFileSync(join(home, file), 'utf8')

const fixed =
  /^(?:import\s+|(?:import|export)\s+(?<types>type\s+)?(?:[^'"\n;=]*?|\{[^}]*\})\s*from\s+)'(?<from>[^']+)'/gm
const dynamic = /\bimport\(\s*['"`](?<from>[^'"`]+)['"`]/g
interface Import {
  /** Path from the top, or name of a package. */
  from: string
  /** Types alone, of which nothing is left at run time. */
  isType: boolean
}

/** What a module takes from others, also what it loads only when it is needed. */
function imports(file: string): Import[] {
  const found = [fixed, dynamic].flatMap((pattern) => [...source(file).matchAll(pattern)])
  return found.map(({ groups: { from = '', types } = {} }) => ({
    from: from.startsWith('.') ? relative(home, join(home, dirname(file), from)) : from,
    isType: types !== undefined
  }))
}

/** All files that a file leads to, itself too. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached
  reached.add(file)
  for (const { from } of imports(file)) if (from.startsWith('lib/')) reachedFrom(from, reached)
  return reached
}

/** The pipeline: a stage knows the ground floor and the stages before it. */
const stages = [
  'grouped.ts',
  'edtf.ts',
  'schema.ts',
  'claim.ts',
  'figures',
  'reading',
  'reading.ts',
  'tables',
  'comparison',
  'charts',
  'index.ts',
  'review',
  'notebook',
  'notebook.ts',
  'node.ts',
  'archive',
  'command',
  'cli.ts'
]
const stageOf = (file: string) => stages.indexOf(file.split('/')[1] ?? '')

test('imports run one way, down the pipeline', () => {
  for (const file of files('lib')) {
    assert.ok(stageOf(file) >= 0, `${file} is no stage of the pipeline`)
    for (const { from } of imports(file)) {
      if (from.startsWith('lib/')) assert.ok(stageOf(from) <= stageOf(file), `${file} must not import ${from}`)
    }
  }
})

test('no files import each other in a circle', () => {
  const seen = new Set<string>()
  const visit = (file: string, path: readonly string[]) => {
    assert.not(path.includes(file), `a circle: ${[...path, file].join(' > ')}`)
    if (seen.has(file)) return
    for (const { from } of imports(file)) if (from.startsWith('lib/')) visit(from, [...path, file])
    seen.add(file)
  }
  for (const file of files('lib')) visit(file, [])
})

test('the doors for browsers lead to no node: module, no vega and no global of Node', () => {
  const reached = reachedFrom('lib/reading.ts', reachedFrom('lib/index.ts'))
  assert.ok(reached.size > 100)
  for (const file of reached) {
    for (const { from, isType } of imports(file)) {
      if (!isType) assert.not.match(from, /^(node:|vega)/, `${file} imports ${from}`)
    }
    assert.not.match(source(file), /\b(process|Buffer|require|__dirname)\b\s*[.([]/, `${file} uses a global of Node`)
    assert.not.match(source(file), /Date\.now|new Date\(\)|Math\.random/, `${file} is not the same on every run`)
  }
})

test('who compares and draws loads nothing of the reading, nor who reads of the comparison', () => {
  const rooms = (door: string) => new Set([...reachedFrom(door)].map((file) => file.split('/')[1]))
  for (const room of ['reading', 'review', 'notebook', 'archive']) assert.not(rooms('lib/index.ts').has(room), room)
  for (const room of ['tables', 'comparison', 'charts']) assert.not(rooms('lib/reading.ts').has(room), room)
  const [notebook, pages] = [reachedFrom('lib/notebook.ts'), 'lib/reading/pageLines.ts']
  assert.equal(
    [notebook.has(pages), notebook.has('lib/reading/claims.ts'), reachedFrom('lib/node.ts').has(pages)],
    [false, false, true]
  )
})

test('a door holds no code', () => {
  for (const door of ['index.ts', 'reading.ts', 'notebook.ts', 'node.ts']) {
    const left = source(`lib/${door}`)
      .replace(/^\/\/.*$/gm, '')
      .replace(fixed, '')
    assert.is(left.trim(), '', door)
  }
})

test('a file of the library is read at one sitting', () => {
  for (const file of files('lib')) {
    const lines = source(file).split('\n').length - 1
    assert.ok(lines <= 300, `${file} has ${lines} lines, 300 are the most`)
  }
})

test('every suite of tests is run', () => {
  for (const file of files('test').filter((name) => name.endsWith('.test.ts'))) {
    assert.match(source(file), /^(runInBrowser\(\(\) => )?\w+\.run\(\)\)?$/m, `${file} has no .run()`)
  }
})

// Kept just above what it is: a step up is noticed, and has to be worth it to whoever compares in a browser
test('the door to tables, comparison and charts is small without arquero: minified, zipped', async () => {
  const options = {
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    external: ['arquero', 'arquero/*']
  } satisfies BuildOptions
  const { outputFiles } = await build({ ...options, entryPoints: [join(home, 'lib/index.ts')] })
  const size = gzipSync(outputFiles?.[0]?.contents ?? '').length
  assert.ok(size < 94_950, `${size} bytes`)
})

test('the top level holds what the design lists, and no more', () => {
  const listed = 'package.json package-lock.json tsconfig.json lib notebooks data test README.md LICENSE CHANGELOG.md'
  const ignored = ['node_modules', 'dist', 'out']
  const found = readdirSync(home).filter((name) => !name.startsWith('.') && !ignored.includes(name))
  assert.equal(found.filter((name) => !name.endsWith('.tgz')).sort(), listed.split(' ').sort())
})

test.run()
