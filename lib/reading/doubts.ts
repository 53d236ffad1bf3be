/** What the words around a figure say by which it is not so, or nobody vouches for it. */

import { anyWord, oneOf } from '../figures/pieces.ts'
import { chunksOf, spoken } from './chunks.ts'
import { indexAt } from './clauses.ts'
import { cueVerbs } from './cues.ts'
import { denialOf, groundless, leadOf, not, reach, rejecting, report, telling, untrue } from './denial.ts'
import { prepositions } from './english/chunks.ts'
import * as english from './english/denying.ts'
import { endOfLinks } from './governor.ts'
import { formsOf } from './outcomes.ts'
import type { Span } from './sentences.ts'
import type { Cue } from './subjects.ts'
import {
  anyOf,
  isCapital,
  isFigure,
  lastBefore,
  lastIn,
  lowerAt,
  spokenBefore,
  type Token,
  type Words
} from './tokens.ts'

/** A figure at words `from` to `to` (excluded) of a sentence with these attributions, and what is spoken around it. */
export type Place = {
  words: Words
  from: number
  to: number
  cues: readonly Cue[]
  /** Before it: all, back to a stop or "but", back to a comma, and back to a comma or "and". */
  whole: string
  lead: string
  half: string
  clause: string
  /** Behind it: up to a stop, and beyond. */
  rest: string
  more: string
}
export function placeOf(words: Words, { start, end }: Span, cues: readonly Cue[]): Place {
  const from = indexAt(words, start)
  let to = from
  while (to < words.length && (words[to]?.start ?? 0) < end) to++
  const lead = leadOf(words, from)
  const first = listFrom(words, from)
  // "if a bomb hit a bus, killing 12": that is supposed too
  const [before = ''] = leadOf(words, first)
    .split(/ (?=[,"“”](?: (?!(?:kill|wound|injur|leav|destroy|displac)ing\b)|$))/)
    .slice(-1)
  const half = first < from ? `${before} ${spoken({ words }, first, from)}` : before
  // "did not say that a guard and 12 people": "that" holds for both
  const [clause = ''] = /\bthat\b/.test(half) ? [half] : half.split(/ (?=and(?: |$))/).slice(-1)
  const more = spoken({ words }, to, to + 2 * reach)
  const [rest = ''] = spoken({ words }, to, to + reach).split(/(?:^| )[;:.!?…](?: |$)/)
  return { words, from, to, cues, whole: spoken({ words }, 0, from), lead, half, clause, rest, more }
}

/** Where the list that a figure ends begins: "if it killed | 31 people, a guard and 42 women". */
function listFrom(words: Words, from: number): number {
  const { chunks, of } = chunksOf(words)
  const own = of[from] ?? 0
  const counts = (word: string) => isFigure(word) || /^(?:an?|one)$/.test(word)
  let k = endOfLinks({ chunks }, own, -1)
  while (k < own && !counts(lowerAt(words, chunks[k]?.from ?? 0))) k += 2
  return k < own ? (chunks[k]?.from ?? from) : from
}

export type Test = (at: Place) => boolean
const spokenIn =
  (part: 'whole' | 'lead' | 'half' | 'clause' | 'rest' | 'more') =>
  (...forms: string[]): Test => {
    const pattern = new RegExp(forms.join('|'))
    return (at) => pattern.test(at[part])
  }
export const [inAll, before, near] = [spokenIn('whole'), spokenIn('lead'), spokenIn('clause')]
const within = spokenIn('half')
export const [behind, beyond] = [spokenIn('rest'), spokenIn('more')]
export const every =
  (...tests: Test[]): Test =>
  (at) =>
    tests.every((test) => test(at))
export const some =
  (...tests: Test[]): Test =>
  (at) =>
    tests.some((test) => test(at))
/** "the 12", "all 12": told of before. */
const isKnown = before('(?<![^ ])(?:the|these|those|all|its|their|his|her|our)$')
const isNew: Test = (at) => !isKnown(at)

export const few = '(?: [^ ]+){0,2}'
export const ofReport = `${report}(?: (?:on|in) [^ ]+(?: media)?)? ${anyWord('that of')}`
const showing = anyWord(english.showings)
export const butNot = `(?:^| )${oneOf(', and but – — is are was were')} not`
/** Behind words that nobody vouches for: not "did not say how 12 died", "did not believe the raid that killed 20 was his". */
const relative = anyWord('which who whom whose where')
const isOpened = `(?! ${oneOf('how why when where who what which nothing responsibility blame credit victory')}\\b)(?: (?!${relative})[^ ]+){0,3}(?: (?!${relative}|(?<!${report} )that\\b)[^ ]+)*$`
/** "did not respond to the rebels' claim of 12 dead": theirs, whoever does not say so. */
const isOurs: Test = ({ words, from, cues }) => {
  const { start = 0 } = words[from] ?? {}
  return !cues.some((cue) => cue.quoted && cue.from <= start && start < cue.to)
}
const opening = (...forms: string[]) => every(isNew, isOurs, near(`(?:${forms.join('|')})${isOpened}`))
const negation = anyWord(english.negations)
const aside = anyWord('after before when because since while during following amid')
const wrongly = anyWord([...english.mistakenly, 'falsely'])
const saying = anyWord([...cueVerbs.keys(), ...english.tellings])
export const incredible = every(isNew, before(`${anyWord(english.incredible)} (?:to [^ ]+ )?that\\b`))
const untold = opening(
  // "could not confirm", "nor the union said", "does not show"; but "not only said", "did not show up when", "who
  // declined to be identified said"
  `${negation}(?! only)(?: (?![^ ]*ed )[^ ]+){0,3} (?:${telling}|${showing}(?!.* ${aside}))`,
  `\\bno ${anyWord(english.knowledge)}`,
  // "declined to comment on reports that"
  `${negation}(?: [^ ]+){0,3} ${oneOf('comment respond react')} (?:on|to)${few} ${ofReport}`,
  // but "have no doubt that"
  `(?<!\\b(?:no|not|without|beyond|little|never|nobody|n['’]t) (?:[^ ]+ ){0,2})${anyWord(english.doubting)}`,
  `\\b(?:assuming|imagine|imagining) (?:that|a|the)\\b|\\b(?:dream|nightmare|vision)s? (?:in which|that|where)\\b`,
  // "were checking reports that the blast killed 12"
  `\\b${oneOf('investigat(?:e[ds]?|ing) examin(?:e[ds]?|ing) prob(?:e[ds]?|ing) check(?:s|ed|ing)? look(?:s|ed|ing)?_into')}${few} ${ofReport}(?!.* (?:after|since)(?: [^,]*)?$)`,
  // "appears to show 40 tanks and has been viewed 6 million times": of the first
  `\\b(?:appear|seem|said|claim)\\w* to ${showing}(?!.* ${anyWord('has have had is are was were')})`,
  // "played down reports of", "there is talk of"
  `${anyWord(english.belittling)}(?: (?:down|aside|off|away|back|against|on|at))*(?: (?!of |that )[^ ]+){0,3} ${ofReport}`,
  `\\bthere (?:[^ ]+ ){1,2}(?:talk|rumou?rs?|speculation|whispers) ${anyWord('that of')}`,
  // "I have seen the reports that", "we are aware of reports of"
  `\\b(?:seen|heard|aware of|(?<!\\b(?:after|on|upon|when|while) )(?:seeing|hearing))(?: [^ ]+){0,2} ${ofReport}`,
  '\\bnothing(?= of| about)|\\b(?:early|soon) to\\b|^(?:[^ ]+ )?asked (?:about|if|whether)\\b',
  `${wrongly} ${saying}|${saying} ${wrongly}|\\bhoax(?: [^ ]+){0,2} ${saying}`
)
export const unsaid = some(
  untold,
  // "12 people | were falsely reported dead", "pretended to be dead"
  behind(
    `^(?:[^ ]+ ){0,2}(?:were |was )?${wrongly} ${saying}`,
    '^(?:[^ ]+ ){0,2}(?:pretend|feign)\\w*',
    `\\baccording to (?:[^ ]+ ){0,2}${untrue} (?:[^ ]+ )?${report}`
  )
)
/** "They told us 12 were dead," in a quotation: who told is not known. */
export const toldUs = every(
  near('\\b(?:told (?:us|me)|(?:we|i) (?:was|were) told)\\b'),
  ({ words, from, cues }) => !cues.some(({ start }) => start < (words[from]?.start ?? 0))
)
export const notSo = some(
  // "no evidence that the vaccine caused any of the 12 deaths": there were 12
  before(
    `${untrue}(?: that\\b|${few} ${ofReport})`,
    `\\b(?:no|not an?|not one)(?: [^ ]+ of)? ${anyWord(english.grounds)}(?!.* any of (?:the|those)\\b)`
  ),
  near(`\\bcontrary(?: [^ ]+){1,2} ${report}`, `\\b(?:nothing|no|none)(?: [^ ]+){0,5} ${showing}${few} that\\b`)
)

const verdict = new RegExp(
  `\\b${oneOf('is are was were be been as proved proven an? totally completely entirely')}${few} ${untrue}|${groundless}`
)
const told = new RegExp(`${telling}(.*)$`)
const again = new RegExp(`${anyWord('it that this they these those both all which')}|(?<!(?<![^ ])['’]s? )${report}`)
/** Where a report of the figure is said to be false: "Reports that 12 died are untrue"; null where it is not. */
function verdictOn({ lead, rest }: Place): number | null {
  const at = rest.search(verdict)
  // "gave a figure of 18 dead and said the army was wrong": behind a telling verb what is wrong is named anew
  const named = told.exec(rest.slice(0, Math.max(0, at)))?.[1] ?? ''
  const isOther = /\p{L}/u.test(named) && !again.test(named)
  return at >= 0 && lastReport.test(lead) && !isOther ? at : null
}
const lastReport = new RegExp(`${report}(?!.*${report})`)
const wordsIn = (text: string) => text.trim().split(' ').length
/** "Fifty-two | dead is a lie": the figure itself. */
const itself = new RegExp(
  `^(?:dead |killed |injured |deaths |victims )?(?:is|was|are|were) (?:just |simply |all )?(?:an? )?${untrue}`
)
/** "That 12 died | is a lie" */
const thatIs = new RegExp(`\\b(?:is|was) (?:just |simply )?(?:an? )?${untrue}`)
export const isUntrueReport: Test = (at) =>
  verdictOn(at) !== null ||
  itself.test(at.rest.trimStart()) ||
  (/^(?:["“] )?that\b/.test(at.lead) && thatIs.test(at.rest))
/** Whoever made a claim that is called untrue does not deny it: "put it at 30, but police said that was wrong". */
export function isOwned(at: Place): boolean {
  const end = verdictOn(at)
  if (end === null) return false
  const noun = at.words[at.from - wordsIn(at.lead.slice(at.lead.search(lastReport)))] as Token
  const [from, to] = [at.words[at.to - 1]?.end ?? 0, at.words[at.to + wordsIn(at.rest.slice(0, end))]?.start ?? 0]
  return at.cues.some(({ start, end }) => (start <= noun.start && noun.start < end) || (start >= from && start < to))
}

const refused = new RegExp(
  `\\bden(?:y|ies|ied|ying) \\w+ing\\b|${anyWord(rejecting)} .*${report}(?: \\w+ing(?: [^ ,]+){1,4})? ${anyWord('that of')}`
)
/** "dismissed reports that", "both deny taking"; not "rejected the army's figure of": whose words those are tells. */
export function isRejected({ words, from, cues, lead }: Place): boolean {
  const first = from - wordsIn(lead)
  const verb = first + words.slice(first, from).findLastIndex((t) => rejecting.has(t.lower))
  const isSaid = cues.some(({ start }) => start > (words[verb]?.start ?? 0) && start < (words[from]?.start ?? 0))
  return refused.test(lead) && !isSaid && denialOf(words, verb, from) === 'denies'
}

const rumour = new RegExp(`.*${anyWord(english.hearsay)}(.*)$`)
const heard = anyWord(english.hearsay)
/** '"12 died," reads a post', 'the caption reads, "12 died': */
const isRead = {
  behind: new RegExp(`[”"] (?:reads?|says?|said) (?:[^ ]+ ){1,3}?${heard}`),
  before: new RegExp(`${heard}(?: [^ ]+){0,6} (?:reads?|says?|said) (?:, )?[“"]`)
}
const isUntrue = new RegExp(untrue)
const mayHear = anyOf(english.hearsay)
/** "A post claims that 12 died": whom no one speaks for. */
export function isRumour({ words, from, cues, lead, rest }: Place): boolean {
  if (!mayHear(words)) return false
  if (isRead.behind.test(rest) || isRead.before.test(lead)) return true
  const said = /\bthat\b/.test(lead) ? lead : (lead.split(/ (?=and )/).at(-1) ?? '')
  const between = rumour.exec(said)?.[1] ?? ''
  const isTold =
    /(?<![^ ])(?:that\b(?! (?:show|reveal|captur))|claim|alleg|sa(?:id|y))/.test(between) && !isUntrue.test(between)
  if (!isTold) return false
  const k = lastIn(words, 0, from, ({ lower }) => english.hearsay.has(lower))
  // "the Keld Post said": a paper
  if (words[k]?.text === 'Post' && isCapital(words[k - 1]) && !isCapital(words[k + 1])) return false
  // "the ministry said in a post that 12 died", but "the ministry said a post claimed that 12 died"
  const isMeans = lastBefore(words, k, 4).some(({ lower }) => prepositions.has(lower))
  const [after, before] = [isMeans ? -1 : (words[k]?.start ?? 0), words[from]?.start ?? 0]
  return !cues.some(({ start, said }) => start > after && start < before && !english.hearsay.has(said.head))
}

export const asked = beyond('^(?:(?!(?<![^ ])but )[^;:.!…?])*\\?')
const unreal = '^(?:[^ ]+ ){0,5}(?:might|could) (?:\\w+ )?have\\b'
const onlyIf = `\\b(?:if|had (?:not|${oneOf('a an the it he she they we his her its their this that there')}|\\w+ (?:not )?been))\\b`
/** "Had the train been full, 300 might have died"; "if these 65 million were a nation": they are there. */
export const supposed = some(
  // "40 could have died had it been full", "might have been hurt, if it had rained", "but for the rain 40 might have"
  every(behind(unreal), some(behind(onlyIf), before('^but for\\b'))),
  inAll('^(?:had|should)\\b'),
  before(`^if ${oneOf('confirmed true verified correct')} ,[^,]*$`),
  every(
    some(isNew, before(' all$')),
    within(`${anyWord(english.conditions)}(?!.* (?:before|after|when|as|since) .* , [^ ]+ing\\b)`)
  )
)
const marks = anyWord(english.marks)
/** "FALSE CLAIM:", "The claim:" */
export const marked = inAll(`^(?:(?:[^ ]+ )?${marks}(?: ${marks})?|what (?:was|is) (?:being )?(?:claimed|shared)) :`)

const unsure = oneOf('unconfirmed unverified unsubstantiated uncorroborated')
export const notSoMany = before(`${butNot}$`)
export const notAsTold = every(before(`${butNot} [^ ]+$`), isKnown, behind('^(?:that\\b|wh)'))
const isNobodys: Test = ({ cues }) => cues.every(({ said }) => english.rumours.has(said.head))
const called = anyWord([...formsOf(english.namings), ...rejecting])
export const unproven = some(
  // "Posts spoke of 90 dead, which the mayor called lies"
  every(isNobodys, before(report), behind(`\\b(?:which|that)(?: [^ ,]+){1,4} ${called}(?: [^ ,]+){0,2} ${untrue}`)),
  every(
    ({ cues }) => cues.length === 0,
    before(report),
    behind(
      `(?:${not}|\\bcannot)${few} (?:confirm|verifi|corroborat|substantiat)\\w*ed\\b`,
      `${oneOf('are were is was')} (?:still )?being (?:check|verifi|investigat|examin)ed\\b`,
      // "reports of 100 dead, which we cannot verify"
      `\\bwhich (?:[^ ]+ ){1,4}?(?:${not}|cannot|unable to)(?: [^ ]+){0,4} ${oneOf('confirm verify corroborate substantiate')}`
    )
  ),
  every(({ cues }) => cues.length === 0, before(`${unsure}${few} ${ofReport}${few}$`)),
  // "We hear 35 were shot but we can't confirm that"
  behind(`\\bbut ${oneOf('we i they he she it')} (?:${not}|cannot|can['’]t)${few} (?:confirm|verify|substantiate)\\b`)
)
/** "Neither the 300 tanks nor the 90 guns exist": but not "300 people in a town that does not exist". */
export function absent({ words, from, rest }: Place): boolean {
  const own = /^((?:(?!\b(?:who|that|which|where|and|but)\b)[^,“”"])*?)\bexist/.exec(rest)?.[1]
  const isNeither = /\b(?:neither|nor|none)\b/.test(spokenBefore({ words }, from, 3))
  return own !== undefined && (isNeither || new RegExp(`${not} $`).test(own))
}

/** "No, the bridge did not cost 900 lives": a fact-check's answer. */
export const answered = every(inAll('^no ,[^;:.!?…]*$'), some(inAll(not), beyond(`^(?:[^ ]+ ){0,3}${not}`)))

const possible = /^(?:could|can|would|will|may|might|must|should|shall)(?:n['’]t)?$|^(?:can['’]?not|won['’]t)$/
/** What such a verb leaves out is there: "did not include 12 deaths". */
const leaving = /^(?:inclu|count|cover|account|reach|exceed|last|surviv|reflect|mention|name)/
/** "did not pay | $3 million", "has never employed | 300 people": whatever the verb is. */
export function undone(at: Place): boolean {
  const { words, from } = at
  const { chunks, of } = chunksOf(words)
  const k = (of[from] ?? 0) - 1
  // "did not | draw": a noun to those who do not know the verb
  const [before, last] = [chunks[k - 1], chunks[k]]
  const isNoun = last?.kind === 'noun' && last.to - last.from === 1 && before?.kind === 'verb' && before.at < 0
  const verb = isNoun ? before : last
  if (isKnown(at) || verb?.kind !== 'verb' || !verb.negated || leaving.test(lowerAt(words, from - 1))) return false
  // "do not have two who are missing"
  const isHad = /^ha(?:ve|s|d)$/.test(lowerAt(words, verb.to - 1))
  return (isNoun || isHad || verb.at >= 0) && !words.slice(verb.from, verb.to).some((t) => possible.test(t.lower))
}
