/** Which place a figure is about: the nearest stated one, as written. */
import type { ArticleInput } from '../claim.ts'
import { placeInList } from './bulletins.ts'
import { type Clause, clauseOf, clauses, indexAt, isVerbal } from './clauses.ts'
import { type Document, perSentence } from './document.ts'
import { raising } from './english/change.ts'
import { happened } from './english/happenings.ts'
import { oneOf } from './english/oneOf.ts'
import { meetings, unnamed } from './english/places.ts'
import type { OtherEvent } from './otherEvents.ts'
import { outcomeOf } from './outcomes.ts'
import { carrier, countryOf, type Location, mentionsOf } from './placeCarried.ts'
import { ownersOf, type PlaceMention } from './placeLists.ts'
import { isAbroad, worth } from './placeRoles.ts'
import { amountOf, countrywide, isGoal, isOfTalks, opensWith, reachOf, tellsDeed } from './scene.ts'
import type { Sentence, Span } from './sentences.ts'
import { accused } from './timeWords.ts'
import { lowerAt, namedBefore, type Token } from './tokens.ts'

/** A figure in its sentence; `at`: the sentence's number, `spans`: all its figures. */
type Context = {
  doc: Document
  sentence: Sentence
  at: number
  span: Span
  spans: readonly Span[]
  mentions: readonly PlaceMention[]
}

/** What the words say of a figure's place beside any distance; most telling first. */
export const rules: readonly (readonly [name: string, example: string, find: (c: Context) => string | null])[] = [
  ['brackets', 'Cases were found in Ostland (3) and Brenland (17)', ({ doc, span }) => placeInList(doc.text, span)],
  ['respectively', '5 and 6 people were killed in Tarvel and Ostin respectively', inOrder],
  ['with', 'Orvane was worst hit with 64 dead, followed by Keld with 22 and Tarn with nine', namedWith],
  ['where', 'leaders met in Osk over Tarn, where 860 people died', beforeWhere],
  [
    'the whole world',
    'bee stings killed 12,345 people around the world',
    (c) => (inClause(c, world) ? 'worldwide' : null)
  ],
  [
    'no place of the text',
    'another 12 cases were found abroad',
    (c) => inClause(c, outside)?.toLowerCase().replace(/\s+/g, ' ') ?? null
  ],
  ['the whole country', 'in all 4,722 people were kidnapped nationwide', ofCountry]
]

function inOrder({ sentence, span, spans, mentions }: Context): string | null {
  const word = sentence.text.indexOf('respectively')
  if (word < 0) return null
  const end = sentence.start + word
  const list = mentions.findLast((m) => m.end <= end && end - m.end < 4)
  const names = list ? list.text.split(/, and |, | and /) : []
  const counted = spans.filter((s) => s.start >= sentence.start && s.end <= (list?.start ?? 0))
  const nth = counted.findIndex((s) => s.start === span.start)
  return names.length > 1 && counted.length === names.length ? (names[nth] ?? null) : null
}

function namedWith({ doc, sentence, span, mentions }: Context): string | null {
  const name = withName.exec(doc.text.slice(Math.max(sentence.start, span.start - 60), span.start))?.[1] ?? null
  return mentions.some((m) => m.weight > worth.bare && m.end < span.start) ? name : null
}

function beforeWhere({ doc, at, span, mentions }: Context): string | null {
  const words = doc.tokens(at)
  const { opener, from } = clauseOf(words, span)
  const start = opener === 'where' ? words[from]?.start : undefined
  return mentions.find((m) => m.end === start)?.text ?? null
}

/** Of "Nationwide, 412 have died and 900 fell ill" all that the sentence counts. */
function ofCountry(c: Context): string | null {
  const isOpen = c.mentions.length === 0 && countrywide.exec(c.sentence.text)?.index === 0
  return isOpen || inClause(c, countrywide) ? (countryOf(c.doc) ?? 'nationwide') : null
}

