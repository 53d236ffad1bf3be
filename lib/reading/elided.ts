import type { Measure } from '../claim.ts'
import { numberOf } from '../figures/interval.ts'
import { areHuman, isPlural } from '../figures/lexicon.ts'
import { isRoom } from './befall.ts'
import { type Chunk, type Chunked, type Counted, type Item, itemAt, nothing, spoken } from './chunks.ts'
import { timeNouns } from './english/chunks.ts'
import { eventNouns } from './english/happenings.ts'
import { animals } from './english/outcomes.ts'
import { farthest, governorOf, wordOf } from './governor.ts'
import { isAgent, isAnybody, isBesideOne, isInset, isOfGroup, isOfOthers } from './others.ts'
import { isOutcome, outcomeOf } from './outcomes.ts'
import { objectOf, saidOf } from './predicate.ts'
import { lastBefore, lowerAt, namedBefore } from './tokens.ts'
import { isOfToll } from './topic.ts'

type Told = Item & { measure: Measure }

/** Words that count outcomes, not persons or things: they are not handed on to a bare number. */
const outcomes =
  /^(?:bodies|deaths|dead|wounded|injured|killed|missing|lives|injuries|casualties|fatalities|cases|infections)$/
const mortal = /^(?:bodies|deaths|dead|fatalities|lives)$/

/** Of some age or sex: others are of any. */
const young = /^(?:child|children|bab(?:y|ies)|boys?|girls?|wom[ae]n|m[ae]n|teenagers?|toddlers?|infants?)$/
const earlierNoun = 'counted noun from an earlier sentence'
/** Of whom it is a part, no figure tells. */
export const uncounted = 'counted noun from the clause before'

export type Before = { earlier: Told[]; near: Told[] }

/** A figure and what stands around it: `lead` and `behind` two words each, `beside` the figure before it. */
function around(s: Chunked, i: number) {
  const { words } = s
  const { quantity, from, to, counted: own } = itemAt(s, i)
  // only the last few are looked back at, so that an endless line stays linear
  const items = lastBefore(s.items, i, 12)
  const chunks = lastBefore(s.chunks, s.at[i] ?? 0, farthest)
  const [lead, behind] = [spoken(s, from - 2, from), spoken(s, to, to + 2)]
  const isOfThem = lowerAt(words, to) === 'of'
  // "Of the 96 samples, 12 were positive": of these, whatever befell them
  const frame = lowerAt(words, 0) === 'of' && !isOfThem ? items.find((item) => item.from < 3) : undefined
  // "340 beds, of which 28 are in intensive care"
  const isOfThese = frame !== undefined || /^of (?:them|which|these|those)$/.test(behind) || lead === 'of which'
  const stands = { s, i, words, quantity, from, to, own, items, chunks, beside: items.at(-1) }
  return { ...stands, lead, behind, isOfThem, frame, isOfThese }
}
type Around = ReturnType<typeof around>

/** Fills in, with a note, "12 fighters were killed and 20 wounded"; casualties of no stated kind are people. */
export function elided(s: Chunked, i: number, { earlier, near }: Before): Counted {
  const figure = around(s, i)
  const { words, quantity, from, to, own, items, chunks, beside } = figure
  // "the union put the number of dead at 31": of the miners missing before
  if (own.head !== null && /^(?:dead|killed)$/.test(own.head)) {
    // Soldiers and civilians before leave it open whose dead these are
    // and those hurt before are no dead
    const isVictim = ({ measure, counted: { head } }: Told) =>
      /^(?:killed|missing)$/.test(measure) && areHuman(head ?? '') && !outcomes.test(head ?? '')
    const victims = only(earlier.filter(isVictim))
    if (victims && items.length === 0) return { ...own, population: victims.counted.population, note: earlierNoun }
  }
  // "18 troops were hurt, in addition to the 13 dead": troops
  const isAdded = /(?:in addition to|besides|on top of) the$/.test(spoken({ words }, from - 4, from))
  if (isAdded && beside?.counted.unit === 'people' && isOutcome(lowerAt(words, to)))
    return { ...beside.counted, end: own.end }
  if (own.population !== null) return own
  if (quantity.kind !== 'count') {
    // "The driver earns $900" is of no cost told before; "it is 5 percent contained" is of the fire
    const before = earlier.findLast((e) => e.quantity.kind === quantity.kind && e.counted.population !== null)
    const subject = chunks.findLast(({ kind }) => kind === 'noun' || kind === 'break')
    const isOfIt = subject?.kind !== 'noun' || /^(?:it|they|them)$/.test(subject.head)
    if (!before || !isOfIt) return own
    const { population, head } = before.counted
    return { ...own, population, head, note: 'what is measured from an earlier sentence' }
  }
  return byItself(figure) ?? byOthers(figure, near)
}

