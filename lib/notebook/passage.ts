import type { Claim } from '../claim.ts'
import { escapeHtml } from '../review/escape.ts'
import type { PassageCell } from './cells.ts'

/**
 * The text of an article as HTML, each figure in a `<mark data-claim="id">`. No character is lost or doubled
 * where spans overlap (the marks nest), are missing or lie outside of the text (there is no mark).
 */
export function passageHtml({ article, claims }: PassageCell): string {
  const text = article.text ?? ''
  const spans = claims
    .flatMap((claim) =>
      [claim, ...claim.mentions].map(({ start, end }) => ({ start: start ?? 0, end: end ?? 0, claim }))
    )
    .filter(({ start, end }) => start < end && end <= text.length)
  // Cut wherever a mark begins or ends, and each piece wrapped into the marks that cover it
  const cuts = [...new Set([0, ...spans.flatMap(({ start, end }) => [start, end]), text.length])].sort((a, b) => a - b)
  const pieces = cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? 0
    const covering = new Set(spans.filter((span) => span.start <= start && span.end >= end).map(({ claim }) => claim))
    return [...covering].reduceRight(marked, escapeHtml(text.slice(start, end)))
  })
  return pieces.join('').trim()
}

function marked(html: string, { id, source }: Claim): string {
  const title = `source: ${source ?? 'the article itself'}`
  return `<mark data-claim="${escapeHtml(id)}" title="${escapeHtml(title)}">${html}</mark>`
}
