import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Article, Claim } from '../../lib/claim.ts'
import { compare } from '../../lib/comparison/compare.ts'
import { passage, prose, review } from '../../lib/notebook/cells.ts'
import { publish } from '../../lib/notebook/publish.ts'
import { readClaims } from '../../lib/reading/claims.ts'
import { keepDecisions, reviewable } from '../../lib/review/decisions.ts'
import { formatClaims, formatDecisions } from '../../lib/tables/format.ts'
import { loadClaims } from '../../lib/tables/load.ts'
import { parseClaims, parseDecisions } from '../../lib/tables/parse.ts'
import { howmany } from '../command/howmany.ts'
import { articles, read, reviewed } from '../notebook/reviewSample.ts'
import { hostile, notebook } from '../notebook/sample.ts'
import { launch, opened, runInBrowser } from './browser.ts'

let folder: string
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser

const test = suite('the review in a browser')
test.before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'howmany-'))
  await publish('first', reviewed(read), { out: folder })
  browser = await launch()
})
test.after(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

const open = (name: string, options: BrowserContextOptions = {}) =>
  opened(browser, join(folder, `${name}.html`), options)

const focused = (page: Page) =>
  page.evaluate(() => {
    const node = document.activeElement
    return node?.getAttribute('aria-label') ?? node?.textContent?.trim() ?? ''
  })

/** Goes on by a key until the focus is on what has the name. */
async function goTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if ((await focused(page)) === name) return
    await page.keyboard.press(key)
  }
  assert.unreachable(`${key} never comes to "${name}"`)
}

async function type(page: Page, label: string, text: string): Promise<void> {
  for (let i = 0; i < 20; i++) {
    const id = await page.evaluate(() => document.activeElement?.id ?? '')
    if (id !== '' && (await page.locator(`label[for="${id}"]`).textContent()) === label) {
      await page.keyboard.press('Control+A')
      return page.keyboard.type(text)
    }
    await page.keyboard.press('Tab')
  }
  assert.unreachable(`Tab never comes to the field "${label}"`)
}

/** What axe finds, by rule and place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  await page.evaluate(axe)
  const { passes, violations } = await page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: a global of the page
    return (globalThis as any).axe.run(document)
  })
  assert.ok(passes.length > 15)
  return violations.flatMap(({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)
  )
}

const errors = (page: Page) => page.locator('.error:not(:empty):visible').allTextContents()

/** Presses the button that saves, and reads what is saved. */
async function saved(page: Page, what = 'claims'): Promise<string> {
  const download = page.waitForEvent('download')
  await goTo(page, `Save ${what}`)
  await page.keyboard.press('Enter')
  const file = await download
  assert.is(file.suggestedFilename(), `${what}.csv`)
  return readFileSync(await file.path(), 'utf8')
}

