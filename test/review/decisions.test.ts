import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Article, Claim, type ClaimInput } from '../../lib/claim.ts'
import { readClaims } from '../../lib/reading/claims.ts'
import { keepDecisions, reviewable } from '../../lib/review/decisions.ts'
import { answerOf, answersTo, rowOf } from '../../lib/review/questions.ts'
import { formatClaims } from '../../lib/tables/format.ts'
import { parseClaims } from '../../lib/tables/parse.ts'
import { fc, runs } from '../runs.ts'

const test = suite('decisions')

const text = `Officials said 12 miners were killed at the pit.

The union put the dead at 31. Up to 30 miners are missing, it said.

Police detained 3 managers, and 12 guards were wounded.`
const articleOf = (body: string, id = 'pit') => Article.parse({ id, published: '2021-03-04', text: body })
const pit = articleOf(text)

/** As claims come back from the file that the page saves. */
const saved = (claims: readonly Claim[], decide: (claim: Claim, i: number) => Partial<Claim> = () => ({})) =>
  parseClaims(formatClaims(reviewable(claims, pit).map((claim, i) => ({ ...claim, ...decide(claim, i) }))))
const strike =
  (...words: string[]) =>
  (claim: Claim): Partial<Claim> =>
    words.includes(claim.words) ? { decision: 'struck' } : {}
const again = (article: Article, rows: readonly Claim[]) => keepDecisions(readClaims(article), rows, [article])
const brief = (claims: readonly Claim[]) => claims.map(({ id, words, decision }) => [id, words, decision])
const row = (input: Partial<ClaimInput>) =>
  Claim.parse({
    id: 't:2',
    article: 'pit',
    measure: 'killed',
    population: 'miners',
    words: '31',
    best: 31,
    bound: 'exact',
    ...input
  })

test('claims go into a file with what stands around their words, and come back the same', () => {
  const claims = reviewable(readClaims(pit), pit)
  assert.equal(parseClaims(formatClaims(claims)), claims)
  const [first] = claims
  assert.equal([first?.before, first?.after], ['Officials said ', ' miners were killed at the pit.\n'])
  const bare = articleOf('\n\n12 people were killed')
  assert.is(reviewable(readClaims(bare), bare)[0]?.before, null, 'blank is null')
  const odd = articleOf(`${'\ud83d\ude00'.repeat(20)}x\r\n12 were killed\r${'\ud83d\ude00'.repeat(20)}`)
  const around = reviewable(readClaims(odd), odd)
  assert.is(around.length, 1)
  assert.not.match(JSON.stringify(around), /\\u[dD]/, 'no half of a pair')
  assert.equal(parseClaims(formatClaims(around)), around)
})

test('a struck claim does not come back, an edited one is not overwritten, all else is read anew', () => {
  const rows = saved(readClaims(pit), (claim) =>
    claim.words === '31' ? { best: 13, population: 'bodies', decision: 'edited' } : strike('Up to 30')(claim)
  )
  const kept = again(pit, rows)
  assert.equal(
    kept.map(({ words, best, decision }) => [words, best, decision]),
    [
      ['12', 12, null],
      ['31', 13, 'edited'],
      ['Up to 30', null, 'struck'],
      ['3', 3, null],
      ['12', 12, null]
    ]
  )
  assert.ok(Array.isArray(kept[0]?.notes), 'an undecided claim is the new reading')
  assert.equal(again(pit, kept), kept)
})

test('a new article adds only its own claims', () => {
  const rows = saved(readClaims(pit), strike('31'))
  const second = articleOf('A court heard that 7 witnesses were missing.', 'court')
  const kept = keepDecisions([...readClaims(pit), ...readClaims(second)], rows, [pit, second])
  assert.equal(
    kept.map(({ article }) => article),
    ['pit', 'pit', 'pit', 'pit', 'pit', 'court']
  )
  assert.equal(
    keepDecisions(readClaims(second), rows, [second]).map(({ article, decision }) => [article, decision]),
    [['court', null], ...rows.map(({ article, decision }) => [article, decision])],
    'rows of an article that is not given now stay'
  )
})

