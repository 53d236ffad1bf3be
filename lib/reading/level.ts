/** A figure that something stands at: "the death toll rose to 57", "put the number of wounded at 70". */
import type { Measure } from '../claim.ts'
import { isChange as isChangeWord } from '../figures/changes.ts'
import { numberOf } from '../figures/interval.ts'
import { distinct } from '../grouped.ts'
import { canBefall, isLand, isPeople, isPlaces } from './befall.ts'
import { type Chunked, headAt, type Item, itemAt, spoken } from './chunks.ts'
import { cueVerbs, timeWords } from './cues.ts'
import { cutting, inAll, levelWords, raisingSince, tallies } from './english/change.ts'
import { gatherings, holding, openers, scenic, seeing } from './english/chunks.ts'
import { crews, cutOff, fires, scenes } from './english/outcomes.ts'
import { carriers, nearby, within } from './english/places.ts'
import { orgs } from './english/roles.ts'
import { endOfLinks, farthest, governorOf, isPrep, roleOf, subjectOf, wordOf } from './governor.ts'
import { nounAlone } from './nounOutcome.ts'
import { helping, isBoth, isLevelVerb, levels, measureOf, nominals, outcomeOf, working } from './outcomes.ts'
import { hasOwnVerb } from './sharedOutcome.ts'
import { firstIn, lastBefore, lastIn, lowerAt, spokenBefore, withQuote } from './tokens.ts'
import { amongThose } from './toldBy.ts'
import { areDead, isOfToll, leftOf, raisedTo } from './topic.ts'

/** "the toll rose by 3 to 57": a change is not a level, nor is the level before it: "from 12 on Monday to 15". */
export function isChange(s: Chunked, i: number): boolean {
  const item = itemAt(s, i)
  if (item.quantity.role !== null) return true
  const [by, verb] = [lowerAt(s.words, item.from - 1), lowerAt(s.words, item.from - 2)]
  if (by === 'by') return isChangeWord(verb)
  return (isChangeWord(by) || by === 'from') && goesOnTo(s, i)
}

/** Whether "to" stands before the next figure, and nothing but when or where the first one stood lies between. */
function goesOnTo({ words, items, chunks, at }: Chunked, i: number): boolean {
  const next = items[i + 1]
  if (!next || words[next.from - 1]?.lower !== 'to') return false
  return chunks.slice((at[i] ?? 0) + 1, at[i + 1]).every(({ kind }) => kind === 'prep' || kind === 'noun')
}

/** No subject is farther from its figure than this. */
const reach = 24

/** "The toll was officially announced | 64". */
export function isGiven(s: Chunked, i: number): boolean {
  const own = s.at[i] ?? 0
  const before = s.chunks[own - 1]
  const isTold = before?.kind === 'verb' && before.passive && !before.negated && cueVerbs.has(wordOf(s, before))
  return isTold && isPeople(itemAt(s, i)) && isOfToll(s, own)
}

/** What the noun tells that the figure is the level of: the subject of "rose to 57", the object of "put ... at 57". */
export function levelOf(s: Chunked, i: number): Measure | null {
  const item = itemAt(s, i)
  if (item.quantity.kind !== 'count') return null
  const told = inTurn(s, i) ?? raisedTo(s, item) ?? cutTo(s, item)
  if (told !== null) return told
  // "passes 500" is more than 500, and the verb a part of the figure
  const own = lowerAt(s.words, item.from)
  const isLevel =
    levelWords.has(lowerAt(s.words, withQuote(s.words, item.from) - 1)) ||
    (own !== 'up' && isLevelVerb(own)) ||
    inAll.test(spoken(s, item.to, item.to + 2))
  if (isGiven(s, i) || (isLevel && isPeople(item) && isOfToll(s, s.at[i] ?? 0))) return 'killed'
  // "Death toll: 4", but "The toll is known to be wrong: 4 were alive"
  const [at, far] = [s.at[i] ?? 0, item.from - reach]
  // "shot dead in front of a class of 20": no level
  const [of, group] = [s.chunks[at - 1], s.chunks[at - 2]]
  if (isPrep(of, 'of') && group?.kind === 'noun' && isPersonal(group.head)) return null
  const isColon = lowerAt(s.words, s.chunks[at - 1]?.from ?? -1) === ':' && !hasOwnVerb(s, i)
  for (const { chunk, k, verbs, floor } of leftOf(
    s.chunks,
    at - (isColon ? 2 : 1),
    Math.max(endBefore(s, i), far),
    far
  )) {
    if (chunk.kind !== 'noun' && chunk.kind !== 'verb') continue
    // "40 dead with up to 300 people estimated to be missing": the 40 are
    if (!isLevel && i > 0 && chunk.from === itemAt(s, i - 1).counted.end) return null
    const word = wordOf(s, chunk)
    const isUnknown = word !== '' && !(isLevelVerb(word) || outcomeOf(word) || word.startsWith('includ'))
    // "The number of missing from a slide that struck a town | rose to 110"
    const opener = s.chunks[k - 1]
    if (opener?.kind === 'relative' && opener.word !== 'who' && outcomeOf(word)?.how === 'verb') continue
    // "were arrested over the theft of 38 pumps" names none arrested
    if (chunk.kind === 'verb' && chunk.helped && !isOfTally(s, chunk.from)) {
      // "power has been restored to 9,000 homes", but "the toll was put at 57"
      if (verbs === 1 && isUnknown && !cueVerbs.has(word) && !isChangeWord(word)) return null
      continue
    }
    for (let at = chunk.to - 1; at >= Math.max(floor, chunk.from); at--) {
      // "the injured man was one of 300 guests": he was
      const isKind =
        at < chunk.to - 1 && /ed$|^missing$|^dead$/.test(lowerAt(s.words, at)) && !tallies.has(lowerAt(s.words, at + 1))
      const found = isKind && !isOfTally(s, at) ? null : tallied(s, at, item, isLevel)
      // "the number of dead and missing"
      const other = /^(?:and|or)$/.test(lowerAt(s.words, at - 1)) ? measureOf(lowerAt(s.words, at - 2)) : undefined
      if (found !== null) return isBoth(found, other ?? 'other') ? 'affected' : found
    }
    // "the deaths led police to 12 suspects"
    if (verbs === 1 && isUnknown) return null
  }
  return null
}

