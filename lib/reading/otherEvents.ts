/**
 * Figures of an earlier event than the article's own: "the worst since 2010, when 29 died", "a 1998 quake killed 900".
 * Where it is not clear, a figure has no event: one of the article's own that got one would lose its rivals.
 */
import type { ArticleInput } from '../claim.ts'
import { type Reference, referenceOf } from './calendar.ts'
import { type Clause, clauseAt, clauses, indexAt, isVerbal } from './clauses.ts'
import type { Document } from './document.ts'
import { eventNouns, happened } from './english/happenings.ts'
import { outcomeOf } from './outcomes.ts'
import type { Sentence, Span } from './sentences.ts'
import { type Time, timesIn, timesOf } from './times.ts'
import type { Token } from './tokens.ts'

/** `name` in the event's own words: "2007 shooting"; from, to: its time, EDTF. `carried`: told in another sentence. */
export type OtherEvent = { name: string; from: string; to: string; carried: boolean }

/** An event of an earlier time in a sentence; `noun` null: a verb alone tells it. Offsets of noun and time together. */
type Mention = Span & { time: Time; noun: string | null }
type Read = {
  sentence: Sentence
  words: readonly Token[]
  parts: Clause[]
  times: Time[]
  old: Mention[]
  /** What is told of "half a year after" it. */
  elapsed: Mention[]
  /** Whether something in it is of the present. */
  recent: boolean
}
/** What is asked of: `key`: what is counted and how many, null where nothing befell anybody. */
export type Asked = Span & { key: string | null }
/** A figure in its sentence. */
type Figure = { read: Read; span: Span; clause: Clause }

/** So many days before the day of publication an event is no news any more. */
const NEWS_DAYS = 28
const DAY = 86_400_000

/** Most telling first. `contrast`: the words themselves set it apart from the article's own event. */
const rules: { name: string; example: string; contrast: boolean; find: (f: Figure) => Mention | null }[] = [
  {
    name: 'told of when',
    example: 'the worst accident since 2010, when 29 miners died',
    contrast: true,
    find: ({ read, span, clause }) => {
      if (clause.opener !== 'when') return null
      const opening = read.words[clause.from]?.start ?? 0
      const mention = read.old.findLast((m) => m.time.end <= span.start)
      return mention && /^,?\s?$/.test(gap(read, mention.time.end, opening)) ? mention : null
    }
  },
  {
    name: 'so long after',
    example: 'the raid came half a year after 14 people were massacred',
    contrast: true,
    find: ({ read, span, clause }) => {
      const lead = gap(read, read.sentence.start, span.start)
      const since = sinceThen.exec(lead)
      if (!since || clause.opener !== 'after' || /,/.test(lead.slice(since.index + since[0].length))) return null
      return read.elapsed.find((m) => m.start === read.sentence.start + since.index) ?? null
    }
  },
  {
    name: 'compared with it',
    example: 'it surpassed the 12 killed in the 2007 raid',
    contrast: true,
    find: (figure) =>
      compared.test(gap(figure.read, figure.read.sentence.start, figure.span.start)) ? laterIn(figure) : null
  },
  {
    name: 'killed in it',
    example: 'beyond the 12 killed in the 2007 raid',
    contrast: false,
    find: (figure) => laterIn(figure)
  },
  {
    name: 'it killed',
    example: 'a 1998 quake that killed 900 people',
    contrast: false,
    find: ({ read, span, clause }) => {
      const mention = read.old.findLast((m) => m.end <= span.start)
      if (!mention) return null
      const other = clauseAt(read.parts, indexAt(read.words, mention.time.start))
      const hangs = clause.kind === 'relative' || clause.kind === 'participle' || clause.opener === 'and'
      const far = Math.abs(read.parts.indexOf(other) - read.parts.indexOf(clause))
      return other.id === clause.id || (hangs && far <= 1) ? mention : null
    }
  },
  {
    name: 'at that time',
    example: 'Four months ago gunmen killed 32 people in Tarn',
    contrast: false,
    find: ({ read, span, clause }) => {
      const mention = read.old.find((m) => clauseAt(read.parts, indexAt(read.words, m.time.start)).id === clause.id)
      return mention && (mention.noun === null || mention.end <= span.start) ? mention : null
    }
  }
]

/** "12 died in the 2007 raid": an event that follows in the figure's own clause. */
function laterIn({ read, span, clause }: Figure): Mention | null {
  const mention = read.old.find((m) => m.start >= span.end && m.noun !== null)
  if (!mention || clauseAt(read.parts, indexAt(read.words, mention.start)).id !== clause.id) return null
  return /[,;:]/.test(gap(read, span.end, mention.start)) ? null : mention
}
const compared = /\b(?:surpass|exceed|beyond|outnumber|more than|fewer than|worse than|compared)\p{L}*\b[^,;]{0,40}$/iu

const number = '(?:\\d{1,3}|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few)'
/** "half a year after", "eight months since": of days and weeks it may be the article's own event. */
const sinceThen = new RegExp(`\\b${number} (?:months?|years?|decades?) (?:after|since)\\b`, 'i')

