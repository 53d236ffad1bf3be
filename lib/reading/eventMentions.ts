/** The events of an earlier time that a sentence names. */

import { monthNames } from '../figures/dayForms.ts'
import { closed } from '../figures/lexicon.ts'
import { hasCapital, oneOf, setOf } from '../figures/pieces.ts'
import { ordinal } from '../figures/spelled.ts'
import { lastDayOf, type Reference, type Time } from './calendar.ts'
import { spoken } from './chunks.ts'
import { type Clause, clauseAt, clauses, indexAt, isVerbal, wordsOf } from './clauses.ts'
import { type Document, perSentence } from './document.ts'
import { eventNouns, happened } from './english/happenings.ts'
import { outcomeOf } from './outcomes.ts'
import type { Sentence, Span } from './sentences.ts'
import { timesIn, timesOf } from './times.ts'
import { lastBefore, lastIn, lowerAt, ownSign, type Token, type Words } from './tokens.ts'

/** An event of an earlier time; `noun` null: a verb alone tells it. `isRecord`: the present is the worst since. */
export type Mention = Span & { time: Time; noun: string | null; isRecord?: boolean }
/** One that only its words set apart: "a previous raid", "separate attack". */
export type Undated = Span & { name: string }
export type Read = {
  sentence: Sentence
  words: Words
  parts: Clause[]
  times: Time[]
  /** Those of them that are no news any more, and those that are. */
  past: Time[]
  news: Time[]
  old: Mention[]
  undated: Undated[]
  /** Whether its words hold what it tells against the article's own event: "similar floods". */
  isLike: boolean
  recent: boolean
}
/** So many days before the day of publication an event is no news any more. */
const NEWS_DAYS = 28
const number =
  '(?:\\d{1,3}|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|several|a few)'
/** "half a year after", "eight months since", but not "jailed for nine years after": of days and weeks it may be the article's own event. */
const sinceThen = new RegExp(
  `(?<!\\b(?:for|of|to|in|with|served|spent|jailed) )\\b${number} (?:months?|years?|decades?) (?:after|since)\\b`,
  'i'
)

const apart = setOf('previous earlier prior similar separate unrelated')
/** Without one of these no event is set apart. */
const setApart = new RegExp(
  `\\b(?:after (?:an?|[A-Z]\\w*)|${[...apart].join('|')}|(?:[Tt]he|last|[Ii]n) (?:${monthNames.join('|')}))\\b`
)
/** "Meanwhile", "Earlier", "Days before," turn from what was told last. */
export const turning =
  /^(?:Meanwhile|Earlier|Elsewhere|Separately|Later|Before (?:that|then)|(?:Hours|Days|Weeks) (?:earlier|before|later)|In (?:another|a separate))\b(?! (?:that|the same))/
const opensVaguely =
  /^(?:Separately|(?:\w+ ){1,4}(?:earlier|ago|before)),|^(?:In the|The) (?:previous|prior|preceding) /
const units = /^(?:hour|day|week|month|year)s?$/

