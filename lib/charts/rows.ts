import type { Panel } from './axis.ts'
import type { Voice } from './input.ts'
import { arrowLength, lookOf, type Mark } from './marks.ts'
import type { Order, Settings } from './options.ts'
import { plain, type TextItem } from './parts.ts'
import { type FigureRow, type Line, told } from './row.ts'
import { type FigureScale, position } from './scale.ts'
import { isolate, textWidth, wrap } from './text.ts'

/** A source with its lines. */
export interface Row {
  voice: Voice
  lines: Line[]
}

/** Where rows may stand, in pixels. */
export interface Area {
  /** Width of the column of names at the left; 0: each name stands over its marks. */
  names: number
  /** Whether the names are drawn: of several columns only the first has them. */
  named: boolean
  /** Where the scale begins and ends. */
  range: [number, number]
  /** Nothing may be drawn right of this. */
  right: number
  top: number
  panel: number
}

/** What has been placed so far. */
export interface Drawing {
  figures: FigureRow[]
  texts: TextItem[]
  panels: Panel[]
  /** Hairlines between rows. */
  rules: number[]
  /** Where the next thing goes. */
  y: number
}

const lineHeight = 20
const nameHeight = 15
const gap = 9

/** Places each row under the one before, as high as it needs and no higher. */
export function placeRows(
  rows: readonly Row[],
  scale: FigureScale,
  area: Omit<Area, 'top'>,
  set: Settings,
  drawing: Drawing
) {
  for (const [i, { voice, lines }] of rows.entries()) {
    if (i > 0) drawing.rules.push(drawing.y)
    drawing.y = placeRow(voice.source, lines, scale, { ...area, top: drawing.y }, set, drawing)
  }
}

/** Whether a source is drawn in full colour. */
export const stands = ({ highlight }: Settings, source: string) =>
  highlight.size === 0 || highlight.has(source.toLowerCase())

/** Places the name of a source with its lines; returns where the row ends. */
export function placeRow(
  source: string,
  lines: readonly Line[],
  scale: FigureScale,
  area: Area,
  settings: Settings,
  drawing: Drawing
): number {
  const { theme, highlight } = settings
  const full = stands(settings, source)
  const fill = full ? theme.ink : theme.muted
  const weight = area.names === 0 || (full && highlight.size > 0) ? 'bold' : 'normal'
  const named = area.named ? wrap(isolate(source), area.names || area.right, 12, weight) : []
  let y = area.top + 4
  for (const [i, text] of named.entries()) {
    drawing.texts.push({ ...plain(text, 0, y + lineHeight / 2 + i * nameHeight, theme), weight, fill })
  }
  const nameBottom = y + Math.max(1, named.length) * nameHeight + (lineHeight - nameHeight)
  if (area.names === 0) y = nameBottom - 3
  for (const line of lines) {
    const middle = y + lineHeight / 2
    drawing.figures.push(...figuresOf(line, middle, scale, area, settings, full))
    const words = placeWords(line, middle, scale, area)
    for (const { text, x, y, align } of words) drawing.texts.push({ ...plain(text, x, y, theme), align, fill })
    y = Math.max(y + lineHeight, ...words.map((word) => word.y + lineHeight / 2 - 2))
  }
  return Math.max(y, nameBottom) + 4
}

/** The figure of a line, and those since revised, each as a row of the data. */
function figuresOf(
  line: Line,
  y: number,
  scale: FigureScale,
  area: Area,
  settings: Settings,
  full: boolean
): FigureRow[] {
  const { theme, locale } = settings
  const all = [...line.revised, ...(line.mark ? [{ figure: line.figure, mark: line.mark }] : [])]
  return all.map(({ figure, mark }) => {
    const room = arrowRoom(mark, scale, area)
    const look = lookOf(mark, full ? theme.figure : null, theme, { room })
    const { at, low, high } = mark
    return {
      panel: area.panel,
      ...told(figure, locale),
      at,
      low,
      high,
      y,
      top: y - look.half,
      bottom: y + look.half,
      ...look
    }
  })
}

