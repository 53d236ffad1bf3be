/** Words of attribution, closed lists: a cue verb counts only with a speaker that people.ts accepts. */

import { closed, inflect, isPlural } from '../figures/lexicon.ts'
import { list, setOf } from '../figures/pieces.ts'
import { small } from '../figures/spelled.ts'
import { articles, be, determiners, have, hearing, modals, openers, prepositions, relatives } from './english/chunks.ts'
import { eventNouns } from './english/happenings.ts'
import { isLevelVerb, outcomeOf } from './outcomes.ts'
import { isCapital, isIn, lastIn, lowerAt, spoken, type Token, type Words } from './tokens.ts'

/**
 * How far a verb can be trusted.
 * say: attributes whatever follows or goes before ("police said", "the ministry reported 12 deaths").
 * clause: only before a clause or after one ("he added that", "..., he added"), since "added 200 jobs" is no saying.
 * figure: only when its subject is somebody who gives figures ("the study found", "police put the toll at").
 */
export type CueKind = 'say' | 'clause' | 'figure'

const kinds: Record<CueKind, string[]> = {
  say: list(`say/said tell/told report announce claim confirm warn estimate forecast/forecasted/forecast predict acknowledge
    admit/admitted allege reveal disclose deny dispute concede state insist assert contend maintain reckon`),
  clause:
    list(`add note write/wrote/written tweet post argue explain stress emphasize emphasise conclude declare suggest
    indicate believe think/thought caution recall continue reply respond comment remark complain testify reiterate
    affirm agree observe mention charge joke quip opine surmise venture theorize theorise speculate attest swear/swore
    proclaim hint signal stipulate lament recount fear hope boast guess calculate underline underscore disagree
    object counter`),
  figure:
    list(`value measure put/put peg/pegged count record document register tally log verify point show/showed/shown find/found list expect project
    give/gave/given notify hear/heard look promise pledge vow cite describe identify place speak/spoke/spoken determine
    commit/committed compile cut/cut correct lower raise revise trim/trimmed upgrade downgrade update
    appeal ask request seek/sought need call see/saw make/made issue release label/labeled/labelled brand dub/dubbed dismiss reject refute rebut debunk rubbish dispel contradict accuse`)
}

/** The verb's form decides what may stand around it. */
export type CueVerb = { verb: string; kind: CueKind; form: 'past' | 'third' | 'base' | 'ing' }
export const cueVerbs = new Map<string, CueVerb>()
for (const kind of ['figure', 'clause', 'say'] as const)
  for (const entry of kinds[kind])
    for (const [form, word] of inflect(entry).toReversed())
      cueVerbs.set(word, { verb: entry.split('/')[0] ?? entry, kind, form })

/** Verbs whose bare form is a noun as well: "officials estimate 12", but "a Reuters tally". */
export const alsoNoun = setOf(
  'report claim estimate forecast count record document register tally log list project place show find cut update note post comment point fear hope guess request need call appeal tweet rank state'
)

/** Between a subject and its verb: "police later also said". */
export const between =
  setOf(`both also later earlier now then still already previously separately repeatedly recently however only just once
    initially today yesterday meanwhile so far since additionally further again subsequently thus nevertheless instead
    has have had will would can`)

export const days = setOf('monday tuesday wednesday thursday friday saturday sunday')
export const timeWords = new Set([
  ...days,
  ...list(`today yesterday tonight late early earlier later last this next morning afternoon evening night week month
    year weekend day overnight january february march april may june july august september october november december
    jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. midday noon`)
])

/** "May", "1997" */
export const isTime = (token: Token | undefined) =>
  token !== undefined && (timeWords.has(token.lower.replace(/^mid-/, '')) || /^(?:1[89]|20)\d\d$/.test(token.text))

/** How many words of a time stand within a verb: "were | on Tuesday night | killed"; 0: it is none. */
export function timeWithin(words: Words, i: number, end: number): number {
  let to = i
  while (to < Math.min(end, i + 7) && (isTime(words[to]) || /^(?:on|in|the|wee|hours|of)$/.test(lowerAt(words, to))))
    to++
  const next = lowerAt(words, to)
  const isPast = outcomeOf(next)?.form === 'past' || /(?:ed|en|wn|un)$/.test(next)
  return to > i && isTime(words[to - 1]) && isPast ? to - i : 0
}

/** Past forms of which no modifier is made: "three broke ribs", but "three wounded men". */
export const pastVerbs = list(
  `took came went began fell rose broke ran led fled became sent brought fought knew stood grew drew wrote`
)

