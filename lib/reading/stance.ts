/** Whether a figure that stands in a text is said at all: what is asked, supposed, doubted or taken back is nobody's. */

import { setOf } from '../figures/pieces.ts'
import { spoken } from './chunks.ts'
import { clauseOf, indexAt, wordsOf } from './clauses.ts'
import { isDenied, isHearsay, isOfLast, isRevised, isSettled, isUnproven, rejecting, retracting } from './denial.ts'
import { type Document, perSentence } from './document.ts'
import * as say from './doubts.ts'
import * as english from './english/denying.ts'
import { measureOf } from './outcomes.ts'
import * as was from './retold.ts'
import type { Span } from './sentences.ts'
import { attributions } from './speaking.ts'
import type { Cue } from './subjects.ts'
import { anyOf, lowerAt } from './tokens.ts'

/** `nobody` vouches for it, `open`: if an outcome; `before`: another replaced it; `uncounted`: wrong by so many. */
export type Doubt = 'denies' | 'nobody' | 'open' | 'before' | 'uncounted'

/** In this order; the first that holds decides. */
export const doubts: readonly (readonly [name: string, example: string, doubt: Doubt, holds: say.Test])[] = [
  ['question', 'Did 12 miners die?', 'nobody', say.asked],
  ['condition', 'If 12 people were killed, the mayor must go.', 'open', say.supposed],
  ['mark', 'FALSE: 12 people were killed in Orvane', 'nobody', say.marked],
  ['revised', 'Police first gave the toll as 20 but later cut it to 12.', 'before', ({ more }) => isRevised(more)],
  ['outdated', 'The toll of 60 given on Sunday was cut to 54.', 'before', was.outdated],
  ['earlier version', 'An earlier version of this article gave the number of dead as 31.', 'nobody', was.ofVersion],
  ['earlier figure', 'The union raised its earlier figure of 20 dead to 31.', 'before', was.formerly],
  ['at first', 'The mayor at first spoke of 20 dead, but later said 12 had died.', 'before', was.atFirst],
  ['taken back', 'Police had earlier reported 65 dead but took that back.', 'nobody', was.takenBack],
  ['made up', 'The ministry said 12 died; the figure is made up.', 'nobody', ({ more }) => isSettled(more)],
  ['not so many', 'The ferry carried its crew, not 25 people, the ministry said.', 'denies', say.notSoMany],
  ['not as many as told', 'Forty came, not the 3,000 that the party had announced.', 'nobody', say.notAsTold],
  ['answered no', 'No, the town did not pay 900 people.', 'nobody', say.answered],
  ['not done', 'The town did not pay 900 people.', 'nobody', say.undone],
  ['not there', 'The 300 tanks do not exist, the ministry said.', 'denies', say.absent],
  ['not so', 'There is no truth in reports that 12 people were killed, the ministry said.', 'denies', say.notSo],
  ['unsaid', 'The army said it could not confirm that 12 people were killed.', 'nobody', say.unsaid],
  ['past belief', 'It is unrealistic to think that only 12 people died.', 'nobody', say.incredible],
  ['told to whoever speaks', '"They told us 12 had died," said Jane Doe.', 'nobody', say.toldUs],
  ['unproven', 'Reports that 12 people were killed could not be independently verified.', 'nobody', say.unproven],
  ["another's untrue claim", "The mayor's claim that 12 people were killed is false.", 'nobody', say.isOwned],
  ['untrue report', 'Reports that 12 people died are untrue, the ministry said.', 'denies', say.isUntrueReport],
  ['rejected reports', 'The ministry dismissed reports that 12 people were killed.', 'denies', say.isRejected],
  ['hearsay', 'There is a rumour that 12 people were killed.', 'nobody', say.isRumour],
  ['miscounted', 'At least 12 of the reported deaths never happened.', 'uncounted', was.isMiscounted],
  ['told earlier', 'An earlier count had put the dead at 28.', 'before', was.earlier]
]

const untrue = [...english.falsities, ...english.grounds, ...setOf('made true correct accurate so case'), ...rejecting]
const { marks, conditions, revisions, former, happening, negations, showings, hearsay } = english
const { withdrawing, mistakenly, miscounting, doubting, incredible, belittling } = english
const others =
  setOf(`? told claimed shared had should previously earlier initially originally first without would contrary nothing falsely
  early soon asked seen heard aware pretended feigned might could there admitted conceded acknowledged confirmed verified corroborated substantiated assuming imagine imagining
  dream nightmare vision according reports report claims allegations being cannot unable unconfirmed unverified unsubstantiated uncorroborated seeing hearing`)
