/** Who says so in a headline: "Bus fire kills 13: officials", "Police: two dead in Orvane", "12 dead – ministry". */
import { predicates } from './cues.ts'
import type { Document } from './document.ts'
import { nounKind, type Speaker, speaker } from './people.ts'
import { isPastVerb } from './phrases.ts'
import type { Span } from './sentences.ts'
import type { Token } from './tokens.ts'

/** `speaker`: the words that name who says it; `covers`: what is said. */
export type Headline = { said: Speaker; speaker: Span; covers: Span }

/** A speaker of a headline has few words. */
const most = 6
const joints = /^[:–—|-]$/

/** Who says a headline, before or behind its colon; null where nobody does. Names alone may be places: "Orvane: 12 dead". */
export function headlineCue(doc: Document, tokens: readonly Token[], first: number, sentence: Span): Headline | null {
  const colon = tokens.findIndex((t, i) => i > first && i <= first + most && t.text === ':')
  const before = colon > 0 ? saying(doc, tokens, first, colon) : null
  const begin = tokens[first]
  if (before && begin) {
    const end = (tokens[colon] as Token).end
    return { said: before, speaker: { start: begin.start, end }, covers: { start: end, end: sentence.end } }
  }
  // a sentence of the story ends with a full stop
  if (/[.!?]["”']*$/.test(doc.text.slice(sentence.start, sentence.end))) return null
  const last = tokens.findLastIndex((t, i) => i > first && joints.test(t.text))
  if (last < 0 || last < tokens.length - 1 - most) return null
  const behind = saying(doc, tokens, last + 1, tokens.length)
  const joint = tokens[last]
  return behind && joint
    ? {
        said: behind,
        speaker: { start: joint.start, end: sentence.end },
        covers: { start: sentence.start, end: joint.start }
      }
    : null
}

/** The speaker that the words [from, to) are, and nothing else: no verb, no figure, no bare name. */
function saying(doc: Document, tokens: readonly Token[], from: number, to: number): Speaker | null {
  const words = tokens.slice(from, to)
  if (words.length === 0) return null
  if (words.some((t, i) => /^\d|^[,;:]$/.test(t.text) || predicates.has(t.lower) || isPastVerb(words, i))) return null
  const said = speaker(doc, tokens, from, to)
  if (!said || !/^(?:person|people|org|document)$/.test(said.kind)) return null
  // "Live updates: 12 dead", "Analysis: 300 dead" are headings and nobody's words
  if (
    said.kind === 'document' &&
    !/^(?:report|study|survey|poll|data|figures|records|documents|witness\w*)$/.test(said.head)
  )
    return null
  // an acronym may be a place or a warning: "UK: 12 dead", "ALERT: 12 dead"
  const isAcronym = /^\p{Lu}{2,}$/u.test(tokens[to - 1]?.text ?? '')
  return isAcronym && nounKind(said.head) === 'thing' ? null : said
}
