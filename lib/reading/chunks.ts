/** A sentence read once, from left to right, into what its rules ask about: nouns, verbs, prepositions, clauses. */

import { isVerb } from '../figures/lexicon.ts'
import type { Quantity } from '../figures/quantity.ts'
import { cueVerbs, isDoing, isHeard, isNounBeforeVerb, isSpot, isTime, timeWithin } from './cues.ts'
import * as english from './english/chunks.ts'
import { happened } from './english/happenings.ts'
import { isLevelVerb, isOfIllness, levels, outcomeOf } from './outcomes.ts'
import { isCapital, isFigure, isGivenName, lowerAt, ownSign, spoken, type Token, type Words } from './tokens.ts'

export { spoken } from './tokens.ts'

/** A quantity among the words of its sentence: those it overlaps are `from` to `to` (excluded). */
export type Placed = { quantity: Quantity; from: number; to: number }

/** What is counted. `end`: the word after the phrase that names it, or after the number where it is elided. */
export type Counted = {
  /** null: not said here ("eight were wounded"). */
  population: string | null
  head: string | null
  unit: string | null
  end: number
  note: string | null
}

export type Item = Placed & { counted: Counted }

type Stretch = { from: number; to: number }
/** `item`: index of the figure that it holds; null where none. `head`: its last word. */
export type NounChunk = Stretch & { kind: 'noun'; head: string; item: number | null }
/** `at`: -1 for "be" or "have" alone. `helped`: with an auxiliary. `passive`: a bare "killed" is neither yet. */
export type VerbChunk = Stretch & {
  kind: 'verb'
  at: number
  helped: boolean
  passive: boolean
  ing: boolean
  negated: boolean
}
/** `relative`: "who", "which"; `opener`: another clause; `link`: a comma, "and", "or"; `break`: the clause is over. */
export type MarkChunk = Stretch & { kind: 'prep' | 'relative' | 'opener' | 'link' | 'break'; word: string }
export type Chunk = NounChunk | VerbChunk | MarkChunk

/** A sentence with its chunks; `at`: which chunk holds each item, `of` each word, -1: none; `ofDisease`: whether it tells of one, or of the unwell. */
export type Chunked = {
  words: Words
  items: readonly Item[]
  chunks: readonly Chunk[]
  at: readonly number[]
  of: readonly number[]
  ofDisease: boolean
}

export const itemAt = ({ items }: Chunked, i: number) => items[i] as Item
export const headAt = (s: Chunked, i: number) => itemAt(s, i).counted.head ?? ''

const isWord = (token: Token | undefined) => token !== undefined && /^[\p{L}\d$€£]/u.test(token.text)
const isAllCapitals = (text: string) => text.charCodeAt(0) < 91 && /^\p{Lu}{2,}$/u.test(text)
/** "31 workers as well as two guards" */
const joints = /^(?:as well as|along with|together with)(?= |$)/
/** "said six of the | nine | that were hurt" */
const isFigured = (chunk?: Chunk) => chunk?.kind === 'noun' && chunk.item !== null && chunk.head === ''
type Counts = (placed: Placed, items: readonly Item[], chunks: readonly Chunk[]) => Item
const uncounted: Counts = (placed) => ({ ...placed, counted: nothing })
/** Nothing that is named. */
export const nothing: Counted = { population: null, head: null, unit: null, end: 0, note: null }
const made = new WeakMap<Words, Chunked>()
/** The chunks of a sentence, its figures in them where it has any. */
export const chunksOf = (words: Words): Chunked => made.get(words) ?? chunked(words)

/** A sentence read once, from left to right; chunks without gaps but for quotation marks. Linear in the words. */
export function chunked(words: Words, placed: readonly Placed[] = [], count: Counts = uncounted): Chunked {
  const [items, chunks, at]: [Item[], Chunk[], number[]] = [[], [], []]
  for (let i = 0; i < words.length; ) {
    while (items.length < placed.length && (placed[items.length] as Placed).from < i) {
      // a figure within what another counts: "four of the seven suspects"
      items.push(count(placed[items.length] as Placed, items, chunks))
      at.push(Math.max(0, chunks.length - 1))
    }
    const next = placed[items.length]
    if (next?.from === i) {
      at.push(chunks.length)
      items.push(count(next, items, chunks))
      chunks.push(figured(words, items, placed[items.length]))
    } else {
      const chunk = chunkAt(words, i, chunks.at(-1), next?.from ?? words.length)
      if (chunk) chunks.push(chunk)
    }
    i = Math.max(i + 1, chunks.at(-1)?.to ?? 0)
  }
  const of: number[] = words.map(() => -1)
  for (const [k, { from, to }] of chunks.entries()) of.fill(k, from, to)
  const read = { words, items, chunks, at, of, ofDisease: placed.length > 0 && words.some((w) => isOfIllness(w.lower)) }
  made.set(words, read)
  return read
}

