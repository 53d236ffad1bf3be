import type { TopLevelSpec } from 'vega-lite'
import { font } from '../charts/palette.ts'
import type { ChartCell } from './cells.ts'
import { type MarkData, numbered, numberMarks } from './marks.ts'
import { draw } from './render.ts'

/** What a chart says in words around its marks; null: nothing. */
export interface ChartText {
  title: string | null
  subtitle: string | null
  caption: string | null
}

/** The words of a spec: as the charts of this library keep them in its `usermeta`, or its own title. */
export function chartText(spec: TopLevelSpec): ChartText {
  const { title, usermeta } = spec as { title?: unknown; usermeta?: { howmany?: Record<string, unknown> } }
  const own = typeof title === 'object' && title !== null && !Array.isArray(title) ? title : { text: title }
  const kept = usermeta?.howmany
  return {
    title: textOf(kept?.title ?? ('text' in own ? own.text : null)),
    subtitle: textOf(kept?.subtitle ?? ('subtitle' in own ? own.subtitle : null)),
    caption: textOf(kept?.caption)
  }
}

/** A chart as the page needs it. */
export interface Picture extends ChartText {
  /** SVG for a wide screen and for paper. */
  wide: string
  /** SVG for a narrow one; null: the wide one has to do. */
  narrow: string | null
  /** What the numbers at the marks of both mean. */
  marks: MarkData[]
}

/** A chart that is made for the page may be so much larger where there is room. */
const growth = 1.25

/** Draws a chart for the page. Throws as `renderSvg` does. */
export async function picture({ name, spec, screens }: ChartCell): Promise<Picture> {
  const marks: MarkData[] = []
  const drawn = async (one: ChartCell['spec'], id: string) => {
    const svg = await draw(untitled(one), (scene) => numberMarks(scene, marks))
    return slim(svg, id, screens === null ? 1 : growth)
  }
  const wide = await drawn(screens?.wide ?? spec, `${name}-w`)
  const narrow = screens === null ? null : await drawn(screens.narrow, `${name}-n`)
  const { title, subtitle, caption } = chartText(spec)
  // What is drawn with its caption needs no second one
  const isDrawn = chartText(screens?.wide ?? spec).caption !== null
  const words = { title, subtitle, caption: isDrawn ? null : caption }
  return { ...words, wide, narrow, marks }
}

/**
 * The SVG as the page holds it: without style attributes, which the policy would block (and the console tell), and
 * without what the style sheet says and the names of its parts, which one name for the whole stands for. That is
 * half of its size. `id`: in front of the ids in it, which another picture of the page may have too; `times`: how much
 * larger it is shown.
 */
function slim(svg: string, id: string, times: number): string {
  const fonts = ` font-family="${font.replaceAll('"', '&quot;')}"`
  return svg.replace(/<[^>]*>/g, (tag) => {
    const own = tag
      .replace(fonts, '')
      .replace(/ id="/, `$&${id}-`)
      .replace(/="url\(#/g, `$&${id}-`)
    if (!tag.startsWith('<svg')) return numbered(own)
    const sized = own.replace(/ (width|height)="([\d.]+)"/g, (_, side, size) => ` ${side}="${Number(size) * times}"`)
    return sized.replace(/ style="[^"]*"/, '')
  })
}

/** The spec without its title, which the page sets as a heading. */
function untitled(spec: TopLevelSpec): TopLevelSpec {
  const { title: _, ...rest } = spec as TopLevelSpec & { title?: unknown }
  return rest as TopLevelSpec
}

function textOf(text: unknown): string | null {
  const joined = Array.isArray(text) ? text.join(' ') : text
  return typeof joined === 'string' && joined.trim() !== '' ? joined : null
}
