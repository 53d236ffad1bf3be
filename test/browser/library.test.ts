import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { launch, runInBrowser } from './browser.ts'

// A suite of its own: one that is skipped here would run with the next file that runs the shared one
const test = suite('the library in a browser')

/** A door, or code that imports several, as one script of a browser. */
const bundle = async (contents: string) => {
  const options = { bundle: true, minify: true, write: false, globalName: 'howmany' } as const
  const stdin = { contents, resolveDir: fileURLToPath(new URL('../../lib', import.meta.url)) }
  const { outputFiles } = await build({ ...options, stdin, platform: 'browser' })
  return outputFiles[0]?.text ?? ''
}

test('bundled for a browser it reads a text, compares and draws there', async () => {
  const browser = await launch()
  const page = await browser.newPage()
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(error.message))
  await page.addScriptTag({ content: await bundle(`export * from './index.ts'; export * from './reading.ts'`) })
  const found = await page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: a global of the page
    const { readClaims, compare, estimatesBySource, claimsTable } = (globalThis as any).howmany
    const text = 'The mine owner said 12 miners were killed. The union put the number of miners killed at 31.'
    const claims = readClaims({ id: 'a', title: null, publisher: null, published: '2021-03-04', url: null, text })
    const { description } = estimatesBySource(compare(claims))
    return { best: claims.map((c: { best: number }) => c.best), rows: claimsTable(claims).numRows(), description }
  })
  assert.equal(found.best, [12, 31])
  assert.is(found.rows, 2)
  assert.match(found.description, /Lowest: mine owner, 12\. Highest: union, 31\./)
  assert.equal(heard, [])
  await browser.close()
})

runInBrowser(() => test.run())
