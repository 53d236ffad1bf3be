/**
 * Makes number phrases with their truth: a number in one of its forms, with a scale, bound words, a unit or a currency,
 * alone or as one end of a range, in a sentence that carries it. What each says is known because it was put there.
 */
import type { Bound } from '../../lib/claim.ts'

export type Wanted = {
  low: number | null
  best: number | null
  high: number | null
  bound: Bound
  unit: string | null
  vague?: string
}
/** `start`, `end`: where the phrase stands in the text. `want` null: digits there are no figure. */
type Placed = { start: number; end: number; want: Wanted | null }
/** A sentence with one phrase, or with a second one behind it. */
export type Generated = Placed & { form: string; text: string; second?: Placed }

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Dice = {
  pick: <T>(items: readonly T[]) => T
  int: (low: number, high: number) => number
  chance: (p: number) => boolean
}
export function dice(seed: number): Dice {
  const next = random(seed)
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return { int, pick: (items) => items[int(0, items.length - 1)] as (typeof items)[number], chance: (p) => next() < p }
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' '
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
/** A whole number in English words, below a billion. */
export function inWords(n: number, and = ' and '): string {
  if (n < 20) return ones[n] ?? ''
  if (n < 100) return `${tens[Math.floor(n / 10) - 2]}${n % 10 ? `-${ones[n % 10]}` : ''}`
  if (n < 1000) return `${ones[Math.floor(n / 100)]} hundred${n % 100 ? and + inWords(n % 100, and) : ''}`
  const [size, name] = n < 1e6 ? [1e3, 'thousand'] : [1e6, 'million']
  const rest = n % size
  const joint = rest > 0 && rest < 100 ? and : ' '
  return `${inWords(Math.floor(n / size), and)} ${name}${rest ? joint + inWords(rest, and) : ''}`
}

const grouped = (n: number, mark: string) => String(n).replace(/\B(?=(\d{3})+$)/g, mark)
const round = (n: number) => Number(n.toPrecision(12))

/** A number as written. `sign`: only with a sign of money before it; `noun`: only with a noun that is counted. */
type Number_ = { form: string; words: string; value: number; takes?: 'sign' | 'noun' }

const scales: [string, number][] = [
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7]
]
const numbers: ((d: Dice) => Number_)[] = [
  (d) => just('digits', d.int(2, 999)),
  (d) => just('four digits', d.int(2200, 9999)),
  (d) => told('commas', d.int(1000, 9_999_999), (n) => grouped(n, ',')),
  (d) => told('thin spaces', d.int(1000, 9_999_999), (n) => grouped(n, d.pick(['\u00a0', '\u2009', '\u202f']))),
  (d) => told('apostrophes', d.int(1000, 9_999_999), (n) => grouped(n, d.pick(["'", '’']))),
  (d) => ({ ...told('spaces', d.int(1000, 999_999), (n) => grouped(n, ' ')), takes: 'noun' }),
  (d) => told('soft hyphen', d.int(10, 9999), (n) => String(n).replace(/(?<=^\d)/, d.pick(['\u00ad', '\u200b']))),
  (d) => told('lakhs by commas', d.int(1, 99) * 100_000, (n) => `${n / 100_000},00,000`),
  (d) => told('words', d.int(2, 999), (n) => inWords(n)),
  (d) => told('words', d.int(1000, 999_999), (n) => inWords(n)),
  (d) => told('words without and', d.int(100, 99_999), (n) => inWords(n, ' ')),
  (d) => told('words with hyphens', d.int(101, 999), (n) => inWords(n).replaceAll(' ', '-')),
  (d) =>
    told('words with a comma', d.int(2, 20) * 1000 + d.int(1, 9) * 100, (n) =>
      inWords(n).replace('thousand', 'thousand,')
    ),
  (d) => scaled(d, 'digits and scale', d.int(2, 900)),
  (d) => scaled(d, 'decimal and scale', d.int(11, 999) / 10),
  (d) => scaled(d, 'decimals and scale', d.int(1001, 9999) / 1000),
  (d) => {
    const [name, size] = d.pick(scales.slice(0, 3))
    const n = d.int(2, 99)
    return { form: 'plural scale', words: `${n} ${name}s`, value: n * size }
  },
  (d) => {
    const [whole, part] = [d.int(1, 19), d.int(1, 9)]
    const [name, size] = d.pick(scales.slice(0, 3))
    return {
      form: 'spoken point',
      words: `${ones[whole]} point ${ones[part]} ${name}`,
      value: round((whole + part / 10) * size)
    }
  },
  (d) => {
    const whole = d.int(1, 19)
    const [said, part] = d.pick(mixed)
    const [name, size] = d.pick(scales.slice(0, 3))
    const digits = d.chance(0.3) && said === ' and a half'
    return {
      form: `mixed${said}`,
      words: `${digits ? whole : ones[whole]}${said} ${name}`,
      value: (whole + part) * size
    }
  },
  (d) => {
    const whole = d.int(2, 40)
    const [said, part] = d.pick([
      ['½', 0.5],
      [' 1/2', 0.5],
      ['¼', 0.25],
      [' 3/4', 0.75]
    ] as const)
    return { form: 'fraction sign', words: `${whole}${said} million`, value: (whole + part) * 1e6 }
  },
  (d) => {
    const [name, size] = d.pick(scales.slice(0, 3))
    const [said, part] = d.pick([
      ['half a', 0.5],
      ['a quarter of a', 0.25],
      ['three-quarters of a', 0.75],
      ['half-a-', 0.5]
    ] as const)
    return {
      form: 'part of a scale',
      words: said.endsWith('-') ? `${said}${name}` : `${said} ${name}`,
      value: part * size
    }
  },
  (d) => {
    const [name, size] = d.pick(scales.slice(1, 3))
    return { form: 'scale and a half', words: `a ${name} and a half`, value: 1.5 * size }
  },
  (d) => {
    const [name, size] = d.pick([
      ['dozen', 12],
      ['dozens', 12],
      ['score', 20]
    ] as const)
    const n = d.int(2, 9)
    return { form: 'groups', words: `${ones[n]} ${name}`, value: n * size }
  },
  (d) =>
    d.pick([
      { form: 'a scale', words: 'a dozen', value: 12 },
      { form: 'a scale', words: 'a hundred', value: 100 },
      { form: 'a scale', words: 'half a dozen', value: 6 }
    ]),
  (d) => {
    const n = d.int(2, 20)
    return { form: 'lakh crore', words: `${d.chance(0.5) ? n : (ones[n] ?? n)} lakh crore`, value: n * 1e12 }
  },
  (d) => {
    const [name, size] = d.pick([
      ['m', 1e6],
      ['k', 1e3],
      ['mn', 1e6],
      ['bn', 1e9],
      [' mln', 1e6],
      [' bln', 1e9]
    ] as const)
    const n = d.int(2, 99) / d.pick([1, 10])
    return { form: `suffix ${name}`, words: `${n}${name}`, value: round(n * size), takes: 'noun' }
  },
  (d) => {
    const [name, size] = d.pick([
      ['m', 1e6],
      ['b', 1e9],
      ['bn', 1e9],
      ['tn', 1e12],
      ['M', 1e6],
      ['B', 1e9],
      ['k', 1e3]
    ] as const)
    const n = d.int(2, 99) / d.pick([1, 10])
    return { form: `suffix ${name} of money`, words: `${n}${name}`, value: round(n * size), takes: 'sign' }
  }
]
const mixed = [
  [' and a half', 0.5],
  [' and a quarter', 0.25],
  [' and three quarter', 0.75],
  [' and one-half', 0.5],
  ['-and-a-half', 0.5]
] as const
const just = (form: string, value: number): Number_ => ({ form, value, words: String(value) })
const told = (form: string, value: number, say: (n: number) => string): Number_ => ({ form, value, words: say(value) })
function scaled(d: Dice, form: string, n: number): Number_ {
  const [name, size] = d.pick(scales)
  return { form, words: `${n}${d.pick([' ', ' ', '-'])}${name}`, value: round(n * size) }
}

