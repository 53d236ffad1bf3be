/** Questions and answers: "Gazette: What happened?", and below it "Ida Vale: We buried 12 people." */

import { type Document, isOneParagraph, perSentence } from './document.ts'
import { nounKind, type Speaker } from './people.ts'
import { isComma, isVerbAt } from './phrases.ts'
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

const question = /^[^.!?\n]{3,200}\?(?:$|\s*[-–—] )/
/** Who alone is told of by name before two questions or more are put to him; the first paragraph of them. */
const interviewed = perSentence((doc): { said: Speaker; from: number; at: number } | null => {
  const texts = doc.paragraphs.map(({ start, end }) => doc.text.slice(start, end).trim())
  const asked = texts.flatMap((text, i) => (question.test(text) ? [i] : []))
  const [from = 0] = asked
  const answers = texts.slice(from).join(' ')
  if (asked.length < 2 || !first.test(answers) || !asked.some((i) => /\byou(?:r|rs)?\b/i.test(texts[i] ?? '')))
    return null
  const told = doc.sentences.flatMap(({ paragraph, text }, at) => {
    const tokens = doc.tokens(at)
    const verb = firstIn(tokens, 1, tokens.length, (_, i) => isVerbAt(tokens, i) || isComma(tokens[i]))
    if (paragraph >= from || !/[.!]$/.test(text) || !fullName.test(text)) return []
    const said = verb > 1 ? voice(doc, tokens, 0, verb) : null
    return said && /^(?:name|person)$/.test(said.kind) ? [{ said, from, at }] : []
  })
  return told.length === 1 ? (told[0] ?? null) : null
})
const fullName = /^\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+[ ,]/u

/** Who gives the answer that a sentence is of; null: it is of none. */
export function answeredBy(doc: Document, at: number): { cue: Cue; at: number } | null {
  const one = interviewed(doc, 0)
  const { paragraph = -1, start = 0 } = doc.sentences[at] ?? {}
  // "They say 12 died. What did you see?" is of who asks
  const isAsked = /\?\W*$/.test(doc.text.slice(start, doc.paragraphs[paragraph]?.end))
  if (one && paragraph >= one.from && !isAsked) {
    const tokens = doc.tokens(one.at)
    const around = { start: 0, k: 0, end: 1 }
    const { sentences } = doc
    const reading = { doc, tokens, sentence: sentences[one.at] ?? { start, end: start }, first: 0 }
    return { cue: cueOf(reading, { said: one.said }, around), at: one.at }
  }
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
