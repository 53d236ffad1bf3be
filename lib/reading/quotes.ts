import type { Document } from './document.ts'
import { matches } from './occurrences.ts'
import type { Span } from './sentences.ts'

/**
 * What stands in double quotation marks, in order; single ones are left alone, since they are apostrophes too.
 * A quotation that is open at the end of its paragraph goes on where the next one begins with a mark, as
 * papers print long speeches.
 */
export function quotations({ text, paragraphs }: Document): Span[] {
  const found: Span[] = []
  for (const { start, end } of paragraphs) {
    let open = -1
    for (const { index } of matches(/["“”«»„]/g, text.slice(start, end))) {
      const at = start + index
      // a mark before a letter and after a space opens, wherever the count stands
      const opens = /[“«„]/.test(text[at] ?? '') || (text[at] === '"' && /[\s([—–-]/.test(text[at - 1] ?? ' '))
      if (open < 0) open = at
      else if (!opens || text[at] === '”' || text[at] === '»') {
        found.push({ start: open, end: at + 1 })
        open = -1
      }
    }
    if (open >= 0) found.push({ start: open, end })
  }
  return found
}
