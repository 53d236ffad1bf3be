import { type Panel, uprightAxis } from './axis.ts'
import type { Settings } from './options.ts'
import { type Layer, own, pixels } from './parts.ts'
import { type DrawnRow, tooltipOf } from './row.ts'
import { type TimeScale, timeChannel } from './timeAxis.ts'

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
  /** How heavy it is drawn. */
  dim: number
  width: number
}

export interface TimePanel extends Panel {
  time: TimeScale
}

/** The layers of figures over time: of several panels a group each, on axes of their own. */
export function timeLayers(
  panels: readonly TimePanel[],
  rows: readonly TimeRow[],
  height: number,
  set: Settings
): Layer[] {
  const drawn = panels.map((panel, i) => {
    const own = rows.filter((row) => row.panel === i)
    return panelLayers(panel, own, height, set, panels.length === 1 ? '' : `-${i + 1}`)
  })
  if (drawn.length === 1) return drawn[0] ?? []
  return drawn.map((layer, i) => ({ transform: [{ filter: `datum.panel === ${i}` }], layer }) as Layer)
}

type Channel = (field: string) => object

/** A layer, and which figures it draws. */
interface Drawn {
  name: string
  has: (row: TimeRow) => boolean
  mark: object
  encoding: object
}

/** Bands under lines under symbols; what no figure has is no layer. */
function panelLayers(
  panel: TimePanel,
  rows: readonly TimeRow[],
  height: number,
  set: Settings,
  number: string
): Layer[] {
  const { across, range, time } = panel
  const tooltip = tooltipOf(set.locale)
  const axis = uprightAxis(panel, set)
  const channel = timeChannel(time, across, range[0] - height, set.theme)
  const x: Channel = (field) => ({ field, ...channel })
  const y: Channel = (field) => ({ field, ...axis })
  return [bands(x, y, tooltip), ...lines(x, y, tooltip), symbols(x, y, tooltip)]
    .filter(({ has }) => rows.some(has))
    .map(({ name, mark, encoding }) => ({ name: `${name}${number}`, mark, encoding }) as Layer)
}

const bands = (x: Channel, y: Channel, tooltip: object): Drawn => ({
  name: 'bands',
  has: ({ low }) => low !== null,
  mark: { type: 'rect', strokeWidth: 0.5, fillOpacity: 0.16 },
  encoding: {
    x: x('first'),
    x2: { field: 'until' },
    y: y('low'),
    y2: { field: 'high' },
    fill: own('bar'),
    stroke: own('edge'),
    tooltip
  }
})

/** How long a figure's day may be, how long it stood, and its step from the one before. */
function lines(x: Channel, y: Channel, tooltip: object): Drawn[] {
  const weight = { opacity: pixels('dim'), strokeWidth: pixels('width') }
  const look = { color: own('stroke'), ...weight }
  return [
    {
      name: 'spans',
      has: ({ first, last }) => first < last,
      mark: { type: 'rule', strokeWidth: 1 },
      encoding: { x: x('first'), x2: { field: 'last' }, y: y('at'), ...look, tooltip }
    },
    {
      name: 'steps',
      has: ({ at, until, time }) => at !== null && until > time,
      mark: { type: 'rule' },
      encoding: { x: x('time'), x2: { field: 'until' }, y: y('at'), ...look, tooltip }
    },
    {
      name: 'joins',
      has: ({ was }) => was !== null,
      mark: { type: 'rule', strokeDash: [2, 3] },
      encoding: { x: x('time'), y: y('was'), y2: { field: 'at' }, ...look }
    }
  ]
}

const symbols = (x: Channel, y: Channel, tooltip: object): Drawn => ({
  name: 'figures',
  has: ({ at }) => at !== null,
  mark: { type: 'point', strokeWidth: 1.5 },
  encoding: {
    x: x('time'),
    y: y('at'),
    shape: own('shape'),
    size: pixels('size'),
    opacity: pixels('dim'),
    fill: own('fill'),
    stroke: own('stroke'),
    tooltip
  }
})
