import Papa from 'papaparse'
import { type Problem, problem } from './inputError.ts'

/** A table whose cells are not yet read. `at` numbers a row in the ids made for rows that have none. */
export type Sheet = {
  columns: string[]
  headerLine: number | null
  rows: { at: number; line: number | null; row: number | null; raw: Record<string, unknown> }[]
  problems: Problem[]
}

const delimiters = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' }
type Delimiter = keyof typeof delimiters

/**
 * The rows of a CSV or TSV text, each with the line of the file on which it starts. Blank lines are left
 * out, and rows of blank cells too (",,,," is how spreadsheets write an empty row).
 */
export function readCsv(text: string, file: string | null, tabs = false): Sheet {
  const delimiter = tabs ? '\t' : likeliestDelimiter(text)
  const sheet: Sheet = { columns: [], headerLine: null, rows: [], problems: [] }
  const report = (line: number, message: string, value: unknown, column: string | null = null) =>
    sheet.problems.push(problem(file, message, { line, column, value }))
  let header: string[] | null = null
  const unnamed = new Set<number>()
  for (const { cells, line, fault } of cut(text, delimiter)) {
    if (fault) {
      report(fault.line, fault.message, fault.value)
      if (header === null) break
    } else if (cells.every((cell) => cell.trim() === '')) continue
    else if (header === null) {
      header = cells.map((cell) => cell.trim())
      sheet.headerLine = line
      // else a file of "\r" lines with one "\n" in a cell would be one long header, and no claims
      const mixed = header.find((name) => /\r(?!\n)/.test(name))
      if (mixed) report(line, 'some lines end in "\\r", others in "\\n"; save the table again as "CSV UTF-8"', mixed)
      for (const name of new Set(header.filter((name, i) => name && header?.indexOf(name) !== i)))
        report(line, 'this heading stands more than once; give each column its own', name, name)
    } else if (cells.length !== header.length) {
      const cure =
        cells.length > header.length
          ? `a cell that holds ${delimiters[delimiter]} has to stand in quotes, without a blank before them`
          : `each blank cell still needs ${delimiters[delimiter]}`
      report(line, `the row has ${count(cells.length)}, the header ${header.length}; ${cure}`, cells)
    } else {
      for (const [i, cell] of cells.entries()) if (header[i] === '' && cell.trim()) unnamed.add(i)
      const raw = Object.fromEntries(cells.map((cell, i) => [header?.[i] ?? '', cell]))
      delete raw['']
      sheet.rows.push({ at: line, line, row: null, raw })
    }
  }
  for (const i of unnamed)
    report(sheet.headerLine ?? 1, `column number ${i + 1} has cells but no heading; name it`, null)
  sheet.columns = (header ?? []).filter(Boolean)
  return sheet
}

const count = (cells: number) => (cells === 1 ? 'one cell' : `${cells} cells`)

/** The delimiter found most often in the first line with content, outside quotes. */
export function likeliestDelimiter(text: string): Delimiter {
  const line =
    text
      .trimStart()
      .split(/[\r\n]/, 1)[0]
      ?.replace(/"[^"]*"/g, '') ?? ''
  const found = (delimiter: string) => line.split(delimiter).length
  return (Object.keys(delimiters) as Delimiter[]).reduce((a, b) => (found(b) > found(a) ? b : a))
}

type Cut = { cells: string[]; line: number; fault: { line: number; message: string; value: string } | null }

/** A quoted line break makes a row longer than a line, so lines are counted in the text of each row. */
function cut(text: string, delimiter: Delimiter): Cut[] {
  // Parsing at "\n" also reads a file that mixes "\n" and "\r\n"; "\r" alone is how old Macs end a line.
  const newline = text.includes('\n') ? '\n' : '\r'
  const linesIn = (from: number, to: number) => text.slice(from, to).split(newline).length - 1
  const rows: Cut[] = []
  let start = 0
  let line = 1
  Papa.parse<string[]>(text, {
    delimiter,
    newline,
    step: ({ data: cells, errors, meta }) => {
      const row: Cut = { cells, line, fault: null }
      const last = cells.at(-1) ?? ''
      // an unquoted last cell keeps the "\r" of "\r\n"; a quoted one may end in a "\r" of its own
      if (last.endsWith('\r') && text.slice(start, meta.cursor).replace(/\n$/, '').endsWith(last))
        cells[cells.length - 1] = last.slice(0, -1)
      const error = errors[0]
      if (error) {
        const from = error.index ?? start
        const value = text.slice(from, from + 40).split(/[\r\n]/, 1)[0] ?? ''
        const end = error.code === 'MissingQuotes' ? 'never closed' : 'closed before the cell ends'
        const cure = 'write a cell with quotes in it as """Hundreds"" of people"'
        const message = `a quote is opened and ${end}; ${cure}. What follows it: ${value}`
        row.fault = { line: line + linesIn(start, from), message, value }
      }
      rows.push(row)
      line += linesIn(start, meta.cursor)
      start = meta.cursor
    }
  })
  return rows
}
