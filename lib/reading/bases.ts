/** Numbers that only something else is counted in: the base of a share or a rate, and a share of the hurt. */
import type { Measure } from '../claim.ts'
import { isRoom } from './befall.ts'
import { type Chunked, itemAt, spoken } from './chunks.ts'
import { isParent } from './counted.ts'
import { levelWords } from './english/change.ts'
import { causes } from './english/denying.ts'
import { timeNouns } from './english/nounPhrases.ts'
import { oneOf } from './english/oneOf.ts'
import { isChange } from './level.ts'
import { modifier, nounAlone, ownNoun } from './nounOutcome.ts'
import { isLevelVerb, outcomeOf } from './outcomes.ts'
import { lowerAt, type Token } from './tokens.ts'

const isShare = (s: Chunked, i: number) => /^(?:percent|fraction)$/.test(s.items[i]?.quantity.kind ?? '')
const shares = new RegExp(
  `^${oneOf(`half halves most majority minority many much few some none part portion proportion percentage share rest
    bulk thirds? quarters? fifths? percent %`)}$`
)
const articles = new RegExp(`^${oneOf("the its their his her our all some about around ['’]s? s")}$`)

/** "half of the town's 2,000 homes": nothing is said of all 2,000; but "most of the 90 injured". */
function isBase(s: Chunked, i: number): boolean {
  const { from } = itemAt(s, i)
  for (let at = from - 1; at > Math.max(0, from - 6); at--) {
    if (lowerAt(s.words, at) === 'of')
      return shares.test(lowerAt(s.words, at - 1)) || (isShare(s, i - 1) && s.items[i - 1]?.to === at)
    if (
      !articles.test(lowerAt(s.words, at)) &&
      !/^['’]/.test(lowerAt(s.words, at + 1)) &&
      !/['’]s?$/.test(lowerAt(s.words, at))
    )
      return false
  }
  return false
}

/** "90 injured", "the 20 missing": what befell them stands right behind the figure. */
export const stateBehind = (s: Chunked, i: number): Measure | null => {
  const outcome = outcomeOf(lowerAt(s.words, itemAt(s, i).to))
  const isState = outcome?.how === 'state' || (outcome?.how === 'verb' && outcome.form === 'past')
  return isState ? outcome.measure : null
}

/** "deaths per 100,000 fell to 12": the level of a rate. */
function isRate(s: Chunked, i: number): boolean {
  const { from } = itemAt(s, i)
  if (!levelWords.has(lowerAt(s.words, from - 1)) && !isLevelVerb(lowerAt(s.words, from - 1))) return false
  for (let at = from - 1; at > Math.max(0, from - 12); at--) {
    if (/^[.;:,]$/.test(lowerAt(s.words, at))) return false
    if (lowerAt(s.words, at) === 'per' && outcomeOf(lowerAt(s.words, at - 1))?.how === 'noun') return true
  }
  return false
}

/** "three players in 1,000 die": of a number that goes into ten, and that counts nothing itself. */
function isOneIn(s: Chunked, i: number): boolean {
  const { quantity, from, to, counted } = itemAt(s, i)
  const before = s.items[i - 1]
  if (!/^10+$/.test(String(quantity.best)) || lowerAt(s.words, from - 1) !== 'in' || before?.counted.end !== from - 1)
    return false
  return before.to === from - 1 || (counted.end === to && (counted.note !== null || counted.head === null))
}

/** "averted 12 deaths", "far from killing 90", "freed in exchange for 30 prisoners". */
const averting =
  /\b(?:prevent|avert|avoid|forestall)(?:s|ed|ing)?$|\b(?:far from|rather than|instead of|without) \w+ing$|\bin (?:exchange|return) for$/

/** "was looking into a further eight", "is checking claims that 12 died": nobody says that it was so. */
const inquiring = new RegExp(
  `\\b(?:look\\w* into|${oneOf('investigat(?:e[ds]?|ing) examin(?:e[ds]?|ing) prob(?:e[ds]?|ing) check(?:s|ed|ing)? verifying')})` +
    `(?: (?!the|th[eo]se|its|their)\\w+)?(?: ${oneOf('reports? claims? allegations?')} (?:of|that)(?: the)?)?` +
    `(?: ${oneOf('an? another further additional other some about at least up to')})*$`
)

/** "Nobody died because of the repairs": why, and not that none did. */
const because = new RegExp(`\\b${oneOf(causes)}\\b`)
function isOfCause(s: Chunked, i: number): boolean {
  const { quantity, counted } = itemAt(s, i)
  return quantity.best === 0 && because.test(spoken(s, counted.end, counted.end + 5))
}

/** "12 of every 100 patients die", "for each soldier killed, six were wounded": neither is a count. */
function isRatio(s: Chunked, i: number): boolean {
  const { from, to } = itemAt(s, i)
  const isEvery = (at: number) => /^(?:every|each)$/.test(lowerAt(s.words, at))
  // "every day 12 people die": how often, which the figure's unit does not say
  const isDaily = isEvery(0) && timeNouns.has(lowerAt(s.words, 1)) && from < 4
  if (isDaily || isEvery(from - 1) || spoken(s, to, to + 2) === 'of every') return true
  for (let at = Math.max(0, from - 8); at < to + 8; at++)
    if (lowerAt(s.words, at) === 'for' && isEvery(at + 1)) return true
  return false
}

/** What a figure that only measures, or that is of what did not happen, comes to; null: it is none such. */
export function baseOf(s: Chunked, i: number): Measure | null {
  const { quantity, from } = itemAt(s, i)
  const lead = spoken(s, Math.max(0, from - 3), from)
  const isNone =
    quantity.kind === 'duration' ||
    // "an average of 6.8 deaths"
    (quantity.kind === 'count' &&
      quantity.per === null &&
      quantity.best !== null &&
      !Number.isInteger(quantity.best)) ||
    // "14 people and not 140 were injured"
    // "Neither the 40 guards nor the 12 clerks were hurt"
    /(?:(?:,|and|but|–|—) not|\b(?:neither|nor)(?: of)?(?: the| its| their)?)$/.test(lead) ||
    isParent(s.words as Token[], from) ||
    isChange(s, i) ||
    isRatio(s, i)
  if (!isNone && isBase(s, i)) return modifier(s, i) ?? stateBehind(s, i) ?? ownNoun(s, i) ?? nounAlone(s, i) ?? 'other'
  return isNone ||
    isRate(s, i) ||
    isRoom(s.words, from) ||
    isOfCause(s, i) ||
    isOneIn(s, i) ||
    (s.items[i + 1] !== undefined && isOneIn(s, i + 1)) ||
    averting.test(lead) ||
    inquiring.test(spoken(s, Math.max(0, from - 9), from))
    ? 'other'
    : null
}
