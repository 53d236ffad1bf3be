import type { Claim } from '../claim.ts'
import { agreement, below, certainFactor, type Interval } from '../figures/interval.ts'
import { grouped } from '../grouped.ts'
import { type DayOf, daysOfEstimate, type Estimate, isOneVoice, toldBy } from './estimates.ts'
import { day, grows, isOneDay, isStock, overlap } from './period.ts'

export type PairVerdict = 'agree' | 'overlap' | 'disagree' | 'grew' | 'open' | 'denied'

/** How two sources stand to each other, by which figures of theirs, and the certain factor (null: none follows). */
export interface Found {
  verdict: PairVerdict
  factor: number | null
  x: DayOf
  y: DayOf
}

const gravity: readonly PairVerdict[] = ['agree', 'overlap', 'grew', 'open', 'disagree', 'denied']
export const graver = (a: Pick<Found, 'verdict' | 'factor'>, b: Pick<Found, 'verdict' | 'factor'>) =>
  gravity.indexOf(b.verdict) - gravity.indexOf(a.verdict) || weightOf(b) - weightOf(a)

/** None against 70 is no ratio, and further apart than any. */
export const weightOf = ({ verdict, factor }: { verdict: string; factor: number | null }) =>
  factor ?? (verdict === 'disagree' ? 1e99 : 0)

/** The gravest certain verdict on two sources, of one day if there is one, else over time; null: none bears. */
export function verdictOf(a: Estimate, b: Estimate, within: number): Found | null {
  if (isOneVoice(a, b)) return null
  if (a.stance === 'denies' || b.stance === 'denies') return denial(a, b, within)
  const [xs, ys] = [toldBy(a), toldBy(b)]
  const pairs = isStock(a.scope.measure) ? nearest(xs, ys, within) : sameDays(xs, ys)
  const found = pairs.map(([x, y]): Found => {
    const told = agreed(x, y)
    // "Said in March" may be before or after 5 March: both may hold
    const verdict =
      told === 'disagree' && (isOpenDay(a, x, y) || isOfTwo(x) || isOfTwo(y) || isSeam(x, y)) ? 'open' : told
    return { verdict, factor: verdict === 'disagree' ? certainFactor(x, y) : null, x, y }
  })
  const [gravest] = found.sort((p, q) => graver(p, q) || last(q) - last(p))
  if (gravest) return gravest
  return grows(a.scope.measure, a.scope.unit) ? overTime(xs, ys) : null
}

/** Of one day only if a date that may mean several means that one, and of what another day would have another figure. */
const isOpenDay = ({ scope: { measure, from } }: Estimate, x: DayOf, y: DayOf) =>
  isVagueMatch(x, y) && (grows(measure) || from === null)

/** "Dozens" against "hundreds": the words meet at 100, and nobody counted that. */
const isSeam = (x: DayOf, y: DayOf) =>
  [x, y].every(({ figures }) => figures.some(({ claim }) => claim.vague !== null)) &&
  ((y.low ?? 0) - (x.high ?? 0) === 1 || (x.low ?? 0) - (y.high ?? 0) === 1)

/** Two rows of a table by one source for one day, 12 and 5: perhaps of two raids, and which is the other's nobody knows. */
function isOfTwo({ figures }: DayOf): boolean {
  if (figures.length < 2) return false
  const rows = figures.filter(({ claim }) => claim.start === null)
  return [...grouped(rows, ({ claim }) => `${claim.article}\n${claim.saidOn}`).values()].some((own) => {
    const most = own.reduce((n, { reading }) => Math.max(n, reading.low ?? -Infinity), -Infinity)
    return own.some(({ reading }) => reading.high !== null && reading.high < most)
  })
}

/** Of one time by a date that may mean several days. */
export function isVagueMatch({ days: a, figures: [first] }: DayOf, { days: b }: DayOf): boolean {
  if (!a || !b || !first || isStock(first.scope.measure)) return false
  return overlap(a, b) && !(isOneDay(a) && isOneDay(b))
}

