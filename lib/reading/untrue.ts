/** Whether the words around a figure, in its own sentence, say that it is not so, or that nobody knows it. */

import { cueVerbs } from './cues.ts'
import { doubting, grounds, knowledge, mistakenly, negations, reports, showings, tellings } from './english/denying.ts'
import type { Span } from './sentences.ts'
import { isCapital, type Token } from './tokens.ts'
import { adjunct, denialOf, rejecting, relative, unquoted } from './trust.ts'
import { isFalse, isGroundless, isOnOther } from './verdicts.ts'

/** The figure is at words `from` to `to` (excluded) of a sentence with these attributions. */
export type Place = { words: readonly Token[]; from: number; to: number; cues: readonly Span[] }
/** How far from the figure the words that take it back may stand; more is another matter, and costs time. */
export const reach = 30
export const isBreak = (token: Token | undefined) => token === undefined || /^[;:.!?…]$/.test(token.text)
export const lower = ({ words }: Place, i: number) => words[i]?.lower ?? ''

/** Walks back from the figure to the break before it; the index of the first word that fits, or -1. */
export function back(at: Place, fits: (i: number) => boolean, stop = /^(?:[;:.!?…]|but|although|though)$/): number {
  for (let i = at.from - 1; i >= Math.max(0, at.from - reach); i--) {
    if (fits(i)) return i
    if (stop.test(lower(at, i))) return -1
  }
  return -1
}
export function ahead(at: Place, fits: (i: number) => boolean): number {
  for (let i = at.to; i < Math.min(at.words.length, at.to + reach) && !isBreak(at.words[i]); i++) if (fits(i)) return i
  return -1
}

export const isReport = (at: Place, i: number) => reports.has(lower(at, i))
const isCopula = (at: Place, i: number) =>
  /^(?:is|are|was|were|be|been|as|proved|proven|a|an|totally|completely|entirely)$/.test(lower(at, i))
export const isDefinite = (at: Place) => /^(?:the|these|those|all|its|their|his|her|our)$/.test(lower(at, at.from - 1))

