/** Lists of bulletins: "Cases of measles were found in Ostland (3) and Brenland (17)" counts cases, by place. */

import type { Claim } from '../claim.ts'
import { areas, closed, isPersons, isPlural } from '../figures/lexicon.ts'
import { oneOf } from '../figures/pieces.ts'
import { timeWords } from './cues.ts'
import { noPlace } from './dateline.ts'
import { type Document, perSentence } from './document.ts'
import { tallies } from './english/change.ts'
import { eventNouns } from './english/happenings.ts'
import { diseases } from './english/outcomes.ts'
import { isKind } from './english/places.ts'
import { agencies } from './english/saying.ts'
import { outcomeOf } from './outcomes.ts'
import { nounKind } from './people.ts'
import { isPlaceName } from './places.ts'
import type { Span } from './sentences.ts'
import { lastBefore } from './tokens.ts'

const NAME = "\\p{Lu}[\\p{L}'’.-]*(?: (?:(?:of|the|and|de|al) )?\\p{Lu}[\\p{L}'’.-]*){0,3}"
/** "in Ostland (3), Tarn (4) and Brenland (": a name alone may be a person's, and the figure an age. */
const listed = new RegExp(`\\b(?:in|at|across|from) (?:${NAME} \\(\\d[\\d,]*\\)(?:,| and|, and) )*(${NAME}) \\($`, 'u')

/** "Deaths by district: Keld (12), Tarn (": of what counts; "Dead: John Orr (34)" has an age. */
const headed = new RegExp(
  `^\\W*(\\p{L}+)( by ${oneOf(areas)})?: (?:${NAME} \\(\\d[\\d,]*\\)(?:[,;]|,? and) )*(${NAME}) \\($`,
  'u'
)
/** "Affected people by district: Keld 4,210; Orvane 18,900": what is told by place comes behind its name. */
const byPlace = new RegExp(`\\b(?:by|per) ${oneOf(areas)}\\b.*(?:[:;,–-]|\\band) (${NAME})(?::| [–-])? $`, 'u')

const ofAreas = new RegExp(`^[^:]{0,60}\\b(?:by|per) ${oneOf(areas)}\\)?: `)

