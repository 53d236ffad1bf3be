import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ChartCell, Notebook } from './cells.ts'
import { ipynb, type Picture } from './ipynb.ts'
import { type Drawing, page } from './page.ts'
import { svgToPng } from './png.ts'
import { draw } from './render.ts'
import { writeAll } from './write.ts'

/**
 * Publishes cells as `<out>/<name>.html`, one page that works offline, `<name>.ipynb`, and for each chart
 * `<name>-<chart>.svg`, `.png` and `.vl.json`; returns the paths written. All of them or none; the same cells
 * give the same bytes. `out`: a folder, made where it is missing; default: "out".
 * Throws `invalid name: ...`, `invalid chart: <warning>` and what keeps a file from being written.
 */
export async function publish(
  name: string,
  notebook: Notebook,
  { out = 'out' }: { out?: string } = {}
): Promise<{ files: string[] }> {
  return { files: writeAll(out, await rendered(name, notebook)) }
}

/** What `publish` writes, by the names of the files. Throws as it does, but for the writing. */
export async function rendered(name: string, notebook: Notebook): Promise<Map<string, string | Uint8Array>> {
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) throw new Error(`invalid name: "${name}" (letters, digits and hyphens)`)
  if (typeof notebook?.title !== 'string' || !Array.isArray(notebook.cells)) {
    throw new Error('invalid notebook: pass { title, cells }, cells made by prose, table, chart and passage')
  }
  const charts = notebook.cells.filter((cell): cell is ChartCell => cell.kind === 'chart')
  const drawings = new Map<string, Drawing & Picture>()
  for (const { name: chart, spec } of charts) {
    if (drawings.has(chart)) throw new Error(`invalid name of a chart: "${chart}" stands twice in "${name}"`)
    const { vega, svg } = await draw(spec)
    drawings.set(chart, { svg, png: svgToPng(svg), vega })
  }
  const files = new Map<string, string | Uint8Array>([
    [`${name}.html`, page(notebook, drawings, charts.length > 0 ? libraries() : [])],
    [`${name}.ipynb`, ipynb(notebook, drawings)]
  ])
  for (const { name: chart, spec } of charts) {
    const drawn = drawings.get(chart) as Picture
    files.set(`${name}-${chart}.svg`, drawn.svg)
    files.set(`${name}-${chart}.png`, drawn.png)
    files.set(`${name}-${chart}.vl.json`, `${JSON.stringify(spec, null, 2)}\n`)
  }
  return files
}

/** vega and vega-embed as browsers load them. The charts come compiled, so vega-lite is not among them. */
function libraries(): string[] {
  const { resolve } = createRequire(import.meta.url)
  const beside = (name: string, file: string) => readFileSync(join(dirname(resolve(name)), file), 'utf8')
  return [beside('vega', 'vega.min.js'), beside('vega-embed', 'vega-embed.min.js')]
}
