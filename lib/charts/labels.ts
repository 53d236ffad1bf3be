import type { TextItem } from './parts.ts'
import { textWidth } from './text.ts'

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * Blocks of text in a column, each as near to where it belongs as the others allow; none over another, none
 * outside. `at`: the middle that each wants; `height`: of each. In the order given; the middles that they get.
 */
export function dodge(blocks: readonly { at: number; height: number }[], top: number, bottom: number): number[] {
  const sorted = blocks.map((block, i) => ({ ...block, i })).sort((a, b) => a.at - b.at || a.i - b.i)
  const places: number[] = []
  let edge = top
  for (const { i, at, height } of sorted) {
    places[i] = Math.max(at, edge + height / 2)
    edge = (places[i] as number) + height / 2
  }
  // What went beyond the end is moved back, and what stands before it
  edge = bottom
  for (const { i, height } of sorted.toReversed()) {
    places[i] = Math.max(top + height / 2, Math.min(places[i] as number, edge - height / 2))
    edge = (places[i] as number) - height / 2
  }
  return places
}

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