/** "in a separate attack", "weeks after an explosion"; but "two days after a blast killed nine, hopes are fading". */
function undatedIn(words: Words, isOldMonth: (name: string) => boolean): Undated[] {
  // "Several months earlier, 12 died": at a time that nobody dates
  const comma = words.findIndex((t) => t.text === ',')
  const lead = spoken({ words }, 0, comma)
  // "Separately, a bomb hit a train", but "Separately, the ministry said 40 were hurt in the raid"
  const isKnown = (t: Token, i: number) => eventNouns.has(t.lower) && /^th(?:e|is|at)$/.test(lowerAt(words, i - 1))
  const isOther = lead === 'separately' && !words.some(isKnown)
  const name = isOther ? 'separate incident' : lead
  const opened = { start: words[0]?.start ?? 0, end: words[comma]?.start ?? 0, name }
  const ago = isOther || vaguely.test(lead) ? [opened] : []
  const found = words.flatMap((token, i) => {
    // "four died there in January"
    if (lowerAt(words, i - 1) === 'in' && isOldMonth(token.text) && !/^\d/.test(lowerAt(words, i + 1)))
      return [{ start: token.start, end: token.end, name: token.text }]
    if (eventNouns.get(token.lower) !== token.lower) return []
    // "It came two weeks after Hurricane Ida, which killed 90"
    const isNamed = [token, words[i + 1]].every((t) => t && hasCapital(t.text)) && lowerAt(words, i - 1) === 'after'
    if (isNamed && units.test(lowerAt(words, i - 2)) && words.slice(0, i - 2).some(({ lower }) => deeds.test(lower)))
      return [{ start: token.start, end: token.end, name: `${token.text} ${words[i + 1]?.text}` }]
    const nearest = [i - 1, i - 2, i - 3]
    const adjective = nearest
      .slice(0, 2)
      .find((k) => apart.has(lowerAt(words, k)) && /^(?:an?|another|the)$/.test(lowerAt(words, k - 1)))
    const article = nearest.find(
      (k) => /^an?$/.test(lowerAt(words, k)) && lowerAt(words, k - 1) === 'after' && units.test(lowerAt(words, k - 2))
    )
    // "during the October attack", in an undated text that tells of Saturday
    const [month] = words.slice(i - 1, i)
    if (month && /^(?:the|last)$/.test(lowerAt(words, i - 2)) && isOldMonth(month.text))
      return [{ start: month.start, end: token.end, name: `${month.text} ${token.lower}` }]
    const from = words[adjective ?? (article !== undefined && isOfTwo(words, article) ? article : -1)]
    return from
      ? [{ start: from.start, end: token.end, name: `${adjective ? from.lower : 'earlier'} ${token.lower}` }]
      : []
  })
  return [...ago, ...found]
}
const vaguely = new RegExp(
  `^(?:(?:just |only )?(?:(?:several|some|a few|a couple of|many) )?${oneOf('weeks months years decades')} ` +
    `${oneOf('earlier ago before')}|(?:in )?the ${oneOf('previous prior preceding')} ${oneOf('week month year')})$`
)

/** Whether what is told beside "weeks after a" is a happening too: "it came", "the raid", "gunmen killed two". */
function isOfTwo(words: Words, article: number): boolean {
  const end = words.findIndex(({ text }, i) => i > article && text === ',')
  const beside = [...words.slice(0, article - 2), ...(end < 0 ? [] : words.slice(end))]
  return beside.some(({ lower }) => eventNouns.has(lower) || deeds.test(lower))
}
const deeds = /^(?:came|comes?|follow(?:s|ed)|happened|kill(?:s|ed|ing)|struck|hit)$/

export function isPast(doc: Document, i: number, at: Reference): boolean {
  const { past, news } = readSentence(doc, i, at)
  return past.length > 0 && news.length === 0
}

/** Whether a sentence lends place and time to a figure of `event` in one after it, `to`: never across a turn. */
export function lends(
  doc: Document,
  at: Reference,
  [from, to, start]: readonly [number, number, number],
  event: { carried: boolean } | null
): boolean {
  const old = isPast(doc, from, at)
  if (event) return event.carried && (old || readSentence(doc, from, at).old.length > 0)
  if (!old) return at.y === null ? !isPast(doc, to, at) : !turnsBack(doc, from, to, at)
  const first = [start, start + 1, start + 2].filter((i) => i < doc.sentences.length)
  return !readSentence(doc, to, at).recent && !first.some((i) => readSentence(doc, i, at).news.length > 0)
}

/** "A ferry sank off Keld on Friday. In 2019 a total of 34 died": not there, for all the text tells. */
export const turnsBack = (doc: Document, from: number, to: number, at: Reference) =>
  to > from &&
  at.y !== null &&
  isPast(doc, to, at) &&
  doc.tokens(from).some((t) => happened.has(t.lower) || eventNouns.has(t.lower))

export const readSentence = perSentence((doc, i, at: Reference): Read => {
  const sentence = doc.sentences[i] as Sentence
  const words = doc.tokens(i)
  const times = timesOf(doc, i, at)
  const after = elapsedIn(sentence, at)
  const isOldMonth = at.y === null ? monthsApart(doc) : () => false
  const isApart = setApart.test(sentence.text) || opensVaguely.test(sentence.text)
  const undated = isApart ? undatedIn(words, isOldMonth) : []
  const parts = times.length + after.length + undated.length > 0 ? clauses(words) : []
  const dated = times.filter((time) => isOld(doc, time, at))
  const past = [...dated, ...after.filter((time) => isOld(doc, time, at))]
  const news = times.filter((time) => !past.includes(time))
  const stated = [...dated.flatMap((t) => mentionOf(doc, words, parts, t)), ...past.flatMap((t) => afterOne(words, t))]
  const old = [...stated, ...marked(sentence, words, at)].sort((a, b) => a.start - b.start)
  const recent = news.length > 0 || presence.test(sentence.text)
  const isLike = past.length > 0 && news.length === 0 && (at.y === null || like.test(sentence.text))
  return { sentence, words, parts, times, past, news, old, undated, isLike, recent }
})

