import { isOnlyPhrase } from './bounds.ts'
import { closed, isPersons, isPlural } from './lexicon.ts'
import { apart, scales, suffixes, times } from './numberWords.ts'
import { lowerAt, type Piece, textAt } from './pieces.ts'
import type { Numeral } from './quantity.ts'
import { isHyphen, scaleAt } from './spelled.ts'
import { countsBehind, isMoneyName } from './units.ts'

const nothing = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\n]/g
const grouped = [
  /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
  /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/,
  /^\d{1,3}(?:['’]\d{3})+(?:\.\d+)?$/,
  /^\d{1,3}(?:[\u00a0\u2007\u2009\u202f]\d{3})+(?:\.\d+)?$/
]

/** The number of a run of digits; null for what is none ("1,1,1", "1.1.3", "007") and for "1,2" with its comma. */
export function parseDigits(run: string): number | null {
  const digits = run.replace(nothing, '')
  if (/^0\d/.test(digits)) return null
  if (!/^\d+(?:\.\d+)?$/.test(digits) && !grouped.some((form) => form.test(digits))) return null
  const value = Number(digits.replace(/[^\d.]/g, ''))
  return Number.isFinite(value) && value < 1e18 ? value : null
}

/** "2.000", "12.500": thousands on one side of the Channel, a fraction on the other. */
const isEither = (run: string) => /^[1-9]\d{0,2}\.\d{3}$/.test(run)

/** Reads the number whose digits stand at `from`; `money`: a currency stands before it ("$5m"). */
export function digits(ps: readonly Piece[], from: number, money: boolean): Numeral | null {
  const run = spaced(ps, from, money)
  const mantissa = parseDigits(run.text)
  const unclear = (to: number): Numeral => ({ from, to, value: null, mantissa: 0, scale: 1, form: 'unclear' })
  if (mantissa === null) return unclear(run.to)
  const mixed = mixedAfter(ps, run.to)
  const base = mixed ? mantissa + mixed.value : mantissa
  const scale = scaleAfter(ps, mixed?.to ?? run.to, money)
  if (scale === null) return unclear(run.to + 1)
  // of "2.000 percent" the unit decides, of "2.500 million" the scale
  const decided = scale.size > 1 || /^(?:%|percent|percentage)$/.test(lowerAt(ps, scale.to))
  if (isEither(run.text) && !decided) return unclear(scale.to)
  return withHalf(ps, {
    from,
    to: scale.to,
    value: times(base, scale.size),
    mantissa: base,
    scale: scale.size,
    form: 'digits'
  })
}

/**
 * "13 009 people": groups of three behind plain spaces. Other digits behind spaces, "12 500 120", may be a row of a
 * table: then all of them are taken together, and make no number.
 */
function spaced(ps: readonly Piece[], from: number, money: boolean): { to: number; text: string } {
  const first = textAt(ps, from)
  let to = from + 1
  while (ps[to]?.kind === 'digits' && !ps[to]?.glued) to++
  const one = { to: from + 1, text: first }
  // "two 12-year-olds", "12 500kg bombs": the last is part of a word
  const after = ps[to]
  if (isPartOfWord(ps, to)) to--
  if (to <= from + 1) return one
  const rest = ps.slice(from + 1, to)
  const groups = rest.every((p, i) => /^\d{3}$/.test(p.text) && p.start - (ps[from + i]?.end ?? 0) === 1)
  const text = first + rest.map((p) => p.text).join('')
  const row = { to, text: `${first} ${rest.length}` }
  if (!/^[1-9]\d{0,2}$/.test(first) || !groups || rest.length > 4) return row
  const named = after?.kind === 'word' && /^\p{Ll}/u.test(after.text)
  return rest.length === 1 || /000$/.test(text) || money || named ? { to, text } : row
}

/** A word goes on at a piece that is glued to the digits before: "500kg", "12-year-olds", "1/2". */
function isPartOfWord(ps: readonly Piece[], at: number): boolean {
  const next = ps[at]
  if (!next?.glued) return false
  const compound = isHyphen(next) && ps[at + 1]?.glued && ps[at + 1]?.kind === 'word'
  return next.kind === 'word' || next.text === '/' || compound === true
}

const simple = new Map([
  ['1/2', 0.5],
  ['1/3', 1 / 3],
  ['2/3', 2 / 3],
  ['1/4', 0.25],
  ['3/4', 0.75]
])
const spelledParts = new Map([
  ['a half', 0.5],
  ['one half', 0.5],
  ['a quarter', 0.25],
  ['one quarter', 0.25],
  ['three quarter', 0.75],
  ['three quarters', 0.75],
  ['a third', 1 / 3],
  ['two thirds', 2 / 3]
])
const signs = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3]
])

/** What makes a number mixed: "1½", "1 1/2", "one and a half", "two-and-three-quarters", "one and one-half". */
export function mixedAfter(ps: readonly Piece[], at: number): { to: number; value: number } | null {
  const sign = signs.get(textAt(ps, at))
  if (sign !== undefined) return { to: at + 1, value: sign }
  const begin = isHyphen(ps[at]) ? at + 1 : at
  const [top, slash, bottom] = [ps[begin], ps[begin + 1], ps[begin + 2]]
  if (top?.kind === 'digits' && slash?.text === '/' && bottom?.kind === 'digits' && slash.glued && bottom.glued) {
    const value = simple.get(`${top.text}/${bottom.text}`)
    if (value !== undefined && !ps[begin + 3]?.glued) return { to: begin + 3, value }
  }
  if (ps[begin]?.lower !== 'and') return null
  const [a, b] = [dashed(ps, begin + 1), dashed(ps, dashed(ps, begin + 1) + 1)]
  const value = spelledParts.get(`${ps[a]?.lower} ${ps[b]?.lower}`)
  return value === undefined ? null : { to: b + 1, value }
}
const dashed = (ps: readonly Piece[], at: number) => (isHyphen(ps[at]) && ps[at]?.glued ? at + 1 : at)

