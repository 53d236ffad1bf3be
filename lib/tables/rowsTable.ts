import type { ColumnTable } from 'arquero'
import { table } from 'arquero/src/table/index.js'

/**
 * Rows to an arquero table of exactly these columns, in this order; an empty table has them too, and what a
 * row lacks is null.
 * (arquero's own `from` takes the columns of the first row and loses those of the others.)
 */
export function rowsTable<Row extends object, Column extends string & keyof Row>(
  rows: readonly Row[],
  columns: readonly Column[]
): ColumnTable {
  return table(columns.map((column) => [column, rows.map((row) => row[column] ?? null)] as [string, unknown[]]))
}
