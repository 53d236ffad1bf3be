/** What a page says of its article in JSON-LD (schema.org), in the forms that pages have it, broken ones too. */
import { parseHTML } from 'linkedom/worker'
import { isObject } from '../grouped.ts'
import { clean } from './pageLines.ts'

type Node = Record<string, unknown>

const article = /Article|BlogPosting|Report/
/** These have a date, and often a text, that is not the article's. */
const beside = new RegExp(
  'Comment|Review|Rating|Video|Image|Audio|Episode|Person|Organi[sz]ation|WebSite|Breadcrumb|ItemList|Event|Product|' +
    'Offer|Question|Answer|Claim|Dataset'
)

/** Of the page's article, null where it has none. `titles`: what the page calls it elsewhere, to tell it from others. */
export function linkedData(document: Document, titles: readonly (string | null)[]) {
  const scripts = [...document.querySelectorAll('script[type*="ld+json" i]')]
  const nodes = scripts.flatMap((script) => nodesOf(parsed(script.textContent ?? '')))
  const candidates = nodes.filter((node) => !beside.test(types(node)))
  const articles = candidates.filter((node) => article.test(types(node)))
  const node =
    articles.find((one) => titles.some((title) => title?.includes(titleOf(one) ?? '\0'))) ??
    articles[0] ??
    candidates.find((one) => textOf(one.articleBody) !== null) ??
    candidates.find((one) => textOf(one.datePublished) !== null)
  if (node === undefined) return null
  return {
    title: titleOf(node),
    publisher: publisherOf(node, nodes),
    // which may have another name than its publisher
    site: textOf(nodes.find((one) => /^(?:WebSite|NewsMediaOrganization)$/.test(types(one)))?.name),
    published: textOf(node.datePublished),
    created: textOf(node.dateCreated),
    lang: textOf(node.inLanguage),
    body: typeof node.articleBody === 'string' ? node.articleBody : null
  }
}

const types = (node: Node) => String(node['@type'])
const titleOf = (node: Node) => textOf(node.headline) ?? textOf(node.name)

/** The text of "a", ["a", "b"], {"@value": "a"} and 1574147340000, entities read. */
function textOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value
  const text = isObject(first) ? first['@value'] : first
  if (typeof text === 'number') return String(text)
  return typeof text === 'string' ? plain(text) : null
}

/** A name, or that of the node that "@id" leads to. */
function publisherOf({ publisher }: Node, nodes: readonly Node[]): string | null {
  const first = Array.isArray(publisher) ? publisher[0] : publisher
  if (!isObject(first)) return textOf(first)
  const named = first.name === undefined ? nodes.find((node) => node['@id'] === first['@id'] && node.name) : first
  return textOf(named?.name)
}

/** "&lt;i&gt;Flood&lt;/i&gt; &amp;amp; fire" → "Flood & fire": some pages write entities twice. */
export function plain(text: string | null): string | null {
  let read = text ?? ''
  for (let i = 0; i < 3 && /&#?\w+;|<\/?[a-z]/i.test(read); i++)
    read = parseHTML(`<html><body>${read}</body></html>`).document.body.textContent ?? ''
  return clean(read)
}

/** The nodes at the top: those of lists, of "@graph" and of "mainEntity", and not the parts of an article. */
function nodesOf(data: unknown): Node[] {
  const found: Node[] = []
  const left = [data]
  while (left.length > 0) {
    const value = left.pop()
    // from the end, so that the order stays
    if (Array.isArray(value)) for (const one of value.toReversed()) left.push(one)
    else if (isObject(value)) {
      found.push(value)
      left.push(value.mainEntity, value['@graph'])
    }
  }
  return found
}

/** null: it is no JSON, even when mended. Such a page tells nothing in it, and may tell it elsewhere. */
function parsed(script: string): unknown {
  for (const json of [(text: string) => text, mended]) {
    try {
      return JSON.parse(json(script))
    } catch {}
  }
  return null
}

/** Without what stands around it ("<![CDATA[", a semicolon), raw line breaks in texts, stray commas, `\'`, `\x27`. */
function mended(script: string): string {
  const bare = script.replace(/<!\[CDATA\[|\]\]>/g, '')
  const inside = bare.slice(bare.search(/[[{]/), Math.max(bare.lastIndexOf(']'), bare.lastIndexOf('}')) + 1)
  const json = inside.includes('"') ? inside : inside.replaceAll('&quot;', '"')
  const stray = /("[^"\\]*(?:\\[\s\S][^"\\]*)*")|,(?=\s*[,\]}])|(?<=[[{]\s*),/g
  return json.replace(stray, (_, text?: string) => text?.replace(/\p{Cc}/gu, ' ').replace(escaped, readEscape) ?? '')
}
const escaped = /(\\["\\/bfnrtu])|\\x([\da-fA-F]{2})|\\/g
const readEscape = (_: string, known?: string, code?: string) => known ?? (code ? `\\u00${code}` : '')
