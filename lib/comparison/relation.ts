import { isSoftCeiling } from '../figures/bounds.ts'
import { isEmpty } from '../figures/interval.ts'
import { distinct, once } from '../grouped.ts'
import { inFew } from '../tables/inputError.ts'
import type { DayOf, Estimate, Figure, Scope } from './estimates.ts'
import type { PairVerdict } from './verdict.ts'
import {
  formatApart,
  formatDate,
  formatInterval,
  formatNumber,
  formatShare,
  inBrackets,
  phrases,
  sentenceCase
} from './wording.ts'

/**
 * `rivals` and `grew`: two sources on one question, as of the same day or of different ones. `proposed`: only a person
 * can say whether they are on one.
 */
export type Kind = 'rivals' | 'grew' | 'part of' | 'proposed' | 'not comparable'
/** How the two sides of a relation stand to each other. */
export type Verdict = PairVerdict | 'impossible' | 'exceeds' | 'share' | 'proposed' | 'not comparable'

/** One side of a relation: what one source says as of a day, or for pairs not comparable all that is said on the question. */
export interface Side {
  question: string
  scope: Scope
  source: string
  words: string
  /** EDTF; null: not known. */
  asOf: string | null
  low: number | null
  high: number | null
  claims: string[]
}

/** The row of decisions.csv that would answer a proposal, or tell whether two rivals are one source, without its answer. */
export interface Decide {
  event: string | null
  field: 'place' | 'population' | 'from' | 'source'
  one: string
  other: string
}

/**
 * A related pair. Rivals: `a` is the higher, or the one that is denied; grew: `a` is the later. `part of`: `a` is
 * the part. `factor`: how many times `a` is `b` at the least; null where that is not certain or no ratio.
 * `share`: what part of `b` `a` is, as fractions; null ends do not follow from what was said.
 */
export interface Relation {
  kind: Kind
  verdict: Verdict
  factor: number | null
  shareLow: number | null
  shareHigh: number | null
  /** Why the two may not be compared as rivals, one respect each; what a person has to decide; empty for rivals. */
  reasons: string[]
  /** In what the two still differ, and what readings the verdict rests on. */
  reservations: string[]
  /** What was not stated and is taken to be so, in words. */
  assumes: string[]
  /** What a person has to decide first; null where nothing is open. */
  decide: Decide[]
  /** The verdict in one plain sentence of at most 25 words beside names and days. */
  sentence: string
  a: Side
  b: Side
}

/** A relation before it is listed: of very many pairs most never are, so that their words are not made. */
export type Draft = Pick<Relation, 'kind' | 'verdict' | 'factor'> & {
  rest: () => Sides & Partial<Omit<Relation, 'sentence'>>
}
type Sides = Pick<Relation, 'a' | 'b'>

export const notComparable = (rest: Draft['rest']): Draft => {
  return { kind: 'not comparable', verdict: 'not comparable', factor: null, rest }
}

/** "100 / 101 / 102 / 9 more": of one source in many outlets a sentence tells a few. */
const mostWords = 3

export function sideOf({ question, scope, source }: Estimate, day: DayOf): Side {
  const { asOf, low, high, figures } = day
  return { question, scope, source, words: wordsOn(day), asOf, low, high, claims: figures.map((f) => f.claim.id) }
}

const wordsOn = once(({ figures }: DayOf) => inFew(phrases(figures), mostWords).join(' / '))

export const assumed = (...days: readonly DayOf[]) => distinct(days.flatMap(assumedOn))
const assumedOn = once(({ figures }: DayOf) => distinct(figures.flatMap(({ assumes }) => assumes)))

export const onDays = ({ asOf: a, days: x }: DayOf, { asOf: b, days: y }: DayOf): string[] =>
  a === null || b === null || x?.last === y?.last ? [] : [`${formatDate(a)} is not ${formatDate(b)}`]

/** What a verdict rests on beside what was stated: readings of vague words, soft ceilings. */
export const restsOn = (...days: readonly DayOf[]): string[] => distinct(days.flatMap(readOn))
const readOn = once(({ figures }: DayOf) => distinct(figures.flatMap(readings)))

