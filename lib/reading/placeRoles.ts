/** What a place does in its sentence: how surely a figure beside it is of that place. */

import { areHuman, isPerson as isOnePerson } from '../figures/lexicon.ts'
import { hasCapital, hasSmall } from '../figures/pieces.ts'
import { cueVerbs } from './cues.ts'
import { happened } from './english/happenings.ts'
import { oneOf } from './english/oneOf.ts'
import {
  aimed,
  armedForces,
  carriers,
  hazards,
  isKind,
  moved,
  national,
  notNouns,
  noWhere,
  reaching,
  storms,
  underfoot,
  whence,
  where
} from './english/places.ts'
import { telling } from './english/saying.ts'
import { prepositions } from './english/verbGroups.ts'
import { outcomeOf } from './outcomes.ts'
import { isOrganisation, nounKind } from './people.ts'
import { lowerAt, type Token } from './tokens.ts'

/**
 * What a place does in its sentence (examples stand with the rules), and how surely a figure beside it is of that place:
 * tuned together on annotated texts, so that only their order and the distance to 0.9 mean something (see place.ts).
 */
export const worth = {
  within: 3,
  near: 2.6,
  withinUnknown: 2.6,
  named: 2.2,
  subject: 1.7,
  of: 1.7,
  bare: 1.5,
  way: 1.3,
  possessive: 1.3,
  loose: 1,
  modifier: 0.5,
  speaker: 0.3,
  distant: 0.15,
  adjective: 0.1,
  none: 0
} as const
export type Role = keyof typeof worth

export const isPossessive = (token: Token | undefined) => token?.lower === "'s" || token?.lower === '’s'

/** How far away something is, not where: "42 miles (68 km) northeast of Tarvel", "300 km from Tarvel", "felt as far away as Tarvel". */
const isAway = (tokens: readonly Token[], a: number) => {
  const before = tokens.slice(Math.max(0, a - 9), a).map((t) => t.lower)
  if (before.at(-1) === 'as') return before.slice(-4).includes('far')
  return /^(?:of|from)$/.test(before.at(-1) ?? '') && before.some((w) => /^(?:miles?|km|kilomet(?:er|re)s?)$/.test(w))
}

/** "were from Brenland", "a soldier from Brellia", but not "people from Keld to seek shelter", "reported from Osk". */
const isOrigin = (tokens: readonly Token[], from: number, to: number) =>
  /^(?:is|are|was|were)$/.test(lowerAt(tokens, from - 1)) ||
  (/^(?:person|people)$/.test(nounKind(lowerAt(tokens, from - 1))) && tokens[to]?.lower !== 'to')

/** "Nine were pupils of a school in Tarvel": who they are. */
const isMember = ({ tokens, at, prep }: Given) =>
  where.has(prep) &&
  /\b(?:is|are|was|were) (?:\w+ )?\w+ (?:of|at|from|with) \w+ (?:\w+ )?\w+$/.test(
    leadOf(tokens, at)
      .map((t) => t.lower)
      .join(' ')
  ) &&
  leadOf(tokens, at).some((t, i, lead) => areHuman(t.lower) && /^(?:of|at|from|with)$/.test(lowerAt(lead, i + 1)))

/**
 * A name that may be a place: the tokens from `a` to `to` (excluded), its preposition at `at`; `known` by a list or a
 * word such as "province", `named` by "the city of"; `next`: the token behind it, `says`: that is a verb of saying.
 */
type Given = {
  tokens: readonly Token[]
  a: number
  to: number
  at: number
  prep: string
  known: boolean
  named: boolean
}
type Name = Given & { next: Token | undefined; org: boolean; says: boolean; isSubject: boolean }

