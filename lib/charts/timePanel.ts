import type { Locale } from '../comparison/locale.ts'
import { phrase } from '../comparison/phrase.ts'
import type { Question } from '../comparison/questions.ts'
import { axisWords } from './axis.ts'
import { type Dated, datesOf, envelopes, type History, levelOf } from './histories.ts'
import { unitOf } from './input.ts'
import { type Box, dodge, placeLabel } from './labels.ts'
import { arrowLength, drawnValues, lookOf } from './marks.ts'
import type { Settings } from './options.ts'
import type { Theme } from './palette.ts'
import { block, type LineItem, plain, type TextItem } from './parts.ts'
import { said, stands, told } from './row.ts'
import { figureScale, pixel, tickLabel } from './scale.ts'
import { isolate, textWidth, widest, wrap } from './text.ts'
import { timeScale } from './timeAxis.ts'
import type { TimePanel, TimeRow } from './timeLayers.ts'

export interface TimeDrawing {
  rows: TimeRow[]
  texts: TextItem[]
  panels: TimePanel[]
  /** From the end of a source's line to its label. */
  leaders: LineItem[]
  /** There is one panel: it may be higher. */
  alone: boolean
  y: number
}

/** How a source with a name is told from the others, without its colour too. */
interface Style {
  hue: string
  dash: number[]
  symbol: string
}

interface Plot {
  panel: TimePanel
  index: number
  styles: ReadonlyMap<string, Style>
  /** So many ranges would hide each other as bands. */
  crowded: boolean
  set: Settings
}

/** What is drawn of a question. */
interface Shown {
  histories: readonly History[]
  /** Sources with a name and a colour. */
  named: ReadonlySet<string>
  envelope: boolean
}

const lineHeight = 14

/** As many bands can be told apart. */
const mostBands = 3

/** Places a question's figures over time, with a label at the end of each line that has a name. */
export function placeTimePanel(question: Question, shown: Shown, set: Settings, drawing: TimeDrawing) {
  const { theme, locale, right } = set
  const { histories, named } = shown
  const all = histories.flatMap(datesOf)
  const unit = unitOf(question)
  const told = histories.filter(({ source }) => named.has(source))
  const labels = told.map((history) => labelOf(history, locale))
  const width = Math.round(Math.min(right * 0.36, widest(labels, 12, 'bold') + 2))
  const ends = told.map((history, i): End => {
    return { source: history.source, last: lastOf(history), lines: wrap(labels[i] ?? '', width, 12, 'bold') }
  })
  const lines = ends.reduce((sum, end) => sum + end.lines.length, 0)
  const height = Math.max(heightOf(all.length, set, drawing), lines * lineHeight + 8)
  const values = drawnValues(all.map(({ mark }) => mark))
  const scale = figureScale(values, { wanted: set.scale, length: height, room: 30, whole: unit === null })
  const title = axisWords(scale, unit, [0, drawing.y + 6], set)
  drawing.texts.push(...title)
  const top = drawing.y + (title.length > 0 ? 18 : 6)
  const ticks = scale.ticks.map((tick) => tickLabel(tick, locale))
  const across: [number, number] = [widest(ticks, 11) + 8, right - width - 18]
  const days = all.flatMap(({ first, last }) => [first, last])
  const time = timeScale(days, across[1] - across[0], locale)
  const envelope = shown.envelope ? envelopes(histories, time.domain[1]) : []
  const panel: TimePanel = { scale, across, range: [top + height, top], time, envelope }
  const ranged = told.filter((history) => datesOf(history).some(({ mark }) => mark.low !== null))
  const crowded = shown.envelope || ranged.length > mostBands
  const plot = { panel, index: drawing.panels.length, styles: stylesOf(ends, theme), crowded, set }
  for (const history of histories) drawing.rows.push(...rowsOf(history, plot))
  placeEnds(ends, plot, drawing)
  placePoints(histories, plot, drawing)
  drawing.panels.push(panel)
  drawing.y = top + height + (drawing.alone ? 36 : 50)
}

