import type { Measure } from '../claim.ts'
import { oneOf, setOf } from '../figures/pieces.ts'
import { baseOf, stateBehind } from './bases.ts'
import { canBefall, isPeople } from './befall.ts'
import { type Chunked, type Item, itemAt, spoken } from './chunks.ts'
import { gathered } from './crowds.ts'
import { timeNouns } from './english/chunks.ts'
import { arresting, capturing, letting } from './english/outcomes.ts'
import { governorOf, isLink, isTelling, wordOf } from './governor.ts'
import { extent, isChange, isGiven, levelOf, presence } from './level.ts'
import { lives, modifier, mourned, nominal, noneLeft, nounAlone, ownNoun, sought } from './nounOutcome.ts'
import { measuresOf, outcomeOf } from './outcomes.ts'
import { objectOf, saidOf } from './predicate.ts'
import { framed, gapped, included, inverted, leftSo, money, restated, shared } from './sharedOutcome.ts'
import { strengthOf } from './strength.ts'
import { isKnown, supposedOf } from './supposed.ts'
import { anyOf, lowerAt, spokenBefore, type Words } from './tokens.ts'
import { isAlone } from './toldBy.ts'

/** One way in which English says what happened; null: it is not said in this way. `own`: of the items before. */
export type Rule = {
  name: string
  example: string
  find: (s: Chunked, i: number, own: readonly (Measure | null)[]) => Measure | null
}

/** In this order: the first that finds something decides. "other" is a finding: what is counted came to nothing known. */
export const rules: readonly Rule[] = [
  { name: 'none left', example: 'no survivors among the 12 on board', find: noneLeft },
  { name: 'counts nothing', example: 'three civilians died for every ten rebels', find: baseOf },
  { name: 'turnout', example: 'turnout was 61 percent', find: turnout },
  { name: 'lives', example: 'the decision saved 30 lives', find: lives },
  { name: 'own noun', example: '12 deaths', find: ownNoun },
  { name: 'whose bodies', example: '71 people whose bodies have been recovered', find: recovered },
  { name: 'mourned', example: 'mourned the 12 victims', find: mourned },
  { name: 'left so', example: 'left two guards and a cook dead', find: leftSo },
  { name: 'object', example: 'killed 12', find: (s, i) => (isPaired(s, i) ? null : objectOf(s, i)) },
  { name: 'nominal', example: 'the fatal shooting of two men', find: nominal },
  { name: 'gapped', example: 'eight died at the scene and four in hospital', find: gapped },
  { name: 'said of it', example: '12 people were killed', find: saidOrShared },
  { name: 'of those', example: 'of the 57 dead, 31 were women', find: framed },
  { name: 'who tells', example: 'two survivors said they were cold', find: whoTells },
  { name: 'modifier', example: '12 wounded soldiers', find: modifier },
  { name: 'inverted', example: 'killed in the raid were a colonel and five men', find: inverted },
  { name: 'level', example: 'the death toll rose to 57', find: levelOf },
  { name: 'extent', example: 'the fire grew to 30,000 acres', find: extent },
  { name: 'sought', example: 'the search for four soldiers', find: sought },
  { name: 'strength', example: 'the front has 2,000 fighters', find: strengthOf },
  { name: 'presence', example: 'the camp is home to 300 people', find: presence },
  { name: 'shared', example: 'killing a priest and two guards', find: shared },
  { name: 'included', example: 'killed villagers, including nine children', find: included },
  { name: 'money', example: 'a price of around $5 million', find: money },
  { name: 'restated', example: '47 people died, but observers put it at 60', find: restated },
  { name: 'noun alone', example: '25 hostages', find: nounAlone },
  { name: 'crowd', example: 'organisers of the march spoke of 7,000 people', find: gathered }
]

/** The dead, as far as they were found. */
function recovered(s: Chunked, i: number): Measure | null {
  const { counted, to } = itemAt(s, i)
  return isPeople(itemAt(s, i)) && foundSo.test(spoken(s, Math.max(counted.end, to), counted.end + 8)) ? 'killed' : null
}
const foundSo =
  /^whose (?:bodies|remains) (?:were|(?:have|had) (?:since |now |already |so far )?been) (?:found|recovered|retrieved|pulled|discovered|brought|identified)\b(?! (?:to|not)\b| alive)/

