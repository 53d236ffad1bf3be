import type { TextItem } from './parts.ts'
import { textWidth } from './text.ts'

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

export const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * Blocks of text in a column, each as near to where it belongs as the others allow; none over another, none
 * outside. `at`: the middle that each wants; `height`: of each. In the order given; the middles that they get.
 */
export function dodge(blocks: readonly { at: number; height: number }[], top: number, bottom: number): number[] {
  const sorted = blocks.map((block, i) => ({ ...block, i })).sort((a, b) => a.at - b.at || a.i - b.i)
  // How far down each wants what is over it to begin; neighbours that would meet agree on the mean
  const piles: number[][] = []
  let above = 0
  for (const { at, height } of sorted) {
    piles.push([at - above - height / 2])
    above += height
    for (let last = piles.at(-2); last && mean(last) >= mean(piles.at(-1) ?? []); last = piles.at(-2)) {
      piles.push(piles.splice(-2).flat())
    }
  }
  const begins = piles.flatMap((pile) => pile.map(() => Math.max(top, Math.min(bottom - above, mean(pile)))))
  const places: number[] = []
  let over = 0
  for (const [n, { i, height }] of sorted.entries()) {
    places[i] = (begins[n] as number) + over + height / 2
    over += height
  }
  return places
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** A free place beside a point for its words, over or under it; null: there is none. `taken` gets the box. */
export function placeLabel(
  text: string,
  point: { x: number; y: number; reach: [up: number, down: number]; beside: number },
  taken: Box[],
  plot: Box
): Pick<TextItem, 'x' | 'y' | 'align'> | null {
  const width = textWidth(text, 11)
  const [up, down] = point.reach
  const places = [
    [point.beside, -up - 8],
    [-point.beside, -up - 8],
    [point.beside, down + 8],
    [-point.beside, down + 8],
    [point.beside + 6, -8]
  ] as const
  for (const [dx, dy] of places) {
    const [x, y] = [point.x + dx, point.y + dy]
    const align = dx > 0 ? 'left' : 'right'
    const left = dx > 0 ? x : x - width
    const box = { left: left - 2, right: left + width + 2, top: y - 6, bottom: y + 6 }
    const inside = box.left >= plot.left && box.right <= plot.right && box.top >= plot.top && box.bottom <= plot.bottom
    if (!inside || taken.some((other) => meets(box, other))) continue
    taken.push(box)
    return { x, y, align }
  }
  return null
}
