import { allFigures, type Estimate, type Figure } from '../comparison/estimates.ts'
import { day } from '../comparison/period.ts'
import type { Question } from '../comparison/questions.ts'
import { dateRange } from '../edtf.ts'
import { envelope } from '../figures/interval.ts'
import { dayOf } from './input.ts'
import { type MarkOf, markOf } from './marks.ts'
import type { Settings } from './options.ts'
import { rowsOf } from './row.ts'

/** A figure with its mark at its day, in milliseconds; `first` and `last`: the days that its date may mean. */
export interface Dated extends MarkOf {
  time: number
  first: number
  last: number
}

/** A source's figures over time. */
export interface History {
  source: string
  estimate: Estimate
  /** In the order of their days. */
  stood: Dated[]
  revised: Dated[]
}

/** The figures that have a day and a number, by source; and how many have not. */
export function historiesOf({ estimates }: Question, by: 'asOf' | 'said'): { histories: History[]; undated: number } {
  let undated = 0
  const histories = estimates.map((estimate): History => {
    const dated = (figures: readonly Figure[]) => figures.flatMap((figure) => datedOf(figure, by) ?? [])
    const [stood, revised] = [dated(estimate.figures), dated(estimate.superseded)]
    undated += allFigures(estimate).length - stood.length - revised.length
    return { source: estimate.source, estimate, stood: stood.sort((a, b) => a.time - b.time), revised }
  })
  return { histories: histories.filter((history) => datesOf(history).length > 0), undated }
}

export const datesOf = ({ stood, revised }: History) => [...stood, ...revised]

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
 * most by now, those that deny, then those with most figures. With an order asked for: the first in it.
 */
export function telling(histories: readonly History[], limit: number, set: Settings, asked: boolean): Set<string> {
  const chosen = histories.filter(({ source }) => set.highlight.has(source.toLowerCase()))
  const level = ({ stood }: History) => levelOf(stood.at(-1)) ?? 0
  const sized = histories.filter(({ stood }) => levelOf(stood.at(-1)) !== null).sort((a, b) => level(a) - level(b))
  const denying = histories.filter((history) => datesOf(history).some(({ mark }) => mark.kind === 'denied'))
  const busy = [...histories].sort((a, b) => b.stood.length - a.stood.length)
  const first = asked ? rowsOf({ estimates: histories.map(({ estimate }) => estimate) }, set) : []
  const all = chosen.length > 0 ? chosen : asked ? first : [sized.at(-1), sized[0], ...denying, ...busy]
  return new Set([...new Set(all.flatMap((one) => one?.source ?? []))].slice(0, limit))
}

/** Where the line of a figure runs: at its number, else in the middle of its range; null: nowhere. */
export function levelOf(dated: Dated | undefined): number | null {
  if (!dated) return null
  const { at, low, high } = dated.mark
  return at ?? (low === null || high === null ? null : (low + high) / 2)
}

/** What one source or another stood by between two times: lowest to highest; an end that one leaves open is open. */
export interface Span {
  first: number
  until: number
  low: number | null
  high: number | null
}

/** The envelope of all sources from each day on which it changes to the next, and of the last until `end`. */
export function envelopes(histories: readonly History[], end: number): Span[] {
  const asserted = histories.map(({ stood }) => stood.filter(({ mark }) => mark.kind !== 'denied'))
  const times = [...new Set(asserted.flat().map(({ time }) => time))].sort((a, b) => a - b)
  const spans = times.map((first): Span => {
    const standing = asserted.flatMap((stood) => {
      const last = stood.findLast(({ time }) => time <= first)
      return stood.filter(({ time }) => time === last?.time).map(({ figure }) => figure.reading)
    })
    return { first, until: end, ...envelope(standing) }
  })
  const isNew = (span: Span, i: number) => span.low !== spans[i - 1]?.low || span.high !== spans[i - 1]?.high
  const changes = spans.filter(isNew)
  return changes.map((span, i) => ({ ...span, until: changes[i + 1]?.first ?? end }))
}
