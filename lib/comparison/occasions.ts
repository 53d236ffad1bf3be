import type { Claim, Measure } from '../claim.ts'
import type { Names } from './names.ts'
import { daysOf, isoDay, day as oneDay } from './period.ts'

/** A day, and the same where most figures are of it alone: a quake, not a war that began then. */
export type Beginning = { day: string | null; until: string | null }

/** Protests so far from each other are two: each Saturday there is another. */
const between = 5 * oneDay

/** Which of many protests of one name a crowd is of; null: nothing tells, or what is counted adds up. */
export function occasionsOf(read: readonly Claim[], names: Names): (claim: Claim) => Beginning | null {
  const crowds = occasionsIn(read, ['attended'], names)
  const deadly = new Set(read.map(({ measure, article }) => (measure === 'killed' ? article : '')))
  const measures: Measure[] = crowds.length < 2 || deadly.size > 2 ? ['attended'] : ['attended', 'detained']
  const occasions = occasionsIn(read, measures, names)
  return ({ measure, saidOn }) => {
    const said = daysOf(saidOn)?.first ?? 0
    const found = measures.includes(measure) && occasions.findLast(({ first }) => first <= said)
    if (!found || (occasions.length < 2 && found.told.size === 0)) return null
    const [told = `${isoDay(found.first)}~`, other] = found.told
    const day = other === undefined ? told : null
    return { day, until: day }
  }
}

/** Days near each other, and those of them that somebody tells; on the others an article counts without one. */
function occasionsIn(read: readonly Claim[], measures: readonly Measure[], names: Names) {
  const days = read.flatMap(({ measure, from, to, saidOn, inferred }) => {
    const told = from !== null && !inferred.includes('from')
    // A stretch of time is of many of them
    const days = measures.includes(measure) ? daysOf(told ? (from === to ? from : null) : saidOn) : null
    return days ? [{ at: days.first, told: told ? [names.canonical(from)] : [] }] : []
  })
  const occasions: { first: number; told: Set<string> }[] = []
  let last = -Infinity
  for (const { at, told } of days.sort((a, b) => a.at - b.at)) {
    if (at - last >= between) occasions.push({ first: at, told: new Set() })
    for (const day of told) occasions.at(-1)?.told.add(day)
    last = at
  }
  return occasions
}
