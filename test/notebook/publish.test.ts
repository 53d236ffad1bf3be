import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { TopLevelSpec } from 'vega-lite'
import { isCommon, textWidth } from '../../lib/charts/text.ts'
import type { Decided } from '../../lib/claim.ts'
import { compare } from '../../lib/comparison/compare.ts'
import { cellText, chart, decide, passage, prose, review, table } from '../../lib/notebook/cells.ts'
import { cellHtml, tableHtml } from '../../lib/notebook/chartHtml.ts'
import { writeAll } from '../../lib/notebook/files.ts'
import { picture } from '../../lib/notebook/picture.ts'
import { apart, fontFiles, notInFonts, scriptFonts, svgToPng } from '../../lib/notebook/png.ts'
import { publish, rendered } from '../../lib/notebook/publish.ts'
import { renderSvg } from '../../lib/notebook/render.ts'
import type { Undecided } from '../../lib/review/questions.ts'
import { charts } from '../charts/cases.ts'
import { number } from '../charts/claims.ts'
import { lineWidth } from '../charts/lineWidth.ts'
import { hostile, notebook } from './sample.ts'

const test = suite<{ folder: string }>('publish')
test.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'howmany-'))
})
test.after.each(({ folder }) => rmSync(folder, { recursive: true }))

/** The message of what a call throws. */
async function thrown(call: () => unknown): Promise<string> {
  try {
    await call()
  } catch (error) {
    return (error as Error).message
  }
  return 'nothing was thrown'
}

test('what a comparison proposes is asked, with the answers of an earlier run', () => {
  const of = (place: string) =>
    number(`Paper of ${place}`, 9, { event: 'quake', to: null, article: place, place, start: 0, end: 2 })
  const [asked, ...others] = decide(compare([of('Manta'), of('Coast')])).questions as [Undecided]
  assert.equal([asked.field, asked.one, asked.other, asked.joins, others], ['place', 'Manta', 'Coast', 2, []])
  const decided: Decided[] = [{ ...asked, answer: 'apart', decidedOn: null }]
  assert.is(decide(compare([]), { decided }).questions.length, 1)
  assert.throws(() => decide({} as never), 'invalid questions: pass what compare() returns')
})

test('the same cells give the same files, byte for byte', async ({ folder }) => {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')]
  await publish('page', notebook, { out: one })
  await publish('page', notebook, { out: other })
  const files = readdirSync(one).sort()
  const own = ['by-source', 'disagreement', 'outcomes', 'over-time'].flatMap((name) =>
    ['embed.html', 'png', 'svg', 'vl.json'].map((ending) => `page-${name}.${ending}`)
  )
  assert.equal(files, [...own, 'page-by-source.csv', 'page.html', 'page.ipynb'].sort())
  for (const file of files) assert.ok(readFileSync(join(one, file)).equals(readFileSync(join(other, file))), file)
})

test('the page names the hash of every script and style in it, and allows nothing else', async ({ folder }) => {
  await publish('page', notebook, { out: folder })
  for (const name of ['page.html', 'page-by-source.embed.html']) {
    const html = readFileSync(join(folder, name), 'utf8')
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    assert.match(policy, "default-src 'none'")
    assert.not.match(policy, /unsafe|https?:|\*/)
    const blocks = [...html.matchAll(/<(script|style)>([\s\S]*?)<\/\1>/g)]
    assert.is(blocks.length, 2, 'our script, our style')
    for (const [, , text = ''] of blocks) {
      assert.match(policy, createHash('sha256').update(text).digest('base64'))
    }
    for (const text of hostile.slice(0, 2)) assert.not.match(html, text, 'no hostile text stands as it is')
    assert.ok(Buffer.byteLength(html) < 100_000)
  }
})

test('the Jupyter notebook has each chart as Vega-Lite, SVG and PNG, and no dates', async ({ folder }) => {
  await publish('page', notebook, { out: folder })
  const { cells, ...rest } = JSON.parse(readFileSync(join(folder, 'page.ipynb'), 'utf8'))
  assert.is(rest.nbformat, 4)
  assert.is(new Set(cells.map((cell: { id: string }) => cell.id)).size, cells.length)
  const outputs = cells.flatMap((cell: { outputs?: { data: object }[] }) => cell.outputs ?? [])
  const drawn = outputs.filter(({ data }: { data: object }) => 'application/vnd.vegalite.v6+json' in data)
  assert.is(drawn.length, 4)
  for (const { data } of drawn) {
    assert.match(data['image/svg+xml'], /^<svg /)
    assert.ok(Buffer.from(data['image/png'], 'base64').subarray(1, 4).equals(Buffer.from('PNG')))
    assert.ok(data['text/plain'].length > 20)
  }
})

