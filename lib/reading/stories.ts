/** The stories of a text: briefs, entries of a live page, a list of headlines. */
import { type Dateline, datelineOf } from './dateline.ts'
import { type Document, isOneParagraph, perSentence } from './document.ts'
import { places, titled } from './gazetteer.ts'
import { endsLine } from './sentences.ts'

/** The first sentences of the stories of a text: briefs have a dateline each, entries of a live page a time, of headlines alone each is its own. */
export function storiesOf(doc: Document): number[] {
  const { sentences } = doc
  if (sentences.length > 2 && !sentences.some(({ text }) => endsLine(text))) return [...sentences.keys()]
  const first = [...sentences.keys()].filter((i) => !isOneParagraph(doc, i - 1, i))
  const entries = first.filter((i) => isEntry(doc, i))
  if (entries.length > 1) return entries
  const briefs = briefsIn(doc, 0)
  if (briefs.size > 0) return [...briefs.keys()]
  const dated = first.filter((i) => lineAt(doc, i) !== null)
  return dated.length > 2 ? dated : []
}

const briefLabel = /^(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})(?::| [-–—]|\.) (?=\p{Lu})/u
/** "KENYA: A bus fell into a river": the names that paragraphs begin with, where most are known. */
export const briefsIn = perSentence((doc) => {
  const found = new Map<number, string>()
  for (const [i, { paragraph, start }] of doc.sentences.entries()) {
    const [, name = ''] =
      start === doc.paragraphs[paragraph]?.start ? (briefLabel.exec(doc.text.slice(start, start + 60)) ?? []) : []
    if (name !== '') found.set(i, titled(name))
  }
  const known = [...found.values()].filter((name) => places.has(name)).length
  return known > 1 && 2 * known > found.size ? found : new Map<number, string>()
})

/** The dateline with a dash that a paragraph begins with. */
export function lineAt(doc: Document, i: number): Dateline | null {
  const paragraph = doc.paragraphs[doc.sentences[i]?.paragraph ?? 0]
  // few have a dash so early, and the forms take their time
  if (!paragraph || !/[-–—] /.test(doc.text.slice(paragraph.start, paragraph.start + 80))) return null
  return datelineOf(doc.text, paragraph)
}

/** "10:42 GMT - ", "3.15 p.m.", "4h ago": an entry of a live page. */
export const isEntry = (doc: Document, i: number) => {
  const { start = 0 } = doc.paragraphs[doc.sentences[i]?.paragraph ?? -1] ?? {}
  return start === doc.sentences[i]?.start && entry.test(doc.text.slice(start, start + 24))
}
const entry = /^\W*(?:\d{1,2}[:.]\d\d|\d{1,2} ?(?:[ap]\.?m\b|(?:h|hrs?|hours?|m|mins?|minutes?) ago\b))/i
