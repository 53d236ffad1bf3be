/** A time and a figure in one sentence, and the clauses that the two stand in. */
import { closed, isPlural } from '../figures/lexicon.ts'
import { setOf } from '../figures/pieces.ts'
import { lastDayOf, type Reference, type Time } from './calendar.ts'
import {
  articled,
  auxiliaries,
  type Clause,
  clauseAt,
  headOf,
  indexAt,
  isVerbal,
  isVerbIn,
  wordsOf
} from './clauses.ts'
import { cueVerbs } from './cues.ts'
import type { Document } from './document.ts'
import { tallies } from './english/change.ts'
import { eventNouns, happened } from './english/happenings.ts'
import { measuresOf, outcomeOf } from './outcomes.ts'
import type { Span } from './sentences.ts'
import * as says from './timeWords.ts'
import { isFigure, lowerAt, ownSign, type Token, type Words } from './tokens.ts'

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
  timeWords: Words
  /** The verbs before the time, and before the figure, in their clauses. */
  verb: Token | undefined
  figureVerb: Token | undefined
  /** Words of its clause behind the time. */
  next: Words
  figureLead: string
  figureWords: Words
  timeClause: Clause
  figureClause: Clause
  /** Whether the time stands behind the figure, and the two in one clause, or in clauses side by side. */
  after: boolean
  same: boolean
  near: boolean
  /** What the figure's relative clause is told of, and whether the time is its own: "Friday's quake, which killed 12". */
  head: Token | undefined
  headOfTime: boolean
  /** "The blaze in January | left 240 dead": on one of its days, and no count of the month. */
  isOfOne: boolean
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
export const happens = (words: Words) => words.some((t) => happened.has(t.lower) || eventNouns.has(t.lower))
/** "Monday | 's big quake" */
export const ownsDeed = (next: Words) => ownSign.test(lowerAt(next, 0)) && happens(next.slice(0, 5))
/** Whether a time hangs on something that happened: "struck the coast on Saturday", "the flood of Saturday". */
export function hangsOn(words: Words, time: Time): boolean {
  const before = words.filter((t) => t.end <= time.start)
  // "drove into a crowd watching fireworks on Thursday": the crowd watched, and the driving was on Thursday
  // and "raided a crowded market on Thursday" the raid
  const isVerb = (t: Token, k: number) => isVerbal(t) && !articled.test(lowerAt(before, k - 1))
  const verb = before.findLast((t, k) => isVerb(t, k) && !/ing$/.test(t.lower)) ?? before.findLast(isVerb)
  return (verb !== undefined && happens([verb])) || happens(before.slice(-3))
}

export const isDeed = ({ lower }: Token) =>
  happened.has(lower) || eventNouns.has(lower) || outcomeOf(lower) !== undefined
export const isOver = ({ lower }: Token) => happened.has(lower) || /^(?:past|null)$/.test(`${outcomeOf(lower)?.form}`)
/** "nothing like it since the 1996 flood killed 12": the figure is the flood's own. */
export const isSinceIt = ({ after, figureClause, figureVerb, gap, time }: Pair) =>
  !after && figureClause.opener === 'since' && /^[^,]*$/.test(gap) && (figureVerb?.start ?? 0) >= time.end
/** "marked the anniversary on Friday of a fire that killed 12"; "a fire in 2016 led to | a fine of $2 million", but "to 12 deaths"; "the 14 who died were | flown home on Sunday". */
export const isLed = ({ same, after, before, gap, verb, timeWords }: Pair) =>
  (!after && says.inMemory.test(before)) ||
  (same &&
    (after
      ? verb !== undefined && !isDeed(verb) && who.test(gap) && gap.split(' ').some(isDone)
      : leading.test(gap) && !timeWords.some((t) => hurt.has(outcomeOf(t.lower)?.measure ?? 'other'))))
