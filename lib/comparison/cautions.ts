import type { Claim } from '../claim.ts'
import { isEmpty } from '../figures/interval.ts'
import { allFigures, type Estimate, type Figure, standing } from './estimates.ts'
import { jumpsOf } from './estimatesOf.ts'
import { grouped } from './grouped.ts'
import { mostSources } from './questions.ts'
import type { Relation } from './relation.ts'
import type { Resolver } from './resolver.ts'
import { isInCircle } from './wholes.ts'
import { count, formatNumber, formatScope, list } from './wording.ts'

/**
 * What a reader should look at twice; never a correction. `jump`: ten times or more within one source and
 * question (a dropped digit?). `part above whole`: impossible. `bounds differ`: outlets give one source's
 * figure in ways that do not agree. `revised`: the source has said otherwise since. `not read`: the
 * convention has no number for the word. `no measure`: what was read does not tell what happened. `unknown place`:
 * no table says what it lies within. `unknown name`: a person decided of a name that no figure has. `unclear`: an article gives it beside others with neither place nor day, and nobody
 * knows what it is of.
 */
export interface Caution {
  kind:
    | 'jump'
    | 'part above whole'
    | 'bounds differ'
    | 'revised'
    | 'not read'
    | 'no measure'
    | 'unknown place'
    | 'unknown name'
    | 'not listed'
    | 'part of nothing'
    | 'half a person'
    | 'unclear'
  question: string | null
  source: string | null
  claims: string[]
  text: string
}

const words = (figures: readonly Figure[]) =>
  list([
    ...new Set(figures.map(({ claim }) => (claim.stance === 'denies' ? `a denial (${claim.words})` : claim.words)))
  ])
const ids = (figures: readonly Figure[]) => figures.map((f) => f.claim.id)

interface Told {
  convention: string
  unlisted: number
  unmeasured: readonly Claim[]
  claims: readonly Claim[]
  misnamed: readonly string[]
}

export function cautionsOf(
  estimates: readonly Estimate[],
  relations: readonly Relation[],
  names: Resolver,
  { convention, unlisted, unmeasured, claims, misnamed }: Told
): Caution[] {
  const caution = (kind: Caution['kind'], text: string, of: readonly Claim[] = []): Caution => ({
    ...{ kind, question: null, source: null, claims: of.map(({ id }) => id), text }
  })
  const [noun, it] = unmeasured.length === 1 ? ['figure is', 'it'] : ['figures are', 'each']
  const unknown = `${formatNumber(unmeasured.length)} ${noun} of no known measure, and not compared until a person says what ${it} is of.`
  const left = `${count(unlisted, 'more pair')} that can be related or told apart are not listed.`
  return [
    ...misnamed.map((text) => caution('unknown name', text)),
    ...(unmeasured.length > 0 ? [caution('no measure', unknown, unmeasured)] : []),
    ...estimates.flatMap((estimate) => [...jumps(estimate), ...differing(estimate), ...revised(estimate)]),
    ...relations.filter(({ verdict }) => verdict === 'impossible').map(aboveWhole),
    ...unclear(estimates),
    ...odd(claims),
    ...unread(estimates, convention),
    ...unknownPlaces(estimates, names),
    ...crowded(estimates),
    ...(unlisted > 0 ? [caution('not listed', left)] : [])
  ]
}

const aboveWhole = ({ a, b, sentence }: Relation): Caution => ({
  kind: 'part above whole',
  question: b.question,
  source: a.source === b.source ? a.source : `${a.source}, ${b.source}`,
  claims: [...a.claims, ...b.claims],
  text: sentence
})

function jumps(estimate: Estimate): Caution[] {
  if (!estimate.figures.some((figure) => figure.jumps) && estimate.superseded.length === 0) return []
  const { question, source, scope } = estimate
  return jumpsOf(allFigures(estimate)).map(([lower, upper]) => {
    const text = `${source} gives ${lower.claim.words} beside ${upper.claim.words} for ${formatScope(scope)}: ten times or more, perhaps a dropped digit.`
    return { kind: 'jump' as const, question, source, claims: ids([lower, upper]), text }
  })
}

