import { closed, isPersons } from './lexicon.ts'
import { lowerAt, type Pieces, setOf, textAt } from './pieces.ts'
import { small } from './spelled.ts'

const periods = setOf(
  'day week month year hour minute second night decade century quarter fortnight winter summer spring autumn season'
)
/** What prices and shares are counted by after "a" or "an". */
const portions = setOf(
  `head person family household barrel bag kilo kilogram kilogramme kg ton tonne litre liter gallon share acre hectare
  ounce bushel pound ticket seat unit piece dose metre meter mile pair bottle box carton cup loaf copy`
)
const past = setOf('ago earlier later before after old since long')
/** "doubled to 412 in a month", "waiting more than a year": how long it took, and no rate; nor is "twice a week". */
const lasting = setOf(
  'twice thrice times for in within over under than after before during through throughout about nearly almost least most half of by'
)
const perhaps = /^(?:cent|se|capita|annum)$/

/** What a rate is counted by, "day" or "100,000 people"; `to`: after it, where it is right behind the number. */
export type Rate = { per: string; to: number }

const opening = setOf('per a an every each in for of out')
const reach = 14
const near = 5

/** "12 people a day", "$4 an hour", "12 in every 100,000 people", "12 people were killed every hour"; null: no rate. */
export function rateAfter(ps: Pieces, at: number): Rate | null {
  if (ps[at]?.text === '/')
    return ps[at]?.glued && periods.has(lowerAt(ps, at + 1)) ? { per: lowerAt(ps, at + 1), to: at + 2 } : null
  // beyond the noun and its verb only "every" tells a rate
  let beyond = false
  for (let i = at; i < at + reach; i++) {
    const piece = ps[i]
    if (!piece || (piece.kind === 'mark' && !joining.has(piece.text))) return null
    // "the 40 hostages, one of whom they kill every hour"
    if (i > at && (piece.kind === 'digits' || small.has(piece.lower))) return null
    // "700 people arrive daily, it said", but "700 daily flights"
    const [often, next] = [adverbs.get(piece.lower), ps[i + 1]]
    if (often && i > at && (next === undefined || next.kind === 'mark' || closed.has(next.lower)))
      return { per: often, to: i + 1 }
    if (opening.has(piece.lower)) {
      const found = rateAt(ps, i, beyond || i >= at + near)
      // "3,000 came to the fair held in the old town each year": the fair is
      const isOther = i >= at + near && ps.slice(at, i).some(({ lower }) => /^(?:held|staged)$/.test(lower))
      if (found) return isOther ? null : found
      if (piece.lower === 'a' || piece.lower === 'an') beyond = true
    }
    if (i > at && closed.has(piece.lower) && piece.lower !== 'of') {
      if (parting.has(piece.lower)) return null
      beyond = true
    }
  }
  return null
}
const often =
  'hourly hour, daily day, nightly night, weekly week, monthly month, annually year, annual year, yearly year'
const adverbs = new Map(often.split(', ').map((pair) => pair.split(' ') as [string, string]))
/** "a daily average of around 12": by the day; a record or a high was of one. */
export function rateBefore(ps: Pieces, at: number): string | null {
  if (lowerAt(ps, at - 1) !== 'of' || !/^(?:average|mean|rate|toll)$/.test(lowerAt(ps, at - 2))) return null
  return adverbs.get(lowerAt(ps, at - 3)) ?? null
}
const joining = new Set(["'", '’', '-'])
const parting = setOf('and or but who which that')

function rateAt(ps: Pieces, at: number, beyond: boolean): Rate | null {
  const [opener, by] = [lowerAt(ps, at), lowerAt(ps, at + 1)]
  if (opener === 'every' || opener === 'each') return perSeveral(ps, at + 1) ?? perPeriod(ps, at + 1)
  // "16 people are killed a day.", "an hour, on average"; "12 are killed per month"
  const closes =
    ps[at + 2] === undefined || /^(?:[.,;)]|on average)/.test(`${lowerAt(ps, at + 2)} ${lowerAt(ps, at + 3)}`)
  if (beyond && opener !== 'per' && !(/^an?$/.test(opener) && closes)) return null
  if (lasting.has(lowerAt(ps, at - 1))) return null
  if (opener === 'a' || opener === 'an')
    return (periods.has(by) || portions.has(by)) && !isOrdinal(ps, at + 1) && !isPast(ps, at + 2)
      ? { per: by, to: at + 2 }
      : null
  return perUnit(ps, at) ?? perNumber(ps, at)
}

/** "every day"; in "every second village", "a second test" is no second. */
function perPeriod(ps: Pieces, at: number): Rate | null {
  const by = lowerAt(ps, at)
  return periods.has(by) && !isOrdinal(ps, at) && !isPast(ps, at + 1) ? { per: by, to: at + 1 } : null
}
const isOrdinal = (ps: Pieces, at: number) =>
  lowerAt(ps, at) === 'second' && ps[at + 1]?.kind === 'word' && !closed.has(lowerAt(ps, at + 1))

