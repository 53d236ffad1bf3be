import type { ArticleInput, Claim, Name } from '../claim.ts'
import { setOf } from '../figures/pieces.ts'
import { articleQuantities } from '../figures/quantities.ts'
import type { Quantity } from '../figures/quantity.ts'
import { readClaims } from './claims.ts'
import { readDocument } from './document.ts'
import { occurrences } from './occurrences.ts'
import { type Doubt, doubtOf } from './stance.ts'

/** A claim, with its place mended where that was off, and what is wrong with it in plain sentences. */
export type Verified = { claim: Claim; problems: string[] }
/** How claims are held to a text. */
export type VerifyOptions = {
  /** Other names of sources: "SOHR" for "Syrian Observatory for Human Rights"; none by default. */
  names?: readonly Name[]
}

/**
 * Holds claims from elsewhere (typed by hand, or made by a language model) against the article's text: are the words
 * there, do the figures follow from them with their bound, are the source and the place named, and does the text give
 * them to nobody else, of nothing else that happened, and as denied by nobody who is to assert them? No problems: all of
 * it holds. An article without text grounds nothing.
 */
export function verifyClaims(
  claims: readonly Claim[],
  article: ArticleInput,
  { names = [] }: VerifyOptions = {}
): Verified[] {
  if (!Array.isArray(claims)) throw new Error('invalid claims: pass a list, as readClaims or parseClaims returns it')
  const read = readClaims(article)
  const text = article.text ?? ''
  const quantities = articleQuantities(text)
  const doc = readDocument(text)
  const sentences = doc.sentences.map((s) => plain(s.text))
  const isNamed = (source: string) => [source, ...aliases(source, names)].some((name) => nameIn(name, sentences))
  // "Japanese companies" are in Japan
  const places = [...sentences, plain(article.title ?? ''), ...read.map(({ place }) => plain(place ?? ''))]
  const named = new Set(places.flatMap((words) => words.split(' ')))
  const isPlaced = (place: string) => wordsOf(place).some((word) => named.has(word))
  const told = (start: number, end: number) =>
    read.find((c) => c.start !== null && c.start < end && (c.end ?? 0) > start)
  return claims.map((claim) => {
    const problems: string[] = []
    const isOwn = (start: number, end: number) => isSameVoice(told(start, end)?.source ?? '', claim.source ?? '', names)
    const place = find(claim, text, isOwn)
    if (place === null) return { claim, problems: [`ungrounded: the text has no words "${claim.words}"`] }
    const { start, end } = place
    if (claim.start !== null && claim.start !== start)
      problems.push(`the words "${claim.words}" are at ${start}, not at ${claim.start}: mended`)
    else if (claim.start === null && place.others > 0)
      problems.push(`the words "${claim.words}" are in the text ${place.others + 1} times: the first was taken`)
    problems.push(...figureProblems({ ...claim, start, end }, quantities))
    if (claim.source !== null && !isNamed(claim.source))
      problems.push(`the text does not name the source "${claim.source}"`)
    else problems.push(...voiceProblems(claim, told(start, end), names))
    problems.push(...outcomeProblems(claim, told(start, end), doubtOf(doc, { start, end })))
    if (claim.place !== null && !isPlaced(claim.place))
      problems.push(`the text does not name the place "${claim.place}"`)
    return { claim: { ...claim, start, end }, problems }
  })
}

/** Where the words are: at its place, else nearest it, else where its source says them, else first; null: nowhere. */
function find({ words, start }: Claim, text: string, isOwn: (start: number, end: number) => boolean) {
  const at = (from: number, others: number) => ({ start: from, end: from + words.length, others })
  if (start !== null && text.startsWith(words, start)) return at(start, 0)
  const places = occurrences(words, text)
  const [first] = places
  if (first === undefined) return null
  const own = start === null ? places.filter((place) => isOwn(place, place + words.length)) : []
  if (own.length === 1) return at(own[0] as number, 0)
  const near = start ?? first
  const nearest = places.reduce((a, b) => (Math.abs(b - near) < Math.abs(a - near) ? b : a))
  return at(nearest, places.length - 1)
}

/** Where the text gives the figure to another, or has it denied by whom the claim has assert it. */
function voiceProblems({ source, stance, words }: Claim, told: Claim | undefined, names: readonly Name[]): string[] {
  if (!told || told.source === null || told.inferred.includes('source')) return []
  const isHis = source === null || [told.source, ...told.via].some((name) => isSameVoice(name, source, names))
  if (!isHis) return [`the text gives "${words}" to "${told.source}", not to "${source}"`]
  const isDenied = told.stance === 'denies' && stance === 'asserts'
  return isDenied ? [`"${told.source}" denies "${words}" in the text`] : []
}

