import { day } from '../comparison/period.ts'
import { distinct, grouped } from '../grouped.ts'
import { type Dated, datesOf, type History } from './histories.ts'
import { arrowLength, drawnValues, type Mark } from './marks.ts'
import type { TextItem } from './parts.ts'
import { pixel } from './scale.ts'
import { textWidth } from './text.ts'
import type { TimePanel } from './timeLayers.ts'

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Middles of blocks in a column, each as near to the `at` that it wants as the others and the ends allow. */
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

type Plot = Pick<TimePanel, 'scale' | 'across' | 'range' | 'time'>

export const pixelOf = (time: number, { across: [from, to], time: { domain } }: Plot) =>
  from + ((time - domain[0]) / (domain[1] - domain[0])) * (to - from)

/** Where a figure is drawn: at its time, or beside others of it. */
export const timeOf = (dated: Dated, { shift }: Pick<TimePanel, 'shift'>) => dated.time + (shift.get(dated) ?? 0)

/** Marks of one day that would cover each other stand side by side, where the day has the room; how far off it each. */
export function sideBySide(told: readonly History[], { scale, across, range, time }: Plot) {
  const dayWide = ((across[1] - across[0]) * day) / (time.domain[1] - time.domain[0])
  const shift = new Map<Dated, number>()
  for (const dated of grouped(told.flatMap(datesOf), ({ time }) => time).values()) {
    const reaches = dated.map(({ mark, figure }) => {
      const ys = drawnValues([mark]).map((value) => pixel(value, scale, range))
      const reach = (side: Mark['open']) => (mark.open === side ? arrowLength : 6)
      return { source: figure.source, top: Math.min(...ys) - reach('up'), bottom: Math.max(...ys) + reach('down') }
    })
    const sources = distinct(reaches.map(({ source }) => source))
    const gap = Math.min(26, (dayWide * 0.8) / (sources.length + 1))
    const meet = reaches.some((a) => reaches.some((b) => a.source < b.source && a.top < b.bottom && b.top < a.bottom))
    if (!meet || gap < 3) continue
    for (const one of dated) {
      const n = sources.indexOf(one.figure.source) + 0.5 - sources.length / 2
      shift.set(one, (n * gap * day) / dayWide)
    }
  }
  return shift
}
