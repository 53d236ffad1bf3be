/** Which verb governs a figure, and in what role: found once from the chunks, and asked by every rule. */

import type { Measure } from '../claim.ts'
import type { Chunk, Chunked, MarkChunk, NounChunk, VerbChunk } from './chunks.ts'
import { cueVerbs } from './cues.ts'
import { adverbs, groups, timeNouns } from './english/chunks.ts'
import { saving } from './english/outcomes.ts'
import { ergative, outcomeOf } from './outcomes.ts'
import { lastBefore, lowerAt, ownSign, spoken } from './tokens.ts'

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

/** "Gunmen | waylaid | 12 protesters", "cut down 12 hostages": by a verb that nobody knows. */
export function isActedOn(s: Chunked, i: number): boolean {
  const k = governorOf(s, i).start - 1
  const [last, chunk] = [s.chunks[k - 1], s.chunks[k]]
  const isDoing = last?.kind === 'verb' || (last?.kind === 'noun' && last.head.endsWith('ing'))
  // but "picked up 28 survivors"
  if (isDoing && isPrep(chunk, 'over', 'down', 'up', 'off', 'out')) return !saving.test(wordOf(s, last))
  const isNamed = chunk?.kind === 'noun' && chunk.item === null && chunk.from + (last ? 1 : 0) < chunk.to
  return isNamed && !timeNouns.has(chunk.head) && last?.kind !== 'prep' && chunk.to - chunk.from > 1
}

/** "the homes of 40 families | burned", "lorries queued; three | burned", "shot the leader of 12 villagers | dead": not of these. */
export function isOfElse(s: Chunked, i: number, verb: VerbChunk, role: Role): boolean {
  const [{ start, over }, word, head] = [governorOf(s, i), wordOf(s, verb), s.items[i]?.counted.head ?? null]
  if (verb.helped) return false
  // "a guide leading 12 tourists | drowned"
  if (role === 'aside' && over?.ing && ergative.has(word)) return true
  if (/^(?:burn|collaps)/.test(word) && !/^(?:to|alive)$/.test(lowerAt(s.words, verb.to)))
    return role === 'aside' || head === null
  const isBehind = !over && isPrep(s.chunks[start - 1], 'of', 'with') && s.chunks[start - 2]?.kind === 'noun'
  return isBehind && head !== null && outcomeOf(word)?.how === 'state' && s.chunks[start - 3]?.kind === 'verb'
}

/** "12 villagers asked | to | be evacuated": what they want is not done yet. */
export const isWished = (s: Chunked, k: number) =>
  isPrep(s.chunks[k - 1], 'to') && wishing.test(wordOf(s, s.chunks[k - 2]))
const wishing = /^(?:ask|want|hop(?:e|ing)|beg|plead|wait|demand|refus|prefer|request|appl(?:y|ied)|claim|pretend|wish)/

/** Others, who do what follows: ", crews fled", but not ", police said" or ", most of them old, died". */
export function isSubjectOf(s: Chunked, k: number): boolean {
  const verb = s.chunks[k + 1]
  if (lowerAt(s.words, (s.chunks[k]?.from ?? 0) - 1) !== ',' || verb?.kind !== 'verb') return false
  return !verb.ing && !isAttribution(s, verb, k + 1)
}

/** What to look at behind a word that opens a clause; null: nothing more is said of what is counted. */
export function pastOpener({ chunks, words }: Chunked, k: number, found: { linked: boolean; reduced: Measure | null }) {
  const [role, next] = chunks.slice(k + 1)
  // "eight deployed as peacekeepers were killed", not "900 sent as rebels fled"
  if (lowerAt(words, chunks[k]?.from ?? -1) === 'as' && /^(?:sent|present)$/.test(`${found.reduced}`))
    return role?.kind === 'noun' && role.item === null && (next?.kind !== 'verb' || next.helped) ? k + 2 : null
  if (!found.linked || isLink(chunks[k - 1])) return null
  // "workers, on strike since talks failed, marched": an aside ends at its comma, a verb right behind it
  const rest = chunks.slice(k + 1, k + farthest)
  const at = rest.findIndex((chunk) => chunk.kind === 'break' || isLink(chunk, ','))
  return isLink(rest[at]) && rest[at + 1]?.kind === 'verb' ? k + at + 2 : null
}

/** "half of the 80 passengers | drowned" tells of half, "half of the 40 people killed were children" of all: a verb more. */
export function hasVerbBeside(s: Chunked, i: number): boolean {
  const at = s.at[i] ?? 0
  const isEnd = ({ kind }: Chunk) => kind === 'break' || kind === 'opener'
  const opened = s.chunks.slice(0, at).findLastIndex(isEnd) + 1
  const closed = s.chunks.findIndex((chunk, k) => k > at + 1 && (isEnd(chunk) || chunk.kind === 'link'))
  return s.chunks.slice(opened, closed < 0 ? undefined : closed).some(
    // "police said half of them drowned"
    (chunk, k) => chunk.kind === 'verb' && k + opened !== at + 1 && !cueVerbs.has(wordOf(s, chunk))
  )
}

/** "The officer, who leaves a wife and | three sons |, was shot": behind the comma at `k` goes on what the aside is of. */
export function isAsideOver(s: Chunked, own: number, k: number): boolean {
  const { chunks } = s
  if (!isLink(chunks[k], ',', '–', '—') || chunks[k + 1]?.kind !== 'verb') return false
  const near = lastBefore(chunks, own, 8)
  const from = near.findLastIndex((chunk, n) => {
    const isOpening = chunk.kind === 'relative' || (chunk.kind === 'verb' && !chunk.helped)
    return /^(?:break|opener)$/.test(chunk.kind) || (isOpening && isLink(near[n - 1], ',', '–', '—'))
  })
  const isAside = /^(?:relative|verb)$/.test(near[from]?.kind ?? '') && near[from - 2]?.kind === 'noun'
  return isAside && !near.slice(from).some((chunk) => isTelling(s, chunk))
}

export const itemOf = (chunk: Chunk | undefined) => (chunk?.kind === 'noun' ? chunk.item : null)

/** "12 of the 30 sailors | drowned": whose verb it is where it may be a participle and there is no other; null: no such one. */
export function partBefore(s: Chunked, k: number): number | null {
  const [part, of, whole, verb] = [itemOf(s.chunks[k - 3]), s.chunks[k - 2], itemOf(s.chunks[k - 1]), s.chunks[k]]
  if (part === null || whole === null || !isPrep(of, 'of') || verb?.kind !== 'verb') return null
  const isOwn = !verb.helped && ergative.has(wordOf(s, verb))
  return isOwn && !hasVerbBeside(s, whole) ? part : null
}

export const isOfNumber = ({ chunks }: Chunked, k: number) =>
  itemOf(chunks[k + 2]) !== null && isPrep(chunks[k + 1], 'of')

/** "12 workers employed by the mill were killed": a participle that may only describe. */
export const mayBeReduced = ({ chunks, words }: Chunked, verb: VerbChunk, k: number) =>
  /(?:ed|en|ing|ught|wn|uck|ept|ost|uilt)$/.test(wordOf({ words }, verb)) &&
  /^(?:prep|noun)$/.test(chunks[k + 1]?.kind ?? '')

/** "eight | still in hospital" */
export const isRightBehind = ({ chunks, at, words }: Chunked, i: number, k: number) =>
  k === (at[i] ?? 0) + 1 || (k === (at[i] ?? 0) + 2 && adverbs.has(lowerAt(words, (chunks[k]?.from ?? 0) - 1)))
