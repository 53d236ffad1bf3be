/** The prose of a page: its paragraphs without menus, captions, other stories and comments. */
import { Readability } from '@mozilla/readability'
import { asDiv } from './furniture.ts'
import { type Line, length, linesOf, terse } from './pageLines.ts'
import { daysOf } from './pageTime.ts'

/** The paragraphs of the story, blank lines between. `document`: without its furniture; it is used up. */
export function prose(document: Document): string {
  if (!document.body) return ''
  for (const element of document.querySelectorAll('h1, [class*=byline i], time'))
    if (element.nodeName !== 'TIME' || !element.closest('p')) element.remove()
  withoutLayout(document)
  joinLines(document)
  // by such names Readability takes a dateline for a byline, and the place is lost
  for (const inline of document.querySelectorAll('p *'))
    for (const name of ['class', 'id', 'rel', 'itemprop']) inline.removeAttribute(name)
  const all = document.body.innerHTML
  return story(linesOf(readable(document))) || story(linesOf(all))
}

function readable(document: Document): string {
  // Readability's time grows by the square of a list's items
  for (const list of document.querySelectorAll('ul, ol')) if (list.childElementCount > 500) asDiv(list)
  return new Readability(document, { charThreshold: 200, disableJSONLD: true }).parse()?.content ?? ''
}

/** Old pages are tables: a picture with its caption is one, and beside the story's cell stand those of the menus. */
function withoutLayout(document: Document): void {
  for (const table of document.querySelectorAll('table'))
    if (table.querySelector('img') && length(table) < 300) table.replaceWith(document.createElement('hr'))
  for (const row of document.querySelectorAll('tr')) {
    const cells = [...row.children].map((cell) => ({ cell, size: length(cell) }))
    const columns = cells.filter(({ cell, size }) => size >= 400 && breaks(cell) >= 3)
    const longest = Math.max(0, ...columns.map(({ size }) => size))
    for (const { cell, size } of cells) if (size < longest / 3) cell.remove()
  }
}

/** Takes out tables that say figures by rows and columns alone, and counts them; one with a paragraph is old layout. */
export function withoutTables(document: Document): number {
  const found = [...document.querySelectorAll('table')].filter((table) => {
    if (table.querySelector('table')) return false
    const cells = [...table.querySelectorAll('td')]
    const figures = cells.filter((cell) => bare.test(cell.textContent ?? ''))
    return figures.length > 2 && cells.every((cell) => length(cell) < 200)
  })
  for (const table of found) table.remove()
  return found.length
}

/** "12", "1,200 *", "45 %". */
const bare = /^[^\p{L}\d]*\d[^\p{L}]*$/u

const breaks = (cell: Element) => cell.innerHTML.match(/<p\b|<br\s*\/?>\s*<br\b/gi)?.length ?? 0

/** No paragraph is longer, in characters. */
const longest = 5000

/** A PDF made a page: each line of print is an element with a place of its own. */
function joinLines(document: Document): void {
  for (const line of document.querySelectorAll('[style*="position:absolute"]')) {
    const above = line.previousElementSibling
    const isOne = above?.nodeName === line.nodeName && /position:absolute/.test(above.getAttribute('style') ?? '')
    const text = isOne ? (above.textContent ?? '').trim() : ''
    if (text === '' || text.length > longest || closed.test(text)) continue
    above?.append(' ', ...line.childNodes)
    line.remove()
  }
}

/** A face may follow the full stop. */
const closed = /[.!?:;,…。؟।]["'”’»)\]]*(?:\s*\p{Extended_Pictographic}\ufe0f?)*$/u
/** "Readers' comments (4)", "Join 318 others in the conversation", "12 responses": what follows is not the paper's. */
const opener = "readers?['’]?s? your all latest show view read post leave add write join a the in others \\d[\\d,.]*"
const remarks = new RegExp(
  `^\\W*(?:(?:${opener.replaceAll(' ', '|')}) )*` +
    '(?:comments?|repl(?:y|ies)|conversation|have your say|\\d[\\d,.]* responses)[\\W\\d]*$',
  'i'
)

function story(lines: readonly Line[]): string {
  const kept = new Set<string>()
  let told = 0
  for (const { text, linked, block } of lines) {
    const isClosed = closed.test(text)
    if (told > 300 && text.length < 100 && linked < text.length / 2 && remarks.test(text)) break
    // a line that is all link is the headline of another story; a sentence may be, but for the items of a list
    if ((!isClosed || block === 'LI') && linked > text.length * 0.8) continue
    // the cell of a table: of what, only its row and column say
    if (!/\p{L}/u.test(text)) continue
    // captions, teasers, "3,480 shares"; above the story, "Published Nov. 19, 2019 at 7:09 a.m."
    if (!isClosed && text.length < 120 && !terse.has(block)) continue
    if (told < 300 && !/^H\d$/.test(block) && daysOf(text).length > 0) continue
    // the beginning for all, and then the whole for who has paid
    if (kept.has(text)) continue
    kept.add(text)
    told += text.length
  }
  return [...kept].join('\n\n')
}
