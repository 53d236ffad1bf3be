import Papa from 'papaparse'
import { cellText, type TableCell } from './cells.ts'

/** The rows of a table as CSV, as far as they are shown: numbers in their digits, blank where unknown. */
export function cellCsv({ columns, rows }: TableCell): string {
  const header = columns.map(({ header }) => header)
  const lines = rows.map(({ values }) => values.map((value) => (typeof value === 'number' ? value : cellText(value))))
  return `${Papa.unparse([header, ...lines], { newline: '\n', escapeFormulae: true })}\n`
}
