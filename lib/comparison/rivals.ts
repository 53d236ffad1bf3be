import type { DayOf } from './days.ts'
import { type Estimate, wordsOf } from './estimates.ts'
import { grows } from './period.ts'
import { assumed, type Draft, restsOn, sideOf } from './relation.ts'
import type { Resolver } from './resolver.ts'
import { type Found, isVagueMatch, lastDay, verdictOf } from './verdict.ts'
import { formatDate } from './wording.ts'

/** Two sources on one question; null where they do not bear on each other. */
export function rivals(x: Estimate, y: Estimate, names: Resolver, within: number): Draft | null {
  const found = verdictOf(x, y, within)
  if (found) return related(x, y, found, names)
  const isOtherTime =
    x.stance === 'asserts' && y.stance === 'asserts' && x.source.toLowerCase() !== y.source.toLowerCase()
  return isOtherTime ? ofOtherDays(x, y) : null
}

/** Two stocks too far apart in time, or counts over different stretches: no verdict follows, and why. */
function ofOtherDays(x: Estimate, y: Estimate): Draft {
  const rest = () => {
    const [one, other] = [lastDay(x), lastDay(y)]
    const told = ({ asOf }: DayOf) => (asOf === null ? 'not stated' : formatDate(asOf))
    return { reasons: [`days: ${told(one)} / ${told(other)}`], a: sideOf(x, one), b: sideOf(y, other) }
  }
  return { kind: 'not comparable', verdict: 'not comparable', factor: null, rest }
}

function related(x: Estimate, y: Estimate, found: Found, names: Resolver): Draft {
  const { verdict, factor } = found
  const rest = () => {
    const [a, b, one, other] = isYFirst(x, found) ? [y, x, found.y, found.x] : [x, y, found.x, found.y]
    const readings = verdict === 'open' || verdict === 'denied' ? [] : restsOn(one, other)
    const days = [...daysApart(one, other, verdict), ...lastSaid(a, one), ...lastSaid(b, other)]
    return {
      reservations: [...unstated(x), ...kinship(x, y, names), ...days, ...readings],
      assumes: [...assumed(one, other), ...(verdict === 'open' ? [] : asOneDay(one, other)), ...asOneBeginning(x)],
      a: sideOf(a, one),
      b: sideOf(b, other)
    }
  }
  return { kind: verdict === 'grew' ? 'grew' : 'rivals', verdict, factor, rest }
}

/** The higher first, or the later, or what is denied. */
function isYFirst(x: Estimate, { verdict, x: one, y: other }: Found): boolean {
  if (verdict === 'denied') return x.stance === 'denies' || one.high === 0
  if (verdict === 'grew') return (other.days?.last ?? 0) > (one.days?.last ?? 0)
  return verdict === 'disagree' && (other.low ?? 0) > (one.high ?? 0)
}

/** "In March" is taken for any day in it, so that a figure of 5 March is as of the same. */
function asOneDay(one: DayOf, other: DayOf): string[] {
  if (!isVagueMatch(one, other)) return []
  const [a, b] = [one, other].map(({ asOf }) => formatDate(asOf ?? '')) as [string, string]
  return [a === b ? `that both are as of one day, ${a}` : `that ${a} and ${b} are one day`]
}

/** In a table blank equals blank. */
const asOneBeginning = ({ scope: { measure, from } }: Estimate) =>
  grows(measure) && from === null ? ['that both count from one beginning, which none states'] : []

/** Both were not said of one day: what follows rests on that a total does not fall, or that a stock moves slowly. */
function daysApart(one: DayOf, other: DayOf, verdict: Found['verdict']): string[] {
  const told = one.asOf !== null && other.asOf !== null
  if (!told || verdict === 'grew' || one.days?.last === other.days?.last || isVagueMatch(one, other)) return []
  return [`${formatDate(one.asOf as string)} is not ${formatDate(other.asOf as string)}`]
}

/** "What stands last": of a history the pair may be an earlier day. */
function lastSaid(estimate: Estimate, day: DayOf): string[] {
  const last = lastDay(estimate)
  if (last === day || wordsOf(last.figures).join() === wordsOf(day.figures).join()) return []
  return [`${estimate.source} has said ${sideOf(estimate, last).words} since`]
}

/** What a question leaves open is a reservation on all that is said of it. */
export function unstated({ scope: { place, from }, figures }: Estimate): string[] {
  return [
    ...(place === null ? ['no place is stated'] : []),
    ...(from === null && figures.every(({ asOf }) => asOf === null) ? ['no time is stated'] : [])
  ]
}

/** The inspector general of a ministry is no voice independent of it. */
function kinship(x: Estimate, y: Estimate, { source }: Resolver): string[] {
  const relation = source.relate(x.source, y.source)
  if (relation === 'inside') return [`${x.source} is part of ${y.source}`]
  return relation === 'contains' ? [`${y.source} is part of ${x.source}`] : []
}