/** "half a year after": then, counted from the day of publication. */
function elapsedIn({ text, start }: Sentence, at: Reference): Time[] {
  const since = sinceThen.exec(text)
  if (!since) return []
  const ago = since[0].replace(/(?:after|since)$/i, 'ago').replace(/half an? year/i, 'six months')
  const from = start + since.index
  return timesIn(ago, 0, at).map((time) => ({ ...time, start: from, end: from + since[0].lastIndexOf(' ') }))
}

/** "the 50th anniversary of the blast that killed 12": then, and nothing else that the sentence tells. */
function marked({ text, start }: Sentence, words: Words, at: Reference): Mention[] {
  const [own, years = ''] = anniversary.exec(text) ?? []
  if (!own) return []
  const count = Number.parseInt(years, 10) || ordinals[years.toLowerCase()]
  if (!count) return []
  const from = start + text.indexOf(own)
  const to = indexAt(words, from + own.length)
  const noun = words.slice(to, to + 5).find((t, k, all) => eventNouns.has(t.lower) && !all.slice(0, k).some(isVerbal))
  return noun
    ? timesIn(`${count} years ago`, 0, at).map((time) => ({
        ...{ time: { ...time, start: from, end: from + own.length }, noun: eventNouns.get(noun.lower) ?? null },
        ...{ start: from, end: noun.end, isRecord: true }
      }))
    : []
}
const ordinals: Record<string, number> = { first: 1, second: 2, ...ordinal }
const anniversary = /\b(\d{1,3}(?:st|nd|rd|th)|\p{L}+(?:st|nd|rd|th)) anniversary of (?=the )/iu

/** Without a day of publication: its first lines tell of "Friday", so that a year alone is another time. */
export const tellsOfDays = (doc: Document) =>
  doc.sentences.slice(0, 3).some(({ text }) => weekday.test(text) && !/\b(?:19|20)\d\d\b/.test(text))
const monthsApart = (doc: Document) => (name: string) =>
  monthNames.includes(name) &&
  tellsOfDays(doc) &&
  !doc.sentences.slice(0, 3).some(({ text }) => new RegExp(`${own}${name} \\d|\\d ${name}\\b`).test(text))
const own = '(?<!\\b(?:since|after|last|before) (?:the )?)\\b'
const weekday =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:this|early|yesterday) (?:morning|afternoon|evening)|today|overnight)\b/
/** "In 2019, 34 died in similar floods", "the last such flood". */
const like = /\b(?:similar|such) (?:\p{L}+ )?\p{L}{3,}s?\b|\bthe last \p{L}+, in\b/iu

/** Whether all of a time lies before what is news: its year, month or day; "earlier this month" says so itself. */
function isOld(doc: Document, time: Time, at: Reference): boolean {
  const lead = lastBefore(doc.text, time.start, 45)
  if (
    /\bsince\b[^,.;]*$/i.test(lead) &&
    !/\b(?:worst|first|\p{L}{3,}(?:est|iest))\b/iu.test(lastBefore(doc.text, time.start, 80))
  )
    return false
  if (at.y === null) return record.test(lead) || (time.from.length === 4 && time.from === time.to && tellsOfDays(doc))
  // "earlier this week" it may have been the news
  if (/\bearlier (?:in |this )?$/.test(lead) && !/week$/.test(doc.text.slice(time.start, time.end))) return true
  if (at.day === null) return Number(time.to.slice(0, 4)) < at.y
  return lastDayOf(time.to) < at.day - NEWS_DAYS
}

/** "since 304 people, most of them pupils, died" */
export const withoutAside = (words: string) => words.replace(/, [^,;:]{1,60},/, '')