function readings({ claim: { words, bound }, reading }: Figure): string[] {
  const soft = (bound === 'atMost' || bound === 'lessThan') && isSoftCeiling(words)
  if (reading.read && !isEmpty(reading)) return [`"${words}" is read as ${formatInterval(reading)}`]
  return soft ? [`"${words}" is a soft ceiling`] : []
}

/** What a question leaves open is a reservation on all that is said of it. */
export function unstated({ scope: { place, from }, figures }: Estimate): string[] {
  return [
    ...(place === null ? ['no place is stated'] : []),
    ...(from === null && figures.every(({ asOf }) => asOf === null) ? ['no time is stated'] : [])
  ]
}

type Told = Omit<Relation, 'sentence'>

const said = ({ source, words }: Side) => `${source} ${inBrackets(words)}`

/**
 * The verdict on a pair in one plain sentence of at most 25 words beside names and days. What it is about is its
 * scope; what it assumes, and its reservations, stand apart from it.
 */
export function explain(relation: Told): string {
  const sentence = Object.hasOwn(sentences, relation?.verdict) ? sentences[relation.verdict] : null
  if (!sentence) throw new Error('invalid relation: pass one of the rows.relations of compare()')
  return `${sentenceCase(sentence(relation))}.`
}

const sentences: Readonly<Record<Verdict, (relation: Told) => string>> = {
  agree: ({ a, b }) => `${pair(a, b)} agree${when(a, b)}`,
  overlap: ({ a, b }) => `${pair(a, b)} overlap; both can be true${when(a, b)}`,
  disagree: (told) => `${pair(told.a, told.b)} disagree, ${apart(told)}${when(told.a, told.b)}`,
  grew: ({ a, b }) => `${said(b)}, then ${said(a)}: both may hold, as it may have grown${when(b, a)}`,
  open: ({ kind, a, b }) =>
    kind === 'part of'
      ? `${said(a)} is a part of ${said(b)}, and no share follows`
      : `whether ${pair(a, b)} agree is open${when(a, b)}`,
  denied: ({ a, b }) =>
    b.high === 0 ? `${said(a)} against ${b.source}, who ${b.words}` : `${said(a)} is denied by ${said(b)}`,
  impossible: ({ a, b }) => `${said(a)} cannot be a part of ${said(b)}: the part exceeds the whole`,
  share: (told) => `${said(told.a)} is a part of ${said(told.b)}: ${shareOf(told)}, if both hold`,
  exceeds: ({ a, b }) =>
    `${said(a)} is more than ${said(b)}, of which it would be a part; the reservations may explain it`,
  proposed: ({ a, b, reasons }) => `${pair(a, b)} may be of one thing: ${reasons.join('; ')}`,
  'not comparable': ({ a, b, reasons }) => `${pair(a, b)} are not comparable: ${reasons.join('; ')}`
}

const pair = (a: Side, b: Side) => `${said(a)} and ${said(b)}`

function when({ asOf: a }: Side, { asOf: b }: Side): string {
  if (a === null || b === null) return ''
  return a === b ? `, ${formatDate(a)}` : `, ${formatDate(a)} and ${formatDate(b)}`
}

/** "none against 12" is no ratio. */
function apart({ kind, factor, a, b }: Told): string {
  if (kind === 'part of') return 'as a part exceeds its whole'
  if (factor !== null) return formatApart(factor)
  return b.high === 0 ? `none against ${formatNumber(a.low ?? 0)}` : 'with no ratio between them'
}

function shareOf({ shareLow, shareHigh }: Told): string {
  if (shareLow === 1) return 'all of it'
  if (shareLow === null) return `at most ${formatShare(shareHigh ?? 1)} of it`
  // a part that may be all of its whole says nothing at the upper end
  if (shareHigh === null || (shareHigh === 1 && shareLow < 1)) return `at least ${formatShare(shareLow)} of it`
  const [from, to] = [formatShare(shareLow), formatShare(shareHigh)]
  return from === to ? `${from} of it` : `${from} to ${to} of it`
}