/** Killed, hurt, held or saved. */
const isDone = (word: string) => isHarm(word, 'past') || /^(?:detained|rescued)$/.test(outcomeOf(word)?.measure ?? '')
const who = /^(?: [\p{L}-]+){0,3} who /u
const leading = /^(?:ha[sd] |have )?(?:led to|resulted in|prompted|sparked|triggered)\b/
const hurt = measuresOf('killed injured missing')
/** Days after which what came of a deed has been counted. */
const counting = 60
const isNews = (words: Words) => words.some(({ lower }) => happened.has(lower))
/** What began then may have gone on: "the war, which began in 2014, killed 900". */
const begins = /^(?:began|begun|started)$/
const lasting = setOf('war conflict fighting clashes violence unrest protests strike outbreak epidemic')
const isPast = ({ to }: Time, { day }: Reference) => day !== null && day - lastDayOf(to) > counting

/** "Friday's big quake, which", "a quake on Friday which". */
function isOwn(text: string, time: Time, head: Token, words: Words): boolean {
  if (head.start >= time.end)
    return eventNouns.has(head.lower) && /^['’]s (?:\S+ ){0,3}$/.test(text.slice(time.end, head.start))
  const before = words.slice(0, indexAt(words, time.start)).slice(-3)
  return head.start >= time.start && before.some((t) => eventNouns.has(t.lower)) && !before.some(isVerbal)
}

function isOneIn({ start, from, to }: Time, words: Words): boolean {
  const at = indexAt(words, start)
  const noun = lowerAt(words, at - (lowerAt(words, at - 1) === 'in' ? 2 : 1))
  return from.length === 7 && from === to && eventNouns.get(noun) === noun && !lasting.has(noun)
}

export function pairOf(
  { text }: Document,
  words: Words,
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
  const timeWords = wordsOf(words, timeClause.id)
  const figureWords = wordsOf(words, figureClause.id).filter(({ text }) => text !== 'May')
  const head = headOf(words, figureClause)
  const k = parts.findIndex(({ id }) => id === figureClause.id)
  const [host, outer] = [parts[k - 1], parts[k - 2]]
  // "a truck on Sunday hit a bus that left on Friday, killing 12": the truck did
  const isOfOuter = host?.kind === 'relative' && outer?.kind === 'main' && isNewsIn(outer) && !isNewsIn(host)
  const verb = timeWords.findLast(
    (t, k, all) => t.end <= time.start && isMain(t) && isVerbIn(t, k, all) && !articled.test(lowerAt(all, k - 1))
  )
  // "the war, which began in 2019, has killed 90,000"
  const word = verb?.lower ?? ''
  const goesOn = begins.test(word)
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
    // "crossed 1,000" is more than 1,000, and the verb a part of the figure
    figureLead:
      text.slice(started(figureClause), span.start) + (passing.exec(text.slice(span.start, span.end))?.[0] ?? ''),
    figureWords,
    timeClause,
    figureClause,
    after,
    same: timeClause.id === figureClause.id,
    near: parts.some(isBeside),
    head,
    headOfTime: head !== undefined && isOwn(text, time, head, words),
    isOfOne:
      isOneIn(time, words) && timeClause.id === figureClause.id && /^[^,;]*$/.test(text.slice(time.end, span.start)),
    isOfHost:
      (host?.id === timeClause.id && !isOfOuter) ||
      (timeClause.kind === 'main' && (host?.kind !== 'relative' || (isNews(timeWords) && !isNewsIn(host)))),
    ofDeed: isOver ? 'own' : 'begins'
  }
}

const passing = /^(?:cross|pass|breach|exceed|top)\p{L}* /u
export const wordsBetween = (words: Words, from: number, to: number) =>
  words.filter(({ start, end }) => start >= from && end <= to)