test('by keyboard alone: accepted, edited and struck, saved, and kept by the next run on a changed text', async () => {
  const { page, silent } = await open('first')
  await goTo(page, 'Accept: 12')
  await page.keyboard.press('Enter')
  assert.is(await focused(page), 'Accept: 12', 'the focus stays')
  await goTo(page, 'Strike: up to 30')
  await page.keyboard.press('Enter')

  await goTo(page, 'Edit: 31')
  await page.keyboard.press('Enter')
  await type(page, 'Who or what is counted', ' ')
  await type(page, 'First day', '2021-02-30')
  await type(page, 'Last day', '2021-01')
  await type(page, 'Number', '1.200')
  assert.equal(await errors(page), [
    'expected who or what is counted',
    'expected an EDTF date such as 2018-11-04, 2018-08 or 2018-08?, its year in four digits',
    '"1.200" may mean 1200 or the decimal 1.200; write 1200 or 1.2000'
  ])
  await page.keyboard.press('Enter')
  assert.is(await page.locator('.claim form').count(), 1, 'what is wrong is not taken')
  assert.is(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')), 'true')
  await type(page, 'Who or what is counted', 'trapped "miners", all told')
  await type(page, 'First day', '2021-02-28?')
  await type(page, 'Last day', '2021-03')
  // Two letters choose from a list
  await type(page, 'The figure is', 'bet')
  await type(page, 'Lowest', '1,300')
  await type(page, 'Number', ' ')
  await type(page, 'Highest', '1 200')
  assert.equal(await errors(page), ['low 1300 is above high 1200'])
  await type(page, 'Highest', '1 400')
  await page.keyboard.press('Enter')
  assert.is(await focused(page), 'Edit: 31')
  assert.is(await page.getByRole('status').textContent(), '3 of 12 claims decided. Not saved yet.')
  const csv = await saved(page)
  const rows = parseClaims(csv, { file: 'claims.csv' })
  assert.is(formatClaims(rows), csv, 'the file is as the library writes it')
  const expected = articles.flatMap((article) =>
    reviewable(
      read.filter((c) => c.article === article.id),
      article
    )
  )
  // The place is still carried from elsewhere; who is counted was set here
  const edits = { population: 'trapped "miners", all told', from: '2021-02-28?', to: '2021-03', inferred: ['place'] }
  assert.equal(rows, [
    { ...expected[0], decision: 'accepted' },
    { ...expected[1], decision: 'struck' },
    { ...expected[2], ...edits, bound: 'between', low: 1300, best: null, high: 1400, decision: 'edited' },
    ...expected.slice(3)
  ])
  silent()

  const [gazette, ...others] = articles as [Article, ...Article[]]
  const changed = [{ ...gazette, text: `Update: 2 more were found alive.\n\n${gazette.text}` }, ...others]
  const kept = keepDecisions(
    changed.flatMap((article) => readClaims(article)),
    rows,
    changed
  )
  assert.is(kept.filter(({ decision }) => decision !== null).length, 3)
  await publish('second', reviewed(kept, changed), { out: folder })
  const compared = (claims: readonly Claim[]) => compare(claims).rows.estimates.flatMap(({ words }) => words)
  assert.ok(compared(read).includes('up to 30'))
  assert.not.ok(compared(kept).includes('up to 30'))
  const second = await open('second')
  const table = await second.page.locator('.chart table').textContent()
  assert.not.match(table ?? '', 'up to 30')
  const card = second.page.locator('.claim', { hasText: 'The union put' })
  assert.match((await card.textContent()) ?? '', /Figure1,300 to 1,400.*Edited/)
  assert.is(await second.page.locator('.claim[data-decision=struck]').count(), 1)
  assert.is(parseClaims(await saved(second.page)).length, kept.length)
  second.silent()
})

test('from the command to the page, to the saved file and to the command again, with a new article', async () => {
  const pages = ['halvern-agency.html', 'halvern-tabloid.html', 'halvern-gazette.htm'].map((name) =>
    join(import.meta.dirname, '../command/pages', name)
  )
  const report = async (...inputs: string[]) => {
    const { code, err } = await howmany(['report', ...inputs, '-o', join(folder, 'report')])
    assert.is(code, 0)
    // The gazette's page tells no day
    assert.match(err, /^(howmany: 1 article without a (day of publication|publisher) .*\n)*$/)
    return open('report/report')
  }
  const [first, second] = pages as [string, string]
  const { page, silent } = await report(first, second)
  await goTo(page, 'Edit: 41')
  await page.keyboard.press('Enter')
  await type(page, 'What it says of the figure', 'denies')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await goTo(page, 'Strike: 57')
  await page.keyboard.press('Enter')
  await goTo(page, 'Edit: 163')
  await page.keyboard.press('Enter')
  await type(page, 'Source', 'Halvern General Hospital')
  await page.keyboard.press('Enter')
  const csv = join(folder, 'saved claims.csv')
  writeFileSync(csv, await saved(page))
  silent()

  const again = await report(...pages, csv)
  assert.ok(statSync(join(folder, 'report/report.html')).size < 300_000)
  const claims = loadClaims(join(folder, 'report/claims.csv'))
  const decided = claims.filter(({ decision }) => decision !== null)
  assert.equal(
    decided.map(({ words, source, stance, decision }) => [words, source, stance, decision]),
    [
      ['41', 'Halvern General Hospital', 'denies', 'edited'],
      ['163', 'Halvern General Hospital', 'asserts', 'edited'],
      ['57', "Dockers' Union", 'asserts', 'struck']
    ]
  )
  assert.is(new Set(claims.map(({ article }) => article)).size, 3)
  const drawn = await again.page.locator('#chart-killed').textContent()
  assert.not.match(drawn ?? '', /\b57\b/)
  assert.match(drawn ?? '', /denies 41/)
  assert.match((await again.page.locator('#chart-injured').textContent()) ?? '', /Halvern General Hospital.*163/s)
  assert.equal(await violations(again.page), [])
  again.silent()

  // The same again changes nothing, from the file in the output folder too
  const before = readFileSync(join(folder, 'report/claims.csv'), 'utf8')
  await report(...pages, join(folder, 'report/claims.csv'))
  assert.is(readFileSync(join(folder, 'report/claims.csv'), 'utf8'), before)
})

test('a vague word becomes a number and a number a vague word; what was carried is told by field', async () => {
  const { page, silent } = await open('first')
  const card = page.locator('.claim', { hasText: 'Hundreds of relatives' })
  assert.match(
    (await card.textContent()) ?? '',
    /Hundreds \(a vague word, no number\).*WhereVellmar carried from elsewhere/
  )
  await card.getByRole('button', { name: /^Edit/ }).click()
  assert.is(await card.getByLabel('Number').isVisible(), false, 'a vague word has no number')
  await card.getByLabel('Vague word').fill('')
  await card.getByLabel('Number').fill('300')
  await card.getByLabel('Event').fill('Vellmar 2021')
  await card.getByLabel('Said on').fill('2021-03-03')
  await card.getByRole('button', { name: 'Apply' }).click()
  const other = page.locator('.claim', { hasText: 'The union put' })
  await other.getByRole('button', { name: /^Edit/ }).click()
  await other.getByLabel('Vague word').fill('dozens')
  await other.getByRole('button', { name: 'Apply' }).click()
  assert.match((await other.textContent()) ?? '', /Figuredozens \(a vague word, no number\).*Edited/)
  const rows = parseClaims(await saved(page))
  const shown = ({ vague, best, event, saidOn, inferred }: Claim) => ({ vague, best, event, saidOn, inferred })
  const [number, word] = rows.filter(({ decision }) => decision === 'edited').reverse()
  assert.equal(number && shown(number), {
    ...{ vague: null, best: 300, event: 'Vellmar 2021', saidOn: '2021-03-03', inferred: ['measure', 'place'] }
  })
  assert.equal([word?.vague, word?.best], ['dozens', null])
  silent()
})

test('names are decided on by keyboard, earlier answers are kept, and decisions.csv comes back', async () => {
  const before = { event: 'Vellmar', field: 'place', decidedOn: '2021-03-05' } as const
  const decided = [
    { ...before, one: 'Orlen', other: 'Kassberg', answer: 'apart' },
    // Asked the other way round on this page
    { ...before, one: 'the pit', other: 'Vellmar', answer: 'part' }
  ] as const
  const ask = (one: string, other: string, joins: number) => ({ ...before, one, other, joins, example: 'as written' })
  const questions = [ask('Vellmar', 'the pit', 3), ask('العربية', hostile[1], 1), ask('Vellmar', 'the north', 2)]
  await publish(
    'decide',
    { title: 'x', cells: [{ kind: 'decide', questions, decided: [...decided], caption: null }] },
    { out: folder }
  )
  const { page, silent } = await open('decide')
  const pressed = page.locator('[aria-pressed=true]')
  assert.equal(await pressed.allTextContents(), ['\u2068the pit\u2069 is part of \u2068Vellmar\u2069'])
  await goTo(page, `Same: العربية / ${hostile[1]}`)
  await page.keyboard.press('Enter')
  await goTo(page, 'Apart: Vellmar / the north')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  assert.is(await page.getByRole('status').textContent(), '3 of 3 questions decided. Not saved yet.')
  assert.ok((await page.locator('.question bdi').count()) > 0, 'Arabic is set apart from its neighbours')
  const csv = await saved(page, 'decisions')
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'))
  assert.is(formatDecisions(parseDecisions(csv)), csv, 'the file is as the library writes and reads it')
  assert.equal(csv.trim().split('\n'), [
    'event,field,one,other,answer,decidedOn',
    'Vellmar,place,Orlen,Kassberg,apart,2021-03-05',
    'Vellmar,place,the pit,Vellmar,part,2021-03-05',
    `Vellmar,place,العربية,${hostile[1]},same,${today}`,
    `Vellmar,place,Vellmar,the north,part,${today}`
  ])
  assert.equal(await violations(page), [])
  silent()
})

test('every control is reached by Tab, in the order of the page', async () => {
  const { page } = await open('first')
  await page.locator('.claim').first().getByRole('button', { name: /^Edit/ }).click()
  const wanted = await page.evaluate(() => {
    const all = [...document.querySelectorAll('button, input, select, summary, a[href], [tabindex="0"]')]
    const seen = all.filter((node) => node.checkVisibility())
    for (const [i, node] of seen.entries()) node.setAttribute('data-stop', String(i))
    ;(seen[0] as HTMLElement).focus()
    return seen.length
  })
  const stops: number[] = []
  for (let i = 0; i < wanted; i++) {
    stops.push(Number(await page.evaluate(() => document.activeElement?.getAttribute('data-stop') ?? -1)))
    await page.keyboard.press('Tab')
  }
  assert.equal(stops, [...Array(wanted).keys()])
})

test('Escape leaves a form as it was, Undo takes a decision back, and unsaved decisions are asked about', async () => {
  const { page, silent } = await open('first')
  const card = page.locator('.claim').first()
  await card.getByRole('button', { name: 'Edit: 12' }).press('Enter')
  await type(page, 'Source', 'nobody')
  await page.keyboard.press('Escape')
  assert.is(await focused(page), 'Edit: 12')
  assert.match((await card.textContent()) ?? '', /mine owner.*Not looked at/)
  await card.getByRole('button', { name: 'Strike: 12' }).press('Enter')
  let asked = 0
  page.on('dialog', async (dialog) => {
    asked++
    await dialog.dismiss()
  })
  await page.evaluate(() => location.reload())
  await page.waitForTimeout(200)
  assert.is(asked, 1)
  await card.getByRole('button', { name: 'Undo: 12' }).press('Enter')
  assert.match((await card.textContent()) ?? '', 'Not looked at')
  await page.close({ runBeforeUnload: true })
  assert.is(asked, 1, 'nothing is left unsaved')
  silent()
})

test('axe finds nothing, light and dark, with a form open, and a telephone shows it without sideways scroll', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, silent } = await open('first', { colorScheme, viewport: { width: 375, height: 800 } })
    const button = (at: number, name: RegExp) => page.locator('.claim').nth(at).getByRole('button', { name })
    await button(0, /^Accept/).click()
    await button(1, /^Strike/).click()
    await button(2, /^Edit/).click()
    await page.getByLabel('First day').fill('soon')
    assert.equal(await violations(page), [], colorScheme)
    assert.is(await page.evaluate(() => document.documentElement.scrollWidth), 375)
    silent()
  }
})

