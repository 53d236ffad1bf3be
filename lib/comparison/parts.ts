import { exceeds, isEmpty, share } from '../figures/interval.ts'
import { type DayOf, toldBy } from './days.ts'
import type { Estimate } from './estimates.ts'
import { isOneDay, isStock } from './period.ts'
import { mostTelling, type Question } from './questions.ts'
import { assumed, type Draft, restsOn, sideOf } from './relation.ts'
import { unstated } from './rivals.ts'
import { addsUp } from './scope.ts'
import { nearest } from './verdict.ts'
import { formatDate } from './wording.ts'

/** A question whose figures lie within those of another, and why. */
export interface PartPair {
  part: Question
  whole: Question
  /** In what they differ: "place: Hajin / Syria". */
  reasons: string[]
  /** By the words of a text: of what its own source says, and of another's total only where it gives none. */
  isWorded?: boolean
}

/**
 * Each figure of the part's sources with each of the whole's: the share that follows, or that it cannot be. `settled`:
 * those that words make a part of something, and nothing else does.
 */
export function partsOf(
  pair: PartPair,
  settled: ReadonlySet<Estimate>,
  within: number,
  leave: (pairs: number) => void
): Draft[] {
  const { part, whole, reasons, isWorded = false } = pair
  if (!addsUp(part.scope.unit)) return []
  const said = (question: Question) => question.estimates.filter((e) => e.stance === 'asserts' && !isEmpty(e))
  const parts = said(part).filter((one) => isWorded || !settled.has(one))
  const wholes = said(whole)
  const [some, others] = [mostTelling(parts), mostTelling(wholes)]
  leave(parts.length * wholes.length - some.length * others.length)
  return some.flatMap((one) => {
    const own = isWorded ? wholes.filter((other) => isOneVoice(one, other)) : []
    return (own.length > 0 ? own : others).flatMap((other) => partOf(one, other, reasons, within) ?? [])
  })
}

const isOneVoice = (a: Estimate, b: Estimate) => a.source.toLowerCase() === b.source.toLowerCase()

/** null: nothing of the two is of one time, nor the whole of a later one; or there is no part. */
export function partOf(part: Estimate, whole: Estimate, reasons: string[], within: number): Draft | null {
  const isStocks = isStock(part.scope.measure)
  const pair = isStocks ? ofOneTime(toldBy(part), toldBy(whole), within) : sinceThen(part, whole)
  if (!pair) return null
  const [x, y] = pair
  // None is no part of anything
  if (x.high === 0) return null
  const { low, high } = share(x, y)
  const rests = restsOn(x, y)
  // What has been killed by a day is a part of all killed by a later one
  const apart = isStocks || isLater(x, y) ? onDays(x, y) : []
  // "at most all of it" is no finding
  const follows = low !== null || (high !== null && high < 1)
  const certain = rests.length === 0 && isOfKnownDay(x) && isOfKnownDay(y) && apart.length === 0
  // Of what changes by the day, the missing, the part of one day has no share of the whole of another
  const isOpen = !follows || (isStocks ? apart.length > 0 && within <= 1 : isLater(x, y))
  const verdict = exceeds(x, y) ? excess(part, whole, certain) : isOpen ? 'open' : 'share'
  // A part of a later day than its whole: nothing follows, and nothing is worth a word
  if (verdict === 'open' && !isStocks && isLater(x, y)) return null
  const rest = () => ({
    reasons,
    reservations: [...[...differences(part, whole), ...apart, ...unstated(part)], ...(verdict === 'open' ? [] : rests)],
    assumes: assumed(x, y),
    ...(verdict === 'share' ? { shareLow: low, shareHigh: high } : {}),
    a: sideOf(part, x),
    b: sideOf(whole, y)
  })
  return { kind: 'part of', verdict, factor: null, rest }
}

/** More than its whole: by one source it cannot be, by two they disagree; a reading or another day may explain it. */
function excess(part: Estimate, whole: Estimate, certain: boolean) {
  if (!certain) return 'exceeds'
  return isOneVoice(part, whole) ? 'impossible' : 'disagree'
}

/** The part's last word, and what the whole was as of that day or soonest after; before it nothing follows. */
function sinceThen(part: Estimate, whole: Estimate): [DayOf, DayOf] | null {
  const [x] = toldBy(part).slice(-1)
  const wholes = toldBy(whole).filter(({ withdrawn }) => !withdrawn)
  if (!x) return null
  const since = wholes.filter((y) => x.days === null || y.days === null || y.days.last >= x.days.last)
  const y = since[0] ?? wholes.at(-1)
  return y ? [x, y] : null
}

/** Two stocks as near in time as they come; what has no day, first of all, is of any. */
const ofOneTime = (xs: readonly DayOf[], ys: readonly DayOf[], within: number) =>
  xs[0] && ys[0] && !(xs[0].days && ys[0].days) ? ([xs[0], ys[0]] as const) : nearest(xs, ys, within)[0]

const isOfKnownDay = ({ days }: DayOf) => days !== null && isOneDay(days)

const isLater = (x: DayOf, y: DayOf) => (x.days?.last ?? 0) > (y.days?.last ?? Infinity)

function onDays(x: DayOf, y: DayOf): string[] {
  if (x.asOf === null || y.asOf === null || x.days?.last === y.days?.last) return []
  return [`${formatDate(y.asOf)} is not ${formatDate(x.asOf)}`]
}

/** "ISIS members are not ISIS fighters": what is named for a part beside the respect that makes it one. */
const differences = ({ scope: a }: Estimate, { scope: b }: Estimate) =>
  a.population.toLowerCase() === b.population.toLowerCase() ? [] : [`${b.population} are not ${a.population}`]
