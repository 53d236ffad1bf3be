import { current, extremes, size, standingOf, titleOf } from '../charts/finding.ts'
import { Measure } from '../claim.ts'
import { type Estimate, type Figure, type Scope, saidKey, standing } from '../comparison/estimates.ts'
import { english } from '../comparison/locale.ts'
import { daysOf } from '../comparison/period.ts'
import { holdsByWords } from '../comparison/places.ts'
import { isBodies } from '../comparison/populations.ts'
import type { Question } from '../comparison/questions.ts'
import type { Relation } from '../comparison/relation.ts'
import {
  count,
  formatDate,
  formatNumber,
  formatPeriod,
  formatScope,
  formatSince,
  inBrackets,
  list,
  phrase,
  sentenceCase
} from '../comparison/wording.ts'
import { distinct, grouped, largest, smallest } from '../grouped.ts'
import { inFew } from '../tables/inputError.ts'

/** What happened, in the order in which it is asked after. */
export const outcomes: readonly Measure[] = [...Measure.options.slice(0, Measure.options.indexOf('attended')), 'cost']
export const rank = (measure: Measure) => (outcomes.includes(measure) ? outcomes.indexOf(measure) : outcomes.length)

const figuresIn = ({ estimates }: Question) => estimates.reduce((sum, { figures }) => sum + figures.length, 0)

/** The place and the day of an event, as a comparison finds them. */
export type Home = { place: string | null; day: string | null }

/**
 * The questions of an event, that first with which its report begins: of the event's own place and day before those of
 * another ("190 across the country since June"), the one with most sources, the dead before all else where two sources
 * at least count them, and of the dead people, but for a single voice beside several on soldiers. Of those with as many
 * sources the one that was told last comes first, then the one that tells of most.
 */
export function byImportance(questions: readonly Question[], home: Home = { place: null, day: null }): Question[] {
  const tolls = questions.filter((question) => isToll(question) && !question.isPart)
  const counting = new Set(tolls.flatMap(({ estimates }) => estimates.map(({ source }) => source)))
  const isMore = (one: Question) => one.sources > 1 && !isBodies(one.scope.population) && !isAway(one, home)
  const hasMore = tolls.some(isMore)
  const isOfAll = (one: Question) => one.scope.population === 'people' && (isMore(one) || !hasMore)
  // Bodies are the dead as far as they were found
  const weight = (one: Question) => (isBodies(one.scope.population) ? 1 : isOfAll(one) ? 3 : 2)
  const weights = new Map(counting.size < 2 ? [] : tolls.map((toll) => [toll, weight(toll)]))
  const ranked = questions.map((one) => {
    const { measure } = one.scope
    const last = Number(one.days?.[1].replaceAll('-', '') ?? 0)
    const isDenied = one.estimates.every(({ stance }) => stance === 'denies')
    const kind = [one.isPart, measure === 'other', isAway(one, home), isDenied].map(Number)
    const told = [-(weights.get(one) ?? 0), -one.sources, rank(measure), -last, -(one.low ?? 0), -figuresIn(one)]
    return { one, order: [...kind, ...told] }
  })
  ranked.sort(({ order: a }, { order: b }) => {
    const i = a.findIndex((n, k) => n !== b[k])
    return i < 0 ? 0 : (a[i] as number) - (b[i] as number)
  })
  return ranked.map(({ one }) => one)
}

/** Of another place by its name, or of a time before the event. */
function isAway({ scope: { place, from } }: Question, home: Home): boolean {
  const elsewhere = place !== null && home.place !== null && place !== home.place && !holdsByWords(place, home.place)
  const [began, day] = [daysOf(from), daysOf(home.day)]
  return elsewhere || (began !== null && day !== null && began.last < day.first)
}

const isToll = ({ scope }: Question) => scope.measure === 'killed' && scope.unit === 'people'

