import { kinds, lookOf, type Mark } from './marks.ts'
import type { Settings } from './options.ts'
import type { Theme } from './palette.ts'
import { pixels, plain, silent, symbol, type TextItem } from './parts.ts'
import { textWidth } from './text.ts'

/**
 * The legend under the figures, broken to the width: each kind of mark that is drawn (`upright`), with its word; none
 * where every figure is a plain number.
 */
export function legendLayout(marks: readonly Mark[], upright: boolean, set: Settings, top: number) {
  const { right: width, theme, locale } = set
  const shown = kinds.flatMap((kind) => {
    const own = marks.filter((mark) => mark.kind === kind)
    return own.find(({ open }) => open === null) ?? own[0] ?? []
  })
  // Upright, each source's numbers have a symbol of its own
  const legend = shown.filter(({ kind }) => kind !== 'aNumber' || (!upright && shown.length > 1))
  const [symbols, texts]: [object[], TextItem[]] = [[], []]
  let [x, y] = [0, top + 12]
  for (const mark of legend) {
    const label = locale.words[mark.kind].replace('{}', '').trim()
    const size = 36 + textWidth(label, 11)
    if (x > 0 && x + size > width) [x, y] = [0, y + 18]
    // An arrow begins at its bound
    const back = mark.open === 'up' ? -8 : mark.open === 'down' ? 10 : 0
    const place = upright ? { y: y - back * 0.6, x: x + 14 } : { y, x: x + 14 + back }
    symbols.push({ ...symbolOf(mark, upright, theme), ...place })
    texts.push({ ...plain(label, x + 30, y, theme), size: 11, fill: theme.muted })
    x += size + 14
  }
  const look = { type: 'point', strokeWidth: 1.5, opacity: 1 }
  const layers = silent('legend', symbols, look, { x: pixels('x'), y: pixels('y'), ...symbol })
  return { layers, texts, bottom: legend.length > 0 ? y + 12 : top }
}

/** A mark by itself: a line or band as long as the legend has room for. */
function symbolOf(mark: Mark, upright: boolean, theme: Theme) {
  const look = lookOf(mark, theme.figure, theme, { room: upright ? 12 : 18, upright })
  const { shape, size, fill, stroke, half, bar, edge } = look
  if (half === 0 || mark.kind === 'revised') return { shape, size, fill, stroke }
  const [w, h] = upright ? [half / 4, 1.8] : [2.6, half / 4]
  // A confidence interval has its best figure on it
  const dot = mark.kind === 'anInterval' ? `M-1,0A1,1,0,1,1,1,0A1,1,0,1,1,-1,0` : ''
  return { shape: `M${-w},${-h}L${w},${-h}L${w},${h}L${-w},${h}Z${dot}`, size: 64, fill: bar, stroke: edge }
}
