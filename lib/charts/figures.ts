import { type FigureMark, legendOf, type MarkKind, markKinds, symbolSize, tooltip } from './marks.ts'
import { palette } from './palette.ts'
import type { FigureScale } from './scale.ts'
import { tickLabels } from './scale.ts'
import type { Layer } from './spec.ts'

const faint = { condition: { test: 'datum.faint', value: 0.35 }, value: 1 }

/** The axis of figures, as an encoding channel. */
export function figureAxis(scale: FigureScale, title: string | null, field = 'at') {
  return {
    field,
    type: 'quantitative' as const,
    scale: { type: scale.type, domain: [...scale.domain], nice: false, zero: false },
    axis: { values: [...scale.ticks], labelExpr: tickLabels, labelFlush: false, labelOverlap: true as const },
    title
  }
}

/**
 * The marks of figures, lying (`x`) or upright (`y`): pale bands under lines under symbols. The other
 * channel is the chart's own and stands in its shared encoding.
 */
export function figureLayers(
  marks: readonly FigureMark[],
  { channel, scale, title }: { channel: 'x' | 'y'; scale: FigureScale; title: string | null }
): Layer[] {
  const upright = channel === 'y'
  const kinds = markKinds.filter((kind) => marks.some((mark) => mark.mark === kind))
  const values = (keep: (mark: FigureMark) => boolean) => ({
    values: marks.filter(keep).map((mark) => ({ ...mark }))
  })
  const end = (field: string) => figureAxis(scale, title, field)
  const line = (low: string, high: string) => ({
    [channel]: end(low),
    [`${channel}2`]: { field: high },
    opacity: faint,
    tooltip
  })
  const stop = upright ? 'M-1,0L1,0' : 'M0,-1L0,1'
  const layers: Layer[] = []
  if (marks.some((mark) => mark.bandLow !== null)) {
    layers.push({
      data: values((mark) => mark.bandLow !== null),
      mark: { type: 'rule', strokeWidth: 11, color: palette.band.light, strokeCap: 'butt' },
      encoding: line('bandLow', 'bandHigh')
    })
  }
  if (marks.some((mark) => mark.low !== null)) {
    const ranges = values((mark) => mark.low !== null)
    layers.push({
      data: ranges,
      mark: { type: 'rule', strokeWidth: 2, color: palette.figure.light },
      encoding: line('low', 'high')
    })
    for (const field of ['low', 'high']) {
      layers.push({
        data: ranges,
        mark: {
          type: 'point',
          shape: stop,
          size: symbolSize * 1.4,
          strokeWidth: 2,
          color: palette.figure.light
        },
        encoding: { [channel]: end(field), opacity: faint, tooltip }
      })
    }
  }
  const dots = values((mark) => mark.at !== null && (mark.mark === 'a range' || mark.bandLow !== null))
  if (dots.values.length > 0) {
    layers.push({
      data: dots,
      mark: {
        type: 'point',
        shape: 'circle',
        filled: true,
        size: symbolSize,
        color: palette.figure.light,
        opacity: 1
      },
      encoding: { [channel]: end('at'), opacity: faint, tooltip }
    })
  }
  layers.push(symbolLayer(marks, kinds, upright, end('at')))
  return layers
}

/** Numbers, bounds and denials, with the legend of all kinds that the chart uses. */
function symbolLayer(
  marks: readonly FigureMark[],
  kinds: readonly MarkKind[],
  upright: boolean,
  at: object
): Layer {
  const look = legendOf(kinds, upright)
  const legend =
    kinds.length > 1 || (kinds[0] !== undefined && kinds[0] !== 'a number')
      ? ({
          orient: 'top',
          direction: 'horizontal',
          title: null,
          symbolSize,
          labelOffset: upright ? 8 : 22,
          columnPadding: upright ? 22 : 40,
          offset: 14,
          padding: 0
        } as const)
      : null
  const channel = (part: 'shape' | 'fill' | 'stroke') => ({
    field: 'mark',
    type: 'nominal' as const,
    scale: { domain: [...kinds], range: look[part] },
    legend
  })
  const symbols: readonly MarkKind[] = ['a number', 'at least', 'at most', 'denied']
  return {
    data: { values: marks.filter((m) => m.at !== null && symbols.includes(m.mark)).map((m) => ({ ...m })) },
    mark: { type: 'point', size: symbolSize, strokeWidth: 2, opacity: 1 },
    encoding: {
      [upright ? 'y' : 'x']: at,
      shape: channel('shape'),
      fill: channel('fill'),
      stroke: channel('stroke'),
      opacity: faint,
      tooltip
    }
  }
}
