/** Figures of an earlier event, "a 1998 quake killed 900"; of an unclear one none, or it would lose its rivals. */

import type { ArticleInput } from '../claim.ts'
import { monthNames } from '../figures/dayForms.ts'
import { oneOf } from '../figures/pieces.ts'
import { referenceOf } from './calendar.ts'
import { type Clause, clauseOf, headOf, wordsOf } from './clauses.ts'
import { cueVerbs } from './cues.ts'
import { type Document, isOneParagraph } from './document.ts'
import { eventNouns } from './english/happenings.ts'
import {
  type Mention,
  type Read,
  readSentence,
  record,
  tellsOfDays,
  turning,
  type Undated,
  withoutAside
} from './eventMentions.ts'
import type { Span } from './sentences.ts'
import { pointsAway, wordsBetween } from './timePair.ts'
import { offence } from './timeWords.ts'

/** `name`, at `start`, in the event's own words: "2007 shooting"; from, to: its time, EDTF. `carried`: told in another sentence. */
export type OtherEvent = { name: string; start: number; from: string | null; to: string | null; carried: boolean }
/** What is asked of: `key`: what is counted and how many, null where nothing befell anybody. */
export type Asked = Span & { key: string | null }
type Figure = { read: Read; span: Span; clause: Clause }

/** Most telling first. `isApart`: the words themselves set it apart from the article's own event. */
type Rule = readonly [name: string, example: string, isApart: boolean, find: (f: Figure) => Mention | null]
export const rules: readonly Rule[] = [
  ['told of when', 'the worst since 2010, when 29 died; the strongest since one in 1978 that killed 25', true, toldOf],
  ['what came of it', 'the club was fined in 2019 after 14 fans were hurt', true, cameOf],
  ['killed in it', 'beyond the 12 killed in the 2007 raid', false, laterIn],
  ['like it', 'in 2019, 34 people were killed in similar protests', true, likeIt],
  ['it killed', 'a 1998 quake that killed 900 people', false, earlierIn]
]

const openingOf = ({ read, clause }: Figure) => read.words[clause.from]?.start ?? 0

function toldOf(figure: Figure): Mention | null {
  const { read, span, clause } = figure
  // "the worst since 29 miners died in 2010", "since the 2010 quake killed 29"
  // "since a ferry sank in 2014, killing 304"
  const isOn = clause.opener === 'and' || clause.kind === 'participle'
  const begun = isOn ? read.parts[read.parts.indexOf(clause) - 1] : clause
  const from = read.words[begun?.from ?? -1]
  const since = from?.lower === 'since' && read.old.find((m) => m.isRecord && m.time.start >= from.end)
  const between = since && gap(read, Math.min(span.end, since.end), Math.max(span.start, since.start))
  if (since && !/[,;:]/.test(withoutAside(between || '').replace(/^, (?=\p{Ll}+ing\b)/u, ''))) return since
  const mention = read.old.findLast((m) => m.time.end <= span.start)
  // "since 2007, when a plane overran a runway, killing 29"
  const last = read.parts[read.parts.findIndex(({ id }) => id === clause.id) - 1]
  const told = last?.opener === 'when' && (clause.kind === 'participle' || clause.opener === 'and') ? last : clause
  const isTold = /^(?:when|which|that)$/.test(told.opener)
  const opening = openingOf({ ...figure, clause: told })
  return isTold && mention && /^,?\s?(?:in )?$/.test(gap(read, mention.end, opening)) ? mention : null
}

function cameOf(figure: Figure): Mention | null {
  const { read, clause } = figure
  const time = read.past.findLast(({ end }) => end <= openingOf(figure))
  const isAfter =
    /^(?:after|when|since)$/.test(clause.opener) && time && !/[,;:]/.test(gap(read, time.end, openingOf(figure)))
  return isAfter ? { ...time, time, noun: null } : null
}

function likeIt({ read, clause }: Figure): Mention | null {
  const [time] = read.past
  if (!read.isLike || !time || read.past.length > 1 || read.undated.length > 0 || read.old.some((m) => m.isRecord))
    return null
  // not "the 32 killed in December in the heart of the 2011 uprising"
  return clauseOf(read.words, time).id === clause.id ? (read.old[0] ?? { ...time, time, noun: null }) : null
}