/**
 * The earlier event that the figure at each span is of, in order; null: the article's own, or nobody can tell.
 * Without a year of publication there is none.
 */
export function otherEvents(doc: Document, spans: readonly Asked[], article: ArticleInput): (OtherEvent | null)[] {
  const at = referenceOf(article.published ?? null)
  if (at.y === null) return spans.map(() => null)
  const made: (Read | undefined)[] = []
  const read = (i: number): Read => {
    made[i] ??= readSentence(doc, i, at)
    return made[i]
  }
  const passages = passagesOf(doc, read)
  const found = spans.map((span) => {
    const i = doc.sentenceAt(span.start)
    const here = i < 0 ? null : read(i)
    if (!here || here.sentence.end - here.sentence.start > 4000) return null
    const stated = statedIn(here, span)
    if (stated) return { ...stated, carried: false, i }
    const passage = here.times.length > 0 && here.old.length === 0 ? null : passages(i)
    return passage ? { mention: passage, contrast: true, carried: true, i } : null
  })
  // A study of a flood two years ago is of that flood: what the first lines tell is the article's own, and so is
  // what it counts again where it names no time
  const today = new Set(spans.filter((_, i) => found[i] === null).map(({ key }) => key))
  const first = found[spans.findIndex(({ key }) => key !== null)]
  const own = first && !first.contrast && first.i < 3 ? nameOf(first.mention) : null
  return found.map((f, i) => {
    if (!f || spans[i]?.key === null) return null
    const [name, again] = [nameOf(f.mention), !f.contrast || f.carried]
    // a time alone says it all; what goes on from it, or is held against it, needs a name
    if (f.mention.noun === null && !f.contrast) return null
    if (name === own || (again && today.has(spans[i]?.key ?? ''))) return null
    return { name, from: f.mention.time.from, to: f.mention.time.to, carried: f.carried }
  })
}

function statedIn(read: Read, span: Span): { mention: Mention; contrast: boolean } | null {
  if (read.old.length + read.elapsed.length === 0) return null
  const clause = clauseAt(read.parts, indexAt(read.words, span.start))
  for (const { find, contrast } of rules) {
    const mention = find({ read, span, clause })
    if (mention) return { mention, contrast }
  }
  return null
}

function readSentence(doc: Document, i: number, at: Reference): Read {
  const sentence = doc.sentences[i] as Sentence
  const words = doc.tokens(i)
  const times = timesOf(doc, i, at)
  const after = elapsedIn(sentence, at)
  const parts = times.length + after.length > 0 ? clauses(words) : []
  const old = times.filter((time) => isOld(doc, time, at)).flatMap((t) => mentionOf(doc, words, parts, t))
  const elapsed = after.filter((time) => isOld(doc, time, at)).map((time) => ({ ...time, time, noun: null }))
  const recent = times.some((time) => !isOld(doc, time, at)) || presence.test(sentence.text)
  return { sentence, words, parts, times, old: old.sort((a, b) => a.start - b.start), elapsed, recent }
}

/** "half a year after": then, counted from the day of publication. */
function elapsedIn({ text, start }: Sentence, at: Reference): Time[] {
  const since = sinceThen.exec(text)
  if (!since) return []
  const ago = since[0].replace(/(?:after|since)$/i, 'ago').replace(/half an? year/i, 'six months')
  const from = start + since.index
  return timesIn(ago, 0, at).map((time) => ({ ...time, start: from, end: from + since[0].length }))
}

/** Whether all of a time lies before what is news: its year, month or day; "earlier this month" says so itself. */
function isOld(doc: Document, time: Time, at: Reference): boolean {
  const lead = doc.text.slice(Math.max(0, time.start - 45), time.start)
  if (
    /\bsince\b[^,.;]*$/i.test(lead) &&
    !/\b(?:worst|\p{L}{3,}(?:est|iest))\b/iu.test(doc.text.slice(Math.max(0, time.start - 80), time.start))
  )
    return false
  if (/\bearlier (?:in |this )?$/.test(lead)) return true
  const [y, m = 12, d = 28] = time.to.split('-').map(Number) as [number, number?, number?]
  if (at.day === null) return y < (at.y as number)
  return Date.UTC(y, m - 1, d) / DAY < at.day - NEWS_DAYS
}

/** The event that happened at a time: by the noun that the time stands beside, else by a verb of its clause. */
function mentionOf(doc: Document, words: readonly Token[], parts: readonly Clause[], time: Time): Mention[] {
  const [from, to] = [indexAt(words, time.start), indexAt(words, time.end)]
  const behind = nounBehind(words, to) ?? nounBefore(words, from)
  if (behind !== undefined) {
    const token = words[behind] as Token
    const noun = eventNouns.get(token.lower) as string
    return [{ time, noun, start: Math.min(time.start, token.start), end: Math.max(time.end, token.end) }]
  }
  // A year alone tells a number of the year, and "since 2010" nothing happened
  const clause = clauseAt(parts, from)
  const tells = parts.filter((c) => c.id === clause.id || (c.opener === 'when' && words[c.from] && c.from >= from))
  const verbs = tells.flatMap((c) => words.slice(c.from, c.to))
  const isDeed = verbs.some((t) => happened.has(t.lower) || outcomeOf(t.lower)?.measure === 'killed')
  const worst = /\b(?:worst|deadliest|bloodiest)\b[^,;]*$/i.exec(doc.text.slice(words[0]?.start ?? 0, time.start))
  if (worst) {
    const noun = words.slice(0, from).findLast((t) => eventNouns.has(t.lower))
    return [{ time, noun: noun ? (eventNouns.get(noun.lower) ?? null) : null, start: time.start, end: time.end }]
  }
  return isDeed && time.from.length >= 7 ? [{ time, noun: null, start: time.start, end: time.end }] : []
}

