import MarkdownIt from 'markdown-it'
import type { Article } from '../claim.ts'
import { readArticle } from '../reading/article.ts'

const markdown = new MarkdownIt({ html: false })

/**
 * An article in Markdown. A block between "---" lines above it may tell title, published (or date), publisher, url
 * and id, one `key: value` a line. Throws what `readArticle` throws.
 */
export function readMarkdown(text: string, id?: string): Article {
  const front = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text)
  const top = front?.index === 0 ? front : null
  const told: Record<string, string> = {}
  for (const [, key = '', value = ''] of (top?.[1] ?? '').matchAll(/^(\w+)[ \t]*:[ \t]*(.*?)[ \t]*\r?$/gm)) {
    const bare = value.replace(/^(["'])(.*)\1$/, '$2')
    if (bare) told[key.toLowerCase()] = bare
  }
  const published = (told.published ?? told.date)?.replace(/^(\d{4}-\d\d-\d\d)[T ].*$/, '$1')
  const body = markdown.render(text.slice(top?.[0].length ?? 0))
  const article = readArticle(`<article>${body}</article>`, published === undefined ? {} : { published })
  return {
    ...article,
    id: told.id ?? id ?? article.id,
    title: told.title ?? article.title,
    publisher: told.publisher ?? null,
    url: told.url ?? null
  }
}
