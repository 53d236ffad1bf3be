import { countsPeople, isMonth } from './dates.ts'
import { closed, isPersons, isPlural } from './lexicon.ts'
import { scales } from './numberWords.ts'
import type { Piece } from './pieces.ts'
import type { NotFigure } from './quantity.ts'
import { isHyphen } from './spelled.ts'
import { isUnitName } from './units.ts'

const word = (ps: readonly Piece[], at: number) => ps[at]?.lower ?? ''
const isCapital = (piece: Piece | undefined) => piece?.kind === 'word' && /^\p{Ll}?\p{Lu}/u.test(piece.text)
const opened = /^[.!?:;"“”‘'(—–-]$/

/** Words with a capital that no number is part of: the first of a sentence, codes of money, days. */
const notNames = new Set(
  (
    'a an the in on at by of for from to with and or but as if when while after before since until under over between among ' +
    'also only just then now there here that this these those all some another nearly almost about around than is are was ' +
    'were has have had said says he she it they we i you his her their its our not no killed killing dead police today ' +
    'yesterday monday tuesday wednesday thursday friday saturday sunday still out up down total per last next past first ' +
    'including includes each every both where which who so yet at least more fewer less rs usd eur gbp inr chf cad aud ' +
    'aed nis rmb cny jpy rm sar pkr ngn zar kes ksh injured wounded missing officials'
  ).split(' ')
)
const outcomes = new Set(
  (
    'killed dead wounded injured hurt missing died were was are have had others more arrested detained displaced confirmed ' +
    'percent per million billion thousand hundred'
  ).split(' ')
)
/** A preposition before a name makes it a place: "In Orvane 342 houses burned". */
const placing = new Set('in at near around across throughout outside inside from'.split(' '))

/** Whether bare digits are part of a name: "Boeing 737", "Windows 10". */
export function isNameOfDigits(ps: readonly Piece[], at: number): boolean {
  if (isGroup(ps, at)) return true
  const name = ps[at - 1]
  if (!isCapital(name) || name === undefined || notNames.has(name.lower) || isMonth(name)) return false
  if (!/^\d{1,4}$/.test(ps[at]?.text ?? '') || ps[at]?.glued) return false
  // "Labour's 34", "Labour 32, down from 40": of what was counted before
  if (
    (/['’]s?$/.test(name.text) && !isHyphen(ps[at + 1])) ||
    (ps[at + 1]?.text === ',' && /^(?:up|down)$/.test(word(ps, at + 2)))
  )
    return false
  if (word(ps, at + 1) === 'of' && /^(?:the|its|his|her|their|our|these|those|them|whom)$/.test(word(ps, at + 2)))
    return false
  // "In Orvane 342 to 581 people"
  if (/^(?:to|or|-|–)$/.test(word(ps, at + 1)) && ps[at + 2]?.kind === 'digits')
    return !counts(ps, at + 3) && !placed(ps, at - 1)
  const next = word(ps, at + 1)
  // "In Orvane 405 ± 7 homes"
  if (next === '±' || ((next === 'plus' || next === '+') && placed(ps, at - 1))) return false
  if (outcomes.has(next) || isPersons(next) || isUnitName(ps, at + 1) || next === '%') return false
  if (placed(ps, at - 1) && !closed.has(next) && (isPlural(next) || isPlural(word(ps, at + 2)))) return false
  return !(ps[at + 1]?.kind === 'word' && isPersons(word(ps, at + 2)))
}

/** A noun, unit or scale stands behind a number. */
const counts = (ps: readonly Piece[], at: number) =>
  countsPeople(ps, at) || isPlural(word(ps, at)) || isUnitName(ps, at) || scales.has(word(ps, at))

/** "the Group of 7", "the Gang of Four" */
const isGroup = (ps: readonly Piece[], at: number) =>
  word(ps, at - 1) === 'of' && /^(?:Group|Gang|Council|Club)$/.test(ps[at - 2]?.text ?? '')

function placed(ps: readonly Piece[], name: number): boolean {
  let at = name
  while (isCapital(ps[at - 1])) at--
  return placing.has(word(ps, at - 1)) || (at < name && placing.has(word(ps, at)))
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
  return named || (isCapital(next) && !isPersons(word(ps, to)))
}

/** "the U.S. 199 is closed", "the Leeds 10K" */
export function roadOrRace(ps: readonly Piece[], at: number): NotFigure | null {
  const short = /^\d{1,3}$/.test(ps[at]?.text ?? '')
  const next = ps[at + 1]
  if (short && ps[at - 1]?.text === 'U.S.') {
    const road = next === undefined || /^[.,;)]$/.test(next.text)
    // "the U.S. 12 to 15 million plan"
    if (/^(?:to|and)$/.test(next?.lower ?? '') && /^(?:\d.*|an?|one|two|three)$/.test(word(ps, at + 2))) return null
    if (road || /^(?:remains?|is|was|in|at|near|between|north|south|east|west|to|and|from)$/.test(next.lower))
      return { from: at, to: at + 1 }
  }
  const race = /^(?:5|10)$/.test(ps[at]?.text ?? '') && next?.text === 'K' && next.glued
  return race && isCapital(ps[at - 1]) ? { from: at, to: at + 2 } : null
}
