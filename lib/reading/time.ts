/**
 * When: the words for time in a sentence as EDTF dates, counted from the article's day of publication. A small
 * matcher of our own: chrono-node reads 0.4 million characters a second, which alone would put reading claims
 * under its floor of 1, and it answers with points in time where we need "late October" as 21 to 31.
 */

import type { ArticleInput } from '../claim.ts'
import type { Document } from './document.ts'
import type { Span } from './sentences.ts'
import { attributions } from './source.ts'

/** `from`, `to`: EDTF, null: not stated. `saidOn`: when it was said, where stated. */
export type Period = { from: string | null; to: string | null; saidOn: string | null; notes: string[] }

/** A stretch of time in the text. `guessed`: its year was inferred from the day of publication. */
type Time = Span & { from: string; to: string; guessed: boolean }

type Parts = { y: number; m: number; d: number }
/** What the words count from; `day` null: the article tells only its month or year. */
type Reference = { y: number; m: number | null; day: number | null }

const DAY = 86_400_000
const pad = (n: number) => String(n).padStart(2, '0')
const dayOf = ({ y, m, d }: Parts) => Date.UTC(y, m - 1, d) / DAY
const written = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)
const lastOf = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate()
const partsOf = (day: number): Parts => {
  const date = new Date(day * DAY)
  return { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() }
}
const month = (y: number, m: number) => `${y}-${pad(m)}`
/** "2018-11" plus or minus months. */
const shift = (y: number, m: number, by: number): [number, number] => {
  const months = y * 12 + (m - 1) + by
  return [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
}

const MONTH =
  '(?<month>Jan(?:uary|\\.)|Feb(?:ruary|\\.)|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)|Sept?(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))'
const YEAR = '(?<year>(?:19|20)\\d\\d)'
const monthNumber = (word: string) =>
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').indexOf(word.slice(0, 3).toLowerCase()) + 1
const small: Record<string, number> = Object.fromEntries(
  'a one two three four five six seven eight nine ten eleven twelve'.split(' ').map((w, i) => [w, Math.max(1, i)])
)
const count = (word: string | undefined) => {
  if (word === undefined || word === 'few' || word === 'several') return word === undefined ? 1 : null
  return small[word.toLowerCase()] ?? (/^\d{1,3}$/.test(word) ? Number(word) : null)
}

type Groups = Record<string, string | undefined>
type Read = (groups: Groups, ref: Reference, ahead: boolean) => [from: string, to: string, guessed?: boolean] | null

/** The year that a month (and day) without one means: the last time it came round, or the next. */
function yearOf(m: number, d: number, ref: Reference, ahead: boolean): number {
  const now = ref.day === null ? null : partsOf(ref.day)
  const refMonth = now?.m ?? ref.m ?? 12
  const later = m > refMonth || (now !== null && m === refMonth && d > now.d)
  if (ahead) return later || m === refMonth ? ref.y : ref.y + 1
  return later ? ref.y - 1 : ref.y
}

/** Early, mid and late are the thirds of a month or a year: "early November" is the 1st to the 10th. */
function third(part: string, y: number, m: number | null): [string, string] {
  const early = /^(?:early|the (?:start|beginning))/i.test(part)
  const mid = /^(?:mid|the middle)/i.test(part)
  if (m === null) {
    const [a, b] = early ? [1, 4] : mid ? [5, 8] : [9, 12]
    return [month(y, a), month(y, b)]
  }
  const [a, b] = early ? [1, 10] : mid ? [11, 20] : [21, lastOf(y, m)]
  return [`${month(y, m)}-${pad(a)}`, `${month(y, m)}-${pad(b)}`]
}

function dayIn(y: number, m: number, d: number): string | null {
  return d >= 1 && d <= lastOf(y, m) ? `${month(y, m)}-${pad(d)}` : null
}

const PART = '(?<part>(?:early|mid|late)(?:[- ]to[- ](?:mid|late))?|the (?:start|beginning|middle|end) of)[- ](?:in )?'

/** Most telling first; what one has taken the next do not see. */
const readers: [pattern: string, read: Read][] = [
  // "27 February 2016", "Feb. 27, 2016", "Feb. 27"
  [
    `(?:(?<!\\b(?:[Ee]arly|[Mm]id|[Ll]ate)[ -]|\\b[Ii]n )${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:[-–](?<until>\\d{1,2}))?(?!\\d|:|[.,]\\d)(?:,? ${YEAR})?|(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH.replace('<month>', '<month2>')}(?:,? ${YEAR.replace('<year>', '<year2>')})?)`,
    (g, ref, ahead) => {
      const m = monthNumber(g.month ?? g.month2 ?? '')
      const d = Number(g.day ?? g.day2)
      const year = g.year ?? g.year2
      const date = dayIn(year ? Number(year) : yearOf(m, d, ref, ahead), m, d)
      // "Nov. 7-14"
      const last = date && g.until ? dayIn(Number(date.slice(0, 4)), m, Number(g.until)) : date
      return date === null || last === null || last < date ? null : [date, last, year === undefined]
    }
  ],
  // "early November", "mid-2016", "the end of May 2016"
  [
    `${PART}(?:${MONTH}(?:,? ${YEAR})?|${YEAR.replace('<year>', '<only>')})`,
    (g, ref, ahead) => {
      if (g.only) return third(g.part ?? '', Number(g.only), null)
      const m = monthNumber(g.month ?? '')
      const y = g.year ? Number(g.year) : yearOf(m, 1, ref, ahead)
      return [...third(g.part ?? '', y, m), g.year === undefined]
    }
  ],
  // "the first quarter of 2018", "the second half of last year"
  [
    `(?:the )?(?<nth>first|second|third|fourth) (?<share>quarter|half)(?: of (?:${YEAR}|(?<rel>last|this) year))?`,
    (g, ref) => {
      const y = g.year ? Number(g.year) : g.rel === 'last' ? ref.y - 1 : ref.y
      const n = ['first', 'second', 'third', 'fourth'].indexOf(g.nth?.toLowerCase() ?? '')
      const months = g.share === 'half' ? 6 : 3
      if (n * months >= 12) return null
      return [month(y, n * months + 1), month(y, (n + 1) * months), g.year === undefined]
    }
  ],
  // "August 2018", "last August", "August"
  [
    `(?:(?<last>last|next) )?${MONTH}(?:,? (?:of )?${YEAR})?(?= |[,.;:)'’”"-]|$)`,
    (g, ref, ahead) => {
      const m = monthNumber(g.month ?? '')
      let y = g.year ? Number(g.year) : yearOf(m, 1, ref, ahead || g.last === 'next')
      if (g.last === 'last' && !g.year && y === ref.y && m === (ref.m ?? 0)) y--
      return [month(y, m), month(y, m), g.year === undefined]
    }
  ],
  // "over the past two years", "in the last 24 hours"
  [
    '(?:the |this )?(?:past|last|previous|preceding) (?<n>\\d{1,3}|\\w+) (?<unit>hours|days|weeks|months|years|decades)',
    (g, ref) => (count(g.n) === null ? null : back(count(g.n) ?? 1, g.unit ?? '', ref, true))
  ],
  ['the (?:past|last) (?<unit>day|week|month|year|decade)(?= |[,.])', (g, ref) => back(1, `${g.unit}s`, ref, true)],
  // "three years ago"
  [
    '(?<n>\\d{1,3}|\\w+) (?<unit>days?|weeks?|months?|years?) (?:ago|earlier)',
    (g, ref) => (count(g.n) === null ? null : back(count(g.n) ?? 1, `${(g.unit ?? '').replace(/s$/, '')}s`, ref, false))
  ],
  [
    '(?<rel>last|this|next|the) (?<unit>weekend|week|month|year)\\b',
    (g, ref) => {
      if (g.rel === 'the' && g.unit !== 'weekend') return null
      const by = g.rel === 'last' ? -1 : g.rel === 'next' ? 1 : 0
      if (g.unit === 'year') {
        if (by === 0 && ref.day !== null) return [`${ref.y}-01-01`, written(ref.day)]
        return [String(ref.y + by), String(ref.y + by)]
      }
      if (g.unit === 'month') {
        if (ref.m === null) return null
        const [y, m] = shift(ref.y, ref.m, by)
        return by === 0 && ref.day !== null ? [`${month(y, m)}-01`, written(ref.day)] : [month(y, m), month(y, m)]
      }
      if (ref.day === null) return null
      // weeks begin on Monday (ISO 8601); day 0 of the epoch was a Thursday
      const monday = ref.day - ((ref.day + 3) % 7)
      if (g.unit === 'weekend') {
        const saturday = monday + 5 + (by === -1 || ref.day < monday + 5 ? -7 : 0) + (by === 1 ? 7 : 0)
        return [written(saturday), written(saturday + 1)]
      }
      return [written(monday + by * 7), by === 0 ? written(ref.day) : written(monday + by * 7 + 6)]
    }
  ],
  // "on Tuesday", "late Friday", "last Monday", "Sunday's attacks"
  [
    '(?<!(?:Good|Black|Ash|Super|Palm|Bloody|Cyber) )(?:(?<rel>last|next|this) )?(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?(?= |[,.;:)\'’”"—–-]|$)',
    (g, ref, ahead) => {
      if (ref.day === null) return null
      const wanted = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'].indexOf(g.weekday?.slice(0, 3) ?? '')
      const behind = (((ref.day - wanted) % 7) + 7) % 7
      const day = g.rel === 'next' || ahead ? ref.day + ((7 - behind) % 7 || 7) : ref.day - behind
      return [written(day), written(day)]
    }
  ],
  [
    '(?<word>today|yesterday|tomorrow|overnight|tonight|this (?:morning|afternoon|evening)|last night)(?= |[,.;:)\'’”"-]|$)',
    (g, ref) => {
      if (ref.day === null) return null
      const word = g.word?.toLowerCase() ?? ''
      if (word === 'overnight' || word === 'last night') return [written(ref.day - 1), written(ref.day)]
      const day = ref.day + (word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0)
      return [written(day), written(day)]
    }
  ],
  ['(?:the )?(?<decade>(?:19|20)\\d0)s', (g) => [g.decade ?? '', String(Number(g.decade) + 9)]],
  // "in 2017", "by 2030"; a bare number is a year only behind a word that asks for one
  [
    `(?<=\\b(?:in|since|of|during|from|to|until|till|through|throughout|by|before|after|and|between|over|year|than|for|around|late|early|end|to|the) |[(–-])${YEAR}(?![\\d%]|[.,]\\d| ?(?:people|deaths|dollars|euros|percent|km|miles|homes|men|women|children|soldiers|civilians))(?=[ ,.;:)'’”"–-]|$)`,
    (g) => [g.year ?? '', g.year ?? '']
  ]
]

/** So many units before the day of publication: up to it ("the past two years") or then ("two years ago"). */
function back(n: number, unit: string, ref: Reference, span: boolean): [string, string] | null {
  if (/^(?:years|decades)$/.test(unit)) {
    const years = unit === 'decades' ? n * 10 : n
    if (!span) return [String(ref.y - years), String(ref.y - years)]
    if (ref.day === null) return [String(ref.y - years), String(ref.y)]
    const { y, m } = partsOf(ref.day)
    return [month(y - years, m), written(ref.day)]
  }
  if (unit === 'months') {
    if (ref.m === null) return null
    const [y, m] = shift(ref.y, ref.m, -n)
    if (!span) return [month(y, m), month(y, m)]
    if (ref.day === null) return [month(y, m), month(ref.y, ref.m)]
    return [month(y, m), written(ref.day)]
  }
  if (ref.day === null) return null
  const days = unit === 'hours' ? Math.ceil(n / 24) : unit === 'weeks' ? n * 7 : n
  return [written(ref.day - days), written(span ? ref.day : ref.day - days)]
}

const compiled = readers.map(([pattern, read]) => ({ pattern: new RegExp(`\\b${pattern}`, 'gi'), read }))
/** Without one of these there is no time in a text. */
const hint =
  /\d{4}|day\b|days\b|week|month|year|night|quarter|half|decade|hours|ago\b|tomorrow|morning|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/
const future = /\b(?:will|would|due|scheduled|planned|expected to|ahead of)\b[^.]{0,40}$/

/** The times that a text names, in order; `at` is where the text begins. */
function timesIn(text: string, at: number, ref: Reference): Time[] {
  if (!hint.test(text)) return []
  const found: Time[] = []
  for (const { pattern, read } of compiled) {
    for (const match of text.matchAll(pattern)) {
      const start = at + match.index
      const end = start + match[0].length
      if (found.some((t) => t.start < end && start < t.end)) continue
      // "may" and "march" are verbs; the months have capitals
      if (/^[a-z]/.test(match.groups?.month ?? match.groups?.month2 ?? '')) continue
      const ahead = future.test(text.slice(Math.max(0, match.index - 60), match.index))
      const range = read(match.groups ?? {}, ref, ahead)
      if (range) found.push({ start, end, from: range[0], to: range[1], guessed: range[2] ?? false })
    }
    if (found.length > 200) break
  }
  found.sort((a, b) => a.start - b.start)
  return ranges(text, at, found, ref)
}

/** The same day of another year; 29 February is the 28th where there is none. */
const inYear = (date: string, y: number) =>
  String(y) + (date.endsWith('-02-29') && lastOf(y, 2) < 29 ? '-02-28' : date.slice(4))
/** Whether a period may begin and end so, at whatever precision: "2015-05" before "2015". */
const isBefore = (from: string, to: string) => `${from}-00-00`.slice(0, 10) <= `${to}-99-99`.slice(0, 10)

/** "between May and July", "from 2013 to 2016", "since September". */
function ranges(text: string, at: number, times: readonly Time[], ref: Reference): Time[] {
  const joined: Time[] = []
  for (const time of times) {
    const last = joined.at(-1)
    const link = last ? text.slice(last.end - at, time.start - at) : ''
    const before = last ? text.slice(Math.max(0, last.start - at - 10), last.start - at) : ''
    const opened = /\b(?:between|from)\s$/i.test(before)
    if (
      last &&
      ((opened && /^ (?:and|to|until|till|through) $/.test(link)) || /^ ?(?:[-–]|through|to) ?$/.test(link))
    ) {
      // "between May and July 2016": the year at the end is that of both
      const year = Number((last.guessed ? time.to : last.from).slice(0, 4))
      const from = [year, year - 1].map((y) => inYear(last.from, y)).find((day) => isBefore(day, time.to))
      if (from !== undefined && (last.guessed || from === last.from)) {
        joined[joined.length - 1] = { ...time, start: last.start, from }
        continue
      }
    }
    const lead = text.slice(Math.max(0, time.start - at - 50), time.start - at)
    if (/\bsince\b[^,.;]{0,45}(?:\bin |\bon )?$/i.test(lead)) {
      const to = ref.day !== null ? written(ref.day) : ref.m !== null ? month(ref.y, ref.m) : String(ref.y)
      joined.push(isBefore(time.from, to) ? { ...time, to } : time)
    } else joined.push(time)
  }
  return joined
}

/** What the words for time count from; null where the article has no day of publication. */
function referenceOf(published: string | null): Reference | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(published ?? '')
  if (!match?.[1]) return null
  const [y, m, d] = [Number(match[1]), match[2] ? Number(match[2]) : null, match[3] ? Number(match[3]) : null]
  return { y, m, day: m !== null && d !== null ? dayOf({ y, m, d }) : null }
}

