import type * as z from 'zod'
import type { Sheet } from './csv.ts'
import { show } from './inputError.ts'

/** A row as it stands in the table: texts in a CSV, any value in JSON. To ask for a missing column throws. */
// biome-ignore lint/suspicious/noExplicitAny: the columns of somebody else's table have no types of ours
export type RawRow = Readonly<Record<string, any>>

/** For a field, the column that holds it, or what makes it from the row; null: unknown. */
export type ColumnMap<Field extends string = string> = {
  readonly [F in Field]?: string | ((row: RawRow) => unknown)
}

/** Refused as columns: setting the first changes what an object is; the others trip chart libraries. */
export const reserved = ['__proto__', 'constructor', 'prototype']

type Report = (message: string, column?: string | null) => void
type Plan = {
  fields: Map<string, { column: string; read: (raw: Record<string, unknown>) => unknown }>
  /** Columns that no field takes. */
  extras: string[]
  /** All columns that there must be are there. */
  complete: boolean
}

/** Which column goes where. Headings match fields whatever their case: "Source" is source. */
export function plan(
  { schema, requires }: { schema: z.ZodObject; requires: string[][] },
  sheet: Sheet,
  columns: ColumnMap,
  report: Report
): Plan {
  const low = (name: string) => name.trim().toLowerCase()
  const there = `the columns are ${sheet.columns.join(', ') || 'none'}`
  const names = Object.keys(schema.shape)
  const fields: Plan['fields'] = new Map()
  const taken = new Set<string>()

  for (const name of sheet.columns)
    if (reserved.includes(name)) report('a column cannot have this name; rename it', name)
  for (const name of Object.keys(columns))
    if (!names.includes(name)) report(`columns.${name}: no such field; the fields are ${names.join(', ')}`)
  for (const field of names) {
    const named = [...new Set(sheet.columns)].filter((name) => low(name) === low(field))
    for (const name of named) taken.add(name)
    const given = columns[field]
    if (typeof given === 'function') {
      fields.set(field, { column: field, read: (raw) => compute(given, raw, field, sheet.columns) })
      continue
    }
    const column =
      given === undefined
        ? named[0]
        : (sheet.columns.find((name) => name === given) ?? sheet.columns.find((name) => low(name) === low(given)))
    if (given === undefined && named.length > 1)
      report(`${named.map(show).join(' and ')} are both ${field}; rename one`, named[1])
    if (column !== undefined) {
      taken.add(column)
      fields.set(field, { column, read: (raw) => own(raw, column) })
    } else if (given !== undefined) report(`columns.${field}: there is no column ${show(given)}; ${there}`)
  }
  const missing = requires.filter((group) => !group.some((field) => fields.has(field)))
  const empty = sheet.columns.length === 0 && sheet.rows.length === 0
  for (const group of empty ? [] : missing) {
    const what =
      group.length === 1 ? `there is no column ${group[0]}` : `none of the columns ${group.join(', ')} is there`
    report(`${what}; ${there}; rename one, or map it with the option "columns"`)
  }
  const extras = sheet.columns.filter((name) => !taken.has(name) && !reserved.includes(name))
  for (const name of extras) {
    // A column "note" of the user's own is no slip
    const meant = names.find((field) => field !== 'notes' && !fields.has(field) && isSlip(low(name), low(field)))
    if (meant) report(`did you mean ${meant}? Rename it, or map it with the option "columns"`, name)
  }
  return { fields, extras, complete: missing.length === 0 }
}

/** One letter left out, added, changed or swapped with its neighbour: "sorce", "soruce". */
function isSlip(name: string, field: string): boolean {
  if (name.length < 4 || Math.abs(name.length - field.length) > 1 || name === field) return false
  let i = 0
  while (name[i] === field[i]) i++
  const rests = [
    [i + 1, i + 1],
    [i + 1, i],
    [i, i + 1]
  ] as const
  const swapped = name[i] === field[i + 1] && name[i + 1] === field[i] && name.slice(i + 2) === field.slice(i + 2)
  return swapped || rests.some(([a, b]) => name.slice(a) === field.slice(b))
}

/** A row of JSON may lack the column, and must not then find `toString` on every object. */
export function own(raw: Readonly<Record<string, unknown>>, column: string): unknown {
  return Object.hasOwn(raw, column) ? raw[column] : null
}

/** What a function of the user makes of a row. A misspelt column would otherwise be an unknown in silence. */
function compute(make: (row: RawRow) => unknown, raw: RawRow, field: string, columns: string[]): unknown {
  const guarded = new Proxy(raw, {
    get(row, name) {
      if (typeof name === 'symbol') return Reflect.get(row, name)
      if (columns.includes(name)) return own(row, name)
      throw new Error(`there is no column ${show(name)}; the columns are ${columns.join(', ')}`)
    }
  })
  try {
    const value = make(guarded)
    if (value === undefined) throw new Error('it returned undefined; return null where the value is unknown')
    return value
  } catch (error) {
    throw new Error(`columns.${field}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The fields of the schema, always all of them, then what else the rows have. */
export function columnsOf(schema: z.ZodObject, rows: readonly object[]): string[] {
  return [...new Set([...Object.keys(schema.shape), ...rows.flatMap((row) => Object.keys(row))])]
}
