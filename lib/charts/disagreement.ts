import { allFigures, type Figure } from '../comparison/estimates.ts'
import { type Locale, say } from '../comparison/locale.ts'
import type { Question } from '../comparison/questions.ts'
import type { Relation, Side } from '../comparison/relation.ts'
import { type PairVerdict, weightOf } from '../comparison/verdict.ts'
import { formatApart, formatOutcome, formatSubject, formatTimes, inPlace, sentenceCase } from '../comparison/wording.ts'
import { distinct } from '../grouped.ts'
import { scopeLabel, wordsAround } from './caption.ts'
import { headingOf, shortest } from './finding.ts'
import { type ChartInput, type ChartOptions, chosen, type Settings, settings } from './options.ts'
import type { Theme } from './palette.ts'
import { blank, block, type Drawing, hairline, type Layer, own, pixels, plain, type TextItem } from './parts.ts'
import { dayOf, rowsOf, said, stands } from './rows.ts'
import { type ChartSpec, headed, pictureOf, remark } from './spec.ts'
import { isolate, widest, wrap } from './text.ts'

/** Beyond so many sources a matrix is read by nobody. */
const most = 8

/**
 * Source against source, and by what factor they are apart at the least: up to eight sources (fewer in a narrow
 * picture) as a matrix, beyond as a list of the pairs furthest apart, `limit` of them (20, in a narrow picture 10).
 * Takes what `estimatesBySource` takes, and throws as it does.
 */
export function disagreement(input: ChartInput, options: ChartOptions = {}): ChartSpec<PairRow> {
  const set = settings(options)
  const found = chosen(input, options)
  const ids = new Set(found.questions.map(({ id }) => id))
  const pairs = found.comparison.rows.relations.filter(
    ({ kind, a }) => (kind === 'rivals' || kind === 'grew') && ids.has(a.question)
  )
  const questions = found.questions.filter(({ id }) => pairs.some(({ a }) => a.question === id))
  // Of very many pairs not all are listed
  const isCut = found.comparison.rows.cautions.some(({ kind }) => kind === 'not listed')
  const { words } = set.locale
  const title =
    questions.length > 0 ? titleOf(pairs, questions, set.locale) : sentenceCase(words.noRival.replace(/\.$/, ''))
  const around = wordsAround({ ...found, questions }, set, { kind: words.disagreement, title })
  const sheet = blank<PairRow>(set)
  for (const question of questions) {
    const own = pairs.filter(({ a }) => a.question === question.id)
    headed(scopeLabel(question, questions, set.locale), sheet)
    const people = peopleOf(own, question, set)
    const look = matrixLook(people, set.right)
    if (people.length <= most && look) placeMatrix(own, people, question, look, sheet)
    else placePairs(own, question, isCut, sheet)
    sheet.y += 8
  }
  if (questions.length === 0) remark(words.noRival, sheet)
  return pictureOf(sheet, around, () => (sheet.rows.length > 0 ? [pairLayer(set.locale)] : []))
}

const pairLayer = ({ words }: Locale) =>
  ({
    name: 'pairs',
    mark: { type: 'rect', cornerRadius: 3, strokeWidth: 1, strokeDash: { expr: 'datum.dash' } },
    encoding: {
      x: pixels('x'),
      x2: { field: 'x2' },
      y2: { field: 'y2' },
      fill: own('fill'),
      stroke: own('stroke'),
      tooltip: [{ field: 'sentence', type: 'nominal', title: words.tipVerdict }]
    }
  }) as Layer

/** "Protesters in Ost: at least 5.9 times apart", or none against some, of the two furthest apart, and of when where that is past; else the finding. */
function titleOf(pairs: readonly Relation[], questions: readonly Question[], locale: Locale): string {
  const { words } = locale
  const [first] = furthest(pairs)
  const question = questions.find(({ id }) => id === first?.a.question)
  if (!first || !question || !(first.factor || noneAgainst(first))) return headingOf(questions, locale)
  const apart = first.factor ? formatTimes(first.factor, locale) : words.noneAgainstSome
  const days = distinct((earlier(first, question, locale) ?? []).map(({ day }) => day))
    .filter(Boolean)
    .join(' / ')
  const { scope } = question
  const nouns = [formatSubject(scope, locale), formatOutcome(scope, locale)]
  const placed = scope.place === null ? [] : [inPlace(nouns[0] as string, scope.place, locale)]
  return shortest([...placed, ...nouns].map((noun) => say(words.subject, noun, days ? `${apart} (${days})` : apart)))
}

/** How wide the names and cells of a matrix may be; null where it has no room. */
function matrixLook(people: readonly Person[], right: number) {
  const widths = people.flatMap(({ source, words, day }) => [widest([source], 12, 'bold'), widest([words, day], 12)])
  const names = Math.min(200, right * 0.32, Math.max(40, ...widths))
  const cell = Math.min(132, (right - names - 14) / Math.max(1, people.length - 1))
  return cell >= 96 ? { names, cell } : null
}

const lineHeight = 15
const small = 13

