import { type Figures, statedBy } from './alone.ts'
import { around, notFigure, notFigureInWords, phraseIn } from './around.ts'
import { boundLeft } from './bounds.ts'
import { roleOf } from './changes.ts'
import { excepted, isCodeAfter, isCodeBefore } from './codes.ts'
import { agoAt } from './dates.ts'
import { isPersons } from './lexicon.ts'
import { isNameOfDigits, isNameOfWords } from './nameNumbers.ts'
import { isCounting, senseOfNo } from './oneAndNone.ts'
import { periodAt } from './phrase.ts'
import { blocks, lowerAt, type Piece, type Pieces, pieces, setOf, textAt } from './pieces.ts'
import type { Context, Found, Phrase, Quantity, UnitAt } from './quantity.ts'
import { type Range, wholeOf } from './ranges.ts'
import { isRatio, rateAfter, rateBefore, withoutRate, withRate } from './rates.ts'
import { fractionSigns, isHyphen, scales, small, vagueScales } from './spelled.ts'
import { currencyLeft } from './units.ts'

type Start = 'small' | 'vague' | 'sign' | 'article' | 'period' | 'none' | 'address'
const begins: Record<Start, Iterable<string>> = {
  small: [...small.keys(), 'half', 'quarter'],
  vague: [...vagueScales, 'several', 'few', 'couple'],
  sign: fractionSigns.keys(),
  article: ['a', 'an'],
  period: setOf('days weeks months years hours minutes decades'),
  none: ['no', 'nobody', 'not', 'none'],
  address: ['https', 'http', 'www']
}
const starts = new Map(Object.entries(begins).flatMap(([start, words]) => [...words].map((w) => [w, start as Start])))

/** Every figure of a text, in order and without overlap; linear in the length of the text. */
export function readQuantities(text: string): Quantity[] {
  const found: Quantity[] = []
  for (const { start, end } of blocks(text)) {
    const context: Context = { ps: pieces(text, start, end), text, done: 0 }
    const { ps } = context
    for (let at = 0; at < ps.length; at++) {
      const { kind, lower } = ps[at] as Piece
      const start = kind === 'digits' ? 'digits' : starts.get(lower)
      const read = start && readAt[start](context, at)
      if (!read) continue
      const again = read.quantity ? saidAgain(context, read.quantity, read.to) : null
      if (read.quantity !== null) found.push(again ?? read.quantity)
      context.done = Math.max(again ? read.to + 3 : read.to, at + 1)
      at = context.done - 1
    }
  }
  return found
}

/** "nine (9) dead", "9 (nine) dead": one figure, written twice; null: it is not. */
function saidAgain({ ps, text }: Context, { best, start, ...rest }: Quantity, to: number): Quantity | null {
  const end = ps[to + 2]?.end ?? 0
  const again = lowerAt(ps, to + 1)
  const isAgain = (small.get(again) ?? Number(again.replaceAll(',', ''))) === best
  if (textAt(ps, to) !== '(' || textAt(ps, to + 2) !== ')' || !isAgain) return null
  return { ...rest, best, start, end, words: text.slice(start, end), numberEnd: end }
}

type Read = (context: Context, at: number) => Found | null
const readAt: Record<Start | 'digits', Read> = {
  digits: digitsAt,
  small: wordsAt,
  vague: phraseRead,
  sign: phraseRead,
  address: pastAddress,
  article: articleAt,
  period: periodWord,
  none: zeroAt
}

function pastAddress({ ps }: Context, at: number): Found | null {
  let to = at + 1
  while (ps[to]?.glued) to++
  return none(to)
}

const none = (to: number): Found => ({ quantity: null, to })

function digitsAt(context: Context, at: number): Found | null {
  const { ps } = context
  const paid = isMoneyBefore(context, at)
  if (isCodeBefore(ps, at) && !paid) return none(at + 1)
  // "$2000" is no year
  // only of what may be a year the bound tells
  const bounded = ps[at]?.text.length === 4 && boundLeft(ps, at, 0, around).bound !== 'exact'
  const special = paid ? null : notFigure(ps, at, at + 1, bounded)
  if (special) return none(special.to)
  return phraseRead(context, at)
}

/** "US$5", "Rs500", "K120": letters that are money make no code. */
function isMoneyBefore({ ps, done }: Context, at: number): boolean {
  const money = currencyLeft(ps, at, around) ?? (isHyphen(ps[at - 1]) ? currencyLeft(ps, at - 1, around) : null)
  return money !== null && money.from >= done
}

function wordsAt(context: Context, at: number): Found | null {
  const { ps } = context
  // "pit-two", "now-twelve": part of a word
  if (ps[at]?.glued && isHyphen(ps[at - 1]) && isCodeBefore(ps, at)) return none(at + 1)
  return phraseRead(context, at)
}

