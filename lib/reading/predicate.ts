/** What a sentence says of a figure: by the verb whose subject or object it is, a participle, or a "who" behind it. */

import type { Measure } from '../claim.ts'
import { isPersons } from '../figures/lexicon.ts'
import { canBefall, isPeople } from './befall.ts'
import { type Chunk, type Chunked, type Item, itemAt, spoken, type VerbChunk } from './chunks.ts'
import { causes, passiveOnly } from './english/outcomes.ts'
import { farthest, governorOf, isAttribution, isLink, isPrep, itemOf, type Role, roleOf, wordOf } from './governor.ts'
import { either, ergative, nominals, outcomeOf } from './outcomes.ts'
import { firstIn, isPossessive, lowerAt } from './tokens.ts'
import {
  asideEnd,
  bySubject,
  clauseEnd,
  endOfList,
  isAlone,
  isOneRescuer,
  phraseOf,
  presuming,
  takesObject,
  toldBy
} from './toldBy.ts'
import {
  isAsideOver,
  isCaused,
  isIntended,
  isListed,
  isOfElse,
  isOfOthers,
  isOverList,
  isRightBehind,
  isSending,
  isSubjectOf,
  isWished,
  mayBeReduced,
  partBefore,
  pastOpener,
  real
} from './whoseVerb.ts'

const particles = /^(?:out|up|down|off|over|away|home|through|free|ablaze|alight|hostage|captive|prisoner)$/
/** "killed 12", "wounding at least 30", "shot dead two guards", "gunned down 12": the verb right before the figure. */
export function objectOf(s: Chunked, i: number, k = governorOf(s, i).start - 1): Measure | null {
  const item = itemAt(s, i)
  // "who killed a guard and two officers was jailed": what "was" tells is of the "who"
  const kinds = s.chunks.slice(Math.max(0, k - 3), k + 1).map((chunk) => chunk.kind)
  if (kinds.join() === 'relative,verb,noun,link' && lowerAt(s.words, s.chunks[k]?.from ?? 0) === 'and')
    return objectOf(s, i, k - 2)
  const [before, last] = [s.chunks[k - 1], s.chunks[k]]
  const particle = last && last.kind !== 'verb' && last.to === last.from + 1 ? lowerAt(s.words, last.from) : ''
  // "killed off two characters" is said of no people, but "cut off 14 villages"; nor is "struck out nine"
  const led = lowerAt(s.words, (last?.from ?? 0) - 1)
  if ((particle === 'off' && !/^cut/.test(led)) || (particle === 'out' && /^(?:str[iu]|drown)/.test(led))) return null
  // "shot down 104": no people that nobody names
  if (particle === 'down' && item.counted.end <= item.to && item.counted.head === null) return null
  // "shot to death 14 people", "set on fire nine homes", "set fire to nine homes"
  const isMade = last && /^(?:to death|on fire)$/.test(spoken(s, last.from - 1, last.to))
  const isLit = isPrep(last, 'to') && before?.kind === 'noun' && before.head === 'fire'
  const at = isMade || isLit ? k - 2 : particles.test(particle) && before?.kind === 'verb' ? k - 1 : k
  const verb = s.chunks[at]
  // "shooting dead two guards", "leaving homeless 30 families": the state tells it
  const state = verb?.kind === 'verb' && !verb.helped ? outcomeOf(wordOf(s, verb)) : undefined
  if (before?.kind === 'verb' && !before.passive && state?.how === 'state' && canBefall(state.measure, item))
    return state.measure
  if (verb?.kind !== 'verb' || verb.passive || verb.at < 0) return null
  const outcome = outcomeOf(wordOf(s, verb))
  const phrase = phraseOf(s, verb.at, clauseEnd(s, endOfList(s, s.at[i] ?? 0), true), item)
  // "would have swept away 900 homes", "threatened to set fire to 900 homes"
  const isUndone = verb.negated || (real.has(phrase ?? 'other') && isIntended(s, verb, at))
  if (phrase !== undefined) return phrase && isUndone ? 'other' : phrase
  const own = bySubject(s, wordOf(s, verb), at, item)
  if (own !== null) return own
  if (/^hit/.test(wordOf(s, verb)) && item.counted.end <= item.to) return null // "job losses hit 40,000"
  if (outcome?.how !== 'verb' || passiveOnly.has(wordOf(s, verb))) return null
  const aim = causes.has(wordOf(s, verb)) ? aimOf(s, i) : undefined
  if (aim !== undefined) return aim
  const told = toldBy(s, verb, at, item)
  if (told === 'rescued' && isOneRescuer(s, at)) return 'other'
  // "evacuated 60 wounded": they are hurt, wherever they are taken
  if (told === 'displaced' && /\b(?:wounded|injured)\b/.test(spoken(s, item.to, item.counted.end + 1))) return 'injured'
  return told !== null && isIntended(s, verb, at) && real.has(told) ? 'other' : told
}

