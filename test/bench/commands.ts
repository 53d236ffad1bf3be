/** The command started cold, beside a Node script that does nothing; its page, beside the libraries of a live one. */
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
    const nothing = await best(node(['-e', '0']))
    const cold = async (...args: string[]) => {
      const took = await best(node(command(...args)), 3)
      return row(`howmany ${args[0]}, cold`, 'a Node script that does nothing', took, nothing, 'ms')
    }
    const rows = [await cold('--help'), await cold('read', 'one.ndjson'), await cold('report', articles)]
    const page = statSync(join(home, 'out/report.html')).size
    return [
      ...rows,
      row('the page of that report', 'vega, vega-lite and vega-embed inlined', page / 1e3, libraries(), 'kB')
    ]
  } finally {
    rmSync(home, { recursive: true })
  }
}

/** What a page of a chart that Altair inlines holds before its chart, in kB. */
function libraries(): number {
  const { resolve } = createRequire(import.meta.url)
  const files = ['vega', 'vega-lite', 'vega-embed'].map((name) => {
    const home = resolve(name).replace(/node_modules[\\/](vega[a-z-]*).*$/, 'node_modules/$1')
    return join(home, 'build', `${name}.min.js`)
  })
  return files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e3
}
