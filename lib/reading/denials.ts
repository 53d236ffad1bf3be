/** Who denies any losses says that there were none. */
import type { Quantity } from '../figures/quantity.ts'
import { causes } from './english/denying.ts'
import { oneOf } from './english/oneOf.ts'
import { matches } from './occurrences.ts'
import { rejecting } from './trust.ts'

// "denied that any civilians had been killed", "rejected reports of any losses"; bounded, so that it stays linear
const losses = oneOf(
  'death deaths casualty casualties loss losses killed dead died wounded injured injury injuries fatality fatalities victims arrests arrested captured missing'
)
const between = `(?: (?!${oneOf('in that by to with for')} )[^\\s.;:!?]+){0,6}?`
const denial = new RegExp(
  `\\b(?:${[...rejecting].join('|')})\\b[^.;:!?\\n]{0,60}?\\b(any(?:one|body)?)\\b(?=${between} ${losses}\\b(?![^.;:!?\\n]{0,40}\\b${oneOf(causes)}\\b))`,
  'gi'
)

/** Who denies any losses says none, though not who denies their cause: "any" stands for at most 0, and only there. */
export function readDenials(text: string): Quantity[] {
  return matches(denial, text).map((match) => {
    const words = match[1] as string
    const end = match.index + match[0].length
    const start = end - words.length
    const figures = { low: null, best: null, high: 0, bound: 'atMost' } as const
    return {
      start,
      end,
      numberEnd: end,
      words,
      ...figures,
      vague: null,
      unit: null,
      per: null,
      role: null,
      kind: 'count'
    }
  })
}
