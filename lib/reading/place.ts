/** Which place a figure is about: the nearest stated one, as written. */

import type { ArticleInput } from '../claim.ts'
import { oneOf } from '../figures/pieces.ts'
import { grouped } from '../grouped.ts'
import { clauseAt, clauseOf, clauses, indexAt, isVerbal } from './clauses.ts'
import { type Document, perSentence } from './document.ts'
import { happened } from './english/happenings.ts'
import { property } from './english/outcomes.ts'
import { eventOfName, hazards, inHers, isKind, severalPlaces, statewide, storms, unnamed } from './english/places.ts'
import { isState } from './gazetteer.ts'
import { countryOf, homeOf, isAbroad, isNation, placeOfTeller } from './jurisdiction.ts'
import type { OtherEvent } from './otherEvents.ts'
import { outcomeOf } from './outcomes.ts'
import type { Asker, Location } from './placeBars.ts'
import { carried, carrier, mentionsOf, nowhere as none } from './placeCarried.ts'
import { hasOwnSpot, isParted, ownersOf, type PlaceMention } from './placeLists.ts'
import { ownMentions } from './placeOwn.ts'
import { isInside, worth } from './placeRoles.ts'
import { type Context, inClause, isEndless, placeByRule } from './placeRules.ts'
import { amountOf, areJoint, isAddend, opensPart, opensWith, reachOf } from './scene.ts'
import type { Sentence, Span } from './sentences.ts'
import { lastBefore, lowerAt, type Token, type Words } from './tokens.ts'

type Scored = { mention: PlaceMention; score: number }
/** From this score on a place of the sentence is the figure's; below `faint` it is not even a last resort. */
const sure = 0.9
const faint = 0.15
/** What stands between a figure and a place takes away from it; the words between count each a little. */
const costs = { word: 0.03, words: 1.2, before: 0.15, clause: 0.3, elsewhere: 0.5, otherDeed: 3 }

/** The best place for a figure among those of its own sentence: weight, less the way and the clauses between. */
function nearest({ doc, at: sentence, span, spans }: Context, mentions: readonly PlaceMention[]): Scored | null {
  const tokens = doc.tokens(sentence)
  // "pit-two": a figure may begin within the last word
  const at = indexAt(tokens, span.start)
  // "20 miles north of Tarvel" itself is told of Tarvel
  const isWay = /^(?:miles?|km|kilomet(?:er|re)s?)$/.test(lowerAt(tokens, indexAt(tokens, span.end)))
  const own = clauseOf(tokens, span)
  // "hit Keld, | killing 12": the clause that a participle hangs on
  const host = own.kind === 'participle' && own.from > 0 ? clauseAt(clauses(tokens), own.from - 1).id : own.id
  // but not "in Clay County, near Keld, the river rose, | breaking"
  const opens = tokens[own.from]?.start ?? 0
  const isHost = (m: PlaceMention) => clauseOf(tokens, m).id === host && !doc.text.slice(m.end, opens).includes(',')
  const isHere = (m: PlaceMention) =>
    clauseOf(tokens, m).id === own.id ? isInside(m.role) : isHost(m) && m.weight >= worth.bare
  const hasOwn = mentions.some(isHere)
  const scored: Scored[] = []
  for (const mention of mentions) {
    const there = indexAt(tokens, mention.start)
    const [from, to] = there > at ? [at, there] : [there, at]
    const weight = isWay && mention.role === 'distant' ? worth.bare : mention.weight
    let score = weight - Math.min(costs.words, (to - from) * costs.word) - (there > at ? 0 : costs.before)
    // "a wall fell in Osk after a quake in Keld, | killing 12": where it fell
    if (own.kind === 'participle' && isCause(doc, mention, mentions)) score -= costs.otherDeed
    // "12 died in Keld and in Tarn 40 were hurt"
    if (hasOwn && mention.end <= span.start && !isHere(mention)) score -= costs.elsewhere
    if (!opensWith(doc, sentence, mention)) for (let i = from; i < to; i++) score -= costOf(tokens, i)
    scored.push({ mention, score })
  }
  scored.sort((a, b) => b.score - a.score)
  const best = scored[0] ?? null
  if (!best || !opensWith(doc, sentence, best.mention)) return best
  // "In Brellia a fire at a mill in Keld killed 12": what opens the sentence is but around it
  const isOfNext = (s: Span, m: PlaceMention) => s.start > span.start && s.start < m.start && !areJoint(doc, span, s)
  const isNearer = ({ mention: m, score }: Scored) =>
    score >= sure &&
    (isInside(m.role) || isHere(m)) &&
    m !== best.mention &&
    clauseOf(tokens, m).opener !== 'after' &&
    !spans.some((s) => isOfNext(s, m))
  return scored.find(isNearer) ?? best
}

