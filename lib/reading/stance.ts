/** Whether a figure that stands in a text is said at all: what is asked, supposed or taken back is nobody's. */

import { indexAt } from './clauses.ts'
import { cueVerbs } from './cues.ts'
import { type Document, once } from './document.ts'
import {
  conditions,
  doubting,
  former,
  grounds,
  hearsay,
  knowledge,
  marks,
  mistakenly,
  negations,
  reports,
  rumours,
  showings,
  tellings
} from './english/denying.ts'
import { isEarlier, isFormer, isMiscounted, isUndone } from './recounts.ts'
import type { Span } from './sentences.ts'
import { attributions, verdictBehind } from './source.ts'
import { isCapital, lowerAt, type Token } from './tokens.ts'
import { adjunct, denialOf, isDoubtful, rejecting, relative, retracting, unquoted } from './trust.ts'
import { isFalse, isGroundless, isHearsay, isNot, isOnOther, isRevised, isSettled } from './verdicts.ts'

/**
 * `denies`: whoever speaks says that it is not so; `nobody`: no one vouches for it; `open`: nor for this, if it tells of
 * an outcome; `before`: another figure replaced it; `uncounted`: a count was wrong by so many.
 */
export type Doubt = 'denies' | 'nobody' | 'open' | 'before' | 'uncounted'
/** The figure is at words `from` to `to` (excluded) of a sentence with these attributions. */
type Place = { words: readonly Token[]; from: number; to: number; cues: readonly Span[] }
type Rule = { name: string; example: string; doubt: Doubt; holds: (at: Place) => boolean }

/** How far from the figure the words that take it back may stand; more is another matter, and costs time. */
const reach = 30
const isBreak = (token: Token | undefined) => token === undefined || /^[;:.!?…]$/.test(token.text)
const lower = ({ words }: Place, i: number) => words[i]?.lower ?? ''

/** Walks back from the figure to the break before it; the index of the first word that fits, or -1. */
function back(at: Place, fits: (i: number) => boolean, stop = /^(?:[;:.!?…]|but|although|though)$/): number {
  for (let i = at.from - 1; i >= Math.max(0, at.from - reach); i--) {
    if (fits(i)) return i
    if (stop.test(lower(at, i))) return -1
  }
  return -1
}
function ahead(at: Place, fits: (i: number) => boolean): number {
  for (let i = at.to; i < Math.min(at.words.length, at.to + reach) && !isBreak(at.words[i]); i++) if (fits(i)) return i
  return -1
}

const isReport = (at: Place, i: number) => reports.has(lower(at, i))
const isCopula = (at: Place, i: number) =>
  /^(?:is|are|was|were|be|been|as|proved|proven|a|an|totally|completely|entirely)$/.test(lower(at, i))
/** "took it back", "backed off", "corrected itself". */
const isRetracting = (at: Place, i: number) => {
  const [word, next] = [lower(at, i), lower(at, i + 1)]
  if (retracting.has(word)) return true
  if (/^(?:took|take|taken|walked)$/.test(word)) return [2, 3].some((n) => lower(at, i + n) === 'back')
  // "withdrew that", while troops only withdrew
  if (/^withdr[ae]w/.test(word)) return /^(?:it|that|this)$/.test(next) || isReport(at, i + 2)
  if (word === 'backed') return /^(?:off|away|down)$/.test(next)
  return word === 'corrected' && /^(?:it|that|this|itself|himself|herself|themselves)$/.test(next)
}

const isDefinite = (at: Place) => /^(?:the|these|those|all|its|their|his|her|our)$/.test(lower(at, at.from - 1))

