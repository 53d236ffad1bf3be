import type { Words } from './caption.ts'
import { kinds, lookOf, type Mark } from './marks.ts'
import { padding, type Settings } from './options.ts'
import type { Theme } from './palette.ts'
import {
  block,
  type Drawing,
  type Layer,
  type Layered,
  lineLayer,
  own,
  pixels,
  plain,
  silent,
  symbol,
  type TextItem
} from './parts.ts'
import type { FigureRow } from './rows.ts'
import { textWidth, wrap } from './text.ts'

/** What every chart function returns: a Vega-Lite v6 object with its figures inside, one row a figure. */
export type ChartSpec<Row = FigureRow> = Omit<
  Layered,
  'width' | 'height' | 'data' | 'layer' | 'description' | 'usermeta'
> & {
  description: string
  width: number
  height: number
  /** Its name, as those of the layers ("figures-1x9k2"), is of this chart alone: two can stand in one `hconcat`. */
  data: { name: string; values: Row[] }
  layer: Layer[]
  /** The words around the picture, for a page that sets them itself. */
  usermeta: { howmany: { title: string; subtitle: string; caption: string } }
}

/** Puts a picture together. `layers` by its height; groups have own scales. `upright`: figures on axes of their own. */
export function pictureOf<Row>(
  { set, rows, texts, rules, marks, y }: Drawing<Row>,
  words: Words,
  layers: (height: number) => Layer[],
  upright = false
): ChartSpec<Row> {
  const { theme, right: width } = set
  const legend = legendLayout(marks, upright, set, y)
  const first = { ...plain('', 0, legend.bottom + 12, theme), size: 11, fill: theme.muted }
  const caption = block(words.caption, first, 15)
  const height = legend.bottom
  const drawn = layers(height)
  const key = hash(JSON.stringify([rows, texts, width]))
  const groups = drawn.some((layer) => 'layer' in layer)
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: words.description,
    usermeta: { howmany: { title: words.title, subtitle: words.subtitle, caption: words.caption.join(' ') } },
    ...(words.title || words.subtitle ? { title: heading(words, width, theme) } : {}),
    width,
    height,
    padding,
    background: theme.paper,
    data: { name: `data-${key}`, values: rows },
    ...(upright ? {} : { encoding: { y: downwards(height) } }),
    layer: [
      ...lineLayer('rules', rules),
      ...drawn,
      ...legend.layers,
      // The caption stands under the picture, which is no higher for it
      ...textLayer('words', [...texts, ...legend.texts], theme),
      ...textLayer(captionLayer, caption, theme)
    ].map((layer) => keyed(layer, key)),
    ...(groups ? { resolve: independent(upright ? ['x', 'y'] : ['x']) } : {}),
    // Not in a config, which is lost where the chart stands beside another
    view: { stroke: null }
  } as ChartSpec<Row>
}

/** With a name of its own: of two layers of one name, in two charts too, Vega-Lite draws the one's data in both. */
function keyed(layer: Layer, key: string): Layer {
  const inner = 'layer' in layer ? { layer: layer.layer.map((one) => keyed(one, key)) } : {}
  return { ...layer, ...(layer.name === undefined ? {} : { name: `${layer.name}-${key}` }), ...inner } as Layer
}

const independent = (channels: readonly string[]) => {
  const each = Object.fromEntries(channels.map((channel) => [channel, 'independent']))
  return { scale: each, axis: each }
}

