import { below, certainFactor, isEmpty } from '../figures/interval.ts'
import { distinct, grouped } from '../grouped.ts'
import { type Estimate, type Figure, readingOf, saidKey, standing, wordsOf } from './estimates.ts'
import { daysOf, grows, overlap, saidBefore } from './period.ts'

export function estimatesOf(figures: readonly Figure[]): Estimate[] {
  return [...grouped(figures, (f) => `${f.question}\n${voiceOf(f)}`).values()].map(estimate)
}

/** Who denies somebody's figure, not that there were any, gives none: that denial has a row of its own. */
const voiceOf = ({ source, claim, reading }: Figure) =>
  claim.stance === 'denies' && reading.high !== 0 ? `${source} | denies` : source

function estimate(group: readonly Figure[]): Estimate {
  const { figures, superseded } = history(group)
  const last = standing({ figures })
  const [first] = last as [Figure]
  const now = new Set(last.map(saidKey))
  const own = last.filter((figure) => figure.claim.stance === 'asserts')
  const { low, high } = readingOf(last)
  const bests = distinct(own.map((figure) => figure.claim.best))
  const bounds = distinct(last.map((figure) => figure.claim.bound))
  return {
    id: `${first.question} | ${voiceOf(first).toLowerCase()}`,
    question: first.question,
    scope: first.scope,
    source: first.source,
    low,
    high,
    best: bests.length === 1 ? (bests[0] ?? null) : null,
    bound: bounds.length === 1 ? (bounds[0] ?? 'mixed') : 'mixed',
    stance: own.length > 0 ? 'asserts' : 'denies',
    words: wordsOf(last),
    saidOn: last.at(-1)?.claim.saidOn ?? null,
    asOf: last.at(-1)?.asOf ?? null,
    outlets: distinct(
      figures.flatMap((one) => (now.has(saidKey(one)) && one.outlet !== one.claim.article ? one.outlet : []))
    ),
    figures,
    superseded,
    assumes: distinct(figures.flatMap(({ assumes }) => assumes))
  }
}

/**
 * One source on one question: its figures in the order of their days, apart from those that it took back. A figure
 * supersedes an earlier one for the same day; a lower one for a later day only the one just before it, and only where
 * a total cannot have fallen so. `stands` marks the last one, and all those among the last whose order is not known.
 */
function history(group: readonly Figure[]): { figures: Figure[]; superseded: Figure[] } {
  if (group.length === 1) return { figures: [...group], superseded: [] }
  const flagged = new Set(jumpsOf(group).flat())
  const revised = new Set<Figure>()
  const ordered = inOrder(group)
  const dated = ordered.filter(({ asOf }) => asOf !== null)
  for (const sameDay of grouped(dated, time).values()) {
    if (sameDay.length === 1) continue
    const latest = latestFirst(sameDay.filter((figure) => !flagged.has(figure)))
    for (const figure of sameDay) if (isRevised(figure, latest)) revised.add(figure)
  }
  const kept: Figure[] = []
  for (const figure of ordered) {
    if (revised.has(figure)) continue
    const before = kept.at(-1)
    if (before && tookBack(before, figure, flagged)) revised.add(kept.pop() as Figure)
    kept.push(figure)
  }
  const last = kept.at(-1) as Figure
  return {
    figures: kept.map((figure) => ({ ...figure, stands: !isBefore(figure, last), jumps: flagged.has(figure) })),
    superseded: ordered.filter((f) => revised.has(f)).map((f) => ({ ...f, superseded: true, stands: false }))
  }
}

const time = ({ days }: Figure) => days?.last ?? Number.NEGATIVE_INFINITY
const said = ({ claim }: Figure) => daysOf(claim.saidOn)?.last ?? Number.NEGATIVE_INFINITY

/** By the day they are as of, then by when they were said; then by their own ids, so that no order of rows counts. */
const inOrder = (figures: readonly Figure[]) =>
  [...figures].sort((a, b) => order(time(a), time(b)) || order(said(a), said(b)) || (a.claim.id < b.claim.id ? -1 : 1))
const order = (a: number, b: number) => (a === b ? 0 : a - b)

/** As of an earlier day, or of the same and said earlier. What has no day is before nothing. */
function isBefore(a: Figure, b: Figure): boolean {
  const [x, y] = [a.days, b.days]
  if (!x || !y) return false
  return overlap(x, y) ? x.last === y.last && saidBefore(a.claim.saidOn, b.claim.saidOn) : x.last < y.last
}

/** The same source said otherwise of the same day since; the same figure again is a second mention. */
const isRevised = (earlier: Figure, sameDay: readonly Figure[]) =>
  sameDay.some((later) => saidBefore(earlier.claim.saidOn, later.claim.saidOn) && saidKey(later) !== saidKey(earlier))

/** Each figure once for each time that it was said, the latest first: what revises most is soon found. */
function latestFirst(sameDay: readonly Figure[]): Figure[] {
  const told = new Map(sameDay.map((figure) => [`${figure.claim.saidOn} ${saidKey(figure)}`, figure]))
  return [...told.values()].filter(({ claim }) => claim.saidOn !== null).sort((a, b) => order(said(b), said(a)))
}

/** A toll does not fall: who says less for a later day has taken back what was said just before. */
const tookBack = (earlier: Figure, later: Figure, flagged: ReadonlySet<Figure>) =>
  grows(later.scope.measure, later.scope.unit) &&
  !flagged.has(later) &&
  isBefore(earlier, later) &&
  below(later.reading, earlier.reading)

/** Pairs of a source's figures of one or two days running, ten times apart or more; each figure in one pair. */
export function jumpsOf(group: readonly Figure[]): [lower: Figure, upper: Figure][] {
  const size = ({ reading }: Figure) => reading.low ?? reading.high ?? 0
  const all = group.filter((f) => f.claim.stance === 'asserts' && !isEmpty(f.reading))
  const ordered = [...all].sort((a, b) => order(time(a), time(b)) || size(a) - size(b))
  const told = new Set<Figure>()
  return ordered.slice(1).flatMap((figure, i): [Figure, Figure][] => {
    const before = ordered[i] as Figure
    const factor = certainFactor(before.reading, figure.reading)
    if (factor === null || factor < 10 || told.has(before)) return []
    told.add(before).add(figure)
    return size(before) < size(figure) ? [[before, figure]] : [[figure, before]]
  })
}
