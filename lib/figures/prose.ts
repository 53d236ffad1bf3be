/** What only the words around a number phrase tell of it: prepositions that are no bound, and idioms that count nothing. */
import type { Bound } from '../claim.ts'
import { afterLevel } from './bounds.ts'
import { closed, isPersons } from './lexicon.ts'
import { lowerAt, oneOf, type Piece, type Pieces, setOf, textAt } from './pieces.ts'
import type { Numeral, Phrase } from './quantity.ts'
import { isHyphen, scales, small } from './spelled.ts'
import { unitRight } from './units.ts'

/** What "over" and "about" stand behind as plain prepositions: "a dispute over 12 islands", "worried about 12 boys". */
const topics =
  setOf(`dispute disputes row rows concern concerns information details stories spoke anger fight fights fighting fought clash clashes
  clashed feud outrage protest protests debate debates argument tension tensions fears worry worries ask asked asking
  asks talk talked talking talks worried
  concerned question questions know knows knew complained complaints warned learned learnt forgot forget care cared think
  thinking`)
/** And "over" alone. */
const above =
  setOf(`control power authority flew flies flying took take takes taken taking outcry probe probes inquiry inquest trial
  quit quits resign resigns resigned lawsuit custody fury uproar scandal`)
/** "sued over 40 deaths", but "sued over 40 people". */
const charged = new RegExp(
  `^${oneOf('strikes? su(?:e[sd]?|ing) jail\\w* charg\\w+ fine[sd]? h[eo]ld arrest\\w* detain\\w* sack\\w* fired suspend\\w* question\\w* accus\\w+ court out convict\\w* sentence\\w* tried investigat\\w+ dismiss\\w* apologi[sz]\\w+')}$`
)
const deeds =
  /^(?:death|killing|murder|drowning|stabbing|shooting|assault|attack|theft|robber|rape|crime|offen[cs]e|fraud)/
/** Verbs with an "over" of their own: "handed over 90 prisoners" is 90, "ran over 90 miles" is more. */
const ownOver = setOf(`hand hands handed handing turn turns turned turning run runs ran running win wins won winning
  sign signs signed signing cede cedes ceded ceding pass passed passing pull pulls pulled pulling knock knocks knocked
  knocking mull mulls mulled mulling roll rolled rolling flip flipped flipping watch watches watched watching preside
  presides presided presiding rule rules ruled ruling bowl bowled`)
/** Verbs that take a level "past" a number. */
const risen = /^(?:climb|rise|rising|rose|soar|surg|jump|edg|creep|crept|inch|swell|grow|grew)/

/** A preposition and no bound: "a dispute over 12 islands", "the toll went up to 12", "other than 12". */
export function isPlain(ps: Pieces, from: number, to: number): boolean {
  const before = lowerAt(ps, from - 1)
  const words = lowerAt(ps, to - 1)
  if (words === 'top' && !rising.test(before)) return true
  if (/^(?:top|pass|cross)/.test(words)) return isPassed(ps, to, words)
  if (words === 'past') return !risen.test(before) || isPassed(ps, to, words)
  if (words === 'over' && to - from === 1 && ownOver.has(before)) return !unitRight(ps, pastNumber(ps, to), false)
  // "power over 12 islands", but "gangs control about 12"
  const noun = small.has(lowerAt(ps, to)) ? to + 1 : pastNumber(ps, to)
  // "arrest 3 over 2021 murders"
  const doing = ps[from - 1]?.kind === 'digits' || small.has(before) ? lowerAt(ps, from - 2) : before
  const isOfDeed = charged.test(doing) && deeds.test(lowerAt(ps, noun))
  const isTopic = topics.has(before) || (words === 'over' && (above.has(before) || isOfDeed))
  if (to - from === 1 && (words === 'over' || words === 'about') && isTopic) return true
  if (ps[from]?.lower !== 'up' || words !== 'to') return false
  // "arrests were up to 31 from 12"
  if (lowerAt(ps, to + 1) === 'from' && ps[to + 2]?.kind === 'digits') return true
  // "the toll went up to 12", "is now up to 214"
  if (risen.test(before) || /^(?:now|already|go|goes|went|gone|going)$/.test(before)) return true
  // "pushed the count of dead up to 31", "was revised up to 31", but "took in up to 300"
  let [isTold, isToll, isBroken] = [false, false, false]
  for (let i = from - 1; i > from - 8 && ps[i]?.kind === 'word'; i--) {
    if (raising.test(lowerAt(ps, i))) return isTold || /^(?:was|been)$/.test(lowerAt(ps, i - 1))
    isTold ||= tallied.test(lowerAt(ps, i))
    isBroken ||= closed.has(lowerAt(ps, i)) && !/^(?:the|an?|ha[sd]|have|in|of|from|at)$/.test(lowerAt(ps, i))
    isBroken ||= isPersons(lowerAt(ps, i))
    isToll ||= !isBroken && /^(?:toll|tally|total|deaths)$/.test(lowerAt(ps, i))
  }
  // "the toll shot up to 121", not "deaths rose as gunmen shot up to 12 people"
  return isToll && before === 'shot'
}
const raising = /^(?:br[io]|push|t[ao]k|took|mov|revis|rais|lift|adjust)/
const tallied = /^(?:it|toll|tally|count|number|figure|total|deaths|casualties)$/

