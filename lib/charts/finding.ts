import type { Figure } from '../comparison/estimates.ts'
import { type Locale, say } from '../comparison/locale.ts'
import { phrase } from '../comparison/phrase.ts'
import { formatNumber, formatOutcome, formatSubject, sentenceCase } from '../comparison/wording.ts'
import type { Asked } from './input.ts'

/** A title has at most so many words. */
const most = 10

/** What stands in a question: from its lowest figure to its highest, and what goes beyond them. */
export interface Finding {
  range: string
  /** "up to 80", "none": what the range does not hold. */
  beyond: string[]
  /** The range ends in a vague word: "hundreds" of people. */
  vague: boolean
}

/** One end of a finding: the value that orders it, and what is said. */
interface End {
  value: number
  text: string
  /** Nothing is said of what lies beyond. */
  open: boolean
  vague: boolean
}

/** "34 or more to 57" with "up to 80" beyond; null where nobody asserts a number. Never an average. */
export function finding(figures: readonly Figure[], locale: Locale): Finding | null {
  const { words } = locale
  const ends = endsOf(figures, locale)
  const [bottom, top, ceiling] = [least(ends.bottoms), greatest(ends.tops), greatest(ends.ceilings)]
  const under = least(ends.ceilings)
  const range = rangeOf(bottom, top, locale)
  if (!range || !bottom || !top)
    return ceiling && { range: ceiling.text, beyond: noneOf(figures, locale), vague: ceiling.vague }
  const lowest = under && under.value < bottom.value ? say(words.or, under.text, range) : range
  const beyond = [...(ceiling && ceiling.value > top.value ? [ceiling.text] : [])]
  const none = bottom.value === 0 ? [] : noneOf(figures, locale)
  return { range: lowest, beyond: [...beyond, ...none], vague: top.vague }
}

/** Who denies that there were any says none. */
const noneOf = (figures: readonly Figure[], { words }: Locale) =>
  figures.some(({ claim }) => claim.stance === 'denies' && claim.vague === null && (claim.high ?? claim.best) === 0)
    ? [words.none]
    : []

/** Where the figures begin and end, and the ceilings of those that have no lower end. */
function endsOf(figures: readonly Figure[], locale: Locale): Record<'bottoms' | 'tops' | 'ceilings', End[]> {
  const n = (value: number) => formatNumber(value, locale)
  const found: ReturnType<typeof endsOf> = { bottoms: [], tops: [], ceilings: [] }
  for (const { claim, reading } of figures) {
    const { low, high, read } = reading
    if (claim.stance === 'denies') continue
    const vague = claim.vague !== null
    // What is read, not stated, is said in its own words
    const end = (value: number, open = false): End => ({
      value,
      open,
      vague,
      text: read ? phrase(claim, locale) : n(value)
    })
    if (low !== null) found.bottoms.push(end(low, high === null))
    if (low !== null) found.tops.push(end(high ?? low, high === null))
    if (low === null && high !== null) found.ceilings.push({ ...end(high), text: say(locale.words.upTo, n(high)) })
  }
  return found
}

/** "12 to 30"; "12 or more to 30"; where both ends are open "at least 12 to 30". */
function rangeOf(bottom: End | null, top: End | null, { words }: Locale): string | null {
  if (!bottom || !top) return null
  const open = (end: End) => (end.open && !end.vague ? say(words.orMore, end.text) : end.text)
  if (bottom.text === top.text || bottom.value >= top.value)
    return bottom.open && top.open ? openOnly(bottom, words) : open(top)
  if (bottom.open && top.open) return say(words.atLeast, say(words.to, bottom.text, top.text))
  return say(words.to, open(bottom), open(top))
}

const openOnly = ({ text, vague }: End, words: Locale['words']) => (vague ? text : say(words.atLeast, text))

const least = (ends: readonly End[]) =>
  ends.reduce<End | null>((a, b) => (a === null || b.value < a.value ? b : a), null)
const greatest = (ends: readonly End[]) =>
  ends.reduce<End | null>((a, b) => (a === null || b.value > a.value ? b : a), null)

/** The finding of one question in a line of at most ten words: "34 or more to 57 killed, or up to 80". */
export function titleOf({ scope, voices }: Asked, locale: Locale): string {
  const { words } = locale
  const found = finding(
    voices.flatMap(({ standing }) => standing),
    locale
  )
  const subject = formatSubject(scope, locale)
  const plain = formatSubject({ ...scope, population: '' }, locale) || subject
  const outcome = formatOutcome(scope, locale)
  if (!found) {
    const denied = voices.some(({ standing }) => standing.some(({ claim }) => claim.stance === 'denies'))
    const template = denied ? words.deniedAll : words.whoSays
    return shortest([say(template, subject), say(template, plain)])
  }
  const people = scope.unit === 'people'
  // People are what is counted where nothing else is
  const short = people && scope.population === 'people' ? outcome : subject
  const line = (noun: string, place: string | null, beyond: readonly string[]) => {
    const of = found.vague && noun !== outcome ? words.of : '{} {}'
    const what = people ? say(of, found.range, noun) : `${sentenceCase(noun)}: ${found.range}`
    const placed = place === null ? what : say(words.in, what, place)
    return beyond.reduce((text, more) => say(words.or, text, more), placed)
  }
  const lines = [2, 1, 0].flatMap((n) => {
    const beyond = found.beyond.slice(0, n)
    return [line(short, scope.place, beyond), line(short, null, beyond), line(people ? outcome : plain, null, beyond)]
  })
  const [only, ...others] = voices
  const voiced = only && others.length === 0 ? lines.slice(0, 2).map((text) => say(words.says, text, only.source)) : []
  return shortest([...voiced, ...lines, found.range])
}

/** The first of these that has ten words at most; if none has, the last. */
export function shortest(lines: readonly string[]): string {
  const fits = lines.find((line) => line.split(/\s+/).length <= most)
  return sentenceCase(fits ?? lines.at(-1)?.split(/\s+/).slice(0, most).join(' ') ?? '')
}

/** The figures that stand lowest and highest, with who says them; null where there are not two. */
export function extremes(voices: readonly { source: string; standing: readonly Figure[] }[]) {
  const all = voices.flatMap(({ source, standing }) =>
    standing.flatMap((figure) => {
      const { low, high } = figure.reading
      const value = low ?? high
      return figure.claim.stance === 'denies' || value === null
        ? []
        : { source, figure, low: value, high: high ?? value }
    })
  )
  if (all.length < 2) return null
  const lowest = all.reduce((a, b) => (b.low < a.low ? b : a))
  const highest = all.reduce((a, b) => (b.high > a.high ? b : a))
  return lowest === highest ? null : { lowest, highest }
}
