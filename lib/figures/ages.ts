import { closed, isPerson, isPersons, isPlural } from './lexicon.ts'
import { small } from './numberWords.ts'
import { lowerAt, type Piece, textAt } from './pieces.ts'
import type { NotFigure } from './quantity.ts'
import { isHyphen, joined } from './spelled.ts'

const isYears = (piece: Piece | undefined) =>
  piece !== undefined &&
  (small.has(piece.lower) || (piece.kind === 'digits' && /^(?:\d|[1-9]\d|1[01]\d)$/.test(piece.text)))
const ends = (piece: Piece | undefined) => piece === undefined || /^[.,;:)!?\]"”’—]$/.test(piece.text)
const isCapital = (piece: Piece | undefined) => piece?.kind === 'word' && /^\p{Lu}/u.test(piece.text)

/** Past a list or range of ages: "4, 6, 8 and 9", "3-14", "3 to 14", "25, 26 and 33". */
function pastList(ps: readonly Piece[], at: number): number {
  let to = at + 1
  for (;;) {
    let next = to
    while (/^(?:[,–-]|and|to|or|through|&)$/.test(lowerAt(ps, next)) && next < to + 2) next++
    if (next === to || !isYears(ps[next])) return to
    to = next + 1
  }
}

type AgeRule = { example: string; find: (ps: readonly Piece[], from: number, to: number) => number | null }

const spans = /^(?:year|month|week|day)s?$/
/** "29-year-old", "3 months old", "12- and 14-year-olds", "3 to 14 years of age": how far it goes. */
function old(ps: readonly Piece[], _: number, to: number): number | null {
  let at = to
  // "12- and 14-year-olds": the second tells what the first is
  const hanging = isHyphen(ps[at]) && ps[at]?.glued && !ps[at + 1]?.glued ? at + 1 : at
  if (/^(?:and|or|to|–|-)$/.test(lowerAt(ps, hanging)) && isYears(ps[hanging + 1])) at = hanging + 2
  const span = joined(ps, at)
  if (/^(?:y\/o|yo|yrs?)$/.test(lowerAt(ps, span))) return lowerAt(ps, span + 1) === 'old' ? span + 2 : null
  if (!spans.test(lowerAt(ps, span))) return null
  const age = joined(ps, span + 1)
  if (/^olds?$/.test(lowerAt(ps, age))) return isPersonal(ps, age) ? age + 1 : null
  return lowerAt(ps, age) === 'of' && lowerAt(ps, age + 1) === 'age' ? age + 2 : null
}

const things = new Set(
  (
    'war conflict battle nation state country republic regime rule rebellion insurgency uprising siege company firm law ' +
    'ban dispute campaign civil crisis feud truce ceasefire deal agreement peace embargo blockade case scandal building ' +
    'house bridge tradition record party program programme project policy movement government coalition occupation ' +
    'insurrection drought strike stalemate revolution startup start-up bank business organization organisation ' +
    'institution struggle violence fight fighting military political treaty tower plant system ship vessel plane ' +
    'aircraft car vehicle data ruling investigation'
  ).split(' ')
)
/** "a 3-year-old boy" has an age, "the five-year-old conflict" a length. */
function isPersonal(ps: readonly Piece[], at: number): boolean {
  if (lowerAt(ps, at) === 'olds') return true
  for (let i = at + 1; i < at + 4 && ps[i]?.kind === 'word'; i++) {
    if (isPerson(lowerAt(ps, i))) return true
    if (things.has(lowerAt(ps, i))) return false
  }
  return true
}

const agedFillers = new Set(
  'of from between over under above below about around just only up to at least as young old'.split(' ')
)
const agedWords = new Set(['aged', 'age', 'ages', 'turned', 'turns', 'turning'])
/** "aged 4, 6, 8 and 9", "aged between 3 and 14", "ages 25, 26 and 33", "at the age of 12". */
function aged(ps: readonly Piece[], from: number): number | null {
  let at = from - 1
  while (at > from - 4 && agedFillers.has(lowerAt(ps, at))) at--
  if (!agedWords.has(lowerAt(ps, at))) return null
  const to = pastList(ps, from)
  return /^(?:people|percent|%|points)$/.test(lowerAt(ps, to)) || ps[to]?.text === '%' ? null : to
}

