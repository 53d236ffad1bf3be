import { areHuman, closed, isPerson, isPlural, isVerb, plural } from '../figures/lexicon.ts'
import type { Chunk, Counted, Item, Placed } from './chunks.ts'
import { changeNouns } from './english/change.ts'
import { funds, notAttributes } from './english/nounPhrases.ts'
import { determiners, isWord, nounPhrase, number, type Phrase } from './nounPhrase.ts'
import type { Token } from './tokens.ts'
import { topicOf } from './topic.ts'

/** Who or what a quantity counts, from the words around it. `before`: the claims of the sentence so far. */
export function counted(words: Token[], placed: Placed, before: Item[], chunks: readonly Chunk[]): Counted {
  const { quantity, to } = placed
  const token = words[to - 1]
  const rest = token && token.end > quantity.end ? token.text.slice(quantity.end - token.start) : ''
  const none: Counted = { population: null, head: null, unit: null, end: to, note: null }
  // "12-member", "17-story"
  if (/^-\p{L}/u.test(rest) && !/percent|money|fraction/.test(quantity.kind)) {
    const noun = nounPhrase(words, to, true)
    const of = /^-?(\p{L}+)/u.exec(rest)?.[1]?.toLowerCase()
    const unit = quantity.unit ?? (of === 'strong' ? 'people' : of ? plural(of) : null)
    if (noun && !changeNouns.has(noun.head))
      return { population: noun.text, head: noun.head, unit, end: noun.to, note: null }
    return { ...none, unit, population: unit, head: unit }
  }
  if (quantity.kind !== 'count') return measuredOf(words, placed, before, none, chunks)
  // "a mother of five"
  if (isParent(words, placed.from)) return { ...none, population: 'children', unit: 'people' }
  // "injured 14 others Thursday"
  if (words[to]?.lower === 'others') return { ...none, end: to + 1 }
  const of = words[to]?.lower === 'of'
  let start = to
  if (of) {
    start++
    if (/^(?:them|whom|us|which|these|those)$/.test(words[start]?.lower ?? '')) {
      // "five people, three of them children"
      const what = nounPhrase(words, start + 1, false)
      // "three of those hit": of people
      if (words[start]?.lower === 'those' && !what)
        return { ...none, population: 'people', head: 'people', unit: 'people', end: start + 1 }
      if (!what || !isPlural(what.head)) return { ...none, end: start + 1 }
      return { population: what.text, head: what.head, unit: unitOf(what.head), end: what.to, note: null }
    }
    // "22 of the 30 projects", "three of his men"
    start = pastDeterminers(words, start)
  }
  // "the index fell to 52.1", "the number of refugees rose to 87,000"
  const level = of ? null : levelOf(words, placed, before, chunks)
  if (level) return level
  const one = quantity.best === 1
  const phrase = nounPhrase(words, start, one || of)
  // "the 60-million mark" names nothing
  if (!phrase || /^(?:others|mark|milestone|threshold|barrier)$/.test(phrase.head)) {
    // "turning back migrants by the thousands"
    const left = quantity.vague !== null && words[placed.from - 2]?.lower === 'by' ? topicOf(words, chunks, 0) : null
    if (left) return { population: left.text, head: left.head, unit: unitOf(left.head), end: to, note: null }
    return { ...none, end: phrase?.to ?? start }
  }
  return {
    population: phrase.text,
    head: phrase.head,
    unit: unitOf(phrase.head, one),
    end: phrase.to,
    note: null
  }
}

/** Whether a number before a place counts somebody's children. */
export const isParent = (words: Token[], from: number) =>
  words[from - 1]?.lower === 'of' && /^(?:grand)?(?:father|mother|parent)s?$/.test(words[from - 2]?.lower ?? '')

const state = /^(?:dead|killed|wounded|injured|missing|displaced|homeless|detained)$/

