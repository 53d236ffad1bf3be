import type { Measure } from '../claim.ts'
import { areHuman } from '../figures/lexicon.ts'
import { canBefall, isRoom } from './befall.ts'
import { type Chunk, type Counted, type Item, type Placed, spoken, type VerbChunk } from './chunks.ts'
import { cueVerbs } from './cues.ts'
import { eventNouns } from './english/happenings.ts'
import { outcomeOf, phraseAt } from './outcomes.ts'
import { isCapital, lowerAt, namedBefore, type Token } from './tokens.ts'

type Told = Item & { measure: Measure }

/** Words that count outcomes, not persons or things: they are not handed on to a bare number. */
const outcomes =
  /^(?:bodies|deaths|dead|wounded|injured|killed|missing|lives|injuries|casualties|fatalities|cases|infections)$/

const earlierNoun = 'counted noun from an earlier sentence'

/** The figures of the sentences before, and of the last one. */
export type Before = { earlier: Told[]; near: Told[] }

/**
 * Fills in what a bare number leaves out, and notes it: in "12 fighters were killed and 20 wounded" 20 fighters.
 * `items`, `chunks`: those before it in the sentence. Casualties of no stated kind are people, whatever an earlier
 * sentence counted.
 */
export function elided(
  words: Token[],
  own: Counted,
  placed: Placed,
  items: Item[],
  chunks: readonly Chunk[],
  { earlier, near }: Before
): Counted {
  const { quantity, from, to } = placed
  // "the union put the number of dead at 31": of the miners missing before
  if (own.head !== null && /^(?:dead|killed)$/.test(own.head)) {
    // Soldiers and civilians before leave it open whose dead these are
    const isVictim = ({ measure, counted: { head } }: Told) =>
      /^(?:killed|injured|missing)$/.test(measure) && areHuman(head ?? '') && !outcomes.test(head ?? '')
    const victims = only(earlier.filter(isVictim))
    if (victims && items.length === 0) return { ...own, population: victims.counted.population, note: earlierNoun }
  }
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
  if (/^(?:nobody|no one)$/.test(spoken({ words }, from, to)))
    return { ...own, population: 'people', head: 'people', unit: 'people' }
  // "and a stadium that holds 54,000"
  if (isOfOthers(words, from, to) || isRoom(words, from)) return own
  // "63 passengers and a crew of five", "with 310 aboard"
  const crew = lowerAt(words, from - 1) === 'of' ? lowerAt(words, from - 2) : ''
  const isAboard = lowerAt(words, to) === 'aboard' || spoken({ words }, to, to + 2) === 'on board'
  if (/^(?:crew|panel|jury|squad)$/.test(crew)) return { ...own, population: crew, head: crew, unit: 'people' }
  if (isAboard && items.at(-1)?.counted.unit !== 'people')
    return { ...own, population: 'people', head: 'people', unit: 'people' }
  // "three counts of murder and seven of attempted murder"
  const [counts, rest] = items.at(-1)?.counted.population?.split(' of ') ?? []
  // "118 tortoises, 43 of them dead": tortoises
  const isOfThese = /^of (?:them|which|these|those)$/.test(spoken({ words }, to, to + 2))
  if (rest && counts && !isOfThese && lowerAt(words, to) === 'of' && lowerAt(words, from - 1) === 'and')
    return {
      ...own,
      population: counts,
      head: counts.split(' ').at(-1) ?? null,
      unit: items.at(-1)?.counted.unit ?? null
    }
  const toll = words.slice(Math.max(0, from - 5), from).some((w) => w.lower === 'toll')
  // "12 of the 18 drones were shot down. The remaining six fell": drones
  const isRest = /^the (?:remaining|other)$/.test(spoken({ words }, from - 2, from))
  const said = outcomeBeside(words, own.end) ?? (isRest ? null : outcomeBeside(words, from - 1, from))
  // "340 beds, of which 28 are in intensive care"
  const isOfWhich = /^of which$/.test(spoken({ words }, from - 2, from))
  const hurt = !isOfWhich && (toll || persons.test(spoken({ words }, to, to + 8)))
  // "another 10", "of which dozens": of what was just named, whatever it is
  const same =
    /^(?:another|which|whom|further)$/.test(lowerAt(words, from - 1)) ||
    /^(?:more|of (?:them|whom|which|these|those))\b/.test(spoken({ words }, to, to + 2))
  // "Brellia had 12 deaths, Ostland 9"
  const isListed =
    items.length > 0 && (namedBefore(words, from) > (items.at(-1)?.to ?? 0) || isOfPlaces(words, items.at(-1), placed))
  // "9,820 cases in 14 districts, up from 6,100": cases
  const isBefore = /^(?:up|down) from$/.test(spoken({ words }, from - 2, from))
  const fits = ({ quantity, counted }: Item) =>
    quantity.kind === 'count' &&
    counted.head !== null &&
    (isOfThese || !hurt || counted.unit === 'people') &&
    (isOfThese || isOfWhich || said === null || canHave(words, said, { quantity, counted })) &&
    (same || isListed || isBefore || !outcomes.test(counted.head))
  // "200 houses in three villages and another 40": houses
  const agent = agentOf(words, chunks)
  const fitting = items.filter((item) => item.from !== agent && fits(item) && !isTelling(words, chunks, item))
  // "Sixty soldiers were flown in after the attack that killed nine": of whom, it does not say
  // "jailed 14 men for an attack in Tarn in which 30 died"
  const isOfEvent =
    chunks.slice(-2).some(({ kind }) => kind === 'relative') &&
    chunks.slice(-7).some((chunk) => chunk.kind === 'noun' && eventNouns.has(chunk.head))
  if (isOfEvent && own.end === to) return own
  const isPlaced = (item: Item) => /^(?:in|at|from|across|within|over)$/.test(lowerAt(words, item.from - 1))
  // "96 people, among them 11 children, and 60 were missing": people, but "11 children, two of whom" are children
  const isOfThem = lowerAt(words, to) === 'of'
  const wholes = isOfThem ? fitting : fitting.filter((item) => !isInset(words, items, items.indexOf(item)))
  const free = wholes.filter((item) => !isPlaced(item))
  const here = (isBefore ? free[0] : free.at(-1)) ?? wholes.at(-1) ?? fitting.at(-1)
  // A bare number that the next sentence is about may be of what this one counts, unless it is hurt: then it is
  // people. "The boat was licensed to carry 120" is not about 120
  // "Harland took in 2 million refugees. Estria had 1.6 million, while Norvia hosted 1.1 million."
  const isHeld =
    /^(?:had|has|have|hosted|hosts|took|received|sheltered)$/.test(lowerAt(words, from - 1)) &&
    /^(?:[.,;]|while|and)?$/.test(lowerAt(words, to))
  // "at 14 and 35"
  const span = items.at(-1)
  const isSecond = span !== undefined && span.to >= from - 1
  const about = isHeld || from === 0 || (!isSecond && /^(?:[.,;:—–]|and|but|the)$/.test(lowerAt(words, from - 1)))
  const isHurt = hurt || said !== null
  const last = isRest || (same && !isHurt) ? near.findLast(fits) : undefined
  const found = here ?? last ?? (about && !same && !isHurt ? only(near.filter(fits)) : undefined)
  if (!found) return own
  const note = here ? 'counted noun from the first half of the sentence' : earlierNoun
  const { population, head, unit } = found.counted
  // "one man was killed and three more wounded": three people
  const isOne = found.quantity.best === 1 && unit === 'people'
  return { ...own, population: isOne ? unit : population, head: isOne ? unit : head, unit, note }
}

