import Papa from 'papaparse'
import { type ChartCell, cellText, type Notebook, type TableCell } from './cells.ts'
import { ipynb } from './ipynb.ts'
import { embedPage, page } from './page.ts'
import { type Picture, picture } from './picture.ts'
import { type Drawing, svgToPng } from './png.ts'
import { renderSvg } from './render.ts'
import { writeAll } from './write.ts'

/**
 * Publishes cells as `<out>/<name>.html`, one page that works offline, `<name>.ipynb`, and for each chart
 * `<name>-<chart>.svg`, `.png`, `.vl.json`, `.embed.html` (a page of the chart alone, for an iframe) and, where it has
 * a table, `.csv`; returns the paths written. All of them or none; the same cells give the same bytes. `out`: a folder,
 * made where it is missing; default: "out".
 * Throws `invalid name: ...`, `invalid chart: <warning>` and what keeps a file from being written.
 */
export async function publish(
  name: string,
  notebook: Notebook,
  { out = 'out' }: { out?: string } = {}
): Promise<{ files: string[] }> {
  return { files: writeAll(out, await rendered(name, notebook)) }
}

/** What is written of each chart, as endings of its files. */
export const chartEndings = ['svg', 'png', 'vl.json', 'csv', 'embed.html'] as const

/**
 * What `publish` writes, by the names of the files. `isKept`: whether the caller keeps a file; the page links to no
 * other. Throws as `publish` does, but for the writing.
 */
export async function rendered(
  name: string,
  notebook: Notebook,
  isKept: (file: string) => boolean = () => true
): Promise<Map<string, string | Uint8Array>> {
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) throw new Error(`invalid name: "${name}" (letters, digits and hyphens)`)
  if (typeof notebook?.title !== 'string' || !Array.isArray(notebook.cells)) {
    throw new Error('invalid notebook: pass { title, cells }, cells made by prose, table, chart and passage')
  }
  const charts = notebook.cells.filter((cell): cell is ChartCell => cell.kind === 'chart')
  const pictures = new Map<string, Picture>()
  const drawings = new Map<string, Drawing>()
  for (const cell of charts) {
    if (pictures.has(cell.name)) throw new Error(`invalid name of a chart: "${cell.name}" stands twice in "${name}"`)
    const svg = await renderSvg(cell.spec)
    drawings.set(cell.name, { svg, png: svgToPng(svg) })
    pictures.set(cell.name, await picture(cell))
  }
  const tables = new Map(charts.map((cell) => [cell.name, cell.table]))
  const filesOf = (chart: string) => {
    const stem = `${name}-${chart}`
    const made = chartEndings.filter((ending) => ending !== 'csv' || hasRows(tables.get(chart) ?? null))
    return { stem, endings: made.filter((ending) => isKept(`${stem}.${ending}`)) }
  }
  const files = new Map<string, string | Uint8Array>([
    [`${name}.html`, page(notebook, pictures, filesOf)],
    [`${name}.ipynb`, ipynb(notebook, drawings)]
  ])
  for (const cell of charts) {
    const stem = `${name}-${cell.name}`
    const drawing = drawings.get(cell.name) as Drawing
    files.set(`${stem}.svg`, drawing.svg)
    files.set(`${stem}.png`, drawing.png)
    files.set(`${stem}.vl.json`, `${JSON.stringify(cell.spec, null, 2)}\n`)
    files.set(`${stem}.embed.html`, embedPage(cell, pictures.get(cell.name) as Picture, notebook.lang))
    if (cell.table !== null && hasRows(cell.table)) files.set(`${stem}.csv`, cellCsv(cell.table))
  }
  return files
}

const hasRows = (table: TableCell | null): boolean => table !== null && table.rows.length > 0

/** The rows of a table as CSV, as far as they are shown: numbers in their digits, blank where unknown. */
function cellCsv({ columns, rows }: TableCell): string {
  const header = columns.map(({ header }) => header)
  const lines = rows.map(({ values }) => values.map((value) => (typeof value === 'number' ? value : cellText(value))))
  return `${Papa.unparse([header, ...lines], { newline: '\n', escapeFormulae: true })}\n`
}
