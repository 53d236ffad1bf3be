/** Whose verb it is: whether what it tells is done to those whom a figure counts, to others, or only wished. */

import type { Measure } from '../claim.ts'
import { isPerson, isPersons } from '../figures/lexicon.ts'
import { isPeople } from './befall.ts'
import { type Chunk, type Chunked, itemAt, type MarkChunk, spoken, type VerbChunk } from './chunks.ts'
import { cueVerbs } from './cues.ts'
import { adverbs, timeNouns } from './english/chunks.ts'
import { wishing } from './english/denying.ts'
import { causes, doing, saving } from './english/outcomes.ts'
import {
  farthest,
  governorOf,
  isAttribution,
  isLink,
  isOfNumber,
  isPrep,
  isTelling,
  itemOf,
  type Role,
  wordOf
} from './governor.ts'
import { ergative, measuresOf, outcomeOf } from './outcomes.ts'
import { lastBefore, lowerAt } from './tokens.ts'

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

/** Whether a clause that opens with "who" or "which" at `k` tells of others, and not of whom a figure counts. */
export function isOfOthers(s: Chunked, i: number, k: number): boolean {
  const { chunks, at, words } = s
  const [opener, last, next] = [chunks[k] as Chunk, chunks[k - 1], chunks[k + 1]]
  const { word } = opener as MarkChunk
  const item = itemAt(s, i)
  // "12,000 people, of whom 300 fell ill", "11 of the 13 who escaped": the 300 and the 13 did
  const isWhom = last?.kind === 'prep' && next?.kind === 'noun'
  // "$3 million over the leak that killed 11": the leak did; "740 on a route, | which is the deadliest": of no people
  const isOfThing = word === 'which' && isLink(last) && isPeople(item)
  const other = itemOf(last)
  // but "three of the 12 that were hurt"
  const isOwn = other === i && item.counted.end === item.to
  const isBehind = word !== 'who' && chunks[k - 2]?.kind === 'prep' && !isOwn
  // "charged nine officers over the deaths of 14 inmates who suffocated": the 14 did
  const isElse = word === 'whose' || (other !== null && other !== i)
  // "a rally by 900 workers outside the hall where a hearing was held": the hearing was
  const isThere = word === 'where' && !/^(?:they|all)$/.test(lowerAt(words, opener.to))
  return isOfNumber(s, at[i] ?? 0) || [isWhom, isOfThing, isBehind, isElse, isThere].includes(true) || isHis(s, i, k)
}

/** "found 12 men guilty of helping the gunman | who died": of him the clause tells; "12 of the climbers who died" did. */
function isHis({ chunks, at, items, words }: Chunked, i: number, who: number): boolean {
  const [last, counted] = [chunks[who - 1], items[i]?.counted]
  if (last?.kind !== 'noun' || (last.item !== null && last.item !== i)) return false
  const word = lowerAt(words, last.to - 1)
  // "Twelve relatives of the driver who died"
  const isOne = isPerson(word) && !isPersons(word) && word !== counted?.head
  return isOne || (who - 1 !== at[i] && isPersons(word) && last.from >= (counted?.end ?? 0))
}

/** "12 villagers asked | to | be evacuated": what they want is not done yet. */
export const isWished = (s: Chunked, k: number) =>
  isPrep(s.chunks[k - 1], 'to') && wishing.test(wordOf(s, s.chunks[k - 2]))

/** Others, who do what follows: ", crews fled", but not ", police said" or ", most of them old, died". */
export function isSubjectOf(s: Chunked, k: number): boolean {
  const verb = s.chunks[k + 1]
  if (lowerAt(s.words, (s.chunks[k]?.from ?? 0) - 1) !== ',' || verb?.kind !== 'verb') return false
  // "six people, three of them children aged nine, were killed"
  return !verb.ing && wordOf(s, verb) !== 'aged' && !isAttribution(s, verb, k + 1)
}

/** "killed four adults and two children, | and the driver was arrested": behind the link at `k` another does what follows. */
export function isOverList(s: Chunked, own: number, k: number): boolean {
  const { chunks, words } = s
  let end = isPrep(chunks[k + 1], 'with') ? k + 2 : k + 1
  while (chunks[end]?.kind === 'noun' && isPrep(chunks[end + 1]) && end < k + 8) end += 2
  const noun = chunks[end]
  const next = chunks[end + 1]
  // "nine of them | later | died"
  const at = next?.kind === 'noun' && adverbs.has(next.head) ? end + 2 : end + 1
  const verb = chunks[at]
  if (noun?.kind !== 'noun' || verb?.kind !== 'verb') return false
  // ", police said, were held" goes on; ", with police saying | the owner fled" does not
  const isReported = isTelling(s, verb) && /^(?:noun|opener)$/.test(chunks[at + 1]?.kind ?? '')
  if (!isReported && (verb.ing || isAttribution(s, verb, at))) return false
  // "12 men, and the driver was": one alone
  const isOne = itemOf(chunks[k + 1]) === null && /^(?:is|was|has)$/.test(lowerAt(words, verb.from))
  return (isOne && lowerAt(words, noun.from - 1) === 'and') || isObjectList(s, own)
}

