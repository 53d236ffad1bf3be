import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const home = fileURLToPath(new URL('..', import.meta.url))
const files = (folder: string) =>
  readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file))
    .sort()
const source = (file: string) => readFileSync(join(home, file), 'utf8')

/** What a module takes from others: [path or package, whether it is types alone]. */
function imports(file: string): [from: string, types: boolean][] {
  const found = source(file).matchAll(
    /^(?:import|export)\s+(type\s+)?(?:[^'"\n;]*?|\{[^}]*\})\s*(?:from\s+)?'([^']+)'/gm
  )
  return [...found].map(([, types, from]) => [
    from?.startsWith('.') ? relative(home, join(home, dirname(file), from)) : (from ?? ''),
    types !== undefined
  ])
}

/** The pipeline: a stage knows the ground floor and the stages before it. */
const stages = [
  'claim.ts',
  'figures',
  'reading',
  'tables',
  'comparison',
  'charts',
  'review',
  'notebook',
  'index.ts',
  'node.ts',
  'command',
  'cli.ts'
]
const stageOf = (file: string) => stages.indexOf(file.split('/')[1] ?? '')

test('imports run one way, down the pipeline', () => {
  for (const file of files('lib')) {
    assert.ok(stageOf(file) >= 0, `${file} is no stage of the pipeline`)
    for (const [from] of imports(file)) {
      if (from.startsWith('lib/')) assert.ok(stageOf(from) <= stageOf(file), `${file} must not import ${from}`)
    }
  }
})

test('no files import each other in a circle', () => {
  const seen = new Set<string>()
  const visit = (file: string, path: readonly string[]) => {
    assert.not(path.includes(file), `a circle: ${[...path, file].join(' > ')}`)
    if (seen.has(file)) return
    for (const [from] of imports(file)) if (from.startsWith('lib/')) visit(from, [...path, file])
    seen.add(file)
  }
  for (const file of files('lib')) visit(file, [])
})

test('the door for browsers leads to no node: module, no vega and no global of Node', () => {
  const reached = new Set<string>()
  const visit = (file: string) => {
    if (reached.has(file)) return
    reached.add(file)
    for (const [from, types] of imports(file)) {
      if (from.startsWith('lib/')) visit(from)
      else if (!types) assert.not.match(from, /^(node:|vega)/, `${file} imports ${from}`)
    }
    assert.not.match(source(file), /\b(process|Buffer|require|__dirname)\b\s*[.([]/, `${file} uses a global of Node`)
    assert.not.match(source(file), /Date\.now|new Date\(\)|Math\.random/, `${file} is not the same on every run`)
  }
  visit('lib/index.ts')
  assert.ok(reached.size > 20)
})

test('every suite of tests is run', () => {
  for (const file of files('test').filter((name) => name.endsWith('.test.ts'))) {
    assert.match(source(file), /^(runInBrowser\(\(\) => )?\w+\.run\(\)\)?$/m, `${file} has no .run()`)
  }
})

test('the top level holds what the design lists, and no more', () => {
  const listed = 'package.json package-lock.json tsconfig.json lib notebooks data test README.md LICENSE CHANGELOG.md'
  const ignored = ['node_modules', 'dist', 'out']
  const found = readdirSync(home).filter((name) => !name.startsWith('.') && !ignored.includes(name))
  assert.equal(found.filter((name) => !name.endsWith('.tgz')).sort(), listed.split(' ').sort())
})

test.run()
