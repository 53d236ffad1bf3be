/** The cells that a notebook is made of: plain data, which the page and the .ipynb both draw. */
import type { ColumnTable } from 'arquero'
import type { TopLevelSpec } from 'vega-lite'
import type { Article, Claim, Decided } from '../claim.ts'
import type { Comparison } from '../comparison/compare.ts'
import { formatNumber } from '../comparison/wording.ts'
import { fieldsOf } from '../grouped.ts'
import type { ReviewCell } from '../review/cards.ts'
import { reviewable } from '../review/decisions.ts'
import { namesApart } from '../review/escape.ts'
import { answered, type DecideCell, undecided } from '../review/questions.ts'
import { formatClaims, formatDecisions } from '../tables/format.ts'

/** Text in Markdown. */
export interface ProseCell {
  kind: 'prose'
  /** CommonMark; HTML in it is shown as text. */
  markdown: string
}

/** A column of a table. */
export interface TableColumn {
  field: string
  header: string
  /** All of its values are numbers or null. */
  numeric: boolean
}

/** A row of a table. */
export interface TableRow {
  /** One value per column, in their order; null: unknown. */
  values: unknown[]
  /** Ids of the claims that the row rests on. */
  claims: string[]
}

/** A table that sorts. */
export interface TableCell {
  kind: 'table'
  columns: TableColumn[]
  rows: TableRow[]
  caption: string | null
  /** How many rows a limit has cut off. */
  more: number
  /** Shut until the reader opens it by its caption. */
  folded: boolean
}

/** A chart, with its pictures and tables. */
export interface ChartCell {
  kind: 'chart'
  /** Part of the names of its files: letters, digits and hyphens. */
  name: string
  /** Vega-Lite; its `description` is the alt text. */
  spec: TopLevelSpec
  /** The same for a narrow screen; null: `spec` has to do there too. */
  narrow: TopLevelSpec | null
  /** How its figures were read and compared, a sentence or two each; folded under the chart. */
  notes: string[]
  /** The same figures as a table. */
  table: TableCell | null
}

/** A text with its figures marked. */
export interface PassageCell {
  kind: 'passage'
  article: Article
  claims: Claim[]
  caption: string | null
}

/** One part of a notebook. */
export type Cell = ProseCell | TableCell | ChartCell | PassageCell | ReviewCell | DecideCell

/** What is published as one page. */
export interface Notebook {
  title: string
  cells: Cell[]
}

/** What a table is made of. */
export type Rows = ColumnTable | readonly object[]

/** Which columns and rows of a table are shown. */
export interface TableOptions {
  /**
   * Which fields, in which order; as an object, with the header of each. Default: all but `claim` and `claims`, whose
   * ids link a row to its figures.
   */
  columns?: readonly string[] | Readonly<Record<string, string>>
  caption?: string
  /** Show the first so many rows, and say how many more there are. */
  limit?: number
  /** Shut until the reader opens it by its caption. Default: false. */
  folded?: boolean
}

/**
 * A cell of prose: the text between the backquotes is Markdown, what stands in `${}` is text and never acts
 * as Markdown or HTML. Numbers get thousands separators; give a year as a string.
 * Throws on any other value: an unknown figure must not be printed as "null".
 */
export function prose(parts: TemplateStringsArray, ...values: readonly (string | number)[]): ProseCell {
  if (!Array.isArray(parts))
    throw new Error('invalid prose: it is a template tag; write prose`# Title`, without brackets')
  const texts = dedent(parts)
  return { kind: 'prose', markdown: texts.map((text, i) => (i === 0 ? '' : literal(values[i - 1])) + text).join('') }
}

