import { type Figure, standing } from '../comparison/estimates.ts'
import { type Locale, say } from '../comparison/locale.ts'
import type { Question } from '../comparison/questions.ts'
import { formatNumber, formatPeriod, middle, phrase, sentenceCase } from '../comparison/wording.ts'
import { distinct } from '../grouped.ts'
import { axisWords, figureAxis, type Panel } from './axis.ts'
import type { Words } from './caption.ts'
import { standingOf } from './finding.ts'
import { drawnValues, markOf } from './marks.ts'
import { check, type Settings, sourcesOf, unitOf } from './options.ts'
import { blank, hairline, type Layer, lineLayer, own, panelGroups, plain, symbol } from './parts.ts'
import {
  type Area,
  type FigureRow,
  type Line,
  marksOf,
  placeLines,
  placeName,
  type Row,
  type RowsDrawing,
  rowsOf,
  tooltipOf
} from './rows.ts'
import { fitted, type Place, pixel } from './scale.ts'
import { type ChartSpec, headed, pictureOf, remark } from './spec.ts'
import { isolate, textWidth, widest } from './text.ts'

/** Questions side by side, each with an axis of its own, and their sources the rows of all of them. */
export interface Block {
  heading: string | null
  columns: { label: string | null; question: Question }[]
}

const gap = 22
/** Narrower columns have no room for marks and words. */
const least = 170

/** Rows of sources, block under block, each with the names at its left or, in a narrow picture, over the marks. */
export function rowsChart(
  wanted: readonly Block[],
  set: Settings,
  words: Words,
  references: readonly Reference[] = []
): ChartSpec {
  const names = set.narrow ? 0 : nameColumn(wanted, set)
  const most = (all: readonly Block[]) => Math.max(1, ...all.map(({ columns }) => columns.length))
  const fits = !set.narrow && (set.right - names) / most(wanted) >= least
  const blocks = fits ? wanted : wanted.flatMap(oneByOne)
  // A column is as wide in every block
  const columns = most(blocks)
  const drawing: RowsDrawing = { ...blank(set), names, wanted: references, panels: [], references: [] }
  const dated = datedBy(blocks, set)
  for (const [i, block] of blocks.entries()) {
    if (i > 0) drawing.y += 14
    placeBlock(block, columns, dated, drawing)
  }
  if (blocks.length === 0) remark(set.locale.words.nothing, drawing)
  return pictureOf(drawing, words, (height) => [
    ...lineLayer('reference', drawing.references),
    ...panelGroups(drawing.panels, drawing.rows, (panel, rows, suffix) => layersOf(panel, rows, height, set, suffix))
  ])
}

const oneByOne = ({ heading, columns }: Block): Block[] =>
  columns.map(({ label, question }) => ({
    heading: [label && sentenceCase(label), heading].filter(Boolean).join(' · '),
    columns: [{ label: null, question }]
  }))

interface Column extends Area {
  rows: Row[]
  unit: string | null
}

