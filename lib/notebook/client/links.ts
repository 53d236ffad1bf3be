import type { MarkData } from '../marks.ts'

/** Everything in the page that stands for claims: figures in texts, rows, cards, marks of charts. */
const linked = 'mark[data-claim], [data-claims], .chart svg [data-mark]'

const marksOf = new Map<Element, readonly MarkData[]>()

/** What the page says of a mark of a chart; null for any other element. */
export function markAt(node: Element): MarkData | null {
  const index = node instanceof SVGElement ? node.dataset.mark : undefined
  const chart = index === undefined ? null : node.closest('.chart')
  if (index === undefined || chart === null) return null
  let marks = marksOf.get(chart)
  if (marks === undefined) {
    marks = JSON.parse(chart.querySelector('script.mark-data')?.textContent ?? '[]') as MarkData[]
    marksOf.set(chart, marks)
  }
  return marks[Number(index)] ?? null
}

function idsOf(node: Element): readonly string[] {
  if (!(node instanceof HTMLElement)) return markAt(node)?.claims ?? []
  const { claim, claims } = node.dataset
  return [...(claim === undefined ? [] : [claim]), ...(claims === undefined ? [] : (JSON.parse(claims) as string[]))]
}

/** The claims of what is under the pointer, and of all that it lies in. */
const idsAt = (node: Element | null): string[] => (node === null ? [] : [...idsOf(node), ...idsAt(node.parentElement)])

const places = () => [...document.querySelectorAll(linked)]
let pinned: readonly string[] = []
let shown: readonly string[] = []

/** Lights up whatever stands for these claims, and dims the other marks of its charts. */
function show(ids: readonly string[]): void {
  if (String(ids) === String(shown)) return
  shown = ids
  const all = places()
  const lit = new Set(all.filter((node) => idsOf(node).some((id) => ids.includes(id))))
  const charts = new Set([...lit].map((node) => node.closest('svg')))
  for (const node of all) {
    const svg = node.closest('svg')
    node.classList.toggle('on', lit.has(node))
    if (svg) node.classList.toggle('off', charts.has(svg) && !lit.has(node))
  }
}

export function pin(ids: readonly string[]): void {
  pinned = ids
  show(ids)
}

export function showAt({ target }: Event): void {
  const ids = target instanceof Element ? idsAt(target) : []
  show(ids.length > 0 ? ids : pinned)
}

/** Keeps what was pointed at lit, and goes to where it stands: from a text to its mark or row, from those to the text. */
export function follow(target: Element): void {
  pin(idsAt(target))
  const inText = target.closest('mark') !== null
  const isSeen = (node: Element) => node.matches('.on') && node.getClientRects().length > 0
  places()
    .find((node) => isSeen(node) && node.matches('mark') !== inText)
    ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
