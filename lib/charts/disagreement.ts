import { type Locale, say } from '../comparison/locale.ts'
import type { Relation } from '../comparison/relation.ts'
import { formatOutcome, formatSubject, formatTimes, sentenceCase } from '../comparison/wording.ts'
import { scopeLabel } from './caption.ts'
import { shortest } from './finding.ts'
import { type Asked, type ChartInput, chosen, rivalsOf } from './input.ts'
import { matrixLook, placeMatrix } from './matrix.ts'
import { type ChartOptions, type Settings, settings } from './options.ts'
import { placePairs } from './pairList.ts'
import { furthest, type PairRow, peopleOf, type Sheet } from './pairs.ts'
import { type Layer, own, pixels, plain } from './parts.ts'
import { type ChartSpec, padding, pictureOf } from './spec.ts'
import { remark } from './stacked.ts'
import { wrap } from './text.ts'
import { wordsAround } from './words.ts'

/** Beyond so many sources a matrix is read by nobody. */
const most = { sources: 8 }

/**
 * Source against source, and by what factor they are apart at the least: up to eight sources (fewer in a narrow
 * picture) as a matrix, beyond as a list of the pairs furthest apart, `limit` of them (20, in a narrow picture 10).
 * Takes what `estimatesBySource` takes, and throws as it does.
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
    for (const text of wrap(scopeLabel(question, questions, set.locale) ?? '', right, 12, 'bold')) {
      sheet.texts.push({ ...plain(text, 0, sheet.y + 8, set.theme), weight: 'bold' })
      sheet.y += 18
    }
    const people = peopleOf(own, question, set)
    const look = matrixLook(people, right)
    if (people.length <= most.sources && look) placeMatrix(own, people, question, look, set, sheet)
    else placePairs(own, question, right, set, sheet)
    sheet.y += 8
  }
  const { rows, texts, rules, y } = sheet
  if (questions.length === 0) remark(set.locale.words.noRival, set, { figures: [], panels: [], ...sheet })
  const picture = { settings: set, words, rows, texts, legend: [], height: Math.max(y, 20), rules }
  return pictureOf(picture, () => (rows.length > 0 ? [pairLayer(set.locale)] : []))
}

const pairLayer = ({ words }: Locale) =>
  ({
    name: 'pairs',
    mark: { type: 'rect', cornerRadius: 3, strokeWidth: 1 },
    encoding: {
      x: pixels('x'),
      x2: { field: 'x2' },
      y2: { field: 'y2' },
      fill: own('fill'),
      stroke: own('stroke'),
      tooltip: [{ field: 'sentence', type: 'nominal', title: words.tipVerdict }]
    }
  }) as Layer

/** "Protesters: at least 5.9 times apart". */
function titleOf(pairs: readonly Relation[], questions: readonly Asked[], { locale }: Settings): string {
  const [first] = furthest(pairs)
  const subject = formatSubject((questions[0] as Asked).scope, locale)
  const text = questions.length === 1 && first?.factor ? formatTimes(first.factor, locale) : null
  const template = text ? say(locale.words.subject, '{}', text) : locale.words.whoDisagrees
  return shortest([say(template, subject), say(template, formatOutcome((questions[0] as Asked).scope, locale))])
}
