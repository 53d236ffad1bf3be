/** What a sentence makes of the one before: "That is false.", "Police said no such thing happened.", "It later cut that to 12." */

import { spoken } from './chunks.ts'
import { indexAt } from './clauses.ts'
import { type Document, perSentence } from './document.ts'
import { falsities, grounds, happening, reports, revisions, tellings, withdrawn } from './english/denying.ts'
import { oneOf } from './english/oneOf.ts'
import { attributions } from './speaking.ts'
import type { Cue } from './subjects.ts'
import { isFigure, lowerAt, type Token } from './tokens.ts'
import { rejecting } from './trust.ts'

/** `false`: it is not so; `other`: something else is; `before`: it was revised. `by`: who says so; null: the article. */
export type Verdict = { kind: 'false' | 'other' | 'before'; by: Cue | null }
type Words = readonly Token[]

export const isNot = (word: string) => word === 'not' || word === 'never' || /n['’]t$/.test(word)
const isEnd = (words: Words, i: number) => /^[.,;:!?"”…–—]?$/.test(lowerAt(words, i))

/** "false", "not true", "made up". */
export const isFalse = (words: Words, i: number) =>
  falsities.has(lowerAt(words, i)) ||
  (lowerAt(words, i) === 'up' && lowerAt(words, i - 1) === 'made' && lowerAt(words, i + 1) !== 'of') ||
  (/^(?:true|correct|accurate|so)$/.test(lowerAt(words, i)) && isNot(lowerAt(words, i - 1)))

/** "has no basis", "lacks any evidence", "is without foundation"; but "made without evidence". */
export const isGroundless = (words: Words, i: number) =>
  grounds.has(lowerAt(words, i)) && groundless.test(spoken({ words }, Math.max(0, i - 3), i))
const groundless = /\b(?:(?:ha[sd]|have) no|lack(?:s|ed)?(?: any)?|(?:is|are|was|were) without(?: any)?)(?: \w+)?$/

/** Whether the words before a figure say that it was told: "messages claimed that", "a report of". */
export function isHearsay(words: Words, from: number): boolean {
  const clause = words.slice(Math.max(0, from - 30), from)
  const end = clause.findLastIndex(({ lower }) => /^(?:[;:.!?…]|but|although|though)$/.test(lower))
  // "a post shared 12,000 times": what is told of the post itself
  const isTold = (i: number) => i === clause.length || /^(?:of|that|about|in|on|by|from)$/.test(lowerAt(clause, i))
  return clause.some(({ lower }, i) => i > end && (reports.has(lower) ? isTold(i + 1) : tellings.has(lower)))
}

/** Where words end that stand for what was just said, "that", "the claim", "these reports"; -1: `at` begins none. */
export function anaphor(words: Words, at: number): number {
  const first = lowerAt(words, at)
  if (/^(?:it|they|them)$/.test(first)) return at + 1
  if (!/^(?:that|this|these|those|the|such|both|any|all|its|his|her|their)$/.test(first)) return -1
  const noun = [1, 2, 3].map((n) => at + n).find((i) => reports.has(lowerAt(words, i)))
  // "the claim of mass graves" is another
  if (noun !== undefined) return /^(?:of|that|about)$/.test(lowerAt(words, noun + 1)) ? -1 : noun + 1
  const isAlone = isEnd(words, at + 1) || verb.test(lowerAt(words, at + 1))
  return /^th/.test(first) && first !== 'the' && isAlone ? at + 1 : -1
}
const verb = /^(?:is|are|was|were|has|have|turned|proved|never|did|does|also|but|and|on|in|by|as|to)$|n['’]t$/

/** Whether the words from `at` on say that what was just said is not so. */
export function isDenied(words: Words, at: number): boolean {
  const subject = anaphor(words, at)
  const next = [...words.keys()].slice(Math.max(at, subject), Math.max(at, subject) + 9)
  if (subject > 0) {
    const clause = next.slice(
      0,
      next.findIndex((i) => isEnd(words, i))
    )
    const isLast = (i: number) => isEnd(words, i + 1) || /^(?:and|but)$/.test(lowerAt(words, i + 1))
    return clause.some(
      (i) => (isFalse(words, i) && isLast(i)) || (isNot(lowerAt(words, i)) && happening.has(lowerAt(words, i + 1)))
    )
  }
  const [first, second] = [lowerAt(words, at), lowerAt(words, at + 1)]
  if (first === 'none' && second === 'of') return anaphor(words, at + 2) > 0
  if ((first === 'no' && second === 'such') || (first === 'nothing' && second === 'of')) return true
  // "There is no evidence for that", "No proof supports it"
  const ground = next.findIndex((i) => grounds.has(lowerAt(words, i)))
  if (ground > 0 && /^(?:there|no|we)$/.test(first) && next.slice(0, ground).some((i) => lowerAt(words, i) === 'no')) {
    const behind = at + ground + 1
    return (
      isEnd(words, behind) ||
      anaphor(words, behind + 1) > 0 ||
      /^(?:to )?(?:support|back)s? /.test(`${lowerAt(words, behind)} ${lowerAt(words, behind + 1)} `)
    )
  }
  // "False.", "Verdict: not true", "Our verdict is: not true", "We rate this FALSE"
  const last = words.findLastIndex((t) => hasLetter.test(t.text))
  return isFalse(words, last) && (last - at < 2 || (last - at < 6 && /^(?:verdict|rating|ruling|we|our)$/.test(first)))
}
/** Whether the same sentence says it behind a mark: "; the figure is made up", ", a number invented by the radio". */
export function isSettled(words: Words, to: number): boolean {
  for (let i = to; i < Math.min(words.length, to + 30) && !/^[.!?]$/.test(lowerAt(words, i)); i++) {
    if (!/^[;:,–—(]$/.test(lowerAt(words, i))) continue
    const first = /^(?:but|yet|and)$/.test(lowerAt(words, i + 1)) ? i + 2 : i + 1
    const noun = /^an?$/.test(lowerAt(words, first))
      ? [first + 1, first + 2].find((n) => reports.has(lowerAt(words, n)))
      : undefined
    // "a number invented by the radio", "a claim that later turned out to be untrue"
    const proved = noun === undefined ? '' : spoken({ words }, noun + 1, noun + 7)
    const link = /^(?:(?:that|which) (?:\w+ )?(?:turned out|proved|was|is)(?: to be)? )?/.exec(proved)?.[0] ?? ''
    const verdict = (noun ?? 0) + link.split(' ').length
    if (noun !== undefined && [0, 1].some((n) => isFalse(words, verdict + n))) return true
    if (lowerAt(words, i) !== ',' && (isDenied(words, first) || isDropped(words, first))) return true
  }
  return false
}
const dropped = new RegExp(`^${oneOf(`${withdrawn} withdrew retracted`)}$`)
/** "; it has since dropped the claim" */
function isDropped(words: Words, at: number): boolean {
  const verb = [1, 2, 3].find((n) => dropped.test(lowerAt(words, at + n)))
  return verb !== undefined && /^(?:it|they|he|she)$/.test(lowerAt(words, at)) && anaphor(words, at + verb + 1) > 0
}
const hasLetter = /\p{L}/u

/** Whether the words revise what was just said: "It later cut that to 12", "The figure was revised to 12". */
export function isRevised(words: Words, at: number): boolean {
  for (let i = at; i < Math.min(words.length, at + 30) && !/^[.;?!]$/.test(lowerAt(words, i)); i++) {
    if (!revisions.has(lowerAt(words, i))) continue
    const object = anaphor(words, i + 1)
    const isPassive = words.slice(Math.max(at, i - 3), i).some((t) => /^(?:was|were|been)$/.test(t.lower))
    const from = Math.max(object, i + 1)
    const to = [0, 1, 2, 3].map((n) => from + n).find((n) => lowerAt(words, n) === 'to') ?? -2
    if ((object > 0 || isPassive) && isFigure(lowerAt(words, to + 1))) return true
  }
  return false
}

const other = 'such none nothing true correct accurate so fact reality actually'.split(' ')
const settling = new Set([...falsities, ...grounds, ...revisions, ...rejecting, ...happening, ...other])
/** Whether a sentence holds any word that settles what was said before: most hold none. */
const maySettle = (words: Words) => words.some(({ lower }) => settling.has(lower))

/** What sentence `i` makes of what was said before it; `cues`: its attributions, `teller`: who spoke before. */
function verdictOf(doc: Document, i: number, cues: readonly Cue[], teller: string | null): Verdict | null {
  const words = doc.tokens(i)
  let at = words.findIndex((t) => !/^(?:but|however|yet|,|in|fact|later|then|“|")$/.test(t.lower))
  if (at < 0 || words.length > 60) return null
  const lead = cues.find((cue) => !cue.after)
  // "Messages told of 12 more; the army called them false": that is of the 12
  const before = words.slice(at, lead ? indexAt(words, lead.start) : at)
  if (before.length > 8 || before.some((t) => /^[;:]$/.test(t.text))) return null
  const isSame = !lead || lead.said.kind === 'pronoun' || lead.said.text.toLowerCase() === teller?.toLowerCase()
  if (isSame && isRevised(words, at)) return { kind: 'before', by: null }
  // "The post said 300 died. In fact, three did."
  if (/^(?:but |yet )?(?:in (?:fact|reality)|actually)\b/.test(spoken({ words }, 0, 4)))
    return { kind: 'other', by: null }
  if (lead) {
    at = indexAt(words, lead.end)
    if (lowerAt(words, at) === 'that') at = anaphor(words, at) > 0 ? at : at + 1
    if (lead.denies && anaphor(words, at) > 0) return { kind: 'false', by: lead }
  }
  // "That is false: the toll, confirmed by the ministry, is 135"
  const isBeside = ({ start }: Cue) => /[:;]/.test(doc.text.slice(words[at]?.start, start))
  const by = lead ?? cues.find((cue) => cue.after && !isBeside(cue)) ?? null
  return isDenied(words, at) ? { kind: 'false', by } : null
}

const again = /^(?:it|that|this|they|these|those|both|all|which)$/
/** "gave a figure of 18 dead and said the army was wrong": behind a telling verb what is wrong is named anew. */
export function isOnOther(words: readonly Token[], to: number, verdict: number): boolean {
  const told = words.findIndex((t, i) => i >= to && i < verdict && tellings.has(t.lower))
  const named = words.slice(told + 1, verdict)
  const isOwn = named.some(
    (t, i) => again.test(t.lower) || (reports.has(t.lower) && !/['’]s?$/.test(named[i - 1]?.lower ?? ''))
  )
  return told >= 0 && named.some((t) => /^\p{L}/u.test(t.text)) && !isOwn
}

/** What the next sentence makes of the figures of one, also where it opens a paragraph. */
export const verdictBehind = perSentence((doc, at): Verdict | null => {
  const next = doc.sentences[at + 1]
  if (!next || next.paragraph - (doc.sentences[at]?.paragraph ?? 0) > 1 || !maySettle(doc.tokens(at + 1))) return null
  return verdictOf(doc, at + 1, attributions(doc, at + 1), attributions(doc, at).at(-1)?.said.text ?? null)
})
