import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Claim } from '../../lib/claim.ts'
import { numberPhrases } from '../../lib/figures/alone.ts'
import { readQuantities } from '../../lib/figures/quantities.ts'
import type { Quantity } from '../../lib/figures/quantity.ts'
import { readClaims } from '../../lib/reading/claims.ts'
import { verifyClaims } from '../../lib/reading/verify.ts'
import { anyText, newsy } from '../fuzz/texts.ts'
import { fc, runs } from '../runs.ts'

const test = suite('reading: properties')

const article = (text: string) => ({
  id: 'a',
  title: null,
  publisher: null,
  published: '2018-11-15',
  url: null,
  text
})
const figures = ({ low, best, high, bound }: Pick<Quantity, 'low' | 'best' | 'high' | 'bound'>) => ({
  low,
  best,
  high,
  bound
})

test('any text gives quantities in order, inside it, apart, with its own words', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0
      for (const q of readQuantities(text)) {
        assert.ok(q.start >= end && q.end > q.start && q.end <= text.length, JSON.stringify([text, q]))
        assert.is(q.words, text.slice(q.start, q.end))
        end = q.end
      }
    }),
    { numRuns: runs(2000) }
  )
})

test('figures follow from the words alone', () => {
  fc.assert(
    fc.property(newsy, (text) => {
      for (const q of readQuantities(text)) {
        // "weeks" is a size in time, and no number
        if (q.vague?.toLowerCase() === q.unit) continue
        const [again, ...more] = numberPhrases(q.words)
        assert.equal(more, [], `${JSON.stringify(q.words)} in ${JSON.stringify(text)}`)
        assert.equal(again && figures(again), figures(q), `${JSON.stringify(q.words)} in ${JSON.stringify(text)}`)
      }
    }),
    { numRuns: runs(3000) }
  )
})

test('paragraphs read one by one give the quantities of the whole', () => {
  fc.assert(
    fc.property(fc.array(newsy, { maxLength: 5 }), (paragraphs) => {
      const apart: Quantity[] = []
      let start = 0
      for (const paragraph of paragraphs) {
        for (const q of readQuantities(paragraph))
          apart.push({ ...q, start: q.start + start, end: q.end + start, numberEnd: q.numberEnd + start })
        start += paragraph.length + 2
      }
      assert.equal(readQuantities(paragraphs.join('\n\n')), apart)
    }),
    { numRuns: runs(1000) }
  )
})

test('every claim that is read fits the schema, passes the check and is the same when read again', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const claims = readClaims(article(text))
      for (const claim of claims) Claim.parse(claim)
      assert.is(new Set(claims.map((c) => c.id)).size, claims.length)
      readClaims(article(`${text} 12 people were killed.`))
      assert.equal(readClaims(article(text)), claims)
      for (const { problems, claim } of verifyClaims(claims, article(text))) {
        assert.equal(
          problems.filter((p) => !p.includes('source')),
          [],
          JSON.stringify([text, claim.words])
        )
      }
    }),
    { numRuns: runs(1000) }
  )
})

test.run()
