/** A figure told again by what it is made of: "19 people: 12 in Bekva, five in Drenje and two in Lipa". */
import type { Claim } from '../claim.ts'
import { property } from './english/outcomes.ts'
import { sureness } from './english/verbGroups.ts'
import { unstated } from './unnamed.ts'

/** A claim in its sentence. */
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

/**
 * What being a part makes of a claim: `whole`, the index of the claim that it is a part of, null: not in the text;
 * the other fields where they change. `frames`: the whole is told only to frame the part.
 */
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
  /** The rest of the sum. */
  also?: number
  /** Whether a list tells the whole again. */
  listed?: boolean
  /** What others are counted on top of. */
  beside?: number
  /** What befell the part, and not all of them. */
  own?: Claim['measure']
}

/** What stands between two figures of a list. */
export const listed = /^[^.;:()]{0,60}(?:,|\band|, and) $/
const opened = /^[^.;:]{0,90}?(?:[:(–—]|, all of them) ?$/
const placed = /^ (?:in|from|at) (?:the )?\p{Lu}/u
/** The figure before a colon, a dash or a bracket that a list behind it adds up to; of places it may fall short. */
export function brokenDown({ at, all, here, text }: Context): number | null {
  const between = (a: number, b: number) => text.slice(all[a]?.end ?? 0, all[b]?.start ?? 0)
  let [first, last] = [at, at]
  while (here.includes(first - 1) && listed.test(between(first - 1, first))) first--
  while (here.includes(last + 1) && listed.test(between(last, last + 1))) last++
  const sumOf = (parts: readonly Claim[]) => parts.reduce((all, { best }) => all + (best ?? Number.NaN), 0)
  // "10 cases, four linked to cows and six to birds": the first is the sum of those behind it
  const isFirst = at > first && sumOf(all.slice(first + 1, last + 1)) === all[first]?.best
  if (isFirst) first++
  const [whole, parts] = [all[first - 1], all.slice(first, last + 1)]
  const isTold = whole && whole.measure !== 'other' && whole.best !== null && here.includes(first - 1)
  if (!isTold || parts.length < 2 || !(isFirst || opened.test(between(first - 1, first)))) return null
  const sum = sumOf(parts)
  const isPlaced = parts.every(({ end }) => placed.test(text.slice(end ?? 0, (end ?? 0) + 9)))
  const ruins = [whole, ...parts].every(({ unit }) => property.has(unit))
  const isLike = parts.every(({ unit, measure, end }) => {
    // "(124 confirmed and 35 probable)"; "12 died: eight at the scene and four in hospital"
    const isSure = sureness.has(/^ (\w+)/.exec(text.slice(end ?? 0, (end ?? 0) + 20))?.[1] ?? '')
    const isSame =
      measure === 'other' ||
      measure === whole.measure ||
      (!isFirst && `${whole.measure} ${measure}` === 'killed injured')
    const isCase = whole.measure === 'infected' && unit === 'people'
    return isSame && (unit === whole.unit || isCase || unit === unstated || isSure || ruins)
  })
  // "12 died, seven in Orvane and five in Tarn": tolls of their own
  if (isFirst && parts.some(({ end }) => placed.test(text.slice(end ?? 0, (end ?? 0) + 9)))) return null
  return isLike && (sum === whole.best || (isPlaced && sum < (whole.best ?? 0))) ? first - 1 : null
}
