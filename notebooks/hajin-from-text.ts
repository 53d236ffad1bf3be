// From a text to the page: what is read out of a brief, with its words marked and its doubts named.
// The brief tells in words of our own what the article of notebooks/hajin.ts says.

import { readFileSync } from 'node:fs'
import {
  chart,
  compare,
  estimatesBySource,
  explain,
  loadFolder,
  passage,
  prose,
  publish,
  readArticle,
  readClaims,
  table
} from '../lib/node.ts'

const data = new URL('../data/', import.meta.url)
const shipped = loadFolder(data)
const text = readFileSync(new URL('hajin-brief.txt', data), 'utf8')
const article = readArticle(text, { id: 'hajin-brief', published: '2018-11-13' })

// 1. Read the claims. Each keeps its words and place, and says what was inferred.
const claims = readClaims(article)
for (const claim of claims) {
  console.log(
    `${claim.words}: ${claim.population}, ${claim.measure}; ${claim.source ?? 'the article itself'}; ${claim.place}`
  )
  for (const note of claim.notes) console.log(`  check: ${note}`)
}

// 2. Compare them, by the names and places that come with the library.
const comparison = compare(claims, { ...shipped, articles: [article] })
const people = ({ unit }: { unit: string }) => unit === 'people'
const title = 'What the text says of people: who says how many'
for (const relation of comparison.rows.relations) {
  if (relation.kind !== 'not comparable') console.log(`- ${explain(relation)}`)
}

// 3. The page: the figures in their sentences, as a table, and drawn. Point at one to see it in the others.
const { files } = await publish('hajin-from-text', {
  title: 'From a text to its figures',
  cells: [
    prose`
      # From a text to its figures

      Every figure of the text is marked where it stands. Nothing was typed: the table and the chart are what was
      read. Point at a figure to see it in the other two.`,
    passage(article, claims),
    chart((width) => estimatesBySource(comparison, { where: people, title, width }), {
      name: 'estimates'
    }),
    table(
      claims.map((claim) => ({ ...claim, claim: claim.id, check: claim.notes.join('; ') })),
      {
        columns: ['words', 'population', 'measure', 'source', 'place', 'from', 'to', 'bound', 'check'],
        caption: 'What was read, and what to check first'
      }
    )
  ]
})
console.log(files.join('\n'))
