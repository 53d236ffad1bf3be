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
