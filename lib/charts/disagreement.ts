import type { TopLevelSpec } from 'vega-lite'
import type { Claim } from '../claim.ts'
import type { Comparison } from '../comparison/compare.ts'
import { explain } from '../comparison/explain.ts'
import type { Relation, Side } from '../comparison/relation.ts'
import { count, formatApart } from '../comparison/wording.ts'
import { captionOf, scopeLabel, titleOf } from './caption.ts'
import { type ChartOptions, chosen } from './input.ts'
import { palette } from './palette.ts'
import { captionLayer, cell, config, emptyChart, heading, textLayer, widest } from './spec.ts'
import { textWidth, wrap } from './text.ts'

const size = { w: 118, h: 52 }

/**
 * Source against source: in each cell how the two stand to each other, and by what factor they are apart
 * at the least. Each source has a row and a column, named with its words; half of the square is enough.
 * Takes a comparison, or claims and compares them. Throws `invalid ...` on options that cannot be.
 */
export function disagreement(input: Comparison | readonly Claim[], options: ChartOptions = {}): TopLevelSpec {
  const { comparison, questions, leftOut } = chosen(input, options)
  const ids = new Set(questions.map((question) => question.id))
  const pairs = comparison.rows.relations.filter(
    ({ kind, a, b }) => kind === 'rivals' && ids.has(a.question) && ids.has(b.question)
  )
  const involved = questions.filter((q) => pairs.some(({ a, b }) => a.question === q.id || b.question === q.id))
  const title = options.title ?? titleOf(involved, 'who disagrees with whom')
  if (pairs.length === 0) return emptyChart(title, 'No two sources answer the same question.')
  const sides = sidesOf(pairs)
  const index = new Map(sides.map((side, i) => [keyOf(side), i]))
  const cells = pairs.map((pair) => {
    const [i, j] = [index.get(keyOf(pair.a)) ?? 0, index.get(keyOf(pair.b)) ?? 0]
    const [row, column] = [String(Math.max(i, j)), String(Math.min(i, j))]
    const { text, shade } = verdictOf(pair)
    return { row, column, text, shade, sentence: explain(pair), claims: [...pair.a.claims, ...pair.b.claims] }
  })
  const rowIds = sides.map((_, i) => String(i)).slice(1)
  const columnIds = sides.map((_, i) => String(i)).slice(0, -1)
  const label = (side: Side, width = 230) => {
    const scope = scopeLabel(side.scope, involved)
    return [side.source, scope ? `${side.words} · ${scope}` : side.words].flatMap((text) => wrap(text, width, 12))
  }
  const labels = sides.slice(1).flatMap((side, i) => cell(String(i + 1), label(side)))
  const left = widest(labels, 12) + 14
  const heads = sides.slice(0, -1).flatMap((side, i) => {
    const lines = label(side, size.w - 6)
    return lines.map((text, l) => ({ column: String(i), text, dy: (l - lines.length) * 13 - 4 }))
  })
  const width = size.w * columnIds.length
  const full = Math.max(left + width, Math.min(640, textWidth(title, 16.5)))
  const axis = (field: string, domain: string[]) => ({
    field,
    type: 'nominal' as const,
    scale: { domain, padding: 0.06 },
    axis: null
  })
  const y = axis('row', rowIds)
  const x = axis('column', columnIds)
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: `Table of source against source. ${title}. ${pairs.slice(0, 12).map(explain).join(' ')}${
      pairs.length > 12 ? ` And ${count(pairs.length - 12, 'pair')} more.` : ''
    }`,
    title: heading(title, options.subtitle ?? null, full),
    width,
    height: size.h * rowIds.length,
    padding: 12,
    layer: [
      {
        data: { values: cells },
        mark: { type: 'rect', cornerRadius: 3 },
        encoding: {
          x,
          y,
          color: { field: 'shade', type: 'nominal', scale: null },
          tooltip: [{ field: 'sentence', type: 'nominal', title: 'Verdict' }]
        }
      },
      {
        data: {
          values: cells.flatMap((c) =>
            cell(c.row, wrap(c.text, size.w - 14, 11)).map((l) => ({ ...l, column: c.column }))
          )
        },
        mark: {
          type: 'text',
          baseline: 'middle',
          fontSize: 11,
          limit: 0,
          dy: { expr: 'datum.dy' },
          aria: false,
          color: palette.ink.light,
          tooltip: null
        },
        encoding: { x, y, text: { field: 'text', type: 'nominal' } }
      },
      {
        data: { values: heads },
        mark: {
          type: 'text',
          baseline: 'middle',
          fontSize: 11,
          limit: 0,
          dy: { expr: 'datum.dy' },
          color: palette.ink.light
        },
        encoding: { x, y: { value: 0 }, text: { field: 'text', type: 'nominal' } }
      },
      withRow(textLayer(labels, { x: -12, align: 'right' }), y),
      captionLayer(captionOf(comparison, involved, 'row', leftOut), left, Math.max(full, 460), 14)
    ],
    config
  }
}

const withRow = (layer: ReturnType<typeof textLayer>, y: object) =>
  ({ ...layer, encoding: { ...('encoding' in layer ? layer.encoding : {}), y } }) as typeof layer

const keyOf = (side: Side) => `${side.question} | ${side.source}`

/** Each side once, the highest first. */
function sidesOf(pairs: readonly Relation[]): Side[] {
  const sides = new Map(pairs.flatMap(({ a, b }) => [a, b]).map((side) => [keyOf(side), side]))
  const height = (side: Side) => side.low ?? side.high ?? -1
  return [...sides.values()].sort((a, b) => height(b) - height(a))
}

/** What a cell says; the shade only repeats it. */
function verdictOf({ verdict, factor, b }: Relation): { text: string; shade: string } {
  if (verdict === 'denied') return { text: b.high === 0 ? 'one says none' : 'denied', shade: palette.denialPale.light }
  if (verdict === 'disagree' && factor === null) {
    return { text: 'disagree: none against some', shade: palette.denialPale.light }
  }
  if (factor === null)
    return { text: verdict === 'open' ? 'open: an end is missing' : verdict, shade: palette.neutral.light }
  const shade =
    factor >= 10 ? palette.bandDeep : factor >= 2 ? palette.band : factor < 1.1 ? palette.neutral : palette.bandPale
  return { text: formatApart(factor), shade: shade.light }
}