function articleAt(context: Context, at: number): Found | null {
  const { ps, done } = context
  const next = ps[at + 1]
  if (next?.kind !== 'word' || !articled.has(next.lower)) return null
  const period = periodAt(ps, at, done, around)
  if (!period) return phraseRead(context, at)
  // "19 percent higher than a year ago"
  const ago = agoAt(ps, at, period.to)
  return ago ? none(ago.to) : { quantity: finish(context, period), to: period.to }
}
const articled = setOf(
  `hundred thousand million billion trillion dozen lakh crore half quarter third fifth tenth few couple day week month
  year hour minute decade century fortnight`
)

/** A number with all that belongs to it, or what it is instead. */
function phraseRead(context: Context, at: number): Found | null {
  const { ps, done } = context
  const phrase = phraseIn(context, at)
  if (!phrase) return ps[at]?.kind === 'digits' ? none(at + 1) : null
  const { unit } = phrase
  const other = otherThanFigure(context, phrase)
  if (other) return other
  const whole = wholeOf(ps, phrase, done, around)
  if ('unclear' in whole) return none(whole.to)
  const { range, first } = whole
  const alone = range || whole.phrase !== first ? null : aloneNoFigure(context, phrase, at)
  if (alone) return alone
  const quantity = finish(context, whole.phrase, range, first)
  if (quantity === null) return none(whole.to)
  // the 2 of "km2" belongs to the unit
  const unitEnd = range || whole.phrase !== first ? 0 : (unit?.to ?? 0)
  return { quantity, to: pieceAfter(ps, quantity.end, Math.max(whole.to, unitEnd)) }
}

/** What a number is that neither a second one nor a unit makes a figure of. */
function aloneNoFigure(context: Context, phrase: Phrase, at: number): Found | null {
  const { ps } = context
  const { numeral, unit } = phrase
  const one = numeral.form === 'words' && numeral.to === at + 1 && ps[at]?.lower === 'one'
  if (one && !isCounting(ps, phrase)) return none(at + 1)
  // "spent 20 of the 150 million euros": 20 million, or 20?
  const scaled = lowerAt(ps, at + 1) === 'of' ? scaleBehind(ps, at + 2) : 1
  if (unit === null && numeral.scale === 1 && (numeral.value ?? 0) < 1000 && scaled >= 1e6) return none(numeral.to)
  // "ten- and twelve-hour shifts": ten of what stands behind the next
  if (isHyphen(ps[numeral.to]) && ps[numeral.to]?.glued && /^(?:and|or|to)$/.test(lowerAt(ps, numeral.to + 1)))
    return none(numeral.to)
  if (isCodeAfter(ps, numeral.to) && unit === null && ps[at]?.kind === 'digits') return none(at + 1)
  return null
}

/** The scale of "the 150 million"; 1: none. */
function scaleBehind(ps: readonly Piece[], at: number): number {
  const number = /^(?:the|its|his|her|their|a|some)$/.test(lowerAt(ps, at)) ? at + 1 : at
  return ps[number]?.kind === 'digits' ? (scales.get(lowerAt(ps, number + 1)) ?? 1) : 1
}

/** What a number turns out to be with the words around it, where that is no figure. */
function otherThanFigure(context: Context, phrase: Phrase): Found | null {
  const { ps } = context
  const { numeral, unit, from } = phrase
  const { to } = numeral
  if (numeral.form === 'unclear' || excepted(ps, from, from) || isRatio(ps, to)) return none(to)
  const bare = phrase.currency === null && phrase.bound === 'exact' && numeral.scale === 1 && numeral.form !== 'vague'
  if (bare && isName(ps, phrase)) return none(to)
  const told = numeral.form === 'words' ? notFigureInWords(ps, numeral.from, to) : null
  if (told) return none(told.to)
  const ago = unit?.kind === 'duration' ? agoAt(ps, from, unit.to) : null
  return ago && none(ago.to)
}

const isName = (ps: Pieces, { numeral }: Phrase) =>
  numeral.form === 'digits' ? isNameOfDigits(ps, numeral.from) : isNameOfWords(ps, numeral.from, numeral.to)

function pieceAfter(ps: Pieces, end: number, from: number): number {
  let at = from
  while (ps[at] && (ps[at]?.start ?? 0) < end) at++
  return at
}

const counting = setOf(
  `the two three last past next first few several these those many all his her their our my small early late wee
  opening closing`
)
/** "weeks of clashes" is a size in time; not "the days of", "two weeks of" or "weeks-long". */
function periodWord(context: Context, at: number): Found | null {
  const { ps, done } = context
  const before = ps[at - 1]
  if (isHyphen(before) || (at === done && at > 0 && before?.kind !== 'mark')) return null
  const isSize = lowerAt(ps, at + 1) === 'of' && !counting.has(before?.lower ?? '') && before?.kind !== 'digits'
  if (!isSize && ps.length > 1) return null
  const quantity = plain(context, at, at + 1, { vague: textAt(ps, at), unit: lowerAt(ps, at), kind: 'duration' })
  return { quantity, to: at + 1 }
}

