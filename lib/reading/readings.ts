/** The figures of a text with what each counts and what happened to it: the sentence by itself. */

import type { Claim } from '../claim.ts'
import { numberOf } from '../figures/interval.ts'
import { isPersons } from '../figures/lexicon.ts'
import { hasCapital, oneOf } from '../figures/pieces.ts'
import type { Quantity } from '../figures/quantity.ts'
import { withoutRate, withRate } from '../figures/rates.ts'
import { type Chunked, chunked, type Item, itemAt, type Placed, spoken } from './chunks.ts'
import { indexAt } from './clauses.ts'
import { counted } from './counted.ts'
import { cueVerbs } from './cues.ts'
import type { Document } from './document.ts'
import { elided } from './elided.ts'
import { tallies } from './english/change.ts'
import { revisions } from './english/denying.ts'
import { eventNouns, happened } from './english/happenings.ts'
import { animals, diseases, poisons } from './english/outcomes.ts'
import { measures } from './measure.ts'
import { isOfDisease } from './nounOutcome.ts'
import { isOfIllness } from './outcomes.ts'
import { endsLine } from './sentences.ts'
import { hasOwnVerb } from './sharedOutcome.ts'
import { ofSide, ofWhom } from './strength.ts'
import { lowerAt, spokenBefore, type Token, type Words, withQuote } from './tokens.ts'
import { isOfPeople, unstated, withUnit } from './unnamed.ts'

const unnamed: Partial<Record<Quantity['kind'], string>> = {
  money: 'amount',
  percent: 'share',
  fraction: 'share'
}

/** A claim's own sentence: what is counted, what happened to it, and the rule that told it. */
export type Reading = Item & {
  measure: Claim['measure']
  rule: string | null
  /** The note that what happened is only to come, supposed or alleged; null: it is not. */
  supposed: string | null
  population: string
  unit: string
  notes: string[]
}

export function readings(doc: Document, quantities: Quantity[]): Reading[] {
  const found: Reading[] = []
  const opening = doc.sentences.slice(0, 3).flatMap((_, k) => doc.tokens(k))
  const [isOnDisease, isOnPoison] = [tellsOfDisease(opening), tellsOfPoison(opening)]
  for (let i = 0; i < quantities.length; ) {
    const at = doc.sentenceAt((quantities[i] as Quantity).start)
    const end = doc.sentences[at]?.end ?? 0
    const group: Quantity[] = []
    do group.push(quantities[i++] as Quantity)
    while (i < quantities.length && (quantities[i] as Quantity).start < end)
    const last = doc.sentences[givesNone.test(doc.sentences[at - 1]?.text ?? '') ? at - 2 : at - 1]?.start ?? end
    const earlier = found.slice(-12)
    // of two headlines each tells of its own
    const isTitle =
      [at - 1, at].every((k) => !endsLine(doc.sentences[k]?.text)) && !isItem.test(doc.text.slice(last, end))
    const near = isTitle ? [] : earlier.filter((r) => r.quantity.start >= last)
    const before = near.length > 0 ? doc.tokens(at - 1) : []
    // one by one: a paragraph of 130,000 figures is more than a call can take
    for (const reading of inSentence(doc.tokens(at), group, { earlier, near, before, isOnDisease, isOnPoison }))
      found.push(reading)
  }
  return found
}

/** "Police declined to give a figure": what is told next is still of the figure before. */
const givesNone =
  /\b(?:declined|refused) to (?:give|offer|provide)\b|\b(?:gave|offered|provided|given|issued?) (?:no|any) (?:\w+ )?(?:figure|estimate|number|count)/
const isItem = /^[-–•*:]|:\s/

/** "Listeria has killed two ... At least 28 are in hospital": what opens on a disease, and on nothing that happened. */
const tellsOfDisease = (words: Words) => words.some(isIll) && !words.some(isOther)
const isOther = ({ lower }: Token) => eventNouns.has(lower) && !/^(?:outbreak|epidemic|pandemic|plague)s?$/.test(lower)

