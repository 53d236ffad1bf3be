import { say } from '../comparison/locale.ts'
import type { Question } from '../comparison/questions.ts'
import type { Relation } from '../comparison/relation.ts'
import type { Settings } from './options.ts'
import { furthest, pairOf, type Sheet } from './pairs.ts'
import { block, hairline, plain } from './parts.ts'
import { remark } from './spec.ts'
import { isolate, wrap } from './text.ts'

/** So many are listed unless more are asked for. */
const most = { wide: 20, narrow: 10 }

/** The pairs furthest apart, one under the other: what is said of them, and the two with their words. */
export function placePairs(pairs: readonly Relation[], question: Question, set: Settings, sheet: Sheet) {
  const { theme, locale, narrow, right } = set
  const limit = set.limit ?? (narrow ? most.narrow : most.wide)
  const left = narrow ? 0 : 196
  // Where all is of one day, that is in the subtitle
  const dated = new Set(pairs.flatMap(({ a, b }) => [a.asOf, b.asOf])).size > 1
  for (const relation of furthest(pairs).slice(0, limit)) {
    const pair = pairOf(relation, question, set)
    const said = (source: string, words: string, day: string) =>
      `${isolate(source)}: ${words}${dated && day ? ` (${day})` : ''}`
    const verdict = wrap(pair.text, narrow ? right - 12 : left - 28, 11)
    const sides = [said(pair.a, pair.aWords, pair.aDay), said(pair.b, pair.bWords, pair.bDay)]
    const broken = sides.flatMap((text) => wrap(text, right - left, 12))
    const height = verdict.length * 14 + 8
    const y = sheet.y + 4
    sheet.rows.push({ ...pair, x: 1, x2: narrow ? right - 1 : left - 16, y, y2: y + height })
    const from = narrow ? y + height + 4 : y
    sheet.texts.push(...block(verdict, { ...plain('', 6, y + 11, theme), size: 11 }, 14))
    sheet.texts.push(...block(broken, plain('', left, from + 9, theme), 16))
    sheet.y = Math.max(y + height, from + broken.length * 16) + 6
    sheet.rules.push(hairline(sheet.y, right, theme))
  }
  if (pairs.length <= limit) return
  sheet.y += 3
  remark(say(locale.words.andMore, String(pairs.length - limit)), set, sheet)
}
