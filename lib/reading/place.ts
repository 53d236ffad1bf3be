/** Which place a figure is about: the nearest stated one, as written. */

import type { ArticleInput } from '../claim.ts'
import { grouped } from '../grouped.ts'
import { type Clause, clauseOf, indexAt, isVerbal } from './clauses.ts'
import { days } from './cues.ts'
import { type Document, perSentence } from './document.ts'
import { happened } from './english/happenings.ts'
import { timeNouns } from './english/nounPhrases.ts'
import { oneOf } from './english/oneOf.ts'
import { bringing } from './english/parts.ts'
import { armedForces, meetings, severalPlaces, unnamed } from './english/places.ts'
import { isState } from './gazetteer.ts'
import { countryOf, homeOf, isNation, placeOfTeller } from './jurisdiction.ts'
import type { OtherEvent } from './otherEvents.ts'
import { outcomeOf } from './outcomes.ts'
import type { Asker, Location } from './placeBars.ts'
import { carried, carrier, mentionsOf, nowhere as none } from './placeCarried.ts'
import { isParted, ownersOf, type PlaceMention } from './placeLists.ts'
import { isInside, type Role, worth } from './placeRoles.ts'
import { type Context, inClause, inHers, isEndless, placeByRule, statewide } from './placeRules.ts'
import { amountOf, isCare, isGoal, isOfTalks, isReduced, opensWith, reachOf, tellsDeed } from './scene.ts'
import type { Span } from './sentences.ts'
import { accused, grievance } from './timeWords.ts'
import { lowerAt, namedBefore, type Token } from './tokens.ts'

/** "Brellia said 12 people died" tells where, "Ostland said two of its soldiers were killed" does not. */
const isAbroad = (role: Role, sentence: string) => /^(?:speaker|subject|possessive)$/.test(role) && armed.test(sentence)
const armed = new RegExp(`\\b${oneOf([...armedForces, 'nationals', 'its_citizens', 'its_own'])}\\b`)

type Scored = { mention: PlaceMention; score: number }
/** From this score on a place of the sentence is the figure's; below `faint` it is not even a last resort. */
const sure = 0.9
const faint = 0.15
/** What stands between a figure and a place takes away from it; the words between count each a little. */
const costs = { word: 0.03, words: 1.2, before: 0.15, clause: 0.3, otherDeed: 3 }

