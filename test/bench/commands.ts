/** The command started cold, beside Node scripts that do less; its page, beside the libraries of a live one. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { command } from '../command/howmany.ts'
import { best, type Row, row } from './measure.ts'

const articles = fileURLToPath(new URL('../command/orvane', import.meta.url))

export async function commands(): Promise<Row[]> {
  const home = mkdtempSync(join(tmpdir(), 'howmany-bench-'))
  try {
    writeFileSync(join(home, 'one.ndjson'), '{"id":"a","text":"Police said 12 people were killed in Vellmar."}\n')
    const node = (args: string[]) => () => {
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8' })
      if (status !== 0) throw new Error(stderr)
    }
    const cold = async (args: string[], beside: string, script: string) => {
      const [run, other] = [node(command(...args)), node(['--input-type=module', '-e', script])]
      let [ours, theirs] = [Infinity, Infinity]
      // In turns, so that what others do meanwhile falls on both
      for (let i = 0; i < 5; i++) {
        ours = Math.min(ours, await best(run, 1))
        theirs = Math.min(theirs, await best(other, 1))
      }
      return row(`howmany ${args[0]}, cold`, beside, ours, theirs, 'ms')
    }
    const nothing = ['a Node script that does nothing', ''] as const
    const rows = [
      await cold(['--help'], ...nothing),
      await cold(['read', 'one.ndjson'], ...nothing),
      await cold(['report', articles], 'a Node script that draws three of its charts', threeCharts)
    ]
    const page = statSync(join(home, 'out/report.html')).size
    return [
      ...rows,
      row('the page of that report', 'vega, vega-lite and vega-embed inlined', page / 1e3, libraries(), 'kB')
    ]
  } finally {
    rmSync(home, { recursive: true })
  }
}

/** As little as it takes: what a report wrote as Vega-Lite, drawn as SVG. */
const threeCharts = `import { readFileSync, writeFileSync } from 'node:fs'
import * as vega from '${import.meta.resolve('vega')}'
import { compile } from '${import.meta.resolve('vega-lite')}'
for (const name of ['killed', 'killed-over-time', 'killed-disagreement']) {
  const spec = JSON.parse(readFileSync('out/report-' + name + '.vl.json', 'utf8'))
  const view = new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' })
  writeFileSync(name + '.svg', await view.toSVG())
}`

/** What a page of a chart that Altair inlines holds before its chart, in kB. */
function libraries(): number {
  const { resolve } = createRequire(import.meta.url)
  const files = ['vega', 'vega-lite', 'vega-embed'].map((name) => {
    const home = resolve(name).replace(/node_modules[\\/](vega[a-z-]*).*$/, 'node_modules/$1')
    return join(home, 'build', `${name}.min.js`)
  })
  return files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e3
}
