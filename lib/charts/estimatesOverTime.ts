import type { TopLevelSpec } from 'vega-lite'
import type { Claim } from '../claim.ts'
import type { Comparison } from '../comparison/compare.ts'
import { allFigures, type Figure } from '../comparison/estimates.ts'
import { daysOf, isStock } from '../comparison/period.ts'
import type { Question } from '../comparison/questions.ts'
import { formatDate } from '../comparison/wording.ts'
import { captionOf, descriptionOf, scopeLabel, titleOf } from './caption.ts'
import { figureAxis, figureLayers, legendLayers } from './figures.ts'
import { type ChartOptions, chosen } from './input.ts'
import { drawnValues, type FigureMark, markOf, tooltip } from './marks.ts'
import { placeNumbers } from './numbers.ts'
import { palette } from './palette.ts'
import { type FigureScale, figureScale, type ScaleType } from './scale.ts'
import { captionLayer, config, emptyChart, hasData, heading, type Layer } from './spec.ts'
import { textWidth, wrap } from './text.ts'

export interface EstimatesOverTimeOptions extends ChartOptions {
  /** Height of the plot in pixels. Default: as the list of figures needs, at least 320. */
  height?: number
  /** Default: linear, log or symlog, by how far the figures are apart. */
  scale?: ScaleType
}

interface Dated {
  mark: FigureMark & { time: number; first: number; last: number; number: string }
  figure: Figure
}

/** Sources with more than one figure get a colour of their own, as far as there are any that can be told apart. */
const hues = [palette.figure, palette.second, palette.third, palette.fourth, palette.sixth].map((c) => c.light)
const left = 64
const day = 86_400_000
const gap = 34

/**
 * How the figures move: one mark a figure at the day that it is for, numbered, with the list of who said each
 * at the right. A figure for a month or a year has a line of that length; no line joins two figures, since
 * nobody stated what lies between. Takes a comparison, or claims and compares them. Figures without a
 * date are counted in the caption. Throws `invalid ...` on options that cannot be.
 */
export function estimatesOverTime(
  input: Comparison | readonly Claim[],
  options: EstimatesOverTimeOptions = {}
): TopLevelSpec {
  const { comparison, questions, leftOut, width } = chosen(input, { width: 520, ...options })
  const title = options.title ?? titleOf(questions, 'who said how many, and when')
  const figures = questions.flatMap((q) => q.estimates.flatMap(allFigures))
  const dated = datedFigures(figures)
  if (dated.length === 0) return emptyChart(title, 'No figures with a date.')
  const list = listOf(dated, questions)
  const lines = list.map((line, i) => ({ ...line, y: i * 16 + 6 }))
  const listWidth = Math.ceil(Math.max(...lines.map((l) => textWidth(l.text, 12)))) + 26
  const height = options.height ?? Math.max(320, lines.length * 16)
  const marks = dated.map(({ mark }) => mark)
  const scale = figureScale(drawnValues(marks), options.scale)
  const time = timeAxis(marks, width)
  const full = left + width + gap + listWidth
  const undated = figures.length - dated.length
  const caption = captionOf(comparison, questions, 'row', leftOut)
  if (undated > 0) caption.unshift(`${undated} more without a date or without a number are not drawn.`)
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: descriptionOf('Chart of estimates over time', title, questions),
    title: heading(title, options.subtitle ?? null, full),
    width,
    height,
    padding: 12,
    layer: [
      ...[periodLayer(marks, time, scale)].filter(hasData),
      ...figureLayers(marks, { channel: 'y', scale, title: null }).map((layer) => withTime(layer, time)),
      ...legendLayers(marks, left, true),
      ...numberLayers(marks, time.domain, scale, width, height),
      ...listLayers(lines, width + gap),
      captionLayer(caption, left, full, 34)
    ],
    config
  }
}

/** Figures with a day and a number, in order of time; numbered in that order. */
function datedFigures(figures: readonly Figure[]): Dated[] {
  const sources = new Map<string, number>()
  const drawn = figures.flatMap((figure) => {
    const { first, last } = daysOf(figure.asOf) ?? { first: null, last: null }
    const mark = markOf(figure, figure.claim.id)
    if (mark === null || last === null) return []
    sources.set(figure.source, (sources.get(figure.source) ?? 0) + 1)
    // A flow has added up by its last day; a stock is for some day of its period.
    const lastDay = Math.floor(last / day) * day
    const span =
      isStock(figure.scope.measure) && first !== null ? { first, last: lastDay } : { first: lastDay, last: lastDay }
    return [{ figure, mark: { ...mark, ...span, time: (span.first + span.last) / 2, number: '' } }]
  })
  const repeated = [...sources].filter(([, n]) => n > 1).sort(([, a], [, b]) => b - a)
  const hueOf = new Map(repeated.slice(0, hues.length).map(([source], i) => [source, hues[i]]))
  return drawn
    .sort((a, b) => a.mark.time - b.mark.time)
    .map(({ figure, mark }, i) => {
      const hue = mark.mark === 'denied' ? mark.hue : (hueOf.get(figure.source) ?? palette.fifth.light)
      return { figure, mark: { ...mark, hue, number: String(i + 1) } }
    })
}