/** A figure or two beside panels of many need no height. */
const heightOf = (figures: number, { narrow }: Settings, { alone }: TimeDrawing) =>
  alone ? (narrow ? 260 : 340) : figures > 2 ? 200 : 90

const dashes = [[], [7, 3], [2, 2], [10, 3, 2, 3], [14, 4], [5, 5], [4, 2, 1, 2], [1, 3]]
const symbols = 'circle square diamond triangle-up triangle-down cross triangle-right triangle-left'.split(' ')

/** Six colours that can be told apart, then these again with other symbols and dashes. */
function stylesOf(ends: readonly End[], theme: Theme): Map<string, Style> {
  const hues = [theme.figure, theme.second, theme.third, theme.fourth, theme.sixth, theme.fifth]
  const pick = <T>(from: readonly T[], i: number) => from[i % from.length] as T
  return new Map(
    ends.map(({ source, last }, i) => {
      const hue = last.mark.kind === 'denied' ? theme.denial : pick(hues, i)
      return [source, { hue, dash: pick(dashes, i), symbol: pick(symbols, i) }]
    })
  )
}

/** Each figure of a source with its look, and until when it stood. Without a name it is a thin, pale line. */
function rowsOf({ source, stood, revised }: History, { panel, index, styles, crowded, set }: Plot): TimeRow[] {
  const style = styles.get(source)
  // A figure a day for a year: dots of full size would be a ribbon
  const isRibbon = stood.length > (panel.across[1] - panel.across[0]) / 10
  const row = ({ figure, mark, time, first, last }: Dated, until: number, was: number | null): TimeRow => {
    const at = mark.at === null ? 0 : pixel(mark.at, panel.scale, panel.range)
    const room = mark.open === 'up' ? at - panel.range[1] : mark.open === 'down' ? panel.range[0] - at : arrowLength
    const look = lookOf(mark, style?.hue ?? null, set.theme, { room, upright: true, symbol: style?.symbol ?? 'circle' })
    // Of pale sources the best figure is enough, where there is one
    const ends = style || mark.at === null ? { low: mark.low, high: mark.high } : { low: null, high: null }
    const small = mark.open || mark.kind === 'denied' ? 16 : 0
    const weight = style ? { dim: 1, width: 2, size: isRibbon ? 14 : look.size } : { dim: 0.5, width: 1, size: small }
    const band = style !== undefined && (!crowded || mark.at === null)
    const days = { time, first, last, until, was, band, dash: style?.dash ?? [] }
    return { panel: index, ...told(figure, set.locale), at: mark.at, ...ends, ...look, ...weight, ...days }
  }
  const drawn = stood.map((dated, i) => {
    const next = stood.slice(i + 1).find(({ time }) => time > dated.time)
    const before = stood.slice(0, i).findLast(({ time }) => time < dated.time)
    const until = dated.mark.kind === 'denied' ? dated.time : (next?.time ?? panel.time.domain[1])
    const steps = before?.mark.kind !== 'denied' && dated.mark.kind !== 'denied' && dated.mark.at !== null
    return row(dated, until, steps ? (before?.mark.at ?? null) : null)
  })
  return [...drawn, ...revised.map((dated) => row(dated, dated.time, null))]
}

/** What stands at the end of a source's line. */
interface End {
  source: string
  lines: string[]
  last: Dated
}

/** What it said last; where all of it was taken back, of that. */
const lastOf = ({ stood, revised }: History) => (stood.at(-1) ?? revised.at(-1)) as Dated

/** A source with what it said last. */
function labelOf(history: History, locale: Locale): string {
  const last = datesOf(history).filter(({ time, figure }) => time === lastOf(history).time && !figure.superseded)
  const figures = last.length > 0 ? last : [lastOf(history)]
  const words = new Set(figures.map(({ figure }) => said(figure, locale)))
  return `${isolate(history.source)} ${[...words].join(' / ')}`
}

