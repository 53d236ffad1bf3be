/** The words for time in a sentence as EDTF dates: "late October" is 21 to 31, for which chrono-node has a point. */
import { hasCapital, oneOf } from '../figures/pieces.ts'
import { dayIn, dayOf, inYear, isBefore, mondayOf, moved, type Reference, written } from './calendar.ts'
import { indexAt, isVerbal } from './clauses.ts'
import { participles, passing } from './cues.ts'
import { type Document, perSentence } from './document.ts'
import { telling, utterances } from './english/saying.ts'
import { matches } from './occurrences.ts'
import { nounKind } from './people.ts'
import type { Span } from './sentences.ts'
import type { Cue } from './subjects.ts'
import { count, timeReaders } from './timeReaders.ts'
import { atDawn, isNamed, openBracket, opening, saidAt, vague } from './timeWords.ts'
import { lastBefore, lowerAt, ownSign, type Token, type Words } from './tokens.ts'

/** A stretch of time in the text, EDTF. `guessed`: its year is not in the words. */
export type Time = Span & { from: string; to: string; guessed: boolean }

const compiled = timeReaders.map(({ pattern, read }) => ({ read, pattern: new RegExp(`\\b${pattern}`, 'gi') }))
/** Without one of these there is no time in a text. */
const hint = new RegExp(
  `\\d{4}|day\\b|days\\b|ago\\b|fall\\b|${oneOf('week month year night quarter half decade hours tomorrow morning')}|` +
    oneOf('Day Eve spring summer autumn Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec')
)

const promises =
  oneOf(`will would due scheduled planned expected forecast ahead_of must (?:could|may|might)(?!_(?:have|not)) has_to have_to is_to are_to
  wants? needs? aims? hopes? (?:hop|want|plann|aim|vow|pledg|promis)ed_to`)
/** Not across who says so: "it will hold, he said on Friday". */
const unsaid = '(?:(?! (?:said|says|told|added)\\b)[^.”"])'
const promised = new RegExp(`\\b${promises}\\b${unsaid}{0,40}$`)
/** "talks that resume on Thursday", "the recount begins on Friday" */
const opens = /\b(?:starts?|begins?|opens?|resumes?|reopens?|closes?|ends?|convenes?) (?:here |again )?(?:on )?$/
const limit = /\b(?:until|till|by)\s(?:the end of\s|early\s|late\s)?$/
const pastWords = oneOf('was were had has have died rose fell stood lasted stayed left lost took struck')
const past = new RegExp(`\\b(?:${pastWords}|(?<!(?:is|are|be) )\\p{L}{3,}ed)\\b`, 'u')

/** Whether a time is still to come: "will march on Friday", "is closed until Friday", but not "had killed 12 by Friday". */
function liesAhead(before: string, behind: string): boolean {
  if (promised.test(before) || opens.test(before)) return true
  const clause = before.slice(before.search(/[,;] [^,;]*(?:,\d[^,;]*)*$/) + 1)
  return limit.test(before) && !past.test(`${clause}|${behind.replace(/[,;].*/s, '')}`)
}

export const timesOf = perSentence((doc, i, at: Reference): Time[] => {
  const sentence = doc.sentences[i]
  return sentence ? counted(doc, i, at, timesIn(sentence.text, sentence.start, at)) : []
})

/** What a sentence counts from: the one time of the one before it in the paragraph, or "a day earlier" than now. */
function anchorOf(
  { sentences }: Document,
  i: number,
  at: Reference,
  isBack: boolean,
  unit: string,
  many: number | null
): Pick<Time, 'from' | 'to' | 'guessed'> | null {
  const before = sentences[i - 1]
  const told = before?.paragraph === sentences[i]?.paragraph ? timesIn(before?.text ?? '', 0, at) : []
  // of two times nobody knows which it counts from
  if (told.length > 0 || !isBack || at.day === null) return told.length === 1 ? (told[0] ?? null) : null
  // "A week earlier" than what is told, which nobody dates: no day of it is known
  if (unit === 'week' || (unit === 'day' && many !== 1)) return null
  // "a year earlier" than now is a year, and no day of it
  const now = written(at.day).slice(0, unit === 'year' ? 4 : unit === 'month' ? 7 : 10)
  return { from: now, to: now, guessed: true }
}

