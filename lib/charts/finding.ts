import { type Figure, type Scope, standing } from '../comparison/estimates.ts'
import { type Locale, say } from '../comparison/locale.ts'
import { day, daysOf, grows, isOnce, near } from '../comparison/period.ts'
import type { Question } from '../comparison/questions.ts'
import {
  figure,
  formatNumber,
  formatOutcome,
  formatSubject,
  inPlace,
  list,
  phrase,
  sentenceCase
} from '../comparison/wording.ts'
import { distinct, largest, smallest } from '../grouped.ts'
import { sourcesOf } from './options.ts'
import { tickLabel } from './scale.ts'

const most = 10

/** What stands in a question: from its lowest figure to its highest, and what goes beyond them. */
interface Finding {
  range: string
  /** What is shorter: the ceiling that lies under it and the range's end; the range without that ceiling. */
  shorter: string[]
  /** "up to 80", "none": what the range does not hold. */
  beyond: string[]
  /** What several vague words that lie within the numbers range over: "dozens to hundreds". */
  words: string[]
  /** The range ends in a vague word: "hundreds" of people. */
  vague: boolean
}

/** One end of a finding: the value that orders it, and what is said. */
interface End {
  value: number
  /** Where the same figure ends on its other side. */
  other: number
  text: string
  /** Nothing is said of what lies beyond. */
  open: boolean
  /** "above 250": beyond it, and not it. */
  strict: boolean
  vague: boolean
}

/** "34 or more to 57" with "up to 80" beyond; null where nobody asserts a number. Never an average. */
function finding(figures: readonly Figure[], locale: Locale): Finding | null {
  const { words } = locale
  const told = telling(figures)
  const { bottoms, tops, ceilings } = endsOf(told, locale)
  const [bottom, top, ceiling, under] = [least(bottoms), greatest(tops), greatest(ceilings), least(ceilings)]
  // Who denies that there were any says none
  const isNone = ({ claim }: Figure) =>
    claim.stance === 'denies' && claim.vague === null && (claim.high ?? claim.best) === 0
  const none = bottom?.value !== 0 && figures.some(isNone) ? [words.none] : []
  const above = rangeOf(bottom, top, locale)
  if (!above || !bottom || !top)
    return ceiling && { range: ceiling.text, shorter: [], beyond: none, words: [], vague: ceiling.vague }
  const [range = above, ...shorter] =
    under && under.value < bottom.value
      ? [...[above, rangeOf(top, top, locale) ?? above].map((rest) => say(words.or, under.text, rest)), above]
      : []
  const beyond = ceiling && ceiling.value > top.value ? [ceiling.text] : []
  const beside = wordsBeside(told, figures, locale)
  return { range, shorter, beyond: [...beyond, ...none], words: beside, vague: top.vague }
}

function wordsBeside(told: readonly Figure[], figures: readonly Figure[], locale: Locale): string[] {
  const words = figures.filter((figure) => figure.claim.stance === 'asserts' && !told.includes(figure))
  const { bottoms, tops } = endsOf(words, locale)
  const range = words.length < 2 ? null : rangeOf(least(bottoms), greatest(tops), locale)
  return range === null ? [] : [range]
}

/** The figures that are asserted; beside numbers a vague word only where it goes beyond all of them. */
function telling(figures: readonly Figure[]): Figure[] {
  const asserted = figures.filter(({ claim }) => claim.stance === 'asserts')
  const numbers = asserted.filter(({ claim }) => claim.vague === null)
  const known = numbers.flatMap(({ reading: { low, high } }) => (low === null ? [] : [low, high ?? low]))
  if (known.length === 0) return asserted
  const [from, to] = [smallest(known), largest(known)]
  const isBeyond = ({ reading: { low, high } }: Figure) => (low ?? from) > to || (high ?? to) < from
  return asserted.filter((figure) => figure.claim.vague === null || isBeyond(figure))
}

/** Where the figures begin and end, and the ceilings of those that have no lower end. */
function endsOf(figures: readonly Figure[], locale: Locale): Record<'bottoms' | 'tops' | 'ceilings', End[]> {
  // "4.5 billion", where that is all of it: nobody takes in ten digits. "12 to 9 billion" begins with 12 billion
  const isLong = figures.every(({ reading: { low, high } }) => [low, high].every((n) => !n || n >= 1e6))
  const n = (value: number) =>
    isLong && Number.isInteger(value / (value >= 1e9 ? 1e7 : 1e4))
      ? tickLabel(value, locale)
      : formatNumber(value, locale)
  const found: ReturnType<typeof endsOf> = { bottoms: [], tops: [], ceilings: [] }
  for (const { claim, reading } of figures) {
    const { low, high, read } = reading
    const vague = claim.vague !== null
    const strict = claim.bound === 'moreThan' && !vague
    // What is read, not stated, is said as such; "closer to 50", about 50, stands where its number does
    const end = (value: number, other: number, stated: number | null, text = n(value)): End => {
      const open = high === null
      if (!read) return { value, other, open, strict, vague, text }
      const said = { ...claim, low: null, best: null, high: null }
      const own =
        vague || stated === null
          ? figure(said, locale)
          : say(locale.words[claim.bound as 'about' | 'nearly'], n(stated))
      return { value: stated ?? value, other, open, strict: false, vague, text: own }
    }
    const isUnder = claim.bound === 'lessThan'
    if (low !== null) found.bottoms.push(end(low, high ?? Infinity, claim.best ?? claim.low))
    if (low !== null) found.tops.push(end(high ?? low, low, claim.best ?? claim.high))
    if (low === null && high !== null)
      found.ceilings.push(end(high, 0, claim.best, say(isUnder ? locale.words.lessThan : locale.words.upTo, n(high))))
  }
  return found
}

