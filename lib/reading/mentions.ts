import type { ReadClaim } from './claims.ts'

/** Merges what an article says twice: one claim, with the later places among its `mentions`. */
export function mergeMentions(claims: ReadClaim[]): ReadClaim[] {
  const kept: ReadClaim[] = []
  const byFigure = new Map<string, ReadClaim[]>()
  for (const claim of claims) {
    const { low, best, high, bound, unit, measure, stance } = claim
    // a bare word such as "hundreds", and a length of time, may well be another one each time
    const repeatable = bound !== 'magnitude' && unit === 'people' && measure !== 'other'
    const key = [low, best, high, bound, unit, measure, stance].join()
    const same = repeatable ? byFigure.get(key)?.find((other) => isSame(other, claim)) : undefined
    if (same) {
      const mention = { words: claim.words, start: claim.start ?? 0, end: claim.end ?? 0 }
      const at = kept.indexOf(same)
      const fuller = fill(same, claim)
      const merged = { ...fuller, mentions: [...same.mentions, mention] }
      kept[at] = merged
      byFigure.set(key, [...(byFigure.get(key) ?? []).filter((c) => c !== same), merged])
    } else {
      kept.push(claim)
      byFigure.set(key, [...(byFigure.get(key) ?? []), claim])
    }
  }
  return kept
}

/** Same source, place and head noun, as far as both are known: "12 fighters" and "Twelve SDF fighters". */
function isSame(a: ReadClaim, b: ReadClaim): boolean {
  const known = (x: string | null, y: string | null) => x === null || y === null || x === y
  return known(a.source, b.source) && headOf(a) === headOf(b) && known(a.from, b.from)
}

const headOf = ({ population }: ReadClaim) =>
  population
    .toLowerCase()
    .split(/ (?:of|in|from|who|with|at) /)[0]
    ?.split(' ')
    .at(-1)

/** What the first place left open is taken from the second, and said. */
function fill(first: ReadClaim, second: ReadClaim): ReadClaim {
  const notes = [...first.notes]
  if (first.source === null && second.source !== null)
    notes.push('source from a later mention of the same figure')
  const from = first.source === null ? second : first
  return {
    ...first,
    source: from.source,
    via: from.via,
    cue: from.cue,
    place: first.place ?? second.place,
    notes
  }
}
