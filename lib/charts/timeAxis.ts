import type { Locale } from '../comparison/locale.ts'
import { day } from '../comparison/period.ts'
import { widest } from './text.ts'

/** Time in milliseconds (UTC), with its ticks and their labels, of one line or two. */
export interface TimeScale {
  domain: [first: number, last: number]
  ticks: number[]
  labels: string[][]
}

/** From the first day to the last with a little room on both sides; ticks where their labels do not touch. */
export function timeScale(times: readonly number[], length: number, locale: Locale): TimeScale {
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const pad = Math.max((last - first) * 0.03, day / 2)
  const domain: [number, number] = [first - pad, last + pad]
  for (const step of steps) {
    const ticks = ticksOf(domain, step)
    const labels = ticks.map((tick, i) => labelOf(tick, ticks[i - 1], step, locale))
    const halves = labels.map((lines) => widest(lines, 11) / 2)
    const fits = ticks.slice(1).every((tick, i) => {
      const apart = (length * (tick - (ticks[i] as number))) / (domain[1] - domain[0])
      return apart >= (halves[i] ?? 0) + (halves[i + 1] ?? 0) + 14
    })
    if (fits && ticks.length > 0 && ticks.length <= most) return { domain, ticks, labels }
  }
  return { domain, ticks: [first], labels: [labelOf(first, undefined, { days: 1 }, locale)] }
}

/** More ticks have room nowhere. */
const most = 60

interface Step {
  days?: number
  months?: number
}
const steps: readonly Step[] = [
  ...[1, 2, 5, 7, 14].map((days) => ({ days })),
  ...[1, 2, 3, 6, 12, 24, 60, 120, 240].map((months) => ({ months }))
]

/** Every so many days from the first, or starts of months that go into the year. */
function ticksOf([first, last]: readonly [number, number], { days = 1, months }: Step): number[] {
  const start = new Date(first)
  const begin = months && Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months
  const tickAt = (i: number) =>
    // Not by Date.UTC, which takes the year 50 for 1950
    months ? new Date(0).setUTCFullYear(0, (begin ?? 0) + i * months, 1) : (Math.ceil(first / day) + i * days) * day
  const ticks = Array.from({ length: most + 1 }, (_, i) => tickAt(i))
  return ticks.filter((tick) => tick >= first && tick <= last)
}

/** "2 May", "May" or "2031"; the year under the first and wherever it changes. */
function labelOf(tick: number, before: number | undefined, { months }: Step, { time }: Locale): string[] {
  const date = new Date(tick)
  const year = String(date.getUTCFullYear())
  if (months && months % 12 === 0) return [year]
  const month = time.shortMonths[date.getUTCMonth()] ?? ''
  const label = months ? month : `${date.getUTCDate()} ${month}`
  return before !== undefined && new Date(before).getUTCFullYear() === date.getUTCFullYear() ? [label] : [label, year]
}
