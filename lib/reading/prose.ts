/** The prose of a page: its paragraphs without menus, captions, other stories and comments. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

/** Headlines, other stories, captions and furniture, by the names that papers give them. */
const apart =
  'h1, script, style, noscript, template, iframe, nav, aside, footer, form, button, figure, figcaption, picture, video, audio, svg, [role=navigation], [role=complementary], [role=dialog], [aria-hidden=true], [hidden]'
const apartName =
  /(?:^|[-_\s])(?:related|read-?(?:more|next|also)|more-(?:on|from|stories)|newsletter|promo|share|sharing|social|comments?|replies|disqus\w*|caption|credit|advert\w*|ads?|sidebar|rail|ticker|teasers?|widget|poll|recommended|recirc\w*|trending|most-(?:read|popular)|byline|breadcrumbs?|cookie\w*|consent|gdpr|subscribe|subscription|paywall|signup|tags|topics)(?:$|[-_\s])/i
const blocks = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER CENTER BLOCKQUOTE PRE UL OL LI DL DD DT H1 H2 H3 H4 H5 H6 TABLE CAPTION TR TD TH HR'.split(
    ' '
  )
)
/** Of these, a line may well lack a full stop. */
const terse = new Set('LI DD DT TD TH H1 H2 H3 H4 H5 H6'.split(' '))
/** "Readers' comments (4)", "Join 318 others in the conversation", "12 responses": what follows is not the paper's. */
const remarks =
  /^\W*(?:(?:readers?['’]?s?|your|all|latest|show|view|read|post|leave|add|write|join|a|the|in|others|\d[\d,.]*) )*(?:comments?|repl(?:y|ies)|conversation|have your say|\d[\d,.]* responses)\W*(?:\d[\d,.]*)?\W*$/i
const closed = /[.!?:;,…。؟।]["'”’»)\]]*$/

export const clean = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() || null

/** The paragraphs of the story, blank lines between; "" where there are none. The document is used up. */
export function prose(document: Document): string {
  const whole = document.body?.textContent?.length ?? 0
  for (const element of document.querySelectorAll(apart)) element.remove()
  for (const time of document.querySelectorAll('time')) if (!time.closest('p')) time.remove()
  for (const element of document.querySelectorAll('[class], [id]')) {
    const names = `${element.getAttribute('class') ?? ''} ${element.id}`
    // a page may call everything "article-with-comments": what holds much of the text stays
    if (apartName.test(names) && length(element) < whole / 3) element.remove()
  }
  withoutLayout(document)
  // by such names Readability takes a dateline for a byline, and the place is lost
  for (const inline of document.querySelectorAll('p *'))
    for (const name of ['class', 'id', 'rel', 'itemprop']) inline.removeAttribute(name)
  const fallback = document.body?.innerHTML ?? ''
  const content = new Readability(document, { charThreshold: 200 }).parse()?.content
  return story(linesOf(content ?? '')) || story(linesOf(fallback))
}

const length = (element: Element) => element.textContent?.length ?? 0

/** Old pages are tables: a picture with its caption is one, and beside the story's cell stand those of the menus. */
function withoutLayout(document: Document): void {
  for (const table of document.querySelectorAll('table'))
    if (table.querySelector('img') && length(table) < 300) table.replaceWith(document.createElement('hr'))
  for (const cell of document.querySelectorAll('td')) {
    const breaks = cell.innerHTML.match(/<p\b|<br\s*\/?>\s*<br\b/gi)?.length ?? 0
    if (breaks < 3 || length(cell) < 400) continue
    for (const beside of [...(cell.parentElement?.children ?? [])])
      if (beside !== cell && length(beside) < length(cell) / 3) beside.remove()
  }
}

export interface Line {
  text: string
  /** How much of it is link, in characters. */
  linked: number
  /** The block that it stands in: "P", "LI". */
  block: string
}

/** The lines of a piece of HTML, one for each block or between two breaks. */
export function linesOf(html: string): Line[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
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
        text += words
      } else if (name === 'BR') {
        text += ' '
        if (broken) close(block)
        broken = !broken
      } else if (blocks.has(name)) {
        const isColumn = name === 'TD' && (child as Element).querySelector('p, div, td, br') !== null
        const own = isColumn ? 'DIV' : terse.has(block) && !terse.has(name) ? block : name
        close(block)
        visit(child, own, inLink)
        close(own)
      } else visit(child, block, inLink || name === 'A')
    }
  }
  visit(document.body, 'BODY', false)
  close('BODY')
  return lines
}

/** What of the lines is the story. */
function story(lines: readonly Line[]): string {
  const kept: string[] = []
  let told = 0
  for (const { text, linked, block } of lines) {
    const isClosed = closed.test(text)
    if (told > 300 && linked < text.length / 2 && remarks.test(text)) break
    // a line that is all link is the headline of another story
    if (!isClosed && linked > text.length * 0.8) continue
    // captions, teasers, "3,480 shares"
    if (!isClosed && text.length < 120 && !terse.has(block)) continue
    kept.push(text)
    told += text.length
  }
  return kept.join('\n\n')
}
