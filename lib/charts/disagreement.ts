import { type Locale, say } from '../comparison/locale.ts'
import type { Question } from '../comparison/questions.ts'
import type { Relation } from '../comparison/relation.ts'
import { formatOutcome, formatSubject, formatTimes, inPlace, sentenceCase } from '../comparison/wording.ts'
import { scopeLabel, wordsAround } from './caption.ts'
import { headingOf, shortest } from './finding.ts'
import { type ChartInput, type ChartOptions, chosen, settings } from './options.ts'
import {
  earlier,
  furthest,
  noneAgainst,
  onWhat,
  type PairRow,
  type Person,
  pairOf,
  peopleOf,
  placePairs
} from './pairs.ts'
import type { Theme } from './palette.ts'
import { blank, block, type Drawing, type Layer, own, pixels, plain, type TextItem } from './parts.ts'
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
  const days = [...new Set(earlier(first, question, locale)?.map(({ day }) => day))].filter(Boolean).join(' / ')
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
