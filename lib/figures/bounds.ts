import type { Bound } from '../claim.ts'
import { hasSmall, lowerAt, type Pieces, setOf } from './pieces.ts'
import type { Around } from './quantity.ts'
import { isHyphen } from './spelled.ts'

type Directions = Exclude<Bound, 'exact' | 'between' | 'interval'>
/** Phrases apart by "|"; of words joined by "/" each is one, so that "at least/most" are two phrases. */
const list = (phrases: string) =>
  phrases.split('|').flatMap((phrase) =>
    phrase
      .trim()
      .split(/\s+/)
      .reduce<string[]>((found, word) => found.flatMap((one) => word.split('/').map((w) => `${one} ${w}`.trim())), [''])
  )

/** The words that bound a number, before or after it; what is `soft` may be exceeded without surprise. */
const boundWords: { bound: Directions; before: string[]; after: string[]; soft?: string[] }[] = [
  {
    bound: 'atMost',
    before: list(`no/not/never more than | never had/been/held/seen/employed/reached more than
      | no greater/higher/larger than | not over/above/exceeding | up to | up to and including
      | as many/much/high/large as | at most/maximum/best | at the most | at the very most | a maximum of | maximum of
      | an upper limit of | maximum/max | capped at | less/fewer/lower than or equal to | equal to or less/fewer than | ≤ | ⩽ | <= | =<`),
    after: list(`or fewer/less/lower/below/under/smaller | and under/below | at most/best | at the most
      | at the very most | at the outside | maximum/max/tops | perhaps/maybe/possibly fewer/less`),
    soft: list('up to | as many/much/high/large as')
  },
  {
    bound: 'atLeast',
    before: list(`no/not/never fewer/less than | no lower/smaller than | not under/below | at least/minimum
      | at the least | at the very least | a good | at a minimum | a minimum of | minimum of | minimum/min | as few/little as
      | more/greater/higher than or equal to | equal to or more/greater than | ≥ | ⩾ | >= | =>`),
    after: list(`or/and more/above/over | or higher/greater/larger | and up/upwards/upward/counting/rising | upwards
      | if not more | or even more | perhaps/maybe/possibly more | at least/minimum | at the least | at the very least
      | at a minimum | minimum | plus | +`)
  },
  {
    bound: 'moreThan',
    before: list(`more/greater/higher/larger/bigger than | in excess of | upwards/upward/north of | over/above/beyond
      | exceeding/exceeded/exceeds/exceed/surpassing/surpassed/surpasses/surpass | topping/topped/tops/top
      | passed/passes/passing/pass/crossed/crosses | past | >`),
    after: []
  },
  {
    bound: 'nearly',
    before:
      list(`nearly/almost/approaching/nearing/virtually | close to/on | closing in on | getting on for | coming up to/on | the best/better part of | just short/shy of
      | short/shy of | not quite`),
    after: []
  },
  {
    bound: 'lessThan',
    before: list(`less/fewer/lower/smaller than | under/below | south of | not even/nearly | not as many as
      | nowhere near | <`),
    after: []
  },
  {
    bound: 'about',
    before:
      list(`somewhere around/near | somewhere in the region of | in the region/neighborhood/neighbourhood/vicinity of
      | in/on/of the order of | something like | approximately/approx/roughly/around/about/some/circa/ca/c
      | perhaps/maybe/possibly | around about | closer to | an estimated | estimated at | estimated to be | estimated/est/abt | an approximate
      | approximate | more or less | give or take | ~/∼/≈/≃`),
    after: list(`odd/ish/some | or so/thereabouts/thereabout | or thereby | give or take | more or less
      | ( approximately/approx/estimated/est ) | ( approx/est . )`)
  }
]

/** Words that may stand between the bound and the number: "at least another 43". */
const fillers = list(`another/further/additional/only/just | a further/record/mere | an additional/extra
  | a total of | an average of | on average | a combined`)
/** Words before a bound that belong to it: "well over". */
const softeners = list(`well/just/slightly/far/even/much/significantly/substantially/considerably/way/somewhat
  | a little/bit/lot`)
/** Whether the words of a figure make it a ceiling that may be exceeded: "up to 12", "as many as 12". */
export function isSoftCeiling(words: string): boolean {
  const said = ` ${words.toLowerCase().replace(/\s+/g, ' ')} `
  return boundWords.some(({ soft = [] }) => soft.some((phrase) => said.includes(` ${phrase} `)))
}

type Phrase<Meaning> = { words: string[]; meaning: Meaning }

/** Phrases by the word that they end in, or begin with; the longest first. */
function indexed<Meaning>(phrases: [string, Meaning][], end: 'first' | 'last'): Map<string, Phrase<Meaning>[]> {
  const found = new Map<string, Phrase<Meaning>[]>()
  for (const [phrase, meaning] of phrases) {
    // ">=" is two marks
    const words = phrase.split(' ').flatMap((word) => (/^[<>=]{2}$/.test(word) ? [...word] : [word]))
    const key = (end === 'first' ? words[0] : words.at(-1)) ?? ''
    const all = [...(found.get(key) ?? []), { words, meaning }]
    found.set(
      key,
      all.sort((a, b) => b.words.length - a.words.length)
    )
  }
  return found
}

