import { disjoint } from '../figures/interval.ts'
import type { Figure } from './estimates.ts'

/**
 * Sets apart the figures that one article's voice gives beside another that cannot both hold: 80 killed, and further
 * down 18. One of the two is of something else (a part, another event), and nobody said which: what states most
 * counts, or what came first; the rest answers a question of its own until a person says what it is of.
 */
export function unclearApart(figures: readonly Figure[]): Figure[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    if (figure.claim.start === null) continue
    const key = JSON.stringify([figure.claim.article, figure.source.toLowerCase(), figure.question, figure.asOf])
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
  const [main, ...others] = [...group].sort(
    (a, b) => a.assumes.length - b.assumes.length || (a.claim.start ?? 0) - (b.claim.start ?? 0)
  )
  if (!main) return []
  return others.filter((figure) => figure.assumes.length > 0 && disjoint(figure.reading, main.reading))
}