const before: [Bound, string][] = (
  [
    ['atLeast', 'at least|no fewer than|no less than|not less than|a minimum of|at the very least|≥|not fewer than'],
    ['moreThan', 'more than|over|well over|in excess of|upwards of|above|just over|exceeding|>'],
    ['atMost', 'up to|as many as|no more than|at most|a maximum of|not more than|≤|less than or equal to'],
    ['lessThan', 'fewer than|less than|under|below|just under|not even|<'],
    ['about', 'about|around|roughly|some|approximately|an estimated|circa|c.|~|close on|in the region of'],
    ['nearly', 'nearly|almost|close to|just short of|not quite|approaching']
  ] as const
).flatMap(([bound, phrases]) =>
  phrases.split('|').map((p): [Bound, string] => [p === 'close on' ? 'nearly' : bound, p])
)
const behind: [Bound, string][] = [
  ['atLeast', ' or more'],
  ['atLeast', ' or over'],
  ['atLeast', ' or greater'],
  ['atLeast', ' or above'],
  ['atMost', ' or fewer'],
  ['atMost', ' or less'],
  ['atMost', ' or under'],
  ['about', ' or so'],
  ['about', ' or thereabouts']
]

/** What is counted or measured: words before and after the number, the unit, and what a sentence does with it. */
type Kind = {
  form: string
  left?: string
  right?: string
  unit: string | null
  factor?: number
  carriers: readonly string[]
}
const people = [
  '{} were killed.',
  'The ministry said {} were killed.',
  'Police detained {} on Friday.',
  'On Monday {} fled, officials said.',
  'The flood displaced {}',
  '"{} are missing," she said.',
  '{} attended (police said).',
  'In Orvane {} were hurt on 12 May 2019.',
  'Nobody knows why {} left.',
  'It left {} dead — the worst in years',
  'a crowd of {}',
  'Of those, {}, have died.'
]
const paid = [
  'They pledged {} for the town.',
  'The repair cost {}.',
  'The bank owes {}, it said.',
  'A fine of {} was paid.',
  'Prices: {}.',
  'The U.S. {} plan',
  'It fetched {}, against nothing before.',
  'a {} loan'
]
const sized = ['The fire burned {} of forest.', 'The wall is {} long.', 'It lies {} away.']
const shared = ['Support fell to {}.', 'Some of it, {}, was lost.', 'Turnout was {}, officials said.']
const kinds: Kind[] = [
  ...['people', 'civilians', 'miners', 'homes', 'cases', 'troops', 'villagers'].map((noun) => ({
    form: noun,
    right: ` ${noun}`,
    unit: null,
    carriers: people
  })),
  ...(
    [
      ['$', 'USD'],
      ['€', 'EUR'],
      ['£', 'GBP'],
      ['US$', 'USD'],
      ['A$', 'AUD'],
      ['$US', 'USD'],
      ['₹', 'INR'],
      ['¥', 'JPY'],
      ['C$', 'CAD']
    ] as const
  ).map(([left, unit]) => ({ form: left, left, unit, carriers: paid })),
  ...(
    [
      ['USD ', 'USD'],
      ['Rs ', 'INR'],
      ['Rs. ', 'INR'],
      ['RM', 'MYR'],
      ['EUR ', 'EUR'],
      ['CHF ', 'CHF']
    ] as const
  ).map(([left, unit]) => ({ form: left, left, unit, carriers: paid })),
  ...(
    [
      [' dollars', 'USD'],
      [' euros', 'EUR'],
      [' rupees', 'INR'],
      [' yen', 'JPY'],
      [' US dollars', 'USD']
    ] as const
  ).map(([right, unit]) => ({ form: right, right, unit, carriers: paid })),
  ...(
    [
      [' km', 'km'],
      ['km', 'km'],
      [' kilometers', 'km'],
      [' miles', 'miles'],
      [' hectares', 'hectares'],
      [' acres', 'acres'],
      [' km2', 'km²'],
      [' sq km', 'km²'],
      [' square miles', 'square miles'],
      [' tonnes', 'tons']
    ] as const
  ).map(([right, unit]) => ({ form: right, right, unit, carriers: sized })),
  ...(
    [
      [' percent', '%'],
      ['%', '%'],
      [' per cent', '%'],
      [' percentage points', 'percentage points']
    ] as const
  ).map(([right, unit]) => ({ form: right, right, unit, carriers: shared }))
]
const isMoney = (kind: Kind) => kind.carriers === paid
const isPeople = (kind: Kind) => kind.carriers === people

