import { allFigures, type Figure } from '../comparison/estimates.ts'
import { type Locale, say } from '../comparison/locale.ts'
import type { Question } from '../comparison/questions.ts'
import type { Relation, Side } from '../comparison/relation.ts'
import { type PairVerdict, weightOf } from '../comparison/verdict.ts'
import { formatApart } from '../comparison/wording.ts'
import type { Settings } from './options.ts'
import { block, type Drawing, hairline, plain } from './parts.ts'
import { dayOf, rowsOf, said, stands } from './rows.ts'
import { remark } from './spec.ts'
import { isolate, wrap } from './text.ts'

/** Two sources on one question, `a` the higher, with what is said of them and where, in pixels. */
export interface PairRow extends ReturnType<typeof pairOf> {
  x: number
  x2: number
  y: number
  y2: number
}

export interface Person {
  source: string
  words: string
  /** Of when that is, where not all is of one day. */
  day: string
}

const wordsOf = (figures: readonly Figure[], locale: Locale) =>
  [...new Set(figures.map((figure) => said(figure, locale)))].join(' / ')

/** The sources of these pairs, each once, with what they say by now and of when, in the order asked for. */
export function peopleOf(pairs: readonly Relation[], question: Question, set: Settings): Person[] {
  const paired = new Set(pairs.flatMap(({ a, b }) => [a.source, b.source]))
  const rows = rowsOf(question, set).filter(({ source }) => paired.has(source))
  const people = rows.map(({ source, lines }) => {
    const figures = lines.map(({ figure }) => figure)
    const days = new Set(figures.map(({ asOf }) => dayOf(asOf, set.locale)))
    return { source, words: wordsOf(figures, set.locale), day: [...days].filter(Boolean).join(' / ') }
  })
  const isDated = new Set(people.map(({ day }) => day)).size > 1
  return people.map((person) => (isDated ? person : { ...person, day: '' }))
}

/** What a verdict is on: the figures of one side, as of when, and whether the source says them still. */
function told({ source, claims, words, asOf }: Side, { estimates }: Question, locale: Locale) {
  const figures = estimates.flatMap(allFigures).filter(({ claim }) => claims.includes(claim.id))
  return {
    source,
    words: wordsOf(figures, locale) || words,
    day: dayOf(asOf, locale),
    last: figures.every((figure) => figure.stands)
  }
}

/** A pair with what is said of it; the colour only repeats that. */
export function pairOf(relation: Relation, set: Settings) {
  const { a, b, verdict, factor, sentence } = relation
  const pale = { fill: set.theme.neutral, stroke: set.theme.faint }
  return {
    question: a.question,
    a: a.source,
    b: b.source,
    verdict,
    factor,
    sentence,
    claims: [...a.claims, ...b.claims],
    ...lookOf(relation, set),
    ...(stands(set, a.source) || stands(set, b.source) ? {} : pale)
  }
}

/** Both sides of a verdict that is not on what both say by now, as of when; null: it is. */
export function earlier({ a, b }: Relation, question: Question, locale: Locale) {
  const both = [a, b].map((side) => told(side, question, locale))
  return both.every(({ last }) => last) ? null : both
}

/** "3 May 2031: at least 40 / 31", where that is not what both say by now; of `first`, then of the other. */
export function onWhat(relation: Relation, question: Question, first: string, locale: Locale): string {
  const both = earlier(relation, question, locale)
  if (!both) return ''
  if (both[0]?.source !== first) both.reverse()
  const [day, other] = both.map((one) => one.day)
  if (day === other) return [day, both.map(({ words }) => words).join(' / ')].filter(Boolean).join(': ')
  return both.map(({ words, day }) => (day ? `${words} (${day})` : words)).join(' / ')
}

/** The pairs furthest apart, one under the other: what is said of them, and the two with their words. */
export function placePairs(pairs: readonly Relation[], question: Question, isCut: boolean, sheet: Drawing<PairRow>) {
  const { set } = sheet
  const { theme, locale, narrow, right } = set
  const limit = set.limit ?? (narrow ? 10 : 20)
  const left = narrow ? 0 : 196
  // One under the other, or beside each other
  const side = narrow ? right : Math.min(300, (right - left - 12) / 2)
  // Where all is of one day, that is in the subtitle
  const dated = new Set(pairs.flatMap(({ a, b }) => [a.asOf, b.asOf])).size > 1
  for (const relation of furthest(pairs).slice(0, limit)) {
    const pair = pairOf(relation, set)
    const sides = [relation.a, relation.b]
      .map((side) => told(side, question, locale))
      .map(({ source, words, day }) => wrap(`${isolate(source)}: ${words}${dated && day ? ` (${day})` : ''}`, side, 12))
    const verdict = wrap(pair.text, narrow ? right - 12 : left - 28, 11)
    const [y, height] = [sheet.y + 4, verdict.length * 14 + 8]
    sheet.rows.push({ ...pair, x: 1, x2: narrow ? right - 1 : left - 16, y, y2: y + height })
    const from = narrow ? y + height + 4 : y
    sheet.texts.push(...block(verdict, { ...plain('', 6, y + 11, theme), size: 11 }, 14))
    for (const [i, lines] of (narrow ? [sides.flat()] : sides).entries())
      sheet.texts.push(...block(lines, plain('', left + i * (side + 12), from + 9, theme), 16))
    const lines = narrow ? sides.flat().length : Math.max(...sides.map((one) => one.length))
    sheet.y = Math.max(y + height, from + lines * 16) + 6
    sheet.rules.push(hairline(sheet.y, right, theme))
  }
  if (pairs.length <= limit) return
  sheet.y += 3
  const more = String(pairs.length - limit)
  remark(say(locale.words.andMore, isCut ? say(locale.words.atLeast, more) : more), sheet)
}

/** What a verdict says in a few words, on a shade as deep as the two are apart. */
function lookOf(relation: Relation, { theme, locale }: Settings) {
  const { verdict, factor } = relation
  const { words } = locale
  const look = (text: string, fill: string, stroke = theme.faint, dash: number[] = []) => ({ text, fill, stroke, dash })
  if (factor !== null) {
    const shades = [theme.neutral, theme.bandPale, theme.band, theme.bandDeep]
    const shade = [hardly, 2, 10].filter((from) => factor >= from).length
    return look(formatApart(factor, locale), shades[shade] as string, shade > 0 ? theme.bandInk : theme.faint)
  }
  const text = words[noneAgainst(relation) ? 'noneAgainstSome' : (verdict as PairVerdict)]
  if (verdict === 'denied' || verdict === 'disagree') return look(text, theme.denialPale, theme.denial)
  // Nothing is known: a broken outline, and nothing in it
  return verdict === 'open' ? look(text, theme.paper, theme.faint, [3, 2]) : look(text, theme.neutral)
}

/** Zero against a number is no ratio; nor is -3 against 2, which is not none. */
export const noneAgainst = ({ verdict, factor, b }: Relation) =>
  verdict === 'disagree' && factor === null && b.high === 0

/** So little apart that it is told after what is denied. */
const hardly = 1.1

const ranks = 'denied hardly open grew overlap agree'.split(' ')

/** The pairs furthest apart first, none against some before all; then those that deny, then what is open, then what agrees. */
export function furthest(pairs: readonly Relation[]): Relation[] {
  const rank = (relation: Relation) => {
    const weight = weightOf(relation)
    return weight < hardly ? ranks.indexOf(weight > 0 ? 'hardly' : relation.verdict) : -weight
  }
  return [...pairs].sort((a, b) => rank(a) - rank(b))
}