/** Without one of these words in its sentence none of them holds for a figure. */
const mayDoubt = anyOf(
  new Set(
    [
      untrue,
      retracting,
      withdrawing,
      mistakenly,
      miscounting,
      doubting,
      incredible,
      marks,
      conditions,
      revisions,
      belittling
    ]
      .concat([former, happening, negations, showings, hearsay, others])
      .flatMap((list) => [...list])
  )
)

/** `false`: it is not so; `other`: something else is; `before`: it was revised; `open`: unproven. `by`: who says so; null: the article. */
export type Verdict = { kind: 'false' | 'other' | 'before' | 'open'; by: Cue | null }

/** What sentence `i` makes of what was said before it; `cues`: its attributions, `teller`: who spoke before. */
function verdictOf(doc: Document, i: number, cues: readonly Cue[], teller: string | null): Verdict | null {
  const words = doc.tokens(i)
  let at = words.findIndex((t) => !/^(?:but|however|yet|,|in|fact|later|then|“|")$/.test(t.lower))
  if (at < 0 || words.length > 60) return null
  const lead = cues.find((cue) => !cue.after)
  if (isUnproven(spoken({ words }, at, words.length))) return { kind: 'open', by: null }
  // "Messages told of 12 more; the army called them false": that is of the 12
  const before = words.slice(at, lead ? indexAt(words, lead.start) : at)
  if (before.length > 8 || before.some((t) => /^[;:]$/.test(t.text))) return null
  const isSame = !lead || lead.said.kind === 'pronoun' || lead.said.text.toLowerCase() === teller?.toLowerCase()
  if (isSame && isRevised(spoken({ words }, at, words.length))) return { kind: 'before', by: null }
  // "The post said 300 died. In fact, three did."
  if (/^(?:but |yet )?(?:in (?:fact|reality)|actually)\b/.test(spoken({ words }, 0, 4)))
    return { kind: 'other', by: null }
  if (lead) {
    at = indexAt(words, lead.end)
    if (lowerAt(words, at) === 'that' && !isOfLast(spoken({ words }, at, words.length))) at++
  }
  const said = spoken({ words }, at, words.length)
  if (lead?.denies && isOfLast(said)) return { kind: 'false', by: lead }
  // "That is false: the toll, confirmed by the ministry, is 135"
  const isBeside = ({ start }: Cue) => /[:;]/.test(doc.text.slice(words[at]?.start, start))
  const by = lead ?? cues.find((cue) => cue.after && !isBeside(cue)) ?? null
  return isDenied(said) ? { kind: 'false', by } : null
}

const other = setOf('such none nothing fact reality actually not cannot unable')
const maySettle = anyOf(new Set([...untrue, ...english.happening, ...english.revisions, ...other]))
/** What the next sentence makes of the figures of one, also where it opens a paragraph. */
export const verdictBehind = perSentence((doc, at): Verdict | null => {
  const next = doc.sentences[at + 1]
  if (!next || next.paragraph - (doc.sentences[at]?.paragraph ?? 0) > 1 || !maySettle(doc.tokens(at + 1))) return null
  return verdictOf(doc, at + 1, attributions(doc, at + 1), attributions(doc, at).at(-1)?.said.text ?? null)
})

const tolls = /^(?:The|Its|Their) (?:death )?toll\b/
/** Whether the figure is denied or nobody's, by the words around it; null: it is said. */
export function doubtOf(doc: Document, span: Span): Doubt | null {
  const sentence = doc.sentenceAt(span.start)
  const words = doc.tokens(sentence)
  const cues = attributions(doc, sentence)
  const place = mayDoubt(words) ? say.placeOf(words, span, cues) : null
  const own = place && doubts.find(([, , , holds]) => holds(place))?.[2]
  if (own) return own
  const verdict = verdictBehind(doc, sentence)
  if (!verdict) return null
  // "Seven were held. The toll was later raised to 290": of the dead
  const isToll = tolls.test(doc.sentences[sentence + 1]?.text ?? '')
  const isOfDead = wordsOf(words, clauseOf(words, span).id).some((t) => measureOf(t.lower) === 'killed')
  if (verdict.kind === 'before') return isToll && !isOfDead ? null : 'before'
  if (verdict.kind === 'false') return verdict.by ? null : cues.some(({ end }) => end <= span.start) ? 'nobody' : 'open'
  // "There are claims of 90 dead. We could not verify them": but whoever makes them tells of 90
  if (verdict.kind === 'open') return cues.length === 0 && isHearsay(words, span.start) ? 'nobody' : null
  // "We reported that 12 had died. In fact, ...": who tells the other told this, or it was a rumour
  const isOurs = cues.every(({ said }) => english.rumours.has(said.head) || /^we$/i.test(said.text))
  return isOurs && isHearsay(words, span.start) ? 'nobody' : null
}
