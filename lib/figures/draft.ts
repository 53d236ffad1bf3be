import type { Bound } from '../claim.ts'
import { at } from './at.ts'
import { boundLeft } from './bounds.ts'
import { digitsEnd, gap, type Numeral, readNumeral, times } from './numerals.ts'
import type { Draft } from './quantity.ts'
import { currencyLeft, unitRight } from './units.ts'

/** Whether a text is nothing but the words in question. */
export const isAlone = (text: string, start: number, end: number) => start === 0 && end === text.length

/** The number at a place with its bound words, its currency and its unit. */
export function draft(text: string, start: number, word: string, done: number): Draft | null {
  const money = currencyLeft(text, start)
  const spelled = spellStart.test(word)
  const read = spelled ? null : readNumeral(text, start, money !== null)
  if (!read && !spelled) return null
  const loose = read?.form === 'magnitude' || (read?.scale ?? 1) >= 1e6
  const found = !read || money ? null : (unitRight(text, read.end, loose) ?? magnitudeLeft(text, start, read.end))
  const unit = read && checkUnit(text, read, found)
  const numeral = read && signed(text, read, unit, done)
  const from = money && money.start >= done ? money.start : (numeral?.start ?? start)
  const left = boundLeft(text, from)
  const stated = left.start >= done ? left : { bound: 'exact' as Bound, start: from }
  const bound =
    unit?.kind === 'duration' && isPeriod(text, stated.start, unit.end)
      ? { bound: 'exact' as Bound, start: from }
      : stated
  if (!numeral) return spell(text, start, word, bound)
  if (numeral.form === 'magnitude' && !isMagnitude(text, start, numeral.end, bound.start)) return null
  if (numeral.form === 'fraction' && !isFraction(text, start, numeral.end, bound)) return null
  return {
    numeral,
    start: bound.start,
    end: numeral.end,
    bound: bound.bound,
    currency: money?.unit ?? null,
    unit
  }
}

const over = /over\s/iuy
const lasting =
  /\b(?:for|after|in|of|to|than|with|within|by|last(?:s|ed|ing)?|took|takes?|taken|taking|spen[dt]|spending|served?|serving|wait(?:ed|ing)?|h(?:as|ave|ad)|is|was|were|been|be|just|well|slightly|little|a|at|and|or)\s$/i
/** "paid $5m over three years" tells a period, "waited over three years" a bound. */
function isPeriod(text: string, start: number, end: number): boolean {
  if (!at(over, text, start)) return false
  const before = text.slice(Math.max(0, start - 80), start).replace(/^[\s\S]*[.;:!?]\s/, '')
  // "Over 20 years, 5,000 trees were felled"
  if (before.trim() === '') return text.charAt(end) === ','
  return /\d|[$£€]/.test(before) && !lasting.test(before)
}