/** Whether a number of this form is written with this unit at all. */
function goTogether(n: Number_, kind: Kind): boolean {
  const glued = /^[%a-z]/i.test(kind.right ?? ' ')
  if (n.takes === 'sign') return kind.left !== undefined
  if (n.takes === 'noun') return isPeople(kind) || kind.left !== undefined
  // nobody writes "$twelve", "twelve%" or "2½km"
  const spelled = /[a-z½¼¾/]/i.test(n.words)
  if (kind.left !== undefined && /^[a-z]/i.test(n.words)) return false
  if (glued && spelled) return false
  if (isPeople(kind)) return Number.isInteger(n.value) && !/lakh crore/.test(n.form)
  return kind.carriers !== shared || n.value < 1000
}

const exact = (value: number, unit: string | null): Wanted => ({
  low: null,
  best: value,
  high: null,
  bound: 'exact',
  unit
})
function bounded(value: number, bound: Bound, unit: string | null): Wanted {
  const [low, high] = [/^(?:atLeast|moreThan)$/.test(bound), /^(?:atMost|lessThan)$/.test(bound)]
  return { low: low ? value : null, best: low || high ? null : value, high: high ? value : null, bound, unit }
}

/** A phrase in a sentence. */
function carried(d: Dice, form: string, phrase: string, kind: Kind, want: Wanted | null): Generated {
  const carrier = d.pick(kind.carriers)
  const start = carrier.indexOf('{}')
  const opens = start === 0 && /^[a-z]/.test(phrase) && d.chance(0.5)
  const words = opens ? phrase[0]?.toUpperCase() + phrase.slice(1) : phrase
  return { form, text: carrier.replace('{}', () => words), start, end: start + phrase.length, want }
}