const last = ({ x, y }: Found) => Math.max(x.days?.last ?? 0, y.days?.last ?? 0)

/** Who denies a figure denies that alone, and no other denial; who says none bears on all figures of that time. */
function denial(a: Estimate, b: Estimate, within: number): Found | null {
  if (a.stance === b.stance) {
    const [x, y] = [lastDay(a), lastDay(b)]
    return x.high === 0 && y.high === 0 ? { verdict: 'agree', factor: null, x, y } : null
  }
  const [denies, other] = a.stance === 'denies' ? [a, b] : [b, a]
  const found = denies.high === 0 ? noneAtAll(denies, other, within) : deniedFigure(denies, other)
  return denies === b ? swapped(found) : found
}

const swapped = (found: Found | null) => found && { ...found, x: found.y, y: found.x }

/** "None" against what was said of that day or before it: 12 a week later may hold beside it. */
function noneAtAll(denies: Estimate, other: Estimate, within: number): Found | null {
  const [x, ys] = [lastDay(denies), toldBy(other)]
  const found = (verdict: PairVerdict, y: DayOf): Found => ({ verdict, factor: null, x, y })
  const ofOneTime = (isStock(denies.scope.measure) ? nearest([x], ys, within) : sameDays([x], ys)).map(([, y]) => y)
  if (ofOneTime.length > 0) {
    const some = ofOneTime.filter(({ high }) => high !== 0).at(-1)
    return some ? found('denied', some) : found('agree', ofOneTime.at(-1) as DayOf)
  }
  if (!grows(denies.scope.measure, denies.scope.unit)) return null
  const undated = [x, ...ys].some(({ days }) => days === null)
  const before = ys.filter((y) => y.high !== 0 && !y.withdrawn && (undated || isEarlier(y, x))).at(-1)
  if (before) return found('denied', before)
  const last = ys.at(-1) as DayOf
  return found(last.high === 0 ? 'agree' : 'grew', last)
}

const isEarlier = (a: DayOf, b: DayOf) => a.days !== null && b.days !== null && a.days.last < b.days.first

/** The last day on which the one gives what the other denies; what its own source took back nobody has to deny. */
function deniedFigure(denies: Estimate, other: Estimate): Found | null {
  const [xs, ys] = [denies, other].map((estimate) => daysOfEstimate(estimate).toReversed()) as [DayOf[], DayOf[]]
  for (const y of ys) {
    const given = valuesOf(y, 'asserts')
    const x = xs.find((day) => valuesOf(day, 'denies').some((value) => given.includes(value)))
    if (x) return { verdict: 'denied', factor: null, x, y }
  }
  return null
}

const valuesOf = ({ figures }: DayOf, stance: Claim['stance']) =>
  figures
    .filter(({ claim }) => claim.stance === stance)
    .flatMap(({ claim }) => [claim.low, claim.best, claim.high])
    .filter((n) => n !== null)

export const lastDay = (estimate: Estimate) => daysOfEstimate(estimate).at(-1) as DayOf

/** Figures as of one day; what has no day is of the same as what has none in its article or table. */
function sameDays(xs: readonly DayOf[], ys: readonly DayOf[]): [DayOf, DayOf][] {
  const precise = new Map(ys.filter(isPrecise).map((y) => [dayKey(y), y]))
  const vague = ys.filter((y) => !isPrecise(y))
  const pairs: [DayOf, DayOf][] = []
  for (const x of xs) {
    const same = isPrecise(x) ? precise.get(dayKey(x)) : undefined
    if (same) pairs.push([x, same])
    for (const y of isPrecise(x) ? vague : ys) if (x.days && y.days && overlap(x.days, y.days)) pairs.push([x, y])
  }
  return pairs
}

const isPrecise = ({ days }: DayOf) => days === null || isOneDay(days)
const dayKey = ({ days, undated }: DayOf) => (days === null ? undated : Math.floor(days.last / day))

