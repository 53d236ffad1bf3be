import { asText, numberIn } from './cells.ts'
import type { RawRow, Rules } from './columnMap.ts'
import { few, show } from './inputError.ts'
import { readDate } from './readCells.ts'
import { asRow, type Columns } from './take.ts'

/** Which rows of a table are read: by a function, or by a condition on a column ("country = Syria", "best >= 10"). */
export type Where = ((row: RawRow) => boolean) | string | readonly string[]

export const condition = /^(.*?[^\s!<>=])\s*(!=|>=|<=|=|>|<)\s*(.*)$/s

/** A test for rows, by all conditions; what has no order is not taken. `unmet`: why none of some rows is taken. */
export function rowTest(where: Where, columns: Columns, report: (message: string) => void) {
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
      const values = [...new Set(rows.map(({ raw }) => one.cell(raw)))].filter((value) => value !== '')
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