function numberFor(d: Dice, kind: Kind): Number_ {
  for (;;) {
    const n = d.pick(numbers)(d)
    if (goTogether(n, kind)) return n
  }
}

const written = (n: Number_, kind: Kind) => `${kind.left ?? ''}${n.words}${kind.right ?? ''}`

function plain(d: Dice): Generated {
  const kind = d.pick(kinds)
  const n = numberFor(d, kind)
  return carried(d, `${n.form} | ${kind.form}`, written(n, kind), kind, exact(n.value, kind.unit))
}

function withBound(d: Dice): Generated {
  const kind = d.pick(kinds)
  const n = numberFor(d, kind)
  if (d.chance(0.7)) {
    const [bound, words] = d.pick(before)
    const space = /^[≥≤<>~]$/.test(words) ? d.pick(['', ' ']) : ' '
    return carried(
      d,
      `${words} | ${n.form}`,
      `${words}${space}${written(n, kind)}`,
      kind,
      bounded(n.value, bound, kind.unit)
    )
  }
  if (/^[a-z%]/.test(kind.right ?? '')) return withBound(d)
  const [bound, words] = d.pick(behind)
  const phrase = kind.left ? `${written(n, kind)}${words}` : `${n.words}${words}${kind.right ?? ''}`
  const noun = kind.right !== undefined && d.chance(0.5) ? `${written(n, kind)}${words}` : phrase
  return carried(d, `${words} | ${n.form}`, noun, kind, bounded(n.value, bound, kind.unit))
}