/** What is told of a figure by either of two words: who is displaced has fled, too. */
const alike = [
  'displaced fled',
  'destroyed damaged affected',
  'attended present',
  'injured infected affected',
  'sent pledged'
]

/** Where the text says that something else befell them, or that they are no count of it as it stands. */
function outcomeProblems({ measure, words, stance }: Claim, told: Claim | undefined, doubt: Doubt | null): string[] {
  if (measure === 'other' || measure === told?.measure) return []
  const isSaid = doubt === null || doubt === 'before' || stance === 'denies'
  if (!told) return isSaid ? [] : [`nobody vouches for "${words}" in the text: it is asked, supposed or taken back`]
  if (told.measure !== 'other') {
    const isAlike = alike.some((pair) => [measure, told.measure].every((one) => pair.split(' ').includes(one)))
    return isAlike ? [] : [`the text has "${words}" ${told.population} as ${told.measure}, the claim as ${measure}`]
  }
  const aside = told.notes.find((note) => / (?:not where it stands now|not counted)$/.test(note))
  return aside ? [`the text does not have "${words}" as ${measure}: ${aside}`] : []
}

/** Whether two names have a word in common, or one the initials of the other: "Robert Lee, director" and "Dr Lee". */
function isSameVoice(a: string, b: string, names: readonly Name[]): boolean {
  const all = [a, ...aliases(a, names)].map(wordsOf)
  return [b, ...aliases(b, names)]
    .map(wordsOf)
    .some((some) =>
      all.some(
        (other) => some.some((w) => other.includes(w)) || initials(some) === other[0] || initials(other) === some[0]
      )
    )
}
/** The words of a name without those that any has; of "the WHO" all of them. */
function wordsOf(name: string): string[] {
  const words = plain(name).trim().split(' ')
  const telling = words.filter((w) => !empty.has(w))
  return telling.length > 0 ? telling : words
}
const initials = (words: readonly string[]) => words.map((w) => w[0]).join('')

function figureProblems(claim: Claim & { start: number; end: number }, quantities: Quantity[]): string[] {
  const here = quantities.filter((q) => q.start < claim.end && q.end > claim.start)
  if (claim.stance === 'denies' && here.length === 0 && /\b(?:any(?:one|body)?|no|none|not)\b/i.test(claim.words)) {
    const stated = claim.low ?? claim.best ?? claim.high
    return stated === 0 || stated === null ? [] : [`"${claim.words}" denies any: the figure is 0, not ${stated}`]
  }
  const [stated] = here
  if (!stated) return [`there is no figure in "${claim.words}"`]
  if (here.length > 1) return [`there are ${here.length} figures in "${claim.words}": one claim has one`]
  const problems: string[] = []
  const differs = (['low', 'best', 'high'] as const).some((field) => !isSame(claim[field], stated[field]))
  const bound = claim.bound === 'interval' && stated.bound === 'between' ? 'between' : claim.bound
  if (differs || bound !== stated.bound)
    problems.push(`the text says "${stated.words}" (${say(stated)}), the claim ${say(claim)}`)
  if (stated.unit !== null && stated.unit !== claim.unit)
    problems.push(`"${stated.words}" is in ${stated.unit}, the claim in ${claim.unit}`)
  return problems
}

const isSame = (a: number | null, b: number | null) =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

const say = ({ low, best, high, bound }: Pick<Claim, 'low' | 'best' | 'high' | 'bound'>) =>
  [bound, ...Object.entries({ low, best, high }).flatMap(([name, n]) => (n === null ? [] : `${name} ${n}`))].join(' ')

const plain = (words: string) =>
  ` ${words
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .trim()} `

const empty = setOf('the a an of and for in on at to by from its their his her who mr mrs ms dr')

/** Whether one sentence has the whole name, or all of its words: "Name, role" stands as "role Name" in a text. */
function nameIn(name: string, sentences: string[]): boolean {
  const whole = plain(name)
  const words = wordsOf(name)
  const who = plain(name.split(',')[0] ?? name)
  return (
    sentences.some((s) => s.includes(whole)) ||
    // a role may be told in another sentence than the name
    (sentences.some((s) => s.includes(who)) && words.every((w) => sentences.some((s) => s.includes(` ${w} `)))) ||
    (words.length > 0 && sentences.some((s) => words.every((w) => s.includes(` ${w} `))))
  )
}

const aliases = (source: string, names: readonly Name[]) =>
  names
    .filter(({ name, means }) => means === source || name === source)
    .flatMap(({ name, means }) => [name, means ?? name])
