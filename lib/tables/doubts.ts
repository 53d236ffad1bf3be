import { asText } from './cells.ts'
import type { Plan } from './columns.ts'
import type { Sheet, SheetRow } from './csv.ts'
import { few, type Problem, problem, show } from './inputError.ts'
import type { Kind } from './record.ts'

/** What tells a figure from others, and its columns. */
const scoped = { source: ['source'], place: ['place'], day: ['from', 'to', 'saidOn'] }

/** Of a table that has columns which nobody reads, what no column of it holds; `value`: the fields that are missing. */
export function lacking({ figures: kindOf }: Kind, { figures, extras }: Plan, file: string | null): Problem[] {
  if (!kindOf || extras.length === 0) return []
  const isThere = (field: string) => figures.some((readers) => readers.has(field))
  const unread = few(extras.map(([column]) => column))
  return Object.entries(scoped).flatMap(([what, fields]) => {
    const message = `no column has its ${what} (${fields.join(', ')}); not read: ${unread}`
    return fields.some(isThere) ? [] : [problem(file, message, { value: fields })]
  })
}

/**
 * Notes of a blank first cell under a filled one: where cells were merged, only the first row of a group has its name.
 * It may also say that the article itself, or no place, is meant. `doubts`: how many rows have one.
 */
export function mergedCells({ schema }: Kind, { columns, isText }: Sheet, { figures }: Plan, file: string | null) {
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
