import type { Claim } from '../claim.ts'
import { escapeHtml } from '../review/escape.ts'
import type { PassageCell } from './cells.ts'

interface Span {
  start: number
  end: number
  claim: Claim
}

/**
 * The text of an article as HTML, each figure in a `<mark data-claim="id">`. No character is lost or doubled
 * where spans overlap (the marks nest), are missing or lie outside of the text (there is no mark).
 * With `around: 'sentences'` only the sentences with marks are shown, "[…]" between them.
 */
export function passageHtml({ article, claims, around }: PassageCell): string {
  const text = article.text ?? ''
  const spans = spansOf(claims, text.length)
  const shown = around === 'sentences' && spans.length > 0 ? sentences(text, spans) : [{ start: 0, end: text.length }]
  const parts = shown.map((part) => markUp(text, part, spans))
  if (shown[0] && shown[0].start > 0) parts.unshift('')
  if ((shown.at(-1)?.end ?? 0) < text.trimEnd().length) parts.push('')
  return parts.join(' <span class="gap">[…]</span> ').trim()
}

const spansOf = (claims: readonly Claim[], length: number): Span[] =>
  claims
    .flatMap((claim) => [claim, ...claim.mentions].map(({ start, end }) => ({ start, end, claim })))
    .filter((s): s is Span => s.start !== null && s.end !== null && s.start < s.end && s.end <= length)

/** Cuts the text wherever a mark begins or ends, and wraps each piece into the marks that cover it. */
function markUp(text: string, part: { start: number; end: number }, spans: readonly Span[]): string {
  const own = spans.filter((s) => s.start < part.end && s.end > part.start)
  const inside = own.flatMap((s) => [s.start, s.end]).filter((at) => at > part.start && at < part.end)
  const cuts = [...new Set([part.start, ...inside, part.end])].sort((a, b) => a - b)
  return cuts
    .slice(1)
    .map((end, i) => {
      const start = cuts[i] ?? 0
      const covering = [...new Set(own.filter((s) => s.start <= start && s.end >= end).map((s) => s.claim))]
      return covering.reduceRight((html, claim) => mark(html, claim), escapeHtml(text.slice(start, end)))
    })
    .join('')
}

function mark(html: string, { id, source }: Claim): string {
  const title = `source: ${source ?? 'the article itself'}`
  return `<mark data-claim="${escapeHtml(id)}" title="${escapeHtml(title)}">${html}</mark>`
}

/** The runs of sentences that have a mark in them. */
function sentences(text: string, spans: readonly Span[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = []
  let start = 0
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    const end = index + segment.length
    // "Lt. Gen. Townsend", "Nov. 4", "the U.S. military": no sentence ends there
    if (end < text.length && /(^|[\s.("“])\p{Lu}\p{Ll}{0,3}\.[ \t]*$/u.test(segment)) continue
    if (spans.some((s) => s.start < end && s.end > start)) {
      const last = runs.at(-1)
      // Blank lines between two sentences leave nothing out
      if (last && text.slice(last.end, start).trim() === '') last.end = end
      else runs.push({ start, end })
    }
    start = end
  }
  return runs
}
