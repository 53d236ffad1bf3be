import { estimatesBySource } from '../charts/estimatesBySource.ts'
import type { Comparison } from '../comparison/compare.ts'
import type { Scope } from '../comparison/scope.ts'
import { count } from '../comparison/wording.ts'
import { type Cell, chart, prose, table } from '../notebook/cells.ts'
import { publish } from '../notebook/publish.ts'

/** What a chart and a page can hold and still be read; their tables say how much more there is. */
const most = { drawn: 20, rows: 1_000 }

/**
 * Writes a comparison as the page, notebook and charts "compare" into a folder, and returns the paths: the
 * questions with the most sources drawn, a chart for each unit; all of them in tables.
 */
export async function publishComparison(comparison: Comparison, folder: string): Promise<string[]> {
  const { rows, questions, estimates, relations, cautions } = comparison
  const drawn = new Set(rows.questions.slice(0, most.drawn).map(({ scope }) => scope))
  const units = new Map([...drawn].map(({ unit }) => [unit.toLowerCase(), unit]))
  const cells: Cell[] = [
    prose`
      # Who says how many

      ${count(rows.questions.length, 'question')}, ${count(rows.figures.length, 'figure')}.
      ${rows.questions.length > drawn.size ? `Drawn are the ${drawn.size} questions with the most sources.` : ''}`
  ]
  for (const [key, unit] of units) {
    const where = (scope: Scope) => drawn.has(scope) && scope.unit.toLowerCase() === key
    const bySource = chart((width, words) => estimatesBySource(comparison, { where, width, ...words }), {
      name: `by-source-${cells.length}`
    })
    cells.push(prose`## In ${unit}`, bySource)
  }
  const limit = most.rows
  cells.push(
    prose`## The questions`,
    table(questions, {
      limit,
      caption: 'One row a question: the envelope of its sources, and how they stand to each other'
    }),
    prose`## The sources`,
    table(estimates, { limit, caption: 'One row a source and question' }),
    prose`## How they stand to each other`,
    table(relations, { columns: { kind: 'kind', verdict: 'verdict', sentence: 'in words' }, limit }),
    prose`## What to mind`,
    table(cautions, { columns: { kind: 'caution', text: 'in words' }, limit })
  )
  const { files } = await publish('compare', { title: 'Who says how many', cells }, { out: folder })
  return files
}
