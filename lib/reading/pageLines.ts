/** HTML as a document, where it is not too large to read, and its lines: one for each block or between two breaks. */
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom/worker'

const names = (list: string) => new Set(list.split(' '))

const blocks = names(
  'P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE FORM FIELDSET FIGURE DETAILS SUMMARY ADDRESS CENTER BLOCKQUOTE ' +
    'PRE UL OL MENU LI DL DD DT H1 H2 H3 H4 H5 H6 TABLE CAPTION TR TD TH HR NAV FIGCAPTION LEGEND DIALOG'
)
/** With those of a site's own making ("<news-paragraph>"), where they hold more than a few words. */
export const isBlock = (element: Element) =>
  blocks.has(element.nodeName) || (element.nodeName.includes('-') && (element.textContent?.length ?? 0) > 80)

/** Of these, a line may well lack a full stop. */
export const terse = names('LI DD DT TD TH H1 H2 H3 H4 H5 H6')

export interface Line {
  text: string
  /** How much of it is link, in characters. */
  linked: number
  /** The block that it stands in: "P", "LI". */
  block: string
}

export const length = (element: Element) => element.textContent?.length ?? 0

/** On one line, without the soft hyphens of a page: "kil&shy;led". */
export const clean = (text: string | null | undefined) =>
  text?.replaceAll('\xad', '').replace(/\s+/g, ' ').trim() || null

/** The lines of a piece of HTML, or of an element, one for each block or between so many breaks. */
export function linesOf(html: string | Element, breaks: 1 | 2 = 2): Line[] {
  const root = typeof html === 'string' ? parseHTML(`<html><body>${html}</body></html>`).document.body : html
  const lines: Line[] = []
  let [text, linked, broken] = ['', 0, false]
  const close = (block: string) => {
    const line = clean(text)
    if (line !== null) lines.push({ text: line, linked, block })
    text = ''
    linked = 0
  }
  const visit = (node: Node, block: string, inLink: boolean) => {
    for (const child of node.childNodes) {
      const name = child.nodeName.toUpperCase()
      if (child.nodeType === 3) {
        const words = child.textContent ?? ''
        if (words.trim() !== '') broken = false
        if (inLink) linked += clean(words)?.length ?? 0
        const [first = '', ...rest] = block === 'PRE' ? words.split(/\n\s*\n/) : [words]
        text += first
        for (const paragraph of rest) {
          close(block)
          text = paragraph
        }
      } else if (name === 'BR') {
        text += ' '
        if (broken || breaks === 1) close(block)
        broken = !broken
      } else if (isBlock(child as Element)) {
        const isColumn = name === 'TD' && (child as Element).querySelector('p, div, td, br') !== null
        const own = isColumn ? 'DIV' : terse.has(block) && !terse.has(name) ? block : name
        close(block)
        visit(child, own, inLink)
        close(own)
      } else visit(child, block, inLink || name === 'A')
    }
  }
  visit(root, 'BODY', false)
  close('BODY')
  return lines
}

/** Real pages nest some 30 deep, browsers stop at 512, and the time is quadratic; a long page has 5,000 elements. */
const limits = { depth: 256, elements: 100_000 }

export const cure = 'save the article alone, or its text as .txt'

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

/** Throws on what is nested too deep or too large before a document is made of it, which would take minutes. */
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