/** Labels at the ends of the lines, moved apart where they would touch, with a line to what they name. */
function placeEnds(ends: readonly End[], { panel, styles, set }: Plot, drawing: TimeDrawing) {
  const [bottom, top] = panel.range
  const from = panel.across[1]
  const levels = ends.map(({ last }) => levelPixel(last, panel))
  const places = dodge(
    ends.map(({ lines }, i) => ({ at: levels[i] ?? 0, height: lines.length * lineHeight + 2 })),
    top - 4,
    bottom + 4
  )
  for (const [i, { source, lines, last }] of ends.entries()) {
    const [level, y] = [levels[i] as number, places[i] as number]
    const { hue: stroke } = styles.get(source) as Style
    // A denial has no line that would lead here
    if (last.mark.kind !== 'denied') drawing.leaders.push({ x: from, x2: from + 14, y: level, y2: y, stroke, dash: [] })
    const first = plain('', from + 18, y - ((lines.length - 1) / 2) * lineHeight, set.theme)
    drawing.texts.push(...block(lines, { ...first, weight: 'bold', fill: stroke }, lineHeight))
  }
}

function levelPixel(dated: Dated, { scale, range }: TimePanel): number {
  const { at, low, high } = dated.mark
  if (at !== null || low === null || high === null) return pixel(at ?? levelOf(dated) ?? 0, scale, range)
  return (pixel(low, scale, range) + pixel(high, scale, range)) / 2
}

/** The words of figures that are not the last of their source, where there is room beside them. */
function placePoints(histories: readonly History[], { panel, index, styles, set }: Plot, drawing: TimeDrawing) {
  const { across, range, time } = panel
  const x = (t: number) =>
    across[0] + ((t - time.domain[0]) / (time.domain[1] - time.domain[0])) * (across[1] - across[0])
  const plot = { left: across[0], right: across[1], top: range[1] - 6, bottom: range[0] }
  const boxes = drawing.rows.filter(({ panel }) => panel === index).flatMap((row) => boxesOf(row, x, panel))
  const points = histories.flatMap(({ source, stood }) => {
    const style = styles.get(source)
    return style && stands(set, source) ? stood.slice(0, -1).map((dated) => ({ dated, ...style })) : []
  })
  for (const { dated, hue } of points) {
    const { open } = dated.mark
    const reach: [number, number] = [open === 'up' ? arrowLength : 4, open === 'down' ? arrowLength : 4]
    const words = isolate(phrase(dated.figure.claim, set.locale))
    if (textWidth(words, 11) > 130) continue
    const label = placeLabel(words, { x: x(dated.time), y: levelPixel(dated, panel), reach }, boxes, plot)
    if (label) drawing.texts.push({ ...plain(words, label.x, label.y, set.theme), ...label, size: 11, fill: hue })
  }
}

/** What a figure's symbol, lines and arrow cover, in pixels. */
function boxesOf({ low, high, at, was, ...row }: TimeRow, x: (time: number) => number, panel: TimePanel): Box[] {
  const y = (value: number) => pixel(value, panel.scale, panel.range)
  const box = (from: number, to: number, ys: readonly number[], pad = 1): Box => {
    return { left: from - pad, right: to + pad, top: Math.min(...ys) - pad, bottom: Math.max(...ys) + pad }
  }
  const [time, first, until] = [row.time, row.first, row.until].map(x) as [number, number, number]
  const ends = [low, high].flatMap((value) => value ?? []).map(y)
  const edges = row.band ? ends.map((end) => box(first, until, [end])) : ends.length > 0 ? [box(time, time, ends)] : []
  if (at === null) return edges
  const arrow = [...row.shape.matchAll(/,(-?[\d.]+)/g)].map(([, along]) => y(at) + Number(along) * 4)
  const joins = was === null ? [] : [box(time, time, [y(at), y(was)])]
  return [...edges, box(time, time, [y(at), ...arrow], 5), box(time, until, [y(at)]), ...joins]
}
