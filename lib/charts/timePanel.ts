import { type Locale, say } from '../comparison/locale.ts'
import type { Question } from '../comparison/questions.ts'
import { formatDate, phrase } from '../comparison/wording.ts'
import { distinct } from '../grouped.ts'
import { axisWords, type Panel, type TimeScale, timeScale } from './axis.ts'
import { type Dated, datesOf, deniesOther, envelopes, type History } from './histories.ts'
import { type Box, dodge, pixelOf, placeLabel, sideBySide, timeOf } from './labels.ts'
import { arrowLength, arrowRoom, drawnValues, lookOf, type Mark } from './marks.ts'
import { type Settings, unitOf } from './options.ts'
import type { Theme } from './palette.ts'
import { blank, block, type Drawing, type LineItem, plain } from './parts.ts'
import { said, stands, told } from './rows.ts'
import { figureScale, pixel, tickLabel } from './scale.ts'
import { headed } from './spec.ts'
import { isolate, textWidth, widest, wrap } from './text.ts'
import type { TimePanel, TimeRow } from './timeLayers.ts'

interface TimeDrawing extends Drawing<TimeRow> {
  panels: TimePanel[]
  /** From the end of a source's line to its label. */
  leaders: LineItem[]
  alone: boolean
  /** All is of one day, or one month: nothing moves, and no line leads on from a figure. */
  once: boolean
}

/** How a source with a name is told from the others, without its colour too. */
interface Style {
  hue: string
  dash: number[]
  symbol: string
}

interface Shown {
  question: Question
  histories: readonly History[]
  /** Those with a name and a colour. */
  told: readonly History[]
  envelope: boolean
}

const lineHeight = 14

/** As many bands can be told apart. */
const mostBands = 3

/** Places the figures of each question over time, one panel under the other, their days in line with each other. */
export function placeTimePanels(shown: readonly (Shown & { heading: string | null })[], set: Settings): TimeDrawing {
  const dated = shown.flatMap(({ histories }) => histories.flatMap(datesOf))
  const once = dated.every(({ first, last }) => first === dated[0]?.first && last === dated[0]?.last)
  const drawing: TimeDrawing = { ...blank(set), panels: [], leaders: [], alone: shown.length === 1, once }
  // A source looks the same in every panel
  const sources = distinct(shown.flatMap(({ told }) => told.map(({ source }) => source)))
  const panels = shown.map((one) => ({ ...one, ...measured(one, sources, drawing) }))
  const across: Panel['across'] = [
    Math.max(...panels.map(({ left }) => left)),
    set.right - Math.max(...panels.map(({ right }) => right))
  ]
  const days = dated.flatMap(({ first, last, time }) => (once ? [time] : [first, last]))
  for (const panel of panels) {
    headed(panel.heading, drawing)
    const time = timeScale(days, across[1] - across[0], set.locale)
    const labels = dated.slice(0, 1).map(({ date }) => [formatDate(date, set.locale)])
    placeTimePanel(panel, across, once ? { ...time, ticks: days.slice(0, 1), labels } : time, drawing)
  }
  return drawing
}

/** A panel's labels and scale, and how wide its ticks and labels are. */
function measured({ question, histories, told }: Shown, sources: readonly string[], { alone, set }: TimeDrawing) {
  const { locale, narrow, right } = set
  const figures = histories.flatMap(datesOf)
  const unit = unitOf(question)
  const labels = told.map((history) => labelOf(history, locale))
  const width = Math.round(Math.min(right * 0.36, widest(labels, 12, 'bold') + 2))
  const ends = told.map((history, i): End => {
    const style = styleOf(history, sources.indexOf(history.source), set.theme)
    return { history, lines: wrap(labels[i] ?? '', width, 12, 'bold'), ...style }
  })
  const lines = ends.reduce((sum, end) => sum + end.lines.length, 0)
  // A figure or two beside panels of many need no height
  const values = drawnValues(figures.map(({ mark }) => mark))
  // Nor do zeros alone, over which there is nothing
  const least = !values.some(Boolean) ? 30 : alone ? (narrow ? 260 : 340) : figures.length > 2 ? 200 : 90
  const height = Math.max(least, lines * lineHeight + 2 * ends.length)
  const scale = figureScale(values, { wanted: set.scale, length: height, room: 30, whole: unit === null })
  const ticks = scale.ticks.map((tick) => tickLabel(tick, locale))
  return { ends, height, scale, unit, left: widest(ticks, 11) + 8, right: width + 18 }
}

