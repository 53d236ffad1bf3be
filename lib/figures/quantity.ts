import type { Bound } from '../claim.ts'
import type { Pieces } from './pieces.ts'

/** A figure of a text: what states a number or a size, and no date, age, name or code. */
export type Quantity = {
  /** Place in the text, UTF-16 code units, end excluded; `words` is what stands there. */
  start: number
  end: number
  words: string
  /** Where the number itself ends: before `end` where what it counts stands within the words, "100 homes or more". */
  numberEnd: number
  /** What was stated and nothing else: see `Bound` for which of the three each bound has. */
  low: number | null
  best: number | null
  high: number | null
  bound: Bound
  /** The vague word where there is no figure: "hundreds", "several hundred"; null: there is one. */
  vague: string | null
  /** ISO 4217 code, "%", "km", "days", "km per day" ...; null where only a noun follows. */
  unit: string | null
  /** What a rate is counted by: "day", "100,000 people"; null: no rate. It is in `unit` already where there is one. */
  per: string | null
  /** "from 12 to 15" after a verb of change: 12 is the level before; "rose by 3 to 57": 3 is the change. */
  role: 'level before' | 'change' | null
  kind: 'count' | 'money' | 'percent' | 'measure' | 'duration' | 'fraction'
}

/** A paragraph that is read: its text, its pieces, and the piece up to which it has been read. */
export type Context = { text: string; ps: Pieces; done: number }
/** A quantity, or what is none, and the piece to go on from. */
export type Found = { quantity: Quantity | null; to: number }

/** A number as written: "2.3 million", "one hundred and twenty", "half a dozen", "two-thirds". Pieces: `to` excluded. */
export type Numeral = {
  from: number
  to: number
  /** null: a word for a size ("dozens"), or unclear. */
  value: number | null
  /** What the scale was multiplied by: 2.3 in "2.3 million"; shared in "2 to 3 million". */
  mantissa: number
  scale: number
  /** `fraction`: a share, in percent. `unclear`: a number that may mean two things, "2.000". */
  form: 'digits' | 'words' | 'fraction' | 'vague' | 'unclear'
}

export type Around = {
  /** The size of "m", "K" or "b" behind digits; 1: it is no scale, null: nobody can tell. */
  suffix: (ps: Pieces, at: number, size: number) => number | null
  /** Where the noun behind a number ends, that a bound may follow; null: there is none. */
  nounEnd: (ps: Pieces, at: number) => number | null
  /** Whether digits that may end a range are no figure. */
  isNone: (ps: Pieces, at: number) => boolean
  /** Whether "A to B" are two figures, the later the level, or may be. `opening`: where "from" stands before them. */
  changes: (ps: Pieces, first: Phrase, second: Phrase, opening: number | null) => 'two' | 'unclear' | null
  /** Whether the words `from` to `to` before a number are prepositions or verbs of their own, and no bound. */
  isPlain: (ps: Pieces, from: number, to: number) => boolean
  /** Whether an "over" tells how long something goes on, and no bound. */
  isPeriod: (ps: Pieces, from: number, end: number) => boolean
  /** Whether a vague word or a share is meant as one: "the first half" is not. */
  isUsed: (ps: Pieces, phrase: Phrase) => boolean
  /** Whether the words before a number of pounds tell that they are paid. */
  isPaid: (ps: Pieces, from: number) => boolean
  /** Whether the words before "K120" tell that it is money. */
  isSum: (ps: Pieces, at: number) => boolean
  /** Whether what follows "one in five" leaves it a share. */
  isOutOf: (ps: Pieces, to: number) => boolean
}

/** What a number measures. `factor`: cents are hundredths of a dollar. */
export type Unit = { unit: string; kind: 'money' | 'percent' | 'measure' | 'duration'; factor: number }
/** A unit in the text; pieces: `to` excluded. */
export type UnitAt = Unit & { from: number; to: number }

/** A number with its bound words, its currency and its unit. Pieces: `from` with what stands before, `to` excluded. */
export type Phrase = {
  numeral: Numeral
  from: number
  /** After the number, and after the units that belong to the words: "12 per cent", "5 cents", "minus 5 degrees". */
  to: number
  bound: Bound
  currency: string | null
  unit: UnitAt | null
}
