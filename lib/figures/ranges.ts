import { at } from './at.ts'
import { boundRight } from './bounds.ts'
import { counted, starters } from './candidates.ts'
import { draft } from './draft.ts'
import { notClaimDigits } from './notClaims.ts'
import { digitsEnd, gap, type Numeral, times } from './numerals.ts'
import { type Draft, endOf, finish, type Quantity } from './quantity.ts'

const rangeBy = new RegExp(`${gap}(?:to|and|or)${gap}(?=[\\d$£€¥₹½¼¾a-z])|\\s?[-–—‑]\\s?(?=[\\d$£€¥₹])|-to-`, 'iuy')
const inOutOf = new RegExp(`${gap}(?:in every|in|out of every|out of)${gap}(?=\\d|\\p{L})`, 'iuy')
const betweenLeft = new RegExp(
  `(?<=(?<!\\p{L})((?:anywhere |somewhere )?(?:between|ranging from|ranges from|range from|ranged from|from))${gap})`,
  'iuy'
)
const numberStart = new RegExp(
  `(?:(?:US|[AC])?\\$|[£€¥₹]|Rs\\.? ?)?(?=\\d|(?:${starters}|an? (?:${counted}))(?!\\p{L}))`,
  'iuy'
)
const change =
  /\b(?:r[io]se|risen|rising|rises|f[ae]ll|fell|fallen|falling|falls|grew|grow|growth|grown|increas\p{L}*|decreas\p{L}*|declin\p{L}*|drop\p{L}*|cut|cuts|cutting|rais\p{L}*|lower\p{L}*|jump\p{L}*|surg\p{L}*|slip\p{L}*|climb\p{L}*|went|up|down|soar\p{L}*|slump\p{L}*|plung\p{L}*|reduc\p{L}*|shr[aiu]nk|chang\p{L}*|revis\p{L}*|mov\p{L}*|swell\p{L}*|swollen|expand\p{L}*|upgrad\p{L}*|hik\p{L}*|slash\p{L}*|scaled?|tumbl\p{L}*|edg\p{L}*|gain\p{L}*|lost|slid\p{L}*|doubl\p{L}*)\b/iu

/** Joins a number to a second one where both say one thing: "14-17,000", "between five and 15", "one in five". */
export function withPartner(text: string, first: Draft, done: number): Quantity {
  const afterFirst = endOf(first)
  const left = at(betweenLeft, text, first.bound === 'exact' ? first.start : first.start)
  const opener = left?.[1]?.toLowerCase() ?? null
  for (const from of afterFirst === first.end ? [first.end] : [first.end, afterFirst]) {
    const link = at(rangeBy, text, from)
    if (!link) continue
    const second = numberAt(text, from + link[0].length, first)
    if (!second) continue
    const joined = range(text, first, second, link[0].trim().toLowerCase(), opener, done)
    if (joined) return joined
  }
  const share = first.currency === null && first.unit === null ? at(inOutOf, text, first.end) : null
  if (share) {
    const second = numberAt(text, first.end + share[0].length, first)
    const joined = second && oneIn(text, first, second, /out/i.test(share[0]))
    if (joined) return joined
  }
  return finish(text, first)
}

function numberAt(text: string, from: number, first: Draft): Draft | null {
  const sign = at(numberStart, text, from)
  if (!sign) return null
  const start = from + sign[0].length
  const word = /^(?:an? )?\p{L}+|^\d/u.exec(text.slice(start, start + 24))?.[0] ?? ''
  if (/^\d/.test(word)) {
    const end = digitsEnd(text, start)
    if (notClaimDigits(text, start, end, true)) return null
  }
  const second = draft(text, start, word, from)
  if (!second || second.numeral.value === null || second.numeral.form === 'fraction' || first.numeral.value === null)
    return null
  return second.start >= from ? second : null
}

/** One quantity of two ends; null where the two do not make a range. */
function range(text: string, a: Draft, b: Draft, link: string, opener: string | null, done: number): Quantity | null {
  if (a.numeral.value === null || b.numeral.value === null || b.bound !== 'exact') return null
  if (a.numeral.form === 'fraction') return null
  const between = opener !== null && /between/.test(opener)
  if (link === 'and' && !between) return null
  if (between && link !== 'and' && link !== 'to') return null
  const close = b.numeral.value <= 1.5 * a.numeral.value + 2
  if (link === 'or' && !(close && b.numeral.value > a.numeral.value)) return null
  // "fell from 5 to 3", "rose 3 to 57": two figures, before and after
  if (link === 'to' && !between) {
    const before = text.slice(Math.max(0, a.start - 60), a.start).replace(/^[\s\S]*[.;:]\s/, '')
    if (opener === 'from' ? change.test(before) : changeRightBefore.test(before)) return null
  }
  if (a.currency !== null && b.currency === null && b.unit !== null) return null
  if (a.currency === null && b.currency !== null) return null
  if (a.unit && b.unit && a.unit.unit !== b.unit.unit) return null
  if (a.unit && !b.unit && b.currency === null) return null
  let low = a.numeral.value
  const high = b.numeral.value
  // "2 to 3 million", "14-17,000": the first number goes by the scale of the second
  if (a.numeral.scale === 1 && b.numeral.scale > 1 && low <= b.numeral.mantissa) low = times(low, b.numeral.scale)
  else if (
    a.numeral.form === 'digits' &&
    low < 1000 &&
    high >= 1000 &&
    high % 1000 === 0 &&
    low < high / 1000 &&
    /^[-–—‑]$/.test(link)
  )
    low = times(low, 1000)
  if (low >= high) return null
  const opened = text.slice(Math.max(0, a.start - 40), a.start).toLowerCase()
  const left = opener === null ? 0 : opened.length - opened.lastIndexOf(opener)
  const start = opener !== null && (between || opener !== 'from' || link === 'to') ? a.start - left : a.start
  const unit = b.unit ?? a.unit
  const draft: Draft = {
    ...b,
    start: Math.max(done, start),
    bound: a.bound,
    currency: a.currency ?? b.currency,
    unit
  }
  const right = boundRight(text, draft.end)
  const factor = unit?.factor ?? 1
  const quantity = finish(text, draft)
  return {
    ...quantity,
    low: times(low, factor),
    best: null,
    high: times(high, factor),
    bound: a.bound === 'about' || right?.bound === 'about' ? 'about' : 'between'
  }
}
const changeRightBefore = new RegExp(
  `${change.source}(?: by)?(?: (?:another|a further|an additional|about|nearly|some))?\\s*$`,
  'iu'
)

const timeAfter =
  /^\s+(?:(?:consecutive|straight|more)\s+)?(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|seconds?|provinces|districts|cities|towns|villages|countries|states|attacks|separate|different|other)\b/i
/** "one in five", "nine out of 10": a share of 100. */
function oneIn(text: string, a: Draft, b: Draft, out: boolean): Quantity | null {
  const [part, whole] = [a.numeral.value, b.numeral.value]
  if (part === null || whole === null || part >= whole || part < 1 || b.currency !== null || b.unit !== null)
    return null
  if (timeAfter.test(text.slice(b.end, b.end + 30))) return null
  const round = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10_000, 100_000].includes(whole)
  if (!round || (out ? whole < 2 : part > 1 && whole > 10)) return null
  const value = Number(((100 * part) / whole).toPrecision(6))
  const numeral: Numeral = { ...b.numeral, value, form: 'fraction' }
  return finish(text, { ...a, end: b.end, numeral })
}
