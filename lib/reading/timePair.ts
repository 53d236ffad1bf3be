/** A time and a figure in one sentence, and the clauses that the two stand in. */
import { closed, isPlural } from '../figures/lexicon.ts'
import { oneOf, setOf } from '../figures/pieces.ts'
import { lastDayOf, type Reference } from './calendar.ts'
import {
  auxiliaries,
  type Clause,
  clauseAt,
  clauseOf,
  headOf,
  indexAt,
  isVerbal,
  isVerbIn,
  wordsOf
} from './clauses.ts'
import { cueVerbs } from './cues.ts'
import type { Document } from './document.ts'
import { eventNouns, happened } from './english/happenings.ts'
import { measuresOf, outcomeOf } from './outcomes.ts'
import type { Span } from './sentences.ts'
import type { Time } from './times.ts'
import * as says from './timeWords.ts'
import { compared, levelBefore } from './timeWords.ts'
import { lowerAt, ownSign, type Token } from './tokens.ts'

/** What a time is to a figure: its own, when it began, when it was counted or told, or none of its business. */
export type Role = 'own' | 'begins' | 'asOf' | 'said' | 'aside'

/** A time and a figure in one sentence. `before`: the words before the time; `lead`: its clause's; `gap`: in between. */
export type Pair = {
  time: Time
  before: string
  lead: string
  gap: string
  /** Where the time stands behind: whether what is between leads from the figure to something else. */
  isAway: boolean
  /** Words of the time's clause, and of the figure's up to the figure. */
  timeWords: readonly Token[]
  /** The verbs before the time, and before the figure, in their clauses. */
  verb: Token | undefined
  figureVerb: Token | undefined
  /** Words of its clause behind the time. */
  next: readonly Token[]
  figureLead: string
  figureWords: readonly Token[]
  timeClause: Clause
  figureClause: Clause
  /** Whether the time stands behind the figure, and the two in one clause, or in clauses side by side. */
  after: boolean
  same: boolean
  near: boolean
  /** What the figure's relative clause is told of, and whether the time is its own: "Friday's quake, which killed 12". */
  head: Token | undefined
  headOfTime: boolean
  /** Whether the figure's participle hangs on the time's clause; not on "a bus that hit a wall, killing 12". */
  isOfHost: boolean
  /** What it is to the toll of a deed: the beginning, or, of one long before the article, the time of all of it. */
  ofDeed: Role
}

export const isMain = (token: Token) => isVerbal(token) && !auxiliaries.has(token.lower)
const harms = measuresOf('killed injured affected destroyed damaged displaced')
/** Something befell somebody: "killed", "were hurt"; "leaving" and the like aside. */
export function isHarm(word: string, form: 'past' | 'ing'): boolean {
  const outcome = outcomeOf(word)
  return outcome !== undefined && outcome.form === form && harms.has(outcome.measure)
}
export const happens = (words: readonly Token[]) => words.some((t) => happened.has(t.lower) || eventNouns.has(t.lower))
/** Whether a time hangs on something that happened: "struck the coast on Saturday", "the flood of Saturday". */
export function hangsOn(words: readonly Token[], time: Time): boolean {
  const before = words.filter((t) => t.end <= time.start)
  // "drove into a crowd watching fireworks on Thursday": the crowd watched, and the driving was on Thursday
  const verb = before.findLast((t) => isVerbal(t) && !/ing$/.test(t.lower)) ?? before.findLast(isVerbal)
  return (verb !== undefined && happens([verb])) || happens(before.slice(-3))
}

export const isDeed = ({ lower }: Token) =>
  happened.has(lower) || eventNouns.has(lower) || outcomeOf(lower) !== undefined
export const isOver = ({ lower }: Token) => happened.has(lower) || /^(?:past|null)$/.test(`${outcomeOf(lower)?.form}`)
/** "a fire in 2016 led to | a fine of $2 million", but "to 12 deaths"; "the 14 who died were | flown home on Sunday". */
export const isLed = ({ same, after, gap, verb, timeWords }: Pair) =>
  same &&
  (after
    ? verb !== undefined && !isDeed(verb) && who.test(gap) && gap.split(' ').some((word) => isHarm(word, 'past'))
    : leading.test(gap) && !timeWords.some((t) => hurt.has(outcomeOf(t.lower)?.measure ?? 'other')))
