/** What runs in every page: sorts tables, links the figures of passages, tables and charts by claim, tells marks. */
import { follow, pin, showAt } from './links.ts'
import { sortBy } from './sort.ts'
import { hideTip, tipAt } from './tip.ts'

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
