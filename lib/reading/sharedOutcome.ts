/** What happened to a figure that shares its verb with another, or is said again in another number. */

import type { Measure } from '../claim.ts'
import { hasCapital, setOf } from '../figures/pieces.ts'
import { canBefall } from './befall.ts'
import { type Chunked, headAt, itemAt, spoken } from './chunks.ts'
import { cueVerbs } from './cues.ts'
import { bringingAll, tallies } from './english/change.ts'
import { modals, timeNouns } from './english/chunks.ts'
import { negations } from './english/denying.ts'
import { endOfLinks, governorOf, isLink, isPrep, isTelling, itemOf, wordOf } from './governor.ts'
import { measureOf, outcomeOf, wanted } from './outcomes.ts'
import { nounKind } from './people.ts'
import { objectOf } from './predicate.ts'
import { isFigure, lastBefore, lastIn, lowerAt, namedBefore } from './tokens.ts'
import { together, toldBy } from './toldBy.ts'

/** Behind the comma of an opening clause, which has told nothing yet: whose verb, at `k`, is not shared. */
function isBehindFrame({ words, chunks }: Chunked, chunk: number, k: number): boolean {
  if (lowerAt(words, (chunks[chunk]?.from ?? 0) - 1) !== ',') return false
  // "after the quake that killed 900, 40 live in tents"
  if (chunks[k - 1]?.kind === 'relative' && !chunks.slice(0, k - 1).some(({ kind }) => kind === 'verb')) return true
  // "With 6,000 dead, several men told of raids"
  return opening.has(lowerAt(words, 0)) && chunks.slice(chunk + 1).some((c) => c.kind === 'verb' && !c.ing)
}
const opening = setOf('with after as when while since although though because if before despite')
const kindsBefore = ({ chunks }: Chunked, at: number) =>
  lastBefore(chunks, at, 3)
    .map(({ kind }) => kind)
    .join()
/** A verb said once of several: "killing a priest and two guards", "30 were killed in March and 12 in April". */
export function shared(s: Chunked, i: number, own: readonly (Measure | null)[]): Measure | null {
  const item = itemAt(s, i)
  const bare = item.counted.end <= item.to
  // "18 died in Tarn and in Orvane | seven"
  const isTurned = bare && /^link,prep,noun$/.test(kindsBefore(s, s.at[i] ?? 0))
  const chunk = (s.at[i] ?? 0) - (isTurned ? 2 : 0)
  if (s.chunks[chunk - 1]?.kind !== 'link' || hasOwnVerb(s, i)) return null
  // "the number of dead was 36 and of missing | 63"
  const named = bare ? measureOf(lowerAt(s.words, item.from - 1)) : undefined
  if (named) return canBefall(named, item) ? named : null
  const joint = spoken(s, s.chunks[chunk - 1]?.from ?? 0, item.from)
  const isWith = joint.endsWith(' with')
  const isBare = bare || /^(?:others|people)$/.test(headAt(s, i))
  const isOfWhole = /^of (?:them|whom|which)$/.test(spoken(s, item.to, item.to + 2))
  const given = (measure: Measure | null | undefined) => (measure && canBefall(measure, item) ? measure : null)
  let isSaid = isTurned
  // no farther than a list of six, so that an endless one stays linear
  for (let k = chunk - 1; s.chunks[k]?.kind === 'link' && k > chunk - 14; ) {
    while (s.chunks[k]?.kind === 'link') k--
    // "12 were killed, officials said, along with five guards"
    const said = s.chunks[k]
    if (isWith && said?.kind === 'verb' && cueVerbs.get(wordOf(s, said))?.kind === 'say') {
      k -= 2
      continue
    }
    // "killed 12 in Orvane and three in Tarvel"
    // "killed 12 people in Orvane according to the police and 20 according to medics"
    // "killed the leader of a gang and four of his guards"
    while (s.chunks[k]?.kind === 'noun' && s.chunks[k - 1]?.kind === 'prep' && (isBare || isWith || isOwned(s, k))) {
      const isBy = lowerAt(s.words, s.chunks[k - 2]?.from ?? -1) === 'according'
      // "5 in Orvane and 2 in Tarn"
      isSaid = isSaid || isBy || /^(?:in|at|near)$/.test(lowerAt(s.words, item.to))
      k -= isBy ? 3 : 2
    }
    // "killed 40 people last week and 12 this week"
    const when = s.chunks[k]
    if (isBare && when?.kind === 'noun' && timeNouns.has(when.head) && s.chunks[k - 1]?.kind === 'noun') k--
    const noun = s.chunks[k]
    if (noun?.kind === 'noun') k--
    const verb = s.chunks[k]
    // "a grave holding 25 bodies, nine of them children's": what befell the whole
    const whole = isOfWhole && noun?.kind === 'noun' ? own[noun.item ?? -1] : null
    if (given(whole)) return given(whole)
    if (isBehindFrame(s, chunk, k)) return null
    const told = noun !== verb && verb?.kind === 'verb' && !verb.passive ? objectOf(s, i, k) : null
    if (told !== null) return told
    // "12 deaths and 30 people": the noun told it, and is no verb of both; "two men, 24 and 31" may be anything
    if (noun?.kind === 'noun' && noun.item !== null && own[noun.item])
      return (outcomeOf(noun.head)?.how === 'noun' || bare) && !isSaid ? null : given(own[noun.item])
    // "dozens were injured and thousands in need"
    const where = s.chunks[chunk + 2]
    const isGap =
      isTurned || (s.chunks[chunk + 1]?.kind === 'prep' && !(where?.kind === 'noun' && inNeed.test(where.head)))
    if (verb?.kind !== 'verb') continue
    // "the chief was killed along with five guards"
    if (verb.passive && !verb.negated && isWith) return given(outcomeOf(wordOf(s, verb))?.measure)
    return isBare && isGap ? given(own[i - 1]) : null
  }
  return null
}

