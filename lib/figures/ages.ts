import { closed, harmed, isPerson, isPersons, isPlural } from './lexicon.ts'
import { type Classes, noFigures, type Rule, type Test } from './pattern.ts'
import { isCapital, lowerAt, type Piece, type Pieces, setOf, textAt } from './pieces.ts'
import { small } from './spelled.ts'

const isYears = (piece: Piece | undefined) =>
  piece !== undefined &&
  (small.has(piece.lower) || (piece.kind === 'digits' && /^(?:\d|[1-9]\d|1[01]\d)$/.test(piece.text)))

const spans = setOf('year years month months week weeks day days')
/** The rest of a list or range of ages: "4, 6, 8 and 9", "3-14", "25, 26 and 33". */
const list: Test = (ps, at) => {
  let to = at
  // few, so that an endless list stays linear
  while (to < at + 24) {
    let next = to
    while (/^(?:[,–-]|and|to|or|from|through|&)$/.test(lowerAt(ps, next)) && next < to + 2) next++
    // "a teacher, 41, and two pupils", "sent Ida Vale, 41, to 12 months in jail"
    const noun = lowerAt(ps, next + 1)
    const counts = isPersons(noun) || (isPlural(noun) && !spans.has(noun))
    const isOver = lowerAt(ps, to) === ',' && lowerAt(ps, next - 1) === 'to'
    if (next === to || counts || isOver || !isYears(ps[next])) return to - at
    to = next + 1
  }
  return to - at
}
/** "12- and 14-year-olds": the second tells what the first is. */
const joint: Test = (ps, at) => {
  const link = /^[-‑‐]$/.test(lowerAt(ps, at)) && ps[at]?.glued && !ps[at + 1]?.glued ? at + 1 : at
  return /^(?:and|or|to|–|-)$/.test(lowerAt(ps, link)) && isYears(ps[link + 1]) ? link + 2 - at : false
}

const things = setOf(
  `war conflict battle nation state country republic regime rule rebellion insurgency uprising siege company firm law ban
  dispute campaign civil crisis feud truce ceasefire deal agreement peace embargo blockade case scandal building house
  bridge tradition record party program programme project policy movement government coalition occupation insurrection
  drought strike stalemate revolution startup start-up bank business organization organisation institution struggle
  violence fight fighting military political treaty tower plant system ship vessel plane aircraft car vehicle data ruling
  investigation`
)
/** "a 3-year-old boy" has an age, "the five-year-old conflict" a length. */
const isOfThing: Test = (ps, at) => {
  for (let i = at; i < at + 3 && ps[i]?.kind === 'word'; i++) {
    if (isPerson(lowerAt(ps, i))) return false
    if (things.has(lowerAt(ps, i))) return true
  }
  return false
}

const notPersonal = setOf(
  'toll tally count number figure crowd turnout all total fact short however meanwhile now then today yesterday addition'
)
const many = (piece: Piece) => isPersons(piece.lower) && !isPerson(piece.lower)
const noun =
  (is: (piece: Piece) => boolean): Test =>
  (ps, at) => {
    const piece = ps[at]
    return piece?.kind === 'word' && !notPersonal.has(piece.lower) && is(piece)
  }

/** Where a figure is said of what "at 17" stands at, and not somebody's age. */
const levels = setOf(
  `put puts putting stood stand stands standing remain remains remained stay stays stayed estimated estimate estimates set
  placed place value valued priced fixed capped peaked pegged toll tolls figure number count total tally population level
  steady listed reported counted kept holding held unchanged begin began start started end ended`
)
const unlevelled: Test = (ps, at) => {
  for (let i = at; i >= 0 && i > at - 10 && !/^[.;]$/.test(lowerAt(ps, i)); i--)
    if (levels.has(lowerAt(ps, i))) return false
  return at >= 0
}

const lives = setOf(
  'died dies dead jailed imprisoned married retired orphaned widowed graduated enlisted emigrated born'
)

/** What was found of each name of a text: a list of 10,000 is not walked back from each of them. */
const placeNames = new WeakMap<Pieces, Map<number, boolean>>()

/** "in Ostland (3) and Brenland (17)": a name behind a preposition, or behind another that has its figure. */
function isPlaceOf(ps: Pieces, name: number): boolean {
  const known = placeNames.get(ps) ?? new Map<number, boolean>()
  placeNames.set(ps, known)
  const found = known.get(name) ?? findPlaceOf(ps, name)
  known.set(name, found)
  return found
}