/** "sent thousands to seek safety": what they did; nothing where they were sent to do it to others; undefined: to do nothing. */
function aimOf(s: Chunked, i: number): Measure | null | undefined {
  const k = (s.at[i] ?? 0) + 2
  const [to, verb] = [s.chunks[k - 1], s.chunks[k]]
  if (!isPrep(to, 'to') || verb?.kind !== 'verb') return undefined
  const done = active(s, verb, k, itemAt(s, i))
  return done === null || done === 'other' ? (isPeople(itemAt(s, i)) ? undefined : null) : done
}

type Scan = {
  role: Role
  main: Measure | null
  reduced: Measure | null
  relative: Measure | null
  /** How many verbs of "who" and "which" clauses are still to come. */
  pending: number
  /** Behind a comma or "and". */
  linked: boolean
  /** Behind a participle that nothing is known of: "workers employed by the mill". */
  vague: boolean
  /** Whether it is the subject of a "which" clause: "the ferry on which 90 people drowned was sold". */
  inner: boolean
}
const nothing = { main: null, reduced: null, relative: null, pending: 0, linked: false, vague: false }

/** What is said of an item behind it: "12 were killed", "12 dead", "12 people who had been missing were found". */
export function saidOf(s: Chunked, i: number): Measure | null {
  const start = s.at[i] ?? 0
  const opener = s.chunks[start - 1]
  const inner = opener?.kind === 'relative' && /^wh/.test(opener.word)
  const found: Scan = { ...nothing, role: roleOf(s, governorOf(s, i)), inner }
  for (let k = start + 1; k < Math.min(s.chunks.length, start + farthest); ) {
    const next = s.chunks[k]?.kind === 'verb' ? pastVerb(s, i, k, found) : pastOther(s, i, k, found)
    if (next === null) break
    k = next
  }
  const told = [found.main, found.reduced, found.relative]
  // "14 wounded had arrived"
  if (found.main === 'crossing' && found.reduced === 'injured') return 'injured'
  return told.find((measure) => measure !== null) ?? null
}

/** The next chunk to look at behind one that is no verb; null: nothing more is said of the item. */
function pastOther(s: Chunked, i: number, k: number, found: Scan): number | null {
  const chunk = s.chunks[k] as Chunk
  switch (chunk.kind) {
    case 'break':
      return null
    case 'opener':
      return pastOpener(s, k, found)
    case 'relative': {
      found.pending++
      if (isOfOthers(s, i, k)) found.vague = true
      return k + 1
    }
    case 'link':
      // What comes behind a comma is not said of a figure that has its participle, or of an object
      if ((found.reduced !== null || found.role !== 'subject') && s.chunks[k + 1]?.kind !== 'relative') return null
      if (isAsideOver(s, s.at[i] ?? 0, k) || isOverList(s, s.at[i] ?? 0, k)) return null
      found.linked = found.linked || found.pending === 0
      return k + 1
    case 'prep':
      if (chunk.word === 'with' && found.role !== 'subject' && itemOf(s.chunks[k + 1]) !== null) return null
      if (isRightBehind(s, i, k)) found.reduced = phraseOf(s, chunk.from, asideEnd(s, k), itemAt(s, i)) ?? null
      return s.chunks[k + 1]?.kind === 'noun' ? k + 2 : k + 1 // the noun behind it is no subject
    default:
      // "44 miners, eight of whom died": the eight did
      if (/ of (?:whom|which)$/.test(spoken(s, chunk.from, chunk.to))) {
        found.vague = ++found.pending > 0
        return k + 1
      }
      // "killed 12 men and three guards, crews fled"
      return found.linked && isSubjectOf(s, k) ? null : k + 1
  }
}

