import { Readability } from '@mozilla/readability'
import type { Article } from '../claim.ts'
import { asDiv, withoutFurniture } from './furniture.ts'
import { linkedData, plain } from './linkedData.ts'
import { checkSize, clean, cure, type Line, length, linesOf, parsePage, terse } from './pageLines.ts'
import { daysOf, pageTime, shownDay } from './pageTime.ts'
import { publicationDay, untakenDay } from './publicationDay.ts'

/** An article out of a web page: what the page says of it, and its story. */

export type Found = Pick<Article, 'title' | 'publisher' | 'published' | 'url'> & {
  text: string
  /** As the page says: "en-GB". */
  lang: string | null
  /** What a person should check. */
  notes: string[]
}

/** The best first. */
const dates = `article:published_time article:published og:published_time og:article:published_time datepublished
  parsely-pub-date pubdate pub_date publishdate publish-date publish_date published-date article_date_original
  originalpublicationdate cxenseparse:recs:publishtime citation_publication_date dc.date.issued dcterms.issued`
/** Of the page, on some sites of the day on which it was made up. */
const looseDates = 'dc.date date sailthru.date dcterms.created'
const publishers = 'og:site_name application-name publisher dc.publisher citation_publisher article:publisher'

/** `address`: where it was found; `latest`: no later day is that of publication. Throws `invalid article ...`. */
export function fromPage(html: string, address: string | null, latest: string): Found {
  try {
    return read(html, address, latest)
  } catch (error) {
    const { message } = error as Error
    if (message.startsWith('invalid article')) throw error
    const why = `invalid article: the tags of the page cannot be read (${message}); ${cure}`
    throw new Error(why, { cause: error })
  }
}

function read(html: string, address: string | null, latest: string): Found {
  const document = parsePage(html)
  const meta = metaOf(document)
  const first = (names: string) => names.split(/\s+/).flatMap((name) => plain(meta.get(name) ?? null) ?? [])
  const inMeta = first('og:title twitter:title')
  const h1 = clean(document.querySelector('h1')?.textContent)
  const whole = clean(document.querySelector('title')?.textContent)
  // "Ferry sinks | The Tern": the name of the paper may be a headline too
  const parts = whole?.split(/ [|–—-] /) ?? []
  const isName = h1 !== null && parts.indexOf(h1) > 0
  // "Ferry sinks | The Tern", where no headline says that the end is the name
  const isSigned = parts.length > 1 && first(publishers).includes(parts.at(-1) ?? '')
  const inHead = isName || isSigned ? (parts[0] ?? null) : whole
  const titles = [...inMeta, isName ? null : h1, inHead]
  const data = linkedData(document, titles)
  const url =
    document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? meta.get('og:url') ?? savedFrom(html)
  const marked = document.querySelector('[itemprop=publisher] [itemprop=name], [itemprop=publisher]:not([itemscope])')
  const itsPublisher = plain(marked?.getAttribute('content') ?? marked?.textContent ?? null)
  const prosy = withoutFurniture(document, [...inMeta, inHead])
  const shown = shownDay(document, titles)
  const stated = [
    data?.published ?? null,
    data?.created ?? null,
    ...first(dates),
    pageTime(document),
    shown,
    ...first(looseDates)
  ]
  const published = publicationDay(stated, address ?? url ?? null, latest, shown)
  const notes: string[] = []
  const tables = withoutTables(document)
  if (tables > 0) notes.push(`its tables of figures (${tables}) are not read; copy them into a CSV`)
  const several = /\blive\b/i.test(whole ?? '') ? 0 : storiesIn(document)
  if (several > 1) notes.push(`it holds ${several} articles, which are read as one; save the page of each`)
  const text = storyOf(document, data?.body ?? null)
  if (text.length < prosy / 2 || (text.length < 400 && html.length > 50_000))
    notes.push(`only ${text.length} characters were taken from the page; see that its story is whole, or give its text`)
  const day = stated.find((date) => date !== null)
  if (published === null && day) notes.push(untakenDay(day, latest))
  return {
    title: data?.title ?? titles.find((title) => title !== null) ?? null,
    publisher: [data?.publisher ?? null, itsPublisher, ...first(publishers), data?.site ?? null].find(isOutlet) ?? null,
    published,
    url: url ?? null,
    text,
    lang: [langOf(html), meta.get('content-language'), data?.lang].find(isLanguage) ?? null,
    notes
  }
}

/** How many articles with a headline and a story of their own there are: of a front page, or an archive. */
function storiesIn(document: Document): number {
  const isStory = (one: Element) =>
    one.querySelector('h1, h2, h3') !== null && [...one.querySelectorAll('p')].filter((p) => length(p) > 100).length > 1
  return [...document.querySelectorAll('article')].filter(
    (one) => !one.parentElement?.closest('article') && !one.querySelector('article') && isStory(one)
  ).length
}

/** What a script would show is in no element, and often told in the linked data. */
function storyOf(document: Document, told: string | null): string {
  const shown = prose(document)
  if (told === null || shown.length >= told.length / 3) return shown
  checkSize(told)
  return linesOf(told.replace(/\n+/g, '<br><br>'))
    .map((line) => line.text)
    .join('\n\n')
}

/** What the page's META elements say, by their names in small letters; of two of one name, the first. */
function metaOf(document: Document): Map<string, string> {
  const found = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim()
    for (const attribute of ['property', 'name', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase()
      if (name && content && !found.has(name)) found.set(name, content)
    }
  }
  return found
}

/** No address ("www.daily.example", "@daily"), and no maker of pages, which stands there where nothing was filled in. */
const isOutlet = (name: string | null) =>
  name !== null &&
  !/^(?:https?:|www\.|@)|^[a-z\d-]+(?:\.[a-z\d-]+)+\/?$/.test(name) &&
  !/^(?:blogger|blogspot|wordpress|wix|squarespace|tumblr|drupal|joomla)(?:\.com)?!?$/i.test(name)

/** Neither "English" nor "und", which stands for a language that is not known. */
const isLanguage = (lang: string | null | undefined) =>
  /^[a-z]{2,3}(?![a-z])/i.test(lang ?? '') && !/^(?:und|mul|zxx|mis)\b/i.test(lang ?? '')

/** "<html lang="en-GB">". */
const langOf = (html: string) => /<html\b[^<>]*?\s(?:xml:)?lang\s*=\s*["']?([\w-]+)/i.exec(html)?.[1] ?? null

/** "<!-- saved from url=(0032)https://example.org/news/2.html -->", which browsers write into the pages that they save. */
const savedFrom = (html: string) => /<!-- saved from url=\(\d+\)(https?:\S+) -->/.exec(html)?.[1] ?? null

/** The prose of a page: its paragraphs without menus, captions, other stories and comments. */

/** The paragraphs of the story, blank lines between. `document`: without its furniture; it is used up. */
function prose(document: Document): string {
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
function withoutTables(document: Document): number {
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