/** "A gas leak hit a school in Osk. Forty fell ill.": nobody was infected. */
const tellsOfPoison = (words: Words) => words.some(isPoison) && !words.some(isInfection)
const isPoison = ({ lower }: Token) => poisons.has(lower)
const isInfection = ({ lower }: Token) => diseases.has(lower)

/** Whether a word tells of a disease by itself: wounded patients are patients too. */
const isIll = ({ lower }: Token) => lower !== 'patients' && isOfIllness(lower)

/** `earlier`: the last figures before a sentence, `near`: those of the sentence before, whose words are `before`. */
type Before = { earlier: Reading[]; near: Reading[]; before: Words; isOnDisease: boolean; isOnPoison: boolean }
function inSentence(words: Words, quantities: Quantity[], context: Before): Reading[] {
  const { earlier, near, before } = context
  const placed = quantities.map((quantity): Placed => {
    const from = indexAt(words, quantity.start)
    return { quantity, from, to: Math.max(from, indexAt(words, quantity.numberEnd - 1)) + 1 }
  })
  const draft = chunked(words, placed, (stated, items, chunks) => {
    // what is counted does not hang on how often
    const bare =
      stated.quantity.per === null ? stated.quantity : { ...stated.quantity, unit: withoutRate(stated.quantity) }
    const { from, to } = stated
    const figure: Placed = { quantity: withUnit(words, { quantity: bare, from, to }, items, chunks), from, to }
    // only the last few are looked back at, so that an endless line stays linear
    const last = items.slice(-12)
    return { quantity: figure.quantity, from, to, counted: counted({ words, placed: figure, before: last, chunks }) }
  })
  const items = [...draft.items]
  const chunks = [...draft.chunks]
  const sentence = { ...draft, items, chunks }
  for (const [i, item] of items.entries()) {
    const counted = elided(sentence, i, { earlier, near })
    items[i] = { ...item, counted }
    const own = chunks[draft.at[i] ?? 0]
    if (own?.kind === 'noun' && own.item === i) chunks[draft.at[i] ?? 0] = { ...own, head: counted.head ?? '' }
  }
  // "Sixty fell ill. Twelve were taken to hospital."
  const ofDisease =
    sentence.ofDisease ||
    // "A lorry hit a wall and 12 were taken to hospital" is another matter
    (context.isOnDisease && !words.some((t) => isOther(t) || happened.has(t.lower))) ||
    items.some(({ counted }, i) => counted.head === 'cases' && isOfDisease(sentence, i)) ||
    near.some(({ measure }) => measure === 'infected') ||
    before.some(isIll)
  const isPoisoned = context.isOnPoison ? !words.some(isInfection) : tellsOfPoison(words)
  const what = measures({ ...sentence, ofDisease }).map((told) =>
    told.measure === 'infected' && isPoisoned ? { ...told, measure: 'affected' as const } : told
  )
  // "A count found 18,800 horses. Last year 620 were shot": of no people is anything told
  const herds = near.filter(({ quantity }) => quantity.kind === 'count')
  const isOfHerd =
    herds.length > 0 &&
    herds.every((told) => animals.has(told.counted.head ?? '')) &&
    !before.some(({ lower }) => isPersons(lower))
  const read: Reading[] = []
  for (const [i, stated] of sentence.items.entries()) {
    const again = what[i]?.rule === null ? saidAgain(sentence, i, { here: read, near, earlier }, before) : null
    const { quantity, from, to } = stated
    const counted = again?.counted ?? stated.counted
    const measure = isOfHerd && counted.population === null ? 'other' : (again?.measure ?? what[i]?.measure ?? 'other')
    const item: Item = { quantity, from, to, counted }
    // "400 people a day, down from 2,000": a day too
    const isLevel = /^(?:(?:up|down) from|compared (?:with|to))$/.test(spoken(sentence, from - 2, from))
    const per = quantity.per ?? (isLevel ? (sentence.items[i - 1]?.quantity.per ?? null) : null)
    const isUnknown =
      quantity.kind === 'money' ||
      (counted.population === null &&
        measure === 'other' &&
        (isOfHerd || !isOfPeople(words, item, [...near, ...read.slice(-12)])))
    const whom = counted.population ?? unnamed[quantity.kind] ?? (isUnknown ? 'number' : 'people')
    // "Two died, a shepherd among them, in fires that burned 900 acres": nobody is destroyed
    const land = measure === 'destroyed' && isPersons(whom.split(' ').at(-1) ?? '') ? quantity.unit : null
    // "29 of the 63 cases died": so many people
    const own = measure === 'killed' && counted.unit === 'cases' ? 'people' : counted.unit
    const population = land ?? (what[i]?.rule === 'strength' ? ofWhom : ofSide)(sentence, i, whom)
    read.push({
      ...item,
      measure,
      rule: what[i]?.rule ?? null,
      supposed: what[i]?.supposed ?? null,
      population,
      unit: withRate(quantity.unit ?? rated(quantity, own ?? (isUnknown ? unstated : 'people')), per) ?? 'people',
      notes: counted.note ? [counted.note] : []
    })
  }
  return read
}

