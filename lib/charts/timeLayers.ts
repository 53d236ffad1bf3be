import { type Panel, uprightAxis } from './axis.ts'
import type { Span } from './histories.ts'
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
  /** Its range is drawn as long as it stood, not at its day alone. */
  band: boolean
  /** How heavy it is drawn, and how broken. */
  dim: number
  width: number
  dash: number[]
}

export interface TimePanel extends Panel {
  time: TimeScale
  envelope: Span[]
}

type Channel = (field: string) => object

/** A layer; which figures it draws, and how the spec says so where not all of them can be drawn in it. */
interface Drawn {
  name: string
  has: (row: TimeRow) => boolean
  filter?: string
  mark: object
  encoding: object
}

/** Bands under lines under symbols; what no figure has is no layer. */
export function timeLayers(
  panel: TimePanel,
  rows: readonly TimeRow[],
  height: number,
  set: Settings,
  suffix: string
): Layer[] {
  const { across, range, time } = panel
  const tooltip = tooltipOf(set.locale)
  const axis = uprightAxis(panel, set)
  const channel = timeChannel(time, across, range[0] - height, set.theme)
  const x: Channel = (field) => ({ field, ...channel })
  const y: Channel = (field) => ({ field, ...axis })
  const layers = [...ranges(x, y, tooltip), ...lines(x, y, tooltip), symbols(x, y, tooltip)]
    .filter(({ has }) => rows.some(has))
    .map(({ name, filter, mark, encoding }) => {
      const transform = filter === undefined ? {} : { transform: [{ filter }] }
      return { name: `${name}${suffix}`, ...transform, mark, encoding } as Layer
    })
  return [...envelopeLayers(panel.envelope, x, y, set, suffix), ...layers]
}

/** From the lowest to the highest that stands, as one grey band; where one end is open the other is a line. */
function envelopeLayers(spans: readonly Span[], x: Channel, y: Channel, { theme }: Settings, suffix: string): Layer[] {
  const closed = spans.filter(({ low, high }) => low !== null && high !== null)
  const open = spans.flatMap(({ low, high, ...span }) =>
    (low === null) === (high === null) ? [] : { ...span, at: low ?? high }
  )
  const silent = { aria: false, tooltip: null }
  const long = { x: x('first'), x2: { field: 'until' } }
  const layers = [
    {
      name: `envelope${suffix}`,
      data: { values: closed },
      mark: { type: 'rect', fill: theme.grid, strokeWidth: 0, ...silent },
      encoding: { ...long, y: y('low'), y2: { field: 'high' } }
    },
    {
      name: `envelope-end${suffix}`,
      data: { values: open },
      mark: { type: 'rule', stroke: theme.grid, strokeWidth: 4, ...silent },
      encoding: { ...long, y: y('at') }
    }
  ]
  return layers.filter(({ data }) => data.values.length > 0) as Layer[]
}

/** A range or a read word as long as it stood, or at its day. */
function ranges(x: Channel, y: Channel, tooltip: object): Drawn[] {
  const ends = { y: y('low'), y2: { field: 'high' } }
  return [
    {
      name: 'bands',
      has: ({ low, band }) => low !== null && band,
      filter: 'datum.band',
      mark: { type: 'rect', strokeWidth: 0.5, fillOpacity: 0.16 },
      encoding: { x: x('first'), x2: { field: 'until' }, ...ends, fill: own('bar'), stroke: own('edge'), tooltip }
    },
    {
      name: 'whiskers',
      has: ({ low, band }) => low !== null && !band,
      filter: '!datum.band',
      mark: { type: 'rule', strokeWidth: 1 },
      encoding: { x: x('time'), ...ends, stroke: own('stroke'), opacity: pixels('dim'), tooltip }
    }
  ]
}

/** How long a figure's day may be, how long it stood, and its step from the one before. */
function lines(x: Channel, y: Channel, tooltip: object): Drawn[] {
  const look = { stroke: own('stroke'), opacity: pixels('dim'), strokeWidth: pixels('width') }
  return [
    {
      name: 'spans',
      has: ({ first, last }) => first < last,
      mark: { type: 'rule' },
      encoding: { x: x('first'), x2: { field: 'last' }, y: y('at'), ...look, strokeWidth: { value: 1 }, tooltip }
    },
    {
      name: 'steps',
      has: ({ at, until, time }) => at !== null && until > time,
      mark: { type: 'rule' },
      encoding: { x: x('time'), x2: { field: 'until' }, y: y('at'), ...look, strokeDash: own('dash'), tooltip }
    },
    {
      name: 'joins',
      has: ({ was }) => was !== null,
      mark: { type: 'rule' },
      encoding: { x: x('time'), y: y('was'), y2: { field: 'at' }, ...look, strokeDash: { value: [1, 3] } }
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
