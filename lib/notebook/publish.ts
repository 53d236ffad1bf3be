import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import { type ReviewCell, reviewData } from '../review/cards.ts'
import { escapeHtml } from '../review/escape.ts'
import { type DecideCell, questionsData } from '../review/questions.ts'
import { checkOptions } from '../tables/options.ts'
import { type Cell, type ChartCell, cellText, type Notebook, type TableCell, table } from './cells.ts'
import { cellHtml, chartHtml, type Files, passageHtml, tableElement } from './chartHtml.ts'
import { generator, writeAll } from './files.ts'
import { Headings } from './markdown.ts'
import { type Picture, picture } from './picture.ts'
import { type Drawing, mimeBundle, svgToPng } from './png.ts'
import { renderSvg } from './render.ts'
import { liveScripts, script } from './scripts.ts'
import { style } from './style.ts'

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
const chartEndings = ['svg', 'png', 'vl.json', 'csv', 'embed.html'] as const

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

/** One HTML file that loads nothing and runs only the scripts whose hashes it names; the same input, the same page. */
function page(
  { title, cells }: Notebook,
  pictures: ReadonlyMap<string, Picture>,
  filesOf: (chart: string) => Files | null
): string {
  const reviews = cells.filter((cell): cell is ReviewCell => cell.kind === 'review')
  const questions = cells.filter((cell): cell is DecideCell => cell.kind === 'decide')
  const drawn = { headings: new Headings(), pictures, filesOf }
  const parts = cells.map((cell, i) => cellHtml(cell, cells[i - 1], drawn))
  const first = cells.findIndex(({ kind }) => kind === 'review' || kind === 'decide')
  const isLive = [...pictures.values()].some(({ live }) => live !== null)
  const scripts = [script('page'), ...(isLive ? liveScripts() : []), ...(first < 0 ? [] : [script('review')])]
  // What is saved and how much is done stands at the foot of the screen from the first of them on
  const decided = [...parts.splice(first < 0 ? parts.length : first), reviewData(reviews), questionsData(questions)]
  if (first >= 0) parts.push(`<div class="deciding">\n${decided.filter(Boolean).join('\n')}\n</div>`)
  const heading = parts.some((part) => part.includes('<h1')) ? '' : `<h1>${escapeHtml(title)}</h1>\n`
  const skips = `<a class="skip" href="#content">Skip to the content</a>${
    reviews.some(({ claims }) => claims.length > 0) ? '<a class="skip" href="#claims">Skip to the claims</a>' : ''
  }`
  // The first list of claims is where the second way leads
  const body = parts.join('\n').replace('<ol class="claims">', '<ol class="claims" id="claims" tabindex="-1">')
  return wholePage(
    { title, scripts },
    `${skips}\n${drawn.headings.contents()}<main id="content" tabindex="-1">\n${heading}${body}\n</main>`
  )
}

/** A page of one chart alone, to be put into another page by an iframe. */
function embedPage(cell: ChartCell, picture: Picture): string {
  const scripts = [script('page'), ...(picture.live === null ? [] : liveScripts())]
  const chart = chartHtml(cell, picture, { headings: new Headings(), level: 1, files: null })
  return wholePage({ title: picture.title ?? cell.name, scripts }, `<main class="embed">\n${chart}\n</main>`)
}

function wholePage({ title, scripts }: { title: string; scripts: readonly string[] }, body: string): string {
  const texts = scripts.map(inlined)
  const policy = [
    "default-src 'none'",
    `script-src ${texts.map(hash).join(' ')}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'"
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${generator}
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
${texts.map((text) => `<script>${text}</script>`).join('\n')}
</body>
</html>
`
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Without the address of a source map, which is not there. */
const inlined = (script: string) => script.replace(/^\/\/# sourceMappingURL=.*$/gm, '')
