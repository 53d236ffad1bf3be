import type { TopLevelSpec } from 'vega-lite'
import type { Mark } from './marks.ts'
import type { Settings } from './options.ts'
import type { Theme } from './palette.ts'
import type { Weight } from './text.ts'

export type Layered = Extract<TopLevelSpec, { layer: unknown }>
export type Layer = Layered['layer'][number]

/** A line of text at a place in the picture, in pixels. */
export interface TextItem {
  text: string
  x: number
  y: number
  align: 'left' | 'right' | 'center'
  size: number
  weight: Weight
  fill: string
}

/** Lines of text under one another, the first where this one stands. */
export const block = (lines: readonly string[], first: TextItem, step: number): TextItem[] =>
  lines.map((text, i) => ({ ...first, text, y: first.y + i * step }))

/** A straight line between two places in the picture, in pixels. */
export interface LineItem {
  x: number
  x2: number
  y: number
  y2: number
  stroke: string
  dash: number[]
}

export interface Drawing<Row = object> {
  set: Settings
  rows: Row[]
  texts: TextItem[]
  rules: LineItem[]
  marks: Mark[]
  y: number
}

export const blank = <Row>(set: Settings): Drawing<Row> => ({ set, rows: [], texts: [], rules: [], marks: [], y: 0 })

export const pixels = (field: string) => ({ field, type: 'quantitative' as const, scale: null })
export const own = (field: string) => ({ field, type: 'nominal' as const, scale: null })

export const symbol = { shape: own('shape'), size: pixels('size'), fill: own('fill'), stroke: own('stroke') }

export const plain = (text: string, x: number, y: number, { ink }: Theme): TextItem => {
  return { text, x, y, align: 'left', size: 12, weight: 'normal', fill: ink }
}

/** A hairline across the picture; what is drawn to its very edge makes it wider. */
export const hairline = (y: number, right: number, theme: Theme): LineItem => {
  return { x: 1, x2: right - 1, y, y2: y, stroke: theme.grid, dash: [] }
}

/** A layer of rows of its own, of which nothing is told where they are pointed at; of no rows none. */
export function silent(name: string, values: readonly object[], mark: object, encoding: object): Layer[] {
  const quiet = { ...mark, aria: false, tooltip: null }
  return values.length > 0 ? [{ name, data: { values }, mark: quiet, encoding } as unknown as Layer] : []
}

export function lineLayer(name: string, values: readonly LineItem[]): Layer[] {
  const place = { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' } }
  return silent(
    name,
    values,
    { type: 'rule', strokeWidth: 1 },
    { ...place, stroke: own('stroke'), strokeDash: own('dash') }
  )
}

/** The layers of several panels, each a group on axes of its own; of a single one as they are. */
export function panelGroups<Row extends { panel: number }, P>(
  panels: readonly P[],
  rows: readonly Row[],
  layersOf: (panel: P, own: Row[], suffix: string) => Layer[]
): Layer[] {
  if (panels.length === 1) return layersOf(panels[0] as P, [...rows], '')
  return panels.map((panel, i) => {
    const own = rows.filter((row) => row.panel === i)
    return { transform: [{ filter: `datum.panel === ${i}` }], layer: layersOf(panel, own, `-${i + 1}`) } as Layer
  })
}
