import { Resvg } from '@resvg/resvg-js'
import type { TopLevelSpec } from 'vega-lite'
import { fontFiles, notInFonts } from './fonts.ts'
import { renderSvg } from './render.ts'
import { scriptFonts } from './scriptFonts.ts'

/** How a picture is drawn. */
export interface PngOptions {
  /** Pixels of the picture per pixel of the chart. Default: 2, sharp on most screens. */
  scale?: number
}

/** A chart as PNG on white. Throws as `renderSvg` does, and `invalid scale: ...`. */
export async function renderPng(spec: TopLevelSpec, options: PngOptions = {}): Promise<Uint8Array> {
  return svgToPng(await renderSvg(spec), options)
}

const warned = new Set<string>()

/**
 * A chart that `renderSvg` has drawn, as PNG on white. Drawn with the bundled fonts only, so that it looks the
 * same on every machine; where they lack a character (Chinese, say), the font of its script is taken if its
 * package is installed, else the machine's own are asked, and the console is told once which package would help.
 */
export function svgToPng(svg: string, options: PngOptions = {}): Uint8Array {
  const { scale = 2 } = options
  if (!(scale > 0 && scale <= 8)) throw new Error(`invalid scale: ${scale} (above 0, up to 8)`)
  const { files, missing, packages } = scriptFonts(notInFonts(drawnText(svg)))
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
  return new Resvg(svg, { font, background: 'white', fitTo: { mode: 'zoom', value: scale } }).render().asPng()
}

/** The text that is seen, without that of attributes; entities are left as they are, being plain ASCII. */
const drawnText = (svg: string) => [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text]) => text).join('')