test('axe finds nothing in a page of every other kind of cell either', async () => {
  await publish('all', notebook, { out: folder })
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await open('all', { colorScheme })
    assert.equal(await violations(page), [], colorScheme)
  }
})

test('hostile texts are shown, edited and saved as text', async () => {
  const text = `Officials ${hostile.join(' ')} said 12 people were killed.`
  const article = Article.parse({ id: 'x', title: hostile[0], text })
  const claim = (i: number, words: string) =>
    Claim.parse({
      ...{ id: `x:${hostile[i]}`, article: 'x', words, source: hostile[i], via: [hostile[3]], measure: 'killed' },
      ...{ population: ` ${hostile[i]}\r\n=1+1 `, place: hostile[1], best: 1.234, bound: 'exact', from: '0044~' },
      ...{ notes: [hostile[0]], start: text.indexOf(words), end: text.indexOf(words) + words.length, odd: '\ufeff,"' }
    })
  const claims = [claim(0, '12'), claim(1, hostile[1]), claim(3, hostile[0])]
  const cells = [prose`# x`, passage(article, claims), review(article, claims)]
  await publish('hostile', { title: 'x', cells }, { out: folder })
  const { page, silent } = await open('hostile')
  await page.getByRole('button', { name: /^Edit: 12/ }).press('Enter')
  await type(page, 'Place', hostile[3])
  await page.keyboard.press('Enter')
  const shown = ((await page.locator('.claims').textContent()) ?? '').replace(/\s+/g, ' ')
  for (const part of hostile) assert.ok(shown.includes(part), part)
  const [first, ...others] = reviewable(claims, article)
  assert.equal(parseClaims(await saved(page)), [{ ...first, place: hostile[3], decision: 'edited' }, ...others])
  silent()
})

runInBrowser(() => test.run())
