import type { Mention } from '../claim.ts'
import { occurrences } from './occurrences.ts'

/** A place by what stands there and around it (as a W3C TextQuoteSelector), and where it was once. */
export type Quote = { before: string; words: string; after: string; start: number | null }
export type Span = { start: number; end: number }

/** Fewer signs than these around words that stand more than once do not tell one place from the next. */
const leastContext = 8

/**
 * Where each quote stands in a text that may have changed since; null where that cannot be told. White space does
 * not count. Of places with the same surroundings it is the one to which the neighbours have moved. `moved` follows
 * a mention, of which only words and place are known.
 */
export function relocate(
  quotes: readonly Quote[],
  text: string
): { places: (Span | null)[]; moved: (mention: Mention) => Mention | null } {
  const { folded, at } = fold(text)
  const found = quotes.map((quote) => candidates(quote, folded, at))
  const anchors = quotes.flatMap(({ start }, i): [number, number][] => {
    const [place, another] = found[i] ?? []
    return start === null || !place || another ? [] : [[start, place.start - start]]
  })
  /** How far what stood at an offset has moved: as far as its nearest neighbour. */
  const shift = (from: number) => {
    const near = ([a]: [number, number]) => Math.abs(a - from)
    return anchors.reduce<[number, number] | null>((a, b) => (a && near(a) <= near(b) ? a : b), null)?.[1] ?? 0
  }
  const taken = new Set<number>()
  const places: (Span | null)[] = quotes.map(() => null)
  // From the first to the last, so that of twins the first comes first
  const order = quotes.map((_, i) => i).sort((a, b) => (quotes[a]?.start ?? 0) - (quotes[b]?.start ?? 0))
  for (const i of order) {
    const all = found[i] ?? []
    const from = quotes[i]?.start ?? 0
    const expected = from + shift(from)
    const free = all.length > 1 ? all.filter(({ start }) => !taken.has(start)) : all
    const nearest = (free.length > 0 ? free : all).reduce<Span | null>(
      (a, b) => (a && Math.abs(a.start - expected) <= Math.abs(b.start - expected) ? a : b),
      null
    )
    if (nearest) taken.add(nearest.start)
    places[i] = nearest
  }
  const moved = ({ words, start }: Mention) => {
    const now = [start + shift(start), start].find((place) => text.startsWith(words, place))
    return now === undefined ? null : { words, start: now, end: now + words.length }
  }
  return { places, moved }
}

/** The places that fit best and equally well. */
function candidates(quote: Quote, folded: string, at: readonly number[]): Span[] {
  const [before, words, after] = [quote.before, quote.words, quote.after].map((part) => fold(part).folded)
  if (before === undefined || !words || after === undefined) return []
  const span = (place: number) => ({ start: at[place] ?? 0, end: (at[place + words.length - 1] ?? 0) + 1 })
  if (before + after !== '') {
    const whole = before + words + after
    const places: Span[] = []
    for (let i = folded.indexOf(whole); i >= 0; i = folded.indexOf(whole, i + 1)) places.push(span(i + before.length))
    if (places.length > 0) return places
  }
  const places = occurrences(words, folded)
  if (places.length < 2) return places.map(span)
  const kept = before + after === '' ? places.filter((place) => span(place).start === quote.start) : []
  if (kept.length > 0) return kept.map(span)
  const scores = places.map((place) => common(before, after, folded, place, place + words.length))
  const best = Math.max(...scores)
  const fitting = places.filter((_, i) => scores[i] === best)
  return best < leastContext || fitting.length > 1 ? [] : fitting.map(span)
}

/** How many signs around a place are those of the quote, counted from the words outwards. */
function common(before: string, after: string, text: string, start: number, end: number): number {
  let back = 0
  while (back < before.length && before.at(-1 - back) === text[start - 1 - back]) back++
  let on = 0
  while (on < after.length && after[on] === text[end + on]) on++
  return back + on
}

/** Each run of white space as one blank; `at`: where each sign stands in the text. */
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
