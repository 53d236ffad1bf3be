import type { Measure } from '../claim.ts'
import { grouped } from '../comparison/grouped.ts'
import type { Question } from '../comparison/questions.ts'
import { formatOutcome, sentenceCase } from '../comparison/wording.ts'
import { scopeLabel, wordsAround } from './caption.ts'
import { headingOf } from './finding.ts'
import { type ChartInput, chosen } from './input.ts'
import { type ChartOptions, type Settings, settings } from './options.ts'
import { rowsOf } from './row.ts'
import { type Block, nameColumn, rowsChart } from './rowsChart.ts'
import type { ChartSpec } from './spec.ts'

export interface OutcomesBySourceOptions extends ChartOptions {
  /** Which outcomes, in which order. Default: all that there are, in the order of the claims. */
  outcomes?: readonly Measure[]
}

/** Narrower columns have no room for marks and words. */
const least = 170

/**
 * Killed, wounded, captured side by side: a row a source and a column an outcome, each with an axis of its own; where
 * the picture is too narrow for that, one outcome under the other. An empty cell means that the source gave no
 * figure, not that there was none. Takes what `estimatesBySource` takes, and throws as it does.
 */
export function outcomesBySource(input: ChartInput, options: OutcomesBySourceOptions = {}): ChartSpec {
  const set = settings(options, ['outcomes'])
  const found = chosen(input, options)
  const outcomes = options.outcomes ?? [...new Set(found.questions.map((q) => q.scope.measure))]
  const questions = outcomes.flatMap((outcome) => found.questions.filter((q) => q.scope.measure === outcome))
  const blocks = blocksOf(questions, set)
  const words = wordsAround({ ...found, questions }, set, {
    kind: set.locale.words.outcomes,
    title: headingOf(questions, set.locale)
  })
  const names = nameColumn(
    questions.flatMap((question) => rowsOf(question, set)),
    set.right
  )
  const room = (set.right - names) / Math.max(...blocks.map(({ columns }) => columns.length))
  return rowsChart(set.narrow || room < least ? blocks.flatMap(oneByOne) : blocks, set, words)
}

/** One block for each population and place; and for each time where one outcome has several. */
function blocksOf(questions: readonly Question[], { locale }: Settings): Block[] {
  const rough = grouped(questions, ({ scope }) => JSON.stringify([scope.population, scope.place]))
  const fine = [...rough.values()].flatMap((group) => {
    const isOnce = new Set(group.map(({ scope }) => scope.measure)).size === group.length
    return isOnce ? [group] : [...grouped(group, ({ scope }) => JSON.stringify([scope.from, scope.to])).values()]
  })
  // In what the blocks differ, whatever their outcomes
  const alike = fine
    .map(([first]) => first as Question)
    .map((q) => ({ ...q, scope: { ...q.scope, measure: 'other' as const } }))
  return fine.map((group, i) => ({
    heading: scopeLabel(alike[i] as Question, alike, locale),
    columns: group.map((question) => ({ label: formatOutcome(question.scope, locale), question }))
  }))
}

const oneByOne = ({ heading, columns }: Block): Block[] =>
  columns.map(({ label, question }) => ({
    heading: [sentenceCase(label ?? ''), heading].filter(Boolean).join(' · '),
    columns: [{ label: null, question }]
  }))
