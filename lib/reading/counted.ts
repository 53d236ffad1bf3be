import { isChange } from '../figures/changes.ts'
import { areHuman, closed, isPerson, isPersons, isPlural, isVerb, plural } from '../figures/lexicon.ts'
import type { Chunk, Counted, Item, Placed } from './chunks.ts'
import { changeNouns, levelWords, tallies } from './english/change.ts'
import { funds, notAttributes } from './english/nounPhrases.ts'
import { determiners } from './english/verbGroups.ts'
import { isWord, nounPhrase, number, type Phrase } from './nounPhrase.ts'
import { isLevelVerb, isOutcome, levels } from './outcomes.ts'
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
      return what && isPlural(what.head) ? named(what) : { ...none, end: start + 1 }
    }
    // "22 of the 30 projects", "three of his men"
    start = pastDeterminers(words, words[start]?.lower === 'whose' ? start + 1 : start)
  }
  // "the index fell to 52.1", "the number of refugees rose to 87,000"
  const level = of ? null : levelOf(words, placed, before, chunks)
  if (level) return level
  const one = quantity.best === 1
  const phrase = nounPhrase(words, start, one || of) ?? sharedNoun(words, start)
  // "the 60-million mark", "57, of whom 12 serious" name nothing
  if (!phrase || nameless.test(phrase.head)) {
    // "of whom 300 are children"
    const who = /^(?:are|were)$/.test(words[to]?.lower ?? '') ? nounPhrase(words, to + 1, false) : null
    if (who && who.from === to + 1 && isPersons(who.head)) return { ...named(who), end: to }
    // "turning back migrants by the thousands"
    const left = quantity.vague !== null && words[placed.from - 2]?.lower === 'by' ? topicOf(words, chunks, 0) : null
    if (left) return { ...named(left), end: to }
    return { ...none, end: phrase && others.test(phrase.head) ? phrase.to : start }
  }
  return { ...named(phrase), unit: unitOf(phrase.head, one) }
}

/** "146 confirmed and 31 probable cases": both numbers are of cases. */
function sharedNoun(words: Token[], at: number): Phrase | null {
  const [own, and, count] = [words[at], words[at + 1]?.lower ?? '', words[at + 2]?.lower ?? '']
  if (!own || !/^(?:and|or)$/.test(and) || !number.test(count) || isOutcome(own.lower) || closed.has(own.lower))
    return null
  const phrase = nounPhrase(words, at + 4, false)
  return phrase && isPlural(phrase.head) ? { ...phrase, to: at + 1 } : null
}

const others = /^(?:others|mark|milestone|threshold|barrier)$/
const nameless = new RegExp(`${others.source}|^(?:serious|critical|grave|severe|stable|unhurt|unharmed|alive)$`)
const named = ({ text, head, to }: Phrase): Counted => ({
  population: text,
  head,
  unit: unitOf(head),
  end: to,
  note: null
})

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
  // "3,410 last year"
  if (next && isWord(next) && !closed.has(next.lower) && !/^(?:last|this|next)$/.test(next.lower)) return null
  const found = (phrase: Phrase): Counted => ({ ...named(phrase), end: to })
  // "Houses destroyed: 340"
  if (words[from - 1]?.lower === ':' && /(?:ed|en)$/.test(words[from - 2]?.lower ?? '')) {
    const noun = words[from - 3]
    if (noun && isPlural(noun.lower)) return found({ from: from - 3, to: from - 2, head: noun.lower, text: noun.text })
  }
  for (let i = from - 1; i > Math.max(0, from - 18) && levelWords.has(words[from - 1]?.lower ?? ''); i--) {
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
  // "sales jumped 61 percent to 310,000", "complaints fell from 90 to 75, against 60", "the rebels, who number 300"
  const [link, second] = [words[from - 1]?.lower ?? '', words[from - 2]?.lower ?? '']
  const last = before.findLast((b) => b.quantity.kind !== 'duration')
  const isNext = last !== undefined && /^(?:to|from|against)$/.test(link) && from - 5 <= last.counted.end
  const isPeak = link === 'of' && /^(?:high|low|record|peak|average)$/.test(second)
  const isChanged = isPeak || (/^(?:to|at|from)$/.test(link) && (isLevelVerb(second) || isChangeBefore(words, chunks)))
  const isWhole = Number.isInteger(quantity.best ?? quantity.low ?? quantity.high ?? 0)
  if (!isNext && !isChanged && !levelling.test(link) && isWhole) return null
  const head = isNext ? last.counted.head : null
  if (isNext) return head === null || isToll(head) ? null : { ...last.counted, unit: unitOf(head), end: to }
  const left = topicOf(words, chunks, last?.to ?? 0)
  return left && !isToll(left.head) ? found(left) : null
}

