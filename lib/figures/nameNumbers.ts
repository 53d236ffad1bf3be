import { countsPeople, isMonth } from './dates.ts'
import { closed, isPersons, isPlural } from './lexicon.ts'
import { scales } from './numberWords.ts'
import { rulesOf } from './pattern.ts'
import { lowerAt, type Piece, textAt, words } from './pieces.ts'
import type { NotFigureKind } from './quantity.ts'
import { isHyphen } from './spelled.ts'
import { isUnitName } from './units.ts'

const isCapital = (piece: Piece | undefined) => piece?.kind === 'word' && /^\p{Ll}?\p{Lu}/u.test(piece.text)
const opened = /^[.!?:;"“”‘'(—–-]$/

/** Words with a capital that no number is part of: the first of a sentence, codes of money, days. */
const notNames = words(
  `a an the in on at by of for from to with and or but as if when while after before since until under over between
  among also only just then now there here that this these those all some another nearly almost about around than is
  are was were has have had said says he she it they we i you his her their its our not no killed killing dead police
  today yesterday monday tuesday wednesday thursday friday saturday sunday still out up down total per last next past
  first including includes each every both where which who so yet at least more fewer less rs usd eur gbp inr chf cad
  aud aed nis rmb cny jpy rm sar pkr ngn zar kes ksh injured wounded missing officials`
)
const outcomes = words(
  `killed dead wounded injured hurt missing died were was are have had others more arrested detained displaced
  confirmed percent per million billion thousand hundred`
)
/** A preposition before a name makes it a place: "In Orvane 342 houses burned". */
const placing = words('in at near around across throughout outside inside from')

/** Whether bare digits are part of a name: "Boeing 737", "Windows 10". */
export function isNameOfDigits(ps: readonly Piece[], at: number): boolean {
  if (isGroup(ps, at)) return true
  const name = ps[at - 1]
  if (!name || !isCapital(name) || notNames.has(name.lower) || isMonth(name)) return false
  if (!/^\d{1,4}$/.test(textAt(ps, at)) || ps[at]?.glued || isElided(ps, name, at + 1)) return false
  // "In Orvane 342 to 581 people"
  if (/^(?:to|or|-|–)$/.test(lowerAt(ps, at + 1)) && ps[at + 2]?.kind === 'digits')
    return !counts(ps, at + 3) && !placed(ps, at - 1)
  return !isCounted(ps, at + 1, placed(ps, at - 1))
}

/** "Labour's 34", "Labour 32, down from 40", "Labour 32 of them": of what was counted before. */
function isElided(ps: readonly Piece[], name: Piece, at: number): boolean {
  if (/['’]s?$/.test(name.text) && !isHyphen(ps[at])) return true
  const [next, then] = [lowerAt(ps, at), lowerAt(ps, at + 1)]
  if (next === ',') return then === 'up' || then === 'down'
  return next === 'of' && /^(?:the|its|his|her|their|our|these|those|them|whom)$/.test(then)
}

/** Whether what stands behind digits is counted by them; `placed`: "In Orvane" stands before them. */
function isCounted(ps: readonly Piece[], at: number, placed: boolean): boolean {
  const [next, then] = [lowerAt(ps, at), lowerAt(ps, at + 1)]
  // "In Orvane 405 ± 7 homes"
  if (next === '±' || next === '%' || outcomes.has(next) || isPersons(next) || isUnitName(ps, at)) return true
  if (placed && (next === 'plus' || next === '+')) return true
  if (placed && !closed.has(next) && (isPlural(next) || isPlural(then))) return true
  return ps[at]?.kind === 'word' && isPersons(then)
}

/** A noun, unit or scale stands behind a number. */
const counts = (ps: readonly Piece[], at: number) =>
  countsPeople(ps, at) || isPlural(lowerAt(ps, at)) || isUnitName(ps, at) || scales.has(lowerAt(ps, at))

/** "the Group of 7", "the Gang of Four" */
const isGroup = (ps: readonly Piece[], at: number) =>
  lowerAt(ps, at - 1) === 'of' && /^(?:Group|Gang|Council|Club)$/.test(textAt(ps, at - 2))

function placed(ps: readonly Piece[], name: number): boolean {
  let at = name
  while (isCapital(ps[at - 1])) at--
  return placing.has(lowerAt(ps, at - 1)) || (at < name && placing.has(lowerAt(ps, at)))
}

/** Whether a number in words with a capital is part of a name: "Formula One", "the Six Nations". */
export function isNameOfWords(ps: readonly Piece[], from: number, to: number): boolean {
  if (!isCapital(ps[from]) || from === 0) return false
  if (isGroup(ps, from)) return true
  const before = ps[from - 1]
  if (before && opened.test(before.text)) return false
  // a headline has capitals throughout: "Three People Killed"
  const next = ps[to]
  const named = isCapital(before) && before !== undefined && !notNames.has(before.lower)
  return named || (isCapital(next) && !isPersons(lowerAt(ps, to)))
}

/** "the U.S. 199 is closed", but "the U.S. 12 to 15 million plan"; "the Leeds 10K" */
export const roadRules = rulesOf<NotFigureKind>(
  [
    ['name', 'U.S. 199 is closed', 'U.S. #{short} !{toNumber} {road}|{stop}|,'],
    ['name', 'the Leeds 10K', '{capital} #5|10 _K >']
  ],
  {
    short: /^\d{1,3}$/,
    toNumber: (ps, at) =>
      /^(?:to|and)$/.test(lowerAt(ps, at)) && /^(?:\d.*|an?|one|two|three)$/.test(lowerAt(ps, at + 1)),
    road: words('remain remains is was in at near between north south east west to and from')
  }
)
