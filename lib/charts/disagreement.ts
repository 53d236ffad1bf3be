import { type Locale, say } from '../comparison/locale.ts'
import type { Question } from '../comparison/questions.ts'
import type { Relation } from '../comparison/relation.ts'
import { formatOutcome, formatSubject, formatTimes, inPlace, sentenceCase } from '../comparison/wording.ts'
import { scopeLabel, wordsAround } from './caption.ts'
import { headingOf, shortest } from './finding.ts'
import { type ChartInput, chosen } from './input.ts'
import { matrixLook, placeMatrix } from './matrix.ts'
import { type ChartOptions, settings } from './options.ts'
import { earlier, furthest, type PairRow, peopleOf, placePairs } from './pairs.ts'
import { blank, type Layer, own, pixels } from './parts.ts'
import { type ChartSpec, headed, pictureOf, remark } from './spec.ts'

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
  const { words } = set.locale
  const title = questions.length > 0 ? titleOf(pairs, questions, set.locale) : sentenceCase(words.noRival)
  const around = wordsAround({ ...found, questions }, set, { kind: words.disagreement, title })
  const sheet = blank<PairRow>(set)
  for (const question of questions) {
    const own = pairs.filter(({ a }) => a.question === question.id)
    headed(scopeLabel(question, questions, set.locale), sheet)
    const people = peopleOf(own, question, set)
    const look = matrixLook(people, set.right)
    if (people.length <= most && look) placeMatrix(own, people, question, look, sheet)
    else placePairs(own, question, sheet)
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
  const isNone = first?.verdict === 'disagree' && first.factor === null
  const apart = first?.factor ? formatTimes(first.factor, locale) : isNone ? words.noneAgainstSome : null
  if (!first || apart === null || !question) return headingOf(questions, locale)
  const days = [...new Set(earlier(first, question, locale)?.map(({ day }) => day))].filter(Boolean).join(' / ')
  const { scope } = question
  const nouns = [formatSubject(scope, locale), formatOutcome(scope, locale)]
  const placed = scope.place === null ? [] : [inPlace(nouns[0] as string, scope.place, locale)]
  return shortest([...placed, ...nouns].map((noun) => say(words.subject, noun, days ? `${apart} (${days})` : apart)))
}
