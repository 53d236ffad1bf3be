import type { Figure } from './estimates.ts'

/**
 * Gives each figure that is by its words a part of another of the same people a question of its own: ten of the dead
 * are no rivals of anybody's dead, though they are people killed too. Nine children of the dead stay on the question of
 * the children; and the 12 killed of 40 miners are a toll, as their whole tells no outcome.
 */
export function partsApart(figures: readonly Figure[]): Figure[] {
  const byId = new Map(figures.map((figure) => [figure.claim.id, figure]))
  return figures.map((figure) => {
    const { id, partOf } = figure.claim
    const whole = partOf === null ? undefined : byId.get(partOf)
    if (!whole || !isAlike(figure, whole)) return figure
    return { ...figure, apart: 'part', question: `${figure.question} | part ${id}`.toLowerCase() }
  })
}

/** Of the same people or things, wherever the two were placed. */
const isAlike = ({ scope: a }: Figure, { scope: b }: Figure) =>
  a.population.toLowerCase() === b.population.toLowerCase() && a.measure === b.measure && a.unit === b.unit
