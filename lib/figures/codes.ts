import { countsPeople } from './dates.ts'
import { closed } from './lexicon.ts'
import { designators, titles } from './numbered.ts'
import { asks, type Classes, noFigures, type Test } from './pattern.ts'
import { hasSmall, isCapital, lowerAt, type Piece, type Pieces, setOf, textAt } from './pieces.ts'
import { isHyphen, scales, small } from './spelled.ts'
import { isCurrencySign } from './units.ts'

const ringing = setOf(
  `call calls called calling dial dials dialed dialled dialing dialling phone phoned ring rang text texted`
)
const isDigits = (piece: Piece | undefined): piece is Piece => piece?.kind === 'digits'

/** The rest of a list behind "articles 5", "page 1": " and 6", " of 16". */
const references: Test = (ps, at) => {
  let to = at
  while (/^(?:and|or|to|of|-|–|,|&|\/)$/.test(lowerAt(ps, to)) && isDigits(ps[to + 1]) && !countsPeople(ps, to + 2))
    to += 2
  return to - at
}
/** Degrees and minutes with what belongs to them: "°", "° 34'". */
const arc: Test = (ps, at) => {
  let to = at
  while (/^[°'’′″"”]$/.test(textAt(ps, to)) || (isDigits(ps[to]) && /^[°'’′]$/.test(textAt(ps, to - 1)))) to++
  return to > at && /^[°'’′″]$/.test(textAt(ps, at)) ? to - at : false
}

const winning = setOf(
  `win wins won winning beat beats beating beaten lose loses lost losing defeat defeats defeated draw drew victory vote
  votes voted score led lead leads goal match game final rout by`
)
const classes: Classes = {
  ringing,
  winning,
  scored: setOf('win victory defeat loss draw lead aggregate rout vote decision ruling thrashing record'),
  sized: setOf('million billion thousand hundred trillion percent per %'),
  number: /^\d{3,}$/,
  goal: /^\d{1,3}$/,
  race: /^(?:[12468]00|1,?500|3,?000|5,?000|10,?000)$/,
  road: setOf('remain remains is was in at near between north south east west from'),
  references,
  arc: [setOf("° ' ’ ′ ″"), arc],
  compass: setOf('N S E W north south east west'),
  degree: setOf("° ' ’ ′"),
  fine: /^\d+\.\d{2,}$/,
  hundreds: /00$/,
  single: /^\p{L}$/u,
  named: (ps, at) => isCapital(ps[at]) || textAt(ps, at) === '.',
  street: (ps, at) => isCapital(ps[at]) && streets.has(lowerAt(ps, at)),
  people: (ps, at) => countsPeople(ps, at),
  // "the dead number 30": they do
  designator: (ps, at) => {
    const noun = lowerAt(ps, at)
    if (noun === 'number') return !numbering.has(lowerAt(ps, at - 1))
    // "ward numbers 5, 6 and 7", but "the force numbers 300"
    if (noun === 'numbers') return designators.has(lowerAt(ps, at - 1))
    return designators.has(noun) || designators.has(noun.replace(/s$/, ''))
  },
  titled: (ps, at) =>
    /^\p{Lu}\p{Ll}+$/u.test(textAt(ps, at)) && (designators.has(lowerAt(ps, at)) || titles.has(lowerAt(ps, at))),
  /** A noun with nothing before it: what it names has a number. */
  common: (ps, at) =>
    hasSmall(textAt(ps, at)) &&
    !/(?:ly|ing|ed|s)$/.test(lowerAt(ps, at)) &&
    !unnumbered.has(lowerAt(ps, at)) &&
    !closed.has(lowerAt(ps, at)),
  /** "Bus", but "Rs 400 was paid". */
  vehicle: (ps, at) => /^\p{Lu}\p{Ll}{2}/u.test(textAt(ps, at)) && !isCurrencySign(textAt(ps, at)),
  /** But "12 IS militants". */
  one: /^(?:was|is|has)$/,
  note: /^\d\d?$/,
  bare: (ps, at) => !ps[at]?.glued && /^\d{1,3}$/.test(textAt(ps, at)),
  run: /^\d{7,}$/,
  more: (ps, at) => ps[at]?.glued === true && !/^[.,;:!?)\]”"’—–-]$/.test(textAt(ps, at)),
  /** Behind these no second number counts; "one" may stand for a noun. */
  few: setOf('two three four five six seven eight nine ten eleven twelve'),
  spelled: (ps, at) => small.has(lowerAt(ps, at)) || scales.has(lowerAt(ps, at)),
  code: /^\p{Lu}{2,}$/u,
  long: /^\d{5,}$/,
  short: setOf('no nos fig vol p pp v ch art sec version'),
  ratio: /^(?:ratio|odds|outnumber(?:s|ed|ing)?)$/i,
  big: (ps, at) => Number(textAt(ps, at).replaceAll(',', '')) >= 1000
}
const numbering = setOf(
  'dead killed arrested detained rescued injured wounded missing displaced homeless victims survivors now still who they'
)
const unnumbered = setOf(
  `least most all total addition response hospital prison jail custody school court detention dawn dusk noon midday midnight`
)
const streets = setOf(
  `street st road rd avenue ave lane ln square drive dr boulevard blvd place way court terrace highway parkway crescent row close quay mews gardens grove`
)

