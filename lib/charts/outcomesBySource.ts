import type { TopLevelSpec } from 'vega-lite'
import type { Claim, Measure } from '../claim.ts'
import type { Comparison } from '../comparison/compare.ts'
import type { Estimate } from '../comparison/estimates.ts'
import type { Question } from '../comparison/questions.ts'
import { sentenceCase } from '../comparison/wording.ts'
import { captionOf, descriptionOf, scopeLabel, titleOf } from './caption.ts'
import { figureLayers, legendLayers } from './figures.ts'
import { type ChartOptions, chosen } from './input.ts'
import { drawnValues, marksOf, wordsOf } from './marks.ts'
import { palette } from './palette.ts'
import { figureScale, type ScaleType } from './scale.ts'
import {
  captionLayer,
  cell,
  config,
  emptyChart,
  hasData,
  heading,
  type Label,
  labelLayers,
  textLayer,
  widest
} from './spec.ts'
import { wrap } from './text.ts'

export interface OutcomesBySourceOptions extends ChartOptions {
  /** Which outcomes, in which order. Default: all that there are, in the order of the claims. */
  outcomes?: readonly Measure[]
  scale?: ScaleType
}

interface Row extends Label {
  estimates: Map<Measure, Estimate>
}

const gap = 26

/**
 * Killed, wounded, captured side by side: a row a source (and scope), a panel an outcome, all on one scale.
 * An empty cell means that the source gave no figure, not that there was none. Takes a comparison, or claims
 * and compares them. Throws `invalid ...` on options that cannot be.
 */
export function outcomesBySource(
  input: Comparison | readonly Claim[],
  options: OutcomesBySourceOptions = {}
): TopLevelSpec {
  const { comparison, questions, leftOut, width } = chosen(input, { width: 200, ...options })
  const wanted = options.outcomes ?? [...new Set(questions.map((q) => q.scope.measure))]
  const shown = questions.filter((q) => wanted.includes(q.scope.measure))
  const title = options.title ?? titleOf(shown, 'outcomes by source', (scope) => scope.population)
  if (shown.length === 0) return emptyChart(title)
  const outcomes = wanted.filter((measure) => shown.some((q) => q.scope.measure === measure))
  const rows = rowsOf(shown)
  const labels = labelLayers(rows, gap)
  const marks = rows.flatMap((row) =>
    outcomes.flatMap((outcome) => {
      const estimate = row.estimates.get(outcome)
      return estimate ? marksOf(estimate, row.id).map((mark) => ({ outcome, mark })) : []
    })
  )
  const scale = figureScale(drawnValues(marks.map(({ mark }) => mark)), options.scale)
  const words = outcomes.map((outcome) =>
    rows.flatMap((row) => {
      const estimate = row.estimates.get(outcome)
      return estimate ? cell(row.id, wrap(wordsOf(estimate), 170, 12)) : cell(row.id, ['no figure'])
    })
  )
  const left = labels.width + gap
  const sides = words.map((column) => widest(column, 12) + gap + 14)
  const full = left + sides.reduce((sum, side) => sum + width + side, 0)
  const y = {
    field: 'row',
    type: 'nominal' as const,
    scale: { domain: rows.map((r) => r.id), padding: 0 },
    axis: null
  }
  const panel = (outcome: Measure, i: number) => ({
    width,
    height: { step: Math.max(30, labels.lines * 14 + 14) },
    title: { text: sentenceCase(outcome), anchor: 'start' as const, frame: 'group' as const, fontSize: 13, offset: 8 },
    encoding: { y },
    layer: [
      {
        data: { values: rows.map(({ id }) => ({ row: id })) },
        mark: { type: 'rule' as const, color: palette.grid.light, strokeDash: [1, 3], aria: false },
        encoding: { x: { value: -8 }, x2: { value: width + gap - 8 } }
      },
      ...figureLayers(
        marks.filter((m) => m.outcome === outcome).map((m) => m.mark),
        { channel: 'x', scale, title: null }
      ),
      ...(i === 0 ? labels.layers : []),
      textLayer(words[i] ?? [], { x: width + gap })
    ].filter(hasData)
  })
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: descriptionOf('Chart of outcomes by source, a panel each', title, shown),
    title: heading(title, options.subtitle ?? null, full),
    padding: 12,
    spacing: 18,
    vconcat: [
      { hconcat: outcomes.map(panel), spacing: 14, bounds: 'full' },
      {
        width: full - left,
        height: 1,
        layer: [
          ...legendLayers(
            marks.map(({ mark }) => mark),
            left
          ),
          captionLayer(captionOf(comparison, shown, 'row', leftOut), left, full, 6)
        ]
      }
    ],
    config
  }
}

/** A row per source and scope, whatever the outcome. */
function rowsOf(questions: readonly Question[]): Row[] {
  const rows = new Map<string, Row>()
  const apart = questions.map((q) => ({ ...q, scope: { ...q.scope, measure: 'other' as const } }))
  for (const [i, question] of questions.entries()) {
    const scope = scopeLabel((apart[i] as Question).scope, apart)
    for (const estimate of question.estimates) {
      const key = JSON.stringify([estimate.source, scope])
      const row = rows.get(key) ?? {
        id: `row ${rows.size + 1}`,
        name: estimate.source,
        scope,
        estimates: new Map()
      }
      row.estimates.set(question.scope.measure, estimate)
      rows.set(key, row)
    }
  }
  return [...rows.values()]
}
