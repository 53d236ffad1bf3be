import type { Measure } from '../claim.ts'
import { numberOf } from '../figures/interval.ts'
import { areHuman, isPerson, isPlural } from '../figures/lexicon.ts'
import { isRoom } from './befall.ts'
import { type Chunk, type Chunked, type Counted, type Item, itemAt, nothing, spoken } from './chunks.ts'
import { timeNouns } from './english/chunks.ts'
import { eventNouns } from './english/happenings.ts'
import { animals } from './english/outcomes.ts'
import { included } from './english/parts.ts'
import { farthest, governorOf, isTelling, wordOf } from './governor.ts'
import { isOutcome, outcomeOf } from './outcomes.ts'
import { objectOf, saidOf } from './predicate.ts'
import { lastBefore, lowerAt, namedBefore, spokenBefore, type Words } from './tokens.ts'

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

/** Fills in, with a note, "12 fighters were killed and 20 wounded"; casualties of no stated kind are people. */
export function elided(s: Chunked, i: number, { earlier, near }: Before): Counted {
  const { quantity, from, to, counted: own } = itemAt(s, i)
  const { words } = s
  // only the last few are looked back at, so that an endless line stays linear
  const items = lastBefore(s.items, i, 12)
  const chunks = lastBefore(s.chunks, s.at[i] ?? 0, farthest)
  const [lead, behind] = [spoken(s, from - 2, from), spoken(s, to, to + 2)]
  // "the union put the number of dead at 31": of the miners missing before
  if (own.head !== null && /^(?:dead|killed)$/.test(own.head)) {
    // Soldiers and civilians before leave it open whose dead these are
    const isVictim = ({ measure, counted: { head } }: Told) =>
      /^(?:killed|injured|missing)$/.test(measure) && areHuman(head ?? '') && !outcomes.test(head ?? '')
    const victims = only(earlier.filter(isVictim))
    if (victims && items.length === 0) return { ...own, population: victims.counted.population, note: earlierNoun }
  }
  // "18 troops were hurt, in addition to the 13 dead": troops
  const beside = items.at(-1)
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
  // "31 aftershocks, the strongest at 5.2"
  if (/\d\.\d+$/.test(quantity.words)) return own
  // "Nobody died", "a couple were swept away"; but "of 12 houses a couple burned"
  const said = spoken({ words }, from, to)
  if (/^(?:nobody|no one)$/.test(said) || (said === 'a couple' && items.length === 0)) return { ...own, ...people }
  // "three babies were among the 103", "and a stadium that holds 54,000"
  const isOfMany = own.end === to && lead === 'among the'
  if (isOfMany || isOfOthers(words, from, to) || isRoom(words, from)) return own
  // "63 passengers and a crew of five", "with 310 aboard"
  const crew = lowerAt(words, from - 1) === 'of' ? lowerAt(words, from - 2) : ''
  const isAboard = /^(?:aboard|onboard)$/.test(lowerAt(words, to)) || behind === 'on board'
  // "evicted 30 families, and a crowd of 200 gathered"
  if (/^(?:crowd|audience|mob|congregation)$/.test(crew)) return { ...own, ...people }
  if (/^(?:crew|panel|jury|squad)$/.test(crew)) return { ...own, population: crew, head: crew, unit: 'people' }
  // "killed two guards and sank a launch with | seven aboard"
  if (isAboard) return { ...own, ...people }
  // "19 bodies and 44 wounded, eight of whom": of the wounded
  const isOfWounded =
    beside?.quantity.kind === 'count' && beside.counted.head === null && beside.counted.end >= from - 2
  // "killing three and trapping 20": people as the three are
  const isNext = isOfWounded || (beside?.counted.head === null && beside.counted.end === from - 2)
  const isParallel = isNext && /^(?:and|or) [a-z]+ing$/.test(lead) && isReal(toldAs(s, i, nothing))
  if (isParallel || (isOfWounded && behind === 'of whom')) return { ...own, ...people }
  // "seized villagers, killing nine of them": not of the 12 guards told before
  const [before, object, link, deed] = chunks.slice(-4)
  const isObject = object?.kind === 'noun' && object.item === null && before?.kind !== 'prep'
  const isLinked = link?.kind === 'link' && deed?.kind === 'verb' && !deed.passive
  if (isObject && isLinked && isPlural(object.head) && areHuman(object.head) && lowerAt(words, to) === 'of')
    return { ...own, ...people, note: uncounted }
  // "three counts of murder and seven of attempted murder"
  const [counts, rest] = beside?.counted.population?.split(' of ') ?? []
  // "118 tortoises, 43 of them dead": tortoises
  // "340 beds, of which 28 are in intensive care", "Of the 96 samples, 12 were positive": of these, whatever befell them
  const isOfThem = lowerAt(words, to) === 'of'
  const frame = lowerAt(words, 0) === 'of' && !isOfThem ? items.find((item) => item.from < 3) : undefined
  const isOfWhom = lead === 'of whom' || behind === 'of whom'
  const isOfThese = frame !== undefined || /^of (?:them|which|these|those)$/.test(behind) || lead === 'of which'
  if (rest && counts && isOfThem && !isOfThese && lowerAt(words, from - 1) === 'and')
    return { ...own, population: counts, head: counts.split(' ').at(-1) ?? null, unit: beside?.counted.unit ?? null }
  const toll = lastBefore(words, from, 5).some((w) => w.lower === 'toll')
  // "12 of the 18 drones were shot down. The remaining six fell": drones
  const isRest = /^the (?:remaining|other)$/.test(lead)
  const [ofPerson, ofThing] = [nothing, thing].map((counted) => toldAs(s, i, counted))
  // "killed two children and injured 18 others": no children; "hit 14 pilgrims, killing the driver and two others"
  const areAny = isBesideOne(words, chunks) || (isReal(ofPerson) && young.test(beside?.counted.head ?? ''))
  // "grounds 300 flights, strands | 40,000"
  const isStranding = /^(?:strand|trap)/.test(wordOf(s, governorOf(s, i).over)) && beside?.counted.unit !== 'people'
  if ((lowerAt(words, to) === 'others' && areAny) || (isStranding && own.end <= to)) return { ...own, ...people }
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
  // "200 houses in three villages and another 40": houses
  // "The search for 27 campers went on as the toll passed 80": of people
  const isOfToll = (k: number) => !toll || isOfThese || isReal(objectOf(s, k) ?? saidOf(s, k))
  const fitting = items.filter((item, k) => {
    const at = i - items.length + k
    return fits(item) && !isAgent(s, at, i) && isOfToll(at)
  })
  // "Sixty soldiers were flown in after the attack that killed nine": of whom, it does not say
  // "jailed 14 men for an attack in Tarn in which 30 died"
  const isOfEvent =
    chunks.slice(-2).some(({ kind }) => kind === 'relative') &&
    chunks.slice(-7).some((chunk) => chunk.kind === 'noun' && eventNouns.has(chunk.head))
  // "killed four guards, two days after an attack left | six dead"
  const [opener, event] = chunks.slice(-3)
  // "sent 40 nurses to Keld, where a fire killed | six"
  const isOpened = opener?.kind === 'opener' || (opener?.kind === 'relative' && opener.word === 'where')
  const isOfOther = isOpened && event?.kind === 'noun' && eventNouns.has(event.head)
  if ((isOfEvent || isOfOther) && own.end === to) return own
  const isPlaced = (item: Item) => /^(?:in|at|from|across|within|over)$/.test(lowerAt(words, item.from - 1))
  // "96 people, among them 11 children, and 60 were missing": people, but "11 children, two of whom" are children
  const wholes = isOfThem ? fitting : fitting.filter((item) => !isInset(words, items, items.indexOf(item)))
  const free = wholes.filter((item) => !isPlaced(item))
  const here = frame
    ? fitting.find((item) => item === frame)
    : ((isBefore && !beside?.counted.note ? free[0] : free.at(-1)) ?? wholes.at(-1))
  // A bare number that the next sentence is about may be of what this one counts, unless it is hurt: then it is
  // people. "The boat was licensed to carry 120" is not about 120
  // "Harland took in 2 million refugees. Estria had 1.6 million, while Norvia hosted 1.1 million."
  const isHeld =
    /^(?:had|has|have|hosted|hosts|took|received|sheltered)$/.test(lowerAt(words, from - 1)) &&
    /^(?:[.,;]|while|and)?$/.test(lowerAt(words, to))
  // "at 14 and 35"
  const isSecond = beside !== undefined && beside.to >= from - 1
  const about = isHeld || from === 0 || (!isSecond && /^(?:[.,;:—–]|and|but|the)$/.test(lowerAt(words, from - 1)))
  // "two children are missing. A fire left 15 dead and 45,000 homeless": people
  const isHurt =
    toll ||
    isOfState ||
    /^(?:killed|injured|missing|attended)$/.test(`${ofPerson}`) ||
    (isOfWounded && ofPerson === 'displaced')
  // "716,000 fled in 30 provinces. Thousands more were stranded": of those whom something befell
  const befallen = near.filter((told) => told.measure !== 'other')
  const last = isRest || (same && !isHurt) ? (befallen.findLast(fits) ?? near.findLast(fits)) : undefined
  // "More than 100 whales stranded. Rangers said 62 had died"
  const isHerd = near.every(({ counted: { head }, measure }) => animals.has(head ?? '') && measure !== 'other')
  const isOpen = !same && (isHurt ? isHerd : about)
  const found = here ?? last ?? (isOpen ? only(near.filter(fits)) : undefined)
  if (!found) return own
  const note = here ? 'counted noun from the first half of the sentence' : earlierNoun
  const { population, head, unit } = found.counted
  // "one man was killed and three more wounded": three people
  const isOne = (found.quantity.best ?? found.quantity.low) === 1 && unit === 'people'
  if (unit === 'people' && isAnybody(words, items, found, own.end))
    return { ...own, population: unit, head: unit, unit, note }
  return { ...own, population: isOne ? unit : population, head: isOne ? unit : head, unit, note }
}

