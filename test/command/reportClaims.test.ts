import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Article, Claim } from '../../lib/claim.ts'
import { reportClaims } from '../../lib/command/reportClaims.ts'
import { readClaims } from '../../lib/reading/claims.ts'

const article = (id: string) =>
  Article.parse({ id, text: 'It was late.\nPolice said 12 people were killed in Vellmar.' })
const claim = (id: string, more: object = {}) =>
  Claim.parse({
    id,
    article: 'table',
    population: 'miners',
    measure: 'killed',
    best: 7,
    bound: 'exact',
    words: '7',
    ...more
  })
const inputs = new Map([
  ['a', 'news/a.html'],
  ['b', 'news/b.html']
])

test('an article on which the reading fails is told with its file, and the others are read', () => {
  const read = (one: Article) => {
    if (one.id === 'a' && one.text?.includes('Vellmar')) throw new TypeError('nothing there')
    return readClaims(one)
  }
  const { claims, failures } = reportClaims(
    { articles: [article('a'), article('b')], claims: [], inputs },
    undefined,
    read
  )
  assert.equal(
    claims.map((one) => one.article),
    ['b']
  )
  assert.equal(failures, [
    {
      input: 'news/a.html',
      message: 'news/a.html: the reading failed, and it gives no claims: nothing there'
    }
  ])
})

test('a claim that no table holds is told with its file and id, and the others stay', () => {
  const odd = [claim('t:1', { via: ['Radio '] }), claim('t:2', { remark: ' ' }), claim('t:3', { remark: 'a\0b' })]
  const { claims, failures } = reportClaims({ articles: [], claims: [...odd, claim('t:4')], inputs }, undefined)
  const told = failures.map(({ message }) => /^table: claim (\S+) is left out/.exec(message)?.[1])
  assert.equal([...told, ...claims.map(({ id }) => id)].sort(), ['t:1', 't:2', 't:3', 't:4'])
  assert.ok(told.length > 0)
})

test.run()