/** "every other day", "every second week", "every three months": by two days, and not by the day. */
function perSeveral(ps: Pieces, at: number): Rate | null {
  const [many, period] = [lowerAt(ps, at), lowerAt(ps, at + 1).replace(/s$/, '')]
  const isOther = many === 'other' || many === 'second'
  if (!periods.has(period) || !(isOther || many === 'few' || numbers.test(many) || /^\d+$/.test(many))) return null
  return { per: `${isOther ? 'two' : many} ${period}s`, to: at + 2 }
}

/** "a year ago", "a day after": a time, and no rate. */
const isPast = (ps: Pieces, at: number) =>
  past.has(lowerAt(ps, at)) ||
  /^[-'’]$/.test(textAt(ps, at)) ||
  (lowerAt(ps, at) === 'and' && lowerAt(ps, at + 2) === 'half')

/** "per hour", "per head of cattle", "per person per day"; not "per cent". */
function perUnit(ps: Pieces, at: number): Rate | null {
  const [first, second] = [lowerAt(ps, at + 1), lowerAt(ps, at + 2)]
  // "as per the latest reports"
  if (lowerAt(ps, at) !== 'per' || ps[at + 1]?.kind !== 'word' || perhaps.test(first) || closed.has(first)) return null
  const square = /^(?:square|cubic|nautical)$/.test(first) || (/watt$/.test(first) && second === 'hour')
  const by = square ? `${first} ${second}` : first
  const to = at + (square ? 3 : 2)
  const again = perUnit(ps, to)
  return again ? { per: `${by} per ${again.per}`, to: again.to } : { per: by, to }
}

/** "per 100,000 people", "in every 100,000", "out of every 1,000 births"; under a thousand it is a share or a ratio. */
function perNumber(ps: Pieces, at: number): Rate | null {
  const base = baseAt(ps, at)
  const piece = base === null ? undefined : ps[base]
  if (base === null || piece?.kind !== 'digits') return null
  const size = Number(piece.text.replaceAll(',', ''))
  if (!Number.isInteger(size) || size < 1000) return null
  // "in 2,000 villages" is a place, "out of 1,300" a whole: without "every" or "per" only a power of ten is a base
  const isBase = lowerAt(ps, at) === 'per' || lowerAt(ps, base - 1) === 'every' || /^10,?0+(?:,0+)*$/.test(piece.text)
  if (!isBase) return null
  return { per: size.toLocaleString('en-US') + nounOf(ps, base + 1), to: base + 1 }
}

/** Where the base of a rate stands: behind "per", "in every", "for every", "of every", "out of", "out of every", "in". */
function baseAt(ps: Pieces, at: number): number | null {
  const opener = lowerAt(ps, at)
  const from = opener === 'out' && lowerAt(ps, at + 1) === 'of' ? at + 2 : at + 1
  const every = lowerAt(ps, from) === 'every'
  if (opener === 'per' || opener === 'in' || from > at + 1 || every) return every ? from + 1 : from
  return null
}

/** " people" of "per 100,000 residents", " live births"; blank where none is named. */
function nounOf(ps: Pieces, at: number): string {
  const noun = lowerAt(ps, at)
  if (ps[at]?.kind !== 'word' || closed.has(noun)) return ''
  if (isPersons(noun) || /^(?:population|inhabitants)$/.test(noun)) return ' people'
  return noun === 'live' ? ` live ${lowerAt(ps, at + 1)}` : ` ${noun}`
}

/** "Three civilians died for every rebel": how many to one, and no count. "For every 180 people" has its own figure. */
export function isRatio(ps: Pieces, at: number): boolean {
  for (let i = at; i < at + reach && ps[i]?.kind === 'word'; i++) {
    if (ps[i]?.lower !== 'every' || lowerAt(ps, i - 1) !== 'for') continue
    return ps[i + 1]?.kind === 'word' && !periods.has(lowerAt(ps, i + 1)) && !numbers.test(lowerAt(ps, i + 1))
  }
  return false
}
const numbers = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\p{L}+teen|\p{L}+ty|hundred|thousand|million)$/u

/** "km per day", "people per hour"; what is counted "per 100,000 people" is so whatever it is. null, null: null. */
export function withRate(unit: string | null, per: string | null): string | null {
  if (per === null) return unit
  if (/^\d/.test(per)) return unit === null || unit === '%' || unit === 'people' ? `per ${per}` : `${unit} per ${per}`
  if (per === 'hour' && /^(?:km(?:\/h)?|miles|mph)$/.test(unit ?? '')) return unit?.startsWith('k') ? 'km/h' : 'mph'
  return `${unit ?? 'people'} per ${per}`
}

/** The unit of a quantity without its rate: "hours" of "hours per day"; null where only a noun follows. */
export function withoutRate({ unit, per }: { unit: string | null; per: string | null }): string | null {
  if (unit === null || per === null || !unit.endsWith(`per ${per}`)) return unit
  return unit.slice(0, -per.length - 5) || null
}
