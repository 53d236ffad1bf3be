/** The words for time in a sentence as EDTF dates: "late October" is 21 to 31, for which chrono-node has a point. */
import { hasCapital, oneOf } from '../figures/pieces.ts'
import { dayOf, inYear, isBefore, mondayOf, moved, type Reference, type Time, written } from './calendar.ts'
import { indexAt, isVerbal } from './clauses.ts'
import { participles, passing } from './cues.ts'
import { type Document, isOneParagraph, perSentence, perText } from './document.ts'
import { eventNouns } from './english/happenings.ts'
import { telling, utterances } from './english/saying.ts'
import { matches } from './occurrences.ts'
import { nounKind } from './people.ts'
import type { Span } from './sentences.ts'
import type { Cue } from './subjects.ts'
import { ofItsMonth, partOfDay, ranges, sameYear } from './timeRanges.ts'
import { count, timeReaders } from './timeReaders.ts'
import { atDawn, isNamed, openBracket, opening, saidAt, vague } from './timeWords.ts'
import { lastBefore, lowerAt, ownSign, type Token, type Words } from './tokens.ts'

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
  return sentence ? counted(doc, i, at, inPassage(doc, i, at, timesIn(sentence.text, sentence.start, at))) : []
})

/** "In 1973 she was a surgeon in Tarn. A shell on 9 November killed two": of the year that opened the passage. */
function inPassage(doc: Document, i: number, at: Reference, times: Time[]): Time[] {
  const isOpen = (t: Time) => t.guessed && at.day !== null && (moved(t.to, 2, 'month') ?? '') < written(at.day)
  if (!times.some(isOpen)) return times
  for (let k = i - 1; k >= i - 4 && isOneParagraph(doc, k, i); k--) {
    const { text = '' } = doc.sentences[k] ?? {}
    const [first, ...more] = timesIn(text, 0, at)
    if (first && frame.test(text) && more.length === 0) {
      const then = (day: string) => inYear(day, Number(first.to.slice(0, 4)))
      // "In July 2014 it began. In March": of which year, nobody knows
      return times.flatMap((t) =>
        !isOpen(t) ? [t] : isBefore(first.from, then(t.to)) ? [{ ...t, from: then(t.from), to: then(t.to) }] : []
      )
    }
    if (first && !first.guessed) break
  }
  return times
}
const frame = /^(?:But |And )?[Ii]n (?:\p{Lu}\p{Ll}+ (?:\d{1,2}, )?|the \p{Ll}+ of )?(?:19|20)\d\d\b/u

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
export const isRelative = perText(anyRelative)

/** "from 6.1% in | March": what is counted back is counted from the time of the later level. */
const ofLevel = /\b(?:from|against|versus|than) \S*\d\S*(?: \p{L}+){0,3} $/u

/** With the times that are counted from the one told before them. */
function counted(doc: Document, i: number, at: Reference, times: Time[]): Time[] {
  const { text = '', start: offset = 0 } = doc.sentences[i] ?? {}
  if (!isRelative(doc, i)) return times
  const all = [...times]
  const isRightBefore = (t: Time, at: number) =>
    t.guessed && /^,? (?:of )?$/.test(text.slice(t.end - offset, at - offset))
  const earlier = new Set(times.filter((t) => ofLevel.test(text.slice(0, t.start - offset))))
  for (const match of matches(relative, text)) {
    const { n = 'one', unit, way, that, which = that && 'same', unit2 = '', ofYear } = match.groups ?? {}
    const [start, end] = [offset + match.index, offset + match.index + match[0].length]
    // "in May of | that year", "in May | the same year": a month of the year told before it
    const months = unit2 === 'year' && which === 'same' && !ofYear ? all.filter((t) => isRightBefore(t, start)) : []
    if (months.length > 0) {
      const [month] = months as [Time]
      const told = all.findLast((t) => t.end <= month.start) ?? anchorOf(doc, i, at, false, 'year', null)
      const year = told && unitOf(told, 'year')
      const then = year && { ...month, end, from: inYear(month.from, +year[0]), to: inYear(month.to, +year[0]) }
      all.splice(all.indexOf(month), 1, ...(then ? [then] : []))
      continue
    }
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
      if (isModel(match[0], before, behind)) continue
      const dates = read(match.groups ?? {}, at, liesAhead(before, behind.slice(0, 40)))
      if (dates) found.push({ start, end, from: dates[0], to: dates[1], guessed: dates[2] ?? false })
    }
    if (found.length > 200) break
  }
  found.sort(inOrder)
  return ranges(text, offset, sameYear(text, offset, [...found, ...ofItsMonth(text, offset, found)].sort(inOrder)))
}
const inOrder = (a: Span, b: Span) => a.start - b.start

/** "a 2014 Orr Comet carrying five": when it was made. */
const isModel = (year: string, before: string, behind: string) =>
  /^\d{4}$/.test(year) &&
  /\b(?:an?|his|her) $/i.test(before) &&
  /^(?: \p{Lu}[\p{L}\d-]*)+/u.test(behind) &&
  !eventNouns.has(/^(?: \p{Lu}[\p{L}\d-]*)+ (\p{Ll}+)/u.exec(behind)?.[1] ?? '')

/** Parts when it happened from when it was said: "said on Tuesday", "In August a report said". */
export function split(times: readonly Time[], sentence: Span, cues: readonly Cue[], doc: Document, words: Words) {
  const read: { events: Time[]; said: Time[] } = { events: [], said: [] }
  for (const time of times) {
    const lead = doc.text.slice(sentence.start, time.start)
    const within = cues.some((c) => c.start <= time.start && time.end <= c.end && !isAside(words, time, c))
    const before = lead.slice(lead.lastIndexOf(';') + 1)
    const opens = opening.test(before) || onHis.test(before)
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
/** "On his release on | Monday, he said 12 had died" */
const onHis =
  /^\W*(?:on|upon|at|after|before|following|during) (?:his|her|their|its) (?:\p{Ll}+ ){1,2}(?:on |last |late )*$/iu
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
