/** When: the time that a figure is of, or as of, among those of its sentence. */
import type { ArticleInput } from '../claim.ts'
import { grouped, once } from '../grouped.ts'
import { moved, type Reference, referenceOf, type Time } from './calendar.ts'
import { type Clause, clauseOf, clauses, wordsOf } from './clauses.ts'
import { type Document, isOneParagraph, perSentence } from './document.ts'
import { raising } from './english/change.ts'
import { eventNouns, happened } from './english/happenings.ts'
import { lends, turning } from './eventMentions.ts'
import type { OtherEvent } from './otherEvents.ts'
import { isInMemory } from './scene.ts'
import type { Span } from './sentences.ts'
import { attributions } from './speaking.ts'
import { hangsOn, isHarm, isMain, pairOf, type Role } from './timePair.ts'
import { isOfAnother } from './timeParts.ts'
import { timeRules } from './timeRules.ts'
import { isRelative, split, timesIn, timesOf } from './times.ts'
import { beginning, comparison, earlier, limit, notThen, since, superlative, untold, vague } from './timeWords.ts'
import type { Words } from './tokens.ts'

/** `from`, `to`: EDTF, null: not stated; equal: that day's. `carried`: both are those of the sentence before. */
export type Period = {
  from: string | null
  to: string | null
  saidOn: string | null
  carried: boolean
  notes: string[]
}

/** The times of a sentence by what they tell, and its clauses. */
type Read = { events: Time[]; said: Time[]; parts: Clause[] }

/** When the figure at each span was: by times of its sentence, else, `carried`, of that before; null: unstated. */
export function period(
  doc: Document,
  spans: readonly Span[],
  { published = null }: ArticleInput,
  events: readonly (OtherEvent | null)[]
): Period[] {
  const at = referenceOf(published)
  const inSentence = grouped(spans, ({ start }) => doc.sentenceAt(start))
  return spans.map((span, k): Period => {
    const event = events[k] ?? null
    const i = doc.sentenceAt(span.start)
    const when = ownPeriod(doc, at, i, { span, spans: inSentence.get(i) ?? [], event })
    // "a previous raid in May": what its own sentence tells is its own
    if (!event || event.from === null) return when
    return { ...when, from: event.from, to: event.to, carried: event.carried, notes: [] }
  })
}

/** What is asked: a figure among those of its sentence, and the other event that it is of. */
type Asked = { span: Span; spans: readonly Span[]; event: OtherEvent | null }

function ownPeriod(doc: Document, at: Reference, i: number, { span, spans, event }: Asked): Period {
  const none = { from: null, to: null, saidOn: null, carried: false, notes: [] }
  if (i < 0) return none
  const read = readTimes(doc, i, at)
  const here = { ...read, events: inTurn(doc.sentences[i]?.text ?? '', read.events, spans, span) }
  const roles = here.events.map((time, k): Told => {
    const isOthers = isOfAnother(doc.text, doc.tokens(i), span, time, spans)
    const role = isOthers ? 'aside' : roleOf(doc, i, at, here, time, span)
    // "3 percent, from 5 percent, this year, and 7 percent in 2005": beyond another's time it is not its own
    const last = here.events[k - 1]
    const isBeyond = last && last.start >= span.end && spans.some((s) => s.start >= last.end && s.end <= time.start)
    return { time, role: /^(?:own|asOf)$/.test(role) && isBeyond ? 'aside' : role }
  })
  const withSaid = [...here.said, ...roles.filter((r) => r.role === 'said').map((r) => r.time)]
  const said = closest(
    doc.text,
    withSaid.filter((time) => !isOtherSpeech.test(between(doc.text, time, span))),
    span
  )
  const saidOn = said && said.from === said.to ? said.from : null
  const nearest = (...wanted: Role[]) => {
    const told = roles.flatMap(({ role, time }) => (wanted.includes(role) ? [time] : []))
    // "goes on this week with 29 cases reported from 18-24 May": of the days told
    const days = told.filter(({ from, to }) => from.length === 10 && from !== to)
    const dated = days.filter(({ start, end }) => !/^this /i.test(doc.text.slice(start, end)))
    return closest(doc.text, dated.length > 0 && dated.length < days.length ? dated : told, span)
  }
  const deed = isFind.test(doc.text.slice(span.end)) && here.events.find((time) => isOfDeed(doc.tokens(i), time, span))
  if (deed) return { ...none, ...dates(doc.text, deed, 'begins'), saidOn }
  const taken = nearest('own', 'begins', 'asOf')
  const role = roles.find((r) => r.time === taken)?.role
  if (taken && role) {
    const stated = dates(doc.text, taken, role)
    // "On Wednesday the toll of Monday's fire rose to 44": from the one to the other
    const other = role === 'begins' ? nearest('asOf') : role === 'asOf' ? nearest('begins') : null
    const more = other ? dates(doc.text, other, role === 'begins' ? 'asOf' : 'begins') : null
    const [from, to] = [stated.from ?? more?.from ?? null, stated.to ?? more?.to ?? null]
    return { ...none, ...(from !== null && to !== null && from > to ? stated : { from, to }), saidOn }
  }
  const isTold = here.events.length > 0 || said !== null || event !== null
  const last = isTold ? null : carriedTo(doc, i, at, span)
  return last ? { ...none, ...last, carried: true, notes: ['period from the previous sentence'] } : { ...none, saidOn }
}

