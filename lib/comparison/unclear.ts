import { disjoint } from '../figures/interval.ts'
import type { Figure } from './estimates.ts'

/**
 * Sets apart the figures of one article that cannot hold beside another of the same voice, or that the article itself
 * gives with neither place nor day: 80 killed, and further down 18, or 130. One of the two is of something else (a
 * part, another event), and nobody said which: what states most counts, or what came first; the rest answers a
 * question of its own until a person says what it is of.
 */
export function unclearApart(figures: readonly Figure[]): Figure[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    if (figure.claim.start === null) continue
    const key = JSON.stringify([figure.claim.article, figure.question])
    const group = groups.get(key)
    if (group) group.push(figure)
    else groups.set(key, [figure])
  }
  const unclear = new Set([...groups.values()].flatMap(unclearIn))
  return figures.map((figure) =>
    unclear.has(figure)
      ? { ...figure, question: `${figure.question} | unclear ${figure.claim.id}`.toLowerCase() }
      : figure
  )
}

function unclearIn(group: readonly Figure[]): Figure[] {
  const ordered = [...group].sort(
    (a, b) => a.assumes.length - b.assumes.length || (a.claim.start ?? 0) - (b.claim.start ?? 0)
  )
  const [main] = ordered
  return ordered.filter((figure, i) => {
    if (figure.assumes.length === 0) return false
    const sure =
      ordered.slice(0, i).find((other) => isOneVoice(figure, other)) ?? (isOfNothing(figure) ? main : undefined)
    return sure !== undefined && sure !== figure && disjoint(figure.reading, sure.reading)
  })
}

const isOneVoice = (a: Figure, b: Figure) => a.source.toLowerCase() === b.source.toLowerCase() && a.asOf === b.asOf

/** Nobody is named, and neither place nor day. */
const isOfNothing = ({ claim, assumes }: Figure) => claim.source === null && assumes.length > 1
