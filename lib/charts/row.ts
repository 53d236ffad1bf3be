import { type Estimate, type Figure, saidKey, standing } from '../comparison/estimates.ts'
import { type Locale, say } from '../comparison/locale.ts'
import { figure as numberOf, phrase } from '../comparison/phrase.ts'
import type { Question } from '../comparison/questions.ts'
import { formatDate, formatInterval, middle } from '../comparison/wording.ts'
import { grouped, largest, smallest } from '../grouped.ts'
import { type Look, type Mark, type MarkOf, markOf } from './marks.ts'
import type { Order, Settings } from './options.ts'
import { isolate, whole } from './text.ts'

/** One row of a chart's data: a figure with what is told of it, and how it is drawn. */
export interface DrawnRow extends Look, ReturnType<typeof told>, Pick<Mark, 'at' | 'low' | 'high'> {
  panel: number
}

const tips = ['Source', 'Words', 'Value', 'Place', 'Day', 'Outlet', 'Link'] as const

/** The tooltip of every figure: these fields and no others. */
export const tooltipOf = ({ words }: Locale) =>
  tips.map((tip) => ({ field: tip.toLowerCase(), title: words[`tip${tip}`], type: 'nominal' as const }))

export const dayOf = (asOf: string | null, locale: Locale) => (asOf === null ? '' : formatDate(asOf, locale))

export function told(figure: Figure, locale: Locale) {
  const { claim, scope, source, outlet, url, reading, asOf } = figure
  return {
    claim: claim.id,
    source,
    words: phrase(claim, locale),
    value: claim.stance === 'denies' ? '' : reading.read ? formatInterval(reading, locale) : numberOf(claim, locale),
    place: scope.place ?? '',
    day: dayOf(asOf, locale),
    outlet,
    // Any other scheme must not become a link anywhere
    link: /^https?:\/\//.test(url ?? '') ? (url ?? '') : ''
  }
}

/** What a source says, on a line of its own: one figure, in however many reports. */
export interface Line {
  figure: Figure
  /** null: there is no number to draw. */
  mark: Mark | null
  words: string
  /** Figures since revised, drawn on the same line. */
  revised: MarkOf[]
}

export interface Row {
  source: string
  lines: Line[]
}

export const said = ({ claim }: Figure, locale: Locale) => whole(isolate(phrase(claim, locale)))

/** A line for each figure of a source that stands; the same figure again is counted. */
function linesOf(estimates: readonly Estimate[], locale: Locale): Line[] {
  const superseded = estimates.flatMap((one) => one.superseded)
  const lines = [...grouped(estimates.flatMap(standing), saidKey).values()].map((group): Line => {
    const figure = group[0] as Figure
    const words = said(figure, locale)
    const reports = group.length === 1 ? words : say(locale.words.inReports, words, String(group.length))
    return { figure, mark: markOf(figure), words: reports, revised: [] }
  })
  lines.sort((a, b) => sizeOf(b) - sizeOf(a))
  const [first] = lines
  if (!first || superseded.length === 0) return lines
  const revised = superseded.flatMap((figure) => {
    const mark = markOf(figure)
    return mark ? [{ figure, mark }] : []
  })
  const earlier = [...new Set(superseded.map((figure) => said(figure, locale)))].join(', ')
  return [{ ...first, words: say(locale.words.first, first.words, earlier), revised }, ...lines.slice(1)]
}

/** By its upper end; of a word that is read, of which nobody stated one, by its lower. */
const levelOf = ({ at, low, high, read }: Mark) => at ?? (read ? low : high) ?? low

const sizeOf = ({ mark }: Line) => (mark?.kind === 'denied' ? -1 : ((mark && levelOf(mark)) ?? -2))

/** A source's estimates on a question: one of its own figures, and one of the figure that it denies. */
export const bySource = ({ estimates }: Pick<Question, 'estimates'>) => [
  ...grouped(estimates, ({ source }) => source).entries()
]

/** A row for each source, in the order asked for; denials last where values count. */
export function rowsOf(question: Pick<Question, 'estimates'>, { order, locale }: Settings): Row[] {
  const rank = ranks[order]
  const rows = bySource(question).map(([source, estimates]) => ({ source, lines: linesOf(estimates, locale) }))
  return rows.sort((a, b) => rank(a.lines) - rank(b.lines) || (a.source < b.source ? -1 : 1))
}

const ranks: Record<Order, (lines: readonly Line[]) => number> = {
  source: () => 0,
  date: (lines) => smallest(lines.map(({ figure }) => middle(figure.asOf ?? '') ?? Number.MAX_VALUE)),
  value: (lines) => -largest(lines.flatMap(({ mark }) => (mark && mark.kind !== 'denied' ? (levelOf(mark) ?? -1) : [])))
}

/** Whether a source is drawn in full colour. */
export const stands = ({ highlight }: Settings, source: string) =>
  highlight.size === 0 || highlight.has(source.toLowerCase())

export const marksOf = (rows: readonly Pick<Row, 'lines'>[]): Mark[] =>
  rows.flatMap(({ lines }) =>
    lines.flatMap(({ mark, revised }) => [...(mark ? [mark] : []), ...revised.map((one) => one.mark)])
  )