/** Where a value lies, in pixels of the picture. */
export const pixel = (value: number, scale: FigureScale, [from, to]: readonly [number, number]) =>
  from + position(value, scale) * (to - from)

/** Pixels that an arrow has before it passes zero or leaves the plot. */
function arrowRoom({ open, at }: Mark, scale: FigureScale, { range }: Area): number {
  if (open === null || at === null) return arrowLength
  return open === 'up' ? range[1] - pixel(at, scale, range) : pixel(at, scale, range) - range[0]
}

/** From where to where the marks of a line reach, in pixels. */
function reach({ mark, revised }: Line, scale: FigureScale, area: Area): [number, number] | null {
  const marks = [...revised.map((r) => r.mark), ...(mark ? [mark] : [])]
  if (marks.length === 0) return null
  const ends = marks.flatMap((m) => {
    const values = [m.at, m.low, m.high].filter((value) => value !== null)
    const places = values.map((value) => pixel(value, scale, area.range))
    const arrow = Math.min(arrowLength, arrowRoom(m, scale, area))
    const symbol = m.at === null ? 1 : 5
    return [
      Math.min(...places) - (m.open === 'down' ? arrow : symbol),
      Math.max(...places) + (m.open === 'up' ? arrow : symbol)
    ]
  })
  return [Math.min(...ends), Math.max(...ends)]
}

interface Word {
  text: string
  x: number
  y: number
  align: 'left' | 'right'
}

/** The words of a line at the right of its marks, else at their left, else broken there or under them. */
function placeWords(line: Line, y: number, scale: FigureScale, area: Area): Word[] {
  const left = area.names === 0 ? 0 : area.range[0]
  const [from, to] = reach(line, scale, area) ?? [left, left - gap + 4]
  const width = textWidth(line.words, 12)
  const right = { room: area.right - to - gap, x: to + gap, align: 'left' as const }
  const before = { room: from - gap - left, x: from - gap, align: 'right' as const }
  const free = [right, before].find(({ room }) => width <= room)
  if (free) return [{ text: line.words, x: free.x, y, align: free.align }]
  const roomy = right.room >= before.room ? right : before
  if (roomy.room >= 110) {
    return wrap(line.words, roomy.room, 12).map((text, i) => ({
      text,
      x: roomy.x,
      y: y + i * nameHeight,
      align: roomy.align
    }))
  }
  const under = wrap(line.words, area.right - left, 12)
  return under.map((text, i) => ({ text, x: left, y: y + (i + 1) * nameHeight + 2, align: 'left' as const }))
}

/** Rows in the order asked for; denials last where values count. */
export function ordered(rows: readonly Row[], order: Order, dayOf: (row: Row) => number): Row[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row, order, dayOf) }))
  const compare = (a: string | number, b: string | number) => (a === b ? 0 : a < b ? -1 : 1)
  keyed.sort((a, b) => a.key.reduce<number>((found, x, i) => found || compare(x, b.key[i] as typeof x), 0))
  return keyed.map(({ row }) => row)
}

function keyOf(row: Row, order: Order, dayOf: (row: Row) => number): (string | number)[] {
  const { source } = row.voice
  const marks = row.lines.flatMap(({ mark }) => mark ?? [])
  const asserted = marks.filter(({ kind }) => kind !== 'denied')
  const size = Math.max(-1, ...asserted.flatMap(({ at, low, high }) => at ?? high ?? low ?? []))
  const spread = (m: Mark) =>
    m.open || m.kind === 'denied' ? Number.MAX_VALUE : ((m.high ?? 0) - (m.low ?? 0)) / Math.max(m.high ?? m.at ?? 1, 1)
  switch (order) {
    case 'value':
      return [asserted.length > 0 ? 0 : 1, -size, source]
    case 'source':
      return [source, -size]
    case 'date':
      return [dayOf(row), source]
    case 'precision':
      return [Math.max(...marks.map(spread), marks.length > 0 ? 0 : Number.MAX_VALUE), source]
  }
}
