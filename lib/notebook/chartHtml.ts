import type { Claim } from '../claim.ts'
import { reviewHtml } from '../review/cards.ts'
import { escapeHtml, escapeJson, isolated, originHtml } from '../review/escape.ts'
import { questionsHtml } from '../review/questions.ts'
import { type Cell, type ChartCell, cellText, type PassageCell, type TableCell } from './cells.ts'
import { type Headings, lastHeading, proseHtml } from './markdown.ts'
import type { Picture } from './picture.ts'

/** What of a chart lies beside the page, to be taken along. */
export interface Files {
  /** In front of the names of all of them: "report-killed". */
  stem: string
  /** Their endings: "svg". */
  endings: readonly string[]
}

/** A chart with its words, the picture for this width, and folded under it its notes, table and `files`. */
export function chartHtml(
  cell: ChartCell,
  picture: Picture,
  { headings, level, files }: { headings: Headings; level: number; files: Files | null }
): string {
  const { title, subtitle, caption, marks, live } = picture
  const name = title ?? cell.name
  const heading =
    title === null ? '' : `<h${level} id="${escapeHtml(headings.add(title, level))}">${isolated(title)}</h${level}>`
  const head = [heading, subtitle === null ? '' : `<p class="subtitle">${isolated(subtitle)}</p>`].join('')
  const parts = [
    head === '' ? '' : `<figcaption>${head}</figcaption>`,
    picturesHtml(picture, name),
    marks.length === 0 ? '' : `<script type="application/json" class="mark-data">${escapeJson(marks)}</script>`,
    live === null ? '' : `<script type="application/json" class="vega-data">${escapeJson(live)}</script>`,
    caption === null ? '' : `<p class="caption">${isolated(caption)}</p>`,
    folded(
      'How these figures were read and compared',
      cell.notes.map((note) => `<p>${isolated(note)}</p>`)
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

/** A table with its caption, and how much of it is not shown. `label`: its name for who listens to the page. */
export function tableHtml(cell: TableCell, label: string): string {
  const { rows, caption, more, folded } = cell
  const none = rows.length === 0 ? '<p class="more">No rows.</p>' : ''
  const rest = more > 0 ? `<p class="more">… and ${cellText(more)} more ${more === 1 ? 'row' : 'rows'}</p>` : ''
  if (folded) {
    const open = tableHtml({ ...cell, folded: false, caption: null }, caption ?? label)
    return `<details><summary>${escapeHtml(caption ?? label)}</summary>\n${open}</details>`
  }
  const head = caption === null ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>\n`
  return `<figure class="table" aria-label="${escapeHtml(caption ?? label)}">
${head}<div class="scroll">${tableElement(cell)}</div>
${none}${rest}</figure>`
}

/** The table alone; headers (none where all are blank) are buttons to sort by, rows carry their claims' ids. */
export function tableElement({ columns, rows }: TableCell): string {
  const kind = (i: number) => (columns[i]?.numeric ? ' class="n"' : '')
  const head = columns.map(({ header }, i) => {
    const name = escapeHtml(header)
    // One row is in order
    return `<th scope="col"${kind(i)}>${rows.length > 1 ? `<button type="button">${name}</button>` : name}</th>`
  })
  const body = rows.map(({ values, claims }) => {
    const cells = values.map((value, i) => {
      const number = typeof value === 'number' && !Number.isNaN(value) ? ` data-n="${value}"` : ''
      // A date broken over two lines is hard to read
      const date = /^\d{4}-\d\d(-\d\d)?$/.test(String(value)) ? ' class="date"' : kind(i)
      return `<td${date}${number}>${valueHtml(value)}</td>`
    })
    const link = claims.length > 0 ? ` data-claims="${escapeHtml(JSON.stringify(claims))}"` : ''
    return `<tr${link}>${cells.join('')}</tr>`
  })
  const isNamed = columns.some(({ header }) => header !== '')
  return `<table${isNamed ? '' : ' class="told"'}>
${isNamed ? `<thead><tr>${head.join('')}</tr></thead>\n` : ''}<tbody>
${body.join('\n')}
</tbody>
</table>`
}

const valueHtml = (value: unknown): string =>
  Array.isArray(value) ? value.map(valueHtml).join(', ') : isolated(cellText(value))

interface Drawn {
  headings: Headings
  pictures: ReadonlyMap<string, Picture>
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

/** The text with each figure in a `<mark>`: they nest where they overlap; none where a span is missing or outside. */
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