/** Each source but the highest has a row, each but the lowest a column: half of the square is enough. */
function placeMatrix(
  pairs: readonly Relation[],
  people: readonly Person[],
  question: Question,
  { names, cell }: NonNullable<ReturnType<typeof matrixLook>>,
  sheet: Drawing<PairRow>
) {
  const { set } = sheet
  const { theme } = set
  const left = names + 14
  const heads = people.slice(0, -1).map((person) => labelOf(person, cell - 8))
  sheet.y += Math.max(...heads.map(heightOf)) + 6
  // The names over the columns end at one height
  for (const [i, head] of heads.entries())
    sheet.texts.push(...placed(head, left + i * cell + 4, sheet.y - heightOf(head) + 2, theme))
  for (const [i, person] of people.entries()) {
    if (i === 0) continue
    const label = labelOf(person, names)
    const own = people.slice(0, i).flatMap((other, j) => {
      const isOf = ({ a, b }: Relation) => [other, person].every(({ source }) => [a.source, b.source].includes(source))
      // Of two verdicts on the same two sources the gravest
      const [gravest] = furthest(pairs.filter(isOf))
      if (!gravest) return []
      const pair = pairOf(gravest, set)
      const said = [pair.text, onWhat(gravest, question, person.source, set.locale)]
      return [{ pair, j, text: said.flatMap((text) => wrap(text, cell - 16, 11)) }]
    })
    const most = Math.max(...own.map(({ text }) => text.length))
    const height = Math.max(44, heightOf(label) + 8, most * small + 14)
    const middle = sheet.y + height / 2
    sheet.texts.push(...placed(label, 0, middle - (heightOf(label) - lineHeight) / 2, theme))
    for (const { pair, j, text } of own) {
      const x = left + j * cell
      sheet.rows.push({ ...pair, x: x + 1, x2: x + cell - 2, y: sheet.y + 1, y2: sheet.y + height - 2 })
      const first = plain('', x + cell / 2, middle - ((text.length - 1) / 2) * small, theme)
      sheet.texts.push(...block(text, { ...first, align: 'center', size: 11 }, small))
    }
    sheet.y += height
  }
  sheet.y += 4
}

const labelOf = ({ source, words, day }: Person, width: number) => ({
  name: wrap(isolate(source), width, 12, 'bold'),
  words: [words, day].flatMap((text) => wrap(text, width, 12))
})

const heightOf = ({ name, words }: ReturnType<typeof labelOf>) => (name.length + words.length) * lineHeight

const placed = ({ name, words }: ReturnType<typeof labelOf>, x: number, y: number, theme: Theme): TextItem[] => [
  ...block(name, { ...plain('', x, y, theme), weight: 'bold' }, lineHeight),
  ...block(words, plain('', x, y + name.length * lineHeight, theme), lineHeight)
]

/** Two sources on one question, `a` the higher, with what is said of them and where, in pixels. */
export interface PairRow extends ReturnType<typeof pairOf> {
  x: number
  x2: number
  y: number
  y2: number
}

interface Person {
  source: string
  words: string
  /** Of when that is, where not all is of one day. */
  day: string
}

const wordsOf = (figures: readonly Figure[], locale: Locale) =>
  distinct(figures.map((figure) => said(figure, locale))).join(' / ')

/** The sources of these pairs, each once, with what they say by now and of when, in the order asked for. */
function peopleOf(pairs: readonly Relation[], question: Question, set: Settings): Person[] {
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
function pairOf(relation: Relation, set: Settings) {
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
function earlier({ a, b }: Relation, question: Question, locale: Locale) {
  const both = [a, b].map((side) => told(side, question, locale))
  return both.every(({ last }) => last) ? null : both
}

/** "3 May 2031: at least 40 / 31", where that is not what both say by now; of `first`, then of the other. */
function onWhat(relation: Relation, question: Question, first: string, locale: Locale): string {
  const both = earlier(relation, question, locale)
  if (!both) return ''
  if (both[0]?.source !== first) both.reverse()
  const [day, other] = both.map((one) => one.day)
  if (day === other) return [day, both.map(({ words }) => words).join(' / ')].filter(Boolean).join(': ')
  return both.map(({ words, day }) => (day ? `${words} (${day})` : words)).join(' / ')
}

/** The pairs furthest apart, one under the other: what is said of them, and the two with their words. */
function placePairs(pairs: readonly Relation[], question: Question, isCut: boolean, sheet: Drawing<PairRow>) {
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
const noneAgainst = ({ verdict, factor, b }: Relation) => verdict === 'disagree' && factor === null && b.high === 0

/** So little apart that it is told after what is denied. */
const hardly = 1.1

const ranks = 'denied hardly open grew overlap agree'.split(' ')

/** The pairs furthest apart first, none against some before all; then those that deny, then what is open, then what agrees. */
function furthest(pairs: readonly Relation[]): Relation[] {
  const rank = (relation: Relation) => {
    const weight = weightOf(relation)
    return weight < hardly ? ranks.indexOf(weight > 0 ? 'hardly' : relation.verdict) : -weight
  }
  return [...pairs].sort((a, b) => rank(a) - rank(b))
}