function earlierIn({ read, span, clause }: Figure): Mention | null {
  const mention = read.old.findLast((m) => m.end <= span.start)
  if (!mention || isDated(read, span)) return null
  const other = clauseOf(read.words, mention.time)
  // "The army opened an offensive in May and says it has killed 200"
  const isStill = wordsOf(read.words, clause.id).some((t) => t.lower === 'has' || t.lower === 'have')
  const isAnd = clause.opener === 'and' && !hasTime(read, clause) && !isStill
  const hangs = clause.kind === 'relative' || clause.kind === 'participle' || isAnd
  const at = read.parts.indexOf(clause)
  const follows = read.parts[at - 1]?.id === other.id
  // "after the collapse of a truce in April in a war that has killed 250,000": in the war
  const head = headOf(read.words, clause)
  const isOfHead = head && head.start >= mention.end && eventNouns.has(head.lower)
  // "The storm that hit in May killed 3", but not "; this one may kill 5"
  const isItsOwn = clauseOf(read.words, mention).id === clause.id && !/[;:]/.test(gap(read, mention.end, span.start))
  return other.id === clause.id || isItsOwn || (hangs && follows && !isOfHead) ? mention : null
}

/** "31 murders in 2019, | 28 | in 2020": a time right behind it. */
const isDated = (read: Read, { end }: Span) =>
  read.times.some((t) => t.start >= end && /^(?: \p{L}+){0,2} $/u.test(gap(read, end, t.start)))
/** "A raid killed 31 in 1998, and four died there in January": a time of its own. */
const hasTime = ({ times, undated, words }: Read, clause: Clause | undefined) =>
  clause?.opener === 'and' && [...times, ...undated].some((m) => clauseOf(words, m).id === clause.id)

/** "12 died in the 2007 raid", "the 12 who died in it": an event that follows in the figure's clause or hangs on it. */
function laterIn({ read, span, clause }: Figure): Mention | null {
  const mention = read.old.find((m) => m.start >= span.end && m.noun !== null)
  if (!mention || /[,;:]/.test(gap(read, span.end, mention.start))) return null
  if (pointsAway(wordsBetween(read.words, span.end, mention.start))) return null
  // "arrested 12 people on Sunday for the 2021 murder": they did what it was
  const charge = offence.exec(gap(read, read.sentence.start, mention.start))
  if (charge && read.sentence.start + charge.index + charge[0].length > span.end) return null
  const other = clauseOf(read.words, mention)
  const hangs = other.kind === 'relative' && read.parts.indexOf(other) === read.parts.indexOf(clause) + 1
  return hangs || other.id === clause.id ? mention : null
}

const heldAgainst = /\b(?:unlike|contrast to|compared (?:to|with)|as (?:in|with|after)|like)\b[^,;]*$/i

/** "Unlike the 2010 fire, which killed 44, nobody died here": the 44 alone are of the fire. */
const isHeld = (read: Read, { start, end }: Mention, { span, clause }: Pick<Figure, 'span' | 'clause'>) =>
  clause.kind === 'main' &&
  heldAgainst.test(gap(read, read.sentence.start, start)) &&
  gap(read, end, span.start).includes(',')

/** "In contrast to the 2015 crash, Monday's crash killed three": the text is back before the figure. */
const isBack = (read: Read, mention: Mention, span: Span) =>
  read.news.some((time) => {
    const { words } = read
    // "On the anniversary of the 2019 flood police held 12 people on Tuesday"
    if (time.start >= span.end && mention.end <= span.start)
      return clauseOf(words, time).id === clauseOf(words, span).id && !/[,;:]/.test(gap(read, span.end, time.start))
    if (time.start < mention.end || time.end > span.start) return false
    const before = words.filter((t) => t.start >= mention.end && t.end <= time.start)
    // "the 2015 crash, police said on Monday, killed 40"
    return !before.slice(before.findLastIndex((t) => t.text === ',') + 1).some((t) => cueVerbs.has(t.lower))
  })

