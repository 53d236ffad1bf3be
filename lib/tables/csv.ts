import Papa from 'papaparse'
import { distinct, largest } from '../grouped.ts'
import { headingKey, hxlTag, unguarded } from './cells.ts'
import { type Problem, problem, show } from './inputError.ts'

/** `at` numbers a row in the ids made for rows that have none. */
export type SheetRow = { at: number; line: number | null; row: number | null; raw: Record<string, unknown> }

export type Sheet = {
  columns: string[]
  headerLine: number | null
  rows: SheetRow[]
  problems: Problem[]
  bad?: Problem[]
  /** All cells are texts. */
  isText?: boolean
  /** It has a row of hashtags (HXL). */
  isTagged?: boolean
  /** Semicolons part the cells, as where a comma is the decimal point. */
  hasCommas?: boolean
}

const delimiters = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab', '|': 'a bar' }
type Delimiter = keyof typeof delimiters

/** A title, a note and a blank line may stand above the headings, and not much more. */
const mostAbove = 25

/**
 * The rows of a CSV or TSV text, each with the line of the file on which it starts. Blank lines are left
 * out, and rows of blank cells too (",,,," is how spreadsheets write an empty row). The headings are the first row, or
 * the first with two of the names `known` where only titles stand above it; of a table with a row of hashtags (HXL)
 * that row, where `known` has hashtags, and else the row above it.
 */
export function readCsv(text: string, file: string | null, tabs = false, known: readonly string[] = []): Sheet {
  const [, sep] = /^sep=([,;\t|])\r?(?=\n|$)/i.exec(text) ?? []
  const body = sep ? text.replace(/^[^\r\n]*/, '') : text
  const delimiter = tabs && body.includes('\t') ? '\t' : ((sep as Delimiter | undefined) ?? likeliestDelimiter(body))
  const hasCommas = delimiter === ';'
  const sheet: Sheet = { columns: [], headerLine: null, rows: [], problems: [], bad: [], isText: true, hasCommas }
  const report = (line: number, message: string, value: unknown, column: string | null = null) =>
    problem(file, message, { line, column, value })
  const { rows, fault } = cut(body, delimiter)
  // Of Markdown, "| Police | 12 |" below "|---|--:|"
  if (delimiter === '|') for (const row of rows) row.cells = row.cells.map((cell) => cell.trim())
  if (fault) sheet.problems.push(report(fault.line, fault.message, fault.value))
  const filled = rows.filter(({ cells }) =>
    cells.some((cell) => !(delimiter === '|' ? /^(?::?-+:?)?$/ : /^\s*$/).test(cell))
  )
  const { header, at, line, below, isTagged } = headerOf(filled, known)
  sheet.isTagged = isTagged
  sheet.headerLine = header.length > 0 ? line : null
  for (const name of twice(header)) {
    const message = 'this heading stands more than once; give each column its own'
    sheet.problems.push(report(line, message, name, name))
  }

  const notes = below.filter(({ cells }, i) => textsIn(cells) === 1 || (i === 0 && !/[1-9]/.test(cells.join())))
  const told = new Set<Cut>()
  const refuse = (row: Cut, message: string, value: unknown) => {
    sheet.problems.push(report(row.line, message, value))
    told.add(row)
  }
  for (const row of [...filled.slice(0, at), ...notes]) {
    const note = row.cells.find((cell) => inThousands.test(cell.trim()))
    if (note) refuse(row, `${show(note)}: write the numbers out, and take this out`, note)
  }

  const unnamed = new Set<number>()
  const lastNamed = header.findLastIndex(Boolean)
  for (const row of below) {
    const texts = textsIn(row.cells)
    const same = row.cells.filter((cell, i) => cell.trim() && cell.trim() === header[i]).length
    // The headings again, as on the next page
    const isAgain = texts > 1 && same === texts
    if (texts > 1 && same * 2 >= texts && !isAgain) refuse(row, 'another table begins here; save it apart', row.cells)
    if (isAgain || told.has(row)) continue
    // Programs leave out blanks at the end of a row, and write more of them than there are headings
    if (row.cells.length <= lastNamed || textsIn(row.cells.slice(header.length)) > 0) {
      const counts = `cells in the row: ${row.cells.length}, in the header: ${header.length}`
      sheet.bad?.push(report(row.line, `${counts}; ${ragged(delimiters[delimiter])}`, row.cells))
      continue
    }
    // Before the first heading pandas and R number the rows
    for (const [i, cell] of row.cells.entries())
      if (header[i] === '' && cell.trim() && (i > 0 || /\D/.test(cell))) unnamed.add(i)
    const raw = Object.fromEntries(row.cells.map((cell, i) => [header[i] ?? '', cell]))
    // What has lost a name is slower and larger from then on
    if ('' in raw) delete raw['']
    sheet.rows.push({ at: row.line, line: row.line, row: null, raw })
  }
  for (const i of unnamed)
    sheet.problems.push(report(line, `column number ${i + 1} has cells but no heading; name it`, null))
  sheet.columns = header.filter(Boolean)
  return sheet
}