/** "14 bodies on Wednesday from the ferry that capsized on Tuesday": found later than they died. */
const isFind = /^(?: \p{L}+)? (?:bodies|corpses|remains)\b/u
function isOfDeed(words: Words, time: Time, span: Span): boolean {
  const { id, kind } = clauseOf(words, time)
  return time.start > span.end && kind === 'relative' && hangsOn(wordsOf(words, id), time)
}

type Told = { time: Time; role: Role }

/** "floods in 2010 and 2018 killed 80 and 115 people respectively": a figure has the time of its turn, or none. */
function inTurn(text: string, times: Time[], spans: readonly Span[], span: Span): Time[] {
  if (times.length < 2 || !/\brespectively\b/.test(text)) return times
  const own = spans.length === times.length ? times[spans.indexOf(span)] : undefined
  return own ? [own] : []
}

const readTimes = perSentence((doc, i, at: Reference): Read => {
  const sentence = doc.sentences[i]
  if (!sentence || sentence.end - sentence.start > 4000) return { events: [], said: [], parts: [] }
  // "ORVANE, Sept 14 (XNN) - At least 19 people died": the day of writing, and nothing happened in it
  const times = timesOf(doc, i, at).filter((time) => time.start >= (doc.dateline?.end ?? 0))
  // a table, and no sentence
  if (times.length > 40) return { events: [], said: [], parts: [] }
  const { events, said } = split(times, sentence, attributions(doc, i), doc, doc.tokens(i))
  // "On Monday it said that 12 had died in the past 24 hours": those before Monday
  const [told, other] = said
  const then = told && !other && told.from === told.to && told.from.length === 10 ? referenceOf(told.from) : at
  return {
    events: events.map((time) => {
      const text = doc.text.slice(time.start, time.end)
      return (toNow.test(text) && timesIn(text, time.start, then)[0]) || time
    }),
    said,
    parts: times.length > 0 ? clauses(doc.tokens(i)) : []
  }
})

const toNow = /\bpast\b|^the last\b|hours$|^(?:overnight|last night|yesterday|today|this morning)$/i

/** What a time says of a figure: "since 1 March" has no end, "by Saturday" no beginning. */
function dates(text: string, { from, to, start, end }: Time, role: Role): Pick<Period, 'from' | 'to'> {
  const words = text.slice(start, end)
  // "since late May", but "since the start of May" is a day
  const isLong = to > (moved(from, 1, 'day') ?? to) && !/^the (?:start|beginning)/i.test(words)
  if (role === 'begins' && from.length === 10 && (isLong || vague.test(words))) {
    // "last week's floods", "last week a raid" were on one of its days, nobody knows which
    const month = from.slice(0, 7)
    return { from: to.startsWith(month) ? month : null, to: null }
  }
  if (role === 'begins') return { from, to: null }
  return role === 'asOf' ? { from: null, to } : { from, to }
}

const single = [...eventNouns].flatMap(([form, noun]) => (form === noun ? [form] : []))
const oneEvent = new RegExp(`\\b[Aa]n? (?:\\p{L}+ ){0,2}(?:${single.join('|')})\\b`, 'u')

/** Whether words tell of a past harm, and of nothing that lasts. */
const isOfDeeds = once(
  (words: Words) => !words.some((t) => notThen.has(t.lower)) && words.some((t) => isHarm(t.lower, 'past'))
)

