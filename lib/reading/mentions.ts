import type { ReadClaim } from './claims.ts'

/** Merges what an article says twice: one claim, with the later places among its `mentions`. */
export function mergeMentions(claims: readonly ReadClaim[]): ReadClaim[] {
  const groups: ReadClaim[][] = []
  const byFigure = new Map<string, ReadClaim[][]>()
  for (const claim of claims) {
    const { low, best, high, bound, unit, measure, stance } = claim
    const key = [low, best, high, bound, unit, measure, stance, headOf(claim)].join()
    const alike = byFigure.get(key) ?? []
    // a size such as "hundreds", and what has no measure, may well be another one each time
    const repeatable = bound !== 'magnitude' && unit === 'people' && measure !== 'other'
    const same = repeatable
      ? alike.slice(-8).find((group) => group.length < 50 && group.every((c) => isSame(c, claim)))
      : undefined
    if (same) {
      same.push(claim)
      continue
    }
    const group = [claim]
    groups.push(group)
    alike.push(group)
    byFigure.set(key, alike)
  }
  return groups.map(([first, ...again]) => again.reduce(merge, first as ReadClaim))
}

/** Same source, place and head noun, as far as both are known: "12 fighters" and "Twelve SDF fighters". */
const isSame = (a: ReadClaim, b: ReadClaim) => known(a.source, b.source) && known(a.from, b.from)
const known = (x: string | null, y: string | null) => x === null || y === null || x === y

const headOf = ({ population }: ReadClaim) =>
  population
    .toLowerCase()
    .split(/ (?:of|in|from|who|with|at) /)[0]
    ?.split(' ')
    .at(-1)

/** What the first place left open is taken from the second, and said. */
function merge(first: ReadClaim, second: ReadClaim): ReadClaim {
  const mention = { words: second.words, start: second.start ?? 0, end: second.end ?? 0 }
  const mentions = [...first.mentions, mention]
  if (first.source !== null || second.source === null) return { ...first, mentions }
  const { source, via, cue, saidOn } = second
  const notes = [...first.notes, 'source from a later mention of the same figure']
  return { ...first, source, via, cue, saidOn: first.saidOn ?? saidOn, mentions, notes }
}
