/** Numbers that only something else is counted in: the base of a share or a rate, and a share of the hurt. */
import type { Measure } from '../claim.ts'
import { isPlural } from '../figures/lexicon.ts'
import { oneOf, setOf } from '../figures/pieces.ts'
import { canBefall, isRoom } from './befall.ts'
import { type Chunked, type Item, itemAt, spoken } from './chunks.ts'
import { isParent } from './counted.ts'
import { levelWords } from './english/change.ts'
import { funds, prepositions, timeNouns } from './english/chunks.ts'
import { causes } from './english/denying.ts'
import { governorOf } from './governor.ts'
import { isChange } from './level.ts'
import { modifier, nounAlone, ownNoun } from './nounOutcome.ts'
import { isLevelVerb, outcomeOf } from './outcomes.ts'
import { isKnown } from './supposed.ts'
import { anyOf, lastIn, lowerAt, spokenBefore } from './tokens.ts'
import { hasVerbBeside } from './whoseVerb.ts'

const shares =
  oneOf(`half halves most majority minority many much few some none part portion proportion percentage share rest
  bulk thirds? quarters? fifths? percent %`)
const whose = `of(?: ${oneOf("the its their his her our all some about around ['’]s? s")}| \\p{L}+(?= ['’]))*`
const share = new RegExp(`(?:^| )${shares} ${whose}$`, 'u')
/** "half of the town's 2,000 homes": nothing is said of all 2,000; but "most of the 90 injured". */
function isBase(s: Chunked, i: number): boolean {
  return share.test(spokenBefore(s, itemAt(s, i).from, 6))
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
  const isPer = (at: number) => lowerAt(s.words, at) === 'per' && outcomeOf(lowerAt(s.words, at - 1))?.how === 'noun'
  return isPer(lastIn(s.words, from - 11, from, ({ lower }, at) => /^[.;:,]$/.test(lower) || isPer(at)))
}

/** "three players in 1,000 die": of a number that goes into ten, and that counts nothing itself. */
function isOneIn(s: Chunked, i: number): boolean {
  const { quantity, from, to, counted } = itemAt(s, i)
  const before = s.items[i - 1]
  if (!/^10+$/.test(String(quantity.best)) || lowerAt(s.words, from - 1) !== 'in' || before?.counted.end !== from - 1)
    return false
  return before.to === from - 1 || (counted.end === to && (counted.note !== null || counted.head === null))
}

/** "Of 1,000 people bitten, five die": how often, where it is told in the present. */
function isOfRound({ words, items, chunks }: Chunked): boolean {
  const [first] = items
  const lead = spoken({ words }, 0, Math.min(3, first?.from ?? 0))
  if (!/^(?:out )?of$/.test(lead) || !/^10+$/.test(String(first?.quantity.best))) return false
  return chunks
    .slice(0, 24)
    .some((c) => c.kind === 'verb' && !c.helped && /^(?:die|need|survive|recover)s?$/.test(lowerAt(words, c.at)))
}

/** What is so of each of several is no sum. */
const ofEach = new RegExp(
  `^(?:(?!${oneOf('and but while after when')} )[\\p{L}'’-]+ ){0,4}` +
    `(?:${oneOf('in at on from to by for of')} (?:each|every)|each to|apiece|per (?:family|household|victim))(?: |$)`,
  'u'
)
const averaging =
  /^[^.,;:]*\b(?:on an? (?:average|typical|normal) \p{L}+|per capita|(?:twice|thrice|times) an? \p{L}+)\b/u
