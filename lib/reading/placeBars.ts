/** What keeps the place of a story from being that of a figure in it. */
import { oneOf } from '../figures/pieces.ts'
import type { Reference } from './calendar.ts'
import { type Document, isOneParagraph, perText } from './document.ts'
import { desks, inSeveral, wider } from './english/places.ts'
import { turnsBack } from './eventMentions.ts'
import { capitals, cased, demonym, isState } from './gazetteer.ts'
import { isNation } from './jurisdiction.ts'
import type { OtherEvent } from './otherEvents.ts'
import type { PlaceMention } from './placeLists.ts'
import { isInside, worth } from './placeRoles.ts'
import { placesIn } from './places.ts'
import * as scene from './scene.ts'
import { endsLine } from './sentences.ts'
import { accused, courts, trial } from './timeWords.ts'

/** `place` null: none stated, or none that the figure is surely about. `carried`: it is told in another sentence. */
export type Location = { place: string | null; carried: boolean; notes: string[] }

/** A figure that asks for a place: `isDeed`: something befell those it counts, `isHarm`: harm did; `isWider`: it is told
 * of a wider place; `notOf`: whose place it is not; `lead`: its sentence up to it; `own`: the places of it that it may be of. */
export type Asker = {
  at: number
  event: OtherEvent | null
  isDeed: boolean
  isHarm: boolean
  amount: 'money' | 'length' | null
  reach: 'nation' | 'town' | null
  isWider: boolean
  notOf: string | null
  lead: string
  own: readonly PlaceMention[]
}
export type Told = { at: number; where: Location | null; mention?: PlaceMention }

/** `mentions`: places of a sentence that another may be about; `isForm`: what is in sections is told of one place. */
export type Story = {
  doc: Document
  reference: Reference
  mentions: (i: number) => readonly PlaceMention[]
  isCounting: (i: number) => boolean
  isForm: boolean
}
/** A place that may be lent; `start`: its story's first sentence; `isWide`: a nation; `isBack`: "there", "the town". */
export type Loan = Story & Asker & { first: Told; place: string; start: number; isWide: boolean; isBack: boolean }

export const bars: readonly (readonly [name: string, example: string, bars: (l: Loan) => boolean])[] = [
  ['who tells', "Osk's mayor said Keld's floods killed 12", ({ notOf, place }) => notOf?.includes(place) === true],
  ['host', 'Osk has taken in 300', ({ doc, at }) => scene.isHost(doc, at)],
  ['amount', 'shares fell by $4 million, the search lasted 9 hours', isAmount],
  ['court', 'KELD - The owner of the ferry was jailed. The ship sank with 90 aboard', isOfCourt],
  ['a desk abroad', 'PARIS (XNN) - Iranian forces killed 12', isDesk],
  ['memory', 'Bells rang in Osk to mark ten years since a ferry sank. The 90 aboard died', isOfMemory],
  ['two nations', "Brellia's president has told Ostland's that 12 died", isOfTwo],
  ['a turn', 'Ferries have killed 900 this year. They carried 40', hasTurned],
  ['the next line', 'Three died on Monday. In Tarn 50 were injured', isNextLine],
  ['a town', "Brellia's mayors met. The mayor said 34 had been dismissed", isOfTown],
  ['a part', 'It will cut 90 jobs. Its plant in Keld loses 12', isPart],
  ['talks', 'Leaders met in Orvane. The same day 12 people died', isOfTalks],
  ['idle', 'In a courtyard in Keld 40 pupils learn to read.\n\nThe war has killed 900', isIdle],
  ['wider', 'the latest in the state from floods that killed six', isWider],
  ['several', 'cases are up to 214 in 15 states', isOfSeveral],
  ['two places', 'One died in Osk and another died in Keld.\n\nPolice held 12', isOfPlaces],
  ['another', 'A raid hit Osk.\n\nThe raid killed 12', isOfLast],
  ['broad', '900 have drowned in the past ten years', (l) => !isWhole(l) && scene.isBroad(l.doc, l.at, l.first.at)],
  ['a street', "It was the city's 12th killing this year", (l) => scene.isBeyond(l.doc, l.at, l.first.at, l.place)],
  ['a country', 'The national prison system is holding 900', (l) => !l.isWide && scene.isOfNation(l.doc, l.at)],
  ['aside', 'The company runs 60 ferries', isAside]
]

