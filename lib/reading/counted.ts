/** Who or what a quantity counts, from the words around it. */
import { isChange } from '../figures/changes.ts'
import { numberOf } from '../figures/interval.ts'
import { areHuman, closed, isPersons, isPlural, isVerb, plural } from '../figures/lexicon.ts'
import type { Quantity } from '../figures/quantity.ts'
import { type Chunk, type Counted, type Item, nothing, spoken } from './chunks.ts'
import { isVerbal } from './clauses.ts'
import { changeNouns, levelWords, raising, tallies } from './english/change.ts'
import { funds, measurable, timeNouns } from './english/chunks.ts'
import { falsities } from './english/denying.ts'
import { property } from './english/outcomes.ts'
import { isLink, isPrep } from './governor.ts'
import { type Around, measured } from './measured.ts'
import { isForecast, isWord, named, nounPhrase, number, type Phrase, pastDeterminers, unitOf } from './nounPhrase.ts'
import { isLevelVerb, isOutcome, levels, measureOfLabel, outcomeOf } from './outcomes.ts'
import { firstIn, isFigure, lastIn, lowerAt, ownSign, type Token, type Words, withQuote } from './tokens.ts'
import { isOfToll, topicOf } from './topic.ts'
import { crowds, unstated } from './unnamed.ts'

