/** Which places of a sentence are those of one of its figures, and not of the whole that it is a part of. */
import { oneOf } from './english/oneOf.ts'
import type { PlaceMention } from './placeLists.ts'
import type { Span } from './sentences.ts'

const about = `(?:${oneOf('the a at_least about around some nearly only just more_than another')} )?`
const joins = oneOf('including include includes among_them among_whom with of_whom of_which of_them')
/** "50, including 20", "36: 13", "a total of 36 people, 13". */
const opensPart = new RegExp(`(?:[,:;(–—] ?|\\b${joins} )${about}$`, 'u')
/** "six died in the capital and four": each has a place of its own, be it but "the capital". */
const placed = new RegExp(`\\b${oneOf('in at near on off across')} .*(?:\\band|,|;) ${about}$`)
const goesOn = new RegExp(`(?:\\band|,) ${about}$`)
/** "40, more than the 35", "40, compared with 35". */
const compared = new RegExp(`\\b(?:than|compared (?:with|to)|against|versus|surpass\\w*|exceed\\w*) ${about}$`)
const counted = oneOf(
  'people persons others more of_them of_whom of_which of_those deaths cases dead killed the victims'
)
const leads = oneOf('in to at near from around across inside outside throughout on over off')
/** "20 of them in the city of": what stands behind is the part's own. */
const behind = new RegExp(
  `^(?: ${counted}){0,2}(?: (?:was|were|are|died)(?: \\p{Ll}+(?:ed|d))?)? ${leads}(?: (?!${leads} )\\p{Ll}[\\p{L}-]*){0,5} $`,
  'u'
)

/** "14 of them from drowning in": until the next figure all is of the part. */
const ofIt = /^ of (?:them|whom|which)\b[^,;:\d]*$/
/** What is of others than any figure counts. */
const nobody: Span = { start: Infinity, end: Infinity }
const theRest = new RegExp(
  `\\b${oneOf('the_rest the_others the_remainder most many some')}(?: of ${oneOf('them whom these those')})? ${leads} (?:the )?$`
)
/** "20 of them", "20 of the dead": a part even where it opens its sentence. */
const isPart = /^ of (?:them|whom|which|those|these|the (?:dead|victims|wounded|injured|missing|killed))\b/

/** The figure of the sentence that a place is of alone, being but a part of those before it or held against them. */
export type Owners = ReadonlyMap<PlaceMention, Span>

/** `text` is that of the document, `spans` the figures of one sentence. */
export function ownersOf(text: string, spans: readonly Span[], mentions: readonly PlaceMention[]): Owners {
  const owners = new Map<PlaceMention, Span>()
  let isOpen = false
  const first = spans[0]?.start ?? 0
  const isWhole = /\b(?:Of|Among) (?:the |those |its )?$/.test(text.slice(Math.max(0, first - 16), first))
  for (const [k, span] of spans.entries()) {
    const before = spans[k - 1]
    const gap = before ? text.slice(before.end, span.start) : ''
    const isRival = compared.test(gap)
    const isListed = placed.test(gap)
    isOpen =
      isListed ||
      opensPart.test(gap) ||
      (isOpen && goesOn.test(gap)) ||
      isPart.test(text.slice(span.end, span.end + 20))
    for (const mention of mentions) {
      if (mention.start < span.end) continue
      // "12 died in Osk and the rest in Keld"
      if (theRest.test(text.slice(Math.max(0, mention.start - 30), mention.start))) owners.set(mention, nobody)
      // "Of the 340 people, 210 live in Keld"
      if (k === 1 && isWhole && !owners.has(mention)) owners.set(mention, span)
      if (owners.get(mention) === nobody) continue
      const way = text.slice(span.end, mention.start)
      if (!(isRival ? !/[,;:]/.test(way) : isOpen && (behind.test(way) || ofIt.test(way)))) continue
      owners.set(mention, span)
      // "31 died in Keld and 12 in Tarn": then Keld is of the 31 alone
      if (isListed && before)
        for (const m of mentions) if (m.start >= before.end && m.end <= span.start) owners.set(m, before)
    }
  }
  return owners
}
