/** Reading, beside those who read numbers out of text: by the same characters, in one run. */
import { best, built, type Row, row } from './measure.ts'

const news = `At least 14 miners were killed and 37 injured when a gas explosion tore through a pit in the northern province of Karsa on Tuesday, the regional governor said.
Rescue teams pulled nine survivors from the rubble overnight, but more than 20 workers are still missing, according to the mine's operator.
"We have counted 23 bodies so far, and the figure could rise," Maria Lund, head of the emergency service, told reporters.
The mine, which employs about 1,200 people, had been fined $250,000 in March 2017 for breaches of safety rules. Its output fell 12 percent to 3.4 million tonnes last year.
Thousands of mourners gathered in the capital, where the unions called a two-day strike. Police put the crowd at 8,000; the organisers spoke of between 15,000 and 20,000.
A spokesman for the ministry said the government would pay 1.5 million crowns to each of the families. Critics say that is half of what was promised.
`
const length = 100_000
const text = news.repeat(Math.ceil(length / news.length)).slice(0, length)
const articles = Array.from({ length: Math.ceil(length / news.length) }, () => ({
  ...{ id: 'bench', title: null, publisher: null, published: '2018-11-15', url: null },
  text: news
}))

type Require = (name: string) => unknown
// biome-ignore lint/suspicious/noExplicitAny: packages that are installed for this alone have no types here
type Package = any

/** What others do with the text, those that are installed. */
const peers: Record<string, (load: Require) => () => unknown> = {
  'a regular expression, /\\d[\\d,.]*/': () => () => text.match(/\d[\d,.]*/g),
  // It reads a word that is a number, and finds none in a text
  'numeric-quantity, word by word'(load) {
    const { numericQuantity } = load('numeric-quantity') as Package
    return () => text.split(/\s+/).filter((word) => !Number.isNaN(numericQuantity(word)))
  },
  'compromise, numbers()'(load) {
    const nlp = (load('compromise') as Package).default ?? load('compromise')
    return () => nlp(text).numbers().json()
  },
  'wink-ner on wink-tokenizer'(load) {
    const ner = (load('wink-ner') as Package)()
    ner.learn(['killed', 'injured', 'people'].map((text) => ({ text, entityType: 'word', uid: text })))
    const tokenizer = (load('wink-tokenizer') as Package)()
    return () => ner.recognize(tokenizer.tokenize(text))
  },
  // On a long line it takes the square of its length
  'recognizers-text, number with unit, line by line'(load) {
    const units = load('@microsoft/recognizers-text-number-with-unit') as Package
    const lines = text.split('\n')
    return () => lines.map((line) => [units.recognizeCurrency(line, 'en-us'), units.recognizeDimension(line, 'en-us')])
  }
}

export async function texts(load: Require): Promise<Row[]> {
  const { readClaims, readQuantities } = await built()
  const figures = await best(() => readQuantities(text), 9)
  const claims = await best(() => articles.map((article) => readClaims(article)))
  const rows: Row[] = []
  for (const [name, peer] of Object.entries(peers)) {
    let run: () => unknown
    try {
      run = peer(load)
    } catch (error) {
      console.error(`${name} is left out: ${(error as Error).message.split('\n')[0]}`)
      continue
    }
    const theirs = await best(run, 3)
    rows.push(row('figures of 100,000 characters', name, figures, theirs, 'ms'))
    rows.push(row('claims of 100,000 characters', name, claims, theirs, 'ms'))
  }
  return rows
}
