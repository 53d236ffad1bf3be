/** A number with no noun of its own: whether it has the unit of another figure, or is of people; else neither is known. */

import { numberOf } from '../figures/interval.ts'
import { isPersons, isVerb } from '../figures/lexicon.ts'
import { oneOf } from '../figures/pieces.ts'
import type { Quantity } from '../figures/quantity.ts'
import { isRoom } from './befall.ts'
import { type Chunk, type Item, type Placed, spoken } from './chunks.ts'
import { levelWords } from './english/change.ts'
import { adverbs, be, funds, have, modals, timeNouns } from './english/chunks.ts'
import { paidNoun } from './measured.ts'
import { nounPhrase, pastDeterminers } from './nounPhrase.ts'
import { isLevelVerb, isOutcome, outcomeOf } from './outcomes.ts'
import { lastBefore, lowerAt, type Words, withQuote } from './tokens.ts'

export const unstated = 'not stated'

const isScaled = ({ words }: Quantity) => /illion$/.test(words)

/** "a country of | 47 million": of people. */
export const crowds = new RegExp(
  `^${oneOf(`crowd population town city village country nation audience workforce group force army island state
    congregation`)}$`
)

/** "120 million euros for schools and 45 million for roads", "78.2 years for women and 72.9 for men". */
export function withUnit(words: Words, stated: Placed, items: readonly Item[], chunks: readonly Chunk[]): Quantity {
  const { quantity, from, to } = stated
  if (quantity.kind !== 'count' || numberOf(quantity) === null) return quantity
  // "a five-year average of 52"
  const last = items.findLast((item) => item.quantity.kind !== 'duration' || !/-/.test(words[item.to - 1]?.text ?? ''))
  // "40 million euros, of which 31 million has been paid"
  const isOfIt = last && lowerAt(words, from - 2) === 'of' && lowerAt(words, from - 1) === 'which'
  // "for nine nights and for 30 if need be", "six days and six more"
  const isFor = lowerAt(words, from - 1) === 'for' && lowerAt(words, (last?.from ?? 0) - 1) === 'for'
  const isLonger = last?.quantity.kind === 'duration' && (isFor || lowerAt(words, to) === 'more')
  const isSame = last && isLike(quantity, last) && (isOfIt || !isApart(words, stated, last, chunks))
  const isNoun = () =>
    (!isOfIt && hasNoun(words, from, to)) ||
    (lowerAt(words, from - 1) === 'of' && crowds.test(lowerAt(words, from - 2)))
  if (last && (isLonger || isSame) && !isNoun()) {
    const { kind, unit, per } = last.quantity
    return { ...quantity, kind, unit, per: quantity.per ?? per }
  }
  // "a first-quarter loss of 260 million", "the bridge cost 410 million"
  const isPaid =
    paidNoun(words, from) !== null ||
    /^costs?$/.test(lowerAt(words, from - 1)) ||
    (lowerAt(words, from - 1) === 'of' && (funds.has(lowerAt(words, from - 2)) || sums.test(lowerAt(words, from - 2))))
  if (!isPaid || !isScaled(quantity) || isNoun()) return quantity
  const unit = items.findLast((item) => item.quantity.kind === 'money')?.quantity.unit ?? null
  return { ...quantity, kind: 'money', unit }
}
const sums = /^(?:deficit|surplus|loss|profit|cost|budget|bill|turnover|overdraft|shortfall|windfall)$/

/** Whether a noun of its own stands behind a number; of "400,000 of it" none does. */
const hasNoun = (words: Words, from: number, to: number) =>
  lowerAt(words, to) === 'of'
    ? lowerAt(words, to + 1) !== 'it' && !timeNouns.has(lowerAt(words, pastDeterminers(words, to + 1)))
    : nounPhrase(words, to, false) !== null || (isDone(words, to) && lowerAt(words, from - 1) !== 'the')

/** Behind a number: what it does or what is done to it. */
const isDone = (words: Words, to: number) => {
  const at = adverbs.has(lowerAt(words, to)) ? to + 1 : to
  const lower = lowerAt(words, at)
  const isOwn = isVerb(lower) || isOutcome(lower) || /^who$|[^e]ed$/.test(lower)
  return be.has(lower) || have.has(lower) || modals.has(lower) || isOwn
}