/** "a day later", "a year earlier", "the next day", "the month before", but not "the day before the vote". */
const relative = new RegExp(
  '\\b(?:(?<!the )(?<n>[a-z]+|\\d{1,2}) (?<unit>day|night|week|month|year)s? ' +
    '(?<way>later|earlier|(?:before|after)(?=[,.;:)]|$| and| or| (?:it|they|he|she) ))|' +
    '(?:the (?<which>next|following|same|previous)|(?<that>that)) (?<unit2>day|night|morning|afternoon|evening|week|month|quarter|period|year)' +
    '(?<ofYear>(?: (?:of|in|a|the))* (?:year (?:earlier|before)|(?:last|previous) year|(?:19|20)\\d\\d))?)\\b',
  'gi'
)
const anyRelative = new RegExp(relative.source, 'i')
export const isRelative = perSentence((doc, i) => anyRelative.test(doc.sentences[i]?.text ?? ''))

/** "from 6.1% in | March": what is counted back is counted from the time of the later level. */
const ofLevel = /\b(?:from|against|versus|than) \S*\d\S*(?: \p{L}+){0,3} $/u

/** With the times that are counted from the one told before them. */
function counted(doc: Document, i: number, at: Reference, times: Time[]): Time[] {
  const { text = '', start: offset = 0 } = doc.sentences[i] ?? {}
  if (!isRelative(doc, i)) return times
  const all = [...times]
  const earlier = new Set(times.filter((t) => ofLevel.test(text.slice(0, t.start - offset))))
  for (const match of matches(relative, text)) {
    const { n = 'one', unit, way, that, which = that && 'same', unit2 = '', ofYear } = match.groups ?? {}
    const [start, end] = [offset + match.index, offset + match.index + match[0].length]
    const isBack = way === 'earlier' || way === 'before' || ofYear !== undefined
    const by = which === 'same' ? 0 : isBack || which === 'previous' ? -1 : 1
    const named = (unit ?? unit2).replace(/^(?:night|morning|afternoon|evening)$/, 'day')
    const many = n === 'the' ? 1 : count(n)
    // "2.8% a month earlier and 2.2% a year earlier": both count from now
    const anchor =
      all.findLast((t) => t.end <= start && !(isBack && earlier.has(t))) ?? anchorOf(doc, i, at, isBack, named, many)
    const within = all.filter((t) => t.start < end && start < t.end)
    // of one day no month is "the same", nor of a beginning a period
    const isSame = ofYear !== undefined && which === 'same' && anchor && anchor.from.length < 10
    if (!anchor || many === null || (ofYear ? !isSame : within.length > 0)) continue
    const year = Number(/\d{4}/.exec(ofYear ?? '')?.[0] ?? Number(anchor.to.slice(0, 4)) - 1)
    const [from, to] =
      by === 0 && !isSame
        ? (unitOf(anchor, named) ?? [])
        : ((which && unitOf(anchor, named)) || [anchor.from, anchor.to]).map((day) =>
            isSame ? moved(day, year - Number(anchor.to.slice(0, 4)), 'year') : moved(day, by * many, named)
          )
    if (!from || !to) continue
    const time = { start, end, from, to, guessed: anchor.guessed }
    all.splice(0, all.length, ...all.filter((t) => !within.includes(t)), time)
    if (isBack) earlier.add(time)
    all.sort(inOrder)
  }
  return all
}

/** The day, week, month or year that a time lies in: "the same month"; null: in more than one, for all that is told. */
function unitOf({ from, to }: Pick<Time, 'from' | 'to'>, unit: string): [string, string] | null {
  if (unit === 'week') {
    const monday = from === to && from.length === 10 ? written(mondayOf(dayOf(from))) : null
    return monday === null ? null : [monday, moved(monday, 6, 'day') ?? monday]
  }
  const long = { day: 10, month: 7, year: 4 }[unit] ?? 99
  return from.length >= long && from.slice(0, long) === to.slice(0, long)
    ? [from.slice(0, long), to.slice(0, long)]
    : null
}

/** The times that a text names, in order; `offset` is where the text begins. */
export function timesIn(text: string, offset: number, at: Reference): Time[] {
  if (!hint.test(text)) return []
  const found: Time[] = []
  for (const { pattern, read } of compiled) {
    for (const match of matches(pattern, text)) {
      const start = offset + match.index
      const end = start + match[0].length
      if (found.some((t) => t.start < end && start < t.end)) continue
      // "may" and "march" are verbs, "a sun" no Sunday; months and days have capitals
      const name = match.groups?.month ?? match.groups?.month2 ?? match.groups?.weekday ?? 'A'
      if (!hasCapital(name)) continue
      const [before, behind] = [lastBefore(text, match.index, 80), text.slice(end - offset)]
      if (match.groups?.month === match[0] && isNamed(match[0], before, behind)) continue
      const dates = read(match.groups ?? {}, at, liesAhead(before, behind.slice(0, 40)))
      if (dates) found.push({ start, end, from: dates[0], to: dates[1], guessed: dates[2] ?? false })
    }
    if (found.length > 200) break
  }
  found.sort(inOrder)
  return ranges(text, offset, sameYear(text, offset, [...found, ...ofItsMonth(text, offset, found)].sort(inOrder)))
}
const inOrder = (a: Span, b: Span) => a.start - b.start