/** Two ends in the ways that newspapers write them, with what both share told once or twice. */
function range(d: Dice): Generated {
  const kind = d.pick(kinds.filter(({ right = ' ' }) => /^[ %]/.test(right)))
  const unit = kind.unit
  const [left, right] = [kind.left ?? '', kind.right ?? '']
  const a = d.int(2, 400)
  const b = a + d.int(1, 500)
  const between = (low: number, high: number): Wanted => ({ low, best: null, high, bound: 'between', unit })
  const money = isMoney(kind) && kind.left !== undefined
  const small = d.int(2, 8)
  const forms: [string, string, number, number][] = [
    ['a-b', `${left}${a}-${b}${right}`, a, b],
    ['a–b', `${left}${a}–${b}${right}`, a, b],
    ['a to b', `${left}${a} to ${left}${b}${right}`, a, b],
    ['between a and b', `between ${left}${a} and ${left}${b}${right}`, a, b],
    ['a or b', `${left}${a} or ${left}${b}${right}`, a, b],
    ['between a and as many as b', `between ${left}${a} and as many as ${left}${b}${right}`, a, b],
    ['commas', `${left}${grouped(a * 1000, ',')} to ${left}${grouped(b * 1000, ',')}${right}`, a * 1000, b * 1000],
    ['shared scale', `${left}${a} to ${left}${b} million${right}`, a * 1e6, b * 1e6],
    ['shared scale -', `${left}${a}-${b} million${right}`, a * 1e6, b * 1e6],
    ['scale twice', `${left}${a} million to ${left}${b} million${right}`, a * 1e6, b * 1e6],
    [
      'decimals',
      `${left}${a}.2 million to ${left}${b}.5 million${right}`,
      round((a + 0.2) * 1e6),
      round((b + 0.5) * 1e6)
    ]
  ]
  if (money)
    forms.push(
      ['$a-bm', `${left}${a}-${b}m`, a * 1e6, b * 1e6],
      ['$am-bm', `${left}${a}m-${b}m`, a * 1e6, b * 1e6],
      ['$am-$bm', `${left}${a}m-${left}${b}m`, a * 1e6, b * 1e6],
      ['$a to $bbn', `${left}${a} to ${left}${b}bn`, a * 1e9, b * 1e9]
    )
  if (isPeople(kind))
    forms.push(
      ['words', `${inWords(small)} or ${inWords(small + 1)} hundred${right}`, small * 100, (small + 1) * 100],
      ['words to', `${inWords(small)} to ${inWords(small + 2)} thousand${right}`, small * 1000, (small + 2) * 1000],
      ['between words', `between ${inWords(small)} and ${inWords(small + 2)}${right}`, small, small + 2],
      [
        'between hundreds',
        `between ${inWords(small * 100)} and ${inWords(small * 100 + 50)}${right}`,
        small * 100,
        small * 100 + 50
      ],
      ['dozen', `${inWords(small)} or ${inWords(small + 1)} dozen${right}`, small * 12, (small + 1) * 12],
      ['14-17,000', `${small}-${small + 9},000${right}`, small * 1000, (small + 9) * 1000],
      ['5m or 6m', `${small}m to ${small + 1}m${right}`, small * 1e6, (small + 1) * 1e6],
      ['at least and at most', `at least ${a} and at most ${b}${right}`, a, b]
    )
  const [form, words, low, high] = d.pick(forms)
  return carried(d, `range ${form} | ${kind.form}`, words, kind, between(low, high))
}

const vagueWords = [
  'dozens',
  'hundreds',
  'thousands',
  'tens of thousands',
  'hundreds of thousands',
  'several hundred',
  'a few dozen',
  'several',
  'a few thousand',
  'hundreds, perhaps thousands',
  'dozens if not hundreds',
  'a couple of hundred'
]
function vague(d: Dice): Generated {
  const kind = d.pick(kinds.filter(isPeople))
  const word = d.pick(vagueWords)
  const of = /s$/.test(word) && word !== 'several' ? ' of' : ''
  const [bound, words] = d.chance(0.4)
    ? d.pick(before.filter(([, w]) => /^[a-z ]+$/.test(w)))
    : (['exact', ''] as const)
  const phrase = `${words ? `${words} ` : ''}${word}${of}${kind.right}`
  const want: Wanted = { low: null, best: null, high: null, bound, unit: null, vague: word }
  return carried(d, `vague ${words}`, phrase, kind, want)
}

function margin(d: Dice): Generated {
  const kind = d.pick(kinds.filter((k) => isPeople(k) || k.form === ' percent' || k.form === ' km'))
  const best = d.int(20, 900)
  const off = d.int(1, 15)
  const sign = d.pick(['±', ' ± ', ' plus or minus ', ' +/- '])
  const want: Wanted = { low: best - off, best, high: best + off, bound: 'interval', unit: kind.unit }
  return carried(d, 'margin', `${best}${sign}${off}${kind.right}`, kind, want)
}

function rate(d: Dice): Generated {
  const n = d.int(2, 900)
  const [phrase, unit] = d.pick([
    [`${n} km a day`, 'km per day'],
    [`$${n} an hour`, 'USD per hour'],
    [`$${n} per barrel`, 'USD per barrel'],
    [`${n} percent a year`, '% per year'],
    [`${n} tonnes per hectare`, 'tons per hectare'],
    [`${n} km per hour`, 'km/h'],
    [`${n} deaths per 100,000 people`, 'per 100,000 people'],
    [`${n} in every 100,000 people`, 'per 100,000 people'],
    [`${n} people per 1,000`, 'per 1,000']
  ] as const)
  const kind: Kind = { form: 'rate', unit, carriers: ['It was {}.', 'They recorded {} in Orvane.'] }
  return carried(d, `rate ${unit}`, phrase, kind, exact(n, unit))
}

