import type { Bound } from '../claim.ts'
import { boundWords, fillers, hyphened, levelVerbs, softeners, topics } from './boundWords.ts'
import { lowerAt, type Piece, words } from './pieces.ts'
import { isHyphen } from './spelled.ts'

type Phrase<Meaning> = { words: string[]; meaning: Meaning }

/** Phrases by the word that they end in, or begin with; the longest first. */
function indexed<Meaning>(phrases: [string, Meaning][], end: 'first' | 'last'): Map<string, Phrase<Meaning>[]> {
  const found = new Map<string, Phrase<Meaning>[]>()
  for (const [phrase, meaning] of phrases) {
    // ">=" is two marks
    const words = phrase.split(' ').flatMap((word) => (/^[<>=]{2}$/.test(word) ? [...word] : [word]))
    const key = (end === 'first' ? words[0] : words.at(-1)) ?? ''
    found.set(
      key,
      [...(found.get(key) ?? []), { words, meaning }].sort((a, b) => b.words.length - a.words.length)
    )
  }
  return found
}

const boundsBefore = indexed(
  boundWords.flatMap(({ bound, before }) => before.map((words): [string, Bound] => [words, bound])),
  'last'
)
const boundsAfter = indexed(
  boundWords.flatMap(({ bound, after }) => after.map((words): [string, Bound] => [words, bound])),
  'first'
)
const fillersBefore = indexed(
  fillers.map((words): [string, 'filler'] => [words, 'filler']),
  'last'
)
const softenersBefore = indexed(
  softeners.map((words): [string, 'softener'] => [words, 'softener']),
  'last'
)

/** Where the phrase that ends right before a piece begins; null where there is none. */
function phraseBefore<Meaning>(
  index: Map<string, Phrase<Meaning>[]>,
  ps: readonly Piece[],
  end: number
): { from: number; meaning: Meaning } | null {
  const last = ps[end - 1]
  if (!last) return null
  // "c. 1,200", "approx. 30"
  const stop = last.text === '.' && last.glued && /^(?:c|ca|approx|est|max|min)$/.test(lowerAt(ps, end - 2))
  const to = stop ? end - 1 : end
  for (const { words, meaning } of index.get(lowerAt(ps, to - 1)) ?? []) {
    const from = to - words.length
    if (from < 0 || !words.every((word, i) => ps[from + i]?.lower === word)) continue
    // "all-over 12", "G.over": not a word by itself
    if (ps[from]?.glued && ps[from]?.kind === 'word' && (isHyphen(ps[from - 1]) || ps[from - 1]?.text === '.')) continue
    if (words[0] === 'c' && !stop) continue
    return { from, meaning }
  }
  return null
}

const phraseWords = new Set(
  [
    ...boundWords.flatMap(({ before, after }) => [...before, ...after]),
    ...fillers,
    ...softeners,
    'between from to and or m'
  ]
    .join(' ')
    .split(' ')
)
/** Whether a text is nothing but a number phrase, as a claim quotes it: "about 1m", "between 1m and 2m". */
export const isOnlyPhrase = (ps: readonly Piece[]) =>
  ps.length < 14 && ps.every(({ kind, lower }) => kind !== 'word' || phraseWords.has(lower))

const rank = (bound: Bound) => (bound === 'exact' ? 0 : bound === 'about' ? 1 : bound === 'nearly' ? 2 : 3)

/** The bound that the words before a piece state, and where they begin; exact where there are none. */
export function boundLeft(ps: readonly Piece[], at: number): { bound: Bound; from: number } {
  let found: { bound: Bound; from: number } = { bound: 'exact', from: at }
  let from = at
  for (let i = 0; i < 4; i++) {
    const stated = phraseBefore(boundsBefore, ps, from)
    if (stated && !isPlain(ps, stated.from, from)) {
      from = stated.from
      // "at least some 200" is at least 200: what has a direction tells more than what is rough
      const bound = rank(stated.meaning) >= rank(found.bound) ? stated.meaning : found.bound
      found = { bound, from }
      continue
    }
    const directed = rank(found.bound) === 3 || found.bound === 'nearly'
    const other = phraseBefore<string>(directed ? softenersBefore : fillersBefore, ps, from)
    if (!other) break
    from = other.from
    if (directed) found = { ...found, from }
  }
  return found
}

/** A preposition and no bound: "a dispute over 12 islands", "the toll went up to 12", "other than 12". */
function isPlain(ps: readonly Piece[], from: number, to: number): boolean {
  const before = lowerAt(ps, from - 1)
  const words = ps[to - 1]?.lower
  if (to - from === 1 && (words === 'over' || words === 'about') && topics.has(before)) return true
  if (ps[from]?.lower !== 'up' || words !== 'to') return false
  for (let i = from - 1; i > from - 5 && ps[i]?.kind === 'word'; i--) {
    if (levelVerbs.has(lowerAt(ps, i))) return i === from - 1 || /^(?:br|push|t[ao]k)/.test(lowerAt(ps, i))
  }
  return false
}

/** Phrases behind a number that say something only where the clause ends: "12 people at most." */
const atTheEnd = words('at minimum maximum max tops upwards and if perhaps maybe possibly')

/** The bound that the words after a number state, and where they end. */
export function boundRight(ps: readonly Piece[], at: number): { bound: Bound; to: number } | null {
  const next = ps[at]
  if (!next) return null
  if (isHyphen(next) && next.glued) {
    const bound = hyphened.get(lowerAt(ps, at + 1))
    return bound === undefined ? null : { bound, to: at + 2 }
  }
  const start = next.text === ',' && atTheEnd.has(lowerAt(ps, at + 1)) ? at + 1 : at
  for (const { words, meaning } of boundsAfter.get(lowerAt(ps, start)) ?? []) {
    const to = start + words.length
    if (words.every((word, i) => ps[start + i]?.lower === word) && isBehind(ps, start, to))
      return { bound: meaning, to }
  }
  return null
}

/** Some phrases bound the number before them only where nothing else can follow: "12+", "100 plus people", "12 at most." */
function isBehind(ps: readonly Piece[], from: number, to: number): boolean {
  const first = lowerAt(ps, from)
  const next = ps[to]
  if (first === '+') return ps[from]?.glued === true && !next?.glued
  if (first === 'plus') return next?.kind === 'word' && /^\p{Ll}/u.test(next.text) && next.lower !== 'one'
  if (first === 'ish' || !atTheEnd.has(first) || !next) return first !== 'ish'
  // "12 deaths, at least 29 injured": the bound of the next
  return /^[.,;:)!?"”’\]—–]$/.test(next.text) || ends.has(next.lower)
}
const ends = words('were was are is have has had and but in at on died dead killed people')
