import { once } from '../../grouped.ts'
import type { MarkData } from '../marks.ts'

const marksOf = once((chart: Element): readonly MarkData[] =>
  JSON.parse(chart.querySelector('script.mark-data')?.textContent ?? '[]')
)

/** What the page says of a mark of a chart; null for any other element. */
export function markAt(node: Element): MarkData | null {
  const number = node instanceof SVGElement ? node.dataset.mark : undefined
  const chart = number === undefined ? null : node.closest('.chart')
  return number === undefined || chart === null ? null : (marksOf(chart)[Number(number)] ?? null)
}

function idsOf(node: Element): readonly string[] {
  if (!(node instanceof HTMLElement)) return markAt(node)?.claims ?? []
  const { claim, claims } = node.dataset
  return [...(claim === undefined ? [] : [claim]), ...(claims === undefined ? [] : (JSON.parse(claims) as string[]))]
}

/** The claims of what is under the pointer, and of all that it lies in. */
const idsAt = (node: Element | null): string[] => (node === null ? [] : [...idsOf(node), ...idsAt(node.parentElement)])

let found: Map<string, Element[]> | null = null

/** What stands for a claim: figures in texts, rows, cards, marks of charts. Looked for once: a page may have thousands. */
function standFor(id: string): readonly Element[] {
  if (found === null) {
    found = new Map()
    for (const node of document.querySelectorAll('mark[data-claim], [data-claims], .chart svg [data-mark]'))
      for (const one of idsOf(node)) found.set(one, [...(found.get(one) ?? []), node])
  }
  return found.get(id) ?? []
}

let pinned: readonly string[] = []
let shown: readonly string[] = []

/** Lights up whatever stands for these claims, and dims the other marks of its charts. */
function show(ids: readonly string[]): void {
  if (String(ids) === String(shown)) return
  const set = (of: readonly string[], isLit: boolean) => {
    for (const node of of.flatMap(standFor)) {
      node.classList.toggle('on', isLit)
      node.closest('svg')?.classList.toggle('dim', isLit)
    }
  }
  set(shown, false)
  set(ids, true)
  shown = ids
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
  const ids = idsAt(target)
  pin(ids)
  const inText = target.closest('mark') !== null
  ids
    .flatMap(standFor)
    .find((node) => node.matches('mark') !== inText && node.getClientRects().length > 0)
    ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
