import type { ArticleInput, Claim } from '../claim.ts'
import { envelope, type Interval } from '../figures/interval.ts'
import type { Convention } from './convention.ts'
import { tidy } from './names.ts'
import { daysOf, periodOf, saidBefore } from './period.ts'
import { type Reading, readFigure } from './reading.ts'
import type { Resolver, Scope } from './scope.ts'

/** A claim with what the comparison makes of it: whose it is, which question it answers, how it is read. */
export interface Figure {
  claim: Claim
  scope: Scope
  question: string
  /** Canonical name of who asserts it; for a claim without a source, the outlet itself. */
  source: string
  outlet: string
  url: string | null
  reading: Reading
  /** The same source has said otherwise since. */
  superseded: boolean
}

/** What one source says on one question, however many outlets carry it. */
export interface Estimate extends Interval {
  id: string
  question: string
  scope: Scope
  source: string
  best: number | null
  bound: Claim['bound'] | 'mixed'
  stance: Claim['stance']
  words: string[]
  saidOn: string | null
  outlets: string[]
  /** All figures of this source on this question that still stand, in the order given. */
  figures: Figure[]
  superseded: Figure[]
}

/** All figures of a source on a question, the superseded ones first. */
export const allFigures = ({ superseded, figures }: Estimate): Figure[] => [...superseded, ...figures]

const distinct = <T>(items: readonly T[]) => [...new Set(items)]

/** Each claim with its question and its reading, in the order given. */
export function figuresOf(
  claims: readonly Claim[],
  articles: readonly ArticleInput[],
  names: Resolver,
  convention: Convention
): Figure[] {
  const byId = new Map(articles.map((article) => [article.id, article]))
  // "Police" and "police" are one: as first written
  const spelling = new Map<string, string>()
  const sourceOf = (name: string) => {
    const source = names.source.canonical(name)
    const first = spelling.get(source.toLowerCase()) ?? source
    spelling.set(source.toLowerCase(), first)
    return first
  }
  return claims.map((claim) => {
    const article = byId.get(claim.article)
    const outlet = article?.publisher ?? claim.article
    const scope: Scope = {
      population: names.population.canonical(claim.population),
      measure: claim.measure,
      unit: tidy(claim.unit),
      place: claim.place === null ? null : names.place.canonical(claim.place),
      from: claim.from,
      to: claim.to,
      period: periodOf(claim)
    }
    return {
      claim,
      scope,
      question: questionId(scope),
      source: sourceOf(claim.source ?? outlet),
      outlet,
      url: article?.url ?? null,
      reading: readClaim(claim, convention),
      superseded: false
    }
  })
}

/** Who denies that there were any says none; who denies somebody's figure gives none of its own. */
function readClaim(claim: Claim, convention: Convention): Reading {
  const reading = readFigure(claim, convention)
  if (claim.stance === 'asserts') return reading
  return reading.high === 0 ? { low: 0, high: 0, read: false } : { low: null, high: null, read: false }
}

const questionId = ({ population, measure, unit, place, period }: Scope): string =>
  [population, measure, unit, place ?? '', daysOf(period)].join(' | ').toLowerCase()

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
  const marked = group.map((figure) => ({
    ...figure,
    superseded: group.some((later) => supersedes(later, figure))
  }))
  const standing = marked.filter((figure) => !figure.superseded)
  // Each of two may supersede the other only where dates go in a circle, which saidBefore excludes.
  const first = standing[0] as Figure
  const own = standing.filter((figure) => figure.claim.stance === 'asserts')
  const bests = distinct(own.map((figure) => figure.claim.best))
  const bounds = distinct(standing.map((figure) => figure.claim.bound))
  const said = standing.map((figure) => figure.claim.saidOn)
  return {
    id,
    question: first.question,
    scope: first.scope,
    source: first.source,
    ...envelope((own.length > 0 ? own : standing).map((figure) => figure.reading)),
    best: bests.length === 1 ? (bests[0] ?? null) : null,
    bound: bounds.length === 1 ? (bounds[0] ?? 'mixed') : 'mixed',
    stance: own.length > 0 ? 'asserts' : 'denies',
    words: distinct(
      standing.map(({ claim }) =>
        claim.stance === 'denies' && own.length > 0 ? `denied: ${claim.words}` : claim.words
      )
    ),
    saidOn: said.reduce((a, b) => (a === null || (b !== null && saidBefore(a, b)) ? b : a), null),
    outlets: distinct(marked.map((figure) => figure.outlet)),
    figures: standing,
    superseded: marked.filter((figure) => figure.superseded)
  }
}

/** A later figure supersedes an earlier one that says otherwise; the same figure again is a second mention. */
function supersedes(later: Figure, earlier: Figure): boolean {
  const same = (['low', 'best', 'high', 'bound', 'stance'] as const).every((f) => later.claim[f] === earlier.claim[f])
  const sameWord = later.claim.vague?.toLowerCase() === earlier.claim.vague?.toLowerCase()
  return !(same && sameWord) && saidBefore(earlier.claim.saidOn, later.claim.saidOn)
}
