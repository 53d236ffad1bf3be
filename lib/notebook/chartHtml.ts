import { escapeHtml, escapeJson } from '../review/escape.ts'
import type { ChartCell } from './cells.ts'
import type { Headings } from './markdown.ts'
import type { Picture } from './picture.ts'
import { tableHtml } from './tableHtml.ts'

/**
 * A chart: its title as a heading of this level, its subtitle, the picture for this width, its caption, and folded
 * under it how its figures were read, and the figures as a table.
 */
export function chartHtml(
  cell: ChartCell,
  picture: Picture,
  { headings, level }: { headings: Headings; level: number }
): string {
  const { title, subtitle, caption, marks, live } = picture
  const name = title ?? cell.name
  const heading =
    title === null ? '' : `<h${level} id="${escapeHtml(headings.add(title, level))}">${escapeHtml(title)}</h${level}>`
  const head = [heading, subtitle === null ? '' : `<p class="subtitle">${escapeHtml(subtitle)}</p>`].join('')
  const parts = [
    head === '' ? '' : `<figcaption>${head}</figcaption>`,
    picturesHtml(picture, name),
    marks.length === 0 ? '' : `<script type="application/json" class="mark-data">${escapeJson(marks)}</script>`,
    live === null ? '' : `<script type="application/json" class="vega-data">${escapeJson(live)}</script>`,
    caption === null ? '' : `<p class="caption">${escapeHtml(caption)}</p>`,
    folded(
      'How these figures were read and compared',
      cell.notes.map((note) => `<p>${escapeHtml(note)}</p>`)
    ),
    cell.table === null ? '' : folded('The figures as a table', [tableHtml(cell.table, `${name}, its figures`)])
  ]
  return `<figure class="chart" id="chart-${escapeHtml(cell.name)}">
${parts.filter((part) => part !== '').join('\n')}
</figure>`
}

function picturesHtml({ wide, narrow }: Picture, name: string): string {
  if (narrow !== null)
    return `<div class="pictures"><div class="wide">${wide}</div><div class="narrow">${narrow}</div></div>`
  // What was made for one width alone scrolls by itself; the page never scrolls sideways
  return `<div class="scroll" role="group" aria-label="Chart: ${escapeHtml(name)}"><div>${wide}</div></div>`
}

const folded = (summary: string, parts: readonly string[]): string =>
  parts.length === 0 ? '' : `<details><summary>${summary}</summary>\n${parts.join('\n')}</details>`