test('a chart shows itself to a kernel that asks', async () => {
  const cell = chart(charts['by source, one row'](), { name: 'one' }) as unknown as Record<
    symbol,
    () => Promise<object>
  >
  const bundle = await cell[Symbol.for('Jupyter.display')]?.()
  assert.equal(Object.keys(bundle ?? {}), [
    'application/vnd.vegalite.v6+json',
    'image/svg+xml',
    'image/png',
    'text/plain'
  ])
})

test('files are written whole or not at all', async ({ folder }) => {
  mkdirSync(join(folder, 'b.txt'))
  const message = await thrown(() =>
    writeAll(
      folder,
      new Map([
        ['a.txt', 'x'],
        ['b.txt', 'y']
      ])
    )
  )
  assert.is(message, `cannot write ${join(folder, 'b.txt')}: there is a folder of that name`)
  writeFileSync(join(folder, 'c.txt'), 'mine')
  const under = join(folder, 'c.txt', 'a.txt')
  assert.match(
    await thrown(() => writeAll(join(folder, 'c.txt'), new Map([['a.txt', 'x']]))),
    `cannot write ${under}: `
  )
  assert.equal(readdirSync(folder), ['b.txt', 'c.txt'])
  const spec = { description: 'x', data: { url: '/etc/hostname' }, mark: 'point', encoding: {} } as TopLevelSpec
  const out = join(folder, 'out')
  await thrown(() => publish('page', { title: 'x', cells: [chart(spec, { name: 'one' })] }, { out }))
  assert.not(existsSync(out), 'a chart that fails leaves nothing')
})

test('names that are no file names, and charts of one name, are refused', async ({ folder }) => {
  for (const name of ['', '..', 'a/b', '../x', '.hidden', 'a b']) {
    assert.match(await thrown(() => publish(name, { title: 'x', cells: [] }, { out: folder })), 'invalid name: ')
  }
  const one = chart(charts['by source, one row'](), { name: 'one' })
  const twice = await thrown(() => publish('page', { title: 'x', cells: [one, one] }, { out: folder }))
  assert.is(twice, 'invalid name of a chart: "one" stands twice in "page"')
  assert.match(await thrown(() => publish('page', { title: 'x' } as never)), 'invalid notebook: pass { title, cells }')
  assert.match(await thrown(() => publish('page', { title: 'x', cells: [[]] } as never)), 'invalid notebook: pass')
  assert.match(await thrown(() => publish('page', notebook, { outt: 'x' } as never)), 'did you mean out?')
  assert.equal(readdirSync(folder), [])
})

test('a chart loads nothing: no file, no address, no script', async () => {
  const base = { $schema: 'https://vega.github.io/schema/vega-lite/v6.json', description: 'x', width: 50 } as const
  const mark = { mark: 'point', encoding: { x: { field: 'a', type: 'quantitative' } } } as const
  for (const url of ['/etc/hostname', 'file:///etc/hostname', 'https://example.org/x.csv', 'data:text/csv,a%0A1']) {
    assert.match(
      await thrown(() => renderSvg({ ...base, ...mark, data: { url } } as TopLevelSpec)),
      `invalid address: "${url}"`
    )
  }
  const link = {
    ...base,
    data: { values: [{ a: 1 }] },
    mark: { type: 'point', href: 'javascript:alert(1)' },
    encoding: mark.encoding
  }
  assert.match(await thrown(() => renderSvg(link as TopLevelSpec)), 'invalid link: "javascript:alert(1)"')
})

test('a chart that would warn, or has no width, is not drawn', async () => {
  const fluid = { ...charts['by source, one row'](), width: 'container' as const }
  assert.match(await thrown(() => renderSvg(fluid)), 'invalid width of a chart: "container"')
  const spec = {
    data: { values: [] },
    mark: 'point',
    encoding: { x: { field: 'a', type: 'quantitative', scale: { type: 'log', zero: true } } }
  }
  assert.match(await thrown(() => renderSvg(spec as TopLevelSpec)), 'invalid chart: ')
})