/** "the 15th shooting in which | four or more died", "118 deaths | under investigation" */
const defined = /\b(?:killing|shooting|attack|incident|accident)s?\b(?: \w+){0,3} (?:in which|where|with)$/
const pending = /^(?:(?:are|were|remain) )?(?:still )?(?:under|being) (?:investigat|review|verif)/
const golf = anyOf(setOf('round par birdie birdies bogey bogeys hole holes fairway leaderboard golf golfer'))
/** What stands right before a number that counts nothing of what happened. */
const uncounting: readonly RegExp[] = [
  // "14 people and not 140 were injured", "neither the 40 guards nor the 12 clerks were hurt"
  /(?:(?:,|and|but|–|—) not|\b(?:neither|nor)(?: of)?(?: the| its| their)?)$/,
  // "hit 900 people in a total of 12 villages"
  /\b(?:in|across) a total of$/,
  // "may be as low as | 40"
  /\bas low as$/,
  // "outbreaks (defined as three or more cases)"
  /\bdefined as(?: (?:at least|about|over))?$/,
  // "averted 12 deaths", "far from killing 90", "freed in exchange for 30 prisoners"
  /\b(?:prevent|avert|avoid|forestall)(?:s|ed|ing)?$|\bin (?:exchange|return) for$/,
  /\b(?:far from|rather than|instead of|as opposed to|contrary to|without)(?: \w+ing| the| its)?$/,
  // "was looking into a further eight", "is checking claims that 12 died": nobody says that it was so
  new RegExp(
    `\\b(?:look\\w* into|${oneOf('investigat(?:e[ds]?|ing) examin(?:e[ds]?|ing) prob(?:e[ds]?|ing) check(?:s|ed|ing)? verifying')})` +
      `(?: (?!the|th[eo]se|its|their)\\w+)?(?: ${oneOf('reports? claims? allegations?')} (?:of|that)(?: the)?)?` +
      `(?: ${oneOf('an? another further additional other some about at least up to')})*$`
  ),
  // "an increase of | 120 cases"
  new RegExp(`\\b${oneOf('increase rise jump surge growth drop fall decrease decline reduction')} of(?: \\w+){0,2}$`),
  // "estimates vary from 90 dead to | 250"
  /\b(?:var(?:y|ies|ied|ying)|rang(?:e|es|ed|ing)|differ\w*)\b(?: \w+)? from .* to$/,
  // "one death for every | 12 cases"
  /\b(?:every|each)$/
]
/** "all 40 pupils survived but | two" */
const excepting = /\ball(?: of)?(?: the)? \S+ (?:\w+ ){1,2}(?:but|except|bar|save)(?: for)?$/
/** "all 40 survived but | two guards died": no exception, where either half has its verb. */
const isClause = (s: Chunked, i: number) => s.chunks[(s.at[i] ?? 0) - 2]?.kind === 'verb' && governorOf(s, i).under

/** "12 | more died than in May", "300 | fewer deaths": by how many, and not how many. */
const compared =
  /^(?:more|further)\b[^.;,]{0,80}\bthan (?:in|on|at|during|by|last|the (?:previous|prior|same|year|week|month)|an?)\b|^fewer\b/
const since = /^[^.;,]{0,40}?\b(?:from|on|compared|over|since)\b/
/** "Nobody died because of the repairs": why, and not that none did. */
const because = new RegExp(`\\b${oneOf(causes)}\\b`)

/** "$500 bonuses", but "$5 million in bonuses", "$5 million losses". */
function isEach({ words, items }: Chunked, i: number): boolean {
  const { to, counted } = items[i] as Item
  const isAdded = counted.end > to && !prepositions.has(lowerAt(words, to))
  return isAdded && isPlural(counted.head ?? '') && !funds.has(counted.head ?? '')
}

