import { distinct } from '../grouped.ts'
import type { Field, Fields, RecordOf, Schema } from '../schema.ts'
import { asText, CellError, hasNul, nul } from './cells.ts'
import type { Plan } from './columns.ts'
import type { SheetRow } from './csv.ts'
import { few, type Problem, problem, show } from './inputError.ts'
import { extraCell, type Habits, readCell, unblank, values } from './readCells.ts'
import { own, type Reader } from './take.ts'

/** A kind of record. `requires`: of each group, one column at least. */
export type Kind<F extends Fields = Fields> = {
  schema: Schema<F>
  requires: string[][]
  /** Fields of which one at least is filled, or the row holds no figure. */
  figures?: readonly string[]
  /** Writes into a row's cells what follows from its others and from `name`, its own name. */
  fill?: (cells: Cells, name: string, stem: string | null, report: Report, hasCommas: boolean) => void
}
export type Cells = Record<string, unknown>

export interface Context extends Plan, Habits {
  file: string | null
  stem: string | null
  /** The cells are texts of a CSV, in which a text may be guarded. */
  isText: boolean
}

type Report = (field: string, value: unknown, message: string) => void

const unreadable = Symbol('unreadable')
const wholly = '^(?:(?:grand|sub|over-?all)[ -]?)?'
const all = '\u03a3|overall|all(?: (?:countie|countrie|district|province|region|state)s)?'
/** The same in other languages. */
const abroad =
  'suma|итого|всего|всього|разом|ukupno|razem|celkem|spolu|összesen|yhteensä|totalt|toplam|jumlah|tổng(?: cộng)?|σύνολο|合[计計]|总[计數数]|總[計數]|합계|계|(?:ال)?مجموع|الإجمالي|إجمالي|مجموعه|جمع|סה["״]כ|कुल|মোট|รวม(?:ทั้งหมด)?'
/** "Grand total", "Total (2 rows)", "Gesamt", "All districts" as the name of a row. The Somme and Soma are places. */
const total = new RegExp(`${wholly}(?:totals?|totaal|sum|summe|(?:ins)?gesamt|${all}|${abroad})\\s*(?:[:(].*)?$`, 'iu')
/** "Total for May", "Subtotal Orlo", a pivot's "Orlo Total" as an event or a place; as a source it may be a company. */
const totalOf = new RegExp(`${wholly}total[se]?(?!\\p{L})|\\s(?:sub)?totals?\\s*:?$`, 'iu')

/** What makes of a row its records: one for each figure, and of "A; B" in a column that is to be split, for each part. */
export function recordsOf<F extends Fields>(kind: Kind<F>, context: Context) {
  const { file, stem, figures, columns, complete, isText } = context
  // A copy of what has all names takes half as long as an object that gains them. A row of JSON may lack a column
  const names = [...Object.keys(kind.schema.shape), ...(isText ? context.extras.map(([, name]) => name) : [])]
  const blank: Cells = JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, 0]))))
  for (const name of names) blank[name] = undefined
  return (row: SheetRow) => {
    // `isEmpty`: the row holds no figure, and that is the problem
    const found = { records: [] as RecordOf<F>[], problems: [] as Problem[], isEmpty: false, idColumn: 'id' }
    const place = { line: row.line, row: row.row }
    const report = (message: string, { column = null, value }: Partial<Problem> = {}) => {
      // What is wrong with a day is wrong with it for each figure of the row
      const isTold = found.problems.some((told) => told.column === column && told.message === message)
      if (!isTold) found.problems.push(problem(file, message, { ...place, column, value }))
    }
    const cellIn = (column = '') => asText(row.raw[column]).trim()
    const first = cellIn(columns.names.find((column) => cellIn(column) !== ''))
    const name = `${stem ?? 'row'}:${row.at}`
    const drafts = figures.map((readers) => draftOf({ ...blank }, row, readers, name, context, report))
    const nameIn = (field: string) => asText(drafts[0]?.[field]).trim()
    // An object of JSON has no first cell: in which order its keys are is chance
    const named = [isText && first !== nameIn('source') ? first : '', ...['id', 'event', 'place'].map(nameIn)]
    const sum =
      named.find((cell) => totalOf.test(cell)) ?? [...named, nameIn('source')].find((cell) => total.test(cell))
    if (kind.figures && sum !== undefined) {
      report(`${show(sum)}: a sum of other rows is no figure of its own; leave the row out`, { value: sum })
      return found
    }
    const held = drafts.filter((cells) => hasFigure(kind, cells))
    found.isEmpty = held.length === 0
    if (found.isEmpty) {
      const cure = 'leave the row out, or all such rows with skipEmpty (--skip-empty)'
      if (complete) report(`it holds no figure: blank are ${blankIn(kind, figures)}; ${cure}`)
      return found
    }
    const several = figures.length > 1
    for (const cells of held) {
      const number = drafts.indexOf(cells)
      const readers = figures[number] as Map<string, Reader>
      found.idColumn = readers.get('id')?.column ?? 'id'
      const parts = splitOf(cells, readers)
      for (const [i, part] of parts.entries()) {
        const own = [...(several ? [number + 1] : []), ...(parts.length > 1 ? [i + 1] : [])]
        const record = recordOf(kind, part, context, { readers, name, suffix: own.join('/') }, report)
        if (record) found.records.push(record)
      }
    }
    return found
  }
}

