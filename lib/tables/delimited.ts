/** A row of a text with delimiters: its cells, and the line of the file that it starts on. */
export type Cut = { cells: string[]; line: number }
export type Fault = { line: number; message: string; value: string }

/**
 * The rows of a CSV or TSV text (RFC 4180), blank lines too; a quoted line break makes a row longer than a line. From a
 * quote on that is not closed where its cell ends nobody knows where the next row begins: that is the fault.
 */
export function cut(text: string, delimiter: string): { rows: Cut[]; fault: Fault | null } {
  // "\n" ends the lines of a file that mixes it with "\r\n" too; "\r" alone is how old Macs end a line
  const newline = text.includes('\n') ? '\n' : '\r'
  const rows: Cut[] = []
  let cells: string[] = []
  let line = 1
  let first = 1
  for (let at = 0; at <= text.length; ) {
    const quoted = text[at] === '"' ? closing(text, at + 1) : null
    // blanks may stand between the quote and what comes after the cell
    let end = quoted === null ? at : quoted + 1
    while (quoted !== null && text[end] === ' ') end++
    if (quoted !== null && newline === '\n' && text[end] === '\r' && text[end + 1] === '\n') end++
    while (quoted === null && end < text.length && text[end] !== delimiter && text[end] !== newline) end++
    const isClosed = end >= text.length || text[end] === delimiter || text[end] === newline
    if (quoted === text.length || !isClosed) return { rows, fault: faultAt(text, at, line, quoted === text.length) }
    const ending = end < text.length && text[end] !== delimiter
    const cell = quoted === null ? text.slice(at, end) : text.slice(at + 1, quoted).replaceAll('""', '"')
    line += quoted === null ? 0 : cell.split(newline).length - 1
    cells.push(quoted === null && (ending || end === text.length) ? cell.replace(/\r$/, '') : cell)
    at = end + 1
    if (!ending && end < text.length) continue
    rows.push({ cells, line: first })
    cells = []
    line += 1
    first = line
  }
  return { rows, fault: null }
}

/** Where the quote stands that closes a cell; the length of the text where none does. */
function closing(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at)
    if (at < 0) return text.length
    if (text[at + 1] !== '"') return at
  }
}

function faultAt(text: string, at: number, line: number, isOpen: boolean): Fault {
  const value = text.slice(at + 1, at + 41).split(/[\r\n]/, 1)[0] ?? ''
  const end = isOpen ? 'never closed' : 'closed before the cell ends'
  const cure = 'write a cell with quotes in it as """Hundreds"" of people"'
  return { line, message: `a quote is opened and ${end}; ${cure}. What follows it: ${value}`, value }
}

/** Rows as a text: a cell stands in quotes where it would not come back without. Lines end in "\n", but for the last. */
export function joined(rows: readonly (readonly unknown[])[], delimiter: string): string {
  const cell = (value: unknown) => {
    const text = String(value ?? '')
    const isPlain = !/["\r\n\ufeff]|^ | $/.test(text) && !text.includes(delimiter)
    return isPlain ? text : `"${text.replaceAll('"', '""')}"`
  }
  return rows.map((row) => row.map(cell).join(delimiter)).join('\n')
}
