/** The place of a figure whose own sentence names none: that of the passage, of the story's first lines, or of its dateline. */
import type { ArticleInput } from '../claim.ts'
import { referenceOf } from './calendar.ts'
import { clauseOf } from './clauses.ts'
import { type Dateline, datelineOf } from './dateline.ts'
import { type Document, perSentence } from './document.ts'
import { oneOf } from './english/oneOf.ts'
import { afar, local, visiting } from './english/places.ts'
import { lends, turnsBack } from './eventMentions.ts'
import { compassed, homeOf, isNation } from './jurisdiction.ts'
import type { OtherEvent } from './otherEvents.ts'
import type { PlaceMention } from './placeLists.ts'
import { isInside, worth } from './placeRoles.ts'
import { placeInTitle, placesIn } from './places.ts'
import * as scene from './scene.ts'
import { attributions } from './speaking.ts'
import type { Cue } from './subjects.ts'
import { accused, courts, trial } from './timeWords.ts'

/** `place` null: none stated, or none that the figure is surely about. `carried`: it is told in another sentence. */
export type Location = { place: string | null; carried: boolean; notes: string[] }

/** A figure that asks for a place: `isDeed`: something befell those it counts; `isWider`: it is told of a wider place;
 * `own`: the places of its sentence that it may be of. */
export type Asker = {
  at: number
  event: OtherEvent | null
  isDeed: boolean
  amount: 'money' | 'length' | null
  reach: 'nation' | 'town' | null
  isWider: boolean
  own: readonly PlaceMention[]
}
/** `fromBefore`: of the passage that a figure stands in; `fromStory`: of the whole story. */
export type Carrier = Record<'fromBefore' | 'fromStory', Lends>
type Lends = (asker: Asker) => Location | null

/** The place of a story, and which of its sentences tells it. */
type Told = { at: number; where: Location | null; mention?: PlaceMention }
export const carried = (place: string, from: string): Location => ({
  place,
  carried: true,
  notes: [`place from ${from}`]
})

