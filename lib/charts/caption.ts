import type { Comparison } from '../comparison/compare.ts'
import type { Figure } from '../comparison/estimates.ts'
import { type Locale, say } from '../comparison/locale.ts'
import { phrase } from '../comparison/phrase.ts'
import type { Scope } from '../comparison/scope.ts'
import {
  formatInterval,
  formatPeriod,
  formatSince,
  formatSubject,
  list,
  middle,
  sentenceCase
} from '../comparison/wording.ts'
import { extremes, shortest, titleOf } from './finding.ts'
import { type Asked, dayOf, type Voice } from './input.ts'
import { wrap } from './text.ts'

type Respect = 'population' | 'measure' | 'place' | 'time'

/** In which respects the questions are not all the same. */
export function varying(questions: readonly Asked[]): Respect[] {
  const differ = (pick: (scope: Scope) => string | null) => new Set(questions.map((q) => pick(q.scope))).size > 1
  const found: Respect[] = []
  if (differ((s) => `${s.population} ${s.unit}`)) found.push('population')
  if (differ((s) => s.measure)) found.push('measure')
  if (differ((s) => s.place)) found.push('place')
  if (differ((s) => `${s.from} ${s.to}`)) found.push('time')
  return found
}

/** What sets this question apart from the others on the chart; null where nothing does. */
export function scopeLabel({ scope }: Asked, questions: readonly Asked[], locale: Locale): string | null {
  const vary = varying(questions)
  const parts = [
    vary.includes('population') || vary.includes('measure') ? formatSubject(scope, locale) : null,
    vary.includes('place') ? (scope.place ?? locale.words.placeNotStated) : null,
    vary.includes('time') ? formatSince(scope, locale) || null : null
  ].filter(Boolean)
  return parts.length > 0 ? sentenceCase(parts.join(' · ')) : null
}

/** The finding; of several questions what they share. */
export function headingOf(questions: readonly Asked[], locale: Locale): string {
  const [first, ...others] = questions
  if (!first) return sentenceCase(locale.words.nothing.replace(/\.$/, ''))
  if (others.length === 0) return titleOf(first, locale)
  const subjects = [...new Set(questions.map(({ scope }) => formatSubject(scope, locale)))]
  const measures = [...new Set(questions.map(({ scope }) => formatSubject({ ...scope, population: '' }, locale)))]
  const all = (names: readonly string[]) => list(names, locale.words.and)
  const place = varying(questions).includes('place') ? null : first.scope.place
  const lines = [subjects, measures].flatMap((names) =>
    [place, null].map((at) => say(locale.words.whoSays, at === null ? all(names) : `${all(names)}, ${at}`))
  )
  return shortest([...lines, locale.words.whoSays.replace('{}: ', '')])
}

/** What was counted, where and when, and by how many. */
export function scopeLine(questions: readonly Asked[], locale: Locale, by?: string): string {
  const vary = varying(questions)
  const scope = questions[0]?.scope
  if (!scope) return ''
  // Of several outcomes the people alone: each outcome has its heading
  const subject = (own: Scope) => (vary.includes('measure') ? own.population : formatSubject(own, locale))
  const subjects = [...new Set(questions.map((q) => subject(q.scope)))]
  const parts = [
    subjects.length <= 3 ? list(subjects, locale.words.and) : null,
    vary.includes('place') ? null : scope.place,
    vary.includes('time') ? null : formatSince(scope, locale),
    by ?? asOfDays(questions, scope, locale)
  ].filter(Boolean)
  const n = new Set(questions.flatMap(({ voices }) => voices.map(({ source }) => source))).size
  const sources = sentenceCase(say(n === 1 ? locale.words.source : locale.words.sources, String(n)))
  return parts.length > 0 ? `${sentenceCase(parts.join(', '))}. ${sources}.` : `${sources}.`
}

/** "as of 17 to 23 April 2016": the days of what stands, where they are known and the scope does not say them. */
function asOfDays(questions: readonly Asked[], scope: Scope, locale: Locale): string | null {
  const figures = questions.flatMap(({ voices }) => voices.flatMap(({ standing }) => standing))
  const days = figures.flatMap((figure) => dayOf(figure, 'asOf') ?? [])
  const sorted = [...new Set(days)].sort((a, b) => (middle(a) ?? 0) - (middle(b) ?? 0))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return null
  const said = formatPeriod(first, last, locale)
  return said === formatSince(scope, locale) ? null : say(locale.words.asOfDays, said)
}

/** A caption has at most so many words and lines. */
const most = { words: 45, lines: 3 }

/**
 * What not to compare, how vague words were read, what is left out, the outlets: at most three lines of `width`
 * and 45 words; what has no room is left to the tables.
 */
