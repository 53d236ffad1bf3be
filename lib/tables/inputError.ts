/** One thing wrong in a table. `line`: of the file, from 1; `row`: of a table in memory or a JSON list, from 1. */
export type Problem = {
  file: string | null
  line: number | null
  row: number | null
  /** As the heading stands in the file; null: it concerns the row or the file as a whole. */
  column: string | null
  value: unknown
  /** What is wrong and what would be right, without the place. */
  message: string
}

/** All that is wrong in a table, found in one go: `problems` has every one, the message names the first 20. */
export class InputError extends Error {
  override name = 'InputError'
  // Private, or Node would print the list a second time beneath the message
  readonly #problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const lines = problems.slice(0, 20).map(line)
    if (problems.length > 20) lines.push(`... and ${problems.length - 20} more`)
    super(lines.join('\n'))
    this.#problems = problems
  }

  get problems(): readonly Problem[] {
    return this.#problems
  }
}

/** A problem of a file as a whole, or of a place in it. */
export function problem(file: string | null, message: string, at: Partial<Problem> = {}): Problem {
  return { file, line: null, row: null, column: null, value: null, message, ...at }
}

/** A value as messages show it: text in quotes and cut to 60 characters. */
export function show(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  // JSON.stringify gives undefined for undefined, functions and symbols
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 62 ? `${text.slice(0, 60)}..."` : text
}

/** The first so many, and how many more there are; one more is told as well. */
export const inFew = (items: readonly string[], most: number): string[] =>
  items.length <= most + 1 ? [...items] : [...items.slice(0, most), `${items.length - most} more`]

/** Eight of them, and how many more there are, in one text. */
export const few = (items: readonly string[]): string => inFew(items, 8).join(', ')

function line({ file, line, row, column, message }: Problem): string {
  const where = [line && `line ${line}`, row && `row ${row}`, column && `column ${column}`].filter(Boolean)
  const place = [file, where.join(', ')].filter(Boolean).join(' ')
  return place ? `${place}: ${message}` : message
}
