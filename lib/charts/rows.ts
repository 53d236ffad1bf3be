import { type Estimate, type Figure, saidKey, standing } from '../comparison/estimates.ts'
import { type Locale, say } from '../comparison/locale.ts'
import type { Question } from '../comparison/questions.ts'
import { formatDate, formatInterval, middle, figure as numberOf, phrase } from '../comparison/wording.ts'
import { distinct, grouped, largest, smallest } from '../grouped.ts'
import type { Panel } from './axis.ts'
import { arrowLength, arrowRoom, drawnValues, type Look, lookOf, type Mark, type MarkOf, markOf } from './marks.ts'
import type { Order, Settings } from './options.ts'
import { block, type Drawing, type LineItem, plain, type TextItem } from './parts.ts'
import { pixel } from './scale.ts'
import { isolate, textWidth, whole, wrap } from './text.ts'

/** One row of a chart's data: a figure with what is told of it, and how it is drawn. */
export interface DrawnRow extends Look, ReturnType<typeof told>, Pick<Mark, 'at' | 'low' | 'high'> {
  panel: number
}

const tips = ['Source', 'Words', 'Value', 'Place', 'Day', 'Outlet', 'Link'] as const

/** The tooltip of every figure: these fields and no others. */
export const tooltipOf = ({ words }: Locale) =>
  tips.map((tip) => ({ field: tip.toLowerCase(), title: words[`tip${tip}`], type: 'nominal' as const }))

export const dayOf = (asOf: string | null, locale: Locale) => (asOf === null ? '' : formatDate(asOf, locale))

export function told(figure: Figure, locale: Locale) {
  const { claim, scope, source, outlet, url, reading, asOf } = figure
  return {
    claim: claim.id,
    source,
    words: phrase(claim, locale),
    value: claim.stance === 'denies' ? '' : reading.read ? formatInterval(reading, locale) : numberOf(claim, locale),
    place: scope.place ?? '',
    day: dayOf(asOf, locale),
    outlet,
    // Any other scheme must not become a link anywhere
    link: /^https?:\/\//.test(url ?? '') ? (url ?? '') : ''
  }
}

/** What a source says, on a line of its own: one figure, in however many reports. */
export interface Line {
  figure: Figure
  /** null: there is no number to draw. */
  mark: Mark | null
  words: string
  /** Figures since revised, drawn on the same line. */
  revised: MarkOf[]
}

export interface Row {
  source: string
  lines: Line[]
}

export const said = ({ claim }: Figure, locale: Locale) => whole(isolate(phrase(claim, locale)))

/** A line for each figure of a source that stands; the same figure again is counted. */
function linesOf(estimates: readonly Estimate[], locale: Locale): Line[] {
  const superseded = estimates.flatMap((one) => one.superseded)
  const lines = [...grouped(estimates.flatMap(standing), saidKey).values()].map((group): Line => {
    const figure = group[0] as Figure
    const words = said(figure, locale)
    const reports = group.length === 1 ? words : say(locale.words.inReports, words, String(group.length))
    return { figure, mark: markOf(figure), words: reports, revised: [] }
  })
  lines.sort((a, b) => sizeOf(b) - sizeOf(a))
  const [first] = lines
  if (!first || superseded.length === 0) return lines
  const revised = superseded.flatMap((figure) => {
    const mark = markOf(figure)
    return mark ? [{ figure, mark }] : []
  })
  const earlier = distinct(superseded.map((figure) => said(figure, locale))).join(', ')
  return [{ ...first, words: say(locale.words.first, first.words, earlier), revised }, ...lines.slice(1)]
}

/** By its upper end; of a word that is read, of which nobody stated one, by its lower. */
const levelOf = ({ at, low, high, read }: Mark) => at ?? (read ? low : high) ?? low

const sizeOf = ({ mark }: Line) => (mark?.kind === 'denied' ? -1 : ((mark && levelOf(mark)) ?? -2))

/** A source's estimates on a question: one of its own figures, and one of the figure that it denies. */
export const bySource = ({ estimates }: Pick<Question, 'estimates'>) => [
  ...grouped(estimates, ({ source }) => source).entries()
]

/** A row for each source, in the order asked for; denials last where values count. */
export function rowsOf(question: Pick<Question, 'estimates'>, { order, locale }: Settings): Row[] {
  const rank = ranks[order]
  const rows = bySource(question).map(([source, estimates]) => ({ source, lines: linesOf(estimates, locale) }))
  return rows.sort((a, b) => rank(a.lines) - rank(b.lines) || (a.source < b.source ? -1 : 1))
}

