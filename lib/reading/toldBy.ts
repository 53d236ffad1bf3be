/** What a verb, with the words behind it, says happened to a figure. */

import type { Measure } from '../claim.ts'
import { isPerson, isPersons } from '../figures/lexicon.ts'
import { hasCapital, setOf } from '../figures/pieces.ts'
import { canBefall, isLeaving, isMover, isPeople } from './befall.ts'
import { type Chunk, type Chunked, type Item, spoken, type VerbChunk } from './chunks.ts'
import { days } from './cues.ts'
import { be, gatherings, have, timeNouns, whereabouts } from './english/chunks.ts'
import { drills } from './english/denying.ts'
import { eventNouns } from './english/happenings.ts'
import {
  animals,
  burying,
  captors,
  causes,
  crews,
  diseases,
  doing,
  fires,
  scenes,
  wanted,
  wounds
} from './english/outcomes.ts'
import { border } from './english/places.ts'
import { aboard, cameras, carers, convicts, mourners, orgs, vessels } from './english/roles.ts'
import { farthest, isLink, isPrep, itemOf, subjectOf, wordOf } from './governor.ts'
import { either, isBoth, isOfIllness, measureOf, outcomeOf, phraseAt } from './outcomes.ts'
import { court } from './timeWords.ts'
import { firstIn, lastBefore, lastIn, lowerAt } from './tokens.ts'

