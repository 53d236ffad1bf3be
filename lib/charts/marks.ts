import type { Figure } from '../comparison/estimates.ts'
import type { Theme } from './palette.ts'
import { type Place, pixel } from './scale.ts'

export const kinds = ['aNumber', 'aRange', 'anInterval', 'atLeast', 'atMost', 'vague', 'denied', 'revised'] as const

/** What a mark says; the key of its words in the locale. */
type MarkKind = (typeof kinds)[number]

/** A figure as drawn: `at` its symbol, `low` and `high` its line or band, `open` its arrow's side; null: none. */
export interface Mark {
  kind: MarkKind
  at: number | null
  low: number | null
  high: number | null
  open: 'up' | 'down' | null
  /** Our reading of a word, not what was stated. */
  read: boolean
}

export interface MarkOf {
  figure: Figure
  mark: Mark
}

/** How a figure is drawn; null where it has no number under the convention. */
export function markOf({ claim, reading, superseded: revised }: Figure): Mark | null {
  const { low, high, read } = reading
  if (![low, high, claim.best].every((n) => n === null || Number.isFinite(n))) return null
  const none = { at: null, low: null, high: null, open: null, read }
  const kind = (own: MarkKind) => (revised ? 'revised' : own)
  if (claim.stance === 'denies') {
    const at = claim.best ?? claim.high ?? claim.low
    return at === null ? null : { ...none, kind: kind('denied'), at }
  }
  if (low === null && high === null) return null
  if (low === null || high === null) {
    const open = low === null ? ('down' as const) : ('up' as const)
    // No more than none is none
    if (high === 0) return { ...none, kind: kind('aNumber'), at: 0 }
    return { ...none, kind: kind(read ? 'vague' : low === null ? 'atMost' : 'atLeast'), at: low ?? high, open }
  }
  if (read) return { ...none, kind: kind('vague'), at: claim.best, low, high }
  if (low === high) return { ...none, kind: kind('aNumber'), at: low }
  const own = claim.bound === 'interval' ? 'anInterval' : 'aRange'
  return { ...none, kind: kind(own), at: claim.best, low, high }
}

/** Every value that a mark stands at or reaches: what the scale has to hold. */
export const drawnValues = (marks: readonly Mark[]): number[] =>
  marks.flatMap(({ at, low, high }) => [at, low, high].filter((value) => value !== null))

/** The looks of a symbol and of a line or band (`half`: half of its height in pixels, 0: none), as columns of the data. */
export type Look = ReturnType<typeof lookOf>

/** Side of a symbol of size 64 in pixels, halved: the unit of its path. */
const unit = 4
export const arrowLength = 20

/** Pixels that an arrow has before it passes zero or leaves the plot. */
export function arrowRoom({ open, at }: Mark, { scale, range }: Place): number {
  if (open === null || at === null) return arrowLength
  return Math.abs(range[open === 'up' ? 1 : 0] - pixel(at, scale, range))
}

/** A circle that is crossed out: told from a figure without its colour too. */
const crossed = 'M-1,0A1,1,0,1,1,1,0A1,1,0,1,1,-1,0ZM-0.7,0.7L0.7,-0.7'

/** The surer, the heavier. `hue` null: not the point; `room`: pixels for its arrow; `upright`: figures run upwards. */
export function lookOf(
  mark: Mark,
  hue: string | null,
  theme: Theme,
  { room = arrowLength, upright = false, symbol = 'circle' } = {}
) {
  const { kind, open, read } = mark
  // Over time a figure since revised is of a source only by its colour, and so is a word
  const pale = hue === null || (kind === 'revised' && !upright)
  const ink = pale ? theme.faint : kind === 'denied' ? theme.denial : read && open && !upright ? theme.bandInk : hue
  const filled = kind === 'revised' || kind === 'denied' ? theme.paper : ink
  const closed = kind === 'denied' ? crossed : kind === 'revised' ? 'circle' : symbol
  const shape = open === null ? closed : arrow(open, Math.min(arrowLength, room) / unit, upright)
  const size = kind === 'revised' ? 36 : 64
  return { shape, size, fill: open === null ? filled : 'transparent', stroke: ink, ...barOf(mark, ink, pale, theme) }
}

/** The line or band of a mark; none where it has no ends. */
function barOf({ kind, low, read }: Mark, ink: string, pale: boolean, theme: Theme) {
  if (low === null) return { half: 0, bar: ink, edge: ink }
  const isPale = pale || kind === 'revised'
  if (read) return { half: 6, bar: isPale ? theme.neutral : theme.band, edge: isPale ? ink : theme.bandInk }
  // What no longer stands is hollow
  if (kind === 'revised') return { half: 2, bar: theme.paper, edge: ink }
  return { half: kind === 'anInterval' ? 1 : 2, bar: ink, edge: ink }
}

/** A bar across at the bound, and an arrow from there toward the open side. */
function arrow(open: 'up' | 'down', length: number, upright: boolean): string {
  const head = Math.min(1.2, length)
  const sign = open === 'up' ? 1 : -1
  const point = (along: number, across: number) =>
    upright ? `${across},${-sign * round(along)}` : `${sign * round(along)},${across}`
  const [tip, left, right] = [point(length, 0), point(length - head, -0.9), point(length - head, 0.9)]
  return `M${point(0, -1.3)}L${point(0, 1.3)}M${point(0, 0)}L${tip}M${left}L${tip}L${right}`
}
const round = (n: number) => Math.round(n * 100) / 100
