import type { Figure } from '../comparison/estimates.ts'
import type { Locale } from '../comparison/locale.ts'
import { phrase } from '../comparison/phrase.ts'
import type { Relation, Side } from '../comparison/relation.ts'
import { formatApart, formatDate } from '../comparison/wording.ts'
import { rowsOf } from './estimatesBySource.ts'
import type { Asked } from './input.ts'
import type { Settings } from './options.ts'
import type { Theme } from './palette.ts'
import type { TextItem } from './parts.ts'
import { stands } from './rows.ts'
import { isolate, whole } from './text.ts'

/** Two sources on one question, as they are drawn. */
export interface Pair {
  question: string
  /** The two sources; `a` is the higher. */
  a: string
  b: string
  /** What the verdict is on, and as of when. */
  aWords: string
  bWords: string
  aDay: string
  bDay: string
  /** It is on what both say by now. */
  last: boolean
  verdict: string
  factor: number | null
  text: string
  sentence: string
  claims: string[]
  fill: string
  stroke: string
}

/** A pair with its place, in pixels. */
export interface PairRow extends Pair {
  x: number
  x2: number
  y: number
  y2: number
}

/** What has been placed so far. */
export interface Sheet {
  rows: PairRow[]
  texts: TextItem[]
  rules: number[]
  y: number
}

/** A source with what it says by now. */
export interface Person {
  source: string
  words: string
}

const wordsOf = (figures: readonly Figure[], locale: Locale) =>
  [...new Set(figures.map(({ claim }) => whole(isolate(phrase(claim, locale)))))].join(' / ')

/** The sources of these pairs, each once, in the order asked for. */
export function peopleOf(pairs: readonly Relation[], question: Asked, set: Settings): Person[] {
  const sides = new Map(pairs.flatMap(({ a, b }) => [a, b]).map((side) => [side.source, side]))
  const sources = new Set(rowsOf(question, set).map(({ voice }) => voice.source))
  return [...sources].flatMap((source): Person[] => {
    const side = sides.get(source)
    if (!side) return []
    const own = question.voices.filter((voice) => voice.source === source).flatMap(({ standing }) => standing)
    return [{ source, words: wordsOf(own, set.locale) || side.words }]
  })
}

/** A pair with what is said of it; the colour only repeats that. */
export function pairOf(relation: Relation, { voices }: Asked, set: Settings): Pair {
  const { locale, theme } = set
  const { a, b, verdict, factor } = relation
  const pale = !stands(set, a.source) && !stands(set, b.source)
  const figures = voices.flatMap(({ history, superseded }) => [...history, ...superseded])
  const of = ({ claims }: Side) => figures.filter(({ claim }) => claims.includes(claim.id))
  const day = ({ asOf }: Side) => (asOf === null ? '' : formatDate(asOf, locale))
  return {
    question: a.question,
    a: a.source,
    b: b.source,
    aWords: wordsOf(of(a), locale) || a.words,
    bWords: wordsOf(of(b), locale) || b.words,
    aDay: day(a),
    bDay: day(b),
    last: [...of(a), ...of(b)].every(({ stands }) => stands),
    verdict,
    factor,
    sentence: relation.sentence,
    claims: [...a.claims, ...b.claims],
    ...lookOf(relation, locale, theme),
    ...(pale ? { fill: theme.neutral, stroke: theme.neutral } : {})
  }
}

/** "3 May 2031: at least 40 / 31", where that is not what both say by now; of `first`, then of the other. */
export function onWhat(pair: Pair, first: string): string | null {
  if (pair.last) return null
  const both = [
    { source: pair.a, words: pair.aWords, day: pair.aDay },
    { source: pair.b, words: pair.bWords, day: pair.bDay }
  ]
  const [one, other] = pair.a === first ? both : both.reverse()
  if (!one || !other) return null
  const dated = ({ words, day }: typeof one) => (day ? `${words} (${day})` : words)
  if (one.day !== other.day) return `${dated(one)} / ${dated(other)}`
  return `${one.day ? `${one.day}: ` : ''}${one.words} / ${other.words}`
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
