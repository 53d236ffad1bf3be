/** The place of a figure whose own sentence names none: that of the passage, of the story's first lines, or of its dateline. */

import type { ArticleInput } from '../claim.ts'
import { oneOf } from '../figures/pieces.ts'
import { referenceOf } from './calendar.ts'
import { clauseOf, isVerbal } from './clauses.ts'
import { type Document, isOneParagraph, perSentence } from './document.ts'
import { afar, beside, local, onWay, visiting } from './english/places.ts'
import { lends, readSentence } from './eventMentions.ts'
import { capitals, cased, countries } from './gazetteer.ts'
import { compassed, homeOf, isNation } from './jurisdiction.ts'
import { type Asker, bars, isOffence, type Location, type Story, type Told } from './placeBars.ts'
import type { PlaceMention } from './placeLists.ts'
import { isInside, worth } from './placeRoles.ts'
import { namesTold, placesIn } from './places.ts'
import * as scene from './scene.ts'
import type { Span } from './sentences.ts'
import { attributions } from './speaking.ts'
import { briefsIn, isEntry, lineAt, storiesOf } from './stories.ts'
import type { Cue } from './subjects.ts'
import { earlier, grievance, saidAt } from './timeWords.ts'
import { isFigure, lastBefore } from './tokens.ts'

/** `fromBefore`: of the passage that a figure stands in; `fromStory`: of the whole story. */
export type Carrier = Record<'fromBefore' | 'fromStory', Lends>
type Lends = (asker: Asker) => Location | null

