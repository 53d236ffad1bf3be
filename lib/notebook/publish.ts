import Papa from 'papaparse'
import { checkOptions } from '../tables/options.ts'
import { type Cell, type ChartCell, cellText, type Notebook, type TableCell, table } from './cells.ts'
import { passageHtml, tableElement } from './chartHtml.ts'
import { writeAll } from './files.ts'
import { embedPage, page } from './page.ts'
import { type Picture, picture } from './picture.ts'
import { type Drawing, mimeBundle, svgToPng } from './png.ts'
import { renderSvg } from './render.ts'

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
  options: { out?: string } = {}
): Promise<{ files: string[] }> {
  checkOptions(options, { out: 'a text' })
  const { out = 'out' } = options
  return { files: writeAll(out, await rendered(name, notebook)) }
}

/** What is written of each chart, as endings of its files. */
export const chartEndings = ['svg', 'png', 'vl.json', 'csv', 'embed.html'] as const

/** What `publish` writes, by file. `isKept`: what the caller keeps; `standIn`: for a chart that cannot be drawn. */
export async function rendered(
  name: string,
  notebook: Notebook,
  isKept: (file: string) => boolean = () => true,
  standIn: (chart: ChartCell, error: unknown) => Cell[] = (_, error) => {
    throw error
  }
): Promise<Map<string, string | Uint8Array>> {
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) throw new Error(`invalid name: "${name}" (letters, digits and hyphens)`)
  const isCell = (cell: Cell) => ['prose', 'table', 'chart', 'passage', 'review', 'decide'].includes(cell?.kind)
  if (typeof notebook?.title !== 'string' || !Array.isArray(notebook.cells) || !notebook.cells.every(isCell)) {
    throw new Error('invalid notebook: pass { title, cells }, cells made by prose, table, chart and passage')
  }
  const charts = notebook.cells.filter((cell): cell is ChartCell => cell.kind === 'chart')
  const filesOf = (chart: string) => {
    const stem = `${name}-${chart}`
    const table = charts.find((cell) => cell.name === chart)?.table ?? null
    const made = chartEndings.filter((ending) => ending !== 'csv' || (table?.rows.length ?? 0) > 0)
    return { stem, endings: made.filter((ending) => isKept(`${stem}.${ending}`)) }
  }
  const pictures = new Map<string, Picture>()
  const drawings = new Map<string, Promise<Drawing>>()
  const files: [string, string | Uint8Array | Promise<string | Uint8Array>][] = []
  const [isPage, isNotebook] = [isKept(`${name}.html`), isKept(`${name}.ipynb`)]
  const draw = async (cell: ChartCell) => {
    if (drawings.has(cell.name)) throw new Error(`invalid name of a chart: "${cell.name}" stands twice in "${name}"`)
    const { stem, endings } = filesOf(cell.name)
    // Drawing takes longer than all else: what is not kept is not drawn
    const isPng = isNotebook || endings.includes('png')
    if (isPage || endings.includes('embed.html')) pictures.set(cell.name, await picture(cell))
    const svg = pictures.get(cell.name)?.alone ?? (isPng || endings.includes('svg') ? await renderSvg(cell.spec) : '')
    // Another thread makes the PNG, while the next picture is laid out here
    const drawing = (isPng ? svgToPng(svg) : Promise.resolve(new Uint8Array())).then((png) => ({ svg, png }))
    // Told where it is awaited, even if another chart fails before
    drawing.catch(() => {})
    drawings.set(cell.name, drawing)
    const contents = {
      svg: () => svg,
      png: () => drawing.then(({ png }) => png),
      'vl.json': () => `${JSON.stringify(cell.spec, null, 2)}\n`,
      csv: () => cellCsv(cell.table as TableCell),
      'embed.html': () => embedPage(cell, pictures.get(cell.name) as Picture)
    }
    for (const ending of endings) files.push([`${stem}.${ending}`, contents[ending]()])
  }
  const shown: Notebook = { ...notebook, cells: [] }
  for (const cell of notebook.cells) {
    try {
      if (cell.kind === 'chart') await draw(cell)
      shown.cells.push(cell)
    } catch (error) {
      shown.cells.push(...standIn(cell as ChartCell, error))
    }
  }
  // What fails here is told before anything is awaited that nobody would hear
  const html = isPage ? page(shown, pictures, filesOf) : ''
  if (isNotebook) files.unshift([`${name}.ipynb`, all(drawings).then((drawn) => ipynb(shown, new Map(drawn)))])
  if (isPage) files.unshift([`${name}.html`, html])
  return new Map(await all(files))
}

const all = <T>(entries: Iterable<readonly [string, T | Promise<T>]>): Promise<[string, T][]> =>
  Promise.all([...entries].map(async ([name, value]): Promise<[string, T]> => [name, await value]))

/** The rows of a table as CSV, as far as they are shown: numbers in their digits, blank where unknown. */
function cellCsv({ columns, rows }: TableCell): string {
  const header = columns.map(({ header }) => header)
  const lines = rows.map(({ values }) => values.map((value) => (typeof value === 'number' ? value : cellText(value))))
  return `${Papa.unparse([header, ...lines], { newline: '\n', escapeFormulae: true })}\n`
}

/** As a Jupyter notebook (nbformat 4.5): nothing was run or has a date, so the same cells give the same file. */
function ipynb({ title, cells }: Notebook, drawings: ReadonlyMap<string, Drawing>): string {
  const notebook = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { title, language_info: { name: 'typescript' } },
    cells: cells.map((cell, i) => ({ id: `cell-${i + 1}`, metadata: {}, ...cellOf(cell, drawings) }))
  }
  return `${JSON.stringify(notebook, null, 1)}\n`
}

const reviewColumns = 'words source population measure place from to low best high bound decision notes'.split(' ')
const questionColumns = { event: 'event', field: 'field', one: 'one', other: 'other', joins: 'figures it would join' }

function cellOf(cell: Cell, drawings: ReadonlyMap<string, Drawing>): object {
  if (cell.kind === 'prose') return { cell_type: 'markdown', source: cell.markdown }
  const outputs = outputsOf(cell, drawings).map((data) => ({ output_type: 'display_data', metadata: {}, data }))
  return { cell_type: 'code', execution_count: null, source: '', outputs }
}

function outputsOf(cell: Exclude<Cell, { kind: 'prose' }>, drawings: ReadonlyMap<string, Drawing>): object[] {
  if (cell.kind === 'table') {
    const lines = [cell.columns.map(({ header }) => header), ...cell.rows.map(({ values }) => values.map(cellText))]
    return [{ 'text/html': tableElement(cell), 'text/plain': lines.map((line) => line.join('\t')).join('\n') }]
  }
  if (cell.kind === 'passage') {
    return [{ 'text/html': `<blockquote>${passageHtml(cell)}</blockquote>`, 'text/plain': cell.article.text ?? '' }]
  }
  if (cell.kind === 'decide') return outputsOf(table(cell.questions, { columns: questionColumns }), drawings)
  if (cell.kind === 'review') return outputsOf(table(cell.claims, { columns: reviewColumns }), drawings)
  return [
    mimeBundle(cell.spec, drawings.get(cell.name) as Drawing),
    ...(cell.table ? outputsOf(cell.table, drawings) : [])
  ]
}
