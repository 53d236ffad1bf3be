/** Which verbs say something only with such a speaker or such words behind: "put the toll at", "released a statement:". */

import { anyWord, oneOf } from '../figures/pieces.ts'
import { spoken } from './chunks.ts'
import { alsoNoun, type CueVerb, predicates } from './cues.ts'
import { figure, report } from './denial.ts'
import { forecasts, tallies } from './english/change.ts'
import { falsities, namings, rejections } from './english/denying.ts'
import { eventNouns } from './english/happenings.ts'
import { offered, valuings } from './english/saying.ts'
import { isOfIllness } from './outcomes.ts'
import { nounKind, type Speaker } from './people.ts'
import type { Voice } from './subjects.ts'
import { isCapital, spokenBefore, type Token, type Words } from './tokens.ts'

const behind = (tokens: Words, k: number) => spoken({ words: tokens }, k + 1, k + 24)
/** 'dismissed as "pure fiction" a claim': what is spoken without what stands in quotation marks. */
const unquoted = (next: string) => next.replace(/(?:^| )["“”](?:[^"“”]*["“”]|.*$)/g, '').trim()

const named = new RegExp(`^(?:(?:it|this|that|them)(?: |$)|(?:[^ ]+ ){0,3}${report})`)
const untrue = new RegExp(anyWord(falsities))
const isCalledFalse = (next: string) => (named.test(next) || named.test(unquoted(next))) && untrue.test(next)
/** "dismissed reports that", "called reports of 20 dead false". */
export const isDenying = (tokens: Words, k: number, { verb }: CueVerb): boolean =>
  rejections.has(verb) || (namings.has(verb) && isCalledFalse(behind(tokens, k)))

/** What is spoken around the verb, whether it is in writing, and whether a figure follows. */
type Said = { said: Speaker; written: boolean; last: string; next: string; figure: boolean }
/** All of it has to be so: the speaker's head, what is spoken behind, and the rest. */
type Need = { head?: RegExp; next?: RegExp; figure?: true; written?: true }
type Test = Need | ((at: Said) => boolean)

const isMet = (test: Test, at: Said): boolean =>
  typeof test === 'function'
    ? test(at)
    : (test.head?.test(at.said.head) ?? true) &&
      (test.next?.test(at.next) ?? true) &&
      (at.figure || !test.figure) &&
      (at.written || !test.written)

/** One of some words among so many behind the verb. */
const within = (most: number, words: string) => new RegExp(`^(?:[^ ]+ ){0,${most - 1}}${words}(?![^ ])`)
// "dismissed reports that", not "dismissed the army's figure of": that is the army's
const reported = within(5, `(?<!(?<![^ ])['’]s? )${report}`)
const isOfReports: Test = ({ next }) => reported.test(unquoted(next))
const reportBefore = new RegExp(`(?<![^ ])(?:which|something)(?![^ ])|${report}`)
/** ", an assertion the ministry rejected." */
const isBehindReport: Test = ({ next, last }) => /^(?:[.,;](?: |$)|$)/.test(next) && reportBefore.test(last)
const isCalled: Test = ({ next }) => isCalledFalse(next)
const appeal: Test = { next: /^for\b/, figure: true }
const learned = /^(?:researchers|scientists|economists|analysts|auditors)$/
const counts = within(7, oneOf([...tallies, ...forecasts, 'targets?', 'guidance', 'rating']))

/** "now gives 13 dead", but "gave 12 dead soldiers medals" */
const soMany = new RegExp(`^(?:[^ ]+ ){0,2}${figure}[^ ]+ (?:people )?(?:dead|killed|deaths)(?= (?:and|[,.;])|$)`)

/** Of verbs that are trusted only with a figure: what has to be there besides, one or the other. */
const tests = new Map<string, readonly Test[]>()
for (const [verbs, ...any] of [
  [[...rejections].join(' '), isOfReports, isBehindReport],
  // "made the following statement: ..."
  ['make issue release', { next: /^(?:[^ ]+ ){0,3}(?:statement|announcement|remarks?) (?:[^ ]+ ){0,4}:/ }],
  ['label brand dub', isCalled],
  ['value put place', { next: /(?<![^ ])at\b/ }, { next: within(5, oneOf('nearer closer between below above under')) }],
  ['speak', { next: /^of\b/, figure: true }],
  ['appeal ask', appeal],
  // "called it "two steps back""
  ['call', isCalled, appeal, (at) => !isMet(isOfReports, at) && within(5, '["“]').test(at.next)],
  ['request seek need', { next: within(3, '[$€£]'), figure: true }],
  ['point', { next: /^(?:out|to)\b/ }],
  ['see', { head: /^(?:reporter|correspondent|journalist|witness|photographer)(?:e?s)?$/ }],
  ['find determine', { next: /^(?:that\b|[,.]|$)/ }, { written: true }, { head: learned }],
  ['accuse', { next: /(?<![^ ])of\b/ }],
  ['show', { written: true }],
  ['list notify', { figure: true }],
  // "the court heard that", "a tenant owed £900, a court has heard"
  ['hear', { head: /^(?:court|jury|inquest|inquiry|tribunal|hearing)$/, next: new RegExp(`^(?!${figure})`) }],
  ['look', { head: learned, next: /^for\b/, figure: true }],
  ['record', ({ said }) => said.kind !== 'person'],
  ['give', { next: counts }, { written: true, figure: true }, { next: soMany }],
  [
    'cut correct lower raise revise trim upgrade downgrade update',
    { next: counts },
    { next: /^(?:that|it|this) (?:up |down )?to\b/ }
  ]
] satisfies [string, ...Test[]][])
  for (const verb of verbs.split(' ')) tests.set(verb, any)

/** "Crowds estimated | at 20,000", which someone else did; but "put | at 12 the number of dead". */
const valued = new RegExp(`^at (?:[^ ]+ ){0,2}${figure}(?!(?:[^ ]+ ){0,6}the (?:[^ ]+ ){0,2}${anyWord(tallies)})`)
const deeds = [...eventNouns.keys()].filter((noun) => !/^(?:kill|murder|slaughter)/.test(noun))
const won = `lives|life|responsibility|credit|victory|asylum|${deeds.join('|')}`
/** "claimed 12 lives", "claim an average of 21 lives a year", "claimed responsibility", "claimed a raid that killed 12", but "claimed 12 lives were lost" */
const winning = new RegExp(
  `^(?!that )(?:(?!${anyWord(predicates)})[^ ]+ ){0,7}(?:${won})(?![^ ])(?! ${anyWord(predicates)})`
)
/** "a number that charities | put at 10,000" */
const numberThat = new RegExp(`${anyWord(tallies)} (?:(?:that|which) )?(?!of)(?:[\\p{L}-]+ ){0,3}[\\p{L}-]+$`, 'u')
const figureNear = new RegExp(`^(?!that\\b|to\\b|\\w+ing\\b)(?:[^ ]+ ){0,2}${figure}`)

export function isTrusted({ said, document }: Voice, { verb, kind, form }: CueVerb, tokens: Words, k: number): boolean {
  if (said.head === 'version') return false
  if (verb === 'say' || verb === 'tell') return said.kind !== 'thing' || form === 'past'
  const next = behind(tokens, k)
  // "the brewer warned that"
  if (said.kind === 'thing') return kind === 'say' && verb !== 'claim' && said.definite && /^that\b/.test(next)
  // "wildfires scorch Western states", but "the report states that 12 died"
  if (verb === 'state' && form === 'third' && !/^(?:that\b|[:,"“])/.test(next)) return said.kind === 'document'
  // "three men accused of a robbery"
  if (verb === 'accuse' && /^of\b/.test(next)) return false
  const last = spokenBefore({ words: tokens }, k, 8)
  if (form === 'past' && valuings.has(verb) && valued.test(next) && !numberThat.test(last)) return false
  // "vowed revenge for the 12", "called for an inquiry into the deaths of 12": what befell them others told
  if (kind !== 'say' && towards.test(next)) return false
  // "the two gave different figures: Roe spoke of 12"
  if (/^(?:different|conflicting|varying)\b/.test(next)) return false
  // "Cholera claims 90"
  if (verb === 'claim') return !winning.test(next) && !isOfIllness(said.head.toLowerCase())
  // "the hospital admitted 23 patients"
  if (verb === 'admit' && figureNear.test(next)) return false
  const any = kind === 'figure' ? tests.get(verb) : undefined
  const written = document === true || said.kind === 'document'
  const at = { said, written, last, next, figure: someFigure.test(next) }
  return any === undefined || any.some((test) => isMet(test, at))
}
const towards = new RegExp(`^(?!that )(?:(?!${figure})[^ ]+ ){0,5}?${anyWord(offered)} (?!${figure})`)
const someFigure = new RegExp(figure)

const isPlural = (word = '') => /s$|^(?:media|data|they|we|military|army)$/.test(word) || nounKind(word) === 'people'
/** "officials in Karsu estimate 12", but "a Reuters tally shows", "an estimate of 12". */
export const agrees = ({ form, verb }: CueVerb, { said, document }: Voice, last: Token | undefined) =>
  // "court papers and social media | posts"
  form === 'third' && alsoNoun.has(verb)
    ? document || isCapital(last) || !/(?:[^s]s|media)$/.test(said.head)
    : form !== 'base' || document || isPlural(said.head) || isPlural(last?.lower)