/** It is told of several places, and of none. */
export const nowhere: Location = { place: null, carried: false, notes: [] }
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
  isCounting: (i: number) => boolean,
  isParted: (i: number) => boolean
): Carrier {
  const { sentences } = doc
  const reference = referenceOf(article.published ?? null)
  /** "Marchers in Osk named those who vanished in Keld in 2014": Osk. */
  const isOld = (i: number, m: PlaceMention) => {
    const { kind, id } = clauseOf(doc.tokens(i), m)
    const { past } = readSentence(doc, i, reference)
    return kind === 'relative' && past.some((time) => clauseOf(doc.tokens(i), time).id === id)
  }
  const isHeld = (i: number, m: PlaceMention) => heldAgainst.test(doc.text.slice(sentences[i]?.start, m.start))
  const lent = (i: number) => {
    const all = mentions(i).filter(
      (m) => m.role !== 'loose' && !isHeld(i, m) && !scene.isGoal(doc, i, m) && !scene.isCare(doc, m)
    )
    const now = all.filter((m) => !isOld(i, m))
    return now.length > 0 ? now : all
  }
  const surestOf = (i: number, places: readonly PlaceMention[], least: number) => {
    const sure = places.filter(({ weight }) => weight >= least).sort((a, b) => b.weight - a.weight)
    const [first, ...others] = sure
    // "In Brellia a bus hit a wall near Keld"
    return (first && scene.opensWith(doc, i, first) && others.find((m) => isInside(m.role))) || first
  }
  const starts = storiesOf(doc)
  // "4. DAMAGE", "10:42 - ": what is told in sections is told of one place
  const isForm = starts.some((i) => isEntry(doc, i)) || sentences.filter(({ text }) => heading.test(text)).length > 2
  const story: Story = { doc, reference, mentions, isCounting, isForm }
  const startOf = (at: number) => starts.findLast((i) => i <= at) ?? 0
  const stories = perSentence((_, start): Told => {
    const next = starts.find((i) => i > start) ?? sentences.length
    // "KELD (XNN) - Three people died on Monday. In Tarn, 50 were injured": the second is not there
    const isTurn = /^(?:In \p{Lu}|(?:But|However|Meanwhile)\b)/u.test(sentences[start + 1]?.text ?? '')
    const isApart = (i: number) => scene.sumAt(doc, i) >= 0 || (i > start && (isTurn || scene.isOfOne(doc, i)))
    const { town } = homeOf(doc)
    // "KELD, Ostland - A fire broke out. Police in Tarn said": less than the dateline, but of a seat
    const isLed = start === 0 && town !== '' && !seats.has(cased(town)) && scene.bringsEvent(doc, 0)
    const lines = [start, start + 1].filter(
      (i) => i < next && !isApart(i) && lends(doc, reference, [i, start, start], null)
    )
    const told = [worth.bare, worth.speaker].flatMap((least) =>
      lines.flatMap((at) => {
        // "escaped from a jail. | 14 were caught in the nearby town of Keld"
        const isAside = (m: PlaceMention) =>
          isLed && at > start && (m.weight < worth.bare || !scene.tellsDeed(doc, at, m)) && cased(town) !== m.text
        const all = lent(at).filter((m) => !besides.test(lastBefore(doc.text, m.start, 30)) && !isAside(m))
        const mention = surestOf(at, newest(doc, at, all), least) ?? surestOf(at, all, least)
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
    const title =
      start === 0
        ? [0, 1].map((i) => (i < next || !isCounting(i) ? placeInTitle(doc, i) : null)).find((place) => place !== null)
        : null
    if (title) return { at: -1, where: carried(title, 'the title') }
    // what stands before the entries is of all of them, the latest of them is not
    if (start !== 0 && isEntry(doc, start) && !isEntry(doc, 0)) return stories(doc, 0)
    const line = start === 0 ? doc.dateline?.place : (briefsIn(doc, 0).get(start) ?? lineAt(doc, start)?.place)
    // "CAIRO/PARIS - ": it was written in both
    return { at: -1, where: line && !line.includes('/') ? carried(line, 'the dateline') : null }
  })
  // what the sentence itself names has been weighed before
  const fromStory: Lends = (asker) => {
    const { at, own, reach } = asker
    const start = startOf(at)
    const told = stories(doc, start)
    const { town, country } = homeOf(doc)
    const isOf = (place: string | null) => place === country || isNation(doc, place ?? '')
    const isBack = scene.returns(doc, told.at, at) && (isOneParagraph(doc, told.at, at) || !scene.isOfMany(doc, at))
    // "The ministry said 34 had been dismissed": in all of it
    const isOfNation =
      reach === 'nation' && told.at !== at && !isBack && town !== country && !isOf(told.where?.place ?? null)
    const first: Told = country && isOfNation ? { at: told.at, where: carried(country, 'the dateline') } : told
    const place = first.where?.place ?? ''
    const loan = { ...asker, ...story, first, place, start, isWide: isOf(place), isBack }
    if (bars.some(([, , isBarred]) => isBarred(loan))) return null
    return first.at !== at || own.some((m) => m.text === place) ? first.where : null
  }
  /** Where the passage has come to at a figure, after a sentence that may lend its place. */
  const leads = ({ at, isDeed }: Asker, i: number, before: PlaceMention, told: Told) => {
    const isNear = (place: string, other = '') => place.includes(other) || other.includes(place)
    const place = told.where?.place ?? ''
    const isWide = isNation(doc, before.text)
    // "Of them 25 died in Osk. Two more were hurt"
    if (!isWide && scene.opensPart(doc, i)) return 'nowhere'
    const sum = scene.sumsUp(doc, at)
    if (isNear(before.text, place)) return 'here'
    // "The country has seen 90 shootings this year"
    if (isWide && scene.isBroad(doc, i, told.at)) return 'on'
    // "Floods killed 60 in Orvane. In Keld 28 died. In all 900 have fled", not "In Keld, a town of 900, a wall fell"
    const isTold =
      scene.tellsDeed(doc, i) || (isCounting(i) && !/^, an? /.test(doc.text.slice(before.end, before.end + 5)))
    if (isTold && isCounting(told.at) && scene.opensWith(doc, i, before)) return 'nowhere'
    // "Six died in Osk. In Keld 12 were killed. In all 18 have died"
    if (sum && isCounting(told.at) && !isNation(doc, place)) return 'nowhere'
    // "Floods killed 60 in Brellia. In Keld nine bodies were found. The army was sent. Up to 90 have died"
    const isOver = i < at - 1 && isCounting(i) && isCounting(told.at) && isNation(doc, place)
    return !isDeed || sum || isOver ? 'back' : 'here'
  }
  const fromBefore: Lends = (asker) => {
    const { at, event, isWider, isDeed } = asker
    if (asker.amount) return null
    const sum = scene.sumAt(doc, at)
    if (sum >= 0 && asker.lead.length >= sum) return nowhere
    if ([sharing, grievance, onWay].some((words) => words.test(asker.lead))) return nowhere
    // "It follows a raid that killed 12"
    if (asker.isHarm && earlier.test(asker.lead)) return nowhere
    const told = stories(doc, startOf(at))
    const isTied = scene.isBack(doc, at) || scene.namesEvent(doc, at)
    // "23 are dead across the state": not in the county of the sentence before
    for (let i = at - 1; i >= 0 && i > at - (isWider ? 1 : 6); i--) {
      const from = i === at - 1 ? 'the previous sentence' : 'an earlier sentence'
      const spot = mentions(i).find((m) => scene.isThatSpot(doc, at, m))
      if (spot) return carried(spot.text, from)
      // "At the first, in Osk, they killed six. At the second they lost nine"
      if (!isOneParagraph(doc, i, at) || (i === at - 1 && scene.isSecond(doc, at) && scene.isFirst(doc, i))) continue
      const isLent = scene.isThere(doc, at) || lends(doc, reference, [i, at, startOf(at)], event)
      const isOwn = (m: PlaceMention) =>
        !isOffence(doc, i, m, asker) &&
        !scene.isBeyond(doc, at, i, m.text) &&
        !(asker.isHarm && scene.isInMemory(doc, i, m))
      const places = isLent ? (scene.isBack(doc, at) ? mentions : lent)(i).filter(isOwn) : []
      // "Ostland confirmed two cases. Nobody has died there"
      const before = surestOf(i, ofDeed(doc, i, places), scene.isThere(doc, at) ? worth.speaker : worth.bare)
      // "Osk had 40 cases, Keld 9. Two died", "Three died in Osk; two were hurt in Keld. Police held nine"
      const halves = new Set(places.map((m) => doc.text.slice(sentences[i]?.start, m.start).split(';').length))
      const isTwofold = isDeed && isCounting(i) && halves.size > 1
      if (!isTied && [isTwofold, isParted(i), scene.isOfOne(doc, i), scene.sumAt(doc, i) >= 0].includes(true))
        return nowhere
      if (!before && mentions(i).some((m) => isHeld(i, m))) return nowhere
      if (!before && scene.isCountrywide(doc, i)) return null
      // "The country had been on edge": in no town of it
      if (before && isDeed && scene.isOfCountry(doc, at) && !isNation(doc, before.text)) return null
      if (!before) continue
      const way = isTied ? 'here' : leads(asker, i, before, told)
      if (way === 'nowhere') return nowhere
      if (way === 'back') return null
      if (way === 'on') continue
      const isThere = scene.goesOn(doc, i, before, at, isDeed) || fromStory(asker)?.place === before.text
      return isThere ? carried(before.text, from) : null
    }
    return null
  }
  return { fromBefore, fromStory }
}

/** "It was worse than that of 1998 in Osk. It killed 40": not there. */
const heldAgainst =
  /\bthan (?:in|at|that|those|the one|(?:the|an?) (?:\p{Ll}+ )?\p{Ll}+ (?:of|in|at|that))\b(?:[^,;.]|,\d)*$/u
const title = new RegExp(
  `, (?<last>\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)$|\\b(?<kind>\\p{Lu}{3,} (?:PROVINCE|COUNTY|STATE|DISTRICT|REGION|CITY))\\b|` +
    `\\bMINISTRY OF [\\p{Lu} ]+ OF (?<of>\\p{Lu}{3,})`,
  'u'
)
/** The place that a heading names without a preposition: "WEEKLY REPORT: KELD PROVINCE", "Flu report, Brellia". */
function placeInTitle(doc: Document, index: number): string | null {
  const { text = '.', paragraph = -1 } = doc.sentences[index] ?? {}
  // "By Ada Orr, Northern Post" is no heading
  if (/[.!?]$/.test(text) || !doc.paragraphs[paragraph]?.body) return null
  const { last, kind, of } = title.exec(text)?.groups ?? {}
  const words = new Set(text.split(/[^\p{L}'’-]+/u).map((word) => word.replace(/['’]s$/, '')))
  const small = new Set([...words].map((word) => word.toLowerCase()))
  // "US troops kill 12"
  const isActor = (name: string) => mentionsOf(doc, index).some((m) => m.text === name && m.weight < worth.speaker)
  // "What it has taught us"
  const known = [...namesTold(doc), ...countries].find(
    (name) => (words.has(name) || (name.length > 3 && small.has(name.toLowerCase()))) && !isActor(name)
  )
  // "19 dead, Red Cross": a place, or who says so
  const counts = doc.tokens(index).some(({ lower }) => isFigure(lower))
  const written = known ?? kind ?? of ?? (counts ? null : last) ?? null
  return written && written.length > 3 && written === written.toUpperCase() ? cased(written) : written
}

/** "Brellia has culled 900 birds since flu was found near Keld": not those of what went before. */
const newest = (doc: Document, i: number, all: readonly PlaceMention[]) =>
  all.filter((m) => !/^(?:since|after)$/.test(clauseOf(doc.tokens(i), m).opener))

/** "Talks resumed in Orvane as strikes hit Keld": of places in several clauses those that stand with what happened. */
function ofDeed(doc: Document, i: number, all: readonly PlaceMention[]): readonly PlaceMention[] {
  const places = all.filter((m) => !scene.isOfTalks(doc, i, m))
  const there = [newest(doc, i, places), places].map((some) => some.filter((m) => scene.happens(doc, i, m)))
  return there.find((some) => some.some(({ weight }) => weight >= worth.bare)) ?? places
}

const besides = new RegExp(`\\b${oneOf([...beside])} (?:\\p{Ll}+ (?:of )?)?$`, 'u')
/** "Tarn accounted for 40": Tarn's, whatever Tarn is. */
const sharing =
  /\p{Lu}\p{L}+(?: alone)?(?: has| had)? account(?:s|ed|ing) for (?:about |some )?(?:[\d,]+ \p{Ll}+,? and )?$/u
/** "attacked a village in": which one, the next line may say. */
const someSpot = /\ban? (?:\p{L}+ )?(?:village|town|hamlet|camp|settlement|market) in (?:[\p{L}’']+ )*$/u
const heading = /^(?:\d+\. )?\p{Lu}[\p{Lu} &,/-]+$/u

/** Where correspondents write of all of a land. */
const seats = new Set(capitals.values())

/** "said Jane Doe, who runs the clinic in" */
const ofSpeaker =
  /^(?:, \d+)?, (?:who|whose|an?|the|its|head|chief|director|(?:\p{Ll}+ ){0,2}(?:mayor|governor|prefect|president|minister|commissioner|chairman|commander|secretary))\b[^,;]*$/u
/** "said on Monday in the capital," */
const whereSaid = /^(?: (?:on \p{Lu}\p{Ll}+day|late|yesterday))? (?:in|from|at) (?:(?:the \p{Ll}+|\p{Ll}+ing),? )?$/u
/** The places of a sentence; where a speaker is weighs little, and nothing where a body has its seat or words were said. */
export const mentionsOf = perSentence((doc, i): PlaceMention[] => {
  const cues = attributions(doc, i)
  return placesIn(doc, i).map((m) => {
    const gap = (c: Cue) => doc.text.slice(c.end, m.start)
    const isSaid = (c: Cue) => c.said.at < c.verb && whereSaid.test(gap(c))
    // "In Geneva, the U.N. envoy said"
    const isFrame = scene.opensWith(doc, i, m) && doc.text.startsWith(',', m.end)
    const isNext = (c: Cue) => !doc.tokens(i).some((t) => t.start > m.end && t.end < c.start && isVerbal(t))
    const sentence = doc.sentences[i] as Span
    if (cues.some((c) => c.start > m.end && saidAt(doc.text, sentence, c))) return { ...m, weight: worth.distant }
    const cue = cues.find((c) =>
      c.start > m.start
        ? isFrame && afar.test(c.said.text) && isNext(c)
        : m.end <= c.end || isSaid(c) || (c.after && ofSpeaker.test(gap(c)))
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
