import { allFigures, type Estimate, type Figure } from '../comparison/estimates.ts'
import { day } from '../comparison/period.ts'
import type { Question } from '../comparison/questions.ts'
import { dateRange } from '../edtf.ts'
import { envelope, type Interval } from '../figures/interval.ts'
import { distinct } from '../grouped.ts'
import { type MarkOf, markOf } from './marks.ts'
import type { Settings } from './options.ts'
import { bySource, rowsOf } from './rows.ts'

/** A figure with its mark at its day, in milliseconds; `first` and `last`: the days that its date may mean. */
export interface Dated extends MarkOf {
  date: string
  time: number
  first: number
  last: number
}

export interface History {
  source: string
  estimates: Estimate[]
  /** In the order of their days; of those that were not taken back. */
  stood: Dated[]
  revised: Dated[]
  /** Its own figures of these, from one to the next of which a line leads. */
  line: Dated[]
  /** What it said last; where all of it was taken back, of that. */
  last: Dated
}

/** The figures that have a day and a number, by source; and how many have not. */
export function historiesOf(question: Question, by: 'asOf' | 'said'): { histories: History[]; undated: number } {
  let undated = 0
  const histories = bySource(question).flatMap(([source, estimates]): History[] => {
    const dated = (figures: readonly Figure[]) => figures.flatMap((figure) => datedOf(figure, by) ?? [])
    const stood = dated(estimates.flatMap(({ figures }) => figures)).sort((a, b) => a.time - b.time)
    const revised = dated(estimates.flatMap(({ superseded }) => superseded))
    undated += estimates.flatMap(allFigures).length - stood.length - revised.length
    const line = stood.filter((one) => !deniesOther(one))
    const last = line.at(-1) ?? stood.at(-1) ?? revised.at(-1)
    return last ? [{ source, estimates, stood, revised, line, last }] : []
  })
  return { histories, undated }
}

/** Somebody else's figure is denied, beside which its own goes on. */
export const deniesOther = ({ mark: { kind, at } }: MarkOf) => kind === 'denied' && at !== 0

export const datesOf = ({ stood, revised }: History) => [...stood, ...revised]

function datedOf(figure: Figure, by: 'asOf' | 'said'): Dated | null {
  const mark = markOf(figure)
  const date = by === 'said' ? figure.claim.saidOn : figure.asOf
  const range = date === null ? null : dateRange(date)
  if (!mark || !range || date === null) return null
  // A day, not its last millisecond
  const [first, last] = [range[0], Math.max(range[0], Math.floor(range[1] / day) * day)]
  return { figure, mark, date, first, last, time: (first + last) / 2 }
}

/** Sources with a colour and a name: highlighted, else ends, denials, next to the ends; or the first by `order`. */
export function telling(histories: readonly History[], limit: number, set: Settings, asked: boolean): Set<string> {
  const chosen = histories.filter(({ source }) => set.highlight.has(source.toLowerCase()))
  const level = (one: Dated) => levelOf(one) ?? -1
  const sized = histories
    .filter(({ stood, last }) => stood.length > 0 && level(last) >= 0)
    .sort((a, b) => level(b.last) - level(a.last))
  const denying = histories.filter((history) => datesOf(history).some(({ mark }) => mark.kind === 'denied'))
  // From both ends: left pale is what lies between
  const ends = sized.flatMap((one, i) => [one, sized.at(-1 - i)])
  const own = [...ends.slice(0, 2), ...denying, ...ends, ...histories]
  const first = () => rowsOf({ estimates: histories.flatMap(({ estimates }) => estimates) }, set)
  const all = chosen.length > 0 ? chosen : asked ? first() : own
  return new Set(distinct(all.flatMap((one) => one?.source ?? [])).slice(0, limit))
}

/** Where the line of a figure runs: at its number, else in the middle of its range; null: nowhere. */
export function levelOf({ mark: { at, low, high } }: Dated): number | null {
  return at ?? (low === null || high === null ? null : (low + high) / 2)
}

/** What one source or another stood by between two times: lowest to highest; an end that one leaves open is open. */
export interface Span extends Interval {
  first: number
  until: number
}

/** The envelope of all sources from each day on which it changes to the next, and of the last until `end`. */
export function envelopes(histories: readonly History[], end: number): Span[] {
  const asserted = histories.map(({ stood }) => stood.filter(({ mark }) => mark.kind !== 'denied'))
  const times = distinct(asserted.flat().map(({ time }) => time)).sort((a, b) => a - b)
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
