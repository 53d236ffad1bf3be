import type { Convention } from '../comparison/convention.ts'
import { type Figure, type Scope, standing } from '../comparison/estimates.ts'
import { type Locale, say } from '../comparison/locale.ts'
import { grows } from '../comparison/period.ts'
import type { Question } from '../comparison/questions.ts'
import {
  formatInterval,
  formatPeriod,
  formatSince,
  formatSubject,
  list,
  middle,
  phrase,
  sentenceCase
} from '../comparison/wording.ts'
import { distinct } from '../grouped.ts'
import { extremes, standingOf } from './finding.ts'
import { type Chosen, type Settings, sourcesOf } from './options.ts'
import { wrap } from './text.ts'

export interface Words {
  title: string
  subtitle: string
  caption: string[]
  description: string
}

interface Own {
  kind: string
  title: string
  /** Sentences that its caption begins with. */
  more?: readonly string[]
  by?: string
  /** Those that are drawn; default: what stands, and what was revised. */
  figures?: readonly Figure[]
  /** What is drawn that nobody said, for the alt text. */
  drawn?: string
}

/** The words around a chart: those asked for, else its own. */
export function wordsAround(found: Chosen, set: Settings, own: Own): Words {
  const { questions } = found
  const { locale } = set
  const figures =
    own.figures ?? questions.flatMap(({ estimates }) => estimates.flatMap((e) => [...standing(e), ...e.superseded]))
  const told = [...(own.more ?? []), ...captionOf(found, figures, locale)]
  const { title = own.title, subtitle = scopeLine(questions, locale, own.by), caption = inShort(told, set.right) } = set
  return {
    title: title ?? '',
    subtitle: subtitle ?? '',
    caption: wrap(caption ?? '', set.right, 11),
    description: descriptionOf(own, title ?? own.title, questions, locale)
  }
}

type Respect = 'population' | 'measure' | 'place' | 'time'

const respects: Readonly<Record<Respect, (question: Question) => string | null>> = {
  population: ({ scope }) => `${scope.population} ${scope.unit}`,
  measure: ({ scope }) => scope.measure,
  place: ({ scope }) => scope.place,
  time: ({ scope: { from, to } }) => `${from} ${to}`
}

/** The day that all are of, some of them who are missing as of that day: these have no beginning, and no other time. */
function isOfOneDay(questions: readonly Question[]): boolean {
  const days = questions.flatMap((question) => {
    const { from, to, measure } = question.scope
    return grows(measure) || from || to ? [from === to ? from : null] : standingOf(question).map(({ asOf }) => asOf)
  })
  return days[0] != null && new Set(days).size === 1
}

const varying = (questions: readonly Question[]) =>
  (Object.keys(respects) as Respect[]).filter(
    (respect) => new Set(questions.map(respects[respect])).size > 1 && !(respect === 'time' && isOfOneDay(questions))
  )

/** What sets this question apart from the others on the chart; null where nothing does. */
export function scopeLabel({ scope }: Question, questions: readonly Question[], locale: Locale): string | null {
  const vary = varying(questions)
  const parts = [
    vary.includes('population') || vary.includes('measure') ? formatSubject(scope, locale) : null,
    vary.includes('place') ? (scope.place ?? locale.words.placeNotStated) : null,
    vary.includes('time')
      ? formatSince(scope, locale) || (grows(scope.measure) ? locale.words.timeNotStated : null)
      : null
  ].filter(Boolean)
  return parts.length > 0 ? sentenceCase(parts.join(' · ')) : null
}

function scopeLine(questions: readonly Question[], locale: Locale, by?: string): string {
  const vary = varying(questions)
  const scope = questions[0]?.scope
  if (!scope) return ''
  // Of several outcomes the people alone: each outcome has its heading
  const subject = (own: Scope) => (vary.includes('measure') ? own.population : formatSubject(own, locale))
  const subjects = distinct(questions.map((question) => subject(question.scope)))
  const parts = [
    subjects.length <= 3 ? list(subjects, locale.words.and) : null,
    vary.includes('place') ? null : scope.place,
    vary.includes('time') ? null : formatSince(scope, locale),
    by ?? asOfDays(questions, scope, locale)
  ].filter(Boolean)
  const sources = sentenceCase(counted(questions, locale))
  return parts.length > 0 ? `${sentenceCase(parts.join(', '))}. ${sources}.` : `${sources}.`
}

function counted(questions: readonly Question[], { words }: Locale): string {
  const n = sourcesOf(questions).size
  return say(n === 1 ? words.source : words.sources, String(n))
}

