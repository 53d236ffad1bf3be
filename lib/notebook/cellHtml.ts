import { reviewHtml } from '../review/cards.ts'
import { escapeHtml } from '../review/escape.ts'
import { originHtml } from '../review/origin.ts'
import { questionsHtml } from '../review/questions.ts'
import type { Cell, PassageCell } from './cells.ts'
import { type ChartPlace, chartHtml, type Files } from './chartHtml.ts'
import type { Headings } from './headings.ts'
import { tableHtml } from './html.ts'
import { lastHeading, proseHtml } from './markdown.ts'
import { passageHtml } from './passage.ts'
import type { Picture } from './picture.ts'

/**
 * All cells as HTML. `pictures`: by the names of the charts; `filesOf`: what of a chart lies beside the page. A chart's
 * title is a heading of the second level, or one below the heading that it stands right under.
 */
export function cellsHtml(
  cells: readonly Cell[],
  headings: Headings,
  pictures: ReadonlyMap<string, Picture>,
  filesOf: (chart: string) => Files | null
): string {
  const parts = cells.map((cell, i) => {
    if (cell.kind !== 'chart') return cellHtml(cell, headings)
    const picture = pictures.get(cell.name)
    if (!picture) throw new Error(`missing picture of chart "${cell.name}"`)
    const before = cells[i - 1]
    const above = before?.kind === 'prose' ? lastHeading(before.markdown) : null
    const place: ChartPlace = { headings, level: Math.min((above ?? 1) + 1, 4), files: filesOf(cell.name) }
    return chartHtml(cell, picture, place)
  })
  return parts.join('\n')
}

function cellHtml(cell: Exclude<Cell, { kind: 'chart' }>, headings: Headings): string {
  switch (cell.kind) {
    case 'prose':
      return `<div class="prose">\n${proseHtml(cell.markdown, headings)}</div>`
    case 'table':
      return tableHtml(cell, 'Table')
    case 'passage':
      return passageFigure(cell)
    case 'review':
      return reviewHtml(cell)
    case 'decide':
      return questionsHtml(cell)
  }
}

function passageFigure(cell: PassageCell): string {
  const caption = cell.caption === null ? '' : `${escapeHtml(cell.caption)} `
  // Each line of an article is a paragraph; line ends inside a tag are left alone
  const text = passageHtml(cell).replace(/\n+(?![^<>]*>)/g, '\n\n')
  return `<figure class="passage">
<figcaption>${caption}${originHtml(cell.article)}</figcaption>
<blockquote class="text">${text}</blockquote>
</figure>`
}
