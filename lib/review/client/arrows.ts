import { all } from './element.ts'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Up and down go from a button to the same button of the next card, or to the first field of one that is open. */
export function goByArrows(event: KeyboardEvent): void {
  const step = steps[event.key]
  const from = event.target as HTMLElement
  const card = from.closest<HTMLElement>('.claim, .question')
  const act = from.dataset.act
  if (!step || !act || !card) return
  const kind = card.matches('.claim') ? '.claim' : '.question'
  const shown = all(kind).filter((one) => !one.hidden)
  const next = shown[shown.indexOf(card) + step]
  const to =
    next?.querySelector<HTMLElement>('form input') ??
    next?.querySelector<HTMLElement>(`[data-act="${act}"]`) ??
    next?.querySelector<HTMLElement>('[data-act]')
  if (!to) return
  event.preventDefault()
  to.focus()
}
