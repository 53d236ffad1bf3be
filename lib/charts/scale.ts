export type ScaleType = 'linear' | 'log' | 'symlog'

/** A scale for figures, all of it decided here: nothing is left to what Vega makes of the data. */
export interface FigureScale {
  type: ScaleType
  domain: [low: number, high: number]
  ticks: number[]
}

/**
 * Linear while the largest value drawn is under 50 times the smallest (beside zero), else log; where a zero
 * has to be drawn too, symlog. Linear starts at zero. No value at all: 0 to 1 without ticks.
 * Throws where a log scale is asked for and a value is not above zero.
 */
export function figureScale(values: readonly number[], wanted?: ScaleType): FigureScale {
  // Denials alone stand at none: there is nothing to measure beside it.
  if (values.every((value) => value === 0))
    return { type: 'linear', domain: [0, 1], ticks: values.length > 0 ? [0] : [] }
  const positive = values.filter((v) => v > 0)
  const [least, most] = [Math.min(...positive), Math.max(...values, 0)]
  const lowest = Math.min(...values)
  const wide = positive.length > 0 && lowest >= 0 && most >= 50 * least
  // symlog is linear under one, so among values under ten it would tell nothing apart
  const symlog = most >= 10 ? 'symlog' : 'linear'
  const type = wanted ?? (wide ? (lowest === 0 ? symlog : 'log') : 'linear')
  if (type === 'log' && lowest <= 0) {
    throw new Error(`invalid scale: "log" cannot show ${lowest}; use "symlog" or leave scale out`)
  }
  if (type === 'linear') {
    const ticks = linearTicks(Math.min(0, lowest), most)
    return { type, domain: [Math.min(0, lowest), Math.max(most * 1.04, ticks.at(-1) ?? 1)], ticks }
  }
  const top = most * 1.5
  // symlog is linear under one, so that zero has a place of its own
  const floor = type === 'log' ? roundDown(least) : Math.max(1, roundDown(positive.length > 0 ? least : 1))
  const ticks = logTicks(floor, top)
  if (type === 'log') return { type, domain: [floor, top], ticks }
  return { type, domain: [Math.min(0, lowest), top], ticks: [0, ...ticks] }
}

/** Four to six round steps. */
function linearTicks(low: number, high: number): number[] {
  const span = high - low
  if (span <= 0) return [0, 1]
  const rough = 10 ** Math.floor(Math.log10(span / 4))
  const step = [1, 2, 5, 10].map((m) => m * rough).find((s) => span / s <= 5.5) ?? rough * 10
  const steps = Math.ceil(high / step - 1e-9)
  const first = Math.floor(low / step)
  return Array.from({ length: steps - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

/** The 1, 2 or 5 times a power of ten that is just under a value. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9)
  return Number((([5, 2].find((m) => m * power <= value) ?? 1) * power).toPrecision(12))
}

/** Over two decades and less 1, 2 and 5 times each power of ten; else the powers, eight at the most. */
function logTicks(low: number, high: number): number[] {
  const decades = Math.log10(high / low)
  const first = Math.floor(Math.log10(low) + 1e-9)
  const last = Math.floor(Math.log10(high) + 1e-9)
  const every = Math.ceil(decades / 8)
  const ticks = []
  for (let e = first; e <= last; e += every) {
    for (const m of decades <= 2.2 ? [1, 2, 5] : [1]) ticks.push(Number(`${m}e${e}`))
  }
  return ticks.filter((tick) => tick >= low && tick <= high)
}

/** Millions and billions are said in words: 10,000,000 and its likes fit no axis. */
export const tickLabels =
  "datum.value >= 1e9 ? format(datum.value / 1e9, ',~r') + ' billion' : datum.value >= 1e6 ? format(datum.value / 1e6, ',~r') + ' million' : format(datum.value, ',~r')"
