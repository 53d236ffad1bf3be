import { countsPeople } from './dates.ts'
import { phone } from './phone.ts'
import { lowerAt, type Piece, textAt } from './pieces.ts'
import type { NotFigure, Rule } from './quantity.ts'
import { isHyphen, joined } from './spelled.ts'
import { isUnitName } from './units.ts'

const isCapital = (piece: Piece | undefined) => piece?.kind === 'word' && /^\p{Lu}/u.test(piece.text)
const isDigits = (piece: Piece | undefined): piece is Piece => piece?.kind === 'digits'

/** "[4]", a footnote's mark; "[12 people]" is none. */
function footnote(ps: readonly Piece[], at: number): NotFigure | null {
  // "Article 17(2)" too
  const part = textAt(ps, at - 1) === '(' && ps[at - 1]?.glued && isDigits(ps[at - 2])
  return part || (textAt(ps, at - 1) === '[' && textAt(ps, at + 1) === ']') ? { from: at, to: at + 1 } : null
}

const directing = /^[NSEW°'’′″]$/
/** "32° 34'S", "12.5°N", "32.5 N, 45.6 E" */
function coordinate(ps: readonly Piece[], at: number): NotFigure | null {
  let to = at + 1
  if (!directing.test(textAt(ps, to))) return null
  while (/^[°'’′″"”]$/.test(textAt(ps, to)) || (isDigits(ps[to]) && /^[°'’′]$/.test(textAt(ps, to - 1)))) to++
  const compass = /^(?:[NSEW]|north|south|east|west)$/.test(textAt(ps, to))
  const marked = to > at + 1 && textAt(ps, at + 1) !== '"' && textAt(ps, at + 1) !== '”'
  if (compass && marked) return { from: at, to: to + 1 }
  // "32° 34'" without a letter; "32°" alone is a temperature
  if (marked && to > at + 2 && isDigits(ps[at + 2])) return { from: at, to }
  return compass && /^\d+\.\d{2,}$/.test(textAt(ps, at)) && /^[NSEW]$/.test(textAt(ps, to))
    ? { from: at, to: to + 1 }
    : null
}

const streets = new Set(
  'street st road rd avenue ave lane ln square drive dr boulevard blvd place way court terrace highway parkway crescent'.split(
    ' '
  )
)
/** "10 Downing Street", "a man of the 3700 block of Vale Street" */
function address(ps: readonly Piece[], at: number): NotFigure | null {
  if (/^blocks?$/.test(lowerAt(ps, at + 1)) && /^(?:of|on|in)$/.test(lowerAt(ps, at + 2)) && /00$/.test(textAt(ps, at)))
    return { from: at, to: at + 2 }
  let to = at + 1
  if (ps[to]?.glued && ps[to]?.kind === 'word' && textAt(ps, to).length === 1) to++
  const first = to
  while (to < first + 5 && (isCapital(ps[to]) || (to > first && textAt(ps, to) === '.'))) {
    if (to > first && streets.has(lowerAt(ps, to))) return { from: at, to: to + 1 }
    to++
  }
  return null
}

