import type { Comparison } from '../comparison/compare.ts'
import { captionLines, captionOf, descriptionOf, scopeLine } from './caption.ts'
import type { Asked } from './input.ts'
import type { Settings } from './options.ts'
import { padding, type Words } from './spec.ts'

/**
 * The words around a chart: those asked for, else its own. `more`: sentences that its
 * caption begins with; `by`: what its figures are ordered by.
 */
export function wordsAround(
  {
    comparison,
    questions,
    leftOut
  }: { comparison: Comparison; questions: readonly Asked[]; leftOut: readonly Asked[] },
  set: Settings,
  { kind, title, more = [], by }: { kind: string; title: string; more?: string[][]; by?: string }
): Words {
  const { locale } = set
  const caption = [...more, ...captionOf(comparison, questions, leftOut, locale)]
  return {
    title: set.title === undefined ? title : (set.title ?? ''),
    subtitle: set.subtitle === undefined ? scopeLine(questions, locale, by) : (set.subtitle ?? ''),
    caption: captionLines(set.caption === undefined ? caption : [[set.caption ?? '']], set.width - 2 * padding, 11),
    description: descriptionOf(kind, set.title ?? title, questions, locale)
  }
}