function countsNothing(s: Chunked, i: number): boolean {
  const { quantity, from, to, counted } = itemAt(s, i)
  const { kind, per, best } = quantity
  const lead = spokenBefore(s, from, 9)
  return (
    kind === 'duration' ||
    // "offered $5 flights": what each costs
    (kind === 'money' && !/illion/.test(quantity.words) && isEach(s, i)) ||
    // "three men, two aged 18 and one aged 19,"
    (i > 0 && counted.end <= to && lowerAt(s.words, to) === 'aged') ||
    // "an average of 6.8 deaths"
    (kind === 'count' && per === null && best !== null && !Number.isInteger(best)) ||
    uncounting.some((words) => words.test(lead)) ||
    (excepting.test(lead) && !isClause(s, i)) ||
    (/ or more$/.test(quantity.words) && defined.test(lead)) ||
    pending.test(spoken(s, counted.end, counted.end + 4)) ||
    // "all but two of the | 31 passengers injured"
    /\ball but \S+ of(?: the| its| their)?$/.test(lead) ||
    // "All 40 passengers | but two", "shot 68 in the last round"
    (/\ball(?: the)?$/.test(lead) &&
      /^but\b|(?<!\b(?:an?|the) )\b(?:except|bar|save)\b/.test(spoken(s, counted.end, counted.end + 5))) ||
    (/\bshot(?: an?)?$/.test(lead) && counted.end <= to && (lead.endsWith('a') || golf(s.words))) ||
    compared.test(spoken(s, to, to + 16)) ||
    // "is down 90 cases from the week before", but "picked up 90 people from a raft", "brought up 90 bodies from a mine"
    (/\b(?:down|up)$/.test(lead) &&
      outcomeOf(counted.head ?? '')?.how === 'noun' &&
      !/^(?:bod|surviv)/.test(counted.head ?? '') &&
      since.test(spoken(s, to, to + 5))) ||
    (best === 0 && because.test(spoken(s, counted.end, counted.end + 5))) ||
    // "every day 12 people die": how often, which the figure's unit does not say
    (/^(?:every|each)$/.test(lowerAt(s.words, 0)) && timeNouns.has(lowerAt(s.words, 1)) && from < 4) ||
    // "killed two people in each of five villages", "paid $5,000 to every family"
    ofEach.test(spoken(s, counted.end, counted.end + 8)) ||
    /^(?:in|at|on|from) (?:each|every) (?!of\b)/.test(spoken(s, 0, from < 6 ? 3 : 0)) ||
    // "12 die on an average day"
    averaging.test(spoken(s, counted.end, counted.end + 8)) ||
    // "each of the three raids killed at least | one person"
    /\beach of (?:the|these|those)(?: [\p{L}\d]+){2,5}$/u.test(lead) ||
    // "Of every ten patients two died"
    (/^(?:of|in) every\b/.test(spoken(s, 0, 2)) && from < 16) ||
    // "for each soldier killed, six were wounded": neither is a count
    /\bfor (?:every|each)\b/.test(spoken(s, Math.max(0, from - 8), to + 9)) ||
    isParent(s.words, from) ||
    // "the 12 villagers' leader was killed"
    (/s ['’] \p{L}/u.test(spoken(s, to, counted.end)) && !outcomeOf(counted.head ?? '')) ||
    isChange(s, i) ||
    isRate(s, i) ||
    isRoom(s.words, from) ||
    isOneIn(s, i) ||
    isOfRound(s) ||
    (s.items[i + 1] !== undefined && isOneIn(s, i + 1))
  )
}

/** What a figure that only measures, or that is of what did not happen, comes to; null: it is none such. */
export function baseOf(s: Chunked, i: number): Measure | null {
  if (countsNothing(s, i)) return 'other'
  // "families of some of the 49 people slain": all of them were
  const { counted } = itemAt(s, i)
  const state =
    isBase(s, i) && isKnown(s, i) && counted.end > itemAt(s, i).to
      ? outcomeOf(lowerAt(s.words, counted.end))
      : undefined
  if (state?.form === 'past' && state.how === 'verb' && canBefall(state.measure, itemAt(s, i)) && hasVerbBeside(s, i))
    return state.measure
  if (!isBase(s, i)) return null
  return modifier(s, i) ?? stateBehind(s, i) ?? ownNoun(s, i) ?? nounAlone(s, i) ?? 'other'
}
