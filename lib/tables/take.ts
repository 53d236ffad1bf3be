import { dateOf } from '../figures/dayForms.ts'
import { distinct } from '../grouped.ts'
import { asText, isBlankText, unsaid } from './cells.ts'
import { type From, needs, type RawRow, type Rules, type Taken } from './columnMap.ts'
import { show } from './inputError.ts'

export interface Reader {
  column: string
  /** What parts several values of a cell; null: it holds one. */
  split: string | null
  read(raw: RawRow, row: string): unknown
}

/** The columns of a table, and what its map says of their cells. */
export interface Columns {
  names: readonly string[]
  find(name: string): string | undefined
  rules: Rules
  isTheirs: boolean
}

/** A row of JSON may lack the column, and must not then find `toString` on every object. */
export function own(raw: Readonly<Record<string, unknown>>, column: string): unknown {
  return Object.hasOwn(raw, column) ? raw[column] : null
}

/** The reader of a field; null: its columns are not there, and need not be. Throws the names that have to. */
export function reader(field: string, from: From, columns: Columns): Reader | null {
  if (typeof from === 'function')
    return {
      column: field,
      split: null,
      read(raw) {
        const value = (from as (row: RawRow) => unknown)(asRow(raw, columns))
        if (value === undefined) throw new Error('it returned undefined; return null where the value is unknown')
        return value
      }
    }
  const items = [from].flat() as readonly (string | Taken | null)[]
  const isThere = (name: string) => columns.find(name) !== undefined
  const given = items.flatMap((item): Taken[] =>
    item === null ? [] : [typeof item === 'string' ? { column: item } : item]
  )
  const there = given.filter((item) => needs(item).every(isThere))
  if (there.length === 0) {
    if (items.includes(null)) return null
    const missing = given.flatMap(needs).filter((name) => !isThere(name))
    throw new Error(`there is no column ${distinct(missing).map(show).join(' or ')}`)
  }
  const [first, ...others] = there.map((item) => readerOf(item, columns))
  return {
    column: columns.find(needs(there[0] as Taken)[0] ?? '') ?? field,
    split: there.flatMap((item) => ('column' in item && item.split) || [])[0] ?? null,
    // A blank cell of the last is given as it is: what is blank is told by the type of the field
    read(raw, row) {
      let found = first?.(raw, row) ?? null
      for (const read of others)
        if (found === null || (typeof found === 'string' && isBlankText(found))) found = read(raw, row) ?? found
      return found
    }
  }
}

/** Of footnotes, behind a figure or a name: "12*", "1,200[4]", "Police[b]", "Police²", but "m²". */
const marks = /(?<=\S)(?:\s*(?:\[\w{1,2}\]|[*\u2020\u2021\xa7]|(?<=\p{L}{3})\p{No}))+\s*$/u

function readerOf(item: Taken, { find, rules, isTheirs }: Columns): Reader['read'] {
  const cellOf = (name = '') => {
    const column = find(name) ?? ''
    return (raw: RawRow): unknown => {
      const value = own(raw, column)
      if (!isTheirs) return value
      const text = asText(value).trim()
      // pandas writes -99 as -99.0
      if (rules.blanks?.includes(text.replace(/\.0+$/, '')) || unsaid.test(text)) return null
      return typeof value === 'string' ? value.replace(marks, '') : value
    }
  }
  const textsOf = (names: readonly (string | undefined)[]) => {
    const cells = names.map(cellOf)
    return (raw: RawRow) =>
      cells.map((cell) => {
        const text = asText(cell(raw)).trim()
        return isBlankText(text) ? '' : text
      })
  }
  if ('is' in item) return () => item.is
  if ('of' in item) {
    const texts = textsOf(item.of)
    return (raw, row) => item.make(texts(raw), { ...rules, row })
  }
  if ('join' in item) {
    const texts = textsOf(item.join)
    return (raw) => texts(raw).filter(Boolean).join(', ') || null
  }
  if ('year' in item) {
    const texts = textsOf([item.year, item.month, item.day])
    return (raw) => {
      const [year = '', month, day] = texts(raw).map((text) => text.replace(/\.0$/, ''))
      // What is no date is left for the schema to refuse
      return year === '' ? null : (dateOf(year, month, day) ?? [year, month, day].join('-'))
    }
  }
  return cellOf(item.column)
}

/** A row as a function of the user gets it. A misspelt column would otherwise be an unknown in silence. */
export function asRow(raw: RawRow, columns: Columns, of = ''): RawRow {
  return new Proxy(raw, {
    get(row, name) {
      if (typeof name === 'symbol') return Reflect.get(row, name)
      if (columns.find(name) === name) return own(row, name)
      throw new Error(`${of}there is no column ${show(name)}; the columns are ${columns.names.join(', ')}`)
    }
  })
}
