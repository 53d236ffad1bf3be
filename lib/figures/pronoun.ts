import { isPerson } from './lexicon.ts'
import { ordinals } from './numberWords.ts'
import { lowerAt, type Piece } from './pieces.ts'
import type { Phrase } from './quantity.ts'
import { isHyphen } from './spelled.ts'

const set = (words: string) => new Set(words.split(' '))

const outcomes = set(
  'killed killing died dead death wounded wounding injured injuring injury hurt missing arrested detained rescued shot ' +
    'fatally critically hospitalised hospitalized survived abducted kidnapped evacuated destroyed collapsed burned ' +
    'fatality casualty crashed tested confirmed gutted razed damaged torched sunk derailed'
)
const speaking = set(
  'said says told tells wrote writes asked described recalled added put called who of at in from with on familiar close ' +
    'briefed involved and or'
)
const oneThings = set(
  'of another day thing point stage side hand reason way example case leading more moment time after by such source ' +
    'question theory to who that which is was has had can could may might shall should must would will'
)
const leading = set('killing killed wounding wounded injuring injured leaving left including and arrested')
const compounds = set('way side sided time off on stop man woman liner third')
const numbers = set('two three four five six seven eight nine ten')

/** "one militant was killed" counts; "one of them", "no one", "one more time", "one leading economist" do not. */
export function isCounting(ps: readonly Piece[], phrase: Phrase): boolean {
  const { bound, unit, numeral, from, to } = phrase
  const at = numeral.to
  const [before, after, then] = [lowerAt(ps, numeral.from - 1), lowerAt(ps, at), lowerAt(ps, at + 1)]
  // "one of five people shot has died", but "one of the reasons"
  if (after === 'of') return isNumber(ps, then === 'the' ? at + 2 : at + 1) && inClause(ps, at)
  if ((after === 'or' && then === 'more') || (after === 'at' && then === 'least')) return true
  if (from === 0 && to === ps.length) return true
  if (bound !== 'exact' && bound !== 'about') return true
  if (isHyphen(ps[at]) && ps[at]?.glued) return !compounds.has(then) || unit !== null
  if (isInTen(ps, at)) return true
  if (unit !== null) return after !== 'day'
  if (before === 'by' && /^(?:vote|point|goal|seat|run|percentage)$/.test(after)) return true
  return isOutcome(ps, numeral.from, at)
}

/** "one in five", "one out of 10" */
function isInTen(ps: readonly Piece[], at: number): boolean {
  const number =
    lowerAt(ps, at) === 'in' ? at + 1 : lowerAt(ps, at) === 'out' && lowerAt(ps, at + 1) === 'of' ? at + 2 : -1
  return isNumber(ps, lowerAt(ps, number) === 'every' ? number + 1 : number)
}

const isNumber = (ps: readonly Piece[], at: number) => ps[at]?.kind === 'digits' || numbers.has(lowerAt(ps, at))

/** "killing one", "saw one man being dragged away", "one was killed": something happened to that one. */
function isOutcome(ps: readonly Piece[], from: number, at: number): boolean {
  const [before, noun, next] = [lowerAt(ps, from - 1), lowerAt(ps, at), lowerAt(ps, at + 1)]
  const opens = from === 0 || /^[."“]$/.test(before)
  if (isPerson(noun) && ps[at + 1]?.kind === 'word' && !speaking.has(next) && !opens) return true
  if (/^(?:no|any|every|some|each|this|that|the|which|not)$/.test(before) || ordinals.has(before)) return false
  const idiom = oneThings.has(noun) || (noun === 'or' && /^(?:another|other)$/.test(next))
  const clause = inClause(ps, at)
  if ((leading.has(before) || (before === 'least' && lowerAt(ps, from - 2) === 'at')) && !idiom) {
    if (before !== 'and' || clause) return true
  }
  return !idiom && clause
}

function inClause(ps: readonly Piece[], at: number): boolean {
  for (let i = at; i < at + 12; i++) {
    if (!ps[i] || /^[.;:!?]$/.test(lowerAt(ps, i))) return false
    if (outcomes.has(lowerAt(ps, i))) return true
  }
  return false
}
