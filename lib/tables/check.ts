import { distinct } from '../grouped.ts'
import type { Fields, RecordOf } from '../schema.ts'
import { asText, numberIn } from './cells.ts'
import type { RawRow, Rules } from './columnMap.ts'
import { type Plan, plan } from './columns.ts'
import type { Sheet, SheetRow } from './csv.ts'
import { few, InputError, type Problem, problem, show } from './inputError.ts'
import { habitsOf, readDate } from './readCells.ts'
import { type Kind, recordsOf } from './record.ts'
import { asRow, type Columns } from './take.ts'

/** Which rows of a table are read: by a function, or by a condition on a column ("country = Syria", "best >= 10"). */
type Where = ((row: RawRow) => boolean) | string | readonly string[]

const condition = /^(.*?[^\s!<>=])\s*(!=|>=|<=|=|>|<)\s*(.*)$/s

/** A test for rows, by all conditions; what has no order is not taken. `unmet`: why none of some rows is taken. */
function rowTest(where: Where, columns: Columns, report: (message: string) => void) {
  if (typeof where === 'function')
    return {
      isAsked: (row: RawRow) => where(asRow(row, columns, 'where: ')),
      lost: () => [],
      unmet: () => 'where: no row is taken'
    }
  const tests = (typeof where === 'string' ? [where] : where).flatMap((text) => {
    const [, name = '', sign = '', value = ''] = condition.exec(text.trim()) ?? []
    const column = columns.find(name)
    if (sign === '') report(`invalid where: ${show(text)}; write a column, one of = != < <= > >=, and a value`)
    else if (column === undefined)
      report(`where: there is no column ${show(name)}; the columns are ${columns.names.join(', ')}`)
    const cell = (row: RawRow) => asText(row[column ?? '']).trim()
    const order = (row: RawRow) => compare(cell(row), value.trim(), columns.rules)
    const test = (row: RawRow) => holds(order(row), sign)
    // "12 or 13" is neither above 12 nor below
    const isLost = (row: RawRow) => /[<>]/.test(sign) && /\d/.test(cell(row)) && order(row) === null
    return column === undefined ? [] : { text, column, cell, test, isLost }
  })
  return {
    isAsked: (row: RawRow) => tests.every(({ test }) => test(row)),
    lost: (rows: readonly { raw: RawRow }[]) =>
      tests.flatMap(({ text, cell, isLost }) => {
        const cells = few(rows.flatMap(({ raw }) => (isLost(raw) ? [show(cell(raw))] : [])))
        return cells ? [`where: ${show(text)} cannot be told of ${cells}`] : []
      }),
    unmet(rows: readonly { raw: RawRow }[]) {
      if (rows.length === 0) return 'there is no row below its headings'
      const one = tests.find(({ test }) => !rows.some(({ raw }) => test(raw)))
      if (!one) return `where: no row meets all of ${few(tests.map(({ text }) => show(text)))}`
      const values = distinct(rows.map(({ raw }) => one.cell(raw))).filter(Boolean)
      return `where: no row has ${show(one.text)}; in column ${one.column} are ${few(values.map(show)) || 'blanks alone'}`
    }
  }
}

function holds(order: number | null, sign: string): boolean {
  if (sign === '=' || sign === '!=') return (order === 0) === (sign === '=')
  if (order === null) return false
  return sign === '<' ? order < 0 : sign === '>' ? order > 0 : sign === '<=' ? order <= 0 : order >= 0
}

/** Below 0: the cell comes first; null: they have no order. */
function compare(cell: string, value: string, { dates }: Rules): number | null {
  const [a, b] = [numberIn(cell), numberIn(value)]
  if (a !== null && b !== null) return a - b
  const [day, other] = [dayOf(cell, dates), dayOf(value)]
  if (day && other) return day < other ? -1 : day > other ? 1 : 0
  return cell.toLowerCase() === value.toLowerCase() ? 0 : null
}

/** A date that texts can be ordered by; null: it is none, or may be two. */
function dayOf(text: string, dates?: Rules['dates']): string | null {
  try {
    return /^\d{4}-\d\d/.exec(readDate(text, dates))?.input ?? null
  } catch {
    return null
  }
}

/** What is left out of a table instead of refusing it. */
export interface Leaving {
  /** Which rows are read, by what stands in the table's own columns. Default: all. */
  where?: Where
  /** Leave out rows that hold no figure; a function is told of each. Default: they are problems. */
  skipEmpty?: boolean | ((rows: readonly Problem[]) => void)
  /** Leave out bad rows, and hand over what is wrong with them. Default: all is refused. */
  errors?: (problems: readonly Problem[]) => void
  /** Is told what may be wrong with a table that is read all the same. Default: nobody is. */
  doubts?: (problems: readonly Problem[]) => void
}