/** "13 deaths in Orvane, nine in Keld and | four in Tarn" */
function isOfPlaces(words: Token[], before: Item | undefined, { from, to }: Placed): boolean {
  const isPlace = (at: number) => /^(?:in|at|near)$/.test(lowerAt(words, at)) && isCapital(words[at + 1])
  const link = before ? spoken({ words }, before.counted.end, from) : ''
  return isPlace(to) && isPlace(before?.counted.end ?? -1) && /^\w+(?: [^ ]+){1,4}? (?:,|and|, and)$/.test(link)
}

const insets = /\b(?:including|among (?:them|whom)|of (?:them|whom))(?: (?:are|were|at least|about|some))*$/
/** "including 11 children and two guards": a part of those told before, and so is what it is linked to. */
function isInset(words: Token[], items: readonly Item[], i: number): boolean {
  const { from } = items[i] as Item
  if (insets.test(spoken({ words }, Math.max(0, from - 6), from))) return true
  const before = items[i - 1]
  const link = before ? spoken({ words }, before.counted.end, from) : ''
  return /^(?:,|and|, and)$/.test(link) && isInset(words, items, i - 1)
}

/** "Two officials said | 12 had died": not officials. */
function isTelling(words: Token[], chunks: readonly Chunk[], { from }: Item): boolean {
  const at = chunks.findIndex((chunk) => chunk.kind === 'noun' && chunk.from <= from && from < chunk.to)
  const verb = at < 0 ? undefined : chunks.slice(at + 1, at + 6).find(({ kind }) => !/^(?:noun|prep)$/.test(kind))
  // "Of the 85 patients admitted, | 12 died"
  if (verb?.kind !== 'verb' || verb.passive || lowerAt(words, verb.to) === ',') return false
  return /^(?:say|clause)$/.test(cueVerbs.get(lowerAt(words, verb.at))?.kind ?? '')
}

