import type { Measure } from '../claim.ts'
import { say } from '../comparison/locale.ts'
import { formatOutcome, sentenceCase } from '../comparison/wording.ts'
import { headingOf, scopeLabel } from './caption.ts'
import { type Block, columns, unitOf } from './columns.ts'
import { rowsOf } from './estimatesBySource.ts'
import { finding, shortest } from './finding.ts'
import { type Asked, type ChartInput, chosen } from './input.ts'
import { type ChartOptions, type Settings, settings } from './options.ts'
import type { ChartSpec } from './spec.ts'
import { type Group, stacked } from './stacked.ts'
import { wordsAround } from './words.ts'

export interface OutcomesBySourceOptions extends ChartOptions {
  /** Which outcomes, in which order. Default: all that there are, in the order of the claims. */
  outcomes?: readonly Measure[]
}

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
  const shown = outcomes.filter((outcome) => questions.some((q) => q.scope.measure === outcome))
  const blocks = blocksOf(questions, set)
  const around = wordsAround({ ...found, questions }, set, {
    kind: set.locale.words.outcomes,
    title: titleOf(blocks, set)
  })
  const side = columns(blocks, shown, set, around)
  if (side) return side
  const groups = blocks.flatMap(({ heading, questions }) =>
    questions.map((question): Group => {
      const rows = rowsOf(question, set)
      const limit = set.limit ?? rows.length
      const label = [sentenceCase(formatOutcome(question.scope, set.locale)), heading].filter(Boolean).join(' · ')
      return {
        heading: label,
        rows: rows.slice(0, limit),
        more: Math.max(0, rows.length - limit),
        unit: unitOf(question)
      }
    })
  )
  return stacked(groups, set, around)
}

/** One block for each population and place; and for each time where one outcome has several. */
function blocksOf(questions: readonly Asked[], { locale }: Settings): Block[] {
  const rough = grouped(questions, ({ scope }) => JSON.stringify([scope.population, scope.place]))
  const fine = rough.flatMap((group) => {
    const measures = new Set(group.map(({ scope }) => scope.measure))
    return measures.size === group.length
      ? [group]
      : grouped(group, ({ scope }) => JSON.stringify([scope.from, scope.to]))
  })
  const alike = fine.map((group) => {
    const [first] = group as [Asked]
    return { ...first, scope: { ...first.scope, measure: 'other' as const } }
  })
  return fine.map((group, i) => ({ questions: group, heading: scopeLabel(alike[i] as Asked, alike, locale) }))
}

function grouped(questions: readonly Asked[], key: (question: Asked) => string): Asked[][] {
  const groups = new Map<string, Asked[]>()
  for (const question of questions) groups.set(key(question), [...(groups.get(key(question)) ?? []), question])
  return [...groups.values()]
}

/** "12 killed, 20 injured in Vellmar". */
function titleOf([first, ...others]: readonly Block[], { locale }: Settings): string {
  const all = first?.questions ?? []
  if (others.length > 0 || all.length < 2) return headingOf([...all, ...others.flatMap((b) => b.questions)], locale)
  const parts = all.map(({ scope, voices }) => {
    const found = finding(
      voices.flatMap(({ standing }) => standing),
      locale
    )
    return (
      found &&
      `${found.beyond.reduce((a, b) => say(locale.words.either, a, b), found.range)} ${formatOutcome(scope, locale)}`
    )
  })
  const said = parts.filter((part) => part !== null)
  const place = all[0]?.scope.place
  const lines = [3, 2].flatMap((n) => {
    const some = said.slice(0, n).join(', ')
    return said.length >= n ? [...(place ? [say(locale.words.in, some, place)] : []), some] : []
  })
  return shortest([...lines, headingOf(all, locale)])
}