const isSubject = ({ tokens, a, at, prep, known }: Given, next: Token | undefined) =>
  known &&
  ((a === 1 && lowerAt(tokens, 0) === 'the') ||
    (at === a - 1 &&
      (a === 0 ||
        /^(?:[,;:“"]|but|while|whereas|as|that)$/.test(prep) ||
        (prep === 'and' && tokens[at - 1]?.text === ',')))) &&
  !isPossessive(next) &&
  !isPerson(next)
/** Who gives is not where it is needed: "Ostland pledged", "Brellia and Ostland have sent". */
function isDonor({ tokens, to }: Name): boolean {
  const passes = (t: Token) => /^(?:and|,|alone|has|have|had|also|will|would)$/.test(t.lower) || hasCapital(t.text)
  const verb = tokens.slice(to, to + 6).find((t) => !passes(t))
  return giving.test(verb?.lower ?? '') || /^(?:pledged|sent)$/.test(outcomeOf(verb?.lower ?? '')?.measure ?? '')
}
const giving =
  /^(?:gives?|gave|given|(?:offer|contribut|commit|donat)\w*(?:ed|s)|(?:provid|allocat|promis|earmark)\w+)$/
/** "Tarvel puts losses at 200". */
const isEstimate = ({ tokens, to }: Name) =>
  /^puts?$/.test(lowerAt(tokens, to)) && tokens.slice(to, to + 7).some(({ lower }) => lower === 'at')
/** "A bus from Osk to Keld", "a plane bound for Keld": where something was on its way between. */
function isRoute({ tokens, at, to, prep }: Name): boolean {
  if (!/^(?:from|to|for)$/.test(prep) || (prep === 'from' && tokens[to]?.lower !== 'to')) return false
  const lead = leadOf(tokens, at)
  const moves = lead.findLastIndex((t) => carriers.has(t.lower))
  return moves >= 0 && (prep === 'from' || moves === lead.length - 1 || lead.some((t) => t.lower === 'from'))
}
/** "Flown to Tarvel", "taken to a clinic in Tarvel", "died later in hospital in Tarvel", "rockets fired from Tarvel". */
function isMoved(name: Name): boolean {
  const { tokens, at, prep } = name
  const lead = leadOf(tokens, at).map((t) => t.lower)
  if (prep === 'from') return aimed.has(lead.at(-1) ?? '')
  if (prep === 'to') return moved.has(lead.at(-1) ?? '')
  const to = lead.lastIndexOf('to')
  return (
    (where.has(prep) || isUnderfoot(name)) &&
    (lead.slice(Math.max(0, to - 3), Math.max(0, to)).some((w) => moved.has(w)) ||
      /(?:\bto|^in) (?:\w+ )*(?:hospitals?|clinics?|morgues?)$|\bin hospital$/.test(lead.join(' ')))
  )
}
/** "Airwatch, a Tarvel group,": where it sits. */
const isSeat = ({ tokens, a, next, to }: Name) =>
  /^(?:an?|the)$/.test(lowerAt(tokens, a - 1)) &&
  tokens[a - 2]?.text === ',' &&
  hasCapital(tokens[a - 3]?.text ?? '') &&
  hasSmall(next?.text ?? '') &&
  !isKind(next?.lower ?? '') &&
  /^[,.;]$/.test(tokens[to + 1]?.text ?? '.')
/** "Speaking in Tarvel", "briefing reporters in Tarvel", "by telephone from Tarvel". */
const isOfSpeech = ({ tokens, at, prep }: Name) =>
  (where.has(prep) || prep === 'from') &&
  (leadOf(tokens, at).some((t) => telling.has(t.lower)) ||
    /^(?:based|headquartered|born)$/.test(lowerAt(tokens, at - 1)))
/** What stands before a preposition, from the last comma on. */
function leadOf(tokens: readonly Token[], at: number): readonly Token[] {
  const lead = tokens.slice(Math.max(0, at - 8), Math.max(0, at))
  return lead.slice(lead.findLastIndex((t) => /^[,;:]$/.test(t.text)) + 1)
}
/** "On Keld island", "on the outskirts of Keld", but not "an attack on Keld". */
const isUnderfoot = ({ tokens, at, to, prep }: Name) =>
  prep === 'on' && tokens.slice(at + 1, to + 1).some((t) => underfoot.has(t.lower))
const isExample = ({ tokens, a }: Name) => {
  const before = lowerAt(tokens, a - 1)
  return before === 'like' || (before === 'as' && tokens[a - 2]?.lower === 'such')
}
/** Who or what an attack is on may be anybody; strikes and shells fall on places. */
const isStruck = ({ tokens, a, to, at, prep, org }: Name) =>
  prep === 'on' &&
  at === a - 1 &&
  !org &&
  bombing.test(lowerAt(tokens, at - 1)) &&
  !/s$/.test(tokens[to - 1]?.text ?? '')
const bombing = /^(?:(?:air|missile|drone)?strikes?|shelling|bombardment|bombing|siege)$/
const comesFrom = ({ tokens, at, to, prep }: Name) =>
  prep === 'from' &&
  (isOrigin(tokens, at, to) || leadOf(tokens, at).some((t) => /^(?:reach|arriv|land)ed$/.test(t.lower)))

/** Bays and islands do not sink, and ships are called by them. */
const isShip = ({ tokens, a, to }: Name) =>
  lowerAt(tokens, a - 1) === 'the' && sailing.test(`${lowerAt(tokens, to)} ${lowerAt(tokens, to + 1)}`)
const sailing = new RegExp(
  `^(?:${oneOf('sank capsized sailed drifted collided overturned docked departed foundered')}|${oneOf('was is had')} ${oneOf('on carrying bound heading sailing travelling sunk capsized')}\\b)`
)

/** Where somebody lives, in a court or a crime brief. */
function isHome({ tokens, a }: Name): boolean {
  const lead = tokens.slice(Math.max(0, a - 6), a).map((t) => t.lower)
  return /(?:^| )\d{1,3} , (?:both )?(?:of|from) (?:\d+\w? )?$/.test(`${lead.join(' ')} `)
}

/** Most telling first: what a name does is what the first that fits says. */
export const rules: { role: Role; example: string; fits: (n: Name) => boolean }[] = [
  { role: 'way', example: 'U.S. exports', fits: (n) => isAdjective(n) && national.has(n.next?.lower ?? '') },
  { role: 'adjective', example: 'U.S. forces', fits: (n) => isAdjective(n) && armed.test(n.next?.lower ?? '') },
  { role: 'modifier', example: 'U.S. companies', fits: isAdjective },
  { role: 'none', example: 'Ann Dale, 52, of 14 Tarvel Road', fits: isHome },
  { role: 'loose', example: 'places like Brenland', fits: isExample },
  { role: 'distant', example: '42 miles north of Tarvel', fits: ({ tokens, a }) => isAway(tokens, a) },
  { role: 'distant', example: 'a bus from Osk to Keld', fits: isRoute },
  { role: 'distant', example: 'taken to hospitals in Tarvel', fits: isMoved },
  { role: 'distant', example: 'were pupils of a school in Tarvel', fits: isMember },
  { role: 'distant', example: 'speaking in Tarvel', fits: isOfSpeech },
  { role: 'distant', example: 'Airwatch, a Tarvel group', fits: isSeat },
  { role: 'distant', example: 'Osk puts losses at 200', fits: (n) => n.isSubject && isEstimate(n) },
  { role: 'speaker', example: 'Brenland said', fits: (n) => n.isSubject && n.says && n.next?.lower !== 'reported' },
  { role: 'distant', example: 'Ostland pledged $12 million', fits: (n) => n.isSubject && isDonor(n) },
  { role: 'none', example: 'the Keld Bay capsized', fits: isShip },
  { role: 'subject', example: 'Ostland hosts 12 people', fits: (n) => n.isSubject },
  { role: 'near', example: 'near Tarvel', fits: ({ prep, known, named }) => prep === 'near' && (known || named) },
  {
    role: 'within',
    example: 'in the city of Tarvel',
    fits: (n) => (where.has(n.prep) || isUnderfoot(n)) && (n.known || n.named)
  },
  {
    role: 'none',
    example: 'shares in Nordal, in a Nordal poll',
    fits: ({ prep, org, known, tokens, at, a }) =>
      where.has(prep) &&
      (org || noWhere.has(lowerAt(tokens, at - 1)) || (!known && /^an?$/.test(lowerAt(tokens, a - 1))))
  },
  { role: 'of', example: 'at Orrheim', fits: ({ prep }) => prep === 'at' },
  {
    role: 'withinUnknown',
    example: 'in Kel Marra, shot down over Kel Marra, marched through Kel Marra',
    fits: ({ prep, known, tokens, at, a }) =>
      where.has(prep) ||
      (at === a - 1 &&
        ((prep === 'over' && !known) ||
          (prep === 'through' && happened.has(lowerAt(tokens, at - 1))) ||
          outcomeOf(lowerAt(tokens, at - 1))?.measure === 'attended'))
  },
  { role: 'distant', example: 'were from Brenland', fits: comesFrom },
  { role: 'named', example: 'the city of Tarvel', fits: ({ named, org }) => named && !org },
  {
    role: 'bare',
    example: 'the Tarvel floods',
    fits: ({ known, org, next }) => !known && !org && hazards.has(next?.lower ?? '')
  },
  {
    role: 'of',
    example: 'the earthquake that devastated Keld',
    fits: ({ prep, org, tokens, at }) =>
      !org &&
      reaching.has(prep) &&
      tokens.slice(Math.max(0, at - 4), at).some((t) => hazards.has(t.lower) || storms.has(t.lower))
  },
  { role: 'bare', example: 'strikes on Kel Marra', fits: isStruck },
  { role: 'none', example: 'Jane Doe', fits: ({ known }) => !known },
  { role: 'modifier', example: 'Orvane officers', fits: ({ next }) => isPerson(next) },
  {
    role: 'of',
    example: 'the people of Tarvel, fled Brenland',
    fits: ({ prep }) => reaching.has(prep) || /^(?:of|into|over|on|for)$/.test(prep)
  },
  { role: 'way', example: 'to Tarvel', fits: ({ prep }) => whence.has(prep) },
  { role: 'possessive', example: "Brellia's governor", fits: ({ next }) => isPossessive(next) },
  { role: 'bare', example: 'the Tarvel blast', fits: () => true }
]

/** What a name does in its sentence; "none" where it is no place. */
export function placeRole(name: Given): Role {
  const next = name.tokens[name.to]
  const says = cueVerbs.get(next?.lower ?? '')?.kind === 'say'
  const { tokens, a, to, at, prep, known, named } = name
  const org = isOrganisation(tokens, a, to)
  const whole: Name = { tokens, a, to, at, prep, known, named, next, org, says, isSubject: isSubject(name, next) }
  return rules.find(({ fits }) => fits(whole))?.role ?? 'none'
}

/** "Orvane officers", "citizens of": people who may be anywhere. */
const isPerson = (token: Token | undefined) =>
  token !== undefined && hasSmall(token.text) && (areHuman(token.lower) || isOnePerson(token.lower))

/** "U.S. forces", unless "in the U.S." */
function isAdjective({ tokens, a, to, next }: Name): boolean {
  if (to !== a + 1 || !/^(?:U\.S\.|US|UK|U\.K\.|EU|UAE)$/.test(tokens[a]?.text ?? '')) return false
  return hasSmall(next?.text ?? '') && !notNouns.has(next?.lower ?? '') && !prepositions.has(next?.lower ?? '')
}

/** "Brellia said 12 people died" tells where, "Ostland said two of its soldiers were killed" does not. */
export const isAbroad = (role: Role, sentence: string) =>
  /^(?:speaker|subject|possessive)$/.test(role) && armed.test(sentence)
const armed = new RegExp(`\\b(?:${[...armedForces].join('|')})\\b`)
