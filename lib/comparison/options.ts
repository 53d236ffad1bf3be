import type { ArticleInput, Decided, Measure, Name, Place } from '../claim.ts'
import { type ConventionName, conventions } from './convention.ts'

/** What is known of articles and names, and how vague words are read. */
export interface CompareOptions {
  /** Where the claims were read: gives outlets, links and events. Default: none; an article's id stands for its outlet. */
  articles?: readonly ArticleInput[]
  /** What other names sources and populations have, and which population lies within which. Default: none. */
  names?: readonly Name[]
  /** What other names places have, and which lies within which. Default: none. */
  places?: readonly Place[]
  /** What a person decided of the names of an event: wins over the tables, and holds for its event alone. Default: none. */
  decisions?: readonly Decided[]
  /** How "hundreds" is read as numbers. Default: "acled". */
  convention?: ConventionName
  /**
   * How many days apart two stocks may be and still be set against each other, with the days named as a
   * reservation. Default: { present: 92, missing: 1, displaced: 1 }; 92 is a quarter, the shortest regular
   * interval at which such figures are reported.
   */
  within?: Partial<Record<Measure, number>>
  /** How many pairs of a kind are listed, the gravest and the most alike first; the rest is counted. Default: 500. */
  limit?: number
}

/** What each takes, for a check at run time. */
export const optionTypes = {
  articles: 'a list of rows, each with its id',
  names: 'a list of rows, each with a name',
  places: 'a list of rows, each with a place',
  decisions: 'a list of rows, each with one and other',
  convention: Object.keys(conventions),
  within: 'an object',
  limit: 'a number from 0 up'
} as const
export const optionNames = Object.keys(optionTypes) as (keyof typeof optionTypes)[]
