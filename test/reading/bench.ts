/**
 * How fast the reading is, beside others, on the same megabyte in one run: `npx tsx test/reading/bench.ts`.
 * The others are no dependencies of this project; those that are installed take part:
 * `npm i --no-save numeric-quantity compromise @microsoft/recognizers-text-number-with-unit wink-ner wink-tokenizer`.
 */
import { createRequire } from 'node:module'
import { readQuantities } from '../../lib/figures/quantities.ts'
import { readClaims } from '../../lib/reading/claims.ts'

const news = `At least 14 miners were killed and 37 injured when a gas explosion tore through a pit in the northern province of Karsa on Tuesday, the regional governor said.
Rescue teams pulled nine survivors from the rubble overnight, but more than 20 workers are still missing, according to the mine's operator.
"We have counted 23 bodies so far, and the figure could rise," Maria Lund, head of the emergency service, told reporters.
The mine, which employs about 1,200 people, had been fined $250,000 in March 2017 for breaches of safety rules. Its output fell 12 percent to 3.4 million tonnes last year.
Thousands of mourners gathered in the capital, where the unions called a two-day strike. Police put the crowd at 8,000; the organisers spoke of between 15,000 and 20,000.
A spokesman for the ministry said the government would pay 1.5 million crowns to each of the families. Critics say that is half of what was promised.
`
const repeated = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
const megabyte = repeated(news, 1e6)
const article = (text: string) => ({
  id: 'bench',
  title: null,
  publisher: null,
  published: '2018-11-15',
  url: null,
  text
})
const articles = Array.from({ length: Math.ceil(1e6 / news.length) }, () => article(news))

/** Characters per second, the best of several runs, and how much was found. */
function measure(name: string, length: number, run: () => number, runs = 5): number {
  let best = Infinity
  let found = 0
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    found = run()
    best = Math.min(best, performance.now() - start)
  }
  const rate = length / best / 1000
  console.log(`${name.padEnd(58)}${rate.toFixed(3).padStart(10)} M chars/s${String(found).padStart(9)} found`)
  return rate
}

// biome-ignore lint/suspicious/noExplicitAny: packages that may be absent have no types here
function load(name: string): any {
  try {
    return createRequire(import.meta.url)(name)
  } catch {
    console.log(`${name}: not installed, left out`)
    return null
  }
}

function peers() {
  measure('regular expression /\\d[\\d,.]*/', 1e6, () => megabyte.match(/\d[\d,.]*/g)?.length ?? 0)
  const numeric = load('numeric-quantity')
  // it reads a word that is a number, and finds none in a text
  const numbers = () => megabyte.split(/\s+/).filter((word) => !Number.isNaN(numeric.numericQuantity(word))).length
  if (numeric) measure('numeric-quantity, word by word', 1e6, numbers, 9)
  const nlp = load('compromise')
  const few = repeated(news, 1e5)
  if (nlp) measure('compromise numbers()', 1e5, () => nlp(few).numbers().json().length, 2)
  const units = load('@microsoft/recognizers-text-number-with-unit')
  // line by line: on a long line it takes quadratic time
  const lines = few.split('\n')
  const count = (line: string) =>
    units.recognizeCurrency(line, 'en-us').length + units.recognizeDimension(line, 'en-us').length
  if (units)
    measure('recognizers-text number-with-unit, line by line', 1e5, () => lines.reduce((n, l) => n + count(l), 0), 2)
  const [ner, tokenizer] = [load('wink-ner'), load('wink-tokenizer')]
  if (!ner || !tokenizer) return
  const recogniser = ner()
  recogniser.learn(['killed', 'injured', 'people'].map((text) => ({ text, entityType: 'word', uid: text })))
  const cut = tokenizer()
  measure('wink-ner on wink-tokenizer', 1e5, () => recogniser.recognize(cut.tokenize(few)).length, 3)
}

console.log(`Node ${process.version}`)
measure('readQuantities, news', 1e6, () => readQuantities(megabyte).length, 9)
measure('readClaims, news, as articles', 1e6, () => articles.reduce((n, a) => n + readClaims(a).length, 0))
measure('readClaims, news, as one article', 1e6, () => readClaims(article(megabyte)).length)
peers()
const long = 1e7
const plain = measure('readQuantities, news', long, () => readQuantities(repeated(news, long)).length, 3)
const hostile = ['1,1,1,1,', '1-', '1 ', '12 people, ', 'hundreds of hundreds of ', '"\'“‘', '([{<']
for (const piece of [...hostile, news.replaceAll('\n', ' ')]) {
  const text = repeated(piece, long)
  const rate = measure(
    `readQuantities, one line of ${JSON.stringify(piece.slice(0, 24))}`,
    long,
    () => readQuantities(text).length,
    2
  )
  if (rate < plain / 3) console.log('  more than three times as slow as news')
}
/** The same a doubling apart: flat, where it is linear. */
for (const piece of ['1-', '1 ', '12 people, ']) {
  for (const kB of [40, 80, 160]) {
    const text = repeated(piece, kB * 1000)
    measure(`readQuantities, ${kB} kB of ${JSON.stringify(piece)}`, text.length, () => readQuantities(text).length, 9)
  }
}
const claims = measure('readClaims, news', 1e6, () => readClaims(article(megabyte)).length, 2)
for (const piece of [...hostile, news.replaceAll('\n', ' ')]) {
  const text = repeated(piece, 1e6)
  const rate = measure(
    `readClaims, one line of ${JSON.stringify(piece.slice(0, 24))}`,
    1e6,
    () => readClaims(article(text)).length,
    2
  )
  if (rate < claims / 3) console.log('  more than three times as slow as news')
}
