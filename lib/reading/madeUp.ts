/** What a film, a novel or a drill tells of: "in the film 12 die", "a novel about a flood that kills 300". */
import { type Chunk, type Chunked, itemAt, spoken } from './chunks.ts'
import { drills, maybeTales, playing, tales, telling } from './english/tales.ts'
import { outcomeOf } from './outcomes.ts'
import { anyOf, lowerAt } from './tokens.ts'

/** "practised rescuing 40 people", "rehearsed for an attack with 80 casualties" */
const rehearsing = /\b(?:practi[sc]|rehears|simulat)(?:ed|es|e|ing) (?:\w+ing|an?\b|for\b)[^.;:,]*$/

const mayTell = anyOf(new Set([...tales, ...maybeTales, ...drills]))
/** The word that says so; null: none does. What a tale tells is in the present tense: "shows how 12 died" is no tale. */
export function madeUpIn(s: Chunked, i: number): string | null {
  // an endless sentence is no prose
  if (s.words.length > 400) return null
  const { from, to, counted } = itemAt(s, i)
  if (rehearsing.test(spoken(s, Math.max(0, from - 9), from))) return 'rehearsed'
  if (!mayTell(s.words)) return null
  const near = s.words.slice(Math.max(0, from - 6), counted.end + 6)
  const isPast = near.some((w) => outcomeOf(w.lower)?.form === 'past')
  const isPlayed = s.words.slice(0, to).some((w) => playing.has(w.lower))
  for (let at = 0; at < s.words.length; at++) {
    const word = lowerAt(s.words, at)
    if (isPlayed && drills.has(word)) return word
    if (!tales.has(word) && !maybeTales.has(word)) continue
    const first = s.chunks.findIndex(({ to }) => to > at)
    const chunk = s.chunks[first] as Chunk
    const prep = lowerAt(s.words, chunk.from - 1)
    // "the photo of 40 bodies is from a film"
    if (at > from && prep === 'from') return word
    if (at > from) continue
    const isOpening = first < 3 && /^(?:in|for)$/.test(prep)
    const rest = lowerAt(s.words, at + 1) === ',' ? s.words.slice(at + 1, at + 9) : s.words.slice(at + 1, at + 2)
    const isTelling = rest.some((w) => telling.has(w.lower))
    // "a film premiere", "a fire at a film"
    const isHead = isTelling || (chunk.kind === 'noun' && chunk.head === word)
    const isTold = !isPast && (isTelling || (tales.has(word) && !/^(?:at|in|on|during|near)$/.test(prep)))
    if (isHead && (isTold || (isOpening && (tales.has(word) || !isPast)))) return word
  }
  return null
}
