import { passageHtml } from './cellHtml.ts'
import { type Cell, cellText, type Notebook, table } from './cells.ts'
import { tableElement } from './chartHtml.ts'
import { type Drawing, mimeBundle } from './png.ts'

/**
 * The cells as a Jupyter notebook (nbformat 4.5): prose as Markdown, all else as outputs. Nothing in it was
 * run or has a date, so the same cells give the same file. `drawings`: by the names of the charts.
 */
export function ipynb({ title, cells }: Notebook, drawings: ReadonlyMap<string, Drawing>): string {
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
