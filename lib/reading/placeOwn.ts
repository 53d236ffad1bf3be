/** Which places of a sentence are none of a figure's in it: those of another figure, or of what befell nobody it counts. */
import { auxiliaries, type Clause, clauseOf, indexAt, isVerbal } from './clauses.ts'
import { days } from './cues.ts'
import type { Document } from './document.ts'
import { bringing } from './english/change.ts'
import { timeNouns } from './english/chunks.ts'
import { happened } from './english/happenings.ts'
import { meetings } from './english/places.ts'
import { outcomeOf } from './outcomes.ts'
import type { PlaceMention } from './placeLists.ts'
import { type Context, placesOfKnown } from './placeRules.ts'
import { amountOf, areJoint, isCare, isGoal, isOfTalks, isReduced, opensWith, tellsDeed } from './scene.ts'
import type { Span } from './sentences.ts'
import { wordsBetween } from './timePair.ts'
import { accused, comparison, grievance, ofOneEvent, overDeaths } from './timeWords.ts'
import { lowerAt, namedBefore, type Token, type Words } from './tokens.ts'

/** A figure with its clause, and where what it is about begins; `isThere`: "bringing the toll there to". */
type Counted = Context & {
  words: Words
  own: Clause
  from: number
  to: number
  lead: string
  isThere: boolean
  isMoney: boolean
  isOfKnown: ((m: PlaceMention) => boolean) | null
}
/** And a place of its sentence; `way`: the words from the figure on to the place, if it stands behind. */
type Pair = Counted & { m: PlaceMention; clause: Clause; isBehind: boolean; way: string }

/** Each says that the place is none of the figure's. */
export const strangers: readonly (readonly [name: string, example: string, isStrange: (p: Pair) => boolean])[] = [
  ['some', '12 died, one in Osk', ({ isBehind, way }) => isBehind && (opensOther.test(way) || ofSome.test(way))],
  ['held against', '12 died, more than in the Keld blast', ({ isBehind, way }) => isBehind && comparison.test(way)],
  [
    'one of several',
    'attacks have killed 900, including a bombing in Osk',
    ({ isBehind, way }) => isBehind && ofOneEvent.test(way)
  ],
  ['among', 'has freed 82 girls who were among 220 taken in Keld', isAmong],
  ['next figure', 'In Keld 12 and in Tarn 40 died, in Keld 12 died and in Tarn nobody', isOfNext],
  ['while', '12 were discharged, while 40 remain in Tarn', isTurned],
  ['other half', 'Ostland reported 40 dead; Brellia said nine of its people had died', isOfOtherHalf],
  ['sum', 'Two new cases were found in Keld; the total is 412', isSum],
  ['gone on', 'the cholera that killed 40 in Keld has spread to Osk, infecting 12', isGoneFrom],
  ['as', '12 died in an attack, as airports in Osk tightened security', isMeanwhile],
  ['claimed', 'A group in Osk claimed responsibility for the bombing that killed nine', isClaimed],
  ['term', 'six years for a robbery in Osk', ({ isBehind, way }) => isBehind && term.test(way)],
  ['trial', 'a court in Tarn jailed five men for the murder of 12 people in Osk', isTriedElsewhere],
  ['protest', 'At a rally in Keld to protest a raid in Osk 12 people were hurt', isProtested],
  ['grief', 'the killing of two men blocked roads in Osk', isGrief],
  ['another event', 'marched in Osk the day after a gunman killed five in Tarn', isOfAnother],
  ['part', '47 of the 108 cases were traced to a clinic in Keld', isOfPart],
  ['earlier event', 'In Osk it is the worst since the Keld fire of 1996, which killed 12', isBeforeEvent],
  ['known event', 'a court in Osk tried fans over the riot, which killed 12', isOfCourt],
  ['goal', '12 died, and 900 fled to Osk', isOfGoers],
  ['later', 'relatives of the 40 men killed in the blast marched in Osk', isLater],
  ['after', 'Osk will cull 12 birds after flu was found in Keld', isAfter],
  ['record', '23 died, the most since the fire in Keld', isRecord],
  ['on the way', '14 drowned as they crossed into Osk', isOnWay],
  ['given', 'In Osk ministers pledged $12 million and Ostland 9 million', isGiven],
  ['care', '12 died after 40 were taken to a hospital in Osk', (p) => isApart(p) && p.isBehind && isCare(p.doc, p.m)],
  ['beside', 'founded in Tarn, it has 240 homes', isBeside],
  ['talks', 'leaders met in Tarn while 12 died', (p) => isApart(p) && isOfTalks(p.doc, p.at, p.m)],
  ['money', 'shares fell in Tarn after the firm said it had lost $12 million', isOfMoney]
]