/** "version 1.1.3", "007", "1,1,1", "12.345.678": digits that make no number. */
const isNumber = /^(?:0|[1-9]\d*)(?:\.\d+)?$|,|['’\u00a0\u2007\u2009\u202f\u00ad\u200b\u2060\ufeff]/
function malformed(ps: readonly Piece[], at: number): NotFigure | null {
  return isNumber.test(textAt(ps, at)) ? null : { from: at, to: at + 1 }
}

const designators = new Set(
  (
    'number page pages chapter chapters article articles section sections paragraph paragraphs figure table phase stage ' +
    'type grade level category class route flight room rooms gate highway interstate unit block sector zone channel tier ' +
    'title resolution version volume season episode platform protocol amendment proposition day week round reactor ' +
    'building ward rule part lot group annex item isbn'
  ).split(' ')
)
const capitalDesignators = new Set(
  'No Nos Vol Model Area Camp Squadron Brigade Battalion Generation Line Pier Terminal Track Exit Apollo'.split(' ')
)
const shortDesignators = new Set('no nos fig vol p pp v ch art sec'.split(' '))

/** "Page 1 of 16", "Articles 5 and 6", "No. 190": named by it, not counted. */
function designated(ps: readonly Piece[], at: number): NotFigure | null {
  if (ps[at]?.glued && textAt(ps, at - 1) !== '.') return null
  const dotted = /^[.:]$/.test(textAt(ps, at - 1))
  const name = ps[dotted ? at - 2 : at - 1]
  if (name?.kind !== 'word') return null
  // "version 1.1.3" is told by its points
  if (/\..*\./.test(textAt(ps, at))) return null
  const named = dotted
    ? (shortDesignators.has(name.lower) && textAt(ps, at - 1) === '.') || name.lower === 'version'
    : designators.has(name.lower) || capitalDesignators.has(name.text)
  if (!named || countsPeople(ps, at + 1)) return null
  let to = at + 1
  while (/^(?:and|or|to|of|-|–|,|&|\/)$/.test(lowerAt(ps, to)) && isDigits(ps[to + 1]) && !countsPeople(ps, to + 2))
    to += 2
  return { from: at, to }
}

const winning = new Set(
  (
    'win wins won winning beat beats beating beaten lose loses lost losing defeat defeats defeated draw drew victory vote ' +
    'votes voted score led lead leads goal match game final rout by'
  ).split(' ')
)
const scored = new Set(
  'win victory defeat loss draw lead aggregate rout vote decision ruling thrashing record'.split(' ')
)
/** "a 3-2 win", "won 6-4", "voted 5-4"; "12-15 people" is a range. */
function score(ps: readonly Piece[], at: number): NotFigure | null {
  const [dash, second] = [ps[at + 1], ps[at + 2]]
  if (!/^[-–]$/.test(dash?.text ?? '') || !isDigits(second)) return null
  if (!/^\d{1,3}$/.test(textAt(ps, at)) || !/^\d{1,3}$/.test(second.text)) return null
  const next = ps[at + 3]
  if (next?.glued && /^[-–%\p{L}]/u.test(next.text)) return null
  if (/^(?:million|billion|thousand|hundred|trillion|percent|per|%)$/.test(next?.lower ?? '')) return null
  // "hit by 3-4 metre waves", "voted for by 12-15 members"
  const rising = Number(textAt(ps, at)) < Number(second.text)
  if (rising && (countsPeople(ps, at + 3) || isUnitName(ps, at + 3))) return null
  if (!rising || scored.has(lowerAt(ps, at + 3))) return { from: at, to: at + 3 }
  for (let i = at - 1; i >= at - 4; i--) {
    if (winning.has(lowerAt(ps, i))) return { from: at, to: at + 3 }
    if (!/^(?:to|a|an|of|in|the|by)$/.test(lowerAt(ps, i)) && !isCapital(ps[i])) return null
  }
  return null
}

/** "a ratio of 3 to 1", "outnumbered 10 to one" */
function ratio(ps: readonly Piece[], at: number): NotFigure | null {
  const near = [at - 1, at - 2, at - 3].map((i) => lowerAt(ps, i))
  if (lowerAt(ps, at + 1) !== 'to' || !near.some((w) => /^(?:ratio|odds|outnumber(?:s|ed|ing)?)$/.test(w))) return null
  return isDigits(ps[at + 2]) || lowerAt(ps, at + 2) === 'one' ? { from: at, to: at + 3 } : null
}

/** "21st", "the 89th-minute goal" */
function ordinal(ps: readonly Piece[], at: number): NotFigure | null {
  const next = ps[at + 1]
  if (!next?.glued || !/^(?:st|nd|rd|th)$/.test(next.lower)) return null
  const tail = joined(ps, at + 2)
  return { from: at, to: tail > at + 2 ? tail + 1 : at + 2 }
}

const excepting = new Set(['but', 'except', 'bar', 'save'])
const exceptFillers = new Set('about some for the a an estimated around these those her his its their'.split(' '))
/** "All but 12 passengers were rescued": 12 is who was not. */
export function excepted(ps: readonly Piece[], from: number): boolean {
  let at = from - 1
  while (exceptFillers.has(lowerAt(ps, at))) at--
  return excepting.has(lowerAt(ps, at)) && /^(?:all|everyone|everybody|none|any)$/.test(lowerAt(ps, at - 1))
}

/** "2 x 4 planks", "3 by 4 metres": neither is a figure by itself. */
function dimension(ps: readonly Piece[], at: number): NotFigure | null {
  const by = lowerAt(ps, at + 1)
  if (!isDigits(ps[at + 2]) || !/^(?:x|×|by)$/.test(by)) return null
  return by !== 'by' || isUnitName(ps, at + 3) ? { from: at, to: at + 3 } : null
}

/** "± 3" behind what could not be read: how far it may be off, and no figure. */
function marginAlone(ps: readonly Piece[], at: number): NotFigure | null {
  const minus = lowerAt(ps, at - 1) === 'minus' && lowerAt(ps, at - 2) === 'or' && lowerAt(ps, at - 3) === 'plus'
  return lowerAt(ps, at - 1) === '±' || minus ? { from: at, to: at + 1 } : null
}

/** "5.3 per 100,000 residents", "12 in every 100,000": what a rate is counted by. */
export function isRateBase(ps: readonly Piece[], at: number): boolean {
  const before = lowerAt(ps, at - 1)
  if (before === 'per' || before !== 'every') return before === 'per'
  const big = Number(textAt(ps, at).replaceAll(',', '')) >= 1000
  return big && /^(?:in|for|of)$/.test(lowerAt(ps, at - 2))
}

export const codeRules: Rule[] = [
  { kind: 'reference', example: 'killed 14.[4]', find: footnote },
  { kind: 'reference', example: "32° 34'S", find: coordinate },
  { kind: 'phone', example: 'call 555-0134', find: phone },
  { kind: 'ordinal', example: 'the 21st century', find: ordinal },
  { kind: 'name', example: '10 Downing Street', find: address },
  { kind: 'name', example: 'Page 1 of 16', find: designated },
  { kind: 'reference', example: 'version 1.1.3', find: malformed },
  { kind: 'reference', example: 'a ratio of 3 to 1', find: ratio },
  { kind: 'reference', example: '2 x 4 planks', find: dimension },
  { kind: 'score', example: 'a 3-2 win', find: score },
  { kind: 'reference', example: '(± 3)', find: marginAlone },
  {
    kind: 'reference',
    example: 'per 100,000 residents',
    find: (ps, at) => (isRateBase(ps, at) ? { from: at, to: at + 1 } : null)
  }
]

/** Signs that hold a code together: "AGM-86B", "10:1,500", "192.168.0.1:80", "#12". */
const holding = /^[-‐‑/:.@#_&=~\\^§°+]$/
const closers = /^[.,;:!?)\]}"”’'»…—*†]$/