/** The records of a sheet, all of them, or one InputError with everything that is wrong. */
export function check<F extends Fields>(
  kind: Kind<F>,
  sheet: Sheet,
  file: string | null,
  stem: string | null,
  map: Rules = {},
  leaving: Leaving = {}
): RecordOf<F>[] {
  const fatal = [...sheet.problems]
  const planned = plan(kind, sheet, map, (message, column = null) =>
    fatal.push(problem(file, message, { line: sheet.headerLine, column }))
  )
  const { figures, columns } = planned
  const { isAsked, lost, unmet } = rowTest(fatal.length > 0 ? [] : (leaving.where ?? []), columns, (message) =>
    fatal.push(problem(file, message))
  )
  const habits = habitsOf(figures, sheet)
  const read = recordsOf(kind, { ...planned, ...habits, file, stem, isText: sheet.isText ?? false })
  const records: RecordOf<F>[] = []
  const bad = [...(sheet.bad ?? [])]
  const empty: Problem[] = []
  const homes = new Map<string, string>()
  const merged = mergedCells(kind, sheet, planned, file)
  let asked = 0
  for (const row of fatal.length > 0 && figures.length === 0 ? [] : sheet.rows) {
    if (!isAsked(row.raw)) continue
    asked++
    const found = read(row)
    merged.tell(row, found.records)
    if (found.isEmpty && leaving.skipEmpty) empty.push(...found.problems.slice(0, 1))
    else bad.push(...found.problems)
    for (const record of found.records) {
      const id = typeof record.id === 'string' ? record.id : null
      const twin = id !== null && homes.get(id)
      if (id !== null && !twin) homes.set(id, row.row === null ? `line ${row.line}` : `row ${row.row}`)
      if (twin) {
        const message = `${show(id)} is the id of ${twin} too; give each row its own`
        const place = { line: row.line, row: row.row, column: found.idColumn, value: id }
        bad.push(problem(file, message, place))
      } else records.push(record)
    }
  }
  for (const [column, message] of parting(kind, planned, records))
    fatal.push(problem(file, message, { line: sheet.headerLine, column }))
  const inOrder = (problems: Problem[]) => problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  const refused = leaving.errors ? fatal : [...fatal, ...bad]
  if (refused.length > 0) throw new InputError(inOrder(refused))
  if (bad.length > 0) leaving.errors?.(inOrder(bad))
  if (empty.length > 0 && typeof leaving.skipEmpty === 'function') leaving.skipEmpty(empty)
  const unasked = asked > 0 ? [] : [problem(file, unmet(sheet.rows), { line: sheet.headerLine })]
  const untold = lost(sheet.rows).map((message) => problem(file, message))
  const doubts = [...untold, ...(asked > 0 ? [...merged.doubts(), ...lacking(kind, planned, file)] : unasked)]
  if (doubts.length > 0) leaving.doubts?.(doubts)
  return records
}

const scoped = { source: ['source'], place: ['place'], day: ['from', 'to', 'saidOn'] }

/** In headings of columns that nobody reads: rows of different days or places would be of one question. */
const parts = {
  day: /^(?:dates?|day|month|year|week|quarter|period|when)$/,
  place: /^(?:country|province|district|region|state|county|governorate|municipality|city|town|village|location|camp)$/
}

/** The columns by whose days or places, which no field takes, figures differ that are alike in all else; with the cure. */
function parting({ figures: kindOf }: Kind, { figures, extras }: Plan, records: readonly Record<string, unknown>[]) {
  if (!kindOf) return []
  return (['day', 'place'] as const).flatMap((what) => {
    // Figures of two events are no rivals
    if (['event', ...scoped[what]].some((field) => figures.some((readers) => readers.has(field)))) return []
    const isMeant = (word: string) => parts[what].test(word)
    const told = extras.filter(([column]) => /[a-z]/i.test(column) && wordsOf(column).some(isMeant))
    return told.flatMap(([column, name]): [string, string][] => {
      if (!isApart(records, name)) return []
      const [field = ''] = scoped[what]
      const [map, none] = [column, { is: null }].map((from) => JSON.stringify({ [field]: from }))
      const cure = `call it ${scoped[what].join(' or ')}, or map it (--columns map.json): ${map}, or ${none} where all are of one`
      return [[column, `rows that are alike differ in it, and no column has their ${what}; ${cure}`]]
    })
  })
}

const wordsOf = (heading: string) =>
  heading
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)

function isApart(records: readonly Record<string, unknown>[], name: string): boolean {
  const cells = new Map<string, string>()
  return records.some((record) => {
    const question = JSON.stringify(
      ['population', 'measure', 'place', 'from', 'to', 'saidOn'].map((field) => record[field])
    )
    const cell = asText(record[name]).trim()
    const other = cells.get(question) ?? cell
    cells.set(question, cell || other)
    return cell !== '' && other !== '' && cell !== other
  })
}

/** Of a table that has columns which nobody reads, what no column of it holds; `value`: the fields that are missing. */
function lacking({ figures: kindOf }: Kind, { figures, extras }: Plan, file: string | null): Problem[] {
  if (!kindOf || extras.length === 0) return []
  const isThere = (field: string) => figures.some((readers) => readers.has(field))
  const unread = few(extras.map(([column]) => column))
  return Object.entries(scoped).flatMap(([what, fields]) => {
    const message = `no column has its ${what} (${fields.join(', ')}); not read: ${unread}`
    return fields.some(isThere) ? [] : [problem(file, message, { value: fields })]
  })
}

/** Notes a blank first cell under a filled one: merged, it is blank in all rows but one. `doubts`: how many. */
function mergedCells({ schema }: Kind, { columns, isText }: Sheet, { figures }: Plan, file: string | null) {
  const [first = ''] = columns
  const [field] = [...(figures[0] ?? [])].find(([, { column }]) => column === first) ?? []
  const isNoted = isText && field !== undefined && 'notes' in schema.shape
  let above: string | null = null
  const told: string[] = []
  return {
    tell({ raw }: SheetRow, records: readonly Record<string, unknown>[]) {
      const cell = asText(raw[first]).trim()
      if (cell !== '') above = cell
      if (cell !== '' || above === null || !isNoted) return
      told.push(`${field} is blank under ${show(above)}: merged cells?`)
      for (const record of records) (record.notes as unknown[]).push(told.at(-1))
    },
    doubts: () => (told[0] ? [problem(file, `${told[0]} Fill each of them; rows: ${told.length}`)] : [])
  }
}
