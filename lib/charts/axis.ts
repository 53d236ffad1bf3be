import type { Settings } from './options.ts'
import type { Theme } from './palette.ts'
import { plain } from './parts.ts'
import { type FigureScale, type Place, type ScaleType, tickLabel } from './scale.ts'
import type { TimeScale } from './timeAxis.ts'

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
