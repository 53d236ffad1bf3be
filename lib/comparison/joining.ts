import type { Bound } from '../claim.ts'
import { disjoint } from '../figures/interval.ts'
import { distinct, grouped } from '../grouped.ts'
import type { Figure, Scope } from './estimates.ts'
import type { EventContext } from './events.ts'
import { type Days, daysOf, grows, isIn, isOneDay, nested, day as oneDay } from './period.ts'
import { generalOf, isGeneral, isOther } from './populations.ts'
import { questionKey, relateScopes } from './scope.ts'
import { formatDate } from './wording.ts'

type Asked = Pick<Figure, 'question' | 'scope' | 'claim'>

/** Makes one of totals since February and since 24 February, and of a first stretch's count and totals since then. */
export function joinBeginnings(figures: readonly Figure[]): Figure[] {
  const asked = new Map<string, Asked>()
  for (const figure of figures) {
    const { question, scope } = figure
    if (scope.from !== null && grows(scope.measure) && !asked.has(question)) asked.set(question, figure)
  }
  const timeless = ({ question, scope }: Asked) =>
    // A function, as "US$'000" would be a pattern
    question.replace(questionKey(scope), () => questionKey({ ...scope, from: null, to: null }))
  const joined = new Map([...grouped(asked.values(), timeless).values()].flatMap(joinedIn))
  return figures.map((figure) => since(figure, joined.get(figure.question)))
}

function joinedIn(group: readonly Asked[]): [question: string, begins: string][] {
  // "From 1 January to 31 August", and to 14 September; in a table a month is a month
  const isTotal = ({ scope: { from, to }, claim }: Asked) =>
    to === null || (from !== to && claim.start !== null && group.some(({ scope: s }) => s.from === from && s.to !== to))
  const totals = distinct(group.filter(isTotal).flatMap(({ scope }) => scope.from ?? []))
  const days = totals.filter((from) => isDay(from))
  const told = new Map(totals.map((from) => [from, isDay(from) ? from : (onlyIn(from, days) ?? from)]))
  const beginnings = distinct([...told.values()])
  return group.flatMap((one): [string, string][] => {
    const {
      question,
      scope: { from, to }
    } = one
    // A first month's own count is the total by its end; a day's own is none of the total of its year
    const begins = isTotal(one) ? told.get(from ?? '') : onlyIn(from ?? '', beginnings, isFirst)
    return begins && (begins !== from || to !== null) ? [[question, begins]] : []
  })
}

const isDay = (date: string) => isOneDay(daysOf(date) ?? { first: 0, last: Infinity })

/** Whether totals from a day on have their first stretch in this one. */
const isFirst = (day: Days, range: Days) => isIn(day, range) && range.last - range.first < 31 * oneDay

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

/**
 * Makes one of what a source gives one figure for: who says that four people were killed, and elsewhere that four
 * miners were, says that all of them were miners; and where a town and its province have the same nine dead, all died
 * in the town. Of ten and more whoever says so, as two counts hardly come to one number. Not where an article tells
 * the two apart.
 */
export function joinEquals(figures: readonly Figure[], context: EventContext): Figure[] {
  const said = figures.filter(
    ({ claim }) => claim.start !== null && claim.vague === null && claim.partOf === null && counts.has(claim.bound)
  )
  const wider = new Map<string, Figure>()
  const own = grouped(figures, ({ question }) => question)
  for (const group of grouped(said, sameFigure).values()) {
    const asked = [...new Map(group.map((figure) => [figure.question, figure])).values()]
    asked.sort((a, b) => (a.question < b.question ? -1 : 1))
    for (const one of asked)
      for (const all of asked) {
        if (wider.has(one.question) || isRepeated(one, all) || !isWider(all.scope, one.scope, context)) continue
        if (!areToldApart(byArticle(own.get(one.question) ?? []), byArticle(own.get(all.question) ?? [])))
          wider.set(one.question, all)
      }
  }
  return figures.map((figure) => joined(figure, wider))
}

/** "Three died in Keld ... the three victims": what its article says again without a place is of no wider one. */
const isRepeated = ({ claim, scope }: Figure, all: Figure) =>
  claim.article === all.claim.article && scope.place !== all.scope.place && !all.claim.place

/** "At least 29" counted 29; "about 50" and "up to 50" did not count. */
const counts: ReadonlySet<Bound> = new Set<Bound>(['exact', 'atLeast', 'moreThan'])
/** From here on two counts hardly come to one number. */
export const seldomTwice = 10

function sameFigure({ source, claim: { best, low }, scope: { event, measure, unit, from, to } }: Figure): string {
  const n = best ?? low ?? 0
  return JSON.stringify([n < seldomTwice && [source.toLowerCase(), from, to], n, event, measure, generalOf(unit)])
}

/** Whether all that is of the one may be of the other: people and miners, a province and its town. */
function isWider(all: Scope, one: Scope, { resolverOf, lineOf }: EventContext): boolean {
  const names = resolverOf(one.event)
  const isOpen = (field: 'place' | 'population', a: string, b: string) =>
    names[field].relate(a, b) === 'differs' && !names.isApart(field, a, b)
  const [isSamePlace, isSamePeople] = [all.place === one.place, all.population === one.population]
  const { time } = relateScopes(one, all, names)
  // 134 on Tuesday, and 134 since Monday
  if (time === 'inside' && all.to === null && isSamePlace && isSamePeople) return true
  if (time !== 'same' || (isSamePlace && isSamePeople)) return false
  const isAll =
    isSamePeople || (isGeneral(all) && !isOther(one.population) && isOpen('population', all.population, one.population))
  if (!isAll || isSamePlace) return isAll
  if (all.place === null || one.place === null || !isOpen('place', all.place, one.place)) return false
  return lineOf(one.event, one.place, all.place)?.wider === all.place
}

function joined(figure: Figure, wider: ReadonlyMap<string, Figure>): Figure {
  let [all, passed] = [wider.get(figure.question), [figure.question]]
  for (let next = all; next && !passed.includes(next.question); next = wider.get(next.question)) {
    all = next
    passed = [...passed, next.question]
  }
  if (!all || all.question === figure.question) return figure
  const { population, place, from } = figure.scope
  const assumes = [
    ...(from === all.scope.from
      ? []
      : [`that all since ${formatDate(all.scope.from ?? '')} are of ${formatDate(from ?? '')}`]),
    ...(population === all.scope.population ? [] : [`that ${population} are all the ${all.scope.population}`]),
    ...(place === all.scope.place ? [] : [`that all of ${all.scope.place} are of ${place}`])
  ]
  return { ...figure, scope: all.scope, question: all.question, assumes: [...figure.assumes, ...assumes] }
}

type ByArticle = ReadonlyMap<string, readonly Figure[]>
/** Of a table each source speaks for itself. */
export const byArticle = (figures: readonly Figure[]): ByArticle =>
  grouped(figures, ({ claim, source }) => (claim.start === null ? `${claim.article}\n${source}` : claim.article))

/** An article that gives 12 of the one and 40 of the other tells them apart, unless those may be one thing. */
export function areToldApart(
  a: ByArticle,
  b: ByArticle,
  mayBeOne = (_x: Figure, _y: Figure) => false,
  areTwo = (x: Figure, y: Figure) => disjoint(x.reading, y.reading)
): boolean {
  return [...a].some(([article, own]) => {
    const beside = b.get(article) ?? []
    const isOpen = (x: Figure, y: Figure) => mayBeOne(x, y) || areTwo(x, y)
    return own.every((x) => beside.every((y) => isOpen(x, y))) && own.some((x) => beside.some((y) => !mayBeOne(x, y)))
  })
}
