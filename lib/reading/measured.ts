/** What an amount, a share or a length is of. */
import { isChange } from '../figures/changes.ts'
import { closed, inflect, isPersons, isPlural, isVerb } from '../figures/lexicon.ts'
import { setOf } from '../figures/pieces.ts'
import type { Chunk, Counted, Item, Placed } from './chunks.ts'
import { cueVerbs } from './cues.ts'
import { changeNouns, forecasts } from './english/change.ts'
import { determiners, funds, notAttributes, payments, timeNouns } from './english/chunks.ts'
import { eventNouns } from './english/happenings.ts'
import { wordOf } from './governor.ts'
import { isWord, nounPhrase, type Phrase, pastDeterminers } from './nounPhrase.ts'
import { isOutcome } from './outcomes.ts'
import { nounKind } from './people.ts'
import { firstIn, isCapital, lastIn, lowerAt, type Token, type Words } from './tokens.ts'
import { topicOf } from './topic.ts'

/** A quantity in its sentence; `before`, `chunks`: the claims and chunks before it. */
export type Around = { words: Words; placed: Placed; before: Item[]; chunks: readonly Chunk[] }

const hasUnit = /(?:^|\s)(?:day|week|month|year|hour|minute|decade|century|centuries|fortnight)s?(?: and a half)?$/i
/** "of GDP", "of output": what shares are reckoned in. */
const ofAll = /^(?:gdp|gross|output)$/
/** "eight metres long" */
const dimension = /^(?:long|wide|high|tall|deep|thick|across)$/
/** "40 km south of the city" is a way, not a thing. */
const way = /^(?:north|south|east|west|away|from|off|inland|offshore)/

