import { createHash } from 'node:crypto'
import MarkdownIt from 'markdown-it'
import { font } from '../charts/palette.ts'
import { type ReviewCell, reviewData, reviewHtml } from '../review/cards.ts'
import { escapeHtml, escapeJson } from '../review/escape.ts'
import { originHtml } from '../review/origin.ts'
import { reviewClient } from '../review/reviewClient.ts'
import { type Cell, type ChartCell, cellText, type Notebook, type PassageCell, type TableCell } from './cells.ts'
import { client } from './client.ts'
import { tableElement } from './html.ts'
import { passageHtml } from './passage.ts'
import { style } from './style.ts'

/** A chart as the page needs it: compiled to Vega, and drawn. */
export interface Drawing {
  vega: object
  svg: string
}

/**
 * One HTML file that needs nothing else: it opens from disk, loads nothing, evaluates no text as code and runs
 * only the scripts whose hashes it names. `drawings`: by the names of the charts; `libraries`: the scripts of
 * vega and vega-embed, in this order. The same input gives the same page.
 */
export function page(
  { title, cells, lang = 'en' }: Notebook,
  drawings: ReadonlyMap<string, Drawing>,
  libraries: readonly string[]
): string {
  const reviews = cells.filter((cell): cell is ReviewCell => cell.kind === 'review')
  const inText = new Set(
    cells.flatMap((cell) => (cell.kind === 'passage' || cell.kind === 'review' ? cell.claims.map(({ id }) => id) : []))
  )
  const parts = named(cells.map((cell) => cellHtml(cell, drawings, inText)).join('\n'))
  const heading = parts.includes('<h1>') ? '' : `<h1>${escapeHtml(title)}</h1>\n`
  const scripts = [...(drawings.size > 0 ? libraries : []), client, ...(reviews.length > 0 ? [reviewClient] : [])].map(
    inlined
  )
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(' ')}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'"
  ]
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${heading}${parts}
${reviews.length > 0 ? `${reviewData(reviews)}\n` : ''}</main>
${scripts.map((script) => `<script>${script}</script>`).join('\n')}
</body>
</html>
`
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Refuses what would end the script early; without the address of a source map, which is not there. */
function inlined(script: string): string {
  if (/<\/script|<!--/i.test(script)) throw new Error('invalid script: it holds "</script" or "<!--"')
  return script.replace(/^\/\/# sourceMappingURL=.*$/gm, '')
}

function cellHtml(cell: Cell, drawings: ReadonlyMap<string, Drawing>, inText: ReadonlySet<string>): string {
  switch (cell.kind) {
    case 'prose':
      return `<div class="prose">\n${markdown.render(cell.markdown)}</div>`
    case 'table':
      return tableHtml(cell, inText, cell.caption ?? 'Table')
    case 'chart':
      return chartHtml(cell, drawings.get(cell.name), inText)
    case 'passage':
      return passageFigure(cell)
    case 'review':
      return reviewHtml(cell)
  }
}

const markdown = new MarkdownIt({ html: false, linkify: false })
// The policy would block a picture, and the console would say so
markdown.disable('image')
markdown.validateLink = (url) => /^(https?:|mailto:|#)/i.test(url.trim())
// Likewise a style attribute, which columns of a table in Markdown are given
markdown.core.ruler.push('align', ({ tokens }) => {
  for (const token of tokens) {
    const align = /^text-align:(\w+)$/.exec(String(token.attrGet('style')))?.[1]
    if (align) token.attrs = [['class', align]]
  }
})

function tableHtml(cell: TableCell, inText: ReadonlySet<string>, label: string): string {
  const { rows, caption, more } = cell
  const none = rows.length === 0 ? '<p class="more">No rows.</p>' : ''
  const rest = more > 0 ? `<p class="more">… and ${cellText(more)} more ${more === 1 ? 'row' : 'rows'}</p>` : ''
  return `<figure class="table">
${caption === null ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>\n`}${region(label, tableElement(cell, inText))}
${none}${rest}</figure>`
}

function chartHtml({ name, spec, table }: ChartCell, drawing: Drawing | undefined, inText: ReadonlySet<string>) {
  if (!drawing) throw new Error(`missing drawing of chart "${name}"`)
  const label = `Chart: ${titleOf(spec.title) || name}`
  const details =
    table === null
      ? ''
      : `<details><summary>The figures as a table</summary>\n${tableHtml(table, inText, `${label}, its figures`)}</details>`
  return `<figure class="chart" id="chart-${escapeHtml(name)}">
${region(label, `<div>${picture(drawing.svg)}</div>\n<script type="application/json">${escapeJson(drawing.vega)}</script>`)}
${details}</figure>`
}

/**
 * The SVG as the page holds it: without style attributes, which the policy would block (and the console tell), and
 * without what the style sheet says and the names of its parts, which one name for the whole stands for. That is
 * half of its size.
 */
function picture(svg: string): string {
  const drop = (html: string, attribute: string) => html.replace(new RegExp(` ${attribute}="[^"]*"`, 'g'), '')
  const fonts = `font-family="${font.replaceAll('"', '&quot;')}"`
  return svg.replace(/<[^>]*>/g, (tag) => {
    if (tag.startsWith('<svg')) return drop(tag, 'style')
    return drop(tag, '(?:style|role|aria-[a-z]+)').replace(` ${fonts}`, '')
  })
}

function titleOf(title: ChartCell['spec']['title']): string {
  const text = typeof title === 'object' && 'text' in title ? title.text : title
  return typeof text === 'string' ? text : Array.isArray(text) ? text.join(' ') : ''
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

/** Regions of one name get a number: who listens to the page must tell them apart. */
function named(html: string): string {
  const seen = new Map<string, number>()
  return html.replace(/(?<=<div class="scroll" role="region" tabindex="0" aria-label=")[^"]*/g, (label) => {
    const n = (seen.get(label) ?? 0) + 1
    seen.set(label, n)
    return n === 1 ? label : `${label} ${n}`
  })
}

/** What is too wide scrolls by itself, by keyboard too; the page never scrolls sideways. */
const region = (label: string, html: string) =>
  `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(label)}">${html}</div>`