/** What a bare number counts by its own words and its verb, and whether anything; null: what others count tells. */
function byItself({ s, i, words, quantity, from, to, own, items, chunks, beside, ...figure }: Around): Counted | null {
  const { lead, behind, isOfThem, isOfThese } = figure
  // "31 aftershocks, the strongest at 5.2"
  if (/\d\.\d+$/.test(quantity.words)) return own
  // "Nobody died"
  const said = spoken({ words }, from, to)
  if (/^(?:nobody|no one|not (?:a single|one) (?:person|soul))$/.test(said)) return { ...own, ...people }
  // "three babies were among the 103", "and a stadium that holds 54,000"
  const isOfMany = own.end === to && lead === 'among the'
  if (isOfMany || isOfOthers(words, from, to) || isRoom(words, from)) return own
  // "three Danes among 27 who drowned"
  if (own.end === to && lead.endsWith('among') && beside?.counted.unit === 'people') return { ...own, ...people }
  // "63 passengers and a crew of five", "with 310 aboard"
  const crew = lowerAt(words, from - 1) === 'of' ? lowerAt(words, from - 2) : ''
  const isAboard = /^(?:aboard|onboard)$/.test(lowerAt(words, to)) || behind === 'on board'
  // "evicted 30 families, and a crowd of 200 gathered"
  if (/^(?:crowd|audience|mob|congregation)$/.test(crew)) return { ...own, ...people }
  if (/^(?:crew|panel|jury|squad)$/.test(crew)) return { ...own, population: crew, head: crew, unit: 'people' }
  // "killed two guards and sank a launch with | seven aboard"
  if (isAboard) return { ...own, ...people }
  if (isOfWounded(beside, from) && behind === 'of whom') return { ...own, ...people }
  // "seized villagers, killing nine of them": not of the 12 guards told before
  const [before, object, link, deed] = chunks.slice(-4)
  const isObject = object?.kind === 'noun' && object.item === null && before?.kind !== 'prep'
  const isLinked = link?.kind === 'link' && deed?.kind === 'verb' && !deed.passive
  if (isObject && isLinked && isPlural(object.head) && areHuman(object.head) && isOfThem)
    return { ...own, ...people, note: uncounted }
  // "three counts of murder and seven of attempted murder"
  const [counts, rest] = beside?.counted.population?.split(' of ') ?? []
  if (rest && counts && isOfThem && !isOfThese && lowerAt(words, from - 1) === 'and')
    return { ...own, population: counts, head: counts.split(' ').at(-1) ?? null, unit: beside?.counted.unit ?? null }
  // "killed two children and injured 18 others": no children; "hit 14 pilgrims, killing the driver and two others"
  const isOfYoung = young.test(beside?.counted.head ?? '') && isReal(toldAs(s, i, nothing))
  // "grounds 300 flights, strands | 40,000"
  const isStranding = /^(?:strand|trap)/.test(wordOf(s, governorOf(s, i).over)) && beside?.counted.unit !== 'people'
  const areOthers = lowerAt(words, to) === 'others' && (isOfYoung || isBesideOne(words, chunks))
  return areOthers || (isStranding && own.end <= to) ? { ...own, ...people } : null
}

/** "19 bodies and 44 wounded, eight of whom": of the wounded. */
const isOfWounded = (beside: Item | undefined, from: number) =>
  beside?.quantity.kind === 'count' && beside.counted.head === null && beside.counted.end >= from - 2

/** What a bare number counts as others before it do, in its sentence or near it: "118 tortoises, 43 of them dead". */
function byOthers(figure: Around, near: Told[]): Counted {
  const { words, own, items } = figure
  if (isOfEvent(figure)) return own
  const like = likeness(figure)
  const here = inSentence(figure, like)
  const found = here ?? inText(figure, like, near)
  if (!found) return own
  const note = here ? 'counted noun from the first half of the sentence' : earlierNoun
  const { population, head, unit } = found.counted
  // "one man was killed and three more wounded": three people
  const isOne = (found.quantity.best ?? found.quantity.low) === 1 && unit === 'people'
  if (unit === 'people' && isAnybody(words, items, found, own.end))
    return { ...own, population: unit, head: unit, unit, note }
  return { ...own, population: isOne ? unit : population, head: isOne ? unit : head, unit, note }
}