/** "Killed villagers, including nine children", "many were hurt, including 12 guards": what befell those that nobody counts. */
export function included(s: Chunked, i: number): Measure | null {
  const [item, at] = [itemAt(s, i), s.at[i] ?? 0]
  if (lowerAt(s.words, item.from - 1) !== 'including' || !isLink(s.chunks[at - 2], ',')) return null
  if (item.counted.end <= item.to) return null
  let k = at - 3
  // "much of the town, including", "villagers in Osk, including"
  while (k > at - 9 && s.chunks[k]?.kind === 'noun' && itemOf(s.chunks[k]) === null && isPrep(s.chunks[k - 1])) k -= 2
  const noun = s.chunks[k]
  const verb = noun?.kind === 'noun' ? s.chunks[k - 1] : noun
  // "may have killed villagers"
  if (verb?.kind === 'verb' && s.words.slice(verb.from, verb.to).some(({ lower }) => modals.has(lower))) return 'other'
  // not "killed nobody"
  if (noun?.kind === 'noun') return noun.item === null && !/^no/.test(noun.head) ? objectOf(s, i, k - 1) : null
  const outcome = noun?.kind === 'verb' && noun.passive && !noun.negated ? outcomeOf(wordOf(s, noun)) : undefined
  const whole = s.chunks[k - 1]
  const isCounted = whole?.kind === 'noun' && whole.item !== null
  return outcome?.how === 'verb' && !isCounted && canBefall(outcome.measure, item) ? outcome.measure : null
}

const isOwned = ({ chunks }: Chunked, k: number) =>
  chunks[k]?.kind === 'noun' && itemOf(chunks[k]) === null && isPrep(chunks[k - 1], 'of')
const inNeed =
  /^(?:need|shock|danger|fear|hiding|pain|distress|limbo|care|hospitals?|clinics?|conditions?|custody|quarantine|isolation|surgery|treatment)$/
