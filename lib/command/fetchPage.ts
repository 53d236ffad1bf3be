import { readFileSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { pipeline } from 'node:stream'
import { createBrotliDecompress, createUnzip } from 'node:zlib'
import { useAgent } from 'request-filtering-agent'

export interface FetchOptions {
  /** Also from private, loopback and link-local addresses; default: false. */
  allowLocal?: boolean
  /** Private addresses that are reached all the same; default: none. */
  allowed?: readonly string[]
  /** In all, in milliseconds; default: 30,000. */
  timeout?: number
  /** Of the page, unpacked; default: 10 MB. */
  maxBytes?: number
  /** Finds the address of a name; default: that of the system. */
  lookup?: LookupFunction
}

export interface Fetched {
  body: Uint8Array
  /** As the server says, with the charset; null: it does not. */
  contentType: string | null
  /** Where the page was in the end. */
  url: string
}

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const headers = {
  'user-agent': `howmany/${version}`,
  accept: 'text/html, application/xhtml+xml, text/plain, text/markdown, text/csv, application/json',
  'accept-encoding': 'gzip, deflate, br'
}
const readable =
  /^(?:text\/(?:html|plain|(?:x-)?markdown|csv|tab-separated-values)|application\/(?:xhtml\+xml|(?:x-)?ndjson|jsonl?|csv))$/
const maxRedirects = 5
const byHand = 'save the page from a browser and give the file'

/**
 * Fetches one page, text or table. Private addresses are refused where the connection is made, so that neither a name
 * nor a redirect leads there. Throws with the address, the reason and the cure.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { allowLocal = false, allowed = [], timeout = 30_000, maxBytes = 10e6, lookup } = options
  const signal = AbortSignal.timeout(timeout)
  let at = address
  try {
    for (let redirects = 0; redirects <= maxRedirects; redirects++) {
      const url = checked(at)
      const agent = useAgent(at, {
        allowPrivateIPAddress: allowLocal,
        allowMetaIPAddress: allowLocal,
        allowIPAddressList: [...allowed]
      })
      const response = await request(url, { agent, headers, signal, lookup })
      const { statusCode: status = 0, statusMessage = '' } = response
      const { location } = response.headers
      if (status >= 300 && status < 400 && location !== undefined) {
        response.destroy()
        at = URL.canParse(location, at) ? new URL(location, at).href : location
        continue
      }
      const contentType = response.headers['content-type'] ?? null
      const type = contentType?.replace(/;.*$/s, '').trim().toLowerCase()
      const fault =
        status >= 400
          ? `the server says ${status} ${statusMessage}; check the address, or ${byHand}`
          : type !== undefined && !readable.test(type) && `this is ${type}, and not a page, a text or a table`
      if (!fault) return { body: await bodyOf(response, maxBytes), contentType, url: url.href }
      response.destroy()
      throw new Error(fault)
    }
    throw new Error(`more than ${maxRedirects} redirects; give the address that the page has in a browser`)
  } catch (error) {
    const why = signal.aborted
      ? `it took longer than ${timeout / 1000} s; try again, or ${byHand}`
      : reason(error as NodeJS.ErrnoException, at === address ? '' : ` (redirected to ${at})`)
    throw new Error(`${address}: ${why}`)
  }
}

/** http and https alone, and no passwords, which would end up in the tables. */
function checked(address: string): URL {
  if (!URL.canParse(address)) throw new Error('this is no address; write it as https://example.org/news/flood.html')
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol)) throw new Error(`${url.protocol}// is not fetched; http and https are`)
  if (url.username || url.password)
    throw new Error(`an address with a password in it is not fetched; take it out, or ${byHand}`)
  url.hash = ''
  return url
}

function request(url: URL, options: http.RequestOptions): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { get } = url.protocol === 'https:' ? https : http
    get(url, options, resolve).on('error', reject)
  })
}

/** The body, unpacked; stops as soon as it is longer than it may be. */
async function bodyOf(response: http.IncomingMessage, maxBytes: number): Promise<Buffer> {
  const packed = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (!/^(?:identity|x-gzip|gzip|deflate|br)$/.test(packed))
    throw new Error(`it is packed as ${packed}, which is not read; ${byHand}`)
  // The loop below gets the errors of both
  const body =
    packed === 'identity'
      ? response
      : pipeline(response, packed === 'br' ? createBrotliDecompress() : createUnzip(), () => {})
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > maxBytes) {
      response.destroy()
      throw new Error(`it is longer than ${maxBytes / 1e6} MB; give the page of one article, or ${byHand}`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function reason({ code, message }: NodeJS.ErrnoException, where: string): string {
  if (/is not allowed\. Because/.test(message))
    return `this is a private or local address${where}; if you trust it, add --allow-local`
  if (code === 'ENOTFOUND') return `there is no server of that name${where}; check the address`
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH') return `the server does not answer${where}; try again later`
  if (code === undefined) return `${message}${where}`
  return `it did not come through${where}: ${message}; try again, or ${byHand}`
}
