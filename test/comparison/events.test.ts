import { readFileSync } from 'node:fs'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { compare } from '../../lib/comparison/compare.ts'
import type { Relation } from '../../lib/comparison/relation.ts'
import { readClaims } from '../../lib/reading/claims.ts'

const test = suite('comparison: small events')

/** Invented events, most of them annotated by somebody who had not seen the rules: which two figures belong side by side. */
interface Case {
  name: string
  articles: [id: string, publisher: string, published: string, text: string][]
  pairs: [one: string, other: string, how: 'two' | 'asserted' | 'voice' | 'apart' | 'part'][]
  places?: never[]
  names?: never[]
}
const cases: Case[] = JSON.parse(readFileSync(new URL('events.json', import.meta.url), 'utf8'))

function judged({ name, articles: rows, pairs, places = [], names = [] }: Case): boolean[] {
  const articles = rows.map(([id, publisher, published, text]) => ({ id, publisher, published, text, event: name }))
  const claims = articles.flatMap((article) => readClaims(article))
  const { questions, relations } = compare(claims, { articles, places, names, limit: 10_000 }).rows
  const find = (ref: string) => {
    const [article, words = ''] = [ref.slice(0, ref.indexOf(':')), ref.slice(ref.indexOf(':') + 1).toLowerCase()]
    return claims.find((c) => c.article === article && [c, ...c.mentions].some((m) => m.words.toLowerCase() === words))
      ?.id
  }
  const homeOf = (id: string) =>
    questions
      .flatMap((q) => q.estimates.map((e) => [q, e] as const))
      .find(([, e]) => [...e.figures, ...e.superseded].some((f) => f.claim.id === id))
  return pairs.map(([one, other, how]) => {
    const [x, y] = [find(one), find(other)]
    if (x === undefined || y === undefined) return how === 'apart'
    const between = (r: Relation) =>
      (r.a.claims.includes(x) && r.b.claims.includes(y)) || (r.b.claims.includes(x) && r.a.claims.includes(y))
    const found = relations.filter(between).map(({ kind }) => kind)
    const [p, q] = [homeOf(x), homeOf(y)]
    const together = p !== undefined && p[0] === q?.[0]
    if (together && p[1] === q?.[1]) return how === 'voice'
    if (together || found.includes('rivals') || found.includes('grew')) return how === 'two' || how === 'asserted'
    if (found.includes('proposed')) return how === 'two'
    return how === 'apart' || (how === 'part' && found.includes('part of'))
  })
}

test('of invented events most pairs come out as a careful reader has them', () => {
  const all = cases.flatMap(judged)
  assert.ok(all.filter(Boolean).length >= 376, `${all.filter(Boolean).length} of ${all.length}`)
})

test.run()