const leaving = /^(?:left|leaves?|leaving|render(?:s|ed|ing))$/
/** "Left four policemen and eleven militants dead": the state behind the last is that of each. */
export function leftSo(s: Chunked, i: number): Measure | null {
  const at = s.at[i] ?? 0
  const verb = s.chunks[at - 1]
  if (verb?.kind !== 'verb' || verb.passive || !leaving.test(wordOf(s, verb))) return null
  const k = endOfLinks(s, at)
  const state = s.chunks[k + 1]
  // "left 12 men hungry and nine dead": the nine
  if (k === at || state?.kind !== 'verb' || state.helped || isFigure(lowerAt(s.words, state.from - 1))) return null
  const measure = outcomeOf(wordOf(s, state))?.measure
  return measure && canBefall(measure, itemAt(s, i)) ? together(s, k + 1, measure) : null
}

/** "Of the 57 dead, 31 were women": what befell those that a sentence opens with, where only who they are is told. */
export function framed(s: Chunked, i: number): Measure | null {
  const [item, { under }] = [itemAt(s, i), governorOf(s, i)]
  const { head, note } = item.counted
  // near the beginning, so that an endless line stays linear
  const comma = s.words.slice(0, 7).findIndex(({ text }) => text === ',')
  const isWho = under?.at === -1 && ((head !== null && note === null) || lowerAt(s.words, under.to) === 'from')
  if (!/^of the|^of those/.test(spoken(s, 0, 2)) || comma < 0 || !isWho) return null
  const frame = s.words.slice(2, comma)
  const state = frame.map(({ lower }) => outcomeOf(lower)).find((told) => told && told.how !== 'noun')
  const isNot = frame.some(({ lower }) => negations.has(lower))
  return state && !isNot && canBefall(state.measure, item) ? state.measure : null
}

/** "Eight died at the scene and four in hospital": the verb is said once, and each has a place of its own. */
export function gapped(s: Chunked, i: number, own: readonly (Measure | null)[]): Measure | null {
  const around = s.chunks.slice(Math.max(0, (s.at[i] ?? 0) - 5), (s.at[i] ?? 0) + 4)
  const kinds = around.map(({ kind }) => kind).join()
  const [subject, verb, , , link] = around
  const isBare = (of: number) => itemAt(s, of).counted.end <= itemAt(s, of).to
  if (i === 0 || !isBare(i) || link?.kind !== 'link' || own[i - 1] !== 'killed') return null
  // "three died at the scene, two in hospital and a sixth at home"; "four die in Orvane, 20 in hospital" are alive
  const isPlace = /^at the$/.test(spoken(s, verb?.to ?? 0, (verb?.to ?? 0) + 2))
  if (link.word !== 'and' && !(link.word === ',' && isPlace)) return null
  // "killed 14, nine at the scene and five in hospital"
  const rest = s.words.slice(itemAt(s, i - 1).to, verb?.to ?? 0).map(({ lower }) => lower)
  const isListed = verb?.kind === 'noun' && verb.item === i - 1 && /^(?:of (?:them|whom))?$/.test(rest.join(' '))
  if (/^(?:link|verb),noun,prep,noun,link,noun,prep,noun(?:,break)?$/.test(kinds)) return isListed ? 'killed' : null
  const isLike = /^noun,verb,prep,noun,link,noun,prep,noun(?:,break|,link)?$/.test(kinds)
  const isSubject = subject?.kind === 'noun' && subject.item === i - 1
  return isLike && isSubject && outcomeOf(wordOf(s, verb))?.measure === 'killed' ? 'killed' : null
}

/** "killed nine guards, 60 staff have left": what stands behind the figure is said of it, known or not. */
export function hasOwnVerb(s: Chunked, i: number): boolean {
  const verb = governorOf(s, i).under
  if (!verb) return false
  // "that killed a mother and two daughters was over a debt": of the attack
  const isSingular = /^(?:is|was|has)$/.test(lowerAt(s.words, verb.from)) && itemAt(s, i).quantity.best !== 1
  // "killing a teacher and three pupils aged between eight and 11"
  return !verb.ing && !isSingular && wordOf(s, verb) !== 'aged'
}