/** "as of 17 to 23 April 2016": the days of what stands, where they are known and the scope does not say them. */
function asOfDays(questions: readonly Question[], scope: Scope, locale: Locale): string | null {
  const days = new Set(questions.flatMap(standingOf).flatMap(({ asOf }) => asOf ?? []))
  const sorted = [...days].sort((a, b) => (middle(a) ?? 0) - (middle(b) ?? 0))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return null
  const said = formatPeriod(first, last, locale)
  return said === formatSince(scope, locale) ? null : say(locale.words.asOfDays, said)
}

/** A sentence, or the forms that it has, the longest first. */
type Sentence = string | readonly string[]

const most = { words: 45, lines: 3, outlets: 3 }

/** What has no room in three lines and 45 words is said in its shorter form, or left to the tables. */
function inShort(sentences: readonly Sentence[], width: number): string {
  const fits = (text: string) => text.split(/\s+/).length <= most.words && wrap(text, width, 11).length <= most.lines
  return sentences.reduce<string>(
    (text, forms) =>
      [forms]
        .flat()
        .map((form) => (text ? `${text} ${form}` : form))
        .find(fits) ?? text,
    ''
  )
}

/** What not to compare, how vague words were read, what is left out, the outlets. */
function captionOf(found: Chosen, figures: readonly Figure[], locale: Locale): Sentence[] {
  const { comparison, questions, leftOut } = found
  const { words } = locale
  const names = { population: words.populations, measure: words.measures, place: words.places, time: words.times }
  const vary = varying(questions).map((respect) => names[respect])
  const said = (question: Question) =>
    list(distinct(standingOf(question).map(({ claim }) => phrase(claim, locale))), words.and)
  const units = distinct(leftOut.map(({ scope }) => scope.unit))
  const left = leftOut.map((question) => `${formatSubject(question.scope, locale)}: ${said(question)}`)
  return [
    ...(vary.length > 0 ? [say(words.noRivals, list(vary, words.and))] : []),
    ...readings(figures, comparison.convention, locale),
    ...(left.length > 0 ? [say(words.notDrawn, left.length > 2 ? list(units, words.and) : left.join('; '))] : []),
    ...outletsOf(figures, locale)
  ]
}

/** "Vague words as ACLED reads them (dozens: 12 to 99; hundreds: 100 to 999).", in short without how. */
function readings(figures: readonly Figure[], { reader }: Convention, locale: Locale): Sentence[] {
  const { words } = locale
  const read = figures.filter(({ reading }) => reading.read && (reading.low ?? reading.high) !== null)
  const vague = read.filter(({ claim }) => claim.vague !== null)
  const notes = new Set(
    vague.map(({ claim, reading }) => say(words.subject, phrase(claim, locale), formatInterval(reading, locale)))
  )
  const how = say(words.readAs, reader, [...notes].join('; '))
  return [
    ...(notes.size > 0 ? [[how, how.replace(/ \(.*\)/, '')]] : []),
    ...(vague.length < read.length ? [words.ownRounding] : [])
  ]
}

/** The outlets of the figures, where they are not all of their own; an article's id is none. */
function outletsOf(figures: readonly Figure[], { words }: Locale): string[] {
  const named = figures.filter(({ outlet, claim }) => outlet !== claim.article)
  const isCarried = named.some(({ outlet, source }) => outlet !== source)
  const outlets = isCarried ? distinct(named.map(({ outlet }) => outlet)) : []
  const more = outlets.length - most.outlets
  const shown = [...outlets.slice(0, most.outlets), ...(more > 0 ? [say(words.more, String(more))] : [])]
  return outlets.length > 0 ? [say(words.reported, list(shown, words.and))] : []
}

/** Alt text: kind of chart, finding and sources; then the extremes. */
function descriptionOf(own: Own, title: string, questions: readonly Question[], locale: Locale): string {
  const { kind, figures: shown, drawn } = own
  const { words } = locale
  const count = questions.length === 0 ? '' : ` ${sentenceCase(counted(questions, locale))}.`
  const head = `${kind}: ${title}.${count} ${words.tableBelow}`
  // Of an undated figure a chart over time shows nothing
  const ends = questions.slice(0, 4).map((question) => {
    const label = scopeLabel(question, questions, locale)
    // Who says least and who most; of a single figure who says it
    const figures = extremes(standingOf(question).filter((figure) => !shown || shown.includes(figure)))
    const templates = figures.length === 1 ? [words.only] : [words.lowest, words.highest]
    const said = figures.map(({ source, claim }, i) => say(templates[i] ?? '', source, phrase(claim, locale)))
    return (label === null ? '' : `${label}: `) + said.join(' ')
  })
  return [head, ...ends, drawn].filter(Boolean).join(' ')
}
