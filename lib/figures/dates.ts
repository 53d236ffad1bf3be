import { monthNames } from './dayForms.ts'
import { closed, isPersons, isPlural } from './lexicon.ts'
import { asks, type Classes, noFigures, type Test } from './pattern.ts'
import { hasSmall, lowerAt, type Piece, type Pieces, setOf, textAt } from './pieces.ts'
import { isHyphen } from './spelled.ts'
import { unitNames } from './units.ts'

const months = new Set(['Sept', ...monthNames, ...monthNames.map((name) => name.slice(0, 3))])
export const isMonth = (piece: Piece | undefined) => piece !== undefined && months.has(piece.text)
const isDay = (piece: Piece | undefined) => piece?.kind === 'digits' && /^(?:0?[1-9]|[12]\d|3[01])$/.test(piece.text)
const isYear = (piece: Piece | undefined) => piece?.kind === 'digits' && /^(?:1\d|20)\d\d$/.test(piece.text)
const links = setOf('- – / to and through or')

/** What goes on behind the day of a month: "th", "-30", " and 30th"; false where the number goes on otherwise. */
const dayTail: Test = (ps, at) => {
  const suffixed = (i: number) => (/^(?:st|nd|rd|th)$/.test(lowerAt(ps, i)) && ps[i]?.glued ? i + 1 : i)
  let to = suffixed(at)
  if (links.has(lowerAt(ps, to)) && isDay(ps[to + 1])) to = suffixed(to + 2)
  // "29.5", "29%", "29m"
  return ps[to]?.glued && !/^[.,;:)\]"”’'!?—–]$/.test(textAt(ps, to)) ? false : to - at
}
/** ", 2016" or " 2016" behind a date. */
const yearTail: Test = (ps, at) => {
  const year = lowerAt(ps, at) === ',' ? at + 1 : at
  return isYear(ps[year]) && ps[year + 1]?.text !== '%' ? year + 1 - at : 0
}

/** "1500 troops", "1500 more soldiers". */
export function countsPeople(ps: Pieces, at: number): boolean {
  const first = /^(?:more|other|additional|new)$/.test(lowerAt(ps, at)) ? at + 1 : at
  const isOne = (i: number) => ps[i]?.kind === 'word' && isPersons(lowerAt(ps, i))
  // "a tenant of flat 14 was injured"
  if (ps[first]?.kind !== 'word' || /^(?:was|is|has)$/.test(textAt(ps, first))) return false
  return isOne(first) || isOne(first + 1)
}

/** "in May 12 miners died", "in early November 12 miners": after "on" it would be a day. */
const within: Test = (ps, at) => lowerAt(ps, /^(?:early|mid|late)$/.test(lowerAt(ps, at)) ? at - 1 : at) === 'in'
const counted: Test = (ps, at) =>
  hasSmall(textAt(ps, at)) &&
  !closed.has(lowerAt(ps, at)) &&
  [at, at + 1].some((i) => isPersons(lowerAt(ps, i)) || isPlural(lowerAt(ps, i)))

/** What no year has behind it: a unit, a scale, a sign, the second end of a range: "between 2000 and 4000 people". */
const measured: Test = (ps, at) => {
  const next = ps[at]
  if (!next) return false
  if (next.glued) return /^[%\p{L}°'’+]/u.test(next.text) && !/^['’]s?$/.test(next.text)
  const before = lowerAt(ps, at - 2)
  // "467 in 2021 and 590 in 2022", "from 300 tonnes in 2018 to 410 tonnes" are no ranges
  const isLevel = before === 'in' && [3, 4, 5].some((back) => ps[at - back]?.kind === 'digits')
  const isLink = next.lower === 'and' ? before === 'between' : links.has(next.lower) && !isLevel
  const ranged = isLink && ps[at + 1]?.kind === 'digits' && !isYear(ps[at + 1])
  return ranged || unitNames.has(next.lower) || scaled.has(next.lower)
}
const scaled = setOf('million billion thousand hundred dozen per square cubic')
const yearWords = setOf(
  `in since until till by before after during early late mid around circa year summer winter spring fall autumn quarter
  fiscal the of from for to than over with this and into`
)
const levels = setOf(`level levels figure figures numbers average averages peak peaks prices rates baseline 's ’s`)
const earlyYears = setOf('in since until by year circa before after')

/** "in 2015", "the 2016 vote", against "2000 people" and "more than 1500 homes". */
function year(ps: Pieces, from: number, to: number, bounded?: boolean): number | null {
  if (!isYear(ps[from]) || measured(ps, to)) return null
  const next = ps[to]
  const before = lowerAt(ps, isHyphen(ps[from - 1]) ? from - 2 : from - 1)
  const people = countsPeople(ps, to)
  if (bounded) {
    if (people) return null
    // "9% below 2019", "above 2008 levels", but "rose above 2000"
    const ends = next?.kind !== 'word' && Number(textAt(ps, from)) % 50 > 0
    if (
      /^(?:below|above|under|over|than|perhaps|possibly|maybe)$/.test(before) &&
      (ends || levels.has(next?.lower ?? ''))
    )
      return to
    // "held over 2019 blast", but "over 2019 homes"
    const rough = /^(?:around|about|circa|over)$/.test(before) && next !== undefined
    return rough && counted(ps, to) === false ? to : null
  }
  // few years before 1700 are in the news
  if (Number(textAt(ps, from)) < 1700) return earlyYears.has(before) ? to : null
  return yearWords.has(before) || !people ? to : null
}

