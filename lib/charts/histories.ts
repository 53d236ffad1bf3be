import type { Figure } from '../comparison/estimates.ts'
import { day } from '../comparison/period.ts'
import { dateRange } from '../edtf.ts'
import { type Asked, dayOf, type Voice } from './input.ts'
import { type Mark, markOf } from './marks.ts'
import type { Settings } from './options.ts'
import { linesOf } from './row.ts'
import { ordered } from './rows.ts'

/** A figure with its mark at its day, in milliseconds; `first` and `last`: the days that its date may mean. */
export interface Dated {
  figure: Figure
  mark: Mark
  time: number
  first: number
  last: number
}

/** A source's figures over time. */
export interface History {
  voice: Voice
  /** In the order of their days. */
  stood: Dated[]
  revised: Dated[]
}

/** The figures that have a day and a number, by source; and how many have not. */
export function historiesOf({ voices }: Asked, by: 'asOf' | 'said'): { histories: History[]; undated: number } {
  let undated = 0
  const histories = voices.map((voice): History => {
    const dated = (figures: readonly Figure[]) => figures.flatMap((figure) => datedOf(figure, by) ?? [])
    const [stood, revised] = [dated(voice.history), dated(voice.superseded)]
    undated += voice.history.length + voice.superseded.length - stood.length - revised.length
    return { voice, stood: stood.sort((a, b) => a.time - b.time), revised }
  })
  return { histories: histories.filter(({ stood, revised }) => stood.length + revised.length > 0), undated }
}

function datedOf(figure: Figure, by: 'asOf' | 'said'): Dated | null {
  const mark = markOf(figure)
  const date = dayOf(figure, by)
  const range = date === null ? null : dateRange(date)
  if (!mark || !range) return null
  // A day, not its last millisecond
  const [first, last] = [range[0], Math.max(range[0], Math.floor(range[1] / day) * day)]
  return { figure, mark, first, last, time: (first + last) / 2 }
}

/**
 * The sources that get a colour and a name, so many at the most: those highlighted; else those that say least and
 * most by now, then those with most figures. With an order asked for: the first in it.
 */
export function telling(histories: readonly History[], limit: number, set: Settings, asked: boolean): Set<string> {
  const name = ({ voice }: History) => voice.source
  const chosen = histories.filter(({ voice }) => set.highlight.has(voice.source.toLowerCase()))
  if (chosen.length > 0) return new Set(chosen.map(name).slice(0, limit))
  if (asked) {
    const rows = histories.map(({ voice }) => ({ voice, lines: linesOf(voice, set.locale) }))
    const times = new Map(histories.map((history) => [history.voice, history.stood.at(-1)?.time ?? 0]))
    const sorted = ordered(rows, set.order, ({ voice }) => times.get(voice) ?? 0)
    return new Set(sorted.map(({ voice }) => voice.source).slice(0, limit))
  }
  const level = ({ stood }: History) => levelOf(stood.at(-1))
  const sized = histories.filter((history) => level(history) !== null).sort((a, b) => (level(a) ?? 0) - (level(b) ?? 0))
  const busy = [...histories].sort((a, b) => b.stood.length - a.stood.length)
  const [lowest, highest] = [sized[0], sized.at(-1)]
  const all = [highest, lowest, ...busy].flatMap((history) => (history ? [name(history)] : []))
  return new Set([...new Set(all)].slice(0, limit))
}

/** Where the line of a figure runs: at its number, else in the middle of its range; null: nowhere. */
export const levelOf = (dated: Dated | undefined): number | null => {
  if (!dated) return null
  const { at, low, high } = dated.mark
  return at ?? (low === null || high === null ? null : (low + high) / 2)
}
