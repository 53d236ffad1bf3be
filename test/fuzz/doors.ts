import type fc from 'fast-check'
import { chart, comparison, publish } from './compared.ts'
import { decisions } from './kept.ts'
import { page, text } from './read.ts'
import { csv, json, ndjson, tsv } from './tables.ts'

/** A way into the library: what may come, and what has to hold of it. `hold` throws where it does not. */
export interface Door {
  input: fc.Arbitrary<unknown>
  hold: (input: never) => unknown
}
export const doors: Record<string, Door> = {
  ...{ text, page, csv, tsv, json, ndjson },
  ...{ comparison, chart, publish, decisions }
}
