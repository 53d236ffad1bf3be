import type { Claim, Decided } from '../claim.ts'
import { isEmpty } from '../figures/interval.ts'
import { inFew } from '../tables/inputError.ts'
import { allFigures, type Estimate, type Figure, standing } from './estimates.ts'
import { jumpsOf } from './estimatesOf.ts'
import { isInCircle } from './parts.ts'
import type { Relation } from './relation.ts'
import { count, formatOutcome, formatScope, list, phrase, phrases } from './wording.ts'

/**
 * What a reader should look at twice; never a correction. `jump`: ten times or more within one source and
 * question (a dropped digit?). `part above whole`: impossible. `bounds differ`: outlets give one source's
 * figure in ways that do not agree. `revised`: the source has said otherwise since. `not read`: the
 * convention has no number for the word. `no measure`: what was read does not tell what happened. `unclear`: an
 * article gives it beside others with neither place nor day, and nobody knows what it is of. `unknown name`: a person
 * decided of a name that no figure has.
 */
export interface Caution {
  kind:
    | 'jump'
    | 'part above whole'
    | 'bounds differ'
    | 'revised'
    | 'not read'
    | 'no measure'
    | 'not listed'
    | 'part of nothing'
    | 'half a person'
    | 'unclear'
    | 'unknown name'
  question: string | null
  source: string | null
  claims: string[]
  text: string
}

const words = (figures: readonly Figure[]) => list(phrases(figures))
const claimsOf = (figures: readonly Figure[]) => figures.map(({ claim }) => claim)

const caution = (
  kind: Caution['kind'],
  text: string,
  claims: readonly Pick<Claim, 'id'>[] = [],
  { question = null, source = null }: Partial<Pick<Caution, 'question' | 'source'>> = {}
): Caution => ({ kind, question, source, claims: claims.map(({ id }) => id), text })

const mostNamed = 5

interface Told {
  convention: string
  unlisted: number
  unmeasured: readonly Claim[]
  claims: readonly Claim[]
  idle: readonly { decision: Decided; unknown: readonly string[] }[]
}

export function cautionsOf(
  estimates: readonly Estimate[],
  relations: readonly Relation[],
  { convention, unlisted, unmeasured, claims, idle }: Told
): Caution[] {
  const named = unmeasured.map((claim) => `${phrase(claim)} (${claim.article})`)
  const unknown = `Not compared until a person says what they are of, with no known measure: ${list(inFew(named, mostNamed))}.`
  const left = `Not listed: ${count(unlisted, 'more pair')}.`
  return [
    ...(unmeasured.length > 0 ? [caution('no measure', unknown, unmeasured)] : []),
    ...estimates.flatMap((estimate) => [...jumps(estimate), ...differing(estimate), ...revised(estimate)]),
    ...relations.flatMap(({ verdict, sentence, a, b }) =>
      verdict === 'impossible'
        ? caution(
            'part above whole',
            sentence,
            [...a.claims, ...b.claims].map((id) => ({ id })),
            { ...b, source: a.source }
          )
        : []
    ),
    ...unclear(estimates),
    ...idle.flatMap(({ decision: { field, one, other, answer }, unknown }) =>
      unknown.map((name) =>
        caution(
          'unknown name',
          `The decision "${field}, ${one}, ${other}, ${answer}" names ${name}, which no figure here has.`
        )
      )
    ),
    ...odd(claims),
    ...unread(estimates, convention),
    ...(unlisted > 0 ? [caution('not listed', left)] : [])
  ]
}

function jumps(estimate: Estimate): Caution[] {
  return jumpsOf(allFigures(estimate)).map((pair) => {
    const [lower, upper] = claimsOf(pair) as [Claim, Claim]
    const text = `${estimate.source} gives ${lower.words} beside ${upper.words} for ${formatScope(estimate.scope)}: ten times or more, perhaps a dropped digit.`
    return caution('jump', text, [lower, upper], estimate)
  })
}

/** What was set apart from its question, so that it is not passed over in silence. */
function unclear(estimates: readonly Estimate[]): Caution[] {
  const apart = estimates.filter(({ figures }) => figures.some((figure) => figure.apart === 'unclear'))
  const named = apart.map(
    ({ source, figures, scope }) => `${phrases(figures).join(' / ')} ${formatOutcome(scope)} (${source})`
  )
  const text = `Not compared until a person says what they are of, beside others in their articles: ${list(inFew(named, mostNamed))}.`
  const figures = apart.flatMap((estimate) => estimate.figures)
  return ofAny('unclear', figures, text)
}

const ofAny = (kind: Caution['kind'], figures: readonly Figure[], text: string) =>
  figures.length === 0 ? [] : [caution(kind, text, claimsOf(figures))]

/** A part of a claim that is in no table, and half a person. */
function odd(claims: readonly Claim[]): Caution[] {
  const parts = new Map(claims.flatMap(({ id, partOf }) => (partOf === null ? [] : [[id, partOf] as const])))
  const ids = new Set(claims.map(({ id }) => id))
  return claims.flatMap((claim) => {
    const { id, source, partOf, unit, low, best, high, words } = claim
    const found: Caution[] = []
    const add = (kind: Caution['kind'], text: string) =>
      found.push(caution(kind, `${words} is ${text}.`, [claim], { source }))
    if (isInCircle(id, parts)) add('part of nothing', 'said to be a part of itself')
    if (partOf !== null && !ids.has(partOf))
      add('part of nothing', `said to be a part of "${partOf}", which is no claim here`)
    if (unit === 'people' && [low, best, high].some((n) => n !== null && !Number.isInteger(n)))
      add('half a person', 'no whole number of people')
    return found
  })
}

/** "as many as 10,000", "at least 10,000" and "roughly 10,000" for one figure of one source. */
function differing(estimate: Estimate): Caution[] {
  const figures = standing(estimate).filter(({ claim }) => claim.stance === 'asserts')
  if (new Set(figures.map(({ reading: { low, high } }) => `${low}-${high}`)).size < 2) return []
  const text = `${estimate.source} is given in ways that differ for ${formatScope(estimate.scope)}: ${words(figures)}. One source, not ${figures.length}.`
  return [caution('bounds differ', text, claimsOf(figures), estimate)]
}

function revised(estimate: Estimate): Caution[] {
  const { source, scope, superseded } = estimate
  if (superseded.length === 0) return []
  const text = `${source} first gave ${words(superseded)}, then ${words(standing(estimate))} for ${formatScope(scope)}; the later figure counts.`
  return [caution('revised', text, claimsOf(allFigures(estimate)), estimate)]
}

function unread(estimates: readonly Estimate[], convention: string): Caution[] {
  const isUnread = ({ claim, reading }: Figure) => claim.vague !== null && isEmpty(reading)
  const figures = estimates.flatMap((estimate) => estimate.figures.filter(isUnread))
  const text = `The convention "${convention}" has no number for "${words(figures)}": stated, but not compared or drawn.`
  return ofAny('not read', figures, text)
}
