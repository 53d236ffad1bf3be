import type { Question } from '../comparison/questions.ts'
import type { Relation } from '../comparison/relation.ts'
import type { Settings } from './options.ts'
import { furthest, onWhat, type Person, pairOf, type Sheet } from './pairs.ts'
import { plain } from './parts.ts'
import { isolate, textWidth, wrap } from './text.ts'

export interface MatrixLook {
  names: number
  cell: number
}

/** How wide the names and cells of a matrix may be; null where it has no room. */
export function matrixLook(people: readonly Person[], right: number): MatrixLook | null {
  const widths = people.flatMap(({ source, words }) => [textWidth(source, 12, 'bold'), textWidth(words, 12)])
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
  { names, cell }: MatrixLook,
  set: Settings,
  sheet: Sheet
) {
  const { theme } = set
  const left = names + 14
  placeHeads(people.slice(0, -1), left, cell, set, sheet)
  const index = new Map(people.map(({ source }, i) => [source, i]))
  const cells = new Map<string, ReturnType<typeof pairOf>>()
  // Of two verdicts on the same two sources the gravest
  for (const relation of furthest(pairs).reverse()) {
    const [i, j] = [index.get(relation.a.source) ?? 0, index.get(relation.b.source) ?? 0]
    cells.set(`${Math.max(i, j)} ${Math.min(i, j)}`, pairOf(relation, question, set))
  }
  for (const [i, person] of people.entries()) {
    if (i === 0) continue
    const named = lines(person, names)
    const own = people.slice(0, i).map((_, j) => {
      const pair = cells.get(`${i} ${j}`)
      return pair
        ? { pair, j, text: [pair.text, onWhat(pair, person.source)].flatMap((text) => wrap(text, cell - 16, 11)) }
        : null
    })
    const most = Math.max(...own.map((one) => one?.text.length ?? 0))
    const height = Math.max(44, named.length * lineHeight + 8, most * small + 14)
    const middle = sheet.y + height / 2
    for (const [l, { text, weight }] of named.entries()) {
      sheet.texts.push({ ...plain(text, 0, middle + (l - (named.length - 1) / 2) * lineHeight, theme), weight })
    }
    for (const { pair, j, text } of own.filter((one) => one !== null)) {
      const x = left + j * cell
      sheet.rows.push({ ...pair, x: x + 1, x2: x + cell - 2, y: sheet.y + 1, y2: sheet.y + height - 2 })
      for (const [l, line] of text.entries()) {
        const y = middle + (l - (text.length - 1) / 2) * small
        sheet.texts.push({ ...plain(line, x + cell / 2, y, theme), align: 'center', size: 11 })
      }
    }
    sheet.y += height
  }
  sheet.y += 4
}

/** The names over the columns, ending at one height. */
function placeHeads(people: readonly Person[], left: number, cell: number, { theme }: Settings, sheet: Sheet) {
  const heads = people.map((person) => lines(person, cell - 8))
  sheet.y += Math.max(...heads.map(({ length }) => length)) * lineHeight + 6
  for (const [i, head] of heads.entries()) {
    for (const [l, { text, weight }] of head.entries()) {
      const y = sheet.y - (head.length - l) * lineHeight + 2
      sheet.texts.push({ ...plain(text, left + i * cell + 4, y, theme), weight })
    }
  }
}

/** A source and what it says, broken to a width. */
const lines = ({ source, words }: Person, width: number) => [
  ...wrap(isolate(source), width, 12, 'bold').map((text) => ({ text, weight: 'bold' as const })),
  ...wrap(words, width, 12).map((text) => ({ text, weight: 'normal' as const }))
]
