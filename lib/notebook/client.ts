/**
 * What runs in the page, as text: a function turned into text would carry what the compiler put into it.
 * Draws the charts live, sorts tables, and links the figures of passages, tables and charts by claim.
 */
export const client = `
(() => {
'use strict'
const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const escape = (text) => String(text).replace(/[&<>"']/g, (char) => '&#' + char.charCodeAt(0) + ';')

// Fields that are blank for a figure are left out
const formatTooltip = (value) => typeof value !== 'object' ? escape(value) : '<table>' + Object.entries(value)
  .filter(([, text]) => text !== '' && text != null)
  .map(([key, text]) => '<tr><td class="key">' + escape(key) + '</td><td>' + escape(text) + '</td></tr>').join('') + '</table>'

for (const data of all('.chart script[type="application/json"]')) {
  const drawn = data.previousElementSibling
  const live = document.createElement('div')
  vegaEmbed(live, JSON.parse(data.textContent), {
    mode: 'vega', ast: true, renderer: 'svg', actions: false, defaultStyle: false,
    tooltip: { disableDefaultStyle: true, formatTooltip }
  }).then(() => {
    const svg = live.querySelector('svg')
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-label', drawn.querySelector('svg').getAttribute('aria-label'))
    live.removeAttribute('role')
    live.removeAttribute('aria-roledescription')
    live.removeAttribute('aria-label')
    live.className = 'live'
    // Only now: until then, and should it fail, the picture stays
    drawn.replaceWith(live)
  })
}

// Vega keeps the datum of a mark at its node
const idsOf = ({ dataset, __data__ }) => [
  dataset.claim, dataset.claims && JSON.parse(dataset.claims), __data__?.datum?.claim, __data__?.datum?.claims
].flat().filter((id) => typeof id === 'string')
const idsAt = (node) => node instanceof Element ? [...idsOf(node), ...idsAt(node.parentElement)] : []
const places = () => [
  ...all('mark[data-claim]'),
  ...all('.live svg *').filter((node) => idsOf(node).length > 0),
  ...all('tr[data-claims], .claim[data-claims]')
]

let pinned = []
let shown = []
const show = (ids) => {
  if (String(ids) === String(shown)) return
  shown = ids
  const lit = (node) => idsOf(node).some((id) => ids.includes(id))
  for (const node of places()) {
    const svg = node.closest('svg')
    node.classList.toggle('on', lit(node))
    if (svg) node.classList.toggle('off', !lit(node) && all('*', svg).some(lit))
  }
}
const pin = (ids) => { pinned = ids; show(ids) }

const showAt = (event) => { const ids = idsAt(event.target); show(ids.length > 0 ? ids : pinned) }
document.addEventListener('pointerover', showAt)
document.addEventListener('focusin', showAt)
document.addEventListener('focusout', () => show(pinned))
document.addEventListener('click', ({ target }) => {
  const button = target.closest('th button')
  if (button) return sort(button.closest('th'))
  if (target.closest('a, summary, button, form, .bar') || (target.closest('.claim') && !target.closest('mark')) || !getSelection().isCollapsed) return
  const ids = idsAt(target)
  pin(ids)
  // From a figure in the text to its mark or row; from those to the words in the text
  const inText = target.closest('mark') !== null
  places().find((node) => node.matches('.on') && node.matches('mark') !== inText && node.getClientRects().length > 0)
    ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
})
document.addEventListener('keydown', ({ key, target }) => {
  if (key === 'Escape') pin([])
  if (key === 'Enter' && target.matches('mark, tr')) target.click()
})

function sort(th) {
  const up = th.getAttribute('aria-sort') !== 'ascending'
  for (const other of th.parentElement.cells) other.removeAttribute('aria-sort')
  th.setAttribute('aria-sort', up ? 'ascending' : 'descending')
  const value = (row) => { const td = row.cells[th.cellIndex]; return 'n' in td.dataset ? Number(td.dataset.n) : td.textContent }
  const order = (a, b) => typeof a === 'number' && typeof b === 'number' ? a - b
    : String(a).localeCompare(String(b), document.documentElement.lang, { numeric: true })
  const body = th.closest('table').tBodies[0]
  // Blanks last, whichever way
  body.append(...[...body.rows].map((row) => [value(row), row])
    .sort(([a], [b]) => a === '' || b === '' ? (a === '') - (b === '') : up ? order(a, b) : order(b, a))
    .map(([, row]) => row))
}

addEventListener('beforeprint', () => { for (const d of all('details:not([open])')) { d.open = true; d.dataset.shut = '' } })
addEventListener('afterprint', () => { for (const d of all('details[data-shut]')) { d.open = false; delete d.dataset.shut } })
})()
`
