import type { TopLevelSpec } from 'vega-lite'
import { font, palette } from './palette.ts'
import { textWidth, wrap } from './text.ts'

export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]

/** Looks that all charts share; a spec carries them itself, so that it looks the same wherever it is drawn. */
export const config = {
  font,
  background: palette.paper.light,
  view: { stroke: null },
  axis: {
    domain: false,
    ticks: false,
    grid: true,
    gridColor: palette.grid.light,
    labelColor: palette.muted.light,
    labelFontSize: 11,
    labelPadding: 6,
    titleColor: palette.muted.light,
    titleFontWeight: 'normal',
    titleFontSize: 11
  },
  legend: {
    labelColor: palette.ink.light,
    labelFontSize: 11,
    labelLimit: 0,
    symbolStrokeWidth: 2,
    titleColor: palette.muted.light
  },
  title: { color: palette.ink.light, subtitleColor: palette.muted.light, fontSize: 16, subtitleFontSize: 12 }
} as const

/** A heading over the whole chart, flush with its left edge, broken to its width. */
export function heading(title: string, subtitle: string | null, width: number) {
  return {
    text: wrap(title, width, 16.5),
    ...(subtitle ? { subtitle: wrap(subtitle, width, 12), subtitlePadding: 5 } : {}),
    anchor: 'start' as const,
    frame: 'bounds' as const,
    offset: 16
  }
}

export interface TextLine {
  row: string
  text: string
  dy: number
}

/** Lines of one cell of text, centred on their row. */
export function cell(row: string, lines: readonly string[], lineHeight = 14): TextLine[] {
  return lines.map((text, i) => ({ row, text, dy: (i - (lines.length - 1) / 2) * lineHeight }))
}

export interface TextLook {
  x: number | { expr: string }
  align?: 'left' | 'right'
  color?: string
  fontSize?: number
  fontWeight?: 'bold' | 'normal'
}

/** Text beside the plot, one mark a line; `y` is taken from the chart's own rows. */
export function textLayer(lines: readonly TextLine[], look: TextLook): Layer {
  const { x, align = 'left', color = palette.ink.light, fontSize = 12, fontWeight = 'normal' } = look
  return {
    data: { values: [...lines] },
    mark: {
      type: 'text',
      align,
      baseline: 'middle',
      color,
      fontSize,
      fontWeight,
      limit: 0,
      dy: { expr: 'datum.dy' },
      tooltip: null,
      aria: false
    },
    encoding: { x: { value: x }, text: { field: 'text', type: 'nominal' } }
  }
}

/** Small print under the axis: what the figures are, where they come from, what to mind. */
export function captionLayer(paragraphs: readonly string[], left: number, width: number, below: number): Layer {
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, width, 11.2))
  return {
    data: { values: lines.map((text, i) => ({ text, dy: below + i * 15 })) },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'top',
      color: palette.muted.light,
      fontSize: 11,
      limit: 0,
      dy: { expr: 'datum.dy' },
      tooltip: null
    },
    encoding: {
      x: { value: -left },
      y: { value: { expr: 'height' } },
      text: { field: 'text', type: 'nominal' }
    }
  }
}

export interface Label {
  id: string
  name: string
  /** Said under the name in small print; null: the rows do not differ in it. */
  scope: string | null
}

/** Names at the left of their rows, each with its scope under it; how wide they are, and how many lines at most. */
export function labelLayers(rows: readonly Label[], gap: number) {
  const lines = rows.map(({ id, name, scope }) => {
    const names = wrap(name, 240, 12)
    const all = cell(id, [...names, ...(scope === null ? [] : wrap(scope, 320, 11))])
    return { names: all.slice(0, names.length), scopes: all.slice(names.length) }
  })
  const names = lines.flatMap((line) => line.names)
  const scopes = lines.flatMap((line) => line.scopes)
  const muted = { color: palette.muted.light, fontSize: 11 }
  return {
    width: Math.max(widest(names, 12), widest(scopes, 11)),
    lines: Math.max(0, ...lines.map((line) => line.names.length + line.scopes.length)),
    layers: [
      textLayer(names, { x: -gap, align: 'right' }),
      textLayer(scopes, { x: -gap, align: 'right', ...muted })
    ].filter(hasData)
  }
}

/** Whether a layer has anything to draw. */
export const hasData = (layer: Layer) => {
  const data = 'data' in layer ? layer.data : null
  return !(data && 'values' in data && Array.isArray(data.values) && data.values.length === 0)
}

/** How wide the widest of these lines is, in whole pixels. */
export function widest(lines: readonly TextLine[], fontSize: number): number {
  return Math.ceil(Math.max(0, ...lines.map(({ text }) => textWidth(text, fontSize))))
}

/** A chart of nothing says so, and does not crash. */
export function emptyChart(title: string, why = 'No comparable figures.'): TopLevelSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: `${title}. ${why}`,
    title: heading(title, null, 560),
    data: { values: [{ text: why }] },
    width: 560,
    height: 40,
    mark: { type: 'text', align: 'left', color: palette.muted.light, fontSize: 13, limit: 0 },
    encoding: { x: { value: 0 }, y: { value: 12 }, text: { field: 'text', type: 'nominal' } },
    config
  }
}
