import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Article, Claim } from '../../lib/claim.ts'
import { formatArticles, formatClaims } from '../../lib/tables/format.ts'
import { howmany } from '../command/howmany.ts'
import { launch, runInBrowser } from './browser.ts'

const evil = 'https://evil.example/x'
const call = 'alert(1)'
/** One of each class: elements, attributes, addresses, styles, other parsers, other languages, odd characters. */
const payloads = [
  `<script>${call}</script>`,
  `<ScRiPt src=${evil}></sCrIpT>`,
  `</script><script>${call}//`,
  `<img src=x onerror=${call}>`,
  `<img srcset="${evil} 2x">`,
  `<svg onload=${call}>`,
  `<svg><a xlink:href="javascript:${call}"><text>x</text></a></svg>`,
  `<svg><use href="${evil}#x"/></svg>`,
  `<math href="javascript:${call}">x</math>`,
  `<iframe srcdoc="<script>${call}</script>"></iframe>`,
  `<object data="${evil}"></object><embed src="${evil}">`,
  `<video><source onerror=${call}></video>`,
  `<body onpageshow=${call}>`,
  `<details open ontoggle=${call}>`,
  `<input autofocus onfocus=${call}>`,
  `<base href="${evil}">`,
  `<meta http-equiv=refresh content="0;url=${evil}">`,
  `<link rel=stylesheet href="${evil}">`,
  `<style>@import "${evil}";</style>`,
  `</style><img src=${evil}>`,
  `<form action="javascript:${call}"><button>x</button></form>`,
  `<button formaction="javascript:${call}">x</button>`,
  `</title></textarea></template></noscript><img src=x onerror=${call}>`,
  `<!--><img src=x onerror=${call}>-->`,
  `<![CDATA[<img src=x onerror=${call}>]]>`,
  `" onmouseover="${call}" x="`,
  `' onmouseover='${call}' x='`,
  '` onmouseover=`alert(1)` x=`',
  `x onmouseover=${call} `,
  `" style="background:url(${evil})" x="`,
  `javascript:${call}`,
  ` java\tscript:${call}`,
  `data:text/html,<script>${call}</script>`,
  `vbscript:${call}`,
  '//evil.example/x',
  evil,
  `[x](javascript:${call})`,
  `![x](${evil})`,
  `<javascript:${call}>`,
  `[x]: ${evil}\n[x]`,
  '```\n</code></pre><img src=x onerror=alert(1)>',
  `&lt;img src=x onerror=${call}&gt;`,
  `&#60;img src=x onerror=${call}&#62;`,
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  `{{constructor.constructor('${call}')()}}`,
  "'+alert(1)+'",
  "datum.source'];alert(1);//",
  '=HYPERLINK("https://evil.example/x","x")',
  '\u2028alert(1)\u2029',
  '\u202e>tpircs<\u202c',
  `<scr\u0131pt>${call}</scr\u0131pt>`,
  '<img/src=x/onerror=alert(1)//',
  '<<script>alert(1)//<</script>',
  '__proto__',
  `<a href="&#106;avascript:${call}">x</a>`,
  `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  `<marquee onstart=${call}>`,
  `<template><img src=x onerror=${call}></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  `<svg><style><img src=x onerror=${call}></style></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${call}>`,
  `%3Cscript%3E${call}%3C/script%3E`,
  `"}]</script><script>${call}</script>`,
  '<a id=document name=body><form id=test><input name=children>',
  '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
  '<plaintext><xmp><listing>',
  `<style>*{background:url(${evil})}</style>`,
  `<x contenteditable onblur=${call} tabindex=0>x</x>`
] as const

const test = suite('hostile texts in a report')
let folder: string
test.before(() => {
  folder = mkdtempSync(join(tmpdir(), 'howmany-'))
})
test.after(() => rmSync(folder, { recursive: true }))