/** A bare number at the end of a change or a statement: what it is the level of. */
function levelOf(
  words: Token[],
  { quantity, from, to }: Placed,
  before: Item[],
  chunks: readonly Chunk[]
): Counted | null {
  const next = words[to]
  if (next && isWord(next) && !closed.has(next.lower)) return null
  const found = (phrase: Phrase): Counted => ({
    population: phrase.text,
    head: phrase.head,
    unit: unitOf(phrase.head),
    end: to,
    note: null
  })
  // "Houses destroyed: 340"
  if (words[from - 1]?.lower === ':' && /(?:ed|en)$/.test(words[from - 2]?.lower ?? '')) {
    const noun = words[from - 3]
    if (noun && isPlural(noun.lower)) return found({ from: from - 3, to: from - 2, head: noun.lower, text: noun.text })
  }
  for (let i = from - 1; i > Math.max(0, from - 18); i--) {
    if (words[i]?.lower !== 'of' || !/^(?:numbers?|count|tally|total|and)$/.test(words[i - 1]?.lower ?? '')) continue
    // "put the number of wounded at 70"
    const after = pastDeterminers(words, i + 1)
    const who = words[after]?.lower ?? ''
    if (after < from && state.test(who)) {
      const same = before.findLast(({ counted: c }) => c.unit === 'people' && c.head && !state.test(c.head))?.counted
      return { population: who, head: who, unit: 'people', ...same, end: to, note: null }
    }
    const phrase = i < from - 1 ? nounPhrase(words, after, false) : null
    if (phrase && isPlural(phrase.head) && phrase.to <= from) return found(phrase)
  }
  const group = words[from - 2]
  if (
    words[from - 1]?.lower === 'of' &&
    group &&
    /^(?:crowd|population|town|city|village|country|nation|audience|workforce|group|force|army|island|state|congregation)$/.test(
      group.lower
    )
  ) {
    return { population: 'people', head: 'people', unit: 'people', end: to, note: null }
  }
  // "sales jumped 61 percent to 310,000"
  const last = before.at(-1)
  const after =
    last && last.to + 1 >= from - 1 && words[from - 1]?.lower === 'to' && /percent|fraction/.test(last.quantity.kind)
  if (!after && Number.isInteger(quantity.best ?? quantity.low ?? quantity.high ?? 0)) return null
  const left = topicOf(words, chunks, before.at(-1)?.to ?? 0)
  const same = before.findLast((b) => b.quantity.kind !== 'count' && b.counted.population)?.counted
  return left ? found(left) : same ? { ...same, unit: unitOf(same.head ?? ''), end: to } : null
}

/** "people" for persons and for deaths and injuries, else the noun in the plural. */
export function unitOf(head: string, single = false): string {
  if (areHuman(head) || isPerson(head)) return 'people'
  if (/^(?:deaths?|dead|lives|bodies|casualties|fatalities|injuries|wounded)$/.test(head)) return 'people'
  return single || !isPlural(head) ? plural(head) : head
}

const hasUnit = /(?:^|\s)(?:day|week|month|year|hour|minute|decade|century|centuries|fortnight)s?(?: and a half)?$/i

