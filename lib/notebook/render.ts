import type { Loader, LoggerInterface, Spec } from 'vega'
import type { TopLevelSpec } from 'vega-lite'
import { textWidth } from '../charts/text.ts'
import { escapeHtml } from '../review/escape.ts'
import type { Scene } from './marks.ts'

/**
 * A chart as a file of its own: SVG, named by the spec's description for those who cannot see it. The same
 * bytes for the same spec. Nothing is loaded and no address but http(s) becomes a link. A chart must not warn: throws
 * `invalid chart: <warning>`, `invalid width of a chart: ...` on one that no file has, and `invalid address: ...` on
 * data or images that the spec does not carry.
 *
 * Replaces `textMetrics.width` of vega for the whole process: without node-canvas vega guesses 0.8 em a
 * character, which cuts names that would fit.
 */
export async function renderSvg(spec: TopLevelSpec): Promise<string> {
  const [svg = ''] = await draw(spec, [() => false])
  return svg
}

/** The Vega of a chart. What it says about its embedding would overrule the page that it is put in. */
export async function compiled(spec: TopLevelSpec, logger?: LoggerInterface): Promise<Spec> {
  const { compile } = await import('vega-lite')
  const { usermeta: _, ...rest } = compile(spec, { logger, config: { aria: false } }).spec
  return rest
}

/** A chart as `renderSvg` draws it, once a step: each may change what is drawn, and says whether it takes another size. */
export async function draw(spec: TopLevelSpec, steps: readonly ((scene: Scene) => boolean)[]): Promise<string[]> {
  if ('width' in spec && spec.width === 'container') {
    throw new Error('invalid width of a chart: "container" (a file has none; give pixels, or one chart for each width)')
  }
  // The most of what a report loads, and many have no chart
  const vega = await import('vega')
  const warnings: string[] = []
  const keep = (_method: unknown, _level: unknown, words: readonly unknown[]) => {
    const text = words.map(String).join(' ')
    // Nobody drags over a file; in the page there is a window to listen to
    if (!text.startsWith('Can not resolve event source')) warnings.push(text)
  }
  const logger = vega.logger(vega.Warn, undefined, keep) as LoggerInterface
  const complain = () => {
    if (warnings.length > 0) throw new Error(`invalid chart: ${warnings[0]}`)
  }
  const vegaSpec = await compiled(spec, logger)
  complain()
  // Missing from vega's types
  Object.assign((vega as unknown as { textMetrics: object }).textMetrics, { width: itemWidth })
  const { loader, refused } = refusingLoader()
  const view = new vega.View(vega.parse(vegaSpec), { renderer: 'none', loader, logger })
  try {
    await view.runAsync()
    const drawn: string[] = []
    for (const step of steps) {
      if (step((view.scenegraph() as unknown as { root: Scene }).root)) await view.resize().runAsync()
      drawn.push(await view.toSVG())
      // First: vega warns of them too, and says less
      if (refused.length > 0) throw new Error(refused[0])
      complain()
    }
    // One picture with one name: its parts are not read out one by one
    const { description } = vegaSpec
    const name = description ? ` aria-label="${escapeHtml(description)}"` : ''
    return drawn.map((svg) => svg.replace('<svg ', () => `<svg role="img"${name} `))
  } finally {
    view.finalize()
  }
}

interface TextItem {
  fontSize?: number | null
  fontWeight?: string | number | null
  limit?: number | null
}

/** Signature and meaning as in vega-scenegraph: the text trimmed, 11 px by default, cut off at a limit above 0. */
function itemWidth(item: TextItem, text: unknown): number {
  const size = item.fontSize == null ? 11 : Number(item.fontSize) || 0
  const bold = item.fontWeight === 'bold' || item.fontWeight === 'bolder' || Number(item.fontWeight) >= 600
  const width = textWidth(text == null ? '' : String(text).trim(), size, bold ? 'bold' : 'normal')
  return item.limit && item.limit > 0 ? Math.min(width, item.limit) : width
}

/** Loads nothing, and keeps what was asked for. Links of http(s) pass: they load nothing until they are followed. */
function refusingLoader() {
  const refused: string[] = []
  const refuse = (uri: unknown) =>
    refused.push(`invalid address: "${uri}" (a chart must carry its data, and no images; nothing is loaded)`)
  const load = async (uri: unknown) => {
    refuse(uri)
    throw new Error('nothing is loaded')
  }
  // Must not reject: vega does not catch that, and the process would die of it
  const sanitize = async (uri: string, { context }: { context?: string } = {}) => {
    if (context !== 'href') refuse(uri)
    else if (/^https?:\/\//i.test(uri)) return { href: uri, rel: 'noopener noreferrer' }
    else refused.push(`invalid link: "${uri}" (an address that starts with https:// or http://)`)
    return { href: '' }
  }
  const loader = { load, sanitize, http: load, file: load, options: {} } as unknown as Loader
  return { loader, refused }
}