function isLike(quantity: Quantity, { quantity: last }: Item): boolean {
  const [size, before] = [numberOf(quantity), numberOf(last)]
  if (size === null || before === null || last.kind === 'fraction') return false
  // "the toll of the magnitude 7.5 quake rose to 31"
  if (last.unit === 'magnitude' && size > 10) return false
  if (last.kind === 'count' && !/^\d/.test(last.per ?? '')) return false
  if (last.kind === 'money' && (isScaled(last) || isScaled(quantity))) return isScaled(quantity) || size >= 1000
  return isScaled(quantity) === isScaled(last) && size <= before * 20 && before <= size * 20
}

/** Whether a verb or a clause of its own parts a number from the figure before, or "to" a change from its level. */
function isApart(words: Words, { from }: Placed, last: Item, chunks: readonly Chunk[]): boolean {
  const link = words[from - 1]
  // "60 percent of the 250 injured"
  const isWhole = lowerAt(words, last.to) === 'of' && from - last.to < 4
  if (last.quantity.kind === 'percent' && (isWhole || link?.lower === 'to')) return true
  // "raised $2 million and feeds 3 million", but "and Norway 3 million"
  const isThird = chunks.at(-1)?.kind === 'noun' && /^[a-z]{3,}s$/.test(link?.text ?? '')
  if (last.quantity.kind === 'money' && isThird) return true
  const between = chunks.slice(chunks.findLastIndex((chunk) => chunk.from <= last.from) + 1)
  let hasSubject = false
  return between.some((chunk, k) => {
    if (chunk.kind === 'noun' && between[k - 1]?.kind !== 'prep') hasSubject = true
    if (chunk.kind === 'relative') return true
    if (chunk.kind === 'opener') return !/^(?:than|as)$/.test(chunk.word)
    if (chunk.kind !== 'verb') return false
    const verb = lowerAt(words, chunk.at)
    if (last.quantity.kind === 'duration') return true
    if (comparing.test(verb) || /^(?:pledged|sent|cost)$/.test(outcomeOf(verb)?.measure ?? '')) return false
    return hasSubject || (chunk.at >= 0 && !isLevelVerb(verb))
  })
}
const comparing = /^(?:compared|followed|beating|topping|exceeding|surpassing)$/

/** "Two were released", "nobody": who, though not named; "from 76" of people told `before`, and in this sentence. */
export function isOfPeople(words: Words, item: Item, before: readonly { quantity: Quantity; unit: string }[]): boolean {
  const { quantity, from, to, counted } = item
  const isNamed = counted.end > to && (lowerAt(words, to) !== 'of' || lowerAt(words, to + 1) === 'whom')
  if (/^no/i.test(quantity.words) || quantity.vague !== null || isNamed) return true
  if (!Number.isInteger(numberOf(quantity) ?? 0)) return false
  // "to freeze 5 billion was refused": people are many
  if (quantity.best !== 1 && /^(?:is|was|has)$/.test(lowerAt(words, to))) return false
  const at = withQuote(words, from) - 1
  // "up from | the 34", "the toll rose by | 3"
  const [next, link] = [lowerAt(words, to), lowerAt(words, lowerAt(words, at) === 'the' ? at - 1 : at)]
  if (quantity.role !== null && lastBefore(words, from, 5).some(({ lower }) => lower === 'toll')) return true
  const of = next === 'of' ? lowerAt(words, pastDeterminers(words, to + 1)) : ''
  if (
    (isDone(words, to) && !ofThings.test(spoken({ words }, to, to + 4)) && outcomeOf(next)?.measure !== 'pledged') ||
    isPersons(of) ||
    isOutcome(of) ||
    /^(?:us|you)$/.test(of) ||
    /^(?:aged|under)$/.test(next)
  )
    return true
  if (isRoom(words, from)) return true
  const last = before.findLast((one) => one.quantity.kind === 'count')
  const isLevel = levelWords.has(link) || /^(?:from|against|all|and|be|reach|says?|said|not|,|)$/.test(link)
  return isLevel && last?.unit === 'people'
}
/** What is done to things: "48,000 sold", "110 were discarded". */
const ofThings = /\b(?:sold|built|made|produced|recorded|issued|discarded|delivered|shipped|planned|completed)\b/
