/** The shipped tables: each row valid on its own, and the tables fit together. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { compare } from '../../lib/comparison/compare.ts'
import { loadFolder } from '../../lib/tables/load.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const seed = join(process.env.HOWMANY_SHARED ?? join(root, '../shared'), 'seed/hajin-article.txt')

const shipped = loadFolder(join(root, 'data'))
const claims = () => shipped.claims
const articles = () => shipped.articles
const names = (kind: string) => shipped.names.filter((n) => n.kind === kind)
const places = () => shipped.places.map(({ place, means, within }) => ({ name: place, means, within }))

const twice = (ids: string[]) => ids.filter((id, i) => ids.indexOf(id) !== i)

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
  for (const links of [names('source'), names('population'), places()]) {
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
  compare([], shipped)
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