/** "Sixty soldiers were flown in after the attack that killed | nine": of whom, it does not say. */
function isOfEvent({ words, chunks, own, from, to }: Around): boolean {
  // "jailed 14 men for an attack in Tarn in which 30 died"; not "a quake damaged 12 homes, of which 30 fell"
  const since = chunks.slice(-7)
  const behind = since.slice(since.findLastIndex((chunk) => chunk.kind === 'noun' && chunk.item !== null) + 1)
  const isTold =
    chunks.slice(-2).some(({ kind }) => kind === 'relative') &&
    (behind.some((chunk) => chunk.kind === 'noun' && eventNouns.has(chunk.head)) ||
      // "heard 14 witnesses of the crash in which 30 died"
      (spoken({ words }, from - 2, from) === 'in which' && eventNouns.has(lowerAt(words, from - 3))))
  // "killed four guards, two days after an attack left | six dead"
  const [opener, event] = chunks.slice(-3)
  // "sent 40 nurses to Keld, where a fire killed | six"
  const isOpened = opener?.kind === 'opener' || (opener?.kind === 'relative' && opener.word === 'where')
  const isOfOther = isOpened && event?.kind === 'noun' && eventNouns.has(event.head)
  return (isTold || isOfOther) && own.end === to
}

type Likeness = ReturnType<typeof likeness>
/** By which words a bare number counts as others do, and which of them it `fits`. */
function likeness({ s, i, words, from, to, own, items, chunks, beside, lead, behind, isOfThem, isOfThese }: Around) {
  const isOfWhom = lead === 'of whom' || behind === 'of whom'
  // "The toll of floods in four provinces rose to 39"
  const isLevel = /(?:^| )(?:to|at)$/.test(lead) && isOfToll(s, s.at[i] ?? 0)
  const toll = isLevel || lastBefore(words, from, 5).some((w) => w.lower === 'toll')
  // "12 of the 18 drones were shot down. The remaining six fell": drones
  const isRest = /^the (?:remaining|other)$/.test(lead)
  const [ofPerson, ofThing] = [nothing, thing].map((counted) => toldAs(s, i, counted))
  // "Six of the | dead were from one family"
  const isOfState = own.end > to && isOutcome(lowerAt(words, own.end))
  // "destroyed 40 tanks and captured 12", "sank 12 boats and seized nine"
  const isLoot = isTaken(s, chunks, beside)
  const isSaid = isReal(ofPerson) || isReal(ofThing) || isOfState
  // "another 10", "of which dozens": of what was just named, whatever it is
  const same =
    /^(?:another|which|whom|further)$/.test(lowerAt(words, from - 1)) ||
    /^(?:more|of (?:them|whom|which|these|those))\b/.test(behind)
  // "Brellia had 12 deaths, Ostland 9"
  const isListed = items.length > 0 && namedBefore(words, from) > (beside?.to ?? 0)
  // "9,820 cases in 14 districts, up from 6,100": cases
  const isBefore = /^(?:up|down) from$/.test(lead)
  const fits = ({ quantity, counted, from: begins }: Item) =>
    quantity.kind === 'count' &&
    counted.head !== null &&
    !timeNouns.has(counted.head) &&
    // "hurt 14, three of them children, and nine of them died": no nine of three
    !(isOfThem && (numberOf(quantity) ?? Infinity) < (numberOf(itemAt(s, i).quantity) ?? 0)) &&
    (!isOfWhom || /^(?:people|families)$/.test(counted.unit ?? '')) &&
    (isOfThese || !toll || counted.unit === 'people') &&
    // "Guards from 12 posts came; two of them were hurt": of the guards
    !(isOfThem && isReal(ofPerson) && isOfGroup(words, begins)) &&
    // "Flood survivors number 300, toll | 41"
    !(toll && outcomeOf(counted.head)?.measure === 'rescued') &&
    (isOfThese || isRest || isLoot || !isSaid || isReal(toldAs(s, i, counted))) &&
    // "eight bodies were found, but another 10 are missing": no bodies
    !(mortal.test(counted.head) && !isOfThese && /^(?:missing|injured)$/.test(`${ofPerson}`)) &&
    (same || isListed || isBefore || !outcomes.test(counted.head))
  // "two children are missing. A fire left 15 dead and 45,000 homeless": people
  const isHurt =
    toll ||
    isOfState ||
    /^(?:killed|injured|missing|attended)$/.test(`${ofPerson}`) ||
    (isOfWounded(beside, from) && ofPerson === 'displaced')
  return { fits, toll, isRest, same, isBefore, isHurt }
}

