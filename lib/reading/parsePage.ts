/** HTML as a document, where it is not too large to read. */
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom/worker'
import { isBlock } from './pageLines.ts'

/**
 * Real pages nest some 30 deep, and browsers stop at 512; what is nested deeper takes time by the square of it.
 * 100,000 elements are twenty times a long page.
 */
const limits = { depth: 256, elements: 100_000 }

export const cure = 'save the article alone, or its text as .txt'

/** Throws as `checkSize` does. */
export function parsePage(html: string): Document {
  checkSize(html)
  const { document } = parseHTML(whole(html))
  // "<p>Twelve died.<body>": what a browser shows belongs to the body
  const strays = [...(document.head?.children ?? [])].filter((element) => !element.matches(inHead))
  for (const stray of strays.reverse()) document.body?.prepend(stray)
  setApart(document)
  return document
}

const boxes = new Set(['IMG', 'SVG', 'VIDEO', 'IFRAME', 'OBJECT', 'BUTTON', 'INPUT', 'SELECT'])

/** What a page shows apart stays apart when what lies between is taken out: "in 2010<figure></figure>12" is no 201012. */
function setApart(document: Document): void {
  for (const element of document.body?.querySelectorAll('*') ?? []) {
    if (!isBlock(element) && !boxes.has(element.nodeName.toUpperCase())) continue
    element.before(' ')
    if (element.nextSibling?.nodeType === 3) element.after(' ')
  }
}

const inHead = 'title, meta, link, script, style, base, noscript, template'

/**
 * Throws on HTML that is nested too deep or has too many elements, and names the limit. Before a document is made of
 * it: that takes minutes where 500,000 elements are nested.
 */
export function checkSize(html: string): void {
  let [depth, elements] = [0, 0]
  const parser = new Parser({
    onopentagname: () => {
      depth++
      elements++
      if (depth > limits.depth)
        throw new Error(`invalid article: the page nests elements more than ${limits.depth} deep; ${cure}`)
      if (elements > limits.elements)
        throw new Error(`invalid article: the page has more than ${limits.elements} elements; ${cure}`)
    },
    onclosetag: () => {
      depth--
    }
  })
  parser.end(html)
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
