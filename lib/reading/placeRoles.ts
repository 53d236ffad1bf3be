/** What a place does in its sentence: how surely a figure beside it is of that place. */

import { areHuman, closed, isPerson as isOnePerson } from '../figures/lexicon.ts'
import { hasCapital, hasSmall, oneOf } from '../figures/pieces.ts'
import { isVerbal } from './clauses.ts'
import { clauseOpeners, cueVerbs } from './cues.ts'
import { be, prepositions } from './english/chunks.ts'
import { eventNouns, happened } from './english/happenings.ts'
import { diseases, fires } from './english/outcomes.ts'
import * as english from './english/places.ts'
import { documents } from './english/roles.ts'
import { telling } from './english/saying.ts'
import { outcomeOf } from './outcomes.ts'
import { isAcronym, isOrganisation, nounKind } from './people.ts'
import { isPossessive, lowerAt, type Token, type Words } from './tokens.ts'

/** By what a place does, how surely a figure beside it is of it; tuned on texts: only order and distance to 0.9 count. */
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

export const isInside = (role: Role) => /^(?:within|near)/.test(role)

/** A name from `a` to `to` (excluded), preposition at `at`; `known` by a list or its kind, `named`: "the city of". */
type Given = {
  tokens: Words
  a: number
  to: number
  at: number
  prep: string
  known: boolean
  named: boolean
}
/** `around`: "taken to a clinic in _ on Monday", `whole`: with all words between; `before`: the word before in each. */
type Name = Given & {
  around: string
  whole: string
  before: readonly [around: string, whole: string]
  next: Token | undefined
  org: boolean
  isSubject: boolean
}

type Fits = (n: Name) => boolean
/** What leads up to a word right before a name: most names stand behind another. */
function before(list: Iterable<string>, lead: string, behind = ''): Fits {
  const words = new Set(list)
  const form = new RegExp(`${lead} ${oneOf(words)} _${behind}`)
  return (n) => n.before.some((word) => words.has(word)) && form.test(n.around)
}
const issued = `${oneOf(documents)}s?(?: ,| \\w+)? ${oneOf('issued published released')}`
const seats = `\\b(?:based|headquartered|born|reporting|writing|wanted|trained|educated|raised|(?:${oneOf(telling)}|${issued})\\b[^,;:]*)`
/** They were hurt elsewhere, and where the last of many died is not where all did: "after one more | succumbed". */
const lost = '(?:succumb(?:s|ed|ing)|(?:an?|another|one) (?:[^ ,;:]+ ){1,3}(?:died|dies|dying))'
const brought = [
  before(['to', 'toward', 'towards'], `\\b${oneOf(english.moved)}(?:(?: [^ ,;:]+){0,3}| to [^;:]*)`),
  before(english.where, `\\b${oneOf(english.moved)} (?:[^ ,;:]+ ){0,2}to\\b[^,;:]*`),
  before(english.where, `\\b(?:to|in) (?:\\w+ )*${oneOf('hospitals? clinics? morgues?')}`),
  before(english.where, `\\b${lost} [^,;:]*hospital`)
]
const isBroughtTo: Fits = (n) => brought.some((fits) => fits(n)) || toTown.test(n.whole) || (isTreated(n) && isHouse(n))
/** "a doctor at Keld Hospital said" */
const isOfStaff: Fits = (n) => isHouse(n) && english.staffed.test(n.around)
const isTreated = before(
  english.where,
  `\\b(?:${oneOf('(?<!being_)treated treating admitted recovering')}|${lost})[^,;:]*`
)
const isHouse: Fits = (n) =>
  [n.to - 1, n.to].some((k) => /^(?:hospital|clinic|cent(?:er|re))s?$/.test(lowerAt(n.tokens, k)))
const toTown = new RegExp(`\\b${oneOf(english.moved)}(?: [^ ,;:]+){0,3} to (?:[^ ,;:]+ ){1,3}of _`)
/** Who gives is not where it is needed: "Ostland pledged", "Brellia and Ostland have sent". */
function isDonor({ around }: Name): boolean {
  const verb = behindNames.exec(around)?.[1] ?? ''
  return giving.test(verb) || /^(?:pledged|sent)$/.test(outcomeOf(verb)?.measure ?? '')
}
const behindNames = /_ (?:(?:and|,|alone|has|have|had|also|will|would|\p{Lu}\S*) )*(\p{Ll}\S*)/u
const giving =
  /^(?:gives?|gave|given|(?:offer|contribut|commit|donat)\w*(?:ed|s)|(?:provid|allocat|promis|earmark)\w+)$/
