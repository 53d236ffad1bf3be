import { font } from '../charts/palette.ts'
import type { ChartCell } from './cells.ts'
import { type ChartText, chartText, untitled } from './chartText.ts'
import { type MarkData, numbered, numberMarks } from './marks.ts'
import { draw } from './render.ts'

/** A chart as the page needs it. */
export interface Picture extends ChartText {
  /** SVG for a wide screen and for paper. */
  wide: string
  /** SVG for a narrow one; null: the wide one has to do. */
  narrow: string | null
  /** What the numbers at the marks of both mean. */
  marks: MarkData[]
  /** Vega for a chart that answers to more than the pointer: one with `params`; null: the picture does. */
  live: object | null
}

/** Draws a chart for the page. Throws as `renderSvg` does. */
export async function picture({ name, spec, screens }: ChartCell): Promise<Picture> {
  const marks: MarkData[] = []
  const drawn = async (one: ChartCell['spec'], id: string) => {
    const { svg, vega } = await draw(untitled(one), (scene) => numberMarks(scene, marks))
    return { svg: slim(svg, id), vega }
  }
  const wide = await drawn(screens?.wide ?? spec, `${name}-w`)
  const narrow = screens === null ? null : (await drawn(screens.narrow, `${name}-n`)).svg
  const { title, subtitle, caption } = chartText(spec)
  // What is drawn with its caption needs no second one
  const isDrawn = chartText(screens?.wide ?? spec).caption !== null
  const words = { title, subtitle, caption: isDrawn ? null : caption }
  return { ...words, wide: wide.svg, narrow, marks, live: hasParams(spec) ? wide.vega : null }
}

/** Whether somebody made the chart so that readers can select, zoom or set something in it. */
const hasParams = (spec: object): boolean =>
  Object.entries(spec).some(
    ([key, value]) =>
      (key === 'params' && JSON.stringify(value).match(/"(select|bind)":/) !== null) ||
      (key !== 'data' && key !== 'datasets' && typeof value === 'object' && value !== null && hasParams(value))
  )

/**
 * The SVG as the page holds it: without style attributes, which the policy would block (and the console tell), and
 * without what the style sheet says and the names of its parts, which one name for the whole stands for. That is
 * half of its size. `id`: in front of the ids in it, which another picture of the page may have too.
 */
function slim(svg: string, id: string): string {
  const fonts = ` font-family="${font.replaceAll('"', '&quot;')}"`
  return svg.replace(/<[^>]*>/g, (tag) => {
    const own = tag
      .replace(fonts, '')
      .replace(/ id="/, `$&${id}-`)
      .replace(/="url\(#/g, `$&${id}-`)
    return tag.startsWith('<svg') ? own.replace(/ style="[^"]*"/, '') : numbered(own)
  })
}