/** An article and two claims for each payload, which stands in every field that holds a text. */
function write(): void {
  const rows = payloads.map((x, i) => {
    const text = `${x} Police said that 12 people were killed in Vellmar. ${x}`
    const article = Article.parse({
      id: `a${i}`,
      title: x,
      publisher: x,
      published: '2021-03-04',
      url: x,
      event: x,
      text
    })
    const common = { article: article.id, via: [x], cue: x, place: x, population: x, unit: x, notes: [x] }
    const of = {
      ...common,
      source: x,
      measure: 'killed' as const,
      bound: 'exact' as const,
      event: x,
      extra: x,
      saidOn: '2021-03-04'
    }
    const claims = [12, 14].map((best) =>
      Claim.parse({ ...of, id: `${x} ${best}`, best, source: best === 12 ? x : `${x}!`, words: `${x} ${best}` })
    )
    return { article, claims }
  })
  writeFileSync(join(folder, 'articles.csv'), formatArticles(rows.map(({ article }) => article)))
  writeFileSync(join(folder, 'claims.csv'), formatClaims(rows.flatMap(({ claims }) => claims)))
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof launch>>['newPage']>>

/** Opens a file; what is said, asked for or goes wrong there goes into `heard`. */
async function opened(page: Page, file: string, heard: string[]): Promise<void> {
  const address = pathToFileURL(join(folder, file)).href
  page.removeAllListeners()
  page.on('console', (message) => heard.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => request.url() !== address && heard.push(`request: ${request.url().slice(0, 80)}`))
  await page.goto(address)
}

/** Points at, opens and edits all that there is; what of the page is no text. */
const handled = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    // Every mark, row and button is pointed at, and every claim opened to be edited
    for (const node of document.querySelectorAll('mark, tr, [data-mark], button, summary'))
      for (const kind of ['pointerover', 'mouseover', 'mouseenter', 'focusin'])
        node.dispatchEvent(new MouseEvent(kind, { bubbles: true }))
    for (const button of document.querySelectorAll('button')) if (/^Edit/.test(button.textContent ?? '')) button.click()
    dispatchEvent(new Event('beforeprint'))
    const odd =
      'main script:not([type="application/json"]), main img, iframe, object, embed, video, base, math, main form[action]'
    const named = [...document.querySelectorAll('*')].flatMap((node) => node.getAttributeNames())
    const links = [...document.querySelectorAll('a')].map((a) => a.protocol)
    return {
      forms: document.querySelectorAll('.claim form').length,
      odd: [...document.querySelectorAll(odd)].map((node) => node.outerHTML.slice(0, 90)),
      handlers: named.filter((name) => name.startsWith('on')),
      links: [...new Set(links)].filter((kind) => !['https:', 'file:'].includes(kind))
    }
  })

test(`${payloads.length} payloads in every text field: nothing runs, asks for anything or is said, whatever is done`, async () => {
  write()
  const run = async (claims: string, out: string) => {
    const args = ['report', 'articles.csv', claims, '-o', out, '--format', 'html,csv,svg,embed']
    const { err } = await howmany(args, { cwd: folder })
    assert.is(err.replace(/^howmany: (?:reading|comparing|drawing) .*\.\.\.\n/gm, ''), '')
  }
  await run('claims.csv', 'out')
  // As saved from the page, sent, and opened again
  await run('out/claims.csv', 'again')
  const browser = await launch()
  try {
    const page = await browser.newPage()
    const heard: string[] = []
    for (const out of ['out', 'again']) {
      await opened(page, `${out}/report.html`, heard)
      const there = await handled(page)
      assert.ok(there.forms > 0, 'claims are opened to be edited')
      assert.equal({ ...there, forms: 0 }, { forms: 0, odd: [], handlers: [], links: [] })
      const shown = (await page.locator('body').textContent()) ?? ''
      assert.ok(shown.includes(`<img src=x onerror=${call}>`), 'it is shown as text')
      await page.pdf()
    }
    const others = readdirSync(join(folder, 'out')).filter((name) => /\.(svg|embed\.html)$/.test(name))
    assert.ok(others.length > 1)
    for (const name of others.filter((_, i) => i % Math.ceil(others.length / 8) < 2))
      await opened(page, `out/${name}`, heard)
    assert.equal(heard, [])
  } finally {
    await browser.close()
  }
})

runInBrowser(() => test.run())
