import { auxiliaries, isVerbal } from './clauses.ts'
import { cueVerbs } from './cues.ts'
import { raising } from './english/change.ts'
import { have, modals } from './english/chunks.ts'
import { eventNouns } from './english/happenings.ts'
import {
  hadBeen,
  hadBefore,
  hangsOn,
  happens,
  isDeed,
  isElided,
  isHarm,
  isMain,
  isOfAftermath,
  isOfAll,
  isOfCause,
  isOfSequel,
  isOver,
  isSinceIt,
  ownsDeed,
  type Pair,
  type Role
} from './timePair.ts'
import * as says from './timeWords.ts'
import { lowerAt, ownSign } from './tokens.ts'

const countsIt = /^(?: \p{L}+){1,2} in (?:the )?$/u
type TimeRule = { name: string; example: string; find: (p: Pair) => Role | null }
const rule = (name: string, example: string, find: TimeRule['find']): TimeRule => ({ name, example, find })
const asideIf = (name: string, example: string, isAside: (p: Pair) => boolean | undefined) =>
  rule(name, example, (p) => (isAside(p) ? 'aside' : null))

/** Most telling first; the first that answers decides. */
export const timeRules: TimeRule[] = [
  asideIf(
    'size of a place',
    'a country of 9 million has been at war since 2014',
    ({ figureLead, gap }) => says.sized.test(figureLead) || says.tall.test(gap)
  ),
  asideIf(
    'behind a relative clause',
    'the blast, which killed 12, recalled the bombing of 2008',
    // "the flood, which killed 12, hit Tarn in May"
    ({ figureClause, same, after, gap, verb }) =>
      after && figureClause.kind === 'relative' && !same && gap.includes(',') && !(verb && isDeed(verb))
  ),
  asideIf('day of a sequel', 'a trial over the blast in which 12 died began on Monday', isOfSequel),
  asideIf(
    'day ahead, or of those known',
    'they may go home as early as Friday; on Tuesday he praised officers including the five slain',
    ({ lead, after, figureLead, figureVerb }) =>
      /\bas (?:early|soon) as (?:next )?$/.test(lead) ||
      (!after && /\b(?:including|of|for) the $/.test(figureLead) && figureVerb && !isOver(figureVerb))
  ),
  asideIf(
    'before it',
    '70,000 farmers got seed before the rains in March; on Friday, a year after a raid in which 60 died',
    ({ before, after, gap }) =>
      says.beforehand.test(before) || (!after && (says.awayFrom.test(gap) || says.sinceLast.test(before)))
  ),
  asideIf(
    'what it was for, or carried, or when it was declared',
    "fined $8 for Friday's deed; a boat with ten bodies came on Friday; 12 died in the outbreak declared on Friday",
    isOfCause
  ),
  asideIf(
    'another statement',
    'it took a charge of $7 million; last year it paid 45 cents; three died at once and a fourth on Sunday',
    // "last year 12 died; Tarn hosts 40", "12 have died since 2014; 2016 was the worst year, with five"
    ({ after, gap, lead, figureWords, timeClause, same }) =>
      (gap.includes(';') &&
        (after ||
          !says.opening.test(lead) ||
          !figureWords.some(isOver) ||
          figureWords.some((t) => says.notThen.has(t.lower)))) ||
      (after ? says.oneMore.test(gap) : says.since.test(lead) && says.worstOf.test(gap)) ||
      (after && timeClause.kind === 'main' && !same && says.opening.test(lead))
  ),
  asideIf(
    'compared with a time',
    '12 died, fewer than in 2019; on Monday it fell short of the 30 sought; it rose 6% from a year earlier',
    ({ gap, after, lead, figureLead }) => {
      const isHeld = after ? says.comparison.test(gap) || says.ofOneEvent.test(gap) : says.base.test(figureLead)
      // "rose 0.3% in April from March", but "rose to 12 from Monday's 9"
      const isFrom = /\bfrom (?:the )?$/i.test(lead) && says.level.test(lead) && !/^['’]/.test(gap)
      return isHeld || isFrom || says.heldAgainst.test(lead)
    }
  ),
  asideIf('time of the offence', 'jailed 14 men for killings in 2018', ({ after, before, gap, time }) => {
    const found = after ? says.offence.exec(time.from.length === 4 ? `${before}_` : before) : null
    return found !== null && (found.index + found[0].length > before.length - gap.length || says.offenceIn.test(gap))
  }),
  asideIf('what had been before', 'wrecked 40 homes that had been rebuilt after the flood of 2013', hadBefore),
  asideIf('day of what came of it', 'the 34 dead were buried on Friday; police named on Friday the 34', isOfAftermath),
  asideIf(
    'time of the whole',
    '23 people died, bringing the total since March to 1,940',
    // "nine deaths, bringing the total to 146 since the outbreak began in March": nor what follows in the whole's clause
    ({ timeClause, after, gap }) => after && (raising.has(timeClause.opener) || says.ofWhole.test(gap))
  ),
  asideIf(
    'time of the worst',
    'the worst flood since 2010 killed 12 people',
    // "its worst result since it was founded in 1907", "the highest of any state this year, with 16 deaths"
    ({ time, before, lead }) => says.superlative.test(before) || (time.from !== time.to && says.record.test(lead))
  ),
  asideIf('time of what it had been', 'soldiers freed 43 women held since March', hadBeen),
  rule(
    'time of what it is told of',
    "crews dug in the ruins of Saturday's quake, which killed 12; the worst since 2021, when 40 died",
    ({ headOfTime, isOfOne, after, gap, ofDeed }) =>
      after ? null : /^, when\b[^,;]*$/.test(gap) ? 'own' : headOfTime || isOfOne ? ofDeed : null
  ),
  rule('since', '340 people have been killed since 1 March', (p) => {
    const { lead, time, next, near, after, gap, verb, timeWords, timeClause, same } = p
    const { figureClause, figureLead, figureWords, figureVerb } = p
    // "since 130 people were killed last November": the figure lies before the time
    if (!says.since.test(lead) || (after && !says.since.test(gap))) return null
    const isDead = says.lifeless.test(figureLead) || figureWords.some((t) => t.start > time.end && t.lower === 'dead')
    if (/\bmissing since /.test(lead) && isDead) return 'aside'
    // "the price has doubled to 12 since May": so it stands now
    if (after && says.upTo.test(figureLead) && !says.standing.test(figureLead)) return 'aside'
    // "Workers, on strike since May, marched", "two houses in Keld, where the army has fought since May"
    const isBeside = /,[^,]*\bsince\b/.test(gap) && (next[0]?.text === ',' || /, where /.test(gap))
    if (after && (isBeside || says.meant.test(gap))) return 'aside'
    // "Twelve hostages held since May were freed"
    const isPast = timeClause.kind === 'participle' && figureWords.some((t) => t.start > time.end && isVerbal(t))
    if (after && isPast && !gap.includes(',')) return 'aside'
    const isOfMain = timeClause.kind === 'main'
    const isLater = figureWords.some((t) => have.has(t.lower))
    if (isSinceIt(p) && !isLater) return 'own'
    // "The army, which has lost 40 men since May, killed 12"; "the firm announced 600 layoffs and has cut 1,100 jobs since 2021"
    if (!after && !same && timeClause.kind === 'relative' && !isLater) return 'aside'
    if (after && isOfMain && !same && figureVerb && !figureWords.some((t) => auxiliaries.has(t.lower))) return 'aside'
    // "demand has doubled since January, and it runs nine kitchens"
    const isApart = figureClause.kind === 'main' && !same && verb
    const isThen = figureWords.some(isDeed) || (!isOfMain && isLater)
    if (!after && (isApart || /\bnow \p{L}+ $/u.test(figureLead)) && !isThen) return 'aside'
    // "on strike since May, marched and 12 were held", but "has infected 900 since May and killed 12"
    if (!after && isApart && isOfMain && !isLater && !timeWords.some((t) => have.has(t.lower))) return 'aside'
    return near ? 'begins' : 'aside'
  }),
  rule('as of', '12 deaths by Saturday', ({ time, lead, near, next }) => {
    // "By the time help came on Sunday, 17 had died"; but "homes hit by Monday's quake"
    const isLimit = says.limit.test(lead) || (!time.guessed && /\bby the time [^,;]{0,50}$/i.test(lead))
    return isLimit && !ownsDeed(next) ? (near ? 'asOf' : 'aside') : null
  }),
  rule(
    'end of a relative clause',
    'a man who was arrested on Monday killed 12 people',
    ({ time, timeWords, timeClause, same, next, after, ofDeed }) => {
      if (after || timeClause.kind !== 'relative' || !same || !isVerbal(next[0])) return null
      return hangsOn(timeWords, time) ? ofDeed : 'aside'
    }
  ),
  asideIf(
    'time of an apposition',
    'some 20,000 people live in Tarn, an area the army seized in 1967',
    ({ after, gap, verb, time }) =>
      after && verb && verb.start > time.start - (says.apposition.exec(gap)?.[0].length ?? 0)
  ),
  rule(
    'day of a noun',
    "Saturday's quake has killed 12 people; 250 were taken in the October 7 attack",
    ({ time, timeWords, same, next, lead, near, ofDeed }) => {
      const isOwner = ownSign.test(lowerAt(next, 0)) && same
      const isDate = near && /\bthe $/i.test(lead) && eventNouns.has(lowerAt(next, 0)) && time.from.length === 10
      const isDay = time.from.length === 10 && time.from === time.to
      const isOf =
        isDay && / of $/.test(lead) && timeWords.some((t) => t.end === time.start - 4 && eventNouns.has(t.lower))
      const isOfOwn = isOwner && (ownsDeed(next) || /\btoll (?:from|of|in) $|\bafter $/.test(lead))
      return isDate || isOf || isOfOwn ? ofDeed : null
    }
  ),
  rule(
    'day of a level',
    'on Tuesday the toll rose to 57; 38 have been killed, up from 27 on Tuesday',
    ({ time, timeWords, figureLead, same, after, gap }) => {
      // "nine died in the past day and the toll now stands at 1,006"
      if (!after && says.nowAt.test(figureLead)) return 'aside'
      // "38 have been killed, up from 27 on Tuesday"
      const isOfLast = after && time.from === time.to && says.levelBefore.test(figureLead) && !/[,;]|ed\b/.test(gap)
      // "overdose deaths rose to 4,859 in 2022", "up from 4,700 in 2021" were of that year; a toll goes on
      const isLevel = same && says.level.test(figureLead)
      const isCount = (isLevel || isOfLast) && !says.standing.test(figureLead) && !/\b(?:time|point|date)\b/.test(gap)
      if (isCount && time.from.length < 10) return 'own'
      if (!isLevel) return isOfLast ? 'asOf' : null
      // "the toll of the quake last week has risen to 646"
      const noun = timeWords.findLast((t) => t.end <= time.start && !/^(?:on|in|of)$/.test(t.lower))
      // "those killed when a ferry sank on Saturday have risen to 19"
      const isIn = !after && says.within.test(figureLead) && hangsOn(timeWords, time)
      if (eventNouns.has(noun?.lower ?? '') || isIn) return 'begins'
      // "rose to 230 on Sunday, from 190"
      if (!after && /\bfrom (?:\p{L}+ )?$/u.test(gap)) return 'aside'
      const last = timeWords.find((t) => t.end === time.end)?.lower ?? ''
      return time.from === time.to || last.endsWith('night') ? 'asOf' : last === 'ago' ? 'aside' : null
    }
  ),
  rule(
    'time of a noun',
    'a 1998 quake that killed 900 people',
    ({ time, timeWords, near, timeClause, same, next, figureClause, figureWords, head, lead, after, gap, isAway }) => {
      // "Doe, whose town lost nine in the 2016 flood, said 12 died"
      if (/^whos?e?$/.test(timeClause.opener) && !same) return 'aside'
      const before = timeWords.filter((t) => t.end <= time.start).slice(-2)
      const linked = /^(?:of|in)$/.test(lowerAt(before, 1)) && eventNouns.has(lowerAt(before, 0))
      // "jailed in 2019 for killing three"
      const isEvent = happens(next.slice(0, 2)) && lowerAt(next, 0) !== 'for'
      if (!near || time.from.length === 10 || !(isEvent || linked)) return null
      if (isAway) return 'aside'
      // "of the homes hit by the February quake, 200 have been repaired"
      if (figureClause.kind === 'main' && !same && figureWords.some((t) => says.notThen.has(t.lower))) return 'aside'
      // "the trial over the 2018 fire heard 120 witnesses": in the trial; but "20 fires in May"
      const noun = linked ? before[0] : next.slice(0, 2).find((t) => happens([t]))
      // "a raid in May killed 46, the worst in a war in which 30,000 died": in the war
      if (head && eventNouns.has(head.lower) && head.start > time.end && head !== noun) return 'aside'
      const isIn = countsIt.test(after ? gap : '') || figureWords.some((t) => isDeed(t) && t.start !== noun?.start)
      if (figureClause.kind === 'main' && !isIn) return 'aside'
      return /\bafter (?:the |an? )?$/i.test(lead) ? 'begins' : 'own'
    }
  ),
  rule(
    'day it was told',
    'officials confirmed two deaths on Friday; 12 were hurt, according to a tally of Tuesday',
    ({ time, verb, same, after, figureLead, gap }) => {
      if (!same || !after || time.from !== time.to || time.from.length < 10) return null
      // "claimed 12 lives", "admitted 90 patients", but "admitted 12 deaths"
      const isTaking =
        verb && /^(?:claim|admit|add)/.test(verb.lower) && !/^ (?:\p{Ll}+ )?(?:death|kill|loss|casualt)/u.test(gap)
      const isWord = verb && cueVerbs.get(verb.lower)?.kind === 'say' && !isTaking
      const isSaid = isWord && !/\bthat\b/.test(figureLead)
      return isSaid || says.hadTold.test(figureLead) || /\baccording to\b[^,;]*$/.test(gap) ? 'said' : null
    }
  ),
  asideIf(
    'day of another verb',
    'crews dug on Saturday in Tarn, hit by a flood with 15 deaths; a law of Monday will cost 12; it fed 9 in 2020 and feeds 12',
    ({ verb, same, after, gap }) =>
      same && !after && ((verb && !isDeed(verb) && says.another.test(gap)) || /^and \p{Ll}{3,}s $/u.test(gap))
  ),
  rule('own clause', '12 people were killed on Saturday', ({ same }) => (same ? 'own' : null)),
  rule(
    'clause of what happened',
    'a quake, which struck on Saturday, left 12 people dead',
    ({ time, timeWords, timeClause, figureClause, figureLead, figureWords, near, after, lead, ofDeed }) => {
      // "the raid on Sunday came a year after 14 people were killed"; "a row began in May over a law by which 12 would go"
      if (figureWords.some((t) => modals.has(t.lower)) || / (?:is|are)(?: (?:now|still))? $/.test(figureLead))
        return null
      // "he wants 12 years for the captain of the ship, which sank in May", "a fire struck on Monday in a mill that has 12 men"
      if (figureClause.kind !== 'participle' && !figureWords.some((t) => isOver(t) || eventNouns.has(t.lower)))
        return null
      if (!near || timeClause.kind === 'participle' || /^(?:after|before|since)$/.test(figureClause.opener)) return null
      // "it rose on Monday to 150, with 75 damaged"
      if (!after && timeClause.kind === 'main' && says.level.test(lead)) return null
      return hangsOn(timeWords, time) ? ofDeed : null
    }
  ),
  rule('clause of how', 'nine people died when a dam gave way on Tuesday', (p) => {
    const { time, timeWords, timeClause, figureLead, after, near, ofDeed } = p
    if (!near || !after || !/^(?:when|after|as)$/.test(timeClause.opener) || !isOfAll(p)) return null
    // "the toll rose to 12 after crews dug on Monday"
    return says.level.test(figureLead) && !hangsOn(timeWords, time) ? null : ofDeed
  }),
  rule(
    'clause of what it led to',
    'a lorry ran into a crowd on Saturday, killing 12; divers found two on Saturday, bringing the toll to 12',
    ({ figureClause: { opener }, figureLead, after, gap, ofDeed, isOfHost, next }) => {
      if (after || !isOfHost) return null
      if ((says.consequence.has(opener) || isHarm(opener, 'ing')) && !says.amid.test(gap)) return ofDeed
      return raising.has(opener) && says.upTo.test(figureLead) ? (ownsDeed(next) ? ofDeed : 'asOf') : null
    }
  ),
  rule(
    'clause beside it',
    '12 were killed on Saturday and 30 were injured; 17 died last week and the toll rose to 1,006; a riot broke out on Monday and has since killed 12',
    (p) => {
      // "when floods killed 90 and left 400 homeless in 2016"
      const isInWhen = p.after && p.figureClause.kind === 'when' && /^[^,;]* and [^,;]*$/.test(p.gap)
      if (!p.near || (!isInWhen && [p.timeClause, p.figureClause].some(({ kind }) => kind !== 'main'))) return null
      const governor = p.verb ?? p.timeWords.find(isMain)
      if (!p.after && / ha(?:s|ve) since \p{L}+ $/u.test(p.figureLead)) return governor ? 'begins' : null
      if (!p.after && p.time.from.length === 10 && says.level.test(p.figureLead) && says.upTo.test(p.figureLead))
        return p.time.from === p.time.to ? 'asOf' : 'aside'
      if (!isElided(p) && p.figureWords.some((t) => says.notThen.has(t.lower))) return null
      // "In the week to 7 May 90 cases were confirmed, and 38 people died"
      const isFrame = p.time.from !== p.time.to && says.opening.test(p.lead) && p.figureWords.some(isOver)
      if (!governor || !((isFrame && !p.after) || isDeed(governor))) return null
      // "Friday's quake hurt 500 people and left 130 missing"
      return !p.after && /^['’]s\b/.test(p.gap) ? p.ofDeed : 'own'
    }
  )
]
