import { day } from '../comparison/period.ts'
import { distinct, grouped } from '../grouped.ts'
import { type Dated, datesOf, type History } from './histories.ts'
import { arrowLength, drawnValues, type Mark } from './marks.ts'
import { pixel } from './scale.ts'
import type { TimePanel } from './timeLayers.ts'

/** Where a figure may be drawn. */
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
