import { type Panel, uprightAxis } from './axis.ts'
import type { Settings } from './options.ts'
import { type Layer, own, pixels } from './parts.ts'
import { type DrawnRow, tooltip } from './row.ts'
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

/** Bands under lines under symbols; what no figure has is no layer. */
function panelLayers(
  panel: TimePanel,
  rows: readonly TimeRow[],
  height: number,
  set: Settings,
  number: string
): Layer[] {
  const { across, range, time } = panel
  const axis = uprightAxis(panel, set)
  const y = (field: string) => ({ field, ...axis })
  const channel = timeChannel(time, across, range[0] - height, set.theme)
  const x = (field: string) => ({ field, ...channel })
  const weight = { opacity: pixels('dim'), strokeWidth: pixels('width') }
  const line = { color: own('stroke'), ...weight, tooltip }
  const layers: [name: string, has: (row: TimeRow) => boolean, mark: object, encoding: object][] = [
    [
      'bands',
      ({ low }) => low !== null,
      { type: 'rect', strokeWidth: 0.5, fillOpacity: 0.16 },
      {
        x: x('first'),
        x2: { field: 'until' },
        y: y('low'),
        y2: { field: 'high' },
        fill: own('bar'),
        stroke: own('edge'),
        tooltip
      }
    ],
    [
      'spans',
      ({ first, last }) => first < last,
      { type: 'rule', strokeWidth: 1 },
      { x: x('first'), x2: { field: 'last' }, y: y('at'), ...line }
    ],
    [
      'steps',
      ({ at, until, time }) => at !== null && until > time,
      { type: 'rule' },
      { x: x('time'), x2: { field: 'until' }, y: y('at'), ...line }
    ],
    [
      'joins',
      ({ was }) => was !== null,
      { type: 'rule', strokeDash: [2, 3] },
      { x: x('time'), y: y('was'), y2: { field: 'at' }, color: own('stroke'), ...weight }
    ],
    [
      'figures',
      ({ at }) => at !== null,
      { type: 'point', strokeWidth: 1.5 },
      {
        x: x('time'),
        y: y('at'),
        shape: own('shape'),
        size: pixels('size'),
        opacity: pixels('dim'),
        fill: own('fill'),
        stroke: own('stroke'),
        tooltip
      }
    ]
  ]
  return layers
    .filter(([, has]) => rows.some(has))
    .map(([name, , mark, encoding]) => ({ name: `${name}${number}`, mark, encoding }) as Layer)
}
