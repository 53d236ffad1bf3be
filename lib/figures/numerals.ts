import { at } from './at.ts'
import { closed, isPersons, isPlural } from './lexicon.ts'

/** A number as written: "2.3 million", "one hundred and twenty", "half a dozen", "several hundred", "two-thirds". */
export type Numeral = {
  start: number
  end: number
  /** null: a word for a size, such as "dozens" or "several hundred". */
  value: number | null
  /** What the scale word was multiplied by: 2.3 in "2.3 million"; shared in "2 to 3 million". */
  mantissa: number
  scale: number
  form: 'digits' | 'words' | 'fraction' | 'magnitude'
}

const small: Record<string, number> = {}
const ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
for (const [i, word] of `${ones} seventeen eighteen nineteen`.split(' ').entries()) small[word] = i
for (const [i, word] of 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').entries())
  small[word] = 20 + 10 * i

const scales: Record<string, number> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
  trillion: 1e12
}
/** Written close to the digits: "1.5m", "$2.3bn". */
const suffixes: Record<string, number> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  t: 1e12,
  tn: 1e12,
  trn: 1e12,
  cr: 1e7
}
const parts: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10
}
const signs: Record<string, number> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '1/2': 0.5,
  '1/4': 0.25,
  '3/4': 0.75
}

/** White space within a phrase: it may run over the end of a line, never over an empty one. */
export const gap = '[ \\t\\u00a0\\u2009\\u202f]*(?:\\r?\\n)?[ \\t\\u00a0\\u2009\\u202f]*'
const one = Object.keys(small).join('|')
const scale = Object.keys(scales).join('|')

