import type { Question } from '../comparison/questions.ts'
import type { Relation } from '../comparison/relation.ts'
import { furthest, onWhat, type PairRow, type Person, pairOf } from './pairs.ts'
import type { Theme } from './palette.ts'
import { block, type Drawing, plain, type TextItem } from './parts.ts'
import { isolate, widest, wrap } from './text.ts'

/** How wide the names and cells of a matrix may be; null where it has no room. */
export function matrixLook(people: readonly Person[], right: number) {
  const widths = people.flatMap(({ source, words, day }) => [widest([source], 12, 'bold'), widest([words, day], 12)])
  const names = Math.min(200, right * 0.32, Math.max(40, ...widths))
  const cell = Math.min(132, (right - names - 14) / Math.max(1, people.length - 1))
  return cell >= 96 ? { names, cell } : null
}

const lineHeight = 15
const small = 13

/** Each source but the highest has a row, each but the lowest a column: half of the square is enough. */
export function placeMatrix(
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