/**
 * The period that the figure at each span covers, in order: the nearest time stated in its sentence, then the
 * sentence before; nothing where none is stated. Without a day of publication nothing is counted from: all null.
 */
export function period(doc: Document, spans: readonly Span[], article: ArticleInput): Period[] {
  const ref = referenceOf(article.published ?? null)
  if (!ref) return spans.map(() => ({ from: null, to: null, saidOn: null, notes: [] }))
  const cues = attributions(doc)
  const made: ({ events: Time[]; said: Time[] } | undefined)[] = []
  const times = (i: number) => {
    const sentence = doc.sentences[i]
    if (!sentence || sentence.end - sentence.start > 4000) return { events: [], said: [] }
    made[i] ??= split(timesIn(sentence.text, sentence.start, ref), sentence, cues(i), doc.text)
    return made[i]
  }
  return spans.map((span) => {
    const i = doc.sentenceAt(span.start)
    const here = i < 0 ? { events: [], said: [] } : times(i)
    const said = closest(doc.text, here.said, span)
    const saidOn = said && said.from === said.to ? said.from : null
    // "... although the war ended in 2017" is about something else
    const conceded = (t: Span) => /\b(?:although|though|whereas)\b/i.test(doc.text.slice(span.end, t.start))
    const event = closest(
      doc.text,
      here.events.filter((t) => t.end <= span.start || (t.start >= span.end && !conceded(t))),
      span
    )
    if (event) return { from: event.from, to: event.to, saidOn, notes: [] }
    if (said) return { from: null, to: null, saidOn, notes: [] }
    const paragraph = doc.sentences[i]?.paragraph
    if (i > 0 && doc.sentences[i - 1]?.paragraph === paragraph) {
      const { events, said: before } = times(i - 1)
      const last = events.at(-1) ?? before.at(-1)
      if (last) return { from: last.from, to: last.to, saidOn, notes: ['period from the previous sentence'] }
    }
    return { from: null, to: null, saidOn, notes: [] }
  })
}

