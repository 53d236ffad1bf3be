import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { TopLevelSpec } from 'vega-lite'
import { chart, prose, table } from '../../lib/notebook/cells.ts'
import type { MarkData } from '../../lib/notebook/marks.ts'
import { publish } from '../../lib/notebook/publish.ts'
import { notebook } from '../notebook/sample.ts'
import { launch, opened, runInBrowser } from './browser.ts'

let folder: string
let browser: Browser

const test = suite('the page in a browser')
test.before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'howmany-'))
  await publish('page', notebook, { out: folder })
  browser = await launch()
})
test.after(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

const open = (options: BrowserContextOptions = {}, name = 'page') =>
  opened(browser, join(folder, `${name}.html`), options)

test('it draws every chart from disk with the network off, and says nothing', async () => {
  const { page, silent } = await open()
  assert.is(await page.locator('.chart svg[role=img][aria-label]:visible').count(), 4)
  assert.ok((await page.pdf()).length > 20_000)
  silent()
})

test('without scripts the pictures are there', async () => {
  const { page } = await open({ javaScriptEnabled: false })
  assert.is(await page.locator('.chart svg:visible').count(), 4)
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

test('the first stops of the Tab key skip to the content, and the contents lead to every heading', async () => {
  const { page, silent } = await open()
  await page.keyboard.press('Tab')
  assert.is(await page.evaluate(() => document.activeElement?.textContent), 'Skip to the content')
  await page.keyboard.press('Enter')
  assert.is(await page.evaluate(() => document.activeElement?.id), 'content')
  const [headings, links, ids] = await page.evaluate(() => [
    [...document.querySelectorAll('h2')].map((node) => `#${node.id}`),
    [...document.querySelectorAll('.contents a')].map((node) => node.getAttribute('href')),
    [...document.querySelectorAll('[id]')].map((node) => node.id)
  ])
  assert.ok(headings.length > 3)
  assert.equal(links, headings)
  assert.is(new Set(ids).size, ids.length, 'no id stands twice')
  silent()
})

test('there is no stop of the Tab key where there is nothing to do', async () => {
  const { page } = await open()
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  const stops = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((node) => node instanceof HTMLElement && node.tabIndex >= 0 && node.checkVisibility())
      .map((node) => node.localName)
  )
  const things = await page.locator('a[href], summary, th button').count()
  assert.is(stops.length, things, stops.join(' '))
})

test('at every width each chart shows one picture, whole, and nothing scrolls sideways', async () => {
  for (const width of [320, 375, 768, 1280]) {
    const { page, silent } = await open({ viewport: { width, height: 900 } })
    const seen = await page.evaluate(() => {
      const shown = [...document.querySelectorAll('.pictures svg')].filter((svg) => svg.checkVisibility())
      const outside = shown.flatMap((svg) => {
        const frame = svg.getBoundingClientRect()
        return [...svg.querySelectorAll('text')].filter((text) => {
          const { left, right } = text.getBoundingClientRect()
          return left < frame.left - 1 || right > Math.min(frame.right, innerWidth) + 1
        })
      })
      const kinds = [...new Set(shown.map((svg) => svg.parentElement?.className))]
      const told = outside.map((text) => text.textContent)
      return { charts: shown.length, kinds, outside: told, wide: document.documentElement.scrollWidth }
    })
    assert.equal(seen, { charts: 4, kinds: [width < 632 ? 'narrow' : 'wide'], outside: [], wide: width })
    silent()
  }
})

test('on paper a chart that is made for a width has text of eight points at least, and what is folded is there', async () => {
  const { page, silent } = await open({ viewport: { width: 680, height: 900 } })
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const points = await page.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>('.pictures svg')]
      .filter((svg) => svg.checkVisibility())
      .flatMap((svg) => {
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
        return [...svg.querySelectorAll('text')].map(
          (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale
        )
      })
  )
  assert.ok(Math.min(...points) * 0.75 >= 8, `${Math.min(...points) * 0.75} points`)
  const folded = page.locator('#chart-outcomes details:not(.unprinted)')
  assert.ok((await folded.locator('p').isVisible()) && (await folded.locator('summary').isVisible()), 'with its name')
  assert.is(await page.locator('.unprinted[open], .contents:visible').count(), 0)
  silent()
})

test('a chart with params is drawn by vega, and answers; no other page holds vega', async () => {
  const values = [1, 2, 3].map((n) => ({ n, claim: `c${n}` }))
  const spec = {
    description: 'three dots',
    data: { values },
    params: [
      { name: 'picked', select: 'point' },
      { name: 'brush', select: { type: 'interval', encodings: ['x'] } }
    ],
    mark: 'circle',
    encoding: {
      x: { field: 'n', type: 'quantitative' },
      opacity: { condition: { param: 'picked', value: 1 }, value: 0.1 }
    }
  } as unknown as TopLevelSpec
  await publish('live', { title: 'x', cells: [chart(spec, { name: 'dots' })] }, { out: folder })
  const { page, silent } = await open({}, 'live')
  const dots = page.locator('.live svg[role=img][aria-label="three dots"] .mark-symbol path')
  await dots.first().click()
  await page.waitForFunction(() => document.querySelectorAll('.live .mark-symbol path[opacity="0.1"]').length === 2)
  const [first, last] = [await dots.first().boundingBox(), await dots.last().boundingBox()]
  assert.ok(first && last)
  await page.mouse.move(first.x + 30, first.y)
  await page.mouse.down()
  await page.mouse.move(last.x, last.y, { steps: 5 })
  await page.mouse.up()
  const brush = await page.locator('.live .brush_brush path').first().boundingBox()
  assert.ok((brush?.width ?? 0) > (last.x - first.x) / 2, 'dragged over')
  silent()
  const sizes = ['live', 'page'].map((name) => readFileSync(join(folder, `${name}.html`)).length)
  assert.ok(Number(sizes[0]) > 500_000 && Number(sizes[1]) < 100_000, sizes.join())
})

test('a chart can be put into another page by a frame', async () => {
  const frame = /<code>(&#60;iframe[\s\S]*?)<\/code>/.exec(readFileSync(join(folder, 'page.html'), 'utf8'))?.[1] ?? ''
  const html = frame.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
  writeFileSync(join(folder, 'host.html'), `<!doctype html><title>x</title>${html}`)
  const { page, heard } = await open({}, 'host')
  const chart = page.frameLocator('iframe').locator('.chart')
  assert.is(await chart.locator('svg[role=img]:visible').count(), 1)
  await chart.getByText('The figures as a table').click()
  assert.ok(await chart.locator('table').isVisible())
  assert.equal(
    heard.filter((line) => !line.startsWith('request: file:')),
    []
  )
})

test('a name from right to left does not turn its neighbours round', async () => {
  const rows = [{ source: 'المرصد السوري', list: ['هيئة', 'UN'] }]
  await publish('bidi', { title: 'x', cells: [prose`# x ${'السوري'}: 12`, table(rows)] }, { out: folder })
  const { page } = await open({}, 'bidi')
  assert.is(await page.locator('h1').textContent(), 'x \u2068السوري\u2069: 12')
  assert.equal(await page.locator('td bdi').allTextContents(), ['المرصد السوري', 'هيئة'])
})

runInBrowser(() => test.run())
