/** What nouns say happened: the counted one itself, one before "of", one that tells of a crowd. */

import type { Measure } from '../claim.ts'
import { areHuman } from '../figures/lexicon.ts'
import { oneOf } from '../figures/pieces.ts'
import { canBefall, isPeople } from './befall.ts'
import { type Chunk, type Chunked, headAt, itemAt, spoken, type VerbChunk } from './chunks.ts'
import { isNoCrowd } from './crowds.ts'
import { cueVerbs } from './cues.ts'
import { held, wasHeld } from './english/chunks.ts'
import { animals, diseases, fallen, idle, saving, searchers, wanted } from './english/outcomes.ts'
import { endOfLinks, governorOf, isLink, isOfNumber, isPrep, itemOf, wordOf } from './governor.ts'
import { isBoth, isOfIllness, measureOfLabel, nominals, outcomeOf } from './outcomes.ts'
import { lastBefore, lowerAt, spokenBefore, type Token, type Words } from './tokens.ts'
import { isActedOn } from './whoseVerb.ts'

/** "saved 30 lives", "claimed 12 lives", "12 lives were lost": by the verb, and by nothing else. */
export function lives(s: Chunked, i: number): Measure | null {
  const { from, counted } = itemAt(s, i)
  if (!/^li(?:ves|fe)$/.test(headAt(s, i))) return null
  const around = [...lastBefore(s.words, from, 4), ...s.words.slice(counted.end, counted.end + 5)]
  if (/\b(?:not|never)\b|n['’]t\b/.test(spokenBefore(s, from, 4))) return 'other'
  // "to save one life is to save all": no life of anybody's
  const isAny = itemAt(s, i).quantity.best === 1 && around.some(({ lower }) => lower === 'save')
  return isAny ? 'other' : livesBy(around)
}
function livesBy(around: Words): Measure {
  const has = (pattern: RegExp) => around.some((w) => pattern.test(w.lower))
  if (has(/^sav(?:e[ds]?|ing)$/)) return 'rescued'
  return has(/^(?:los[est]+|losing|loss|claim\w*|t(?:ak\w+|ook)|cost\w*|kill\w*|end(?:s|ed|ing)?|snuff\w*)$/)
    ? 'killed'
    : 'other'
}

/** "none of the 12 on board survived", "no survivors among the 41". */
export function noneLeft(s: Chunked, i: number): Measure | null {
  const { from } = itemAt(s, i)
  const lead = noneOf.exec(spokenBefore(s, from, 5))?.[0]
  const isTold = lead?.startsWith('no survivors') || /^surviv/.test(wordOf(s, governorOf(s, i).under))
  return lead && isTold && canBefall('killed', itemAt(s, i)) ? 'killed' : null
}
const noneOf =
  /\b(?:(?:none|no one|nobody|not one) (?:of|among)|no survivors (?:among|of|from))(?: the| its| their| all)*$/

const orders = oneOf(
  'order urg demand call ask propos plan prepar threaten authori[sz] approv recommend seek offer warrant reward'
)
const ordered = new RegExp(`\\b(?:${orders}(?:s|e[sd]?|ed|ing)?|sought|(?:push|press)(?:es|ed|ing)? for)\\b`)
const undone = /\b(?:attempted|plotted|planned|threatened|averted|foiled|thwarted|intended)\b/
const strong = /^(?:killed|injured|affected|voted|infected)$/
/** The counted noun says it: "12 deaths", "317 infections", "cases" of a disease. */
export function ownNoun(s: Chunked, i: number): Measure | null {
  const [item, head] = [itemAt(s, i), headAt(s, i)]
  const [to, end] = [item.to, item.counted.end]
  const label = item.quantity.kind === 'count' ? measureOfLabel(s.words, item.from, to) : null
  if (label) return label
  const { how, measure } = outcomeOf(head) ?? {}
  if (how !== 'noun' || !measure || !strong.test(measure) || item.quantity.kind !== 'count') return null
  if (/^cases?$/.test(head)) {
    // "of which 2,122 cases died", where they are no pigs
    const { under } = governorOf(s, i)
    const isOfPeople = isOfDisease(s, i) && !under?.negated && !s.words.some(({ lower }) => animals.has(lower))
    // "29 of the | 63 cases | died": of these only some
    if (/^die/.test(wordOf(s, under)) && !isOfNumber(s, (s.at[i] ?? 0) - 2)) return isOfPeople ? 'killed' : 'other'
    // "the toll in the worst smuggling case in Brellian history rose to 53": of one case
    const isOne = head === 'case' && end <= to && item.quantity.best !== 1
    return isOfDisease(s, i) && !isOne ? 'infected' : end > to ? 'other' : null
  }
  // "no bodies were found" does not say that nobody died, "two bodies have not been found" not that two did
  const isLost = (verb: VerbChunk | null) =>
    verb?.negated && /^(?:found|recovered|retrieved|located)$/.test(wordOf(s, verb))
  if (/^bod/.test(head) && (isPassedOn(s, i) || item.quantity.best === 0 || isLost(governorOf(s, i).under)))
    return 'other'
  // "4,500 deaths and disappearances"
  const own = s.words.slice(to, end)
  const [one, two] = own.flatMap(({ lower }) => outcomeOf(lower)?.measure ?? nominals.get(lower) ?? [])
  const isLinked = own.some(({ lower }) => /^(?:and|or)$/.test(lower))
  if (one && two && isLinked && isBoth(one, two)) return 'affected'
  // "two attempted murders"
  if (undone.test(spoken(s, to, end))) return 'other'
  return measure === 'infected' || canBefall(measure, item) ? measure : null
}

/** "the search for four soldiers", "looked for 27 campers": they are missing; suspects and workers are wanted. */
export function sought(s: Chunked, i: number): Measure | null {
  const [k, item] = [s.at[i] ?? 0, itemAt(s, i)]
  const [relative, verb] = [1, 2].map((step) => s.chunks[k + step])
  const lead = spokenBefore(s, item.from, 7)
  const isLost = lost.test(lead)
  if (!isLost && !searching.test(lead)) return null
  if (item.quantity.kind !== 'count' || !isPeople(item) || wanted.has(headAt(s, i))) return null
  const isMissing = isLost
  // "a ministry looks for 400 nurses to work in Tarn"
  const isSearch = isMissing || s.words.some(({ lower }) => searchers.has(lower))
  // "arrested 45 people and were looking for 12 more", "police are looking for 12 people over a raid": who are wanted too
  const isWanted =
    suspected.test(`${lead}|${spoken(s, item.counted.end, item.counted.end + 12)}`) ||
    (item.counted.note !== null &&
      s.words.some(({ lower }) => outcomeOf(lower)?.measure === 'detained' || wanted.has(lower)))
  const isToDo = isPrep(relative, 'to') && verb?.kind === 'verb'
  return (relative?.kind === 'relative' && !isMissing) || isToDo || isWanted || !isSearch ? null : 'missing'
}
const suspected =
  /\b(?:police|detectives|officers)\b.* look\w*\b.*\||\|.*\b(?:in connection|over the|accused|suspected|linked|(?:for|to) question\w*|believed to have)\b/
const lost = /\bno (?:trace|sign) (?:(?:has been|was|is) (?:found |seen )?)?of(?: the| its| their)?$/
const searching =
  /\b(?:search(?:es|ed|ing)?|look(?:ed|ing)?)\b(?: (?!for\b)\w+){0,4} for(?: the| its| our| their| a further| another| an additional)?$/

/** "exchanged 150 bodies", "each freed 40 prisoners": those that died, or were held, before. */
function isHanded(s: Chunked, i: number): boolean {
  const { from } = itemAt(s, i)
  return handed.test(spokenBefore(s, from, 6)) || handing.test(wordOf(s, governorOf(s, i).under))
}
const handing = /^(?:exchang|swap|hand|return|repatriat|transfer|free[sd]|releas|pardon)/
const handed = new RegExp(`\\b(?:${handing.source.slice(1)})\\w*(?: \\w+){0,3}?(?: the)?(?: \\w+ of(?: the)?)?$`)

/** "identified 30 bodies", "nine bodies were kept", "14 bodies remain unidentified": so many of those found. */
function isPassedOn(s: Chunked, i: number): boolean {
  const { over, under } = governorOf(s, i)
  const { to, counted } = itemAt(s, i)
  const isNamed = naming.test(wordOf(s, over)) || kept.test(wordOf(s, under))
  return isNamed || isHanded(s, i) || /\bunidentified\b/.test(spoken(s, to, counted.end + 2))
}
const naming = /^(?:identif|claim|keep|kept)/
const kept = new RegExp(`${naming.source}|^received$`)

/** "four cases of cholera", "12 new cases and two deaths"; not "four cases of fraud". */
export function isOfDisease(s: Chunked, i: number): boolean {
  const { to, counted } = itemAt(s, i)
  const own = s.words.slice(to, counted.end + 4)
  // "five cases were referred to the coroner"
  if (own.some(({ lower }) => lower === 'referred')) return false
  if (isOfNumber(s, s.at[i] ?? 0)) return isOfDisease(s, i + 1)
  // "seven Ebola cases, five | of them in Keld"
  const isOf = ({ lower }: Token, k: number) => lower === 'of' && !/^(?:them|whom|which)$/.test(lowerAt(own, k + 1))
  const of = own.slice(0, counted.end - to + 1).findIndex(isOf)
  const ill = (w: Token) => diseases.has(w.lower) || /(?:itis|osis|virus|pox)$/.test(w.lower)
  if (of >= 0)
    return own.slice(of).some(ill) || /^of the (?:illness|bug|strain)\b/.test(spoken({ words: own }, of, of + 3))
  // "The outbreak infected 425 people. Zero cases were found in Tarn."
  const isToldBefore = s.ofDisease && !s.words.some((w) => isOfIllness(w.lower))
  const isNew = own.some((w) => /^(?:confirmed|suspected|new|active|probable|imported)$/.test(w.lower))
  const near = s.words.slice(Math.max(0, to - 40), to + 40)
  return isToldBefore || isNew || near.some((w) => ill(w) || /^(?:deaths?|died|recover\w*|infected)$/.test(w.lower))
}

/** "mourned the 12 victims", "a vigil for the 12 victims": of whom else there may be some alive. */
export function mourned(s: Chunked, i: number): Measure | null {
  if (headAt(s, i) !== 'victims' || s.ofDisease) return null
  return mourning.test(spokenBefore(s, itemAt(s, i).from, 8)) ? 'killed' : null
}
// but "counselling services for the 12 victims"
const rites = oneOf('funerals? burials? vigils? memorials? (?:memorial|church)_services? silence')
const mourning = new RegExp(
  `\\b(?:mourn(?:s|ed|ing)?(?: on \\w+)?|bur(?:y|ied|ies)|${rites} (?:\\w+ ){0,2}for|services? (?:was|were) held for)(?: all)?(?: the| its| their)?$`
)

/** "the killing of 12 people", "the shooting of three", "fatal" or not. */
export function nominal(s: Chunked, i: number): Measure | null {
  const [own, item] = [s.at[i] ?? 0, itemAt(s, i)]
  // "the bodies of the last | three miners"
  const isLast = /^the (?:first|last|remaining|other)$/.test(spoken(s, s.chunks[own - 1]?.from ?? 0, item.from))
  // "the bodies of seven men and | ten women"
  const start = endOfLinks(s, own, -1)
  const isListed = /^(?:bodies|remains|corpses)$/.test(
    spoken(s, (s.chunks[start - 2]?.to ?? 1) - 1, s.chunks[start - 2]?.to ?? 0)
  )
  const k = isListed ? start : isLast ? own - 1 : own
  const [of, noun] = [s.chunks[k - 1], s.chunks[k - 2]]
  // "damage to 40 buildings"
  const isTo = isPrep(of, 'to') && noun?.kind === 'noun' && noun.head === 'damage'
  if (isTo) return canBefall('damaged', item) ? 'damaged' : null
  if (!isPrep(of, 'of')) return null
  // "in connection with the shooting of three": a verb to those who read "-ing"
  const [head, first] =
    noun?.kind === 'noun'
      ? [noun.head, noun.from]
      : noun?.kind === 'verb' && noun.at >= 0
        ? [lowerAt(s.words, noun.at), noun.from - 1]
        : ['', 0]
  // "the loss of 16 soldiers", and not of 400 jobs, nor to desertion
  const isFallen = head === 'loss' && fallen.has(headAt(s, i)) && lowerAt(s.words, item.counted.end) !== 'to'
  const measure = isFallen ? 'killed' : nominals.get(head)
  if (/^(?:bodies|remains)$/.test(head)) {
    if (isPassedOn(s, i)) return 'other'
    // "three bodies of the 12 missing": the three
    if ([noun, s.chunks[k - 3]].some((chunk) => itemOf(chunk) !== null)) return null
  }
  // "put the lives of hundreds at risk", but "claimed the lives of eight"; "killed 11 and endangered the lives of 900"
  const lead = lastBefore(s.words, first, 5)
  if (head === 'lives') return livesBy(lead.slice(lead.findLastIndex(({ lower }) => lower === 'and') + 1))
  if (measure === undefined || !canBefall(measure, item)) return null
  const { end } = item.counted
  if (measure === 'attended' && !held.test(spokenBefore(s, first, 4)) && !wasHeld.test(spoken(s, end, end + 8)))
    return null
  // "the attempted murder of two", "ordered the evacuation of 30"
  const isOrdered =
    (/^(?:displaced|rescued|sent|detained)$/.test(measure) || !isPeople(item)) &&
    ordered.test(spokenBefore(s, first, 3))
  if (isOrdered || undone.test(spoken(s, Math.max(0, first - 1), of.from))) return 'other'
  // "the death or injury of 900 people"
  const other = s.chunks[k - 4]
  const isLinked = isLink(s.chunks[k - 3]) && other?.kind === 'noun'
  if (isLinked && isBoth(measure, nominals.get(other.head) ?? 'other')) return 'affected'
  const fatal = s.words.slice(Math.max(0, first), of.from).some((w) => /^(?:fatal|deadly|lethal)$/.test(w.lower))
  return fatal && /^(?:affected|injured)$/.test(measure) ? 'killed' : measure
}

/** "12 wounded soldiers": between the figure and its noun, where nothing else is said of them. */
export function modifier(s: Chunked, i: number): Measure | null {
  const item = itemAt(s, i)
  // "12 of the 40 missing sailors": the 40 are; "two missing | smoke detectors": of these
  const next = s.chunks[(s.at[i] ?? 0) + 1]
  const isOfNext = item.counted.end === item.to + 1 && next?.kind === 'noun' && !areHuman(next.head)
  const end = isOfNext ? item.to : Math.min(item.counted.end, s.items[i + 1]?.from ?? Infinity)
  const { over, under } = governorOf(s, i)
  const isWhole = /\bof(?: the| its| their)?$/.test(spokenBefore(s, item.from, 2))
  for (let at = item.to; at < end; at++) {
    // "12 families of the dead"
    if (at > item.to && lowerAt(s.words, at) === 'of') break
    const outcome = outcomeOf(lowerAt(s.words, at))
    const told = outcome && outcome.how !== 'noun' && (outcome.form === 'past' || outcome.how === 'state')
    // "found two missing girls", "seven kidnapped teachers have returned": they are so no more
    const isOver = /^(?:missing|detained|fled)$/.test(outcome?.measure ?? '') && !isWhole
    if (told && isOver && [over, under].some((verb) => back.test(wordOf(s, verb)))) return 'other'
    if (told && canBefall(outcome.measure, item)) return outcome.measure
  }
  // "19 dead, 7 critical"
  const isBadly = item.counted.end === item.to && badly.test(spoken(s, item.to, item.to + 2))
  return isBadly && isPeople(item) ? (s.ofDisease ? 'other' : 'injured') : null
}
const back = /^(?:f(?:ind|ound)|locat|trac|discover|return|reappear|turned|recaptur|rearrest|caught)/
const badly = /^(?:critical|serious|grave)(?:ly)?(?: [.,;:)])?$/

/** What the counted noun alone tells: "30 protesters", "25 hostages". */
export function nounAlone(s: Chunked, i: number): Measure | null {
  const item = itemAt(s, i)
  const { measure, how } = outcomeOf(headAt(s, i)) ?? {}
  // "The boat was licensed to carry 120", behind "162 survivors": the noun is not said of these
  if (measure === undefined || how !== 'noun' || item.counted.note !== null || !canBefall(measure, item)) return null
  const { over, under } = governorOf(s, i)
  const [done, does] = [wordOf(s, over), wordOf(s, under)]
  const isElse =
    isActedOn(s, i) ||
    // "met 12 hostages", "a book on 12 prisoners": some of them
    idle.test(done) ||
    isPrep(s.chunks[governorOf(s, i).start - 1], 'on', 'about', 'like') ||
    // "two of the hostages are British", but "35 inmates moved", "hundreds of inmates, some armed, rioted"
    (measure === 'detained' &&
      // "400 arrests have been made"
      !/^(?:arrest|detention)/.test(headAt(s, i)) &&
      (does !== '' || isHanded(s, i) || opensDeed(s, i))) ||
    (measure === 'attended' && isNoCrowd(s, i, done)) ||
    // "paid 190 crowns to 16 survivors"
    (measure === 'rescued' && /^(?:to|for|from|by)$/.test(lowerAt(s.words, item.from - 1))) ||
    // "16 survivors were being treated", "a clinic treated 16 survivors": not all that were saved
    (measure === 'rescued' && (isAnothers(done) || isAnothers(does)))
  return isElse ? null : measure
}

/** Whether those that a sentence begins with do something in it, or "inmates who broke out". */
function opensDeed({ chunks, at }: Chunked, i: number): boolean {
  const [relative, verb] = chunks.slice((at[i] ?? 0) + 1)
  return (at[i] === 0 && chunks.some(isActive)) || (relative?.kind === 'relative' && !!verb && isActive(verb))
}
const isActive = (chunk: Chunk) => chunk.kind === 'verb' && !chunk.helped && !chunk.ing

/** Whether a verb tells of something else than saving or counting them. */
const isAnothers = (verb: string) => verb !== '' && !saving.test(verb) && !cueVerbs.has(verb)
