import MarkdownIt from 'markdown-it/browser'
import { escapeHtml } from '../review/escape.ts'

const markdown = new MarkdownIt({ html: false, linkify: false })
// The policy would block a picture, and the console would say so
markdown.disable('image')
markdown.validateLink = (url) => /^(https?:|mailto:|#)/i.test(url.trim())
// Likewise a style attribute, which columns of a table in Markdown are given
markdown.core.ruler.push('align', ({ tokens }) => {
  for (const token of tokens) {
    const align = /^text-align:(\w+)$/.exec(String(token.attrGet('style')))?.[1]
    if (align) token.attrs = [['class', align]]
  }
})
markdown.core.ruler.push('headings', ({ tokens, env }) => {
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue
    const { headings } = env as { headings: Headings }
    token.attrSet('id', headings.add(textOf(tokens[i + 1]), Number(token.tag.slice(1))))
  }
})

/** Prose as HTML, its headings with an address each. */
export const proseHtml = (text: string, headings: Headings): string => markdown.render(text, { headings })

/** The heading that a text ends with; null where something stands under it. */
export function lastHeading(text: string): { level: number; text: string } | null {
  const tokens = markdown.parse(text, { headings: new Headings() })
  const last = tokens.at(-1)
  return last?.type === 'heading_close' ? { level: Number(last.tag.slice(1)), text: textOf(tokens.at(-2)) } : null
}

const textOf = (token: { children: { content: string }[] | null } | undefined) =>
  token?.children?.map(({ content }) => content).join('') ?? ''

/** The headings of a page: gives each its address, and makes the list of contents. */
export class Headings {
  readonly #seen = new Set<string>()
  readonly #listed: { id: string; text: string }[] = []

  add(text: string, level: number): string {
    const stem =
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join('-')
        .slice(0, 60) ?? 'part'
    let id = `at-${stem}`
    for (let n = 2; this.#seen.has(id); n++) id = `at-${stem}-${n}`
    this.#seen.add(id)
    if (level === 2) this.#listed.push({ id, text })
    return id
  }

  /** The list of contents as HTML; nothing where it would be shorter than three lines. */
  contents(): string {
    if (this.#listed.length < 3) return ''
    const items = this.#listed.map(({ id, text }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a></li>`)
    // Folded, for the finding comes first
    return `<nav class="contents" aria-label="Contents"><details><summary>Contents</summary>
<ol>\n${items.join('\n')}\n</ol></details></nav>\n`
  }
}
