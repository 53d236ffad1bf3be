import type { TopLevelSpec } from 'vega-lite'

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

/** The spec without its title, which the page sets as a heading. */
export function untitled(spec: TopLevelSpec): TopLevelSpec {
  const { title: _, ...rest } = spec as TopLevelSpec & { title?: unknown }
  return rest as TopLevelSpec
}

function textOf(text: unknown): string | null {
  const joined = Array.isArray(text) ? text.join(' ') : text
  return typeof joined === 'string' && joined.trim() !== '' ? joined : null
}