/** `mentions`: the places of a sentence that another may be about; `isCounting`: whether it has figures. */
export function carrier(
  doc: Document,
  article: ArticleInput,
  mentions: (i: number) => readonly PlaceMention[],
  isCounting: (i: number) => boolean
): Carrier {
  const { sentences } = doc
  const lent = (i: number) => mentions(i).filter((m) => !scene.isGoal(doc, i, m))
  const surestOf = (i: number, places: readonly PlaceMention[], least: number) => {
    const sure = places.filter(({ weight }) => weight >= least).sort((a, b) => b.weight - a.weight)
    const [first, ...others] = sure
    // "In Brellia a bus hit a wall near Keld"
    return (first && scene.opensWith(doc, i, first) && others.find((m) => isInside(m.role))) || first
  }
  const reference = referenceOf(article.published ?? null)
  const starts = storiesOf(doc)
  // "4. DAMAGE", "10:42 - ": what is told in sections is told of one place
  const isForm = starts.some((i) => isEntry(doc, i)) || sentences.filter(({ text }) => heading.test(text)).length > 2
  const startOf = (at: number) => starts.findLast((i) => i <= at) ?? 0
  const stories = perSentence((_, start): Told => {
    const next = starts.find((i) => i > start) ?? sentences.length
    // "KELD (XNN) - Three people died on Monday. In Tarn, 50 were injured": the second is not there
    const isTurn = /^(?:In \p{Lu}|(?:But|However|Meanwhile)\b)/u.test(sentences[start + 1]?.text ?? '')
    const lines = [start, start + 1].filter(
      (i) =>
        i < next && !((isTurn || scene.isOfOne(doc, i)) && i > start) && lends(doc, reference, [i, start, start], null)
    )
    const told = [worth.bare, worth.speaker].flatMap((least) =>
      lines.flatMap((at) => {
        const mention = surestOf(at, newest(doc, at, lent(at)), least) ?? surestOf(at, lent(at), least)
        return mention ? [{ at, mention }] : []
      })
    )
    // "a party near Orvane", "in northern Brellia": the next line may say where it was ("the slide hit")
    const isArea =
      compassed.test(told[0]?.mention.text ?? '') && scene.namesEvent(doc, start + 1) && !isCounting(start + 1)
    const isAround = told[0]?.mention.role === 'near' || isArea
    const lead = doc.text.slice(sentences[told[0]?.at ?? 0]?.start, told[0]?.mention.start ?? 0)
    const second = told[1]
    const isSpot = second && someSpot.test(lead) && scene.tellsDeed(doc, second.at, second.mention)
    const within = isSpot || (isAround && (second?.mention.weight ?? 0) >= worth.named) ? second : null
    const first = within ?? told[0]
    if (first) return { ...first, where: carried(first.mention.text, 'the beginning of the article') }
    const title = start === 0 ? [0, 1].map((i) => placeInTitle(doc, i)).find((place) => place !== null) : null
    if (title) return { at: -1, where: carried(title, 'the title') }
    if (start !== 0 && isEntry(doc, start)) return stories(doc, 0)
    const line = start === 0 ? doc.dateline?.place : lineAt(doc, start)?.place
    // "CAIRO/PARIS - ": it was written in both
    return { at: -1, where: line && !line.includes('/') ? carried(line, 'the dateline') : null }
  })
  // what the sentence itself names has been weighed before
  const fromStory: Lends = (asker) => {
    const { at, amount, own, isDeed, reach } = asker
    const first = stories(doc, startOf(at))
    const { mention } = first
    const place = first.where?.place ?? ''
    const { town, country } = homeOf(doc)
    const isWide = place === country || isNation(doc, place)
    if (scene.isHost(doc, at) || (amount && first.at < 0) || (amount === 'length' && !isNation(doc, place))) return null
    if (first.at < 0 && (isOffence(startOf(at), null, at) || (isDeed && isTrial(startOf(at))))) return null
    // "Brellia's president has told Ostland's": of which of the two it is, nobody knows
    const start = startOf(at)
    const isOther = (m: PlaceMention) => m.text !== place && isNation(doc, m.text)
    const isActor = isDeed && mention && actors.test(mention.role) && isNation(doc, place)
    if (isActor && [start, start + 1].some((i) => mentions(i).some(isOther))) return null
    // a passage that has turned to another time, or to who met, goes on there
    const turns = (i: number) =>
      turnsBack(doc, first.at, i, reference) ||
      (i < at &&
        (scene.isCountrywide(doc, i) ||
          (isDeed && !isWide && scene.isBroad(doc, i, first.at)) ||
          mentions(i).some((m) => scene.isOfTalks(doc, i, m))))
    for (let i = at; i > first.at && first.at >= 0 && sentences[i]?.paragraph === sentences[at]?.paragraph; i--)
      if (turns(i)) return null
    // where the next sentence has figures of its own, its place is theirs; but a title tells of it
    const isNext = first.at > at && endsLine(sentences[at]?.text)
    if (isNext && isCounting(first.at) && (first.mention?.weight ?? 0) >= worth.bare) return null
    if (reach === 'town' && isWide && first.at !== at) return null
    // "It will cut 90 jobs. | Its plant in Keld loses 12": all else is not in Keld
    const isPart = first.at > startOf(at) && [first.at, startOf(at)].every((i) => isCounting(i))
    const isOfDeed = scene.tellsDeed(doc, startOf(at)) || !endsLine(sentences[startOf(at)]?.text)
    if (!isDeed && first.at < at && isPart && !isOfDeed) return null
    const isOfNation = reach === 'nation' && first.at !== at && !scene.isBack(doc, at)
    if (isOfNation && country && town !== country && !isWide) return carried(country, 'the dateline')
    if (mention && (scene.isOfTalks(doc, first.at, mention) || (at > first.at && isOffence(first.at, mention, at))))
      return null
    const isWhole =
      isForm ||
      !first.mention ||
      !scene.tellsDeed(doc, first.at) ||
      isNation(doc, place) ||
      first.at === at ||
      scene.isBack(doc, at)
    if (!isWhole && scene.isBroad(doc, at, first.at)) return null
    if (!isDeed && amount && !isWide && !scene.isBack(doc, at)) return null
    if (!isDeed && !isWhole && reach !== 'town' && !scene.tellsOn(doc, at)) return null
    return first.at !== at || own.some((m) => m.text === place) ? first.where : null
  }
  const isTrial = (i: number) => tellsTrial(doc, i)
  // "accused of a fire in Keld. | Two were sentenced": in some court; "a court in Keld jailed two. | 12 had died": somewhere.
  // "KELD - The owner of the ferry was jailed.": the court is there, the ferry was elsewhere
  const isOffence = (i: number, m: PlaceMention | null, at: number) => {
    const lead = doc.text.slice(sentences[i]?.start, m?.start ?? sentences[i]?.end)
    const inCourt = m ? court.test(lead) : isTrial(i)
    return inCourt ? !isTrial(at) : m !== null && isTrial(at) && accused.test(lead)
  }
  const fromBefore: Lends = (asker) => {
    const { at, event, isWider, isDeed } = asker
    if (asker.amount) return null
    // "23 are dead across the state": not in the county of the sentence before
    for (let i = at - 1; i >= 0 && i > at - (isWider ? 1 : 6); i--) {
      const from = i === at - 1 ? 'the previous sentence' : 'an earlier sentence'
      const spot = mentions(i).find((m) => scene.isThatSpot(doc, at, m))
      if (spot) return carried(spot.text, from)
      if (sentences[i]?.paragraph !== sentences[at]?.paragraph) continue
      const isLent = scene.isThere(doc, at) || lends(doc, reference, [i, at, startOf(at)], event)
      const places = isLent ? (scene.isBack(doc, at) ? mentions : lent)(i).filter((m) => !isOffence(i, m, at)) : []
      const before = surestOf(i, ofDeed(doc, i, places), worth.bare)
      if (!before && scene.isCountrywide(doc, i)) return null
      if (!before) continue
      const isThere = scene.goesOn(doc, i, before, at, isDeed) || fromStory(asker)?.place === before.text
      return isThere ? carried(before.text, from) : null
    }
    return null
  }
  return { fromBefore, fromStory }
}