/** Before a "top" that is a verb: "cases top 1,000", "could top 300", against "the top 10". */
const rising = /^(?:to|could|may|might|can|will|would|must|toll|dead|(?!this|lists|names|ranks)\p{L}{3,}s)$/u
/** "passed 12 laws", "topped 30 lists", but "passed 50,000 this year", "passed 100 deaths", "topped 12 metres". */
function isPassed(ps: Pieces, at: number, word: string): boolean {
  const to = pastNumber(ps, at)
  if (to === at) return !/^top./.test(word)
  if (ps[to]?.kind !== 'word' || afterLevel.has(lowerAt(ps, to))) return false
  const unit = unitRight(ps, to, false)?.kind
  if (unit === 'percent' || unit === 'money') return false
  if (!word.startsWith('top')) return true
  return !unit && (word === 'top' || /^\d\d?$/.test(textAt(ps, to - 1)))
}
function pastNumber(ps: Pieces, at: number): number {
  let to = at
  const isOf = ({ kind, lower, glued }: Piece) =>
    kind === 'digits' || /^[$£€]$/.test(lower) || scales.has(lower) || (glued && kind === 'word')
  while (ps[to] && isOf(ps[to] as Piece)) to++
  return to
}

const lasting = setOf(
  `for after in of to than with within by last lasts lasted lasting took take takes taken taking spend spent spending
  serve served serving wait waited waiting has have had is was were been be just well slightly little a at and or`
)
/** "paid $5m over three years" tells a period, "waited over three years" a bound. */
export function isPeriod(ps: Pieces, from: number, end: number): boolean {
  if (lowerAt(ps, from) !== 'over') return false
  // "Over 20 years, 5,000 trees were felled"
  if (from === 0 || /^[.;:!?]$/.test(lowerAt(ps, from - 1))) return lowerAt(ps, end) === ','
  if (lasting.has(lowerAt(ps, from - 1))) return false
  for (let i = from - 1; i >= 0 && i > from - 16 && !/^[.;:!?]$/.test(lowerAt(ps, i)); i--) {
    if (ps[i]?.kind === 'digits' || /^[$£€]$/.test(lowerAt(ps, i))) return true
  }
  return false
}

/** Vague words and shares that are idioms elsewhere: "half past", "scored scores", "first half". */
export function isUsed(ps: Pieces, { numeral, from, to, bound }: Phrase): boolean {
  if (from === 0 && to === ps.length) return true
  if (numeral.form === 'fraction') return isShare(ps, numeral, bound)
  if (numeral.form !== 'vague' || numeral.to > numeral.from + 1) return true
  const [before, after] = [lowerAt(ps, numeral.from - 1), lowerAt(ps, numeral.to)]
  if (lowerAt(ps, numeral.from) === 'scores') return scoresOf.has(after) || harming.test(before)
  return lowerAt(ps, numeral.from) !== 'few' || fewBefore.has(before)
}
const harming = /^(?:kill|wound|injur|arrest|detain|hurt)(?:e?[sd]|ing)?$/
const scoresOf = setOf(
  'of more were was are have others wounded injured hurt dead killed missing feared trapped people arrested'
)
const fewBefore = setOf('past last next first every these the')

const halfIdioms = setOf('brother sister past time way marathon measure measures term day hearted mast an')
const shareAfter = setOf(
  `of the its his her their our my these those that this all a as in to were was are have had said say`
)
const numbered = setOf('first second third other latter better final last top bottom')
/** "half of them", "a third were women", "more than half", "down a fifth on last year". */
function isShare(ps: Pieces, { from, to }: Numeral, bound: Bound): boolean {
  const [before, after, last] = [lowerAt(ps, from - 1), lowerAt(ps, to), lowerAt(ps, to - 1)]
  if (ps[from]?.kind === 'mark' || /^(?:two|three|four|five|six|seven|one|nine)$/.test(lowerAt(ps, from))) return true
  if (numbered.has(before)) return false
  const closes = ps[to] === undefined || /^[.,;)]$/.test(after)
  if (last === 'half') {
    if (isHyphen(ps[to]) && ps[to]?.glued) return /^(?:of|the)$/.test(lowerAt(ps, to + 2))
    if (halfIdioms.has(after) && !(after === 'a' || lowerAt(ps, to + 1) === 'of')) return false
    return bound !== 'exact' || closes || shareAfter.has(after)
  }
  // "a quarter was lost", but "two died and a third was hurt"
  const isSaid = after === 'was' ? last === 'quarter' : /^(?:of|were|are|have|had|said|say)$/.test(after)
  if (bound !== 'exact' || /^(?:by|between)$/.test(before) || isSaid) return true
  if (!/^(?:up|down|fell|rose|which|whom)$/.test(before)) return false
  return closes || /^(?:on|from|in|since|would|will|to|by|compared)$/.test(after)
}

const paying = setOf(`bail fine fined fines cost price worth paid pay spent raised salary pledged donated owed`)
/** "Paid 5,000 pounds", "fined": money, and no weight. */
export const isPaid = (ps: Pieces, from: number) => [1, 2, 3, 4, 5].some((back) => paying.has(lowerAt(ps, from - back)))

const costing = setOf(`by paid pay pays paying cost costs fined worth fetch fetches fetched earn earns earned`)
const sums = setOf('fine fines price prices sum sums')
/** "Rice fell by K120", "a fine of R500". */
export function isSum(ps: Pieces, at: number): boolean {
  const before = lowerAt(ps, at - 2)
  return costing.has(before) || (before === 'of' && sums.has(lowerAt(ps, at - 3)))
}

const notShare = setOf(
  `consecutive straight more day days week weeks month months year years hour hours minute minutes decade decades
  second seconds provinces districts cities towns villages countries states attacks separate different other`
)
/** "One in five" is a share, "one in five days" none. */
export const isOutOf = (ps: Pieces, to: number) => !notShare.has(lowerAt(ps, to))