const bareDay = /(?<=\bon )the (\d{1,2})(?:st|nd|rd|th)(?=[,.;)]| and\b| but\b|$)/g
/** "Ten men were shot on 9 May, and two died on the 12th": of the month told before. */
const ofItsMonth = (text: string, offset: number, times: readonly Time[]): Time[] =>
  matches(bareDay, text).flatMap((match) => {
    const start = offset + match.index
    const last = times.findLast((t) => t.end <= start)
    const [y = 0, m = 0] = last && last.from.slice(0, 7) === last.to.slice(0, 7) ? last.to.split('-').map(Number) : []
    const day = m > 0 ? dayIn(y, m, Number(match[1])) : null
    return last && day ? { ...last, start, end: start + match[0].length, from: day, to: day } : []
  })

/** "March 2019 and 12 in April": the April of the same year. */
function sameYear(text: string, offset: number, times: readonly Time[]): Time[] {
  const dated: Time[] = []
  for (const time of times) {
    const last = dated.at(-1)
    const link = last ? text.slice(last.end - offset, time.start - offset) : ''
    const told = last && !last.guessed && last.from.length >= 7
    const isListed = told && time.guessed && time.from.length >= 7 && /^[^,.;]{0,40}\band\b[^,.;]{0,40}$/.test(link)
    // "below 2016, when 900 fled in the first seven months of the year"
    const isOfIt = / of the year$/.test(text.slice(0, time.end - offset))
    const inIt = isOfIt ? lastYear.exec(text.slice(0, time.start - offset))?.[1] : undefined
    const y = Number(inIt ?? last?.to.slice(0, 4))
    // "in the last quarter of 2022 and in February": of the next
    const isLater = last !== undefined && inYear(time.from, y) >= last.from.slice(0, 7)
    const [from, to] = [time.from, time.to].map((day) => inYear(day, y)) as [string, string]
    dated.push(inIt || (isListed && isLater) ? { ...time, from, to, guessed: false } : time)
  }
  return dated
}