const groups = new Set(
  'children people those girls boys kids youths anyone adults men women teenagers minors everyone'.split(' ')
)
/** "children under five", "anyone over 60", "were under 12". */
function under(ps: readonly Piece[], from: number, to: number): number | null {
  // "the under-21 team"
  if (isHyphen(ps[from - 1]) && /^(?:under|over)$/.test(lowerAt(ps, from - 2))) return to
  if (!/^(?:under|over|below|above)$/.test(lowerAt(ps, from - 1))) return null
  const before = lowerAt(ps, from - 2)
  if (/^(?:is|are|was|were|be)$/.test(before)) return ends(ps[to]) || lowerAt(ps, to) === 'and' ? to : null
  if (groups.has(before)) return !isPersons(lowerAt(ps, to)) && ps[to]?.text !== '%' ? to : null
  return (before === 'them' || isPersons(before)) && ends(ps[to]) ? to : null
}

/** "18 and older", "12 or under", "over-65s", "in his 30s". */
function upward(ps: readonly Piece[], _: number, to: number): number | null {
  if (lowerAt(ps, to) === 's' && ps[to]?.glued) return to + 1
  // "a 30-something driver"
  if (/^somethings?$/.test(lowerAt(ps, joined(ps, to))) && isHyphen(ps[to])) return to + 2
  const bound = /^(?:and|or)$/.test(lowerAt(ps, to)) ? lowerAt(ps, to + 1) : ''
  if (/^(?:older|younger)$/.test(bound)) return to + 2
  // "100 or over people" counts, "those 18 and over" does not
  return /^(?:over|above|under|up)$/.test(bound) && ends(ps[to + 2]) && lowerAt(ps, to) === 'and' ? to + 2 : null
}

const notPersonal = new Set(
  'toll tally count number figure crowd turnout all total fact short however meanwhile now then today yesterday addition'.split(
    ' '
  )
)
/**
 * "A nurse, 29, was killed", "Al Moran Jr., 28, died", "her two sons, 4 and 6, were killed": what commas set off behind
 * a noun is an age; at the end of a sentence only behind a person or a name.
 */
function apposed(ps: readonly Piece[], from: number): number | null {
  const noun = nounBefore(ps, from)
  if (noun?.kind !== 'word' || notPersonal.has(noun.lower)) return null
  const to = pastList(ps, from)
  const several = isPersons(noun.lower) && !isPerson(noun.lower)
  const personal = several || isPerson(noun.lower) || isCapital(noun)
  if (ps[to]?.text === ',') {
    // "of the 57 on board, 12, including 3 children, died"
    if (parting.has(lowerAt(ps, to + 1))) return null
    return personal || isDefinite(ps, from, noun) ? to : null
  }
  // "soldiers, 12." may well count them
  if (!personal || (several && to === from + 1)) return null
  if (ends(ps[to]) || (lowerAt(ps, to) === 'of' && isCapital(ps[to + 1]))) return to
  return !several && /^(?:and|who|whose)$/.test(lowerAt(ps, to)) && isCapital(ps[to + 1]) ? to : null
}

const parting = new Set('including mostly among most many half some all both each or perhaps possibly maybe'.split(' '))
const definite = new Set('a an the his her their its my our this that'.split(' '))
/** "The barista, 29,": a noun that is not known as a person's, right behind an article or one word after it. */
function isDefinite(ps: readonly Piece[], from: number, noun: Piece): boolean {
  if (closed.has(noun.lower) || isPlural(noun.lower)) return false
  return [3, 4].some((back) => definite.has(lowerAt(ps, from - back)) && ps[from - back + 1]?.kind === 'word')
}

