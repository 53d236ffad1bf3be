import MarkdownIt from 'markdown-it'
import type { Article } from '../claim.ts'
import { dateRange } from '../edtf.ts'
import { linesOf } from '../reading/pageLines.ts'
import { dayOf } from '../reading/publicationDay.ts'

const markdown = new MarkdownIt({ html: false })

/**
 * An article in Markdown, or notes: every line of it, as nothing in it is furniture. A block between "---" lines above
 * it may tell title, published (or date; EDTF, or as pages write days), publisher, url, event and id, one `key: value` a
 * line. `id`: where it tells none. A date that is none is noted. Throws on a text without prose.
 */
export function readMarkdown(text: string, id: string): Article {
  const front = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text)
  const top = front?.index === 0 ? front : null
  const told: Record<string, string> = {}
  for (const [, key = '', value = ''] of (top?.[1] ?? '').matchAll(/^(\w+)[ \t]*:[ \t]*(.*?)[ \t]*\r?$/gm)) {
    const bare = value.replace(/^(["'])(.*)\1$/, '$2')
    if (bare) told[key.toLowerCase()] = bare
  }
  const day = (told.published ?? told.date)?.replace(/^(\d{4}-\d\d-\d\d)[T ].*$/, '$1') ?? null
  const published = day === null || dateRange(day) !== null ? day : dayOf(day)
  const lines = linesOf(markdown.render(text.slice(top?.[0].length ?? 0)))
  const headline = lines.find(({ block }) => block === 'H1')
  const body = lines.filter((line) => line !== headline).map((line) => line.text)
  if (body.length === 0) throw new Error('it has no text; save the article again, or leave it out')
  const { title = headline?.text ?? null, publisher = null, url = null, event = null } = told
  const notes =
    day === null || published !== null ? {} : { notes: [`published: ${day} is no day; write it as 2018-11-13`] }
  return { id: told.id ?? id, title, publisher, published, url, event, text: body.join('\n\n'), ...notes }
}