/** Places a question's figures over time, with a label at the end of each line that has a name. */
function placeTimePanel(
  { histories, told, envelope, ends, height, scale, unit }: Shown & ReturnType<typeof measured>,
  across: Panel['across'],
  time: TimeScale,
  drawing: TimeDrawing
) {
  const { set, once } = drawing
  const title = axisWords(scale, unit, { x: 0, y: drawing.y + 6 }, set)
  drawing.texts.push(...title)
  const top = drawing.y + (title.length > 0 ? 18 : 6)
  const band = envelope ? envelopes(histories, time.domain[1]) : []
  const ranged = told.filter((history) => datesOf(history).some(({ mark }) => mark.low !== null && !mark.read))
  const many = told.flatMap(datesOf).length > (across[1] - across[0]) / 10
  const place = { scale, across, range: [top + height, top] as [number, number], time }
  const look = {
    shift: sideBySide(told, place),
    once,
    index: drawing.panels.length,
    crowded: once || envelope || ranged.length > mostBands,
    size: many ? 30 : 64
  }
  const panel: TimePanel = { ...place, envelope: band, ...look }
  const named = new Map(ends.map((end) => [end.history, end]))
  for (const history of histories) drawing.rows.push(...rowsOf(history, named.get(history), panel, set))
  drawing.marks.push(...told.flatMap(datesOf).map(({ mark }) => mark))
  placeEnds(ends, panel, drawing)
  placePoints(ends, panel, drawing)
  drawing.panels.push(panel)
  drawing.y = top + height + (drawing.alone ? 36 : 50)
}

const dashes = [[], [7, 3], [2, 2], [10, 3, 2, 3], [14, 4], [5, 5], [4, 2, 1, 2], [1, 3]]
const symbols = 'circle square diamond triangle-up triangle-down cross triangle-right triangle-left'.split(' ')

/** Six colours that can be told apart, then these again with other symbols and dashes. */
function styleOf({ last }: History, i: number, theme: Theme): Style {
  const hues = [theme.figure, theme.second, theme.third, theme.fourth, theme.sixth, theme.fifth]
  const pick = <T>(from: readonly T[]) => from[i % from.length] as T
  return { hue: last.mark.kind === 'denied' ? theme.denial : pick(hues), dash: pick(dashes), symbol: pick(symbols) }
}

/** A figure a day for a year: dots of full size would be a ribbon, and words at each a second one. */
const isRibbon = ({ stood }: History, { across }: TimePanel, room = 10) => stood.length > (across[1] - across[0]) / room

/** Each figure of a source with its look, and until when it stood. Without a name it is thin and pale. */
function rowsOf(history: History, style: Style | undefined, panel: TimePanel, set: Settings): TimeRow[] {
  const { stood, revised, line } = history
  const { index, crowded, size } = panel
  const row = (dated: Dated, until: number | null, was: number | null): TimeRow => {
    const { figure, mark } = dated
    const time = timeOf(dated, panel)
    const shape = { room: arrowRoom(mark, panel), upright: true, symbol: style?.symbol ?? 'circle' }
    const look = lookOf(mark, style?.hue ?? null, set.theme, shape)
    // Of pale sources the best figure is enough, where there is one
    const ends = style || mark.at === null ? { low: mark.low, high: mark.high } : { low: null, high: null }
    const own = isRibbon(history, panel) ? 14 : Math.min(look.size, size)
    const weight = style ? { dim: 1, width: 2, size: own } : { dim: 0.5, width: 1, size: Math.min(16, own) }
    const band = style !== undefined && isBand(mark, crowded)
    const { first, last } = panel.once ? { first: time, last: time } : dated
    const [thick, dash] = [mark.read ? 10 : look.half, style?.dash ?? []]
    const days = { first, last, time, until: until ?? time, was, band, thick, dash }
    // A word's band has its source's colour, where sources have one each
    const edge = mark.read ? look.stroke : look.edge
    return { panel: index, ...told(figure, set.locale), at: mark.at, ...ends, ...look, edge, ...weight, ...days }
  }
  const drawn = stood.map((dated) => {
    const next = line.find(({ time }) => time > dated.time)
    const before = line.findLast(({ time }) => time < dated.time)
    const goesOn = !panel.once && (isCarried(dated) || isBand(dated.mark, crowded))
    const until = next ? timeOf(next, panel) : panel.time.domain[1]
    const steps = isCarried(dated) && before !== undefined && isCarried(before)
    return row(dated, goesOn ? until : null, steps ? before.mark.at : null)
  })
  return [...drawn, ...revised.map((dated) => row(dated, null, null))]
}

interface End extends Style {
  history: History
  lines: string[]
}

function labelOf({ source, stood, last }: History, locale: Locale): string {
  const own = (stood.length > 0 ? stood : [last]).filter(({ time }) => time === last.time)
  const denied = stood.filter((one) => deniesOther(one) && one.figure.stands)
  const words = new Set(
    [...own.filter((one) => !denied.includes(one)), ...denied].map(
      (one) => said(one.figure, locale) + unsure(one, locale)
    )
  )
  return say(locale.words.subject, isolate(source), [...words].join(' / '))
}

