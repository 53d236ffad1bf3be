/** Who was told, and where the clause goes on behind a verb of saying. */

import { hasCapital } from '../figures/pieces.ts'
import { type CueVerb, days, hearers, predicates, timeWords } from './cues.ts'
import type { Document } from './document.ts'
import { determiners, prepositions } from './english/chunks.ts'
import { agencies, outlets } from './english/saying.ts'
import { nounKind, type Speaker, speaker } from './people.ts'
import { isComma, isManner, isStop, isVerbAt, opensClause, phraseAfter } from './phrases.ts'
import type { CueSentence } from './subjects.ts'
import { firstIn, isCapital, isFigure, isPossessive, lowerAt, spoken, type Token, type Words } from './tokens.ts'

/** Past "Reuters on Tuesday", "reporters in a statement": where the clause goes on, and who was told. */
export function afterVerb(
  { doc, tokens }: CueSentence,
  { verb, kind }: CueVerb,
  at: number
): { next: number; hearer: [number, number] | null } {
  let next = at + 1
  // "pointed out that"
  if (verb === 'point' && tokens[next]?.lower === 'out') next++
  const from = next
  while (verb === 'tell' && next < from + 12 && isHearer(tokens, next, next > from)) next++
  // "told the BBC | of 40 deaths"
  while (next > from && prepositions.has(lowerAt(tokens, next - 1))) next--
  let hearer: [number, number] | null = next > from ? [from, next] : null
  for (let rounds = 0; rounds < 5; rounds++) {
    const lower = lowerAt(tokens, next)
    // "denied this" tells no time
    if (timeWords.has(lower) && (lower !== 'this' || timeWords.has(lowerAt(tokens, next + 1)))) next++
    // "told a meeting at 9 p.m."
    else if (lower === 'at' && /^(?:[ap]\.?m\.?|gmt)$/.test(lowerAt(tokens, next + 2))) next += 3
    else if (/^(?:on|in|at|during|by|via|after|from|through|over)$/.test(lower) && isManner(tokens, next)) {
      while (next < tokens.length && !isManner([tokens[next] as Token, tokens[next] as Token], 0)) next++
      next++
      while (
        timeWords.has(lowerAt(tokens, next)) ||
        (/^\d/.test(tokens[next]?.text ?? '') && timeWords.has(lowerAt(tokens, next - 1)))
      )
        next++
      // "in a statement to Reuters", "in an interview with the BBC"
      if (/^(?:to|with)$/.test(lowerAt(tokens, next))) {
        const end = phraseAfter(tokens, next + 1)
        hearer ??= [next + 1, end]
        next = end
      } else if (/^(?:emailed|sent|released|issued)$/.test(lowerAt(tokens, next))) next += 1
    } else if (lower === 'to' && kind !== 'figure' && outlet(doc, tokens, next + 1, phraseAfter(tokens, next + 1))) {
      // "confirmed to Radio Tarn"
      hearer ??= [next + 1, phraseAfter(tokens, next + 1)]
      next = hearer[1]
    } else if (lower === 'of' && verb === 'say') {
      // "said of the clash near Keld": what it is about
      const end = firstIn(tokens, next, tokens.length, (t) => isComma(t) || isStop(t) || opensClause(t))
      next = end < 0 ? tokens.length : end
    } else if (/^(?:in|at|from)$/.test(lower) && isCapital(tokens[next + 1])) {
      // "said in Geneva": where the speaker is
      const end = phraseAfter(tokens, next + 1)
      const isOver = [opensClause, isComma, isStop].some((ends) => ends(tokens[end]))
      if (!isOver && !timeWords.has(lowerAt(tokens, end))) break
      next = end
    } else break
  }
  return { next, hearer }
}

/** Whether a word belongs to those who were told; `goes`: such a word stands before it. */
function isHearer(tokens: Words, i: number, goes: boolean): boolean {
  const token = tokens[i]
  if (!token || isStop(token) || isComma(token) || token.lower === 'that' || days.has(token.lower)) return false
  if (prepositions.has(token.lower) && isManner(tokens, i)) return false
  const isPeople = hearers.has(token.lower) || nounKind(token.lower) === 'people'
  return isCapital(token) || (isPeople && !(goes && determiners.has(token.lower)))
}

/** The outlet that was told: "told Reuters", "told the Guardian"; null for "told reporters", "told Parliament", "told Jane Doe". */
export function outlet(doc: Document, tokens: Words, from: number, to: number): Speaker | null {
  const owner = firstIn(tokens, from, to, isPossessive)
  const heard = speaker(doc, tokens, from, owner < 0 ? to : owner)
  if (!heard || !hasCapital(heard.text)) return null
  const words = heard.text.toLowerCase().split(/[ -]/)
  const isNamed = /^(?:the|le|la|el|al|der|die|das)$/.test(lowerAt(tokens, from)) && nounKind(heard.head) === 'thing'
  return agencies.has(heard.text) || isNamed || words.some((word) => outlets.has(word)) || /\p{Lu}{2}/u.test(heard.text)
    ? heard
    : null
}

/** Whether nothing but a short adverbial follows: "said | in its yearly bulletin for the region." */
export function isTail(tokens: Words, from: number): boolean {
  const rest = tokens.slice(from)
  // "said in a report dated 12 May"
  const isDate = (i: number) => timeWords.has(lowerAt(rest, i - 1)) || timeWords.has(lowerAt(rest, i + 1))
  return (
    rest.length <= 12 &&
    !rest.some(
      (t, i) => (predicates.has(t.lower) && !isCapital(t)) || t.text === 'that' || (/^\d/.test(t.text) && !isDate(i))
    )
  )
}

/** "Nine people died, police said | as they dug on", "as of 8 p.m.": told before it; not "In Osk, police said as many as 9 died". */
export function turnsAside({ tokens, first }: CueSentence, comma: number, next: number): boolean {
  const rest = tokens.slice(next)
  const isAside = asides.test(spoken({ words: tokens }, next, next + 2))
  const isTold = !rest.some((t) => t.lower === 'that') && !(isFigures(rest) && lowerAt(rest, 1) === 'of')
  const isClause = firstIn(tokens, first, comma, (_, i) => isVerbAt(tokens, i)) >= 0
  return isAside && isTold && isClause && !subordinating.test(lowerAt(tokens, first))
}
export const subordinating = /^(?:as|while|after|when|before|since|although|though)$/
const asides = /^(?:as (?!many|much|few|little|high|low|early|late)|when |while |after |before |amid )/
const isFigures = (words: Words) => words.some((t, i) => isFigure(t.lower) && !isCapital(words[i - 1]) && i > 2)