const withName = /(?:\b(?:and|by)|[,;]) (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?) with (?:at least |about |some )?$/u
const bringing = new RegExp(`\\b(?:${[...raising].join('|')})\\b[^.;]{0,60}\\bto (?:at least |about )?$`)
const world = /\b(?:worldwide|globally|(?:around|across|throughout) the world|the world over)\b/i
const where = oneOf('world region country state')
const outside = new RegExp(
  `(?<!from\\s)\\b(?:across the continent|abroad|overseas|elsewhere(?: in (?:(?:the )?${where}|\\p{Lu}\\p{L}+))?)\\b`,
  'iu'
)
const statewide = /\b(?:statewide|(?:across|throughout) the (?:state|province))\b/

/** An endless sentence is no prose. */
const isEndless = ({ start, end }: Span) => end - start > 4000

const ofItsOwn = /^(?: \p{L}+){0,3} (?:in|at|near|outside) /u
/** What a pattern finds in the figure's own clause. */
function inClause({ doc, sentence, at, span, spans, mentions }: Context, pattern: RegExp): string | null {
  if (isEndless(sentence) || !pattern.test(sentence.text)) return null
  const words = doc.tokens(at)
  const all = clauses(words)
  const { id, from: opens } = clauseOf(words, span)
  // "there were 12 raids nationwide, in which 90 died and 20 were hurt"
  const k = all.findLastIndex((c) => c.from <= opens && lowerAt(words, c.from) !== 'and')
  const isHung = all[k]?.opener === 'which' && /^(?:in|during)$/.test(lowerAt(words, (all[k]?.from ?? 0) - 1))
  const host = isHung ? all[k - 1]?.id : id
  for (const { from, to } of all.filter((c) => c.id === id || (c.id === host && c.from < opens))) {
    const start = words[from]?.start ?? 0
    const found = pattern.exec(doc.text.slice(start, words[to - 1]?.end ?? 0))
    if (!found) continue
    const at = start + found.index
    // "killed 50, 20 of them in Orr County and 30 elsewhere", "40 nationwide and 12 in the capital"
    if (spans.some((s) => s.start > span.end && s.end === at - 1)) continue
    if (spans.some((s) => s.end < at && at < span.start) && ofItsOwn.test(doc.text.slice(span.end, span.end + 40)))
      continue
    // "Elsewhere two walkers drowned in Orr County", "12 died in Orr County and 300 worldwide"
    const named = mentions.some((m) => {
      const within = m.role === 'within' || m.role === 'withinUnknown'
      const closer = within && m.start > span.end && (at < span.start || m.start < at)
      return closer && clauseOf(words, m).id === id
    })
    if (!named) return found[0]
  }
  return null
}

type Scored = { mention: PlaceMention; score: number }
/** From this score on a place of the sentence is the figure's; below `faint` it is not even a last resort. */
const sure = 0.9
const faint = 0.15
/** What stands between a figure and a place takes away from it; the words between count each a little. */
const costs = {
  word: 0.03,
  words: 1.2,
  before: 0.15,
  clause: 0.3,
  otherDeed: 3
}

/** The best place for a figure among those of its own sentence: weight, less the way and the clauses between. */
function nearest(doc: Document, sentence: number, mentions: readonly PlaceMention[], span: Span): Scored | null {
  const tokens = doc.tokens(sentence)
  // "pit-two": a figure may begin within the last word
  const at = indexAt(tokens, span.start)
  // "20 miles north of Tarvel" itself is told of Tarvel
  const isWay = /^(?:miles?|km|kilomet(?:er|re)s?)$/.test(lowerAt(tokens, indexAt(tokens, span.end)))
  let best: Scored | null = null
  for (const mention of mentions) {
    const there = indexAt(tokens, mention.start)
    const [from, to] = there > at ? [at, there] : [there, at]
    const weight = isWay && mention.role === 'distant' ? worth.bare : mention.weight
    let score = weight - Math.min(costs.words, (to - from) * costs.word) - (there > at ? 0 : costs.before)
    if (!opensWith(doc, sentence, mention)) for (let i = from; i < to; i++) score -= costOf(tokens, i)
    if (!best || score > best.score) best = { mention, score }
  }
  return best
}

const costOfWord = new Map<string, number>([
  [',', 0.12],
  ['since', 1.5],
  ...[';', ':', 'while', 'whereas', 'but', 'including'].map((word) => [word, 0.9] as const),
  ...'who which that where after before when as'.split(' ').map((word) => [word, costs.clause] as const)
])