const spellStart = /^an? (?:day|week|month|year|hour|minute|decade|century|fortnight)$/i
const minus = /(?<=(?:^|[\s(])(minus |[-−]))/iuy
const point = /(?<=(?:^|[\s(])\.)/uy

/** "minus 5 degrees", "-3%" are below zero, ".5 percent" is a half; a dash before a bare number is none. */
function signed(text: string, numeral: Numeral, unit: Draft['unit'], done: number): Numeral {
  if (numeral.value === null || numeral.start <= done) return numeral
  const sign = at(minus, text, numeral.start)?.[1]
  if (sign && (/^degrees/.test(unit?.unit ?? '') || unit?.kind === 'percent'))
    return { ...numeral, start: numeral.start - sign.length, value: -numeral.value }
  if (numeral.form !== 'digits' || !at(point, text, numeral.start)) return numeral
  const value = Number(`0.${text.slice(numeral.start, digitsEnd(text, numeral.start))}`)
  return Number.isNaN(value)
    ? numeral
    : { ...numeral, start: numeral.start - 1, value: times(value, numeral.scale), mantissa: value }
}

const onRichter = /\s+on the (?:open-ended )?(?:Richter|moment)/iuy
const magnitudeBefore = /(?<=\bmagnitude[- ](?:of )?)/iuy
/** "a magnitude 6.1 quake" */
function magnitudeLeft(text: string, start: number, end: number): Draft['unit'] {
  return at(magnitudeBefore, text, start) || at(onRichter, text, end)
    ? { unit: 'magnitude', kind: 'measure', factor: 1, end }
    : null
}

const andHalf = / and a half\b/iy
/** "less than a month" is a bound on one month; "a month" alone is no figure. */
function spell(text: string, start: number, word: string, bound: { bound: Bound; start: number }): Draft | null {
  // "an hour and a half" is a figure by itself
  const half = at(andHalf, text, start + word.length)?.[0].length ?? 0
  if (
    half === 0 &&
    (bound.bound === 'exact' || (bound.bound === 'about' && /some $/i.test(text.slice(bound.start, start))))
  )
    return null
  const end = start + word.length + half
  const unitAt = start + word.indexOf(' ') + 1
  const unit = unitRight(text, unitAt - 1, false)
  return (
    unit && {
      numeral: { start, end, value: half ? 1.5 : 1, mantissa: 1, scale: 1, form: 'words' },
      start: bound.start,
      end,
      bound: bound.bound,
      currency: null,
      unit: { ...unit, end }
    }
  )
}

function checkUnit(text: string, numeral: Numeral, unit: Draft['unit']): Draft['unit'] {
  if (!unit) return null
  const name = text.slice(numeral.end, unit.end)
  // "a 5m wall", not "5 m"
  if (/^(?:m|p)$/.test(name.trim()) && !/^(?:m|p)$/.test(name)) return null
  if (/^\s?[cf]$/.test(name) || (/^[cf]$/i.test(name.trim()) && !/^\s?[CF]$/.test(name))) return null
  if (unit.unit === 'stories' && !/-|storey/i.test(name)) return null
  // "500 pounds of explosives" weigh, "5 million pounds" are paid
  const paid = /\b(?:bail|fine[ds]?|cost|price|worth|pa(?:id|y)|spent|raised|salary)\b/i
  if (
    unit.unit === 'pounds' &&
    (numeral.scale >= 1e6 ||
      /sterling/i.test(name) ||
      paid.test(text.slice(Math.max(0, numeral.start - 30), numeral.start)))
  )
    return { ...unit, unit: 'GBP', kind: 'money' }
  return unit
}

const scoresOf = /(?:\s+(?:of|more|were|was|are|have|others|wounded|injured|dead|killed|missing|people|arrested))\b/y
const fewBefore = /(?<=(?<!\p{L})(?:past|last|next|first|every|these|the) )/iuy
function isMagnitude(text: string, start: number, end: number, from: number): boolean {
  const word = text.slice(start, end).toLowerCase()
  if (isAlone(text, from, end)) return true
  if (word === 'scores') return at(scoresOf, text, end) !== null
  if (word === 'few') return at(fewBefore, text, start) !== null
  return true
}

const halfIdiom =
  /(?:-(?!\p{L}+ (?:of|the))|\s(?:brother|sister|past|time|way|marathon|measures?|term|day|hearted|mast|an hour)\b)/iuy
const shareOf = new RegExp(
  `${gap}(?:of|the|its|his|her|their|our|my|these|those|that|this|all|a|as|in|to|were|was|are|have|in)\\b|\\s*[.,;)]`,
  'iuy'
)
const halfBefore = /(?<=(?<!\p{L})(?:first|second|third|other|latter|better|final|last|top|bottom) )/iuy
function isFraction(text: string, start: number, end: number, left: { bound: Bound; start: number }): boolean {
  const { bound } = left
  const word = text.slice(start, end).toLowerCase()
  if (/^(?:two|three|four|five|six|seven|one|nine)/.test(word) || isAlone(text, left.start, end)) return true
  if (at(halfBefore, text, start) || at(halfIdiom, text, end)) return false
  if (/half$/.test(word)) return bound !== 'exact' || at(shareOf, text, end) !== null
  return (
    /^\s+(?:of|were|was|are|have|had|said|say)\b/.test(text.slice(end, end + 6)) ||
    bound !== 'exact' ||
    /\bby $/.test(text.slice(Math.max(0, start - 4), start)) ||
    // "down a fifth on last year", "of which a quarter would go"
    (/\b(?:up|down|fell|rose|of which|of whom) $/.test(text.slice(Math.max(0, start - 10), start)) &&
      /^(?:[.,;]| (?:on|from|in|since|would|will|to|by|compared)\b)/.test(text.slice(end, end + 10)))
  )
}
