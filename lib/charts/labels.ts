import { textWidth } from './text.ts'

/** A rectangle in pixels, by its edges. */
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
  // Neighbours that touch become one pile around the mean of what they want
  const piles: { items: typeof sorted; height: number; at: number }[] = []
  for (const block of sorted) {
    piles.push({ items: [block], height: block.height, at: block.at })
    for (;;) {
      const [last, before] = [piles.at(-1), piles.at(-2)]
      if (!last || !before || clamp(before) + before.height / 2 <= clamp(last) - last.height / 2) break
      const items = [...before.items, ...last.items]
      const height = before.height + last.height
      piles.splice(-2, 2, { items, height, at: wanted(items) })
    }
  }
  function clamp({ at, height }: { at: number; height: number }) {
    return Math.max(top + height / 2, Math.min(bottom - height / 2, at))
  }
  const places: number[] = []
  for (const pile of piles) {
    let y = clamp(pile) - pile.height / 2
    for (const { i, height } of pile.items) {
      places[i] = y + height / 2
      y += height
    }
  }
  return places
}

/** Where the middle of a pile lies best, so that its blocks are least away from where they belong. */
function wanted(items: readonly { at: number; height: number }[]): number {
  const total = items.reduce((sum, { height }) => sum + height, 0)
  let [above, sum] = [0, 0]
  for (const { at, height } of items) {
    sum += at - (above + height / 2)
    above += height
  }
  return sum / items.length + total / 2
}

export interface PointLabel {
  text: string
  x: number
  y: number
  align: 'left' | 'right' | 'center'
}

/** A free place beside a point for its words, over or under it; null: there is none. `taken` gets the box. */
export function placeLabel(
  text: string,
  point: { x: number; y: number; reach: [up: number, down: number] },
  taken: Box[],
  plot: Box
): PointLabel | null {
  const width = textWidth(text, 11)
  const [up, down] = point.reach
  const places = [
    { align: 'left' as const, x: point.x + 3, y: point.y - up - 8 },
    { align: 'right' as const, x: point.x - 3, y: point.y - up - 8 },
    { align: 'left' as const, x: point.x + 3, y: point.y + down + 8 },
    { align: 'right' as const, x: point.x - 3, y: point.y + down + 8 },
    { align: 'left' as const, x: point.x + 9, y: point.y - 8 }
  ]
  for (const { align, x, y } of places) {
    const left = align === 'left' ? x : x - width
    const box = { left: left - 2, right: left + width + 2, top: y - 6, bottom: y + 6 }
    const inside = box.left >= plot.left && box.right <= plot.right && box.top >= plot.top && box.bottom <= plot.bottom
    if (!inside || taken.some((other) => meets(box, other))) continue
    taken.push(box)
    return { text, x, y, align }
  }
  return null
}
