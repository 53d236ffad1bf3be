import type { Bound } from '../claim.ts'
import { boundLeft, boundRight } from './bounds.ts'
import { isPerson } from './lexicon.ts'
import { ageInWords, isAgo, isName, type NotClaimKind, notClaimDigits } from './notClaims.ts'
import { digitsEnd, gap, type Numeral, parseDigits, readNumeral, times } from './numerals.ts'
import { currencyLeft, type Unit, unitRight } from './units.ts'

/** A numeric expression of a text. */
export type Quantity = {
  /** Place in the text, UTF-16 code units, end excluded; `words` is what stands there. */
  start: number
  end: number
  words: string
  /** What was stated and nothing else: see `Bound` for which of the three each bound has. */
  low: number | null
  best: number | null
  high: number | null
  bound: Bound
  /** ISO 4217 code, "%", "km", "days" ...; null where only a noun follows. */
  unit: string | null
  /** From `date` on: no claim. */
  kind: ClaimKind | NotClaimKind
}
export type ClaimKind = 'count' | 'money' | 'percent' | 'measure' | 'duration' | 'fraction'

export const claimKinds: ReadonlySet<Quantity['kind']> = new Set([
  'count',
  'money',
  'percent',
  'measure',
  'duration',
  'fraction'
])

const starters =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|' +
  'dozens|hundreds|thousands|millions|billions|trillions|lakhs|crores|scores|tens|several|few|half|' +
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth'
const counted =
  'hundred|thousand|million|billion|trillion|dozen|lakh|crore|half|quarter|third|fifth|tenth|few|couple'
const spells = 'days|weeks|months|years|hours|minutes|decades'
const period = 'day|week|month|year|hour|minute|decade|century|fortnight'
/** Where a numeric expression can begin. A web address is taken whole, and left. */
const candidate = () =>
  new RegExp(
    `https?:\\/\\/\\S*|www\\.\\S*|\\d|[½¼¾⅓⅔]|\\b(?:${starters}|an? (?:${counted}|${period})|(?:${spells})(?: of|$)|couple of)\\b`,
    'gi'
  )

const perBefore = /(?<=\bper )/iuy
const ordinals = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)$/i
const at = (pattern: RegExp, text: string, from: number) => {
  pattern.lastIndex = from
  return pattern.exec(text)
}

/** Every numeric expression of a text, in order and without overlap; linear in the length of the text. */
export function readQuantities(text: string): Quantity[] {
  const found: Quantity[] = []
  const next = candidate()
  for (const block of blocks(text)) {
    const within = text.slice(block.start, block.end)
    let done = 0
    next.lastIndex = 0
    for (let match = next.exec(within); match; match = next.exec(within)) {
      const result = readAt(within, match.index, match[0], done)
      if (typeof result === 'number') next.lastIndex = Math.max(result, match.index + 1)
      else {
        done = result.end
        next.lastIndex = done
        result.start += block.start
        result.end += block.start
        found.push(result)
      }
    }
  }
  return found
}

/** Paragraphs: nothing outside of one bears on a number in it. A wrapped line goes on in the next. */
function* blocks(text: string): Generator<{ start: number; end: number }> {
  const lineEnd = /\n\s*/g
  let start = 0
  for (let match = lineEnd.exec(text); match; match = lineEnd.exec(text)) {
    const wrapped =
      match[0].indexOf('\n', 1) < 0 &&
      /[\p{Ll}\d,;-]\s?$/u.test(text.slice(Math.max(0, match.index - 2), match.index)) &&
      /[\p{Ll}\d$£€]/u.test(text.charAt(lineEnd.lastIndex))
    if (wrapped) continue
    if (match.index > start) yield { start, end: match.index }
    start = lineEnd.lastIndex
  }
  if (start < text.length) yield { start, end: text.length }
}

const isAlone = (text: string, start: number, end: number) => start === 0 && end === text.length

type Draft = {
  numeral: Numeral
  start: number
  end: number
  bound: Bound
  currency: string | null
  unit: (Unit & { end: number }) | null
}