const isPersonal = (head: string) =>
  /^(?:class|queue|line|row|audience|congregation|panel|jury|choir|team|squad|unit|gang|household|staff|crew)$/.test(
    head
  )

/** "deaths and injuries climbed to | 301 | and 3,365, respectively": by its turn; null: none is told so. */
function inTurn(s: Chunked, i: number): Measure | null {
  const { words, items } = s
  // an endless list is no prose
  if (items.length > 9 || !words.some(({ lower }) => lower === 'respectively')) return null
  const told = (at: number) => measureOf(lowerAt(words, at))
  const and = words.findIndex(({ lower }, at) => lower === 'and' && told(at - 1) && told(at + 1))
  const first = items.findIndex(({ from }) => from > and)
  if (and < 0 || first < 0 || i < first || i > first + 1) return null
  const measure = told(i === first ? and - 1 : and + 1)
  return measure && canBefall(measure, itemAt(s, i)) ? measure : null
}

/** "cut the toll of Monday's raid by 12, to | 81"; not "the toll of injured". */
function cutTo(s: Chunked, { from, counted, quantity }: Item): Measure | null {
  const [, of] = cutting.exec(spokenBefore(s, from, reach)) ?? []
  // "takes the number of people killed since May to | 281"
  const since =
    raisingSince
      .exec(spokenBefore(s, from, reach))?.[1]
      ?.split(' ')
      .map(measureOf) ?? []
  const [told, ...others] = distinct(since.flatMap((measure) => measure ?? []))
  // not of "killed and wounded"
  if (told && others.length === 0 && canBefall(told, { quantity, counted })) return told
  const isOfDead = of !== undefined && !of.split(' ').some((word) => outcomeOf(word))
  return isOfDead && (counted.unit ?? 'people') === 'people' ? 'killed' : null
}

/** "The fire grew to 30,000 acres", "a 7,400-acre blaze": how far it has come. */
export function extent(s: Chunked, i: number): Measure | null {
  const item = itemAt(s, i)
  if (!isLand(item) || !fires.has(headAt(s, i)) || isChange(s, i)) return null
  return item.counted.end > item.to ? 'affected' : null
}