/** Signs, adjectives with a hyphen, shares, bounds glued on, words that stand between bound and number. */
function odd(d: Dice): Generated {
  const n = d.int(2, 90)
  const [form, phrase, unit, value, bound, ...carriers] = d.pick<
    [string, string, string | null, number, Bound, ...string[]]
  >([
    ['minus', `minus ${n} degrees`, 'degrees', -n, 'exact', 'It was {} at dawn.'],
    ['minus', `-${n}°C`, 'degrees Celsius', -n, 'exact', 'It was {} at dawn.', 'At {} it froze.'],
    ['minus', `${d.pick(['-', '−'])}${n}.${n % 10}%`, '%', -Number(`${n}.${n % 10}`), 'exact', 'Growth was {} then.'],
    ['minus', `-$${n}bn`, 'USD', -n * 1e9, 'exact', 'It posted a loss of {} then.'],
    ['point', `$.${n} million`, 'USD', round(Number(`0.${n}`) * 1e6), 'exact', 'They pledged {}.'],
    ['point', `.${n} percent`, '%', Number(`0.${n}`), 'exact', 'It rose by {} then.'],
    ['adjective', `${n}-mile`, 'miles', n, 'exact', 'a {} wall', 'The {} march began.'],
    ['adjective', `${inWords(n)}-day`, 'days', n, 'exact', 'a {} strike'],
    ['adjective', `$${n}-million`, 'USD', n * 1e6, 'exact', 'a {} deal', 'the {} fine'],
    ['adjective', `${n}-percent`, '%', n, 'exact', 'a {} rise in prices'],
    ['adjective', `${n}-strong`, null, n, 'exact', 'a {} crowd'],
    ['glued', `${n}-plus`, null, n, 'atLeast', '{} people came.', 'Some of the {} houses burned.'],
    ['glued', `${n}+`, null, n, 'atLeast', '{} people came.'],
    ['glued', `${n}-odd`, null, n, 'about', 'The {} people came.', '{} houses burned.'],
    ['filler', `at least another ${n}`, null, n, 'atLeast', '{} people were killed.', 'It hurt {}.'],
    ['filler', `more than a further ${inWords(n)}`, null, n, 'moreThan', '{} people were killed.'],
    ['filler', `at least some ${n}`, null, n, 'atLeast', '{} people were killed.'],
    ['filler', `well over ${n},000`, null, n * 1000, 'moreThan', '{} people were killed.'],
    ['article', 'more than a million', null, 1e6, 'moreThan', '{} people fled.'],
    ['article', 'at least a dozen', null, 12, 'atLeast', '{} people fled.', 'It hurt {}.'],
    ['article', 'nearly half a million', null, 5e5, 'nearly', '{} people fled.'],
    ['noun', `${n} people or more`, null, n, 'atLeast', '{} were killed.', 'It killed {}.'],
    ['noun', `${n} people at most`, null, n, 'atMost', 'It killed {}.'],
    [
      'share',
      `${inWords(n % 3 || 3)} in five`,
      '%',
      20 * (n % 3 || 3),
      'exact',
      '{} of them fled.',
      'It hurt {} flights.'
    ],
    ['share', `${d.int(1, 9)}0 out of 100`, '%', 0, 'exact', '{} of them fled.'],
    ['share', 'two-thirds', '%', 66.6667, 'exact', '{} of them fled.'],
    ['share', 'a quarter', '%', 25, 'exact', '{} of them fled.', 'It lost {} of its staff.'],
    ['share', 'more than half', '%', 50, 'moreThan', '{} of them fled.'],
    ['duration', `${n} hours`, 'hours', n, 'exact', 'They waited {}.', 'It took {} to end it.'],
    ['duration', `more than ${n} years`, 'years', n, 'moreThan', 'They waited {}.'],
    ['times', `${n} times`, 'times', n, 'exact', 'It rang {}.'],
    ['speed', `${n} mph`, 'mph', n, 'exact', 'Winds of {} hit it.'],
    ['weight', `${n} kg`, 'kilograms', n, 'exact', 'They seized {} of it.'],
    ['weight', `${n}kg`, 'kilograms', n, 'exact', 'They seized {} of it.'],
    ['cents', `${n} cents`, 'USD', n / 100, 'exact', 'It costs {}.'],
    ['metres', `${n}m`, 'meters', n, 'exact', 'The tower is {} high.', 'a {} wall fell', 'They laid {} of cable.']
  ])
  const percent = /^(\d+) out of 100$/.exec(phrase)
  const kind: Kind = { form, unit, carriers }
  return carried(d, `odd ${form}`, phrase, kind, bounded(percent ? Number(percent[1]) : value, bound, unit))
}

