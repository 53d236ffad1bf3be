import type { Claim } from '../claim.ts'
import { once } from '../grouped.ts'
import type { Document } from './document.ts'
import { another } from './english/parts.ts'
import { lastBefore } from './tokens.ts'

const more = /^ more\b(?! than\b)/

/** Merges what an article says twice: one claim, with the later places among its `mentions`. */
export function mergeMentions({ text, sentenceAt: sentenceOf }: Document, claims: readonly Claim[]): Claim[] {
  /** "Another seven", "12 more": others than all those before. */
  const isFurther = once(
    ({ start, end }: Claim) =>
      another.test(lastBefore(text, start ?? 0, 24)) || more.test(text.slice(end ?? 0, (end ?? 0) + 10))
  )
  // two places are two events, unless the next sentence says the same more closely
  const near = (a: Claim, b: Claim) =>
    // "800 died in the heat. | In Tarn 800 died": what first had no place was not there, for all that is told
    (known(a.place, b.place) && (a.place !== null || b.place === null || b.inferred.includes('place'))) ||
    (!(isName(a.place) && isName(b.place)) && sentenceOf(b.start ?? 0) - sentenceOf(a.start ?? 0) === 1)
  // "Police said four died. Two of the | four dead | were miners, the union said": of those that police told of
  const wholes = new Set(claims.flatMap(({ partOf }) => partOf ?? []))
  const isSame = (a: Claim, b: Claim) =>
    // "the second night left eight dead, and the third eight"
    sentenceOf(a.start ?? 0) !== sentenceOf(b.start ?? 0) &&
    a.event === b.event &&
    isFurther(a) === isFurther(b) &&
    (a.partOf === null) === (b.partOf === null) &&
    known(a.from, b.from) &&
    ((wholes.has(b.id) && sentenceOf(b.start ?? 0) - sentenceOf(a.start ?? 0) === 1) ||
      (known(a.source, b.source) && near(a, b)))

  const groups: Claim[][] = []
  const byFigure = new Map<string, Claim[][]>()
  for (const claim of claims) {
    const { low, best, high, vague, bound, unit, measure, stance } = claim
    const key = [low, best, high, bound, unit, measure, stance, headOf(claim)].join()
    const alike = byFigure.get(key) ?? []
    // a size such as "hundreds", and what has no measure, may well be another one each time
    const repeatable = vague === null && unit === 'people' && measure !== 'other'
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
  const merged = groups.map(([first, ...again]) => again.reduce(merge, first as Claim))
  const homes = new Map(groups.flatMap((group) => group.map(({ id }) => [id, group[0]?.id ?? null] as const)))
  // a whole may have gone into another's mentions, or have been of a kind that is not kept
  return merged.map((claim) => {
    const whole = homes.get(claim.partOf ?? '') ?? null
    return claim.partOf === null || whole === claim.partOf
      ? claim
      : { ...claim, partOf: whole === claim.id ? null : whole }
  })
}

export const known = (x: string | null, y: string | null) => x === null || y === null || x === y

const headOf = ({ population }: Claim) =>
  population
    .toLowerCase()
    .split(/ (?:of|in|from|who|with|at) /)[0]
    ?.split(' ')
    .at(-1)

const isName = (place: string | null) =>
  place !== null &&
  /^(?:\p{Lu}[\p{L}'’.-]*|of|and|the|al|el|de)(?: (?:\p{Lu}[\p{L}'’.-]*|of|and|the|al|el|de))*$/u.test(place)

/** What the first mention left open is taken from the second, and said; so is a place told otherwise. */
function merge(first: Claim, second: Claim): Claim {
  const mention = { words: second.words, start: second.start ?? 0, end: second.end ?? 0 }
  const mentions = [...first.mentions, mention]
  const notes = [...first.notes]
  // "Iraqi border" describes, "Deir Ezzor" names
  const named = isName(second.place) && !isName(first.place)
  const place = named ? second.place : first.place
  if (!known(first.place, second.place))
    notes.push(`another mention gives the place as "${named ? first.place : second.place}"`)
  if (first.source !== null || second.source === null) return { ...first, place, mentions, notes }
  const { source, via, cue, saidOn } = second
  notes.push('source from a later mention of the same figure')
  return { ...first, place, source, via, cue, saidOn: first.saidOn ?? saidOn, mentions, notes }
}
