/** The shipped tables: each row valid on its own, and the tables fit together. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type * as z from 'zod'
import { Article, Claim, Name, Place } from '../../lib/claim.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const seed = join(process.env.HOWMANY_SHARED ?? join(root, '../shared'), 'seed/hajin-article.txt')

type Row = Record<string, unknown>
const numbers = ['low', 'best', 'high', 'start', 'end']

/** A cell as its schema wants it: blank is null, "AFP > Reuters" a list, "Twelve@2011-2017" a mention. */
function cell(column: string, text: string): unknown {
  if (column === 'via') return text === '' ? [] : text.split(' > ')
  if (column === 'mentions') return text === '' ? [] : text.split(' | ').map(mention)
  if (text === '') return null
  return numbers.includes(column) ? Number(text) : text
}

function mention(text: string) {
  const [, words, start, end] = /^(.+)@(\d+)-(\d+)$/.exec(text) ?? []
  return { words, start: Number(start), end: Number(end) }
}

function read(file: string): Row[] {
  const text = readFileSync(join(root, 'data', file), 'utf8')
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  assert.equal(errors, [], file)
  return data.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, cell(k, v)])))
}

/** The rows as typed records; what the schema refuses is reported all at once. */
function valid<T>(file: string, schema: z.ZodType<T>): T[] {
  const results = read(file).map((row) => ({ row, result: schema.safeParse(row) }))
  const bad = results.flatMap(({ row, result }) =>
    result.error ? [`${Object.values(row)[0]}: ${result.error.message}`] : []
  )
  assert.equal(bad, [], file)
  return results.flatMap(({ result }) => (result.success ? [result.data] : []))
}

const claims = () => valid('claims.csv', Claim)
const articles = () => valid('articles.csv', Article)
const names = (kind: string) => valid('names.csv', Name).filter((n) => n.kind === kind)
const places = () => valid('places.csv', Place).map(({ place, ...rest }) => ({ name: place, ...rest }))

const twice = (ids: string[]) => ids.filter((id, i) => ids.indexOf(id) !== i)

type Link = { name: string; means: string | null; within: string | null }
/** Every name from which a walk along `means` and `within` comes back to where it began. */
function circles(links: Link[]): string[] {
  const next = (name: string) =>
    links.filter((l) => l.name === name).flatMap((l) => [l.means, l.within].filter((n) => n !== null))
  return links.flatMap(({ name }) => {
    const seen = new Set<string>()
    const queue = next(name)
    for (const n of queue)
      if (!seen.has(n)) {
        seen.add(n)
        queue.push(...next(n))
      }
    return seen.has(name) ? [name] : []
  })
}

const test = suite('data')

test('every claim is valid, and no id stands twice', () => {
  const all = claims()
  assert.ok(all.length > 80)
  assert.equal(twice(all.map((c) => c.id)), [])
})

test('every article has an id of its own, a publisher, an address and a claim', () => {
  const all = articles()
  assert.equal(twice(all.map((a) => a.id)), [])
  const used = new Set(claims().map((c) => c.article))
  assert.equal(
    all.filter((a) => !a.publisher || !a.url?.startsWith('http') || !used.has(a.id)).map((a) => a.id),
    []
  )
})

test('every claim names an article that is there', () => {
  const ids = new Set(articles().map((a) => a.id))
  assert.equal(
    claims().filter((c) => !ids.has(c.article)),
    []
  )
})

test('the publisher is never repeated in the chain that leads to it', () => {
  const publisher = new Map(articles().map((a) => [a.id, a.publisher]))
  assert.equal(
    claims().filter((c) => c.via.includes(publisher.get(c.article) ?? '')),
    []
  )
})

test('another word for a name leads to a canonical one in one step, and to one only', () => {
  for (const links of [names('source').map((n) => ({ ...n })), names('population'), places()]) {
    const aliases = links.filter((l) => l.means !== null)
    assert.equal(twice(aliases.map((l) => l.name)), [])
    const alias = new Set(aliases.map((l) => l.name))
    assert.equal(
      links.filter((l) => [l.means, l.within].some((n) => n !== null && alias.has(n))).map((l) => l.name),
      []
    )
    assert.equal(
      aliases.filter((l) => l.within !== null).map((l) => l.name),
      []
    )
  }
})

test('nothing means itself or lies within itself, by whatever way round', () => {
  for (const links of [names('source'), names('population'), places()]) assert.equal(circles(links), [])
  const loop = [
    { name: 'a', means: 'b', within: null },
    { name: 'b', means: null, within: 'a' }
  ]
  assert.equal(circles(loop), ['a', 'b'])
})

test('every place of a claim has a row in places.csv, and so has every place around it', () => {
  const all = places()
  const known = new Set(all.map((p) => p.name))
  const wanted = [...claims().map((c) => c.place), ...all.flatMap((p) => [p.means, p.within])]
  assert.equal(
    wanted.filter((p) => p !== null && !known.has(p)),
    []
  )
})

test('the words of the seed article stand where its claims say', () => {
  if (!existsSync(seed)) return console.log('skipped: the seed article is not at hand')
  const text = readFileSync(seed, 'utf8')
  const here = claims().filter((c) => c.article === 'national-2018-11-13')
  assert.is(here.length, 8)
  const spans = here.flatMap(({ words, start, end, mentions }) => [{ words, start, end }, ...mentions])
  assert.is(spans.length, 9)
  for (const { words, start, end } of spans) assert.is(text.slice(start ?? -1, end ?? -1), words)
})

test.run()
