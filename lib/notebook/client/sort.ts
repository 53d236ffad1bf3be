/** Sorts the rows of a table by a column, up and then down; blanks come last, whichever way. */
export function sortBy(heading: HTMLTableCellElement): void {
  const up = heading.getAttribute('aria-sort') !== 'ascending'
  for (const other of heading.parentElement?.children ?? []) other.removeAttribute('aria-sort')
  heading.setAttribute('aria-sort', up ? 'ascending' : 'descending')
  const body = heading.closest('table')?.tBodies[0]
  if (!body) return
  const rows = [...body.rows].map((row) => ({ row, value: keyOf(row, heading.cellIndex) }))
  rows.sort((a, b) => {
    if (a.value === '' || b.value === '') return Number(a.value === '') - Number(b.value === '')
    return up ? order(a.value, b.value) : order(b.value, a.value)
  })
  body.append(...rows.map(({ row }) => row))
}

function keyOf(row: HTMLTableRowElement, column: number): number | string {
  const cell = row.cells[column]
  return cell?.dataset.n === undefined ? (cell?.textContent ?? '') : Number(cell.dataset.n)
}

function order(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), document.documentElement.lang, { numeric: true })
}