/** A cell of rows. Throws on columns that no row has, and on a limit that is no whole number. */
export function table(
  rows: Rows,
  { columns, caption, limit = Infinity, folded = false }: TableOptions = {}
): TableCell {
  if (!(limit === Infinity || (Number.isInteger(limit) && limit > 0))) {
    throw new Error(`invalid limit: ${limit} (a whole number of rows, from 1)`)
  }
  if (typeof rows !== 'object' || rows === null || !('columnNames' in rows || Array.isArray(rows)))
    throw new Error('invalid table: pass a list of objects, or an arquero table')
  const isTable = 'columnNames' in rows
  const objects = (isTable ? rows.objects() : rows) as Record<string, unknown>[]
  const known = isTable ? rows.columnNames() : fieldsOf(objects)
  const isList = (c: typeof columns): c is readonly string[] => Array.isArray(c)
  const shown = known.filter((field) => field !== 'claim' && field !== 'claims')
  const fields = columns === undefined ? shown : isList(columns) ? columns : Object.keys(columns)
  const missing = fields.find((field) => !known.includes(field))
  if (missing !== undefined && (isTable || objects.length > 0)) {
    throw new Error(`unknown column: "${missing}" (there are ${known.join(', ')})`)
  }
  const valueIn = (row: Record<string, unknown>, field: string) =>
    (Object.hasOwn(row, field) ? row[field] : null) ?? null
  return {
    kind: 'table',
    columns: fields.map((field) => {
      const values = objects.map((row) => valueIn(row, field)).filter((value) => value !== null)
      const header = columns === undefined || isList(columns) ? field : (columns[field] ?? field)
      return { field, header, numeric: values.length > 0 && values.every((value) => typeof value === 'number') }
    }),
    rows: objects.slice(0, limit).map((row) => ({
      values: fields.map((field) => valueIn(row, field)),
      claims: claimsOf(row)
    })),
    caption: caption ?? null,
    more: Math.max(0, objects.length - limit),
    folded
  }
}

/** How wide a chart is drawn for a page, in pixels: as wide as a telephone of 360, and as a page of A4 or a column. */
export const widths = { narrow: 328, wide: 680 } as const

/** The name of a chart, and what stands with it. */
export interface ChartCellOptions {
  /** Part of the names of its files: letters, digits and hyphens. */
  name: string
  /** The same figures, for those who cannot see the chart. */
  table?: Rows | TableCell
  /** How its figures were read and compared; folded under the chart. Default: nothing. */
  notes?: readonly string[]
}

/**
 * A cell with a chart: its spec, or what makes one for a width in pixels, which the page asks for a narrow and a wide
 * one: `chart((width) => estimatesBySource(claims, { width }), { name: 'by-source' })`. The page sets title, subtitle
 * and caption as text. In a kernel that asks for `Symbol.for("Jupyter.display")` it shows itself.
 * Throws on a spec without alt text.
 */
export function chart(drawn: TopLevelSpec | ((width: number) => TopLevelSpec), options: ChartCellOptions): ChartCell {
  const { name, table: rows, notes = [] } = options ?? {}
  if ((typeof drawn !== 'object' && typeof drawn !== 'function') || drawn === null)
    throw new Error('invalid chart: pass the specification first, then { name }')
  if (typeof name !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/i.test(name)) {
    throw new Error(`invalid name of a chart: "${name}" (letters, digits and hyphens, as in "by-source")`)
  }
  const spec = typeof drawn === 'function' ? drawn(widths.wide) : drawn
  const narrow = typeof drawn === 'function' ? drawn(widths.narrow) : null
  if (!spec.description?.trim()) throw new Error(`missing description of chart "${name}": it is its alt text`)
  const figures = rows === undefined ? null : isCell(rows) ? rows : table(rows)
  const cell: ChartCell = { kind: 'chart', name, spec, narrow, notes: [...notes], table: figures }
  // Not enumerable: the cell stays plain data. Rendering is loaded only where it is asked for.
  const display = async () => (await import('./png.ts')).display(spec)
  return Object.defineProperty(cell, Symbol.for('Jupyter.display'), { value: display })
}

