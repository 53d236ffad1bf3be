import { closed, isPersons, isPlural } from './lexicon.ts'
import { lowerAt, type Piece, textAt } from './pieces.ts'
import type { NotFigure, Rule } from './quantity.ts'
import { isHyphen } from './spelled.ts'
import { unitNames } from './unitNames.ts'

const months = new Set(
  (
    'January February March April May June July August September October November December ' +
    'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec'
  ).split(' ')
)
export const isMonth = (piece: Piece | undefined) => piece !== undefined && months.has(piece.text)
const isDay = (piece: Piece | undefined) => piece?.kind === 'digits' && /^(?:0?[1-9]|[12]\d|3[01])$/.test(piece.text)
const isYearLike = (piece: Piece | undefined) => piece?.kind === 'digits' && /^(?:1\d|20)\d\d$/.test(piece.text)
const suffix = /^(?:st|nd|rd|th)$/
const links = new Set(['-', '–', '/', 'to', 'and', 'through', 'or'])

/** Past "29", "29th", "29-30", "29 and 30". */
function pastDays(ps: readonly Piece[], at: number): number | null {
  if (!isDay(ps[at])) return null
  let to = suffix.test(lowerAt(ps, at + 1)) && ps[at + 1]?.glued ? at + 2 : at + 1
  if (links.has(lowerAt(ps, to)) && isDay(ps[to + 1])) {
    to += 2
    if (suffix.test(lowerAt(ps, to)) && ps[to]?.glued) to++
  }
  // "29.5", "29%", "29m"
  return ps[to]?.glued && !/^[.,;:)\]"”’'!?—–]$/.test(textAt(ps, to)) ? null : to
}

/** Past ", 2016" or " 2016" behind a date. */
function pastYear(ps: readonly Piece[], at: number): number {
  const year = lowerAt(ps, at) === ',' ? at + 1 : at
  return isYearLike(ps[year]) && ps[year + 1]?.text !== '%' ? year + 1 : at
}

/** Whether a noun that can be counted follows: "in May 12 miners died". */
const countsNext = (ps: readonly Piece[], at: number) =>
  /^\p{Ll}/u.test(textAt(ps, at)) &&
  !closed.has(lowerAt(ps, at)) &&
  (isPersons(lowerAt(ps, at)) ||
    isPlural(lowerAt(ps, at)) ||
    isPersons(lowerAt(ps, at + 1)) ||
    isPlural(lowerAt(ps, at + 1)))

function afterMonth(ps: readonly Piece[], at: number): NotFigure | null {
  let month = at - 1
  if (lowerAt(ps, month) === 'the') month--
  while (/^[.,]$/.test(lowerAt(ps, month))) month--
  if (!isMonth(ps[month]) || ps[at]?.glued) return null
  const to = pastDays(ps, at)
  if (to === null) return isYearLike(ps[at]) ? { from: month, to: at + 1 } : null
  // "in May 12 miners died", "in early November 12 miners": after "on" it would be a day
  const before = lowerAt(ps, /^(?:early|mid|late)$/.test(lowerAt(ps, month - 1)) ? month - 2 : month - 1)
  if (before === 'in' && to === at + 1 && countsNext(ps, to)) return null
  return { from: month, to: pastYear(ps, to) }
}

function beforeMonth(ps: readonly Piece[], at: number): NotFigure | null {
  if ((ps[at]?.text.length ?? 3) > 2) return null
  let to = pastDays(ps, at)
  if (to === null) return null
  if (lowerAt(ps, to) === 'of') to++
  if (!isMonth(ps[to]) || (ps[to]?.lower === 'may' && ps[to]?.text !== 'May')) return null
  to++
  if (lowerAt(ps, to) === '.') to++
  return { from: at, to: pastYear(ps, to) }
}

/** "12.05.2016" is one piece, "9/11" and "2018-11-15" are several. */
function numeric(ps: readonly Piece[], at: number): NotFigure | null {
  const text = textAt(ps, at)
  if (text.length < 6 && !ps[at + 1]?.glued) return null
  if (/^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})$/.test(text)) return { from: at, to: at + 1 }
  const [sign, second, again, third] = [ps[at + 1], ps[at + 2], ps[at + 3], ps[at + 4]]
  if (!sign?.glued || second?.kind !== 'digits' || !second.glued) return null
  if (/^(?:9\/11|7\/7)$/.test(text + sign.text + second.text) && again?.text !== '/') return { from: at, to: at + 3 }
  if (again?.text !== sign.text || !again.glued || third?.kind !== 'digits' || !third.glued) return null
  const parts = [text, second.text, third.text].join(sign.text)
  const iso = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/.test(parts)
  return iso || /^\d{1,2}[-/]\d{1,2}[-/](?:\d{4}|\d{2})$/.test(parts) ? { from: at, to: at + 5 } : null
}

/** "the first 10 days of March" */
function daysOf(ps: readonly Piece[], at: number): NotFigure | null {
  if (!/^(?:first|last)$/.test(lowerAt(ps, at - 1)) || lowerAt(ps, at + 1) !== 'days' || lowerAt(ps, at + 2) !== 'of')
    return null
  return isMonth(ps[at + 3]) ? { from: at, to: at + 4 } : null
}