/** "No one was killed", "there were no deaths"; "no major injuries" leaves room for others. */
function zeroAt(context: Context, at: number): Found | null {
  const found = senseOfNo(context.ps, at, at + 1)
  if (found?.kind !== 'none') return null
  return { quantity: plain(context, at, found.to, { best: 0, kind: 'count' }), to: found.to }
}

/** The quantity that a phrase stands for; null where its words contradict each other, or count half a person. */
function finish(context: Context, phrase: Phrase, range: Range | null = null, first = phrase): Quantity | null {
  const { ps, text } = context
  const stated = statedBy(ps, phrase, range, around)
  if (stated === null) return null
  const { figures, unit, to, noun } = stated
  const measured = measureOf(phrase, unit, phrase.currency ?? first.currency)
  const after = Math.max(unit?.to ?? 0, to)
  const rate = rateAfter(ps, after)
  const per = rate?.per ?? rateBefore(ps, phrase.from)
  const counts = measured.kind === 'count' && per === null
  if (counts && isHalved(ps, figures, to)) return null
  const vague = phrase.numeral.form === 'vague'
  const end = rate && /\d/.test(rate.per) && isBase(ps, to) ? rate.to : to
  return {
    ...plain(context, phrase.from, end, measured),
    ...figures,
    ...(noun && { numberEnd: endBefore(ps, phrase.to) }),
    vague: vague ? text.slice(startOf(ps, phrase.numeral.from), endBefore(ps, phrase.numeral.to)) : null,
    // a rate says so in the unit; where only a noun follows, the noun is not known here
    unit: measured.unit === null && !/^\d/.test(per ?? '') ? null : withRate(measured.unit, per),
    per,
    role: counts && !vague ? roleOf(ps, first, after) : null
  }
}

/** The quantity that stands from one piece to another, of which only so much is known. */
function plain({ ps, text }: Context, from: number, to: number, given: Partial<Quantity> & Pick<Quantity, 'kind'>) {
  const [start, end] = [startOf(ps, from), endBefore(ps, to)]
  const figures = { low: null, best: null, high: null, bound: 'exact', vague: null } as const
  const words = text.slice(start, end)
  return { start, end, words, numberEnd: end, ...figures, unit: null, per: null, role: null, ...given }
}

const startOf = (ps: Pieces, at: number) => ps[at]?.start ?? 0
const endBefore = (ps: Pieces, at: number) => ps[at - 1]?.end ?? 0

type Measured = Pick<Quantity, 'unit' | 'kind'>

function measureOf({ numeral }: Phrase, unit: UnitAt | null, currency: string | null): Measured {
  if (currency !== null) return { unit: currency, kind: 'money' }
  if (unit) return { unit: unit.unit, kind: unit.kind }
  return numeral.form === 'fraction' ? { unit: '%', kind: 'fraction' } : { unit: null, kind: 'count' }
}

/** "12 in every 100,000 people": the base stands right behind the number. */
const isBase = (ps: Pieces, at: number) => /^(?:in|per|out|for|of)$/.test(lowerAt(ps, at))

/** "2.5 people were killed": no such thing, so the point is something else. */
function isHalved(ps: Pieces, { low, best, high }: Figures, at: number): boolean {
  if (isWhole(low) && isWhole(best) && isWhole(high)) return false
  const next = lowerAt(ps, at)
  return isPersons(next) || /^(?:killed|dead|died|wounded|injured|missing|were)$/.test(next)
}

const isWhole = (n: number | null) => n === null || Number.isInteger(n)

/** Money of one name in several countries: what it is called where none is named, and else. */
const shared: Record<string, Record<string, string>> = {
  INR: { India: 'INR', Pakistan: 'PKR', Nepal: 'NPR', 'Sri Lanka': 'LKR' },
  shillings: { Kenya: 'KES', Uganda: 'UGX', Tanzania: 'TZS', Somali: 'SOS' },
  kwacha: { Malawi: 'MWK', Zambia: 'ZMW' }
}

/** The quantities of an article: a currency whose name or sign several countries share is that of the one it names. */
export function articleQuantities(text: string): Quantity[] {
  const codes = new Map<string, string>()
  return readQuantities(text).map((q) => {
    if (q.unit === 'USD' && abroad.test(text.slice(q.end, q.end + 6))) return { ...q, unit: 'dollars' }
    const unit = withoutRate(q)
    if (unit === null || !Object.hasOwn(shared, unit) || /\b(?:INR|Indian)\b|₹/.test(q.words)) return q
    const code = codes.get(unit) ?? localCode(text, unit)
    codes.set(unit, code)
    return { ...q, unit: withRate(code, q.per) }
  })
}

/** "$2 million (US$1.5 million)": those of another country. */
const abroad = /^ ?\(US\$/
/** What a text calls money of a name that several countries have. */
function localCode(text: string, unit: string): string {
  const named = Object.entries(shared[unit] ?? {}).filter(([name]) => new RegExp(`\\b${name}`).test(text))
  if (named.length === 1) return named[0]?.[1] as string
  // "Rs 500" where both India and Pakistan are named: nobody can tell
  return named.length > 1 && unit === 'INR' ? 'rupees' : unit
}