/** Where those stand who do to others what is told last: "Forty gunmen stormed the village and killed | nine". */
function agentOf(words: Token[], chunks: readonly Chunk[]): number | null {
  const isActive = (verb: Chunk | undefined) =>
    verb?.kind === 'verb' && !verb.passive && outcomeOf(lowerAt(words, verb.at))?.how !== 'intransitive'
  const last = chunks.at(-1)
  if (!isActive(last) || outcomeOf(lowerAt(words, (last as VerbChunk).at))?.how !== 'verb') return null
  const first = chunks.findLastIndex(({ kind }, k) => kind === 'noun' && !/verb|prep/.test(chunks[k - 1]?.kind ?? ''))
  const [noun, of, group] = chunks.slice(first)
  const subject = of?.kind === 'prep' && of.word === 'of' ? group : noun
  return subject && isActive(chunks.slice(first).find(({ kind }) => kind === 'verb')) ? subject.from : null
}

/** "Five guards were among the 23 dead", "40 divers searched for the 13 missing": these are not those before. */
function isOfOthers(words: Token[], from: number, to: number): boolean {
  const outcome = outcomeOf(lowerAt(words, to))
  if (outcome?.how !== 'state' && outcome?.form !== 'past') return false
  const isThe = words[from - 1]?.lower === 'the'
  const before = words[from - (isThe ? 2 : 1)]?.lower ?? '.'
  return isThe ? !/^(?:[.,;:—–]|and|but|while|of)$/.test(before) : /^(?:for|among)$/.test(before)
}

/** What only persons do: "six are in serious condition", "four have lost their sight". */
const persons =
  /^(?:of them )?(?:(?:have|had|has|are|were|was|is|remain|later|also|still|been) )*(?:lost (?:their|his|her) |in (?:an? )?(?:\w+ )?(?:condition|custody|hospital|intensive)|escaped|survived|fled|never reached|arrested|detained)/

/** The last of them where all count the same: then there is no other reading. */
const only = (told: Told[]) => (new Set(told.map((t) => t.counted.head)).size === 1 ? told.at(-1) : undefined)

/** Index of a word near a place that says what happened: "20 wounded", "eight were killed"; null where none does. */
function outcomeBeside(words: Token[], at: number, end = at + 4): number | null {
  for (let i = at; i < end; i++) {
    const lower = lowerAt(words, i)
    if (/^(?:[.,;:\d]|and$|but$|while$)/.test(lower)) return null
    const outcome = outcomeOf(lower)
    if (outcome && outcome.how !== 'noun') return i
  }
  return null
}

/** Whether what a word says can befall a thing that was counted: "of the 900 houses, 300 burned", not guards. */
function canHave(words: Token[], at: number, item: Pick<Item, 'quantity' | 'counted'>): boolean {
  const fits = (measure: Measure) => canBefall(measure, item)
  const outcome = outcomeOf(lowerAt(words, at))
  return phraseAt(words, at, at + 6, fits) !== undefined || (outcome !== undefined && fits(outcome.measure))
}
