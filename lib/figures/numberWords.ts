/** The words that English makes numbers of. */
const numbered = (words: string, from: number, step: number) =>
  words.split(' ').map((word, i): [string, number] => [word, from + i * step])
/** Each word in the plural too. */
const plurals = (sizes: Record<string, number>) =>
  new Map(
    Object.entries(sizes).flatMap(([word, n]): [string, number][] => [
      [word, n],
      [`${word}s`, n]
    ])
  )

const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
/** Under a hundred. */
export const small = new Map([
  ...numbered(`zero one two three four five six seven eight nine ${teens}`, 0, 1),
  ...numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10)
])
/** "two million", and "2 millions" too. */
export const scales = plurals({
  ...{ dozen: 12, score: 20, hundred: 100, thousand: 1e3, lakh: 1e5, million: 1e6, crore: 1e7, billion: 1e9 },
  trillion: 1e12
})
/** Written close to the digits, "1.5m"; those of `apart` also behind a space, "3 bln dollars". */
export const suffixes = new Map(
  Object.entries({
    ...{ k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, mio: 1e6, cr: 1e7, b: 1e9, bn: 1e9, bln: 1e9 },
    ...{ t: 1e12, tn: 1e12, trn: 1e12 }
  })
)
export const apart = new Set(['mn', 'mln', 'mio', 'bn', 'bln', 'tn', 'trn'])

const ordinal = { third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 }
/** "a third", "two-thirds": one of so many. */
export const parts = plurals({ half: 2, quarter: 4, ...ordinal }).set('halves', 2)
export const ordinals = new Set(['first', 'second', ...Object.keys(ordinal), 'eleventh', 'twelfth'])
export const fractionSigns = new Map(
  Object.entries({ '½': 1 / 2, '¼': 1 / 4, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3, '⅛': 1 / 8 })
)

/** "dozens", "tens of thousands": a size and no number. */
export const vagueScales = new Set(
  'tens dozens scores hundreds thousands millions billions trillions lakhs crores'.split(' ')
)

/** A product without the noise of binary fractions: 2.3 × 1,000,000 is 2,300,000. */
export const times = (a: number, b: number) =>
  b === 1 || (Number.isInteger(a) && Number.isInteger(b)) ? a * b : Number((a * b).toPrecision(15))
