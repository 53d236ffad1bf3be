import { english, type Locale, say } from '../comparison/locale.ts'
import { formatNumber } from '../comparison/wording.ts'
import { largest, smallest } from '../grouped.ts'
import { textWidth } from './text.ts'

/** How figures are laid out on an axis. */
export type ScaleType = 'linear' | 'log' | 'symlog'

/** A scale for figures, all of it decided here: nothing is left to what Vega makes of the data. */
export interface FigureScale {
  type: ScaleType
  domain: [low: number, high: number]
  ticks: number[]
}

interface ScaleOptions {
  wanted?: ScaleType | undefined
  length?: number
  /** Pixels that a tick's label takes beside the next: null, its own width. */
  room?: number | null
  /** Half a person is on no axis. */
  whole?: boolean
}

/** Pixels that are kept free at the upper end, for an arrow. */
const margin = 24

/** Linear from zero on while the largest is under 50 times the smallest above zero, else log; with a zero symlog. */
export function figureScale(values: readonly number[], options: ScaleOptions = {}): FigureScale {
  const { wanted, length = 400, room = null, whole = false } = options
  // Denials alone stand at none: there is nothing to measure beside it.
  if (values.every((value) => value === 0))
    return { type: 'linear', domain: [0, 1], ticks: values.length > 0 ? [0] : [] }
  const [least, most] = [smallest(values.filter((v) => v > 0)), largest(values, 0)]
  const lowest = smallest(values)
  const type = wanted ?? (lowest >= 0 && most >= 50 * least ? (lowest === 0 ? symlogOf(most) : 'log') : 'linear')
  if (type === 'log' && lowest <= 0) {
    throw new Error(`invalid scale: "log" cannot show ${lowest}; use "symlog" or leave scale out`)
  }
  const free = length / Math.max(length - margin, length / 2)
  const from = type === 'log' ? beginning(least) : Math.min(0, lowest)
  const floor = type === 'log' ? from : roundDown(Math.max(1, least))
  const end = floor * (most / floor) ** free
  const to = type === 'linear' ? from + (most - from) * free : Math.max(end, type === 'log' ? from * 10 : 10)
  const candidates = type === 'linear' ? linearTicks(from, to, whole) : logTicks(floor, to, whole, type === 'symlog')
  const scale = { type, domain: [from, to] as [number, number], ticks: [] }
  const fits = (ticks: readonly number[]) =>
    ticks.slice(1).every((tick, i) => {
      const before = ticks[i] as number
      const apart = length * (position(tick, scale) - position(before, scale))
      return apart >= (room ?? (labelWidth(tick) + labelWidth(before)) / 2 + 10)
    })
  // The first whose labels do not touch; if all do, the last
  return { ...scale, ticks: [...(candidates.find(fits) ?? candidates.at(-1) ?? [])] }
}

/** It is linear under one, so among values under ten it would tell nothing apart. */
const symlogOf = (most: number) => (most >= 10 ? 'symlog' : 'linear')

/** What begins at the very edge would look like a bar. */
function beginning(least: number): number {
  const floor = roundDown(least)
  return least < floor * 1.2 ? roundDown(floor * 0.7) : floor
}

const labelWidth = (tick: number) => textWidth(tickLabel(tick), 11)

/** Where a value lies on the scale, from 0 to 1, as Vega computes it. */
export function position(value: number, { type, domain: [low, high] }: FigureScale): number {
  const bend = (n: number) =>
    type === 'log' ? Math.log(n) : type === 'symlog' ? Math.sign(n) * Math.log1p(Math.abs(n)) : n
  return (bend(value) - bend(low)) / (bend(high) - bend(low))
}

/** A scale with where it begins and ends, in pixels of the picture. */
export interface Place {
  scale: FigureScale
  range: [from: number, to: number]
}

export const pixel = (value: number, scale: FigureScale, [from, to]: Place['range']) =>
  from + position(value, scale) * (to - from)

/** A scale between two places, drawn in as far as the labels at its ends need, none of them beyond `right`. */
export function fitted(
  values: readonly number[],
  [from, to]: readonly [number, number],
  right: number,
  set: { scale?: ScaleType | undefined; locale: Locale },
  unit: string | null
): Place {
  const options = { wanted: set.scale, whole: unit === null }
  // Ticks are drawn at whole pixels
  const half = (tick: number | undefined) =>
    tick === undefined ? 0 : textWidth(tickLabel(tick, set.locale), 11) / 2 + 1
  const { ticks } = figureScale(values, { ...options, length: to - from })
  const range: Place['range'] = [Math.max(from, half(ticks[0])), Math.min(to, right - half(ticks.at(-1)))]
  return { scale: figureScale(values, { ...options, length: range[1] - range[0] }), range }
}

/** Round steps: six at the most, then fewer and fewer. */
function linearTicks(low: number, high: number, whole: boolean): number[][] {
  const span = high - low
  return [6, 5, 4, 3, 2, 1].map((most) => {
    const rough = 10 ** Math.floor(Math.log10(span / most))
    const round = [1, 2, 5, 10].map((m) => m * rough).find((s) => span / s <= most) ?? rough * 10
    const step = whole ? Math.max(1, round) : round
    const first = Math.ceil(low / step - 1e-9)
    const steps = Math.floor(high / step + 1e-9) - first
    return Array.from({ length: steps + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
  })
}

/** The 1, 2 or 5 times a power of ten that is just under a value. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9)
  return Number((([5, 2].find((m) => m * power <= value * (1 + 1e-9)) ?? 1) * power).toPrecision(12))
}

/** Each power of ten with its double and its five times, then powers alone, then fewer and fewer of them. */
function logTicks(low: number, high: number, whole: boolean, zero: boolean): number[][] {
  const [first, last] = [low, high].map((end) => Math.floor(Math.log10(end) + 1e-9)) as [number, number]
  const exponents = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const all = (steps: readonly number[]) =>
    exponents
      .flatMap((e) => steps.map((m) => Number(`${m}e${e}`)))
      .filter((tick) => tick >= low && tick <= high && (!whole || tick >= 1))
  const powers = all([1])
  const fewer = [2, 3, 4, 6].map((n) => powers.filter((_, i) => i % n === (powers.length - 1) % n))
  return [all([1, 2, 5]), powers, ...fewer].map((ticks) => (zero ? [0, ...ticks] : ticks))
}

/** Millions and billions are said in words: 10,000,000 and its likes fit no axis. */
export function tickLabel(value: number, locale: Locale = english): string {
  const size = Math.abs(value)
  if (size >= 1e9) return say(locale.words.billion, formatNumber(value / 1e9, locale))
  if (size >= 1e6) return say(locale.words.million, formatNumber(value / 1e6, locale))
  return formatNumber(value, locale)
}