const clauseEnd = /^(?:[;:.!?…,"“”]|but|although|though|and)$/
const asks = /^(?:how|why|when|where|who|what|which|nothing)$/
/** In this order; the first that holds decides. */
const rows: [name: string, doubt: Doubt, example: string, holds: Rule['holds']][] = [
  ['question', 'nobody', 'Did 12 miners die?', isAsked],
  ['condition', 'open', 'If 12 people were killed, the mayor must go.', isSupposed],
  ['mark', 'nobody', 'FALSE: 12 people were killed in Orvane', isMarked],
  ['revised', 'before', 'Police first gave the toll as 20 but later cut it to 12.', (at) => isRevised(at.words, at.to)],
  ['earlier version', 'nobody', 'An earlier version of this article gave the number of dead as 31.', isOfVersion],
  [
    'earlier figure',
    'before',
    'The union raised its earlier figure of 20 dead to 31.',
    (at) => isFormer(at.words, at.from, at.to)
  ],
  ['at first', 'before', 'The mayor at first spoke of 20 dead, but later said 12 had died.', isFirst],
  ['taken back', 'nobody', 'Police had earlier reported 65 dead but took that back.', isTakenBack],
  [
    'miscounted',
    'uncounted',
    'At least 12 of the reported deaths never happened.',
    (at) => isMiscounted(at.words, at.from, at.to)
  ],
  ['made up', 'nobody', 'The ministry said 12 died; the figure is made up.', (at) => isSettled(at.words, at.to)],
  [
    'not so many',
    'denies',
    'The ferry carried its crew, not 25 people, the ministry said.',
    (at) => isNotSoMany(at, 1)
  ],
  [
    'not as many as told',
    'nobody',
    'Forty came, and not the 3,000 that the party had announced.',
    (at) => isNotSoMany(at, 2)
  ],
  ['answered no', 'nobody', 'No, the town did not pay 900 people.', isAnswered],
  ['not done', 'nobody', 'The town did not pay 900 people.', (at) => !isDefinite(at) && isUndone(at.words, at.from)],
  ['not so', 'denies', 'There is no truth in reports that 12 people were killed, the ministry said.', isNotSo],
  ['unsaid', 'open', 'The army said it could not confirm that 12 people were killed.', (at) => isOpen(at, isUnsaid)],
  ['not known', 'open', 'The mayor had no information that 12 people were killed.', (at) => isOpen(at, isUnknown)],
  ['unproven', 'open', 'Reports that 12 people were killed could not be independently verified.', isUnproven],
  ['told wrongly', 'nobody', 'The article wrongly stated that 12 had died.', (at) => isOpen(at, isMistold)],
  ["another's untrue claim", 'nobody', "The mayor's claim that 12 people were killed is false.", isOwned],
  [
    'untrue report',
    'denies',
    'Reports that 12 people were killed are untrue, the ministry said.',
    (at) => verdictOn(at) >= 0
  ],
  ['rejected reports', 'denies', 'The ministry dismissed reports that 12 people were killed.', isRejected],
  ['hearsay', 'nobody', 'There is a rumour that 12 people were killed.', isRumour],
  ['told earlier', 'before', 'An earlier count had put the dead at 28.', (at) => isEarlier(at.words, at.from)]
]
export const doubts: readonly Rule[] = rows.map(([name, doubt, example, holds]) => ({ name, doubt, example, holds }))

/** Most sentences have no word by which a rule holds. */
const mayDoubt = once((words: readonly Token[]) => words.some(({ lower }) => isDoubtful(lower)))

function isAsked(at: Place): boolean {
  for (let i = at.to; i < Math.min(at.words.length, at.to + 2 * reach); i++) {
    if (lower(at, i) === '?') return true
    if (isBreak(at.words[i]) || lower(at, i) === 'but') return false
  }
  return false
}

const inverted = /^(?:had|should)$/
/** "if these 65 million were a nation": they are there. "Had the train been full, 300 might have died". */
function isSupposed(at: Place): boolean {
  if (inverted.test(lower(at, 0))) return true
  return !isDefinite(at) && back(at, (i) => conditions.has(lower(at, i)), /^[;:.!?…,"“”]$/) >= 0
}

function isMarked(at: Place): boolean {
  const mark = /^(?:the|this|their|our)$/.test(lower(at, 0)) ? 1 : 0
  return at.from > mark + 1 && lower(at, mark + 1) === ':' && marks.has(lower(at, mark))
}

function isOfVersion(at: Place): boolean {
  return back(at, (i) => lower(at, i) === 'version' && former.has(lower(at, i - 1))) >= 0
}

function isFirst(at: Place): boolean {
  const first = back(at, (i) => /^(?:initially|originally|first)$/.test(lower(at, i)))
  const isAdverb = first >= 0 && !/^(?:the|its|a|his|her|their)$/.test(lower(at, first - 1))
  const isSaid = isAdverb && at.words.slice(first, at.from).some((t) => cueVerbs.has(t.lower))
  return isSaid && ahead(at, (i) => /^(?:but|later)$/.test(lower(at, i))) >= 0
}

function isTakenBack(at: Place): boolean {
  const isTaking = (i: number) => retracting.has(lower(at, i)) || /^(?:withdr[ae]w|corrected$)/.test(lower(at, i))
  const took = back(at, (i) => isTaking(i) && [1, 2, 3].some((n) => isReport(at, i + n)), /^(?:[;:.!?…]|but|\w+ing)$/)
  return ahead(at, (i) => isRetracting(at, i)) >= 0 || (took >= 0 && lower(at, at.from - 1) !== 'to')
}

/** "not 25", "not the 25": `far` words before the figure. */
function isNotSoMany(at: Place, far: number): boolean {
  const isThe = far === 1 || (isDefinite(at) && (lower(at, at.to) === 'that' || relative.test(lower(at, at.to))))
  return isThe && lower(at, at.from - far) === 'not' && /^(?:,|and|but|–|—)$/.test(lower(at, at.from - far - 1))
}

/** "No, the bridge did not cost 900 lives": a fact-check's answer. */
function isAnswered({ words, from, to }: Place): boolean {
  const isNo = lowerAt(words, 0) === 'no' && lowerAt(words, 1) === ','
  return isNo && !words.slice(2, from).some(isBreak) && words.slice(2, to + 4).some((t) => isNot(t.lower))
}

/** "A post claims that 12 died": whom no one speaks for. */
function isRumour(at: Place): boolean {
  const noun = back(at, (i) => hearsay.has(lower(at, i)), /^(?:[;:.!?…]|but|and|although|though)$/)
  if (noun < 0 || at.cues.some(({ start }) => start < (at.words[at.from]?.start ?? 0))) return false
  const between = at.words.slice(noun + 1, at.from)
  const isTold = between.some((t) => /^(?:that|claim|alleg|sa(?:id|y))/.test(t.lower))
  return isTold && !between.some((_, i) => isFalse(at.words, noun + 1 + i))
}

/** "not true that", "no truth in", "contrary to reports", "nothing supports the claim that". */
function isNotSo(at: Place): boolean {
  const isContrary = (i: number) => lower(at, i) === 'contrary' && [2, 3].some((n) => isReport(at, i + n))
  const isNo = (i: number) =>
    (isFalse(at.words, i) && lower(at, i + 1) === 'that') || (lower(at, i) === 'no' && grounds.has(lower(at, i + 1)))
  const shown = back(at, (i) => showings.has(lower(at, i)) && opensWords(at, i), clauseEnd)
  const isNothing =
    shown >= 0 && at.words.slice(Math.max(0, shown - 6), shown).some((t) => /^(?:nothing|no|none)$/.test(t.lower))
  return isNothing || back(at, isNo) >= 0 || back(at, isContrary, clauseEnd) >= 0
}

/** "supports the claim that", "shows that": not "shows three cars". */
const opensWords = (at: Place, i: number) => [1, 2, 3].some((n) => lower(at, i + n) === 'that' && i + n < at.from)

/** "Reports that 11 were killed could not be verified": whoever is named for it told it. */
function isUnproven(at: Place): boolean {
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
  return from > 0 && negates(i - from) && lower(at, i - from + 1) !== 'only'
}

function isUnknown(at: Place, i: number): boolean {
  const isNone = lower(at, i - 1) === 'no' && knowledge.has(lower(at, i))
  const phrase = /^(?:nothing (?:of|about)|(?:early|soon) to)$/
  return doubting.has(lower(at, i)) || isNone || phrase.test(`${lower(at, i)} ${lower(at, i + 1)}`)
}

/** "wrongly stated", "reported in error". */
function isMistold(at: Place, i: number): boolean {
  const isWrongly = (n: number) => mistakenly.has(lower(at, n)) || lower(at, n) === 'falsely'
  return (tellings.has(lower(at, i)) || cueVerbs.has(lower(at, i))) && (isWrongly(i - 1) || isWrongly(i + 1))
}

/** Whoever made a claim that is called untrue does not deny it: "put it at 30, but police said that was wrong". */
function isOwned(at: Place): boolean {
  const verdict = verdictOn(at)
  if (verdict < 0) return false
  const noun = at.words[back(at, (i) => isReport(at, i))] as Token
  const [from, to] = [at.words[at.to - 1]?.end ?? 0, at.words[verdict]?.start ?? 0]
  return at.cues.some(({ start, end }) => (start <= noun.start && noun.start < end) || (start >= from && start < to))
}

function isRejected(at: Place): boolean {
  const noun = back(at, (i) => isReport(at, i) && /^(?:that|of)$/.test(lower(at, i + 1)))
  const end = noun < 0 ? at.from : noun
  // "both deny taking $50,000": no report need be named
  const isVerb = ({ lower }: Token) => (noun < 0 ? /^den(?:y|ies|ied|ying)$/.test(lower) : rejecting.has(lower))
  const first = Math.max(0, end - 9)
  const verb = first + at.words.slice(first, end).findLastIndex(isVerb)
  if (verb < first || (noun < 0 && !/ing$/.test(lower(at, verb + 1)))) return false
  const between = unquoted(at.words.slice(verb + 1, Math.max(verb + 1, end)).map((t) => t.lower))
  const isNear = noun < 0 || between.length < 4
  return isNear && !isSaidBetween(at, verb) && denialOf(at.words, verb, at.from) === 'denies'
}

/** Where a report of the figure is said to be false: "Reports that 12 died are untrue"; -1 where it is not. */
function verdictOn(at: Place): number {
  const verdict = ahead(at, (i) => isFalse(at.words, i) || isGroundless(at.words, i))
  const isVerdict =
    verdict >= 0 && ([1, 2, 3].some((n) => isCopula(at, verdict - n)) || isGroundless(at.words, verdict))
  return isVerdict && back(at, (i) => isReport(at, i)) >= 0 && !isOnOther(at.words, at.to, verdict) ? verdict : -1
}

/**
 * Whether words that nobody vouches for open those of the figure: "did not believe that 20 had died", but "did not
 * believe the raid that killed 20 was theirs", "did not say how 12 people died".
 */
function isOpen(at: Place, opens: (at: Place, i: number) => boolean): boolean {
  const found = isDefinite(at) ? -1 : back(at, (i) => opens(at, i), clauseEnd)
  if (found < 0 || asks.test(lower(at, found + 1))) return false
  return !at.words
    .slice(found + 1, at.from)
    .some((t, i) => relative.test(t.lower) || (t.lower === 'that' && i > 2 && !isReport(at, found + i)))
}

/** "rejected the army's figure of 90", "dismissed reports of 12 dead, saying three died": whose words those are tells. */
const isSaidBetween = ({ words, from, cues }: Place, verb: number) =>
  cues.some(({ start }) => start > (words[verb]?.start ?? 0) && start < (words[from]?.start ?? 0))

/** Whether the figure is denied or nobody's, by the words around it; null: it is said. */
export function doubtOf(doc: Document, span: Span): Doubt | null {
  const sentence = doc.sentenceAt(span.start)
  const words = doc.tokens(sentence)
  const from = indexAt(words, span.start)
  let to = from
  while (to < words.length && (words[to]?.start ?? 0) < span.end) to++
  const cues = attributions(doc, sentence)
  const own = mayDoubt(words) && doubts.find(({ holds }) => holds({ words, from, to, cues }))?.doubt
  if (own) return own
  const verdict = verdictBehind(doc, sentence)
  if (!verdict || verdict.kind === 'before') return verdict && 'before'
  if (verdict.kind === 'false') return verdict.by ? null : cues.some(({ end }) => end <= span.start) ? 'nobody' : 'open'
  // "We reported that 12 had died. In fact, ...": who tells the other told this, or it was a rumour
  const isOurs = cues.every(({ said }) => rumours.has(said.head) || /^we$/i.test(said.text))
  return isOurs && isHearsay(words, from) ? 'nobody' : null
}
