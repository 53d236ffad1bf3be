import type { Panel } from './axis.ts'
import { arrowLength, arrowRoom, drawnValues, lookOf } from './marks.ts'
import type { Settings } from './options.ts'
import { block, type Drawing, type LineItem, plain, type TextItem } from './parts.ts'
import { type DrawnRow, type Line, marksOf, type Row, stands, told } from './row.ts'
import { pixel } from './scale.ts'
import { isolate, textWidth, wrap } from './text.ts'

/** A figure on a row of its source. */
export interface FigureRow extends DrawnRow {
  /** Pixels from the top, and where its line or band begins and ends. */
  y: number
  top: number
  bottom: number
}

/** Where the lines of a source may stand, in pixels. */
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
    const across = drawing.wanted.map(({ value }) => pixel(value, area.scale, area.range))
    const words = placeWords(line, middle, area, { ...plain('', 0, 0, theme), fill }, across)
    drawing.texts.push(...words)
    y = Math.max(y + lineHeight, ...words.map((word) => word.y + lineHeight / 2 - 2))
  }
  return y
}

/** The figure of a line, and those since revised, each as a row of the data. */
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

/** From where to where the marks of a line reach, in pixels. */
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

/**
 * The words of a line at the right of its marks, else at their left, else broken there or under them; `across`: where
 * lines of reference run, which they do not cross where there is room beside.
 */
function placeWords(line: Line, y: number, area: Area, look: TextItem, across: readonly number[]): TextItem[] {
  const { left, right } = area
  const [from, to] = reach(line, area) ?? [left, left - gap + 4]
  const after = { room: right - to - gap, x: to + gap, align: 'left' as const }
  const before = { room: from - gap - left, x: from - gap, align: 'right' as const }
  const width = textWidth(line.words, 12)
  const beyond = across.map((x) => ({ room: right - x - gap, x: x + gap, align: 'left' as const }))
  const fitting = [after, before, ...beyond.filter(({ x }) => x > after.x)].filter(({ room }) => width <= room)
  const isClear = ({ x, align }: Pick<TextItem, 'x' | 'align'>) =>
    across.every((at) => at < x - (align === 'left' ? 3 : width + 3) || at > x + (align === 'left' ? width + 3 : 3))
  const free = fitting.find(isClear) ?? fitting[0]
  const { room, ...at } = free ?? (after.room >= before.room ? after : before)
  if (free || room >= 110)
    return block(free ? [line.words] : wrap(line.words, room, 12), { ...look, ...at, y }, nameHeight)
  return block(wrap(line.words, right - left, 12), { ...look, x: left, y: y + nameHeight + 2 }, nameHeight)
}