const isAway = ({ first, at }: Loan) => first.at >= 0 && first.at !== at
const isWhole = ({ doc, at, first, isForm, isBack, place }: Loan) =>
  isForm ||
  !first.mention ||
  isNation(doc, place) ||
  first.at === at ||
  isBack ||
  // "The coastguard stopped 40 off Keld on Monday. So far this year 900 have been caught"
  !(scene.tellsDeed(doc, first.at) || scene.sumsUp(doc, at))

function isAmount({ doc, amount, first, place, isDeed, isWide, isBack }: Loan): boolean {
  if (!amount) return false
  return first.at < 0 || (amount === 'length' && !isNation(doc, place)) || (!isDeed && !isWide && !isBack)
}

function isOfCourt(l: Loan): boolean {
  const { doc, at, isDeed, first, start } = l
  if (first.at < 0) return isOffence(doc, start, null, l) || (isDeed && isTrial(doc, start))
  return first.mention !== undefined && at > first.at && isOffence(doc, first.at, first.mention, l)
}

function isOfMemory({ doc, isHarm, first: { at, mention }, start }: Loan): boolean {
  return isHarm && scene.isInMemory(doc, at < 0 ? start : at, mention ?? null)
}

/** A capital of which the first lines tell nothing, but of the people of another country: it was written there. */
function isDesk({ doc, first: { at }, place, start }: Loan): boolean {
  if (at < 0 && desks.has(cased(place).split(',')[0] ?? '')) return true
  const country = [...capitals].find(([, seat]) => seat === cased(place))?.[0]
  if (at >= 0 || country === undefined) return false
  const words = [0, 1, 2].flatMap((n) => (start + n < doc.sentences.length ? doc.tokens(start + n) : []))
  const told = words.flatMap(({ text }) => (isState(text) ? text : (demonym(text) ?? [])))
  return told.some(isState) && !told.includes(country)
}

/** Of which of the two it is, nobody knows. */
function isOfTwo({ doc, isDeed, first: { mention }, place, start, mentions }: Loan): boolean {
  const isOther = (m: PlaceMention) => m.text !== place && isNation(doc, m.text)
  const isActor = isDeed && mention && actors.test(mention.role) && isNation(doc, place)
  return Boolean(isActor && [start, start + 1].some((i) => mentions(i).some(isOther)))
}
const actors = /^(?:possessive|subject|speaker|modifier)$/

/** A passage that has turned to another time, or to who met, goes on there. */
function hasTurned({ doc, at, first, isDeed, isWide, mentions, reference }: Loan): boolean {
  const turns = (i: number) =>
    turnsBack(doc, first.at, i, reference) ||
    (i < at &&
      (scene.isCountrywide(doc, i) ||
        (isDeed && !isWide && scene.isBroad(doc, i, first.at)) ||
        mentions(i).some((m) => scene.isOfTalks(doc, i, m))))
  for (let i = at; i > first.at && first.at >= 0 && isOneParagraph(doc, i, at); i--) if (turns(i)) return true
  return false
}

/** Where the next sentence has figures of its own, its place is theirs; but a title tells of it. */
function isNextLine({ doc, at, first, isCounting }: Loan): boolean {
  const isNext = first.at > at && endsLine(doc.sentences[at]?.text)
  return isNext && isCounting(first.at) && (first.mention?.weight ?? 0) >= worth.bare
}
/** "KELD (XNN) - ... | The electoral commission counted 9 million voters": in all of the country, whichever that is. */
function isOfTown({ doc, reach, isWide, isBack, first, at, place }: Loan): boolean {
  const isNational = reach === 'nation' && !isWide && !isBack && first.at < 0 && place === doc.dateline?.place
  if (isNational) return true
  return reach === 'town' && isWide && first.at !== at
}