/** "Floods came in May. They killed 57.": by the one time of a deed before; what came of it has no time of it. */
function carriedTo(doc: Document, i: number, at: Reference, span: Span): Pick<Period, 'from' | 'to'> | null {
  const [before, sentence] = [doc.sentences[i - 1], doc.sentences[i]]
  if (!before || !sentence || !isOneParagraph(doc, i - 1, i)) return null
  // "a day later" is another day, and so is one of which nobody knows the year
  if (
    isRelative(doc, i) ||
    timesIn(sentence.text, 0, at).length > 0 ||
    turning.test(sentence.text) ||
    untold.test(sentence.text) ||
    !lends(doc, at, [i - 1, i, 0], null)
  )
    return null
  const words = wordsOf(doc.tokens(i), clauseOf(doc.tokens(i), span).id)
  if (!isOfDeeds(words) || earlier.test(doc.text.slice(sentence.start, span.start))) return null
  const { events } = readTimes(doc, i - 1, at)
  const [time, more] = events
  const lead = doc.text.slice(before.start, time?.start)
  if (!time || more || [limit, comparison, superlative].some((words) => words.test(lead))) return null
  if (isInMemory(doc, i - 1, time)) return null
  const of = clauseOf(doc.tokens(i - 1), time)
  const told = wordsOf(doc.tokens(i - 1), of.id)
  const verb =
    told.findLast((t) => t.end <= time.start && isMain(t)) ?? told.find((t) => t.start >= time.end && isMain(t))
  const isDeed = hangsOn(told, time) || (verb && (happened.has(verb.lower) || isHarm(verb.lower, 'past')))
  // "those bereaved by the flood welcomed Monday's verdict": of the verdict
  const owned = /^['’]s? (?:\S+ ){1,3}/.exec(doc.text.slice(time.end, time.end + 60))?.[0].split(' ') ?? []
  if (owned.length > 0 && !owned.some((word) => eventNouns.has(word))) return null
  // "early November" as it stands, of a day the beginning
  const role = time.from === time.to || since.test(lead) ? 'begins' : 'own'
  return of.kind === 'main' && isDeed ? dates(doc.text, time, role) : null
}
function roleOf(doc: Document, i: number, ref: Reference, { parts, events }: Read, time: Time, span: Span): Role {
  const pair = pairOf(doc, doc.tokens(i), ref, parts, time, span)
  // "the 2010 floods were worse than Monday's quake, which killed 12": what hangs on the later has its time
  const { figureClause: its, same } = pair
  const opening = its.kind === 'relative' ? (doc.tokens(i)[its.from]?.start ?? 0) : 0
  // "31 as of Tuesday, all of whom were at a wedding on Sunday attended by 400"
  const isIts = (t: Time) => !same && !raising.has(its.opener) && clauseOf(doc.tokens(i), t).id === its.id
  if (events.some((t) => t.start >= time.end && t.end <= span.start && (t.end <= opening || isIts(t)))) return 'aside'
  for (const { find } of timeRules) {
    const role = find(pair)
    // "last week a raid killed 18": on one of its days
    const isVague = vague.test(doc.text.slice(time.start, time.end)) && oneEvent.test(pair.figureLead + pair.gap)
    // "hurt in a raid that began on Sunday"
    if (role === 'own' && (isVague || beginning.test(pair.lead))) return 'begins'
    if (role) return role
  }
  return 'aside'
}

/** "She said on Sunday that 12 died, while he put it at 20". */
const isOtherSpeech = /, (?:while|whereas|but)\b|;/
const between = (text: string, a: Span, b: Span) => text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))

const breaking = /[,;:—–]|\b(?:that|which|who|while|but|when|after|before|since|compared|from)\b/g

/** The time nearest to the span, clauses between them counting as distance. */
function closest(text: string, times: readonly Time[], span: Span): Time | null {
  const far = (time: Time) => {
    const [gap, after] = [between(text, time, span), time.start >= span.end]
    // "a truce of May ended a feud that has cost 900 lives"
    if (!after && (time.end > span.start || /\b(?:that|which|who) (?:has|have)\b/.test(gap))) return Infinity
    // "five on Tuesday and 12 since May", "five on Tuesday and 12 in all of May"
    const and = after || !gap.startsWith(' and ') ? 0 : 1
    const breaks = gap === ' since ' ? 0 : (gap.match(breaking)?.length ?? 0) + and
    return gap.length + breaks * 25 + (after ? 0 : 5)
  }
  const near = times.map((time) => ({ time, far: far(time) })).filter((one) => one.far < Infinity)
  return near.sort((a, b) => a.far - b.far)[0]?.time ?? null
}
