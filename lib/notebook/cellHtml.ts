import type { Claim } from '../claim.ts'
import { reviewHtml } from '../review/cards.ts'
import { escapeHtml, originHtml } from '../review/escape.ts'
import { questionsHtml } from '../review/questions.ts'
import type { Cell, PassageCell } from './cells.ts'
import { chartHtml, type Files, tableHtml } from './chartHtml.ts'
import { type Headings, lastHeading, proseHtml } from './markdown.ts'
import type { Picture } from './picture.ts'

export interface Drawn {
  headings: Headings
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
      return passageFigure(cell, above !== null && above.text === cell.article.title)
    case 'review':
      return reviewHtml(cell)
    case 'decide':
      return questionsHtml(cell)
    case 'chart': {
      // Its title is a heading of the second level, or one below that which it stands under
      const level = Math.min((above?.level ?? 1) + 1, 4)
      return chartHtml(cell, pictures.get(cell.name) as Picture, { headings, level, files: filesOf(cell.name) })
    }
  }
}

function passageFigure(cell: PassageCell, isTitled: boolean): string {
  const caption = cell.caption === null ? '' : `${escapeHtml(cell.caption)} `
  // Each line of an article is a paragraph; line ends inside a tag are left alone
  const text = passageHtml(cell).replace(/<[^>]*>|\n+/g, (part) => (part.startsWith('<') ? part : '\n\n'))
  return `<figure class="passage">
<figcaption>${caption}${originHtml(cell.article, isTitled)}</figcaption>
<blockquote class="text">${text}</blockquote>
</figure>`
}

/**
 * The text of an article as HTML, each figure in a `<mark data-claim="id">`. No character is lost or doubled
 * where spans overlap (the marks nest), are missing or lie outside of the text (there is no mark).
 */
export function passageHtml({ article, claims }: PassageCell): string {
  const text = article.text ?? ''
  const spans = claims
    .flatMap((claim) =>
      [claim, ...claim.mentions].map(({ start, end }) => ({ start: start ?? 0, end: end ?? 0, claim }))
    )
    .filter(({ start, end }) => start < end && end <= text.length)
    .sort((a, b) => a.start - b.start)
  // Cut wherever a mark begins or ends, and each piece wrapped into the marks that cover it
  const cuts = [...new Set([0, ...spans.flatMap(({ start, end }) => [start, end]), text.length])].sort((a, b) => a - b)
  let begun = 0
  let open: typeof spans = []
  const pieces = cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? 0
    while ((spans[begun]?.start ?? Infinity) <= start) open.push(spans[begun++] as (typeof spans)[number])
    open = open.filter((span) => span.end >= end)
    const covering = new Set(open.map(({ claim }) => claim))
    return [...covering].reduceRight(marked, escapeHtml(text.slice(start, end)))
  })
  return pieces.join('').trim()
}

function marked(html: string, { id, source }: Claim): string {
  const title = `source: ${source ?? 'the article itself'}`
  return `<mark data-claim="${escapeHtml(id)}" title="${escapeHtml(title)}">${html}</mark>`
}