/** What a verb says happened to an item; "other": that it did not happen, or nothing known; null: it is silent. */
export function toldBy(s: Chunked, verb: VerbChunk, k: number, item: Item): Measure | null {
  const fits = (measure: Measure) => canBefall(measure, item)
  if (verb.negated) {
    const verbs = spoken(s, verb.at, verb.at + 2)
    const isWanted = verbs.startsWith('found') && wanted.has(item.counted.head ?? '')
    return undone.find(([measure, words]) => words.test(verbs) && fits(measure) && !isWanted)?.[0] ?? 'other'
  }
  const end = clauseEnd(s, k)
  // "37 had tuberculosis"
  const next = s.chunks[k + 1]
  if (verb.at < 0 && next?.kind === 'noun' && diseases.has(next.head) && /^ha/.test(lowerAt(s.words, verb.to - 1)))
    return fits('infected') && !/^(?:patients|infections|outbreak|epidemic|pandemic)$/.test(next.head)
      ? 'infected'
      : null
  // "were asked to evacuate", "had to flee", "managed to escape", but "tried to flee"
  const second = s.chunks[k + 2]
  // but "confessed to killing a man"
  const isTo = isPrep(next, 'to') && second?.kind === 'verb' && second.at === next.to && !second.ing
  const goal = () => (isTo ? toldBy(s, second, k + 2, item) : null)
  if (verb.at < 0 && spoken(s, verb.to - 1, verb.to + 1) === 'had to')
    return goal() ?? phraseOf(s, verb.to + 1, end, item) ?? null
  if (verb.at < 0) {
    const at = have.has(lowerAt(s.words, verb.to - 1)) ? verb.to - 1 : verb.to
    return phraseOf(s, at, end, item) ?? amongThose(s, k, item) ?? remaining(s, verb, fits)
  }
  const word = wordOf(s, verb)
  // "40 million people are living with HIV", "with relatives"
  if (/^liv/.test(word) && lowerAt(s.words, verb.to) === 'with')
    return diseases.has(lowerAt(s.words, verb.to + 1)) && fits('infected') ? 'infected' : null
  // "12 doctors treated the wounded", but "12 treated Monday in hospital"
  if (word === 'treated' && !verb.passive && next?.kind === 'noun' && !days.has(next.head)) return 'other'
  // "300 men set fire to a hut": they did
  if (word === 'set' && lowerAt(s.words, verb.to) === 'fire') return 'other'
  // "three more are still burning": neither gone yet, nor people
  if (word === 'burning' && verb.helped) return null
  // "were left | without shelter"
  const phrase = phraseOf(s, word === 'left' && isPrep(next, 'without') ? next.from : verb.at, end, item)
  // "900 villagers have left Keld for Osk"
  if (word === 'left' && isLeaving(s, k, item)) return 'fled'
  // "eight officers were set free by the court": let go
  if (phrase === 'rescued' && s.words.slice(verb.to, end + 6).some((w) => court.test(w.lower))) return 'other'
  // "60 divers took part in the search"
  const isAtWork = phrase === 'attended' && crews.has(item.counted.head ?? '')
  if (isAtWork && s.words.slice(verb.to, end + 6).some((w) => scenes.has(w.lower) || drills.has(w.lower))) return null
  if (phrase !== undefined) return phrase
  const outcome = outcomeOf(word)
  // "were buried on Friday": by mourners
  const isLaid = word === 'buried' && verb.passive && isPeople(item)
  if (isLaid && !s.words.some(({ lower }) => burying.has(lower))) return null
  if (outcome && word.startsWith('hospitali') && isIll(s, outcome.measure)) return null
  if (outcome && isFatal(s, verb) && /^(?:affected|injured)$/.test(outcome.measure) && fits('killed')) return 'killed'
  // "are being attended at a hospital"
  if (word === 'attended' && verb.passive) return null
  // "mobilised 4,000 soldiers", but workers mobilise; "34 people were transferred to the port": nobody sent them to help
  const isCrew = crews.has(item.counted.head ?? '')
  // "40 people were airlifted out"
  if (!isCrew && (word.startsWith('mobili') || (/^(?:transferr|airlift|ship)/.test(word) && isPeople(item))))
    return null
  // "all 96 passengers were evacuated": from what carried them, and not from their homes
  if (/^evacuat/.test(word) && aboard.test(item.counted.head ?? '')) return 'rescued'
  // "12 escaped the fire": who was there is not said to have fled
  if (/^escap/.test(word) && next?.kind === 'noun' && (eventNouns.has(next.head) || fires.has(next.head)))
    return 'other'
  // "freed 61 prisoners": let go, and not saved
  if (/^(?:free|releas)/.test(word) && convicts.test(item.counted.head ?? '')) return 'other'
  // "four midwives were relocated to another ward": not from their homes
  if (/^relocat/.test(word) && !isMover(item)) return null
  // "all 90 pigs were destroyed"
  if (word === 'destroyed' && verb.passive && animals.has(item.counted.head ?? '')) return 'killed'
  if (outcome)
    return fits(outcome.measure) && !isElsewhere(s, verb, outcome.measure, item)
      ? together(s, k, outcome.measure)
      : null
  // those on their way over a border are counted there
  return doing.test(word) || causes.has(word) || goal() === 'crossing' ? goal() : null
}

/** What not doing comes to: "did not survive", "have not been accounted for". */
const undone: [Measure, RegExp][] = [
  ['killed', /^survived? /],
  ['missing', /^(?:accounted for|heard (?:from|of)|located|traced|found(?! (?:guilty|liable|fit)))/]
]

/** "were fatally shot", "fatally shot two guards" */
const isFatal = ({ words }: Chunked, { from, at }: VerbChunk) =>
  words.slice(Math.max(0, from - 1), at).some((w) => /^(?:fatally|mortally)$/.test(w.lower))

/** "2,000 fighters remain in the pocket": they are there; not "remain at risk", "on strike", "out of work". */
function remaining({ words }: Chunked, verb: VerbChunk, fits: (measure: Measure) => boolean): Measure | null {
  const stays = words.slice(verb.from, verb.to).some((w) => /^(?:remain|stay)/.test(w.lower))
  const where = spoken({ words }, verb.to, verb.to + 6)
  // "remain on a list of the missing"
  if (stays && /^on (?:an?|the) (?:missing list|list of (?:the )?missing)\b/.test(where)) return 'missing'
  const isElse = notThere.test(where)
  return stays && !isElse && fits('present') ? 'present' : null
}
const notThere =
  /^(?:out of|at (?:risk|large|odds)|on (?:strike|leave|alert|(?:an?|the) (?:\w+ ){0,2}(?:list|register|roll)\b)|under \w+|(?!there|here)[a-z]{2,}(?:al|ed|ful|ive) )/