const counts = oneOf('numbers? figure total count tally estimate crowd')
const given = new RegExp(
  `(\\w+)(?: it at|(?: that)?(?: the| its)?(?: ${oneOf('true real actual total overall')})?` +
    ` ${counts} ${oneOf('at as is was to_be')})(?: ${oneOf('about around only just well nearly')})*$`
)
/** "the ministry's figure was", "rebels claim 23", "gave a figure of", "last year it was" */
const owned = new RegExp(
  `(?:['’]s|(?:^|[;:,“"]) ?(?:the|our|its)) ${oneOf('own real true correct actual')}? ?${counts} (?:is|was|:|stood at|stands at)(?: now)?$` +
    `|(?:^|[;,] |but |while )(?:[^ ,;:]+ ){1,5}(?:spoke|speaks|talks|talked) of$` +
    `|(?:^|[;,] |but )(?:\\w+ ){1,4}(?:, )?(?:says?|said|claim(?:s|ed)?)$|^(?:that|this|it) compare[sd] (?:with|to)$` +
    `|^(?:but )?(?:\\w+ ){1,5}(?:says?|said) it(?: is| was| ?['’]s)$|\\b(?:gave|gives|cite[sd]|offer(?:s|ed)) (?:an?|its own) ${counts} of$` +
    `|(?:^|[,;“"] ?)(?:${oneOf('last the_previous')} ${oneOf('year month week')}|in \\d{4}) it was$`
)
const editions = oneOf(
  'earlier initial previous first original official own preliminary provisional latest death casualty'
)
/** "later revised its estimate to | 60,000" */
const revised = new RegExp(
  `\\b(?:${oneOf(revisions)} (?:(?:the|its|their|that|this|his|her|an) (?:${editions} ){0,2}${counts}|it|that|this)` +
    `|(?:the|its|their|that|this) ${counts} (?:was|has been)(?: \\w+)? ${oneOf(revisions)})(?: (?:(?:up|down)(?:wards?)?|\\w+ly|again|on \\w+day)){0,2} to` +
    `(?: ${oneOf('about around just nearly some at_least')})*$`
)
/** "The toll was 46. It has since risen to | 57." */
const onward = new RegExp(
  `\\bit (?:${oneOf('has had is was now later since then soon been')} )*` +
    `(?:${oneOf('rose risen climbed grew grown increased jumped crept_up went_up gone_up fell fallen dropped raised lowered revised cut updated stands stood is was')}(?: now| up| down)? (?:to|at)` +
    `|(?:is|was) now|${oneOf('reached hit passed')})(?: ${oneOf('about around just nearly some at_least')})*$`
)
/** "a count of death certificates suggests | 71." */
const listing = /\b(?:suggest|show|list|name|count|record|report)(?:s|ed)$/
/** "Asked for his age, the driver said | 40" */
const asksElse =
  /\b(?:asked|pressed|questioned) (?:for|about|on) (?!.*\b(?:toll|number|figure|dead|deaths|victims|casualties)\b)/