export function measured(around: Around): Counted {
  const { words, placed, before } = around
  const { quantity, from } = placed
  const { kind, unit } = quantity
  const at = pastUnit(words, placed)
  // "6 inches (15 cm) of snow"
  const close = /^[()]$/.test(words[at]?.text ?? '') ? firstIn(words, at, at + 5, ({ text }) => text === ')') : -1
  const after = close < 0 ? at : close + 1
  const [next, link] = [words[after]?.lower, lowerAt(words, from - 1)]
  const is = (population: string | null, head: string | null = population, end = at): Counted => ({
    ...{ population, head, unit, end },
    note: null
  })
  if (kind === 'duration') {
    const phrase = next === 'of' ? nounPhrase(words, pastDeterminers(words, after + 1), true) : null
    return phrase ? is(phrase.text, phrase.head, phrase.to) : is(unit)
  }
  if (kind === 'measure' && way.test(next ?? '')) return is(unit, null)
  // "responsible for two thirds of them": of whom, an earlier sentence says
  const all = next === 'of' ? whole(around, after + 1) : null
  const those = !all && next === 'of' ? lowerAt(words, after + 1) : ''
  if (/^(?:them|these|those|it)$/.test(those)) {
    const amount = before.findLast((b) => those === 'it' && b.quantity.kind === 'money')
    return is(amount?.counted.population ?? null)
  }
  const left = subjectOf(around, next)
  const own = (left && ofAll.test(lowerAt(words, after + 1)) ? null : all) ?? behind(around, at, after)
  if (own) return is(own.text, own.head, own.to)
  // "fell 90 points, or 1.5 percent", "to 3.3% from 3.7%"
  const paid = kind === 'money' ? paidNoun(words, from) : null
  if (paid) return is(paid)
  const cause = left && kind === 'money' ? causeOf(around, left) : null
  if (cause) return is(cause)
  if (left) return is(left.text, left.head)
  const named = before.filter(
    (b) => b.quantity.kind !== 'duration' && b.counted.head !== null && b.counted.population !== b.quantity.unit
  )
  const again = /^(?:or|\()$/.test(link)
  // A share is of what was counted; of "310 houses and 14,000 hectares" the second is no houses
  const mayBeOf =
    again || /^(?:percent|fraction)$/.test(kind) || unit === 'magnitude'
      ? named
      : // "6% of the population, and appealed for $48 million"
        named.filter((b) => b.quantity.kind !== 'count' && (kind !== 'money' || lowerAt(words, b.to) !== 'of'))
  const same = (again ? undefined : named.findLast((b) => b.quantity.kind === kind)) ?? mayBeOf.at(-1)
  if (same?.counted.population)
    return { ...is(same.counted.population, same.counted.head), note: 'what is measured from the figure before' }
  return is(kind === 'measure' ? unit : null, null)
}

/** Past a unit that is a word of its own: "12 kilometers", "5 days", "a few thousand dollars". */
function pastUnit(words: Words, { quantity, to }: Placed): number {
  const { kind, vague, unit } = quantity
  const word = words[to]
  if (vague !== null && word?.lower === 'of' && kind !== 'duration') return to + 2
  const isApart =
    (/measure|duration/.test(kind) || vague !== null) &&
    // "more than a century | killed 24"
    !hasUnit.test(quantity.words) &&
    unit !== 'magnitude'
  if (!isApart || !word || !isWord(word) || closed.has(word.lower)) return to
  return /^(?:square|cubic|metric|nautical|degrees?)$/.test(word.lower) ? to + 2 : to + 1
}

type Thing = Pick<Phrase, 'text' | 'head' | 'to'>
/** "half of them children", "two thirds of spending", "seven in ten of the dead": what stands behind "of". */
function whole({ words, before }: Around, at: number): Thing | null {
  const first = pastDeterminers(words, at)
  // "two-thirds of the way through its nuclear modernization"
  const isWay = /^way (?:through|into)$/.test(`${lowerAt(words, first)} ${lowerAt(words, first + 1)}`)
  const on = isWay ? pastDeterminers(words, first + 2) : first
  const isThem = /^(?:them|whom|which)$/.test(lowerAt(words, on))
  const phrase = nounPhrase(words, isThem ? on + 1 : on, true)
  if (phrase && (!isThem || isPlural(phrase.head))) return phrase
  const [word, all] = [words[on], before.findLast((b) => b.quantity.kind === 'count')?.counted]
  if (isThem) return all?.population ? { text: all.population, head: all.head ?? '', to: on + 1 } : null
  if (!word || !isWord(word) || closed.has(word.lower) || cueVerbs.has(word.lower)) return null
  // "10 kg of certified seed"
  const thing = /ed$/.test(word.lower) ? nounPhrase(words, on + 1, true) : null
  if (thing?.from === on + 1) return thing
  const text = isOutcome(word.lower) && !word.lower.endsWith('ing') ? 'people' : word.text
  return { text, head: text.toLowerCase(), to: on + 1 }
}

/** What stands right behind an amount: "$5 million in aid", "half the town", "a 45 mph zone", "$90 for travel". */
function behind({ words, placed, before }: Around, at: number, after: number): Phrase | null {
  const { quantity, from } = placed
  const { kind } = quantity
  const [next, link] = [words[after]?.lower, lowerAt(words, from - 1)]
  if (kind === 'money' && (next === 'in' || next === 'worth')) {
    const phrase = nounPhrase(words, after + (next === 'worth' ? 2 : 1), true)
    if (phrase && (next === 'worth' || funds.has(phrase.head))) return phrase
  }
  if (kind === 'fraction' && next && determiners.has(next)) {
    const phrase = nounPhrase(words, after + 1, true)
    // "one in 14 a decade ago"
    if (phrase && !timeNouns.has(phrase.head)) return phrase
  }
  const isAttribute = kind !== 'measure' || quantity.unit === 'magnitude' || /^(?:an?|the|its)$/.test(link)
  const attribute = next && after === at && isAttribute ? attributed(words, at) : null
  if (attribute) return attribute
  // "appealed for $7 billion to cope with the emergency"
  if (kind === 'money' && next === 'to' && coping.test(lowerAt(words, after + 1))) {
    const link = /^(?:with|to|from)$/.test(lowerAt(words, after + 2)) ? 3 : 2
    return nounPhrase(words, pastDeterminers(words, after + link), true)
  }
  if (kind !== 'money' || !/^(?:for|on)$/.test(next ?? '')) return null
  // "paid 17,000 euros for travel", "spent $2 billion on roads and $300 million on schools"
  const previous = before.findLast((b) => b.quantity.kind !== 'duration')
  const isMore = previous?.quantity.kind === 'money' && link === 'and'
  return isMore || /^(?:payment|spending|charge)$/.test(paidNoun(words, from) ?? '')
    ? nounPhrase(words, pastDeterminers(words, after + 1), true)
    : null
}

const coping = /^(?:cope|deal|respond|recover|fight|tackle|combat)$/

/** What the sentence is about before an amount, a share or a length; null where nothing near tells. */
function subjectOf({ words, placed: { quantity, from }, before, chunks }: Around, next: string | undefined) {
  // "growth of 3.6% for the members, slipping to 2.9%", "turnout was 81%, she told the court, down from 76%"
  const isTrailing = /ing$|^(?:up|down)$/.test(lowerAt(words, from - 2)) || lowerAt(words, from - 1) === 'from'
  if (isTrailing && before.some((b) => b.quantity.kind === quantity.kind)) return null
  const previous = before.findLast((b) => b.quantity.kind !== 'duration')
  const isRate = previous !== undefined && /^(?:an?|per)$/.test(lowerAt(words, previous.to))
  const end = previous && previous.counted.end <= from ? previous.counted.end : (previous?.to ?? 0)
  // "the dinghy, barely eight metres long": the comma parts nothing
  const isLinked = dimension.test(next ?? '') && chunks.at(-1)?.kind === 'link'
  const topic = topicOf(words, isLinked ? chunks.slice(0, -1) : chunks, isRate ? end + 2 : end)
  const isAsked =
    quantity.kind === 'percent' && chunks.some((c) => c.kind === 'verb' && asking.test(lowerAt(words, c.at)))
  // "a poll found that 71% opposed it"
  const head = topic?.head ?? ''
  const isPoll = quantity.kind === 'percent' && nounKind(head) === 'document' && !forecasts.has(head)
  const isDoing = topic && (quantity.kind === 'money' || isAsked) && isDoer(words, chunks, topic)
  // "As of late Saturday it had burned 900 acres"
  const isDay = /(?:sun|mon|tues|wednes|thurs|fri|satur)day$/.test(head)
  return isPoll || isDoing || isDay ? null : topic
}

/** "The union wants 9%": not of the union. */
const asking = /^(?:want|offer|demand|propos|ask|seek|sought|need|owe|borrow|reject|accept|agree)/

/** "The union collected $2 million", "and Norway | 120 million": who has or gives it is not what it is of. */
function isDoer(words: Words, chunks: readonly Chunk[], { from, to, head }: Phrase): boolean {
  const isNamed = from > 0 && words.slice(from, to).every(isCapital)
  if (!isNamed && !isPersons(head) && !/^(?:person|people|org)$/.test(nounKind(head))) return false
  const verb = chunks.find((chunk) => chunk.from >= to && chunk.kind === 'verb')
  const deed = wordOf({ words }, verb)
  return verb?.kind !== 'verb' || (verb.at >= 0 && !isChange(deed) && !/^costs?$/.test(deed))
}

/** "The strike has cost the economy | $2 billion": the strike did, unless "each day" of it. */
function causeOf({ words, placed: { from } }: Around, left: Thing): string | null {
  const cost = lastIn(words, from - 5, from, ({ lower }) => /^cost(?:s|ing)?$/.test(lower))
  const isEach = firstIn(words, from - 20, from, ({ lower }) => /^(?:each|every|daily|weekly)$/.test(lower)) >= 0
  // "the port strike", whose strike is a verb to who reads nouns
  const isHarm = ({ lower }: Token) => eventNouns.has(lower) || halts.has(lower)
  if (cost < 0 || isEach) return null
  const at = suffering.has(left.head) ? lastIn(words, cost - 9, cost, isHarm) : left.to < cost ? left.to : -1
  const cause = words[at]
  return cause && isHarm(cause) ? cause.text : null
}
const halts = setOf('stoppage walkout shutdown blackout outage lockdown drought')
const suffering = setOf('economy region country nation province city state district county')

const paidBy = new Map(
  Object.entries(payments).flatMap(([noun, verbs]) =>
    verbs.split(' ').flatMap((verb) => inflect(verb).map(([, word]): [string, string] => [word, noun]))
  )
)
/** "promised an extra $1.2 billion": a pledge of that much. */
export function paidNoun(words: Words, from: number): string | null {
  const between = /^(?:an?|another|additional|extra|further|the|only|just|him|them|her|it|up|to|out|back|aside|off)$/
  let at = from - 1
  while (between.test(lowerAt(words, at)) && at > from - 4) at--
  return paidBy.get(lowerAt(words, at)) ?? null
}

const adjective = /(?:ive|ful|ous|ible|able|ic|ary|male|foreign|sure|accurate)$/
/** "a 9-percent rise in deaths", "a $5,000 pledge": the noun that an amount stands before. */
function attributed(words: Words, at: number): Phrase | null {
  let i = at
  const first = words[i]
  if (!first || !isWord(first) || closed.has(first.lower) || notAttributes.has(first.lower)) return null
  // "30% oppose it"
  if (/^(?:it|them|him|her|this|the|an?)$/.test(lowerAt(words, at + 1))) return null
  // "5 percent rise", "a 12 percent annual increase"
  if (!changeNouns.has(first.lower) && changeNouns.has(lowerAt(words, i + 1))) i++
  const noun = words[i]
  if (noun && changeNouns.has(noun.lower)) {
    const link = words[i + 1]?.lower
    if (link && /^(?:in|of|on|for|among|to)$/.test(link)) {
      const thing = nounPhrase(words, pastDeterminers(words, i + 2), true)
      // "a 9% rise on the same period"
      if (thing) return timeNouns.has(thing.head) ? null : thing
    }
    return { from: i, to: i + 1, head: noun.lower, text: noun.text }
  }
  // "12 percent fired staff", "94 percent effective" are said of something else
  if (isVerb(first.lower) || /(?:[^e]ed|[^d]ing)$/.test(first.lower)) return null
  const second = words[i + 1]
  if (adjective.test(first.lower) && (!second || !isWord(second) || closed.has(second.lower))) return null
  return nounPhrase(words, at, true)
}