const supposing = /^(?:thought|believed|suspected|said|reported) to (?:be|have been)(?: mainly| mostly| all)?$/
/** The same behind a verb, which may be said of the item. */
function pastVerb(s: Chunked, i: number, k: number, found: Scan): number | null {
  const verb = s.chunks[k] as VerbChunk
  const [item, word] = [itemAt(s, i), wordOf(s, verb)]
  const part = partBefore(s, k)
  if (part === i) found.main = active(s, verb, k, item)
  if (part !== null) return null
  // "charged three men in the fatal | shooting of a guard", "hurt during Tuesday's | protests": a noun
  const isOwned = isPossessive(s.words[verb.from - 1]) && lowerAt(s.words, verb.to - 1).endsWith('s')
  if (isOwned || (nominals.has(word) && lowerAt(s.words, verb.to) === 'of') || isAttribution(s, verb, k)) return k + 1
  // "two gunmen fired on a rally | attended by 1,000": by others
  if (word === 'attended' && !verb.helped && lowerAt(s.words, verb.to) === 'by') return null
  if (found.pending > 0) {
    found.pending--
    if (found.relative === null && !found.vague) found.relative = active(s, verb, k, item)
    // "who came to the shift on which one died": the second is another's
    found.vague = true
    if (found.pending === 0 && isLink(s.chunks[k + 1]) && s.chunks[k + 2]?.kind === 'verb') found.pending = 1
    return k + 1
  }
  // "two hikers believed dead have been found": they are alive
  if (presuming.test(lowerAt(s.words, verb.from)) && s.chunks[k + 1]?.kind === 'verb') {
    found.main = 'other'
    return null
  }
  // "46 people thought to be migrants were found dead"
  const [what, done] = [s.chunks[k + 3], s.chunks[k + 4]]
  const isSupposed = !verb.helped && what?.kind === 'noun' && supposing.test(spoken(s, verb.from, what.from))
  if (isSupposed && itemOf(what) === null && isPersons(what.head) && done?.kind === 'verb' && done.helped) return k + 4
  if (isOfElse(s, i, verb, found.role)) return null
  // "one of 11 people to have died"
  if (lowerAt(s.words, verb.from - 1) === 'to' && lowerAt(s.words, verb.from) === 'have' && found.role === 'aside') {
    found.reduced ??= active(s, verb, k, item)
    return k + 1
  }
  // "came to work": what they mean to do; but "all 40 aboard died"
  const before = s.chunks[k - 1]
  const isMeant = before?.kind === 'prep' && !/^(?:aboard|onboard|inside|outside)$/.test(before.word)
  if (isMeant && (!verb.helped || isWished(s, k)) && !isCaused(s, k, i)) return k + 1
  // "urged 900 people to seek | shelter", but "rose to 29 | dead"
  const isGoal = outcomeOf(word)?.how === 'state' && lowerAt(s.words, s.chunks[k - 2]?.from ?? -1) === 'to'
  if (isGoal && k - 1 !== s.at[i] && !isCaused(s, k - 1, i)) return k + 1
  // "900 people living nearby were evacuated": the participle only says which
  // "12 people fleeing the war drowned": behind a participle what may be one is none
  const isBehind = found.reduced !== null || found.vague
  const isDone = outcomeOf(word)?.how === 'intransitive' || (isBehind && ergative.has(word))
  const isMain = verb.helped || (!verb.ing && isDone)
  const isWithin = s.chunks[k - 2]?.kind === 'prep'
  // "12 needed oxygen and three died"; but "12 of the 30 were hurt", "six who killed 20 fled"
  if (isMain && !isWithin && s.chunks[k - 2]?.kind !== 'verb' && isOfAnother(s, verb, k, i)) return null
  if (!isMain) {
    // "one of five people shot has died" goes on, "three hurt, five killed" does not
    if (isOfAnother(s, verb, k, i) && !isAlone(s, i, k)) return isWithin ? k + 1 : null
    const told = bare(s, verb, k, i)
    if (told === 'other') found.main = 'other'
    else if (told !== null && !found.vague) {
      if (found.linked) found.main = told
      else found.reduced ??= told
    } else if (mayBeReduced(s, verb, k)) found.vague = true
    else return null
    return found.main === null && !found.inner ? k + 1 : null
  }
  // a verb of its own has neither an object nor what stands behind "in"
  if (found.role === 'subject' || (found.role === 'object' && (k === (s.at[i] ?? 0) + 1 || isCaused(s, k, i))))
    found.main = finite(s, verb, k, item)
  return null
}

