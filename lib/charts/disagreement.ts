import { say } from '../comparison/locale.ts'
import type { Relation } from '../comparison/relation.ts'
import { formatSubject, formatTimes, sentenceCase } from '../comparison/wording.ts'
import { scopeLabel } from './caption.ts'
import { shortest } from './finding.ts'
import { type Asked, type ChartInput, chosen, rivalsOf } from './input.ts'
import { type ChartOptions, type Settings, settings } from './options.ts'
import { furthest, type Pair, type Person, pairOf, peopleOf } from './pairs.ts'
import { type Layer, own, pixels, plain, type TextItem } from './parts.ts'
import { type ChartSpec, padding, pictureOf } from './spec.ts'
import { remark } from './stacked.ts'
import { textWidth, wrap } from './text.ts'
import { wordsAround } from './words.ts'

/** A pair with its place, in pixels. */
export interface PairRow extends Pair {
  x: number
  x2: number
  y: number
  y2: number
}

/** Beyond so many sources a matrix is read by nobody. */
const most = { sources: 8, pairs: 20, narrow: 10 }

interface Sheet {
  rows: PairRow[]
  texts: TextItem[]
  rules: number[]
  y: number
}

/**
 * Source against source, and by what factor they are apart at the least: up to eight sources (fewer in a narrow
 * picture) as a matrix, beyond as a list of the pairs furthest apart, `limit` of them (20, in a narrow picture 10). Takes what
 * `estimatesBySource` takes, and throws as it does.
 */
export function disagreement(input: ChartInput, options: ChartOptions = {}): ChartSpec<PairRow> {
  const set = settings(options)
  const found = chosen(input, options)
  const pairs = rivalsOf(found.comparison, found.questions)
  const questions = found.questions.filter(({ id }) => pairs.some(({ a }) => a.question === id))
  const title = questions.length > 0 ? titleOf(pairs, questions, set) : sentenceCase(set.locale.words.noRival)
  const words = wordsAround({ ...found, questions }, set, { kind: set.locale.words.disagreement, title })
  const sheet: Sheet = { rows: [], texts: [], rules: [], y: 0 }
  const right = set.width - 2 * padding
  for (const question of questions) {
    const own = pairs.filter(({ a }) => a.question === question.id)
    for (const text of wrap(scopeLabel(question, questions) ?? '', right, 12, 'bold')) {
      sheet.texts.push({ ...plain(text, 0, sheet.y + 8, set.theme), weight: 'bold' })
      sheet.y += 18
    }
    const people = peopleOf(own, question, set.locale)
    const look = matrixLook(people, right)
    if (people.length <= most.sources && look) matrix(own, people, look, set, sheet)
    else list(own, people, right, set, sheet)
    sheet.y += 8
  }
  const { rows, texts, rules, y } = sheet
  if (questions.length === 0) remark(set.locale.words.noRival, set, { figures: [], panels: [], ...sheet })
  const picture = { settings: set, words, rows, texts, legend: [], height: Math.max(y, 20), rules }
  return pictureOf(picture, () => (rows.length > 0 ? [pairLayer] : []))
}

const pairLayer = {
  name: 'pairs',
  mark: { type: 'rect', cornerRadius: 3, strokeWidth: 1 },
  encoding: {
    x: pixels('x'),
    x2: { field: 'x2' },
    y2: { field: 'y2' },
    fill: own('fill'),
    stroke: own('stroke'),
    tooltip: [{ field: 'sentence', type: 'nominal', title: 'Verdict' }]
  }
} as Layer

/** "Protesters: at least 5.9 times apart". */
function titleOf(pairs: readonly Relation[], questions: readonly Asked[], { locale }: Settings): string {
  const [first] = furthest(pairs)
  const subject = formatSubject((questions[0] as Asked).scope)
  const text = questions.length === 1 && first?.factor ? formatTimes(first.factor, locale) : null
  const template = text ? say(locale.words.subject, '{}', text) : locale.words.whoDisagrees
  return shortest([say(template, subject), say(template, sentenceCase(questions[0]?.scope.measure ?? ''))])
}

interface MatrixLook {
  names: number
  cell: number
}

/** How wide the names and cells of a matrix may be; null where it has no room. */
function matrixLook(people: readonly Person[], right: number): MatrixLook | null {
  const names = Math.min(
    200,
    Math.max(...people.map(({ source, words }) => Math.max(textWidth(source, 12, 'bold'), textWidth(words, 12))), 40)
  )
  const width = Math.min(names, right * 0.32)
  const cell = Math.min(124, (right - width - 14) / Math.max(1, people.length - 1))
  return cell >= 78 ? { names: width, cell } : null
}

