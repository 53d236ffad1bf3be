import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { MarkData } from '../../lib/notebook/marks.ts'
import { publish } from '../../lib/notebook/publish.ts'
import { hostile, notebook } from '../notebook/sample.ts'
import { launch, runInBrowser } from './browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'howmany-'))
let browser: Browser
let address: string

const test = suite('the page in a browser')
test.before(async () => {
  await publish('page', notebook, { out: folder })
  address = pathToFileURL(join(folder, 'page.html')).href
  browser = await launch()
})
test.after(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

/** Opens the page with the network off; `silent` fails on whatever it says, asks for or runs. */
async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; silent: () => void }> {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 900 },
    offline: true,
    reducedMotion: 'reduce',
    ...options
  })
  const page = await context.newPage()
  const heard: string[] = []
  page.on('console', (message) => heard.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`))
  page.on('dialog', async (dialog) => {
    heard.push(`dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  page.on('request', (request) => {
    if (request.url() !== address) heard.push(`request: ${request.url().slice(0, 80)}`)
  })
  await page.goto(address)
  return { page, silent: () => assert.equal(heard, []) }
}

test('it draws every chart from disk with the network off, and says nothing', async () => {
  const { page, silent } = await open()
  assert.is(await page.locator('.chart svg[role=img][aria-label]').count(), 4)
  assert.ok((await page.pdf()).length > 20_000)
  silent()
})

test('without scripts the pictures are there', async () => {
  const { page } = await open({ javaScriptEnabled: false })
  assert.is(await page.locator('.chart svg').count(), 4)
})

test('hostile texts are shown as text, in headings, prose, tables, passages and charts', async () => {
  const { page, silent } = await open()
  assert.is(await page.title(), `How many? ${hostile[0]}`)
  const shown = (await page.locator('main').textContent()) ?? ''
  for (const text of hostile) assert.match(shown.replace(/\s+/g, ' '), text)
  assert.match(await page.locator('.chart').first().locator('svg').innerHTML(), '&lt;/script&gt;')
  const links = await page.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  assert.ok(
    links.every((href) => /^(https?:|#|page-[\w.-]+$)/.test(href ?? '')),
    links.join()
  )
  silent()
})

test('a mark tells its figures when it is pointed at', async () => {
  const { page, silent } = await open()
  const marks = JSON.parse((await page.locator('#chart-by-source .mark-data').textContent()) ?? '') as MarkData[]
  const at = marks.findIndex(({ claims }) => claims.includes('c2'))
  await page.locator(`#chart-by-source svg .mark-symbol [data-mark="${at}"]`).first().hover()
  const tip = page.locator('#tip')
  assert.match((await tip.textContent()) ?? '', /Source[\s\S]*Words/)
  await page.keyboard.press('Escape')
  assert.is(await tip.isVisible(), false)
  silent()
})

test('a table is sorted by the keyboard, numbers as numbers', async () => {
  const { page, silent } = await open()
  const wide = page.locator('figure.table', { hasText: 'All claims' })
  await wide.getByRole('button', { name: 'At most' }).focus()
  await page.keyboard.press('Enter')
  assert.is(await wide.locator('th[aria-sort=ascending]').textContent(), 'At most')
  const cells = await wide.locator('tbody tr td:nth-child(4)').allInnerTexts()
  const numbers = cells.filter((text) => text !== '').map((text) => Number(text.replaceAll(',', '')))
  assert.equal(
    numbers,
    [...numbers].sort((a, b) => a - b)
  )
  assert.is(cells.indexOf(''), numbers.length, 'blanks come last')
  silent()
})

test('a figure in the text, its row and its mark are linked both ways', async () => {
  const { page, silent } = await open()
  await page.locator('mark[data-claim=c1]').first().hover()
  assert.ok((await page.locator('tr.on').count()) > 0)
  assert.ok((await page.locator('.chart svg .on').count()) > 0)
  await page.mouse.move(0, 0)
  await page.locator('tr[data-claims*=c2]').last().hover()
  assert.match((await page.locator('mark.on').first().textContent()) ?? '', '2,000')
  silent()
})

test('dark mode takes the dark colours, in charts too', async () => {
  const { page, silent } = await open({ colorScheme: 'dark' })
  const colours = await page.evaluate(() => [
    getComputedStyle(document.body).backgroundColor,
    getComputedStyle(document.querySelector('.chart svg > rect') as Element).fill
  ])
  assert.equal(colours, ['rgb(22, 24, 27)', 'rgb(22, 24, 27)'])
  silent()
})

test('on a telephone the page does not scroll sideways', async () => {
  const { page, silent } = await open({ viewport: { width: 375, height: 800 } })
  assert.is(await page.evaluate(() => document.documentElement.scrollWidth), 375)
  silent()
})

runInBrowser(() => test.run())
