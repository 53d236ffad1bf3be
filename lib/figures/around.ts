import { ageRules } from './ages.ts'
import { changes } from './changes.ts'
import { codeRules } from './codes.ts'
import { clockInWords, clockRules, dateRules, yearRules } from './dates.ts'
import { closed, isPersons, isPlural } from './lexicon.ts'
import { numeral } from './numeral.ts'
import { asks, noFigures, type Rule, rulesOf, type Test } from './pattern.ts'
import { phraseAt } from './phrase.ts'
import { lowerAt, type Piece, type Pieces, setOf, textAt } from './pieces.ts'
import { isOutOf, isPaid, isPeriod, isPlain, isSum, isUsed } from './prose.ts'
import type { Around, Context, Numeral, Phrase, UnitAt } from './quantity.ts'
import { ordinals, small } from './spelled.ts'
import { unitRight } from './units.ts'

const lengths = setOf('high tall long wide deep thick away above below race sprint final depth wave waves wall')
function nounsAt(ps: Pieces, from: number): string[] {
  const found: string[] = []
  for (let at = from; at < from + 3 && ps[at]?.kind === 'word' && !closed.has(lowerAt(ps, at)); at++)
    found.push(lowerAt(ps, at))
  return found
}
const isCounted = (word: string) => isPersons(word) || isPlural(word)
const nouns =
  (is: (found: readonly string[]) => boolean): Test =>
  (ps, at) =>
    is(nounsAt(ps, at)) ? 0 : false
/** Of the "m" behind digits. */
const senseOfM = asks(
  rulesOf(
    [
      ['metres', 'a 5m-high wall', '# _- {length}'],
      ['million', 'a 5m-strong party', '# _- {word}'],
      ['unclear', '5m-7', '# _-'],
      ['metres', '5m off the coast', '# {direction} !{digits}'],
      ['million', '5m more', '# {other}'],
      ['million', '45m kroner', '# {money}'],
      ['million', '5m of them', '# of {other}'],
      ['unclear', '5m of copper telephone cables', '# of {three} {counted}'],
      ['million', '5m young voters', '# {counted}'],
      ['million', '5m of its voters', '# of {counted}'],
      ['metres', '5m of cable', '# of {noun}'],
      ['metres', 'a 5m concrete wall', '# {lengthy}']
    ],
    {
      length: lengths,
      direction: setOf('from off north south east west offshore inland downstream upstream apart'),
      other: setOf('more others were are have had or them whom these those percent'),
      money: (ps, at) => (unitRight(ps, at, false)?.kind === 'money' ? 0 : false),
      three: nouns((found) => found.length > 2),
      counted: nouns((found) => found.some(isCounted)),
      noun: nouns((found) => found.length > 0),
      lengthy: nouns((found) => found.some((one) => lengths.has(one)))
    }
  )
)

/** "5m people" are many, "5m of cable" and "a 5m wall" are metres, "4K" is a screen; null where nothing decides. */
export function suffix(ps: Pieces, at: number, size: number): number | null {
  const { text, lower, glued } = ps[at] as Piece
  const counts = isCounted(nounsAt(ps, at + 1)[0] ?? '')
  // "12 m in a day" is a length
  if (lower === 'm' && !glued) return counts ? size : 1
  // "1m to 2m users", "20K to 30K people": the second is what the first is
  if (/^(?:to|and|or|[-–—])$/.test(lowerAt(ps, at + 1)) && textAt(ps, at + 3) === text && ps[at + 3]?.glued)
    return suffix(ps, at + 3, size)
  if (lower !== 'm') return text === 'K' && !counts ? null : lower === 'b' || lower === 't' ? 1 : size
  const kind = senseOfM(ps, at, at + 1)?.kind
  return kind === 'million' ? size : kind === 'metres' ? 1 : null
}

/** The first that fits wins: a date may look like a telephone number, and both like a score. */
export const rules: Rule[] = [...dateRules, ...clockRules, ...codeRules, ...ageRules, ...yearRules]

/** What the number of the pieces `from` to `to` is, where it is no figure. `bounded`: "more than" stands before it. */
export const notFigure = asks(rules)
/** The same of numbers in words; a "six-figure sum" tells no figure. */
export const notFigureInWords = asks([
  ...ageRules,
  ...clockInWords,
  ...noFigures(
    [
      [
        'in the next day or two',
        'a|an|another|next|last|past minute|hour|day|night|week|month|year|decade|mile|block|time or #'
      ],
      ['one household in three', 'one {word} in # !{persons}|{plural}'],
      ['twenty-first', '# _- figure|alarm|{ordinal} >'],
      ['one by one', '# -? by -? one|two|three|four|five >'],
      ['two by two', 'one|two|three|four|five -? by -? #'],
      ['the world number three', 'world number #']
    ],
    { ordinal: ordinals }
  )
])

/** After "12 people", "12 young miners". */
function nounEnd(ps: Pieces, at: number): number | null {
  let to = at
  while (to < at + 2 && ps[to]?.kind === 'word' && !ps[to]?.glued && !closed.has(lowerAt(ps, to))) to++
  return to > at ? to : null
}

export const around: Around = {
  suffix,
  changes,
  nounEnd,
  isNone: (ps, at) => notFigure(ps, at, at + 1, true) !== null,
  isPlain,
  isPeriod,
  isUsed,
  isPaid,
  isSum,
  isOutOf
}

const sharing = setOf('of for by with within in at lasting lasted')
/** "jailed for nine and 11 years", "terms of two, four and seven years": the unit that the last of several tells. */
function lastUnit(ps: Pieces, { from, to, form }: Numeral): UnitAt | null {
  const isNumber = (at: number) => ps[at]?.kind === 'digits' || small.has(lowerAt(ps, at))
  let [first, next] = [from, to]
  while (lowerAt(ps, first - 1) === ',' && isNumber(first - 2)) first -= 2
  while (lowerAt(ps, next) === ',' && isNumber(next + 1)) next += 2
  const last = form === 'vague' || lowerAt(ps, next) !== 'and' ? null : numeral(ps, next + 1, around)
  const unit = last?.scale === 1 && unitRight(ps, last.to, false)
  if (!unit || /^(?:ago|later|earlier|before|after|of)$/.test(lowerAt(ps, unit.to))) return null
  const before = lowerAt(ps, first - 1)
  return sharing.has(before) || (before === 'to' && unit.kind === 'duration') ? { ...unit, from: to, to } : null
}

/** The phrase whose number begins at a piece of an article; its unit may stand behind a later number. */
export function phraseIn({ ps, done }: Context, at: number): Phrase | null {
  const phrase = phraseAt(ps, at, done, around)
  return phrase?.unit || phrase?.currency || !phrase ? phrase : { ...phrase, unit: lastUnit(ps, phrase.numeral) }
}