test('texts are as wide as the fonts set them, and none is cut', async () => {
  // Advance widths of Arimo in 2048ths of an em: H 1479, e 1139, l 455, l 455, o 1139
  assert.is(lineWidth('Hello', 12), (12 * (1479 + 1139 + 455 + 455 + 1139)) / 2048)
  const common = [...'Hello, “34” (at most) – up to 1,200 ±5 @home — … |÷'].filter(isCommon)
  for (const weight of ['normal', 'bold'] as const) {
    for (const char of common)
      assert.ok(Math.abs(textWidth(char, 1, weight) - lineWidth(char, 1, weight)) < 0.001, `${weight} ${char}`)
    for (const text of ['المرصد السوري', 'Amaq (أعماق)', 'Ωμέγα', 'Ярославль', 'ქართული', '東京'])
      assert.ok(textWidth(text, 12, weight) >= lineWidth(text, 12, weight), `${weight} ${text}`)
    // Nor is room kept for half as much again, which breaks a name in two that has room
    for (const text of ['الدفاع المدني السوري', 'وزارة الصحة', 'سازمان پدافند غیرعامل'])
      assert.ok(textWidth(text, 12, weight) < 1.5 * lineWidth(text, 12, weight), `${weight} ${text}`)
  }
  assert.equal(await notInFonts('Ab المرصد ω 東'), ['東'])
  const svg = await renderSvg(charts['by source, long names']())
  assert.match(svg, 'Donaudampfschifffahrtsgesellschaftskapitänswitwenverein')
  assert.not.match(svg, '…')
})

test('the font of another script is taken from its package, and the package is named where it is not there', () => {
  const found = scriptFonts(['ก', 'ข', '東', '☃'], (path) => {
    if (path.includes('thai')) return path
    throw new Error('not installed')
  })
  assert.equal(found, {
    files: ['@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf'],
    missing: ['東', '☃'],
    packages: ['@expo-google-fonts/noto-sans-sc']
  })
})

test('a chart in which readers can select brings along what answers them; what no font has is told once', async () => {
  const data = { values: [{ a: 1 }] }
  const params = [{ name: 'brush', select: { type: 'interval' as const, encodings: ['x' as const] } }]
  const mark = { mark: 'point', encoding: { x: { field: 'a', type: 'quantitative' } } } as const
  const live = chart({ data, params, ...mark, description: 'x' }, { name: 'live' })
  const html = (await rendered('page', { title: 'x', cells: [live] }, (file) => file === 'page.html')).get('page.html')
  assert.match(String(html), 'class="vega-data"')
  assert.ok(String(html).length > 300_000)
  const { warn } = console
  const told: string[] = []
  console.warn = (text: string) => told.push(text)
  for (let i = 0; i < 2; i++)
    await svgToPng('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>⛄</text></svg>')
  for (let i = 0; i < 2; i++)
    await svgToPng('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>ना ता</text></svg>')
  console.warn = warn
  assert.is(told[0], "not in the fonts, drawn with this machine's own or as boxes: ⛄")
  const overlap = told.filter((text) => text.includes('overlap'))
  assert.equal(overlap, ['Devanagari: letters overlap in a PNG; the SVG has them as they should be'])
})

test('in a PNG Thai and Lao AM stands beside its letter, below its tone, and not under the next', () => {
  assert.equal(['สำนัก', 'น้ำ', 'ນ້ຳ'].map(apart), ['สํานัก', 'นํ้า', 'ນໍ້າ'])
})