export function ownMentions(context: Context): readonly PlaceMention[] {
  const figure = counted(context)
  const { doc, span, words, from, to } = figure
  return context.mentions.filter((m) => {
    if (m.start < from || m.start >= to) return false
    const way = doc.text.slice(span.end, m.start)
    const pair = { ...figure, m, clause: clauseOf(words, m), isBehind: m.start > span.end, way }
    return !strangers.some(([, , isStrange]) => isStrange(pair))
  })
}

/** Without what is another figure's: "two bodies were found in Tarn, bringing the toll to seven". */
function counted(context: Context): Counted {
  const { doc, sentence, at, span, spans } = context
  const begin = Math.max(sentence.start, span.start - 100)
  const lead = doc.text.slice(begin, span.start)
  const level = bringing.exec(lead)
  const isThere = /\bthere\b/.test(level?.[0] ?? '')
  const stop = sentence.text.indexOf(';', span.end - sentence.start)
  const words = doc.tokens(at)
  // "Brellia had 12 cases, Keld 9": whatever Keld is
  const name = spans.some((s) => s.start >= sentence.start && s.end < span.start)
    ? words[namedBefore(words, indexAt(words, span.start))]
    : undefined
  return {
    ...context,
    words,
    own: clauseOf(words, span),
    from: name?.start ?? (level && !isThere ? begin + level.index : sentence.start),
    to: stop < 0 ? sentence.end : sentence.start + stop,
    lead,
    isThere,
    isMoney: amountOf(doc, span) === 'money',
    isOfKnown: placesOfKnown(context)
  }
}

const isApart = ({ clause, own }: Pair) => clause.id !== own.id
/** A verb between the figure and a place behind it that tells no outcome. */
const isDeed = ({ span, m }: Pair, t: Token) =>
  t.start >= span.end && t.end <= m.start && isVerbal(t) && !outcomeOf(t.lower)

function isAmong({ doc, span, spans, m }: Pair): boolean {
  const isPart = (s: Span) => s.start > span.end && amongOthers.test(doc.text.slice(span.end, s.start))
  return spans.some((s) => s.end <= m.start && isPart(s))
}
const amongOthers = /\bwere among (?:the |about |some |at least |more than )?$/