/** The figure of its sentence that counts what a bare number does. */
function inSentence(
  { s, i, words, items, beside, frame, isOfThem }: Around,
  { fits, toll, isBefore }: Likeness
): Item | undefined {
  // "200 houses in three villages and another 40": houses
  // "The search for 27 campers went on as the toll passed 80": of people
  const isOfToll = (k: number) => !toll || isReal(objectOf(s, k) ?? saidOf(s, k))
  const fitting = items.filter((item, k) => {
    const at = i - items.length + k
    return fits(item) && !isAgent(s, at, i) && isOfToll(at)
  })
  const isPlaced = (item: Item) => /^(?:in|at|from|across|within|over)$/.test(lowerAt(words, item.from - 1))
  // "96 people, among them 11 children, and 60 were missing": people, but "11 children, two of whom" are children
  const wholes = isOfThem ? fitting : fitting.filter((item) => !isInset(words, items, items.indexOf(item)))
  const free = wholes.filter((item) => !isPlaced(item))
  if (frame) return fitting.find((item) => item === frame)
  return (isBefore && !beside?.counted.note ? free[0] : free.at(-1)) ?? wholes.at(-1)
}

/** The figure of the sentences before that counts what a bare number does. */
function inText({ words, from, to, beside }: Around, { fits, isRest, same, isHurt }: Likeness, near: Told[]) {
  // A bare number that the next sentence is about may be of what this one counts, unless it is hurt: then it is
  // people. "The boat was licensed to carry 120" is not about 120
  // "Harland took in 2 million refugees. Estria had 1.6 million, while Norvia hosted 1.1 million."
  const isHeld =
    /^(?:had|has|have|hosted|hosts|took|received|sheltered)$/.test(lowerAt(words, from - 1)) &&
    /^(?:[.,;]|while|and)?$/.test(lowerAt(words, to))
  // "at 14 and 35"
  const isSecond = beside !== undefined && beside.to >= from - 1
  const about = isHeld || from === 0 || (!isSecond && /^(?:[.,;:—–]|and|but|the)$/.test(lowerAt(words, from - 1)))
  // "716,000 fled in 30 provinces. Thousands more were stranded": of those whom something befell
  const befallen = near.filter((told) => told.measure !== 'other')
  const last = isRest || (same && !isHurt) ? (befallen.findLast(fits) ?? near.findLast(fits)) : undefined
  // "More than 100 whales stranded. Rangers said 62 had died"
  const isHerd = near.every(({ counted: { head }, measure }) => animals.has(head ?? '') && measure !== 'other')
  const isOpen = !same && (isHurt ? isHerd : about)
  return last ?? (isOpen ? only(near.filter(fits)) : undefined)
}

/** What is taken, lost or brought down as well is of the things before it. */
const isTaken = (s: Chunked, chunks: readonly Chunk[], beside: Item | undefined): boolean => {
  const [noun, link, verb] = chunks.slice(-3)
  const isJoined = noun?.kind === 'noun' && noun.item !== null && link?.kind === 'link' && verb?.kind === 'verb'
  return isJoined && beside?.counted.unit !== 'people' && !verb.passive && taking.test(wordOf(s, verb))
}
const taking = /^(?:captured|seized|lost|downed|hit)$/

/** The last of them where all count the same: then there is no other reading. */
const only = (told: Told[]) => (new Set(told.map((t) => t.counted.head)).size === 1 ? told.at(-1) : undefined)

const people = { population: 'people', head: 'people', unit: 'people' }
const thing = { ...nothing, population: 'houses', head: 'houses', unit: 'houses' }
/** What is said of a figure if it counts this: "of the 900 houses, 300 burned", not guards. */
function toldAs(s: Chunked, i: number, counted: Counted): Measure | null {
  const item = itemAt(s, i)
  const items = s.items as Item[]
  // put in its place and back: a copy for each of 130,000 figures of a sentence is more than a text may take
  items[i] = { ...item, counted: { ...counted, end: item.counted.end } }
  const measure = objectOf(s, i) ?? saidOf(s, i)
  items[i] = item
  return measure
}
const isReal = (measure: Measure | null | undefined) => measure != null && measure !== 'other'
