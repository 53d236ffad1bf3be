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
  type Scope,
  table
} from '../lib/notebook.ts'

// Day 1 is 24 February 2022. A day's own losses have it twice, as from and to; a total has the first day as from.
const first = '2022-02-24'
const day = (days: string) => new Date(Date.UTC(2022, 1, 23 + Number(days))).toISOString().slice(0, 10)
const stated = (row: RawRow, when: boolean) => (when ? Number(row.loss_count) : null)
const people: Record<string, string> = { Deaths: 'killed', Injuries: 'injured', Casualties: 'affected' }
const measureOf = ({ category }: RawRow) => people[String(category).split(' ').at(-1) ?? ''] ?? 'destroyed'
const side = ({ loss_country }: RawRow) => (loss_country === 'Russia' ? 'Russian' : 'Ukrainian')

const claims = loadClaims(fileURLToPath(new URL('../data/ukraine-losses.csv', import.meta.url)), {
  columns: {
    article: () => 'Radford et al. 2023',
    source: 'claim_source',
    population: (row) => {
      if (measureOf(row) === 'destroyed') return `${side(row)} ${row.category}`
      return `${side(row)} ${/Military/.test(row.category) ? 'soldiers' : 'civilians'}`
    },
    measure: measureOf,
    unit: (row) => (measureOf(row) === 'destroyed' ? row.category.toLowerCase() : 'people'),
    place: () => 'Ukraine',
    from: (row) => (row.time_frame === 'Day' ? day(row.days) : first),
    to: (row) => day(row.days),
    saidOn: (row) => day(row.days),
    words: 'loss_count',
    low: (row) => stated(row, row.minimum === '1'),
    high: (row) => stated(row, row.maximum === '1'),
    best: (row) => stated(row, row.minimum === '0' && row.maximum === '0')
  }
})
const comparison = compare(claims)
const { cautions, questions, relations } = comparison.rows
const jumps = cautions.filter(({ kind }) => kind === 'jump')
console.log(`${claims.length} claims, ${questions.length} questions, ${cautions.length} cautions`)
for (const { text } of jumps) console.log(`! ${text}`)

// One question of the table: Russian soldiers killed since the first day. A total never falls, so two sources are held
// against each other over all of their histories.
const soldiers = 'Russian soldiers'
const isToll = ({ population, measure, from, to }: Scope) =>
  population === soldiers && measure === 'killed' && from === first && to === null
const apart = relations.filter(({ kind, a }) => kind === 'rivals' && isToll(a.scope))
for (const { sentence } of apart.slice(0, 5)) console.log(`- ${sentence}`)
const jump = claims.filter(
  ({ population, measure, to, from }) =>
    population === soldiers && measure === 'killed' && from === first && to === '2023-02-04'
)
const { files } = await publish('ukraine-losses', {
  title: 'Losses claimed in Ukraine: how many? Depends who claims',
  cells: [
    prose`
      # Losses claimed in Ukraine

      A table of ${claims.length} claims with columns of its own: each was mapped by a few lines, and none was
      changed. A day's own losses and the losses so far are different questions: they never stand on one axis.`,
    chart(
      (width) =>
        estimatesOverTime(comparison, {
          where: isToll,
          title: 'Russian soldiers killed: the tolls claimed',
          width
        }),
      { name: 'over-time' }
    ),
    prose`## How far apart, at the least`,
    table(
      apart.map(({ sentence, reservations }) => ({ 'in words': sentence, 'what to mind': reservations.join('; ') })),
      { caption: 'Each pair of sources, on the day on which they are furthest apart' }
    ),
    prose`
      ## What the table holds that should be looked at twice

      Pointed out, not mended: a jump of ten times within one source and one question may be a dropped digit.`,
    chart(
      (width) =>
        estimatesBySource(compare(jump), {
          title: 'Russian soldiers killed, 24 February 2022 to 4 February 2023: one source, two figures',
          width
        }),
      { name: 'jump' }
    ),
    table(jumps, { columns: { text: '' } }),
    table(
      cautions.filter(({ kind }) => kind === 'part above whole'),
      { columns: { text: '' }, limit: 20, caption: 'Parts above their wholes' }
    )
  ]
})
console.log(files.join('\n'))
