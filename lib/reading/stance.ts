/** Whether a figure that stands in a text is said at all: what is asked, supposed or taken back is nobody's. */

import { spoken } from './chunks.ts'
import { indexAt } from './clauses.ts'
import { cueVerbs } from './cues.ts'
import { type Document, once } from './document.ts'
import { conditions, former, hearsay, marks, rumours, withdrawn } from './english/denying.ts'
import { oneOf } from './english/oneOf.ts'
import { isEarlier, isFormer, isMiscounted, isUndone } from './recounts.ts'
import type { Span } from './sentences.ts'
import { attributions } from './speaking.ts'
import { lowerAt, type Token } from './tokens.ts'
import { isDoubtful, retracting } from './trust.ts'
import {
  ahead,
  back,
  isBreak,
  isDefinite,
  isNotSo,
  isOpen,
  isOwned,
  isRejected,
  isReport,
  isUnproven,
  lower,
  type Place,
  reach,
  verdictOn
} from './untrue.ts'
import { isFalse, isHearsay, isNot, isRevised, isSettled, verdictBehind } from './verdicts.ts'

/**
 * `denies`: whoever speaks says that it is not so; `nobody`: no one vouches for it; `open`: nor for this, if it tells of
 * an outcome; `before`: another figure replaced it; `uncounted`: a count was wrong by so many.
 */
export type Doubt = 'denies' | 'nobody' | 'open' | 'before' | 'uncounted'
type Rule = { name: string; example: string; doubt: Doubt; holds: (at: Place) => boolean }

