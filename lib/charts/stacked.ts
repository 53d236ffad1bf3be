import { say } from '../comparison/locale.ts'
import { drawnValues, legendOf, type Mark } from './marks.ts'
import type { Settings } from './options.ts'
import { plain } from './parts.ts'
import { rowLayers } from './rowLayers.ts'
import { type Drawing, placeRows, type Row } from './rows.ts'
import { type FigureScale, figureScale, tickLabel } from './scale.ts'
import { type ChartSpec, padding, pictureOf, type Words } from './spec.ts'
import { isolate, textWidth, widest, wrap } from './text.ts'

/** Rows that share an axis of figures. */
export interface Group {
  heading: string | null
  rows: Row[]
  /** So many rows are not drawn. */
  more: number
  unit: string | null
}

/** Groups of rows one under the other, each with an axis of its own. */
export function stacked(groups: readonly Group[], set: Settings, words: Words): ChartSpec {
  const { locale } = set
  const right = set.width - 2 * padding
  const all = groups.flatMap(({ rows }) => rows)
  const names = set.narrow ? 0 : nameColumn(all, right)
  const room: [number, number] = [names === 0 ? 6 : names + 22, right - wordRoom(all, right)]
  const drawing = blank()
  for (const [panel, { heading, rows, more, unit }] of groups.entries()) {
    if (panel > 0) drawing.y += 14
    headed(heading, right, set, drawing)
    const { scale, range } = fitted(drawnValues(marksOf(rows)), room, right, set, unit)
    const top = drawing.y
    placeRows(rows, scale, { names, named: true, range, right, panel }, set, drawing)
    drawing.panels.push({ scale, range, across: [top, drawing.y], unit })
    drawing.y += axisHeight(scale, unit)
    if (more > 0) remark(say(locale.words.andMore, String(more)), set, drawing)
  }
  if (groups.length === 0) remark(locale.words.nothing, set, drawing)
  const { figures, texts, panels, rules, y } = drawing
  const legend = legendOf(marksOf(all), locale)
  const picture = { settings: set, words, rows: figures, texts, legend, height: y, rules }
  return pictureOf(picture, (height) => rowLayers(panels, figures, height, set))
}

/** A scale between two places, drawn in as far as the labels at its ends need. */
export function fitted(
  values: readonly number[],
  [from, to]: readonly [number, number],
  right: number,
  set: Settings,
  unit: string | null
): { scale: FigureScale; range: [number, number] } {
  const options = { wanted: set.scale, whole: unit === null }
  const half = (tick: number | undefined) => (tick === undefined ? 0 : textWidth(tickLabel(tick, set.locale), 11) / 2)
  const { ticks } = figureScale(values, { ...options, length: to - from })
  const range: [number, number] = [Math.max(from, half(ticks[0])), Math.min(to, right - half(ticks.at(-1)))]
  return { scale: figureScale(values, { ...options, length: range[1] - range[0] }), range }
}

export const blank = (): Drawing => ({ figures: [], texts: [], panels: [], rules: [], y: 0 })

/** What an axis takes under its rows: its labels, and where it has one its title. */
export const axisHeight = ({ ticks, type }: FigureScale, unit: string | null) =>
  (ticks.length > 0 ? 22 : 4) + (unit !== null || type !== 'linear' ? 15 : 0)

/** The heading of what follows, broken to the width. */
export function headed(heading: string | null, right: number, { theme }: Settings, drawing: Drawing) {
  for (const text of heading === null ? [] : wrap(heading, right, 12, 'bold')) {
    drawing.texts.push({ ...plain(text, 0, drawing.y + 8, theme), weight: 'bold' })
    drawing.y += 17
  }
}

/** A word of the chart's own, small, under what was drawn. */
export function remark(text: string, { theme }: Settings, drawing: Drawing) {
  drawing.texts.push({ ...plain(text, 0, drawing.y + 9, theme), fill: theme.muted })
  drawing.y += 18
}

/** As wide as the widest name, up to a third of the picture. */
export const nameColumn = (rows: readonly Row[], right: number) =>
  Math.min(
    widest(
      rows.map(({ voice }) => isolate(voice.source)),
      12,
      'bold'
    ),
    Math.round(right * 0.32)
  )

/** What is kept free at the right for the words of the highest figure. */
export const wordRoom = (rows: readonly Row[], right: number) =>
  Math.round(
    Math.min(Math.max(24, ...rows.flatMap(({ lines }) => lines.map((l) => textWidth(l.words, 12) + 16))), right * 0.24)
  )

/** All marks of these rows. */
export const marksOf = (rows: readonly Row[]): Mark[] =>
  rows.flatMap(({ lines }) =>
    lines.flatMap(({ mark, revised }) => [...(mark ? [mark] : []), ...revised.map((r) => r.mark)])
  )
