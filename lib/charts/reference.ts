import type { Figure } from '../comparison/estimates.ts'
import { type Locale, say } from '../comparison/locale.ts'
import { phrase } from '../comparison/phrase.ts'
import type { Question } from '../comparison/questions.ts'
import { formatNumber } from '../comparison/wording.ts'
import { standingOf } from './finding.ts'
import { drawnValues, markOf } from './marks.ts'
import { check, sourcesOf } from './options.ts'
import { plain } from './parts.ts'
import type { RowsDrawing } from './rows.ts'
import { type Place, pixel } from './scale.ts'
import { textWidth } from './text.ts'

export interface Reference {
  value: number
  label: string
}

export type ReferenceOption = number | Reference | string

/** The lines to draw: one at a value, or what a source says by now. Throws `invalid reference: ...`. */
export function referencesOf(
  reference: ReferenceOption | undefined,
  questions: readonly Question[],
  locale: Locale
): Reference[] {
  if (reference === undefined || questions.length === 0) return []
  const valid = (isValid: boolean, cure: string) => check('reference', reference, isValid, cure)
  valid(questions.length === 1, `there are ${questions.length} questions here: choose one by where`)
  if (typeof reference === 'string') {
    const own = questions.flatMap(standingOf).filter(({ source }) => source.toLowerCase() === reference.toLowerCase())
    valid(own.length > 0, `no source here: there are ${[...sourcesOf(questions)].join(', ')}`)
    const lines = own.flatMap((figure) => linesOf(figure, locale))
    valid(lines.length > 0, 'it gives no number to draw a line at')
    return lines
  }
  const line = typeof reference === 'number' ? { value: reference, label: formatNumber(reference, locale) } : reference
  const isLine = Number.isFinite(line?.value) && typeof line.label === 'string'
  valid(isLine, 'the name of a source, a number, or { value, label }')
  return [line]
}

/** A line at its number, or one at each end of its range; the words at the first. */
function linesOf(figure: Figure, locale: Locale): Reference[] {
  const mark = figure.claim.stance === 'denies' ? null : markOf(figure)
  const values = mark === null ? [] : drawnValues(mark.at === null ? [mark] : [{ ...mark, low: null, high: null }])
  const label = say(locale.words.subject, figure.source, phrase(figure.claim, locale))
  return values.map((value, i) => ({ value, label: i === 0 ? label : '' }))
}

/** Each line from over the rows to the axis, with its own words at its upper end. */
export function placeReferences({ scale, range }: Place, [over, bottom]: [number, number], drawing: RowsDrawing) {
  const { theme, right } = drawing.set
  for (const [i, { value, label }] of drawing.wanted.entries()) {
    const x = pixel(value, scale, range)
    const y = over + 7 + i * 15
    const half = textWidth(label, 11) / 2
    const middle = Math.max(half, Math.min(right - half, x))
    drawing.references.push({ x, x2: x, y: y + 7, y2: bottom, stroke: theme.muted, dash: [5, 3] })
    if (label) drawing.texts.push({ ...plain(label, middle, y, theme), align: 'center', size: 11, fill: theme.muted })
  }
}
