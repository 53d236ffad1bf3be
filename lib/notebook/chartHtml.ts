import { escapeHtml, escapeJson } from '../review/escape.ts'
import type { ChartCell } from './cells.ts'
import type { Headings } from './markdown.ts'
import type { Picture } from './picture.ts'
import { tableHtml } from './tableHtml.ts'

/** What of a chart lies beside the page, to be taken along. */
export interface Files {
  /** In front of the names of all of them: "report-killed". */
  stem: string
  /** Their endings: "svg". */
  endings: readonly string[]
}

/**
 * A chart: its title as a heading of this level, its subtitle, the picture for this width, its caption, and folded
 * under it how its figures were read, the figures as a table, and what can be taken along (`files`; null: nothing).
 */
export function chartHtml(
  cell: ChartCell,
  picture: Picture,
  { headings, level, files }: { headings: Headings; level: number; files: Files | null }
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
    cell.table === null ? '' : folded('The figures as a table', [tableHtml(cell.table, `${name}, its figures`)]),
    files === null || files.endings.length === 0
      ? ''
      : folded('Take this chart along', [filesHtml(files, name, heightOf(picture))], 'unprinted')
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

function folded(summary: string, parts: readonly string[], kind: string | null = null): string {
  if (parts.length === 0) return ''
  return `<details${kind === null ? '' : ` class="${kind}"`}><summary>${summary}</summary>\n${parts.join('\n')}</details>`
}

/** Links to the files beside the page, and the line that puts the chart into another page. */
function filesHtml({ stem, endings }: Files, name: string, height: number): string {
  const links = endings.map((ending) => `<a href="${escapeHtml(stem)}.${ending}">${told[ending] ?? ending}</a>`)
  const frame = `<iframe src="${stem}.embed.html" title="${escapeHtml(name)}" width="100%" height="${height}"></iframe>`
  const into = `\n<p>To put it into a page of yours: <code>${escapeHtml(frame)}</code></p>`
  return `<p>${links.join(', ')}. They lie beside this page.</p>${endings.includes('embed.html') ? into : ''}`
}

/** How high a frame has to be for the picture at any width, and the words around it. */
function heightOf({ wide, narrow }: Picture): number {
  const heights = [wide, narrow ?? ''].map((svg) => Number(/^<svg[^>]* height="(\d+)/.exec(svg)?.[1] ?? 0))
  return Math.max(...heights) + 220
}

/** What is behind an ending, for who does not know it. */
const told: Readonly<Record<string, string>> = {
  svg: 'SVG',
  png: 'PNG',
  'vl.json': 'Vega-Lite',
  csv: 'the figures as CSV',
  'embed.html': 'a page of this chart alone'
}