export const clauseEnd = /^(?:[;:.!?…,"“”]|but|although|though|and)$/
const asks = /^(?:how|why|when|where|who|what|which|nothing)$/
/** "not true that", "no truth in", "contrary to reports", "nothing supports the claim that". */
export function isNotSo(at: Place): boolean {
  const isContrary = (i: number) => lower(at, i) === 'contrary' && [2, 3].some((n) => isReport(at, i + n))
  const isNo = (i: number) =>
    (isFalse(at.words, i) && opensReport(at, i)) || (lower(at, i) === 'no' && grounds.has(lower(at, i + 1)))
  const shown = back(at, (i) => showings.has(lower(at, i)) && opensWords(at, i), clauseEnd)
  const isNothing =
    shown >= 0 && at.words.slice(Math.max(0, shown - 6), shown).some((t) => /^(?:nothing|no|none)$/.test(t.lower))
  return isNothing || back(at, isNo) >= 0 || back(at, isContrary, clauseEnd) >= 0
}

/** "not true that", "rated as false a claim that": right behind, or behind what it calls so. */
const opensReport = (at: Place, i: number) =>
  lower(at, i + 1) === 'that' ||
  [1, 2, 3].some((n) => isReport(at, i + n) && /^(?:that|of)$/.test(lower(at, i + n + 1)))

/** "supports the claim that", "shows that": not "shows three cars". */
const opensWords = (at: Place, i: number) => [1, 2, 3].some((n) => lower(at, i + n) === 'that' && i + n < at.from)

/** "Reports that 11 were killed could not be verified": whoever is named for it told it. */
export function isUnproven(at: Place): boolean {
  const proof = ahead(at, (i) => /^(?:confirm|verifi|corroborat|substantiat)\w*ed$/.test(lower(at, i)))
  const isNot = proof > 0 && [1, 2, 3].some((n) => /^(?:not|never|cannot)$|n['’]t$/.test(lower(at, proof - n)))
  return isNot && at.cues.length === 0 && back(at, (i) => isReport(at, i)) >= 0
}

/** "could not confirm", "nor the union said", "does not show"; but "not only said". */
function isUnsaid(at: Place, i: number): boolean {
  // "did not show up when 12 people died"
  const isShown = showings.has(lower(at, i)) && !at.words.slice(i, at.from).some((t) => adjunct.test(t.lower))
  if (!tellings.has(lower(at, i)) && !isShown) return false
  // "Doctors Without Borders said"
  const negates = (k: number) => negations.has(lower(at, k)) && !(lower(at, k) === 'without' && isCapital(at.words[k]))
  const from = [1, 2, 3, 4].find((n) => negates(i - n) || clauseEnd.test(lower(at, i - n))) ?? 0
  // "who declined to be identified said"
  const isOther = at.words.slice(Math.max(0, i - from + 1), i).some((t) => t.lower.endsWith('ed'))
  return from > 0 && negates(i - from) && lower(at, i - from + 1) !== 'only' && !isOther
}

function isUnknown(at: Place, i: number): boolean {
  const isNone = lower(at, i - 1) === 'no' && knowledge.has(lower(at, i))
  // "appears to show 40 tanks and has been viewed 6 million times": of the first
  const isPast = at.words.slice(i, at.from).some((t) => /^(?:has|have|had|is|are|was|were)$/.test(t.lower))
  const isSeeming =
    !isPast &&
    showings.has(lower(at, i)) &&
    /^(?:appear|seem|said |claim)\w* ?to$/.test(`${lower(at, i - 2)} ${lower(at, i - 1)}`)
  const phrase = /^(?:nothing (?:of|about)|(?:early|soon) to)$/
  return doubting.has(lower(at, i)) || isNone || isSeeming || phrase.test(`${lower(at, i)} ${lower(at, i + 1)}`)
}

/** "wrongly stated", "reported in error". */
function isMistold(at: Place, i: number): boolean {
  const isWrongly = (n: number) => mistakenly.has(lower(at, n)) || lower(at, n) === 'falsely'
  return (tellings.has(lower(at, i)) || cueVerbs.has(lower(at, i))) && (isWrongly(i - 1) || isWrongly(i + 1))
}

/** Whoever made a claim that is called untrue does not deny it: "put it at 30, but police said that was wrong". */
export function isOwned(at: Place): boolean {
  const verdict = verdictOn(at)
  if (verdict < 0) return false
  const noun = at.words[back(at, (i) => isReport(at, i))] as Token
  const [from, to] = [at.words[at.to - 1]?.end ?? 0, at.words[verdict]?.start ?? 0]
  return at.cues.some(({ start, end }) => (start <= noun.start && noun.start < end) || (start >= from && start < to))
}

export function isRejected(at: Place): boolean {
  const noun = back(at, (i) => isReport(at, i) && /^(?:that|of)$/.test(lower(at, i + 1)))
  const end = noun < 0 ? at.from : noun
  // "both deny taking $50,000": no report need be named
  const isVerb = ({ lower }: Token) => (noun < 0 ? /^den(?:y|ies|ied|ying)$/.test(lower) : rejecting.has(lower))
  const first = Math.max(0, end - 9)
  const verb = first + at.words.slice(first, end).findLastIndex(isVerb)
  if (verb < first || (noun < 0 && !/ing$/.test(lower(at, verb + 1)))) return false
  const between = unquoted(at.words.slice(verb + 1, Math.max(verb + 1, end)).map((t) => t.lower))
  // "rejected as wild speculation a report"
  const as = between[0] === 'as' ? between.findLastIndex((word) => /^(?:an?|the)$/.test(word)) : 0
  const isNear = noun < 0 || between.slice(as).length < 4
  return isNear && !isSaidBetween(at, verb) && denialOf(at.words, verb, at.from) === 'denies'
}

/** Where a report of the figure is said to be false: "Reports that 12 died are untrue"; -1 where it is not. */
export function verdictOn(at: Place): number {
  const verdict = ahead(at, (i) => isFalse(at.words, i) || isGroundless(at.words, i))
  const isVerdict =
    verdict >= 0 && ([1, 2, 3].some((n) => isCopula(at, verdict - n)) || isGroundless(at.words, verdict))
  return isVerdict && back(at, (i) => isReport(at, i)) >= 0 && !isOnOther(at.words, at.to, verdict) ? verdict : -1
}

/**
 * Whether words that nobody vouches for open those of the figure: "did not believe that 20 had died", but "did not
 * believe the raid that killed 20 was theirs", "did not say how 12 people died".
 */
export function isOpen(at: Place): boolean {
  if (isDefinite(at)) return false
  return [isUnsaid, isUnknown, isMistold].some((opens) => {
    const found = back(at, (i) => opens(at, i), clauseEnd)
    const isOther = (t: Token, i: number) =>
      relative.test(t.lower) || (t.lower === 'that' && i > 2 && !isReport(at, found + i))
    return found >= 0 && !asks.test(lower(at, found + 1)) && !at.words.slice(found + 1, at.from).some(isOther)
  })
}

/** "rejected the army's figure of 90", "dismissed reports of 12 dead, saying three died": whose words those are tells. */
const isSaidBetween = ({ words, from, cues }: Place, verb: number) =>
  cues.some(({ start }) => start > (words[verb]?.start ?? 0) && start < (words[from]?.start ?? 0))
