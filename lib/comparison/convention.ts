import type { Interval } from '../figures/interval.ts'

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

export type ConventionName = keyof typeof conventions

const scales: Record<string, number> = { dozen: 12, score: 20, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 }
const scale = Object.keys(scales).join('|')
const plural = new RegExp(
  `\\b(?:tens|dozens|scores|hundreds|thousands|millions|billions)(?: of (?:${scale})s)?\\b`,
  'g'
)
const quantified = new RegExp(`\\b(a couple|couple|a few|several)\\b(?: of)?((?: (?:${scale}))*)\\b(?!s)`, 'g')
/** What would change the meaning of the vague words beside it. */
const changes = /\d|\b(?:ten|dozen|score|hundred|thousand|million|billion|trillion)s?\b|\b(?:not|nor|no|without|than)\b/

/**
 * What a vague word without its bound means by a convention: "hundreds", "several hundred" (several times 100),
 * "hundreds, perhaps thousands" (from the first to the last). null where the convention has no number for
 * it, or where the rest of the phrase may change it: "hundreds, not thousands" is not guessed at.
 */
export function readVague(words: string, convention: Convention): Interval | null {
  const text = words
    .toLowerCase()
    .replace(/[\s‐-―-]+/g, ' ')
    .trim()
  const found: (readonly [low: number, high: number | null] | undefined)[] = []
  const rest = text
    .replace(plural, (word) => {
      found.push(convention.words[word])
      return ''
    })
    .replace(/\bif not\b/g, '')
    .replace(quantified, (_, word: string, times: string) => {
      const band = convention.words[word === 'couple' ? 'a couple' : word]
      const factor = times.split(' ').reduce((product, name) => product * (scales[name] ?? 1), 1)
      found.push(band && [band[0] * factor, band[1] === null ? null : band[1] * factor])
      return ''
    })
  if (found.length === 0 || found.includes(undefined) || changes.test(rest)) return null
  const bands = found.filter((band) => band !== undefined)
  const low = Math.min(...bands.map((band) => band[0]))
  const highs = bands.map((band) => band[1])
  const high = highs.includes(null) ? null : Math.max(...highs.filter((end) => end !== null))
  return { low, high }
}

/** A convention by its name, or one of the caller's own. Throws on an unknown name. */
export function asConvention(convention: ConventionName | Convention = 'acled'): Convention {
  if (typeof convention !== 'string') return convention
  const known: Record<string, Convention> = conventions
  const found = Object.hasOwn(known, convention) ? known[convention] : undefined
  if (!found) throw new Error(`invalid convention: "${convention}" (one of ${Object.keys(known).join(', ')})`)
  return found
}
