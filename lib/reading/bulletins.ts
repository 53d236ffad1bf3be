/** Lists of bulletins: "Cases of measles were found in Ostland (3) and Brenland (17)" counts cases, by place. */
import type { Claim } from '../claim.ts'
import type { Document } from './document.ts'
import { oneOf } from './english/oneOf.ts'
import { diseases } from './english/outcomes.ts'
import { outcomeOf } from './outcomes.ts'
import type { Span } from './sentences.ts'

const NAME = "\\p{Lu}[\\p{L}'’.-]*(?: (?:(?:of|the|and|de|al) )?\\p{Lu}[\\p{L}'’.-]*){0,3}"
/** "in Ostland (3), Tarn (4) and Brenland (": a name alone may be a person's, and the figure an age. */
const listed = new RegExp(`\\b(?:in|at|across) (?:${NAME} \\(\\d[\\d,]*\\)(?:,| and|, and) )*(${NAME}) \\($`, 'u')

/** "Affected people by district: Keld 4,210; Orvane 18,900": what is told by place comes behind its name. */
const byPlace = new RegExp(
  `\\b(?:by|per) ${oneOf('province district county region state city country governorate')}\\b.*[:;,–-] (${NAME})(?::| [–-])? $`,
  'u'
)

/** A name, and the figure alone in brackets behind it. */
const isBracketed = (text: string, { start, end }: Span) =>
  /\p{Lu}[\p{L}'’.-]* \($/u.test(text.slice(Math.max(0, start - 30), start)) && /^ ?\)/.test(text.slice(end, end + 2))

const unknown = (claim: Claim): Claim =>
  claim.measure === 'other' ? claim : { ...claim, measure: 'other', inferred: ['measure', ...claim.inferred] }

/** The place of a figure in a list of places; null: it stands in none. */
export function placeInList(text: string, { start, end }: Span): string | null {
  const before = text.slice(Math.max(0, start - 200), start)
  const list = isBracketed(text, { start, end }) ? listed : byPlace
  return list.exec(before.slice(before.lastIndexOf('\n') + 1))?.[1] ?? null
}

/** What the list is of: the first words of its sentence, "cases of measles", "new measles cases", "deaths". */
const head = /^\W*(?:(?:the|new|most|more|confirmed|suspected|further|all|some|\d+) )*(\p{L}+)(?: (of )?(\p{L}+))?/iu

function listOf(sentence: string): { noun: string; of: string | null } | null {
  const [, first, of, second] = head.exec(sentence.slice(0, 80))?.map((word) => word?.toLowerCase()) ?? []
  if (!first) return null
  if (second && diseases.has(first)) return { noun: second, of: first }
  return { noun: first, of: of && second ? second : null }
}

/** The claims of a text in its order; those of a list of places take what the list is of. */
export function markBulletins(doc: Document, claims: readonly Claim[]): Claim[] {
  return claims.map((claim) => {
    const span = { start: claim.start ?? 0, end: claim.end ?? 0 }
    if (!isBracketed(doc.text, span)) return claim
    // "John Orr (34)" is an age, or nobody knows what
    if (placeInList(doc.text, span) === null) return unknown(claim)
    const sentence = doc.sentences[doc.sentenceAt(span.start)]
    const list = listOf(sentence?.text ?? '')
    const outcome = list && outcomeOf(list.noun)
    // cases are infections of a disease alone: there are cases of fraud
    if (outcome?.how !== 'noun' || (outcome.measure === 'infected' && !diseases.has(list?.of ?? ''))) return claim
    if (claim.measure !== 'other' && claim.measure !== outcome.measure) return claim
    const population = list?.of ? `${list.of} ${list.noun}` : (list?.noun ?? claim.population)
    const inferred = [...claim.inferred.filter((field) => field !== 'measure' && field !== 'population'), 'population']
    return { ...claim, measure: outcome.measure, population, unit: 'people', inferred }
  })
}
