/** The doors of a second run: what a person decided, and an output that was cut off. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import * as assert from 'uvu/assert'
import { Article } from '../../lib/claim.ts'
import { read } from '../../lib/command/read.ts'
import { readArticle } from '../../lib/reading/article.ts'
import { readClaims } from '../../lib/reading/claims.ts'
import { keepDecisions, reviewable } from '../../lib/review/decisions.ts'
import { formatClaims } from '../../lib/tables/format.ts'
import { parseClaims } from '../../lib/tables/parse.ts'
import { quietly } from '../quietly.ts'
import { articleOf } from './read.ts'
import { anyText, oddNames } from './texts.ts'

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

const line = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ id: fc.constantFrom('x', 'y', ...oddNames), text: anyText })
      .map((one) => JSON.stringify(one))
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '{"id": 3}', 'not JSON', '[]', '{"id":"x","html":"<p>12 people died.</p>"}')
  }
)

/** What is to be written for a line; none where it is no article. */
function claimLinesOf(line: string): string {
  if (!line.startsWith('{"id":"')) return ''
  const { id, text, html } = JSON.parse(line)
  if (id.trim() === '' || (text ?? html).trim() === '') return ''
  const article = text === undefined ? readArticle(html, { id }) : Article.parse({ id, text })
  return readClaims(article)
    .map((claim) => `${JSON.stringify(claim)}\n`)
    .join('')
}

/** An output cut off at any byte is gone on with, to the bytes of one run. */
export const resume = {
  input: fc.record({
    lines: fc.array(line, { maxLength: 12 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    isPart: fc.boolean()
  }),
  async hold({ lines, at, isPart }: { lines: string[]; at: number; isPart: boolean }) {
    const home = mkdtempSync(join(tmpdir(), 'howmany-fuzz-'))
    const [input, output] = ['in.ndjson', 'out.ndjson'].map((file) => join(home, file)) as [string, string]
    try {
      writeFileSync(input, lines.join('\n'))
      await quietly(() => read(input, { output, jobs: '1' }))
      const whole = readFileSync(output)
      assert.is(whole.toString(), lines.map(claimLinesOf).join(''), 'the claims of each article, in order')
      rmSync(output)
      writeFileSync(isPart ? `${output}.part` : output, whole.subarray(0, Math.floor(at * whole.length)))
      await quietly(() => read(input, { output, jobs: '1', resume: true }))
      assert.ok(readFileSync(output).equals(whole), 'the bytes of one run')
      assert.not(existsSync(`${output}.part`))
    } finally {
      rmSync(home, { recursive: true })
    }
  }
}
