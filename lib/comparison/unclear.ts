import { disjoint } from '../figures/interval.ts'
import type { Figure } from './estimates.ts'

/**
 * Sets apart the figures of one article that cannot hold beside another of the same voice, or that the article itself
 * gives with neither place nor day: 80 killed, and further down 18, or 130. One of the two is of something else (a
 * part, another event), and nobody said which: what states most counts, or what came first; the rest answers a
 * question of its own until a person says what it is of.
 */
export function unclearApart(figures: readonly Figure[]): Figure[] {
  return strayApart(besideApart(figures))
}

function besideApart(figures: readonly Figure[]): Figure[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    if (figure.claim.start === null) continue
    const key = JSON.stringify([figure.claim.article, figure.question])
    const group = groups.get(key)
    if (group) group.push(figure)
    else groups.set(key, [figure])
  }
  return setApart(figures, new Set([...groups.values()].flatMap(unclearIn)))
}

const setApart = (figures: readonly Figure[], unclear: ReadonlySet<Figure>) =>
  figures.map(
    (figure): Figure =>
      unclear.has(figure)
        ? { ...figure, apart: 'unclear', question: `${figure.question} | unclear ${figure.claim.id}`.toLowerCase() }
        : figure
  )

/** From so many characters on an article tells the background too. */
const lead = 1000

/**
 * What stands far down in an article with neither place nor day may be of any event that it tells of: it counts as this
 * one's only where it repeats a surer figure or lies between two. (On ten annotated events 75 of 84 such pairs are
 * right, of the rest 23 of 51.)
 */
function strayApart(figures: readonly Figure[]): Figure[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const group = groups.get(figure.question)
    if (group) group.push(figure)
    else groups.set(figure.question, [figure])
  }
  const unclear = [...groups.values()].flatMap((group) => {
    const sure = group.filter((figure) => !isDeep(figure)).flatMap(sizeOf)
    const least = sure.reduce((a, b) => Math.min(a, b), Infinity)
    const most = sure.reduce((a, b) => Math.max(a, b), -Infinity)
    return group.filter((figure) => {
      const [size] = sizeOf(figure)
      const repeats = group.some((other) => other !== figure && sizeOf(other)[0] === size)
      return sure.length > 0 && isDeep(figure) && !(size !== undefined && (repeats || (least <= size && size <= most)))
    })
  })
  return setApart(figures, new Set(unclear))
}

const sizeOf = ({ claim: { best, low, high } }: Figure): number[] => [best ?? low ?? high].filter((n) => n !== null)

const isDeep = ({ claim, assumes }: Figure) => (claim.start ?? 0) >= lead && assumes.length > 1

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