const lists = [
  '{} were killed and {} hurt.',
  '{} died, {} were hurt, officials said.',
  'It killed {}, {} in Orvane.',
  '{} fled; {} stayed.',
  'Of {}, {} died.',
  '{} and {} were there.'
]
/** Two figures in one sentence: neither takes a word of the other. */
function two(d: Dice): Generated {
  const counted = kinds.filter(isPeople)
  const one = () => {
    const kind = d.pick(counted)
    const n = numberFor(d, kind)
    const [bound, words] = d.chance(0.5) ? d.pick(before.filter(([, w]) => /^[a-z]/.test(w))) : (['exact', ''] as const)
    return { words: `${words ? `${words} ` : ''}${written(n, kind)}`, want: bounded(n.value, bound, null) }
  }
  const [a, b] = [one(), one()]
  const carrier = d.pick(lists)
  const start = carrier.indexOf('{}')
  const text = carrier.replace('{}', () => a.words).replace('{}', () => b.words)
  const end = start + a.words.length
  const at = text.lastIndexOf(b.words)
  return { form: 'two', text, start, end, want: a.want, second: { start: at, end: at + b.words.length, want: b.want } }
}

/** Digits that are no figure. */
function none(d: Dice): Generated {
  const age = d.int(18, 90)
  const [form, phrase, ...carriers] = d.pick([
    [
      'age',
      `${age}`,
      'A nurse, {}, was there.',
      'The man ({}) was there.',
      'Ida Vale, {}, was there.',
      'Dead at {}.',
      'A woman aged {} was there.',
      'The victim, {}, of Orvane.',
      'Al Moran Jr., {}, was there.',
      'the {}-year-old driver',
      'His two sons, {} and 6, were there.'
    ],
    [
      'ambiguous',
      `${d.int(1, 99)}.${d.int(0, 9)}00`,
      'Some {} people were there.',
      'They counted {} homes.',
      'The toll is {}.'
    ],
    ['decimal comma', `${d.int(1, 9)},${d.int(1, 9)} million`, 'Some {} people were there.'],
    ['telephone', `555-0${d.int(100, 199)}`, 'Call {} now.', 'His number is {}.'],
    ['address', `${d.int(1, 40)}00`, 'A man of the {} block of Vale Street was there.', 'He lives at {} Vale Street.'],
    [
      'clock',
      `${d.int(1, 12)}.${d.int(10, 59)}`,
      'The blast at {} hurt nobody known.',
      'It began at about {} p.m. that day.'
    ],
    ['footnote', `[${d.int(1, 40)}]`, 'This was denied.{}', 'The ministry {} was there.'],
    [
      'code',
      d.pick([
        'F-16',
        'C-17',
        'Boeing 737-800',
        'A320',
        '2317.TW',
        '10:1,500',
        '192.168.1.12',
        'AGM-86B',
        '3:2',
        '24/7',
        'COVID-19'
      ]),
      'It was {}.',
      'They saw {} there.'
    ],
    ['page', `${d.int(2, 40)}`, 'See page {} for it.', 'Chapter {} tells it.', 'No. {} on the list', 'Page 1 of {}'],
    ['exception', `${d.int(2, 40)}`, 'All but {} of them left.', 'All except {} were there.'],
    ['date', `${d.int(1, 28)}`, 'It happened early October {} there.', 'on May {}, officials met', 'by {} June']
  ] as const)
  return carried(d, `none ${form}`, phrase, { form, unit: null, carriers }, null)
}

const makers: [share: number, make: (d: Dice) => Generated][] = [
  [0.34, plain],
  [0.58, withBound],
  [0.76, range],
  [0.82, vague],
  [0.85, margin],
  [0.88, rate],
  [0.92, odd],
  [0.96, two],
  [1, none]
]

/** `n` phrases, the same for the same seed. */
export function generate(seed: number, n: number): Generated[] {
  const d = dice(seed)
  return Array.from({ length: n }, () => {
    const at = d.int(0, 9999) / 10_000
    const make = makers.find(([share]) => at < share)?.[1] ?? plain
    return make(d)
  })
}
