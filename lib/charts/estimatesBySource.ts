import { middle } from '../comparison/wording.ts'
import { headingOf, scopeLabel } from './caption.ts'
import { type Asked, type ChartInput, chosen, dayOf } from './input.ts'
import { type ChartOptions, type Settings, settings } from './options.ts'
import { linesOf } from './row.ts'
import { ordered, type Row } from './rows.ts'
import type { ChartSpec } from './spec.ts'
import { type Group, stacked } from './stacked.ts'
import { wordsAround } from './words.ts'

/**
 * Who says how many: a row a source, its name at the left (under 600 pixels over its marks), and at each mark the
 * words as written. Several figures of a source have a line each; figures that are no rivals have an axis each.
 * Takes a comparison, an arquero table of claims, or claims. Throws `invalid ...` and `unknown option ...`; no
 * figures give a chart that says so.
 */
export function estimatesBySource(input: ChartInput, options: ChartOptions = {}): ChartSpec {
  const set = settings(options)
  const asked = chosen(input, options)
  const { questions } = asked
  const groups = questions.map((question): Group => {
    const rows = rowsOf(question, set)
    const limit = set.limit ?? rows.length
    const unit = question.scope.unit === 'people' ? null : question.scope.unit
    return {
      heading: scopeLabel(question, questions, set.locale),
      rows: rows.slice(0, limit),
      more: Math.max(0, rows.length - limit),
      unit
    }
  })
  const title = headingOf(questions, set.locale)
  return stacked(groups, set, wordsAround(asked, set, { kind: set.locale.words.bySource, title }))
}

/** A row for each source, in the order asked for. */
export function rowsOf({ voices }: Asked, { order, locale }: Settings): Row[] {
  const rows = voices.map((voice) => ({ voice, lines: linesOf(voice, locale) }))
  const day = ({ voice }: Row) =>
    Math.min(...voice.standing.map((figure) => middle(dayOf(figure, 'asOf') ?? '') ?? Number.MAX_VALUE))
  return ordered(rows, order, day)
}