const isRuler: Fits = ({ prep, tokens, at, around }) =>
  prep === 'of' && hasCapital(tokens[at - 1]?.text ?? '') && english.rulers.test(around)
/** But "Brellia's Ebola outbreak" is there. */
const isSeat: Fits = ({ tokens, to, next }) =>
  isPossessive(next) &&
  hasCapital(tokens[to + 1]?.text ?? '') &&
  !isOrganisation(tokens, to + 1, to + 4) &&
  !tokens.slice(to + 1, to + 4).some((t) => eventNouns.has(t.lower))
/** Most telling first: what a name does is what the first says that fits. */
export const rules: readonly (readonly [role: Role, example: string, fits: Fits])[] = [
  ['way', 'U.S. exports', (n) => isAdjective(n) && english.nationalBehind.test(n.around.split('_')[1] ?? '')],
  ['adjective', 'U.S. forces, a U.S. rescue team', (n) => isAdjective(n) && isAway(n)],
  ['adjective', 'a U.S. military veteran', (n) => isAdjective(n) && isPerson(n.tokens[n.to + 1])],
  ['modifier', 'U.S. firms, staff of the office in Orr', (n) => isAdjective(n) || english.ofMission.test(n.whole)],
  ['none', 'Ann Dale, 52, of 14 Tarvel Road', ({ around }) => aged.test(around)],
  ['distant', 'the Islamic State of Brellia, al-Qaeda in the Tarnish Peninsula', isOfBody],
  ['none', 'a passenger in the Mazda, the 40-metre Phoenix', ({ whole }) => english.ofVehicle.test(whole)],
  ['none', 'favour joining the Union', ({ whole }) => /\bjoin(?:ing|ed|s)? (?:the )?_/.test(whole)],
  ['loose', 'places like Brenland', ({ whole }) => /(?:^| )(?:like|such as) _/.test(whole)],
  ['loose', 'the largest ever recorded in Brenland', ({ whole }) => english.superlative.test(whole)],
  ['none', 'an area the size of the city of Tarvel', (n) => !isPossessive(n.next) && english.sized.test(n.whole)],
  ['none', 'this suburb of Tarvel, where the dateline is', ({ whole }) => thisPlace.test(whole)],
  ['distant', '42 miles (68 km) north of Tarvel', ({ whole }) => away.test(whole)],
  ['distant', 'accused Brellia of', ({ whole }) => blaming.test(whole)],
  ['distant', 'trying to reach Tarvel', before(['reach', 'enter'], `\\b${oneOf(english.hoped)} to`)],
  ['distant', 'felt as far away as Tarvel', before(['as'], '\\bfar(?: \\w+){0,2}')],
  ['distant', 'a blast felt on the island of Tarvel', ({ whole }) => english.perceived.test(whole)],
  ['distant', 'a plane bound for Keld, a boat that left Osk, in Tarn,', ({ around }) => underWay.test(around)],
  ['distant', 'a bus between Keld and Osk, due to arrive in Osk', ({ whole }) => english.plying.test(whole)],
  ['distant', 'a border with Tarvel, a bus run by a firm in Tarvel', ({ whole }) => english.aside.test(whole)],
  ['distant', 'rockets fired from Tarvel', before(['from'], `\\b${oneOf(english.aimed)}`)],
  ['distant', 'flown to Tarvel, taken to a clinic in Tarvel, died later in hospital in Tarvel', isBroughtTo],
  ['distant', 'were pupils of a school in Tarvel', ({ around }) => areHuman(member.exec(around)?.[1] ?? '')],
  [
    'distant',
    'troops in Tarvel shelled Osk',
    ({ around }) => /\bin _ (?:shelled|bomb(?:ard)?ed|attacked|raided|struck) (?:the \S+ of )?\p{Lu}/u.test(around)
  ],
  ['distant', 'speaking in Tarvel, based in Tarvel', before([...english.where, 'from'], seats)],
  ['distant', 'an address from the stricken city of Tarvel', ({ whole }) => english.spokenFrom.test(whole)],
  [
    'distant',
    'Airwatch, a Tarvel group',
    (n) => hasCapital(n.tokens[n.a - 3]?.text ?? '') && seat.test(n.whole) && !english.isKind(n.next?.lower ?? '')
  ],
  ['distant', 'a doctor at Keld Hospital said', isOfStaff],
  ['distant', 'the institute in Tarvel attributed 12 deaths to heat', isSeated],
  ['distant', 'Osk puts losses at 200', (n) => n.isSubject && /_ puts? (?:\S+ ){0,5}at\b/.test(n.around)],
  ['speaker', 'President Ann Dale of Brenland', isRuler],
  ['speaker', 'Brenland said', ({ isSubject, next }) => isSubject && says(next?.lower ?? '')],
  ['distant', 'Ostland pledged $12 million', (n) => n.isSubject && isDonor(n)],
  // bays and islands do not sink, and ships are called by them
  ['none', 'the Keld Bay capsized', (n) => lowerAt(n.tokens, n.a - 1) === 'the' && english.sailing.test(n.around)],
  ['subject', 'Ostland hosts 12 people', (n) => n.isSubject],
  ['none', 'outside the Gambia', ({ whole, a, at }) => a === at + 2 && /\boutside the _/.test(whole)],
  ['adjective', "in Brellia's raids", (n) => isPossessive(n.next) && english.raids.has(lowerAt(n.tokens, n.to + 1))],
  ['loose', "in Brellia's worst blaze", ({ whole }) => english.inWorst.test(whole)],
  ['near', 'near Tarvel', ({ prep, known, named }) => prep === 'near' && (known || named)],
  ['within', 'in the city of Tarvel', (n) => english.where.has(n.before[0]) && (n.known || n.named)],
  ['none', 'in Nordal Steel', ({ prep, org }) => org && english.where.has(prep)],
  ['none', 'shares in Nordal', before(english.where, `\\b${oneOf(english.noWhere)}`)],
  ['none', 'in a Nordal poll', ({ prep, known, whole }) => english.where.has(prep) && !known && / an? _/.test(whole)],
  ['none', 'an official at the OKRA', ({ whole, tokens, a }) => /\bat the _/.test(whole) && isAcronym(tokens[a])],
  ['of', 'at Orrheim', ({ prep }) => prep === 'at'],
  ['withinUnknown', 'in Kel Marra', ({ prep }) => english.where.has(prep)],
  ['withinUnknown', 'shot down over Kel Marra', ({ at, a, prep, known }) => at === a - 1 && prep === 'over' && !known],
  ['withinUnknown', 'marched through Kel Marra, were killed on Kel Marra', isPassed],
  ['named', 'crossed into Kel Marra', before(['into'], `\\b${oneOf(english.goings)}(?: [^ ,;:]+){0,3}`)],
  [
    'distant',
    'came from Brenland, landed from Brenland, flew in tents from Brenland',
    before(
      ['from'],
      '\\b(?:(?:is|are|was|were)(?: (?:[^ ,;:]+ ){0,2}[^ ,;:]+(?:[eo]rs|ists|men|ees|ants))?|(?<!(?:cases|deaths|reports|infections) )(?:comes?|came|hail(?:s|ed)?)|(?:(?:reach|arriv|land)ed|(?:fl[eo]wn?|brought|shipped|sent) in)\\b[^,;:]*)'
    )
  ],
  ['distant', 'a soldier from Brellia', isOrigin],
  ['distant', 'armed by Brenland', ({ prep, next }) => prep === 'by' && !isPossessive(next)],
  ['named', 'the city of Tarvel', ({ named, org }) => named && !org],
  ['bare', 'the Tarvel floods', ({ known, org, next }) => !known && !org && english.hazards.has(next?.lower ?? '')],
  [
    'of',
    'the earthquake that devastated Keld, raided Keld, 9 km north of it',
    ({ org, around, whole }) => !org && (stricken.test(around) || raided.test(whole))
  ],
  // who or what an attack is on may be anybody
  [
    'bare',
    'strikes on Kel Marra',
    (n) => struck.test(n.around) && !n.org && !/s$/.test(n.tokens[n.to - 1]?.text ?? '')
  ],
  ['none', 'Jane Doe', ({ known }) => !known],
  ['modifier', 'Orvane officers', ({ next }) => isPerson(next)],
  [
    'of',
    'the people of Tarvel, fled Brenland',
    ({ prep }) => english.reaching.has(prep) || /^(?:of|into|over|on|for)$/.test(prep)
  ],
  ['way', 'to Tarvel', ({ prep }) => english.whence.has(prep)],
  ['distant', "Brellia's Acme", isSeat],
  ['possessive', "Brellia's governor", ({ next }) => isPossessive(next)],
  ['bare', 'the Tarvel blast', () => true]
]
/** What a body fights for or is a branch of is in its name. */
function isOfBody({ tokens, a }: Name): boolean {
  let i = a - 1
  // "of Brellia and the Levant"
  while (/^(?:and|the)$/.test(lowerAt(tokens, i)) || (i < a - 1 && hasCapital(tokens[i]?.text ?? ''))) i--
  const [body, prep] = [tokens[i - 1], lowerAt(tokens, i)]
  if (!body || !hasCapital(body.text) || (i < 2 && prep === 'in')) return false
  // but "the State of Brellia", "the Station of Tarn"
  if (/^(?:of|for)$/.test(prep))
    return english.isKind(body.lower) ? lowerAt(tokens, i - 2) === 'islamic' : english.causes.test(body.lower)
  return prep === 'in' && (/qa[ei]da$/.test(body.lower) || lowerAt(tokens, i - 2) === 'islamic')
}
const says = (verb: string) => verb !== 'reported' && cueVerbs.get(verb)?.kind === 'say'
const blaming = new RegExp(`\\b${oneOf(english.blamed)} _ ${oneOf('for of to that over after not [.,;]')}`)
const aged = /(?:^| )\d{1,3} , (?:both )?(?:of|from)(?: \d+\w?)? _/
const seat = / , (?:an?|the) _ \p{Ll}\S* (?:[,.;]|$)/u
const [goesTo, leaves] = [
  ' (?:[^,;:]*\\bfrom\\b[^,;:]* )?(?:to|towards?|for) (?:an? \\w+ in )?_',
  `[^,;:]*(?: , [^,;:]+ ,)? ${oneOf('from left departed leaving')} (?:the port of |(?:[^ ,;:]+ ){0,2})(?:, in )?_`
]
const underWay = new RegExp(`\\b${oneOf(english.carriers)}\\b(?:${goesTo}|${leaves})`)
const strikers = oneOf([...english.hazards, ...english.storms, ...fires, ...diseases])
const stricken = new RegExp(`\\b${strikers}(?: \\S+){0,3} ${oneOf(english.reaching)} _`)
const raid = `\\b(?:raided|attacked|stormed|${oneOf(english.reaching)})`
const raided = new RegExp(`${raid} _ , (?:about |some )?\\d+ (?:km|miles|kilomet\\w+) (?:north|south|east|west|from)`)
const thisPlace = new RegExp(`\\bthis (?:\\p{Ll}+ ){0,2}(?:${oneOf(english.kinds)}) (?:\\S+ ){0,3}_`, 'u')
const away = /(?:\b|\d)(?:miles?|km|kilomet(?:er|re)s?)\b.* (?:of|from) (?:the capital , )?_/
const member = /\b(?:is|are|was|were) (?:\w+ )?(\w+) (?:of|at|from|with) \w+ (?:\w+ )?\w+ \w+ _/
const struck =
  /(?:^| )(?:(?:(?:air|missile|drone)?strikes?|shelling|bombardment|bombing|siege) o[nf]|shelled|bombarded|besieged) _/
