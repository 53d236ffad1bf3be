import type { TopLevelSpec } from 'vega-lite'
import { font } from '../charts/palette.ts'
import { captionLayer } from '../charts/spec.ts'
import { isObject } from '../grouped.ts'
import type { ChartCell } from './cells.ts'
import { type MarkData, numbered, numberMarks, type Scene } from './marks.ts'
import { compiled, draw } from './render.ts'

/** What a chart says in words around its marks; null: nothing. */
export interface ChartText {
  title: string | null
  subtitle: string | null
  caption: string | null
}

/** The words of a spec: as the charts of this library keep them in its `usermeta`, or its own title. */
export function chartText(spec: TopLevelSpec): ChartText {
  const { title, usermeta } = spec as { title?: unknown; usermeta?: { howmany?: Record<string, unknown> } }
  const own = isObject(title) ? title : { text: title }
  const kept = usermeta?.howmany
  return {
    title: textOf(kept?.title ?? ('text' in own ? own.text : null)),
    subtitle: textOf(kept?.subtitle ?? ('subtitle' in own ? own.subtitle : null)),
    caption: textOf(kept?.caption)
  }
}

export interface Picture extends ChartText {
  alone: string
  /** SVG for a wide screen and for paper. */
  wide: string
  /** SVG for a narrow one; null: the wide one has to do. */
  narrow: string | null
  marks: MarkData[]
  /** Vega for a chart that answers to more than the pointer: one with `params`; null: the picture does. */
  live: object | null
}

/** A chart that is made for the page may be so much larger where there is room. */
const growth = 1.25

/** Draws a chart for the page, which sets its words itself. Throws as `renderSvg` does. */
export async function picture(cell: ChartCell): Promise<Picture> {
  const marks = new Map<string, number>()
  const bare = (scene: Scene) => {
    takeWords(scene)
    numberMarks(scene, marks)
    return true
  }
  const [alone = '', wide = ''] = await draw(cell.spec, [() => false, bare])
  const [narrow = null] = cell.narrow === null ? [] : await draw(cell.narrow, [bare])
  const times = narrow === null ? 1 : growth
  const { title: _, ...untitled } = cell.spec as TopLevelSpec & { title?: unknown }
  return {
    ...chartText(cell.spec),
    alone,
    wide: slim(wide, `${cell.name}-w`, times),
    narrow: narrow && slim(narrow, `${cell.name}-n`, times),
    marks: [...marks.keys()].map((text): MarkData => JSON.parse(text)),
    live: hasParams(cell.spec) ? await compiled(untitled as TopLevelSpec) : null
  }
}

/** Whether somebody made the chart so that readers can select, zoom or set something in it. */
const hasParams = (spec: object): boolean =>
  Object.entries(spec).some(
    ([key, value]) =>
      (key === 'params' && JSON.stringify(value).match(/"(select|bind)":/) !== null) ||
      (key !== 'data' && key !== 'datasets' && typeof value === 'object' && value !== null && hasParams(value))
  )

function takeWords({ items: [view] = [] }: Scene): void {
  if (view?.items)
    view.items = view.items.filter(({ role, name }) => role !== 'title' && !name?.startsWith(captionLayer))
}

/** The SVG without what the page's policy blocks or its style sheet says. `id`: before its ids; `times`: larger. */
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

function textOf(text: unknown): string | null {
  const joined = Array.isArray(text) ? text.join(' ') : text
  return typeof joined === 'string' && joined.trim() !== '' ? joined : null
}
