import { markAt } from './links.ts'

const tip = document.createElement('div')
tip.id = 'tip'
tip.hidden = true
document.body.append(tip)

/** Says at the pointer what a mark stands for; anywhere else there is nothing. All texts are set as text. */
export function tipAt({ target, clientX, clientY }: PointerEvent): void {
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

export function hideTip(): void {
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