/** Where the code that a piece stands in begins and ends: all that is written without a space. */
export function codeAt(ps: readonly Piece[], at: number, done: number): NotFigure {
  let from = at
  while (from > done && ps[from]?.glued && (ps[from - 1]?.kind !== 'mark' || holding.test(textAt(ps, from - 1)))) from--
  let to = at + 1
  while (ps[to]?.glued && (ps[to]?.kind !== 'mark' || holding.test(textAt(ps, to)))) to++
  while (to > at + 1 && closers.test(textAt(ps, to - 1))) to--
  return { from, to }
}

const prefixes = new Set(
  'mid pre post early late sub under over non then now ex magnitude the about some nearly almost a an and us rs of up'.split(
    ' '
  )
)
/** Whether what is glued before a piece makes a code of it: "G20", "COVID-19", "10:1,500", "#12", "and/12". */
export function isCodeBefore(ps: readonly Piece[], at: number): boolean {
  const last = ps[at]?.glued ? ps[at - 1] : undefined
  if (!last) return false
  if (last.kind !== 'mark' || coding.has(last.text)) return true
  const before = last.glued ? ps[at - 2] : undefined
  if (!before) return false
  if (last.text === '–' || last.text === ':') return before.kind === 'digits'
  // "the end.12 more", "p.12"
  if (last.text === '.')
    return before.kind === 'word' && (before.text.length < 3 || before.text === before.text.toUpperCase())
  if (!isHyphen(last)) return false
  return before.kind === 'digits' || before.text === 'An' || (before.kind === 'word' && !prefixes.has(before.lower))
}
const coding = new Set(['/', '@', '#', '_', '=', '&', '°', '\\', '§', '^'])

/** Whether what is glued behind a number makes a code of it: "5G", "2317.TW", "12-4", "24/7". */
export function isCodeAfter(ps: readonly Piece[], at: number): boolean {
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
  return after.text.length > 1 ? after.text === after.text.toUpperCase() || /^\p{Ll}/u.test(after.text) : false
}