/** "12 to 30"; "12 or more to 30"; where both ends are open "at least 12 to 30". */
function rangeOf(bottom: End | null, top: End | null, { words }: Locale): string | null {
  if (!bottom || !top) return null
  const more = ({ strict }: End) => (strict ? words.moreThan : words.orMore)
  const open = (end: End) =>
    end.open && !end.vague && (end.value > 0 || end.strict) ? say(more(end), end.text) : end.text
  if (bottom.text === top.text || bottom.value >= top.value)
    return !bottom.open || !top.open || bottom.vague || top.strict
      ? open(top)
      : say(bottom.value === 0 ? words.recorded : words.atLeast, bottom.text)
  if (bottom.open && top.open && !bottom.strict && !top.strict)
    return say(words.atLeast, say(words.to, bottom.text, top.text))
  return say(words.to, open(bottom), open(top))
}

/** Of "dozens" and "scores", which end alike, the highest is that which begins higher. */
const inOrder = (a: End, b: End) => a.value - b.value || (a.other === b.other ? 0 : a.other - b.other)
const least = (ends: readonly End[]) => ends.toSorted(inOrder)[0] ?? null
const greatest = (ends: readonly End[]) => ends.toSorted((a, b) => inOrder(b, a))[0] ?? null

export const standingOf = ({ estimates }: Pick<Question, 'estimates'>) => estimates.flatMap((own) => standing(own))

/** Each source's last figure, but for those outgrown since: by a larger toll, by a stock of another time. */
export function current({ scope, estimates }: Pick<Question, 'scope' | 'estimates'>): Figure[] {
  const all = estimates.flatMap((estimate) => standing(estimate))
  const days = (figure: Figure) => daysOf(figure.asOf)
  const latest = largest(all.map((figure) => days(figure)?.first ?? Number.NEGATIVE_INFINITY))
  const isNow = (figure: Figure) => (days(figure)?.last ?? Number.NEGATIVE_INFINITY) >= latest
  // A ceiling outgrows nothing
  const least = smallest(all.filter(isNow).map(({ reading }) => reading.low ?? 0))
  const told = new Set(estimates.flatMap(({ figures }) => figures.flatMap(({ asOf }) => asOf ?? [])))
  const { measure, unit } = scope
  const isNear = (figure: Figure) => latest - (days(figure)?.last ?? latest) <= (near[measure] ?? 0) * day
  const stays = grows(measure, unit) ? ({ reading: { low, high } }: Figure) => (high ?? low ?? 0) >= least : isNear
  if (isOnce(measure)) return all
  return all.filter((figure) => (days(figure) === null ? told.size < 2 : isNow(figure) || stays(figure)))
}

export const size = ({ reading: { low, high } }: Pick<Figure, 'reading'>) => low ?? high ?? 0

/** The finding on a question in a line of at most ten words: "34 or more to 57 killed, or up to 80". */
export function titleOf(scope: Scope, figures: readonly Figure[], locale: Locale): string {
  const { words } = locale
  const found = finding(figures, locale)
  const subject = formatSubject(scope, locale)
  const outcome = formatOutcome(scope, locale)
  const plain = formatSubject({ ...scope, population: '' }, locale) || subject
  if (!found) {
    // Words that the convention has no number for, and denials: of 30, or of any
    const told = figures.map(({ claim }) => {
      const text = phrase({ ...claim, stance: 'asserts' }, locale)
      if (claim.stance === 'asserts') return text
      return phrase(claim, locale) === words.deniesAny ? words.denied : `${text} ${words.denied}`
    })
    const said = distinct(told).join(', ')
    return shortest([subject, plain].map((noun) => say(words.subject, noun, said)))
  }
  const people = scope.unit === 'people'
  // People are what is counted where nothing else is
  const short = people && scope.population === 'people' ? outcome : subject
  const line = (range: string, noun: string, place: string | null, beyond: readonly string[]) => {
    const isNamed = noun !== outcome || noun === scope.population
    const of = found.vague && isNamed ? words.of : '{} {}'
    // "1 killed", not "1 people killed"
    const isOne = range === formatNumber(1, locale) && isNamed
    const what =
      people && !isOne && range !== recordedZero(locale)
        ? say(of, rangeOfPeople(range, noun, scope, locale), noun)
        : `${sentenceCase(noun)}: ${range}`
    const placed = place === null ? what : inPlace(what, place, locale)
    return beyond.reduce((text, more) => say(words.or, text, more), placed)
  }
  // The place tells more than the words do
  const whole = found.words.length > 0 ? [line(found.range, short, scope.place, [...found.beyond, ...found.words])] : []
  const ranges = [found.range, ...found.shorter]
  const lines = ranges.flatMap((range) =>
    [2, 1, 0].flatMap((n) => {
      const nouns = [
        ...[scope.place, null].map((place) => [short, place] as const),
        [people ? outcome : plain, null] as const
      ]
      return nouns.map(([noun, place]) => line(range, noun, place, found.beyond.slice(0, n)))
    })
  )
  const [only, ...others] = new Set(figures.map(({ source }) => source))
  const voiced = only && others.length === 0 ? lines.slice(0, 2).map((text) => say(words.says, text, only)) : []
  return shortest([...voiced, ...whole, ...lines, ...ranges.slice(-1)])
}