/** Forms that begin or fill a predicate; a noun phrase does not reach across them. */
export const predicates: ReadonlySet<string> = new Set([
  ...[...be, ...have, ...modals],
  ...pastVerbs,
  ...list(`left held made hit struck won lost met shot kept let set seized died die dies lived includes include included
    needs need needed wants want wanted killed wounded injured happened occurred erupted caused says said told`)
])
export const clauseOpeners: ReadonlySet<string> = new Set([...relatives, ...openers, 'but', 'yet', 'nor', 'whereas'])
/** In a noun phrase these hang on their noun, and are not its verb: "data released by", "economists polled by". */
export const participles =
  setOf(`analysed analyzed released published seen reviewed obtained compiled cited posted issued provided collected gathered quoted carried
    conducted commissioned shared familiar briefed polled surveyed interviewed based linked aligned allied affiliated
    accused leaked sent submitted presented handed addressed involved stationed employed authorised authorized trained backed led called known named reached contacted`)
/** Behind these "by" names whoever passes on what others say: "cited by the Gazette". */
export const passing = setOf(
  'carried quoted cited aired broadcast relayed seen reviewed obtained shared interviewed contacted reached'
)
/** How and where something is said: "in a statement", "by phone". */
export const manner =
  setOf(`x x. statement statements interview interviews email e-mail emails message messages tweet twitter facebook telegram
    post report letter conference briefing briefings phone telephone call speech broadcast note filing release affidavit
    testimony communique bulletin notice review round-up roundup alert advisory newsletter memo readout reply address remarks comments video condition time scene website instagram televised radio
    television debate blog update announcement court parliament`)
/** Words of those who are told: "told a news conference", "told state television". */
export const hearers =
  setOf(`assembly reporters reporter journalists media news press parliament lawmakers me us him her them state local a an the his
    their its investors analysts delegates supporters crowd crowds viewers residents members listeners police officials
    investigators diplomats ministers senators mourners court conference briefing service agency channel television tv
    radio newspaper outlets outlet broadcaster website magazine network hearing rally committee meeting station panel of
    for 's ’s and summit forum audience gathering party event show programme program daily council senate`)

/** "average pay | rose 6%", "drone strike | kills 12", "the real cost, | according": of two verbs the first is a noun. */
export function isNounBeforeVerb(words: Words, i: number): boolean {
  const [lower, next, third] = [lowerAt(words, i), lowerAt(words, i + 1), lowerAt(words, i + 2)]
  if (next === ',') return lower === 'cost'
  if (eventNouns.has(lower) && outcomeOf(next)?.form === 'third') return true
  if (!isLevelPast(words[i + 1]) || /(?:ed|ing)$/.test(lower)) return false
  // "faces increased costs"
  return /^[\d,.;$€£]/.test(third) || prepositions.has(third)
}
const isLevelPast = isIn({
  has: (word) =>
    isLevelVerb(word) && !prepositions.has(word) && /ed$|^(?:rose|fell|grew|hit|stood|stands|sank|shrank)$/.test(word)
})

/** "one nurse faces 90 patients", "the plant produces 1,600 megawatts": what ends in "s", with its object. */
export function isDoing(words: Words, i: number, head: string): boolean {
  const [lower, next] = [lowerAt(words, i), lowerAt(words, i + 1)]
  // "the rebels number at least 900"
  const isSized = lower === 'number' && next !== 'of' && /^(?:\S+ ){1,3}\d/.test(spoken({ words }, i + 1, i + 5))
  const isNumber = isSized || /^\d/.test(next)
  if (!(isNumber || small.has(next) || determiners.has(next)) || closed.has(lower) || isCapital(words[i])) return false
  // "the turbines generate 720 megawatts"
  if (isPlural(head)) return isNumber && /^[a-z]{3,}$/.test(lower)
  return /[a-z]{3}s$/.test(lower) && (isNumber || small.has(next))
}

/** "at the Tarn | crossing in May", "after the Orvane shooting", but "in the Tarn crossing the river": a noun. */
export function isSpot(words: Words, i: number): boolean {
  const [last, next] = [words[i - 1], lowerAt(words, i + 1)]
  const back = [2, 3, 4].find((n) => articles.has(lowerAt(words, i - n))) ?? i
  if (!prepositions.has(lowerAt(words, i - back - 1)) || determiners.has(next)) return false
  return !/^\d/.test(next) && !small.has(next) && isCapital(last)
}

/** "told 300 supporters | that 12 had died": what they were told, and not who they are. */
export function isHeard(words: Words, that: number): boolean {
  const last = lastIn(words, that - 11, that, ({ lower, text }) => hearing.has(lower) || /^[,;:.]$/.test(text))
  return hearing.has(lowerAt(words, last))
}
