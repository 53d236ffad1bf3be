/** When: the time that a figure is of, or as of, among those of its sentence. */
import type { ArticleInput } from '../claim.ts'
import { type Reference, referenceOf } from './calendar.ts'
import { auxiliaries, type Clause, clauseAt, clauses, indexAt, isVerbal } from './clauses.ts'
import { cueVerbs } from './cues.ts'
import type { Document } from './document.ts'
import { eventNouns, happened } from './english/happenings.ts'
import { outcomeOf } from './outcomes.ts'
import type { Span } from './sentences.ts'
import { attributions } from './source.ts'
import { type Time, timesOf } from './times.ts'
import type { Token } from './tokens.ts'

/**
 * `from`, `to`: EDTF, null: not stated; equal where the words say that the figure is of that day. `saidOn`: when it
 * was said, where stated. `carried`: from and to are those of the sentence before.
 */
export type Period = {
  from: string | null
  to: string | null
  saidOn: string | null
  carried: boolean
  notes: string[]
}

/** What a time is to a figure: its own, when it began, when it was counted or told, or none of its business. */
type Role = 'own' | 'begins' | 'asOf' | 'said' | 'aside'

/** A time and a figure in one sentence. `lead`: the words of the time's clause before it; `gap`: those between the two. */
type Pair = {
  time: Time
  lead: string
  gap: string
  /** Words of the time's clause, and of the figure's up to the figure. */
  timeWords: readonly Token[]
  /** The verb before the time in its clause. */
  verb: Token | undefined
  figureLead: string
  timeClause: Clause
  figureClause: Clause
  /** Whether the time stands behind the figure, and the two in clauses side by side. */
  after: boolean
  near: boolean
}

const limit = /\b(?:as of|as at|by|until|till|up to|through)\s(?:the (?:end|morning|evening) of |early |late |mid)?$/i
const superlative =
  /\b(?:worst|most|least|last|first|second|third|fourth|fifth|\p{L}{3,}(?:est|iest))\b[^,;]{0,60}\bsince\b[^,;]{0,45}$/iu
const record = /\b(?:worst|most|\p{L}{3,}(?:est|iest))\b[^,;]{0,60}$/iu
const since = /\bsince\b[^,.;]{0,45}$/i
const source = /\baccording to\b.*$/
const level =
  /\b(?:rose|risen|rises|climbed|climbs|stands|stood|reached|passed|surpassed|jumped|increased|toll|tally|total)\b/i
const consequence = /^(?:killing|leaving|injuring|wounding|claiming|destroying|damaging|displacing|forcing|trapping)$/
/** "identified Friday", "released on Monday": a participle that the time hangs on. */
const participle = /\b(\p{L}{3,}ed)(?: (?:on|in|early|late|last))*\s?$/u
const auxiliary = /\b(?:is|are|was|were|be|been|being|has|have|had)(?: \p{L}+ly| not| also)? \p{L}+$/u
const finite = /^\s*(?:was|were|is|are|has|have|had|will|died|remain)\b/

const happens = (words: readonly Token[]) => words.some((t) => happened.has(t.lower) || eventNouns.has(t.lower))
/** Whether a time hangs on something that happened: "struck the coast on Saturday", "the flood of Saturday". */
function hangsOn(words: readonly Token[], time: Time): boolean {
  const before = words.filter((t) => t.end <= time.start)
  // "drove into a crowd watching fireworks on Thursday": the crowd watched, and the driving was on Thursday
  const verb = before.findLast((t) => isVerbal(t) && !/ing$/.test(t.lower)) ?? before.findLast(isVerbal)
  return (verb !== undefined && happens([verb])) || happens(before.slice(-3))
}

/** Something happened or befell somebody. */
const isDeed = ({ lower }: Token) => happened.has(lower) || eventNouns.has(lower) || outcomeOf(lower) !== undefined
/** "confirmed two deaths", not "said that two people died". */
const told = (lead: string) => !/\bthat\b/.test(lead)

