import { escapeHtml } from '../review/escape.ts'
import { cellText, type TableCell } from './cells.ts'

/**
 * The table alone: a button in each header, which the page's script makes sort, and for each row the ids of
 * its claims. `inText`: claims that a passage marks, so that their rows lead somewhere.
 */
export function tableElement({ columns, rows }: TableCell, inText: ReadonlySet<string> = new Set()): string {
  const kind = (i: number) => (columns[i]?.numeric ? ' class="n"' : '')
  const head = columns.map(
    ({ header }, i) => `<th scope="col"${kind(i)}><button type="button">${escapeHtml(header)}</button></th>`
  )
  const body = rows.map(({ values, claims }) => {
    const cells = values.map((value, i) => {
      const number = typeof value === 'number' && !Number.isNaN(value) ? ` data-n="${value}"` : ''
      // A date broken over two lines is hard to read
      const date = /^\d{4}-\d\d(-\d\d)?$/.test(String(value)) ? ' class="date"' : kind(i)
      return `<td${date}${number}>${escapeHtml(cellText(value))}</td>`
    })
    const link = claims.length > 0 ? ` data-claims="${escapeHtml(JSON.stringify(claims))}"` : ''
    // A stop of the Tab key only where it leads somewhere
    const stop = claims.some((id) => inText.has(id)) ? ' tabindex="0"' : ''
    return `<tr${link}${stop}>${cells.join('')}</tr>`
  })
  return `<table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`
}
