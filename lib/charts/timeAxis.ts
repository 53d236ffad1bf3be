import type { Locale } from '../comparison/locale.ts'
import { day } from '../comparison/period.ts'
import type { Theme } from './palette.ts'
import { textWidth } from './text.ts'

/** Time in milliseconds (UTC), with its ticks and their labels, of one line or two. */
export interface TimeScale {
  domain: [first: number, last: number]
  ticks: number[]
  labels: string[][]
}

/** From the first day to the last with a little room on both sides; ticks where their labels do not touch. */
export function timeScale(days: readonly number[], length: number, locale: Locale): TimeScale {
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const pad = Math.max((last - first) * 0.03, day / 2)
  const domain: [number, number] = [first - pad, last + pad]
  const pixel = (time: number) => (length * (time - domain[0])) / (domain[1] - domain[0])
  for (const step of steps) {
    const ticks = ticksOf(domain, step)
    if (ticks.length > 60) continue
    const labels = ticks.map((tick, i) => labelOf(tick, ticks[i - 1], step, locale))
    const fits = ticks.slice(1).every((tick, i) => {
      const widths = [labels[i], labels[i + 1]].map((lines) => Math.max(...(lines ?? []).map((l) => textWidth(l, 11))))
      return pixel(tick) - pixel(ticks[i] as number) >= ((widths[0] ?? 0) + (widths[1] ?? 0)) / 2 + 14
    })
    if (fits && ticks.length > 0) return { domain, ticks, labels }
  }
  return { domain, ticks: [first], labels: [labelOf(first, undefined, { unit: 'day', n: 1 }, locale)] }
}

interface Step {
  unit: 'day' | 'month'
  n: number
}
const steps: readonly Step[] = [
  ...[1, 2, 5, 7, 14].map((n) => ({ unit: 'day' as const, n })),
  ...[1, 2, 3, 6, 12, 24, 60, 120, 240].map((n) => ({ unit: 'month' as const, n }))
]

/** Every so many days from the first, or starts of months that go into the year. */
function ticksOf([first, last]: readonly [number, number], { unit, n }: Step): number[] {
  const ticks: number[] = []
  if (unit === 'day') {
    for (let t = Math.ceil(first / day) * day; t <= last && ticks.length <= 61; t += n * day) ticks.push(t)
    return ticks
  }
  const start = new Date(first)
  const month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / n) * n
  for (let m = month; ticks.length <= 61; m += n) {
    // Not by Date.UTC, which takes the year 50 for 1950
    const tick = new Date(0).setUTCFullYear(Math.floor(m / 12), m % 12, 1)
    if (tick > last) break
    if (tick >= first) ticks.push(tick)
  }
  return ticks
}

/** "2 May", "May" or "2031"; the year under the first and wherever it changes. */
function labelOf(tick: number, before: number | undefined, { unit, n }: Step, { time }: Locale): string[] {
  const date = new Date(tick)
  const year = String(date.getUTCFullYear())
  if (unit === 'month' && n % 12 === 0) return [year]
  const month = time.shortMonths[date.getUTCMonth()] ?? ''
  const label = unit === 'day' ? `${date.getUTCDate()} ${month}` : month
  return before !== undefined && new Date(before).getUTCFullYear() === date.getUTCFullYear() ? [label] : [label, year]
}

/** The axis of time as an encoding channel, `offset` pixels over the bottom of the picture. */
export function timeChannel(
  { domain, ticks, labels }: TimeScale,
  range: [number, number],
  offset: number,
  theme: Theme
) {
  const texts = Object.fromEntries(ticks.map((tick, i) => [String(tick), labels[i]]))
  return {
    type: 'quantitative' as const,
    // As plain numbers: a temporal scale would be read in the time zone of whoever draws it.
    scale: { type: 'linear' as const, domain: [...domain], range: [...range], nice: false, zero: false },
    title: null,
    axis: {
      orient: 'bottom' as const,
      values: [...ticks],
      labelExpr: `(${JSON.stringify(texts)})[datum.value]`,
      labelFlush: false,
      labelOverlap: false,
      labelFont: theme.font,
      labelFontSize: 11,
      labelColor: theme.muted,
      grid: false,
      domainColor: theme.faint,
      tickColor: theme.faint,
      tickSize: 4,
      offset
    }
  }
}