/** The quantity or quantities that begin at a candidate; a number is the place to go on from. */
function readAt(text: string, start: number, word: string, done: number): Quantity | number {
  const isDigit = word >= '0' && word <= '9' && word.length === 1
  if (/^(?:https?:|www\.)/i.test(word)) return start + word.length
  const other = (kind: NotClaimKind, from: number, end: number): Quantity => {
    const begin = Math.max(from, done)
    return {
      start: begin,
      end,
      words: text.slice(begin, end),
      low: null,
      best: null,
      high: null,
      bound: 'exact',
      unit: null,
      kind
    }
  }
  if (isDigit) {
    const glued = gluedBefore(text, start)
    if (glued !== null) return other('name', Math.max(glued, done), gluedEnd(text, start))
    const end = digitsEnd(text, start)
    const bounded = boundLeft(text, start).bound !== 'exact'
    const special = notClaimDigits(text, start, end, bounded)
    if (special) {
      const year = special.kind === 'year' ? parseDigits(text.slice(special.start, special.end)) : null
      return { ...other(special.kind, special.start, special.end), best: year }
    }
    if (parseDigits(text.slice(start, end)) === null) return other('reference', start, end)
    // "5.3 per 100,000 residents": what a rate is counted by
    if (at(perBefore, text, start)) return other('reference', start, end)
    const tail = at(gluedAfter, text, end)
    if (tail && !readNumeral(text, start, true)?.end) return other('reference', start, end + tail[0].length)
  } else if (ordinals.test(word)) return ordinal(text, start, word, other)
  else if (isSpellWord.test(word)) {
    // "weeks of clashes": a size, in time
    const unit = word.replace(/ of$/i, '')
    // the unit of a number that was read: "six months of talks"
    const counted = done > 0 && /^[\s-]*$/.test(text.slice(done, start))
    if (counted || (!/ of$/i.test(word) ? start > 0 : !isSpell(text, start))) return start + word.length
    const magnitude = other('name', start, start + unit.length)
    return { ...magnitude, bound: 'magnitude', unit: unit.toLowerCase(), kind: 'duration' }
  }
  const first = draft(text, start, word, done)
  if (!first) return start + (isDigit ? digitsEnd(text, start) - start : word.length)
  const { numeral } = first
  if (
    first.currency === null &&
    numeral.form !== 'magnitude' &&
    isName(text, start, numeral.end) &&
    first.bound === 'exact' &&
    numeral.scale === 1
  )
    return other('name', start, numeral.end)
  if (numeral.form === 'words') {
    const age = ageInWords(text, start, numeral.end)
    if (age) return other('age', age.start, age.end)
    if (/^one$/i.test(text.slice(start, numeral.end)) && !isCounting(text, start, numeral.end, first))
      return oneOfRange(text, first, done) ?? numeral.end
  }
  // "5G": neither a scale nor a unit
  if (isDigit && at(letter, text, numeral.end) && first.unit === null)
    return other('name', start, gluedEnd(text, start))
  if (first.unit?.kind === 'duration') {
    const ago = isAgo(text, numeral.start, first.unit.end)
    if (ago) return other('date', first.start, first.unit.end + ago[0].length)
  }
  return withPartner(text, first, done)
}

/** Digits that belong to a word or an address: "G20", "COVID-19", "#12"; where that begins. */
const prefixes =
  /^(?:mid|pre|post|early|late|sub|under|over|non|then|now|ex|the|about|some|nearly|almost|a|an|and|us|rs|of)$/i
