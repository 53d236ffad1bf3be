import type { TopLevelSpec } from 'vega-lite'
import type { Claim } from '../claim.ts'
import type { Comparison } from '../comparison/compare.ts'
import type { Estimate } from '../comparison/estimates.ts'
import type { Question } from '../comparison/questions.ts'
import { middle } from '../comparison/wording.ts'
import { captionOf, descriptionOf, scopeLabel, titleOf } from './caption.ts'
import { figureLayers, legendLayers } from './figures.ts'
import { type ChartOptions, chosen, oneOf } from './input.ts'
import { drawnValues, type FigureMark, marksOf, wordsOf } from './marks.ts'
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
  type Layer,
  labelLayers,
  type TextLine,
  textLayer,
  widest
} from './spec.ts'
import { wrap } from './text.ts'

export interface EstimatesBySourceOptions extends ChartOptions {
  /** Order of the rows within each scope. Default: "value", the highest first. */
  order?: 'value' | 'source' | 'date' | 'precision'
  /** Default: linear, log or symlog, by how far the figures are apart. */
  scale?: ScaleType
}

interface Row extends Label {
  marks: FigureMark[]
  words: string[]
}

/** Room between the words and the plot, so that an arrow at its edge touches no text. */
const gap = 30

/**
 * Who says how many: one row a source, its name at the left, its words at the right, and between them a
 * mark that claims no more than the words. Figures on different scopes stand under a header each (or carry
 * the scope in the row, where nearly every row has its own). Takes a comparison, or claims and compares them.
 * Throws `invalid ...` on options that cannot be; no figures give a chart that says so.
 */
export function estimatesBySource(
  input: Comparison | readonly Claim[],
  options: EstimatesBySourceOptions = {}
): TopLevelSpec {
  const { comparison, questions, leftOut, width } = chosen(input, options)
  const order = oneOf('order', options.order ?? 'value', ['value', 'source', 'date', 'precision'])
  const title = options.title ?? titleOf(questions, 'who says how many')
  if (questions.length === 0) return emptyChart(title)
  const groups = order === 'date' ? sortedBy(questions, (q) => [day(q.scope.to ?? q.scope.from)]) : questions
  const estimates = groups.reduce((n, q) => n + q.estimates.length, 0)
  const headed = groups.length > 1 && estimates >= 1.5 * groups.length
  const inRow = groups.length > 1 && !headed
  const sorted = inRow
    ? [
        sortedRows(
          groups.flatMap((q) => q.estimates),
          order
        )
      ]
    : groups.map((q) => sortedRows(q.estimates, order))
  const domain: string[] = []
  const headers: TextLine[] = []
  const rows: Row[] = []
  for (const [g, group] of sorted.entries()) {
    if (headed) {
      const id = `scope ${g + 1}`
      domain.push(id)
      headers.push({ row: id, text: scopeLabel((groups[g] as Question).scope, groups) ?? '', dy: 4 })
    }
    for (const estimate of group) {
      const id = `row ${rows.length + 1}`
      domain.push(id)
      const scope = inRow ? scopeLabel(estimate.scope, groups) : null
      const words = wrap(wordsOf(estimate), 240, 12)
      rows.push({ id, name: estimate.source, scope, marks: marksOf(estimate, id), words })
    }
  }
  const marks = rows.flatMap((row) => row.marks)
  const scale = figureScale(drawnValues(marks), options.scale)
  const labels = labelLayers(rows, gap)
  const words = rows.flatMap((row) => cell(row.id, row.words))
  const left = Math.max(labels.width, headed ? 24 : 0) + gap
  const right = widest(words, 12) + gap
  const full = left + width + right
  const lines = Math.max(labels.lines, ...rows.map((row) => row.words.length))
  const step = Math.max(26, lines * 14 + 12)
  const y = { field: 'row', type: 'nominal' as const, scale: { domain, padding: 0 }, axis: null }
  const guides: Layer = {
    data: { values: rows.map(({ id }) => ({ row: id })) },
    mark: { type: 'rule', color: palette.grid.light, strokeDash: [1, 3], aria: false },
    encoding: { x: { value: -gap / 2 }, x2: { value: width + gap / 2 } }
  }
  const unit = questions[0]?.scope.unit ?? 'people'
  const axisTitle = unit === 'people' ? null : unit
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: descriptionOf('Chart of estimates by source, one row each', title, groups),
    title: heading(title, options.subtitle ?? null, full),
    width,
    height: { step },
    padding: 12,
    encoding: { y },
    layer: [
      guides,
      ...headers.map(({ row }) => blank(row, width, step)),
      ...figureLayers(marks, { channel: 'x', scale, title: axisTitle }),
      ...legendLayers(marks, left),
      ...labels.layers,
      textLayer(words, { x: width + gap }),
      ...[textLayer(headers, { x: -left, fontWeight: 'bold' })].filter(hasData),
      captionLayer(captionOf(comparison, groups, headed ? 'heading' : 'row', leftOut), left, full, axisTitle ? 44 : 32)
    ],
    config
  }
}

/** Keeps the grid out of a header's row: nothing is measured there. */
const blank = (row: string, width: number, step: number): Layer => ({
  data: { values: [{ row }] },
  mark: { type: 'rule', color: palette.paper.light, strokeWidth: step, aria: false },
  encoding: { x: { value: -2 }, x2: { value: width + 2 } }
})

/** The day of a date as a number to sort by; what has none comes last. */
const day = (date: string | null) => (date === null ? Number.MAX_VALUE : (middle(date) ?? Number.MAX_VALUE))

function sortedBy<T>(items: readonly T[], key: (item: T) => (number | string)[]): T[] {
  const keyed = items.map((item) => ({ item, key: key(item) }))
  return keyed
    .sort((a, b) => {
      for (const [i, x] of a.key.entries()) {
        const y = b.key[i] as typeof x
        if (x !== y) return x < y ? -1 : 1
      }
      return 0
    })
    .map(({ item }) => item)
}

function sortedRows(estimates: readonly Estimate[], order: NonNullable<EstimatesBySourceOptions['order']>): Estimate[] {
  const size = (e: Estimate) => e.best ?? e.high ?? e.low ?? -1
  const spread = (e: Estimate) =>
    e.low === null || e.high === null ? Number.MAX_VALUE : (e.high - e.low) / Math.max(e.high, 1)
  return sortedBy(estimates, (e) => {
    switch (order) {
      case 'value':
        return [e.stance === 'denies' ? 1 : 0, -size(e), e.source]
      case 'source':
        return [e.source, -size(e)]
      case 'date':
        return [day(e.saidOn ?? e.scope.to), e.source]
      case 'precision':
        return [spread(e), e.source]
    }
  })
}