/** The place of what went before something that happened elsewhere: "a bus fell in Osk after a landslide near | Keld,". */
function isCause(
  { text, tokens, sentenceAt }: Document,
  { start, end }: PlaceMention,
  mentions: readonly PlaceMention[]
) {
  const lead = cause.exec(lastBefore(text, start, 70))
  const at = start - (lead?.[0].length ?? 0)
  if (!lead || text[end] !== ',') return false
  const words = tokens(sentenceAt(start)).filter((t) => t.end <= start)
  const fell = words.findLast((t) => t.start < at && happened.has(t.lower))
  const isBare = !words.some((t) => t.start > at && isVerbal(t))
  return isBare && mentions.some((m) => isInside(m.role) && m.end <= at + 1 && fell && m.start > fell.end)
}
const cause = new RegExp(
  `\\b(?:after|following) (?:[\\p{L}\\d.-]+ ){0,5}${oneOf([...hazards, ...storms])} (?:\\p{L}+ )?(?:in|near|off|at) (?:the )?$`,
  'u'
)

const costOfWord = new Map<string, number>([
  [',', 0.12],
  ['since', 1.5],
  ...['-', '–', '—'].map((mark) => [mark, 0.2] as const),
  ...[';', ':', 'while', 'whereas', 'but', 'including'].map((word) => [word, 0.9] as const),
  ...'who which that where after before when as'.split(' ').map((word) => [word, costs.clause] as const)
])

function costOf(tokens: Words, i: number): number {
  const { lower } = tokens[i] as Token
  const next = tokens[i + 1]
  if (lower !== 'and' || !next || !/^[a-z]+ed$/.test(next.text)) return costOfWord.get(lower) ?? 0
  // "killed 12 and wounded 20 in Tarvel", but "killed 12 and marked a new phase in the north"
  return outcomeOf(next.lower) || happened.has(next.lower) ? costs.clause : costs.otherDeed
}