/** Parts when it happened from when it was said: "said on Tuesday", "In August a report said". */
function split(
  times: readonly Time[],
  sentence: Span,
  cues: readonly Span[],
  text: string
): { events: Time[]; said: Time[] } {
  const events: Time[] = []
  const said: Time[] = []
  for (const time of times) {
    const within = cues.some((c) => c.start <= time.start && time.end <= c.end)
    const opening =
      /^\W*(?:(?:On|In|Late|Early|Earlier|Last|This)\s)?(?:(?:late|early)\s)?$/i.test(
        text.slice(sentence.start, time.start)
      ) && cues.some((c) => c.start >= time.end && /^,?\s(?:the |an? )?$/.test(text.slice(time.end, c.start)))
    if (within || opening) said.push(time)
    else events.push(time)
  }
  return { events, said }
}

/** The time nearest to the span, clauses between them counting as distance. */
function closest(text: string, times: readonly Time[], span: Span): Time | null {
  let best: { time: Time; far: number } | null = null
  for (const time of times) {
    const after = time.start >= span.end
    const gap = after ? text.slice(span.end, time.start) : text.slice(time.end, span.start)
    const breaks =
      gap.match(/[,;:—–]|\b(?:that|which|who|while|but|when|after|before|since|compared|from)\b/g)?.length ?? 0
    // "a truce of May ended a feud that has cost 900 lives"
    if (/\b(?:that|which|who) (?:has|have)\b/.test(gap) && !after) continue
    const far = gap.length + breaks * 25 + (after ? 0 : 5)
    if (!best || far < best.far) best = { time, far }
  }
  return best?.time ?? null
}
