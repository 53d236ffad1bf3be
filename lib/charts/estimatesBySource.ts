import { say } from '../comparison/locale.ts'
import { scopeLabel, wordsAround } from './caption.ts'
import { headingOf } from './finding.ts'
import { type ChartInput, type ChartOptions, chosen, settings } from './options.ts'
import { type ReferenceOption, referencesOf, rowsChart } from './rowsChart.ts'
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
