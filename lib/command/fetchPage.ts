import { lookup as systemLookup } from 'node:dns/promises'
import { createRequire } from 'node:module'
import { BlockList, isIPv6 } from 'node:net'
import { withoutPassword } from './usage.ts'

const { version } = createRequire(import.meta.url)('howmany/package.json')
const headers = {
  'user-agent': `howmany/${version}`,
  accept: 'text/html, application/xhtml+xml, text/plain, text/markdown, text/csv, application/json'
}
const maxRedirects = 5
const maxBytes = 10e6
const byHand = 'save the page from a browser and give the file'

/**
 * Fetches one page, text or table. Never from the addresses at which a cloud tells its machines their secrets, and from
 * local ones only where the address itself is local, so that no page elsewhere leads into the own network. `type` is blank
 * where the server tells none; `url`: where the page was in the end. `timeout`: of all of it, in milliseconds. Throws with
 * the address (a password in it left out), the reason and the cure.
 */
export async function fetchPage(address: string, { timeout = 30_000, lookup = systemNames } = {}) {
  const signal = AbortSignal.timeout(timeout)
  let at = address
  try {
    let isLocal = true
    for (let redirects = 0; redirects <= maxRedirects; redirects++) {
      const url = checked(at)
      isLocal = await allowed(url, isLocal, lookup)
      const response = await fetch(url, { headers, redirect: 'manual', signal })
      const location = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel()
        at = URL.canParse(location, at) ? new URL(location, at).href : location
        continue
      }
      const [type = '', ...rest] = (response.headers.get('content-type') ?? '').split(';')
      const [, charset] = /charset=["']?([\w-]+)/i.exec(rest.join(';')) ?? []
      const told = { type: type.trim().toLowerCase(), charset, url: url.href }
      if (response.ok) return { body: await bodyOf(response), ...told }
      await response.body?.cancel()
      throw new Error(`the server says ${response.status} ${response.statusText}; check the address, or ${byHand}`)
    }
    throw new Error(`more than ${maxRedirects} redirects; give the address that the page has in a browser`)
  } catch (error) {
    const why = signal.aborted
      ? `it took longer than ${timeout / 1000} s; try again, or ${byHand}`
      : reason(error as Error, at === address ? '' : ` (redirected to ${withoutPassword(at)})`)
    throw new Error(`${withoutPassword(address)}: ${why}`)
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

function networks(list: string): BlockList {
  const found = new BlockList()
  for (const network of list.split(/\s+/)) {
    const [address = '', prefix = '32'] = network.split('/')
    found.addSubnet(address, Number(prefix), isIPv6(address) ? 'ipv6' : 'ipv4')
    // the same as a network without IPv4 writes it
    if (!isIPv6(address)) found.addSubnet(`64:ff9b::${address}`, 96 + Number(prefix), 'ipv6')
  }
  return found
}
/** Link-local (AWS, Google, Azure, Oracle ...), and where AWS, Google, Alibaba and Azure have theirs besides. */
const metadata = networks(
  '169.254.0.0/16 fe80::/10 fd00:ec2::/32 fd20:ce::/32 100.100.100.200 168.63.129.16 192.0.0.192'
)
const metadataNames = /^(?:metadata|instance-data)(?:\.|$)/
const local = networks('0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 172.16.0.0/12 192.168.0.0/16 ::/127 fc00::/7')

const systemNames = async (name: string) => (await systemLookup(name, { all: true })).map(({ address }) => address)

/** Whether the address is local. Throws where it is not to be fetched from: local ones may lead to local ones. */
async function allowed({ hostname }: URL, mayBeLocal: boolean, lookup: (name: string) => Promise<readonly string[]>) {
  const name = hostname.replace(/^\[|\]$|\.$/g, '')
  const secret = 'this is where a machine is told its secrets, and no page; give the address of an article'
  if (metadataNames.test(name)) throw new Error(secret)
  const found = await lookup(name)
  const isIn = (list: BlockList) => found.some((address) => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4'))
  if (isIn(metadata)) throw new Error(secret)
  if (isIn(local) && !mayBeLocal) throw new Error('a page elsewhere leads to this local address; give it by itself')
  return isIn(local)
}

/** The body, unpacked; stops as soon as it is longer than it may be. */
async function bodyOf(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > maxBytes)
      throw new Error(`it is longer than ${maxBytes / 1e6} MB; give the page of one article, or ${byHand}`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** `fetch` says "fetch failed", and has the reason as its cause. */
function reason(error: Error, where: string): string {
  const { code, message } = (error.cause ?? error) as NodeJS.ErrnoException
  if (error.cause === undefined && code === undefined) return `${message}${where}`
  return `it did not come through${where}: ${message}; check the address, try again, or ${byHand}`
}
