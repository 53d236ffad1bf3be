/** An attribution, and what one is read from. */
import type { Document } from './document.ts'
import type { Speaker } from './people.ts'
import type { Span } from './sentences.ts'
import type { Token } from './tokens.ts'

/**
 * One attribution. `start`, `end`: its own words, speaker and verb. `from`, `to`: what it covers. `after`: it
 * stands behind that ("..., police said"). `via`: by way of whom, nearest the speaker first. `words`: the cue,
 * `verb` its place. `quoted`: a noun of somebody else's sentence ("dismissed union claims that"), not its speaker.
 * `isOwn`: of people of another speaker's, "its teams".
 */
export type Cue = Span & {
  said: Speaker
  via: Speaker[]
  words: string
  verb: number
  denies: boolean
  from: number
  to: number
  after: boolean
  quoted?: boolean
  isOwn?: boolean
}

/** A sentence being read. `first`: where it begins behind the dateline. */
export type CueSentence = { doc: Document; tokens: readonly Token[]; sentence: Span; first: number }

/** `document`: what they say stands in a document of theirs. */
export type Voice = { said: Speaker; via: Speaker[]; document?: boolean }

/** Words of a sentence by their index: from `start` to `end` (excluded), the attributing word at `k`. */
type Words = { start: number; k: number; end: number }

/** The attribution by some words; it covers the whole sentence and denies nothing where `more` says no other. */
export function cueOf(
  { tokens, sentence }: CueSentence,
  { said, via }: Voice,
  { start, k, end }: Words,
  more: Partial<Cue> = {}
): Cue {
  const word = tokens[k] as Token
  const whole = {
    words: word.text,
    verb: word.start,
    denies: false,
    from: sentence.start,
    to: sentence.end,
    after: false
  }
  return { said, via, ...whole, start: (tokens[start] as Token).start, end: (tokens[end - 1] as Token).end, ...more }
}