/** "were among the dead", "were among those killed". */
export function amongThose({ words, chunks }: Chunked, k: number, item: Item): Measure | null {
  const among = chunks[k + 1]
  if (!isPrep(among, 'among')) return null
  const told = words.slice(among.to, among.to + 4).map(({ lower }) => outcomeOf(lower)?.measure)
  return told.find((measure) => measure && canBefall(measure, item)) ?? null
}

/** "entered Greece", "crossed into Greece", "crossed the river"; "entered its third week", "crossed the street" tell of no border. */
function isElsewhere(s: Chunked, verb: VerbChunk, measure: Measure, { counted: { head } }: Item): boolean {
  // "12 people arrived too late"
  const isAny = /^arriv/.test(wordOf(s, verb)) && /^(?:people|persons|m[ae]n|wom[ae]n|others|)$/.test(head ?? '')
  if (isAny && measure === 'crossing') return !s.words.slice(verb.to, verb.to + 4).some(({ text }) => hasCapital(text))
  const word = wordOf(s, verb)
  if (measure !== 'crossing' || !/^(?:enter|cross)/.test(word)) return false
  const [next, second] = [s.words[verb.to], s.words[verb.to + 1]]
  const isThing = /^(?:the|an?|his|her|its|their)$/.test(next?.lower ?? '')
  if (word.startsWith('cross'))
    return isThing && !hasCapital(second?.text ?? '') && !border.test(spoken(s, verb.to + 1, verb.to + 5))
  return !hasCapital(next?.text ?? '') && second?.lower !== 'country'
}

/** What a word with another behind it says, "in critical condition", "taken to hospital"; null: of the ill; undefined: nothing. */
export function phraseOf(s: Chunked, at: number, end: number, item: Item): Measure | null | undefined {
  const measure = phraseAt(s.words, at, end, (m) => canBefall(m, item))
  // "sent 40 doctors to the hospital", "brought 40 nurses to": to work there
  if (measure === 'injured' && carers.test(item.counted.head ?? '')) {
    if (/^sen[dt]/.test(lowerAt(s.words, at))) return 'sent'
    if (/^(?:br|tak|took)/.test(lowerAt(s.words, at)) && !be.has(lowerAt(s.words, at - 1))) return 'other'
  }
  // "ten nurses had lost relatives": they live; but "lost their lives"
  const isBereft = measure === 'killed' && item.to <= at && /^los/.test(lowerAt(s.words, at))
  if (isBereft && !s.words.slice(at, end).some(({ lower }) => /^li(?:ves|fe)$/.test(lower))) return 'other'
  return measure && isIll(s, measure) ? null : measure
}

/** In hospital with a disease is not hurt, but with burns. */
const isIll = (s: Chunked, measure: Measure) =>
  measure === 'injured' && s.ofDisease && !s.words.some(({ lower }) => wounds.test(lower))

/** Where the clause of a chunk ends, as a word; another figure ends it unless it only says where ("to two hospitals"). */
export function clauseEnd({ chunks, words }: Chunked, k: number, isObject = false): number {
  for (let i = k + 1; i < Math.min(chunks.length, k + farthest); i++) {
    const chunk = chunks[i] as Chunk
    if (/^(?:break|opener|relative)$/.test(chunk.kind)) return chunk.from
    // "who left three sons, was shot dead", "who found 12 people was shot dead": of somebody else
    const next = isLink(chunk, ',') ? chunks[i + 1] : chunk
    if (isObject && next?.kind === 'verb' && next.helped) return chunk.from
    if (chunk.kind === 'noun' && chunk.item !== null && chunks[i - 1]?.kind !== 'prep') return chunk.from
  }
  return words.length
}