const cellHeight = 48

/** Each source but the highest has a row, each but the lowest a column: half of the square is enough. */
function matrix(
  pairs: readonly Relation[],
  people: readonly Person[],
  { names, cell }: MatrixLook,
  set: Settings,
  sheet: Sheet
) {
  const { theme } = set
  const left = names + 14
  const heads = people.slice(0, -1).map((person) => lines(person, cell - 8))
  const top = sheet.y + Math.max(...heads.map(({ length }) => length)) * 15 + 6
  for (const [i, head] of heads.entries()) {
    for (const [l, { text, weight }] of head.entries()) {
      const y = top - (head.length - l) * 15 + 2
      sheet.texts.push({ ...plain(text, left + i * cell + 4, y, theme), weight, size: 11 })
    }
  }
  const tops: number[] = []
  let y = top
  for (const person of people.slice(1)) {
    const own = lines(person, names)
    const height = Math.max(cellHeight, own.length * 15 + 6)
    for (const [l, { text, weight }] of own.entries()) {
      sheet.texts.push({ ...plain(text, 0, y + height / 2 + (l - (own.length - 1) / 2) * 15, theme), weight })
    }
    tops.push(y)
    y += height
  }
  const index = new Map(people.map(({ key }, i) => [key, i]))
  for (const relation of pairs) {
    const pair = pairOf(relation, set.locale, theme)
    const [i, j] = [index.get(pair.a) ?? 0, index.get(pair.b) ?? 0]
    const [from, to] = [tops[Math.max(i, j) - 1] ?? top, tops[Math.max(i, j)] ?? y]
    const x = left + Math.min(i, j) * cell
    sheet.rows.push({ ...pair, x: x + 1, x2: x + cell - 2, y: from + 1, y2: to - 2 })
    const text = wrap(pair.text, cell - 18, 11).slice(0, 3)
    for (const [l, line] of text.entries()) {
      const middle = (from + to) / 2 + (l - (text.length - 1) / 2) * 13
      sheet.texts.push({ ...plain(line, x + cell / 2, middle, theme), align: 'center', size: 11 })
    }
  }
  sheet.y = y + 4
}

/** A source and what it says, broken to a width. */
const lines = ({ source, words }: Person, width: number) => [
  ...wrap(source, width, 12, 'bold').map((text) => ({ text, weight: 'bold' as const })),
  ...wrap(words, width, 12).map((text) => ({ text, weight: 'normal' as const }))
]

/** The pairs furthest apart, one under the other: what is said of them, and the two with their words. */
function list(pairs: readonly Relation[], people: readonly Person[], right: number, set: Settings, sheet: Sheet) {
  const { theme, locale, narrow } = set
  const limit = set.limit ?? (narrow ? most.narrow : most.pairs)
  const byKey = new Map(people.map((person) => [person.key, person]))
  const left = narrow ? 0 : 196
  for (const relation of furthest(pairs).slice(0, limit)) {
    const pair = pairOf(relation, locale, theme)
    const verdict = wrap(pair.text, narrow ? right - 12 : left - 28, 11)
    const said = [pair.a, pair.b].map((key) => {
      const { source, words } = byKey.get(key) as Person
      return `${source}: ${words}`
    })
    const broken = said.flatMap((text) => wrap(text, right - left, 12))
    const height = verdict.length * 14 + 8
    const y = sheet.y + 4
    sheet.rows.push({ ...pair, x: 0, x2: narrow ? right : left - 16, y, y2: y + height })
    for (const [i, text] of verdict.entries()) sheet.texts.push({ ...plain(text, 6, y + 11 + i * 14, theme), size: 11 })
    const from = narrow ? y + height + 4 : y
    for (const [i, text] of broken.entries()) sheet.texts.push(plain(text, left, from + 9 + i * 16, theme))
    sheet.y = Math.max(y + height, from + broken.length * 16) + 6
    sheet.rules.push(sheet.y)
  }
  if (pairs.length > limit) {
    sheet.texts.push({
      ...plain(say(locale.words.andMore, String(pairs.length - limit)), 0, sheet.y + 12, theme),
      fill: theme.muted
    })
    sheet.y += 22
  }
}
