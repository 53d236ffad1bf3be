/** What runs in every page: sorts tables, links the figures of passages, tables and charts by claim, tells marks. */
import { follow, markAt, pin, showAt } from './links.ts'

const tip = document.createElement('div')
tip.id = 'tip'
tip.hidden = true
document.body.append(tip)

/** Says at the pointer what a mark stands for; anywhere else there is nothing. All texts are set as text. */
function tipAt({ target, clientX, clientY }: PointerEvent): void {
  const says = target instanceof Element ? markAt(target)?.tip : undefined
  tip.hidden = !says
  if (!says) return
  tip.replaceChildren(typeof says === 'string' ? says : tableOf(says))
  const { width, height } = tip.getBoundingClientRect()
  const gap = 12
  const left = Math.min(clientX + gap, innerWidth - width - gap)
  const isLow = clientY + gap + height > innerHeight
  tip.style.left = `${Math.max(gap, left)}px`
  tip.style.top = `${isLow ? Math.max(gap, clientY - gap - height) : clientY + gap}px`
}

function hideTip(): void {
  tip.hidden = true
}

function tableOf(says: Readonly<Record<string, string>>): HTMLTableElement {
  const table = document.createElement('table')
  for (const [key, value] of Object.entries(says)) {
    const row = table.insertRow()
    row.insertCell().textContent = key
    row.insertCell().textContent = value
  }
  return table
}

/** Sorts the rows of a table by a column, up and then down; blanks come last, whichever way. */
function sortBy(heading: HTMLTableCellElement): void {
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

document.addEventListener('pointerover', (event) => {
  showAt(event)
  tipAt(event)
})
document.addEventListener('focusin', showAt)
document.addEventListener('scroll', hideTip, { passive: true, capture: true })
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return
  const heading = target.closest('th button')?.closest('th')
  if (heading) sortBy(heading)
  const isControl = target.closest('a, summary, button, form, .bar') !== null
  const isCard = target.closest('.claim') !== null && target.closest('mark') === null
  const isSelecting = getSelection()?.isCollapsed === false
  if (!isControl && !isCard && !isSelecting) follow(target)
})
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return
  hideTip()
  pin([])
})

// What is folded is printed too
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not([open], .unprinted)')) {
    details.open = true
    details.dataset.shut = ''
  }
})
addEventListener('afterprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-shut]')) {
    details.open = false
    delete details.dataset.shut
  }
})

// Only what does scroll is a stop of the Tab key
const scrolls = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth && !target.querySelector('button')) target.setAttribute('tabindex', '0')
    else target.removeAttribute('tabindex')
  }
})
for (const region of document.querySelectorAll('.scroll')) scrolls.observe(region)
