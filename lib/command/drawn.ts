import type { TopLevelSpec } from 'vega-lite'
import { type Cell, chart, type NoWords, type TableCell } from '../notebook/cells.ts'
import type { Failure } from './usage.ts'

/** What a page asks of a chart: its width, and to leave out the words that the page sets itself. */
type At = { width: number } & NoWords

/** A chart under a name of its own; where it cannot be drawn its table, and the failure is told. */
export function drawn(
  name: string,
  { prefix, failures }: { prefix: string; failures: Failure[] },
  { rows, notes = [] }: { rows?: TableCell; notes?: readonly string[] },
  make: (at: At) => TopLevelSpec
): Cell[] {
  const full = `${prefix}${name}`
  try {
    return [chart((width, words) => make({ width, ...words }), { name: full, notes, ...(rows && { table: rows }) })]
  } catch (error) {
    failures.push(undrawn(full, error))
    return rows ? [rows] : []
  }
}

export const undrawn = (name: string, error: unknown): Failure => ({
  input: name,
  message: `the chart "${name}" could not be drawn, its figures stand in the tables: ${(error as Error).message}`
})

export const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
