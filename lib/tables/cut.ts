/** A row of a table, and the line of its text on which it starts. */
export type Cut = { cells: string[]; line: number }
export type Fault = { line: number; message: string; value: string }

/**
 * Cuts a CSV or TSV into rows and cells (RFC 4180): a cell in quotes may hold delimiters, line breaks and, doubled,
 * quotes. Where a quote is not closed as it should be, nobody knows where a row ends: there it stops, with the fault.
 */
export function cut(text: string, delimiter: string): { rows: Cut[]; fault: Fault | null } {
  // Parsing at "\n" also reads a file that mixes "\n" and "\r\n"; "\r" alone is how old Macs end a line.
  const newline = text.includes('\n') ? '\n' : '\r'
  const rows: Cut[] = []
  let [at, line] = [0, 1]
  while (at < text.length) {
    const row: Cut = { cells: [], line }
    rows.push(row)
    const plain = text.slice(at, endOf(text, newline, at))
    if (!plain.includes('"')) {
      row.cells = plain.replace(/\r$/, '').split(delimiter)
      at += plain.length + 1
      line++
      continue
    }
    for (let isDone = false; !isDone; at++) {
      const from = at
      if (text[at] === '"') {
        const end = endOfQuotes(text, at)
        at = end + 1
        // Programs leave blanks behind a quote, and Windows "\r"
        while (/[^\S\n]/.test(text[at] ?? '') && text[at] !== delimiter && text[at] !== newline) at++
        const isClosed = at >= text.length || text[at] === delimiter || text[at] === newline
        if (end < 0 || !isClosed) return { rows: rows.slice(0, -1), fault: faultOf(text, from, line, end < 0) }
        const inside = text.slice(from + 1, end)
        row.cells.push(inside.replaceAll('""', '"'))
        line += inside.split(newline).length - 1
      } else {
        const end = endOf(text, newline, at)
        at = Math.min(endOf(text.slice(at, end), delimiter, 0) + at, end)
        row.cells.push(text.slice(from, at).replace(at === end ? /\r$/ : /$/, ''))
      }
      isDone = text[at] !== delimiter
    }
    line++
  }
  return { rows, fault: null }
}

/** Where a mark comes next, or the text ends. */
function endOf(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at)
  return found < 0 ? text.length : found
}

/** The quote that closes the one at `from`; below 0: none does. */
function endOfQuotes(text: string, from: number): number {
  let at = text.indexOf('"', from + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

function faultOf(text: string, from: number, line: number, isOpen: boolean): Fault {
  const [value = ''] = text.slice(from + 1, from + 41).split(/[\r\n]/, 1)
  const cure = 'write a cell with quotes in it as """Hundreds"" of people"'
  const end = isOpen ? 'never closed' : 'closed before the cell ends'
  return { line, message: `a quote is opened and ${end}; ${cure}. What follows it: ${value}`, value }
}