/** The event that happened at a time: by the noun that the time stands beside, else by a verb of its clause. */
function mentionOf(doc: Document, words: Words, parts: readonly Clause[], time: Time): Mention[] {
  const [from, to] = [indexAt(words, time.start), indexAt(words, time.end)]
  const before = withoutAside(doc.text.slice(words[0]?.start ?? 0, time.start))
  // "the deadliest raid since the October attack killed 12": in Friday's raid
  const isRecord = record.test(before) && /\bsince\b[^,;]*$/.test(before)
  const behind = nounBehind(words, to) ?? nounBefore(words, from)
  if (behind !== undefined) {
    const token = words[behind] as Token
    const noun = eventNouns.get(token.lower) as string
    return [{ time, noun, start: Math.min(time.start, token.start), end: Math.max(time.end, token.end), isRecord }]
  }
  if (record.test(before)) {
    const noun = words.slice(0, from).findLast(isEvent)
    const of = noun ? (eventNouns.get(noun.lower) ?? null) : null
    return [{ time, noun: of, start: time.start, end: time.end, isRecord: true }]
  }
  const clause = clauseAt(parts, from)
  // "The epidemic that peacekeepers brought in 2010 killed 9,000"
  const told = clause.kind === 'relative' ? words[clause.from - 1] : undefined
  const noun = told && !wordsOf(words, clause.id).some((t) => begins.test(t.lower)) && eventNouns.get(told.lower)
  if (noun) return [{ time, noun, start: told.start, end: time.end }]
  // A year alone tells a number of the year, and "since 2010" nothing happened
  if (time.from !== time.to) return []
  const tells = parts.filter((c) => c.id === clause.id || (c.opener === 'when' && words[c.from] && c.from >= from))
  const verbs = tells.flatMap((c) => words.slice(c.from, c.to))
  const other = introduced(verbs)
  const isDeed = verbs.some((t) => happened.has(t.lower) || outcomeOf(t.lower)?.measure === 'killed')
  return isDeed && (time.from.length >= 7 || other !== null)
    ? [{ time, noun: other, start: time.start, end: time.end }]
    : []
}

const begins = /^(?:began|begun|started|erupted|broke|has|have)$/
/** "Friday's quake came six years after one that killed 900": what else happened, by the noun before. */
function afterOne(words: Words, time: Time): Mention[] {
  const at = indexAt(words, time.end)
  if (lowerAt(words, at) !== 'after' || lowerAt(words, at + 1) !== 'one') return []
  const noun = words.slice(0, at).findLast(isEvent)
  return noun
    ? [{ time, noun: eventNouns.get(noun.lower) ?? null, start: time.start, end: words[at + 1]?.end ?? time.end }]
    : []
}

/** "Last month, two died in a boiler explosion": what a clause tells of as new to the reader. */
function introduced(words: Words): string | null {
  const isNew = (i: number) => [1, 2, 3].some((n) => /^(?:an?|another)$/.test(lowerAt(words, i - n)))
  return eventNouns.get(words.find(({ lower }, i) => eventNouns.has(lower) && isNew(i))?.lower ?? '') ?? null
}

export const record = /\b(?:worst|deadliest|bloodiest|(?:first|such|like|most|\w{3,}est)(?=[^,;]*\bsince\b))\b[^,;]*$/i

/** "the 2007 raid", "last October's attacks", "the 1998 Orvane quake". */
function nounBehind(words: Words, from: number): number | undefined {
  for (let i = words[from]?.lower === ',' ? from + 1 : from; i < Math.min(words.length, from + 5); i++) {
    const { lower, text } = words[i] as Token
    // not "in 2014, killing 304"
    if (i > from && lower.endsWith('ing') && words[i - 1]?.text === ',') return undefined
    if (eventNouns.has(lower)) return i
    // "Last year a raid killed 9"
    if (/^(?:an?|the)$/.test(lower) && i < from + 2) continue
    if (
      !ownSign.test(lower) &&
      (isVerbal(words[i]) || !/^[\p{L}\d.-]*\p{L}{3,}[\d.-]*$/u.test(text) || closed.has(lower))
    )
      return undefined
  }
  return undefined
}

/** "a tremor of 1987", "attacks in Tarn in November", "flooding in Texas earlier in June". */
function nounBefore(words: Words, to: number): number | undefined {
  // "quakes in the past, including one near Tarn in 2009"
  const isOne = (i: number) => lowerAt(words, i) === 'one' && lowerAt(words, i - 1) === 'including'
  const ends = (t: Token, i: number) => isEvent(t) || isOne(i) || isVerbal(t) || /^[,;:.()]$/.test(t.lower)
  const last = lastIn(words, to - 15, to, ends)
  const noun = isOne(last) ? lastIn(words, 0, last, isEvent) : last
  return eventNouns.has(lowerAt(words, noun)) ? noun : undefined
}
const isEvent = ({ lower }: Token) => eventNouns.has(lower)

/** Words of the present, by which a text comes back to its own event. */
const presence = /\b(?:now|still|today|latest|current|currently|so far|this time|new|has|have|is|are|will|may)\b/
