import { type FigureMark, lookOf, markKinds, symbolSize, tooltip } from './marks.ts'
import { palette } from './palette.ts'
import type { FigureScale } from './scale.ts'
import { tickLabels } from './scale.ts'
import { hasData, type Layer } from './spec.ts'
import { textWidth } from './text.ts'

const faint = { condition: { test: 'datum.faint', value: 0.35 }, value: 1 }

/** The axis of figures, as an encoding channel. */
export function figureAxis(scale: FigureScale, title: string | null, field = 'at') {
  return {
    field,
    type: 'quantitative' as const,
    scale: {
      type: scale.type,
      domain: [...scale.domain],
      nice: false,
      ...(scale.type === 'linear' ? { zero: false } : {})
    },
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
  const values = (keep: (mark: FigureMark) => boolean) => marks.filter(keep).map((mark) => ({ ...mark }))
  const end = (field: string) => ({ [channel]: figureAxis(scale, title, field), opacity: faint, tooltip })
  const line = (low: string, high: string) => ({ ...end(low), [`${channel}2`]: { field: high } })
  const hue = { field: 'hue', type: 'nominal' as const, scale: null }
  const bands = values((mark) => mark.bandLow !== null)
  const ranges = values((mark) => mark.low !== null)
  const layers: Layer[] = [
    {
      data: { values: bands },
      mark: { type: 'rule', strokeWidth: 11, color: palette.band.light, strokeCap: 'butt' },
      encoding: line('bandLow', 'bandHigh')
    },
    {
      data: { values: ranges },
      mark: { type: 'rule', strokeWidth: 2 },
      encoding: { ...line('low', 'high'), color: hue }
    },
    ...['low', 'high'].map((field) => ({
      data: { values: ranges },
      mark: {
        type: 'point' as const,
        shape: upright ? 'M-1,0L1,0' : 'M0,-1L0,1',
        size: symbolSize * 1.4,
        strokeWidth: 2
      },
      encoding: { ...end(field), color: hue }
    })),
    symbolLayer(marks, upright, end('at'))
  ]
  return layers.filter(hasData)
}

/** A dot for a number (also the best one of a range), an arrow from a bound, a hollow dot for a denial. */
function symbolLayer(marks: readonly FigureMark[], upright: boolean, encoding: object): Layer {
  const values = marks
    .filter((mark) => mark.at !== null)
    .map((mark) => {
      const arrow = mark.symbol === 'more' ? 'at least' : mark.symbol === 'less' ? 'at most' : null
      const { shape } = lookOf(arrow ?? 'a number', upright)
      return { ...mark, shape, fill: mark.symbol === 'dot' ? mark.hue : 'transparent' }
    })
  const own = (field: string) => ({ field, type: 'nominal' as const, scale: null })
  return {
    data: { values },
    mark: { type: 'point', size: symbolSize, strokeWidth: 2, opacity: 1 },
    encoding: { ...encoding, shape: own('shape'), fill: own('fill'), stroke: own('hue') }
  }
}

/**
 * The legend of the kinds of mark that a chart uses, over the plot; none where every figure is a plain number.
 * Drawn as marks of its own: a legend of Vega's would have to share its scales with the figures.
 */
export function legendLayers(marks: readonly FigureMark[], left: number, upright = false): Layer[] {
  const kinds = markKinds.filter((kind) =>
    marks.some((mark) => mark.mark === kind || (kind === 'since revised' && mark.faint))
  )
  if (kinds.every((kind) => kind === 'a number')) return []
  let x = -left
  const values = kinds.map((kind) => {
    // an arrow reaches to one side of its symbol only
    const shift = upright ? 6 : kind === 'at least' || kind === 'read, one end open' ? 2 : kind === 'at most' ? 20 : 11
    // Upright arrows hang from their symbol: centred on the line
    const rise = !upright ? 0 : kind === 'at most' ? -8 : kind === 'at least' || kind === 'read, one end open' ? 8 : 0
    const entry = {
      kind,
      rise: rise - legendHeight / 2 - 6,
      at: x + shift,
      text: x + (upright ? 18 : 28),
      ...lookOf(kind, upright)
    }
    x = entry.text + textWidth(kind, 11) + 26
    return entry
  })
  const own = (field: string) => ({ field, type: 'nominal' as const, scale: null })
  const place = (field: string) => ({
    x: { field, type: 'quantitative' as const, scale: null },
    y: { value: -legendHeight / 2 - 6 }
  })
  return [
    {
      data: { values },
      mark: { type: 'point', size: symbolSize, strokeWidth: 2, opacity: 1, aria: false },
      encoding: {
        ...place('at'),
        ...(upright ? { y: { field: 'rise', type: 'quantitative' as const, scale: null } } : {}),
        shape: own('shape'),
        fill: own('fill'),
        stroke: own('stroke')
      }
    },
    {
      data: { values },
      mark: {
        type: 'text',
        align: 'left',
        baseline: 'middle',
        fontSize: 11,
        color: palette.ink.light,
        limit: 0
      },
      encoding: { ...place('text'), text: { field: 'kind', type: 'nominal' } }
    }
  ]
}

const legendHeight = 18