const isBracketed = (text: string, { start, end }: Span) =>
  /\p{Lu}[\p{L}'’.-]* \($/u.test(lastBefore(text, start, 30)) && /^ ?\)/.test(text.slice(end, end + 2))

const unknown = (claim: Claim): Claim =>
  claim.measure === 'other' ? claim : { ...claim, measure: 'other', inferred: ['measure', ...claim.inferred] }

/** "Keld: 3 dead, 12 hurt; Osk District: no casualties": what a line, or a piece of it, begins with. */
const placeLabel = new RegExp(
  `(?:^|[;:] )[-–•*\\s]*(${NAME}(?: ${oneOf(areas)})?)(?: \\([^()]{2,30}\\))?(?::| [–-]) (?=(?:\\p{Ll}+ ){0,2}\\d|no(?:ne)? |one )`,
  'gu'
)
type Label = { name: string; end: number }
const labelsIn = perSentence(({ sentences, tokens }, i): Label[] => {
  const { start = 0, text = '' } = sentences[i] ?? {}
  if (!/: | [–-] /.test(text.slice(0, 60)) || !tokens(i).some(({ lower }) => outcomeOf(lower))) return []
  return [...text.matchAll(placeLabel)].map((m) => ({ name: m[1] as string, end: start + m.index + m[0].length }))
})
const isKnown = (word: string) =>
  [closed, timeWords, tallies, eventNouns].some((words) => words.has(word)) ||
  [isPersons, isPlural, outcomeOf].some((is) => is(word)) ||
  noPlace.has(word.toUpperCase()) ||
  nounKind(word) !== 'thing'
/** "Keld": a name of nothing that is known, be it but the first word of its line. */
const isBareName = (name: string) =>
  !(/^\p{Lu}{2,}$/u.test(name) || agencies.has(name) || name.toLowerCase().split(' ').some(isKnown))
const isNamed = (doc: Document, name: string) =>
  isKind(name.split(' ').at(-1)?.toLowerCase() ?? '') || isPlaceName(doc, name)
/** The names that label lines of the text: one bare name alone may be whatever it likes. */
const placesOfLines = perSentence((doc) => {
  const names = new Set(doc.sentences.flatMap((_, i) => labelsIn(doc, i).map(({ name }) => name)))
  return [...names].filter((name, _, { length }) => isNamed(doc, name) || (length > 1 && isBareName(name)))
})
/** The place that the line of a figure is of, and where its label ends; undefined: of none. */
export function placeLabelOf(doc: Document, at: number, { start }: Span): Label | undefined {
  const last = labelsIn(doc, at).findLast(({ end }) => end <= start)
  const all = placesOfLines(doc, 0)
  return last && all.includes(last.name) && (all.length > 1 || isNamed(doc, last.name)) ? last : undefined
}

const named = `(${NAME})(?: \\(|: | [–-] | )(\\d[\\d,]*)\\)?`
const parts = new RegExp(named, 'gu')
/** "12 deaths in all: Keld (5), Osk (4) and Tarn (3)". */
const sum = new RegExp(
  `(\\d[\\d,]*) (?:\\p{Ll}+ ){0,5}\\p{Ll}+(?::| \\() ?((?:${named.replaceAll('(\\d', '(?:\\d')}(?:[,;]|,? and)? ?){2,9})`,
  'gu'
)
const inDigits = (digits = '') => Number(digits.replaceAll(',', ''))
/** The figures of a sentence that stand in a list and add up to the one before it, by where they begin. */
const sumsIn = perSentence(({ sentences }, i) => {
  const { start = 0, text = '' } = sentences[i] ?? {}
  const found = new Map<number, { place: string; whole: number }>()
  if (text.length > 2000 || !/\d[^:(]{0,80}[:(]/.test(text)) return found
  for (const { index, 0: all, 1: whole, 2: list = '' } of text.matchAll(sum)) {
    const listed = [...list.matchAll(parts)]
    if (listed.reduce((n, [, , part]) => n + inDigits(part), 0) !== inDigits(whole)) continue
    const from = start + index + all.lastIndexOf(list)
    for (const { index: k, 0: part, 1: place = '', 2: n = '' } of listed)
      found.set(from + k + part.lastIndexOf(n), { place, whole: start + index })
  }
  return found
})

const bracket = new RegExp(
  `(\\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|of) |\\bby \\p{Ll}+: )?(?:the )?(${NAME}) \\(([^()]{3,60})\\)`,
  'gu'
)
/** "in Keld (3 dead, 12 hurt), Osk (one dead) and the port of Lund (9 hurt)": what each bracket holds is of the name before. */
const bracketsIn = perSentence((doc, i) => {
  const { start = 0, text = '' } = doc.sentences[i] ?? {}
  if (text.length > 2000 || !text.includes(' (')) return []
  const found = [...text.matchAll(bracket)].filter(([, , , own = '']) =>
    own.split(/[\s,;]+/).some((word) => outcomeOf(word) && !/^\d/.test(word))
  )
  const isSure = ([, , name = '']: RegExpMatchArray) => isNamed(doc, name)
  return found.some(isSure) && found.every((m) => isSure(m) || isBareName(m[2] ?? ''))
    ? found.map(({ index, 0: all, 2: name = '' }) => ({ name, from: start + index, to: start + index + all.length }))
    : []
})

/** The place of a figure in a list of places; null: it stands in none. */
export function placeInList(doc: Document, { start, end }: Span): string | null {
  const { text } = doc
  const at = doc.sentenceAt(start)
  const inSum = sumsIn(doc, at).get(start)
  if (inSum) return inSum.place
  const inBracket = bracketsIn(doc, at).find(({ from, to }) => from < start && start < to)
  if (inBracket) return inBracket.name
  const before = lastBefore(text, start, 200)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (!isBracketed(text, { start, end })) return byPlace.exec(line)?.[1] ?? null
  const [, noun = '', byArea, place = ''] = headed.exec(line) ?? []
  const isHeaded = outcomeOf(noun.toLowerCase()) !== undefined && (byArea !== undefined || isNamed(doc, place))
  return isHeaded ? place : (listed.exec(line)?.[1] ?? null)
}

/** What the list is of: the first words of its sentence, "cases of measles", "new measles cases", "deaths". */
const head = /^\W*(?:(?:the|new|most|more|confirmed|suspected|further|all|some|\d+) )*(\p{L}+)(?: (of )?(\p{L}+))?/iu

function listOf(sentence: string): { noun: string; of: string | null } | null {
  const [, first, of, second] = head.exec(sentence.slice(0, 80))?.map((word) => word?.toLowerCase()) ?? []
  if (!first) return null
  if (second && diseases.has(first)) return { noun: second, of: first }
  return { noun: first, of: of && second ? second : null }
}

/** "People were killed in Keld (12) and Tarn (7)": what all of them suffered. */
function befell(noun: string, sentence: string): { measure: Claim['measure']; how: string } | null {
  const verb = /^[^():]{0,60}?\b(?:was|were|been) (\p{Ll}+) (?:in|at|across|near) /u.exec(sentence)?.[1] ?? ''
  const outcome = outcomeOf(verb)
  return isPersons(noun) && outcome?.form === 'past' ? { measure: outcome.measure, how: 'told' } : null
}

const counting = (claim: Claim, told: Partial<Claim>): Claim => ({
  ...{ ...claim, ...told },
  inferred: [...claim.inferred.filter((field) => field !== 'measure' && field !== 'population'), 'population']
})

/** The claims of a text in its order; those of a list of places take what the list is of. */
export function markBulletins(doc: Document, claims: readonly Claim[]): Claim[] {
  return claims.map((claim) => {
    const span = { start: claim.start ?? 0, end: claim.end ?? 0 }
    const inSum = sumsIn(doc, doc.sentenceAt(span.start)).get(span.start)?.whole
    const whole = claims.find((c) => inSum !== undefined && (c.start ?? 0) <= inSum && inSum < (c.end ?? 0))
    if (whole && whole.measure !== 'other') {
      const { measure, population, unit, source, via, cue, stance } = whole
      return counting(claim, { measure, population, unit, source, via, cue, stance })
    }
    const sentence = doc.sentences[doc.sentenceAt(span.start)]
    const isOfAreas = claim.measure === 'other' && claim.place !== null && ofAreas.test(sentence?.text ?? '')
    if (!isOfAreas && !isBracketed(doc.text, span)) return claim
    // "John Orr (34)" is an age, or nobody knows what
    if (placeInList(doc, span) === null) return isOfAreas ? claim : unknown(claim)
    const list = listOf(sentence?.text ?? '')
    const outcome = list && (outcomeOf(list.noun) ?? befell(list.noun, sentence?.text ?? ''))
    // cases are infections of a disease alone: there are cases of fraud
    if (
      !outcome ||
      !/^(?:noun|state|told)$/.test(outcome.how) ||
      (outcome.measure === 'infected' && !diseases.has(list?.of ?? ''))
    )
      return claim
    if (claim.measure !== 'other' && claim.measure !== outcome.measure) return claim
    const population = list?.of ? `${list.of} ${list.noun}` : (list?.noun ?? claim.population)
    return counting(claim, { measure: outcome.measure, population, unit: 'people' })
  })
}