const ranks: Record<Order, (lines: readonly Line[]) => number> = {
  source: () => 0,
  date: (lines) => smallest(lines.map(({ figure }) => middle(figure.asOf ?? '') ?? Number.MAX_VALUE)),
  value: (lines) => -largest(lines.flatMap(({ mark }) => (mark && mark.kind !== 'denied' ? (levelOf(mark) ?? -1) : [])))
}

export const stands = ({ highlight }: Settings, source: string) =>
  highlight.size === 0 || highlight.has(source.toLowerCase())

export const marksOf = (rows: readonly Pick<Row, 'lines'>[]): Mark[] =>
  rows.flatMap(({ lines }) => lines.flatMap(({ mark, revised }) => [mark ?? [], revised.map((one) => one.mark)].flat()))

export interface FigureRow extends DrawnRow {
  /** Pixels from the top, and where its line or band begins and ends. */
  y: number
  top: number
  bottom: number
}

export interface Area extends Pick<Panel, 'scale' | 'range'> {
  panel: number
  /** Nothing may be drawn left or right of these. */
  left: number
  right: number
}

export interface RowsDrawing extends Drawing<FigureRow> {
  /** Width of the column of names; 0: they stand over their marks. */
  names: number
  panels: Panel[]
  wanted: readonly { value: number; label: string }[]
  references: LineItem[]
}

const lineHeight = 20
const nameHeight = 15
const gap = 9

/** The name of a source; where its marks begin, and the name ends. */
export function placeName(source: string, drawing: RowsDrawing): [from: number, to: number] {
  const { set, names: column } = drawing
  const { theme, highlight, right } = set
  const full = stands(set, source)
  const weight = column === 0 || (full && highlight.size > 0) ? 'bold' : 'normal'
  const lines = wrap(isolate(source), column || right, 12, weight)
  const y = drawing.y + 4
  const first = { ...plain('', 0, y + lineHeight / 2, theme), weight, fill: full ? theme.ink : theme.muted } as const
  drawing.texts.push(...block(lines, first, nameHeight))
  const bottom = y + Math.max(1, lines.length) * nameHeight + (lineHeight - nameHeight)
  return [column === 0 ? bottom - 3 : y, bottom]
}

/** Places what a source says; returns where its last line ends. */
export function placeLines({ source, lines }: Row, from: number, area: Area, drawing: RowsDrawing): number {
  const { set } = drawing
  const { theme } = set
  const fill = stands(set, source) ? theme.ink : theme.muted
  let y = from
  for (const line of lines) {
    const middle = y + lineHeight / 2
    drawing.rows.push(...figuresOf(line, middle, area, set))
    const words = placeWords(line, middle, area, { ...plain('', 0, 0, theme), fill })
    drawing.texts.push(...words)
    y = Math.max(y + lineHeight, ...words.map((word) => word.y + lineHeight / 2 - 2))
  }
  return y
}

function figuresOf({ revised, figure, mark }: Line, y: number, area: Area, set: Settings): FigureRow[] {
  const all = [...revised, ...(mark ? [{ figure, mark }] : [])]
  const hue = stands(set, figure.source) ? set.theme.figure : null
  return all.map(({ figure, mark }) => {
    const look = lookOf(mark, hue, set.theme, { room: arrowRoom(mark, area) })
    const { at, low, high } = mark
    const place = { at, low, high, y, top: y - look.half, bottom: y + look.half }
    return { panel: area.panel, ...told(figure, set.locale), ...place, ...look }
  })
}

function reach(line: Line, area: Area): [number, number] | null {
  const marks = marksOf([{ lines: [line] }])
  if (marks.length === 0) return null
  const ends = marks.flatMap((m) => {
    const places = drawnValues([m]).map((value) => pixel(value, area.scale, area.range))
    const arrow = Math.min(arrowLength, arrowRoom(m, area))
    const symbol = m.at === null ? 1 : 5
    return [
      Math.min(...places) - (m.open === 'down' ? arrow : symbol),
      Math.max(...places) + (m.open === 'up' ? arrow : symbol)
    ]
  })
  return [Math.min(...ends), Math.max(...ends)]
}

/** The words of a line right of its marks, else left, else broken there or under them. */
function placeWords(line: Line, y: number, area: Area, look: TextItem): TextItem[] {
  const { left, right } = area
  const [from, to] = reach(line, area) ?? [left, left - gap + 4]
  const after = { room: right - to - gap, x: to + gap, align: 'left' as const }
  const before = { room: from - gap - left, x: from - gap, align: 'right' as const }
  const width = textWidth(line.words, 12)
  const free = [after, before].find(({ room }) => width <= room)
  const { room, ...at } = free ?? (after.room >= before.room ? after : before)
  if (free || room >= 110) return block(wrap(line.words, room, 12), { ...look, ...at, y }, nameHeight)
  return block(wrap(line.words, right - left, 12), { ...look, x: left, y: y + nameHeight + 2 }, nameHeight)
}
