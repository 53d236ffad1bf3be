/** Questions and answers: "Gazette: What happened?", and below it "Ida Vale: We buried 12 people." */

import { type Document, isOneParagraph, perSentence } from './document.ts'
import { nounKind } from './people.ts'
import { type Cue, cueOf, voice } from './subjects.ts'
import { firstIn } from './tokens.ts'

const label = /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}): /u
const first = /\b(?:I|[Ww]e|my|our|us)\b/
/** The names before paragraphs of which none is a question, where others ask. */
const answering = perSentence(({ text, paragraphs }): ReadonlySet<string> => {
  const asking = new Map<string, boolean>()
  const ourselves = new Set<string>()
  for (const { start, end } of paragraphs) {
    const name = label.exec(text.slice(start, start + 80))?.[1]
    if (name && first.test(text.slice(start, end))) ourselves.add(name)
    if (name) asking.set(name, asking.get(name) || /\?\W*$/.test(text.slice(end - 4, end)))
  }
  if (![...asking.values()].includes(true)) return new Set()
  // "Update: 12 have died", "World News: 12 died" are nobody's answers
  const isTold = (name: string) =>
    (name.includes(' ') && ourselves.has(name)) ||
    /^(?:org|people|person)$/.test(nounKind(name.toLowerCase())) ||
    text.split(` ${name}`).some((before, k, all) => k < all.length - 1 && /\p{Lu}[\p{L}.]+$/u.test(before.slice(-30)))
  return new Set([...asking].flatMap(([name, asks]) => (!asks && isTold(name) ? [name] : [])))
})

/** Who gives the answer that a sentence is of; null: it is of none. */
export function answeredBy(doc: Document, at: number): { cue: Cue; at: number } | null {
  let first = at
  while (first > at - 40 && isOneParagraph(doc, first - 1, at)) first--
  const sentence = doc.sentences[first]
  const name = label.exec(sentence?.text ?? '')?.[1] ?? ''
  if (!sentence || !answering(doc, 0).has(name)) return null
  const tokens = doc.tokens(first)
  const colon = firstIn(tokens, 0, tokens.length, ({ text }) => text === ':')
  const said = voice(doc, tokens, 0, colon)
  const around = { start: 0, k: colon - 1, end: colon + 1 }
  return said && { cue: cueOf({ doc, tokens, sentence, first: 0 }, { said }, around), at: first }
}