const classes: Classes = {
  dayTail: [setOf('st nd rd th - – / to and through or'), dayTail],
  yearTail,
  month: months,
  day: (ps, at) => isDay(ps[at]) && !ps[at]?.glued,
  short: (ps, at) => isDay(ps[at]),
  year: (ps, at) => isYear(ps[at]) && !ps[at]?.glued,
  within,
  counted,
  elided: (ps, at) => /^\d\d$/.test(textAt(ps, at)) && !ps[at - 1]?.glued
}

export const dateRules = noFigures(
  [
    ['early October 27', '!{within}|{short} {month} .? the? #{day} {dayTail} {yearTail} >'],
    ['in May 12-14', '{month} .? the? #{day} {dayTail} !{counted} {yearTail} >'],
    ['October 2016', '{month} .|,* the? #{year}'],
    ['13th of May 2016', '#{short} {dayTail} of? {month} .? {yearTail} >'],
    ['the first 10 days of March', 'first|last # days of {month} >'],
    ["in '68", "'|’ _#{elided} !{low}"]
  ],
  classes
)
/** After all else that digits may be: four of them are a year only by the words around. */
export const yearRules = noFigures([['in 2015', year]])

/** A length of time, from the number to behind its unit, that tells a date. */
export const agoAt = asks(
  noFigures(
    [
      ['two years ago', '# {ago} >'],
      ['two years further ago', '# {low} {ago} >'],
      ['three days after the vote', '!{during} # after|before > {definite}|{capital}']
    ],
    {
      ago: setOf('ago earlier later beforehand previously'),
      during: setOf('for in within over past last next some of the first'),
      definite: setOf('the a an his her its their that being')
    }
  )
)

const shown: Classes = {
  /** "7", "12.30", "1430": what a clock may show. */
  hour: /^(?:[01]?\d|2[0-4])(?:\.[0-5]\d)?$/,
  sixty: /^[0-5]\d$/,
  four: /^[0-2]\d[0-5]\d$/,
  meridiem: setOf('am pm a.m. p.m. a.m p.m'),
  zone: setOf('gmt utc bst est edt cet cest pst pdt ist local hrs'),
  point: /^(?:[01]?\d|2[0-3])\.[0-5]\d$/,
  moment: setOf('at around about by until till before after since from past'),
  measured: (ps, at) =>
    /^(?:percent|per|million|billion|trillion|points?|k?m|miles?|met|kilo|ton)/.test(ps[at]?.lower ?? '') ||
    (ps[at]?.glued === true && !/^[.,;:)\]”"]$/.test(ps[at]?.text ?? '')),
  ride: setOf('train bus flight ferry service boat tram'),
  /** "the toll stood at 12 on Tuesday" is no hour. */
  level: /^(?:st[ao]\w+|remain\w*|tolls?|totals?|tally|counts?|numbers?|figures?|estimates?)$/i,
  seven: /^(?:\p{L}+|(?:[01]?\d|2[0-4])(?:\.[0-5]\d)?)$/u,
  weekday: /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i
}

/** "at seven in the morning", in digits or words. */
const ofDay: [example: string, source: string][] = [
  ['at 7 on Tuesday', '!{level} at #{seven} on {weekday}'],
  ['at 7 in the morning', '!{level} at #{seven} in the morning|afternoon|evening']
]

export const clockRules = noFigures(
  [
    ['12:30:15', '#{hour} _: _{sixty} _: _{sixty} !_: {meridiem}? >'],
    ["7 o'clock", "#{hour} {meridiem}|o'clock|o’clock|gmt|utc|noon|midnight >"],
    ['9-11 a.m.', '#{hour} and|to|-|–|or {hour} {meridiem} >'],
    ['a quarter past 5', 'quarter|half past #{hour}'],
    ['0300 GMT', '#{four} {zone} >'],
    ['at 1353 (1023 GMT)', '#{four} ( {four} {zone} )'],
    ['as of 1000 hours', 'at|by|of|from|until|till #{four} hours >'],
    ['at 12.30', '{moment} #{point} !{measured}'],
    ['the 7.30 train', '#{point} {ride}'],
    ['18.22 Summary', '!{any} #{point} !{measured} !{unit} {capital}'],
    ...ofDay
  ],
  shown
)
/** Of numbers in words alone: "past 12" may be a number of anything. */
export const clockInWords = noFigures(
  [
    ["seven o'clock", "# o'clock|o’clock"],
    ['half past seven', 'past #'],
    ['quarter to five', 'quarter to #'],
    ...ofDay
  ],
  shown
)
