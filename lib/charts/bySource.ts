import { say } from '../comparison/locale.ts'
import type { Question } from '../comparison/questions.ts'
import { formatOutcome } from '../comparison/wording.ts'
import { grouped } from '../grouped.ts'
import { scopeLabel, wordsAround } from './caption.ts'
import { headingOf } from './finding.ts'
import { type ChartInput, type ChartOptions, chosen, type Settings, settings } from './options.ts'
import { type Block, type ReferenceOption, referencesOf, rowsChart } from './rowsChart.ts'
import type { ChartSpec } from './spec.ts'

export interface EstimatesBySourceOptions extends ChartOptions {
  /**
   * A dashed line across all rows, with its words: at a number, at `{ value, label }`, or at what a source says by
   * now. It is no figure of the chart. For a chart of one question. Default: none.
   */
  reference?: ReferenceOption
}

/**
 * Who says how many: a row a source, its name at the left (under 600 pixels over its marks), and at each mark the
 * words as written. Several figures of a source have a line each; figures that are no rivals have an axis each.
 * Takes a comparison, an arquero table of claims, or claims. Throws `invalid ...` and `unknown option ...`; no
 * figures give a chart that says so.
 */
export function estimatesBySource(input: ChartInput, options: EstimatesBySourceOptions = {}): ChartSpec {
  const set = settings(options, ['reference'])
  const found = chosen(input, options)
  const { questions } = found
  const { locale } = set
  const references = referencesOf(options.reference, questions, locale)
  const words = wordsAround(found, set, {
    kind: locale.words.bySource,
    title: headingOf(questions, locale),
    drawn: references.flatMap(({ label }) => (label ? say(locale.words.reference, label) : [])).join(' ')
  })
  const blocks = questions.map((question) => {
    return { heading: scopeLabel(question, questions, locale), columns: [{ label: null, question }] }
  })
  return rowsChart(blocks, set, words, references)
}

/**
 * Killed, wounded, captured side by side: a row a source and a column an outcome, in the order of the claims, each with
 * an axis of its own; where the picture is too narrow for that, one outcome under the other. An empty cell means that
 * the source gave no figure, not that there was none. Takes what `estimatesBySource` takes, and throws as it does.
 */
export function outcomesBySource(input: ChartInput, options: ChartOptions = {}): ChartSpec {
  const set = settings(options)
  const found = chosen(input, options)
  const alike = [...grouped(found.questions, ({ scope }) => scope.measure).values()].flat()
  const title = headingOf(alike, set.locale)
  const words = wordsAround({ ...found, questions: alike }, set, { kind: set.locale.words.outcomes, title })
  return rowsChart(blocksOf(alike, set), set, words)
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
  return fine.map((group, i) => {
    const heading = scopeLabel(alike[i] as Question, alike, locale)
    // Of passengers who are there the heading says it all
    const isSaid = (label: string) => group.length === 1 && label.toLowerCase() === heading?.toLowerCase()
    const labels = group.map(({ scope }) => formatOutcome(scope, locale))
    const columns = group.map((question, n) => ({
      label: isSaid(labels[n] ?? '') ? null : (labels[n] ?? null),
      question
    }))
    return { heading, columns }
  })
}