/** An amount: the nearest verb or noun of its clause, before or behind it, that says what is paid. */
export function money(s: Chunked, i: number): Measure | null {
  const item = itemAt(s, i)
  if (item.quantity.kind !== 'money') return null
  const floor = Math.max(itemAt(s, i - 1)?.counted.end ?? 0, item.from - 14)
  const of = (at: number) => {
    const chunk = s.chunks.find(({ to }) => to > at)
    // "Aid groups need $4 billion": not of what only tells which groups
    if (chunk?.kind === 'noun' && chunk.item === null && at < chunk.to - 1) return null
    const outcome = outcomeOf(lowerAt(s.words, at))
    return outcome && canBefall(outcome.measure, item) ? outcome.measure : null
  }
  for (let at = item.from - 1; at >= floor && !/^[;:.?!]$/.test(lowerAt(s.words, at)); at--) {
    // "charged with embezzling $3 million": no price
    const isAccused = lowerAt(s.words, at) === 'with' && /^charg/.test(lowerAt(s.words, at - 1))
    const measure = isAccused || wanted.has(lowerAt(s.words, at)) ? 'other' : of(at)
    // "demanded that the state pay $5 million"
    const isAsked =
      outcomeOf(lowerAt(s.words, at))?.form === 'base' && s.words.slice(0, at).some((w) => wanted.has(w.lower))
    if (measure !== null) return isAsked ? 'other' : measure
  }
  // "$14 million of the $50 million promised": of the whole
  const end = Math.min(item.to + 8, s.items[i + 1]?.from ?? item.to + 8)
  // "$5,000 will go towards paying for a pool": of another sum
  for (let at = item.to; at < end && !/^towards?$/.test(lowerAt(s.words, at)); at++) {
    const measure = of(at)
    if (measure !== null) return measure
  }
  return null
}

const standing =
  /\b(?:(?:the|its|that|this) (?:count|tally|total|toll|figure|number)|it)(?: now)? (?:stands at|stood at|is|was)(?: now)?$/
/** "or 34,000 a day", "observers put it at 6": what was said of the figure before. */
export function restated(s: Chunked, i: number, own: readonly (Measure | null)[]): Measure | null {
  const [item, previous] = [itemAt(s, i), s.items[i - 1]]
  if (!previous || previous.quantity.kind !== item.quantity.kind) return null
  const [last, second] = [lowerAt(s.words, item.from - 1), lowerAt(s.words, item.from - 2)]
  // "but observers put it at 25,000"
  const isIt = /^(?:it|that|this|them|tally|count)$/.test(second)
  // "lowered the figure to 34"
  const isLevel = /^(?:the|its|that|this) (?:total|figure|number)$/.test(spoken(s, item.from - 3, item.from - 1))
  // "so that the count now stands at 15", "by midnight it was 22"
  const isEnd = item.counted.end <= item.to && /^[.,;]?$/.test(lowerAt(s.words, item.to))
  const isStanding = isEnd && standing.test(spoken(s, Math.max(previous.to, item.from - 6), item.from))
  const put =
    isStanding ||
    (/^(?:at|to)$/.test(last) && (isIt || isLevel)) ||
    ((item.counted.head === null || item.counted.note) &&
      bringingAll.test(spoken(s, Math.max(previous.to, item.from - 16), item.from)))
  // "50 infections and two deaths, bringing the total to 90": of which of them?
  const isOpen = put && (isStanding || !isIt) && !/^(?:other|undefined|null)$/.test(String(own[i - 2]))
  if (isOpen && own[i - 2] !== own[i - 1]) return 'other'
  const or = last === 'or' && /^(?:,|—|–|-)$/.test(second)
  // "cost $5 (£3.90)"
  const converted = last === '(' && item.quantity.kind === 'money' && item.from - previous.to < 4
  // "one pledged 2 million euros and Norway 3 million"
  const gap = /^[\d.,]+ [mb]illion$/.test(item.quantity.words) && hasCapital(s.words[item.from - 1]?.text ?? '')
  const count = last === 'of' && tallies.has(second) && !/^of an? /.test(spoken(s, item.from - 4, item.from))
  // "up from 30 in 2021", ", against 20 in March": a level with a day of its own
  const compared =
    /^(?:up from|down from|compared with|compared to)$/.test(`${second} ${last}`) ||
    (last === 'against' && /^[,;–—-]$/.test(second) && dated.test(lowerAt(s.words, item.to)))
  const isListed = namedBefore(s.words, item.from) > previous.counted.end && item.counted.end <= item.to
  // "given by the hospital as 17 and by the rebels | as 60"
  const isEach = byEach.test(spoken(s, previous.counted.end, item.from))
  if (isEach || isToldBeside(s, i)) return own[i - 1] ?? null
  return compared || (gap && second === 'and') || converted || put || or || count || isListed
    ? (own[i - 1] ?? null)
    : null
}

