import { titleOf } from '../charts/finding.ts'
import type { Measure } from '../claim.ts'
import { type Estimate, type Figure, standing } from '../comparison/estimates.ts'
import { english } from '../comparison/locale.ts'
import { daysOf, grows } from '../comparison/period.ts'
import { phrase } from '../comparison/phrase.ts'
import type { Question } from '../comparison/questions.ts'
import type { Relation } from '../comparison/relation.ts'
import { count, formatDate, formatPeriod, formatScope, list, sentenceCase } from '../comparison/wording.ts'

/** What happened, in the order in which it is asked after. */
export const outcomes: readonly Measure[] = [
  'killed',
  'injured',
  'missing',
  'displaced',
  'fled',
  'detained',
  'rescued',
  'infected',
  'affected',
  'destroyed',
  'damaged',
  'cost'
]
const rank = (measure: Measure) => (outcomes.includes(measure) ? outcomes.indexOf(measure) : outcomes.length)

const figuresIn = ({ estimates }: Question) => estimates.reduce((sum, { figures }) => sum + figures.length, 0)

/**
 * The questions of an event, that first with which its report begins: the one with most sources, the dead before all
 * else where two sources at least count them.
 */
export function byImportance(questions: readonly Question[]): Question[] {
  const isToll = ({ scope, sources, isPart }: Question) => scope.measure === 'killed' && sources > 1 && !isPart
  return [...questions].sort(
    (a, b) =>
      Number(a.isPart) - Number(b.isPart) ||
      Number(a.scope.measure === 'other') - Number(b.scope.measure === 'other') ||
      Number(isToll(b)) - Number(isToll(a)) ||
      b.sources - a.sources ||
      rank(a.scope.measure) - rank(b.scope.measure) ||
      figuresIn(b) - figuresIn(a)
  )
}

/**
 * What stands now: of each source its last figure, but for those that later ones have outgrown. A figure of an earlier
 * day stays where it is above all later ones, for a toll does not fall, and where its day is not known.
 */
export function current({ scope, estimates }: Pick<Question, 'scope' | 'estimates'>): Figure[] {
  const all = estimates.flatMap((estimate) => standing(estimate))
  const days = (figure: Figure) => daysOf(figure.asOf)
  const latest = Math.max(...all.map((figure) => days(figure)?.first ?? Number.NEGATIVE_INFINITY))
  const isNow = (figure: Figure) => (days(figure)?.last ?? Infinity) >= latest
  const tops = all
    .filter((figure) => isNow(figure) && days(figure))
    .map(({ reading }) => reading.high ?? reading.low ?? 0)
  const isAbove = ({ reading }: Figure) =>
    grows(scope.measure) && tops.length > 0 && (reading.low ?? 0) > Math.max(...tops)
  return all.filter((figure) => isNow(figure) || isAbove(figure))
}

/** "646 killed in Ecuador": what stands now, in a line of ten words at most. */
export function headline({ id, scope, sources, verdict, factor, ...question }: Question): string {
  const voices = new Map<string, Figure[]>()
  for (const figure of current({ scope, ...question })) {
    voices.set(figure.source, [...(voices.get(figure.source) ?? []), figure])
  }
  const asked = [...voices].map(([source, figures]) => ({
    source,
    scope,
    standing: figures,
    history: [],
    superseded: []
  }))
  return titleOf({ id, scope, sources, verdict, factor, voices: asked }, english)
}

/** The finding on a question in a few sentences: how many sources, the first figures and the last, and how it grew. */
export function findingText(question: Question, relations: readonly Relation[]): string[] {
  const { scope, days, estimates } = question
  const histories = estimates.flatMap(({ figures }) => figures)
  const now = current(question)
  const first = histories.filter(({ asOf }) => asOf !== null && daysOf(asOf)?.first === firstDay(histories))
  const isOneDay = days === null || days[0] === days[1] || first.every((figure) => now.includes(figure))
  const when = days === null ? '' : isOneDay ? `, as of ${formatDate(days[1])}` : `, ${formatPeriod(days[0], days[1])}`
  const gravest = relations.find(
    ({ kind, verdict, a, b }) =>
      kind === 'rivals' &&
      (verdict === 'disagree' || verdict === 'denied') &&
      a.question === b.question &&
      a.question === question.id
  )
  return [
    `${sentenceCase(formatScope(scope))}: ${count(question.sources, 'source')}${when}.`,
    ...(isOneDay ? [] : [`First, as of ${formatDate(first[0]?.asOf ?? '')}: ${told(first)}.`]),
    `${isOneDay ? 'They say' : `Last, as of ${formatDate(days[1])}`}: ${told(now)}.`,
    ...growth(estimates),
    ...(gravest ? [gravest.sentence] : [])
  ]
}

const firstDay = (figures: readonly Figure[]) => Math.min(...figures.map(({ asOf }) => daysOf(asOf)?.first ?? Infinity))

/** "at least 77 (officials), 80 (the mayor)", the lowest first; of many the lowest and the highest. */
function told(figures: readonly Figure[]): string {
  const said = [...figures].sort((a, b) => size(a) - size(b)).map(({ claim, source }) => `${phrase(claim)} (${source})`)
  const distinct = [...new Set(said)]
  if (distinct.length <= 4) return list(distinct)
  return `from ${distinct[0]} to ${distinct.at(-1)}, with ${distinct.length - 2} between`
}

const size = ({ reading: { low, high } }: Figure) => low ?? high ?? 0

/** The source with the longest history: "Reuters went from 262 (18 April 2016) to 587 (22 April 2016)." */
function growth(estimates: readonly Estimate[]): string[] {
  const days = ({ figures }: Estimate) => new Set(figures.map(({ asOf }) => asOf)).size
  const [longest] = [...estimates].sort((a, b) => days(b) - days(a))
  if (!longest || days(longest) < 2) return []
  const [from, to] = [longest.figures[0], longest.figures.at(-1)]
  if (!from?.asOf || !to?.asOf) return []
  const at = ({ claim, asOf }: Figure) => `${phrase(claim)} (${formatDate(asOf ?? '')})`
  return [`${sentenceCase(longest.source)} went from ${at(from)} to ${at(to)}.`]
}

/** A question with one figure as a line: "Two Canadians killed, Ecuador: Justin Trudeau says two, 18 April 2016". */
export function single({ scope, estimates }: Question): string {
  const said = estimates.map(({ source, figures }) =>
    figures.map(({ claim, asOf }) => `${phrase(claim)}${asOf === null ? '' : `, ${formatDate(asOf)}`} (${source})`)
  )
  return `${sentenceCase(formatScope(scope))}: ${said.flat().join('; ')}`
}
