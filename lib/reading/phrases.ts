/** Where a noun phrase begins and ends, by closed word classes: enough for subjects of saying, without a tagger. */

import { oneOf, setOf } from '../figures/pieces.ts'
import { type Chunk, chunksOf, type VerbChunk } from './chunks.ts'
import { between, cueVerbs, days, manner, participles, timeWords } from './cues.ts'
import { determiners } from './english/chunks.ts'
import { isLink } from './governor.ts'
import { isAcronym, nounKind } from './people.ts'
import { firstIn, isCapital, isFigure, lastIn, lowerAt, spoken, type Token, type Words } from './tokens.ts'

export const isComma = (token: Token | undefined) => token !== undefined && /^[,—–]$/.test(token.text)
export const isQuote = (token: Token | undefined) => token !== undefined && /^["“”«»„]$/.test(token.text)
export const isStop = (token: Token | undefined) => token === undefined || /^["“”«»„;:—–!?.]$/.test(token.text)

/** Whether a word is a verb or a part of one: "has collapsed", but not "a wounded soldier". */
export function isVerbAt(tokens: Words, i: number): boolean {
  const { chunks, of } = chunksOf(tokens)
  return chunks[of[i] ?? -1]?.kind === 'verb'
}

/** Whether words that begin at `i` only add something to a noun before them: "who was there", "54", "in a statement". */
export function isAddedAt(tokens: Words, i: number): boolean {
  const { chunks, of } = chunksOf(tokens)
  const kind = chunks[of[tokens[i]?.lower === 'and' ? i + 1 : i] ?? -1]?.kind ?? ''
  return /^(?:relative|prep|verb)$/.test(kind) || /^\d{1,3}$/.test(tokens[i]?.text ?? '')
}

/** "media reports | said", "the trial report", "leading seismologist": it only looks like a verb. */
function isNounLike(tokens: Words, verb: VerbChunk, isLast: boolean): boolean {
  const word = lowerAt(tokens, verb.at)
  if (verb.helped || verb.to - verb.from > 1) return false
  // "Save the Children"
  if (verb.at > 0 && isCapital(tokens[verb.at])) return true
  // "another unconfirmed report", ", leaked papers show"
  const isFirst = verb.at === 0 ? isCapital(tokens[0]) : isComma(tokens[verb.at - 1])
  const isModifier = word.endsWith('ed') && (isFirst || determiners.has(lowerAt(tokens, verb.at - 1)))
  // "the government fire | tracking website InciWeb"
  const isKind = verb.ing && /^(?:org|document)$/.test(nounKind(lowerAt(tokens, verb.to)))
  if (isModifier || isKind || attributive.test(word) || nounKind(word) !== 'thing') return true
  const form = cueVerbs.get(word)?.form
  return form === 'base' || (isLast && form !== 'past' && !/(?:ed|ing)$/.test(word))
}
const isNoun = (tokens: Words, chunk: Chunk) =>
  chunk.kind === 'noun' || (chunk.kind === 'verb' && isNounLike(tokens, chunk, false))
const attributive = /^(?:lead|leading|acting|visiting|managing|ruling|sitting)$/

/** "data released by", "workers striking in": a bare verb that hangs on the noun before it. */
const hangs = (tokens: Words, verb: Chunk, before: Chunk | undefined) =>
  verb.kind === 'verb' &&
  !verb.helped &&
  before !== undefined &&
  isNoun(tokens, before) &&
  // "the party called | on the minister", "the minister called | the figure nonsense"
  (verb.ing ||
    (participles.has(lowerAt(tokens, verb.at)) &&
      (!/^(?:on|the|this|that|its|their|his|her)$/.test(lowerAt(tokens, verb.to)) ||
        timeWords.has(lowerAt(tokens, verb.to + 1)))))

/** Index of the first word of the noun phrase that ends before `end`; `end` itself where there is none. */
export function phraseBefore(tokens: Words, end: number, first: number): number {
  const { chunks, of } = chunksOf(tokens)
  let k = of[end - 1] ?? -1
  let [start, edge, and] = [end, end, -1]
  for (; k >= 0 && start > first; k--) {
    const [chunk, before] = [chunks[k] as Chunk, chunks[k - 1]]
    if (chunk.to < edge && start < end) break
    edge = chunk.from
    if (chunk.kind === 'noun') {
      if (start < end && chunks[k + 1]?.kind === 'noun' && !urging.test(tokens[chunk.to - 1]?.text ?? '')) break
      start = Math.max(first, chunk.from)
    } else if (chunk.kind === 'verb') {
      if (isNounLike(tokens, chunk, start === end)) start = chunk.from
      else if (!hangs(tokens, chunk, before)) {
        if (and > 0) start = and
        break
      }
      start = chunk.from
    } else if (chunk.kind === 'prep') {
      // "officials in the city", but "In the city | officials"
      if (!before || !(isNoun(tokens, before) || hangs(tokens, before, chunks[k - 2])))
        return and > 0 ? trimStart(tokens, and, end) : subjectIn(tokens, start, end)
    } else if (isLink(chunk, 'and', 'or', '&') && before?.kind === 'noun') {
      // "nine sheds burned overnight and | a spokesman said"
      if (timeWords.has(lowerAt(tokens, before.to - 1))) break
      and = start
    } else if (isLink(chunk, ')')) {
      const open = lastIn(tokens, chunk.from - 7, chunk.from, (t) => t.text === '(')
      if (open <= first) break
      start = edge = open
      k = of[open] ?? -1
    } else break
  }
  return trimStart(tokens, start, end)
}

/** "Save | the Children" */
const urging = /^(?:Save|Feed|Free|Heal|Help|Protect|Rescue|Stop)$/
/** What may stand at the head of a sentence, before its subject. */
export const openers =
  setOf(`neighbouring neighboring but and yet or also meanwhile however overall earlier later separately additionally then now so still nevertheless
  nonetheless instead moreover furthermore besides similarly currently recently previously initially finally first second
  once soon perhaps thus again eventually afterwards only even just yesterday today , 's ’s`)

/** Of a live blog: "UPDATE Mayor Jane Doe". */
const banner = /^(?:UPDATE|LATEST|BREAKING|LIVE|NEW|WATCH|ALERT)$/

/** Drops what comes before the subject: "But", "Monday", "Late on". */
function trimStart(tokens: Words, from: number, end: number): number {
  let start = from
  for (; start < end; start++) {
    const { lower, text } = tokens[start] as Token
    // "On March 4, 2021 the ministry"
    const isYear = /^\d{4}$/.test(lower) && isComma(tokens[start - 1])
    const isTime =
      timeWords.has(lower) &&
      (days.has(lower) || timeWords.has(lowerAt(tokens, start + 1)) || /^(?:late|early|earlier)$/.test(lower))
    if (!openers.has(lower) && !banner.test(text) && !isYear && !(isTime && start + 1 < end)) break
  }
  return start
}

/** The subject behind an adverbial without a comma: "In a statement | Doe said", "At the hospital | doctors said". */
function subjectIn(tokens: Words, from: number, end: number): number {
  let start = from
  while (start < end && (timeWords.has(lowerAt(tokens, start)) || /^\d/.test(tokens[start]?.text ?? ''))) start++
  if (start > from) return trimStart(tokens, start, end)
  let found = end
  for (let i = end - 1; i > from; i--) {
    const [before, token] = [tokens[i - 1] as Token, tokens[i] as Token]
    if (
      (isCapital(token) && !timeWords.has(token.lower) && (!isCapital(before) || days.has(before.lower))) ||
      (i === end - 1 && nounKind(token.lower) !== 'thing')
    )
      found = i
  }
  // "called on | minister Jane Doe"
  return isCapital(tokens[found]) && nounKind(lowerAt(tokens, found - 1)) === 'person' ? found - 1 : found
}

export function phraseAfter(tokens: Words, start: number): number {
  const { chunks, of } = chunksOf(tokens)
  let [end, edge] = [start, start]
  for (let k = of[start] ?? -1; k >= 0 && k < chunks.length; k++) {
    const [chunk, next] = [chunks[k] as Chunk, chunks[k + 1]]
    if (end > start && chunk.from > edge) break
    edge = chunk.to
    if (chunk.kind === 'noun') {
      if (end > start && chunks[k - 1]?.kind === 'noun') break
      for (end = Math.max(start + 1, chunk.from); end < chunk.to && !ending.has(lowerAt(tokens, end)); end++);
      if (end < chunk.to) break
    } else if (chunk.kind === 'verb' && !chunk.helped && (end === start || isNounLike(tokens, chunk, false))) {
      // "quoted | unidentified sources", "according to | police records"
      if (end > start) end = chunk.to
      else if (next?.kind !== 'noun') break
    } else if (chunk.kind === 'prep') {
      if (next?.kind !== 'noun' || isManner(tokens, chunk.from)) break
    } else if (isLink(chunk, '(')) {
      const close = firstIn(tokens, chunk.from + 1, chunk.from + 8, (t) => t.text === ')')
      if (close < 0) break
      end = edge = close + 1
      k = of[close] ?? chunks.length
    } else if (isLink(chunk, 'and', '&', 'or', '/') && next?.kind === 'noun') {
      // "the fire agency and the city authorities", but "officials and fled"
      const words = tokens.slice(next.from, next.from + 2)
      const isName = isCapital(words[0]) || determiners.has(lowerAt(words, 0))
      const verb = chunks[k + 2]
      const isClause = verb?.kind === 'verb' && verb.helped
      if (isClause || (!isName && !words.some((t) => nounKind(t.lower) !== 'thing'))) break
    } else break
  }
  return end
}
const ending = new Set([...days, 'yesterday', 'today', 'late', 'early', 'earlier', 'last', 'this', 'later'])

/** Whether "in", "on" ... at `i` says when, where or how something was said: "in a statement", "on Tuesday". */
export function isManner(tokens: Words, i: number): boolean {
  const end = firstIn(tokens, i + 1, i + 6, ({ text }) => /^[,.]$/.test(text))
  return tokens.slice(i + 1, end < 0 ? i + 6 : end).some(({ lower }) => timeWords.has(lower) || manner.has(lower))
}

export const opensClause = (token: Token | undefined) =>
  token !== undefined &&
  (determiners.has(token.lower) ||
    isFigure(token.lower) ||
    clauseWords.has(token.lower) ||
    /^[\p{Lu}$€£":“]/u.test(token.text))
const clauseWords = setOf(
  'that he she it they we there if when how in at as about around nearly almost some more over up between many most several only just no none'
)

/** What stands between the subject and its verb at `k`; `at`: the last word before; `blocked`: nobody says it. */
export function auxiliaries(tokens: Words, k: number, first: number): { at: number; be: boolean; blocked: boolean } {
  let at = k - 1
  for (; at >= first; at--) {
    const { lower, text } = tokens[at] as Token
    // "IS claimed", "carried out in May found"
    if (isAcronym(tokens[at]) || text === 'May') break
    const time = timeEnding(tokens, at)
    // "had, before Monday, | verified"
    const open = isComma(tokens[at]) ? lastIn(tokens, Math.max(first, at - 6), at, isComma) : -1
    if (open > first && /^ha(?:[sd]|ve)$/.test(lowerAt(tokens, open - 1))) at = open
    else if (time > 0) at -= time - 1
    else if (!be.test(lower) && !refusing.test(lower) && !between.has(lower) && !isAdverb(text)) break
  }
  const words = tokens.slice(at + 1, k).map((t) => t.lower)
  return { at, be: words.some((w) => be.test(w)), blocked: words.some((w) => refusing.test(w)) }
}
/** How many words of a time end at a word, "on | Monday | evening", "this week"; but of "the events of last week" none. */
function timeEnding(tokens: Words, at: number): number {
  const lower = lowerAt(tokens, at)
  if (!days.has(lower) && !parts.test(lower)) return 0
  const [found] = timeBefore.exec(spoken({ words: tokens }, Math.max(0, at - 4), at + 1)) ?? []
  return found?.trim().split(' ').length ?? 0
}
const parts = /^(?:morning|afternoon|evening|night|week|weekend|month|year)$/
const timeBefore = new RegExp(
  `(?:^| )(?:(?:on|late|early|late on|early on) )?${oneOf([...days])}(?: (?:morning|afternoon|evening|night))?$` +
    `|(?<! (?:of|from|since))(?: earlier| late| early)? (?:this|last) ${parts.source.slice(1)}`
)
const be = /^(?:is|are|was|were|be|been|being)$/
/** "did not say", "could not confirm", "declined to say" */
const refusing = /^(?:not|never|no|nor|cannot|to|could|may|might|should|must)$|n['’]t$/
const isAdverb = (text: string) => /^[a-z]{3,}ly$/.test(text) && !notAdverbs.test(text)
const notAdverbs = /^(?:family|early|assembly|t?ally|supply|monopoly|daily|weekly|monthly|rally)$/
