import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import * as assert from 'uvu/assert'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** Where a browser is, if there is one: where CHROMIUM says and nowhere else, "none" too; in .ci/run there has to be. */
const path = (process.env.CHROMIUM ? [process.env.CHROMIUM] : usual).find((file) => existsSync(file))

const flags =
  '--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync'

export async function launch(): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath: path, args: flags.split(' ') })
}

/** Opens a page with the network off; `silent` fails on whatever it says, asks for or runs. */
export async function opened(browser: Browser, file: string, options: BrowserContextOptions = {}) {
  const address = pathToFileURL(file).href
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
  // Some of what the policy forbids is caught where it is tried, and told by nothing else
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) => console.error(`forbidden: ${event.blockedURI}`))
  )
  page.on('request', (request) => {
    if (request.url() !== address) heard.push(`request: ${request.url().slice(0, 80)}`)
  })
  await page.goto(address)
  return { page, heard, silent: () => assert.equal(heard, []) }
}

/** Runs a suite, or says that it was skipped. */
export function runInBrowser(run: () => void): void {
  if (path || process.env.HOWMANY_BROWSER === 'require') run()
  else console.log('skipped: no browser (npm test browser/, with chromium installed, or CHROMIUM saying where one is)')
}