/** What is taken, lost or brought down as well is of the things before it. */
const isTaken = (s: Chunked, chunks: readonly Chunk[], beside: Item | undefined): boolean => {
  const [noun, link, verb] = chunks.slice(-3)
  const isJoined = noun?.kind === 'noun' && noun.item !== null && link?.kind === 'link' && verb?.kind === 'verb'
  return isJoined && beside?.counted.unit !== 'people' && !verb.passive && taking.test(wordOf(s, verb))
}
const taking = /^(?:captured|seized|lost|downed|hit)$/

const isOfGroup = (words: Words, from: number) =>
  lowerAt(words, from - 1) === 'from' && areHuman(lowerAt(words, from - 2)) && isPlural(lowerAt(words, from - 2))

/** "killing the driver and | two others" */
function isBesideOne(words: Words, chunks: readonly Chunk[]): boolean {
  const [deed, one, and] = chunks.slice(-3)
  if (deed?.kind !== 'verb' || one?.kind !== 'noun' || and?.kind !== 'link') return false
  return one.item === null && isPerson(one.head) && outcomeOf(lowerAt(words, deed.at)) !== undefined
}

/** "10 policemen and two civilians died and | eight others were hurt", "three soldiers died and | 10 were hurt, including three soldiers". */
function isAnybody(words: Words, items: readonly Item[], found: Item, end: number): boolean {
  const { head, unit } = found.counted
  const other = items.findLast(({ counted: c }) => c.head !== head && c.unit === unit)
  const isTwo = other !== undefined && /^(?:and|,)$/.test(spoken({ words }, other.counted.end, found.from))
  const rest = spoken({ words }, end, end + 8)
  // "five soldiers, an officer and a woman were killed and | 15 hurt"
  if (/^(?:(?:,|and) an?|and (?:the|his|her|their)) /.test(spoken({ words }, found.counted.end, found.counted.end + 3)))
    return true
  return isTwo || (/^(?:\w+ed )?, including /.test(rest) && rest.includes(` ${head}`))
}