/** A noun phrase with its figure and what it counts; of "four of the seven suspects" the four alone. */
function figured(words: Words, items: readonly Item[], next: Placed | undefined): NounChunk {
  const { from, to, counted } = items.at(-1) as Item
  let end = counted.end > (next?.from ?? Number.POSITIVE_INFINITY) ? to : Math.max(to, counted.end)
  // "14 more in critical condition"
  while (/^(?:more|others)$/.test(lowerAt(words, end))) end++
  return { kind: 'noun', from, to: end, head: counted.head ?? '', item: items.length - 1 }
}

function chunkAt(words: Words, i: number, before: Chunk | undefined, end: number): Chunk | null {
  const { text, lower } = words[i] as Token
  const mark = (kind: MarkChunk['kind']): MarkChunk => ({ kind, from: i, to: i + 1, word: lower })
  if (english.links.has(lower)) return mark('link')
  const joint = joints.exec(spoken({ words }, i, i + 3))?.[0].split(' ').length ?? 0
  if (joint > 0 && isFigure(lowerAt(words, i + joint))) return { ...mark('link'), to: i + joint, word: 'and' }
  if (!/^[a-z\d]/i.test(text)) {
    if (/^[;:.!?…|•]/.test(text)) return mark('break')
    // quotation marks, "'s", a footnote's brackets
    if (/^[“”"‘’'«»*[\]]/.test(text)) return null
  }
  // "killed [3] 14 people": a footnote
  if (words[i - 1]?.text === '[' && words[i + 1]?.text === ']') return null
  const named = isAllCapitals(text)
  // "say that 12 died and that 30 fled", ", adding that it shot down 71" open another clause
  const isSaid = before?.kind === 'link' || isHeard(words, i) || cueVerbs.get(lowerAt(words, i - 1))?.form === 'ing'
  if (!named && english.relatives.has(lower))
    return mark(lower === 'that' && !isFigured(before) && isSaid ? 'opener' : 'relative')
  if (!named && english.prepositions.has(lower) && !isQuantifier(words, i, end)) return mark('prep')
  const verb = verbGroup(words, i, before, end)
  if (verb) return verb
  // "the toll from a quake a day | before | rose to 10"
  const isBehindTime = before?.kind === 'noun' && english.timeNouns.has(before.head)
  if (lower === 'before' && isBehindTime && isLevelVerb(lowerAt(words, i + 1))) return null
  // "since May", "since 1997", "since the start of the war" open no clause
  const isOfTime = isTime(words[i + 1]) || beginnings.test(spoken({ words }, i + 1, i + 4))
  if (!named && english.openers.has(lower)) return mark(isOfTime ? 'prep' : 'opener')
  return nounGroup(words, i, end)
}

const beginnings = /^the (?:start|beginning|outset|launch|outbreak|end) of$/
/** "at least another | 12": words that belong to the number behind them; few, so that an endless line stays linear. */
function isQuantifier(words: Words, i: number, end: number): boolean {
  if (end - i > 4) return false
  // "in all 900 people", "in total 900 people"
  if (/^(?:all|total)$/.test(lowerAt(words, i)) && words[i - 1]?.lower === 'in') return false
  for (let at = i; at < end; at++) if (!english.quantifiers.has(lowerAt(words, at))) return false
  return true
}

/** "nearly killed", "almost died" */
const isBarely = (words: Words, i: number) =>
  english.barely.has(lowerAt(words, i)) && outcomeOf(lowerAt(words, i + 1)) !== undefined
/** Auxiliaries, adverbs and the verb itself; null where no verb is. */
function verbGroup(words: Words, start: number, before: Chunk | undefined, end: number): VerbChunk | null {
  const group = { helped: false, be: false, negated: false }
  let i = start
  for (; i < end && (i > start || english.beforeVerb.has(lowerAt(words, i)) || isBarely(words, i)); i++) {
    const { lower, text } = words[i] as Token
    const after = lowerAt(words, i + 1)
    const past = group.helped ? timeWithin(words, i, end) : 0
    // "have | yet to | be found", "are | still to | be found", "were | nearly | killed"
    const isNot = (/^(?:yet|still)$/.test(lower) && after === 'to') || isBarely(words, i)
    if (english.negations.has(lower) || isNot) group.negated = true
    if (past > 0) i += past - 1
    else if (english.be.has(lower)) group.be = group.helped = true
    else if (english.have.has(lower) || (english.modals.has(lower) && !isGivenName(words, i))) group.helped = true
    // "were feared | to have been | killed", "were forced to flee" is another matter
    else if (lower === 'to' && i > start && (english.be.has(after) || english.have.has(after))) group.be = false
    else if (lower === 'as' && i > start && outcomeOf(after)?.how === 'state') continue
    // 'had been "executed"'
    else if (/^["“]$/.test(text) && group.helped && outcomeOf(after)) continue
    else if (english.hedges.has(lower) && isHedging(words, i, end)) continue
    else if (lower !== 'never' && !isBarely(words, i) && (i === start || !isAdverb(lower, text))) break
  }
  const isMain = i < end && isMainVerb(words, i, before, group.helped || i > start, end)
  if (!isMain && !group.helped) return null
  const lower = lowerAt(words, i)
  const past = outcomeOf(lower)?.form === 'past' || /(?:ed|en|wn|ought|ung|uck|ost|ept)$/.test(lower)
  return {
    kind: 'verb',
    from: start,
    to: isMain ? i + 1 : Math.max(i, start + 1),
    at: isMain ? i : -1,
    helped: group.helped,
    passive: group.be && past,
    ing: isMain && lower.endsWith('ing') && !group.be,
    negated: group.negated || isUnreal(words, start, i)
  }
}

const isAdverb = (lower: string, text: string) =>
  english.adverbs.has(lower) || (text.endsWith('ly') && /^[a-z]{5,}$/.test(text))

/** "would have died": nobody did. */
const isUnreal = (words: Words, from: number, to: number) =>
  to > from + 1 && /(?:^| )would(?:n['’]t)? have(?: |$)/.test(spoken({ words }, from, to))

/** "feared dead", "reported to have been killed", "confirmed 12" is a verb by itself. */
function isHedging(words: Words, i: number, end: number): boolean {
  for (let at = i + 1; at < Math.min(end, i + 6); at++) {
    const lower = lowerAt(words, at)
    if (english.hedged.has(lower)) continue
    const outcome = outcomeOf(lower)
    return outcome?.how === 'state' || outcome?.form === 'past' || spoken({ words }, at + 1, at + 3) === 'to death'
  }
  return false
}

/** Whether the word is a verb here; a base form only where what stands before it allows one. */
function isMainVerb(words: Words, i: number, before: Chunk | undefined, helped: boolean, end: number): boolean {
  const { lower, text } = words[i] as Token
  // "maim | another 2,000"
  const isLast = i + 1 === end || isQuantifier(words, i + 1, end)
  if (isCapital(words[i]) && i > 0 && before?.kind !== 'break') return false
  const outcome = outcomeOf(lower)
  // "the dead", "a total", "the number of missing", "the 2010 floods"; but "there were no | dead"
  const last = lowerAt(words, i - 1)
  const isOfIt = english.articles.has(/^(?:19|20)\d\d$/.test(last) ? lowerAt(words, i - 2) : last)
  const isNone = last === 'no' && outcome && !/ing$|s$/.test(lower) && english.noMore.test(lowerAt(words, i + 1))
  if ((isOfIt && !isNone) || (last === 'of' && !/(?<!^miss)ing$/.test(lower))) return false
  // "will | drop", "to | free 12": whatever it means, it is a verb
  const isDone = last === 'to' && isLast && !english.adverbs.has(lower)
  if ((isDone || (helped && english.modals.has(last))) && /^[a-z]+$/.test(text)) return true
  if (!helped && (isNounBeforeVerb(words, i) || /^(?:morn|even)ing$/.test(lower))) return false
  const nounBefore = before?.kind === 'noun'
  // "812 confirmed cases, | suspected cases at 2,400"; but "officials suspected cases of fraud"
  if (!helped && !nounBefore && english.sureness.has(lower) && levels.has(lowerAt(words, i + 1))) return false
  const isLinked = before?.kind === 'link' && isLast
  // "for lead poisoning" names what they have
  const isName = isSpot(words, i) || (english.naming.has(lower) && nounBefore && !isLast)
  if (outcome?.form === 'ing' && isName) return false
  if (outcome && outcome.how !== 'noun') {
    if (outcome.form === 'base') {
      // "to kill", "and evacuate 12"
      if (helped || last === 'to' || isLinked) return true
      // "Five people including a child | die"
      if (nounBefore && /^(?:die|drown|perish|flee)$/.test(lower)) return true
      return nounBefore && isSubject(words, before) && (isLast || !/^(?:rescue|vote|march)$/.test(lower))
    }
    // "the wounds", "its fines"
    if (outcome.form === 'third') {
      // "Attack on bar | kills two", but "with gunshot | wounds two men"
      const isDoing = outcome.how === 'verb' && isFigure(lowerAt(words, i + 1)) && lower !== 'wounds'
      if (nounBefore && !isDoing && isBareBehind(words, before)) return helped
      return helped || isLinked || (nounBefore && isWord(words[i + 1]) && words[i + 1]?.lower !== 'of')
    }
    return true
  }
  const cue = cueVerbs.get(lower)
  // "the two men deny stealing 3 million"
  const isTelling = cue?.form === 'base' && /ing$|^(?:all|any|the|that|it|they|he|she)$/.test(lowerAt(words, i + 1))
  if (isTelling && nounBefore && isSubject(words, before)) return true
  // "growth forecasts slipping", "charges of $12": nouns
  const isNoun = cue?.form === 'third' && /ing$|^of$/.test(lowerAt(words, i + 1))
  if (cue && cue.form !== 'base' && !isNoun) return cue.form === 'past' || helped || nounBefore
  // "sank | stands at 31"
  if (isLevelVerb(lower) && /^(?:at|to)$/.test(lowerAt(words, i + 1)) && before?.kind !== 'prep') return true
  if (isVerb(lower)) return helped || nounBefore || before?.kind !== 'prep' || last === 'to'
  // "the plant produces 1,600", "a quake shook"
  if (nounBefore && ((happened.has(lower) && !lower.endsWith('s')) || isDoing(words, i, before.head))) return true
  // "for stealing | $400,000"
  return (before?.kind !== 'prep' || (isLast && text.endsWith('ing'))) && /^[a-z]+(?:[^e]ed|[a-z]ing)$/.test(text)
}

/** "in violent | protests", "at student | marches": one thing by itself has an article, and does nothing there. */
function isBareBehind(words: Words, { from }: NounChunk): boolean {
  const [last, first] = [lowerAt(words, from - 1), lowerAt(words, from)]
  const isBehind = english.prepositions.has(last) && last !== 'of'
  return isBehind && !isCapital(words[from]) && !english.determiners.has(first)
}

/** A base form is a verb behind those who can do it: "floods kill 12", "16 people die". */
const isSubject = (words: Words, before: NounChunk) =>
  before.item !== null ||
  ((/s$/.test(before.head) || isCapital(words[before.to - 1]) || before.head === 'police') &&
    !isScene(words, before.from))
/** "40 arrested at Keld | protest", but "thousands in Keld | protest". */
const isScene = (words: Words, from: number) =>
  english.prepositions.has(lowerAt(words, from - 1)) && outcomeOf(lowerAt(words, from - 2)) !== undefined

/** A noun group without a figure, up to the next word of another kind; null: "another", which the number behind it has. */
export function nounGroup(words: Words, start: number, end: number): NounChunk | null {
  if (isQuantifier(words, start, end)) return null
  let i = start + 1
  for (; i < end; i++) {
    const token = words[i] as Token
    const { lower, text } = token
    if (text.length < 3 && ownSign.test(text)) continue
    if (!isWord(token) || english.links.has(lower)) break
    if (isAllCapitals(text)) continue
    const isNoun =
      lower === 'will' ? isGivenName(words, i) : lower === 'remains' && english.articles.has(lowerAt(words, i - 1))
    if ((english.afterNoun.has(lower) && !isNoun) || isQuantifier(words, i, end)) break
    // "the town's only hospital"
    if (english.adverbs.has(lower) && !/^(?:an?|the|its|their|his|her|['’]s)$/.test(lowerAt(words, i - 1))) break
    if ((lower === 'last' || lower === 'next' || lower === 'this') && english.timeNouns.has(lowerAt(words, i + 1)))
      break
    const own: NounChunk = { kind: 'noun', from: start, to: i, head: lowerAt(words, i - 1), item: null }
    if (isMainVerb(words, i, own, false, end)) break
  }
  // "since mid-June": a time as June is
  return { kind: 'noun', from: start, to: i, head: lowerAt(words, i - 1).replace(/^mid-/, ''), item: null }
}
