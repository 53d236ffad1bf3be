import type { TopLevelSpec } from 'vega-lite'
import type { Theme } from './palette.ts'
import type { Weight } from './text.ts'

type Layered = Extract<TopLevelSpec, { layer: unknown }>
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

/** An encoding channel in pixels of the picture. */
export const pixels = (field: string) => ({ field, type: 'quantitative' as const, scale: null })
export const own = (field: string) => ({ field, type: 'nominal' as const, scale: null })

/** A line of text as most are. */
export const plain = (text: string, x: number, y: number, theme: Theme): TextItem => ({
  text,
  x,
  y,
  align: 'left',
  size: 12,
  weight: 'normal',
  fill: theme.ink
})