/** "murders have tripled in five years, to 1,800": the nearest verb tells of a change. */
function isChangeBefore(words: Token[], chunks: readonly Chunk[]): boolean {
  const verb = chunks.slice(-6).findLast(({ kind }) => kind === 'verb' || kind === 'break' || kind === 'opener')
  return verb?.kind === 'verb' && isChange(words[verb.at]?.lower ?? '')
}

const levelling = /^(?:reach(?:e[ds]|ing)?|total+(?:s|ed|ing)|exceed(?:s|ed|ing)?|topped|number(?:s|ed|ing)?)$/
/** A toll is of people, whose number it is. */
const isToll = (head: string) =>
  tallies.has(head) || /^(?:killed|injured|affected|missing|attended|present|displaced)$/.test(levels.get(head) ?? '')

/** "people" for persons and for deaths and injuries, else the noun in the plural. */
export function unitOf(head: string, single = false): string {
  if (areHuman(head) || isPerson(head)) return 'people'
  if (/^(?:deaths?|dead|lives|bodies|casualties|fatalities|injuries|wounded)$/.test(head)) return 'people'
  return single || !isPlural(head) ? plural(head) : head
}

const hasUnit = /(?:^|\s)(?:day|week|month|year|hour|minute|decade|century|centuries|fortnight)s?(?: and a half)?$/i

/** "of GDP", "of output": what shares are reckoned in. */
const ofAll = /^(?:gdp|gross|output)$/
/** "eight metres long" */
const dimension = /^(?:long|wide|high|tall|deep|thick|across)$/

/** What the sentence is about before an amount, a share or a length; null where nothing near tells. */
function subjectOf(
  words: Token[],
  { quantity, from }: Placed,
  before: Item[],
  chunks: readonly Chunk[],
  next: Token | undefined
): Phrase | null {
  const lower = (at: number) => words[at]?.lower ?? ''
  // "growth of 3.6% for the members, slipping to 2.9%", "turnout was 81%, she told the court, down from 76%"
  const isTrailing =
    (/ing$|^(?:up|down)$/.test(lower(from - 2)) || lower(from - 1) === 'from') &&
    before.some((b) => b.quantity.kind === quantity.kind)
  if (isTrailing) return null
  const previous = before.findLast((b) => b.quantity.kind !== 'duration')
  const isRate = previous !== undefined && /^(?:an?|per)$/.test(lower(previous.to))
  const end = previous && previous.counted.end <= from ? previous.counted.end : (previous?.to ?? 0)
  // "the dinghy, barely eight metres long": the comma parts nothing
  const isLinked = dimension.test(next?.lower ?? '') && chunks.at(-1)?.kind === 'link'
  return topicOf(words, isLinked ? chunks.slice(0, -1) : chunks, isRate ? end + 2 : end)
}

/** What an amount, a share or a length is of. */
function measuredOf(words: Token[], placed: Placed, before: Item[], none: Counted, chunks: readonly Chunk[]): Counted {
  const { quantity, from, to } = placed
  const { kind } = quantity
  let at = to
  const unit = words[at]
  if (quantity.vague !== null && unit?.lower === 'of' && kind !== 'duration') at += 2
  // the unit is a word of its own: "12 kilometers", "5 days", "a few thousand dollars"
  else if (
    (/measure|duration/.test(kind) || quantity.vague !== null) &&
    // "more than a century | killed 24"
    !hasUnit.test(quantity.words) &&
    quantity.unit !== 'magnitude' &&
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
  const left = subjectOf(words, placed, before, chunks, next)
  if (next?.lower === 'of' && !(left && ofAll.test(words[after + 1]?.lower ?? ''))) {
    const on = pastDeterminers(words, after + 1)
    // "half of them children"
    const isThem = /^(?:them|whom|which)$/.test(words[on]?.lower ?? '')
    const phrase = nounPhrase(words, isThem ? on + 1 : on, true)
    if (phrase && (!isThem || isPlural(phrase.head))) return found(phrase)
    // "two thirds of spending", "seven in ten of the dead"
    const word = words[on]
    if (!isThem && word && isWord(word) && !closed.has(word.lower)) {
      const state = isOutcome(word.lower) && !word.lower.endsWith('ing') ? 'people' : word.text
      return { ...none, population: state, head: state.toLowerCase(), unit: quantity.unit, end: on + 1 }
    }
    const all = isThem ? before.findLast((b) => b.quantity.kind === 'count')?.counted : null
    if (all) return { ...none, population: all.population, head: all.head, unit: quantity.unit, end: on + 1 }
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
  // "a magnitude 6 quake", "a 45 mph zone"
  const isAttribute =
    kind !== 'measure' || quantity.unit === 'magnitude' || /^(?:an?|the|its)$/.test(words[from - 1]?.lower ?? '')
  if (next && after === at && isAttribute) {
    const attribute = attributed(words, at)
    if (attribute) return found(attribute)
  }
  const previous = before.findLast((b) => b.quantity.kind !== 'duration')
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
