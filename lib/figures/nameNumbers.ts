import { countsPeople, isMonth } from './dates.ts'
import { areas, closed, harmed, isPersons, isPlural } from './lexicon.ts'
import { asks, rulesOf, type Test } from './pattern.ts'
import { lowerAt, type Piece, type Pieces, setOf, textAt } from './pieces.ts'
import { scales, small } from './spelled.ts'
import { isCurrencySign, isUnitName } from './units.ts'

const isCapital = (piece: Piece | undefined) => piece?.kind === 'word' && /^\p{Ll}?\p{Lu}/u.test(piece.text)
const opened = /^[.!?:;"“”‘'(—–-]$/

/** Words with a capital that no number is part of: the first of a sentence, days. */
const notNames = setOf(
  `a an the in on at by of for from to with and or but as if when while after before since until under over between
  among also only just then now there here that this these those all some another nearly almost about around than is
  are was were has have had said says he she it they we i you his her their its our not no killed killing dead police
  today yesterday monday tuesday wednesday thursday friday saturday sunday still out up down total per last next past
  first including includes each every both where which who so yet at least more fewer less injured wounded missing
  officials deaths fatalities injuries casualties`
)
const objects = setOf(
  'a an the his her its their several dozens hundreds thousands scores many some at more nearly about all both civilians up'
)
/** A preposition before a name makes it a place: "In Orvane 342 houses burned". */
const placing = setOf('in at near around across throughout outside inside from')

const counted: Test = (ps, at) =>
  countsPeople(ps, at) || isPlural(lowerAt(ps, at)) || isUnitName(ps, at) || scales.has(lowerAt(ps, at))
/** "In Orvane": a name behind a preposition. */
const placed: Test = (ps, name) => {
  let at = name
  while (isCapital(ps[at - 1])) at--
  return placing.has(lowerAt(ps, at - 1)) || (at < name && placing.has(lowerAt(ps, at)))
}

const isLink = (piece: Piece | undefined) => piece !== undefined && /^(?:[,;]|and)$/.test(piece.lower)
const isNumber = (piece: Piece | undefined) => piece?.kind === 'digits' || small.has(piece?.lower ?? '')
/** "India reported 199 deaths, Brazil 98, Peru 75 and Chile 49": each name has its number of what the first counts. */
const listed: Test = (ps, name) => {
  let at = name
  // no list of the news is longer, and an endless one is not walked from each of its numbers
  for (let items = 1; items < 30; items++) {
    while (isCapital(ps[at - 1])) at--
    if (!isLink(ps[at - 1])) return false
    at -= isLink(ps[at - 2]) ? 3 : 2
    // "reported 199 deaths in May"
    if (/^(?:in|on)$/.test(lowerAt(ps, at - 1)) && isCapital(ps[at])) at -= 2
    if (isNumber(ps[at]) && isCapital(ps[at - 1])) at--
    else return isTold(ps, at)
  }
  return false
}
/** "Deaths by district: Keld 12, Tarn 7 and Osk 4", but not "Turnout by district" */
const byArea: Test = (ps, name) => {
  let at = name + 1
  for (let items = 1; items < 30; items++) {
    while (isCapital(ps[at - 1])) at--
    if (lowerAt(ps, at - 1) === ':') {
      const area = lowerAt(ps, at - 2) === ')' ? at - 3 : at - 2
      const isTurnout = lowerAt(ps, area - 2) === 'turnout'
      return areas.has(lowerAt(ps, area)) && /^(?:by|per)$/.test(lowerAt(ps, area - 1)) && !isTurnout
    }
    if (!isLink(ps[at - 1])) return false
    at -= isLink(ps[at - 2]) ? 3 : 2
    if (!isNumber(ps[at]) || !isCapital(ps[at - 1])) return false
  }
  return false
}
/** "India has reported 199 deaths", up to the last word. */
function isTold(ps: Pieces, noun: number): boolean {
  const number = [noun - 1, noun - 2].find((at) => isNumber(ps[at]))
  if (number === undefined || !isPlural(lowerAt(ps, noun))) return false
  return [2, 3, 4].some((back) => isCapital(ps[number - back]) && !notNames.has(lowerAt(ps, number - back)))
}

const named = asks(
  rulesOf(
    [
      ['name', '2018 - 110 girls are held', '{start} #{year} -|– {few}'],
      ['name', 'the Group of 7', 'Group|Gang|Council|Club|Class of #'],
      [
        'name',
        'the Boeing 777 had',
        'Boeing|Airbus|Antonov|Tupolev|Ilyushin|Embraer|Cessna|Bombardier|Fokker|Sukhoi #'
      ],
      ['figure', 'killed 737', '!{name} #'],
      ['figure', 'Boeing 737,000', '# !{short}'],
      ['name', "Boeing's 737 MAX", '{whose} #{model} {capitals}'],
      ['figure', "Labour's 34", '{whose} # !-'],
      ['figure', 'Labour 32, down from 40', '# , up|down'],
      ['figure', 'Labour 32 of them', '# of {theirs}'],
      ['figure', 'In Orvane 342 to 581', '{placed} # {link} {digits}'],
      ['figure', 'Orvane 342 to 581 people', '# {link} {digits} {counted}'],
      ['name', 'Flight 17 killed several', '# killed|wounded|injured|hurt {object}'],
      [
        'name',
        'the driver of Bus 44 died',
        '{person}|{persons} of the? {name}? {name}? {name} # died|was|were|is|are|had|has|have'
      ],
      ['name', 'the World Cup 2022 deaths', '#{year} {persons}'],
      ['figure', 'Orvane 405 homes', '# ±|%|{outcome}|{persons}|{unit}'],
      ['figure', 'In Orvane 405 plus', '{placed} # plus|+'],
      ['figure', '12 deaths, Orvane 9 and Keld 4', '{listed} # {stop}|,|and'],
      ['figure', 'Deaths by district: Keld 12, Tarn 7', '{byArea} # {stop}|,|and'],
      ['figure', 'In Orvane 405 homes', '{placed} # {homes}'],
      ['figure', 'Orvane 405 young miners', '# {word} {persons}'],
      ['name', 'Windows 10', '#']
    ],
    {
      counted,
      placed,
      listed,
      byArea,
      name: (ps, at) =>
        isCapital(ps[at]) &&
        !notNames.has(lowerAt(ps, at)) &&
        !isMonth(ps[at]) &&
        // "Rs 400": but "the route N 95"
        !(textAt(ps, at).length > 1 && isCurrencySign(textAt(ps, at))),
      /** Whom a deed befell: not the 30 of "Orvane 12 killed 30 wounded". */
      object: (ps, at) =>
        objects.has(lowerAt(ps, at)) ||
        isPersons(lowerAt(ps, at)) ||
        (isNumber(ps[at]) && isPersons(lowerAt(ps, at + 1)) && !harmed.has(lowerAt(ps, at + 1))),
      short: (ps, at) => (/^\d{1,4}$/.test(textAt(ps, at - 1)) && !ps[at - 1]?.glued ? 0 : false),
      whose: /['’]s?$/,
      start: new Set(['']),
      few: /^\d{1,3}(?:,\d{3})?$/,
      year: /^(?:19|20)\d\d$/,
      model: /^\d{3}$/,
      capitals: /^\p{Lu}{2,}$/u,
      theirs: setOf('the its his her their our these those them whom'),
      link: setOf('to or - –'),
      outcome: setOf(
        `killed dead wounded injured hurt missing died were was are have had others more arrested detained displaced
        confirmed percent per million billion thousand hundred`
      ),
      homes: (ps, at) => !closed.has(lowerAt(ps, at)) && [at, at + 1].some((i) => isPlural(lowerAt(ps, i)))
    }
  )
)
/** Whether bare digits are part of a name: "Boeing 737", "Windows 10". */
export const isNameOfDigits = (ps: Pieces, at: number) => named(ps, at, at + 1)?.kind === 'name'

/** Whether a number in words with a capital is part of a name: "Formula One", "the Six Nations". */
export function isNameOfWords(ps: Pieces, from: number, to: number): boolean {
  if (!isCapital(ps[from]) || from === 0) return false
  if (lowerAt(ps, from - 1) === 'of' && /^(?:Group|Gang|Council|Club)$/.test(textAt(ps, from - 2))) return true
  const before = ps[from - 1]
  if (before && opened.test(before.text)) return false
  // a headline has capitals throughout: "Three People Killed"
  const next = ps[to]
  const named = isCapital(before) && before !== undefined && !notNames.has(before.lower)
  return named || (isCapital(next) && !isPersons(lowerAt(ps, to)))
}
