/** Generators of text: what numbers in the news are made of, whole news, and anything at all. */
import fc from 'fast-check'

const pieces =
  'at least|more than|up to|as many as|nearly|about|some|an estimated|between|from|to|and|or|or more|-odd|of|in|per|by|the|a|another|12|3|2,000|14-17,000|2.3|1.5m|0.4|30,000|2015|737|million|hundred|thousand|dozen|half|a third|two-thirds|one|two|twenty|five|hundreds|tens of thousands|several|a few|scores|$|£|Rs|%|percent|per cent|cents|dollars|km|years|-year-old|weeks|a month|people|soldiers|were killed|and|wounded|Boeing|Article|No.|Feb.|May|p.m.|,|.|;|(|)|"|“|”|–|-|said|police|G20|COVID-19|www.x.org/12|+44 20 7946 0958|7:15|3-2|first|minus|-5|degrees|1/2|.5|000|and a half|\n'.split(
    '|'
  )
const strung = (words: readonly string[], maxLength: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ' ', '')), { maxLength })
    .map((all) => all.map(([piece, space]) => piece + space).join(''))

/** Text made of what numbers in the news are made of, so that the odd neighbours meet. */
export const newsy = strung(pieces, 30)

const reporting =
  'In Orlo|near Vellmar|the U.S.|Dr. Lund|Maria Lund|the ministry|the mayor|officials|witnesses|Reuters|the Observatory|a spokesman|said|told reporters|according to|denied|claimed|on Tuesday|last week|by Sunday|in 2010|since 3 May|of whom|of them|of the dead|including|three children|bringing the total to|were injured|are missing|died|fled|No one|nobody|any deaths|killed|kills|at least|dozens|hundreds of|12|31 people|1.5m|now-twelve|pit-two|one-|14,000|$3 million|40 per cent|a day|the town|The flood|A quake|who|that|,|.|. |:|;|"|(|)|—|-|\n\n|* |Ostland (3) and Brenland (17)|respectively|constructor|__proto__|valueOf'.split(
    '|'
  )
/** Sentences that are none, of speakers, places, days, outcomes and parts. */
const reported = strung(reporting, 40)
/** Any code point, half a pair too. */
export const anySign = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code))
const anything = fc.oneof(
  fc.string({ unit: anySign, maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc.string({ maxLength: 200 })
)
export const anyText = fc.oneof({ weight: 3, arbitrary: newsy }, { weight: 3, arbitrary: reported }, anything)

/** Names that are also words of JavaScript, of HTML, of spreadsheets or of nobody. */
export const oddNames = [
  ...['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty', 'length', 'then', 'null', 'Infinity'],
  ...[
    '=1+1',
    '@here',
    '+44',
    '-',
    "'",
    '"',
    ' ',
    '\u200b',
    '\u202e',
    '\ud83d\ude00',
    'a;b',
    'a|b',
    'a > b',
    'Radio ',
    'é'
  ],
  ...['</script><script>alert(1)</script>', '<img src=x onerror=alert(1)>', '{{7*7}}', "datum['x']", '\\', '%s']
]
export const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Union', 'Police', 'Interior Ministry', 'Orlo', 'Vellmar', 'people', 'men') },
  { weight: 2, arbitrary: fc.constantFrom(...oddNames) },
  { weight: 1, arbitrary: fc.string({ unit: anySign, minLength: 1, maxLength: 12 }) }
)