/** The best place for a figure among those of its own sentence: weight, less the way and the clauses between. */
function nearest({ doc, at: sentence, span, spans }: Context, mentions: readonly PlaceMention[]): Scored | null {
  const tokens = doc.tokens(sentence)
  // "pit-two": a figure may begin within the last word
  const at = indexAt(tokens, span.start)
  // "20 miles north of Tarvel" itself is told of Tarvel
  const isWay = /^(?:miles?|km|kilomet(?:er|re)s?)$/.test(lowerAt(tokens, indexAt(tokens, span.end)))
  const scored: Scored[] = []
  for (const mention of mentions) {
    const there = indexAt(tokens, mention.start)
    const [from, to] = there > at ? [at, there] : [there, at]
    const weight = isWay && mention.role === 'distant' ? worth.bare : mention.weight
    let score = weight - Math.min(costs.words, (to - from) * costs.word) - (there > at ? 0 : costs.before)
    if (!opensWith(doc, sentence, mention)) for (let i = from; i < to; i++) score -= costOf(tokens, i)
    scored.push({ mention, score })
  }
  scored.sort((a, b) => b.score - a.score)
  const best = scored[0] ?? null
  if (!best || !opensWith(doc, sentence, best.mention)) return best
  // "In Brellia a fire at a mill in Keld killed 12": what opens the sentence is but around it
  const isNearer = ({ mention: m, score }: Scored) =>
    score >= sure &&
    isInside(m.role) &&
    m !== best.mention &&
    clauseOf(tokens, m).opener !== 'after' &&
    !spans.some((s) => s.start > span.start && s.start < m.start)
  return scored.find(isNearer) ?? best
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
  const figures = grouped(spans, ({ start }) => doc.sentenceAt(start))
  const mentions = (i: number) => mentionsOf(doc, i)
  const ofFigures = perSentence((_, i) => ownersOf(doc.text, figures.get(i) ?? [], mentions(i)))
  const owners = (i: number) => ofFigures(doc, i)
  const lent = (i: number) =>
    mentions(i).filter((m) => !owners(i).has(m) && !isAbroad(m.role, doc.sentences[i]?.text ?? ''))
  const carry = carrier(
    doc,
    article,
    lent,
    (i) => figures.has(i),
    (i) => isParted(doc.text, owners(i))
  )
  let teller: { place: string; at: number; lent: string | null } | null = null
  const ofTeller = (
    { at, event, own, isDeed, amount, isWider }: Asker,
    by: string | null,
    lent: Location
  ): Location => {
    const place = lent.place ?? ''
    // "Ostland's Acme dismissed 12", "Ostland said it had turned back 12" in a text on Brellia
    const isForeign = own.some((m) => m.text !== place && /^['’]s /.test(doc.text.slice(m.end, m.end + 3)))
    const isAway = amount === null && by !== null && isState(by) && by !== (countryOf(doc) ?? by)
    if (!isDeed && (isAway || (isForeign && isNation(doc, place)))) return none
    const its = event ? null : placeOfTeller(doc, by, place, isWider)
    // "Tarn police said 12 had died. Two were children"
    const isNext = teller?.at === at ? reachOf(doc, at, by) !== 'nation' : teller?.at === at - 1 && by === null
    const isOn = !its && teller?.lent === place && isNext
    // "40 houses were lost in her county": not in the town of the lines before
    if (isWider && !its && !isOn && inHers.test(doc.sentences[at]?.text ?? '')) return none
    teller = its ? { place: its, at, lent: place } : isOn && teller ? { ...teller, at } : null
    return teller ? carried(teller.place, 'who tells it') : lent
  }
  /** Of "48 died in Keld and 23 in Osk while 20 were hurt", "nine died, two of them in Keld, and 20 were hurt" not the 20. */
  const isOpen = (m: PlaceMention, owner: Span | undefined, span: Span) => {
    if (owner === undefined || owner === span) return true
    const isOfPart = ofThem.test(doc.text.slice(owner.end)) && doc.text.slice(m.end, span.start).includes(',')
    const isSeveral = new Set(owners(doc.sentenceAt(span.start)).values()).size > 1
    return owner.start <= span.start && !isOfPart && !isSeveral
  }
  const found: Location[] = []
  const placeOf = (span: Span, k: number): Location => {
    const at = doc.sentenceAt(span.start)
    const sentence = doc.sentences[at]
    if (!sentence) return none
    const own = mentions(at).filter((m) => isOpen(m, owners(at).get(m), span) && !isAbroad(m.role, sentence.text))
    // "and two in the hill town of Benga": what is its own wins
    const ones = own.filter((m) => owners(at).get(m) === span)
    const context = {
      doc,
      sentence,
      at,
      span,
      spans: spans.slice(Math.max(0, k - 12), k + 12),
      mentions: ones.length > 0 ? ones : own,
      key: [spans[k], spans[k - 1]].find((s) => s?.key && s.start >= sentence.start)?.key ?? ''
    }
    const told = isEndless(sentence) ? undefined : placeByRule(context)
    if (told !== undefined) return stated(told)
    const event = events[k] ?? null
    const by = spans[k]?.by ?? null
    if (inClause({ ...context, mentions: [] }, severalPlaces)) return none
    const near = ownMentions(context)
    const here = nearest(context, near)
    if (here && here.score >= sure) return stated(here.mention.text)
    // "Keld is the worst hit region with 127 dead, including 46 children and 31 women"
    const whole = sharing.test(doc.text.slice(spans[k - 1]?.end ?? at, span.start)) ? found[k - 1] : undefined
    if (whole?.place && !whole.carried && !own.some((m) => m.start > span.end)) return whole
    if (near.every((m) => m.weight <= worth.distant || by?.includes(m.text)) && inClause(context, unnamed)) return none
    const asker = {
      ...{ at, event, own: near, isDeed: !/^(?:cost|pledged)/.test(spans[k]?.key ?? 'cost') },
      isWider: inClause(context, statewide) !== null,
      lead: doc.text.slice(sentence.start, span.start),
      amount: amountOf(doc, span),
      // "16 were hurt, two of them badly": where the 16 were
      reach: spans[k]?.key === null && !ofThem.test(doc.text.slice(span.end)) ? reachOf(doc, at, by) : null
    }
    // "48 died, 43 of them in Keld": not all of them in Keld
    const isOfPart = ({ place }: Location) => [...owners(at)].some(([m, s]) => m.text === place && s.start > span.start)
    const lend = (where: Location) => (isOfPart(where) ? none : ofTeller(asker, by, where))
    const before = carry.fromBefore(asker)
    if (before?.place) return lend(before)
    if (here && here.score >= faint && here.mention.weight > worth.speaker) return stated(here.mention.text)
    // Of an earlier event the first lines, which tell of the present one, tell no place
    const first = event || before ? null : carry.fromStory(asker)
    if (first) return lend(first)
    const speaking = before || event || !asker.isDeed ? null : placeOfTeller(doc, by, homeOf(doc).country ?? '-', false)
    if (speaking) return carried(speaking, 'who tells it')
    return here && here.mention.weight > worth.distant ? stated(here.mention.text) : none
  }
  for (const [k, span] of spans.entries()) found.push(placeOf(span, k))
  return found
}
const sharing = /^[^;.]*, including (?:about |at least )?$|^ \p{Ll}+(?:,| and|, and) $/u

const ofThem = /^ of (?:them|whom)\b/
const stated = (place: string | null): Location => ({ ...none, place })

/** "marched the day after a gunman killed five in Tarn", "since Ostland's war began": those are other events. */
const isOfAnother = (words: readonly Token[], { opener, from }: Clause, { role }: PlaceMention, { end }: Span) =>
  // but "less than a month | after the war in Tarn" is told of Tarn
  (/^(?:after|before)$/.test(opener) &&
    timeNouns.has(lowerAt(words, from - 1)) &&
    // "shot two dead on Monday after they stabbed four" is one event
    !days.has(lowerAt(words, from - 1)) &&
    (words[from - 1]?.start ?? 0) >= end) ||
  (opener === 'since' && role === 'possessive')

/**
 * Without what another figure is about: "two bodies were found in Tarn, bringing the toll to seven", "put the dead at
 * 131, of whom 74 were killed in Tarn"; and without what a clause beside it is about: "leaders met in Tarn while 12 died".
 */
function ownMentions({ doc, sentence, at, span, spans, mentions, key }: Context): readonly PlaceMention[] {
  const lead = Math.max(sentence.start, span.start - 100)
  const level = bringing.exec(doc.text.slice(lead, span.start))
  const isThere = /\bthere\b/.test(level?.[0] ?? '')
  const stop = sentence.text.indexOf(';', span.end - sentence.start)
  const words = doc.tokens(at)
  // "Brellia had 12 cases, Keld 9": whatever Keld is
  const name = spans.some((s) => s.start >= sentence.start && s.end < span.start)
    ? words[namedBefore(words, indexAt(words, span.start))]
    : undefined
  const from = name?.start ?? (level && !isThere ? lead + level.index : sentence.start)
  const to = stop < 0 ? sentence.end : sentence.start + stop
  const own = clauseOf(words, span)
  const isMoney = amountOf(doc, span) === 'money'
  const isOfSubject = mentions.some((m) => m.role === 'subject' && clauseOf(words, m).id === own.id)
  const isEnd = /^(?:killed|injured|missing)/.test(key)
  const isGrief = grievance.test(doc.text.slice(sentence.start, span.start))
  const isGiven = /^(?:pledged|sent)/.test(key)
  return mentions.filter((m) => {
    if (m.start < from || m.start >= to) return false
    const way = doc.text.slice(span.end, m.start)
    if (m.start > span.end && (opensOther.test(way) || ofSome.test(way))) return false
    // "has freed 82 girls who were among 220 taken in Keld"
    const isAmong = (s: Span) => s.start > span.end && amongOthers.test(doc.text.slice(span.end, s.start))
    if (spans.some((s) => s.end <= m.start && isAmong(s))) return false
    // "In Keld 12 and in Tarn 40 died", "in Keld 12 died and in Tarn nobody", "to 12 and in Tarn to nine"
    const isNext = (s: Span) => s.start > m.end && leadsOn.test(doc.text.slice(m.end, s.start))
    if (m.start > span.end && / in $/.test(way) && spans.some(isNext)) return false
    const isFirst = (o: PlaceMention) => o.end <= span.start && opensWith(doc, at, o)
    if (m.start > span.end && nextPlace.test(way) && mentions.some(isFirst)) return false
    // "12 were discharged, while 40 remain in Tarn"
    const turn = way.search(/\b(?:while|whereas|but)\b/)
    if (turn >= 0 && spans.some((s) => s.start > span.end + turn && s.end <= m.start)) return false
    // "six years for a robbery in Osk"
    if (m.start > span.end && /^\W*(?:month|year)s?\b.*\bfor\b/s.test(way)) return false
    // "a court in Tarn jailed five men for the murder of 12 people in Osk": they were jailed elsewhere
    const [first, second] = m.start > span.end ? [span, m] : [m, span]
    if (isTried(doc, sentence, second) && !isTried(doc, sentence, first)) return false
    // "At a rally in Keld to protest a raid in | Osk 12 people were hurt"
    if (m.end <= span.start && protesting.test(doc.text.slice(sentence.start, m.start))) return false
    // "the killing of two men | blocked roads in Osk"
    const isPast = (t: Token) => t.start >= span.end && t.end <= m.start && isVerbal(t) && !outcomeOf(t.lower)
    if (isGrief && (words.some(isPast) || way.includes(','))) return false
    const clause = clauseOf(words, m)
    if (clause.id !== own.id && (isOfAnother(words, clause, m, span) || isOfAnother(words, own, m, m))) return false
    // "12 died, and 900 fled to Osk"
    const goers = spans.filter((s) => s.start >= from && s.end < m.start && clauseOf(words, s).id === clause.id)
    if (!isThere && goers.length > 0 && !goers.includes(span) && isGoal(doc, at, m)) return false
    // "Osk will cull 12 birds after flu was found in Keld": Osk's; "the toll rose to 37 after two deaths in Keld"
    if (isOfSubject && clause.opener === 'after' && m.start > span.end) return false
    if (/\bafter\b/.test(way) && tollTo.test(doc.text.slice(lead, span.start))) return false
    // "23 died, the most since the fire in Keld", but "the worst since a fire killed 23 in Keld"
    const isLast = (end: number) => superlative.test(doc.text.slice(from, end))
    const isApart = m.start > span.end ? !isLast(span.start) : /[,;:]/.test(doc.text.slice(m.end, span.start))
    if (isApart && isLast(m.start)) return false
    // "14 drowned as they crossed into Osk": on the way; but "moved into Osk, killing nine"
    const isWay = clause.opener !== 'after' && !/^, \w+ing /.test(doc.text.slice(m.end, span.start))
    if (isEnd && isWay && isGoal(doc, at, m)) return false
    // "In Osk ministers pledged $12 million and Ostland 9 million": they met there, and it gives
    if (isGiven && m.end <= span.start && !given.test(doc.text.slice(from, m.start))) return false
    if (clause.id !== own.id && m.start > span.end && isCare(doc, m)) return false
    if (clause.id !== own.id && isBeside(doc, at, own, m, m.start > span.end && way.includes(','))) return false
    // "shares fell in Tarn after the firm said it had lost $12 million"
    const isElsewhere = isMoney && /^(?:main|when)$/.test(own.kind)
    // "$12 million was pledged at a conference in Tarn"
    if (isMoney && m.end <= span.start && isReduced(doc, at, m)) return false
    if (isMoney && meetings.has(lowerAt(words, indexAt(words, m.start) - 2))) return false
    return clause.id === own.id || !(isElsewhere || isOfTalks(doc, at, m))
  })
}
const nextPlace = /(?:,|;|\b(?:and|but|while)) in (?:the (?:\p{Ll}+ )*(?:of )?)?$/u
const protesting = /\bto (?:protest|denounce|condemn|commemorate) (?!in\b|at\b|outside\b)[^,;]+$/
const leadsOn = /^(?:['’]s \p{Ll}+)? (?:(?:to|with|at|had|saw|lost|recorded|reported) )?$/u
const tollTo = /\b(?:toll|total|tally|number)\b[^.;]{0,60}\b(?:to|at) (?:at least |about )?$/
const superlative = /\b(?:\p{Ll}+est|worst|first|most \p{Ll}+)\b[^.;]*\bsince\b[^.;:,]*$/u
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
const isTried = (doc: Document, { start }: Span, at: Span) =>
  accused.test(doc.text.slice(start, at.start).replace(/ in (?:the )?(?:\p{Ll}+ of )?$/u, ''))
/** "40 cases in all, with Tarn alone accounting for 30", "lost 12 points, and in Osk another gained", "12 died, one in Osk" */
const opensOther =
  /, with (?:the )?$|[,;] (?:and|but|while) in (?:the )?$|(?:, |\band )one (?:of (?:them|whom) )?(?:in|at|near) (?:the )?$/
const amongOthers = /\bwere among (?:the |about |some |at least |more than )?$/
/** "killed 12, including the planner of an attack in Tarn", "helps 900 people, especially those in Tarn", "hit 12 houses used by rebels to launch raids in Tarn" */
const ofSome =
  /, including [^,;]*\bof an? [^,;]*\b(?:bombing|attack|raid|shooting) |, (?:especially|particularly|notably|in particular) |\bused\b[^,;]* to \p{Ll}+\b/u
/** "pledged to give | Osk 12", "sent to | Osk 12" */
const given = /\b(?:to|for|giv(?:e|es|en|ing)|gave) (?:the )?$/i