/** "57 killed in Orvane": what stands now, in a line of ten words at most. */
export const headline = (question: Pick<Question, 'scope' | 'estimates'>): string =>
  titleOf(question.scope, current(question), english)

/** The finding on a question in a few sentences: how many sources, the first figures and the last, and how it grew. */
export function findingText(
  question: Question,
  { questions, relations }: { questions: readonly Question[]; relations: readonly Relation[] }
): string[] {
  const { scope, estimates } = question
  const histories = estimates.flatMap(({ figures }) => figures)
  const now = current(question)
  const withDay = now.filter(({ asOf }) => asOf !== null)
  const dated = withDay.length > 0 ? withDay : now
  const undated = withDay.length > 0 ? standingOf(question).filter(({ asOf }) => asOf === null) : []
  const [begins, last] = [smallest(histories.map(start)), lastDay(question)]
  const first = histories.filter((figure) => figure.asOf !== null && start(figure) === begins)
  const from = first[0]?.asOf ?? null
  const isNow = new Set(now)
  const isAllNow = last === null || from === last || first.every((figure) => isNow.has(figure))
  const when = last === null ? '' : from === last ? `, as of ${formatDate(last)}` : `, ${formatPeriod(from, last)}`
  const own = relations.filter(({ kind, a, b }) => kind === 'rivals' && [a, b].every((s) => s.question === question.id))
  const clashes = own.filter(({ verdict }) => verdict === 'disagree' || verdict === 'denied')
  const [worst] = clashes
  // Against none no ratio tells which is furthest
  const against = clashes.filter(({ verdict, factor }) => verdict === 'disagree' && factor === null)
  const [most] = against.sort((x, y) => (y.a.low ?? 0) - (x.a.low ?? 0))
  const gravest = worst?.verdict === 'disagree' ? (most ?? worst) : worst
  return [
    `${sentenceCase(formatScope(scope))}: ${count(question.sources, 'source')}${when}.`,
    ...(isAllNow ? [] : [`First, as of ${formatDate(from ?? '')}: ${told(first, from)}.`]),
    `${isAllNow ? 'They say' : `Last, as of ${formatDate(last)}`}: ${told(dated, last)}.`,
    ...(undated.length > 0 ? [`Of no known day: ${told(undated, null)}.`] : []),
    ...growth(estimates),
    ...(gravest ? [gravest.sentence] : []),
    ...besides(question, questions, relations)
  ]
}

/** The last day as its figure has it: of May, not the 31st. null: none is known. */
function lastDay({ estimates }: Question): string | null {
  const days = estimates.flatMap(({ figures }) => figures.flatMap(({ asOf }) => asOf ?? []))
  return days.length === 0 ? null : days.reduce((a, b) => ((daysOf(b)?.last ?? 0) > (daysOf(a)?.last ?? 0) ? b : a))
}

const start = ({ asOf }: Figure) => daysOf(asOf)?.first ?? Infinity

/** "at least 77 (officials), 80 (the mayor, 3 May 2020)", of many the ends. `day`: need not be told again. */
function told(figures: readonly Figure[], day: string | null | undefined): string {
  const bySize = [...figures].sort((a, b) => size(a) - size(b))
  const asserted = bySize.filter(({ claim }) => claim.stance === 'asserts')
  // 12 and twelve are one
  const said = [...grouped(asserted, saidKey).values()]
  // Of many those that the title names
  const telling = extremes(asserted)
  const shown = said.length <= 4 ? said : said.filter((alike) => alike.some((figure) => telling.includes(figure)))
  const all = shown.map((alike) => {
    const sources = distinct(alike.map((figure) => voiceOf(figure, day, (date) => `, ${date}`)))
    return `${phrase((alike[0] as Figure).claim)} ${inBrackets(inFew(sources, 2).join('; '))}`
  })
  // A denial is no figure, and lies between none
  const denied = bySize.filter(({ claim }) => claim.stance === 'denies')
  const denials = distinct(
    denied.map((figure) => `${voiceOf(figure, day, (date) => ` ${inBrackets(date)}`)} ${phrase(figure.claim)}`)
  )
  const rest = said.length - all.length
  const range = rest === 0 ? list(all) : `from ${all.join(' to ')}, and ${rest} more`
  return [...(all.length > 0 ? [range] : []), ...ends(denials)].join('; ')
}