/** "Figures in thousands" above or below a table; "('000)" below its headings. */
const scaled = "(?:thousands?|millions?|['\u2019]?000s?)"
const inThousands = new RegExp(`\\bin ${scaled}\\b|(?:\\(|, )${scaled}\\)?$|^['\u2019]?000s?$`, 'i')
const textsIn = (cells: readonly string[]) => cells.filter((cell) => cell.trim()).length

/** The headings, how many rows stand above them, the line that they stand on, and the rows below. */
function headerOf(rows: readonly Cut[], known: readonly string[]) {
  const names = (row?: Cut) => row?.cells.map((cell) => unguarded(cell.trim())) ?? []
  const top = rows.slice(0, mostAbove)
  const words = new Set(known.map(headingKey))
  const knownIn = (row: Cut) => names(row).filter((name) => words.has(headingKey(name))).length
  const tags = top.findIndex(({ cells }) => cells.every((cell) => cell.trim() === '' || hxlTag(cell) !== null))
  const isTagged = tags > 0 && known.some((name) => name.startsWith('#') && hxlTag(name) !== null)
  if (isTagged || tags === 0) {
    const [above, row] = [names(rows[tags - 1]), rows[tags] as Cut]
    const full = row.cells.map((cell) => hxlTag(cell) ?? '')
    // "#affected+ind" is #affected where that is not there too; "#event+num" is how many events there were
    const bare = full.map((tag) =>
      /^#event.*\+num\b/.test(tag) ? tag : tag.replace(/\+(?:ind|num|en|org)(?=\+|$)/g, '')
    )
    const clash = twice(bare)
    const found = bare.map((tag, i) => (clash.includes(tag) ? (full[i] ?? tag) : tag))
    const repeated = new Set(twice(found))
    // A column without a tag, or with that of another, goes by its heading
    const header = found.map((tag, i) => (tag === '' || repeated.has(tag) ? (above[i] ?? tag) : tag))
    return { header, at: Math.max(tags - 1, 0), line: row.line, below: rows.slice(tags + 1), isTagged: true }
  }
  const named = top.findIndex((row) => knownIn(row) >= 2)
  // Of names that nobody knows the first row with more than half as many as any: a title is alone in its row
  const widest = largest(top.map(({ cells }) => textsIn(cells)))
  const wide = top.findIndex(({ cells }) => textsIn(cells) * 2 > widest)
  const at = tags > 0 ? tags - 1 : Math.max(named < 0 ? wide : named, 0)
  const below = rows.slice(tags > 0 ? tags + 1 : at + 1)
  return { header: names(rows[at]), at, line: rows[at]?.line ?? 1, below, isTagged: tags > 0 }
}

function twice(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return distinct(names.filter((name) => name !== '' && (seen.has(name) || !seen.add(name))))
}

/** The delimiter found most often in one of the first lines, outside quotes: a title above the headings has few. */
export function likeliestDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 100_000)
    .trimStart()
    .split(/[\r\n]+/, mostAbove)
  const plain = lines.map((line) => line.replace(/"[^"]*"/g, ''))
  const most = (delimiter: string) => Math.max(...plain.map((line) => line.split(delimiter).length))
  const first = (delimiter: string) => plain[0]?.split(delimiter).length ?? 0
  const found = first(',') + first(';') + first('\t') + first('|') > 4 ? first : most
  return (Object.keys(delimiters) as Delimiter[]).reduce((a, b) => (found(b) > found(a) ? b : a))
}

const ragged = (what: string) => `a cell that holds ${what} has to stand in quotes, and a blank one still needs ${what}`

type Cut = { cells: string[]; line: number }
type Fault = { line: number; message: string; value: string }

/** A quoted line break makes a row longer than a line, so lines are counted in the text of each row. */
function cut(text: string, delimiter: Delimiter): { rows: Cut[]; fault: Fault | null } {
  // Parsing at "\n" also reads a file that mixes "\n" and "\r\n"; "\r" alone is how old Macs end a line.
  const newline = text.includes('\n') ? '\n' : '\r'
  const linesIn = (from: number, to: number) => text.slice(from, to).split(newline).length - 1
  const rows: Cut[] = []
  let fault: Fault | null = null
  let start = 0
  let line = 1
  Papa.parse<string[]>(text, {
    delimiter,
    newline,
    step: ({ data: cells, errors, meta }, parser) => {
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
        fault = { line: line + linesIn(start, from), message, value }
        // where one row ends is not known from here on
        parser.abort()
      } else rows.push({ cells, line })
      line += linesIn(start, meta.cursor)
      start = meta.cursor
    }
  })
  return { rows, fault }
}
