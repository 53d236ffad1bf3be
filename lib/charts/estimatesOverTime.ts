import { say } from '../comparison/locale.ts'
import { isEmpty } from '../figures/interval.ts'
import { scopeLabel, wordsAround } from './caption.ts'
import { headingOf } from './finding.ts'
import { datesOf, historiesOf, telling } from './histories.ts'
import { type ChartInput, type ChartOptions, check, chosen, settings } from './options.ts'
import { lineLayer, panelGroups } from './parts.ts'
import { type ChartSpec, pictureOf, remark } from './spec.ts'
import { type TimeRow, timeLayers } from './timeLayers.ts'
import { placeTimePanels } from './timePanel.ts'

export interface EstimatesOverTimeOptions extends ChartOptions {
  /** By the day that a figure is as of, or by the day on which it was said. Default: "asOf". */
  by?: 'asOf' | 'said'
  /**
   * Draws from the lowest to the highest figure that stands, of all sources, as a grey band; never an average. An end
   * that one of them leaves open is open. Default: false.
   */
  envelope?: boolean
}

/** So many sources have a name and a colour where nothing else is asked for. */
const named = 8

/**
 * How the figures move: each source a stepped line of what stood until it said otherwise, open ends as arrows,
 * ranges as bands (of many sources at their day alone), its last figure at the line's end. The most telling sources
 * (`limit`, 8) have names, the others are pale and counted. Takes what `estimatesBySource` takes, and throws as it
 * does.
 */
export function estimatesOverTime(input: ChartInput, options: EstimatesOverTimeOptions = {}): ChartSpec<TimeRow> {
  const set = settings(options, ['by', 'envelope'])
  const { by = 'asOf', envelope = false } = options
  check('by', by, by === 'asOf' || by === 'said', 'asOf or said')
  check('envelope', envelope, typeof envelope === 'boolean', 'true or false')
  const found = chosen(input, options)
  const all = found.questions.map((question) => ({ question, ...historiesOf(question, by) }))
  const shown = all.filter(({ histories }) => histories.length > 0)
  const questions = shown.map(({ question }) => question)
  const { words } = set.locale
  const limit = set.limit ?? named
  const panels = shown.map(({ question, histories }) => {
    const chosen = telling(histories, limit, set, options.order !== undefined)
    const told = histories.filter(({ source }) => chosen.has(source))
    return { question, histories, told, envelope, heading: scopeLabel(question, questions, set.locale) }
  })
  const pale = new Set(
    panels.flatMap(({ histories, told }) => histories.filter((one) => !told.includes(one))).map(({ source }) => source)
  )
  const drawing = placeTimePanels(panels, set)
  if (shown.length === 0) remark(words.nothing, drawing)
  const undated = all.reduce((sum, one) => sum + one.undated, 0)
  const around = wordsAround({ ...found, questions }, set, {
    kind: words.overTime,
    title: headingOf(questions, set.locale),
    more: [
      ...(drawing.rows.some(({ until, time }) => until > time) ? [words.standing] : []),
      ...(drawing.rows.some(({ first, last }) => first < last) ? [words.spans] : []),
      ...(drawing.panels.some(({ envelope }) => !envelope.every(isEmpty)) ? [words.envelope] : []),
      ...(pale.size > 0 ? [say(words.paleMore, String(pale.size))] : []),
      ...(undated > 0 ? [say(words.undated, String(undated))] : [])
    ],
    by: by === 'asOf' ? words.asOf : words.saidOn,
    figures: shown.flatMap(({ histories }) => histories.flatMap(datesOf).map(({ figure }) => figure))
  })
  const layers = (height: number) => [
    ...panelGroups(drawing.panels, drawing.rows, (panel, own, suffix) => timeLayers(panel, own, height, set, suffix)),
    ...lineLayer('leaders', drawing.leaders)
  ]
  return pictureOf(drawing, around, layers, true)
}
