import type { Bound } from '../claim.ts'
import { at } from './at.ts'
import { gap } from './numerals.ts'

/** Words before a number that bound it; longer ones first where one ends in the other. */
const before: [Bound, string][] = [
  [
    'atMost',
    'no more than|not more than|no greater than|no higher than|up to|as many as|as much as|as high as|at most|at the most|a maximum of|maximum of|maximum|at best'
  ],
  [
    'atLeast',
    'no fewer than|no less than|not fewer than|not less than|no lower than|at least|at the very least|at the least|a minimum of|minimum of|as few as|as little as|minimum'
  ],
  [
    'moreThan',
    'more than|greater than|higher than|larger than|in excess of|upwards of|upward of|north of|over|above|exceeding|exceeded|exceeds|exceed|surpassing|surpassed|surpasses|surpass|topping|topped|tops'
  ],
  [
    'nearly',
    'just short of|just shy of|short of|shy of|nearly|almost|close to|close on|closing in on|approaching|nearing|virtually'
  ],
  ['lessThan', 'less than|fewer than|lower than|smaller than|under|below'],
  [
    'about',
    'somewhere around|somewhere near|in the region of|in the order of|on the order of|something like|approximately|approx\\.?|roughly|around|about|some|circa|ca\\.|closer to|an estimated|estimated at|estimated to be|estimated|an approximate|approximate|more or less|~|≈'
  ]
]
/** Words that may stand between the bound and the number: "at least another 43". */
const fillers =
  'another|a further|further|an additional|additional|a total of|only|just|a record|an average of|a combined|an extra'

const table = new Map<string, Bound>()
for (const [bound, words] of before)
  for (const w of words.split('|')) table.set(w.replace('\\.?', '.').replaceAll('\\', ''), bound)
table.set('approx', 'about')
const any = before.map(([, words]) => words).join('|')
const boundBefore = new RegExp(`(?<=(?:^|[^\\p{L}\\d-])(${any})${gap})`, 'iuy')
const fillerBefore = new RegExp(`(?<=(?:^|[^\\p{L}\\d-])(${fillers})${gap})`, 'iuy')
const softener = new RegExp(
  `(?<=(?:^|[^\\p{L}\\d-])(well|just|slightly|far|even|much|significantly|a little|substantially)${gap})`,
  'iuy'
)

const after: [Bound, RegExp][] = [
  [
    'atLeast',
    new RegExp(
      `\\+(?!\\d)|-plus\\b|${gap}or (?:more|higher|above)\\b|${gap}plus(?= (?!one\\b)\\p{Ll})|${gap}at (?:the very )?least(?=[.,;)]|$)`,
      'iuy'
    )
  ],
  ['atMost', new RegExp(`${gap}or (?:fewer|less|lower|below)\\b|${gap}at (?:the )?most(?=[.,;)]|$)`, 'iuy')],
  ['about', new RegExp(`-(?:odd|some)\\b|${gap}odd\\b|${gap}or so\\b|${gap}or thereabouts\\b|-ish\\b`, 'iuy')]
]
/** "12 people or more" */
const afterNoun = new RegExp(`${gap}\\p{Ll}+${gap}or (more|so|fewer|less)\\b`, 'uy')

const rank = (bound: Bound) => (bound === 'exact' ? 0 : bound === 'about' ? 1 : bound === 'nearly' ? 2 : 3)

/** The bound that the words before a place state, and where they start; exact where there are none. */
export function boundLeft(text: string, start: number): { bound: Bound; start: number } {
  let found: { bound: Bound; start: number } = { bound: 'exact', start }
  let from = start
  for (let i = 0; i < 4; i++) {
    const stated = at(boundBefore, text, from)?.[1]
    const bound = stated && table.get(stated.toLowerCase())
    const word = stated ?? at(i === 0 || rank(found.bound) < 3 ? fillerBefore : softener, text, from)?.[1]
    if (!word) break
    from = text.lastIndexOf(word, from - 1)
    // "at least some 200" is at least 200: what has a direction tells more than what is rough
    if (bound) found = { bound: rank(bound) >= rank(found.bound) ? bound : found.bound, start: from }
    else if (rank(found.bound) === 3) found = { ...found, start: from }
  }
  return found
}

/** The bound that the words after a number state, and where they end. */
export function boundRight(text: string, end: number): { bound: Bound; end: number } | null {
  for (const [bound, pattern] of after) {
    const match = at(pattern, text, end)
    if (match) return { bound, end: end + match[0].length }
  }
  const noun = at(afterNoun, text, end)
  if (!noun) return null
  const bound = noun[1] === 'more' ? 'atLeast' : noun[1] === 'so' ? 'about' : 'atMost'
  return { bound, end: end + noun[0].length }
}
