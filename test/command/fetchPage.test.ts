import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type FetchOptions, fetchPage } from '../../lib/command/fetchPage.ts'

const test = suite('command: fetchPage')

const html = '<p>Twelve people were killed in Vellmar, the mine owner said.</p>'
let home = ''
let seen: IncomingMessage | undefined
const packed = (response: ServerResponse, encoding: string, body: Buffer) =>
  response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(body)
const redirect = (response: ServerResponse, location: string) => response.writeHead(302, { location }).end()
const answers: Record<string, (response: ServerResponse) => unknown> = {
  '/page': (response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
  '/untyped': (response) => response.writeHead(200).end(html),
  '/gzip': (response) => packed(response, 'gzip', gzipSync(html)),
  '/br': (response) => packed(response, 'br', brotliCompressSync(html)),
  '/deflate': (response) => packed(response, 'deflate', deflateSync(html)),
  '/broken': (response) => packed(response, 'gzip', Buffer.from('no gzip at all')),
  '/zstd': (response) => packed(response, 'zstd', Buffer.from(html)),
  '/bomb': (response) => packed(response, 'gzip', gzipSync(Buffer.alloc(12e6))),
  '/long': (response) => {
    response.writeHead(200, { 'content-type': 'text/plain' })
    // without an end: the limit has to stop it
    const more = () => response.write('x'.repeat(65536)) && setImmediate(more)
    response.on('drain', more)
    more()
  },
  '/slow': (response) => response.writeHead(200, { 'content-type': 'text/html' }).write('<p>Twelve'),
  '/silent': () => {},
  '/cut': (response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' }).write('<p>Twelve')
    setImmediate(() => response.destroy())
  },
  '/moved': (response) => redirect(response, '/page#part'),
  '/loop': (response) => redirect(response, '/loop'),
  '/inward': (response) => redirect(response, 'http://10.0.0.1/secret'),
  '/file': (response) => redirect(response, 'file:///etc/hostname'),
  '/password': (response) => redirect(response, 'http://me:word@news.example/'),
  '/gone': (response) => response.writeHead(404).end('gone'),
  '/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x')
}
const server = createServer((request, response) => {
  seen = request
  answers[request.url ?? '']?.(response)
})
test.before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
test.after(() => {
  server.close()
  server.closeAllConnections()
})

const local = { allowLocal: true }
const text = (body: Uint8Array) => Buffer.from(body).toString()
async function refused(address: string, options: FetchOptions = {}): Promise<string> {
  try {
    await fetchPage(address, options)
  } catch (error) {
    return (error as Error).message
  }
  return `${address} was fetched`
}

test('gives a page with its type and the address that it had in the end', async () => {
  const { body, contentType, url } = await fetchPage(`${home}/moved`, local)
  assert.equal([text(body), contentType, url], [html, 'text/html; charset=utf-8', `${home}/page`])
  assert.match(seen?.headers['user-agent'] ?? '', /^howmany\/\d+\.\d+\.\d+$/)
  assert.is((await fetchPage(`${home}/untyped`, local)).contentType, null)
})

test('unpacks what is packed', async () => {
  for (const path of ['/gzip', '/br', '/deflate'])
    assert.is(text((await fetchPage(home + path, local)).body), html, path)
})

const failures: [path: string, message: RegExp, options?: FetchOptions][] = [
  ['/loop', /^\/loop: more than 5 redirects/],
  ['/file', /^\/file: file:\/\/ is not fetched; http and https are \(redirected to file:/],
  ['/password', /^\/password: an address with a password in it is not fetched; take it out/],
  ['/gone', /^\/gone: the server says 404 Not Found; check the address, or save the page from a browser/],
  ['/picture', /^\/picture: this is image\/png, and not a page, a text or a table/],
  ['/bomb', /^\/bomb: it is longer than 10 MB; give the page of one article/],
  ['/long', /^\/long: it is longer than 10 MB/],
  ['/slow', /^\/slow: it took longer than 0\.2 s; try again, or save the page/, { timeout: 200 }],
  ['/silent', /^\/silent: it took longer than 0\.2 s/, { timeout: 200 }],
  ['/cut', /^\/cut: it did not come through: /],
  ['/broken', /^\/broken: it did not come through: incorrect header check/],
  ['/zstd', /^\/zstd: it is packed as zstd, which is not read; save the page/]
]
for (const [path, message, options] of failures)
  test(`tells what is wrong with ${path}`, async () =>
    assert.match((await refused(home + path, { ...local, ...options })).replace(home, ''), message))

const addresses = `http://127.0.0.1/ http://localhost/ http://[::1]/ http://0.0.0.0/ http://[::]/ http://10.0.0.1/
  http://192.168.1.1/ http://172.16.0.1/ http://100.64.0.1/ http://169.254.169.254/latest/ http://[::ffff:127.0.0.1]/
  http://[fd00::1]/ http://[fe80::1]/ http://[64:ff9b::7f00:1]/ http://2130706433/ http://0x7f.1/ http://017700000001/
  https://127.0.0.1/`.split(/\s+/)
test('fetches from no private, loopback or link-local address, however it is written', async () => {
  for (const address of addresses)
    assert.is(
      await refused(address),
      `${address}: this is a private or local address; if you trust it, add --allow-local`
    )
})

test('nor by a name that leads to one', async () => {
  const lookup = ((_name, { all }, found) =>
    all ? found(null, [{ address: '10.1.2.3', family: 4 }]) : found(null, '10.1.2.3', 4)) as LookupFunction
  assert.match(await refused('http://news.example/', { lookup }), /this is a private or local address; if you trust it/)
})

test('nor by a redirect, which is looked at anew', async () => {
  const message = await refused(`${home}/inward`, { allowed: ['127.0.0.1'] })
  assert.match(message, /\/inward: this is a private or local address \(redirected to http:\/\/10\.0\.0\.1\/secret\)/)
})

const wrong: [address: string, message: RegExp][] = [
  ['http://', /^http:\/\/: this is no address; write it as https:\/\/example\.org/],
  ['gopher://news.example/', /gopher:\/\/ is not fetched; http and https are/],
  ['https://me:word@news.example/', /an address with a password in it is not fetched/]
]
for (const [address, message] of wrong)
  test(`refuses ${address}`, async () => assert.match(await refused(address, local), message))

test('a server that is not there is told', async () => {
  const lookup: LookupFunction = (name, _options, found) =>
    found(Object.assign(new Error(`no ${name}`), { code: 'ENOTFOUND' }), '', 4)
  assert.match(await refused('http://news.example/', { lookup }), /there is no server of that name; check the address/)
  assert.match(await refused('http://127.0.0.1:1/', local), /the server does not answer; try again later/)
})

test.run()