function gluedBefore(text: string, start: number): number | null {
  const code = text.charCodeAt(start - 1)
  if (!(code > 32) || code === 40 || code === 36) return null
  const before = text.slice(Math.max(0, start - 24), start)
  const word = /[\p{L}\d_#@§/.\-‑]*$/u.exec(before)?.[0] ?? ''
  if (word === '' || !/[\p{L}_#@§]/u.test(word)) return null
  const bare = word.replace(/[-‑.]$/, '')
  if (/[-‑]$/.test(word) && prefixes.test(bare)) return null
  if (/[.]$/.test(word) && !/^\p{L}\.$/u.test(word)) return null
  if (/\/$/.test(word)) return null
  if (
    /^(?:rs|us|nis|eur|usd|gbp|rm|aed|c|a|hk|nz|r|s)$/i.test(bare) &&
    !/-$/.test(word) &&
    /^(?:rs|nis|eur|usd|gbp|rm|aed)$/i.test(bare)
  )
    return null
  return start - word.length
}
const gluedRun = /[\p{L}\d_.,/-]{0,40}/uy
const gluedEnd = (text: string, start: number) => {
  const run = at(gluedRun, text, start)?.[0] ?? ''
  return start + Math.max(1, run.replace(/[.,/-]+$/, '').length)
}
const gluedAfter = /[\d_]/y

function ordinal(
  text: string,
  start: number,
  word: string,
  other: (kind: NotClaimKind, a: number, b: number) => Quantity
): Quantity | number {
  return /^second$/i.test(word) && /(?:per|every|each) $/i.test(text.slice(Math.max(0, start - 8), start))
    ? start + word.length
    : other('ordinal', start, start + word.length)
}

const isSpellWord = new RegExp(`^(?:${spells})(?: of)?$`, 'i')
const spellBefore =
  /(?<=(?<!\p{L})(?:the|two|three|last|past|next|first|few|several|\d|these|those|many|of the|all|his|her|their|our|my) )/iuy
/** "weeks of clashes", not "the days of" or "two weeks of". */
const isSpell = (text: string, start: number) =>
  !at(spellBefore, text, start) && !/\p{L}-$/u.test(text.slice(Math.max(0, start - 2), start))

const letter = /\p{L}/uy
/** "between one and two million", "one in five": a number after all. */
function oneOfRange(text: string, first: Draft, done: number): Quantity | null {
  const pair = withPartner(text, first, done)
  return pair.end > first.end && (pair.bound === 'between' || pair.kind === 'fraction') ? pair : null
}

/** The number at a place with its bound words, its currency and its unit. */
function draft(text: string, start: number, word: string, done: number): Draft | null {
  const money = currencyLeft(text, start)
  const from = money && money.start >= done ? money.start : start
  const left = boundLeft(text, from)
  const bound = left.start >= done ? left : { bound: 'exact' as Bound, start: from }
  if (/^an? (?:day|week|month|year|hour|minute|decade|century|fortnight)$/i.test(word))
    return spell(text, start, word, bound)
  const numeral = readNumeral(text, start, money !== null)
  if (!numeral) return null
  if (numeral.form === 'magnitude' && !isMagnitude(text, start, numeral.end, bound.start)) return null
  if (numeral.form === 'fraction' && !isFraction(text, start, numeral.end, bound)) return null
  const unit = money
    ? null
    : (unitRight(text, numeral.end, numeral.form === 'magnitude' || numeral.scale >= 1e6) ??
      magnitudeLeft(text, from, numeral.end))
  return {
    numeral,
    start: bound.start,
    end: numeral.end,
    bound: bound.bound,
    currency: money?.unit ?? null,
    unit: checkUnit(text, numeral, unit)
  }
}

const onRichter = /\s+on the (?:open-ended )?(?:Richter|moment)/iuy
const magnitudeBefore = /(?<=\bmagnitude[- ](?:of )?)/iuy
/** "a magnitude 6.1 quake" */
function magnitudeLeft(text: string, start: number, end: number): Draft['unit'] {
  return at(magnitudeBefore, text, start) || at(onRichter, text, end)
    ? { unit: 'magnitude', kind: 'measure', factor: 1, end }
    : null
}

/** "less than a month" is a bound on one month; "a month" alone is no figure. */
function spell(
  text: string,
  start: number,
  word: string,
  bound: { bound: Bound; start: number }
): Draft | null {
  if (bound.bound === 'exact' || (bound.bound === 'about' && /some $/i.test(text.slice(bound.start, start))))
    return null
  const end = start + word.length
  const unitAt = start + word.indexOf(' ') + 1
  const unit = unitRight(text, unitAt - 1, false)
  return (
    unit && {
      numeral: { start, end, value: 1, mantissa: 1, scale: 1, form: 'words' },
      start: bound.start,
      end,
      bound: bound.bound,
      currency: null,
      unit
    }
  )
}

function checkUnit(text: string, numeral: Numeral, unit: Draft['unit']): Draft['unit'] {
  if (!unit) return null
  const name = text.slice(numeral.end, unit.end)
  // "a 5m wall", not "5 m"
  if (name.trim() === 'm' && name !== 'm') return null
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

const scoresOf =
  /(?:\s+(?:of|more|were|was|are|have|others|wounded|injured|dead|killed|missing|people|arrested))\b/y
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
function isFraction(
  text: string,
  start: number,
  end: number,
  left: { bound: Bound; start: number }
): boolean {
  const { bound } = left
  const word = text.slice(start, end).toLowerCase()
  if (/^(?:two|three|four|five|six|seven|one|nine)/.test(word) || isAlone(text, left.start, end)) return true
  if (at(halfBefore, text, start) || at(halfIdiom, text, end)) return false
  if (/half$/.test(word)) return bound !== 'exact' || at(shareOf, text, end) !== null
  return (
    /^\s+(?:of|were|was|are|have|had|said|say)\b/.test(text.slice(end, end + 6)) ||
    bound !== 'exact' ||
    /\bby $/.test(text.slice(Math.max(0, start - 4), start))
  )
}

const outcomes =
  /\b(?:killed|killing|died|dead|death|wounded|wounding|injured|injuring|injury|hurt|missing|arrested|detained|rescued|shot|fatally|critically|hospitali[sz]ed|survived|abducted|kidnapped|evacuated|destroyed|collapsed|burned|fatality|casualty|crashed|tested|confirmed)\b/i
const speaking =
  /^(?:said|says|told|tells|wrote|writes|asked|described|recalled|added|put|called|who|of|at|in|from|with|on|familiar|close|briefed|involved|and|or)$/
const oneThings =
  /^\s+(?:of|another|day|thing|point|stage|side|hand|reason|way|example|case|leading|more|side|moment|time|after|by|such|source|question|theory|to|who|that|which|in which|is|was|has|had|can|could|may|might|should|must|would|will|and only|or (?:another|other))\b/i
/** "one militant was killed" counts; "one of them", "no one", "one more time", "one leading economist" do not. */
function isCounting(text: string, start: number, end: number, first: Draft): boolean {
  const { bound, unit } = first
  const before = text.slice(Math.max(0, start - 32), start)
  const after = text.slice(end, end + 60)
  if (/^\s+of\b/.test(after)) return false
  if (/^ or more\b/.test(after)) return true
  if (isAlone(text, first.start, end)) return true
  if (bound !== 'exact' && bound !== 'about') return true
  if (/^[-](?:\p{L}+)/u.test(after))
    return !/^-(?:way|sided?|time|off|on-one|stop|man|woman|liner|third)/i.test(after) || unit !== null
  if (/^\s+(?:in|out of)\s+(?:\d|two|three|four|five|six|seven|eight|nine|ten)/i.test(after)) return true
  if (unit !== null) return !/^\s+day\b/i.test(after)
  if (/\bby $/i.test(before) && /^ (?:vote|point|goal|seat|run|percentage)\b/i.test(after)) return true
  const [, noun, next] = /^ (\p{Ll}+)(?: (\p{Ll}+))?/u.exec(after) ?? []
  // "saw one man being dragged away", not "one man said"
  if (noun && isPerson(noun) && next && !speaking.test(next) && !/(?:^|[."“] ?)$/.test(before)) return true
  const clause = /^[^.;:!?]*/.exec(after)?.[0] ?? ''
  if (
    /\b(?:no|any|every|some|each|this|that|the|which|only|not|another)\s$/i.test(before) &&
    !/\b(?:only|another)\s$/i.test(before)
  )
    return false
  if (
    /(?:killing|killed|wounding|wounded|injuring|injured|leaving|left|including|and|arrested|at least)\s$/i.test(
      before
    ) &&
    !oneThings.test(after)
  ) {
    if (!/\band\s$/i.test(before) || outcomes.test(clause)) return true
  }
  return !oneThings.test(after) && outcomes.test(clause)
}

const rangeBy = new RegExp(
  `${gap}(?:to|and|or)${gap}(?=[\\d$£€¥₹½¼¾a-z])|\\s?[-–—‑]\\s?(?=[\\d$£€¥₹])|-to-`,
  'iuy'
)
const inOutOf = new RegExp(`${gap}(?:in|out of|in every)${gap}(?=\\d|\\p{L})`, 'iuy')
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
function withPartner(text: string, first: Draft, done: number): Quantity {
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

/** Where a draft ends with its unit, for the units that belong to the words: "12 per cent", "5 cents". */
const endOf = ({ end, unit, numeral }: Draft) =>
  unit && (unit.kind === 'percent' || unit.kind === 'money') && numeral.form !== 'magnitude' ? unit.end : end

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
  if (
    !second ||
    second.numeral.value === null ||
    second.numeral.form === 'fraction' ||
    first.numeral.value === null
  )
    return null
  return second.start >= from ? second : null
}

/** One quantity of two ends; null where the two do not make a range. */
function range(
  text: string,
  a: Draft,
  b: Draft,
  link: string,
  opener: string | null,
  done: number
): Quantity | null {
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
  const opened = text.slice(Math.max(0, a.start - 40), a.start).toLowerCase()
  const left = opener === null ? 0 : opened.length - opened.lastIndexOf(opener)
  let low = a.numeral.value
  const high = b.numeral.value
  // "2 to 3 million", "14-17,000": the first number goes by the scale of the second
  if (a.numeral.scale === 1 && b.numeral.scale > 1 && low <= b.numeral.mantissa)
    low = times(low, b.numeral.scale)
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

/** The quantity that a draft stands for. */
function finish(text: string, d: Draft): Quantity {
  const { numeral, unit, currency } = d
  let end = endOf(d)
  let bound = d.bound
  if (numeral.form !== 'magnitude') {
    const right = boundRight(text, numeral.end) ?? (end > numeral.end ? boundRight(text, end) : null)
    if (right) {
      end = Math.max(end, right.end)
      if (bound === 'exact' || bound === 'about') bound = right.bound
    }
  } else bound = 'magnitude'
  const kind = currency ? 'money' : (unit?.kind ?? (numeral.form === 'fraction' ? 'fraction' : 'count'))
  const value = numeral.value === null ? null : times(numeral.value, unit?.factor ?? 1)
  return {
    start: d.start,
    end,
    words: text.slice(d.start, end),
    low: bound === 'atLeast' || bound === 'moreThan' ? value : null,
    best: bound === 'exact' || bound === 'about' || bound === 'nearly' ? value : null,
    high: bound === 'atMost' || bound === 'lessThan' ? value : null,
    bound,
    unit: currency ?? unit?.unit ?? (numeral.form === 'fraction' ? '%' : null),
    kind
  }
}
