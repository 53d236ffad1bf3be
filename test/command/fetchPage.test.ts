import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { fetchPage } from '../../lib/command/fetchPage.ts'
import { withoutPassword } from '../../lib/command/usage.ts'

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
  '/metadata': (response) => redirect(response, 'http://169.254.169.254/latest/'),
  '/file': (response) => redirect(response, 'file:///etc/hostname'),
  '/password': (response) => redirect(response, 'http://me:word@news.example/'),
  '/gone': (response) => response.writeHead(404).end('gone')
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

const text = (body: Uint8Array) => Buffer.from(body).toString()
async function refused(address: string, options: Parameters<typeof fetchPage>[1] = {}): Promise<string> {
  try {
    await fetchPage(address, options)
  } catch (error) {
    return (error as Error).message
  }
  return `${address} was fetched`
}

test('gives a page with its type and the address that it had in the end', async () => {
  const { body, type, url } = await fetchPage(`${home}/moved`)
  assert.equal([text(body), type, url], [html, 'text/html', `${home}/page`])
  assert.match(seen?.headers['user-agent'] ?? '', /^howmany\/\d+\.\d+\.\d+$/)
  assert.is((await fetchPage(`${home}/untyped`)).type, '')
})

test('unpacks what is packed', async () => {
  for (const path of ['/gzip', '/br', '/deflate']) assert.is(text((await fetchPage(home + path)).body), html, path)
})

const failures: [path: string, message: RegExp, options?: Parameters<typeof fetchPage>[1]][] = [
  ['/loop', /^\/loop: more than 5 redirects/],
  ['/file', /^\/file: file:\/\/ is not fetched; http and https are \(redirected to file:/],
  ['/password', /^\/password: an address with a password in it is not fetched; take it out/],
  ['/gone', /^\/gone: the server says 404 Not Found; check the address, or save the page from a browser/],
  ['/bomb', /^\/bomb: it is longer than 10 MB; give the page of one article/],
  ['/long', /^\/long: it is longer than 10 MB/],
  ['/slow', /^\/slow: it took longer than 0\.2 s; try again, or save the page/, { timeout: 200 }],
  ['/silent', /^\/silent: it took longer than 0\.2 s/, { timeout: 200 }],
  ['/cut', /^\/cut: it did not come through: /],
  ['/broken', /^\/broken: it did not come through: incorrect header check/],
  ['/metadata', /^\/metadata: this is where a machine is told its secrets, .* \(redirected to http:\/\/169\.254/]
]
for (const [path, message, options] of failures)
  test(`tells what is wrong with ${path}`, async () =>
    assert.match((await refused(home + path, options)).replace(home, ''), message))

const secrets = `http://169.254.169.254/latest/ http://169.254.170.2/ http://0xa9fea9fe/ http://2852039166/
  http://[::ffff:169.254.169.254]/ http://[64:ff9b::a9fe:a9fe]/ http://[fd00:ec2::254]/ http://[fd20:ce::254]/
  http://[fe80::1]/ http://100.100.100.200/ http://168.63.129.16/ http://192.0.0.192/
  http://metadata.google.internal/ http://metadata.google.internal./ http://METADATA/ http://instance-data.ec2.internal/
  http://innocent.example/`.split(/\s+/)
test('fetches from no address at which machines are told their secrets, however it is written', async () => {
  // what a name is found to mean: an address written as one is its own
  const lookup = async (name: string) => [name === 'innocent.example' ? '169.254.169.254' : name]
  for (const address of secrets)
    assert.match(
      await refused(address, { lookup }),
      /: this is where a machine is told its secrets, and no page; give the/
    )
})

const inside = `127.0.0.1 localhost [::1] 0.0.0.0 10.0.0.1 192.168.1.1 172.16.0.1 100.64.0.1 [::ffff:127.0.0.1]
  [fd12::1] [64:ff9b::7f00:1] 2130706433 0x7f.1 inside.example`.split(/\s+/)
test('a page elsewhere leads to no local address, and a local one may', async () => {
  const port = home.replace(/.*:/, '')
  for (const host of inside) {
    const lookups: string[] = []
    const lookup = async (name: string) => {
      lookups.push(name)
      if (lookups.length === 1) return ['203.0.113.7']
      return [{ localhost: '127.0.0.1', 'inside.example': '10.1.2.3' }[name] ?? name]
    }
    answers['/inward'] = (response) => redirect(response, `http://${host}:${port}/page`)
    const message = await refused(`${home}/inward`, { lookup })
    assert.match(message, /\/inward: a page elsewhere leads to this local address; give it by itself \(redirected to/)
  }
  answers['/inward'] = (response) => redirect(response, `${home}/page`)
  assert.is(text((await fetchPage(`${home}/inward`)).body), html)
})

const wrong: [address: string, message: RegExp][] = [
  ['http://', /^http:\/\/: this is no address; write it as https:\/\/example\.org/],
  ['gopher://news.example/', /gopher:\/\/ is not fetched; http and https are/],
  [
    'https://me:word@news.example/',
    /^https:\/\/\.\.\.@news\.example\/: an address with a password in it is not fetched/
  ]
]
for (const [address, message] of wrong)
  test(`refuses ${address}`, async () => assert.match(await refused(address), message))

test('a password stands in no message, wherever it is in the address', async () => {
  for (const [address, shown] of [
    ['https://me:se@cret@news.example/a', 'https://...@news.example/a'],
    ['https://secret@news.example/a', 'https://...@news.example/a'],
    ['https://me:se/cret@news.example', 'https://...@news.example'],
    ['https:\\\\me:secret@news.example', 'https:\\\\...@news.example'],
    ['ftp://me:secret@news.example', 'ftp://...@news.example'],
    ['http://me:secret@[bad', 'http://...@[bad'],
    ['https://news.example/@daily/1', 'https://news.example/@daily/1'],
    ['https://news.example:8080/@daily', 'https://news.example:8080/@daily']
  ] as const)
    assert.is(withoutPassword(address), shown)
  assert.not.match(await refused('http://me:secret@[bad'), /secret/)
  assert.not.match(await refused(`${home}/password`), /word@/)
})

test('a server that is not there is told', async () => {
  const lookup = async (name: string) => {
    throw Object.assign(new Error(`no ${name}`), { code: 'ENOTFOUND' })
  }
  assert.match(
    await refused('http://news.example/', { lookup }),
    /it did not come through: no news\.example; check the address/
  )
  const gone = createServer()
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve))
  const { port } = gone.address() as AddressInfo
  await new Promise((resolve) => gone.close(resolve))
  assert.match(await refused(`http://127.0.0.1:${port}/`), /it did not come through: .*ECONNREFUSED/)
})

test.run()