type Meaning = Bound | 'filler' | 'softener'
const each = <M extends Meaning>(phrases: readonly string[], meaning: M) =>
  phrases.map((words): [string, M] => [words, meaning])
const ahead = boundWords.flatMap(({ bound, before }) => each<Meaning>(before, bound))
const before = indexed<Meaning>([...ahead, ...each(fillers, 'filler'), ...each(softeners, 'softener')], 'last')
const after = boundWords.flatMap(({ bound, after }) => each<Bound>(after, bound))
const behind = indexed(after, 'first')

/** Where the bound, or the `other` phrase, that ends right before a piece begins; null where there is none. */
function phraseBefore(ps: Pieces, end: number, other?: Meaning): { from: number; meaning: Meaning } | null {
  const last = ps[end - 1]
  if (!last) return null
  // "c. 1,200", "approx. 30"
  const stop = last.text === '.' && last.glued && /^(?:c|ca|approx|est|max|min)$/.test(lowerAt(ps, end - 2))
  const to = stop ? end - 1 : end
  for (const { words, meaning } of before.get(lowerAt(ps, to - 1)) ?? []) {
    if (other ? meaning !== other : meaning === 'filler' || meaning === 'softener') continue
    const from = to - words.length
    if (from < 0 || !words.every((word, i) => ps[from + i]?.lower === word)) continue
    if (words[0] === 'c' && !stop) continue
    return { from, meaning }
  }
  return null
}

const rank = (bound: Bound) => (bound === 'exact' ? 0 : bound === 'about' ? 1 : bound === 'nearly' ? 2 : 3)

/** The bound that the words before a piece state, and where they begin; exact where there are none, nothing before `done` taken. */
export function boundLeft(ps: Pieces, at: number, done: number, { isPlain }: Around): { bound: Bound; from: number } {
  let found: { bound: Bound; from: number } = { bound: 'exact', from: at }
  let from = at
  for (let i = 0; i < 4; i++) {
    const stated = phraseBefore(ps, from) as { from: number; meaning: Bound } | null
    if (stated && stated.from >= done && !isPlain(ps, stated.from, from)) {
      from = stated.from
      // "at least some 200" is at least 200: what has a direction tells more than what is rough
      const bound = rank(stated.meaning) >= rank(found.bound) ? stated.meaning : found.bound
      found = { bound, from }
      continue
    }
    const directed = rank(found.bound) === 3 || found.bound === 'nearly'
    const other = phraseBefore(ps, from, directed ? 'softener' : 'filler')
    if (!other || other.from < done) break
    from = other.from
    if (directed) found = { ...found, from }
  }
  return found
}

/** What goes on behind a number that stands without a noun, and what counts the victims. */
export const afterLevel =
  setOf(`this last in on since for by at as and but after before during with yesterday today were was are is have has
  had died dead killed people deaths cases infections victims fatalities casualties`)

/** Phrases behind a number that say something only where the clause ends: "12 people at most." */
const atTheEnd = setOf('at minimum maximum max tops upwards and if perhaps maybe possibly')
const setOff = new Set([...atTheEnd, 'give'])

/** The bound that the words after a number state, and where they end. */
export function boundRight(ps: Pieces, at: number): { bound: Bound; to: number } | null {
  const next = ps[at]
  if (!next) return null
  // "60-odd", "100-plus", "twenty-some"
  const start = (isHyphen(next) && next.glued) || (next.text === ',' && setOff.has(lowerAt(ps, at + 1))) ? at + 1 : at
  for (const { words, meaning } of behind.get(lowerAt(ps, start)) ?? []) {
    const to = start + words.length
    if (words.every((word, i) => ps[start + i]?.lower === word) && isBehind(ps, at, start, to))
      return { bound: meaning, to }
  }
  return null
}

/** Some phrases bound the number before them only where nothing else can follow: "12+", "100 plus people", "12 at most." */
function isBehind(ps: Pieces, at: number, from: number, to: number): boolean {
  const first = lowerAt(ps, from)
  const next = ps[to]
  if (isHyphen(ps[at])) return to === at + 2
  if (first === '+') return ps[from]?.glued === true && !next?.glued
  if (first === 'plus') return next?.kind === 'word' && hasSmall(next.text) && next.lower !== 'one'
  const glues = first === 'ish' || first === 'some'
  if (glues || !atTheEnd.has(first) || !next) return !glues
  // "12 deaths, at least 29 injured": the bound of the next
  return /^[.,;:)!?"”’\]—–]$/.test(next.text) || afterLevel.has(next.lower)
}
