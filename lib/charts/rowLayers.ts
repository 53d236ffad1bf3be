import { lyingAxis, type Panel } from './axis.ts'
import type { Settings } from './options.ts'
import { type Layer, own, pixels } from './parts.ts'
import { type FigureRow, tooltipOf } from './row.ts'

/** The layers of figures that run from left to right: of several panels a group each, on an axis of its own. */
export function rowLayers(
  panels: readonly Panel[],
  rows: readonly FigureRow[],
  height: number,
  settings: Settings
): Layer[] {
  const drawn = panels.map((panel, i) => {
    const own = rows.filter((row) => row.panel === i)
    return panelLayers(lyingAxis(panel, height, settings), own, settings, panels.length === 1 ? '' : `-${i + 1}`)
  })
  if (drawn.length === 1) return drawn[0] ?? []
  return drawn.map((layer, i) => ({ transform: [{ filter: `datum.panel === ${i}` }], layer }) as Layer)
}

/** Lines and bands under symbols. */
function panelLayers(
  axis: ReturnType<typeof lyingAxis>,
  rows: readonly FigureRow[],
  { locale }: Settings,
  number: string
): Layer[] {
  const tooltip = tooltipOf(locale)
  const bars = {
    name: `ranges${number}`,
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
    name: `figures${number}`,
    mark: { type: 'point', strokeWidth: 2, opacity: 1 },
    encoding: {
      x: { field: 'at', ...axis },
      shape: own('shape'),
      size: pixels('size'),
      fill: own('fill'),
      stroke: own('stroke'),
      tooltip
    }
  }
  return (rows.some(({ low }) => low !== null) ? [bars, symbols] : [symbols]) as Layer[]
}
