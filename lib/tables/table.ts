import type { ColumnTable } from 'arquero'
import { table } from 'arquero/src/table/index.js'
import { Claim } from '../claim.ts'
import { fieldsOf } from '../grouped.ts'
import { check, type Leaving } from './check.ts'
import { claimKind } from './claimKind.ts'
import type { ClaimField, ColumnMap } from './columnMap.ts'
import type { Sheet } from './csv.ts'
import { columnsOf } from './format.ts'
import { type KnownTable, mapOf } from './knownTables.ts'
import { checkOptions, leavingTypes } from './options.ts'

/**
 * Claims as an arquero table with a column for every field, in fixed order and even where there are no
 * claims, then the extra columns as they first appear. Null is unknown; `via` and `mentions` hold lists.
 */
export function claimsTable(claims: readonly Claim[]): ColumnTable {
  return rowsTable(claims, columnsOf(Claim, claims))
}

/**
 * The claims of an arquero table, or of a list of rows, read and checked as `parseClaims` does: blank texts
 * are null, "2,000" is a number, `columns` maps tables with other columns, and problems name the row, from 1.
 * `name` stands in messages, in made-up ids and as `article` where that is missing; default: none.
 */
export function tableClaims(
  rows: ColumnTable | readonly object[],
  options: Leaving & { columns?: ColumnMap<ClaimField> | KnownTable; name?: string } = {}
): Claim[] {
  checkOptions(options, { ...leavingTypes, columns: 'an object or a name', name: 'a text' })
  const raws = ('columnNames' in rows ? rows.objects() : rows) as Record<string, unknown>[]
  const sheet = sheetOf(raws.map((raw, i) => ({ raw, row: i + 1 })))
  const columns = 'columnNames' in rows ? rows.columnNames() : sheet.columns
  const name = options.name ?? null
  return check(claimKind, { ...sheet, columns }, name, name, mapOf(options.columns), options)
}

export const sheetOf = (rows: readonly { raw: Record<string, unknown>; row: number }[]): Sheet => ({
  columns: fieldsOf(rows.map(({ raw }) => raw)),
  headerLine: null,
  rows: rows.map(({ raw, row }) => ({ at: row, line: null, row, raw })),
  problems: []
})

/** Exactly these columns, null where a row lacks one; arquero's `from` has those of the first row alone. */
export function rowsTable<Row extends object, Column extends string & keyof Row>(
  rows: readonly Row[],
  columns: readonly Column[]
): ColumnTable {
  return table(columns.map((column) => [column, rows.map((row) => row[column] ?? null)] as [string, unknown[]]))
}