/** The list at the right: each source once, its figures under it in order of time. */
function listOf(dated: readonly Dated[], questions: readonly Question[]) {
  const undated = questions.map((q) => ({ ...q, scope: { ...q.scope, from: null, to: null } }))
  const bySource = new Map<string, Dated[]>()
  for (const one of dated) {
    const own = bySource.get(one.figure.source)
    if (own) own.push(one)
    else bySource.set(one.figure.source, [one])
  }
  return [...bySource].flatMap(([source, own]) => {
    const hue = own[0]?.mark.hue ?? palette.ink.light
    const heads = wrap(source, 300, 12).map((text) => ({ number: '', text, hue, bold: true, claim: '' }))
    const figures = own.map(({ figure, mark }) => {
      const { claim, scope } = figure
      const revised = figure.superseded ? ' (since revised)' : ''
      // Without its day, which stands before it
      const apart = scopeLabel({ ...scope, from: null, to: null }, undated)
      const text = `${figure.asOf === null ? 'day not stated' : formatDate(figure.asOf)}: ${claim.words}${revised}${apart ? ` · ${apart}` : ''}`
      return { number: mark.number, text, hue, bold: false, claim: claim.id }
    })
    return [...heads, ...figures]
  })
}

interface TimeAxis {
  domain: [number, number]
  channel: object
}

function timeAxis(marks: readonly { first: number; last: number }[], width: number): TimeAxis {
  const first = Math.min(...marks.map((m) => m.first))
  const last = Math.max(...marks.map((m) => m.last))
  // A single day needs room too: two weeks around it.
  const pad = Math.max((last - first) * 0.03, 7 * day)
  const domain: [number, number] = [first - pad, last + pad]
  const axis = {
    grid: false,
    ticks: true,
    domain: true,
    domainColor: palette.grid.light,
    labelOverlap: true as const,
    ...timeTicks(domain, Math.floor(width / 90))
  }
  // As plain numbers: a temporal scale would be read in the time zone of whoever draws it.
  const scale = { type: 'linear' as const, domain: [...domain], nice: false, zero: false }
  return { domain, channel: { field: 'time', type: 'quantitative', scale, axis, title: null } }
}

/** Starts of years, months or days, about as many as there is room for. */
function timeTicks([first, last]: readonly [number, number], room: number) {
  const months = (last - first) / (30.4 * day)
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((n) => months / n <= room) ?? 240
  const values: number[] = []
  if (months / step >= 2) {
    const start = new Date(first)
    const month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step
    for (let m = month; ; m += step) {
      // Not by Date.UTC, which takes the year 50 for 1950
      const tick = new Date(0).setUTCFullYear(Math.floor(m / 12), m % 12, 1)
      if (tick > last) break
      if (tick >= first) values.push(tick)
    }
    return { values, labelExpr: step >= 12 ? "utcFormat(datum.value, '%Y')" : "utcFormat(datum.value, '%b %Y')" }
  }
  const days = Math.max(1, Math.ceil((last - first) / day / room))
  for (let t = Math.ceil(first / day) * day; t <= last; t += days * day) values.push(t)
  return { values, labelExpr: "utcFormat(datum.value, '%-d %b %Y')" }
}

function withTime(layer: Layer, time: TimeAxis): Layer {
  return { ...layer, encoding: { ...('encoding' in layer ? layer.encoding : {}), x: time.channel } } as Layer
}

/** "August 2018" is no day: thin lines as long as the month, at each value that was stated for it. */
function periodLayer(
  marks: readonly (FigureMark & { first: number; last: number })[],
  time: TimeAxis,
  scale: FigureScale
): Layer {
  const values = marks
    .filter((mark) => mark.last > mark.first)
    .flatMap((mark) => [mark.at, mark.low, mark.high].flatMap((level) => (level === null ? [] : { ...mark, level })))
  return {
    data: { values },
    mark: { type: 'rule', strokeWidth: 1 },
    encoding: {
      x: { ...time.channel, field: 'first' },
      x2: { field: 'last' },
      y: figureAxis(scale, null, 'level'),
      color: { field: 'hue', type: 'nominal', scale: null },
      opacity: { condition: { test: 'datum.faint', value: 0.35 }, value: 1 },
      tooltip
    }
  } as Layer
}

function numberLayers(
  marks: readonly (FigureMark & { time: number; number: string })[],
  domain: [number, number],
  scale: FigureScale,
  width: number,
  height: number
): Layer[] {
  const values = placeNumbers(marks, { domain, scale, width, height })
  return [
    {
      data: { values },
      mark: { type: 'text', align: 'center', baseline: 'middle', fontSize: 10, aria: false },
      encoding: {
        x: { field: 'x', type: 'quantitative', scale: null },
        y: { field: 'y', type: 'quantitative', scale: null },
        text: { field: 'number', type: 'nominal' },
        color: { field: 'hue', type: 'nominal', scale: null }
      }
    } as Layer
  ]
}

function listLayers(
  lines: readonly { y: number; text: string; number: string; hue: string; bold: boolean }[],
  x: number
): Layer[] {
  const layer = (field: 'text' | 'number', bold: boolean, at: number, align: 'left' | 'right'): Layer =>
    ({
      data: { values: lines.filter((line) => line.bold === bold) },
      mark: {
        type: 'text',
        align,
        baseline: 'middle',
        fontSize: field === 'text' ? 12 : 10,
        limit: 0,
        fontWeight: bold ? 'bold' : 'normal'
      },
      encoding: {
        x: { value: at },
        y: { field: 'y', type: 'quantitative', scale: null },
        text: { field, type: 'nominal' },
        color:
          bold || field === 'number' ? { field: 'hue', type: 'nominal', scale: null } : { value: palette.ink.light }
      }
    }) as Layer
  return [layer('text', true, x, 'left'), layer('number', false, x + 14, 'right'), layer('text', false, x + 20, 'left')]
}