function costOf(tokens: readonly Token[], i: number): number {
  const { lower } = tokens[i] as Token
  const next = tokens[i + 1]
  if (lower !== 'and' || !next || !/^[a-z]+ed$/.test(next.text)) return costOfWord.get(lower) ?? 0
  // "killed 12 and wounded 20 in Tarvel", but "killed 12 and marked a new phase in the north"
  return outcomeOf(next.lower) || happened.has(next.lower) ? costs.clause : costs.otherDeed
}

/**
 * The place that the figure at each span is about, in order: in its own sentence, then in those before it in the
 * paragraph, then the place of the story's first lines, and the dateline last.
 */
export function locate(
  doc: Document,
  spans: readonly (Span & { key?: string | null; by?: string | null })[],
  article: ArticleInput,
  events: readonly (OtherEvent | null)[]
): Location[] {
  const figures = new Map<number, Span[]>()
  for (const span of spans) {
    const i = doc.sentenceAt(span.start)
    const own = figures.get(i) ?? []
    own.push(span)
    figures.set(i, own)
  }
  const mentions = (i: number) => mentionsOf(doc, i)
  const ofFigures = perSentence((_, i) => ownersOf(doc.text, figures.get(i) ?? [], mentions(i)))
  const owners = (i: number) => ofFigures(doc, i)
  const lent = (i: number) =>
    mentions(i).filter((m) => !owners(i).has(m) && !isAbroad(m.role, doc.sentences[i]?.text ?? ''))
  const carry = carrier(doc, article, lent, (i) => figures.has(i))
  return spans.map((span, k): Location => {
    const at = doc.sentenceAt(span.start)
    const sentence = doc.sentences[at]
    if (!sentence) return none
    const own = mentions(at).filter(
      (m) => (owners(at).get(m)?.start ?? 0) <= span.start && !isAbroad(m.role, sentence.text)
    )
    // "and two in the hill town of Benga": what is its own wins
    const ones = own.filter((m) => owners(at).get(m) === span)
    const context = {
      doc,
      sentence,
      at,
      span,
      spans: spans.slice(Math.max(0, k - 12), k + 12),
      mentions: ones.length > 0 ? ones : own
    }
    const told =
      !isEndless(sentence) && rules.reduce<string | null>((place, [, , find]) => place || find(context), null)
    if (told) return stated(told)
    const event = events[k] ?? null
    const near = ownMentions(context)
    const here = nearest(doc, at, near, span)
    if (here && here.score >= sure) return stated(here.mention.text)
    if (near.length === 0 && inClause(context, unnamed)) return none
    const asker = {
      ...{ at, event, own: near, isDeed: !/^(?:cost|pledged)/.test(spans[k]?.key ?? 'cost') },
      isWider: inClause(context, statewide) !== null,
      amount: amountOf(doc, span),
      reach: spans[k]?.key === null ? reachOf(doc, at, spans[k]?.by ?? null) : null
    }
    const before = carry.fromBefore(asker)
    if (before) return before
    if (here && here.score >= faint && here.mention.weight > worth.speaker) return stated(here.mention.text)
    // Of an earlier event the first lines, which tell of the present one, tell no place
    const first = event ? null : carry.fromStory(asker)
    if (first) return first
    return here && here.mention.weight > worth.distant ? stated(here.mention.text) : none
  })
}

const none: Location = { place: null, carried: false, notes: [] }
const stated = (place: string): Location => ({ ...none, place })

/**
 * Without what another figure is about: "two bodies were found in Tarn, bringing the toll to seven", "put the dead at
 * 131, of whom 74 were killed in Tarn"; and without what a clause beside it is about: "leaders met in Tarn while 12 died".
 */