const lastYear = /.*\b((?:19|20)\d\d)\b/s
const partOfDay = '(?: (?:night|morning|evening|afternoon))?'
/** "12-14 May", "Friday night into Saturday" */
const intoNext = new RegExp(`^(?: ?(?:[-–]|through|to) ?|${partOfDay} into )$`)
/** "between May and July", "from 2013 to 2016"; of "in 2010 and 2018" nobody knows which. */
function ranges(text: string, offset: number, times: readonly Time[]): Time[] {
  const joined: Time[] = []
  for (const time of times) {
    const last = joined.at(-1)
    const link = last ? text.slice(last.end - offset, time.start - offset) : ''
    const lead = last ? lastBefore(text, last.start - offset, 10) : ''
    const opened =
      /\b(?:between|from)\s$/i.test(lead) &&
      new RegExp(`^${partOfDay} (?:and|to|until|till|through)(?: (?:the|early|late))? $`).test(link)
    const isDay = last?.from.length === 10 && /day$/i.test(text.slice(last.start - offset, last.end - offset))
    // "on Monday and Tuesday", but "on Monday and 12 on Tuesday" are two days
    const isMany = last !== undefined && last.from !== last.to
    const listed =
      (isMany ? /^(?: and|,|, and) $/ : /^(?: and|,) (?:on |in )?$/).test(link) &&
      !isOnesOwn(text, link, time.end - offset)
    const joins = opened || (listed && last && isNext(last.to, time.from)) || intoNext.test(link)
    // "between Wednesday and Friday of last week"
    const isBack = isDay && time.from.length === 10 && last.from > time.from
    const first = isBack ? moved(last.from, -7, 'day') : last && beginning(last, time)
    // "between Monday and 3 May", told in June, begins on no Monday that is known
    const opensNone = joins && isBack && (first ?? '') > time.to
    const from = joins && !opensNone ? first : null
    // "on Monday, July 11, 2016", "on Saturday (May 6)"
    if (isDay && time.from.length === 10 && /^,? \(?$/.test(link)) joined.pop()
    if (last && from) joined[joined.length - 1] = { ...time, start: last.start, from }
    else if (last && (opensNone || (listed && link !== ', ' && last.from.length === time.from.length))) joined.pop()
    else joined.push(time)
  }
  return joined
}

/** "five on Tuesday and on Wednesday three", "in 2010 and 2011 ... respectively": each has its own. */
const isOnesOwn = (text: string, link: string, end: number) =>
  /\brespectively\b/.test(text) ||
  (/ (?:on|in) $/.test(link) && count(/^ (\S+)/.exec(text.slice(end))?.[1] ?? 'no') !== null)

const isNext = (before: string, after: string) =>
  moved(before, 1, ['year', 'month', 'day'][before.split('-').length - 1] ?? '') === after

/** Where a range begins, "between May and July 2016" taking the year at the end for both; null: they make none. */
function beginning(first: Time, last: Time): string | null {
  const year = Number((first.guessed ? last.to : first.from).slice(0, 4))
  const from = [year, year - 1].map((y) => inYear(first.from, y)).find((day) => isBefore(day, last.to))
  return from !== undefined && (first.guessed || from === first.from) ? from : null
}

/** Parts when it happened from when it was said: "said on Tuesday", "In August a report said". */
export function split(times: readonly Time[], sentence: Span, cues: readonly Cue[], doc: Document, words: Words) {
  const read: { events: Time[]; said: Time[] } = { events: [], said: [] }
  for (const time of times) {
    const lead = doc.text.slice(sentence.start, time.start)
    const within = cues.some((c) => c.start <= time.start && time.end <= c.end && !isAside(words, time, c))
    const opens = opening.test(lead.slice(lead.lastIndexOf(';') + 1))
    const told = cues.find((c) => c.start >= time.end && openSubject.test(doc.text.slice(time.end, c.start)))
    // "Last week police said", but "Between 1 and 9 May the ministry said", "In April the ministry recorded"
    const isStretch = time.from !== time.to && !vague.test(doc.text.slice(time.start, time.end))
    const isCounted = isStretch || (time.from.length < 10 && counting.test(told?.words ?? ''))
    // "said Monday's blast killed 12"
    const owns = ownSign.test(words[indexAt(words, time.end)]?.text ?? '')
    const isFrame = cues.some((c) => c.start >= time.end && saidAt(doc.text, sentence, c))
    const isOpening = (opens && told && !isCounted) || isFrame
    const isSaid = atDawn.test(lead) || (within && !owns) || isOpening || isOfWords(words, time, lead)
    read[isSaid ? 'said' : 'events'].push(time)
  }
  return read
}
/** "Police, who arrested 12 people on Monday, said": the day is that of the arrests. */
function isAside(words: Words, time: Time, { start, verb }: Cue): boolean {
  const before = words.filter((t) => t.start >= start && t.end <= time.start)
  const own = before.slice(before.findLastIndex((t) => t.text === ',') + 1)
  return (
    words.some((t) => t.text === ',' && t.start >= time.end && t.start < verb) &&
    own.some((t) => /^(?:who|which|whose)$|(?:ed|ing)$/.test(t.lower))
  )
}
const counting = /^(?:record|count|regist|document|log|notif|verif|tall)/
const openSubject = new RegExp(`^${partOfDay},?\\s(?:the |an? )?$`)

/** "Tuesday's statement", "its 3 May update", "figures released on Tuesday", "speaking on Tuesday": when words were. */
function isOfWords(words: Words, time: Time, text: string): boolean {
  const behind = words.slice(indexAt(words, time.end)).filter((t) => !ownSign.test(t.text))
  const [next, second] = behind.map((t) => (t.text === ',' ? '' : t.lower))
  if (next && [next, second].some((word) => utterances.has(word ?? ''))) return true
  const before = lastBefore(words, indexAt(words, time.start), 9)
  const lead = before.filter((t) => !/^(?:on|of|from|late|early)$/.test(t.lower))
  // "in a statement on 24 April": but "the attack on a news conference on Monday"
  const opener = lead.findLast((t) => /^(?:in|at|during|on|to)$/.test(t.lower))
  if (utterances.has(lead.at(-1)?.lower ?? '') && opener && opener.lower !== 'to') return true
  const isDocument = ({ lower }: Token) => nounKind(lower) === 'document' || utterances.has(lower)
  const opens = time.start - (openBracket.exec(text)?.[0].length ?? 0)
  const inside = words.filter((t) => t.start >= opens && t.end <= time.start)
  if (inside.some(isDocument) && !inside.some(isVerbal)) return true
  const verb = before.findLast((t) => isVerbal(t) || telling.has(t.lower) || t.text === ',')
  if (!verb) return false
  // "figures released on Monday", "a report by the union, released on Monday"
  const nouns = before.slice(0, before.indexOf(verb)).filter((t) => t.text !== ',')
  const isApposed = lowerAt(before, before.indexOf(verb) - 1) === ',' && nouns.some(isDocument)
  const isGiven = participles.has(verb.lower) || passing.has(verb.lower)
  return telling.has(verb.lower) || (isGiven && (isApposed || nouns.slice(-1).some(isDocument)))
}
