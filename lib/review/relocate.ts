import { occurrences } from '../reading/occurrences.ts'

/** A place by what stands there and around it (as a W3C TextQuoteSelector), and where it was once. */
export type Quote = { before: string; words: string; after: string; start: number | null }
export interface Span {
  start: number
  end: number
}

/** So many characters have to be the same on each side of words that stand in a changed sentence: more than " said " has. */
const leastContext = 12

/** A place of a quote's words. */
interface Found extends Span {
  /** How many characters around them are those of the quote. */
  score: number
  /** All of them are; without a context, it is where it was. */
  whole: boolean
  /** Most of them are, on both sides. */
  sure: boolean
}

/**
 * Where each quote stands in a text that may have changed since; null where that cannot be told. White space does
 * not count. Of places with the same surroundings it is the first for the first.
 */
export function relocate(quotes: readonly Quote[], text: string): (Span | null)[] {
  const folded = fold(text)
  const found = quotes.map((quote) => placesOf(quote, folded))
  const places: (Span | null)[] = quotes.map(() => null)
  const taken = new Set<number>()
  const take = (i: number, { start, end }: Span) => {
    taken.add(start)
    places[i] = { start, end }
  }
  // From the first to the last, so that of twins the first comes first
  const order = quotes.map((_, i) => i).sort((a, b) => (quotes[a]?.start ?? 0) - (quotes[b]?.start ?? 0))
  for (const i of order) {
    const wholes = (found[i] ?? []).filter(({ whole }) => whole)
    const free = wholes.filter(({ start }) => !taken.has(start))
    const place = free[0] ?? wholes[0]
    if (place) take(i, place)
  }
  // Words in a changed sentence never take the place of others whose sentence is the same
  const parts = order
    .filter((i) => places[i] === null)
    .flatMap((i) => (found[i] ?? []).flatMap((part) => (part.sure ? { ...part, i } : [])))
    .sort((a, b) => b.score - a.score)
  for (const part of parts) if (places[part.i] === null && !taken.has(part.start)) take(part.i, part)
  return places
}

function placesOf(quote: Quote, { folded, at }: ReturnType<typeof fold>): Found[] {
  const [before, words, after] = [plain(quote.before), plain(quote.words), plain(quote.after)]
  const isBare = before + after === ''
  const isEnough = (same: number, side: string) => same >= Math.min(leastContext, side.length)
  return occurrences(words, folded).map((place) => {
    const end = place + words.length
    let [ahead, behind] = [0, 0]
    while (ahead < before.length && before.at(-1 - ahead) === folded[place - 1 - ahead]) ahead++
    while (behind < after.length && after[behind] === folded[end + behind]) behind++
    const start = at[place] ?? 0
    return {
      start,
      end: (at[end - 1] ?? 0) + 1,
      score: ahead + behind,
      whole: isBare ? start === quote.start : ahead === before.length && behind === after.length,
      sure: !isBare && isEnough(ahead, before) && isEnough(behind, after)
    }
  })
}

export const plain = (text: string) => text.replace(/\s+/g, ' ')

/** A text with each run of white space as one blank; `at`: where each character of it stands in the text. */
function fold(text: string): { folded: string; at: number[] } {
  const at: number[] = []
  let folded = ''
  for (const { 0: run, index } of text.matchAll(/\s+|\S+/g)) {
    const part = run.trim() === '' ? ' ' : run
    folded += part
    for (let i = 0; i < part.length; i++) at.push(index + i)
  }
  return { folded, at }
}
