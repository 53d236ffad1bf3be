import { createHash } from 'node:crypto'
import { type ReviewCell, reviewData } from '../review/cards.ts'
import { escapeHtml } from '../review/escape.ts'
import { type DecideCell, questionsData } from '../review/questions.ts'
import type { ChartCell, Notebook } from './cells.ts'
import { cellHtml, chartHtml, type Files } from './chartHtml.ts'
import { generator } from './files.ts'
import { Headings } from './markdown.ts'
import type { Picture } from './picture.ts'
import { liveScripts, script } from './scripts.ts'
import { style } from './style.ts'

/** One HTML file that loads nothing and runs only the scripts whose hashes it names; the same input, the same page. */
export function page(
  { title, cells }: Notebook,
  pictures: ReadonlyMap<string, Picture>,
  filesOf: (chart: string) => Files | null
): string {
  const reviews = cells.filter((cell): cell is ReviewCell => cell.kind === 'review')
  const questions = cells.filter((cell): cell is DecideCell => cell.kind === 'decide')
  const drawn = { headings: new Headings(), pictures, filesOf }
  const parts = cells.map((cell, i) => cellHtml(cell, cells[i - 1], drawn))
  const first = cells.findIndex(({ kind }) => kind === 'review' || kind === 'decide')
  const isLive = [...pictures.values()].some(({ live }) => live !== null)
  const scripts = [script('page'), ...(isLive ? liveScripts() : []), ...(first < 0 ? [] : [script('review')])]
  // What is saved and how much is done stands at the foot of the screen from the first of them on
  const decided = [...parts.splice(first < 0 ? parts.length : first), reviewData(reviews), questionsData(questions)]
  if (first >= 0) parts.push(`<div class="deciding">\n${decided.filter(Boolean).join('\n')}\n</div>`)
  const heading = parts.some((part) => part.includes('<h1')) ? '' : `<h1>${escapeHtml(title)}</h1>\n`
  const skips = `<a class="skip" href="#content">Skip to the content</a>${
    reviews.some(({ claims }) => claims.length > 0) ? '<a class="skip" href="#claims">Skip to the claims</a>' : ''
  }`
  // The first list of claims is where the second way leads
  const body = parts.join('\n').replace('<ol class="claims">', '<ol class="claims" id="claims" tabindex="-1">')
  return wholePage(
    { title, scripts },
    `${skips}\n${drawn.headings.contents()}<main id="content" tabindex="-1">\n${heading}${body}\n</main>`
  )
}

/** A page of one chart alone, to be put into another page by an iframe. */
export function embedPage(cell: ChartCell, picture: Picture): string {
  const scripts = [script('page'), ...(picture.live === null ? [] : liveScripts())]
  const chart = chartHtml(cell, picture, { headings: new Headings(), level: 1, files: null })
  return wholePage({ title: picture.title ?? cell.name, scripts }, `<main class="embed">\n${chart}\n</main>`)
}

function wholePage({ title, scripts }: { title: string; scripts: readonly string[] }, body: string): string {
  const texts = scripts.map(inlined)
  const policy = [
    "default-src 'none'",
    `script-src ${texts.map(hash).join(' ')}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'"
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${generator}
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
${texts.map((text) => `<script>${text}</script>`).join('\n')}
</body>
</html>
`
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Without the address of a source map, which is not there. */
const inlined = (script: string) => script.replace(/^\/\/# sourceMappingURL=.*$/gm, '')
