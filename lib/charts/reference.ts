import { type Locale, say } from '../comparison/locale.ts'
import { phrase } from '../comparison/phrase.ts'
import type { Question } from '../comparison/questions.ts'
import { formatNumber } from '../comparison/wording.ts'
import { standingOf } from './finding.ts'
import { sourcesOf } from './input.ts'
import { markOf } from './marks.ts'
import { invalid, type Settings } from './options.ts'
import { plain } from './parts.ts'
import type { Drawing } from './rows.ts'
import { type Place, pixel } from './scale.ts'
import { textWidth } from './text.ts'

/** A line across the marks at a value; what it is. */
export interface Reference {
  value: number
  label: string
}

/** What the option takes: a number, one with its own words, or the name of a source. */
export type ReferenceOption = number | Reference | string

/**
 * The lines to draw: one at a value, or at what a source says by now (two for its range). Throws `invalid reference:
 * ...` where nothing can be said of it: several questions have an axis each, and a figure is of one of them.
 */
export function referencesOf(
  reference: ReferenceOption | undefined,
  questions: readonly Question[],
  locale: Locale
): Reference[] {
  if (reference === undefined || questions.length === 0) return []
  if (questions.length > 1)
    throw invalid('reference', reference, `there are ${questions.length} questions here: choose one by where`)
  if (typeof reference === 'string') return ofSource(reference, questions, locale)
  const { value, label } =
    typeof reference === 'number' ? { value: reference, label: formatNumber(reference, locale) } : (reference ?? {})
  if (Number.isFinite(value) && typeof label === 'string') return [{ value, label }]
  throw invalid('reference', reference, 'the name of a source, a number, or { value, label }')
}

function ofSource(name: string, questions: readonly Question[], locale: Locale): Reference[] {
  const own = questions.flatMap(standingOf).filter(({ source }) => source.toLowerCase() === name.toLowerCase())
  if (own.length === 0)
    throw invalid('reference', name, `no source here: there are ${[...sourcesOf(questions)].join(', ')}`)
  const lines = own.flatMap((figure): Reference[] => {
    const mark = figure.claim.stance === 'denies' ? null : markOf(figure)
    const values = mark === null ? [] : mark.at === null ? [mark.low, mark.high] : [mark.at]
    const label = say(locale.words.subject, figure.source, phrase(figure.claim, locale))
    return values.flatMap((value, i) => (value === null ? [] : { value, label: i === 0 ? label : '' }))
  })
  if (lines.length === 0) throw invalid('reference', name, 'it gives no number to draw a line at')
  return [...new Map(lines.map((line) => [`${line.value} ${line.label}`, line])).values()]
}

/** Each line from over the rows to the axis, with its words at its upper end. */
export function placeReferences(
  references: readonly Reference[],
  { scale, range }: Place,
  [over, bottom]: readonly [number, number],
  { theme, right }: Settings,
  drawing: Drawing
) {
  for (const [i, { value, label }] of references.entries()) {
    const x = pixel(value, scale, range)
    const y = over + 7 + i * 15
    const half = textWidth(label, 11) / 2
    const middle = Math.max(half, Math.min(right - half, x))
    drawing.references.push({ x, x2: x, y: y + 7, y2: bottom, stroke: theme.muted, dash: [5, 3] })
    if (label) drawing.texts.push({ ...plain(label, middle, y, theme), align: 'center', size: 11, fill: theme.muted })
  }
}
