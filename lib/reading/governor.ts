/** Which verb governs a figure, and in what role: found once from the chunks, and asked by every rule. */

import type { Chunk, Chunked, MarkChunk, NounChunk, VerbChunk } from './chunks.ts'
import { cueVerbs } from './cues.ts'
import { adverbs, groups, timeNouns } from './english/chunks.ts'
import { lowerAt, ownSign, spoken } from './tokens.ts'

/** Chunks by their index. `over`: the verb right before the figure's phrase; `under`: the one whose subject it is. */
export type Governor = { start: number; end: number; over: VerbChunk | null; under: VerbChunk | null }

/** No clause is longer than this; it keeps a text without full stops from being read in quadratic time. */
export const farthest = 24

const verbAt = ({ chunks }: Chunked, k: number) => (chunks[k]?.kind === 'verb' ? (chunks[k] as VerbChunk) : null)
/** The word that a verb says, "freed" of "Rebels free 12"; none of "were". */
export const wordOf = ({ words }: Pick<Chunked, 'words'>, verb: Chunk | null | undefined) =>
  verb?.kind === 'verb' ? lowerAt(words, verb.at).replace(/^free$/, 'freed') : ''

type IsMark = (chunk: Chunk | undefined, ...words: readonly string[]) => chunk is MarkChunk
/** A link; where words are given, one of these. */
export const isLink: IsMark = (chunk, ...words): chunk is MarkChunk =>
  chunk?.kind === 'link' && (words.length === 0 || words.includes(chunk.word))
/** A preposition, alike. */
export const isPrep: IsMark = (chunk, ...words): chunk is MarkChunk =>
  chunk?.kind === 'prep' && (words.length === 0 || words.includes(chunk.word))
/** Of "16 women, 37 children and | nine men" the last that a list joins to a noun; with a `step` of -1 the first. */
export function endOfLinks({ chunks }: Pick<Chunked, 'chunks'>, own: number, step: 1 | -1 = 1): number {
  let k = own
  // no farther than a list of six, so that an endless one stays linear
  while (isLink(chunks[k + step]) && chunks[k + 2 * step]?.kind === 'noun' && Math.abs(k - own) < 12) k += 2 * step
  return k
}

export function governorOf(s: Chunked, i: number): Governor {
  const [start, end] = [startOf(s, i), endOf(s, s.at[i] ?? 0)]
  // "turned | back | 85 people"
  const isParticle =
    s.chunks[start - 1]?.kind === 'noun' &&
    particle.test(spoken(s, s.chunks[start - 1]?.from ?? 0, s.chunks[start - 1]?.to ?? 0))
  return { start, end, over: verbAt(s, isParticle ? start - 2 : start - 1), under: verbAt(s, end) }
}
const particle = /^(?:back|away|aside|apart|home|together|forward)$/

/** The chunk that its phrase begins with: "a group of 12 migrants" with the group, "the force's 900 men" with it. */
function startOf({ chunks, at, words }: Chunked, i: number): number {
  const own = at[i] ?? 0
  const isOwned = chunks[own - 1]?.kind === 'noun' && ownSign.test(lowerAt(words, (chunks[own]?.from ?? 0) - 1))
  const k = isOwned ? own - 1 : own
  const verb = pastTime(chunks, k)
  if (verb !== null) return verb + 1
  const [of, group] = [chunks[k - 1], chunks[k - 2]]
  return isPrep(of, 'of') && group?.kind === 'noun' && groups.has(group.head) ? k - 2 : k
}

/** "killed on Monday | 12 soldiers": the verb before a time that stands in between; null: none does. */
function pastTime(chunks: readonly Chunk[], k: number): number | null {
  const [on, time] = [chunks[k - 2], chunks[k - 1]]
  if (time?.kind !== 'noun' || time.item !== null || !timeNouns.has(time.head)) return null
  const at = isPrep(on, 'on') ? k - 3 : k - 2
  const verb = chunks[at]
  return verb?.kind === 'verb' && !verb.passive ? at : null
}

/** The chunk behind it and what hangs on it: "4,500 lives a year | could be saved", "130,000 of its people | left". */
function endOf({ chunks }: Chunked, own: number): number {
  let k = own + 1
  const rate = chunks[k]
  if (rate?.kind === 'noun' && timeNouns.has(rate.head)) k++
  while (k < own + farthest && chunks[k]?.kind === 'prep' && chunks[k + 1]?.kind === 'noun') k += 2
  return k
}

export type Role = 'object' | 'aside' | 'subject'
/** Where an item stands: under a verb, behind a preposition, or free to be a subject. */
export function roleOf(s: Chunked, { start, end, over }: Governor): Role {
  const [before, last] = [s.chunks[start - 2], s.chunks[start - 1]]
  // "a man who fed 12 people | died", "who treats 12 people": he did; but "a storm that forced 12 people to flee"
  const isDone = last === over || (last?.kind === 'noun' && last.item === null && !timeNouns.has(last.head))
  const opener = isDone ? before : s.chunks[start - 3]
  if (opener?.kind === 'relative' && (over || isDone) && !isTelling(s, over ?? last) && !isPrep(s.chunks[end], 'to'))
    return 'aside'
  // "a teacher leading 12 pupils | was killed"
  const isOfNoun = last === over && over?.ing && !over.helped && before?.kind === 'noun'
  if (isOfNoun && !isTelling(s, over) && !isPrep(s.chunks[end], 'to')) return 'aside'
  if (!over) return last?.kind === 'prep' ? 'aside' : 'subject'
  // "police said 12 people died", "it was reported 12 had died"
  return isTelling(s, over) ? 'subject' : 'object'
}

/** "said", "reported": a verb that tells and does nothing. */
export function isTelling(s: Pick<Chunked, 'words'>, verb: Chunk | undefined): boolean {
  const cue = cueVerbs.get(wordOf(s, verb))
  return cue !== undefined && cue.kind !== 'figure'
}

/** The subject of a verb, past "who" and "now". */
export function subjectOf({ chunks }: Chunked, verb: number): NounChunk | null {
  for (let k = verb - 1; k >= Math.max(0, verb - 2); k--) {
    const chunk = chunks[k]
    if (chunk?.kind === 'noun' && !adverbs.has(chunk.head)) return chunk
    if (chunk?.kind !== 'relative' && chunk?.kind !== 'noun') return null
  }
  return null
}

/** "12 people, police said, were killed": those who tell are passed over. */
export const isAttribution = (s: Chunked, verb: VerbChunk, k: number) =>
  isTelling(s, verb) && !verb.passive && s.chunks[k - 1]?.kind === 'noun' && isLink(s.chunks[k - 2], ',', '–', '—', '(')

export const itemOf = (chunk: Chunk | undefined) => (chunk?.kind === 'noun' ? chunk.item : null)

export const isOfNumber = ({ chunks }: Chunked, k: number) =>
  itemOf(chunks[k + 2]) !== null && isPrep(chunks[k + 1], 'of')