/** A cell with the text of an article, the figures of those of the claims that were read in it marked. */
export function passage(
  article: Article,
  claims: readonly Claim[],
  { caption }: { caption?: string } = {}
): PassageCell {
  if (article.text === null) throw new Error(`missing text of article "${article.id}": a passage shows it`)
  const own = claims.filter((claim) => claim.article === article.id)
  return { kind: 'passage', article, claims: own, caption: caption ?? null }
}

/**
 * A cell in which a person accepts, edits or strikes each claim beside its sentence: those of the article, or with
 * null all that are given. The page saves the claims of all its reviews as one claims.csv, which `parseClaims` reads
 * and `keepDecisions` takes; throws an InputError, as `formatClaims` does, on claims that would not come back.
 */
export function review(
  article: Article | null,
  claims: readonly Claim[],
  { caption }: { caption?: string } = {}
): ReviewCell {
  if (article !== null && typeof article?.id !== 'string')
    throw new Error('invalid article: pass one as readArticle returns it, or null for all claims')
  const own = article === null ? claims : claims.filter((claim) => claim.article === article.id)
  const shown = reviewable(own, article)
  formatClaims(shown)
  return { kind: 'review', article, claims: shown, caption: caption ?? null }
}

/**
 * A cell in which a person says of two names or days of an event how they stand to each other: same, part or apart;
 * of what `compare` returns, those on which it only proposes that figures are one. `decided`: answers of an earlier run,
 * which show as pressed. The page saves the answers of all its cells, and those of `decided`, as one decisions.csv.
 */
export function decide(
  asked: Comparison,
  { decided = [], caption }: { decided?: readonly Decided[]; caption?: string } = {}
): DecideCell {
  formatDecisions(decided)
  if (!(asked && 'rows' in asked)) throw new Error('invalid questions: pass what compare() returns')
  const questions = [...undecided(asked.rows), ...answered(asked.rows, decided)]
  return { kind: 'decide', questions, decided: [...decided], caption: caption ?? null }
}

/**
 * One value of a table as text: numbers with thousands separators, blank where unknown, lists with commas.
 * A number with more than six decimals was computed, not stated: it is rounded to three of them, or to three digits
 * below 1, where decimals would leave nothing.
 */
export function cellText(value: unknown): string {
  if (value === null || value === undefined || Number.isNaN(value)) return ''
  if (typeof value === 'number') {
    if (Number(value.toFixed(2)) === value && Math.abs(value) < 1e21) return formatNumber(value)
    const stated = Number(value.toFixed(6)) === value
    const computed = Math.abs(value) < 1 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 3 }
    return value.toLocaleString('en-US', stated ? { maximumFractionDigits: 6 } : computed)
  }
  if (Array.isArray(value)) return value.map(cellText).join(', ')
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const isCell = (rows: Rows | TableCell): rows is TableCell => 'kind' in rows && rows.kind === 'table'

/** Ids under `claim` or `claims`; a row that is itself a claim has its own. */
function claimsOf(row: Record<string, unknown>): string[] {
  const own = 'bound' in row && 'article' in row ? row.id : null
  return [row.claim, row.claims, own].flat().filter((id) => typeof id === 'string')
}

function literal(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return literal(cellText(value))
  if (typeof value !== 'string') throw new Error(`invalid value in prose: ${value} (a text or a finite number)`)
  const text = namesApart(value.replace(/\s+/g, ' '), '\u2068', '\u2069')
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|~&:$^@="']/g, '\\$&')
}

/** Takes off the blanks that all lines have in front, as the code around them is indented. */
function dedent(parts: readonly string[]): string[] {
  // A line that begins with a value is not blank
  const [first = '', ...others] = parts.join('\0').split('\n')
  const indents = others.filter((line) => line.trim() !== '').map((line) => line.search(/[^ \t]/))
  const blanks = new RegExp(`^[ \\t]{0,${Math.min(...indents, 99)}}`)
  const lines = [first.trim() === '' ? '' : first, ...others.map((line) => line.replace(blanks, ''))]
  return lines.join('\n').replace(/^\n+/, '').trimEnd().split('\0')
}
