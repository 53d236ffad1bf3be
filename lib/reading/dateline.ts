/** "BEIRUT (Reuters) - ...": where the story was written, and by whose agency. */

import { isPersons } from '../figures/lexicon.ts'
import { setOf } from '../figures/pieces.ts'
import { shouting } from './english/places.ts'
import { documents, groups, orgs, persons } from './english/roles.ts'
import { agencies } from './english/saying.ts'
import { places } from './gazetteer.ts'
import { outcomeOf } from './outcomes.ts'
import type { Span } from './sentences.ts'

/** `place` and `date` as written, null: not there. `agency`: by its one name. `end`: where the story begins. */
export type Dateline = { place: string | null; agency: string | null; date: string | null; end: number }

const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|del|al|el|of)){0,3}"
const DATE = '(?<date>(?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{L}{2,8}\\.?)(?:,? \\d{4})?)'
const BRACKET = '\\((?<by>[^()]{1,30})\\)'
const CAPITALS = "\\p{Lu}{2,}[\\p{Lu}.'’/-]*"
/** "Turkey", "Mich.", "South Sudan" */
const REGION = '\\p{Lu}\\p{Ll}+\\.?(?: \\p{Lu}\\p{Ll}+)?'
const DASH = '[-–—]{1,2}'
/** Most telling first. */
const forms = [
  // "ORVANE, Brellia, May 2 (XNN) -- "
  new RegExp(`^(?<place>${NAME}(?:[/,] ?${NAME}){0,2})(?:, ${DATE})? ?${BRACKET} ?(?<dash>${DASH}|:)? ?`, 'u'),
  // "Geneva/New York, 3 May – "
  new RegExp(`^(?<place>${NAME}(?:[/,] ?${NAME}){0,2})(?:, ${DATE})? ?(?<dash>${DASH}) `, 'u'),
  // "ORVANE, Brellia—At least 25 people"
  new RegExp(`^(?<place>${CAPITALS}(?: ${CAPITALS}){0,2}(?:, ${NAME})?)(?<dash>—)(?=["“‘]?\\p{Lu})`, 'u'),
  // "(Reuters) - "
  new RegExp(`^${BRACKET} ?(?<dash>${DASH})?\\s*`, 'u'),
  // "BEIRUT At least 25 people, where the agency was cut out": two capitals at least, so that "A man" is none
  new RegExp(
    `^(?<place>${CAPITALS}(?: ${CAPITALS}){0,2}(?:, ${REGION})??)(?:,? ${DATE})? (?=["“‘]?\\p{Lu}(?:\\p{Ll}| ))`,
    'u'
  ),
  // "Patna: Lightning struck"
  /^(?<place>\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+|-\p{Ll}+-\p{Lu}\p{Ll}+)?(?:,? \p{Lu}\.\p{Lu}\.)?): (?=\p{Lu})/u
]
export const noPlace =
  setOf(`NATO UN US UK EU IDF WHO IOM FBI ISIS SDF BREAKING UPDATE EXCLUSIVE WATCH LIVE NEW FACTBOX ANALYSIS UPDATED LATEST
  BACKGROUND SUMMARY CONTEXT TIMELINE CORRECTION CLARIFICATION NOTE EXPLAINER WEATHER CASUALTIES OPINION REPORTING POLL REPORT BULLETIN
  RELEASE STATEMENT ALERT SITREP`)

const body =
  /\b(?:ministry|department|directorate|agency|office|bureau|commission|committee|council|secretariat|authority|service)\b/i

/** "Officials", "Local media": who says what follows. */
const isSpeaker = (place: string | null) => {
  const noun = place?.toLowerCase().split(' ').at(-1) ?? ''
  const forms = [noun, noun.replace(/s$/, '')]
  return isPersons(noun) || [persons, groups, orgs, documents].some((list) => forms.some((form) => list.has(form)))
}

/** "Exclusive: Twelve people died" tells no place: it has a known name, or one that is told of again. */
const isTold = (place: string, text: string) =>
  /[-.]/.test(place) || places.has(place) || new RegExp(`\\b(?:in|at|near|from|to|of) ${place}\\b`).test(text)

export function datelineOf(text: string, { start, end }: Span): Dateline | null {
  const line = text.slice(start, Math.min(end, start + 160))
  for (const pattern of forms) {
    const match = pattern.exec(line)
    const { place = null, date = null, by, dash } = match?.groups ?? {}
    // without a dash the brackets may hold anything: "Doe (Labour) said"
    if (!match || (by !== undefined && dash === undefined && !agencies.has(by))) continue
    // "(29) - ": an agency has a name
    const agency = agencies.get(by ?? '') ?? (by && /^\p{Lu}{2,5}$/u.test(by) ? by : null)
    if ((place === null || shouting.test(place)) && agency === null) continue
    // "Died: Ida Vale, 88"
    // "DSP Ida Vale": no place is spelled without vowels
    const isWord =
      place !== null &&
      (!/[AEIOUY]/iu.test(place.normalize('NFD')) ||
        [place, place.split(' ').at(-1) ?? ''].some((name) => noPlace.has(name.toUpperCase())) ||
        // "Ministry of Interior - Directorate of Civil Protection"
        body.test(place) ||
        outcomeOf(place.toLowerCase()) !== undefined)
    const isLabel = match[0].endsWith(': ') && (isSpeaker(place) || !isTold(place ?? '', text))
    if ((isWord || isLabel) && agency === null) return null
    // "ORVANE, Tuesday - "
    const where =
      place && shouting.test(place)
        ? null
        : (place?.replace(/[,/] ?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/, '') ?? null)
    return { place: where, agency, date, end: start + match[0].length }
  }
  return null
}

const lineLabel = /^\p{Lu}\p{Ll}+(?: \p{L}+){0,3}: /u
/** The dateline in a first paragraph, behind a title, byline or caption; one that names its agency before others. */
export function findDateline(text: string, paragraphs: readonly Span[]): Dateline | null {
  // "Dengue: During the week", "Road accidents: ...": lines with a label each
  const labels = paragraphs.filter(({ start }) => lineLabel.test(text.slice(start, start + 40))).length
  const first = paragraphs.slice(0, 6).map((span) => {
    const line = datelineOf(text, span)
    return { span, line: line && labels > 1 && text.startsWith(': ', line.end - 2) ? null : line }
  })
  const signed = first.find(({ line }) => line?.agency)?.line
  return signed ?? first.find(({ span }) => span.end - span.start > 60)?.line ?? null
}