/** "the 1990s", "the '90s" */
function decade(ps: readonly Piece[], at: number): NotFigure | null {
  const next = ps[at + 1]
  const apostrophe = /^['’]$/.test(next?.text ?? '') && next?.glued ? ps[at + 2] : next
  if (apostrophe?.lower !== 's' || !apostrophe.glued) return null
  const text = textAt(ps, at)
  const to = apostrophe === next ? at + 2 : at + 3
  if (/^(?:1[5-9]|20)\d0$/.test(text)) return { from: at, to }
  const old = /^['’]$/.test(textAt(ps, at - 1)) || lowerAt(ps, at - 1) === 'the'
  return /^\d0$/.test(text) && old ? { from: at, to } : null
}

/** "in '68": two digits behind an apostrophe, with nothing that they count. */
function shortYear(ps: readonly Piece[], at: number): NotFigure | null {
  if (!/^['’]$/.test(textAt(ps, at - 1)) || !ps[at]?.glued || !/^\d\d$/.test(textAt(ps, at))) return null
  const next = ps[at + 1]
  const counts = next?.kind === 'word' && /^\p{Ll}/u.test(next.text) && !closed.has(next.lower)
  return ps[at - 1]?.glued || counts ? null : { from: at, to: at + 1 }
}

/** "2015-16", "2015–2016", "2015/16" */
function years(ps: readonly Piece[], at: number): NotFigure | null {
  if (ps[at]?.text.length !== 4) return null
  const [dash, second, after] = [ps[at + 1], ps[at + 2], ps[at + 3]]
  if (!/^(?:1[5-9]|20)\d\d$/.test(textAt(ps, at)) || !/^[-–/]$/.test(dash?.text ?? '')) return null
  const end = second?.text ?? ''
  if (!/^(?:1[5-9]|20)\d\d$/.test(end) && !(/^\d\d$/.test(end) && dash?.glued && second?.glued)) return null
  if (after?.glued && /^[%\p{L}]/u.test(after.text)) return null
  return isPersons(lowerAt(ps, at + 3)) ? null : { from: at, to: at + 3 }
}

const yearWords = new Set(
  (
    'in since until till by before after during early late mid around circa year summer winter spring fall autumn ' +
    'quarter fiscal the of from for to than over with this and into'
  ).split(' ')
)
const earlyYears = new Set('in since until by year circa before after'.split(' '))

/** "in 2015", "the 2016 vote", against "2000 people" and "more than 1500 homes". */
function year(ps: readonly Piece[], at: number, bounded: boolean): NotFigure | null {
  const piece = ps[at]
  if (piece?.text.length !== 4 || !/^(?:1\d|20)\d\d$/.test(piece.text) || isMeasured(ps, at + 1)) return null
  const next = ps[at + 1]
  const before = lowerAt(ps, isHyphen(ps[at - 1]) ? at - 2 : at - 1)
  const counted = countsPeople(ps, at + 1)
  const found = { from: at, to: at + 1 }
  if (bounded) {
    const rough = /^(?:around|about|circa|over)$/.test(before) && next !== undefined && !counted
    return rough && (!/^\p{Ll}/u.test(next.text) || closed.has(next.lower)) ? found : null
  }
  // few years before 1700 are in the news
  if (Number(piece.text) < 1700) return earlyYears.has(before) ? found : null
  return yearWords.has(before) || !counted ? found : null
}

/** What no year has behind it: a unit, a scale, a sign, the second end of a range: "between 2000 and 4000 people". */
function isMeasured(ps: readonly Piece[], at: number): boolean {
  const next = ps[at]
  if (!next) return false
  if (next.glued) return /^[%\p{L}°'’+]/u.test(next.text) && !/^['’]s?$/.test(next.text)
  const ranged = links.has(next.lower) && ps[at + 1]?.kind === 'digits' && !isYearLike(ps[at + 1])
  return ranged || unitNames.has(next.lower) || scaled.has(next.lower)
}
const scaled = new Set('million billion thousand hundred dozen per square cubic'.split(' '))

/** "1500 troops", "1500 more soldiers". */
export function countsPeople(ps: readonly Piece[], at: number): boolean {
  const first = /^(?:more|other|additional|new)$/.test(lowerAt(ps, at)) ? at + 1 : at
  return (
    [first, first + 1].every((i) => ps[i]?.kind === 'word' || i > first) &&
    [first, first + 1].some((i) => ps[i]?.kind === 'word' && isPersons(lowerAt(ps, i)))
  )
}

export const dateRules: Rule[] = [
  { kind: 'date', example: '2024-02-13', find: numeric },
  { kind: 'date', example: 'early October 27', find: afterMonth },
  { kind: 'date', example: '13th of May 2016', find: beforeMonth },
  { kind: 'date', example: 'the first 10 days of March', find: daysOf },
  { kind: 'year', example: 'the 1990s', find: decade },
  { kind: 'year', example: "in '68", find: shortYear },
  { kind: 'year', example: '2015-16', find: (ps, at, bounded) => (bounded ? null : years(ps, at)) }
]
/** After all else that digits may be: four of them are a year only by the words around. */
export const yearRules: Rule[] = [{ kind: 'year', example: 'in 2015', find: year }]

const agoWords = new Set('ago earlier later beforehand previously'.split(' '))
const during = new Set('for in within over past last next some of the first'.split(' '))
/** "two years ago", "three days after the vote": a date. `from`: the number, `at`: after the unit; where it ends. */
export function agoEnd(ps: readonly Piece[], from: number, at: number): number | null {
  if (agoWords.has(lowerAt(ps, at))) return at + 1
  if (ps[at]?.kind === 'word' && !closed.has(lowerAt(ps, at)) && agoWords.has(lowerAt(ps, at + 1))) return at + 2
  if (!/^(?:after|before)$/.test(lowerAt(ps, at)) || during.has(lowerAt(ps, from - 1))) return null
  const next = ps[at + 1]
  const definite = /^(?:the|an?|his|her|its|their|that|being)$/.test(next?.lower ?? '')
  return definite || /^\p{Lu}/u.test(next?.text ?? '') ? at + 1 : null
}
