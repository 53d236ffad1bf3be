import type { Figure } from './estimates.ts'
import { daysOf, grows, isOneDay, nested } from './period.ts'
import { questionKey, type Scope } from './scope.ts'
import { formatDate } from './wording.ts'

/**
 * Makes one of beginnings that are told more and less closely: of totals since February and since 24 February, where
 * no other day of February is told, and of a first stretch's own count and the totals since its beginning.
 */
export function joinBeginnings(figures: readonly Figure[]): Figure[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    if (figure.scope.from === null || !grows(figure.scope.measure)) continue
    const key = figure.question.replace(
      questionKey(figure.scope),
      // A function, as "US$'000" would be a pattern
      () => questionKey({ ...figure.scope, from: null, to: null })
    )
    const group = groups.get(key)
    if (group) group.push(figure)
    else groups.set(key, [figure])
  }
  const joined = new Map([...groups.values()].flatMap(joinedIn))
  return figures.map((figure) => joined.get(figure) ?? figure)
}

function joinedIn(group: readonly Figure[]): [Figure, Figure][] {
  const totals = distinct(group.flatMap(({ scope }) => (scope.to === null ? (scope.from ?? []) : [])))
  const days = totals.filter((from) => isDay(from))
  const told = new Map(totals.map((from) => [from, isDay(from) ? from : (onlyIn(from, days) ?? from)]))
  const beginnings = distinct([...told.values()])
  return group.flatMap((figure): [Figure, Figure][] => {
    const { from, to } = figure.scope
    // A first month's own count is the total by its end
    const begins = to === null ? told.get(from ?? '') : onlyIn(from ?? '', beginnings)
    return begins && (begins !== from || to !== null) ? [[figure, since(figure, begins)]] : []
  })
}

const distinct = (items: readonly string[]) => [...new Set(items)]
const isDay = (date: string) => isOneDay(daysOf(date) ?? { first: 0, last: Infinity })

/** The one of some beginnings that lies within the possible days of another, or in which that lies; null: none, or several. */
function onlyIn(date: string, beginnings: readonly string[]): string | null {
  const range = daysOf(date)
  const fitting = beginnings.filter((other) => range && nested(daysOf(other) ?? range, range))
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

function since(figure: Figure, from: string): Figure {
  const scope: Scope = { ...figure.scope, from, to: null }
  const assumes = figure.scope.from === from ? [] : [`that it counts from ${formatDate(from)}`]
  return {
    ...figure,
    scope,
    question: figure.question.replace(questionKey(figure.scope), () => questionKey(scope)),
    assumes: [...figure.assumes, ...assumes]
  }
}