const behind = {
  coming:
    /^(?:(?:have|had) )?(?:come|came|attended|turned (?:out|up)|showed up|took part|marched|been there|were there)\b/,
  giver: /^(?:claimed|estimated|given|reported|announced) (?:by|on)\b/
}
/** "Lower Tarn: | 3,015" */
const isLabel = (words: Words, from: number) =>
  lowerAt(words, from - 1) === ':' && from < 6 && words.slice(0, from - 1).every((t) => hasCapital(t.text))

/** "40 miners died, the union said. The company put it at | 31"; null: figures before tell of several things. */
function saidAgain(
  s: Chunked,
  i: number,
  { here, near, earlier }: Record<'here' | 'near' | 'earlier', readonly Reading[]>,
  last: Words
) {
  const { words } = s
  const { quantity, counted, from, to } = itemAt(s, i)
  const isBare = counted.head === null || counted.note !== null || counted.end <= to
  if (quantity.kind !== 'count' || quantity.role !== null || !isBare) return null
  const at = withQuote(words, from)
  const lead = spokenBefore({ words }, at, 9)
  // "The coastguard said 112 had been brought ashore": what is told of them is theirs
  const tail = spoken({ words }, to, to + 3)
  const isListed = listing.test(lead) && counted.end <= to && /^(?:[.,;]|on|in)?$/.test(lowerAt(words, to))
  const whole = here.length > 0 ? words.slice(0, from) : last
  const isOnward = onward.test(lead) && whole.some(({ lower }) => tallies.has(lower))
  const isGiven =
    isOnward ||
    ((owned.test(lead) || revised.test(lead) || isListed) && !hasOwnVerb(s, i)) ||
    cueVerbs.has(given.exec(lead)?.[1] ?? '') ||
    behind.giver.test(tail)
  // "Upper Tarn: 1,240 evacuated. Lower Tarn: | 3,015."
  const isLabelled =
    words.length - to < 2 && isLabel(words, from) && near[0] !== undefined && isLabel(last, near[0].from)
  // "The pilot said it was about | three": an hour
  const isHour = (numberOf(quantity) ?? 0) <= 24 || !/^[.,;]?$/.test(lowerAt(words, to))
  if ((/said it (?:is|was)$/.test(lead) && isHour) || asksElse.test(lead)) return null
  const isCome = behind.coming.test(tail) || /\bcounted$/.test(lead)
  if (!isGiven && !isCome && !isLabelled) return null
  // "denied any losses" counts nobody
  const told = ({ measure, quantity: { kind, high } }: Reading) => measure !== 'other' && kind === 'count' && high !== 0
  const before = isLabelled ? near.slice(0, 1) : here.some(told) ? here : [...near, ...here]
  const first = before.find(told)
  // "released 25 hostages and still hold 110": which of them is said again, nobody knows
  const isOther = ({ measure, unit, quantity: { kind, role } }: Reading) =>
    kind === 'count' && role === null && (measure === 'other' ? unit === first?.unit : measure !== first?.measure)
  if (!first || before.some((r) => isOther(r) || (told(r) && r.unit !== first.unit))) return null
  // "Twelve died. Forty were hurt. The union counted | 19": which of them?
  if (isListed && first.measure !== 'attended' && earlier.slice(-4).some((r) => told(r) && isOther(r))) return null
  if (isCome && !isGiven && first.measure !== 'attended') return null
  const note = 'what is counted and what happened from the figure before'
  return { measure: first.measure, counted: { ...first.counted, end: counted.end, note } }
}

/** "12 of every 1,000 cattle" are counted per 1,000 cattle, "12 cattle a day" are cattle per day. */
const rated = ({ per }: Quantity, unit: string) => (/^\d/.test(per ?? '') ? null : unit)