/** "The train had 100 passengers", but an airline has them over time. */
function isFilled(s: Chunked, own: number, i: number): boolean {
  const subject = subjectOf(s, own - 1)?.head ?? ''
  return /^(?:passenger|crew|occupant)/.test(headAt(s, i)) && carriers.has(subject)
}
/** "home to 5,600 people", "the camp hosts 300", "there are 2,000 fighters", "counted 200 people outside". */
export function presence(s: Chunked, i: number): Measure | null {
  const item = itemAt(s, i)
  const own = s.at[i] ?? 0
  const [second, before, prep, where] = [-2, -1, 1, 2].map((step) => s.chunks[own + step])
  if (item.quantity.kind !== 'count' || !isPeople(item)) return null
  if (isAtWork(s, i) || isOnBoard(s, i)) return 'present'
  if (isInside(s, i)) return nounAlone(s, i) ?? 'present'
  // "a rally attended by 1,000 people"
  if (isPrep(before, 'by') && wordOf(s, second) === 'attended') return 'attended'
  const isHome = isPrep(before, 'to') && lowerAt(s.words, before.from - 1) === 'home'
  // "there have been 71 this year"
  const isThere =
    before?.kind === 'verb' && second?.kind === 'noun' && second.head === 'there' && item.counted.end > item.to
  // "there were 12 victims": of what?
  if (isThere && (before.negated || /^victims?$/.test(headAt(s, i)))) return 'other'
  // "there were 2,000 people on the march"
  const isCrowd =
    prep?.kind === 'prep' && where?.kind === 'noun' && gatherings.has(where.head) && !crews.has(headAt(s, i))
  if (isThere) return amongThose(s, endOfLinks(s, own), item) ?? nounAlone(s, i) ?? (isCrowd ? 'attended' : 'present')
  if (isHome) return nounAlone(s, i) ?? 'present'
  const verb = lowerAt(s.words, (before?.to ?? 0) - 1)
  // "saw 200 soldiers in the town", but "saw 200 patients in May"
  const isSeen =
    seeing.test(verb) &&
    prep?.kind === 'prep' &&
    nearby.test(prep.word) &&
    where?.kind === 'noun' &&
    !timeWords.has(lowerAt(s.words, where.from))
  // "the airline carried 1.1 million passengers", over time
  const isMany = (numberOf(item.quantity) ?? 0) > 9999 || orgs.has(subjectOf(s, own - 1)?.head ?? '')
  const isOver = verb.startsWith('carr') && before !== undefined && isMany
  const isFull = /^(?:had|has)$/.test(verb) && isFilled(s, own, i)
  return isSeen || isFull || (holding.test(verb) && !isOver) ? (nounAlone(s, i) ?? 'present') : null
}

/** "400 people were inside", "with 400 inside", "40 were in the building": when something happened there. */
function isInside({ words, chunks, at, items }: Chunked, i: number): boolean {
  const own = at[i] ?? 0
  const [be, prep, where] = [1, 2, 3].map((step) => chunks[own + step])
  if (within.test(spoken({ words }, items[i]?.counted.end ?? 0, chunks.at(-1)?.to ?? 0))) return true
  if (be?.kind !== 'verb' || be.at >= 0 || be.negated || prep?.kind !== 'prep' || where?.kind !== 'noun') return false
  const isThere =
    /^(?:in|at|on)$/.test(prep.word) &&
    lowerAt(words, where.from) === 'the' &&
    lowerAt(words, where.from + 1) !== 'same'
  const isSite = /^(?:scene|site)$/.test(where.head) && crews.has(items[i]?.counted.head ?? '')
  return isThere && (isSite || scenic.has(where.head) || gatherings.has(where.head))
}

/** "with 46 crew, five guides and 405 tourists, all from Tarn, on board": each of them. */
function isOnBoard(s: Chunked, i: number): boolean {
  const { words, chunks, at } = s
  const own = at[i] ?? 0
  if (!isPrep(chunks[endOfLinks(s, own, -1) - 1], 'with')) return false
  const near = chunks.slice(own + 1, own + 1 + farthest)
  const stop = near.find(({ kind }) => /^(?:break|verb|opener|relative)$/.test(kind))
  const to = Math.min(stop?.from ?? words.length, (chunks[own]?.to ?? 0) + farthest)
  return /\b(?:on ?board|aboard)\b/.test(spoken({ words }, chunks[own]?.to ?? 0, to))
}

/** "1,100 firefighters are battling the blaze", "for the 90 firefighters battling it", "500 police patrolled the streets". */
function isAtWork(s: Chunked, i: number): boolean {
  const governor = governorOf(s, i)
  const { under } = governor
  if (under === null || under.passive || under.negated) return false
  const verb = wordOf(s, under)
  const isAtScene =
    helping.has(verb) && s.words.slice(under.to, under.to + farthest).some(({ lower }) => scenes.has(lower))
  const isCrew = crews.has(headAt(s, i)) || rescuers.test(itemAt(s, i).counted.population ?? '')
  if (!isCrew || !(isAtScene || working.has(verb))) return false
  // but "two firefighters battling the blaze fell ill"
  if (under.ing && !under.helped) return isAtScene && s.chunks[(s.at[i] ?? 0) - 1]?.kind === 'prep'
  return roleOf(s, governor) === 'subject'
}
const rescuers = /\b(?:rescue|emergency|fire|relief)(?: service)? (?:workers|personnel|staff)$/

