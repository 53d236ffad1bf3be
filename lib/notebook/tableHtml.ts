import { escapeHtml, isolated } from '../review/escape.ts'
import { cellText, type TableCell } from './cells.ts'

/** A table with its caption, and how much of it is not shown. `label`: its name for who listens to the page. */
export function tableHtml(cell: TableCell, label: string): string {
  const { rows, caption, more, folded } = cell
  const none = rows.length === 0 ? '<p class="more">No rows.</p>' : ''
  const rest = more > 0 ? `<p class="more">… and ${cellText(more)} more ${more === 1 ? 'row' : 'rows'}</p>` : ''
  if (folded) {
    const open = tableHtml({ ...cell, folded: false, caption: null }, caption ?? label)
    return `<details><summary>${escapeHtml(caption ?? label)}</summary>\n${open}</details>`
  }
  const head = caption === null ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>\n`
  return `<figure class="table" aria-label="${escapeHtml(caption ?? label)}">
${head}<div class="scroll">${tableElement(cell)}</div>
${none}${rest}</figure>`
}

/**
 * The table alone: a button in each header, which the page's script makes sort (no headers where all are blank), and for
 * each row its claims' ids.
 */
export function tableElement({ columns, rows }: TableCell): string {
  const kind = (i: number) => (columns[i]?.numeric ? ' class="n"' : '')
  const head = columns.map(({ header }, i) => {
    const name = escapeHtml(header)
    // One row is in order
    return `<th scope="col"${kind(i)}>${rows.length > 1 ? `<button type="button">${name}</button>` : name}</th>`
  })
  const body = rows.map(({ values, claims }) => {
    const cells = values.map((value, i) => {
      const number = typeof value === 'number' && !Number.isNaN(value) ? ` data-n="${value}"` : ''
      // A date broken over two lines is hard to read
      const date = /^\d{4}-\d\d(-\d\d)?$/.test(String(value)) ? ' class="date"' : kind(i)
      return `<td${date}${number}>${valueHtml(value)}</td>`
    })
    const link = claims.length > 0 ? ` data-claims="${escapeHtml(JSON.stringify(claims))}"` : ''
    return `<tr${link}>${cells.join('')}</tr>`
  })
  const isNamed = columns.some(({ header }) => header !== '')
  return `<table${isNamed ? '' : ' class="told"'}>
${isNamed ? `<thead><tr>${head.join('')}</tr></thead>\n` : ''}<tbody>
${body.join('\n')}
</tbody>
</table>`
}

const valueHtml = (value: unknown): string =>
  Array.isArray(value) ? value.map(valueHtml).join(', ') : isolated(cellText(value))