/** "killed 12 men and | two women", "killed 12: ten men and | two women", "died, ten men and | two women": what follows is of others. */
function isObjectList(s: Chunked, own: number): boolean {
  const { chunks } = s
  const isJoint = (at: number) => chunks[at]?.kind === 'link' || chunks[at]?.kind === 'prep'
  let first = own
  while (isJoint(first - 1) && chunks[first - 2]?.kind === 'noun' && first > own - 12) first -= 2
  const [last, mark] = [chunks[first - 2], chunks[first - 1]]
  // "rounded up 12"
  const before = mark?.kind === 'prep' ? last : mark
  if (before?.kind === 'verb') return !isTelling(s, before)
  return before?.kind === 'break' ? itemOf(last) !== null : isLink(before, ',', '–', '—', '-') && last?.kind === 'verb'
}

/** "ten tourists, | nine women and | ten guides drowned", "two officers, | a guard and | four inmates": all did. */
export const isListed = ({ chunks, items, words }: Chunked, from: number, to: number) =>
  chunks.slice(from, to).every((chunk) => {
    const isOne = chunk.kind === 'noun' && /^(?:an?|the|his|her|their)$/.test(lowerAt(words, chunk.from))
    return isLink(chunk) || isOne || Boolean(items[itemOf(chunk) ?? -1]?.counted.head)
  })

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
  // "The mayor, two of whose sons were at the rally, | was arrested"
  const phrase = spoken(s, chunks[own]?.from ?? 0, chunks[own]?.to ?? 0)
  if (/\bof whose\b/.test(phrase) && isLink(chunks[own - 1], ',')) return true
  const near = lastBefore(chunks, own, 8)
  const from = near.findLastIndex((chunk, n) => {
    const isOpening = chunk.kind === 'relative' || (chunk.kind === 'verb' && !chunk.helped)
    return /^(?:break|opener)$/.test(chunk.kind) || (isOpening && isLink(near[n - 1], ',', '–', '—'))
  })
  const isAside = /^(?:relative|verb)$/.test(near[from]?.kind ?? '') && near[from - 2]?.kind === 'noun'
  return isAside && !near.slice(from).some((chunk) => isTelling(s, chunk))
}

/** "12 of the 30 sailors | drowned": whose verb it is where it may be a participle and there is no other; null: no such one. */
export function partBefore(s: Chunked, k: number): number | null {
  const [part, of, whole, verb] = [itemOf(s.chunks[k - 3]), s.chunks[k - 2], itemOf(s.chunks[k - 1]), s.chunks[k]]
  if (whole === null || !isPrep(of, 'of') || verb?.kind !== 'verb' || verb.helped) return null
  const { counted, to } = itemAt(s, whole)
  // "came home with one of six climbers dead", but "with one of the 12 injured in a coma"
  const isWith = isPrep(s.chunks[k - 4], 'with') && counted.end > to && stateOf(wordOf(s, verb))
  if (isWith) return part ?? -1
  return part !== null && ergative.has(wordOf(s, verb)) && !hasVerbBeside(s, whole) ? part : null
}
const stateOf = (word: string) => {
  const { how, form } = outcomeOf(word) ?? {}
  return how === 'state' || (how === 'verb' && form === 'past')
}

/** "12 workers employed by the mill were killed": a participle that may only describe. */
export const mayBeReduced = ({ chunks, words }: Chunked, verb: VerbChunk, k: number) =>
  /(?:ed|en|ing|ught|wn|uck|ept|ost|uilt)$/.test(wordOf({ words }, verb)) &&
  /^(?:prep|noun)$/.test(chunks[k + 1]?.kind ?? '')

/** "The crew of 21 | sent out a mayday": they were not sent. */
export const isSending = (s: Chunked, verb: VerbChunk) =>
  wordOf(s, verb) === 'sent' && !verb.helped && sending.test(spoken(s, verb.to, verb.to + 2))
const sending = /^(?:out|in|off|back) (?:an?|the|their)\b/

/** "eight | still in hospital" */
export const isRightBehind = ({ at }: Chunked, i: number, k: number) => k === (at[i] ?? 0) + 1

/** What is meant to be done to somebody is not done: "raced to rescue 500 people", "planned to kill 12". */
export const real = measuresOf('killed injured affected rescued detained displaced destroyed infected sent')
export function isIntended({ chunks, words }: Chunked, verb: VerbChunk, k: number): boolean {
  const to = chunks[k - 1]
  if (verb.helped || !isPrep(to, 'to')) return false
  const last = chunks.slice(Math.max(0, k - 8), k - 1).findLast(({ kind }) => kind === 'verb')
  const before = lowerAt(words, to.from - 1) === 'able' ? 'able' : wordOf({ words }, last)
  // "confessed to a plot to kill 12"
  const isOwned = verb.ing || !/^(?:confess|admit|plead)/.test(before)
  return !(doing.test(before) && isOwned) && !causes.has(before)
}

/** "prompted 12 families to flee": but "arrested 12 to prevent ...". */
export function isCaused(s: Chunked, k: number, i: number): boolean {
  const [to, { over }] = [s.chunks[k - 1], governorOf(s, i)]
  return isPrep(to, 'to') && causes.has(wordOf(s, over))
}
