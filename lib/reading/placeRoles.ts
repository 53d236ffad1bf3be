/** What a place does in its sentence: how surely a figure beside it is of that place. */
import { areHuman, isPerson as isOnePerson } from '../figures/lexicon.ts'
import { cueVerbs, prepositions } from './cues.ts'
import { national, notNouns, noWhere, reaching, whence, where } from './english/places.ts'
import { isOrganisation } from './people.ts'
import type { Token } from './tokens.ts'

/**
 * What a place does in its sentence, and how surely a figure beside it is of that place: tuned together on annotated
 * texts, so that only their order and the distance to 0.9 mean something (see place.ts).
 */
export const worth = {
  /** "in Homs", "near the Syrian border" */
  within: 3,
  /** "in Kafr Nabl", a name of no list */
  withinUnknown: 2.6,
  /** "the city of Homs" */
  named: 2.2,
  /** "off the Libyan coast" */
  national: 2,
  /** "Uganda hosts 12 percent of them" */
  subject: 1.8,
  /** "fled Syria", "hit Mexico" */
  reached: 1.75,
  /** "the people of Homs", "into Uganda" */
  of: 1.7,
  /** "at Blenheim": it may be a firm */
  at: 1.6,
  /** "the Homs blast" */
  bare: 1.5,
  /** "French unemployment" */
  measured: 1.4,
  /** "to Homs", "against Homs" */
  way: 1.3,
  /** "Brellia's governor" */
  possessive: 1.2,
  /** "the Turkish border" without a preposition, "places like Syria" */
  loose: 1,
  /** "U.S. forces" */
  modifier: 0.5,
  /** "Syrian soldiers" */
  adjective: 0.3,
  /** "Turkey said" */
  speaker: 0.3,
  /** "were from Ukraine", "citizens of Russia" */
  origin: 0.2,
  /** "42 miles north of Homs", "taken to Homs hospital" */
  distant: 0.1,
  none: 0
} as const
export type Role = keyof typeof worth

export const isPossessive = (token: Token | undefined) => token?.lower === "'s" || token?.lower === '’s'

/** How far away something is, not where: "42 miles (68 km) northeast of Homs", "300 km from Homs". */
const isAway = (tokens: readonly Token[], a: number) =>
  /^(?:of|from)$/.test(tokens[a - 1]?.lower ?? '') &&
  tokens.slice(Math.max(0, a - 9), a).some((t) => /^(?:miles?|km|kilomet(?:er|re)s?)$/.test(t.lower))

/** "were from Ukraine", "a soldier from France", but not "people from Juba to seek shelter", "reported from Patna". */
const isOrigin = (tokens: readonly Token[], from: number, to: number) =>
  /^(?:is|are|was|were)$/.test(tokens[from - 1]?.lower ?? '') ||
  (isPerson(tokens[from - 1]) && tokens[to]?.lower !== 'to')

export function placeRole(
  tokens: readonly Token[],
  a: number,
  to: number,
  at: number,
  prep: string,
  known: boolean,
  named: boolean
): Role {
  const next = tokens[to]
  const before = tokens[a - 1]?.lower ?? ''
  const org = isOrganisation(tokens, a, to)
  if (isAdjective(tokens, a, to)) return national.has(next?.lower ?? '') ? 'measured' : 'modifier'
  // "places like Syria"
  if (before === 'like' || (before === 'as' && tokens[a - 2]?.lower === 'such')) return 'loose'
  if (isAway(tokens, a)) return 'distant'
  const says = cueVerbs.get(next?.lower ?? '')?.kind === 'say'
  const subject =
    at === a - 1 &&
    (a === 0 || /^(?:,|but|while|whereas|as|that|[“"])$/.test(prep) || (prep === 'and' && tokens[at - 1]?.text === ','))
  if (known && subject && !isPossessive(next) && !isPerson(next))
    return says && next?.lower !== 'reported' ? 'speaker' : 'subject'
  if (where.has(prep)) {
    if (known || named) return 'within'
    return org || noWhere.has(tokens[at - 1]?.lower ?? '') ? 'none' : prep === 'at' ? 'at' : 'withinUnknown'
  }
  if (prep === 'from' && isOrigin(tokens, at, to)) return known ? 'origin' : 'none'
  if (prep === 'to' && /^(?:hospital|clinic|center|centre)$/i.test(tokens[to - 1]?.text ?? '')) return 'distant'
  if (named && !org) return 'named'
  if (!known) return 'none'
  if (isPerson(next)) return 'modifier'
  if (reaching.has(prep)) return 'reached'
  if (prep === 'of' && isPerson(tokens[at - 1])) return 'origin'
  if (whence.has(prep)) return /^(?:of|into|over|on|for)$/.test(prep) ? 'of' : 'way'
  if (isPossessive(next)) return 'possessive'
  return says ? 'speaker' : 'bare'
}

/** "Dallas officers", "citizens of": people who may be anywhere. */
const isPerson = (token: Token | undefined) =>
  token !== undefined && /^\p{Ll}/u.test(token.text) && (areHuman(token.lower) || isOnePerson(token.lower))

/** "U.S. forces", unless "in the U.S." */
function isAdjective(tokens: readonly Token[], a: number, to: number): boolean {
  const next = tokens[to]
  if (to !== a + 1 || !/^(?:U\.S\.|US|UK|U\.K\.|EU|UAE)$/.test(tokens[a]?.text ?? '')) return false
  return /^\p{Ll}/u.test(next?.text ?? '') && !notNouns.has(next?.lower ?? '') && !prepositions.has(next?.lower ?? '')
}
