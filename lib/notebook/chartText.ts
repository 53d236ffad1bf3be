import type { TopLevelSpec } from 'vega-lite'

/** What a chart says in words around its marks, and the chart without it. */
export interface ChartText {
  title: string | null
  subtitle: string | null
  /** Lines or paragraphs of the caption. */
  caption: string[]
  bare: TopLevelSpec
}

/**
 * Takes title, subtitle and caption out of a spec, so that the page can have them as text and the picture does not say
 * them again. The caption is the layer of that name, whose data have a `text` each.
 */
export function chartText(spec: TopLevelSpec): ChartText {
  const { title, ...rest } = spec as TopLevelSpec & { title?: unknown; layer?: readonly Named[] }
  const parts = typeof title === 'object' && title !== null && !Array.isArray(title) ? title : { text: title }
  const caption = rest.layer?.find(({ name }) => name === 'caption')
  const layer = rest.layer?.filter((one) => one !== caption)
  return {
    title: textOf('text' in parts ? parts.text : null),
    subtitle: textOf('subtitle' in parts ? parts.subtitle : null),
    caption: (caption?.data?.values ?? []).flatMap(({ text }) => textOf(text) ?? []),
    bare: (caption ? { ...rest, layer } : rest) as TopLevelSpec
  }
}

interface Named {
  name?: string
  data?: { values?: readonly { text?: unknown }[] }
}

function textOf(text: unknown): string | null {
  const joined = Array.isArray(text) ? text.join(' ') : text
  return typeof joined === 'string' && joined.trim() !== '' ? joined : null
}
