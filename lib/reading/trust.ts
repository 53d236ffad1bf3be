/** Which verbs say something only with such a speaker or such words behind: "put the toll at", "released a statement:". */

import { type CueVerb, predicates } from './cues.ts'
import { forecasts, tallies } from './english/change.ts'
import { falsities, namings, rejections, reports } from './english/denying.ts'
import type { Speaker } from './people.ts'
import type { Voice } from './subjects.ts'
import { isFigure, type Token } from './tokens.ts'

/** "dismissed reports that", "called reports of 20 dead false". */
export const isDenying = (tokens: readonly Token[], k: number, { verb }: CueVerb): boolean =>
  rejections.has(verb) || (namings.has(verb) && isCalledFalse(tokens, k))

function isCalledFalse(tokens: readonly Token[], k: number): boolean {
  const next = tokens.slice(k + 1, k + 24).map((t) => t.lower)
  const isNamed =
    /^(?:it|this|that|them)$/.test(next[0] ?? '') ||
    unquoted(next)
      .slice(0, 4)
      .some((w) => reports.has(w))
  return isNamed && next.some((w) => falsities.has(w))
}

/** 'dismissed as "pure fiction" a claim': the words of a sentence without what stands in quotation marks. */
function unquoted(words: readonly string[]): string[] {
  let inside = false
  return words.filter((word) => {
    const isMark = /^["“”]$/.test(word)
    if (isMark) inside = !inside
    return !isMark && !inside
  })
}

type Said = {
  said: Speaker
  written: boolean
  next: readonly string[]
  figure: boolean
  tokens: readonly Token[]
  k: number
}
type Test = (at: Said) => boolean

/** One of some words among the first few behind the verb. */
const within =
  (few: number, pattern: RegExp): Test =>
  ({ next }) =>
    next.slice(0, few).some((w) => pattern.test(w))
/** "dismissed reports that", not "dismissed the army's figure of": that is the army's. */
const ofReports: Test = ({ next }) => {
  const words = unquoted(next).slice(0, 5)
  const noun = words.findIndex((w) => reports.has(w))
  return noun >= 0 && !/^['’]s?$/.test(words[noun - 1] ?? '')
}
/** ", an assertion the ministry rejected." */
const isBehindReport: Test = ({ next, tokens, k }) =>
  /^[.,;]?$/.test(next[0] ?? '') &&
  tokens
    .slice(Math.max(0, k - 8), k)
    .some(({ lower }) => lower === 'which' || lower === 'something' || reports.has(lower))
const isStated = within(4, /^(?:statement|announcement|remarks?)$/)
/** "aid agencies appealed for $2 billion" */
const ofAppeal: Test = ({ next, figure }) => next[0] === 'for' && figure
const isCalled: Test = ({ tokens, k }) => isCalledFalse(tokens, k)
const ofCount: Test = ({ next }) =>
  next.slice(0, 7).some((w) => tallies.has(w) || forecasts.has(w) || /^(?:targets?|guidance|rating)$/.test(w))

/** Of verbs that are trusted only with a figure: what has to be there besides. */
const tests = new Map<string, Test>()
for (const [verbs, test] of [
  [[...rejections].join(' '), (at) => ofReports(at) || isBehindReport(at)],
  // "made the following statement: ..."
  ['make issue release', (at) => isStated(at) && at.next.slice(0, 6).includes(':')],
  ['label brand dub', isCalled],
  ['value put place', (at) => at.next.includes('at') || within(5, /^(?:nearer|closer|between|below|above|under)$/)(at)],
  ['speak', ({ next, figure }) => next[0] === 'of' && figure],
  ['appeal ask', ofAppeal],
  // "called it "two steps back""
  [
    'call',
    (at) => isCalled(at) || ofAppeal(at) || (!ofReports(at) && at.next.slice(0, 5).some((w) => /^["“]$/.test(w)))
  ],
  ['request seek need', (at) => at.figure && within(3, /^[$€£]$/)(at)],
  ['point', within(1, /^(?:out|to)$/)],
  ['see', ({ said }) => /^(?:reporter|correspondent|journalist|witness|photographer)(?:e?s)?$/.test(said.head)],
  [
    'find determine',
    ({ next, said, written }) => /^(?:that|[,.]|)$/.test(next[0] ?? '') || written || learned.test(said.head)
  ],
  ['accuse', ({ next }) => next.includes('of')],
  ['show', ({ written }) => written],
  ['list notify', ({ figure }) => figure],
  // "the court heard that", "a tenant owed £900, a court has heard"
  ['hear', ({ said, next }) => inCourt.test(said.head) && !isFigure(next[0] ?? '')],
  ['look', ({ said, next, figure }) => next[0] === 'for' && figure && learned.test(said.head)],
  ['record', ({ said }) => said.kind !== 'person'],
  ['give', (at) => ofCount(at) || (at.written && at.figure)],
  ['cut lower raise revise trim upgrade downgrade update', ofCount]
] satisfies [string, Test][])
  for (const verb of verbs.split(' ')) tests.set(verb, test)
const inCourt = /^(?:court|jury|inquest|inquiry|tribunal|hearing)$/
const learned = /^(?:researchers|scientists|economists|analysts|auditors)$/

const valuings = new Set([
  'value',
  'put',
  'place',
  'estimate',
  'reckon',
  'forecast',
  'project',
  'count',
  'list',
  'record'
])
/** "Crowds estimated | at 20,000", which someone else did; but "put | at 12 the number of dead". */
const isValued = (next: readonly string[]) =>
  next[0] === 'at' &&
  next.slice(1, 4).some(isFigure) &&
  !next.slice(2, 8).some((w, i, all) => w === 'the' && all.slice(i, i + 4).some((noun) => tallies.has(noun)))

/** Whether such a speaker with such a verb is an attribution. */
export function isTrusted(
  { said, document }: Voice,
  { verb, kind, form }: CueVerb,
  tokens: readonly Token[],
  k: number
): boolean {
  if (said.head === 'version') return false
  if (verb === 'say' || verb === 'tell') return said.kind !== 'thing' || form === 'past'
  // "the brewer warned that"
  if (said.kind === 'thing')
    return kind === 'say' && verb !== 'claim' && said.definite && tokens[k + 1]?.lower === 'that'
  const next = tokens.slice(k + 1, k + 24).map((t) => t.lower)
  // "three men accused of a robbery"
  if (verb === 'accuse' && next[0] === 'of') return false
  const figure = next.some(isFigure)
  if (form === 'past' && valuings.has(verb) && isValued(next)) return false
  // "claimed 12 lives", "claim an average of 21 lives a year", "claimed responsibility", but "claimed 12 lives were lost"
  if (verb === 'claim') {
    const won = next.slice(0, 8).findIndex((w) => /^(?:lives|life|responsibility|credit|victory|asylum)$/.test(w))
    return won < 0 || next.slice(0, won + 2).some((w) => predicates.has(w))
  }
  // "the hospital admitted 23 patients"
  if (verb === 'admit' && figure && !/^(?:that|to|\w+ing)$/.test(next[0] ?? '') && next.slice(0, 3).some(isFigure))
    return false
  const test = kind === 'figure' ? tests.get(verb) : undefined
  const written = document === true || said.kind === 'document'
  return test === undefined || test({ said, written, next, figure, tokens, k })
}