test('a picture has text with the bundled fonts alone', async () => {
  const font = { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Arimo' }
  const dark = (text: string) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="30"><text y="20" font-family="Arimo, Arial">${text}</text></svg>`
    return new Resvg(svg, { font }).render().pixels.filter((value, i) => i % 4 === 3 && value > 128).length
  }
  assert.is(dark(''), 0)
  assert.ok(dark('Observatory') > 100)
  assert.ok(dark('المرصد السوري') > 100)
  const png = await svgToPng(await renderSvg(charts['by source, names in other scripts']()))
  assert.ok(png.length > 5000)
})

test('a line stands for the claims of all its points, and says nothing of one; a PNG is as large as it is asked for', async () => {
  const values = [1, 2].map((x) => ({ x, y: x, claim: `c${x}` }))
  const encoding = { x: { field: 'x', type: 'quantitative' }, y: { field: 'y', type: 'quantitative' } } as const
  const tooltip = { field: 'x', type: 'quantitative' } as const
  const line = (mark: 'line' | 'point'): TopLevelSpec => ({
    ...{ data: { values }, mark, encoding: { ...encoding, tooltip }, description: 'Two points' }
  })
  const marksOf = async (mark: 'line' | 'point') =>
    (await picture(chart(line(mark), { name: 'own' }))).marks.map(({ claims, tip }) => [claims, tip])
  assert.equal(await marksOf('line'), [[['c1', 'c2'], null]])
  assert.equal(await marksOf('point'), [
    [['c1'], '1'],
    [['c2'], '2']
  ])
})

test('what is interpolated into prose shows as it is', () => {
  const cell = prose`
    # How many?
    ${hostile[2]} and ${2000}`
  assert.match(cell.markdown, /^# How many\?\n\\\[click\\\]/)
  assert.match(cell.markdown, '2,000')
  assert.throws(() => prose`${null as never}`, /invalid value in prose: null/)
})

test('a table says what it leaves out, and which column there is none of', () => {
  const rows = [
    { a: 1, b: 'x' },
    { a: 2, b: 'y', c: null }
  ]
  assert.is(table(rows, { limit: 1 }).more, 1)
  const [column, ...others] = table([{ a: 1, claims: ['c1'] }]).columns
  assert.equal([column?.field, others], ['a', []], 'ids of claims link, and are not shown')
  assert.equal(table(rows, { columns: { b: 'Letter' } }).columns, [{ field: 'b', header: 'Letter', numeric: false }])
  assert.throws(() => table(rows, { columns: ['d'] }), /unknown column: "d" \(there are a, b, c\)/)
  assert.match(tableHtml(table([], { caption: 'None' }), 'x'), 'No rows.')
  assert.match(tableHtml(table(rows, { limit: 1 }), 'x'), '… and 1 more row<')
  assert.match(tableHtml(table(rows, { folded: true }), 'By day'), '<details><summary>By day</summary>')
  assert.equal([new Date(0), { a: 1 }, [1, null]].map(cellText), ['1970-01-01', '{"a":1}', '1, '])
  const wrong: [() => unknown, RegExp][] = [
    [() => table(rows, { limit: 0 }), /invalid limit: 0/],
    [() => prose('# Title' as never), /invalid prose: it is a template tag/],
    [() => chart('x' as never, { name: 'x' }), /invalid chart: pass the specification first/],
    [() => chart(() => ({}) as never, { name: 'a b' }), /invalid name of a chart: "a b"/],
    [() => table('x' as never), /invalid table: pass a list of objects/],
    [() => review({} as never, []), /invalid article: pass one as readArticle returns it, or null/],
    [() => (chart as (spec: object) => unknown)({}), /invalid name of a chart: "undefined"/],
    [() => chart({ mark: 'point' } as never, { name: 'x' }), /missing description of chart "x"/],
    [() => passage({ id: 'a', text: null } as never, []), /missing text of article "a"/]
  ]
  for (const [call, message] of wrong) assert.throws(call, message)
})

test('a passage is marked in time that grows with its text', () => {
  const words = 'Twelve\n'
  const mentions = Array.from({ length: 60_000 }, (_, i) => ({ words, start: i * 7, end: i * 7 + 6 }))
  const claim = { ...number('Police', 12), article: 'a', start: 0, end: 6, mentions: mentions.slice(1) }
  const text = `${words.repeat(mentions.length)}${'No more is known.\n'.repeat(20_000)}`
  const cell = passage({ id: 'a', title: null, publisher: null, published: null, url: null, event: null, text }, [
    claim
  ])
  const start = process.cpuUsage()
  const html = cellHtml(cell, undefined, {} as never)
  assert.is(html.split('<mark').length - 1, mentions.length)
  assert.is(html.split('\n\n').length, 80_000)
  // It took more than twenty seconds; of the processor's time, as others may be at work
  const { user } = process.cpuUsage(start)
  assert.ok(user < 5e6, `${user} microseconds`)
})

test.run()