test('words that are gone leave the decision, without a place, and a note until they are back', () => {
  const rows = saved(readClaims(pit), strike('31', '3'))
  const without = articleOf(text.replace('The union put the dead at 31. ', ''))
  const kept = again(without, rows)
  const lost = kept.at(-1)
  assert.equal([lost?.words, lost?.decision, lost?.start, lost?.end], ['31', 'struck', null, null])
  assert.match(String(lost?.notes), /^its words are no longer in the article$/)
  assert.equal(again(without, kept), kept)
  const back = again(pit, parseClaims(formatClaims(reviewable(kept, pit)))).find(({ words }) => words === '31')
  assert.equal([back?.decision, back?.start], ['struck', text.indexOf('31')])
  assert.not.match(String(back?.notes), 'no longer')
})

test('a decision is found again where the text has changed', () => {
  const cases: [string, string, string][] = [
    ['in front', `Seven people, 12 of them guards, met on Monday. ${text}`, 'Officials said 12'],
    ['white space', text.replace(/\n\n/g, '\r\n').replace(/ /g, '\u00a0'), 'Officials\u00a0said\u00a012']
  ]
  for (const [what, changed, upTo] of cases) {
    const kept = again(
      articleOf(changed),
      saved(readClaims(pit), (_, i) => (i === 0 ? { decision: 'struck' } : {}))
    )
    const struck = kept.filter(({ decision }) => decision === 'struck')
    assert.equal(
      struck.map(({ start, id }) => [start, id]),
      [[changed.indexOf(upTo) + upTo.length - 2, `pit:${struck[0]?.start}`]],
      what
    )
    assert.is(kept.filter(({ start }) => start === struck[0]?.start).length, 1, what)
  }
})

test('words that stand now in another sentence are not taken for the old ones', () => {
  const rows = saved(readClaims(pit), strike('3'))
  for (const other of ['Police detained 3 guards', 'The mayor said 3 managers were missing', 'It took 3 days']) {
    const changed = articleOf(text.replace('Police detained 3 managers', other))
    const kept = again(changed, rows).filter(({ words }) => words.startsWith('3') && words !== '31')
    assert.equal(
      kept.map(({ decision }) => decision),
      [null, 'struck'],
      other
    )
  }
})

test('figures in the same words and surroundings stay apart, as their neighbours have moved', () => {
  const line = '* In the valley 12 people were killed in the night.\n'
  const twins = articleOf(`The first 5 guards were missing.\n${line.repeat(3)}In the end 9 guards were detained.`)
  const starts = [...(twins.text?.matchAll(/12/g) ?? [])].map(({ index }) => index)
  const claims = starts.map((start, i) => ({
    ...row({
      id: `pit:${start}`,
      words: '12',
      best: 12,
      start,
      end: start + 2,
      decision: i === 1 ? 'struck' : 'accepted'
    }),
    notes: []
  }))
  const others = readClaims(twins).filter(({ words }) => words !== '12')
  const rows = parseClaims(formatClaims(reviewable([...claims, ...others], twins)))
  for (const changed of [
    `Some 40 or 50 people fled at first, it was said.\n${twins.text}`,
    `${twins.text?.slice(33)}`
  ]) {
    const kept = again(articleOf(changed), rows).filter(({ words }) => words === '12')
    assert.equal(
      kept.map(({ decision }) => decision),
      ['accepted', 'struck', 'accepted'],
      changed
    )
    assert.is(new Set(kept.map(({ start }) => start)).size, 3)
  }
})

test('where all is alike, no two decisions fall on one place', () => {
  const line = '* In the valley 12 people were killed in the night.\n'
  const alike = articleOf(line.repeat(3))
  const decisions = ['accepted', 'struck', 'accepted'] as const
  const claims = decisions.map((decision, i) => {
    const start = i * line.length + line.indexOf('12')
    return { ...row({ id: `pit:${start}`, words: '12', best: 12, start, end: start + 2, decision }), notes: [] }
  })
  const changed = articleOf(`${'-'.repeat(line.length - 1)}\n${alike.text}`)
  const kept = again(changed, reviewable(claims, alike))
  assert.equal(
    kept.map(({ start, decision }) => [start, decision]),
    claims.map(({ start, decision }) => [(start ?? 0) + line.length, decision])
  )
})