// "1 000 000" with spaces is one run too
const run = /\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d.,]*\d)|\d(?:[\d.,]*\d)?/y
// plain spaces only before round thousands: "12 500 120" may be a row of a table
const plain =
  /^(?:\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+|\d{1,3}(?: \d{3})* (?:\d00)|\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(?:\.\d+)?$/
const word = new RegExp(`(?:${one}|${scale})(?![\\p{L}\\d])`, 'iuy')
const joint = new RegExp(`(?:-|${gap}(?:and\\b${gap})?)`, 'y')
const scaleAfter = new RegExp(`(?:-|${gap})(${scale}|mln|mn|bn|tn)(?![\\p{L}\\d])`, 'iuy')
const suffixAfter = /(?:k|mn|mln|m|bn|bln|b|tn|trn|t|cr)(?![\p{L}\d])/iuy
const halfAfter = new RegExp(`(?:${gap}and a half|[½¼¾⅓⅔]|[ -][13]\\/[24]|-and-a-half)(?![\\p{L}\\d/])`, 'iuy')
/** "a million and a half" */
const halfScale = new RegExp(`${gap}and a (half|quarter)(?!\\p{L})`, 'iuy')
const article = new RegExp(`an?${gap}(?=(?:half|quarter|third|tenth|fifth|${scale})(?!\\p{L}))`, 'iuy')
const fraction = new RegExp(
  `(?:(half|quarter)(?:-|${gap}(?:of${gap})?an?${gap}|${gap}(?=dozen|million|billion))|(third|half|quarter|fifth|tenth)(?!\\p{L}))`,
  'iuy'
)
const partOf = new RegExp(
  `(?:-|${gap})(half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)(?!\\p{L})`,
  'iuy'
)
const vague = new RegExp(
  `(?:(several|a few|few|a couple(?: of)?|couple of)(?:(?:-|${gap})(${scale}))?|(dozens|hundreds|thousands|millions|billions|trillions|lakhs|crores|scores|tens(?= of (?:thousand|million|billion)s(?!\\p{L}))))(?!\\p{L})`,
  'iuy'
)
const vagueMore = new RegExp(
  `${gap}(?:of|and|upon)${gap}(?:tens|dozens|hundreds|thousands|millions|billions|lakhs|crores)(?!\\p{L})`,
  'iuy'
)

/** The number of a run of digits; null for what is none ("1,1,1", "1.1.3", "007"). */
export function parseDigits(digits: string): number | null {
  if (!plain.test(digits) || /^0\d/.test(digits)) return null
  const value = Number(digits.replace(/[,\s]/g, ''))
  return Number.isFinite(value) ? value : null
}

/** A product without the noise of binary fractions: 2.3 × 1,000,000 is 2,300,000. */
export const times = (a: number, b: number) =>
  b === 1 || (Number.isInteger(a) && Number.isInteger(b)) ? a * b : Number((a * b).toPrecision(15))

/** The end of the run of digits, points and commas that starts here. */
export const digitsEnd = (text: string, from: number) => from + (at(run, text, from)?.[0].length ?? 0)

function readDigits(text: string, start: number, money: boolean): Numeral | null {
  let end = digitsEnd(text, start)
  const mantissa = parseDigits(text.slice(start, end))
  if (mantissa === null) return null
  let by = 1
  let value = mantissa
  const half = at(halfAfter, text, end)
  if (half) {
    value += signs[half[0].replace(/^[ -]/, '')] ?? 0.5
    end += half[0].length
  }
  const suffix = at(suffixAfter, text, end)
  const letter = suffix?.[0].toLowerCase() ?? ''
  // "5m" is five million with a currency, or where people follow; "5t" and "5b" only with a currency
  if (suffix && (money || !/^[bt]$/.test(letter)) && (money || letter !== 'm' || millions(text, start, end + 1))) {
    by = suffixes[letter] ?? 1
    end += suffix[0].length
  } else {
    for (let more = at(scaleAfter, text, end); more?.[1]; more = at(scaleAfter, text, end)) {
      const name = more[1].toLowerCase()
      by *= scales[name] ?? suffixes[name] ?? 1
      end += more[0].length
    }
  }
  return withHalf(text, { start, end, value: times(value, by), mantissa: value, scale: by, form: 'digits' })
}

/** "two million and a half": half of a million more. */
function withHalf(text: string, number: Numeral): Numeral {
  const half = number.scale >= 100 ? at(halfScale, text, number.end) : null
  if (!half || number.value === null) return number
  const share = /half/i.test(half[0]) ? 0.5 : 0.25
  return { ...number, end: number.end + half[0].length, value: number.value + share * number.scale }
}

const length = new RegExp(
  `${gap}(?:high|tall|long|wide|deep|thick|away|above|below|of (?:rain|water|snow)|race|sprint|final|depth|waves?|wall|tsunami)\\b`,
  'iy'
)
const nextWords = new RegExp(`${gap}(\\p{L}+)(?: (\\p{L}+))?(?: (\\p{L}+))?`, 'uy')
const rangeEnd = /(?: (?:to|and|or) |[-–])\d[\d.,]*m(?!\p{L})/uy
const counting = new RegExp(
  `${gap}(?:(?:more|others|were|are|have|had|per ?cent|or (?:more|so|fewer|less)|of (?:them|whom|these|those))\\b|%)|[-–]`,
  'iuy'
)
const away = / (?:from(?! \d)|off|north|south|east|west)\b/y
const holders =
  /\b(?:people|population|users|voters|jobs|subscribers|copies|visitors|sales|customers|passengers|members|viewers|views|downloads|number of)\b[^.;]*$/
/** "1.5m people" are many; "a 5m wall" and "700m from the shore" are lengths, and so is what tells nothing. */
function millions(text: string, start: number, from: number): boolean {
  if (at(length, text, from)) return false
  // the words alone, as a claim quotes them
  if (start < 30 && from === text.length) return true
  const second = at(rangeEnd, text, from)
  if (second) return millions(text, start, from + second[0].length)
  if (at(counting, text, from)) return true
  const [, ...next] = at(nextWords, text, from) ?? []
  const stop = next.findIndex((w) => w === undefined || closed.has(w.toLowerCase()))
  const nouns = next.slice(0, stop < 0 ? 3 : stop).map((w) => w?.toLowerCase() ?? '')
  if (nouns.some((w) => isPersons(w) || isPlural(w))) return true
  return !at(away, text, from) && holders.test(text.slice(Math.max(0, start - 60), start))
}

/** "one hundred and twenty thousand"; null where no number word starts here. */
function readWords(text: string, start: number): Numeral | null {
  let total = 0
  let group: number | null = null
  let mantissa = 0
  let by = 1
  let last = 0
  let end = start
  for (let from = start; ; ) {
    const match = at(word, text, from)
    if (!match) break
    const name = match[0].toLowerCase()
    const value = small[name]
    if (value !== undefined) {
      // "twenty five" and "hundred five" go together, "two three" do not
      const fits =
        group === null || (last >= 20 && last < 100 && value > 0 && value < 10) || (last === 100 && value > 0)
      if (!fits || (group === null && total > 0 && last < 1000)) break
      group = (group ?? 0) + value
      last = value
    } else {
      const size = scales[name] ?? 1
      if (group === null && (end === start || last < 1000 || size >= last)) break
      mantissa = group ?? 1
      by = size
      group = times(group ?? 1, size)
      last = size
      if (size >= 1000) {
        total += group
        group = null
      }
    }
    end = from + match[0].length
    const next = at(joint, text, end)
    // "two and three" are two numbers, "two hundred and three" is one
    if (!next || next[0] === '' || (/and/i.test(next[0]) && last < 100)) break
    from = end + next[0].length
  }
  if (end === start) return null
  const value = total + (group ?? 0)
  return {
    start,
    end,
    value,
    mantissa: by > 1 && mantissa * by === value ? mantissa : value,
    scale: mantissa * by === value ? by : 1,
    form: 'words'
  }
}

/** Reads the number that starts at `start`; `money`: a currency sign stands before it ("$5m"). */
export function readNumeral(text: string, start: number, money = false): Numeral | null {
  const code = text.charCodeAt(start)
  if (code >= 48 && code <= 57) return readDigits(text, start, money)
  const sign = signs[text.charAt(start)]
  if (sign) return { start, end: start + 1, value: times(sign, 100), mantissa: sign, scale: 1, form: 'fraction' }
  const size = at(vague, text, start)
  if (size) {
    let end = start + size[0].length
    for (let more = at(vagueMore, text, end); more; more = at(vagueMore, text, end)) end += more[0].length
    return { start, end, value: null, mantissa: 0, scale: 1, form: 'magnitude' }
  }
  const begin = start + (at(article, text, start)?.[0].length ?? 0)
  const part = at(fraction, text, begin)
  if (part) return readPart(text, start, begin, part)
  if (begin > start) {
    // "a million", "a dozen", "a hundred and fifty"
    const rest = readWords(`one ${text.slice(begin, begin + 60)}`, 0)
    return rest && withHalf(text, { ...rest, start, end: begin + rest.end - 4 })
  }
  const number = readWords(text, start)
  if (!number) return null
  const share = at(partOf, text, number.end)
  const whole =
    share?.[1] &&
    parts[
      share[1]
        .toLowerCase()
        .replace(/^halves$/, 'half')
        .replace(/s$/, '')
    ]
  if (share && whole && number.value !== null && number.value < whole) {
    const end = number.end + share[0].length
    const value = Number(((100 * number.value) / whole).toFixed(4))
    const scaled = at(new RegExp(`${gap}of an?${gap}(${scale})\\b`, 'iy'), text, end)
    const by = scaled?.[1] && scales[scaled[1].toLowerCase()]
    if (scaled && by)
      return {
        start,
        end: end + scaled[0].length,
        value: times(number.value / whole, by),
        mantissa: number.value / whole,
        scale: by,
        form: 'words'
      }
    return { start, end, value, mantissa: value, scale: 1, form: 'fraction' }
  }
  if (number.scale >= 100) return withHalf(text, number)
  const half = at(halfAfter, text, number.end)
  if (half && number.value !== null) {
    const value = number.value + 0.5
    const scaled = at(scaleAfter, text, number.end + half[0].length)
    const by = (scaled?.[1] && scales[scaled[1].toLowerCase()]) || 1
    const end = number.end + half[0].length + (scaled?.[0].length ?? 0)
    return { ...number, end, value: times(value, by), mantissa: value, scale: by }
  }
  return number
}

/** "half a million" is a number, "half" and "a third" are shares of 100. */
function readPart(text: string, start: number, begin: number, part: RegExpExecArray): Numeral {
  const name = (part[1] ?? part[2] ?? 'half').toLowerCase()
  const end = begin + part[0].length
  const size = part[1] ? at(word, text, end) : null
  const by = size && scales[size[0].toLowerCase()]
  const share = 1 / (parts[name] ?? 2)
  if (size && by)
    return { start, end: end + size[0].length, value: share * by, mantissa: share, scale: by, form: 'words' }
  const value = Number((100 * share).toFixed(4))
  return { start, end: begin + name.length, value, mantissa: value, scale: 1, form: 'fraction' }
}
