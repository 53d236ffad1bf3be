import type { Figure, Scope } from './estimates.ts'
import { grouped } from './grouped.ts'
import { type Days, daysOf, grows, isOneDay, nested, day as oneDay } from './period.ts'
import { questionKey } from './scope.ts'
import { formatDate } from './wording.ts'

type Asked = Pick<Figure, 'question' | 'scope'>

/**
 * Makes one of beginnings that are told more and less closely: of totals since February and since 24 February, where
 * no other day of February is told, and of a first stretch's own count and the totals since its beginning.
 */
export function joinBeginnings(figures: readonly Figure[]): Figure[] {
  const asked = new Map<string, Asked>()
  for (const { question, scope } of figures)
    if (scope.from !== null && grows(scope.measure) && !asked.has(question)) asked.set(question, { question, scope })
  const timeless = ({ question, scope }: Asked) =>
    // A function, as "US$'000" would be a pattern
    question.replace(questionKey(scope), () => questionKey({ ...scope, from: null, to: null }))
  const groups = [...grouped(asked.values(), timeless).values()]
  const joined = new Map(groups.flatMap((group) => (group.length > 1 ? joinedIn(group) : [])))
  return joined.size === 0 ? [...figures] : figures.map((figure) => since(figure, joined.get(figure.question)))
}

/** The questions that are another's, each with its beginning. */
function joinedIn(group: readonly Asked[]): [question: string, begins: string][] {
  const totals = distinct(group.flatMap(({ scope }) => (scope.to === null ? (scope.from ?? []) : [])))
  const days = totals.filter((from) => isDay(from))
  const told = new Map(totals.map((from) => [from, isDay(from) ? from : (onlyIn(from, days) ?? from)]))
  const beginnings = distinct([...told.values()])
  return group.flatMap(({ question, scope: { from, to } }): [string, string][] => {
    // A first month's own count is the total by its end; a day's own is none of the total of its year
    const begins = to === null ? told.get(from ?? '') : onlyIn(from ?? '', beginnings, isFirst)
    return begins && (begins !== from || to !== null) ? [[question, begins]] : []
  })
}

const distinct = (items: readonly string[]) => [...new Set(items)]
const isDay = (date: string) => isOneDay(daysOf(date) ?? { first: 0, last: Infinity })

/** Whether totals from a day on have their first stretch in this one. */
const isFirst = (day: Days, { first, last }: Days) =>
  day.first >= first && day.last <= last && last - first < 31 * oneDay

/** The one of some beginnings that fits the possible days of another; null: none, or several. */
function onlyIn(date: string, beginnings: readonly string[], fits = nested): string | null {
  const range = daysOf(date)
  const fitting = beginnings.filter((other) => range && fits(daysOf(other) ?? range, range))
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

function since(figure: Figure, from: string | undefined): Figure {
  if (from === undefined) return figure
  const scope: Scope = { ...figure.scope, from, to: null }
  const question = figure.question.replace(questionKey(figure.scope), () => questionKey(scope))
  const assumes = figure.scope.from === from ? [] : [`that it counts from ${formatDate(from)}`]
  return { ...figure, scope, question, assumes: [...figure.assumes, ...assumes] }
}