/** "49 soldiers in Keld, | the hospital was hit": no farther than a comma. */
export function asideEnd(s: Chunked, k: number): number {
  const end = clauseEnd(s, k)
  const comma = firstIn(s.chunks, k, k + 10, (chunk) => isLink(chunk, ',') || chunk.from >= end)
  return Math.min(end, s.chunks[comma]?.from ?? end)
}

export const presuming = /^(?:presumed|feared|believed|thought|listed)$/
/** "killed and wounded", "dead or missing", "damaged or destroyed": both together are `affected`; "shot and killed" is killed. */
export function together(s: Chunked, k: number, measure: Measure): Measure {
  const { words, chunks } = s
  const before = chunks[k - 3]
  // "left 12 dead and injured 20"
  const hasOwn = itemOf(before) !== null && takesObject(s, k)
  for (const step of hasOwn ? [1] : [-1, 1]) {
    const [link, other] = [chunks[k + step], chunks[k + 2 * step]]
    const isLinked = isLink(link, 'and', 'or', 'and/or')
    // "died or went missing"
    if (isLinked && step > 0 && isBoth(measure, goneMissing(s, link.to))) return 'affected'
    // "has damaged or destroyed"
    if (!isLinked || other?.kind !== 'verb' || (other.helped && step > 0)) continue
    // "missing and presumed dead"
    if (words.slice(other.from, other.at).some((w) => presuming.test(w.lower))) continue
    const second = outcomeOf(lowerAt(words, other.at))?.measure
    if (measure === 'affected' && step === 1 && second && /^(?:killed|injured)$/.test(second)) return second
    if (second && isBoth(measure, second)) return 'affected'
    // but "displaced or lost their homes"
    const isOther = second && second !== measure && !/^los/.test(lowerAt(words, other.at))
    if (isLink(link, 'or') && isOther) return either(measure, second)
  }
  return measure
}

const goneMissing = (s: Chunked, at: number): Measure =>
  /^(?:went|gone|go|going) missing\b/.test(spoken(s, at, at + 2)) ? 'missing' : 'other'

/** When or where, and no object: "trapped | underground". */
const notObjects = new Set([...whereabouts, ...days, ...setOf('yesterday today last this there here')])
/** Whether something that the verb does it to follows: "killed five". */
export function takesObject({ chunks, words }: Chunked, k: number): boolean {
  // "shot dead | five"
  const isDead = chunks[k + 1]?.kind === 'verb' && outcomeOf(lowerAt(words, chunks[k + 1]?.from ?? -1))?.how === 'state'
  const next = chunks[isDead ? k + 2 : k + 1]
  if (next?.kind !== 'noun') return false
  // "wounded early Sunday"
  const isTime = /^(?:early|late)$/.test(lowerAt(words, next.from)) && timeNouns.has(next.head)
  return next.item !== null || !(isTime || notObjects.has(lowerAt(words, next.from)))
}

