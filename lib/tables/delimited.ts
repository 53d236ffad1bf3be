/** Text in cells, parted by a comma, a semicolon or a tab: RFC 4180, with a line to tell where it is broken. */

/** A row in its cells, and the line of the text that it starts on. */
export type Cut = { cells: string[]; line: number }
type Fault = { line: number; message: string; value: string }

/** Where one row ends is not known behind a fault, so it is the last that is told. A quoted line break makes a row longer than a line. */
export function cut(text: string, delimiter: string): { rows: Cut[]; fault: Fault | null } {
  // "\n" also ends the lines of a file that mixes it with "\r\n"; "\r" alone is how old Macs end a line
  const newline = text.includes('\n') ? '\n' : '\r'
  const linesIn = (from: number, to: number) => text.slice(from, to).split(newline).length - 1
  const rows: Cut[] = []
  let line = 1
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; ) {
    const from = at
    const cells: string[] = []
    for (let isOver = false; !isOver; ) {
      const read = text[at] === '"' ? quoted(text, at, delimiter, newline) : plain(text, at, delimiter, newline)
      if ('end' in read) {
        const value = text.slice(at + 1, at + 41).split(/[\r\n]/, 1)[0] ?? ''
        const cure = 'write a cell with quotes in it as """Hundreds"" of people"'
        const message = `a quote is opened and ${read.end}; ${cure}. What follows it: ${value}`
        return { rows, fault: { line: line + linesIn(from, at + 1), message, value } }
      }
      cells.push(read.cell)
      isOver = text[read.to] !== delimiter
      at = read.to + 1
    }
    rows.push({ cells, line })
    line += linesIn(from, at)
  }
  return { rows, fault: null }
}

type Cell = { cell: string; to: number }

function plain(text: string, at: number, delimiter: string, newline: string): Cell {
  let to = at
  while (to < text.length && text[to] !== delimiter && text[to] !== newline) to++
  const isLast = text[to] !== delimiter
  return { cell: text.slice(at, isLast && to > at && text[to - 1] === '\r' ? to - 1 : to), to }
}

/** Up to the quote that nothing but blanks part from the end of the cell; two quotes within it are one. */
function quoted(text: string, at: number, delimiter: string, newline: string): Cell | { end: string } {
  let close = text.indexOf('"', at + 1)
  while (close > 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close < 0) return { end: 'never closed' }
  let to = close + 1
  while (to < text.length && text[to] !== delimiter && text[to] !== newline && text[to]?.trim() === '') to++
  const isEnd = to >= text.length ? to === close + 1 : text[to] === delimiter || text[to] === newline
  if (!isEnd) return { end: 'closed before the cell ends' }
  return { cell: text.slice(at + 1, close).replaceAll('""', '"'), to }
}

/** Rows as text, a line each; in quotes what would else be cut, or lose its blanks. */
export function delimited(rows: readonly (readonly unknown[])[], delimiter: string): string {
  const cell = (value: unknown) => {
    const text = value === null || value === undefined ? '' : String(value)
    const isPlain = !text.includes(delimiter) && !/["\r\n\ufeff]|^ | $/.test(text)
    return isPlain ? text : `"${text.replaceAll('"', '""')}"`
  }
  return rows.map((row) => row.map(cell).join(delimiter)).join('\n')
}