/** The earlier event of the figure at each span; null: the article's own, or unclear, or no day of publication. */
export function otherEvents(doc: Document, spans: readonly Asked[], article: ArticleInput): (OtherEvent | null)[] {
  const at = referenceOf(article.published ?? null)
  const isTimely = at.y !== null || tellsOfDays(doc)
  const read = (i: number): Read => readSentence(doc, i, at)
  const told = spans.map((span) => {
    const i = doc.sentenceAt(span.start)
    const here = i < 0 ? null : read(i)
    if (!here || here.sentence.end - here.sentence.start > 4000) return { i, here: null, found: null }
    const stated = statedIn(here, span)
    if (stated && (isTimely || stated.mention.isRecord))
      return { i, here, found: { ...stated, mention: ofWhat(here, stated.mention, span), carried: false } }
    const undated = undatedOf(here, span)
    return { i, here, found: undated && { mention: undated, contrast: true, carried: false } }
  })
  const own = new Map<number, number>()
  for (const [k, { i, found }] of told.entries())
    if (found === null && spans[k]?.key !== null && !own.has(i)) own.set(i, spans[k]?.start ?? 0)
  const passages = passagesOf(doc, read, own)
  const found = told.map(({ i, here, found }, k) => {
    if (found || !here || !isTimely) return found
    const span = spans[k] as Span
    const isOwn = isDated(here, span) || (here.parts.length > 0 && hasTime(here, clauseOf(here.words, span)))
    const passage = isOwn || (here.times.length > 0 && here.old.length === 0) ? null : passages(i)
    return passage ? { mention: ofWhat(here, passage, span), contrast: true, carried: true } : null
  })
  // A study of a flood two years ago is of that flood: what the first lines tell is the article's own, but not beside
  // what happened on Monday
  const head = spans.findIndex(({ key }) => key !== null)
  const first = found[head]
  const isNews = told.some((t, k) => t.i < 3 && spans[k]?.key !== null && found[k] === null && t.here?.news.length)
  // "On 16 April 2014 a ferry sank. Of the 476 aboard 304 died": that it opens with
  const isOpening = first?.carried && first.mention.start < (doc.sentences[0]?.end ?? 0)
  const isTopic = first && (!first.contrast || isOpening) && !isNews && (told[head]?.i ?? 3) < 3
  const topic = isTopic ? nameOf(first.mention) : null
  return found.map((f, i) => {
    if (!f || spans[i]?.key === null) return null
    const named = { name: nameOf(f.mention), start: f.mention.start }
    if (!('time' in f.mention)) return { ...named, from: null, to: null, carried: false }
    // a time alone says it all; what goes on from it, or is held against it, needs a name
    if (named.name === topic || (f.mention.noun === null && !f.contrast)) return null
    return { ...named, from: f.mention.time.from, to: f.mention.time.to, carried: f.carried }
  })
}

/** "Two of those convicted later died in prison": of what came of an event, and neither in it nor then. */
function ofWhat(read: Read, mention: Mention, { start, end }: Span): Mention | Undated {
  const from = mention.end <= start ? Math.max(mention.end, read.sentence.start) : read.sentence.start
  return /\blater\b/.test(gap(read, from, start)) ? { start, end, name: `aftermath of ${nameOf(mention)}` } : mention
}

function statedIn(read: Read, span: Span): { mention: Mention; contrast: boolean } | null {
  const clause = clauseOf(read.words, span)
  const told = {
    ...read,
    old: read.old.filter((m) => !m.isRecord && !isBack(read, m, span) && !isHeld(read, m, { span, clause }))
  }
  for (const [, , contrast, find] of rules) {
    const mention = find({ read: find === toldOf ? read : told, span, clause })
    if (mention) return { mention, contrast }
  }
  return null
}

