import { allFigures, type Figure } from '../comparison/estimates.ts'
import type { Locale } from '../comparison/locale.ts'
import type { Question } from '../comparison/questions.ts'
import type { Relation, Side } from '../comparison/relation.ts'
import { formatApart, formatDate } from '../comparison/wording.ts'
import type { Settings } from './options.ts'
import type { Theme } from './palette.ts'
import type { LineItem, TextItem } from './parts.ts'
import { rowsOf, said, stands } from './row.ts'

/** Two sources on one question, as they are drawn. */
interface Pair {
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
  rules: LineItem[]
  y: number
}

/** A source with what it says by now. */
export interface Person {
  source: string
  words: string
}

const wordsOf = (figures: readonly Figure[], locale: Locale) =>
  [...new Set(figures.map((figure) => said(figure, locale)))].join(' / ')

/** The sources of these pairs, each once, in the order asked for. */
export function peopleOf(pairs: readonly Relation[], question: Question, set: Settings): Person[] {
  const sides = new Map(pairs.flatMap(({ a, b }) => [a, b]).map((side) => [side.source, side]))
  return rowsOf(question, set).flatMap(({ source, lines }): Person[] => {
    const side = sides.get(source)
    const figures = lines.map(({ figure }) => figure)
    return side ? [{ source, words: wordsOf(figures, set.locale) || side.words }] : []
  })
}

/** A pair with what is said of it; the colour only repeats that. */
export function pairOf(relation: Relation, { estimates }: Question, set: Settings): Pair {
  const { locale, theme } = set
  const { a, b, verdict, factor, sentence } = relation
  const figures = estimates.flatMap(allFigures)
  const of = ({ claims }: Side) => figures.filter(({ claim }) => claims.includes(claim.id))
  const day = ({ asOf }: Side) => (asOf === null ? '' : formatDate(asOf, locale))
  const pale = { fill: theme.neutral, stroke: theme.neutral }
  return {
    question: a.question,
    a: a.source,
    b: b.source,
    aWords: wordsOf(of(a), locale) || a.words,
    bWords: wordsOf(of(b), locale) || b.words,
    aDay: day(a),
    bDay: day(b),
    last: [...of(a), ...of(b)].every((figure) => figure.stands),
    verdict,
    factor,
    sentence,
    claims: [...a.claims, ...b.claims],
    ...lookOf(relation, locale, theme),
    ...(stands(set, a.source) || stands(set, b.source) ? {} : pale)
  }
}

/** "3 May 2031: at least 40 / 31", where that is not what both say by now; of `first`, then of the other. */
export function onWhat({ a, last, aWords, bWords, aDay, bDay }: Pair, first: string): string {
  if (last) return ''
  const both = [
    { words: aWords, day: aDay },
    { words: bWords, day: bDay }
  ]
  if (a !== first) both.reverse()
  const isOneDay = aDay === bDay
  const told = both.map(({ words, day }) => (isOneDay || !day ? words : `${words} (${day})`)).join(' / ')
  return isOneDay && aDay ? `${aDay}: ${told}` : told
}

/** What a verdict says in a few words, on a shade as deep as the two are apart. */
function lookOf({ verdict, factor }: Relation, locale: Locale, theme: Theme) {
  const { words } = locale
  const look = (text: string, fill: string, stroke = fill) => ({ text, fill, stroke })
  if (factor !== null) {
    const shades = [theme.neutral, theme.bandPale, theme.band, theme.bandDeep]
    return look(formatApart(factor, locale), shades[[1.1, 2, 10].filter((from) => factor >= from).length] as string)
  }
  if (verdict === 'denied') return look(words.oneDenies, theme.denialPale)
  if (verdict === 'disagree') return look(words.noneAgainstSome, theme.denialPale)
  // Nothing is known: an outline, and nothing in it
  if (verdict === 'open') return look(words.open, theme.paper, theme.faint)
  const known: Readonly<Record<string, string>> = { agree: words.agree, overlap: words.overlap, grew: words.grew }
  return look(known[verdict] ?? verdict, theme.neutral)
}

/** So little apart that it is told after what is denied. */
export const hardly = 1.1

const ranks = ['disagree', 'denied', 'hardly', 'open', 'grew', 'overlap', 'agree']

/** The pairs furthest apart first; then those that deny, then what is open, then what agrees. */
export function furthest(pairs: readonly Relation[]): Relation[] {
  const rank = ({ factor, verdict }: Relation) =>
    factor !== null && factor >= hardly ? -factor : ranks.indexOf(factor === null ? verdict : 'hardly') + 1
  return [...pairs].sort((a, b) => rank(a) - rank(b))
}
