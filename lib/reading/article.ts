/** The article out of a saved web page or a text. For Node alone: the page is parsed by linkedom. */
import { Article } from '../claim.ts'
import { checkPublished, dayOf, written } from './calendar.ts'
import { furniture } from './document.ts'
import { type Found, fromPage } from './page.ts'
import { cure } from './pageLines.ts'
import { daysOf, textDay } from './pageTime.ts'
import { untakenDay } from './publicationDay.ts'

/** What is known of an article besides its page. */
export type ArticleOptions = {
  /** Default: made from the address, or from the title. */
  id?: string
  /** Where the page was found; default: what the page says itself. */
  url?: string
  /** EDTF day of publication; overrides what the page says. */
  published?: string
  /** A page that says it is of a later day than the one after this has no date. Default: the present. */
  now?: Date
}

/**
 * Reads an article from HTML or from plain text. `text`: one line for each paragraph, blank lines between;
 * "Read more" blocks, captions, navigation and comments are left out. A plain text is kept as it is, but for
 * its line ends and a headline or lines such as "Publisher: The Tern" above it, which tell its fields. What the page does not tell is null. Besides the
 * fields of an article, `lang`: the language that the page says it is in ("en-GB"), and `notes`: what a person should
 * check, little text being taken say; each is left out where there is none. Throws on an empty text, on a page without
 * prose, with more than 100,000 elements or nested more than 256 deep, and on a date that is no EDTF.
 */
export function readArticle(page: string, options: ArticleOptions = {}): Article {
  if (typeof page !== 'string' || page.trim() === '')
    throw new Error('invalid article: "" (expected a web page or a text)')
  if (fileName.test(page))
    throw new Error(`invalid article: "${page}" is a name; give the contents: readFileSync("${page}", "utf8")`)
  checkPublished(options.published)
  const { now = new Date() } = options
  // a paper on the other side of the earth is up to a day ahead
  const latest = written(dayOf(now) + 1)
  const found = isPage(page) ? fromPage(page, options.url ?? null, latest) : fromText(page, latest)
  if (found.text === '') throw new Error(`invalid article: no prose found in the page (expected paragraphs); ${cure}`)
  const { title, publisher, published, text, lang, notes } = found
  const url = options.url ?? found.url
  return Article.parse({
    id: options.id ?? idOf(url, title),
    title,
    publisher,
    published: options.published ?? published,
    url,
    text,
    ...(lang !== null && { lang }),
    ...(notes.length > 0 && { notes })
  })
}

/** One short line: whoever gives a name means what stands in the file. */
const fileName = /^[^\n<>]{1,250}\.(?:x?html?|txt|md)$/i

export const isPage = (text: string) =>
  /<(?:!doctype|html|head|body|title|article|section|div|p|table)(?:\s[^<>]*)?>/i.test(text)

function fromText(page: string, latest: string): Found {
  const whole = page.replaceAll('\xad', '').replace(/\r\n?/g, '\n').trim()
  const { told: above, text } = toldAbove(whole)
  const headed = headedText(text)
  const { published, told } = textDay(whole, latest)
  return {
    title: above.title ?? above.headline ?? headed.title,
    text: headed.text,
    publisher: above.publisher ?? above.outlet ?? above.source ?? null,
    published,
    url: above.url ?? null,
    lang: null,
    notes: told !== null && published === null ? [untakenDay(told, latest)] : []
  }
}

const fieldLabel = /^(title|headline|publisher|outlet|source|url|author|by|date|published):\s*(\S.*)$/i
/** "Publisher: The Tarn Herald", "Title: Ferry sinks" above a text; a source or a day alone may be the story's. */
function toldAbove(whole: string): { told: Record<string, string>; text: string } {
  const lines = whole.split('\n')
  const read = lines.map((line) => fieldLabel.exec(line.trim()))
  const end = read.findIndex((found, i) => found === null && lines[i]?.trim() !== '')
  const told = read.slice(0, end).flatMap((found) => (found ? [[found[1]?.toLowerCase(), found[2]]] : []))
  const isHead = told.some(([name]) => /^(?:title|headline|publisher|outlet|url)$/.test(name ?? ''))
  return isHead
    ? { told: Object.fromEntries(told), text: lines.slice(end).join('\n').trim() }
    : { told: {}, text: whole }
}

/** A headline: one short line without a full stop, and a blank line after it. */
const headline = /^([^\n]{1,200}[^\n.!?:;,"”'’])\n\s*\n/
/** "The Tarn Herald", but not "Ferry sinks off Tarn". */
const outlet = /^(?:(?:\p{Lu}[\p{L}.&'’-]*|of|and|the)(?: |$)){1,5}$/u

/** The title above a text, and the story below it; above the title an outlet and its day may stand, or the day alone. */
function headedText(text: string): { title: string | null; text: string } {
  const lines = text.split('\n')
  const day = lines.slice(0, 3).findIndex((line) => daysOf(line).length > 0)
  const isAbove = day >= 0 && lines.slice(0, day).every((line) => line.trim() === '' || outlet.test(line.trim()))
  const below = lines
    .slice(day + 1)
    .join('\n')
    .trim()
  for (const from of isAbove ? [below, text] : [text]) {
    const [all = '', title = ''] = headline.exec(from) ?? []
    // "Last updated 16 April 2016", "By Jo Rahm"
    const isTitle = title !== '' && !furniture.test(title) && daysOf(title).length === 0
    if (isTitle) return { title: title.trim(), text: from.slice(all.length).trim() }
  }
  return { title: null, text }
}

/** "https://example.org/news/two-dead-in-flood.html" → "two-dead-in-flood". */
function idOf(url: string | null, title: string | null): string {
  const path = url
    ?.replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')
    .replace(/\.(?:html?|php|aspx?)$/, '')
  const name = (path || title || 'article').toLowerCase().replace(/[^\p{L}\d.]+/gu, '-')
  return name.replace(/^-|-$/g, '').slice(0, 80) || 'article'
}
