import { envelope, type Interval } from '../figures/interval.ts'
import { vagueTerms } from '../figures/vague.ts'

/** A named way to read words such as "hundreds" as numbers; every caption prints its name and origin. */
export interface Convention {
  name: string
  /** Whose convention it is, for captions. */
  origin: string
  /** Plural words and quantifiers → lowest and highest value; null: the convention sets no end there. */
  words: Readonly<Record<string, readonly [low: number, high: number | null]>>
}

const top = (floor: number) => [floor, floor * 10 - 1] as const

/** The conventions that have a name. Where one has no number for a word, none is borrowed. */
export const conventions = {
  acled: {
    name: 'acled',
    // "10 for tens, 12 for dozens, 100 for hundreds, and so on"; the top is just under the next power of ten
    origin: "ACLED's FAQ (floors); tops just under the next power of ten",
    words: {
      'a couple': [2, 2],
      'a few': [3, null],
      several: [3, null],
      tens: top(10),
      dozens: [12, 99],
      scores: [40, 99],
      hundreds: top(100),
      thousands: top(1e3),
      'tens of thousands': top(1e4),
      'hundreds of thousands': top(1e5),
      millions: top(1e6),
      'tens of millions': top(1e7),
      'hundreds of millions': top(1e8)
    }
  },
  ccc: {
    name: 'ccc',
    origin: 'dictionary of the Crowd Counting Consortium',
    words: {
      'a couple': [2, 2],
      'a few': [3, null],
      several: [3, null],
      dozens: [24, null],
      scores: [40, null],
      hundreds: [200, null],
      thousands: [2e3, null],
      'tens of thousands': [2e4, null],
      'hundreds of thousands': [2e5, null]
    }
  },
  survey: {
    name: 'survey',
    origin: 'survey of 46 readers, 5th to 95th percentile (zonination/perceptions, MIT)',
    words: {
      'a couple': [2, 3.75],
      'a few': [3, 5.75],
      several: [4, 10],
      dozens: [12, 57.5],
      scores: [9.5, 1750],
      hundreds: [200, 675]
    }
  }
} as const satisfies Record<string, Convention>

/** The name of a convention. */
export type ConventionName = keyof typeof conventions

/**
 * What a vague word without its bound means by a convention: "hundreds", "several hundred" (several times 100),
 * "hundreds, perhaps thousands" (from the first to the last). null where the convention has no number for
 * it, or where the rest of the phrase may change it: "hundreds, not thousands" is not guessed at.
 */
export function readVague(words: string, convention: Convention): Interval | null {
  const terms = vagueTerms(words)
  if (terms === null) return null
  const bands: Interval[] = []
  for (const { word, times } of terms) {
    const band = Object.hasOwn(convention.words, word) ? convention.words[word] : undefined
    if (!band) return null
    bands.push({ low: band[0] * times, high: band[1] === null ? null : band[1] * times })
  }
  return envelope(bands)
}

/** A convention by its name, or one of the caller's own. Throws on an unknown name. */
export function asConvention(convention: ConventionName | Convention = 'acled'): Convention {
  if (typeof convention !== 'string') return convention
  const known: Record<string, Convention> = conventions
  const found = Object.hasOwn(known, convention) ? known[convention] : undefined
  if (!found) throw new Error(`invalid convention: "${convention}" (one of ${Object.keys(known).join(', ')})`)
  return found
}