/** By the verb itself, before any list is asked; null: it is none of these. */
export function bySubject(s: Chunked, verb: string, k: number, item: Item): Measure | null {
  const head = subjectOf(s, k)?.head ?? ''
  // "the dead of Monday's fire in Keld numbered 14", "the residents, numbering 300"
  if (/^number/.test(verb)) {
    const near = lastBefore(s.chunks, k, farthest)
    const whose = near.findLast((chunk, n) => isNamed(chunk) && near[n - 1]?.kind !== 'prep')
    const measure =
      measureOf(whose?.kind === 'noun' ? whose.head : head) ?? (gatherings.has(head) ? 'attended' : 'present')
    return canBefall(measure, item) ? measure : 'other'
  }
  // "the patrol held another 17", "gunmen took away 80 pupils", "stormed a school and took away 80"
  const isGone = verb === 'took' && spoken(s, item.from - 1, item.from) === 'away'
  const before = isGone && isLink(s.chunks[k - 1]) ? lastIn(s.chunks, k - farthest, k, (c) => c.kind === 'verb') : -1
  const isCaptor = captors.has(head) || captors.has(subjectOf(s, before)?.head ?? '')
  const isHeld = isGone || /^(?:hold|holds|held|caught|intercepted)$/.test(verb)
  if (isHeld && isCaptor && canBefall('detained', item)) return 'detained'
  // "the avalanche claimed six skiers"; "we buried 20 people", but "the landslide buried 23"
  if (/^claim/.test(verb))
    return (eventNouns.has(head) || isOfIllness(head)) && canBefall('killed', item) ? 'killed' : null
  // "a crash sent four people to Keld Regional"
  if (/^sen[dt]/.test(verb) && eventNouns.has(head) && lowerAt(s.words, item.counted.end) === 'to')
    return hasCapital(s.words[item.counted.end + 1]?.text ?? '') ? 'other' : null
  if (/^award/.test(verb)) return court.test(head) ? 'other' : null
  // "the video captured hundreds running"
  if (/^captur/.test(verb) && cameras.test(head)) return 'other'
  if (!/^bur(?:y|ied|ies)$/.test(verb) || !canBefall('killed', item)) return null
  // "he helped to bury 18", "Danes in Tarn buried six": to bury people is what people do, where no flood does it
  const [of, noun] = [s.chunks[k - 2], s.chunks[k - 3]]
  const isIn = of?.kind === 'prep' && noun?.kind === 'noun'
  const by = s.chunks[k - 1]?.kind === 'prep' ? (subjectOf(s, k - 2)?.head ?? '') : isIn ? noun.head : head
  const isDeath = mourners.test(by) || isPerson(by) || isPersons(by) || (by !== head && !eventNouns.has(by))
  const isKilled = isDeath || /^(?:killed|slain)$/.test(lowerAt(s.words, item.counted.end))
  if (isKilled) return 'killed'
  // "Tarn buried 12 people on Friday": a town, or a hill that slid
  const isName = by === head && !isIn && hasCapital(s.words[s.chunks[k - 1]?.from ?? -1]?.text ?? '')
  return isName && !s.words.some(({ lower }) => burying.has(lower)) ? 'other' : null
}
const isNamed = (chunk: Chunk) => chunk.kind === 'noun' && !chunk.head.endsWith('ly')

/** "His boat saved 14", "the tanker rescued 12": some of all that were saved, and no figure of how many those are. */
export function isOneRescuer(s: Chunked, k: number): boolean {
  const subject = subjectOf(s, k)
  if (!subject) return false
  const isWhose = lowerAt(s.words, subject.from) === 'whose'
  // a person by himself, where "the coast guard" is a body
  const isAlone = isPerson(subject.head) && !orgs.has(subject.head)
  return /^(?:he|she|i)$/.test(subject.head) || isAlone || vessels.has(subject.head) || isWhose
}

/** "brought | 46 miners and 78 bodies | to the surface": what is said behind the last is said of each. */
export function endOfList({ chunks, items }: Chunked, k: number): number {
  const [link, next] = [chunks[k + 1], chunks[k + 2]]
  const isAnd = isLink(link, 'and')
  const isListed = isAnd && next?.kind === 'noun' && next.item !== null && chunks[k + 3]?.kind === 'prep'
  return isListed && (items[next.item ?? 0]?.counted.end ?? 0) === next.to ? k + 2 : k
}

/** "5 of 7 tourists | freed in Osk": where there is no other verb, the five were; of "two among six killed" all six. */
export const isAlone = ({ chunks, at }: Chunked, i: number, k: number) =>
  k === (at[i] ?? 0) + 3 &&
  at[i + 1] === k - 1 &&
  chunks[k - 2]?.kind === 'prep' &&
  !isPrep(chunks[k - 2], 'among') &&
  chunks.every(({ kind }, n) => kind !== 'verb' || n === k)
