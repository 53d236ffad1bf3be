import type { FigureMark } from './marks.ts'
import type { FigureScale } from './scale.ts'

interface Box {
  x: number
  y: number
  w: number
  h: number
}

interface Plot {
  domain: readonly [first: number, last: number]
  scale: FigureScale
  width: number
  height: number
}

/** Where a value lies on the scale, from 0 to 1, as Vega computes it. */
export function position(value: number, { type, domain: [low, high] }: FigureScale): number {
  const bend = (n: number) =>
    type === 'log' ? Math.log(n) : type === 'symlog' ? Math.sign(n) * Math.log1p(Math.abs(n)) : n
  return (bend(value) - bend(low)) / (bend(high) - bend(low))
}

/**
 * Finds a free place beside each mark for its number: the nearest of some twenty where it covers neither a
 * mark nor another number; where none is free, the one that covers least.
 */
export function placeNumbers<T extends FigureMark & { time: number; number: string }>(
  marks: readonly T[],
  { domain, scale, width, height }: Plot
): (T & { x: number; y: number })[] {
  const up = (value: number) => height * (1 - position(value, scale))
  const taken: Box[] = marks.map((mark) => {
    const values = [mark.at, mark.low, mark.high, mark.bandLow, mark.bandHigh].filter((v) => v !== null)
    const [top, bottom] = [up(Math.max(...values)), up(Math.min(...values))]
    const [over, under] = [mark.symbol === 'more' ? 20 : 4, mark.symbol === 'less' ? 20 : 4]
    const x = (width * (mark.time - domain[0])) / (domain[1] - domain[0])
    return { x, y: (top - over + bottom + under) / 2, w: 8, h: bottom - top + over + under }
  })
  return marks.map((mark, i) => {
    const own = taken[i] as Box
    const w = 6 * mark.number.length
    const places = [0, 0.5, -0.5].flatMap((shift) =>
      [9, 14, 20].flatMap((far) => [
        { x: own.x + far, y: own.y + shift * own.h },
        { x: own.x - far, y: own.y + shift * own.h },
        { x: own.x, y: own.y - own.h / 2 - far + 2 },
        { x: own.x, y: own.y + own.h / 2 + far - 2 }
      ])
    )
    const inside = places.filter((p) => p.x > 4 && p.x < width && p.y > 0 && p.y < height)
    const near = taken.filter((box) => Math.abs(box.x - own.x) < 60)
    const cost = (p: { x: number; y: number }) =>
      near.reduce((sum, box) => sum + overlap({ x: p.x, y: p.y, w, h: 10 }, box), 0)
    let best = inside[0] ?? { x: own.x + 9, y: own.y }
    let least = cost(best)
    for (const place of inside) {
      if (least === 0) break
      const covered = cost(place)
      if (covered < least) [best, least] = [place, covered]
    }
    taken.push({ ...best, w, h: 10 })
    return { ...mark, ...best }
  })
}

function overlap(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w / 2, b.x + b.w / 2) - Math.max(a.x - a.w / 2, b.x - b.w / 2)
  const h = Math.min(a.y + a.h / 2, b.y + b.h / 2) - Math.max(a.y - a.h / 2, b.y - b.h / 2)
  return w > 0 && h > 0 ? w * h : 0
}