/** "a million and a half": half of a million more. */
export function withHalf(ps: readonly Piece[], number: Numeral): Numeral {
  if (number.scale < 1000 || number.value === null) return number
  const part = ps[number.to]?.lower === 'and' ? mixedAfter(ps, number.to) : null
  if (!part || part.value === 0.75) return number
  return { ...number, to: part.to, value: number.value + times(part.value, number.scale), mantissa: 0, scale: 1 }
}

/** What "m", "k" or "bn" behind digits means; size 1: no scale, null: nobody can tell. */
function ofSuffix(ps: readonly Piece[], at: number, { text, lower }: Piece, size: number, money: boolean) {
  const scale = { to: at + 1, size }
  if (money || isMoneyName(ps, at + 1)) return scale
  if (lower === 'm') {
    const meant = millionOrMeters(ps, at)
    return meant === null ? null : meant === 'million' ? scale : { to: at, size: 1 }
  }
  // "4K" is a screen, "4K people" are many
  if (text === 'K' && !countsBehind(ps, at + 1)) return null
  return lower === 'b' || lower === 't' ? { to: at, size: 1 } : scale
}

/** "million", "lakh crore", "-million", "m", "bn"; size 1 where there is none, null where "5m" may be metres or millions. */
export function scaleAfter(ps: readonly Piece[], at: number, money: boolean): { to: number; size: number } | null {
  const next = ps[at]
  const suffix = next?.kind === 'word' ? suffixes.get(next.lower) : undefined
  if (next && suffix !== undefined && (next.glued || apart.has(next.lower)))
    return ofSuffix(ps, at, next, suffix, money)
  if (next?.text === 'm' && countsBehind(ps, at + 1)) return { to: at + 1, size: 1e6 }
  let size = 1
  let to = at
  for (let more = scaleAt(ps, to); more; more = scaleAt(ps, to)) {
    // "5 score" is nothing that newspapers write, "5 points score" is
    if (ps[more.to - 1]?.lower === 'score') break
    size *= more.size
    to = more.to
    if (!scales.has(lowerAt(ps, to)) && !isHyphen(ps[to])) break
  }
  return { to, size }
}

const lengths = new Set(
  'high tall long wide deep thick away above below race sprint final depth wave waves wall'.split(' ')
)
const directions = new Set('from off north south east west offshore inland downstream upstream apart'.split(' '))
const others = new Set('more others were are have had or them whom these those percent'.split(' '))
const holders = new Set(
  (
    'people population users voters jobs subscribers copies visitors sales customers passengers members ' +
    'viewers views downloads number'
  ).split(' ')
)

/** "5m people" are many, "5m of cable" and "a 5m wall" are metres; null where nothing decides. `at`: of the "m". */
function millionOrMeters(ps: readonly Piece[], at: number): 'million' | 'meters' | null {
  // the words alone, as a claim quotes them
  if (isOnlyPhrase(ps)) return 'million'
  const next = at + 1
  // "1m to 2m users": the second is what the first is
  if (/^(?:to|and|or|[-–—])$/.test(lowerAt(ps, next)) && lowerAt(ps, next + 2) === 'm' && ps[next + 2]?.glued)
    return millionOrMeters(ps, next + 2)
  if (isHyphen(ps[next]) && ps[next]?.glued) {
    if (ps[next + 1]?.kind !== 'word') return null
    return lengths.has(lowerAt(ps, next + 1)) ? 'meters' : 'million'
  }
  const first = lowerAt(ps, next)
  if (lengths.has(first) || (directions.has(first) && ps[next + 1]?.kind !== 'digits')) return 'meters'
  return others.has(first) ? 'million' : (byNoun(ps, next) ?? held(ps, at))
}

/** "people", "young voters" are many, "of cable", "concrete wall" are long. */
function byNoun(ps: readonly Piece[], at: number): 'million' | 'meters' | null {
  const of = lowerAt(ps, at) === 'of'
  const from = of ? at + 1 : at
  if (of && others.has(lowerAt(ps, from))) return 'million'
  let to = from
  while (to < from + 3 && ps[to]?.kind === 'word' && !closed.has(lowerAt(ps, to))) to++
  const words = ps.slice(from, to).map(({ lower }) => lower)
  if (words.some((w) => isPersons(w) || isPlural(w))) return of && words.length > 2 ? null : 'million'
  return words.length > 0 && (of || words.some((w) => lengths.has(w))) ? 'meters' : null
}

/** "sales rose to 4m": what was told before holds it. */
function held(ps: readonly Piece[], at: number): 'million' | null {
  for (let i = at - 2; i > at - 12; i--) {
    const piece = ps[i]
    if (!piece || /^[.;]$/.test(piece.text)) return null
    if (holders.has(piece.lower)) return 'million'
  }
  return null
}
