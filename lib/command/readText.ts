import { isUtf8 } from 'node:buffer'
import sniff from 'html-encoding-sniffer'
import MarkdownIt from 'markdown-it'
import type { Article } from '../claim.ts'
import { dateRange } from '../edtf.ts'
import { linesOf } from '../reading/pageLines.ts'
import { dayOf } from '../reading/publicationDay.ts'

/** Of what holds a text and is none. */
export const asText = 'save or copy its text as .txt'

const forms = [
  [/^\s*%PDF-/, 'a PDF'],
  [/^\s*\{\\rtf/, 'rich text'],
  [/^\s*(?:From: <Saved by|MIME-Version:)/i, 'a web archive']
] as const

/** By byte order mark, `charset` of the server, the page's own, UTF-8 where valid, else windows-1252. Throws. */
export function decode(bytes: Uint8Array, charset?: string): string {
  const top = Buffer.from(bytes.subarray(0, 40)).toString('latin1')
  // In a web archive lines are broken within numbers: "1=" and "2 people"
  const form = forms.find(([begins]) => begins.test(top))?.[1]
  if (form) throw new Error(`this is ${form}, and no text; ${asText}`)
  const defaultEncoding = isUtf8(bytes) ? 'UTF-8' : 'windows-1252'
  const encoding = sniff(bytes, { transportLayerEncodingLabel: charset, defaultEncoding })
  const unknown = 'this is no text, or in no known encoding; save it as text or HTML in UTF-8'
  // so the sniffer calls encodings that no browser reads any more, ISO-2022-KR say
  if (encoding === 'replacement') throw new Error(unknown)
  const decoder = new TextDecoder(encoding)
  // in one go, Node 20 reads windows-1252 as if it were latin1, and quotation marks are lost
  const text = decoder.decode(bytes, { stream: true }) + decoder.decode()
  // a picture or an archive under the name of a text
  if (text.includes('\0')) throw new Error(unknown)
  if ((text.match(/[^\P{Cc}\s]/gu)?.length ?? 0) > text.length / 100) throw new Error(unknown)
  if (text.trim() === '') throw new Error('it is empty; save the article again, or leave it out')
  return text
}

const markdown = new MarkdownIt({ html: false })

/**
 * An article in Markdown, or notes: every line of it, as nothing in it is furniture. A block between "---" lines above
 * it may tell title, published (or date; EDTF, or as pages write days), publisher, url, event and id, one `key: value` a
 * line. `id`: where it tells none. A date that is none is left out. Throws on a text without prose.
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
  return { id: told.id ?? id, title, publisher, published, url, event, text: body.join('\n\n') }
}
