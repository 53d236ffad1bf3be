import { disjoint } from '../figures/interval.ts'
import type { Figure, Scope } from './estimates.ts'
import type { Home } from './events.ts'
import { grouped } from './grouped.ts'
import { onOneLine } from './places.ts'
import type { Resolver } from './resolver.ts'

export interface EqualsContext {
  resolverOf: (event: string | null) => Resolver
  /** The place and the day that each event has of its own. */
  homeOf: (event: string | null) => Pick<Home, 'place' | 'day'>
}

/**
 * Makes one of what a source gives one figure for: who says that four people were killed, and elsewhere that four
 * miners were, says that all of them were miners; and where a town and its province have the same nine dead, all died
 * in the town. Not where an article tells the two apart.
 */
export function joinEquals(figures: readonly Figure[], context: EqualsContext): Figure[] {
  const said = figures.filter(({ claim }) => claim.start !== null && claim.bound === 'exact' && claim.vague === null)
  const wider = new Map<string, Figure>()
  let own: Map<string, Figure[]> | null = null
  for (const group of grouped(said, sameFigure).values()) {
    const asked = [...new Map(group.map((figure) => [figure.question, figure])).values()]
    if (asked.length < 2) continue
    asked.sort((a, b) => (a.question < b.question ? -1 : 1))
    own ??= grouped(figures, ({ question }) => question)
    for (const one of asked)
      for (const all of asked) {
        if (wider.has(one.question) || !isWider(all.scope, one.scope, context)) continue
        if (!areToldApart(own.get(one.question) ?? [], own.get(all.question) ?? [])) wider.set(one.question, all)
      }
  }
  return wider.size === 0 ? [...figures] : figures.map((figure) => joined(figure, wider))
}

const sameFigure = ({ source, claim: { best }, scope: { event, measure, unit, from, to } }: Figure) =>
  JSON.stringify([source.toLowerCase(), best, event, measure, unit, from, to])

/** Whether all that is of the one may be of the other: people and miners, a province and its town. */
function isWider(all: Scope, one: Scope, { resolverOf, homeOf }: EqualsContext): boolean {
  const names = resolverOf(one.event)
  const isOpen = (field: 'place' | 'population', a: string, b: string) =>
    names[field].relate(a, b) === 'differs' && !names.isApart(field, a, b)
  const [isSamePlace, isSamePeople] = [all.place === one.place, all.population === one.population]
  if (isSamePlace && isSamePeople) return false
  const isAll =
    isSamePeople || (all.population.toLowerCase() === 'people' && isOpen('population', all.population, one.population))
  if (!isAll || isSamePlace) return isAll
  if (all.place === null || one.place === null || !isOpen('place', all.place, one.place)) return false
  return onOneLine(one.place, all.place, homeOf(one.event).place)?.wider === all.place
}

function joined(figure: Figure, wider: ReadonlyMap<string, Figure>): Figure {
  let [all, passed] = [wider.get(figure.question), [figure.question]]
  for (let next = all; next && !passed.includes(next.question); next = wider.get(next.question)) {
    all = next
    passed = [...passed, next.question]
  }
  if (!all || all.question === figure.question) return figure
  const { population, place } = figure.scope
  const assumes = [
    ...(population === all.scope.population ? [] : [`that ${population} are all the ${all.scope.population}`]),
    ...(place === all.scope.place ? [] : [`that all of ${all.scope.place} are of ${place}`])
  ]
  return { ...figure, scope: all.scope, question: all.question, assumes: [...figure.assumes, ...assumes] }
}

/** An article that gives 12 of the one and 40 of the other tells them apart; one that gives 12 of both does not. */
function areToldApart(a: readonly Figure[], b: readonly Figure[]): boolean {
  const others = grouped(b, ({ claim }) => claim.article)
  return [...grouped(a, ({ claim }) => claim.article)].some(([article, own]) => {
    const beside = others.get(article) ?? []
    return beside.length > 0 && own.every((x) => beside.every((y) => disjoint(x.reading, y.reading)))
  })
}