/** "a previous raid left 11 dead", "two died in a separate attack": it stands in the figure's clause, or what hangs on it. */
function undatedOf(read: Read, span: Span): Undated | null {
  const clause = clauseOf(read.words, span)
  const lead = gap(read, read.sentence.start, openingOf({ read, span, clause }))
  // "the worst fire since 31 people died at a hotel", "since the raid in which 31 died"
  const head = clause.kind === 'relative' ? headOf(read.words, clause)?.lower : undefined
  const isOfHead = head !== undefined && (eventNouns.has(head) || /^(?:one|that)$/.test(head))
  const worst =
    clause.opener === 'since' || (isOfHead && sinceIt.test(lead))
      ? record.exec(lead.replace(/,? ?(?:in |during )?$/, ''))
      : null
  // not "the worst is over since 31 died"
  if (worst && !/ (?:is|are|was|were|has|had|over) /.test(worst[0])) {
    const noun = worst[0].split(/[^\p{L}]+/u).find((word) => eventNouns.has(word)) ?? 'event'
    return {
      start: read.sentence.start + worst.index,
      end: span.start,
      name: `earlier ${eventNouns.get(noun) ?? noun}`
    }
  }
  const at = read.parts.indexOf(clause)
  const fits = (m: Undated) => {
    const other = clauseOf(read.words, m)
    const behind = m.start >= span.end
    if (other.id === clause.id) return !behind || !/[,;:]/.test(gap(read, span.end, m.start))
    // "During the October attack 40 died and 50 were hurt"
    const isFirst = opening.test(gap(read, read.sentence.start, m.start))
    const isLinked = clause.opener === 'and' && isFirst
    if (!isLinked && (clause.kind === 'main' || clause.kind === 'when')) return false
    return !behind && Math.abs(read.parts.indexOf(other) - at) <= (isFirst ? 4 : 1)
  }
  return read.undated.findLast(fits) ?? null
}

const sinceIt = /\bsince (?:the|an?|its|their|last|one|that)\b[^,;]*,? ?(?:in |during )?$/i
const opening = /^(?:(?:in|during|at|before) (?:(?:the|an?|last) )?)?$/i

/** Words that stay with what was told last. */
const those = oneOf('day night morning evening year month attack raid time')
const tie = new RegExp(`\\b(?:that ${those}|the ${oneOf('next same following first second third final')} day)\\b`, 'i')

/** The event of a sentence that names none, to which one before it turned. `own`: the first figure of the own event. */
function passagesOf(
  doc: Document,
  read: (i: number) => Read,
  own: ReadonlyMap<number, number>
): (i: number) => Mention | null {
  const known: (Mention | null)[] = []
  const after = (i: number): Mention | null => {
    for (let k = known.length; k <= i; k++) {
      const { old, recent, sentence, words } = read(k)
      const before = known[k - 1] ?? null
      const isOn = isOneParagraph(doc, k - 1, k) && !turning.test(sentence.text)
      const stays = isOn || tie.test(sentence.text)
      // a sentence that tells of an old and of the present event leaves nobody sure of which the next is
      const told = old.findLast(
        (m) =>
          !m.isRecord &&
          m.start < (own.get(k) ?? Infinity) &&
          /^(?:|and|but|that|who|which)$/.test(clauseOf(words, m).opener)
      )
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
const forgotten = /\b(?:forgotten|remember|remembers|recall|recalls|haunted|memories|reminded|echoes|echoed)\b/
/** "That earthquake killed 300". */
const that = /^(?:That|Those) (\p{L}+)(?: (\p{L}+))?/u

/** "2007 shooting", "November 2015 attack"; "November 2015" where no noun tells what it was. */
function nameOf(mention: Mention | Undated): string {
  if ('name' in mention) return mention.name
  const { noun } = mention
  const { from, to } = mention.time
  const [year = '', month] = from.split('-')
  // "earlier this year" is no January
  const when =
    month && to.startsWith(`${year}-${month}`)
      ? `${monthNames[Number(month) - 1]} ${year}`
      : month || from === to
        ? year
        : Number(to) - Number(year) === 9
          ? `${year}s`
          : `${year}-${to.slice(2, 4)}`
  return noun ? `${when} ${noun}` : when
}

const gap = ({ sentence }: Read, from: number, to: number) =>
  sentence.text.slice(from - sentence.start, Math.max(0, to - sentence.start))
