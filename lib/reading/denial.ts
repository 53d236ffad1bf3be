/** How words say that something is not so: a report, what was just said, or all losses. What they are about is for others. */

import { anyWord, oneOf, setOf } from '../figures/pieces.ts'
import type { Quantity } from '../figures/quantity.ts'
import { scales, small } from '../figures/spelled.ts'
import { spoken } from './chunks.ts'
import { indexAt } from './clauses.ts'
import { timeWords } from './cues.ts'
import { timeNouns } from './english/chunks.ts'
import * as english from './english/denying.ts'
import { eventNouns } from './english/happenings.ts'
import { matches } from './occurrences.ts'
import { formsOf, outcomeOf } from './outcomes.ts'
import { anyOf, lowerAt, spokenBefore, type Words } from './tokens.ts'

export const rejecting = formsOf(english.rejections)
export const retracting = formsOf(english.retractions)

// Patterns over words and marks with blanks between them
export const report = anyWord(english.reports)
export const telling = anyWord(english.tellings)
export const not = `(?<![^ ])(?:not|never|[^ ]*n['’]t)(?![^ ])`
/** "false", "not true", "made up". */
export const untrue = `(?:${anyWord(english.falsities)}|\\bmade up(?! of)\\b|${not} (?:${anyWord('true correct accurate so')}|the case\\b))`
const ground = anyWord(english.grounds)
/** "has no basis", "lacks any evidence", "is without foundation"; but "made without evidence". */
export const groundless = `\\b(?:ha(?:[sd]|ve) no|lack(?:s|ed)?(?: any)?|(?:is|are|was|were) without(?: any)?)(?: \\w+)? ${ground}`
const mark = '[.,;:!?"”…–—]'
const alone = `(?=$| ${mark}| ${oneOf('is are was were has have turned proved never did does also but and on in by as to')}\\b| [^ ]*n['’]t)`
const named = `(?: (?!${report})[^ ]+){0,2} ${report}(?! (?:of|that|about)\\b)`
/** What stands for what was just said: "that", "the claim", "these reports"; "the claim of mass graves" is another. */
const anaphor = `(?<![^ ])(?:(?:it|they|them)\\b|${oneOf(
  'that this these those the such both any all its his her their'
)}${named}|(?:that|this|these|those)${alone})`
const ofLast = new RegExp(`^${anaphor}`)
export const isOfLast = (words: string) => ofLast.test(words)
const happening = `${not} ${anyWord(english.happening)}`
const behindGround = `(?:$| ${mark}| [^ ]+ ${anaphor}| (?:to )?(?:support|back)s?\\b)`
const checked = oneOf('verified verify confirmed corroborated checked')
const denied = [
  `none of (?:them|th[eo]se)(?: (?:is|are|was|were|has|have|had|ever|actually|even))* (?:true|real|correct|accurate|${anyWord(english.happening)})`,
  `${anaphor}(?: (?!${mark})[^ ]+)*? (?:${untrue}(?=$| ${mark}| and | but )|${happening})`,
  // but "None of them was badly hurt", "None of the figures could be verified"
  `none of (?!them |th[eo]se (?:is|are|was|were|has|have|had)\\b)${anaphor}(?!(?: [^ ,;]+){1,4} ${checked})`,
  // "They did not."
  `(?:it|they|he|she) (?:did|was|were|does|do|is|are|had|has) ?(?:not|n['’]t)[^\\p{L}]*$`,
  '(?:he|she) (?:is|was) (?:wrong|mistaken)(?=$| [,.;!])',
  'no such\\b',
  'nothing of\\b',
  // "There is no evidence for that", "No proof supports it"
  `(?:(?:there|we)\\b(?: [^ ]+){0,5} )?no(?: [^ ]+){0,6} ${ground}${behindGround}`,
  // "False.", "Verdict: not true", "We rate this FALSE"
  `(?:[^ ]+ |(?:verdict|rating|ruling|we|our)\\b(?: [^ ]+){0,4} )?${untrue}[^\\p{L}]*$`
].map((form) => new RegExp(`^${form}`, 'u'))
export const isDenied = (words: string) => denied.some((form) => form.test(words))