/**
 * The finding of several questions: on the one with most sources, and in the same place on as many other outcomes as
 * ten words hold: "12 or none killed, 4 to 20 injured in Vellmar". Where as many speak of another place, time or
 * people, what all are about: none of them is the finding.
 */
export function headingOf(questions: readonly Question[], locale: Locale): string {
  const numbers = (question: Question) => current(question).filter(({ claim }) => claim.vague === null).length
  const sources = (question: Question) => sourcesOf([question]).size
  const weight = (question: Question) => sources(question) * 1000 + numbers(question)
  // "Ten children" are no more the finding than "40 people", of whom they are
  const keyOf = ({ scope }: Question) => `${scope.measure} ${scope.place}`
  const isOfAll = ({ scope }: Question) => scope.population === 'people'
  const told = new Set(questions.filter((one) => isOfAll(one) && sources(one) > 1).map(keyOf))
  const wholes = questions.filter((one) => isOfAll(one) || !told.has(keyOf(one)))
  const [lead] = wholes.toSorted((a, b) => weight(b) - weight(a))
  if (!lead) return sentenceCase(locale.words.nothing.replace(/\.$/, ''))
  const { population, place } = lead.scope
  const beside = questions.filter(({ scope }) => scope.population === population && scope.place === place)
  const outcomes = [lead, ...beside].filter(
    ({ scope }, i, all) =>
      scope.unit === 'people' && all.findIndex((other) => other.scope.measure === scope.measure) === i
  )
  // Where all but one of its figures are outgrown, as many speak elsewhere
  const isRival = (one: Question) => one !== lead && !outcomes.includes(one) && sources(one) >= numbers(lead)
  if (wholes.some(isRival)) return commonOf(questions, locale)
  const parts = outcomes.flatMap(({ scope, ...question }) => {
    const found = finding(current({ scope, ...question }), locale)
    if (!found || found.range === recordedZero(locale)) return []
    const outcome = formatOutcome(scope, locale)
    const range = rangeOfPeople(found.range, outcome, scope, locale)
    const said = found.beyond.reduce((a, b) => say(locale.words.either, a, b), range)
    return [`${said} ${outcome}`]
  })
  const lines = [3, 2].flatMap((n) => {
    const some = parts.slice(0, n).join(', ')
    return parts.length < n ? [] : place === null ? [some] : [inPlace(some, place, locale), some]
  })
  return shortest([...lines, titleOf(lead.scope, current(lead), locale)])
}

/** What several questions are about: "Miners killed and miners injured in Upper Pit and Lower Pit". */
function commonOf(questions: readonly Question[], locale: Locale): string {
  const all = (text: (scope: Scope) => string) =>
    list(distinct(questions.map(({ scope }) => text(scope))), locale.words.and)
  const nouns = [formatSubject, formatOutcome].map((of) => all((scope) => of(scope, locale)))
  const isPlaced = questions.every(({ scope }) => scope.place !== null)
  const places = all(({ place }) => place ?? '')
  return shortest([...(isPlaced ? nouns.map((noun) => inPlace(noun, places, locale)) : []), ...nouns])
}

/** No number, perhaps because none is known. */
const recordedZero = (locale: Locale) => say(locale.words.recorded, formatNumber(0, locale))

/** "none missing", "no miners missing", "no miners". */
function rangeOfPeople(range: string, noun: string, scope: Scope, locale: Locale): string {
  if (range !== formatNumber(0, locale)) return range
  return noun === formatOutcome(scope, locale) && noun !== scope.population ? locale.words.none : locale.words.no
}

/** The first of these that has ten words at most; if none has, the last: what is cut says something else. */
export const shortest = (lines: readonly string[]): string =>
  sentenceCase(lines.find((line) => line.split(/\s+/).length <= most) ?? lines.at(-1) ?? '')

/** The figures lowest and highest of these that stand; of a single one that one alone. */
export function extremes(figures: readonly Figure[]): readonly Figure[] {
  const known = telling(figures).filter(({ reading }) => (reading.low ?? reading.high) !== null)
  const high = ({ reading }: Figure) => reading.high ?? reading.low ?? 0
  const [lowest] = [...known].sort((a, b) => size(a) - size(b))
  const [highest] = [...known].sort((a, b) => high(b) - high(a))
  return lowest && highest && lowest !== highest ? [lowest, highest] : figures.slice(0, 1)
}