test('a newer reading with other ids and other mentions does not bring a struck claim back', () => {
  const [a, b] = [text.indexOf('12'), text.lastIndexOf('12')]
  const mention = { words: '12', start: b, end: b + 2 }
  const read = readClaims(pit)
  const anew = read.map((claim, i) => ({ ...claim, id: `new-${i}` }))
  const merged = anew.filter(({ start }) => start !== b).map((c) => (c.start === a ? { ...c, mentions: [mention] } : c))
  const shown = (claims: readonly Claim[], reading: readonly Claim[]) =>
    keepDecisions(reading, claims, [pit])
      .filter(({ words }) => words === '12')
      .map(({ start, decision, mentions }) => [start, decision, mentions.length])
  const struckAt = (at: number) => (claim: Claim) => (claim.start === at ? ({ decision: 'struck' } as const) : {})
  assert.equal(shown(saved(read, struckAt(b)), merged), [
    [a, null, 0],
    [b, 'struck', 0]
  ])
  assert.equal(shown(saved(read, struckAt(a)), merged), [[a, 'struck', 1]])
  assert.equal(shown(saved(merged, struckAt(a)), anew), [[a, 'struck', 1]])
})

test('rows of other tables are kept, and what was read at their words gives way', () => {
  const at = text.indexOf('31')
  const placed = row({ start: at, end: at + 2, best: 32, notes: ['from the register'] })
  const kept = again(pit, [placed, row({ id: 't:3', words: '12 miners', best: 12 })])
  assert.equal(
    kept.filter(({ start }) => start === at),
    [placed]
  )
  assert.is(kept.length, 6)
  assert.equal(again(pit, kept), kept)
  // The table itself, and the file saved from a page that showed it: the row stands there once, and struck
  const struck = parseClaims(formatClaims(reviewable([{ ...placed, decision: 'struck' }], pit)))
  for (const rows of [
    [placed, ...struck],
    [...struck, placed]
  ]) {
    assert.equal(
      again(pit, rows)
        .filter(({ id }) => id === 't:2')
        .map(({ decision }) => decision),
      ['struck']
    )
  }
  const [undecided] = saved([placed])
  assert.is(again(pit, undecided ? [undecided] : []).filter(({ id }) => id === 't:2').length, 1, 'kept, though saved')
})

test('a decision whose words are gone is not lost to another that now stands where it stood', () => {
  const [first, second] = [
    'In Tarn up to 30 people were killed on Friday.',
    'In Hanno up to 30 people were killed on Friday.'
  ]
  const old = articleOf(`${first} ${second}`)
  const rows = readClaims(old)
  const inFront = 'x'.repeat((rows[1]?.start ?? 0) - (rows[0]?.start ?? 0) - 2)
  const changed = articleOf(`${inFront}. ${first}`)
  const kept = again(
    changed,
    reviewable(rows, old).map((claim) => ({ ...claim, decision: 'struck' }))
  )
  assert.equal(
    kept.map(({ place, start, decision }) => [place, start !== null, decision]),
    [
      ['Tarn', true, 'struck'],
      ['Hanno', false, 'struck']
    ]
  )
})

test('in a changed text a decision goes to its own event and source, or to nothing', () => {
  const cases: [old: string, now: string, left: [source: string | null, placed: boolean, decided: boolean][]][] = [
    [
      'Police said 12 died in Tarn.',
      'The union said 12 died in Hanno.',
      [
        ['union', true, false],
        ['Police', false, true]
      ]
    ],
    [
      'Police said 12 died in Tarn.',
      'The army said 12 died in Tarn.',
      [
        ['army', true, false],
        ['Police', false, true]
      ]
    ],
    [
      'Police said 12 died in Tarn.',
      'Police said on Monday that 12 died in Tarn, and more may.',
      [
        ['Police', true, false],
        ['Police', false, true]
      ]
    ],
    [
      'Police said 12 people died in Tarn. The union said 12 people died in Tarn.',
      'The union said 12 people died in Tarn.',
      [
        ['union', true, true],
        ['Police', false, true]
      ]
    ],
    [
      'Police said 12 died in Tarn. Nobody spoke. The union said 12 died in Hanno.',
      'The union said 12 died in Hanno. Nobody spoke. Police said 12 died in Tarn.',
      [
        ['union', true, true],
        ['Police', true, true]
      ]
    ],
    [
      '500 people marched, police said.',
      '1,500 people marched, police said.',
      [
        ['police', true, false],
        ['police', false, true]
      ]
    ],
    [
      'Police counted 500',
      'Police counted 5000 people.',
      [
        ['Police', true, false],
        ['Police', false, true]
      ]
    ]
  ]
  for (const [before, now, left] of cases) {
    const rows = reviewable(readClaims(articleOf(before)), articleOf(before))
    const kept = again(
      articleOf(now),
      rows.map((claim) => ({ ...claim, decision: 'struck' }))
    )
    assert.equal(
      kept.map(({ source, start, decision }) => [source, start !== null, decision !== null]),
      left,
      now
    )
  }
})