/** What an amount, a share or a length is of. */
function measuredOf(
  words: Token[],
  { quantity, from, to }: Placed,
  before: Item[],
  none: Counted,
  chunks: readonly Chunk[]
): Counted {
  const { kind } = quantity
  let at = to
  const unit = words[at]
  if (quantity.vague !== null && unit?.lower === 'of' && kind !== 'duration') at += 2
  // the unit is a word of its own: "12 kilometers", "5 days", "a few thousand dollars"
  else if (
    (/measure|duration/.test(kind) || quantity.vague !== null) &&
    // "more than a century | killed 24"
    !hasUnit.test(quantity.words) &&
    unit &&
    isWord(unit) &&
    !closed.has(unit.lower)
  ) {
    at++
    if (/^(?:square|cubic|metric|nautical|degrees?)$/.test(unit.lower)) at++
  }
  const found = (phrase: Phrase, note: string | null = null): Counted => ({
    population: phrase.text,
    head: phrase.head,
    unit: quantity.unit,
    end: phrase.to,
    note
  })
  const after = words[at]?.text === '(' || words[at]?.text === ')' ? afterBracket(words, at) : at
  const next = words[after]
  // "40 km south of the city" is a way, not a thing
  if (kind === 'measure' && /^(?:north|south|east|west|away|from|off|inland|offshore)/.test(next?.lower ?? ''))
    return { ...none, population: quantity.unit, unit: quantity.unit, end: at }
  if (next?.lower === 'of') {
    const phrase = nounPhrase(words, pastDeterminers(words, after + 1), true)
    if (phrase) return found(phrase)
  }
  // "$5 million in aid", "$90 million worth of cocaine"
  if (kind === 'money' && (next?.lower === 'in' || next?.lower === 'worth')) {
    const phrase = nounPhrase(words, after + (next.lower === 'worth' ? 2 : 1), true)
    if (phrase && (next.lower === 'worth' || funds.has(phrase.head))) return found(phrase)
  }
  if (kind === 'duration')
    return { ...none, population: quantity.unit, head: quantity.unit, unit: quantity.unit, end: at }
  if (kind === 'fraction' && next && determiners.has(next.lower)) {
    const phrase = nounPhrase(words, after + 1, true)
    if (phrase) return found(phrase)
  }
  if (next && after === at && (kind !== 'measure' || quantity.unit === 'magnitude')) {
    const attribute = attributed(words, at)
    if (attribute) return found(attribute)
  }
  const previous = before.findLast((b) => b.quantity.kind !== 'duration')
  const rate = previous !== undefined && /^(?:an?|per)$/.test(words[previous.to]?.lower ?? '')
  const end = previous && previous.counted.end <= from ? previous.counted.end : (previous?.to ?? 0)
  const floor = rate ? end + 2 : end
  const paid = kind === 'money' ? paidNoun(words, from) : null
  // "paid 17,000 euros for travel", "spent $2 billion on roads and $300 million on schools"
  const more = previous?.quantity.kind === 'money' && words[from - 1]?.lower === 'and'
  if (kind === 'money' && /^(?:for|on)$/.test(next?.lower ?? '') && (more || spending.test(paid ?? ''))) {
    const on = nounPhrase(words, pastDeterminers(words, after + 1), true)
    if (on) return found(on)
  }
  if (paid) return { ...none, population: paid, head: paid, unit: quantity.unit, end: at }
  // "fell 90 points, or 1.5 percent", "to 3.3% from 3.7%"
  const named = before.filter(
    (b) => b.quantity.kind !== 'duration' && b.counted.head !== null && b.counted.population !== b.quantity.unit
  )
  const again = /^(?:or|\()$/.test(words[from - 1]?.lower ?? '')
  const same = again ? named.at(-1) : (named.findLast((b) => b.quantity.kind === kind) ?? named.at(-1))
  // "growth of 3.6% for the members, slipping to 2.9%": of what the sentence is about
  const isTrailing = /ing$/.test(words[from - 2]?.lower ?? '') && same?.quantity.kind === kind
  const left = isTrailing ? null : topicOf(words, chunks, floor)
  if (left) return { ...found(left), end: at }
  if (same?.counted.population) {
    const { population, head } = same.counted
    return {
      ...none,
      population,
      head,
      unit: quantity.unit,
      end: at,
      note: 'what is measured from the figure before'
    }
  }
  return { ...none, population: kind === 'measure' ? quantity.unit : null, unit: quantity.unit, end: at }
}

const adjective = /(?:ive|ful|ous|ible|able|ic|ary|male|foreign|sure|accurate)$/
const spending = /^(?:payment|spending|charge)$/
const payments: [RegExp, string][] = [
  [/^pledg(?:e[ds]?|ing)$|^promis(?:e[ds]?|ing)$|^giv(?:e[ns]?|ing)$|^gave$|^commit(?:s|ted|ting)$/, 'pledge'],
  [/^donat(?:e[ds]?|ing)$/, 'donation'],
  [/^fin(?:ed|es|ing)$/, 'fine'],
  [/^charg(?:e[ds]?|ing)$/, 'charge'],
  [/^invest(?:s|ed|ing)?$/, 'investment'],
  [/^(?:spend|spends|spent|spending)$/, 'spending'],
  [/^(?:pay|pays|paid|paying)$/, 'payment'],
  [/^(?:raise|raises|raised|raising)$/, 'funds']
]
/** "promised an extra $1.2 billion": a pledge of that much. */
function paidNoun(words: Token[], from: number): string | null {
  let at = from - 1
  while (
    /^(?:an?|another|additional|extra|further|the|only|just|him|them|her|it|up|to)$/.test(words[at]?.lower ?? '') &&
    at > from - 4
  )
    at--
  return payments.find(([verb]) => verb.test(words[at]?.lower ?? ''))?.[1] ?? null
}

/** "a 9-percent rise in deaths", "a $5,000 pledge": the noun that an amount stands before. */
function attributed(words: Token[], at: number): Phrase | null {
  let i = at
  const first = words[i]
  if (!first || !isWord(first) || closed.has(first.lower) || notAttributes.has(first.lower)) return null
  // "5 percent rise", "a 12 percent annual increase"
  if (!changeNouns.has(first.lower) && changeNouns.has(words[i + 1]?.lower ?? '')) i++
  const noun = words[i]
  if (noun && changeNouns.has(noun.lower)) {
    const link = words[i + 1]?.lower
    if (link && /^(?:in|of|on|for|among|to)$/.test(link)) {
      const thing = nounPhrase(words, pastDeterminers(words, i + 2), true)
      if (thing) return thing
    }
    return { from: i, to: i + 1, head: noun.lower, text: noun.text }
  }
  // "12 percent fired staff", "94 percent effective" are said of something else
  if (isVerb(first.lower) || /(?:[^e]ed|[^d]ing)$/.test(first.lower)) return null
  const second = words[i + 1]
  if (adjective.test(first.lower) && (!second || !isWord(second) || closed.has(second.lower))) return null
  return nounPhrase(words, at, true)
}

function pastDeterminers(words: Token[], at: number): number {
  let i = at
  while (determiners.has(words[i]?.lower ?? '') || number.test(words[i]?.lower ?? '')) i++
  return i
}

/** "6 inches (15 cm) of snow": the word after the bracket, if it closes soon. */
function afterBracket(words: Token[], at: number): number {
  for (let i = at; i < at + 5; i++) if (words[i]?.text === ')') return i + 1
  return at
}
