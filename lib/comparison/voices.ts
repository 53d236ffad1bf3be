import type { Claim } from '../claim.ts'
import { nameless } from './english.ts'
import type { Resolver } from './resolver.ts'

/** Whose a figure is: a canonical name, with its outlet where the text names nobody in particular. */
export function voiceOf(claim: Claim, outlet: string, names: Resolver): string {
  // Two papers under one agency's dateline are one voice
  const [agency] = claim.via.slice(-1)
  const home = names.source.canonical(agency ?? outlet)
  if (claim.source === null) return home
  if (names.source.knows(claim.source)) return names.source.canonical(claim.source)
  // Who types a table names his sources himself
  if (claim.start !== null && isNameless(claim.source)) return `${claim.source} (${home})`
  return names.source.canonical(personOf(claim.source))
}

/** "officials", "an official", "local residents": there are others of whom the same may be said. */
function isNameless(source: string): boolean {
  if (/\p{Lu}/u.test(source.replace(/^\p{Lu}(?=\p{Ll})/u, ''))) return false
  const [head = ''] = source.toLowerCase().split(/ (?:of|in|from|at|with|on|for|who|and) |, /)
  const noun = head.split(' ').at(-1) ?? ''
  return nameless.has(noun) || nameless.has(noun.replace(/ies$/, 'y')) || nameless.has(noun.replace(/s$/, ''))
}

/** "Jean Dorval, Interior Minister" is Jean Dorval, whatever role is told. */
function personOf(source: string): string {
  const [name = source, role] = source.split(/, (.*)/)
  const isName = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|al|bin|de|van|von|der|la))+$/u.test(name)
  return role !== undefined && isName ? name : source
}