test('of two decisions on one claim the later stands', () => {
  const decided = (decision: 'accepted' | 'struck') => saved(readClaims(pit).slice(0, 1), () => ({ decision }))
  const [claim] = again(pit, [...decided('accepted'), ...decided('struck')])
  assert.is(claim?.decision, 'struck')
})

test('a table of somebody else with a column "before" is not taken for an earlier reading', () => {
  assert.ok(again(pit, [row({ id: 'mine', words: '31', before: 'as it was' })]).some(({ id }) => id === 'mine'))
})

const towns = ['Orlen', 'Kassberg', 'Vellmar', 'Tarn', 'Ostia', 'Millow', 'Hanno']
const sentences = fc
  .shuffledSubarray(towns, { minLength: 1 })
  .chain((names) =>
    fc.tuple(
      ...names.map((town) =>
        fc
          .constantFrom('12', 'up to 30', 'at least 12', 'dozens')
          .map((words) => `In ${town} ${words} people were killed on Friday.`)
      )
    )
  )
const blanks = fc.constantFrom(' ', '\n', '\n\n', '  ', '\r\n')
const decision = fc.constantFrom('accepted', 'edited', 'struck', null)
const townOf = (body: string, { start }: Claim) => /In (\w+) [^.]*$/.exec(body.slice(0, start ?? 0))?.[1]

test('whatever is put in front, left out behind or spaced otherwise, every decision stays with its sentence', () => {
  fc.assert(
    fc.property(
      sentences,
      fc.array(decision, { minLength: 7, maxLength: 7 }),
      fc.array(fc.constantFrom('In Newtown 12 people were wounded.', 'Nobody knew of up to 30 people.'), {
        maxLength: 3
      }),
      blanks,
      fc.integer({ min: 1, max: 7 }),
      (lines, decisions, inFront, gap, left) => {
        const old = articleOf(lines.join(' '))
        const rows = parseClaims(
          formatClaims(reviewable(readClaims(old), old).map((c, i) => ({ ...c, decision: decisions[i] ?? null })))
        )
        const changed = articleOf([...inFront, ...lines.slice(0, left)].join(gap))
        const kept = again(changed, rows)
        assert.equal(again(changed, kept), kept)
        assert.is(new Set(kept.map(({ id }) => id)).size, kept.length)
        const decided = rows.filter((claim) => claim.decision !== null)
        assert.is(kept.filter((claim) => claim.decision !== null).length, decided.length)
        for (const claim of decided) {
          const town = townOf(old.text ?? '', claim)
          const there = kept.filter((c) => c.start !== null && townOf(changed.text ?? '', c) === town)
          const isLeft = changed.text?.includes(`In ${town}`)
          assert.equal(
            there.map((c) => c.decision),
            isLeft ? [claim.decision] : [],
            JSON.stringify([old.text, changed.text, brief(kept)])
          )
        }
        const written = reviewable(kept, changed)
        assert.equal(parseClaims(formatClaims(written)), written)
      }
    ),
    { numRuns: runs(300) }
  )
})

test('a question is answered by the row that its button writes, whichever name stands first', () => {
  const question = { event: null, field: 'place' as const, one: 'Orlo', other: 'Karsa', joins: 2, example: null }
  assert.equal(
    answersTo(question).map(({ answer }) => answer),
    ['same', 'part', 'whole', 'apart']
  )
  for (const { answer } of answersTo(question)) {
    const row = rowOf(question, answer, '2021-03-04')
    assert.is(answerOf(question, [row]), answer)
    assert.equal([row.answer, row.one], answer === 'whole' ? ['part', 'Karsa'] : [answer, 'Orlo'])
  }
  assert.is(answerOf(question, []), null)
  // A day may be of its month, and is part of no other
  const days = { ...question, field: 'from' as const, one: '2021-03-04', other: '2021-03' }
  assert.is(answersTo(days)[1]?.text, '\u20684 March 2021\u2069 is part of \u2068March 2021\u2069')
  assert.is(answersTo(days).length, 3)
  const counted = { ...question, field: 'population' as const, one: 'bodies', other: 'people' }
  assert.is(answersTo(counted)[1]?.text, '\u2068bodies\u2069 are among \u2068people\u2069')
})

test.run()
