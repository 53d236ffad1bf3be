import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { compile } from 'vega-lite'
import { disagreement } from '../../lib/charts/disagreement.ts'
import { estimatesBySource } from '../../lib/charts/estimatesBySource.ts'
import { figureScale } from '../../lib/charts/scale.ts'
import { charts, claim, number } from './cases.ts'

const folder = new URL('reference/', import.meta.url)

for (const [name, draw] of Object.entries(charts)) {
  test(`${name}: the spec is the reference, and Vega-Lite has no warning`, () => {
    const spec = draw()
    const file = new URL(`${name.replace(/[^a-z0-9]+/gi, '-')}.vl.json`, folder)
    const text = `${JSON.stringify(spec, null, 1)}\n`
    if (!existsSync(file)) {
      assert.not(
        process.env.CI,
        `no reference for "${name}": run the tests without CI set, look at the chart, commit it`
      )
      writeFileSync(file, text)
    }
    const reference = readFileSync(file, 'utf8')
    if (text !== reference) writeFileSync(new URL(`${file.href}.new`), text)
    assert.is(text, reference, `differs from its reference; the new one lies beside it, ending in .new`)
    const warnings: unknown[] = []
    const warn = (args: unknown[]) => {
      warnings.push(...args)
      return logger
    }
    const logger: object = {
      level: () => logger,
      warn: (...args: unknown[]) => warn(args),
      error: (...args: unknown[]) => warn(args),
      info: () => logger,
      debug: () => logger
    }
    compile(spec, { logger: logger as never })
    assert.equal(warnings, [])
  })
}

/** All the values that stand inline in a spec's layers. */
function data(spec: object): Record<string, unknown>[] {
  return JSON.stringify(spec).includes('"values"') ? collect(spec) : []
}
function collect(part: unknown): Record<string, unknown>[] {
  if (typeof part !== 'object' || part === null) return []
  const values = (part as { data?: { values?: Record<string, unknown>[] } }).data?.values ?? []
  return [...values, ...Object.values(part).flatMap(collect)]
}

test('"up to 30" is a mark at 30 with an arrow, and no line from zero', () => {
  const spec = estimatesBySource([claim({ source: 'A', high: 30, bound: 'atMost', words: 'up to 30' })])
  const marks = data(spec).filter((row) => row.mark === 'at most')
  assert.equal(
    marks.map(({ at, low, high, symbol }) => ({ at, low, high, symbol })),
    [{ at: 30, low: null, high: null, symbol: 'less' }]
  )
})

test('a figure read out of a word is a band, never a line that was stated', () => {
  const spec = estimatesBySource([claim({ source: 'A', bound: 'exact', vague: 'hundreds', words: 'hundreds' })])
  const [mark] = data(spec).filter((row) => 'bandLow' in row)
  assert.equal([mark?.bandLow, mark?.bandHigh, mark?.low, mark?.at], [100, 999, null, null])
})

test('two scopes on one axis each have their label', () => {
  const text = JSON.stringify(charts['by source, two scopes']())
  assert.match(text, 'The harbour')
  assert.match(text, 'Both coasts')
})

test('figures in other units are left out, and said to be', () => {
  const people = [number('A', 12), number('B', 14, { population: 'others' })]
  const spec = estimatesBySource([...people, number('A', 4_500_000, { measure: 'cost', unit: 'USD' })])
  assert.equal(
    data(spec)
      .filter((row) => 'claim' in row)
      .map((row) => row.at),
    [14, 12]
  )
  assert.match(JSON.stringify(spec), 'Not drawn, being in other units: figures in usd.')
})

test('the description names every source and its words', () => {
  const { description } = charts['by source, every kind of mark']()
  for (const part of ['Mine owner says 12', 'Rescue service says up to 40', 'Security guard denies it (nobody)']) {
    assert.match(String(description), part)
  }
})

test('rows come in the order that is asked for', () => {
  const claims = [number('B', 5, { saidOn: '2021-03-06' }), number('A', 9, { saidOn: '2021-03-05' })]
  const more = claim({ source: 'C', low: 1, high: 7, bound: 'between', words: '1 to 7', saidOn: '2021-03-04' })
  const sources = (order: 'value' | 'source' | 'date' | 'precision') =>
    data(estimatesBySource([...claims, more], { order }))
      .filter((row) => 'dy' in row && ['A', 'B', 'C'].includes(String(row.text)))
      .map((row) => row.text)
      .join('')
  assert.equal(
    [sources('value'), sources('source'), sources('date'), sources('precision')],
    ['ACB', 'ABC', 'CAB', 'ABC']
  )
})

test('linear under fifty times, log from there, symlog where a zero must show', () => {
  assert.is(figureScale([100, 4999]).type, 'linear')
  assert.is(figureScale([100, 5000]).type, 'log')
  assert.is(figureScale([0, 100, 4999]).type, 'linear')
  assert.is(figureScale([0, 100, 5000]).type, 'symlog')
  assert.is(figureScale([1, 1e7], 'linear').type, 'linear')
  for (const values of [[3], [1, 1e7], [0.02, 900], [0, 1, 4000], [17, 23], [1e9, 3e12]]) {
    const { domain, ticks } = figureScale(values)
    assert.ok(
      values.every((v) => v >= domain[0] && v <= domain[1]),
      `${values} lies on its scale`
    )
    assert.ok(ticks.length >= 2 && ticks.length <= 9, `${values} has ${ticks.length} ticks`)
    assert.ok(
      ticks.every((t) => t >= domain[0] && t <= domain[1]),
      `the ticks of ${values} lie on its scale`
    )
  }
})

test('what cannot be drawn is said with its cure', () => {
  const one = [number('A', 0)]
  const cases: [() => unknown, string][] = [
    [() => estimatesBySource(null as never), 'invalid input: null (pass what compare() returns, or a list of claims)'],
    [() => disagreement('x' as never), 'invalid input: string (pass what compare() returns, or a list of claims)'],
    [
      () => estimatesBySource(one, { order: 'size' as never }),
      'invalid order: "size" (one of value, source, date, precision)'
    ],
    [() => estimatesBySource(one, { width: 4 }), 'invalid width: 4 (pixels of the plot, from 120 to 4000)'],
    [
      () => estimatesBySource([number('A', 3), number('B', 0)], { scale: 'log' }),
      'invalid scale: "log" cannot show 0; use "symlog" or leave scale out'
    ],
    [
      () => estimatesBySource(one, { convention: 'ap' as never }),
      'invalid convention: "ap" (one of acled, ccc, survey)'
    ]
  ]
  for (const [draw, message] of cases) {
    try {
      draw()
      assert.unreachable(message)
    } catch (error) {
      assert.is((error as Error).message, message)
    }
  }
})

test.run()
