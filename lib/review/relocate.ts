import type { Mention } from '../claim.ts'
import { isWhole, occurrences } from '../reading/occurrences.ts'

/** A place by what stands there and around it (as a W3C TextQuoteSelector), and where it was once. */
export type Quote = { before: string; words: string; after: string; start: number | null }
export interface Span {
  start: number
  end: number
}

/** So many characters have to be the same on each side of words that stand in a changed sentence: more than " said " has. */
const leastContext = 12

/**
 * Where each quote stands in a text that may have changed since; null where that cannot be told. White space does
 * not count. Of places with the same surroundings it is the one to which the neighbours have moved. Where little but
 * the words is left, `isLikely` says whether a place is worth it. `moved` follows a mention, of which only words and
 * place are known.
 */
export function relocate(
  quotes: readonly Quote[],
  text: string,
  isLikely: (quote: number, place: Span) => boolean
): { places: (Span | null)[]; moved: (mention: Mention) => Mention | null } {
  const folded = fold(text)
  const whole = quotes.map((quote) => wholes(quote, folded))
  const shift = shiftOf(quotes, whole)
  const distance: Distance = (i, { start }) => {
    const from = quotes[i]?.start ?? 0
    return Math.abs(start - from - shift(from))
  }
  const places: (Span | null)[] = quotes.map(() => null)
  // From the first to the last, so that of twins the first comes first
  const order = quotes.map((_, i) => i).sort((a, b) => (quotes[a]?.start ?? 0) - (quotes[b]?.start ?? 0))
  placeWholes(order, whole, distance, places)
  // Words in a changed sentence never take the place of others whose sentence is the same, nor of likelier ones
  const candidates = order.flatMap((i) => {
    const quote = places[i] === null ? quotes[i] : undefined
    return quote ? parts(quote, folded).map((part) => ({ ...part, i, likely: isLikely(i, part) })) : []
  })
  placeParts(candidates, distance, places)
  const moved = ({ words, start }: Mention) => {
    const now = [start + shift(start), start].find(
      (place) => text.startsWith(words, place) && isWhole(text, place, place + words.length)
    )
    return now === undefined ? null : { words, start: now, end: now + words.length }
  }
  return { places, moved }
}

/** How far a place is from where a quote would stand by now, had it moved as its neighbours have. */
type Distance = (quote: number, place: Span) => number

/** How far what stood at an offset has moved: as far as its nearest neighbour of which that is certain. */
function shiftOf(quotes: readonly Quote[], whole: readonly Span[][]): (from: number) => number {
  const anchors = quotes.flatMap(({ start }, i): [from: number, moved: number][] => {
    const [place, another] = whole[i] ?? []
    return start === null || !place || another ? [] : [[start, place.start - start]]
  })
  return (from) => nearest(anchors, ([start]) => Math.abs(start - from))?.[1] ?? 0
}

/** The item for which the measure is least, the first of equals; null: there is none. */
function nearest<Item>(items: readonly Item[], measure: (item: Item) => number): Item | null {
  return items.reduce<Item | null>((a, b) => (a !== null && measure(a) <= measure(b) ? a : b), null)
}

/** Gives each quote that stands whole its place; of several, one that no other has. */
function placeWholes(
  order: readonly number[],
  whole: readonly Span[][],
  distance: Distance,
  places: (Span | null)[]
): void {
  const taken = new Set<number>()
  for (const i of order) {
    const spans = whole[i] ?? []
    const free = spans.filter(({ start }) => !taken.has(start))
    const place = nearest(spans.length > 1 && free.length > 0 ? free : spans, (span) => distance(i, span))
    if (place) taken.add(place.start)
    places[i] = place
  }
}

interface Candidate extends Part {
  /** Of which quote. */
  i: number
  likely: boolean
}

/** Gives quotes of which little but the words is left the places that nobody has, the likely and surest first. */
function placeParts(candidates: readonly Candidate[], distance: Distance, places: (Span | null)[]): void {
  const taken = new Set(places.flatMap((place) => (place === null ? [] : [place.start])))
  const best = candidates
    .filter(({ likely, sure }) => likely || sure)
    .sort((a, b) => Number(b.likely) - Number(a.likely) || b.score - a.score || distance(a.i, a) - distance(b.i, b))
  for (const { i, start, end } of best) {
    if (places[i] !== null || taken.has(start)) continue
    taken.add(start)
    places[i] = { start, end }
  }
}

/** The places with all that was around the words; without a context, where it was. */
function wholes({ before, words, after, start }: Quote, text: Folded): Span[] {
  const [front, all] = [plain(before), plain(before) + plain(words) + plain(after)]
  const places: Span[] = []
  for (let i = text.folded.indexOf(all); i >= 0; i = text.folded.indexOf(all, i + 1)) {
    const [from, to] = [i + front.length, i + front.length + plain(words).length]
    // Where nothing stood around the words, "500" may by now be "1,500"
    if (isWhole(text.folded, from, to)) places.push(spanAt(from, plain(words), text))
  }
  return before + after === '' ? places.filter((place) => place.start === start) : places
}

interface Part extends Span {
  score: number
  sure: boolean
}

/** The places of the words, and how much of what was around them is there. Sure: most of it on both sides. */
function parts({ before, words, after }: Quote, text: Folded): Part[] {
  const [front, back] = [plain(before), plain(after)]
  const isEnough = (found: number, side: string) => found >= Math.min(leastContext, side.length)
  return occurrences(plain(words), text.folded).map((place) => {
    const [ahead, behind] = common(front, back, text.folded, place, place + plain(words).length)
    const sure = before + after !== '' && isEnough(ahead, front) && isEnough(behind, back)
    return { ...spanAt(place, plain(words), text), sure, score: ahead + behind }
  })
}

/** How many characters before and after a place are those of the quote, counted from the words outwards. */
function common(before: string, after: string, text: string, start: number, end: number): [number, number] {
  let back = 0
  while (back < before.length && before.at(-1 - back) === text[start - 1 - back]) back++
  let on = 0
  while (on < after.length && after[on] === text[end + on]) on++
  return [back, on]
}

const plain = (text: string) => text.replace(/\s+/g, ' ')

/** A text with each run of white space as one blank; `at`: where each character of it stands in the text. */
type Folded = { folded: string; at: number[] }

const spanAt = (place: number, words: string, { at }: Folded): Span => ({
  start: at[place] ?? 0,
  end: (at[place + words.length - 1] ?? 0) + 1
})

function fold(text: string): Folded {
  const at: number[] = []
  let folded = ''
  for (const { 0: run, index } of text.matchAll(/\s+|\S+/g)) {
    const part = run.trim() === '' ? ' ' : run
    folded += part
    for (let i = 0; i < part.length; i++) at.push(index + i)
  }
  return { folded, at }
}
