import type { Locale } from '../comparison/locale.ts'
import { phrase } from '../comparison/phrase.ts'
import type { Relation, Side } from '../comparison/relation.ts'
import { formatApart } from '../comparison/wording.ts'
import type { Asked } from './input.ts'
import type { Theme } from './palette.ts'
import { isolate, whole } from './text.ts'

/** Two sources on one question, as they are drawn. */
export interface Pair {
  question: string
  /** Keys of the two; `a` is the higher. */
  a: string
  b: string
  verdict: string
  factor: number | null
  text: string
  sentence: string
  claims: string[]
  fill: string
  stroke: string
}

/** A side of a pair: a source with what it says. */
export interface Person {
  key: string
  source: string
  words: string
  size: number
}

/** A source is one side for each day that it is held against others on. */
const keyOf = ({ question, source, asOf, claims }: Side) => JSON.stringify([question, source, asOf, claims])

/** What a side says, in the words of its figures. */
function personOf(side: Side, { voices }: Asked, locale: Locale): Person {
  const own = voices.flatMap(({ standing }) => standing).filter(({ claim }) => side.claims.includes(claim.id))
  const words = [...new Set(own.map(({ claim }) => whole(isolate(phrase(claim, locale)))))].join(' / ') || side.words
  return { key: keyOf(side), source: isolate(side.source), words, size: side.low ?? side.high ?? -1 }
}

/** The sides of these pairs, each once, the highest first. */
export function peopleOf(pairs: readonly Relation[], question: Asked, locale: Locale): Person[] {
  const sides = new Map(pairs.flatMap(({ a, b }) => [a, b]).map((side) => [keyOf(side), side]))
  return [...sides.values()].map((side) => personOf(side, question, locale)).sort((a, b) => b.size - a.size)
}

/** A pair with what is said of it; the colour only repeats that. */
export function pairOf(relation: Relation, locale: Locale, theme: Theme): Pair {
  const { a, b, verdict, factor } = relation
  return {
    question: a.question,
    a: keyOf(a),
    b: keyOf(b),
    verdict,
    factor,
    sentence: relation.sentence,
    claims: [...a.claims, ...b.claims],
    ...lookOf(relation, locale, theme)
  }
}

function lookOf({ verdict, factor }: Relation, locale: Locale, theme: Theme) {
  const { words } = locale
  const look = (text: string, fill: string, stroke = fill) => ({ text, fill, stroke })
  if (factor !== null) {
    const fill =
      factor >= 10 ? theme.bandDeep : factor >= 2 ? theme.band : factor >= 1.1 ? theme.bandPale : theme.neutral
    return look(formatApart(factor, locale), fill)
  }
  if (verdict === 'denied') return look(words.oneDenies, theme.denialPale)
  if (verdict === 'disagree') return look(words.noneAgainstSome, theme.denialPale)
  // Nothing is known: an outline, and nothing in it
  if (verdict === 'open') return look(words.open, theme.paper, theme.faint)
  const known: Readonly<Record<string, string>> = { agree: words.agree, overlap: words.overlap, grew: words.grew }
  return look(known[verdict] ?? verdict, theme.neutral)
}

/** The pairs furthest apart first; then those that deny, then what is open, then what agrees. */
export function furthest(pairs: readonly Relation[]): Relation[] {
  const rank = ({ factor, verdict }: Relation) =>
    factor !== null ? -factor : ['disagree', 'denied', 'open', 'grew', 'overlap', 'agree'].indexOf(verdict) + 1 || 7
  return [...pairs].sort((a, b) => rank(a) - rank(b))
}