/** The place of each figure: in its sentence, in those before it, that of the story's first lines, the dateline. */
export function locate(
  doc: Document,
  spans: readonly (Span & { key?: string | null; by?: string | null })[],
  article: ArticleInput,
  events: readonly (OtherEvent | null)[]
): Location[] {
  const figures = grouped(spans, ({ start }) => doc.sentenceAt(start))
  const mentions = (i: number) => mentionsOf(doc, i)
  // "in Keld, 80 km from Tarn": no figure of either
  const counted = (i: number) =>
    (figures.get(i) ?? []).filter(({ end }) => !distance.test(doc.text.slice(end, end + 9)))
  const ofFigures = perSentence((_, i) => ownersOf(doc, i, counted(i), mentions(i)))
  const owners = (i: number) => ofFigures(doc, i)
  const lent = (i: number) => mentions(i).filter((m) => !owners(i).has(m) && !isAbroad(m, doc.sentences[i] as Sentence))
  const carry = carrier(
    doc,
    article,
    lent,
    (i) => figures.has(i),
    (i) => isParted(doc.text, owners(i))
  )
  const ofTeller = byTellers(doc)
  /** Of "48 died in Keld and 23 in Osk while 20 were hurt", "nine died, two of them in Keld, and 20 were hurt" not the 20. */
  const isOpen = (m: PlaceMention, owner: Span | undefined, span: (typeof spans)[number]) => {
    // "Forty homes burned and nine people were pulled from a lift in Osk": the homes may be anywhere
    const isThing = property.has(span.key?.split(',').at(-1) ?? '')
    if (isThing && m.start > span.end && pulledFrom.test(doc.text.slice(span.end, m.start))) return false
    if (owner === undefined || owner === span) return true
    // "12 died in Keld; nine were hurt and three killed in Osk": the nine too
    const isJoined = owner.start > span.start && joined.test(doc.text.slice(span.end, owner.start))
    if (isJoined && opened.test(doc.text.slice(doc.sentences[doc.sentenceAt(span.start)]?.start, span.start)))
      return true
    if (owner.start < span.start && (hasOwnSpot(doc.text, span) || isAddend(doc, owner))) return false
    const isOfPart = ofThem.test(doc.text.slice(owner.end)) && doc.text.slice(m.end, span.start).includes(',')
    const isSeveral = new Set(owners(doc.sentenceAt(span.start)).values()).size > 1
    return owner.start <= span.start && !isOfPart && !isSeveral
  }
  const found: Location[] = []
  const placeOf = (span: Span, k: number): Location => {
    const at = doc.sentenceAt(span.start)
    const sentence = doc.sentences[at]
    if (!sentence) return none
    const own = mentions(at).filter((m) => isOpen(m, owners(at).get(m), span) && !isAbroad(m, sentence))
    // "and two in the hill town of Benga": what is its own wins
    const ones = own.filter((m) => owners(at).get(m) === span)
    const event = events[k] ?? null
    const context = {
      doc,
      sentence,
      at,
      span,
      spans: spans.slice(Math.max(0, k - 12), k + 12),
      mentions: ones.length > 0 ? ones : own,
      key: [spans[k], spans[k - 1]].find((s) => s?.key && s.start >= sentence.start)?.key ?? '',
      event
    }
    const told = isEndless(sentence) ? undefined : placeByRule(context)
    if (told !== undefined) return stated(told)
    const said = spans[k]?.by ?? null
    if (inClause({ ...context, mentions: [] }, severalPlaces)) return none
    const stood = ownMentions(context)
    const best = nearest(context, stood)
    // "Keld is the worst hit region with 127 dead, including 46 children and 31 women"
    const gap = doc.text.slice(spans[k - 1]?.end ?? at, span.start)
    const isJoint = areJoint(doc, spans[k - 1], span)
    const whole = isJoint || sharing.test(gap) ? found[k - 1] : undefined
    // "In Brellia floods hit Keld, leaving 12 dead and 30 missing"
    const isWithOne = isJoint && whole?.place && !whole.carried && (best?.mention.end ?? 0) < span.start
    if (best && best.score >= sure && !isWithOne) return stated(best.mention.text)
    if (whole?.place && !whole.carried && !own.some((m) => m.start > span.end && m.weight > worth.loose)) return whole
    if (stood.every((m) => m.weight <= worth.distant || said?.includes(m.text)) && inClause(context, unnamed))
      return none
    // "Osk's mayor said Keld's floods killed 12": not in his town
    const called = inClause({ ...context, mentions: [] }, eventOfName)
    const isOfOther = called !== null && stood.every((m) => said?.includes(m.text) && !called.includes(m.text))
    const [by, near, here] = isOfOther ? [null, [], null] : [said, stood, best]
    // "In Tarn 17 were held. Nine of them were minors"
    const last = spans[k - 1]?.start ?? 0
    const isOfLast = doc.sentenceAt(last) === at - 1 && doc.sentenceAt(spans[k - 2]?.start ?? -1) < at - 1
    const isOfThem = ofThem.test(doc.text.slice(span.end))
    const isPart = isOfThem || opensPart(doc, at)
    const those = isOfLast && isPart && near.length === 0 ? found[k - 1] : undefined
    if (those) return those.place === null ? none : carried(those.place, 'the previous sentence')
    // "With nine dead in Keld, the toll is 49": here and there
    if (own.length === 0 && [...owners(at).values()].some((o) => o.start < span.start && isAddend(doc, o))) return none
    // "Nine were hurt, two of them badly"
    const ofWhole = isOfThem && doc.sentenceAt(last) === at && near.length === 0 ? found[k - 1] : undefined
    if (ofWhole?.place) return ofWhole
    const asker = {
      at,
      event,
      own: near,
      notOf: isOfOther ? said : null,
      isDeed: !/^(?:cost|pledged)/.test(spans[k]?.key ?? 'cost'),
      isHarm: /^(?:killed|injured|missing|infected|destroyed|damaged|rescued|present)/.test(spans[k]?.key ?? ''),
      isWider: inClause(context, statewide) !== null,
      lead: doc.text.slice(Math.max(sentence.start, span.start - 600), span.start),
      amount: amountOf(doc, span),
      // "16 were hurt, two of them badly": where the 16 were
      reach:
        /^voted(?!.*turnout$)/i.test(spans[k]?.key ?? 'voted') && !ofThem.test(doc.text.slice(span.end))
          ? reachOf(doc, at, by)
          : null
    }
    // "48 died, 43 of them in Keld": not all of them in Keld
    const isOfPart = ({ place }: Location) => [...owners(at)].some(([m, s]) => m.text === place && s.start > span.start)
    const lend = (where: Location) => (isOfPart(where) ? none : ofTeller(asker, by, where))
    const before = carry.fromBefore(asker)
    if (before?.place) return lend(before)
    if (here && here.score >= faint && here.mention.weight > worth.speaker) return stated(here.mention.text)
    // Of an earlier event the first lines, which tell of the present one, tell no place
    const first = event || before ? null : carry.fromStory(asker)
    // "The toll is 311, but the mayor of Osk says 900 died": only who speaks behind is of Osk
    const isOfNext = (m: PlaceMention) =>
      m.text === first?.place && m.weight < worth.bare && contrast.test(doc.text.slice(span.end, m.start))
    if (own.some(isOfNext) && !by?.includes(first?.place ?? '')) return none
    if (first) return lend(first)
    const speaking =
      before || event || isOfOther || !asker.isDeed ? null : placeOfTeller(doc, by, homeOf(doc).country ?? '-', false)
    if (speaking) return carried(speaking, 'who tells it')
    return here && here.mention.weight > worth.distant ? stated(here.mention.text) : none
  }
  for (const [k, span] of spans.entries())
    found.push(restated(placeOf(span, k), doc.text.slice(span.end, span.end + 60)))
  return found
}

