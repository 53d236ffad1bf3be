/** The lines of a page, one for each block or between two breaks. */
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

export const clean = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() || null

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