function isPart({ doc, at, isDeed, first, start, isCounting }: Loan): boolean {
  const isOfDeed = scene.tellsDeed(doc, start) || !endsLine(doc.sentences[start]?.text)
  const isApart = first.at > start && isCounting(first.at) && isCounting(start)
  return !isDeed && first.at < at && isApart && !isOfDeed
}

function isOfTalks({ doc, first: { at, mention } }: Loan): boolean {
  return mention !== undefined && scene.isOfTalks(doc, at, mention)
}

/** Nobody was hurt where the first lines tell of nothing that happened. */
function isIdle(l: Loan): boolean {
  const { doc, at, isDeed, first } = l
  const isNear = isOneParagraph(doc, at, first.at) || !endsLine(doc.sentences[first.at]?.text)
  return isDeed && isAway(l) && !isNear && !scene.tellsDeed(doc, first.at)
}
function isWider(l: Loan): boolean {
  const kind = wider.exec(l.lead)?.[1]
  return kind !== undefined && isAway(l) && !l.isWide && !l.place.endsWith(kind)
}
function isOfSeveral(l: Loan): boolean {
  const isOfAll = scene.isOfCountry(l.doc, l.at) && !l.isWide
  const inMany = (i: number) => isInMany(l.doc, i)
  // "OSK - The floods have killed 12 ... in 16 provinces nationwide": they wrote there
  const lines = l.first.at < 0 && !l.isWide ? [0, 1, 2].map((n) => l.start + n) : []
  const isFar = lines.some((i) => inMany(i) || scene.isCountrywide(l.doc, i))
  return l.isDeed && (isOfAll || isFar || (isAway(l) && (inMany(l.at) || (!l.isWide && inMany(l.start)))))
}
function isOfPlaces({ doc, isDeed, isWide, isBack, start, at }: Loan): boolean {
  const inTwo = (i: number) =>
    i < at &&
    scene.isTwofold(
      doc,
      i,
      placesIn(doc, i).filter((m) => isInside(m.role) && m.weight >= worth.bare)
    )
  return isDeed && !isWide && !isBack && [start, start + 1].some(inTwo)
}
/** "An assault was made at Osk. | Dozens were killed in the clash": in the one that was told last. */
function isOfLast({ doc, at, first, place, mentions }: Loan): boolean {
  const isTold = (m: PlaceMention) => !m.text.includes(place) && !place.includes(m.text)
  const isNear = at - 1 <= first.at || isOneParagraph(doc, at - 1, at)
  return !isNear && scene.namesEvent(doc, at) && scene.bringsEvent(doc, at - 1) && mentions(at - 1).some(isTold)
}
function isAside(l: Loan): boolean {
  return !l.isDeed && !isWhole(l) && l.reach !== 'town' && !scene.tellsOn(l.doc, l.at)
}

const isInMany = perText(inSeveral)
const isTrial = perText(trial)
/** "accused of a fire in", not "sentenced to ten years in prison by a court in". */
const court = new RegExp(
  `(?<!\\b${oneOf('outside near inside at behind')} (?:\\w+ ){1,3})\\b${oneOf(`${courts} trial`)}\\b[^,;]*$`
)
/** "accused of a fire in Keld. | Two were sentenced", "a court in Keld jailed two. | It heard that 12 died": not in Keld. */
export function isOffence(doc: Document, i: number, m: PlaceMention | null, { at, isHarm }: Asker): boolean {
  const { start = 0, end } = doc.sentences[i] ?? {}
  const lead = doc.text.slice(start, m?.start ?? end)
  const inCourt = m ? court.test(lead) : isTrial(doc, i)
  return inCourt ? isHarm || !isTrial(doc, at) : m !== null && isTrial(doc, at) && accused.test(lead)
}
