import type { Measure } from '../claim.ts'
import { formatOutcome, sentenceCase } from '../comparison/wording.ts'
import { rowsOf } from './estimatesBySource.ts'
import type { Asked } from './input.ts'
import { drawnValues, legendOf } from './marks.ts'
import type { Settings } from './options.ts'
import { plain } from './parts.ts'
import { rowLayers } from './rowLayers.ts'
import { type Drawing, placeRow, type Row } from './rows.ts'
import { type ChartSpec, padding, pictureOf, type Words } from './spec.ts'
import { axisHeight, blank, fitted, headed, marksOf, nameColumn, wordRoom } from './stacked.ts'

/** Questions that stand side by side: of the same people in the same place. */
export interface Block {
  heading: string | null
  questions: Asked[]
}

export const unitOf = ({ scope }: Asked) => (scope.unit === 'people' ? null : scope.unit)

interface Column {
  label: string
  rows: Row[]
  unit: string | null
  /** Where it begins, in pixels. */
  left: number
}

/** Narrower columns have no room for marks and words. */
const least = 170
const gap = 22

/** Rows of sources with a column an outcome; null where the picture is too narrow for as many columns. */
export function columns(
  blocks: readonly Block[],
  outcomes: readonly Measure[],
  set: Settings,
  words: Words
): ChartSpec | null {
  const right = set.width - 2 * padding
  const rows = blocks.flatMap(({ questions }) => questions.flatMap((question) => rowsOf(question, set)))
  const names = nameColumn(rows, right)
  const width = (right - names) / outcomes.length
  if (set.narrow || outcomes.length < 2 || width < least) return null
  const drawing = blank()
  for (const [i, { heading, questions }] of blocks.entries()) {
    if (i > 0) drawing.y += 14
    headed(heading, right, set, drawing)
    const filled = outcomes.flatMap((outcome, o): Column[] => {
      const question = questions.find(({ scope }) => scope.measure === outcome)
      if (!question) return []
      return [
        {
          label: formatOutcome(question.scope, set.locale),
          rows: rowsOf(question, set),
          unit: unitOf(question),
          left: names + gap + width * o
        }
      ]
    })
    placeColumns(filled, { names, width }, set, drawing)
  }
  const { figures, texts, panels, rules, y } = drawing
  const legend = legendOf(marksOf(rows), set.locale)
  const picture = { settings: set, words, rows: figures, texts, legend, height: y, rules }
  return pictureOf(picture, (height) => rowLayers(panels, figures, height, set))
}

/** The columns of a block, each source at one height in all of them. */
function placeColumns(
  filled: readonly Column[],
  { names, width }: { names: number; width: number },
  set: Settings,
  drawing: Drawing
) {
  const { theme, locale } = set
  const top = drawing.y + 20
  const placed = filled.map((column, i) => {
    const room = Math.min(wordRoom(column.rows, width / 0.24), width * 0.4)
    const values = drawnValues(marksOf(column.rows))
    const end = column.left + width - gap
    const { scale, range } = fitted(values, [column.left, end - room], end, set, column.unit)
    drawing.texts.push({ ...plain(sentenceCase(column.label), column.left, drawing.y + 8, theme), weight: 'bold' })
    return { ...column, range, scale, panel: drawing.panels.length + i }
  })
  drawing.y = top
  const sources = [...new Set(filled.flatMap(({ rows }) => rows.map(({ voice }) => voice.source)))]
  for (const [s, source] of sources.slice(0, set.limit ?? Infinity).entries()) {
    const y = drawing.y
    if (s > 0) drawing.rules.push(y)
    const bottoms = placed.map(({ rows, range, scale, panel, left }, i) => {
      const row = rows.find(({ voice }) => voice.source === source)
      if (!row) drawing.texts.push({ ...plain(locale.words.noFigure, left + 4, y + 14, theme), fill: theme.muted })
      const area = { names, named: i === 0, range, right: left + width - gap, top: y, panel }
      return placeRow(source, row?.lines ?? [], scale, area, set, drawing)
    })
    drawing.y = Math.max(...bottoms)
  }
  for (const { scale, range, unit } of placed) drawing.panels.push({ scale, range, across: [top, drawing.y], unit })
  drawing.y += Math.max(...placed.map(({ scale, unit }) => axisHeight(scale, unit)))
}