/** "14 people with 29 wounded": a participle belongs to the number right before it, where it can. */
function isOfAnother(s: Chunked, verb: VerbChunk, k: number, i: number): boolean {
  const { chunks, items, words, at } = s
  const noun = chunks[k - 1]
  if (noun?.kind !== 'noun' || noun.item === null || noun.item === i) return false
  const isList = isListed(s, (at[i] ?? 0) + 1, k - 1)
  // "beat three guards and one died": the one
  const { counted, to } = items[noun.item] as Item
  const isBoth =
    counted.end > to && isList && /\b(?:and|plus)(?: all| the)?$/.test(spoken({ words }, noun.from - 2, noun.from))
  if (isBoth && (verb.helped || items[i]?.counted.head)) return false
  // "14 people and not 140 were injured"
  if (words[noun.from - 1]?.lower === 'not') return false
  const outcome = outcomeOf(wordOf({ words }, verb))
  // "Nineteen walked out, five | were brought up with burns": what has its subject right before it is said of that
  // "of 210 pupils only 140 | turned up"
  const isTold = verb.helped || !!phraseOf(s, verb.at, clauseEnd(s, k), items[noun.item] as Item)
  if (outcome === undefined) return isTold && lowerAt(words, (items[noun.item]?.to ?? 0) + 1) !== 'them'
  return canBefall(outcome.measure, items[noun.item] as Item)
}

/** What a verb says of its subject: nothing known where it does what it does to another, "12 gunmen killed five". */
function active(s: Chunked, verb: VerbChunk, k: number, item: Item): Measure | null {
  // "two men who shot a settler dead", "bandits raided Orvane, shooting at homes": nothing of them
  const isDoing = /ing$/.test(wordOf(s, verb)) && (verb.helped || lowerAt(s.words, verb.from - 1) === ',')
  const isActive = !verb.passive && (isDoing || takesObject(s, k))
  if (isSending(s, verb)) return 'other'
  if (isActive && /^(?:sho|stab|hack|crush|wound|injur)/.test(wordOf(s, verb))) return 'other'
  if (verb.passive || outcomeOf(wordOf(s, verb))?.how !== 'verb' || !takesObject(s, k)) return toldBy(s, verb, k, item)
  return phraseOf(s, verb.at, clauseEnd(s, k), item) ?? 'other'
}

/** A participle or an active past, which only what follows tells: "12 killed in the blast", "12 gunmen killed five". */
function bare(s: Chunked, verb: VerbChunk, k: number, i: number): Measure | null {
  const word = wordOf(s, verb)
  const outcome = outcomeOf(word)
  const isTransitive = outcome?.how === 'verb' && !ergative.has(word)
  if (outcome?.form === 'base' && isTransitive && !takesObject(s, k) && !isCaused(s, k, i)) return null
  return active(s, verb, k, itemAt(s, i))
}

/** A verb with its subject: and where it tells nothing, the next that shares the subject ("fell ill and died"). */
function finite(s: Chunked, verb: VerbChunk, k: number, item: Item): Measure | null {
  const [told, end] = [active(s, verb, k, item), clauseEnd(s, k)]
  const or = eitherOf(s, k, end, item, told)
  if (or !== null) return or
  // "are missing, | presumed dead"
  const isPresumed = (chunk: Chunk) => presuming.test(lowerAt(s.words, chunk.from))
  const isNext = (chunk: Chunk, at: number) =>
    chunk.from >= end || (chunk.kind === 'verb' && (isPresumed(chunk) || isLink(s.chunks[at - 1])))
  const next = firstIn(s.chunks, k + 1, k + 10, isNext)
  const chunk = s.chunks[next]
  if (chunk?.kind !== 'verb' || isPresumed(chunk) || isAsideOver(s, s.of[item.from] ?? 0, next - 1)) return told
  const second = finite(s, chunk, next, item)
  return told === null || second === 'killed' ? second : told
}

/** "Four died in prison or have been released", "died or were injured": the same of two verbs that share a subject. */
function eitherOf(s: Chunked, k: number, end: number, item: Item, told: Measure | null): Measure | null {
  if (told === null || /^(?:other|affected)$/.test(told)) return null
  const or = firstIn(s.chunks, k + 1, k + 7, (chunk, at) => chunk.from >= end || isOr(s, at))
  if (!isOr(s, or)) return null
  const second = active(s, s.chunks[or + 1] as VerbChunk, or + 1, item)
  return second === told ? null : either(told, second)
}
// not "burns or breathing difficulties"
const isOr = ({ chunks }: Chunked, at: number) => {
  const verb = chunks[at + 1]
  return isLink(chunks[at], 'or') && verb?.kind === 'verb' && !verb.ing
}
