import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** Where a browser is, if there is one: where CHROMIUM says and nowhere else, "none" too; in .ci/run there has to be. */
const path = (process.env.CHROMIUM ? [process.env.CHROMIUM] : usual).find((file) => existsSync(file))

const flags =
  '--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync'

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: path, args: flags.split(' ') })

/** Runs a suite, or says that it was skipped. */
export function runInBrowser(run: () => void): void {
  if (path || process.env.HOWMANY_BROWSER === 'require') run()
  else console.log('skipped: no browser (install chromium, or say where one is in CHROMIUM)')
}