function isPassed({ prep, tokens, at, a, next }: Name): boolean {
  const verb = lowerAt(tokens, at - 1)
  // not "killed on Black | Friday", "on Amtrak | trains"
  const isEnd =
    [prepositions, clauseOpeners].some((words) => words.has(next?.lower ?? '')) || /^[.,;]$/.test(next?.text ?? '.')
  const isOn = prep === 'on' && at === a - 1 && isEnd
  if (isOn && /^(?:killed|died|injured|hurt|drowned)$/.test(verb)) return true
  const isThrough = prep === 'through' && (happened.has(verb) || english.processions.has(verb))
  return a - at <= 2 && (isThrough || outcomeOf(verb)?.measure === 'attended')
}
/** A body that opens its sentence and does something: not "a university in Tarvel was hit". */
function isSeated({ tokens, to, at, prep, next }: Name): boolean {
  const isOpen = !tokens.slice(0, at).some((t) => t.lower !== 'of' && prepositions.has(t.lower))
  return (
    prep === 'in' &&
    isOpen &&
    english.learned.has(lowerAt(tokens, at - 1)) &&
    isVerbal(tokens[to]) &&
    !be.has(next?.lower ?? '')
  )
}
/** Not "people from Keld to seek shelter", "people from Keld have fled", "reported from Osk". */
function isOrigin({ prep, tokens, at, to, next }: Name): boolean {
  if (tokens.slice(to, to + 3).some((t) => english.goings.has(t.lower))) return false
  return prep === 'from' && /^(?:person|people)$/.test(nounKind(lowerAt(tokens, at - 1))) && next?.lower !== 'to'
}
/** "Brellia hosts", "while the Gambia", at the beginning of a clause. */
const opens = /^(?:[,;:“"–—-]|but|while|whereas|as|that)$/
function isSubject({ tokens, a, at, prep, known }: Given): boolean {
  const isFirst = a === 0 || opens.test(prep) || says(prep) || (prep === 'and' && tokens[at - 1]?.text === ',')
  return known && ((a === 1 && lowerAt(tokens, 0) === 'the') || (at === a - 1 && isFirst))
}

/** What a name does in its sentence; "none" where it is no place. */
export function placeRole(given: Given): Role {
  const { tokens, a, to, at, prep } = given
  const next = tokens[to]
  // "on Keld island", "on the outskirts of Keld", but not "an attack on Keld"
  const isUnderfoot = prep === 'on' && tokens.slice(at + 1, to + 1).some((t) => english.underfoot.has(t.lower))
  const before = [isUnderfoot ? 'in' : prep, lowerAt(tokens, a - 1)] as const
  const wordsTo = (end: number, most: number) =>
    tokens.slice(Math.max(0, end - most), Math.max(0, end)).map((t) => t.lower)
  const behind = ['_', ...tokens.slice(to, to + 7).map((t) => t.text)]
  const around = [...wordsTo(at, 8), before[0], ...behind].join(' ')
  const isBare = at === a - 1 && at >= 0 && !isUnderfoot
  const whole = isBare ? around : [...wordsTo(a, 9), ...behind].join(' ')
  const name: Name = {
    ...given,
    around,
    whole,
    before,
    next,
    org: isOrganisation(tokens, a, to),
    isSubject: isSubject(given) && !isPossessive(next) && !isPerson(next)
  }
  return rules.find(([, , fits]) => fits(name))?.[0] ?? 'none'
}

/** "Orvane officers", "citizens of": people who may be anywhere. */
const isPerson = (token: Token | undefined) =>
  token !== undefined && hasSmall(token.text) && (areHuman(token.lower) || isOnePerson(token.lower))

/** What acts elsewhere: "U.S. search and rescue teams". */
const isAway = ({ tokens, to }: Name) =>
  english.armedForces.has(lowerAt(tokens, to)) || tokens.slice(to, to + 4).some((t) => english.outposts.has(t.lower))

/** "U.S. forces", unless "in the U.S." */
function isAdjective({ tokens, a, to, next }: Name): boolean {
  const isShort = to === a + 1 && /^(?:U\.S\.|US|UK|U\.K\.|EU|UAE)$/.test(tokens[a]?.text ?? '')
  const isOther = [english.notNouns, prepositions, closed].some((words) => words.has(next?.lower ?? ''))
  return isShort && hasSmall(next?.text ?? '') && !isOther
}
