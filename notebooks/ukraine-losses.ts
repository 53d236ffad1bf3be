// Losses claimed in Ukraine: somebody else's table of 4,609 rows, with somebody else's columns.
// Radford et al., PNAS 2023 (github benradford/estimating-conflict-losses, MIT).

import { fileURLToPath } from 'node:url'
import {
  chart,
  compare,
  estimatesBySource,
  estimatesOverTime,
  loadClaims,
  prose,
  publish,
  type RawRow,
  table
} from '../lib/node.ts'

// Day 1 is 24 February 2022. "Day" and "Cumulative" are different periods, so they never share a question.
const day = (days: string) => new Date(Date.UTC(2022, 1, 23 + Number(days))).toISOString().slice(0, 10)
const stated = (row: RawRow, when: boolean) => (when ? Number(row.loss_count) : null)
const claims = loadClaims(fileURLToPath(new URL('../data/ukraine-losses.csv', import.meta.url)), {
  columns: {
    article: () => 'Radford et al. 2023',
    source: 'claim_source',
    population: (row) => `${row.category} (${row.loss_country})`,
    measure: () => 'other',
    unit: (row) => (/Deaths|Injuries|Casualties/.test(row.category) ? 'people' : row.category.toLowerCase()),
    place: () => 'Ukraine',
    from: (row) => (row.time_frame === 'Day' ? day(row.days) : '2022-02-24'),
    to: (row) => day(row.days),
    saidOn: (row) => day(row.days),
    words: 'loss_count',
    low: (row) => stated(row, row.minimum === '1'),
    high: (row) => stated(row, row.maximum === '1'),
    best: (row) => stated(row, row.minimum === '0' && row.maximum === '0')
  }
})
const comparison = compare(claims)
const { cautions, questions } = comparison.rows
const jumps = cautions.filter(({ kind }) => kind === 'jump')
console.log(`${claims.length} claims, ${questions.length} questions, ${cautions.length} cautions`)
for (const { text } of jumps) console.log(`! ${text}`)

// One question of the table: Russian soldiers killed since the first day, as four sources have it.
const dead = claims.filter((claim) => claim.population === 'Military Deaths (Russia)' && claim.from === '2022-02-24')
const governments = dead.filter((claim) => ['US Source', 'GB Source', 'RU Source'].includes(claim.source ?? ''))
const oneDay = dead.filter((claim) => claim.to === '2022-09-21')
const jump = dead.filter((claim) => claim.to === '2023-02-04')
const { files } = await publish('ukraine-losses', {
  title: 'Losses claimed in Ukraine: how many? Depends who claims',
  cells: [
    prose`
      # Losses claimed in Ukraine

      A table of ${claims.length} claims with columns of its own: each was mapped by a few lines, and none was
      changed. One day and the days so far are different periods: they never stand on one axis.`,
    chart(
      (width, words) =>
        estimatesOverTime(compare(governments), {
          title: 'Russian soldiers killed since 24 February 2022: what three governments said, and when',
          width,
          ...words
        }),
      { name: 'over-time' }
    ),
    chart(
      (width, words) =>
        estimatesBySource(compare(oneDay), {
          title: 'Russian soldiers killed, 24 February to 21 September 2022: who says how many',
          width,
          ...words
        }),
      { name: 'one-day' }
    ),
    prose`
      ## What the table holds that should be looked at twice

      Pointed out, not mended: a jump of ten times within one source and one question may be a dropped digit.`,
    chart(
      (width, words) =>
        estimatesBySource(compare(jump), {
          title: 'Russian soldiers killed, 24 February 2022 to 4 February 2023: one source, two figures',
          width,
          ...words
        }),
      { name: 'jump' }
    ),
    table(jumps, { columns: { source: 'source', text: 'in words' } }),
    table(
      cautions.filter(({ kind }) => kind === 'part above whole'),
      {
        columns: { text: 'in words' },
        limit: 20,
        caption: 'Parts above their wholes'
      }
    )
  ]
})
console.log(files.join('\n'))