/** In this order; the first that holds decides. */
const rows: [name: string, doubt: Doubt, example: string, holds: Rule['holds']][] = [
  ['question', 'nobody', 'Did 12 miners die?', isAsked],
  ['condition', 'open', 'If 12 people were killed, the mayor must go.', isSupposed],
  ['mark', 'nobody', 'FALSE: 12 people were killed in Orvane', isMarked],
  ['revised', 'before', 'Police first gave the toll as 20 but later cut it to 12.', (at) => isRevised(at.words, at.to)],
  ['earlier version', 'nobody', 'An earlier version of this article gave the number of dead as 31.', isOfVersion],
  ['earlier figure', 'before', 'The union raised its earlier figure of 20 dead to 31.', isFormer],
  ['at first', 'before', 'The mayor at first spoke of 20 dead, but later said 12 had died.', isFirst],
  ['taken back', 'nobody', 'Police had earlier reported 65 dead but took that back.', isTakenBack],
  ['made up', 'nobody', 'The ministry said 12 died; the figure is made up.', (at) => isSettled(at.words, at.to)],
  ['not so many', 'denies', 'The ferry carried its crew, not 25 people, the ministry said.', isNotSoMany],
  ['not as many as told', 'nobody', 'Forty came, not the 3,000 that the party had announced.', isNotAsTold],
  ['answered no', 'nobody', 'No, the town did not pay 900 people.', isAnswered],
  ['not done', 'nobody', 'The town did not pay 900 people.', isUndone],
  ['not there', 'denies', 'The 300 tanks do not exist, the ministry said.', isAbsent],
  ['not so', 'denies', 'There is no truth in reports that 12 people were killed, the ministry said.', isNotSo],
  ['unsaid', 'nobody', 'The army said it could not confirm that 12 people were killed.', isOpen],
  ['unproven', 'nobody', 'Reports that 12 people were killed could not be independently verified.', isUnproven],
  ["another's untrue claim", 'nobody', "The mayor's claim that 12 people were killed is false.", isOwned],
  ['untrue report', 'denies', 'Reports that 12 people died are untrue, the ministry said.', (at) => verdictOn(at) >= 0],
  ['rejected reports', 'denies', 'The ministry dismissed reports that 12 people were killed.', isRejected],
  ['hearsay', 'nobody', 'There is a rumour that 12 people were killed.', isRumour],
  ['miscounted', 'uncounted', 'At least 12 of the reported deaths never happened.', isMiscounted],
  ['told earlier', 'before', 'An earlier count had put the dead at 28.', isEarlier]
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
  const isKnown = isDefinite(at) && lower(at, at.from - 1) !== 'all'
  return !isKnown && back(at, (i) => conditions.has(lower(at, i)), /^[;:.!?…,"“”]$/) >= 0
}

function isMarked(at: Place): boolean {
  // "FALSE CLAIM:", "The claim:"
  const mark = [0, 1].find((i) => marks.has(lower(at, i))) ?? -9
  const colon = marks.has(lower(at, mark + 1)) ? mark + 2 : mark + 1
  return at.from > colon && lower(at, colon) === ':'
}

function isOfVersion(at: Place): boolean {
  return back(at, (i) => lower(at, i) === 'version' && former.has(lower(at, i - 1))) >= 0
}

function isFirst(at: Place): boolean {
  const first = back(at, (i) => /^(?:initially|originally|first)$/.test(lower(at, i)))
  const isAdverb = first >= 0 && !/^(?:the|its|a|his|her|their)$/.test(lower(at, first - 1))
  const isSaid = isAdverb && at.words.slice(Math.max(0, first - 2), at.from).some((t) => cueVerbs.has(t.lower))
  return isSaid && ahead(at, (i) => /^(?:but|later)$/.test(lower(at, i))) >= 0
}

const backing = /^(?:(?:took|taken?|walked) (?:\w+ ){1,2}back|backed (?:off|away|down))\b/
/** "withdrew that", "corrected itself", while troops only withdrew. */
const undoing = /^(?:withdr[ae]w\w*|corrected) (?:it|that|this|\w+sel\w+)\b/
/** "a report that 12 had died was withdrawn" */
const gone = new RegExp(`^(?:was|were|been) (?:later )?${oneOf(`${withdrawn} deleted pulled`)}\\b`)
function isTakenBack(at: Place): boolean {
  const said = (i: number) => spoken(at, i, i + 4)
  const isVerb = (i: number) => retracting.has(lower(at, i))
  const isNamed = (i: number) =>
    (isVerb(i) || /^(?:withdr[ae]w|corrected |took back|dropped |abandoned |apologi[sz]ed for)/.test(said(i))) &&
    [1, 2, 3].some((n) => isReport(at, i + n))
  const isOfReport = back(at, (i) => isReport(at, i) && /^(?:that|of)$/.test(lower(at, i + 1))) >= 0
  if (isOfReport && ahead(at, (i) => gone.test(said(i))) >= 0) return true
  const took = lower(at, at.from - 1) === 'to' ? -1 : back(at, isNamed, /^(?:[;:.!?…]|but|\w+ing)$/)
  return took >= 0 || ahead(at, (i) => isVerb(i) || backing.test(said(i)) || undoing.test(said(i)) || isNamed(i)) >= 0
}

const isBut = (at: Place, i: number) => /^(?:,|and|but|–|—|is|are|was|were)$/.test(lower(at, i))
function isNotSoMany(at: Place): boolean {
  return lower(at, at.from - 1) === 'not' && isBut(at, at.from - 2)
}
function isNotAsTold(at: Place): boolean {
  const isTold = isDefinite(at) && /^(?:that|wh\w+)$/.test(lower(at, at.to))
  return isTold && lower(at, at.from - 2) === 'not' && isBut(at, at.from - 3)
}

/** "Neither the 300 tanks nor the 90 guns exist": but not "300 people in a town that does not exist". */
function isAbsent(at: Place): boolean {
  const verb = ahead(at, (i) => /^exist/.test(lower(at, i)))
  const isNeither = /\b(?:neither|nor|none)\b/.test(spoken(at, Math.max(0, at.from - 3), at.from))
  const isOwn = verb > 0 && !/(?:^| )[,“”"] |\b(?:who|that|which|where|and|but)\b/.test(spoken(at, at.to, verb))
  return isOwn && (isNeither || isNot(lower(at, verb - 1)))
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