/** The noun that a comma stands behind, before a number: past "Jr.", a closing quote and "now". */
function nounBefore(ps: readonly Piece[], from: number): Piece | undefined {
  const comma = /^(?:now|then|only|just|about)$/.test(lowerAt(ps, from - 1)) ? from - 2 : from - 1
  if (ps[comma]?.text !== ',') return undefined
  const junior = ps[comma - 1]?.text === '.' && /^(?:jr|sr)$/.test(lowerAt(ps, comma - 2))
  return junior || /^["”’']$/.test(textAt(ps, comma - 1)) ? ps[comma - 2] : ps[comma - 1]
}

/** "The woman (34)", "Ali Hassan (54)", "three girls (7, 9 and 12)"; but "in Ostland (3)" counts. */
function bracketed(ps: readonly Piece[], from: number, to: number): number | null {
  const noun = ps[from - 2]
  if (ps[from - 1]?.text !== '(' || noun?.kind !== 'word') return null
  const list = pastList(ps, from)
  if (list > to && ps[list]?.text === ')' && isPersons(noun.lower)) return list
  if (ps[to]?.text !== ')') return null
  if (isPerson(noun.lower)) return to
  return isCapital(noun) && !isPlaceOf(ps, from - 2) ? to : null
}

/** What was found of each name of a text: a list of 10,000 is not walked back from each of them. */
const placeNames = new WeakMap<readonly Piece[], Map<number, boolean>>()

/** "in Ostland (3) and Brenland (17)": a name behind a preposition, or behind another that has its figure. */
function isPlaceOf(ps: readonly Piece[], name: number): boolean {
  const known = placeNames.get(ps) ?? new Map<number, boolean>()
  placeNames.set(ps, known)
  const found = known.get(name) ?? findPlaceOf(ps, name)
  known.set(name, found)
  return found
}

function findPlaceOf(ps: readonly Piece[], name: number): boolean {
  let at = name
  while (isCapital(ps[at - 1])) at--
  if (/^(?:in|from|at|near|across|around|for|:)$/.test(lowerAt(ps, at - 1))) return true
  const before = /^(?:and|,|;)$/.test(lowerAt(ps, at - 1)) ? at - 1 : -1
  const bracket = before > 0 && ps[before - 1]?.text === ',' ? before - 2 : before - 1
  if (before < 0 || ps[bracket]?.text !== ')' || ps[bracket - 1]?.kind !== 'digits') return false
  return ps[bracket - 2]?.text === '(' && isPlaceOf(ps, bracket - 3)
}

/** Where a figure is said of what "at 17" stands at, and not somebody's age. */
const levels = new Set(
  (
    'put puts putting stood stand stands standing remain remains remained stay stays stayed estimated estimate estimates ' +
    'set placed place value valued priced fixed capped peaked pegged toll tolls figure number count total tally ' +
    'population level steady listed reported counted kept holding held unchanged begin began start started end ended'
  ).split(' ')
)
const lives = new Set(
  'died dies dead jailed imprisoned married retired orphaned widowed graduated enlisted emigrated born'.split(' ')
)
/** "dead at 66", "imprisoned again at 17": an age, unless something stands at that figure. */
function at(ps: readonly Piece[], from: number, to: number): number | null {
  if (lowerAt(ps, from - 1) !== 'at') return null
  // "jailed at 19 for theft"
  if (!ends(ps[to])) return lives.has(lowerAt(ps, from - 2)) && closed.has(lowerAt(ps, to)) ? to : null
  for (let i = from - 2; i >= 0 && i > from - 12 && !/^[.;]$/.test(lowerAt(ps, i)); i--)
    if (levels.has(lowerAt(ps, i))) return null
  return from < 2 ? null : to
}

const subjects = new Set(['he', 'she', 'who', 'i', "he's", "she's", 'he’s', 'she’s'])
/** "She was 29.", "a boy of 7", "a man of 63 years": of one person. */
function said(ps: readonly Piece[], from: number, to: number): number | null {
  if (
    /^(?:is|was)$/.test(lowerAt(ps, from - 1)) &&
    (subjects.has(lowerAt(ps, from - 2)) || isPerson(lowerAt(ps, from - 2)))
  )
    return ends(ps[to]) ? to : null
  if (subjects.has(lowerAt(ps, from - 1)) && /s$/.test(lowerAt(ps, from - 1))) return ends(ps[to]) ? to : null
  if (lowerAt(ps, from - 1) !== 'of' || !isPerson(lowerAt(ps, from - 2)) || !ends(ps[to])) return null
  return /^(?:an?)$/.test(lowerAt(ps, from - 3)) && !/^(?:grand)?(?:mother|father|parent)$/.test(lowerAt(ps, from - 2))
    ? to
    : null
}

const rules: AgeRule[] = [
  { example: 'a 29-year-old', find: old },
  { example: 'aged 4, 6, 8 and 9', find: aged },
  { example: 'children under five', find: under },
  { example: '18 and older', find: upward },
  { example: 'A nurse, 29, was killed', find: apposed },
  { example: 'The woman (34) died', find: bracketed },
  { example: 'dead at 66', find: at },
  { example: 'She was 29.', find: said }
]

/** The age that the number of the pieces `from` to `to` is, in digits or words; null where it is none. */
export function ageAt(ps: readonly Piece[], from: number, to: number): NotFigure | null {
  // "twenty-one" is one age
  const last = ps[to - 1]
  if (to - from > 3 || last === undefined || (to === from + 1 && !isYears(last))) return null
  for (const { find } of rules) {
    const end = find(ps, from, to)
    if (end !== null) return { from, to: end }
  }
  return null
}
