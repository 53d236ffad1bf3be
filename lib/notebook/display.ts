import type { TopLevelSpec } from 'vega-lite'
import { svgToPng } from './png.ts'
import { renderSvg } from './render.ts'

/** A chart as it is shown where Vega-Lite v6 is unknown. */
export interface Drawing {
  svg: string
  png: Uint8Array
}

/** The MIME types that a Jupyter front end picks from, the richest first. */
export function mimeBundle(spec: TopLevelSpec, { svg, png }: Drawing): Record<string, unknown> {
  return {
    'application/vnd.vegalite.v6+json': spec,
    'image/svg+xml': svg,
    'image/png': Buffer.from(png).toString('base64'),
    'text/plain': spec.description ?? ''
  }
}

/** A chart drawn for a Jupyter front end. Throws as `renderSvg` does. */
export async function display(spec: TopLevelSpec): Promise<Record<string, unknown>> {
  const svg = await renderSvg(spec)
  return mimeBundle(spec, { svg, png: svgToPng(svg) })
}
