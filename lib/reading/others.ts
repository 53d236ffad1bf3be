/** Whether one figure counts others than another of its sentence, or some of them. */
import { areHuman, isPerson, isPlural } from '../figures/lexicon.ts'
import { type Chunk, type Chunked, type Item, itemAt, spoken } from './chunks.ts'
import { included } from './english/parts.ts'
import { governorOf, isTelling, wordOf } from './governor.ts'
import { outcomeOf } from './outcomes.ts'
import { lowerAt, spokenBefore, type Words } from './tokens.ts'

export const isOfGroup = (words: Words, from: number) =>
  lowerAt(words, from - 1) === 'from' && areHuman(lowerAt(words, from - 2)) && isPlural(lowerAt(words, from - 2))

/** "killing the driver and | two others" */
export function isBesideOne(words: Words, chunks: readonly Chunk[]): boolean {
  const [deed, one, and] = chunks.slice(-3)
  if (deed?.kind !== 'verb' || one?.kind !== 'noun' || and?.kind !== 'link') return false
  return one.item === null && isPerson(one.head) && outcomeOf(lowerAt(words, deed.at)) !== undefined
}

/** "10 policemen and two civilians died and | eight others were hurt", "three soldiers died and | 10 were hurt, including three soldiers". */
export function isAnybody(words: Words, items: readonly Item[], found: Item, end: number): boolean {
  const { head, unit } = found.counted
  const other = items.findLast(({ counted: c }) => c.head !== head && c.unit === unit)
  const isTwo = other !== undefined && /^(?:and|,)$/.test(spoken({ words }, other.counted.end, found.from))
  const rest = spoken({ words }, end, end + 8)
  // "five soldiers, an officer and a woman were killed and | 15 hurt"
  if (/^(?:(?:,|and) an?|and (?:the|his|her|their)) /.test(spoken({ words }, found.counted.end, found.counted.end + 3)))
    return true
  return isTwo || (/^(?:\w+ed )?, including /.test(rest) && rest.includes(` ${head}`))
}

const insets = /\b(?:including|among (?:them|whom|the \p{L}+)|of (?:them|whom))(?: (?:are|were|at least|about|some))*$/u
/** "including 11 children and two guards", "two of them guards": a part of those told before, and so is what it is linked to. */
export function isInset(words: Words, items: readonly Item[], i: number): boolean {
  const { from, to } = items[i] as Item
  const lead = spokenBefore({ words }, from, 6)
  if (insets.test(lead) || included.test(`${lead} `) || /^of (?:them|whom)$/.test(spoken({ words }, to, to + 2)))
    return true
  const before = items[i - 1]
  const link = before ? spoken({ words }, before.counted.end, from) : ''
  return /^(?:,|and|, and)$/.test(link) && isInset(words, items, i - 1)
}

/** "Five guards were among the 23 dead", "40 divers searched for the 13 missing", "adding to 900 displaced": these are not those before. */
export function isOfOthers(words: Words, from: number, to: number): boolean {
  const outcome = outcomeOf(lowerAt(words, to))
  if (outcome?.how !== 'state' && outcome?.form !== 'past') return false
  const isThe = words[from - 1]?.lower === 'the'
  const before = words[from - (isThe ? 2 : 1)]?.lower ?? '.'
  return isThe
    ? !/^(?:[.,;:—–]|and|but|while|of)$/.test(before)
    : /^(?:for|among)$/.test(before) || spoken({ words }, from - 2, from) === 'adding to'
}

/** "Two officials, who had seen it, said | 12 had died": the figure of those who tell of this one; null: none. */
function tellerOf(s: Chunked, i: number): number | null {
  const { start } = governorOf(s, i)
  const k = lowerAt(s.words, s.chunks[start - 1]?.from ?? -1) === 'that' ? start - 2 : start - 1
  const verb = s.chunks[k]
  const { to } = itemAt(s, i)
  const isOfThem = /^of (?:them|us)$/.test(spoken(s, to, to + 2))
  if (verb?.kind !== 'verb' || verb.passive || !isTelling(s, verb) || isOfThem) return null
  const isNoun = (at: number) => s.chunks[at]?.kind === 'noun' && s.chunks[at - 1]?.kind !== 'prep'
  const opens = s.chunks.slice(0, k).findLastIndex(({ kind }) => kind === 'break') + 1
  const subject = isNoun(k - 1) ? k - 1 : s.chunks.findIndex((_, at) => at >= opens && at < k && isNoun(at))
  const chunk = s.chunks[subject]
  return chunk?.kind === 'noun' ? chunk.item : null
}

/** "Two officials said | 12 had died", "Forty gunmen stormed the village and killed | nine": who tells or does it. */
export function isAgent(s: Chunked, agent: number, i: number): boolean {
  const [{ under }, { over }] = [governorOf(s, agent), governorOf(s, i)]
  if (tellerOf(s, i) === agent) return true
  if (!under || under.passive) return false
  // "Of the 85 patients admitted, | 12 died"
  if (isTelling(s, under)) return lowerAt(s.words, under.to) !== ','
  const isDone = over !== null && !over.passive && outcomeOf(wordOf(s, over))?.how === 'verb'
  return isDone && outcomeOf(wordOf(s, under))?.how !== 'intransitive'
}