const blankIn = (kind: Kind, figures: readonly Map<string, Reader>[]): string =>
  few(distinct(figures.flatMap((own) => kind.figures?.flatMap((field) => own.get(field)?.column ?? []) ?? [])))

const hasFigure = ({ figures }: Kind, cells: Cells) => figures?.some((field) => cells[field] !== undefined) ?? true

/** Writes into blank cells those of a row for one of its figures; undefined: blank. */
function draftOf(
  cells: Cells,
  { raw }: SheetRow,
  readers: Map<string, Reader>,
  name: string,
  { extras, words, isText, columns }: Context,
  report: (message: string, at?: Partial<Problem>) => void
): Cells {
  // The words of a table of others are its figures
  const isValue = (field: string) => values.has(field) || (field === 'words' && columns.isTheirs)
  for (const [field, { read, column }] of readers) {
    try {
      cells[field] = unblank(read(raw, name), isValue(field), words, isText)
    } catch (error) {
      const message = error instanceof CellError ? error.message : `columns.${field}: ${(error as Error).message}`
      report(message, { column })
      cells[field] = unreadable
    }
  }
  for (const [column, name] of extras) {
    const value = own(raw, column)
    // A row of JSON has no cell for what only others have; "toString" would be found in it all the same
    if (value !== null || isText || Object.hasOwn(raw, column) || column in {}) cells[name] = extraCell(value, isText)
  }
  return cells
}

/** A draft for each source of "A; B", where the column is to be split. */
function splitOf(cells: Cells, readers: Map<string, Reader>): Cells[] {
  for (const [field, { split }] of readers) {
    const value = cells[field]
    if (split === null || typeof value !== 'string') continue
    const parts = distinct(value.split(split).map((part) => part.trim())).filter((part) => part !== '')
    return parts.length > 0 ? parts.map((part) => ({ ...cells, [field]: part })) : [cells]
  }
  return [cells]
}

type Own = { readers: Map<string, Reader>; name: string; suffix: string }

/** The record of a draft, which is used up; null where something is wrong with it, which is reported. */
function recordOf<F extends Fields>(
  { schema, fill }: Kind<F>,
  cells: Cells,
  context: Context,
  { readers, name, suffix }: Own,
  tell: (message: string, at?: Partial<Problem>) => void
): RecordOf<F> | null {
  const { stem, complete, needsEvent, hasCommas } = context
  const bad = new Set(Object.keys(cells).filter((field) => cells[field] === unreadable))
  // What follows from a cell that could not be read is blank for that alone
  const tellsBlanks = complete && bad.size === 0
  const report: Report = (field, value, message) => {
    bad.add(field)
    tell(message, { column: readers.get(field)?.column ?? field, value })
  }
  if (suffix !== '' && cells.id !== undefined) cells.id = `${asText(cells.id)}/${suffix}`
  fill?.(cells, suffix === '' ? name : `${name}/${suffix}`, stem, report, hasCommas)
  if (needsEvent && cells.event === undefined)
    report('event', null, 'blank; without its event it would be a rival of others (merged cells? fill each of them)')

  for (const field of Object.keys(cells))
    if (hasNul(cells[field])) report(field, cells[field], `${show(cells[field])} ${nul}`)
  const typed = { ...cells }
  for (const field of Object.keys(schema.shape)) {
    if (cells[field] === undefined || bad.has(field)) continue
    try {
      typed[field] = readCell(cells[field], schema.shape[field] as Field<unknown>, field, context)
    } catch (error) {
      if (!(error instanceof CellError)) throw error
      report(field, cells[field], error.message)
      // of no type at all, so that the schema does not go on to compare this figure with the others
      typed[field] = unreadable
    }
  }
  const result = schema.safeParse(typed)
  for (const { path, message } of result.error?.issues ?? []) {
    const field = String(path[0])
    const value = cells[field]
    if (bad.has(field)) continue
    if (value === undefined) {
      if (!tellsBlanks) continue
      const { json, wanted } = schema.shape[field] as Field<unknown>
      const cure = json.enum ? `write ${wanted}` : `needed is ${json.description ?? wanted}`
      report(field, null, `blank; ${cure} (merged cells? fill each of them)`)
    } else if (message.startsWith('expected')) report(field, value, `${show(value)} will not do: ${message}`)
    else report(field, value, message)
  }
  return result.success && bad.size === 0 ? result.data : null
}