/** "The union says eight were hurt, the company | only two", "put it at 12, residents at 40": another of the same. */
function isToldBeside(s: Chunked, i: number): boolean {
  const at = s.at[i] ?? 0
  const isAt = /^(?:at|of)$/.test(lowerAt(s.words, s.chunks[at - 1]?.from ?? -1))
  const first = at - (isAt ? 3 : 2)
  const [mark, who, own, next] = [first, first + 1, at, at + 1].map((k) => s.chunks[k])
  const told = s.chunks.slice(Math.max(0, (s.at[i - 1] ?? 0) - 9), s.at[i - 1]).findLast(({ kind }) => kind === 'verb')
  const isOpen = isAt ? cueVerbs.has(wordOf(s, told)) : told === governorOf(s, i - 1).over && isTelling(s, told)
  const isApart = mark?.kind === 'break' || isLink(mark)
  const isBare = own?.kind === 'noun' && own.to === itemAt(s, i).to && (next?.kind ?? 'break') === 'break'
  const isTeller = who?.kind === 'noun' && who.item === null && /^(?:org|people|person)$/.test(nounKind(who.head))
  return isApart && isBare && isTeller && isOpen
}

const byEach = /^(?:(?:[,;]|and|but|while) )*by (?:[^ ,;]+ ){1,6}(?:at|as)$/
const dated = /^(?:in|on|during|last|an?|the|for)$/

/** "Killed in the ambush were a colonel and | five men", "Also hurt were two guards". */
export function inverted(s: Chunked, i: number): Measure | null {
  let k = (s.at[i] ?? 0) - 1
  // so that an endless line stays linear
  const floor = Math.max(1, k - 24)
  const as = s.chunks[k - 1]
  if (as?.kind === 'opener' && /^(?:as|so)$/.test(as.word)) return likewise(s, k, i)
  while (isLink(s.chunks[k]) && s.chunks[k - 1]?.kind === 'noun' && k > floor) k -= 2
  const be = s.chunks[k]
  if (be?.kind !== 'verb' || be.at >= 0 || be.negated) return null
  while (s.chunks[k - 1]?.kind === 'noun' && s.chunks[k - 2]?.kind === 'prep') k -= 2
  const verb = s.chunks[k - 1]
  const isFirst = k === 1 || (k === 2 && lowerAt(s.words, 0) === 'also')
  if (
    !isFirst ||
    verb?.kind !== 'verb' ||
    verb.helped ||
    !/^(?:past|base)$/.test(`${outcomeOf(wordOf(s, verb))?.form}`)
  )
    return null
  return toldBy(s, verb, k - 1, itemAt(s, i))
}

/** "Both pilots died, as did | 16 of the passengers", "was killed, as were three guards". */
function likewise(s: Chunked, k: number, i: number): Measure | null {
  const [be, before] = [s.chunks[k], lastIn(s.chunks, k - 12, k - 1, ({ kind }) => kind === 'verb')]
  const verb = s.chunks[before]
  if (be?.kind !== 'verb' || be.at >= 0 || be.negated || verb?.kind !== 'verb' || verb.negated) return null
  const isPassive = /^(?:was|were|is|are)$/.test(lowerAt(s.words, be.to - 1))
  return verb.passive === isPassive ? toldBy(s, verb, before, itemAt(s, i)) : null
}
