import { allFigures, type Estimate, type Figure } from '../comparison/estimates.ts'
import { formatInterval, formatPeriod } from '../comparison/wording.ts'
import { palette } from './palette.ts'

/** What a mark says, in the words of the legend. */
type MarkKind =
  | 'a number'
  | 'a range'
  | 'at least'
  | 'at most'
  | 'a vague word, as read'
  | 'read, one end open'
  | 'denied'
  | 'since revised'

export const markKinds: readonly MarkKind[] = [
  'a number',
  'a range',
  'at least',
  'at most',
  'a vague word, as read',
  'read, one end open',
  'denied',
  'since revised'
]

/**
 * One figure as it is drawn. `at`: where its symbol stands; `low`, `high`: ends of a line that was stated;
 * `bandLow`, `bandHigh`: ends of a pale band that is our reading. null: nothing is drawn there.
 */
export interface FigureMark {
  row: string
  claim: string
  mark: MarkKind
  /** What stands at `at`; null: no symbol, a range or band alone. */
  symbol: 'dot' | 'hollow' | 'more' | 'less' | null
  at: number | null
  low: number | null
  high: number | null
  bandLow: number | null
  bandHigh: number | null
  /** The source has said otherwise since. */
  faint: boolean
  hue: string
  source: string
  words: string
  value: string
  place: string
  period: string
  outlet: string
  link: string
}

/** How a figure is drawn; null where it has no number under the convention. */
export function markOf(figure: Figure, row: string, hue: string = palette.figure.light): FigureMark | null {
  const { claim, reading, scope } = figure
  const { low, high, read } = reading
  const base = {
    row,
    claim: claim.id,
    faint: figure.superseded,
    hue,
    source: figure.source,
    words: claim.words,
    value: formatInterval(reading),
    place: scope.place ?? 'not stated',
    period: formatPeriod(claim.from, claim.to),
    outlet: figure.outlet,
    // Any other scheme must not become a link anywhere
    link: /^https?:\/\//.test(figure.url ?? '') ? (figure.url ?? '') : '',
    low: null,
    high: null,
    bandLow: null,
    bandHigh: null
  }
  const finite = [low, high, claim.best].every((n) => n === null || Number.isFinite(n))
  if (!finite) return null
  if (claim.stance === 'denies') {
    const at = claim.best ?? claim.high ?? claim.low
    if (at === null) return null
    return { ...base, mark: 'denied', symbol: 'hollow', at, value: 'denied', hue: palette.denial.light }
  }
  if (low === null && high === null) return null
  const best = { at: claim.best, symbol: claim.best === null ? null : ('dot' as const) }
  if (low === null || high === null) {
    const bound = low === null ? { at: high, symbol: 'less' as const } : { at: low, symbol: 'more' as const }
    // "several hundred" is read as at least 300: nobody stated that bound, so it looks like a reading
    if (read) return { ...base, ...bound, mark: 'read, one end open', hue: palette.bandInk.light }
    return { ...base, ...bound, mark: low === null ? 'at most' : 'at least' }
  }
  if (read) return { ...base, ...best, mark: 'a vague word, as read', bandLow: low, bandHigh: high }
  if (low === high) return { ...base, mark: 'a number', at: low, symbol: 'dot' }
  return { ...base, ...best, mark: 'a range', low, high }
}

/** The marks of all figures of an estimate, those without a number left out. */
export const marksOf = (estimate: Estimate, row: string): FigureMark[] =>
  allFigures(estimate).flatMap((figure) => markOf(figure, row) ?? [])

/** Every value that a mark stands at or reaches: what the scale has to hold. */
export function drawnValues(marks: readonly FigureMark[]): number[] {
  return marks.flatMap(({ at, low, high, bandLow, bandHigh }) =>
    [at, low, high, bandLow, bandHigh].filter((value) => value !== null)
  )
}

/** Symbols as paths in units of half the symbol's side. Arrows have one length: it stands for no value. */
const arrows = {
  right: 'M0,-1L0,1M0,0L4.6,0M3.5,-0.8L4.6,0L3.5,0.8',
  left: 'M0,-1L0,1M0,0L-4.6,0M-3.5,-0.8L-4.6,0L-3.5,0.8',
  up: 'M-1,0L1,0M0,0L0,-4.6M-0.8,-3.5L0,-4.6L0.8,-3.5',
  down: 'M-1,0L1,0M0,0L0,4.6M-0.8,3.5L0,4.6L0.8,3.5'
} as const
export const symbolSize = 64

/** The tooltip of every figure: these fields and no others. */
export const tooltip = [
  { field: 'source', title: 'Source' },
  { field: 'words', title: 'Words' },
  { field: 'value', title: 'As read' },
  { field: 'place', title: 'Place' },
  { field: 'period', title: 'Period' },
  { field: 'outlet', title: 'Outlet' },
  { field: 'link', title: 'Link' }
].map((field) => ({ ...field, type: 'nominal' as const }))

/** How each kind looks, in the legend and (but for its colour) on the chart. */
export function lookOf(kind: MarkKind, upright: boolean): { shape: string; fill: string; stroke: string } {
  const [more, less] = upright ? [arrows.up, arrows.down] : [arrows.right, arrows.left]
  const [ink, clear] = [palette.figure.light, 'transparent']
  switch (kind) {
    case 'a number':
      return { shape: 'circle', fill: ink, stroke: ink }
    case 'a range':
      return {
        shape: upright ? 'M-0.8,-2L0.8,-2M0,-2L0,2M-0.8,2L0.8,2' : 'M-2.3,-1L-2.3,1M-2.3,0L2.3,0M2.3,-1L2.3,1',
        fill: clear,
        stroke: ink
      }
    case 'at least':
      return { shape: more, fill: clear, stroke: ink }
    case 'at most':
      return { shape: less, fill: clear, stroke: ink }
    case 'a vague word, as read':
      return {
        shape: upright ? 'M-0.8,-2L0.8,-2L0.8,2L-0.8,2Z' : 'M-2.3,-0.8L2.3,-0.8L2.3,0.8L-2.3,0.8Z',
        fill: palette.band.light,
        stroke: palette.band.light
      }
    case 'read, one end open':
      return { shape: more, fill: clear, stroke: palette.bandInk.light }
    case 'since revised':
      return { shape: 'circle', fill: palette.faint.light, stroke: palette.faint.light }
    case 'denied':
      return { shape: 'circle', fill: clear, stroke: palette.denial.light }
  }
}

/** The words as written; a figure since revised behind them, a denial said to be one. */
export function wordsOf({ words, stance, superseded }: Estimate): string {
  const earlier = superseded.length > 0 ? ` (first ${superseded.map((f) => f.claim.words).join(', ')})` : ''
  return `${stance === 'denies' ? 'denied: ' : ''}${words.join(' / ')}${earlier}`
}