function ownMentions({ doc, sentence, at, span, spans, mentions }: Context): readonly PlaceMention[] {
  const lead = Math.max(sentence.start, span.start - 100)
  const level = bringing.exec(doc.text.slice(lead, span.start))
  const stop = sentence.text.indexOf(';', span.end - sentence.start)
  const words = doc.tokens(at)
  // "Brellia had 12 cases, Keld 9": whatever Keld is
  const name = spans.some((s) => s.start >= sentence.start && s.end < span.start)
    ? words[namedBefore(words, indexAt(words, span.start))]
    : undefined
  const from = name?.start ?? (level ? lead + level.index : sentence.start)
  const to = stop < 0 ? sentence.end : sentence.start + stop
  const own = clauseOf(words, span)
  const isMoney = amountOf(doc, span) === 'money'
  const isTerm = /^\W*(?:month|year)s?\b/.test(doc.text.slice(span.end, span.end + 9))
  return mentions.filter((m) => {
    if (m.start < from || m.start >= to) return false
    const way = doc.text.slice(span.end, m.start)
    if (m.start > span.end && opensOther.test(way)) return false
    const turn = contrast.exec(way)
    if (turn && spans.some((s) => s.start > span.end + turn.index && s.end <= m.start)) return false
    // "six years for a robbery in Osk"
    if (isTerm && m.start > span.end && /\bfor\b/.test(way)) return false
    // "a court in Tarn jailed five men for the murder of 12 people in Osk": they were jailed elsewhere
    const [first, second] = m.start > span.end ? [span, m] : [m, span]
    if (isTried(doc, sentence, second) && !isTried(doc, sentence, first)) return false
    const clause = clauseOf(words, m)
    // "12 died, and 900 fled to Osk"
    const goers = spans.filter((s) => s.start >= from && s.end < m.start && clauseOf(words, s).id === clause.id)
    if (goers.length > 0 && !goers.includes(span) && isGoal(doc, at, m)) return false
    if (clause.id !== own.id && isBeside(doc, at, own, m, m.start > span.end && way.includes(','))) return false
    // "shares fell in Tarn after the firm said it had lost $12 million"
    const isElsewhere = isMoney && /^(?:main|when)$/.test(own.kind)
    // "$12 million was pledged at a conference in Tarn"
    if (isMoney && m.end <= span.start && isReduced(words, m)) return false
    if (isMoney && meetings.has(lowerAt(words, indexAt(words, m.start) - 2))) return false
    return clause.id === own.id || !(isElsewhere || isOfTalks(doc, at, m))
  })
}
const hangs = ({ kind, opener }: Clause) => kind === 'relative' || (kind === 'participle' && !/ing$/.test(opener))
/** Whether a place stands in another clause that has nothing to do with a figure; `isBeyond`: that follows behind a comma. */
function isBeside(doc: Document, at: number, own: Clause, m: Span, isBeyond: boolean): boolean {
  const isIdle = !tellsDeed(doc, at, m)
  // "the 2010 fire in Tarn, which killed 44, recalled one in Osk", "years after 98 died, owners in Osk voted"
  if (isBeyond && (own.kind === 'relative' || (isIdle && own.opener === 'after'))) return true
  // "founded in Tarn, it has 240 homes", "stolen by a man who lives in Tarn"
  const clause = clauseOf(doc.tokens(at), m)
  return isIdle && hangs(clause) && clause.opener !== 'that' && own.kind === 'main'
}
const isTried = (doc: Document, { start }: Span, at: Span) => accused.test(doc.text.slice(start, at.start))
/** "Coins found in Tarn | sold for $12 million": a verb that stands right behind the place is not the one before it. */
const isReduced = (words: readonly Token[], { start, end, role }: PlaceMention) => {
  const [from, to] = [indexAt(words, start), indexAt(words, end)]
  const verb = words.find((t, i) => i >= to && (isVerbal(t) || /^(?:,|and|or|but)$/.test(t.lower)))
  const lead = words.slice(Math.max(0, from - 5), from)
  return role.startsWith('within') && isVerbal(verb) && lead.some(isVerbal) && !lead.some((t) => t.lower === 'that')
}
/** "40 cases in all, with Tarn alone accounting for 30", "lost 12 points, and in Osk another gained", "12 died, one in Osk" */
const opensOther = /, with (?:the )?$|[,;] (?:and|but|while) in (?:the )?$|(?:, |\band )one (?:in|at|near) (?:the )?$/
/** "12 were discharged, while 40 remain in Tarn" */
const contrast = /\b(?:while|whereas|but)\b/