export const codeRules = noFigures(
  [
    // but "the U.S. 12 to 15 million plan"
    ['U.S. 199 is closed', 'U.S. #{goal} {road}|{stop}|,'],
    ['won the 10,000 metres', 'the #{race} m|metres|meters|metre|meter|-metre|-meter !of|to|from|between|that'],
    ['Article 17(2)', '{digits} _( #'],
    ['killed 14.[4]', '[ # ]'],
    ['35 probable)1,', ') _#{note} >'],
    ['1-800-352-6277', '# _- _{digits} _- _{digits}'],
    ['12612” inside the mark', '#{long} ”'],
    ["32° 34'S", '# {arc} {compass} >'],
    ["32° 34'", '# {degree} {digits} {arc} >'],
    ['45.62 E', '#{fine} N|S|E|W >'],
    ['911 callers', '#911 call|calls|caller|callers|operator|operators|dispatcher|dispatchers'],
    ['call 911', '{ringing} #{number} {digits}* > !{people}'],
    ['phone the police on 101', '{ringing} {any}? {any}? at|on #{number} {digits}* > !{people}'],
    ['(555) 555-0134', '( # ) {digits} -'],
    ['An 18-wheeler hit the bus', '# _- _wheeler|wheelers >'],
    ['the 1200 block of Vale Street', '#{hundreds} block|blocks > of|on|in'],
    ['10 Downing Street', '# _{single}? {capital} {named}* {street} >'],
    ['10 and 12 Downing Street', '# and|&|, {digits} {capital} {named}* {street} >'],
    ['a 2-for-1 offer', '# _- _for _- _{digits}'],
    ['two 737 jets', '{few} #{number} !{people}|{unit}|died|were|are|had|more|of|in|at'],
    ['324 East 93rd Street', '# {capital}? {digits} _st|nd|rd|th {street} >'],
    ['the 6-alarm fire', '# _- _alarm|alarms >'],
    ['Ann Roe, 38, of 14 Heol Fach,', '{digits}|{capital} , of # {capital} {capital}? {capital}? , >'],
    [
      'Camp 12',
      'No|Nos|Vol|Model|Area|Camp|Squadron|Brigade|Battalion|Generation|Line|Pier|Terminal|Track|Exit|Apollo # !{people} {references} >'
    ],
    ['ZIP codes: 10027, 10030', 'zip|postal|post code|codes :? # {references} >'],
    ['Flight QV 417 went missing', 'flight|Flight|train|Train {code} # >'],
    ['Bus 12 was hit', '{vehicle}|{common} # {one} >'],
    // "In Ward 12 people died" may be either
    ['a 747 crashed', 'a|an #{bare} {end}|was|is|has|had|crashed|carrying|from|that|which|wounded|killed|hit >'],
    ['Camp No 5', '{capital} No .? # >'],
    ['UTC+3', 'utc|gmt _+|_-|_– _# >'],
    ['a 12-gauge shotgun', '# _-? _gauge|gauge >'],
    ['Flight 17 victims', '{titled} # !{capital} {references} >'],
    // but "last week 30 fled"
    [
      'Page 1 of 16',
      '!last|next|past|this|that|same|following|previous|first|second|third {designator} # !{people} {references} >'
    ],
    [
      'in vault 23 and',
      'at|in|on|near|from|past|via|between|quoting {common} #{bare} !{people}|{plural}|{unit}|{more}|died|were|had {references} >'
    ],
    ['open from 9 to 5', 'open|opens|opened|work|works|working from {note} to #{note} > !{people}|{plural}|{unit}'],
    ['open from 9 to 5', 'open|opens|opened|work|works|working from #{note} to {note} > !{people}|{plural}|{unit}'],
    ['incident 44230187', '#{run} !{people}|{plural}|{unit}|{more}'],
    [
      'a 9mm pistol',
      '# _-? _mm|mm|calibre|caliber _-? pistol|pistols|rifle|rifles|gun|guns|handgun|handguns|cannon|shell|shells|bullets'
    ],
    ['95% CI', '# _%|%|percent ci|confidence'],
    ['IMO 9456783', '{code} #{long} !{low}'],
    ['No. 190', '{short} . # !{people} {references} >'],
    ['on 98.4 FM', '# fm|mhz'],
    ['version: 12', 'version : # !{people} {references} >'],
    ['a ratio of 3 to 1', '{ratio} {any}? {any}? # to {digits}|one >'],
    ['4 by 4 cars', '#4 by 4 >'],
    ['seven (7) persons', '{spelled} ( # )'],
    ['2 x 4 planks', '# x|× {digits} >'],
    ['3 by 4 metres', '# by {digits} > {unit}'],
    ['lost 2-3', '{winning} to|by|of|a|an? #{goal} -|– {goal} > !{people}|{unit}|{sized}'],
    ['a 2-3 defeat', '#{goal} -|– {goal} > {scored}'],
    ['(± 3)', '± #'],
    ['3 minutes 50', '{digits} minute|minutes #'],
    ['one household in three', 'one {word} in # !{people}|{plural}'],
    ['plus or minus 3', 'plus or minus #'],
    ['per 100,000 residents', 'per #'],
    ['in every 100,000', 'in|for|of every #{big}']
  ],
  classes
)