/** What a teller makes of a place that is lent: their own, "Tarn police said", and on, as long as they are told of. */
function byTellers(doc: Document) {
  let teller: { place: string; at: number; lent: string | null } | null = null
  return ({ at, event, own, isDeed, amount, isWider }: Asker, by: string | null, lent: Location): Location => {
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
}

/** "At Tarn Stadium ... 34 died inside the stadium": stated there too. */
function restated(where: Location, rest: string): Location {
  const kind = where.carried ? (/ (\p{L}+)$/u.exec(where.place ?? '')?.[1]?.toLowerCase() ?? '') : ''
  const isSaid = isKind(kind) && new RegExp(`^[^.,;]*\\b(?:in|inside|at) the ${kind}(?!\\w|['’]s| of)`).test(rest)
  return isSaid ? stated(where.place) : where
}
const pulledFrom = new RegExp(
  `^[^,;.]*\\band [^,;.]{1,40} (?:was|were) ${oneOf('rescued pulled plucked evacuated airlifted winched saved freed dug')}\\b[^,;.]* from\\b[^,;.]*$`
)
const opened = /; (?:\p{Ll}+ ){0,3}$/u
const joined = /^(?: \p{Ll}+){1,4} and (?:(?:about|at|least|another) ){0,2}$/u
const contrast = /; |\b(?:but|while|whereas)\b/
const distance = /^ ?(?:km|kilomet|miles?\b)/
const sharing = /^[^;.]*, including (?:about |at least )?$|^ \p{Ll}+(?:,| and|, and) $/u

const ofThem = /^ of (?:them|whom)\b/
const stated = (place: string | null): Location => ({ ...none, place })
