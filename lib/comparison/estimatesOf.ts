import { envelope } from '../figures/interval.ts'
import { type Estimate, type Figure, standing, wordsOf } from './estimates.ts'
import { history } from './history.ts'

const distinct = <T>(items: readonly T[]) => [...new Set(items)]

/** One estimate per question and source, in order of first appearance. */
export function estimatesOf(figures: readonly Figure[]): Estimate[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    // Who denies somebody's figure gives none: that denial has a row of its own, whatever else the source says
    const id = `${figure.question} | ${figure.source.toLowerCase()}${deniesFigure(figure) ? ' | denies' : ''}`
    const group = groups.get(id)
    if (group) group.push(figure)
    else groups.set(id, [figure])
  }
  return [...groups].map(([id, group]) => estimate(id, group))
}

/** A denial that names a figure, not one that there were any. */
const deniesFigure = ({ claim, reading }: Figure) => claim.stance === 'denies' && reading.high !== 0

function estimate(id: string, group: readonly Figure[]): Estimate {
  const { figures, superseded } = history(group)
  const last = standing({ figures })
  const [first] = last as [Figure]
  const own = last.filter((figure) => figure.claim.stance === 'asserts')
  const bests = distinct(own.map((figure) => figure.claim.best))
  const bounds = distinct(last.map((figure) => figure.claim.bound))
  return {
    id,
    question: first.question,
    scope: first.scope,
    source: first.source,
    ...envelope((own.length > 0 ? own : last).map((figure) => figure.reading)),
    best: bests.length === 1 ? (bests[0] ?? null) : null,
    bound: bounds.length === 1 ? (bounds[0] ?? 'mixed') : 'mixed',
    stance: own.length > 0 ? 'asserts' : 'denies',
    words: wordsOf(last),
    saidOn: last.at(-1)?.claim.saidOn ?? null,
    asOf: last.at(-1)?.asOf ?? null,
    outlets: distinct([...superseded, ...figures].map((figure) => figure.outlet)),
    figures,
    superseded,
    assumes: distinct(figures.flatMap(({ assumes }) => assumes))
  }
}