/** "All but 12 passengers were rescued": 12 is who was not. */
export const excepted = asks(
  noFigures(
    [
      ['all but about 12', 'all|everyone|everybody|none|any but|except|bar|save {filler}* #'],
      ['every house except two', 'every|each {low} but|except|bar|save for? #'],
      // but "all survived but 12 were hurt"
      ['all passengers but 12', 'all {plural}|people but|except|bar|save for? #']
    ],
    {
      filler: setOf('about some for the a an estimated around these those her his its their')
    }
  )
)

const prefixes = setOf(
  'mid pre post early late sub under over non then now ex magnitude the about some nearly almost a an and us rs of up'
)
/** Whether what is glued before a piece makes a code of it: "G20", "COVID-19", "10:1,500", "#12", "and/12". */
export function isCodeBefore(ps: Pieces, at: number): boolean {
  const last = ps[at]?.glued ? ps[at - 1] : undefined
  if (!last) return false
  if (last.kind !== 'mark' || /^[/@#_=&°\\§^]$/.test(last.text)) return true
  const before = last.glued ? ps[at - 2] : undefined
  if (!before) return false
  if (last.text === '–' || last.text === ':') return before.kind === 'digits'
  if (!isHyphen(last)) return false
  return (
    before.kind === 'digits' || /^An?$/.test(before.text) || (before.kind === 'word' && !prefixes.has(before.lower))
  )
}

/** Whether what is glued behind a number makes a code of it: "5G", "2317.TW", "12-4", "24/7". */
export function isCodeAfter(ps: Pieces, at: number): boolean {
  const next = ps[at]
  if (!next?.glued) return false
  if (next.kind !== 'mark') return true
  const after = ps[at + 1]?.glued ? ps[at + 1] : undefined
  if (/^[@#_=&\\^°]$/.test(next.text)) return true
  if (!after) return false
  if (/^[/:]$/.test(next.text)) return after.kind === 'digits' || (next.text === '/' && after.text.length === 1)
  // "12-4", "7-Eleven"; "20-Percent" has a unit, and is not asked here
  if (/^[-‑‐–]$/.test(next.text))
    return after.kind === 'digits' || (after.kind === 'mark' && after.text !== '"') || isCapital(after)
  if (next.text !== '.' || after.kind !== 'word') return false
  return after.text.length > 1 ? after.text === after.text.toUpperCase() || hasSmall(after.text) : false
}