const insets = /\b(?:including|among (?:them|whom|the \p{L}+)|of (?:them|whom))(?: (?:are|were|at least|about|some))*$/u
/** "including 11 children and two guards", "two of them guards": a part of those told before, and so is what it is linked to. */
function isInset(words: Words, items: readonly Item[], i: number): boolean {
  const { from, to } = items[i] as Item
  const lead = spokenBefore({ words }, from, 6)
  if (insets.test(lead) || included.test(`${lead} `) || /^of (?:them|whom)$/.test(spoken({ words }, to, to + 2)))
    return true
  const before = items[i - 1]
  const link = before ? spoken({ words }, before.counted.end, from) : ''
  return /^(?:,|and|, and)$/.test(link) && isInset(words, items, i - 1)
}

/** "Five guards were among the 23 dead", "40 divers searched for the 13 missing", "adding to 900 displaced": these are not those before. */
function isOfOthers(words: Words, from: number, to: number): boolean {
  const outcome = outcomeOf(lowerAt(words, to))
  if (outcome?.how !== 'state' && outcome?.form !== 'past') return false
  const isThe = words[from - 1]?.lower === 'the'
  const before = words[from - (isThe ? 2 : 1)]?.lower ?? '.'
  return isThe
    ? !/^(?:[.,;:—–]|and|but|while|of)$/.test(before)
    : /^(?:for|among)$/.test(before) || spoken({ words }, from - 2, from) === 'adding to'
}

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

/** "Two officials, who had seen it, said | 12 had died": the figure of those who tell of this one; null: none. */
function tellerOf(s: Chunked, i: number): number | null {
  const { start } = governorOf(s, i)
  const k = lowerAt(s.words, s.chunks[start - 1]?.from ?? -1) === 'that' ? start - 2 : start - 1
  const verb = s.chunks[k]
  const { to } = itemAt(s, i)
  const isOfThem = /^of (?:them|us)$/.test(spoken(s, to, to + 2))
  if (verb?.kind !== 'verb' || verb.passive || !isTelling(s, verb) || isOfThem) return null
  const isNoun = (at: number) => s.chunks[at]?.kind === 'noun' && s.chunks[at - 1]?.kind !== 'prep'
  const opens = s.chunks.slice(0, k).findLastIndex(({ kind }) => kind === 'break') + 1
  const subject = isNoun(k - 1) ? k - 1 : s.chunks.findIndex((_, at) => at >= opens && at < k && isNoun(at))
  const chunk = s.chunks[subject]
  return chunk?.kind === 'noun' ? chunk.item : null
}

/** "Two officials said | 12 had died", "Forty gunmen stormed the village and killed | nine": who tells or does it. */
function isAgent(s: Chunked, agent: number, i: number): boolean {
  const [{ under }, { over }] = [governorOf(s, agent), governorOf(s, i)]
  if (tellerOf(s, i) === agent) return true
  if (!under || under.passive) return false
  // "Of the 85 patients admitted, | 12 died"
  if (isTelling(s, under)) return lowerAt(s.words, under.to) !== ','
  const isDone = over !== null && !over.passive && outcomeOf(wordOf(s, over))?.how === 'verb'
  return isDone && outcomeOf(wordOf(s, under))?.how !== 'intransitive'
}
