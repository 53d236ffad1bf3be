import type { Article, Claim } from '../claim.ts'
import { type Document, readDocument } from '../reading/document.ts'
import { dataScript, escapeHtml, originHtml } from './escape.ts'

/** Claims for a person to accept, edit or strike. */
export interface ReviewCell {
  kind: 'review'
  /** Whose claims they are; null: those of tables, without a text. */
  article: Article | null
  /** As `reviewable` makes them. */
  claims: Claim[]
  caption: string | null
}

/** The claims of a review, each with its sentence; what was read and the controls are added by the page's script. */
export function reviewHtml({ article, claims, caption }: ReviewCell): string {
  const doc = article === null ? null : readDocument(article.text ?? '')
  const origin = caption === null ? article && originHtml(article) : escapeHtml(caption)
  const cards = claims.map((claim) => {
    const ids = escapeHtml(JSON.stringify([claim.id]))
    return `<li class="claim" data-claims="${ids}"><p class="sentence">${sentenceHtml(claim, doc)}</p></li>`
  })
  return `<figure class="review">
<figcaption>${origin ?? ''}</figcaption>
${cards.length > 0 ? `<ol class="claims">\n${cards.join('\n')}\n</ol>` : '<p class="more">No claims.</p>'}
</figure>`
}

/** The sentence that a claim was read in, its figure marked; the figure alone where it has no place in the text. */
function sentenceHtml({ id, words, start, end }: Claim, doc: Document | null): string {
  const mark = (text: string) => `<mark data-claim="${escapeHtml(id)}">${escapeHtml(text)}</mark>`
  if (doc === null || start === null || end === null || end > doc.text.length) return mark(words)
  const { text } = doc
  const sentence = doc.sentences[doc.sentenceAt(start)] ?? { start, end }
  // A text without full stops is one long sentence
  const from = Math.max(sentence.start, start - 300)
  const to = Math.min(Math.max(sentence.end, end), end + 300)
  const before = (from > sentence.start ? '… ' : '') + text.slice(from, start)
  const after = text.slice(end, to) + (to < sentence.end ? ' …' : '')
  return escapeHtml(before) + mark(text.slice(start, end)) + escapeHtml(after)
}

/** What the page's script works on; "" without reviews. Throws on a claim that stands in two of them. */
export function reviewData(reviews: readonly ReviewCell[]): string {
  const claims = reviews.flatMap((cell) => cell.claims)
  const seen = new Set<string>()
  for (const { id } of claims) {
    if (seen.has(id)) throw new Error(`invalid review: the claim "${id}" stands twice on the page`)
    seen.add(id)
  }
  return reviews.length === 0 ? '' : dataScript('review-data', { claims })
}