export function captionLines(sentences: readonly (readonly string[])[], width: number, fontSize: number): string[] {
  let text = ''
  for (const variants of sentences) {
    // The longest of its forms that fits
    const longer = variants.map((sentence) => (text ? `${text} ${sentence}` : sentence))
    text =
      longer.find((t) => t.split(/\s+/).length <= most.words && wrap(t, width, fontSize).length <= most.lines) ?? text
  }
  return wrap(text, width, fontSize)
}

/** The sentences of a caption, each from its longest form to its shortest. */
export function captionOf(
  { convention }: Comparison,
  questions: readonly Asked[],
  leftOut: readonly Asked[],
  locale: Locale
): string[][] {
  const { words } = locale
  const figures = questions.flatMap(({ voices }) => voices.flatMap(({ standing }) => standing))
  const respects = { population: words.populations, measure: words.measures, place: words.places, time: words.times }
  const vary = varying(questions).map((respect) => respects[respect])
  const left = leftOut.map((question) => `${formatSubject(question.scope, locale)}: ${saidBy(question.voices, locale)}`)
  return [
    vary.length > 0 ? [say(words.noRivals, list(vary, words.and))] : [],
    readings(figures, convention.name, locale),
    left.length === 0 ? [] : [say(words.notDrawn, left.join('; ')), say(words.notDrawn, shortLeft(leftOut, locale))],
    outletsOf(figures, locale)
  ]
}

const saidBy = (voices: readonly Voice[], locale: Locale) =>
  list(
    [...new Set(voices.flatMap(({ standing }) => standing.map(({ claim }) => phrase(claim, locale))))],
    locale.words.and
  )

const shortLeft = (leftOut: readonly Asked[], { words }: Locale) =>
  list([...new Set(leftOut.map(({ scope }) => scope.unit))], words.and)

/** "Read by “acled”: dozens 12 to 99; hundreds 100 to 999." */
function readings(figures: readonly Figure[], convention: string, locale: Locale): string[] {
  const { words } = locale
  const read = figures.filter(({ reading }) => reading.read && (reading.low ?? reading.high) !== null)
  const vague = read.filter(({ claim }) => claim.vague !== null)
  const notes = [
    ...new Set(vague.map(({ claim, reading }) => `${phrase(claim, locale)} ${formatInterval(reading, locale)}`))
  ]
  const rounded = vague.length < read.length ? words.ownRounding : ''
  const all = [notes.length > 0 ? say(words.readAs, convention, notes.join('; ')) : '', rounded].filter(Boolean)
  return all.length > 0 ? [all.join(' ')] : []
}

/** The outlets that carried the figures; an article's id is none. */
function outletsOf(figures: readonly Figure[], { words }: Locale): string[] {
  const carried = figures.filter(({ outlet, source, claim }) => outlet !== claim.article && outlet !== source)
  const outlets = [...new Set(carried.map(({ outlet }) => outlet))]
  if (outlets.length === 0) return []
  const shown = [outlets.length, 5, 3, 2, 1].filter((n) => n <= outlets.length)
  return shown.map((n) => {
    const more = outlets.length - n
    return say(
      words.reported,
      list([...outlets.slice(0, n), ...(more > 0 ? [say(words.more, String(more))] : [])], words.and)
    )
  })
}

/** Alt text: kind of chart, finding and sources in 150 characters; then the extremes. */
export function descriptionOf(kind: string, title: string, questions: readonly Asked[], locale: Locale): string {
  const { words } = locale
  const n = new Set(questions.flatMap(({ voices }) => voices.map(({ source }) => source))).size
  const count = n === 0 ? '' : ` ${sentenceCase(say(n === 1 ? words.source : words.sources, String(n)))}.`
  const end = `.${count} ${words.tableBelow}`
  const head = `${kind}: ${shortened(title, 150 - kind.length - 2 - end.length)}${end}`
  const ends = questions.slice(0, 4).map((question) => {
    const label = questions.length > 1 ? scopeLabel(question, questions, locale) : null
    return [label === null ? '' : `${label}: `, saidInShort(question, locale)].join('')
  })
  return [head, ...ends.filter(Boolean)].join(' ')
}

/** Who says least and who most; of a single figure who says it. */
function saidInShort({ voices }: Asked, locale: Locale): string {
  const { words } = locale
  const said = ({ source, figure }: { source: string; figure: Figure }, template: string) =>
    say(template, source, phrase(figure.claim, locale))
  const ends = extremes(voices)
  if (ends) return `${said(ends.lowest, words.lowest)} ${said(ends.highest, words.highest)}`
  const [only] = voices.flatMap(({ source, standing }) => standing.map((figure) => ({ source, figure })))
  return only ? said(only, words.only) : ''
}

/** A text of at most so many characters, cut between words where it must be. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1)
  return `${cut.slice(0, cut.lastIndexOf(' ') > length / 2 ? cut.lastIndexOf(' ') : length - 1)}…`
}
