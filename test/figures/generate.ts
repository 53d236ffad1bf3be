/**
 * Makes number phrases with their truth: a number in one of its forms, with a scale, bound words, a unit or a currency,
 * alone or as one end of a range, in a sentence that carries it. What each says is known because it was put there.
 */
import type { Bound } from '../../lib/claim.ts'
import { type Dice, dice, grouped, inWords, type NumberForm, numbers, round } from './numberForms.ts'
import { none, odd, rate } from './oddForms.ts'
import { bounded, carried, exact, type Generated, type Kind, type Wanted } from './phrase.ts'

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
function goTogether(n: NumberForm, kind: Kind): boolean {
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

function numberFor(d: Dice, kind: Kind): NumberForm {
  for (;;) {
    const n = d.pick(numbers)(d)
    if (goTogether(n, kind)) return n
  }
}

const written = (n: NumberForm, kind: Kind) => `${kind.left ?? ''}${n.words}${kind.right ?? ''}`

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
