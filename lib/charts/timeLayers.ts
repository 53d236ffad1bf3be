import { figureAxis, type Panel, type TimeScale, timeAxis } from './axis.ts'
import type { Dated, Span } from './histories.ts'
import type { Settings } from './options.ts'
import type { Theme } from './palette.ts'
import { type Layer, own, pixels, silent, symbol } from './parts.ts'
import { type DrawnRow, tooltipOf } from './rows.ts'

/** A figure at its day: times in milliseconds (UTC). */
export interface TimeRow extends DrawnRow {
  time: number
  /** The days that its date may mean. */
  first: number
  last: number
  /** Until when it stood; where nothing is drawn of that, `time`. */
  until: number
  /** The number before it, where the line steps from there; null: it does not. */
  was: number | null
  /** Its range is drawn as long as it stood, not at its day alone. */
  band: boolean
  /** How thick its range is drawn at its day alone, in pixels. */
  thick: number
  /** How heavy it is drawn, and how broken. */
  dim: number
  width: number
  dash: number[]
}

export interface TimePanel extends Panel {
  index: number
  time: TimeScale
  envelope: Span[]
  /** How far a mark stands off its time, beside others of it. */
  shift: ReadonlyMap<Dated, number>
  once: boolean
  /** So many ranges would hide each other as bands. */
  crowded: boolean
  /** Size of a symbol: of many small ones. */
  size: number
}

type Channel = (field: string) => object

/** Bands under lines under symbols; what no figure has is no layer. */
export function timeLayers(
  panel: TimePanel,
  rows: readonly TimeRow[],
  height: number,
  set: Settings,
  suffix: string
): Layer[] {
  const axis = figureAxis(panel, 'left', -panel.across[0], set)
  const channel = timeAxis(panel.time, panel.across, panel.range[0] - height, set.theme)
  const x: Channel = (field) => ({ field, ...channel })
  const y: Channel = (field) => ({ field, ...axis })
  const figures = drawn(x, y, tooltipOf(set.locale)).filter(({ has }) => rows.some(has))
  return [...envelopeLayers(panel, x, y, set.theme), ...figures.map(({ has: _, ...layer }) => layer)].map(
    ({ name, ...layer }) => ({ name: `${name}${suffix}`, ...layer }) as Layer
  )
}

const along = (channel: Channel, axis: 'x' | 'y', from: string, to: string) => ({
  [axis]: channel(from),
  [`${axis}2`]: { field: to }
})

/** From the lowest to the highest that stands, as one grey band; toward an open end paler, to the edge of the plot. */
function envelopeLayers({ envelope, range: [bottom, top] }: TimePanel, x: Channel, y: Channel, { grid }: Theme) {
  const closed = envelope.filter(({ low, high }) => low !== null && high !== null)
  const open = envelope.flatMap(({ low, high, ...span }) =>
    (low === null) === (high === null) ? [] : { ...span, at: low ?? high, edge: low === null ? bottom : top }
  )
  const long = along(x, 'x', 'first', 'until')
  const band = { type: 'rect', fill: grid, strokeWidth: 0 }
  const openTo = (edge: number) => open.filter((span) => span.edge === edge)
  return [
    ...silent('envelope', closed, band, { ...long, ...along(y, 'y', 'low', 'high') }),
    ...Object.entries({ up: top, down: bottom }).flatMap(([side, edge]) =>
      silent(
        `envelope-${side}`,
        openTo(edge),
        { ...band, fillOpacity: 0.4 },
        { ...long, y: y('at'), y2: { value: edge } }
      )
    )
  ]
}

/** Each layer, and which figures it draws: where not all that have its fields, its filter says so. */
function drawn(x: Channel, y: Channel, tooltip: object) {
  const rule = { type: 'rule' }
  const ends = along(y, 'y', 'low', 'high')
  const bar = { fill: own('bar'), stroke: own('edge') }
  const pale = { stroke: own('stroke'), opacity: pixels('dim') }
  const line = { ...pale, strokeWidth: pixels('width') }
  return [
    {
      name: 'bands',
      has: ({ low, band }: TimeRow) => low !== null && band,
      transform: [{ filter: 'datum.band' }],
      mark: { type: 'rect', strokeWidth: 0.5, fillOpacity: 0.16 },
      encoding: { ...along(x, 'x', 'first', 'until'), ...ends, ...bar, tooltip }
    },
    {
      name: 'whiskers',
      has: ({ low, band }: TimeRow) => low !== null && !band,
      transform: [{ filter: '!datum.band' }],
      mark: { type: 'bar', orient: 'vertical', strokeWidth: 1 },
      encoding: { x: x('time'), ...ends, ...bar, size: pixels('thick'), opacity: pixels('dim'), tooltip }
    },
    {
      name: 'spans',
      has: ({ first, last }: TimeRow) => first < last,
      mark: rule,
      encoding: { ...along(x, 'x', 'first', 'last'), y: y('at'), ...pale, tooltip }
    },
    {
      name: 'steps',
      has: ({ at, until, time }: TimeRow) => at !== null && until > time,
      mark: rule,
      encoding: { ...along(x, 'x', 'time', 'until'), y: y('at'), ...line, strokeDash: own('dash'), tooltip }
    },
    {
      name: 'joins',
      has: ({ was }: TimeRow) => was !== null,
      mark: { type: 'rule', strokeDash: [1, 3] },
      encoding: { x: x('time'), ...along(y, 'y', 'was', 'at'), ...line }
    },
    {
      name: 'figures',
      has: ({ at }: TimeRow) => at !== null,
      mark: { type: 'point', strokeWidth: 1.5 },
      encoding: { x: x('time'), y: y('at'), ...symbol, opacity: pixels('dim'), tooltip }
    }
  ]
}
