// How many marched in Hong Kong? Organisers, police and scholars on the same day.

import {
  chart,
  compare,
  disagreement,
  estimatesBySource,
  explain,
  loadFolder,
  prose,
  publish,
  table
} from '../lib/notebook.ts'

const shipped = loadFolder(new URL('../data/', import.meta.url))
const crowds = shipped.claims.filter((claim) => claim.measure === 'attended')
const comparison = compare(crowds, shipped)

const june = (from: string | null) => from === '2019-06-16'
const rivals = comparison.rows.relations.filter(({ kind }) => kind === 'rivals')
for (const relation of rivals) console.log(`- ${explain(relation)}`)

const { files } = await publish('hong-kong-crowds', {
  title: 'How many marched in Hong Kong? Depends who you ask',
  cells: [
    prose`
      # How many marched in Hong Kong? Depends who you ask

      The police count those present at the peak; the organisers count all who came. The two are different
      questions, and only the figures under one heading are rivals.`,
    chart(
      (width) =>
        estimatesBySource(comparison, {
          where: ({ from }) => june(from),
          title: 'Protesters on Hong Kong Island, 16 June 2019: who says how many',
          width
        }),
      { name: 'june', table: comparison.estimates.select('source', 'words', 'population', 'place', 'from', 'claims') }
    ),
    prose`## How far apart they are, at the least`,
    chart(
      (width) =>
        disagreement(comparison, {
          where: ({ from, population }) => june(from) && population === 'protesters',
          title: '16 June 2019, the whole march: who disagrees with whom',
          width
        }),
      { name: 'disagreement' }
    ),
    prose`## Other marches`,
    chart(
      (width) =>
        estimatesBySource(comparison, {
          where: ({ from }) => !june(from),
          title: 'Other marches in Hong Kong: who says how many',
          width
        }),
      { name: 'others' }
    ),
    table(
      rivals.map((relation) => ({ verdict: relation.verdict, 'in words': explain(relation) })),
      { caption: 'Each pair of sources on one question' }
    )
  ]
})
console.log(files.join('\n'))
