/** Numbers in the forms that English writes them in, with their values: the first half of a phrase. */

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

export type Dice = {
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

export const grouped = (n: number, mark: string) => String(n).replace(/\B(?=(\d{3})+$)/g, mark)
export const round = (n: number) => Number(n.toPrecision(12))

/** A number as written. `sign`: only with a sign of money before it; `noun`: only with a noun that is counted. */
export type NumberForm = { form: string; words: string; value: number; takes?: 'sign' | 'noun' }

const scales: [string, number][] = [
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7]
]
export const numbers: ((d: Dice) => NumberForm)[] = [
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
const just = (form: string, value: number): NumberForm => ({ form, value, words: String(value) })
const told = (form: string, value: number, say: (n: number) => string): NumberForm => ({
  form,
  value,
  words: say(value)
})
function scaled(d: Dice, form: string, n: number): NumberForm {
  const [name, size] = d.pick(scales)
  return { form, words: `${n}${d.pick([' ', ' ', '-'])}${name}`, value: round(n * size) }
}
