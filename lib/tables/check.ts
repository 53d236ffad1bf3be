import type * as z from 'zod'
import { CellError, lists, readChoice, readNumber, readText } from './cells.ts'
import { type ColumnMap, own, plan } from './columns.ts'
import type { Sheet } from './csv.ts'
import { InputError, problem, show } from './inputError.ts'

/** A kind of record. `requires`: of each group, one column at least. `blank`: cures for blank cells. */
export type Kind<S extends z.ZodObject = z.ZodObject> = {
  schema: S
  requires: string[][]
  blank?: Record<string, string>
  /** Writes into a row's cells what follows from its others and its place. */
  fill?: (cells: Record<string, unknown>, at: number, stem: string | null) => void
}

const unreadable = Symbol('unreadable')

/** The records of a sheet, all of them, or one InputError with everything that is wrong. */
export function check<S extends z.ZodObject>(
  kind: Kind<S>,
  sheet: Sheet,
  file: string | null,
  stem: string | null,
  columns: ColumnMap = {}
): z.infer<S>[] {
  const { schema, fill, blank = {} } = kind
  const problems = [...sheet.problems]
  const { fields, extras, complete } = plan(kind, sheet, columns, (message, column = null) =>
    problems.push(problem(file, message, { line: sheet.headerLine, column }))
  )
  const idRows = new Map<string, string>()
  const records: z.infer<S>[] = []
  for (const { at, line, row, raw } of sheet.rows) {
    const bad = new Set<string>()
    const report = (field: string, value: unknown, message: string) => {
      bad.add(field)
      const column = fields.get(field)?.column ?? field
      problems.push({ file, line, row, column, value, message })
    }
    const cells: Record<string, unknown> = {}
    for (const [field, { read }] of fields) {
      try {
        cells[field] = unblank(read(raw))
      } catch (error) {
        report(field, null, (error as Error).message)
        cells[field] = unreadable
      }
    }
    for (const name of extras) cells[name] = unblank(own(raw, name)) ?? null
    fill?.(cells, at, stem)

    const typed = { ...cells }
    for (const field of Object.keys(schema.shape)) {
      if (cells[field] === undefined || bad.has(field)) continue
      try {
        typed[field] = readCell(cells[field], base(schema.shape[field] as z.ZodType), field)
      } catch (error) {
        if (!(error instanceof CellError)) throw error
        report(field, cells[field], error.message)
        // of no type at all, so that the schema does not go on to compare this figure with the others
        typed[field] = unreadable
      }
    }
    if ('id' in schema.shape && typeof typed.id === 'string') {
      const twin = idRows.get(typed.id)
      if (twin) report('id', typed.id, `${show(typed.id)} is the id of ${twin} too; give each row its own`)
      else idRows.set(typed.id, row === null ? `line ${line}` : `row ${row}`)
    }
    const result = schema.safeParse(typed)
    if (result.success) records.push(result.data)
    for (const { path, message } of result.error?.issues ?? []) {
      const field = String(path[0])
      const value = cells[field]
      if (bad.has(field)) continue
      if (value === undefined) {
        if (complete) report(field, null, `blank; ${blank[field] ?? need(schema.shape[field] as z.ZodType)}`)
      } else if (/^(expected|Invalid)/.test(message)) report(field, value, `${show(value)} will not do: ${message}`)
      else report(field, value, message)
    }
  }
  if (problems.length > 0) throw new InputError(problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)))
  return records
}

const unblank = (value: unknown) =>
  value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value

/** The schema within `nullable` and `default`. */
function base(schema: z.ZodType): z.ZodType {
  const inner = (schema.def as { innerType?: z.ZodType }).innerType
  return inner ? base(inner) : schema
}

function readCell(value: unknown, schema: z.ZodType, field: string): unknown {
  const def = schema.def as { type: string; entries?: Record<string, string> }
  if (def.type === 'number') return readNumber(value)
  if (def.type === 'enum') return readChoice(value, Object.values(def.entries ?? {}), field)
  if (def.type === 'string') return readText(value)
  if (typeof value !== 'string') return value
  return lists[field]?.read(value) ?? value
}

function need(schema: z.ZodType): string {
  const { entries } = base(schema).def as { entries?: Record<string, string> }
  return entries ? `write one of ${Object.values(entries).join(', ')}` : `needed is ${schema.description}`
}
