import type { Quantity } from '../figures/quantity.ts'

// "denied that any civilians had been killed", "rejected reports of any losses"; bounded, so that it stays linear
const denial =
  /\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)|reject(?:s|ed|ing)|refut(?:es|ed|ing))\b[^.;:!?\n]{0,60}?\b(any)\b(?=(?: (?!in |that |by |to |with |for )[^\s.;:!?]+){0,6}? (?:deaths?|casualt(?:y|ies)|losses|killed|dead|died|wounded|injured|injuries|fatalit(?:y|ies)|victims|arrest(?:s|ed)|captured)\b(?![^.;:!?\n]{0,40}\b(?:because of|due to|owing to|as a result of)\b))/gi

/** Who denies any losses says none, though not who denies their cause: "any" stands for at most 0, and only there. */
export function readDenials(text: string): Quantity[] {
  return [...text.matchAll(denial)].map((match) => {
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
