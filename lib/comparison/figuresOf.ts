import type { ArticleInput, Claim } from '../claim.ts'
import type { Convention } from './convention.ts'
import type { Figure } from './estimates.ts'
import { type EventOf, type Homes, homeKey } from './events.ts'
import { type Reading, readFigure } from './reading.ts'
import type { Resolver } from './resolver.ts'
import { scopeOf } from './scope.ts'
import { voiceKey, voiceOf } from './voices.ts'

export interface FigureContext {
  articles: ReadonlyMap<string, ArticleInput>
  homes: Homes
  eventOf: EventOf
  resolverOf: (event: string | null) => Resolver
  convention: Convention
}

/** Each claim with its question and its reading, in the order given. */
export function figuresOf(claims: readonly Claim[], context: FigureContext): Figure[] {
  const { articles, homes, eventOf, resolverOf, convention } = context
  // "Police" and "police" are one: as first written
  const spelling = new Map<string, string>()
  const sources = new Map<string, string>()
  const sourceOf = (claim: Claim, outlet: string, names: Resolver, event: string | null) => {
    const told = [claim.source, claim.via.at(-1) ?? outlet, claim.start === null, event].join('\n')
    const known = sources.get(told)
    if (known !== undefined) return known
    const voice = voiceOf(claim, outlet, names)
    const key = voiceKey(voice)
    const source = spelling.get(key) ?? voice
    spelling.set(key, source)
    sources.set(told, source)
    return source
  }
  return claims.flatMap((claim) => {
    const home = homes.get(homeKey(claim, eventOf(claim)))
    if (!home) return []
    const names = resolverOf(home.event)
    const article = articles.get(claim.article)
    const outlet = article?.publisher || claim.article
    return {
      claim,
      ...scopeOf(claim, home, names),
      source: sourceOf(claim, outlet, names, home.event),
      outlet,
      url: article?.url ?? null,
      reading: readClaim(claim, convention),
      apart: null,
      superseded: false,
      stands: true,
      jumps: false
    }
  })
}

/** Who denies that there were any says none; who denies somebody's figure gives none of its own. */
function readClaim(claim: Claim, convention: Convention): Reading {
  const reading = readFigure(claim, convention)
  if (claim.stance === 'asserts') return reading
  return reading.high === 0 ? { low: 0, high: 0, read: false } : { low: null, high: null, read: false }
}
