import { estimatesBySource, outcomesBySource } from '../../lib/charts/bySource.ts'
import { disagreement } from '../../lib/charts/disagreement.ts'
import { estimatesOverTime } from '../../lib/charts/estimatesOverTime.ts'
import { Article, Claim, type ClaimInput } from '../../lib/claim.ts'
import { compare } from '../../lib/comparison/compare.ts'
import { chart, type Notebook, passage, prose, table } from '../../lib/notebook/cells.ts'

/** Texts that would run, or act as Markdown or HTML, where somebody forgot to escape them. */
export const hostile = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(2)>',
  '[click](javascript:alert(3)) `code` **bold** <b>',
  `" onmouseover="alert(4)" x='`
] as const

const text =
  'Officials said as many as 30,000 fighters were left.\n\nThe Observatory put them at 2,000 in the town. ' +
  'Lt. Gen. Smith spoke of 12 dead; the other side denied any. Nobody asked how they were counted. ' +
  `A reader wrote ${hostile[0]} & "${hostile[1]}" of hundreds.`

const span = (words: string) => ({ words, start: text.indexOf(words), end: text.indexOf(words) + words.length })

export const article = Article.parse({
  id: 'a1',
  title: `A town ${hostile[0]}`,
  publisher: 'The Daily',
  published: '2018-11-05',
  url: 'javascript:alert(5)',
  text
})

const base = {
  article: 'a1',
  measure: 'present',
  population: 'fighters',
  place: 'Hajin',
  from: '2018-11',
  to: '2018-11'
} as const
const inputs: ClaimInput[] = [
  { ...base, ...span('as many as 30,000'), id: 'c1', source: 'Officials', high: 30000, bound: 'atMost' },
  { ...base, ...span('2,000'), id: 'c2', source: 'The Observatory', best: 2000, bound: 'exact' },
  { ...base, ...span('hundreds'), id: 'c3', source: hostile[0], bound: 'exact', vague: 'hundreds' },
  { ...base, id: 'c4', source: hostile[1], words: hostile[2], low: 900, high: 4000, bound: 'between' },
  { ...base, id: hostile[3], source: hostile[3], words: 'at least 9,000', low: 9000, bound: 'atLeast' },
  ...(['killed', 'injured'] as const).flatMap((measure, i): ClaimInput[] => [
    {
      ...base,
      ...span('12'),
      id: `k${i}`,
      measure,
      population: 'people',
      source: 'Lt. Gen. Smith',
      best: 12 + 8 * i,
      bound: 'exact'
    },
    {
      ...base,
      id: `d${i}`,
      measure,
      population: 'people',
      source: 'The other side',
      words: 'none',
      high: 0,
      bound: 'atMost',
      stance: 'denies'
    }
  ])
]
export const claims = inputs.map((input) => Claim.parse(input))
const overTime = [3, 5, 8, 11].map((month, i) => {
  const day = `2018-${String(month).padStart(2, '0')}-01`
  const figure = { best: 3000 - 400 * i, bound: 'exact' as const, words: `${3000 - 400 * i}` }
  return Claim.parse({ ...base, ...figure, id: `t${i}`, from: day, to: day, saidOn: day, source: i % 2 ? 'UN' : 'US' })
})

const fighters = compare(
  claims.filter((claim) => claim.measure === 'present'),
  { articles: [article] }
)
const harmed = compare(
  claims.filter((claim) => claim.measure !== 'present'),
  { articles: [article] }
)

/** One of every kind of cell, with hostile texts wherever a text can stand. */
export const notebook: Notebook = {
  title: `How many? ${hostile[0]}`,
  cells: [
    prose`
      # How many fighters?
      ${'Depends who you ask'}: between **${2000}** and ${30000}. ${hostile[0]} ${hostile[1]} ${hostile[2]}

      - [a page](https://example.org), [no page](javascript:alert(6))
      - <script>alert(7)</script>

      | source | figure |
      |---|--:|
      | UN | 2,000 |
    `,
    passage(article, claims, { caption: 'As reported.' }),
    chart((width) => estimatesBySource(fighters, { width }), {
      name: 'by-source',
      table: table(fighters.estimates, {
        columns: {
          source: 'Source',
          words: 'Words',
          low: 'Low',
          best: 'Best',
          high: 'High',
          place: 'Place',
          outlets: 'Outlets'
        }
      })
    }),
    chart((width) => outcomesBySource(harmed, { width }), {
      name: 'outcomes',
      notes: [`As ${hostile[1]} says.`]
    }),
    chart((width) => estimatesOverTime(overTime, { width }), { name: 'over-time' }),
    chart((width) => disagreement(fighters, { width }), { name: 'disagreement' }),
    table(claims, {
      columns: { source: 'Source', words: 'Words', best: 'Best', high: 'At most', from: 'From' },
      caption: `All claims ${hostile[1]}`
    })
  ]
}
