/** Who denies any losses says that there were none. */
import type { Quantity } from '../figures/quantity.ts'
import { causes } from './english/denying.ts'
import { oneOf } from './english/oneOf.ts'
import { matches } from './occurrences.ts'
import { rejecting } from './trust.ts'

// "denied that any civilians had been killed", "rejected reports of any losses"; bounded, so that it stays linear
const losses = oneOf(
  'death deaths casualty casualties loss losses killed dead died wounded injured injury injuries fatality fatalities victims arrests arrested captured'
)
const between = `(?: (?!${oneOf('in that by to with for')} )[^\\s.;:!?]+){0,6}?`
const denial = new RegExp(
  `\\b(?:${[...rejecting].join('|')})\\b[^.;:!?\\n]{0,60}?\\b(any)\\b(?=${between} ${losses}\\b(?![^.;:!?\\n]{0,40}\\b${oneOf(causes)}\\b))`,
  'gi'
)

/** Who denies any losses says none, though not who denies their cause: "any" stands for at most 0, and only there. */
export function readDenials(text: string): Quantity[] {
  return matches(denial, text).map((match) => {
    const start = match.index + match[0].length - 3
    const figures = { low: null, best: null, high: 0, bound: 'atMost' } as const
    return {
      start,
      end: start + 3,
      numberEnd: start + 3,
      words: text.slice(start, start + 3),
      ...figures,
      vague: null,
      unit: null,
      per: null,
      role: null,
      kind: 'count'
    }
  })
}