/** Of two stocks the figures nearest in time, as far as they are of one time. */
export function nearest(xs: readonly DayOf[], ys: readonly DayOf[], within: number): [DayOf, DayOf][] {
  const undated = sameDays(
    xs.filter(({ days }) => days === null),
    ys.filter(({ days }) => days === null)
  )
  let best: [DayOf, DayOf][] = undated
  let least = undated.length > 0 ? 0 : within
  for (const x of xs) {
    for (const y of ys) {
      if (!x.days || !y.days) continue
      // From middle to middle, in whole days
      const apart = Math.floor(Math.abs(x.days.first + x.days.last - y.days.first - y.days.last) / 2 / day)
      if (apart > least) continue
      if (apart < least) best = []
      least = apart
      best.push([x, y])
    }
  }
  return best
}

/** An earlier lower end above a later upper end is certain; else it may have grown. Nothing follows without days. */
function overTime(xs: readonly DayOf[], ys: readonly DayOf[]): Found {
  const [gravest] = [fall(xs, ys), swapped(fall(ys, xs))].filter((found) => found !== null).sort(graver)
  if (gravest) return gravest
  const [x, y] = [xs.at(-1), ys.at(-1)] as [DayOf, DayOf]
  if (x.days === null || y.days === null)
    return { verdict: agreement(x, y) === 'agree' ? 'agree' : 'open', factor: null, x, y }
  const untold = isOver(...inTime(x, y)) ? 'open' : 'grew'
  return { verdict: isSame(x, y) ? 'agree' : isUnderCeiling(x, y) ? 'overlap' : untold, factor: null, x, y }
}

/** What lies under a ceiling of the same day leaves nothing open either. */
function agreed(x: DayOf, y: DayOf) {
  const told = agreement(x, y)
  return told === 'open' && isUnderCeiling(x, y) ? 'overlap' : told
}

/** "Up to 70", then 36, or the other way round: nothing need have grown, and neither need be wrong. */
function isUnderCeiling(x: DayOf, y: DayOf): boolean {
  const [earlier, later] = inTime(x, y)
  return isUnder(later, earlier) || (later.low === null && isUnder(earlier, later))
}

const inTime = (x: DayOf, y: DayOf): [DayOf, DayOf] => ((x.days?.last ?? 0) < (y.days?.last ?? 0) ? [x, y] : [y, x])

const isUnder = (one: DayOf, top: DayOf) =>
  !below(one, top) &&
  one.high !== null &&
  top.high !== null &&
  one.high <= top.high &&
  !isOver(one, top) &&
  !isOver(top, one)

/** 50 is not under "fewer than 50", nor "more than 50" under 50. */
const isOver = (one: DayOf, top: DayOf) =>
  one.low === top.high && (isBound(top, 'lessThan') || isBound(one, 'moreThan'))
const isBound = ({ figures }: DayOf, bound: Claim['bound']) => figures.some(({ claim }) => claim.bound === bound)

const isSame = (x: Interval, y: Interval) => x.low === y.low && x.high === y.high && x.low !== null && x.high !== null

/** The largest certain fall from an earlier figure of one source to a later one of the other. */
function fall(earlier: readonly DayOf[], later: readonly DayOf[]): Found | null {
  let [i, most, worst] = [0, null as DayOf | null, null as Found | null]
  for (const y of later) {
    if (y.days === null) continue
    if (y.withdrawn) continue
    for (; i < earlier.length; i++) {
      const x = earlier[i] as DayOf
      if (x.days !== null && x.days.last >= y.days.first) break
      if (!x.withdrawn && x.days !== null && x.low !== null && x.low > (most?.low ?? -Infinity)) most = x
    }
    if (!most || !below(y, most) || isSeam(most, y)) continue
    const found: Found = { verdict: 'disagree', factor: certainFactor(most, y), x: most, y }
    if (!worst || graver(found, worst) < 0) worst = found
  }
  return worst
}