const who = /^(?: [\p{L}-]+){0,3} who /u
const leading = /^(?:ha[sd] |have )?(?:led to|resulted in|prompted|sparked|triggered)\b/
const hurt = measuresOf('killed injured missing')
/** Days after which what came of a deed has been counted. */
const counting = 60
const isNews = (words: readonly Token[]) => words.some(({ lower }) => happened.has(lower))
/** What began then may have gone on: "the war, which began in 2014, killed 900". */
const begins = /^(?:began|begun|started)$/
const breaksOut = /^(?:erupted|broke)$/
const lasting = setOf('war conflict fighting clashes violence unrest protests strike outbreak epidemic')
const isPast = ({ to }: Time, { day }: Reference) => day !== null && day - lastDayOf(to) > counting

/** "Friday's big quake, which", "a quake on Friday which". */
function isOwn(text: string, time: Time, head: Token, words: readonly Token[]): boolean {
  if (head.start >= time.end)
    return eventNouns.has(head.lower) && /^['’]s (?:\S+ ){0,3}$/.test(text.slice(time.end, head.start))
  const before = words.slice(0, indexAt(words, time.start)).slice(-3)
  return head.start >= time.start && before.some((t) => eventNouns.has(t.lower)) && !before.some(isVerbal)
}

export function pairOf(
  { text }: Document,
  words: readonly Token[],
  ref: Reference,
  parts: readonly Clause[],
  time: Time,
  span: Span
): Pair {
  const clauseWith = ({ start }: Span) => clauseAt(parts, indexAt(words, start))
  const [timeClause, figureClause] = [clauseWith(time), clauseWith(span)]
  const isNewsIn = ({ id }: Clause) => isNews(wordsOf(words, id))
  const after = time.start >= span.end
  const reach = figureClause.opener === 'and' ? 3 : 2
  const isBeside = (c: Clause, k: number) =>
    c.id === figureClause.id && parts.slice(Math.max(0, k - reach), k + reach + 1).some((o) => o.id === timeClause.id)
  const started = (clause: Clause) => {
    const torn = parts.find((c) => c.id === clause.id && c.to > clause.from - 1) ?? clause
    return words[torn.from]?.start ?? 0
  }
  const [timeWords, figureWords] = [wordsOf(words, timeClause.id), wordsOf(words, figureClause.id)]
  const head = headOf(words, figureClause)
  const k = parts.findIndex(({ id }) => id === figureClause.id)
  const [host, outer] = [parts[k - 1], parts[k - 2]]
  // "a truck on Sunday hit a bus that left on Friday, killing 12": the truck did
  const isOfOuter = host?.kind === 'relative' && outer?.kind === 'main' && isNewsIn(outer) && !isNewsIn(host)
  const verb = timeWords.findLast((t, k, all) => t.end <= time.start && isMain(t) && isVerbIn(t, k, all))
  // "the war, which began in 2019, has killed 90,000"
  const word = verb?.lower ?? ''
  const goesOn = begins.test(word) || (breaksOut.test(word) && timeWords.some((t) => lasting.has(t.lower)))
  const before = text.slice(words[0]?.start, time.start)
  // "nine crashes since 2010, in which 600 died"
  const isOpen = goesOn || /\bsince $/.test(before)
  const isOver = isPast(time, ref) && !isOpen && !figureWords.some((t) => /^ha(?:s|ve)$/.test(t.lower))
  return {
    time,
    before,
    lead: text.slice(started(timeClause), time.start),
    gap: after ? text.slice(span.end, time.start) : text.slice(time.end, span.start).trimStart(),
    isAway: after && pointsAway(wordsBetween(words, span.end, time.start)),
    timeWords,
    verb,
    next: timeWords.filter((t) => t.start >= time.end),
    figureVerb: figureWords.findLast((t) => t.end <= span.start && isMain(t)),
    figureLead: text.slice(started(figureClause), span.start),
    figureWords,
    timeClause,
    figureClause,
    after,
    same: timeClause.id === figureClause.id,
    near: parts.some(isBeside),
    head,
    headOfTime: head !== undefined && isOwn(text, time, head, words),
    isOfHost:
      (host?.id === timeClause.id && !isOfOuter) ||
      (timeClause.kind === 'main' && (host?.kind !== 'relative' || (isNews(timeWords) && !isNewsIn(host)))),
    ofDeed: isOver ? 'own' : 'begins'
  }
}

export const wordsBetween = (words: readonly Token[], from: number, to: number) =>
  words.filter(({ start, end }) => start >= from && end <= to)
const spots = setOf('in at near across on around outside')
/** "hurt dozens in a town hit by the flood of 2004", "with 12 dead it tops the 1997 crash": of what it points to alone. */
export function pointsAway(between: readonly Token[]): boolean {
  const at = between.findIndex(({ lower }) => spots.has(lower))
  const leads = (t: Token, k: number) => isMain(t) && ((at >= 0 && k > at) || !(isDeed(t) || cueVerbs.has(t.lower)))
  return between.some((t, k) => t.lower === 'where' || leads(t, k))
}

/** A trial, a funeral: what is held over a deed has a day of its own; "an inquest into the deaths of seven opened on Monday". */
export const isOfSequel = ({ after, same, gap, timeWords, figureLead }: Pair) =>
  after &&
  (!same || /^ of wh(?:om|ich)\b/.test(gap) || says.overDeaths.test(figureLead)) &&
  timeWords.slice(0, 5).some(({ lower }) => says.sequels.has(lower))

/** "relatives of the 14 who were killed gathered on | Monday": what others did when it was over. */
function isAfterHarm({ after, same, verb, gap, figureLead }: Pair): boolean {
  if (!after || !same || !verb || isHarm(verb.lower, 'past') || happened.has(verb.lower)) return false
  const words = gap.split(' ')
  const harmed = words.findIndex((word) => isHarm(word, 'past'))
  return says.ofKin.test(figureLead) && harmed > 0 && harmed < words.indexOf(verb.lower)
}
/** Whether the word before a time tells what befell somebody: "killed in | Tuesday's fire". */
export const isOfHarm = ({ verb, time, after }: Pair) =>
  after && verb !== undefined && time.start - verb.end < 9 && isHarm(verb.lower, 'past')
/** "fined for | Friday's deed", "came to the funeral of six killed on | Friday", "declared on | Friday". */
export function isOfCause(p: Pair): boolean {
  if (isAfterHarm(p)) return true
  const { after, lead, next, figureLead, gap } = p
  if (says.declared.test(lead) || says.isOutside(lead, figureLead, gap)) return true
  const [isOwner, isDeed] = [ownSign.test(lowerAt(next, 0)), happens(next.slice(0, 3))]
  if (!after) return false
  return (
    (says.because.test(lead) && (isOwner || isDeed)) || (says.cameFor.test(gap) && (isOfHarm(p) || (isOwner && isDeed)))
  )
}

/** What they had been before: "soldiers freed 43 women held since March". */
export function hadBeen({ after, verb, gap, figureLead }: Pair): boolean {
  const [noun = '', ...behind] = gap.trimStart().split(` ${verb?.text} `)
  const things = noun.split(' ')
  const isBare = isPlural(things.at(-1) ?? '') && things.every((word) => word === 'and' || !closed.has(word))
  // "14 of 17 drones launched overnight": of all 17
  const isOutcome = (word: string) => outcomeOf(word)?.how === 'verb' && !says.aftermath.has(word)
  const isDone = !/ of $/.test(figureLead) && figureLead.split(' ').some(isOutcome)
  const isWhile = !verb || verb.lower.endsWith('ing') || outcomeOf(verb.lower)?.measure === 'attended'
  return after && behind.length > 0 && isBare && isDone && !isWhile
}

const counts = oneOf('people dead deaths killed injured lost reported given announced counted recorded')
const itsTime = new RegExp(`^(?: ${counts})?(?: ${oneOf('on in at for of a the late early')}){0,2} ?$`)
/** "27 are missing, down from 46 on Sunday", "of the 63 hurt 41 had left by Sunday": the day is of the second alone. */
export function isOfAnother(
  text: string,
  words: readonly Token[],
  span: Span,
  time: Time,
  spans: readonly Span[]
): boolean {
  if (isOfAside(words, span, time, spans) || isOfPart(text, words, span, time, spans)) return true
  const isFramed = /\bOf (?:the |those )?$/.test(text.slice(Math.max(0, span.start - 10), span.start))
  // "31 percent, up from a fifth in 2019"
  if (/, (?:up|down) from [^,;\d]*$/.test(text.slice(span.end, time.start))) return true
  return spans.some((second) => {
    // "fell from 6.1% the month before, leaving 412 out of work"
    // "The toll, put at 120 on Sunday, has risen to 141"
    if (second.end <= time.start && time.end <= span.start) {
      const lead = text.slice(Math.max(0, second.start - 60), second.start)
      return levelBefore.test(lead) && itsTime.test(text.slice(second.end, time.start))
    }
    if (second.start <= span.end || second.end > time.start) return false
    const [between, behind] = [text.slice(span.end, second.start), text.slice(second.end, time.start)]
    return (
      isFramed ||
      (compared.test(between) && /^[^,;]*$/.test(behind)) ||
      // "On 3 May 28 bodies came in, 25 on 4 May"
      (/, (?:and |then )?$/.test(between) && /^ (?:on|in) (?:the )?$/.test(behind)) ||
      (levelBefore.test(between) && itsTime.test(behind)) ||
      // "stands at 55, with 2 more added within a day"
      (/,? with (?:another )?$/.test(between) && /^ (?:more|new|further|additional|others)\b/.test(behind)) ||
      (/^[^.;]{0,60}, /.test(between) && partOfIt.test(behind)) ||
      (/, (?:including|among them) $/.test(between) && itsTime.test(behind.replace(/^ \p{L}+/u, '')))
    )
  })
}
/** "they sent 40 tanks to Tarn, where 860 people have died since May": the time is of the figure beside it. */
function isOfAside(words: readonly Token[], span: Span, time: Time, spans: readonly Span[]): boolean {
  const { id, kind } = clauseOf(words, time)
  const isIn = (s: Span) => clauseOf(words, s).id === id
  return kind === 'relative' && !isIn(span) && spans.some((s) => s.start > span.end && s.end <= time.start && isIn(s))
}
const partOfIt = /^ of (?:them|whom|which)\b[^,.;]{0,40}$/

const ones = 'its their his her our'
const of = new RegExp(
  `^(?:(?: \\p{L}+)? of (?:${oneOf(`the these those some about nearly almost ${ones}`)} )?| ${oneOf(ones)} )$`,
  'u'
)
/** "the last of the 21 bodies" */
const ofWhole = new RegExp(
  `\\b${oneOf('last first rest most many some few half all none one another')} of ${oneOf('the those its their')} $`
)
const ofThose = /^ of (?:the|these|those|its|their) \S+/
/** "On Sunday they freed 14 of the 30 girls seized in May": what is told of the whole is not the part's. */
function isOfPart(text: string, words: readonly Token[], span: Span, time: Time, spans: readonly Span[]): boolean {
  // "900 are homeless, including 60 who have been so | since May"
  if (time.start > span.end && included.test(text.slice(span.end, time.start))) return true
  const isPart = (part: Span, whole: Span) => of.test(text.slice(part.end, whole.start))
  const part = spans.find((s) => isPart(s, span)) ?? (ofWhole.test(text.slice(0, span.start).slice(-30)) ? span : null)
  if (part && !isTold(words, part, span, time)) return true
  const [those = ''] = ofThose.exec(text.slice(span.end, span.end + 40)) ?? []
  const named = those ? { start: span.end, end: span.end + those.length } : undefined
  const whole = spans.find((s) => isPart(span, s)) ?? named
  return whole !== undefined && isTold(words, span, whole, time)
}
const included = /\b(?:including|among (?:them|whom))\b[^;]*\b(?:who|that|which)\b[^,;]*$/
/** Whether a time stands with what only says which the whole is: "seized in May", "that it seized in May". */
function isTold(words: readonly Token[], part: Span, whole: Span, time: Time): boolean {
  if (time.start < whole.end) return false
  const between = words.filter((t) => t.start >= whole.end && t.end <= time.start)
  const verb = between.findIndex(isVerbal)
  const opener = between[verb - 1]?.lower ?? ''
  // "died on Tuesday, | bringing the toll to five"
  const next = words.slice(indexAt(words, time.end)).slice(0, words[indexAt(words, time.end)]?.text === ',' ? 0 : 2)
  // "100 of the deaths this year came in March"
  if (verb < 0) return next[0] !== undefined && isMain(next[0])
  if (/^[,;]$/.test(opener)) return false
  if (/^(?:it|they|he|she|we|who|that|which|whom|had)$/.test(opener)) return true
  if (auxiliaries.has(between[verb]?.lower ?? '')) return false
  const governor = words
    .filter((t) => t.end <= part.start)
    .slice(-6)
    .findLast(isVerbal)
  return (governor !== undefined && cueVerbs.get(governor.lower)?.kind !== 'say') || next.some(isVerbal)
}
