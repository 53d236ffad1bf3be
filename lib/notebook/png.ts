import type { TopLevelSpec } from 'vega-lite'
import { fontFiles, notInFonts, scriptFonts } from './fonts.ts'
import { renderSvg } from './render.ts'

/** Pixels of the picture per pixel of the chart: sharp on most screens. */
const scale = 2

const warned = new Set<string>()

/**
 * A chart that `renderSvg` has drawn, as PNG on white. Drawn with the bundled fonts only, so that it looks the
 * same on every machine; where they lack a character (Chinese, say), the font of its script is taken if its
 * package is installed, else the machine's own are asked, and the console is told once which package would help.
 */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const { files, missing, packages } = scriptFonts(await notInFonts(drawnText(svg)))
  const news = missing.filter((char) => !warned.has(char))
  if (news.length > 0) {
    for (const char of news) warned.add(char)
    const cure = packages.length > 0 ? ` (npm install ${packages.join(' ')} has them)` : ''
    console.warn(`not in the fonts, drawn with this machine's own or as boxes: ${news.join(' ')}${cure}`)
  }
  const font = {
    fontFiles: [...fontFiles(), ...files],
    loadSystemFonts: missing.length > 0,
    // For every family that is not there; the widths in the picture were measured in it
    defaultFontFamily: 'Arimo'
  }
  const { renderAsync } = await import('@resvg/resvg-js')
  return (await renderAsync(svg, { font, background: 'white', fitTo: { mode: 'zoom', value: scale } })).asPng()
}

/** The text that is seen, without that of attributes; entities are left as they are, being plain ASCII. */
const drawnText = (svg: string) => [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text]) => text).join('')

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
  return mimeBundle(spec, { svg, png: await svgToPng(svg) })
}