/** "the 2007 raid", "last October's attacks", "the 1998 Orvane quake". */
function nounBehind(words: readonly Token[], from: number): number | undefined {
  for (let i = words[from]?.lower === ',' ? from + 1 : from; i < Math.min(words.length, from + 5); i++) {
    const { lower, text } = words[i] as Token
    if (eventNouns.has(lower)) return i
    // "Last year a raid killed 9"
    if (/^(?:an?|the)$/.test(lower) && i < from + 2) continue
    if (
      !/^['’]s?$/.test(lower) &&
      (isVerbal(words[i]) || !/^[\p{L}\d.-]*\p{L}{3,}[\d.-]*$/u.test(text) || small.has(lower))
    )
      return undefined
  }
  return undefined
}

/** "a tremor of 1987", "attacks in Tarn in November", "flooding in Texas earlier in June". */
function nounBefore(words: readonly Token[], to: number): number | undefined {
  for (let i = to - 1; i > Math.max(-1, to - 16); i--) {
    const { lower } = words[i] as Token
    if (eventNouns.has(lower)) return i
    // "quakes in the past, including one near Tarn in 2009"
    if (lower === 'one' && words[i - 1]?.lower === 'including') {
      const noun = words.slice(0, i).findLastIndex((t) => eventNouns.has(t.lower))
      return noun < 0 ? undefined : noun
    }
    if (/^[,;:.()]$/.test(lower) || isVerbal(words[i])) return undefined
  }
  return undefined
}
const small = new Set(
  'the and but that which who when where after before for with from into this they were was'.split(' ')
)

/** Words of the present, by which a text comes back to its own event. */
const presence = /\b(?:now|today|latest|current|currently|so far|this time|has|have|is|are)\b/
/** Words that stay with what was told last. */
const tie =
  /\b(?:that (?:day|night|morning|evening|year|month|attack|raid|time)|the (?:next|same|following|first|second|third|final) day)\b/i

/**
 * The event that a passage tells of in a sentence that does not name it: one before it in the paragraph turned to it,
 * and none came back; a later paragraph has to say that it goes on.
 */
function passagesOf(doc: Document, read: (i: number) => Read): (i: number) => Mention | null {
  const known: (Mention | null)[] = []
  const after = (i: number): Mention | null => {
    for (let k = known.length; k <= i; k++) {
      const { old, recent, sentence } = read(k)
      const before = known[k - 1] ?? null
      const stays = doc.sentences[k - 1]?.paragraph === sentence.paragraph || tie.test(sentence.text)
      // a sentence that tells of an old and of the present event leaves nobody sure of which the next is
      const told = old.findLast((m) => !background.test(sentence.text.slice(0, m.start - sentence.start)))
      const turns = told && (!recent || forgotten.test(sentence.text)) ? told : null
      known.push(turns ?? (stays && !recent && old.length === 0 ? before : null))
    }
    return known[i] ?? null
  }
  return (i) => {
    const { recent } = read(i)
    const anaphor = that.exec(doc.sentences[i]?.text ?? '')?.slice(1) ?? []
    const last =
      i > 0 && anaphor.some((noun) => eventNouns.has(noun ?? '')) ? read(i - 1).old.findLast((m) => m.noun) : undefined
    if (last) return last
    return recent ? null : after(i)
  }
}
/** "the deadliest raid since the October attack": told of the present event. */
const background = /\b(?:since|after|before|until|than|like)\b[^,;]{0,30}$/
const forgotten = /\b(?:forgotten|remember|remembers|recall|recalls|haunted|memories|reminded|echoes|echoed)\b/
/** "That earthquake killed 300". */
const that = /^(?:That|Those) (\p{L}+)(?: (\p{L}+))?/u

const monthNames = 'January February March April May June July August September October November December'.split(' ')

/** "2007 shooting", "November 2015 attack"; "November 2015" where no noun tells what it was. */
function nameOf({ time: { from, to }, noun }: Mention): string {
  const [year = '', month] = from.split('-')
  const when = month ? `${monthNames[Number(month) - 1]} ${year}` : from === to ? year : `${year}s`
  return noun ? `${when} ${noun}` : when
}

const gap = ({ sentence }: Read, from: number, to: number) =>
  sentence.text.slice(from - sentence.start, Math.max(0, to - sentence.start))