const vouching = `(?:${not}|\\bcannot|\\bunable to)(?: (?!${mark})[^ ]+){0,4} ${oneOf('confirm verify corroborate substantiate')}`
const unproven = [
  // "We have not been able to confirm those", "The claims could not be verified", "None of them could be confirmed"
  `(?:[^ ]+ ){1,6}?${vouching}(?: independently)? ${anaphor}`,
  `${anaphor}(?: (?!${mark})[^ ]+)*? (?:${not}|\\bcannot)(?: [^ ]+){0,3} ${checked}`,
  `none of ${anaphor}(?: [^ ,;]+){1,4} ${checked}`
].map((form) => new RegExp(`^${form}`, 'u'))
/** Whether the words vouch for nothing of what was just told. */
export const isUnproven = (words: string) => unproven.some((form) => form.test(words))

const links = '(?:(?:that|which) (?:\\w+ )?(?:turned out|proved|was|is)(?: to be)? )?'
const apposed = new RegExp(`[;:,–—(] (?:(?:but|yet|and) )?an? (?:[^ ]+ )?${report} ${links}(?:[^ ]+ )?${untrue}`)
/** "; it has since dropped the claim" */
const dropped = new RegExp(
  `^(?:it|they|he|she)(?: [^ ]+){0,2} ${anyWord(`${english.withdrawn} withdrew retracted`)} ${anaphor}`
)
/** Whether the rest of a sentence says it behind a mark: "; the figure is made up", ", a number invented by the radio". */
export function isSettled(rest: string): boolean {
  const clauses = ` ${rest}`.split(/ [;:–—(] (?:(?:but|yet|and) )?/).slice(1)
  return apposed.test(rest) || clauses.some((words) => isDenied(words) || dropped.test(words))
}

/** How far from a figure the words may stand by which it is not so; more is another matter, and costs time. */
export const reach = 30
const far = '(?:(?!(?:and|or|that|which|who|having)\\b)[^ ,]+ )'
// "Rumours that a well had been poisoned | led a mob to burn a shop": that it did, and not "that a flood led to"
const stirred = new RegExp(
  `^.*${report} (?:(?:in|on) [^ ]+ )?(?:that ${far}+${oneOf('had has have was were is are would could might')} |of |about )${far}+(?=${anyWord(english.stirrings)})`
)
/** What is spoken before a figure, back to a stop or "but", or to what a rumour has led to. */
export function leadOf(words: Words, from: number): string {
  const said = spokenBefore({ words }, from, reach)
  const [lead = ''] = said.split(/ (?=(?:[;:.!?…]|but|although|though)(?: |$))/).slice(-1)
  return mayStir(words) ? lead.replace(stirred, '') : lead
}
const mayStir = anyOf(english.stirrings)
/** Whether the words before a figure say that it was told: "messages claimed that", "a report of". */
export const isHearsay = (words: Words, start: number) => hearsay.test(leadOf(words, indexAt(words, start)))
// "a post shared 12,000 times": what is told of the post itself
const hearsay = new RegExp(`${report}(?=$| ${anyWord('of that about in on by from')})|${telling}`)

export const figure = `(?<![^ ])(?=\\d|${oneOf([...small.keys(), ...scales.keys()])}\\b)`
// "found nine bodies, raising the toll to 31": the nine come on top
const onTop = `(?<=, )${oneOf('raising updating upgrading lowering cutting reducing')} `
const revision = `(?!${onTop})${anyWord(english.revisions)}`
// not "Power was cut to 900 homes"
const counts = oneOf(
  'it that this they these those which dead deaths (?:toll|figure|number|count|total|estimate)s? tally'
)
const count = `\\b${counts}(?: [^ ]+){0,3} `
const revised = new RegExp(
  `(?:${revision} ${anaphor}|${count}(?:was|were|been)(?: [^ ]+){0,2} ${revision})(?: [^ ]+){0,3} to ${figure}` +
    `|\\b(?:before|later) ${revision} (?!them\\b)${anaphor}(?=$| [,(]| up| down)`
)
/** Whether the words revise what was just said: "It later cut that to 12", "The figure was revised to 12". */
export const isRevised = (words: string) => revised.test(words.split(/ [.;?!](?: |$)/)[0] ?? '')

const quoted = '["“”«»„][^"“”«»„]*["“”«»„]'
const adverbs =
  'on again also repeatedly strongly flatly categorically vehemently later earlier the any an? all having as'
const passed = new RegExp(`^(?:(?:${oneOf(adverbs)}|${oneOf(timeWords)}|${quoted})(?: |$))+`)
// "denied that", "denied it had killed", "dismissed foreign reports of"
const opening = new RegExp(`^(?:that|it|they|he|she|its|their)\\b|^(?:[^ ]+ ){0,3}?${report}`)
const granted =
  /^(?:counts?|charges?|offen[cs]es?|entry|access|visas?|permission|bail|asylum|parole|boarding|treatment|aid)$/
/** What opens words about a thing, and not what is said of it. */
const relative = /\b(?:which|who|whom|whose|where)\b|(?:^| )(?:the|these|those)$/
const adjunct = /\b(?:after|before|when|because|since|while|during|following|amid|although|though)\b/

/** What denying at `k` does to a figure: as in "denied bombing the market, in which 22 died" it is the `outlet`'s. */
export function denialOf(tokens: Words, k: number, from: number): 'denies' | 'outlet' | 'unsure' {
  const behind = spoken({ words: tokens }, k + 1, from)
  // "The army, which denies killing civilians, | said 20 rebels died"
  if (/^(?:who|which)$/.test(lowerAt(tokens, k - 1)) && behind.includes(' ,')) return 'outlet'
  const said = behind.replace(passed, '')
  // "denied three counts of theft", "denied 12 reporters visas": those there are
  if (said === '') return tokens.slice(from, from + 5).some((t) => granted.test(t.lower)) ? 'outlet' : 'denies'
  const opens = opening.exec(said)?.[0]
  const [first = ''] = said.split(' ')
  const rest = said.slice((opens ?? first).length).trim()
  // "denied that it knew of cracks before the collapse that killed 9"
  const isKilling = outcomeOf(/\bthat ([^ ]+)/.exec(rest)?.[1] ?? '')?.form === 'past'
  // "claims that aid was slow", "reports of looting after the quake, which killed 22"
  if (relative.test(rest) || isKilling) return 'outlet'
  if (opens !== undefined) return adjunct.test(rest) ? 'unsure' : 'denies'
  // "denied killing 12", "denied the deaths of 12"; but "denied a cover-up of the deaths of 12"
  const isDone = outcomeOf(first) !== undefined && !adjunct.test(rest) && !/\bthat\b/.test(rest)
  // "denied taking bribes of $50,000": whatever the deed is, the figure is its object
  const isTaken = /..ing$/.test(first) && /^(?:(?:\w+ ){1,2}of|\w+(?:ed|en|ing))?$/.test(rest)
  return isDone || isTaken ? 'denies' : 'outlet'
}

// "denied that any civilians had been killed", "rejected reports of any losses"; bounded, so that it stays linear
const losses = oneOf(
  'death deaths casualty casualties loss losses killed dead died wounded injured injury injuries fatality fatalities victims arrests arrested captured missing'
)
const between = `(?: (?!${oneOf('in that by to with for')} )[^\\s.;:!?]+){0,6}?`
const denial = new RegExp(
  `\\b${oneOf(rejecting)}\\b(?:(?! ${oneOf(english.causing)} )[^.;:!?\\n]){0,60}?\\b(any(?:one|body)?)\\b(?=${between} ${losses}\\b(?![^.;:!?\\n]{0,40}\\b${oneOf(english.causes)}\\b))`,
  'gi'
)

/** Who denies any losses says none, though not who denies their cause: "any" stands for at most 0, and only there. */
export function readDenials(text: string): Quantity[] {
  return matches(denial, text).map((match) => {
    const words = match[1] as string
    const end = match.index + match[0].length
    const figures = { low: null, best: null, high: 0, bound: 'atMost', vague: null } as const
    const none = { unit: null, per: null, role: null, kind: 'count' } as const
    return { start: end - words.length, end, numberEnd: end, words, ...figures, ...none }
  })
}

const stops = oneOf(
  'in on at of to by for with from and or but as is was were had has have that who which when while after'
)
const phrase = `(?: (?!${stops}\\b)[\\p{Ll}-]+)`
const inPart = new RegExp(
  `^(?: (?!${oneOf('by from to when while after because')}\\b)[^ .,;:!?]+){1,6}? ` +
    `(${oneOf('in on inside aboard at among')} ${oneOf('the its their his her either that this')}${phrase}{0,3}?(${phrase}))(?![\\p{Ll}-]|${phrase}| \\d)`,
  'u'
)
const whole = setOf(
  'case scene site area spot region country course process hands place fighting violence crossfire raids'
)
/** "denied that anyone had died in the second carriage": of whom alone there are none; null: of all that the event befell. */
export function partDenied(text: string, end: number): string | null {
  const [, part, noun = ''] = inPart.exec(text.slice(end, end + 120)) ?? []
  const head = noun.trim()
  return part && !eventNouns.has(head) && !timeNouns.has(head) && !whole.has(head) ? part : null
}
