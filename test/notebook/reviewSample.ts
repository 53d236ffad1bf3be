import { Article, type Claim } from '../../lib/claim.ts'
import { compare } from '../../lib/comparison/compare.ts'
import { chart, estimatesBySource, passage, prose, review, table } from '../../lib/node.ts'
import type { Notebook } from '../../lib/notebook/cells.ts'
import { readClaims } from '../../lib/reading/claims.ts'

const texts = {
  gazette: `VELLMAR (AP) - Rescuers have found 12 bodies in the pit near Vellmar, the mine owner said on Tuesday, and up to 30 miners are missing.

The union put the number of dead at 31. Hundreds of relatives waited at the gate on Tuesday night.

"We fear that it could rise to 50," a doctor at the hospital in Kassberg told reporters, adding that 14 people were wounded.`,
  courier: `At least 25 miners were killed in the pit near Vellmar, the interior ministry said on Wednesday.

The mine owner denied any deaths. Police detained 3 managers. The rescue will cost 2.5 million euros, the ministry said.`,
  monitor: `About 200 families were displaced from the village of Orlen after the dam broke, the mayor said. A charity spoke of 1,100 to 1,400 people.`
}

export const articles = Object.entries(texts).map(([id, text]) =>
  Article.parse({ id, title: `The ${id} <b>of</b> Vellmar`, publisher: `The ${id}`, published: '2021-03-04', text })
)
export const read = articles.flatMap((article) => readClaims(article))

/** A page as a report makes it: charts, the articles with their figures marked, and each claim to be decided on. */
export function reviewed(claims: readonly Claim[], texts: readonly Article[] = articles): Notebook {
  const comparison = compare(claims, { articles: texts })
  const own = new Set(texts.map(({ id }) => id))
  const others = claims.filter(({ article }) => !own.has(article))
  return {
    title: 'How many in Vellmar?',
    cells: [
      prose`
        # How many in Vellmar?

        ## Who says how many`,
      chart(estimatesBySource(comparison), {
        name: 'by-source',
        table: table(comparison.estimates, { columns: { source: 'Source', words: 'Words', place: 'Place' } })
      }),
      prose`## The articles`,
      ...texts.map((article) => passage(article, claims)),
      prose`## Every claim`,
      ...texts.map((article) => review(article, claims)),
      ...(others.length > 0 ? [review(null, others, { caption: 'From tables' })] : [])
    ]
  }
}
