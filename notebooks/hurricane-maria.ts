// 64, 1,052, 2,975 or 4,645? Why four figures for Hurricane Maria are not rivals.

import { chart, compare, estimatesBySource, explain, loadFolder, prose, publish, table } from '../lib/notebook.ts'

const shipped = loadFolder(new URL('../data/', import.meta.url))
const deaths = shipped.claims.filter((claim) => claim.place === 'Puerto Rico')
const comparison = compare(deaths, shipped)

const four = deaths.filter((claim) => [64, 1052, 2975, 4645].includes(claim.best ?? 0)).map((claim) => claim.id)
const pairs = comparison.rows.relations.filter(
  ({ a, b }) => a.claims.some((id) => four.includes(id)) && b.claims.some((id) => four.includes(id))
)
for (const relation of pairs) console.log(`- ${explain(relation)}`)

const { files } = await publish('hurricane-maria', {
  title: 'How many died of Hurricane Maria? Depends what you count',
  cells: [
    prose`
      # How many died of Hurricane Maria? Depends what you count

      The government certified 64 deaths; The New York Times, George Washington University and a Harvard study
      arrived at 1,052, 2,975 and 4,645. The four are not rivals: some count death certificates, some the deaths
      above what is usual, and over six weeks, three months or six.`,
    chart(
      (width) =>
        estimatesBySource(comparison, {
          title: 'Deaths from Hurricane Maria, Puerto Rico: who counts what',
          order: 'date',
          width
        }),
      {
        name: 'deaths',
        table: comparison.estimates.select(
          'source',
          'words',
          'population',
          'from',
          'to',
          'low',
          'best',
          'high',
          'claims'
        )
      }
    ),
    prose`## Why the four may not be set against each other`,
    table(
      pairs.map(({ a, b, reasons }) => ({
        one: `${a.words} (${a.source})`,
        other: `${b.words} (${b.source})`,
        'not comparable, because of': reasons.join('; ')
      })),
      { caption: 'Each pair of the four figures' }
    )
  ]
})
console.log(files.join('\n'))