const voiceOf = ({ source, asOf }: Figure, day: string | null | undefined, dated: (date: string) => string) =>
  asOf === null || asOf === day ? source : `${source}${dated(formatDate(asOf))}`

/** Other figures that may belong here. */
function besides({ id, scope }: Question, questions: readonly Question[], relations: readonly Relation[]): string[] {
  const open = new Set(
    relations.flatMap(({ kind, a, b }) =>
      kind !== 'proposed' ? [] : a.question === id ? b.question : b.question === id ? a.question : []
    )
  )
  const waiting = questions.filter((one) => open.has(one.id) && !one.isPart)
  return waiting.length > 0 ? [`Left out until somebody says whether they belong here: ${some(waiting, scope)}.`] : []
}

/** The highest of some questions in a phrase each, and how many more there are. */
function some(questions: readonly Question[], main: Scope): string {
  const highest = [...questions].sort((a, b) => (b.high ?? b.low ?? 0) - (a.high ?? a.low ?? 0))
  const said = highest.slice(0, 3).map((question) => {
    const { population, place } = question.scope
    const since = formatSince(question.scope)
    const where = `${place ?? 'place not stated'}${since === formatSince(main) ? '' : `, ${since || 'time not stated'}`}`
    return `${told(current(question), lastDay(question))}, ${population === main.population ? where : formatScope(question.scope)}`
  })
  const more = highest.length - said.length
  return [...said, ...(more > 0 ? [`and ${formatNumber(more)} more`] : [])].join('; ')
}

/** The source with the longest history: "Reuters went from 262 (18 April 2016) to 587 (22 April 2016)." */
function growth(estimates: readonly Estimate[]): string[] {
  const days = ({ figures }: Estimate) => new Set(figures.map(({ asOf }) => asOf)).size
  const lengths = estimates.map(days)
  const most = largest(lengths)
  const longest = estimates[lengths.indexOf(most)]
  if (!longest || most < 2) return []
  const [from, to] = [longest.figures[0], longest.figures.at(-1)]
  // Not "from 12 to twelve"
  if (!from?.asOf || !to?.asOf || saidKey(from) === saidKey(to)) return []
  const at = ({ claim, asOf }: Figure) => `${phrase(claim)} ${inBrackets(formatDate(asOf ?? ''))}`
  return [`${sentenceCase(longest.source)} went from ${at(from)} to ${at(to)}.`]
}

/** "Two divers killed, Orvane: 17, 6 May 2024 (police), after 9 on 4 May 2024": what each says now and said before. */
export function single({ scope, estimates }: Question): string {
  const said = estimates.map((estimate) => {
    const now = distinct(standing(estimate).map((figure) => dated(figure, ', ')))
    const before = distinct(estimate.figures.flatMap((figure) => (figure.stands ? [] : dated(figure, ' on '))))
    const history = before.length === 0 ? '' : `, after ${list(ends(before))}`
    return `${now.join(', ')} ${inBrackets(estimate.source)}${history}`
  })
  return `${sentenceCase(formatScope(scope))}: ${said.join('; ')}`
}

const dated = ({ claim, asOf }: Figure, at: string) =>
  asOf === null ? phrase(claim) : `${phrase(claim)}${at}${formatDate(asOf)}`

/** Of a long history the beginning and the end. */
const ends = (all: readonly string[]) =>
  all.length <= 4 ? all : [...all.slice(0, 2), `${all.length - 3} more`, ...all.slice(-1)]