/** So many of those who might vote did; not "by noon", nor where a share of them had to. */
function turnout(s: Chunked, i: number): Measure | null {
  const { quantity, counted, from, to } = itemAt(s, i)
  if (quantity.kind !== 'percent' || quantity.unit !== '%' || counted.head !== 'turnout' || isChange(s, i)) return null
  const said = `${spokenBefore(s, from, 12)} | ${spoken(s, to, to + 12)}`
  return untilThen.test(said) || meantTurnout.test(said) || ofLastTime.test(said) ? 'other' : 'voted'
}
const untilThen =
  /\b(?:noon|midday|midnight|so far|\d+(?::\d+)? ?[ap]\.?m\.?|o['’]clock|hours?|early|interim|partial|still open|ballot)\b/
/** "up from 56 percent", "against 61 percent the last time": of another vote. */
const ofLastTime =
  /\b(?:from|than|against|versus|compared (?:with|to)) (?:the |an? |around |about |some |just )*\||\b(?:last time|previous|earlier|ago|before)\b/
const meantTurnout =
  /\b(?:must|needs?|requires|required|threshold|minimum|least|target|expect\w*|rally|march|protest|strike|among)\b/

/** They are those who were asked, and not all that were hurt or saved. */
function whoTells(s: Chunked, i: number): Measure | null {
  const { under, end } = governorOf(s, i)
  // "two survivors and a doctor said"
  const joined = isLink(s.chunks[end], 'and') && s.chunks[end + 1]?.kind === 'noun' ? s.chunks[end + 2] : null
  const verb = under ?? joined
  return verb?.kind === 'verb' && !verb.passive && telling.test(wordOf(s, verb)) ? 'other' : null
}
const telling =
  /^(?:said|say|told|tell|recall(?:ed)?|recount(?:ed)?|describ(?:e|ed)|testif(?:y|ied)|complain(?:ed)?|sp(?:oke|eak))$/

/** "sickening 310 passengers and 42 crew aboard the Orlana": where they are is not what happened. */
function saidOrShared(s: Chunked, i: number, own: readonly (Measure | null)[]): Measure | null {
  const isWhole = i > 0 && isAlone(s, i - 1, (s.at[i] ?? 0) + 1)
  // "falls from a height (29), being struck by a car (23)"
  const { from, to, quantity } = itemAt(s, i)
  const isBracketed = quantity.kind === 'count' && lowerAt(s.words, from - 1) === '(' && lowerAt(s.words, to) === ')'
  if (isWhole || isBracketed || isGiven(s, i) || isJoinedObject(s, i)) return null
  const told = saidOf(s, i) ?? headed(s, i)
  return told === 'present' ? (shared(s, i, own) ?? told) : told
}

/** "2 guards, 3 rebels slain in clash", "Osk: 2 guards, 3 rebels slain": of a headline all were. */
function headed(s: Chunked, i: number): Measure | null {
  const first = s.at[0] ?? 0
  if (first > 0 && s.chunks[first - 1]?.kind !== 'break') return null
  const isAt = (k: number) => s.at[k] === first + 2 * k
  const isNext = (k: number) => isAt(k) && /^(?:,|and)$/.test(lowerAt(s.words, s.chunks[first + 2 * k - 1]?.from ?? -1))
  let last = i
  while (last < i + 4 && isNext(last + 1)) last++
  const isList = last > i && isAt(i) && s.chunks[first + 2 * last + 1]?.kind === 'verb'
  if (!isList || s.words.at(-1)?.text === '.') return null
  const isOwn = ({ counted, to }: Item) => counted.end > to && counted.note === null
  const told = s.items.slice(0, last + 1).every((item) => isOwn(item) && isPeople(item)) ? saidOf(s, last) : null
  // "41 arrests, nine officers hurt": no arrest is hurt
  return told && canBefall(told, itemAt(s, i)) ? told : null
}

/** "killed nine guards and | four soldiers and wounded 30", "tied up a couple and | three children and fled": of the others. */
function isJoinedObject(s: Chunked, i: number): boolean {
  const { chunks, at, words } = s
  const own = at[i] ?? 0
  const verb = chunks[chunks[own - 3]?.kind === 'prep' ? own - 4 : own - 3]
  const { end } = governorOf(s, i)
  const [first, link, next, deed] = [own - 2, own - 1, end, end + 1].map((k) => chunks[k])
  // "Robbers bound a clerk and two others and fled": a verb that nobody knows
  const isUnknown = verb?.kind === 'noun' && own === 3 && !timeNouns.has(verb.head)
  const isDone = verb?.kind === 'verb' && !verb.passive && verb.at >= 0 && !isTelling({ words }, verb)
  if (!isUnknown && !isDone) return false
  const isJoined = isLink(link) && isLink(next)
  return isJoined && first?.kind === 'noun' && deed?.kind === 'verb' && !deed.helped
}

/** What happened, by which rule; null: by none, and "other". `supposed`: the note that it is only to come. */
export type Told = { measure: Measure; rule: string | null; supposed: string | null }

/** What is told of in advance by what it is. */
const meant = measuresOf('cost pledged other')

/** What happened to what each item counts; "other" where the words name nothing of the closed list. */
export function measures(sentence: Chunked): Told[] {
  const own: (Measure | null)[] = []
  return sentence.items.map((_, i) => {
    for (const { name, find } of rules) {
      const found = find(sentence, i, own)
      if (found === null) continue
      const isOver = (found === 'rescued' && isNotSaved(sentence, i)) || (found === 'missing' && isBack(sentence, i))
      const over = isOver && diedBehind.test(behindOf(sentence, i)) ? 'killed' : 'other'
      const measure = isOver
        ? over
        : isHospitalised(sentence, i, found)
          ? 'injured'
          : (howFar(sentence, i, found) ?? found)
      const supposed = meant.has(measure) ? null : supposedOf(sentence, i, name, measure)
      // "hoped that the 20 missing would be found": they are missing
      const state = supposed === null ? measure : isKnown(sentence, i) ? stateBehind(sentence, i) : null
      own.push(state ?? 'other')
      return { measure: state ?? 'other', rule: name, supposed: state === null ? supposed : null }
    }
    const part = howFar(sentence, i, null)
    own.push(part)
    return { measure: part ?? 'other', rule: null, supposed: null }
  })
}

/** "a crash sent 31 people, 20 of them children, to hospital": nobody sent them to do anything. */
const isHospitalised = (s: Chunked, i: number, found: Measure) =>
  found === 'sent' && toHospital.test(spoken(s, itemAt(s, i).counted.end, s.words.length))
const toHospital = /^[^.;]*, to (?:\w+ ){0,2}(?:hospital|clinic)s?\b/

/** "53 were completely and 150 partially destroyed": what stands in part is damaged; null: not said how far. */
function howFar(s: Chunked, i: number, found: Measure | null): Measure | null {
  const { from, counted } = itemAt(s, i)
  if (!/^(?:destroyed|damaged|affected)$/.test(found ?? 'affected') || isPeople(itemAt(s, i))) return null
  const ahead = partlyBefore.test(spokenBefore(s, from, 5))
  const [, how = ahead ? 'partly' : '', end] = extentOf.exec(spoken(s, counted.end, counted.end + 6)) ?? []
  const wreck = (words: Words) => words.map((w) => outcomeOf(w.lower)?.measure).find((m) => wrecked.test(m ?? ''))
  // "were half | destroyed", "53 were completely and | 150 partially"
  const isWreck = (found && found !== 'affected') || (end !== ' ' && wreck(s.words.slice(0, from)))
  if (/^(?:part|half)/.test(how) && isWreck) return 'damaged'
  // "completely and": as the next of them tells
  return /^ (?:and|or|but|,)/.test(end ?? '') ? (wreck(s.words.slice(counted.end)) ?? null) : null
}
const extentOf = new RegExp(
  `^(?:${oneOf('have has had were was are is been being left only')} ){0,4}` +
    `(${oneOf('partially partly half completely totally fully entirely')})` +
    `( ${oneOf('and or but as after when while')}\\b| ?[,;.)]|$| (?=[a-z]))`
)
const partlyBefore =
  /\b(?:partially|partly)(?: \w+(?:ed|ing|t))?(?: (?:a|an|some|about|around|nearly|another|the|over))?$/
const wrecked = /^(?:destroyed|damaged)$/

const behindOf = (s: Chunked, i: number) => spoken(s, itemAt(s, i).counted.end, itemAt(s, i).counted.end + 16)
/** "The 12 men, missing since May, were found dead" */
const diedBehind = /^(?:, )?missing\b.*\bfound (?:dead|lifeless|drowned|murdered)\b/
/** "located 100 people who were missing", "nine who had been missing were found": no more. */
function isBack(s: Chunked, i: number): boolean {
  const [{ over }, behind] = [governorOf(s, i), behindOf(s, i)]
  const isFound = over !== null && !over.negated && /^(?:found|located|traced|tracked)$/.test(wordOf(s, over))
  return gone.test(behind) && (isFound || foundBehind.test(behind))
}
const gone = /^(?:(?:who|that) (?:was|were|had|have|are|went)|(?:, )?missing(?= (?:since|for|from)))\b/
const foundBehind =
  /\b(?:were|have been|had been) (?:later |since |now |all |confirmed )?(?:found|located|traced|tracked down)\b/

/** Suspects whom the police let go are not saved, nor all of "nine pulled out, five of them alive", nor victims "pulled out". */
const isNotSaved = ({ words, items }: Chunked, i: number) =>
  (freed(words) && (held(words) || isLetGo(words)) && !captive(words)) ||
  (drawn(words) && victims(words) && !alive(words) && !/^surviv/.test(items[i]?.counted.head ?? '')) ||
  inPart.test(spokenBehind(words, items[i + 1]))
/** "Nine people were later released": they had been held, for all that is told. */
const isLetGo = (words: Words) =>
  words.some((t, k) => t.lower === 'released' && /^(?:was|were|been|later|since)$/.test(lowerAt(words, k - 1)))
const spokenBehind = (words: Words, next: Item | undefined) => (next ? spoken({ words }, next.to, next.to + 5) : '')
const inPart = /^of (?:them|whom) (?:were )?(?:still )?(?:alive|dead|lifeless)\b/
const [freed, held, captive] = [anyOf(letting), anyOf(arresting), anyOf(capturing)]
const drawn = anyOf(setOf('pulled dug'))
const victims = anyOf(setOf('victim victims body bodies'))
const alive = anyOf(setOf('alive safe safely'))

/** "35 killed 60 missing": what stands before the number is said of the number before that. */
function isPaired(s: Chunked, i: number): boolean {
  const { over, under, start } = governorOf(s, i)
  const subject = s.chunks[start - 2]
  const isBare = itemAt(s, i).counted.head === null && over !== null && !over.helped && under !== null && !under.helped
  return isBare && subject?.kind === 'noun' && subject.item !== null && outcomeOf(wordOf(s, under)) !== undefined
}
