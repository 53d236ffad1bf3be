import type { Settings } from './options.ts'
import { type FigureScale, type Place, tickLabel } from './scale.ts'

/** Where one axis of figures lies, in pixels. */
export interface Panel extends Place {
  /** Where its grid begins and ends, in the other direction. */
  across: [number, number]
  unit: string | null
}

/** What an axis says of itself beside its numbers; null: nothing. */
export function axisTitle(
  { scale, unit }: Pick<Panel, 'scale' | 'unit'>,
  { words }: Settings['locale']
): string | null {
  return [unit, scale.type === 'linear' ? null : words.logarithmic].filter(Boolean).join(', ') || null
}

/** What an axis takes under its rows: its labels, and where it has one its title. */
export const axisHeight = ({ ticks, type }: FigureScale, unit: string | null) =>
  (ticks.length > 0 ? 22 : 4) + (unit !== null || type !== 'linear' ? 15 : 0)

/** Figures from left to right: labels under the panel, the grid no longer than the panel is high. */
export function lyingAxis(panel: Panel, height: number, settings: Settings) {
  const { range, across } = panel
  const [top, bottom] = across
  return {
    ...channel(panel),
    title: axisTitle(panel, settings.locale),
    axis: {
      ...axis(panel, bottom - top, settings),
      orient: 'bottom' as const,
      offset: bottom - height,
      titleFont: settings.theme.font,
      titleColor: settings.theme.muted,
      titleFontSize: 11,
      titleFontWeight: 'normal' as const,
      titleAnchor: 'start' as const,
      titleX: range[0],
      titleAlign: 'left' as const,
      titlePadding: 3
    }
  }
}

/** Figures from the bottom up: labels at the left of the panel. */
export function uprightAxis(panel: Panel, settings: Settings) {
  const [left, right] = panel.across
  const own = axis(panel, right - left, settings)
  return { ...channel(panel), title: null, axis: { ...own, orient: 'left' as const, offset: -left } }
}

function channel({ scale: { type, domain }, range }: Panel) {
  // Only a linear scale may be told not to begin at zero
  const zero = type === 'linear' ? { zero: false } : {}
  return {
    type: 'quantitative' as const,
    scale: { type, domain: [...domain], range: [...range], nice: false, ...zero }
  }
}

/** Ticks as long as the panel stand for a grid, which Vega would draw across the whole picture. */
function axis({ scale }: Panel, length: number, { theme, locale }: Settings) {
  const labels = Object.fromEntries(scale.ticks.map((tick) => [String(tick), tickLabel(tick, locale)]))
  return {
    values: [...scale.ticks],
    labelExpr: `(${JSON.stringify(labels)})[datum.value]`,
    labelFlush: false,
    labelOverlap: false,
    labelFont: theme.font,
    labelFontSize: 11,
    labelColor: theme.muted,
    labelPadding: length + 5,
    grid: false,
    domain: false,
    tickSize: -length,
    tickColor: theme.grid
  }
}
