import { isUtf8 } from 'node:buffer'
import sniff from 'html-encoding-sniffer'

/** Of what holds a text and is none. */
export const asText = 'save or copy its text as .txt'

/**
 * The text of a page or of a plain text: by its byte order mark, by `charset` (what the server said), by what a page
 * says of itself, as UTF-8 where it is valid, else as windows-1252, as browsers do. Throws on what is no text.
 */
export function decode(bytes: Uint8Array, charset?: string): string {
  const [, form] = /^\s*(%PDF-|\{\\rtf)/.exec(Buffer.from(bytes.subarray(0, 20)).toString('latin1')) ?? []
  if (form) throw new Error(`this is ${form === '%PDF-' ? 'a PDF' : 'rich text'}, and no text; ${asText}`)
  const encoding = sniff(bytes, {
    transportLayerEncodingLabel: charset,
    defaultEncoding: isUtf8(bytes) ? 'UTF-8' : 'windows-1252'
  })
  const unknown = 'this is no text, or in no known encoding; save it as text or HTML in UTF-8'
  // so the sniffer calls encodings that no browser reads any more, ISO-2022-KR say
  if (encoding === 'replacement') throw new Error(unknown)
  const decoder = new TextDecoder(encoding)
  // in one go, Node 20 reads windows-1252 as if it were latin1, and quotation marks are lost
  const text = decoder.decode(bytes, { stream: true }) + decoder.decode()
  // a picture or an archive under the name of a text
  if (text.includes('\0')) throw new Error(unknown)
  let controls = 0
  for (const _ of text.matchAll(/[^\P{Cc}\s]/gu)) if (++controls > text.length / 100) throw new Error(unknown)
  if (text.trim() === '') throw new Error('it is empty; save the article again, or leave it out')
  return text
}