/** Or "to 12 and in Tarn to nine". */
function isOfNext({ doc, at, span, spans, mentions, m, isBehind, way }: Pair): boolean {
  if (!isBehind) return false
  const isNext = (s: Span) => s.start > m.end && leadsOn.test(doc.text.slice(m.end, s.start))
  const isFirst = (o: PlaceMention) => o.end <= span.start && opensWith(doc, at, o)
  const isTurn = nextPlace.test(way)
  return ((isTurn || / in $/.test(way)) && spans.some(isNext)) || (isTurn && mentions.some(isFirst))
}
const nextPlace = /(?:,|;|\b(?:and|but|while)) in (?:[\p{Ll}-]+ ){0,3}(?:of )?$/u
const leadsOn = /^(?:['’]s \p{Ll}+)? (?:(?:to|with|at|had|saw|lost|recorded|reported) )?$/u

function isTurned({ span, spans, m, way }: Pair): boolean {
  const turn = way.search(/\b(?:while|whereas|but)\b/)
  return turn >= 0 && spans.some((s) => s.start > span.end + turn && s.end <= m.start)
}

function isOfOtherHalf({ doc, span, mentions, m }: Pair): boolean {
  const half = m.end + doc.text.slice(m.end, span.start).lastIndexOf(';')
  return half >= m.end && mentions.some((o) => o.start > half && o.end <= span.start)
}

/** But "In Keld two new cases were found; the total is 412". */
function isSum({ doc, at, span, m }: Pair): boolean {
  return ofSum.test(doc.text.slice(m.end, span.start)) && !opensWith(doc, at, m)
}
const ofSum = /;[^;]*\b(?:total|cumulative|overall)\b/

/** What was told of another figure there, before another place was. */
function isGoneFrom(p: Pair): boolean {
  const { doc, words, spans, span, m, clause } = p
  if (clause.kind !== 'relative' || !isApart(p) || !goneTo.test(doc.text.slice(m.end, span.start))) return false
  return spans.some((s) => s !== span && clauseOf(words, s).id === clause.id)
}
const goneTo = /\b(?:to|into|onto|reached|entered|hit|struck) (?:the )?\p{Lu}/u

/** But "12 died as a bus hit a wall in Osk". */
function isMeanwhile(p: Pair): boolean {
  const { doc, at, clause, m, isBehind, way } = p
  const isOpen = isBehind && clause.opener === 'as' && /\bas [^,;]*$/.test(way)
  return isOpen && isApart(p) && !tellsDeed(doc, at, m)
}

/** Whoever claims a deed may be anywhere. */
function isClaimed({ doc, sentence, span, m }: Pair): boolean {
  const at = sentence.text.search(/\bclaim(?:s|ed|ing)? responsibility\b/)
  return (
    at >= 0 &&
    m.end <= sentence.start + at &&
    span.start > sentence.start + at &&
    !opensWith(doc, doc.sentenceAt(m.start), m)
  )
}

const term = /^\W*(?:month|year)s?\b.*\bfor\b/s
/** They were jailed elsewhere. */
function isTriedElsewhere({ doc, sentence, span, m, isBehind }: Pair): boolean {
  const [first, second] = isBehind ? [span, m] : [m, span]
  return isTried(doc, sentence, second) && !isTried(doc, sentence, first)
}
const isTried = (doc: Document, { start }: Span, at: Span) =>
  accused.test(doc.text.slice(start, at.start).replace(/ in (?:the )?(?:\p{Ll}+ of )?$/u, ''))

function isProtested({ doc, sentence, span, m }: Pair): boolean {
  return m.end <= span.start && protesting.test(doc.text.slice(sentence.start, m.start))
}
const protesting = /\bto (?:protest|denounce|condemn|commemorate) (?!in\b|at\b|outside\b)[^,;]+$/

function isGrief(p: Pair): boolean {
  if (!grievance.test(p.doc.text.slice(p.sentence.start, p.span.start))) return false
  return p.words.some((t) => isDeed(p, t))
}

function isOfAnother({ words, clause, own, m, span }: Pair): boolean {
  return clause.id !== own.id && (isOther(words, clause, m, span) || isOther(words, own, m, m))
}
/** "the day after a gunman killed five in Tarn", "since Ostland's war began": those are other events. */
const isOther = (words: Words, { opener, from }: Clause, { role }: PlaceMention, { end }: Span) =>
  // but "less than a month | after the war in Tarn" is told of Tarn
  (/^(?:after|before)$/.test(opener) &&
    timeNouns.has(lowerAt(words, from - 1)) &&
    // "shot two dead on Monday after they stabbed four" is one event
    !days.has(lowerAt(words, from - 1)) &&
    (words[from - 1]?.start ?? 0) >= end) ||
  (opener === 'since' && role === 'possessive')

/** But "the Keld mine disaster of 1996, which killed 12". */
function isBeforeEvent({ doc, event, clause, own, m, span }: Pair): boolean {
  if (event === null || event.carried || event.start > span.start || clause.id === own.id) return false
  return m.end <= event.start && !/^(?: [\p{Ll}-]+)? $/u.test(doc.text.slice(m.end, event.start))
}

/** Not all of them; but of "12 of the 40 homes hit by Keld's flood", "nine of the 30 hurt in Keld". */
function isOfPart(p: Pair): boolean {
  const { doc, span, spans, words, own, way } = p
  if (!spans.some((s) => ofAll.test(doc.text.slice(s.end, span.start))) || / by (?:the )?$/.test(way)) return false
  return words.some((t) => isDeed(p, t) && clauseOf(words, t).id === own.id)
}
const ofAll = /^ of (?:the|these|those|its|their) (?:about |some |at least |more than )?$/

function isOfCourt(p: Pair): boolean {
  return isApart(p) && p.isOfKnown?.(p.m) === false && !opensWith(p.doc, p.at, p.m)
}

function isOfGoers({ doc, at, span, spans, words, from, m, clause, isThere }: Pair): boolean {
  const goers = spans.filter((s) => s.start >= from && s.end < m.start && clauseOf(words, s).id === clause.id)
  return !isThere && goers.length > 0 && !goers.includes(span) && isGoal(doc, at, m)
}

/** "Osk will cull 12 birds | after flu was found in Keld": Osk's; "the toll rose to 37 after two deaths in Keld". */
function isAfter({ words, own, lead, mentions, clause, isBehind, way }: Pair): boolean {
  const isSubject = (m: PlaceMention) => m.role === 'subject' && clauseOf(words, m).id === own.id
  if (/\bafter\b/.test(way) && tollTo.test(lead)) return true
  return clause.opener === 'after' && isBehind && mentions.some(isSubject)
}
const tollTo = /\b(?:toll|total|tally|number)\b[^.;]{0,60}\b(?:to|at) (?:at least |about )?$/

/** But "the worst since a fire killed 23 in Keld". */
function isRecord({ doc, span, m, from, isBehind }: Pair): boolean {
  const isLast = (end: number) => superlative.test(doc.text.slice(from, end))
  const isSetOff = isBehind ? !isLast(span.start) : /[,;:]/.test(doc.text.slice(m.end, span.start))
  return isSetOff && isLast(m.start)
}
const superlative =
  /\b(?:\p{Ll}+est|worst|first|most \p{Ll}+)\b[^.;]*\b(?:since(?: \d{4}, when)?|after (?:the one|that))\b[^.;:,]*$/u

const isLoss = (key: string) => /^(?:killed|injured|missing)/.test(key)
/** But "moved into Osk, killing nine", "crossed into Osk and killed nine". */
function isOnWay({ doc, at, span, key, clause, m }: Pair): boolean {
  const isNext = /^(?:, \w+ing|,? and (?:kill|wound|injur|hurt|shot)\w*) /.test(doc.text.slice(m.end, span.start))
  const isThere = clause.opener === 'after' || isNext
  return isLoss(key) && !isThere && isGoal(doc, at, m)
}

/** They met there, and it gives. */
function isGiven({ doc, key, span, m, from }: Pair): boolean {
  return /^(?:pledged|sent)/.test(key) && m.end <= span.start && !given.test(doc.text.slice(from, m.start))
}
/** "pledged to give | Osk 12", "sent to | Osk 12" */
const given = /\b(?:to|for|giv(?:e|es|en|ing)|gave) (?:the )?$/i

/** What those it befell, or who did it, or theirs, did later, in the clause that goes on behind. */
function isLater(p: Pair): boolean {
  const { words, own, clause, key, span, m, isBehind } = p
  if (!isBehind || clause.kind !== 'main' || isApart(p) === (own.kind === 'main')) return false
  // "left 8 dead and 42 hurt in Tarn": both at once
  const next = p.spans.find((s) => s.start > span.end)
  if (next && areJoint(p.doc, span, next)) return false
  const between = wordsBetween(words, span.end, m.start)
  const isOwn = (t: Token) => key.startsWith(outcomeOf(t.lower)?.measure ?? ' ')
  const isIn = (t: Token) => clauseOf(words, t).id === clause.id
  const told = between.findLast((t) => isIn(t) && isVerbal(t) && !auxiliaries.has(t.lower))
  if (!told || happened.has(told.lower) || isOwn(told)) return false
  const isTold = /^(?:relative|participle)$/.test(own.kind) || between.some((t) => !isIn(t) && isOwn(t))
  return overDeaths.test(p.lead) || (isLoss(key) && isTold)
}

const hangs = ({ kind, opener }: Clause) => kind === 'relative' || (kind === 'participle' && !/ing$/.test(opener))
/** In another clause that has nothing to do with the figure. */
function isBeside(p: Pair): boolean {
  if (!isApart(p)) return false
  const { own, clause, m, isBehind, way } = p
  const isIdle = !tellsDeed(p.doc, p.at, m)
  // "the 2010 fire in Tarn, which killed 44, recalled one in Osk", "years after 98 died, owners in Osk voted"
  if (isBehind && way.includes(',') && (own.kind === 'relative' || (isIdle && own.opener === 'after'))) return true
  // "stolen by a man who lives in Tarn"
  return isIdle && hangs(clause) && clause.opener !== 'that' && own.kind === 'main'
}

/** Or "$12 million was pledged at a conference in Tarn". */
function isOfMoney(p: Pair): boolean {
  const { doc, at, span, words, own, m, isMoney } = p
  if (!isMoney) return false
  const isOfMeeting = meetings.has(lowerAt(words, indexAt(words, m.start) - 2))
  return (
    isOfMeeting || (m.end <= span.start && isReduced(doc, at, m)) || (isApart(p) && /^(?:main|when)$/.test(own.kind))
  )
}

/** "40 cases in all, with Tarn alone accounting for 30", "lost 12 points, and in Osk another gained", "12 died, one in Osk" */
const opensOther =
  /, with (?:the )?(?:(?:\p{Ll}+ ){1,3}of )?$|[,;] (?:and|but|while) in (?:the )?$|(?:[,:;(—–-] ?|\band )one (?:of (?:them|whom) )?(?:in|at|near) (?:the )?$/u
/** "killed 12, including the planner of an attack in Tarn", "helps 900 people, especially those in Tarn", "hit 12 houses used by rebels to launch raids in Tarn" */
const ofSome =
  /, including [^,;]*\bof an? [^,;]*\b(?:bombing|attack|raid|shooting) |, (?:especially|particularly|notably|in particular) |\bused\b[^,;]* to \p{Ll}+\b/u
