/** The words that English makes numbers of. */
const numbered = (words: string, from: number, step: number): [string, number][] =>
  words.split(' ').map((word, i) => [word, from + i * step])

const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
/** Under a hundred. */
export const small = new Map([
  ...numbered(`zero one two three four five six seven eight nine ${teens}`, 0, 1),
  ...numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10)
])

const singularScales: [string, number][] = [
  ['dozen', 12],
  ['score', 20],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12]
]
/** "two million", and "2 millions" too. */
export const scales = new Map(singularScales.flatMap(([word, n]) => [[word, n] as const, [`${word}s`, n] as const]))
/** Written close to the digits, "1.5m"; those of `apart` also behind a space, "3 bln dollars". */
export const suffixes = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
  ['cr', 1e7]
])
export const apart = new Set(['mn', 'mln', 'mio', 'bn', 'bln', 'tn', 'trn'])

const partNames = 'half third quarter fifth sixth seventh eighth ninth tenth'.split(' ')
const partSizes = [2, 3, 4, 5, 6, 7, 8, 9, 10]
/** "a third", "two-thirds": one of so many. */
export const parts = new Map([
  ...partNames.flatMap((name, i): [string, number][] => [
    [name, partSizes[i] ?? 1],
    [`${name}s`, partSizes[i] ?? 1]
  ]),
  ['halves', 2],
  ['fourth', 4],
  ['fourths', 4]
])
export const fractionSigns = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅛', 0.125]
])

export const ordinals = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
)

/** "dozens", "tens of thousands": a size and no number. */
export const vagueScales = new Set(
  'tens dozens scores hundreds thousands millions billions trillions lakhs crores'.split(' ')
)

/** A product without the noise of binary fractions: 2.3 × 1,000,000 is 2,300,000. */
export const times = (a: number, b: number) =>
  b === 1 || (Number.isInteger(a) && Number.isInteger(b)) ? a * b : Number((a * b).toPrecision(15))