/** Most telling first; the first that answers decides. */
const rules: { name: string; example: string; find: (p: Pair) => Role | null }[] = [
  {
    name: 'record of a time',
    example: 'the toll is the highest of any state this year, with 16 deaths',
    find: ({ time, lead }) => (time.from !== time.to && record.test(lead) ? 'aside' : null)
  },
  {
    name: 'told of when',
    example: 'the worst accident since 2010, when 29 miners died',
    find: ({ figureClause, timeClause, gap, after }) =>
      figureClause.opener === 'when' && figureClause !== timeClause && !after && /^,? ?when\b/.test(gap) ? 'own' : null
  },
  {
    name: 'time of the worst',
    example: 'the worst flood since 2010 killed 12 people',
    find: ({ lead }) => (superlative.test(lead) ? 'aside' : null)
  },
  {
    name: 'since',
    example: '340 people have been killed since 1 March',
    find: ({ lead, near, after, gap }) => {
      // "since 130 people were killed last November": the figure lies before the time
      if (!since.test(lead) || (after && !since.test(gap))) return null
      return near ? 'begins' : 'aside'
    }
  },
  {
    name: 'as of',
    example: '12 deaths by Saturday',
    find: ({ lead, near }) => (limit.test(lead) ? (near ? 'asOf' : 'aside') : null)
  },
  {
    name: 'day of a source',
    example: '12 people were hurt, according to a tally of Tuesday',
    find: ({ lead, gap, after }) =>
      after && /\baccording to\b/.test(gap) && !/[,;]/.test(source.exec(lead)?.[0] ?? ',') ? 'said' : null
  },
  {
    name: 'participle of its own',
    example: '12 people identified Friday were killed',
    find: ({ lead, after, near, timeClause, figureClause, timeWords, time }) => {
      const verb = participle.exec(lead)?.[1] ?? ''
      if (verb === '' || outcomeOf(verb) || happened.has(verb) || auxiliary.test(lead.replace(/(?: on| in)? ?$/, '')))
        return null
      const rest = timeWords.find((t) => t.start >= time.end)?.lower ?? ''
      const torn = finite.test(rest) || timeClause.kind !== 'main' || timeClause.id !== figureClause.id
      return torn && (after || !near) ? 'aside' : null
    }
  },
  {
    name: 'end of a relative clause',
    example: 'a man who was arrested on Monday killed 12 people',
    find: ({ time, timeWords, timeClause, figureClause, after }) => {
      const next = timeWords.find((t) => t.start >= time.end)
      if (after || timeClause.kind !== 'relative' || timeClause.id !== figureClause.id || !isVerbal(next)) return null
      return hangsOn(timeWords, time) ? 'begins' : 'aside'
    }
  },
  {
    name: 'day of a level',
    example: 'on Tuesday the toll rose to 57',
    find: ({ time, figureLead, timeClause, figureClause }) =>
      time.from === time.to && timeClause.id === figureClause.id && level.test(figureLead) ? 'asOf' : null
  },
  {
    name: 'time of a noun',
    example: 'a 1998 quake that killed 900 people',
    find: ({ time, timeWords, near }) => {
      const next = timeWords.filter((t) => t.start >= time.end).slice(0, 4)
      const before = timeWords.filter((t) => t.end <= time.start).slice(-2)
      const linked = /^(?:of|in)$/.test(before[1]?.lower ?? '') && eventNouns.has(before[0]?.lower ?? '')
      return near && time.from.length < 10 && (happens(next.slice(0, 2)) || linked) ? 'own' : null
    }
  },
  {
    name: 'day of a noun',
    example: "Saturday's quake has killed 12 people",
    find: ({ time, timeWords, timeClause, figureClause, after }) => {
      const next = timeWords.filter((t) => t.start >= time.end).slice(0, 5)
      const owns = /^['’]s?$/.test(next[0]?.lower ?? '')
      return owns && !after && timeClause.id === figureClause.id && happens(next) ? 'begins' : null
    }
  },
  {
    name: 'day it was told',
    example: 'officials confirmed two deaths on Friday',
    find: ({ verb, timeClause, figureClause, after, figureLead }) =>
      timeClause.id === figureClause.id && after && verb && cueVerbs.has(verb.lower) && told(figureLead) ? 'said' : null
  },
  {
    name: 'day of another verb',
    example: 'crews dug on Saturday in Tarn, hit by a flood with 15 deaths',
    find: ({ verb, timeClause, figureClause, after, gap }) =>
      timeClause.id === figureClause.id && !after && verb && !isDeed(verb) && gap.includes(',') ? 'aside' : null
  },
  {
    name: 'own clause',
    example: '12 people were killed on Saturday',
    find: ({ timeClause, figureClause }) => (timeClause.id === figureClause.id ? 'own' : null)
  },
  {
    name: 'clause of what happened',
    example: 'a quake, which struck on Saturday, left 12 people dead',
    find: ({ time, timeWords, timeClause, figureClause, near }) => {
      // "the raid on Sunday came a year after 14 people were killed"
      if (!near || timeClause.kind === 'participle' || /^(?:after|before|since)$/.test(figureClause.opener)) return null
      return hangsOn(timeWords, time) ? 'begins' : null
    }
  },
  {
    name: 'clause of what it led to',
    example: 'a lorry ran into a crowd on Saturday, killing 12 people',
    find: ({ figureClause, timeClause, after }) =>
      !after && timeClause.kind === 'main' && consequence.test(figureClause.opener) ? 'begins' : null
  },
  {
    name: 'clause beside it',
    example: '12 people were killed on Saturday and 30 were injured',
    find: ({ verb, timeWords, timeClause, figureClause, near }) => {
      if (!near || timeClause.kind !== 'main' || figureClause.kind !== 'main') return null
      const governor = verb ?? timeWords.find((t) => isVerbal(t) && !auxiliaries.has(t.lower))
      return governor && isDeed(governor) ? 'own' : null
    }
  }
]

/** The times of a sentence by what they tell, and its clauses. */
type Read = { events: Time[]; said: Time[]; parts: Clause[] }

/**
 * When the figure at each span was, in order: by the times stated in its sentence, else, `carried`, those of the
 * sentence before; nothing where none is stated. Without a day of publication only dates with their year are read.
 */
export function period(doc: Document, spans: readonly Span[], article: ArticleInput): Period[] {
  const times = readTimes(doc, referenceOf(article.published ?? null))
  return spans.map((span): Period => {
    const i = doc.sentenceAt(span.start)
    const none = { from: null, to: null, saidOn: null, carried: false, notes: [] }
    if (i < 0) return none
    const here = times(i)
    const roles = here.events.map((time) => ({ time, role: roleOf(doc, i, here.parts, time, span) }))
    const withSaid = [...here.said, ...roles.filter((r) => r.role === 'said').map((r) => r.time)]
    const said = closest(doc.text, withSaid, span)
    const saidOn = said && said.from === said.to ? said.from : null
    const taken = closest(
      doc.text,
      roles.filter((r) => r.role !== 'aside' && r.role !== 'said').map((r) => r.time),
      span
    )
    const role = roles.find((r) => r.time === taken)?.role
    if (taken && role) return { ...none, ...dates(taken, role), saidOn }
    if (here.events.length > 0 || said) return { ...none, saidOn }
    const before = doc.sentences[i - 1]
    if (!before || before.paragraph !== doc.sentences[i]?.paragraph) return none
    const last = carriedFrom(doc, i - 1, times(i - 1))
    return last ? { ...none, ...last, carried: true, notes: ['period from the previous sentence'] } : none
  })
}

/** Reads the times of a sentence when first asked. */
function readTimes(doc: Document, at: Reference): (sentence: number) => Read {
  const cues = attributions(doc)
  const made: (Read | undefined)[] = []
  return (i) => {
    const sentence = doc.sentences[i]
    if (!sentence || sentence.end - sentence.start > 4000) return { events: [], said: [], parts: [] }
    const found = made[i]
    if (found) return found
    const times = timesOf(doc, i, at)
    const read = { ...split(times, sentence, cues(i), doc.text), parts: times.length > 0 ? clauses(doc.tokens(i)) : [] }
    made[i] = read
    return read
  }
}

/** What a time says of a figure: "since 1 March" has no end, "by Saturday" no beginning. */
function dates({ from, to }: Time, role: Role): Pick<Period, 'from' | 'to'> {
  if (role === 'begins') return { from, to: null }
  return role === 'asOf' ? { from: null, to } : { from, to }
}

/** "Floods came in May. They killed 57 people.": the last time of the sentence before that says when it happened. */
function carriedFrom(doc: Document, i: number, { events, parts }: Read): Pick<Period, 'from' | 'to'> | null {
  const words = doc.tokens(i)
  const time = events.findLast((t) => {
    const clause = clauseAt(parts, indexAt(words, t.start))
    return clause.kind === 'main' && !limit.test(doc.text.slice(words[clause.from]?.start ?? 0, t.start))
  })
  return time ? { from: time.from, to: time.to } : null
}

function roleOf(doc: Document, i: number, parts: readonly Clause[], time: Time, span: Span): Role {
  const words = doc.tokens(i)
  const [at, to] = [indexAt(words, time.start), indexAt(words, span.start)]
  const [timeClause, figureClause] = [clauseAt(parts, at), clauseAt(parts, to)]
  const after = time.start >= span.end
  const pieces = parts.flatMap((c, k) => (c.id === figureClause.id ? [Math.abs(k - parts.indexOf(timeClause))] : []))
  const started = (clause: Clause) => {
    const torn = parts.find((c) => c.id === clause.id && c.to > clause.from - 1) ?? clause
    return words[torn.from]?.start ?? 0
  }
  const timeWords = parts.filter((c) => c.id === timeClause.id).flatMap((c) => words.slice(c.from, c.to))
  const pair: Pair = {
    time,
    lead: doc.text.slice(started(timeClause), time.start),
    gap: after ? doc.text.slice(span.end, time.start) : doc.text.slice(time.end, span.start).trimStart(),
    timeWords,
    verb: timeWords.findLast((t) => t.end <= time.start && isVerbal(t) && !auxiliaries.has(t.lower)),
    figureLead: doc.text.slice(started(figureClause), span.start),
    timeClause,
    figureClause,
    after,
    near: Math.min(...pieces) <= 2
  }
  for (const { find } of rules) {
    const role = find(pair)
    if (role) return role
  }
  return 'aside'
}

/** Parts when it happened from when it was said: "said on Tuesday", "In August a report said". */
function split(
  times: readonly Time[],
  sentence: Span,
  cues: readonly Span[],
  text: string
): Pick<Read, 'events' | 'said'> {
  const events: Time[] = []
  const said: Time[] = []
  for (const time of times) {
    const within = cues.some((c) => c.start <= time.start && time.end <= c.end)
    const opens = opening.test(text.slice(sentence.start, time.start))
    const before = cues.some((c) => c.start >= time.end && /^,?\s(?:the |an? )?$/.test(text.slice(time.end, c.start)))
    if (within || (opens && before)) said.push(time)
    else events.push(time)
  }
  return { events, said }
}
const opening = /^\W*(?:(?:On|In|Late|Early|Earlier|Last|This)\s)?(?:(?:late|early)\s)?$/i

const breaking = /[,;:—–]|\b(?:that|which|who|while|but|when|after|before|since|compared|from)\b/g

/** The time nearest to the span, clauses between them counting as distance. */
function closest(text: string, times: readonly Time[], span: Span): Time | null {
  let best: { time: Time; far: number } | null = null
  for (const time of times) {
    const after = time.start >= span.end
    if (!after && time.end > span.start) continue
    const gap = after ? text.slice(span.end, time.start) : text.slice(time.end, span.start)
    const breaks = gap.match(breaking)?.length ?? 0
    // "... although the war ended in 2017" is about something else
    if (after && /\b(?:although|though|whereas)\b/i.test(gap)) continue
    // "a truce of May ended a feud that has cost 900 lives"
    if (!after && /\b(?:that|which|who) (?:has|have)\b/.test(gap)) continue
    const far = gap.length + breaks * 25 + (after ? 0 : 5)
    if (!best || far < best.far) best = { time, far }
  }
  return best?.time ?? null
}
