import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { loadDecisions } from '../../lib/tables/load.ts'
import { howmany } from '../command/howmany.ts'
import { launch, opened, runInBrowser } from './browser.ts'

const orvane = fileURLToPath(new URL('../command/orvane', import.meta.url))
const before = '31 to 44 killed in Orvane, or up to 90'
const after = '58 to 66 killed, or up to 90'

const test = suite('a report in a browser')
let folder: string
let browser: Browser
test.before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'howmany-'))
  assert.is((await howmany(['report', orvane, '-o', 'first'], { cwd: folder })).code, 0)
  browser = await launch()
})
test.after(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

const open = async (name: string, width = 1280): Promise<Page> =>
  (await opened(browser, join(folder, name, 'report.html'), { viewport: { width, height: 900 } })).page
const finding = (page: Page) => page.locator('h1').textContent()

/** Saves what was decided, gives it to a second run, and opens what that wrote. */
async function runAgain(page: Page, save: () => Promise<void>, name: string): Promise<Page> {
  const [download] = await Promise.all([page.waitForEvent('download'), save()])
  const file = join(folder, `${name}.csv`)
  await download.saveAs(file)
  const rows = loadDecisions(file).map(({ decidedOn: _, ...row }) => row)
  assert.equal(rows, [{ event: null, field: 'place', one: 'Orvane', other: 'Sella Valley', answer: 'same' }])
  assert.is((await howmany(['report', orvane, file, '-o', name], { cwd: folder })).code, 0)
  return open(name)
}

test('one click joins two places, and the finding of the next run is another; its answer can be taken back', async () => {
  const page = await open('first')
  assert.is(await finding(page), before)
  await page.locator('.question').getByRole('button', { name: /^Same/ }).click()
  const again = await runAgain(page, () => page.getByRole('button', { name: 'Save decisions' }).click(), 'clicked')
  assert.is(await finding(again), after)
  const answer = again.locator('.question').getByRole('button', { name: /^Same/ })
  assert.is(await answer.getAttribute('aria-pressed'), 'true')
})

test('what is saved stands at the foot of the screen beside what there is to decide, and not beside the finding', async () => {
  const page = await open('first')
  const isSeen = () =>
    page.locator('.bar').evaluate((bar) => {
      const { top, bottom } = bar.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight + 1
    })
  assert.is(await isSeen(), false)
  await page.locator('.question').first().scrollIntoViewIfNeeded()
  assert.is(await isSeen(), true)
  assert.not.match((await page.locator('.question .scope').first().textContent()) ?? '', 'orvane', 'there is one event')
})

test('by keyboard alone too', async () => {
  const page = await open('first')
  const press = async (name: RegExp) => {
    for (let i = 0; i < 300; i++) {
      const label = await page.evaluate(() => {
        const node = document.activeElement
        return node?.getAttribute('aria-label') ?? node?.textContent?.trim() ?? ''
      })
      if (name.test(label)) return page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
    }
    assert.unreachable(`Tab never comes to ${name}`)
  }
  await press(/^Same: Orvane/)
  const again = await runAgain(page, () => press(/^Save decisions/), 'typed')
  assert.is(await finding(again), after)
})

test('on a telephone the report does not scroll sideways, and other events are folded', async () => {
  const page = await open('first', 375)
  assert.is(await page.evaluate(() => document.documentElement.scrollWidth), 375)
  const other = page.locator('details', { hasText: 'Other events that the articles mention' })
  assert.is(await other.locator('table').isVisible(), false)
  await other.locator('summary').click()
  assert.match((await other.locator('table').textContent()) ?? '', /1974/)
})

runInBrowser(() => test.run())
