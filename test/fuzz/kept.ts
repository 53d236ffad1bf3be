/** The door of a second run: what a person decided. */
import fc from 'fast-check'
import * as assert from 'uvu/assert'
import { readClaims } from '../../lib/reading/claims.ts'
import { keepDecisions, reviewable } from '../../lib/review/decisions.ts'
import { formatClaims } from '../../lib/tables/format.ts'
import { parseClaims } from '../../lib/tables/parse.ts'
import { articleOf } from './read.ts'
import { anyText } from './texts.ts'

const decision = fc.constantFrom('accepted' as const, 'edited' as const, 'struck' as const, null)

const twoTexts = fc.record({
  before: anyText,
  after: anyText,
  isGrown: fc.boolean(),
  answers: fc.array(decision, { minLength: 1, maxLength: 8 }),
  isTwice: fc.boolean()
})
type TwoTexts = typeof twoTexts extends fc.Arbitrary<infer T> ? T : never

/** Decisions on one text are all there on any other, once each, and a second run changes nothing. */
export const decisions = {
  input: twoTexts,
  hold({ before, after, isGrown, answers, isTwice }: TwoTexts) {
    const old = articleOf(before)
    const made = reviewable(readClaims(old), old).map((c, i) => ({
      ...c,
      decision: answers[i % answers.length] ?? null
    }))
    if (made.length === 0) return
    const rows = parseClaims(formatClaims(made))
    assert.equal(rows, made, 'a saved table is read as it was')
    const now = articleOf(isGrown ? `${after} ${before}` : after)
    const read = reviewable(readClaims(now), now)
    const kept = keepDecisions(read, isTwice ? [...rows, ...rows] : rows, [now])
    const counted = (all: typeof rows) =>
      all.flatMap((c) => (c.decision === null ? [] : `${c.decision} ${c.words.replace(/\s+/g, ' ')}`)).sort()
    assert.equal(counted(kept), counted(rows), 'every decision is there, once, on the same words')
    assert.is(new Set(kept.map(({ id }) => id)).size, kept.length)
    assert.equal(keepDecisions(read, kept, [now]), kept, 'again, it is the same')
    for (const { words, start, end } of kept) if (start !== null) assert.is(now.text?.slice(start, end ?? 0), words)
  }
}
