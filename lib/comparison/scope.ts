import type { Measure } from '../claim.ts'
import { type Containment, type Names, namesOf, placeNames } from './names.ts'
import type { CompareOptions } from './options.ts'
import { daysApart, isStock, middlesApart, type Period, relatePeriods } from './period.ts'

/** What a figure is about. Figures whose scopes are the same answer one question. */
export interface Scope {
  population: string
  measure: Measure
  unit: string
  place: string | null
  from: string | null
  to: string | null
  period: Period
}

/** How scope a lies to scope b in each respect. `days`: from period to period; `middles`: from middle to middle. */
export interface ScopeRelation {
  population: Containment
  place: Containment
  period: Containment
  measure: boolean
  unit: boolean
  days: number | null
  middles: number | null
}

export interface Resolver {
  population: Names
  place: Names
  source: Names
}

export function resolver({ names = [], places = [], same = {} }: CompareOptions): Resolver {
  return {
    population: namesOf('population', names, same.population),
    source: namesOf('source', names, same.source),
    place: placeNames(places, same.place)
  }
}

export function relateScopes(a: Scope, b: Scope, names: Resolver): ScopeRelation {
  return {
    population: names.population.relate(a.population, b.population),
    place: names.place.relate(a.place, b.place),
    period: relatePeriods(a.period, b.period),
    measure: a.measure === b.measure,
    unit: a.unit.toLowerCase() === b.unit.toLowerCase(),
    days: daysApart(a.period, b.period),
    middles: middlesApart(a.period, b.period)
  }
}

const ratios =
  /%|percent|\bper\b|^(?:degrees?|years?|months?|weeks?|days?|hours?|minutes?|km|m|miles?|met(?:er|re)s?|kilomet(?:er|re)s?|feet)\b/i

/** Whether figures in this unit add up, so that a part cannot exceed its whole: people do, % and days do not. */
export const addsUp = (unit: string) => !ratios.test(unit)

/** `near`: two stocks on days that are not the same, but close enough to be set side by side. */
export type TimeRelation = 'same' | 'inside' | 'near' | 'differs'

/** A stock has no parts in time: a figure for one day of August is no part of a figure for August. */
export function timeOf(relation: ScopeRelation, measure: Measure, within: number): TimeRelation {
  if (relation.period === 'same') return 'same'
  if (!isStock(measure)) return relation.period === 'inside' ? 'inside' : 'differs'
  // from the middle: "2017" is not near to December 2017, though December lies in it
  return relation.middles !== null && relation.middles <= within ? 'near' : 'differs'
}
