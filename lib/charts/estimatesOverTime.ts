import { say } from '../comparison/locale.ts'
import { headingOf, scopeLabel } from './caption.ts'
import { type History, historiesOf, telling } from './histories.ts'
import { type Asked, type ChartInput, chosen } from './input.ts'
import { legendOf } from './marks.ts'
import { type ChartOptions, oneOf, type Settings, settings } from './options.ts'
import { type Layer, own, pixels, plain } from './parts.ts'
import { type ChartSpec, padding, pictureOf } from './spec.ts'
import { wrap } from './text.ts'
import { type TimeRow, timeLayers } from './timeLayers.ts'
import { type Leader, placeTimePanel, type TimeDrawing } from './timePanel.ts'
import { wordsAround } from './words.ts'

export interface EstimatesOverTimeOptions extends ChartOptions {
  /** By the day that a figure is as of, or by the day on which it was said. Default: "asOf". */
  by?: 'asOf' | 'said'
}

/** So many sources have a name and a colour where nothing else is asked for; so many questions are drawn. */
const most = { named: 8, narrow: 6, panels: 6 }

/**
 * How the figures move: each source a stepped line of what stood until it said otherwise, open ends as arrows,
 * ranges as bands, its last figure at the line's end. The most telling sources (`limit`, 8) have names, the others are
 * pale and counted. Takes what `estimatesBySource` takes, and throws as it does.
 */
export function estimatesOverTime(input: ChartInput, options: EstimatesOverTimeOptions = {}): ChartSpec<TimeRow> {
  const set = settings(options, ['by'])
  const by = oneOf('by', options.by ?? 'asOf', ['asOf', 'said'])
  const found = chosen(input, options)
  const all = found.questions.map((question) => ({ question, ...historiesOf(question, by) }))
  const dated = all.filter(({ histories }) => histories.length > 0)
  // Those with most figures, in the order given
  const kept = new Set([...dated].sort((a, b) => weight(b) - weight(a)).slice(0, most.panels))
  const shown = dated.filter((one) => kept.has(one))
  const undated = all.reduce((sum, one) => sum + one.undated, 0)
  const questions = shown.map(({ question }) => question)
  const drawing: TimeDrawing = { rows: [], texts: [], panels: [], leaders: [], alone: shown.length === 1, y: 0 }
  const pale = new Set<string>()
  const limit = set.limit ?? (set.narrow ? most.narrow : most.named)
  for (const { question, histories } of shown) {
    const named = telling(histories, limit, set, options.order !== undefined)
    for (const { voice } of histories) if (!named.has(voice.source)) pale.add(voice.source)
    placeHeading(question, questions, set, drawing)
    placeTimePanel(question, histories, named, set.width - 2 * padding, set, drawing)
  }
  const { words } = set.locale
  if (shown.length === 0) {
    drawing.texts.push({ ...plain(words.nothing, 0, 9, set.theme), fill: set.theme.muted })
    drawing.y = 20
  }
  const more = [
    shown.length > 0 ? [words.standing] : [],
    pale.size > 0 ? [say(words.paleMore, String(pale.size))] : [],
    undated > 0 ? [say(words.undated, String(undated))] : []
  ]
  const left = [...found.leftOut, ...dated.filter((one) => !kept.has(one)).map(({ question }) => question)]
  const around = wordsAround({ ...found, questions, leftOut: left }, set, {
    kind: words.overTime,
    title: headingOf(questions, set.locale),
    more,
    by: by === 'asOf' ? words.asOf : words.saidOn
  })
  return picture(
    drawing,
    around,
    shown.flatMap(({ histories }) => histories),
    set
  )
}

const weight = ({ histories }: { histories: readonly History[] }) =>
  histories.length * 1000 + histories.reduce((sum, { stood }) => sum + stood.length, 0)

function placeHeading(question: Asked, questions: readonly Asked[], set: Settings, drawing: TimeDrawing) {
  for (const text of wrap(scopeLabel(question, questions, set.locale) ?? '', set.width - 2 * padding, 12, 'bold')) {
    drawing.texts.push({ ...plain(text, 0, drawing.y + 8, set.theme), weight: 'bold' })
    drawing.y += 18
  }
}

function picture(
  { rows, texts, panels, leaders, y }: TimeDrawing,
  words: ReturnType<typeof wordsAround>,
  histories: readonly History[],
  set: Settings
): ChartSpec<TimeRow> {
  const marks = histories.flatMap(({ stood, revised }) => [...stood, ...revised].map(({ mark }) => mark))
  const legend = legendOf(marks, set.locale)
  return pictureOf({ settings: set, words, rows, texts, legend, height: y, rules: null }, (height) => [
    ...timeLayers(panels, rows, height, set),
    ...(leaders.length > 0 ? [leaderLayer(leaders)] : [])
  ])
}

const leaderLayer = (values: readonly Leader[]): Layer =>
  ({
    name: 'leaders',
    data: { values },
    mark: { type: 'rule', strokeWidth: 1, aria: false, tooltip: null },
    encoding: { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' }, stroke: own('stroke') }
  }) as Layer