function placeBlock({ heading, columns }: Block, most: number, dated: (line: Line) => Line, drawing: RowsDrawing) {
  const { names, set, wanted } = drawing
  const { theme, locale } = set
  headed(heading, drawing)
  const left = names === 0 ? 10 : names + gap
  const width = (set.right + gap - left) / most
  const labelled = columns.some(({ label }) => label !== null)
  const all = columns.map(({ question }) =>
    rowsOf(question, set).map((row) => ({ ...row, lines: row.lines.map(dated) }))
  )
  const sources = distinct(all.flat().map(({ source }) => source))
  // What stands out is no part of the rest
  const isOut = (source: string) => +set.highlight.has(source.toLowerCase())
  const first = sources.toSorted((a, b) => isOut(b) - isOut(a)).slice(0, set.limit)
  const shown = sources.filter((source) => first.includes(source))
  const placed = columns.map(({ label, question }, i): Column => {
    const from = left + width * i
    if (label) drawing.texts.push({ ...plain(sentenceCase(label), from, drawing.y + 8, theme), weight: 'bold' })
    const rows = all[i]?.filter(({ source }) => shown.includes(source)) ?? []
    drawing.marks.push(...marksOf(rows))
    const right = from + width - gap
    const values = [...drawnValues(marksOf(rows)), ...wanted.map(({ value }) => value)]
    const unit = unitOf(question)
    const room: [number, number] = [from, right - wordRoom(rows, width)]
    const area = { left: names === 0 ? 0 : from, right, panel: drawing.panels.length + i }
    return { ...area, ...fitted(values, room, set.right, set, unit), rows, unit }
  })
  drawing.y += labelled ? 20 : 0
  const over = drawing.y
  drawing.y += wanted.length * 15
  const top = drawing.y
  for (const [i, source] of shown.entries()) placeSource(source, i, placed, drawing)
  const bottom = drawing.y
  for (const { scale, range, unit } of placed) {
    placeReferences({ scale, range }, [over, bottom], drawing)
    drawing.panels.push({ scale, range, across: [top, bottom] })
    const labels = bottom + (scale.ticks.length > 0 ? 22 : 4)
    const words = axisWords(scale, unit, { x: range[0], y: labels + 7 }, set)
    drawing.texts.push(...words)
    drawing.y = Math.max(drawing.y, labels + (words.length > 0 ? 15 : 0))
  }
  const more = sources.length - shown.length
  if (more > 0) remark(say(locale.words.andMore, String(more)), drawing)
}

/** Says of a line of when it is, where days differ, but for the last that several share, and a day's own count. */
function datedBy(blocks: readonly Block[], { locale }: Settings): (line: Line) => Line {
  const estimates = blocks.flatMap(({ columns }) => columns.flatMap(({ question }) => question.estimates))
  const told = estimates.flatMap(({ figures }) => figures.flatMap(({ asOf }) => asOf ?? []))
  const days = estimates.flatMap(standing).map(({ asOf }) => asOf)
  if (new Set(days).size < 2 || new Set(told).size < 2) return (line) => line
  const last = told.sort((a, b) => (middle(a) ?? 0) - (middle(b) ?? 0)).at(-1)
  const isShared = days.filter((day) => day === last).length > 1
  return (line) => {
    const { asOf, scope } = line.figure
    return (isShared && asOf === last) || scope.to !== null
      ? line
      : { ...line, words: `${line.words} (${formatPeriod(asOf, asOf, locale)})` }
  }
}

function placeSource(source: string, index: number, columns: readonly Column[], drawing: RowsDrawing) {
  const { theme, locale, right } = drawing.set
  const top = drawing.y
  if (index > 0) drawing.rules.push(hairline(top, right, theme))
  const [from, end] = placeName(source, drawing)
  const ends = columns.map((column) => {
    const row = column.rows.find((one) => one.source === source)
    if (row) return placeLines(row, from, column, drawing)
    drawing.texts.push({ ...plain(locale.words.noFigure, column.left + 4, top + 14, theme), fill: theme.muted })
    return top
  })
  drawing.y = Math.max(end, ...ends) + 4
}

function layersOf(panel: Panel, rows: readonly FigureRow[], height: number, set: Settings, suffix: string): Layer[] {
  const tooltip = tooltipOf(set.locale)
  const axis = figureAxis(panel, 'bottom', panel.across[1] - height, set)
  const bars = {
    name: `ranges${suffix}`,
    mark: { type: 'rect', strokeWidth: 1, cornerRadius: 1 },
    encoding: {
      x: { field: 'low', ...axis },
      x2: { field: 'high' },
      y: { field: 'top', type: 'quantitative' },
      y2: { field: 'bottom' },
      fill: own('bar'),
      stroke: own('edge'),
      tooltip
    }
  }
  const symbols = {
    name: `figures${suffix}`,
    mark: { type: 'point', strokeWidth: 2, opacity: 1 },
    encoding: { x: { field: 'at', ...axis }, ...symbol, tooltip }
  }
  return (rows.some(({ low }) => low !== null) ? [bars, symbols] : [symbols]) as Layer[]
}