export function counted(around: Around): Counted {
  const { words, placed, chunks } = around
  const { quantity, from } = placed
  // 'killed "dozens" of soldiers'
  let to =
    /^[”"’]$/.test(words[placed.to]?.text ?? '') && lowerAt(words, placed.to + 1) === 'of' ? placed.to + 1 : placed.to
  const token = words[placed.to - 1]
  const rest = token && token.end > quantity.end ? token.text.slice(quantity.end - token.start) : ''
  const none: Counted = { ...nothing, end: to }
  // "12-member", "17-story"
  if (/^-\p{L}/u.test(rest) && !/percent|money|fraction/.test(quantity.kind)) {
    const noun = nounPhrase(words, to, true)
    const of = /^-?(\p{L}+)/u.exec(rest)?.[1]?.toLowerCase() ?? ''
    const unit = quantity.unit ?? (of === 'strong' ? 'people' : plural(of))
    // "a 300-person increase": people
    const own = noun && !changeNouns.has(noun.head) ? named(noun) : { ...none, population: unit, head: unit }
    // "two nine-person crews": nine in each
    const isEach = noun?.head.endsWith('s') && quantity.unit === null && of !== 'strong'
    return { ...own, unit: isEach ? `${unit} each` : unit }
  }
  // "a quake of magnitude 6.1 | kills 12"
  if (outcomeOf(lowerAt(words, to))?.form === 'third' && isFigure(lowerAt(words, to + 1))) return none
  if (quantity.kind !== 'count') return measured(around)
  // "mortality is 614 per 100,000 live births": births are what it is held against
  const same = /^\d/.test(quantity.per ?? '') && around.before.findLast((b) => b.quantity.per === quantity.per)
  if (same || / per [\d,]+$/.test(quantity.words)) {
    // "National incidence: 153.2 per 100,000; highest in Orrin (488.9)"
    const open = lowerAt(words, from - 1) === ':' ? chunks.slice(0, -1) : chunks
    const rated = topicOf(words, open, around.before.at(-1)?.to ?? 0)
    return same ? { ...same.counted, end: to } : rated ? { ...named(rated), end: to } : none
  }
  // "bringing to 11 the number of soldiers who have died"
  const behind = lowerAt(words, from - 1) === 'to' && spoken({ words }, to, to + 3) === 'the number of'
  const those = behind ? nounPhrase(words, to + 3, false) : null
  if (those) return named(those)
  const dead = lowerAt(words, known.test(lowerAt(words, to + 3)) ? to + 4 : to + 3)
  if (behind && state.test(dead)) return { ...people, population: dead, head: dead, end: to }
  // "a mother of five"
  if (isParent(words, from)) return { ...none, population: 'children', unit: 'people' }
  // "executed a family of four"
  const isFamily = spoken({ words }, from - 2, from) === 'family of' && !nounPhrase(words, to, true)
  if (isFamily) return { ...people, population: 'family', end: to }
  // "billions in losses"
  const losses = quantity.vague !== null && lowerAt(words, to) === 'in' ? nounPhrase(words, to + 1, false) : null
  if (losses && funds.has(losses.head)) return { ...named(losses), unit: unstated }
  // "nine out of 14 hospitals"
  if (spoken({ words }, to, to + 2) === 'out of') to++
  const [next, second] = [lowerAt(words, to), lowerAt(words, to + 1)]
  // "injured 14 others Thursday"
  if (next === 'others') return { ...(othersLike(words, from) ?? none), end: to + 1 }
  if (next === 'of' && /^(?:them|whom|us|which|these|those)$/.test(second)) {
    // "five people, three of them children", "three of those hit": of people
    const what = nounPhrase(words, to + 2, false)
    if (what && isPlural(what.head) && !suffering.test(what.text)) return named(what)
    return { ...none, end: to + 2 }
  }
  // "the index fell to 52.1", "the number of refugees rose to 87,000"
  const level = next === 'of' ? null : levelOf(around)
  if (level) return level
  const one = quantity.best === 1
  // "22 of the 30 projects", "three of his men", "40 of whose members"
  const start = next === 'of' ? pastOwner(words, pastDeterminers(words, second === 'whose' ? to + 2 : to + 1)) : to
  const phrase = nounPhrase(words, start, one || next === 'of') ?? sharedNoun(around, start)
  // "more than the 200,000 | economists had forecast": of what they forecast
  if (phrase && isForecast(words, from, phrase)) return { ...none, end: to }
  // "the 60-million mark", "57, of whom 12 serious" name nothing; "the crash left 11 | suffering minor injuries"
  if (phrase && suffering.test(phrase.text)) return { ...people, end: to }
  if (
    phrase &&
    !nameless.test(phrase.head) &&
    !falsities.has(phrase.head) &&
    (next !== 'of' || !timeNouns.has(phrase.head))
  )
    return { ...nameOf(words, from, phrase), unit: unitOf(phrase.head, one) }
  // "of whom 300 are children"
  const who = /^(?:are|were)$/.test(next) ? nounPhrase(words, to + 1, false) : null
  if (who?.from === to + 1 && isPersons(who.head) && !/ly$|^(?:left|nursing)$/.test(lowerAt(words, who.from)))
    return { ...named(who), end: to }
  // "turning back migrants by the thousands"
  const left = quantity.vague !== null && lowerAt(words, from - 2) === 'by' ? topicOf(words, chunks, 0) : null
  if (left) return { ...named(left), end: to }
  const label = labelled(words, from, to)
  if (label) return { ...label, end: to }
  return { ...none, end: phrase && others.test(phrase.head) ? phrase.to : start }
}

/** "recovered the bodies of | five people": so many bodies were found, and who they were is not told. */
const isOfBodies = (words: Words, from: number, { head }: Phrase) =>
  /^(?:people|persons|victims)$/.test(head) && /^(?:bodies|remains) of$/.test(spoken({ words }, from - 2, from))

/** "a suspected | 16 cases" are suspected ones. */
function nameOf(words: Words, from: number, phrase: Phrase): Counted {
  if (isOfBodies(words, from, phrase)) return { ...named(phrase), population: 'bodies' }
  const [article, sure] = [lowerAt(words, from - 2), lowerAt(words, from - 1)]
  const isUnsure = /^an?$/.test(article) && /^(?:suspected|alleged|probable|possible)$/.test(sure)
  return isUnsure ? named({ ...phrase, text: `${sure} ${phrase.text}` }) : named(phrase)
}

/** "Houses: 1,120 destroyed, 2,300 damaged": the thing before the colon. */
function labelled(words: Words, from: number, to: number): Counted | null {
  if (measureOfLabel(words, from, to)) return people
  let at = from - 1
  while (at > from - 12 && (/^(?:,|and$|\d)/.test(lowerAt(words, at)) || isOutcome(lowerAt(words, at)))) at--
  const noun = words[at - 1]
  // "driven from their homes: 6.6 million stayed" is no label
  const isAmid = at > 1 && isWord(words[at - 2] as Token)
  if (words[at]?.text !== ':' || !noun || isAmid) return null
  return property.has(noun.lower) ? named({ from: at - 1, to: at, head: noun.lower, text: noun.lower }) : null
}

/** "of the force's | 50,000 men": past whose they are, where a number follows. */
function pastOwner(words: Words, at: number): number {
  const owned = firstIn(words, at + 1, at + 4, (word) => ownSign.test(word.text)) + 1
  return owned > 0 && number.test(lowerAt(words, owned)) ? pastDeterminers(words, owned) : at
}

const people = { population: 'people', head: 'people', unit: 'people', end: 0, note: null }
const others = /^(?:others|mark|milestone|threshold|barrier)$/
const suffering = /^(?:suffering|sustaining|(?:left )?nursing) /
const nameless = new RegExp(
  `${others.source}|^(?:serious|critical|grave|severe|stable|unhurt|unharmed|alive|ablaze|alight|afloat|adrift|fewer|less|short)$`
)

/** "12 and 30 homes burned", "146 | confirmed and 31 probable cases": both numbers are of what stands behind the second. */
function sharedNoun({ words, chunks }: Around, at: number): Phrase | null {
  const own = lowerAt(words, at)
  const isBare = /^(?:and|or)$/.test(own)
  const and = isBare ? at : at + 1
  if (!/^(?:and|or)$/.test(lowerAt(words, and)) || !number.test(lowerAt(words, and + 1))) return null
  const phrase = nounPhrase(words, isBare ? and + 2 : and + 3, false)
  // "killed 12 and 30 homes burned": of nobody told
  const opens = chunks.findLastIndex(({ kind }) => kind === 'break' || kind === 'opener') + 1
  const isObject = isBare && chunks.slice(opens).some(({ kind }) => kind === 'verb')
  if (!phrase || !isPlural(phrase.head) || (isObject && isVerbal(words[phrase.to]))) return null
  return { ...phrase, to: and }
}

/** "a school and two others": two more of what stands before it. */
function othersLike(words: Words, from: number): Counted | null {
  const at = from - (/^,$/.test(lowerAt(words, from - 2)) ? 3 : 2)
  const head = lowerAt(words, at)
  const isJoined = /^(?:and|plus|with)$/.test(lowerAt(words, from - 1)) && property.has(plural(head))
  return isJoined ? named({ from: at, to: at + 1, head: plural(head), text: plural(head) }) : null
}

/** Whether a number before a place counts somebody's children. */
export const isParent = (words: Words, from: number) =>
  lowerAt(words, from - 1) === 'of' && /^(?:grand)?(?:father|mother|parent)s?$/.test(lowerAt(words, from - 2))

/** Before the word of a state: "the number of confirmed dead". */
const known = /^(?:confirmed|known|official|reported|suspected|identified)$/
const state = /^(?:dead|killed|wounded|injured|missing|displaced|homeless|detained|arrested|infected)$/
const levelling = /^(?:reach(?:e[ds]|ing)?|total+(?:s|ed|ing)|exceed(?:s|ed|ing)?|topped|number(?:s|ed|ing)?)$/
/** A toll is of people, whose number it is. */
const isToll = (head: string) =>
  tallies.has(head) || /^(?:killed|injured|affected|missing|attended|present|displaced)$/.test(levels.get(head) ?? '')

/** "thefts rose to 90" counts thefts; a price, a rate and the currency that fell to 31.7 are measured by what is not told. */
function unitAt({ words }: Quantity, head: string): string {
  const isCounted = isPlural(head) && !measurable.has(head) && !/\d\.\d+$/.test(words)
  return isCounted || isPersons(head) ? unitOf(head) : unstated
}

/** A bare number at the end of a change or a statement: what it is the level of. */
function levelOf({ words, placed: { quantity, from: start, to }, before, chunks }: Around): Counted | null {
  // "has | passed 100": the verb is a part of the figure
  const from = isLevelVerb(lowerAt(words, start)) ? start + 1 : withQuote(words, start)
  const next = words[to]
  // "a crowd of 41,250 saw City win"
  const isCrowd = lowerAt(words, from - 1) === 'of' && crowds.test(lowerAt(words, from - 2))
  const isWatching = isVerb(next?.lower ?? '')
  if (isCrowd && isWatching && !isOutcome(next?.lower ?? '')) return { ...people, end: to, note: null }
  // "Death toll at 44 surpasses that of 1996"
  if (
    /^(?:at|of)$/.test(lowerAt(words, from - 1)) &&
    tallies.has(lowerAt(words, from - 2)) &&
    isLevelVerb(next?.lower ?? '')
  )
    return { ...people, end: to }
  // "3,410 last year"
  if (next && isWord(next) && !closed.has(next.lower) && !/^(?:last|this|next)$/.test(next.lower)) return null
  const found = (phrase: Phrase): Counted => ({ ...named(phrase), unit: unitAt(quantity, phrase.head), end: to })
  const [link, second, noun] = [lowerAt(words, from - 1), lowerAt(words, from - 2), words[from - 3]]
  // "12 cases in three towns, up from nine", "12 people went hungry, up from nine": of those
  const isPlaced = before.slice(-2).some((item) => /^(?:in|at|across)$/.test(lowerAt(words, item.from - 1)))
  const isCounted = before.at(-1)?.quantity.kind !== 'count' && before.some((item) => item.quantity.kind === 'count')
  if (link === 'from' && /^(?:up|down)$/.test(second) && (isPlaced || isCounted)) return null
  // "Houses destroyed: 340"
  if (link === ':' && /(?:ed|en)$/.test(second) && noun && isPlural(noun.lower))
    return found({ from: from - 3, to: from - 2, head: noun.lower, text: noun.text })
  // "put the number of protesters at 5,000 and Orvane's population | at 90,000"
  const isPopulation = /^(?:the|its|'s|’s) population$/.test(spoken({ words }, from - 3, from - 1))
  if (levelWords.has(link) && (isPopulation || isOfToll({ words, chunks }, chunks.length)))
    return { ...people, end: to }
  const gapped = gappedTo(words, from - 1, before, chunks)
  if (gapped) return gapped.head === 'toll' ? { ...people, end: to } : found(gapped)
  // "a significant number of injuries—29"
  const isDash = /^[–—]$/.test(link) && lowerAt(words, from - 3) === 'of'
  for (let i = from - 1; i > Math.max(0, from - 24) && (isDash || levelWords.has(link)); i--) {
    // "Number of deaths: 12; injured: | 17"
    if (lowerAt(words, i) === ';') break
    if (lowerAt(words, i) !== 'of' || !/^(?:numbers?|count|tally|total|and|that|those)$/.test(lowerAt(words, i - 1)))
      continue
    // "put the number of wounded at 70"
    let after = pastDeterminers(words, i + 1)
    if (known.test(lowerAt(words, after))) after++
    const who = lowerAt(words, after)
    const what = i < from - 1 ? nounPhrase(words, after, false) : null
    // "the number of arrested stands at 40"
    const phrase = what && isLevelVerb(what.head) ? null : what
    // "the number of homeless families": of families
    if (after < from && state.test(who) && (phrase?.head ?? who) === who) {
      // "found four bodies, bringing the number of injured to 19": these are no bodies
      const same = before.findLast(
        ({ counted: c }) => c.unit === 'people' && c.head && outcomeOf(c.head)?.how !== 'noun' && !state.test(c.head)
      )?.counted
      return { population: who, head: who, unit: 'people', ...same, end: to, note: null }
    }
    if (phrase && isPlural(phrase.head) && phrase.to <= from) return found(phrase)
    // "30 evictions, and put the number of those made homeless at 50"
    if (those.test(spoken({ words }, i + 1, i + 3))) return { ...people, end: to }
  }
  const raised = link === 'to' ? raisedTo(words, from - 1) : null
  if (raised) return found(raised)
  if (isCrowd) return { ...people, end: to, note: null }
  // "sales jumped 61 percent to 310,000", "complaints fell from 90 to 75, against 60", "the rebels, who number 300"
  const last = before.findLast((b) => b.quantity.kind !== 'duration')
  const isNext =
    last !== undefined &&
    /^(?:to|from|against)$/.test(link) &&
    from - 5 <= last.counted.end &&
    // "fell to 214, but robberies rose to 61"
    !chunks.some(({ kind, from }, k) => kind === 'noun' && from >= last.counted.end && chunks[k + 1]?.kind === 'verb')
  const isPeak = link === 'of' && /^(?:high|low|record|peak|average)$/.test(second)
  const isChanged =
    isPeak || (/^(?:to|at|from|by)$/.test(link) && (isLevelVerb(second) || isChangeBefore(words, chunks)))
  const left = isNext ? null : topicOf(words, chunks, last?.to ?? 0)
  // "27 new cases; the cumulative total stands at 1,861", "raising the state total to 90"
  const isOfOne = before.every(({ quantity: q, counted: c }) => q.kind !== 'count' || c.head === last?.counted.head)
  if (
    (left?.head === 'total' || (second === 'total' && isOfOne)) &&
    last?.quantity.kind === 'count' &&
    levelWords.has(link)
  )
    return { ...last.counted, end: to }
  const isWhole = Number.isInteger(numberOf(quantity) ?? 0)
  if (!isNext && !isChanged && !levelling.test(link) && isWhole) return null
  const { head = null } = last?.counted ?? {}
  if (isNext) return head === null || isToll(head) ? null : { ...last.counted, unit: unitAt(quantity, head), end: to }
  return left && !isToll(left.head) ? found(left) : null
}

const those = /^those (?:made|left|driven|forced|taken|held|who)$/
/** "two died, bringing total deaths | to 90": of what a new count brings to its level, where that has a noun. */
function raisedTo(words: Words, to: number): Phrase | null {
  const verb = lastIn(words, to - 13, to, (w) => raising.has(w.lower))
  // "total cases to 900 and deaths | to 90"
  let at = lastIn(words, 0, to, (w, i) => i === verb || /^(?:and|,)$/.test(w.lower)) + 1
  while (/^(?:the|its|their|total|overall|cumulative|combined)$/.test(lowerAt(words, at))) at++
  const phrase = verb >= 0 && at > verb && at < to ? nounPhrase(words, at, false) : null
  return phrase && phrase.to <= to && isPlural(phrase.head) && !tallies.has(phrase.head) ? phrase : null
}

/** "cases rose to 1,240 and deaths | to 33": the verb is said once, each level has its noun. */
function gappedTo(words: Words, to: number, before: readonly Item[], chunks: readonly Chunk[]): Phrase | null {
  const [joint, noun, prep] = chunks.slice(-3)
  const isGapped =
    isLink(joint) &&
    noun?.kind === 'noun' &&
    (isPlural(noun.head) || noun.head === 'toll') &&
    // not "put the crowd at 900, the police at 400": they say so
    isPrep(prep, areHuman(noun.head) ? 'to' : 'at', 'to') &&
    noun.from >= (before.at(-1)?.counted.end ?? Infinity)
  return isGapped && noun.to === to ? nounPhrase(words, pastDeterminers(words, noun.from), noun.head === 'toll') : null
}

/** "murders have tripled in five years, to 1,800": the nearest verb tells of a change. */
function isChangeBefore(words: Words, chunks: readonly Chunk[]): boolean {
  const verb = chunks.slice(-6).findLast(({ kind }) => kind === 'verb')
  return verb?.kind === 'verb' && isChange(lowerAt(words, verb.at))
}
