// How strong was ISIS, 2014 to 2020? Fifty public estimates, over time and by source.

import {
  type ChartOptions,
  chart,
  compare,
  disagreement,
  estimatesBySource,
  estimatesOverTime,
  explain,
  loadFolder,
  type Name,
  prose,
  publish,
  table
} from '../lib/notebook.ts'

const shipped = loadFolder(new URL('../data/', import.meta.url))
const strength = shipped.claims.filter((claim) => claim.measure === 'present' && claim.unit === 'people')
const comparison = compare(strength, shipped)

// One line of sight: fighters and members in both countries. Other places and other people are not on the axis.
const both = (population: string, place: string | null) =>
  place === 'Syria and Iraq' && ['ISIS fighters', 'ISIS members'].includes(population)
const overTime: ChartOptions = {
  where: ({ population, place }) => both(population, place),
  title: 'ISIS fighters and members in Syria and Iraq: who said how many, and when'
}

// 2014: the CIA, and a figure ten times the one before. The Kurdish presidency counted support personnel too.
const year2014 = strength.filter(
  (claim) => claim.from?.startsWith('2014') && /Iraq and Syria|Syria and Iraq/.test(claim.place ?? '')
)
const apart = compare(year2014, shipped)
const army = year2014.find((claim) => claim.source === 'Kurdish presidency')?.population ?? ''
const one: Name = { name: army, kind: 'population', means: 'ISIS fighters', within: null }
const declared = compare(year2014, { ...shipped, names: [...shipped.names, one] })
const kurdish = (rows: typeof apart.rows) =>
  rows.relations.filter(
    ({ a, b }) => [a.source, b.source].includes('Kurdish presidency') && [a.words, b.words].join().includes('31,500')
  )

// One US assessment, three outlets.
const assessment = compare(
  strength.filter(
    (claim) => claim.from === '2016-02-04' && claim.source === 'US intelligence' && claim.place === 'Iraq and Syria'
  ),
  shipped
)
const [oneVoice] = assessment.rows.questions
console.log(`4 February 2016: ${oneVoice?.verdict}, ${oneVoice?.estimates[0]?.outlets.length} outlets`)
for (const relation of [...kurdish(apart.rows), ...kurdish(declared.rows)]) console.log(`- ${explain(relation)}`)
for (const { kind, text } of comparison.rows.cautions) if (kind === 'bounds differ') console.log(`! ${text}`)

const { files } = await publish('isis-strength', {
  title: 'How strong was ISIS? Depends who you asked, and when',
  cells: [
    prose`
      # How strong was ISIS? Depends who you asked, and when

      Between 2014 and 2020 officials, agencies and scholars put very different numbers on ISIS. Much of the
      difference is not disagreement: they counted different people, in different places, at different times.`,
    chart((width) => estimatesOverTime(comparison, { ...overTime, width }), {
      name: 'over-time',
      table: comparison.estimates.select('source', 'words', 'population', 'place', 'asOf', 'outlets', 'claims')
    }),
    prose`
      ## 2014: 31,500 at most, or 200,000 at least

      ${kurdish(apart.rows).map(explain).join(' ')}

      Whoever takes the two populations to be the same has to say so, and gets another answer:

      ${kurdish(declared.rows).map(explain).join(' ')}`,
    chart((width) => disagreement(declared, { title: '2014, if support personnel are counted as fighters', width }), {
      name: 'disagreement'
    }),
    prose`
      ## 4 February 2016: one assessment, three outlets

      Three outlets gave one assessment of US intelligence in three ways: one source, not three.`,
    chart(
      (width) =>
        estimatesBySource(assessment, {
          title: 'ISIS fighters, 4 February 2016: one source in three outlets',
          width
        }),
      { name: 'one-voice' }
    ),
    prose`## What to look at twice`,
    table(comparison.rows.cautions, { columns: { text: '' } })
  ]
})
console.log(files.join('\n'))