const tellsTrial = perSentence((doc, i) => trial.test(doc.sentences[i]?.text ?? ''))
const actors = /^(?:possessive|subject|speaker|modifier)$/
/** "accused of a fire in", not "sentenced to ten years in prison by a court in". */
const court = new RegExp(`\\b${oneOf(courts)}\\b[^,;]*$`)
/** "Brellia has culled 900 birds since flu was found near Keld": not those of what went before. */
const newest = (doc: Document, i: number, all: readonly PlaceMention[]) =>
  all.filter((m) => !/^(?:since|after)$/.test(clauseOf(doc.tokens(i), m).opener))

/** "Talks resumed in Orvane as strikes hit Keld": of places in several clauses those that stand with what happened. */
function ofDeed(doc: Document, i: number, all: readonly PlaceMention[]): readonly PlaceMention[] {
  const places = all.filter((m) => !scene.isOfTalks(doc, i, m))
  const there = [newest(doc, i, places), places].map((some) => some.filter((m) => scene.happens(doc, i, m)))
  return there.find((some) => some.some(({ weight }) => weight >= worth.bare)) ?? places
}

/** "attacked a village in": which one, the next line may say. */
const someSpot = /\ban? (?:\p{L}+ )?(?:village|town|hamlet|camp|settlement|market) in (?:[\p{L}’']+ )*$/u
const heading = /^(?:\d+\. )?\p{Lu}[\p{Lu} &,/-]+$/u
/** A title has no full stop. */
const endsLine = (text = '') => /[.!?]["”’)]*$/.test(text.slice(-9))

/** The first sentences of the stories of a text: briefs have a dateline each, entries of a live page a time, of headlines alone each is its own. */
function storiesOf(doc: Document): number[] {
  const { sentences } = doc
  if (sentences.length > 2 && !sentences.some(({ text }) => endsLine(text))) return [...sentences.keys()]
  const first = [...sentences.keys()].filter((i) => sentences[i - 1]?.paragraph !== sentences[i]?.paragraph)
  const entries = first.filter((i) => isEntry(doc, i))
  if (entries.length > 1) return entries
  const dated = first.filter((i) => lineAt(doc, i) !== null)
  return dated.length > 2 ? dated : []
}

/** "10:42 GMT - ", "3.15 p.m.", "4h ago": an entry of a live page. */
const isEntry = (doc: Document, i: number) => {
  const { start = 0 } = doc.paragraphs[doc.sentences[i]?.paragraph ?? -1] ?? {}
  return start === doc.sentences[i]?.start && entry.test(doc.text.slice(start, start + 24))
}
const entry = /^\W*(?:\d{1,2}[:.]\d\d|\d{1,2} ?(?:[ap]\.?m\b|(?:h|hrs?|hours?|m|mins?|minutes?) ago\b))/i

/** The dateline with a dash that a paragraph begins with. */
function lineAt(doc: Document, i: number): Dateline | null {
  const paragraph = doc.paragraphs[doc.sentences[i]?.paragraph ?? 0]
  // few have a dash so early, and the forms take their time
  if (!paragraph || !/[-–—] /.test(doc.text.slice(paragraph.start, paragraph.start + 80))) return null
  return datelineOf(doc.text, paragraph)
}

/** "said Jane Doe, who runs the clinic in" */
const ofSpeaker = /^(?:, \d+)?, (?:who|whose|an?|the|its|head|chief|director)\b[^,;]*$/
/** "said on Monday in the capital," */
const whereSaid = /^(?: (?:on \p{Lu}\p{Ll}+day|late|yesterday))? (?:in|from|at) (?:(?:the \p{Ll}+|\p{Ll}+ing),? )?$/u
/** The places of a sentence; where a speaker is weighs little, and nothing where a body has its seat or words were said. */
export const mentionsOf = perSentence((doc, i): PlaceMention[] => {
  const cues = attributions(doc, i)
  return placesIn(doc, i).map((m) => {
    const gap = (c: Cue) => doc.text.slice(c.end, m.start)
    const isSaid = (c: Cue) => c.said.at < c.verb && whereSaid.test(gap(c))
    const cue = cues.find(
      (c) => c.start <= m.start && (m.end <= c.end || isSaid(c) || (c.after && ofSpeaker.test(gap(c))))
    )
    // "a doctor in Keld said" tells where the speaker is; "Ostland reported" where the deaths are
    if (!cue || cue.said.text === m.text) return m
    // "told reporters in Tarvel", "the WHO in Geneva" tell even less
    const isBody =
      (/^(?:name|org)$/.test(cue.said.kind) || afar.test(cue.said.text)) &&
      /^(?:within|withinUnknown|of)$/.test(m.role) &&
      !local.test(cue.said.text)
    const isAway = visiting.test(doc.text.slice(cue.start, m.start))
    const isTold = isBody || isAway || (cue.said.at < cue.verb && m.start > cue.verb)
    return { ...m, weight: isTold ? worth.distant : m.weight * worth.speaker }
  })
})
