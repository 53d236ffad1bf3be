/** The article out of a saved web page or a text. For Node alone: the page is parsed by linkedom. */
import { parseHTML } from 'linkedom'
import { Article, dateRange } from '../claim.ts'
import { clean, prose } from './prose.ts'

export type ArticleOptions = {
  /** Default: made from the address, or from the title. */
  id?: string
  /** Where the page was found; default: what the page says itself. */
  url?: string
  /** EDTF day of publication; overrides what the page says. */
  published?: string
}

/**
 * Reads an article from HTML or from plain text. `text`: one line for each paragraph, blank lines between;
 * "Read more" blocks, captions, navigation and comments are left out. A plain text is kept as it is, but for
 * its line ends and a headline above it, which becomes the title. What the page does not tell is null.
 * Throws on an empty text, on a page without prose and on a date that is no EDTF.
 */
export function readArticle(page: string, options: ArticleOptions = {}): Article {
  if (page.trim() === '') throw new Error('invalid article: "" (expected a web page or a text)')
  if (options.published !== undefined && dateRange(options.published) === null) {
    throw new Error(`invalid published: "${options.published}" (expected an EDTF date such as 2018-11-13)`)
  }
  const { title, publisher, published, url, text } = isPage(page) ? fromPage(page) : fromText(page)
  if (text === '') throw new Error('invalid article: no prose found in the page (expected paragraphs)')
  const address = options.url ?? url
  return Article.parse({
    id: options.id ?? idOf(address, title),
    title,
    publisher,
    published: options.published ?? published,
    url: address,
    text
  })
}

/** Whether a text is HTML. */
export const isPage = (text: string) =>
  /<(?:!doctype|html|head|body|title|article|section|div|p|table)(?:\s[^<>]*)?>/i.test(text)

type Found = Pick<Article, 'title' | 'publisher' | 'published' | 'url'> & { text: string }

function fromText(page: string): Found {
  const text = page.replace(/\r\n?/g, '\n').trim()
  // a headline: one short line without a full stop, and a blank line after it
  const headline = /^([^\n]{1,200}[^\n.!?:;,"”'’])\n\s*\n/.exec(text)
  const title = headline?.[1]?.trim() ?? null
  return {
    title,
    publisher: null,
    published: null,
    url: null,
    text: headline ? text.slice(headline[0].length).trim() : text
  }
}

function fromPage(html: string): Found {
  const { document } = parseHTML(whole(html))
  const data = linkedData(document)
  const meta = (...names: string[]) => {
    for (const name of names) {
      const value = document
        .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
        ?.getAttribute('content')
      if (value?.trim()) return value.trim()
    }
    return null
  }
  const time = [...document.querySelectorAll('time[datetime]')].map((t) => t.getAttribute('datetime'))
  const dates = [
    data.published,
    meta(
      'article:published_time',
      'og:published_time',
      'datePublished',
      'parsely-pub-date',
      'pubdate',
      'publish-date',
      'date',
      'dc.date',
      'DC.date.issued',
      'sailthru.date'
    ),
    ...time
  ]
  return {
    title: clean(
      data.title ??
        meta('og:title', 'twitter:title') ??
        document.querySelector('h1')?.textContent ??
        document.querySelector('title')?.textContent
    ),
    publisher: clean(data.publisher ?? meta('og:site_name', 'application-name')),
    published: dates.map(day).find((d) => d !== null) ?? null,
    url: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? meta('og:url') ?? savedFrom(html),
    text: prose(document)
  }
}

/** With the tags that HTML lets a page leave out: the parser finds no body without them. */
function whole(html: string): string {
  const bare = html.replace(/<!doctype[^<>]*>|<\/?html\b[^<>]*>/gi, '')
  const cut = bare.search(/<body\b/i)
  const end = /<\/head\s*>/i.exec(bare)
  if (/<head\b/i.test(bare) && end) {
    const after = end.index + end[0].length
    return `<html>${bare.slice(0, after)}${cut < 0 ? '<body>' : ''}${bare.slice(after)}</html>`
  }
  const head = cut < 0 ? '' : bare.slice(0, cut)
  return `<html><head>${head}</head>${cut < 0 ? `<body>${bare}</body>` : bare.slice(cut)}</html>`
}

/** "<!-- saved from url=(0032)https://example.org/news/2.html -->", which browsers write into the pages that they save. */
const savedFrom = (html: string) => /<!-- saved from url=\(\d+\)(https?:\S+) -->/.exec(html)?.[1] ?? null

/** The day of "2018-11-13T21:05:00+04:00", in the time zone that the page uses; null for what is no date. */
function day(date: string | null | undefined): string | null {
  const found = /^\d{4}-\d\d-\d\d|^\d{8}(?!\d)/.exec(date?.trim() ?? '')?.[0]
  const iso = found?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  return iso !== undefined && dateRange(iso) !== null ? iso : null
}

/** Headline, publisher and date of the schema.org article within the page's JSON-LD. */
function linkedData(document: Document): { title?: string; publisher?: string; published?: string } {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown
    try {
      data = JSON.parse(script.textContent ?? '')
    } catch {
      continue
    }
    const graph = (data as { '@graph'?: unknown } | null)?.['@graph'] ?? data
    for (const node of [graph].flat() as Record<string, unknown>[]) {
      if (typeof node !== 'object' || node === null || !/Article|BlogPosting|Report/.test(String(node['@type'])))
        continue
      const publisher = [node.publisher].flat()[0] as { name?: unknown } | undefined
      return {
        title: text(node.headline),
        publisher: text(publisher?.name),
        published: text(node.datePublished)
      }
    }
  }
  return {}
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
