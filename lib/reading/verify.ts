import type { ArticleInput, Claim, Name } from '../claim.ts'
import { setOf } from '../figures/pieces.ts'
import { articleQuantities } from '../figures/quantities.ts'
import { claimKinds, type Quantity } from '../figures/quantity.ts'
import { readDocument } from './document.ts'
import { occurrences } from './occurrences.ts'

/** A claim, with its place mended where that was off, and what is wrong with it in plain sentences. */
export type Verified = { claim: Claim; problems: string[] }
/** How claims are held to a text. */
export type VerifyOptions = {
  /** Other names of sources: "SOHR" for "Syrian Observatory for Human Rights"; none by default. */
  names?: readonly Name[]
}

/**
 * Holds claims from elsewhere (typed by hand, or made by a language model) against the article's text: are the words
 * there, do the figures follow from them with their bound, is the source named? No problems: all three hold. An
 * article without text grounds nothing.
 */
export function verifyClaims(
  claims: readonly Claim[],
  article: ArticleInput,
  { names = [] }: VerifyOptions = {}
): Verified[] {
  const text = article.text ?? ''
  const quantities = articleQuantities(text).filter((q) => claimKinds.has(q.kind))
  const sentences = readDocument(text).sentences.map((s) => plain(s.text))
  const isNamed = (source: string) => [source, ...aliases(source, names)].some((name) => nameIn(name, sentences))
  return claims.map((claim) => {
    const problems: string[] = []
    const place = find(claim, text)
    if (place === null) return { claim, problems: [`ungrounded: the text has no words "${claim.words}"`] }
    const { start, end } = place
    if (claim.start !== null && claim.start !== start)
      problems.push(`the words "${claim.words}" are at ${start}, not at ${claim.start}: mended`)
    else if (claim.start === null && place.others > 0)
      problems.push(`the words "${claim.words}" are in the text ${place.others + 1} times: the first was taken`)
    problems.push(...figureProblems({ ...claim, start, end }, quantities))
    for (const who of claim.source === null ? [] : [claim.source]) {
      if (!isNamed(who)) problems.push(`the text does not name the source "${who}"`)
    }
    return { claim: { ...claim, start, end }, problems }
  })
}

/** Where the claim's words are: at its place, else nearest to it, else first; null where they are nowhere. */
function find({ words, start }: Claim, text: string): { start: number; end: number; others: number } | null {
  const at = (from: number, others: number) => ({ start: from, end: from + words.length, others })
  if (start !== null && text.startsWith(words, start)) return at(start, 0)
  const places = occurrences(words, text)
  const [first] = places
  if (first === undefined) return null
  const near = start ?? first
  const nearest = places.reduce((a, b) => (Math.abs(b - near) < Math.abs(a - near) ? b : a))
  return at(nearest, places.length - 1)
}

/** What the claim's figures say against what its words say. */
function figureProblems(claim: Claim & { start: number; end: number }, quantities: Quantity[]): string[] {
  const here = quantities.filter((q) => q.start < claim.end && q.end > claim.start)
  if (claim.stance === 'denies' && here.length === 0 && /\b(?:any|no|none|not)\b/i.test(claim.words)) {
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

/** In small letters, without marks. */
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
  const words = whole.split(' ').filter((w) => w !== '' && !empty.has(w))
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