/** "(about 4 May 2031)": no place on the axis says of a day that it is not sure. */
const unsure = ({ date }: Dated, locale: Locale) => (/\w$/.test(date) ? '' : ` (${formatDate(date, locale)})`)

/** A word was said on its day: drawn as long as it stood it would stand for what nobody said. */
const isBand = ({ low, read }: Mark, crowded: boolean) => low !== null && !read && !crowded

/** Whether its number goes on until its source gives another: a denial does not, nor does what we read of a word. */
const isCarried = ({ mark, figure }: Dated) => mark.kind !== 'denied' && figure.claim.vague === null && mark.at !== null

/** Whether anything leads to its label: to a denial or to a bar on its day nothing does. */
const isLine = (dated: Dated, { crowded, once }: TimePanel) =>
  isCarried(dated) || isBand(dated.mark, once ? false : crowded)

/** Labels at the ends of the lines, moved apart where they would touch, with a line to what they name. */
function placeEnds(ends: readonly End[], panel: TimePanel, drawing: TimeDrawing) {
  const [bottom, top] = panel.range
  const from = panel.across[1]
  const levels = ends.map(({ history }) => levelPixel(history.last, panel))
  const places = dodge(
    ends.map(({ lines }, i) => ({ at: levels[i] ?? 0, height: lines.length * lineHeight + 2 })),
    top - 4,
    bottom + 4
  )
  for (const [i, { history, lines, hue: stroke }] of ends.entries()) {
    const [level, y] = [levels[i] as number, places[i] as number]
    const line = (x: number, x2: number, y2: number): LineItem => ({ x, x2, y: level, y2, stroke, dash: [] })
    if (isLine(history.last, panel)) {
      drawing.leaders.push(line(from, from + 14, y))
      if (panel.once) drawing.leaders.push(line(pixelOf(timeOf(history.last, panel), panel) + 6, from, level))
    }
    const first = plain('', from + 18, y - ((lines.length - 1) / 2) * lineHeight, drawing.set.theme)
    drawing.texts.push(...block(lines, { ...first, weight: 'bold', fill: stroke }, lineHeight))
  }
}

function levelPixel({ mark: { at, low, high } }: Dated, { scale, range }: TimePanel): number {
  const y = (value: number | null) => pixel(value ?? 0, scale, range)
  return at === null ? (y(low) + y(high)) / 2 : y(at)
}

/** The words of figures whose line does not lead to them, where there is room beside them. */
function placePoints(ends: readonly End[], panel: TimePanel, drawing: TimeDrawing) {
  const { set } = drawing
  const { across, range, index } = panel
  const x = (time: number) => pixelOf(time, panel)
  const inside = { left: across[0], right: across[1], top: range[1] - 6, bottom: range[0] }
  const lines = drawing.leaders.map(({ x: left, x2: right, y }) => ({ left, right, top: y - 1, bottom: y + 1 }))
  const rows = drawing.rows.filter(({ panel }) => panel === index)
  const boxes = [...lines, ...rows.flatMap((row) => boxesOf(row, x, panel))]
  const points = ends.flatMap(({ history, hue }) => {
    const own = stands(set, history.source) && !isRibbon(history, panel, 40) ? datesOf(history) : []
    return own.flatMap((dated) => (dated !== history.last || !isLine(dated, panel) ? { dated, hue } : []))
  })
  for (const { dated, hue } of points) {
    const { open, at } = dated.mark
    const reach: [number, number] = [open === 'up' ? arrowLength : 4, open === 'down' ? arrowLength : 4]
    const words = isolate(phrase(dated.figure.claim, set.locale)) + unsure(dated, set.locale)
    if (textWidth(words, 11) > 130) continue
    const point = { x: x(timeOf(dated, panel)), y: levelPixel(dated, panel), reach, beside: at === null ? 10 : 3 }
    const label = placeLabel(words, point, boxes, inside)
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
  const edges = row.band
    ? [...ends.map((end) => box(first, until, [end])), ...[first, until].map((side) => box(side, side, ends))]
    : ends.length > 0
      ? [box(time, time, ends, row.thick / 2 + 1)]
      : []
  if (at === null) return edges
  const arrow = [...row.shape.matchAll(/,(-?[\d.]+)/g)].map(([, along]) => y(at) + Number(along) * 4)
  const joins = was === null ? [] : [box(time, time, [y(at), y(was)])]
  return [...edges, box(time, time, [y(at), ...arrow], 5), box(time, until, [y(at)]), ...joins]
}