/** Where the figure before ends, past those that are no rival of this one: "rose 12 percent from 50 to 56". */
function endBefore(s: Chunked, i: number): number {
  const isPassed = (item: Item, k: number) =>
    k > i - 4 && (isChange(s, k) || /^(?:measure|duration|percent)$/.test(item.quantity.kind) || isPlaces(s, item))
  const last = lastIn(s.items, 0, i, (item, k) => !isPassed(item, k))
  const end = s.items[last]?.counted.end ?? 0
  // "reported 40 deaths and 12 injured, and lowered the figure to 34": of which of them?
  return last > 0 && outcomeOf(lowerAt(s.words, end)) ? end + 1 : end
}

/** What a word left of the figure says that the figure is the level of. */
function tallied(s: Chunked, at: number, item: Item, isLevel: boolean): Measure | null {
  const noun = lowerAt(s.words, at)
  const measure =
    noun === 'toll' || (noun === 'victims' && areDead(s, at, item))
      ? tollOf(s, at)
      : (levels.get(noun) ?? (tallies.has(lowerAt(s.words, at + 1)) ? countOf(s, noun) : undefined))
  // "the population hit by floods"
  if (noun === 'population' && outcomeOf(lowerAt(s.words, at + 1))?.form === 'past') return null
  if (!isLevel) return noun === 'population' && isPeople(item) ? 'present' : null
  // "cut power to 12,000 homes"
  if (measure === 'affected' && !/^(?:casualt|toll)/.test(noun)) {
    const isBack = s.words.slice(at, item.from).some(({ lower }) => /^re(?:stor|connect)/.test(lower))
    // not "supplied water to 40,000; its failure ..."
    const ends = firstIn(s.words, item.to, s.words.length, ({ text }) => /^[,;:.]$/.test(text))
    const near = s.words.slice(
      lastIn(s.words, 0, item.from, ({ text }) => /^[;:]$/.test(text)) + 1,
      ends < 0 ? undefined : ends
    )
    const isCut = item.counted.head !== null && near.some(({ lower }) => cutOff.test(lower)) && !isBack
    return isCut && !/ (?:cannons?|bombs?|masks?|canisters?)$/.test(spoken(s, at, at + 2)) ? measure : null
  }
  const isUnsure = /^(?:suspected|probable|possible|feared)$/.test(lowerAt(s.words, at - 1))
  if (measure !== undefined && isPeople(item) && canBefall(measure, item))
    return isOfAnother(s, at) || isUnsure ? null : measure
  // "the number of homes destroyed rose to 12", "of children who were infected", "who lost their lives"
  const isLost = spoken(s, at - 2, at + 1) === 'lost their lives'
  const outcome = outcomeOf(isLost ? 'died' : noun)
  // not "remained" of "the number of missing remained at 15"
  const isDone = outcome?.form === 'past' && outcome.measure !== 'present'
  if (!isDone || at >= item.from - 1 || !canBefall(outcome.measure, item)) return null
  // "Among those freed were 12 villagers"
  const isOfThose = lowerAt(s.words, at - 1) === 'those'
  return isOfThose || isOfTally(s, at) || lowerAt(s.words, item.from - 1) === ':' ? outcome.measure : null
}

/** "the injury toll"; "the death and injury toll" is of neither alone. */
function tollOf(s: Chunked, at: number): Measure {
  const [word, and] = [lowerAt(s.words, at - 1), lowerAt(s.words, at - 2)]
  const told = levels.get(word) ?? countOf(s, word) ?? 'killed'
  return told !== 'killed' && /^(?:and|or)$/.test(and) ? 'affected' : told
}

/** "the death count", "arrest figures"; cases are of a disease. */
const countOf = (s: Chunked, noun: string) =>
  noun === 'case' && !s.ofDisease
    ? undefined
    : outcomeOf(noun)?.how === 'noun'
      ? outcomeOf(noun)?.measure
      : nominals.get(noun)

/** "the eldest of the dead was 91": the eldest is; not "number of dead at 36 and of | injured at 63". */
function isOfAnother(s: Chunked, at: number): boolean {
  const of = /^(?:the|those|all)$/.test(lowerAt(s.words, at - 1)) ? at - 2 : at - 1
  const head = lowerAt(s.words, of - 1)
  if (/^(?:and|,)$/.test(head) && isOfTally(s, at)) return false
  return lowerAt(s.words, of) === 'of' && !tallies.has(head) && !levels.has(head) && !/^th(?:at|ose)$/.test(head)
}

/** "the number of people killed", but not what did it: "when a landslide buried the village". */
function isOfTally({ words }: Chunked, at: number): boolean {
  const before = lastBefore(words, at, /\b(?:and|,) of(?: the)?$/.test(spokenBefore({ words }, at, 3)) ? 24 : 9)
  const tally = before.findLastIndex((w, i) => tallies.has(w.lower) && before[i + 1]?.lower === 'of')
  return tally >= 0 && !before.slice(tally).some((w) => openers.has(w.lower))
}