/** Each kind of mark that is drawn with its word, broken to the width; none where all are plain numbers. */
function legendLayout(marks: readonly Mark[], upright: boolean, set: Settings, top: number) {
  const { right: width, theme, locale } = set
  const shown = kinds.flatMap((kind) => {
    const own = marks.filter((mark) => mark.kind === kind)
    return own.find(({ open }) => open === null) ?? own[0] ?? []
  })
  // Upright, each source's numbers have a symbol of its own
  const legend = shown.filter(({ kind }) => kind !== 'aNumber' || (!upright && shown.length > 1))
  // It tells of shapes: where some are pale and some are not, it is as those that do not stand out
  const pale = !upright && set.highlight.size > 0
  const [symbols, texts]: [object[], TextItem[]] = [[], []]
  let [x, y] = [0, top + 12]
  for (const mark of legend) {
    const label = locale.words[mark.kind].replace('{}', '').trim()
    const size = 36 + textWidth(label, 11)
    if (x > 0 && x + size > width) [x, y] = [0, y + 18]
    // An arrow begins at its bound
    const back = mark.open === 'up' ? -8 : mark.open === 'down' ? 10 : 0
    const place = upright ? { y: y - back * 0.6, x: x + 14 } : { y, x: x + 14 + back }
    symbols.push({ ...symbolOf(mark, upright, theme, pale), ...place })
    texts.push({ ...plain(label, x + 30, y, theme), size: 11, fill: theme.muted })
    x += size + 14
  }
  const look = { type: 'point', strokeWidth: 1.5, opacity: 1 }
  const layers = silent('legend', symbols, look, { x: pixels('x'), y: pixels('y'), ...symbol })
  return { layers, texts, bottom: legend.length > 0 ? y + 12 : top }
}

/** A mark by itself: a line or band as long as the legend has room for. */
function symbolOf(mark: Mark, upright: boolean, theme: Theme, pale: boolean) {
  const look = lookOf(mark, pale ? null : theme.figure, theme, { room: upright ? 12 : 18, upright })
  const { shape, size, fill, stroke, half, bar, edge } = look
  if (half === 0 || mark.kind === 'revised') return { shape, size, fill, stroke }
  const [w, h] = upright ? [half / 4, 1.8] : [2.6, half / 4]
  // A confidence interval has its best figure on it
  const dot = mark.kind === 'anInterval' ? `M-1,0A1,1,0,1,1,1,0A1,1,0,1,1,-1,0` : ''
  return { shape: `M${-w},${-h}L${w},${-h}L${w},${h}L${-w},${h}Z${dot}`, size: 64, fill: bar, stroke: edge }
}

function heading({ title, subtitle }: Words, width: number, { font, ink, muted }: Theme) {
  const under = {
    subtitle: wrap(subtitle, width, 12),
    subtitlePadding: 4,
    subtitleFontSize: 12,
    subtitleColor: muted,
    subtitleFont: font
  }
  return {
    text: title ? wrap(title, width, 16, 'bold') : '',
    fontSize: 16,
    fontWeight: 'bold' as const,
    color: ink,
    font,
    ...(subtitle ? under : {}),
    anchor: 'start' as const,
    frame: 'group' as const,
    offset: 12
  }
}

/** The vertical place of everything, in pixels from the top. */
const downwards = (height: number) => ({
  field: 'y',
  type: 'quantitative' as const,
  scale: { domain: [0, height], range: [0, height], nice: false, zero: false },
  axis: null
})

export function headed(heading: string | null, to: Drawing) {
  const { right, theme } = to.set
  const lines = wrap(heading ?? '', right, 12, 'bold')
  to.texts.push(...block(lines, { ...plain('', 0, to.y + 8, theme), weight: 'bold' }, 17))
  to.y += lines.length * 17
}

/** A word of the chart's own, small, under what was drawn. */
export function remark(text: string, to: Drawing) {
  const { theme } = to.set
  to.texts.push({ ...plain(text, 0, to.y + 9, theme), fill: theme.muted })
  to.y += 18
}

/** Words in the picture; its heading and its ticks are none of them. */
function textLayer(name: string, texts: readonly TextItem[], { font }: Theme): Layer[] {
  const look = { align: { expr: 'datum.align' }, fontWeight: { expr: 'datum.weight' } }
  return silent(
    name,
    texts,
    { type: 'text', baseline: 'middle', font, limit: 0, ...look },
    { x: pixels('x'), y: pixels('y'), text: own('text'), size: pixels('size'), color: own('fill') }
  )
}

/** By which a page finds it, and takes it off a picture beside which it stands as text. */
export const captionLayer = 'caption'

function hash(text: string): string {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return (h >>> 0).toString(36)
}