const spots = setOf('in at near across on around outside')
/** "hurt dozens in a town hit by the flood of 2004", "with 12 dead it tops the 1997 crash": of what it points to alone. */
export function pointsAway(between: Words): boolean {
  const at = between.findIndex(({ lower }) => spots.has(lower))
  const leads = (t: Token, k: number) => isMain(t) && ((at >= 0 && k > at) || !(isDeed(t) || cueVerbs.has(t.lower)))
  return between.some((t, k) => t.lower === 'where' || leads(t, k))
}

/** "14 have been killed | and 30 wounded this year" */
export const isElided = ({ after, timeWords }: Pair) =>
  after &&
  !timeWords.some((t) => auxiliaries.has(t.lower) && t.lower !== 'been') &&
  isFigure(timeWords.find((t) => !says.nearFigure.has(t.lower))?.lower ?? '')

/** "12 were killed | and 30 injured | when a wall fell on Sunday": of both; where a place is told of the first, of one. */
export function isOfAll({ gap, time, timeWords }: Pair): boolean {
  const at = gap.length - (time.start - (timeWords[0]?.start ?? time.start))
  // "153 people, mostly in their 20s, were killed when ..."
  const told = gap.slice(0, at).replace(/^(?: \p{Ll}+){0,2}, [^,;:]{1,50},/u, '')
  const isList = /^[ \p{Ll}\d,.-]* and [ \p{Ll}\d,.-]*$/u.test(told)
  const isPlaced = told.split(' ').some((word) => spots.has(word) || word === 'off')
  return !/[,;\d]/.test((isList && !isPlaced ? '' : told) + gap.slice(at))
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
const isOfHarm = ({ verb, time, after }: Pair) =>
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
export function hadBeen({ after, verb, gap, figureLead, next }: Pair): boolean {
  // "raised its Monday figure of 9 to | 12"
  if (tallies.has(lowerAt(next, 0)) && / to $/.test(figureLead)) return true
  const [noun = '', ...behind] = gap.trimStart().split(` ${verb?.text} `)
  const things = noun.split(' ')
  const isBare = isPlural(things.at(-1) ?? '') && things.every((word) => word === 'and' || !closed.has(word))
  // "14 of 17 drones launched overnight": of all 17
  const isOutcome = (word: string) => outcomeOf(word)?.how === 'verb' && !says.aftermath.has(word)
  const isDone = !/ of $/.test(figureLead) && figureLead.split(' ').some(isOutcome)
  const isWhile = !verb || verb.lower.endsWith('ing') || outcomeOf(verb.lower)?.measure === 'attended'
  return after && behind.length > 0 && isBare && isDone && !isWhile
}

/** "convicted of killing ten people in 2021", "over the 2021 killing of ten": a month or a year of the deed. */
export const isOfDeed = (p: Pair) =>
  (p.time.from.length < 10 && (p.after ? !/[,;]/.test(p.gap) : /^\p{L}+ of (?:\p{L}+ )?$/u.test(p.gap))) ||
  (isOfHarm(p) && /^(?: \p{L}+){1,2} (?:in|on|by|during) (?:the )?$/u.test(p.gap))

/** "wrecked 40 homes that had been rebuilt after the flood of | 2013" */
export function hadBefore({ after, gap }: Pair): boolean {
  const verb = after ? says.thatHad.exec(gap)?.[1] : undefined
  return verb !== undefined && outcomeOf(verb) === undefined
}

/** What came of it: a burial, or that the dead were named. */
export function isOfAftermath(p: Pair): boolean {
  const at = p.timeWords.findLastIndex((t) => says.aftermath.has(t.lower))
  const verb = p.timeWords[at]
  // "a landslide buried 12 people on Friday"
  const isDeed = !auxiliaries.has(lowerAt(p.timeWords, at - 1)) && happens(p.timeWords.slice(0, Math.max(0, at)))
  const isBehind = p.verb === verb && !says.limit.test(p.lead) && !says.since.test(p.lead)
  const isLater = verb && !isDeed && (isBehind || (!p.after && p.gap.includes(verb.lower)))
  return isLater || isLed(p) || (says.accused.test(p.figureLead) && !isOfDeed(p))
}
