import MarkdownIt from 'markdown-it'
import type { Headings } from './headings.ts'

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
    const text = tokens[i + 1]?.children?.map(({ content }) => content).join('') ?? ''
    token.attrSet('id', (env as { headings: Headings }).headings.add(text, Number(token.tag.slice(1))))
  }
})

/** Prose as HTML, its headings with an address each. */
export const proseHtml = (text: string, headings: Headings): string => markdown.render(text, { headings })

/** The level of the heading that a text ends with; null where something stands under it. */
export function lastHeading(text: string): number | null {
  const tokens = markdown.parse(text, { headings: { add: () => '' } })
  const last = tokens.at(-1)
  return last?.type === 'heading_close' ? Number(last.tag.slice(1)) : null
}
