import type { Locale } from '../comparison/locale.ts'
import { day } from '../comparison/period.ts'
import { largest, smallest } from '../grouped.ts'
import type { Settings } from './options.ts'
import type { Theme } from './palette.ts'
import { plain } from './parts.ts'
import { type FigureScale, type Place, type ScaleType, tickLabel } from './scale.ts'
import { widest } from './text.ts'

/** Where one axis of figures lies, in pixels. */
export interface Panel extends Place {
  /** Where its grid begins and ends, in the other direction. */
  across: [number, number]
}

/** What an axis says beside its numbers, at this place; nothing where people are counted from zero on. */
export function axisWords(scale: FigureScale, unit: string | null, at: { x: number; y: number }, set: Settings) {
  const { theme, locale } = set
  const text = [unit, scale.type === 'linear' ? null : locale.words.logarithmic].filter(Boolean).join(', ')
  return text ? [{ ...plain(text, at.x, at.y, theme), size: 11, fill: theme.muted }] : []
}

/** Figures from left to right, or from the bottom up; the grid no longer than the panel, which lies so far off the axis. */
export function figureAxis(panel: Panel, orient: 'bottom' | 'left', offset: number, set: Settings) {
  const axis = { ...grid(panel, panel.across[1] - panel.across[0], set), orient, offset }
  return { ...channel(panel.scale, panel.range), axis }
}

/** Days from left to right, `offset` pixels over the bottom of the picture. */
export function timeAxis(time: TimeScale, range: Panel['across'], offset: number, theme: Theme) {
  const line = { domainColor: theme.faint, tickColor: theme.faint, tickSize: 4 }
  // As plain numbers: a temporal scale would be read in the time zone of whoever draws it
  const days = channel({ type: 'linear', domain: time.domain }, range)
  return {
    ...days,
    // Vega-Lite would widen it for bars
    scale: { ...days.scale, padding: 0 },
    axis: { ...labelled(time.ticks, time.labels, theme), ...line, orient: 'bottom' as const, offset }
  }
}

function channel({ type, domain }: { type: ScaleType; domain: readonly number[] }, range: readonly number[]) {
  // Only a linear scale may be told not to begin at zero
  const zero = type === 'linear' ? { zero: false } : {}
  const scale = { type, domain: [...domain], range: [...range], nice: false, ...zero }
  return { type: 'quantitative' as const, scale, title: null }
}

/** Ticks as long as the panel stand for a grid, which Vega would draw across the whole picture. */
function grid({ scale: { ticks } }: Panel, length: number, { theme, locale }: Settings) {
  const labels = ticks.map((tick) => tickLabel(tick, locale))
  const look = { labelPadding: length + 5, domain: false, tickSize: -length, tickColor: theme.grid }
  return { ...labelled(ticks, labels, theme), ...look }
}

function labelled(values: readonly number[], labels: readonly (string | string[])[], { font, muted }: Theme) {
  const texts = Object.fromEntries(values.map((value, i) => [String(value), labels[i]]))
  return {
    values: [...values],
    labelExpr: `(${JSON.stringify(texts)})[datum.value]`,
    labelFlush: false,
    labelOverlap: false,
    labelFont: font,
    labelFontSize: 11,
    labelColor: muted,
    grid: false
  }
}

/** Time in milliseconds (UTC), with its ticks and their labels, of one line or two. */
export interface TimeScale {
  domain: [first: number, last: number]
  ticks: number[]
  labels: string[][]
}

/** From the first day to the last with a little room on both sides; ticks where their labels do not touch. */
export function timeScale(times: readonly number[], length: number, locale: Locale): TimeScale {
  const [first, last] = [smallest(times), largest(times)]
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