/** What was set apart from its question, so that it is not passed over in silence. */
function unclear(estimates: readonly Estimate[]): Caution[] {
  const apart = estimates.filter(({ figures }) => figures.some((figure) => figure.apart === 'unclear'))
  if (apart.length === 0) return []
  const named = apart
    .slice(0, 5)
    .map(({ source, words: said, scope }) => `${said.join(' / ')} ${scope.measure} (${source})`)
  const more = apart.length > 5 ? [`${apart.length - 5} more`] : []
  const text = `Not compared until a person says what they are of, as their articles give other figures too: ${list([...named, ...more])}.`
  return [{ kind: 'unclear', question: null, source: null, claims: apart.flatMap(({ figures }) => ids(figures)), text }]
}

/** A part of a claim that is in no table, and half a person. */
function odd(claims: readonly Claim[]): Caution[] {
  const parts = new Map(claims.flatMap(({ id, partOf }) => (partOf === null ? [] : [[id, partOf] as const])))
  const ids = parts.size === 0 ? new Set() : new Set(claims.map(({ id }) => id))
  const caution = (kind: Caution['kind'], { id, source }: Claim, text: string): Caution => ({
    ...{ kind, question: null, source, claims: [id], text }
  })
  const isHalf = (n: number | null) => n !== null && !Number.isInteger(n)
  return claims.flatMap((claim) => {
    const { id, partOf, unit, low, best, high, words } = claim
    const found: Caution[] = []
    if (partOf !== null && isInCircle(id, parts))
      found.push(caution('part of nothing', claim, `${words} is said to be a part of itself.`))
    if (partOf !== null && !ids.has(partOf))
      found.push(
        caution('part of nothing', claim, `${words} is said to be a part of "${partOf}", which is no claim here.`)
      )
    if (unit === 'people' && (isHalf(low) || isHalf(best) || isHalf(high)))
      found.push(caution('half a person', claim, `${words} is no whole number of people.`))
    return found
  })
}

/** "as many as 10,000", "at least 10,000" and "roughly 10,000" for one figure of one source. */
function differing({ question, source, scope, figures: all }: Estimate): Caution[] {
  if (all.length < 2) return []
  const figures = all.filter(({ claim, stands }) => stands && claim.stance === 'asserts')
  const shapes = new Set(figures.map(({ reading: { low, high } }) => `${low}-${high}`))
  if (shapes.size < 2) return []
  const text = `${source} is given in ways that differ for ${formatScope(scope)}: ${words(figures)}. One source, not ${figures.length}.`
  return [{ kind: 'bounds differ', question, source, claims: ids(figures), text }]
}

function revised(estimate: Estimate): Caution[] {
  const { question, source, scope, superseded } = estimate
  if (superseded.length === 0) return []
  const text = `${source} first gave ${words(superseded)}, then ${words(standing(estimate))} for ${formatScope(scope)}; the later figure counts.`
  return [{ kind: 'revised', question, source, claims: ids(allFigures(estimate)), text }]
}

function unread(estimates: readonly Estimate[], convention: string): Caution[] {
  const figures = estimates.flatMap((estimate) =>
    estimate.figures.filter(({ claim, reading }) => claim.vague !== null && isEmpty(reading))
  )
  if (figures.length === 0) return []
  const text = `The convention "${convention}" has no number for "${words(figures)}": stated, but not compared or drawn.`
  return [{ kind: 'not read', question: null, source: null, claims: ids(figures), text }]
}

/** Of very many sources some pairs are looked at, by no more than their last figures. */
function crowded(estimates: readonly Estimate[]): Caution[] {
  const many = [...grouped(estimates, ({ question }) => question)].filter(([, group]) => group.length > mostSources)
  return many.map(([question, group]) => ({
    ...{ kind: 'not listed', question, source: null, claims: [] },
    text: `Of ${count(group.length, 'source')} for ${formatScope((group[0] as Estimate).scope)} only those with the lowest and the highest last figures are held against each other; an earlier figure further apart may be among the rest.`
  }))
}

/** Only where a table of places is given at all. */
function unknownPlaces(estimates: readonly Estimate[], { place }: Resolver): Caution[] {
  if (place.size === 0) return []
  const figures = estimates.flatMap((estimate) =>
    estimate.figures.filter((f) => f.scope.place !== null && !place.knows(f.scope.place))
  )
  const places = [...new Set(figures.map((f) => f.scope.place ?? ''))]
  if (places.length === 0) return []
  const text = `No row of the places table names ${list(places)}: what lies within what is not known there.`
  return [{ kind: 'unknown place', question: null, source: null, claims: ids(figures), text }]
}