function findPlaceOf(ps: Pieces, name: number): boolean {
  let at = name
  while (isCapital(ps[at - 1])) at--
  if (/^(?:in|from|at|near|across|around|for|:)$/.test(lowerAt(ps, at - 1))) return true
  const before = /^(?:and|,|;)$/.test(lowerAt(ps, at - 1)) ? at - 1 : -1
  const bracket = before > 0 && ps[before - 1]?.text === ',' ? before - 2 : before - 1
  if (before < 0 || ps[bracket]?.text !== ')' || ps[bracket - 1]?.kind !== 'digits') return false
  return ps[bracket - 2]?.text === '(' && isPlaceOf(ps, bracket - 3)
}

const linking = setOf(', - – and to or from through &')
const classes: Classes = {
  list: [linking, list],
  joint: [setOf('- ‑ ‐ – and or to'), joint],
  more: [linking, (ps, at) => list(ps, at) || false],
  span: spans,
  thing: isOfThing,
  aged: setOf('aged age ages turned turns turning'),
  filler: setOf('of from between to over under above below about around just only up at least as young old'),
  grouped: setOf('children people those girls boys kids youths anyone adults men women teenagers minors everyone'),
  be: setOf('is are was were be'),
  personal: noun((piece) => isPersons(piece.lower) || isPerson(piece.lower) || isCapital(piece)),
  one: noun((piece) => !many(piece) && (isPerson(piece.lower) || isCapital(piece))),
  many: noun(many),
  /** A noun that is not known as a person's. */
  other: noun((piece) => !closed.has(piece.lower) && !isPlural(piece.lower)),
  /** "the average age of those held at the | rally was" */
  ofWhom: (ps, at) => {
    let to = at
    while (to > at - 10 && ps[to]?.kind === 'word' && !/^ages?$/.test(lowerAt(ps, to))) to--
    return /^ages?$/.test(lowerAt(ps, to)) && lowerAt(ps, to + 1) === 'of'
  },
  tail: (ps, at) =>
    textAt(ps, at) === '.' ? /^(?:jr|sr)$/.test(lowerAt(ps, at - 1)) : /^["”’']$/.test(textAt(ps, at)),
  now: setOf('now then only just about'),
  definite: setOf('a an the his her their its my our this that'),
  parting: setOf('including mostly among most many half some all both each or perhaps possibly maybe'),
  name: (ps, at) => isCapital(ps[at]) && !isPlaceOf(ps, at),
  lives: (ps, at) => lives.has(lowerAt(ps, at)) && unlevelled(ps, at),
  unlevelled,
  point: (ps, at) => lowerAt(ps, at) === 'at' && lowerAt(ps, at + 2) === 'time',
  subject: setOf("he she who i he's she's he’s she’s"),
  counted: noun((piece) => isPlural(piece.lower) || isPersons(piece.lower)),
  /** But "a man of 71 dead in his car". */
  whom: noun(({ lower }) => !harmed.has(lower) && (isPlural(lower) || isPersons(lower))),
  child: (ps, at) => isPerson(lowerAt(ps, at)) && !/^(?:grand)?(?:mother|father|parent)$/.test(lowerAt(ps, at))
}

/** "twenty-one" is one age. */
const mayBeAge = (ps: Pieces, from: number, to: number) => to - from < 4 && (to > from + 1 || isYears(ps[from]))

/** Ages, in digits or words. */
export const ageRules: Rule[] = noFigures(
  [
    ['29 yrs old', '# {joint}? _-? yo|yr|yrs old >'],
    ['a 34 yo male', '# _-? yo {person} >'],
    ['12- and 14-year-olds', "# {joint}? _-? {span} _-? olds|old's|old’s >"],
    ['a 5-year child', '# _-? _{span} child|boy|girl|toddler|infant >'],
    ['a 29-year-old', '# {joint}? _-? {span} _-? old > !{thing}'],
    ['3 to 14 years of age', '# {more}? _-? {span} of age >'],
    ['19, 22 and 40 years old', '# {more} {span} old >'],
    ['between the ages of 18 and 40', 'ages of|from {digits}? # {list} >'],
    ['The median age was 29', 'age|ages is|was|are|were|of # > !{persons}'],
    ['The age of those held was 29', '{ofWhom} is|was {now}? # > !{persons}'],
    ['ages ranged from 3 to 81', 'ages range|ranged|ranging from {digits}? to? #'],
    ['aged 4, 6, 8 and 9', '{aged} {filler}? {filler}? {filler}? # {list} > !people|percent|%|points'],
    ['the under-21 team', 'under|over - #'],
    ['the Under 17 side', 'under|over # side|team|squad|level|match|game|final|title'],
    ['were under 12', '{be} under|over|below|above # {end}|and'],
    ['children under five', '{grouped} under|over|below|above # !{persons}|%'],
    [
      'some of them over 60',
      'them|all|many|most|mostly|some|both|one|nobody|{persons} under|over|below|above # {end}|{be}'
    ],
    ['many younger than 15', 'younger|older than # > !{span}|{persons}'],
    ['a mother-of-three', '_- _of _- _# >'],
    ['a 30-something driver', '# _- _something|somethings >'],
    ["in their 30's", "# _'|_’ _s"],
    ['18 and older', '# and|or older|younger >'],
    ['those 18 and over', '# and over|above|under|up > {end}'],
    ['Girl, 6, among 4 dead', '{person} {tail}? , {now}? # {list} > ,'],
    ['aged between 4 months and 62 years', '{aged} {filler}? {any} {span} and|to # {span} >'],
    ['A nurse, 29, was killed', '{personal} {tail}? , {now}? # {list} > , !{parting}'],
    ['his son Ed Vale, 29 - were', '{person}|{capital} {name} {tail}? , {now}? # > -|–|—'],
    ['Ho Wai-ho, 37, who', '{capital} _- _{word} , {now}? # {list} > , !{parting}'],
    ['A passer-by, 61,', '{definite} {word} _- _{word} , {now}? # {list} > , !{parting}'],
    ['her sister-in-law, 44,', '{definite} {word} _- _{word} _- _{word} , {now}? # {list} > , !{parting}'],
    ['The barista, 29, survived', '{definite} {word}? {other} {tail}? , {now}? # {list} > , !{parting}'],
    ['and Ida Vale, 34, both of Orvane', '{capital} {name} {tail}? , {now}? # > , both'],
    ['by Ida Vale, 34.', '{one} {tail}? , {now}? # {list} > {stop}'],
    ['Ida Vale, 34, of Orvane', '{personal} {tail}? , {now}? # {list} > of {capital}'],
    ['Ida Vale, 34, and Al Moran', '{one} {tail}? , {now}? # {list} > and|who|whose {capital}'],
    ['his sons, 4 and 6.', '{many} {tail}? , {now}? # {more} > {stop}'],
    ['three girls (7, 9 and 12)', '{persons} ( # {more} > )'],
    ['Ida, believed to be 15,', '{one} , believed|thought|said|reported|understood to be # > ,|{end}'],
    ['A man (46, from Tarn)', '{person} ( # > ,'],
    ['The woman (34) died', '{person}|{name} ( # )'],
    ['jailed at 19 for theft', '{lives} at # {closed}'],
    ['dead at 66', '{unlevelled} at # {end}'],
    ['some as young as 9', 'as young|old as #'],
    ['all between 19 and 23', ', all|both between # {list} > {end}'],
    ['the youngest of them 14', 'youngest|oldest|eldest of|among them|whom ,? is|was|aged|being? {now}? #'],
    [
      'the oldest of the 19 victims was 14',
      'youngest|oldest|eldest of the|those {any}? {any} is|was {now}? # {end}|,|and'
    ],
    ['the oldest victim was 14', 'youngest|oldest|eldest {person}? {word}? is|was|aged|being {now}? # {end}|and'],
    ['and the oldest 89', 'youngest|oldest|eldest {person}? # {end}'],
    ['She was 29.', '{subject}|{person} is|was # {end}'],
    ['who was 14 at the time', '{subject}|{person} was {now}? # when|then|{point}'],
    ['The couple, both 70, died', 'both #'],
    ["He's 29.", "he's|she's|he’s|she’s # {end}"],
    ['The victims were 21, 34 and 58.', '{many}|they|who are|were # {more} > {stop}|,'],
    ['a boy of 7, his daughter of 18 was held', 'a|an|his|her|their {child} of # !{whom}'],
    ['brothers of 27 and 34', '{many} of # {more} > !{counted}']
  ],
  classes
).map((rule) => ({ ...rule, find: (ps, from, to) => (mayBeAge(ps, from, to) ? rule.find(ps, from, to) : null) }))