/** As wide as the widest name, up to a third of the picture. */
function nameColumn(blocks: readonly Block[], { right }: Settings): number {
  const sources = sourcesOf(blocks.flatMap(({ columns }) => columns.map(({ question }) => question)))
  return Math.min(widest([...sources].map(isolate), 12, 'bold'), Math.round(right * 0.32))
}

/** What is kept free at the right for the words of the highest figure. */
function wordRoom(rows: readonly Row[], width: number): number {
  const words = rows.flatMap(({ lines }) => lines.map((line) => textWidth(line.words, 12) + 16))
  return Math.round(Math.min(Math.max(24, ...words), width * 0.3))
}

interface Reference {
  value: number
  label: string
}

export type ReferenceOption = number | Reference | string

/** The lines to draw: one at a value, or what a source says by now. Throws `invalid reference: ...`. */
export function referencesOf(
  reference: ReferenceOption | undefined,
  questions: readonly Question[],
  locale: Locale
): Reference[] {
  if (reference === undefined || questions.length === 0) return []
  const valid = (isValid: boolean, cure: string) => check('reference', reference, isValid, cure)
  valid(questions.length === 1, `there are ${questions.length} questions here: choose one by where`)
  if (typeof reference === 'string') {
    const own = questions.flatMap(standingOf).filter(({ source }) => source.toLowerCase() === reference.toLowerCase())
    valid(own.length > 0, `no source here: there are ${[...sourcesOf(questions)].join(', ')}`)
    const lines = own.flatMap((figure) => linesOf(figure, locale))
    valid(lines.length > 0, 'it gives no number to draw a line at')
    return lines
  }
  const line = typeof reference === 'number' ? { value: reference, label: formatNumber(reference, locale) } : reference
  const isLine = Number.isFinite(line?.value) && typeof line.label === 'string'
  valid(isLine, 'the name of a source, a number, or { value, label }')
  return [line]
}

/** A line at its number, or one at each end of its range; the words at the first. */
function linesOf(figure: Figure, locale: Locale): Reference[] {
  const mark = figure.claim.stance === 'denies' ? null : markOf(figure)
  const values = mark === null ? [] : drawnValues(mark.at === null ? [mark] : [{ ...mark, low: null, high: null }])
  const label = say(locale.words.subject, figure.source, phrase(figure.claim, locale))
  return values.map((value, i) => ({ value, label: i === 0 ? label : '' }))
}

/** Each line from over the rows to the axis, with its own words at its upper end, broken at those that stand across it. */
function placeReferences({ scale, range }: Place, [over, bottom]: [number, number], drawing: RowsDrawing) {
  const { theme, right } = drawing.set
  for (const [i, { value, label }] of drawing.wanted.entries()) {
    const x = pixel(value, scale, range)
    const y = over + 7 + i * 15
    const half = textWidth(label, 11) / 2
    const middle = Math.max(half, Math.min(right - half, x))
    const across = drawing.texts.filter(({ text, size, weight, ...at }) => {
      const off = at.align === 'left' ? x - at.x : at.x - x
      return off > -3 && off < textWidth(text, size, weight) + 3
    })
    let top = y + 7
    for (const at of [...across.map((text) => text.y).sort((a, b) => a - b), bottom + 8]) {
      if (at - 8 > top) drawing.references.push({ x, x2: x, y: top, y2: at - 8, stroke: theme.muted, dash: [5, 3] })
      top = Math.max(top, at + 8)
    }
    if (label) drawing.texts.push({ ...plain(label, middle, y, theme), align: 'center', size: 11, fill: theme.muted })
  }
}
