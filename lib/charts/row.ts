import type { Figure } from '../comparison/estimates.ts'
import { type Locale, say } from '../comparison/locale.ts'
import { phrase } from '../comparison/phrase.ts'
import { formatDate, formatInterval } from '../comparison/wording.ts'
import type { Voice } from './input.ts'
import { type Look, type Mark, markOf } from './marks.ts'
import { isolate, whole } from './text.ts'

/** One row of a chart's data: a figure with what is told of it, and how it is drawn. */
export interface DrawnRow extends Look {
  panel: number
  claim: string
  source: string
  words: string
  value: string
  place: string
  day: string
  outlet: string
  link: string
  at: number | null
  low: number | null
  high: number | null
}

/** A figure on a row of its source. */
export interface FigureRow extends DrawnRow {
  /** Pixels from the top, and where its line or band begins and ends. */
  y: number
  top: number
  bottom: number
}

/** The tooltip of every figure: these fields and no others. */
export function tooltipOf({ words }: Locale) {
  const fields = [
    { field: 'source', title: words.tipSource },
    { field: 'words', title: words.tipWords },
    { field: 'value', title: words.tipValue },
    { field: 'place', title: words.tipPlace },
    { field: 'day', title: words.tipDay },
    { field: 'outlet', title: words.tipOutlet },
    { field: 'link', title: words.tipLink }
  ]
  return fields.map((field) => ({ ...field, type: 'nominal' as const }))
}

/** What is told of a figure. */
export function told(figure: Figure, locale: Locale) {
  const { claim, scope, source, outlet, url, reading, asOf } = figure
  return {
    claim: claim.id,
    source,
    words: phrase(claim, locale),
    value: claim.stance === 'denies' ? '' : formatInterval(reading, locale),
    place: scope.place ?? '',
    day: asOf === null ? '' : formatDate(asOf, locale),
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
  revised: { figure: Figure; mark: Mark }[]
}

/** A line for each figure of a source that stands; the same figure again is counted. */
export function linesOf({ standing, superseded }: Voice, locale: Locale): Line[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of standing) {
    const { low, best, high, bound, vague, stance } = figure.claim
    const key = JSON.stringify([low, best, high, bound, vague?.toLowerCase(), stance])
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  const lines = [...groups.values()].map((group): Line => {
    const figure = group[0] as Figure
    const said = whole(isolate(phrase(figure.claim, locale)))
    const words = group.length === 1 ? said : say(locale.words.inReports, said, String(group.length))
    return { figure, mark: markOf(figure), words, revised: [] }
  })
  lines.sort((a, b) => sizeOf(b) - sizeOf(a))
  const [first] = lines
  if (!first || superseded.length === 0) return lines
  const revised = superseded.flatMap((figure) => {
    const mark = markOf(figure)
    return mark ? [{ figure, mark }] : []
  })
  const earlier = [...new Set(superseded.map(({ claim }) => whole(phrase(claim, locale))))].join(', ')
  return [{ ...first, words: say(locale.words.first, first.words, earlier), revised }, ...lines.slice(1)]
}

const sizeOf = ({ mark }: Line) => (mark?.kind === 'denied' ? -1 : (mark?.at ?? mark?.high ?? mark?.low ?? -2))
