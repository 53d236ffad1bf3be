import { reviewHtml } from '../review/cards.ts'
import { escapeHtml, originHtml } from '../review/escape.ts'
import { questionsHtml } from '../review/questions.ts'
import type { Cell, PassageCell } from './cells.ts'
import { chartHtml, type Files } from './chartHtml.ts'
import { type Headings, lastHeading, proseHtml } from './markdown.ts'
import { passageHtml } from './passage.ts'
import type { Picture } from './picture.ts'
import { tableHtml } from './tableHtml.ts'

/** What the cells of a page are drawn with. */
export interface Drawn {
  headings: Headings
  /** By the names of the charts. */
  pictures: ReadonlyMap<string, Picture>
  /** What of a chart lies beside the page; null where nothing does. */
  filesOf: (chart: string) => Files | null
}

/** A cell as HTML. `before`: the cell above it, whose heading it may stand right under. */
export function cellHtml(cell: Cell, before: Cell | undefined, { headings, pictures, filesOf }: Drawn): string {
  const above = before?.kind === 'prose' ? lastHeading(before.markdown) : null
  switch (cell.kind) {
    case 'prose':
      return `<div class="prose">\n${proseHtml(cell.markdown, headings)}</div>`
    case 'table':
      return tableHtml(cell, 'Table')
    case 'passage':
      return passageFigure(cell, above?.text === (cell.article.title ?? cell.article.id))
    case 'review':
      return reviewHtml(cell)
    case 'decide':
      return questionsHtml(cell)
    case 'chart': {
      const picture = pictures.get(cell.name)
      if (!picture) throw new Error(`missing picture of chart "${cell.name}"`)
      // Its title is a heading of the second level, or one below that which it stands under
      const level = Math.min((above?.level ?? 1) + 1, 4)
      return chartHtml(cell, picture, { headings, level, files: filesOf(cell.name) })
    }
  }
}

function passageFigure(cell: PassageCell, isTitled: boolean): string {
  const caption = cell.caption === null ? '' : `${escapeHtml(cell.caption)} `
  // Each line of an article is a paragraph; line ends inside a tag are left alone
  const text = passageHtml(cell).replace(/\n+(?![^<>]*>)/g, '\n\n')
  return `<figure class="passage">
<figcaption>${caption}${originHtml(cell.article, isTitled)}</figcaption>
<blockquote class="text">${text}</blockquote>
</figure>`
}
