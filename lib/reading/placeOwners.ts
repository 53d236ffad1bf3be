/** Which places of a sentence are those of one of its figures, and not of the whole that it is a part of. */
import { oneOf } from './english/oneOf.ts'
import type { PlaceMention } from './places.ts'
import type { Span } from './sentences.ts'

const about = `(?:${oneOf('the a at_least about around some nearly only just more_than another')} )?`
const joins = oneOf('including among_them among_whom with of_whom of_which of_them')
/** "50, including 20", "36: 13", "a total of 36 people, 13". */
const opensPart = new RegExp(`(?:[,:;(–—] ?|\\b${joins} )${about}$`, 'u')
const goesOn = new RegExp(`(?:\\band|,) ${about}$`)
/** "40, more than the 35", "40, compared with 35". */
const compared = new RegExp(`\\b(?:than|compared (?:with|to)|against|versus|surpass\\w*|exceed\\w*) ${about}$`)
const counted = oneOf('people persons others more of_them of_whom of_which of_those deaths cases dead killed')
const leads = oneOf('in to at near from around across inside outside throughout on')
/** "20 of them in the city of": what stands behind is the part's own. */
const behind = new RegExp(`^(?: ${counted}){0,2} ${leads}(?: (?!${leads} )\\p{Ll}[\\p{L}-]*){0,5} $`, 'u')

/** The figure of the sentence that a place is of alone, being but a part of those before it or held against them. */
export type Owners = ReadonlyMap<PlaceMention, Span>

/** `text` is that of the document, `spans` the figures of one sentence. */
export function ownersOf(text: string, spans: readonly Span[], mentions: readonly PlaceMention[]): Owners {
  const owners = new Map<PlaceMention, Span>()
  let isOpen = false
  for (const [k, span] of spans.entries()) {
    const before = spans[k - 1]
    if (!before) continue
    const gap = text.slice(before.end, span.start)
    const isRival = compared.test(gap)
    isOpen = opensPart.test(gap) || (isOpen && goesOn.test(gap))
    for (const mention of mentions) {
      if (mention.start < span.end) continue
      const way = text.slice(span.end, mention.start)
      if (isRival ? !/[,;:]/.test(way) : isOpen && behind.test(way)) owners.set(mention, span)
    }
  }
  return owners
}
