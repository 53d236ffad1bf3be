/** A figure told again by what it is made of: "19 people: 12 in Bekva, five in Drenje and two in Lipa". */
import type { Claim } from '../claim.ts'
import { numberOf } from '../figures/interval.ts'
import { sureness } from './english/chunks.ts'
import { anybody, property } from './english/outcomes.ts'
import { diedLater, diedThere } from './english/parts.ts'

export type Context = {
  at: number
  claim: Claim
  /** What stands before it in its sentence, and what goes on to the next claim. */
  lead: string
  rest: string
  /** The claims of the sentence, and the last of them before this one; -1: it is the first. */
  here: number[]
  last: number
  all: readonly Claim[]
  text: string
}

/** What being a part makes of a claim; `whole`: its index, null: not in the text; `frames`: told only to frame it. */
export type Part = {
  whole: number | null
  measure?: Claim['measure']
  population?: string
  unit?: string
  note?: string
  frames?: boolean
  of?: string
}

/** By which words a claim is a part, and of what. */
export type Found = Pick<Part, 'whole' | 'frames'> & {
  /** What the words call those of whom it is a part, and what happened to them. */
  of?: string
  state?: Claim['measure']
  also?: number
  /** Whether a list tells the whole again. */
  listed?: boolean
  /** What others are counted on top of. */
  beside?: number
  /** What befell the part, and not all of them. */
  own?: Claim['measure']
}

export const startOf = (claim: Claim | undefined) => claim?.start ?? 0
/** What stands between two claims. */
export const between = ({ all, text }: Pick<Context, 'all' | 'text'>, a: number, b: number) =>
  text.slice(all[a]?.end ?? 0, startOf(all[b]))
/** How many sentences end in it; Infinity: it leads into another paragraph. */
export const stopsIn = (link: string) => (link.includes('\n') ? Infinity : (link.match(/[.!?] /g)?.length ?? 0))

/** Whether a part may have a whole: no more than it, of the same event, and not denied where it is not itself. */
export function fits(part: Claim, whole: Claim): boolean {
  if (whole.stance === 'denies' && part.stance !== 'denies') return false
  const [a, b] = [part.best ?? part.high ?? part.low, whole.low !== null ? null : numberOf(whole)]
  return part.event === whole.event && (a === null || b === null || a <= b)
}

/** The claim before that counts all of a measure: the last of anybody, of bodies only if no other, else the largest. */
export function total(
  { at, all, claim: part }: Context,
  measure: Claim['measure'] | null,
  least: number,
  parts: (Part | null)[]
): number | null {
  const counts = (i: number) => {
    const claim = all[i] as Claim
    const isMeasure = measure === null ? /^(?:killed|injured|affected)$/.test(claim.measure) : claim.measure === measure
    return isMeasure && claim.unit === 'people' && !parts[i] && fits(part, claim) && (numberOf(claim) ?? least) >= least
  }
  const numbers = Array.from({ length: Math.min(at, 200) }, (_, back) => at - 1 - back).filter(counts)
  // "Two of the victims" where some were killed and others hurt
  if (measure === null && new Set(numbers.map((i) => all[i]?.measure)).size > 1) return null
  const size = (i: number) => numberOf(all[i] as Claim) ?? 0
  const largest = numbers.reduce<number | null>((a, b) => (a === null || size(b) > size(a) ? b : a), null)
  const ofAny = numbers.filter((i) => anybody.test((all[i] as Claim).population))
  return ofAny.find((i) => !/\bbodies$/.test((all[i] as Claim).population)) ?? ofAny[0] ?? largest
}

/** "Ten died at the scene and two in hospital": the figure beside one of those who died in one place, of another; -1. */
export function diedElsewhere(c: Context): number {
  const { at, all, text } = c
  const isLater = (i: number) => {
    const [end, next] = [all[i]?.end ?? 0, all[i + 1]?.start ?? Infinity]
    const words = text.slice(end, Math.min(next, end + 80))
    return diedLater.test(words) ? true : diedThere.test(words) ? false : null
  }
  const own = isLater(at)
  if (own === null || all[at]?.measure !== 'killed') return -1
  const near = [at + 1, at - 1, at + 2, at - 2]
  const found = near.find((i) => {
    const isNext = stopsIn(between(c, Math.min(i, at), Math.max(i, at))) < 2
    return all[i]?.measure === 'killed' && all[i]?.source === all[at]?.source && isNext && isLater(i) === !own
  })
  return found ?? -1
}

export const listed = /^[^.;:()]{0,60}(?:,|\band|, and) $/
const opened =
  /^[^.;:]{0,90}?(?:[:(–—]| -|, all of them|(?:killed|dead|died|wounded|injured|hurt|held|arrested|missing),) ?$/
const andOne = /^(?: \p{Ll}+){1,2},? and an? (?:[\p{Ll}\d-]+ )?[\p{Ll}-]+(?:[.;,)]|$| aged| of)/u
const placed = /^ (?:in|from|at) (?:the )?\p{Lu}/u
/** The figure before a colon, a dash or a bracket that a list behind it adds up to; of places it may fall short. */
export function brokenDown(c: Context): number | null {
  const { at, all, here, text } = c
  let [first, last] = [at, at]
  while (here.includes(first - 1) && listed.test(between(c, first - 1, first))) first--
  while (here.includes(last + 1) && listed.test(between(c, last, last + 1))) last++
  // "12 were killed: seven women and five men, and 20 were hurt"
  const isOver = (part: Claim | undefined) =>
    ![all[first - 1]?.measure, all[first]?.measure, 'other'].includes(part?.measure)
  while (last > at && isOver(all[last])) last--
  const hasPlace = ({ end }: Claim) => placed.test(text.slice(end ?? 0, (end ?? 0) + 9))
  const sumOf = (parts: readonly Claim[]) => parts.reduce((all, { best }) => all + (best ?? Number.NaN), 0)
  // "10 cases, four linked to cows and six to birds": the first is the sum of those behind it
  const isFirst = at > first && sumOf(all.slice(first + 1, last + 1)) === all[first]?.best
  if (isFirst) first++
  const [whole, parts] = [all[first - 1], all.slice(first, last + 1)]
  const isTold = whole && whole.measure !== 'other' && whole.best !== null && here.includes(first - 1)
  if (!isTold || parts.length < 2 || !(isFirst || opened.test(between(c, first - 1, first)))) return null
  // "36 women, 22 men and an eight-year-old boy"
  const one = andOne.test(text.slice(parts.at(-1)?.end ?? 0, (parts.at(-1)?.end ?? 0) + 40)) ? 1 : 0
  const sum = sumOf(parts) + one
  const isPlaced = parts.every(hasPlace)
  const ruins = [whole, ...parts].every(({ unit }) => property.has(unit))
  const isLike = parts.every(({ unit, measure, end }) => {
    // "(124 confirmed and 35 probable)"; "12 died: eight at the scene and four in hospital"
    const isSure = sureness.has(/^ (\w+)/.exec(text.slice(end ?? 0, (end ?? 0) + 20))?.[1] ?? '')
    const isSame = measure === 'other' || measure === whole.measure
    const isCase = whole.measure === 'infected' && unit === 'people'
    return isSame && (unit === whole.unit || isCase || isSure || ruins)
  })
  // "12 died, seven in Orvane and five in Tarn": tolls of their own
  if (isFirst && parts.some(hasPlace)) return null
  return isLike && (sum === whole.best || (isPlaced && sum < (whole.best ?? 0))) ? first - 1 : null
}
