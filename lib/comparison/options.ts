import type { ArticleInput, Name, Place } from '../claim.ts'
import type { Convention, ConventionName } from './convention.ts'

export interface CompareOptions {
  /** Where the claims were read: gives outlets and links. Default: none; an article's id stands for its outlet. */
  articles?: readonly ArticleInput[]
  /** What other names sources and populations have, and which population lies within which. Default: none. */
  names?: readonly Name[]
  /** What other names places have, and which lies within which. Default: none. */
  places?: readonly Place[]
  /** How "hundreds" is read as numbers. Default: "acled". */
  convention?: ConventionName | Convention
  /** What the caller declares to be one and the same, each list under its first name. Default: nothing. */
  same?: {
    population?: readonly (readonly string[])[]
    place?: readonly (readonly string[])[]
    source?: readonly (readonly string[])[]
  }
  /**
   * How many days apart two stocks may be and still be set against each other, with the dates named as a
   * reservation. Default: 92, a quarter: the shortest regular interval at which such figures are reported.
   */
  within?: number
  /** How many pairs are listed as not comparable, the most alike first; the rest is counted. Default: 500. */
  limit?: number
}
