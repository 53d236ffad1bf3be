import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Claim } from '../../lib/claim.ts'
import { type FieldName, fields, typed, type Written, writtenIn } from '../../lib/review/client/typed.ts'

const now = Claim.parse({
  ...{ id: 'a:1', article: 'a', measure: 'killed', population: ' people ', source: 'UN', place: 'Halvern' },
  ...{ words: 'at least 12', low: 12, bound: 'atLeast', inferred: ['place', 'measure'] }
})
const written = (entries: Partial<Written>, claim = now): [Written, (field: FieldName) => boolean] => {
  const before = Object.fromEntries(fields.map(({ field }) => [field, writtenIn(claim, field)])) as Written
  return [{ ...before, ...entries }, (field) => (entries[field] ?? before[field]) === before[field]]
}

test('what nobody touched stays as it was, and nothing is edited', () => {
  assert.equal(typed(now, ...written({})), { claim: { ...now, decision: 'edited' }, changed: [], errors: {} })
})

test('a form says a claim, and what is set in it is no longer inferred', () => {
  const cases: [Partial<Written>, Partial<Claim>][] = [
    [{ place: 'Orvale' }, { place: 'Orvale', inferred: ['measure'] }],
    [{ place: '' }, { place: null, inferred: ['measure'] }],
    [{ low: '1,200' }, { low: 1200 }],
    [
      { bound: 'exact', low: '', best: '1 200' },
      { bound: 'exact', low: null, best: 1200 }
    ],
    [{ stance: 'denies' }, { stance: 'denies' }],
    [{ partOf: 'a/1' }, { partOf: 'a/1' }],
    [{ unit: 'households' }, { unit: 'households' }],
    [{ vague: 'hundreds' }, { vague: 'hundreds', low: null }],
    [
      { bound: 'between', high: '40' },
      { bound: 'between', high: 40 }
    ],
    [
      { saidOn: '2021-03?', event: 'the flood' },
      { saidOn: '2021-03?', event: 'the flood' }
    ]
  ]
  for (const [entries, expected] of cases) {
    const { claim, changed, errors } = typed(now, ...written(entries))
    assert.equal([errors, claim], [{}, { ...now, ...expected, decision: 'edited' }])
    assert.equal(
      changed.sort(),
      Object.keys(expected)
        .filter((field) => field !== 'inferred')
        .sort()
    )
  }
})

test('what is wrong is said at its field, and the claim stays as it was', () => {
  const cases: [Partial<Written>, FieldName, RegExp][] = [
    [{ population: ' ' }, 'population', /^expected who or what is counted/],
    [{ unit: '' }, 'unit', /^expected a unit/],
    [{ from: '2021-02-30' }, 'from', /^expected an EDTF date/],
    [{ from: '2021-03', to: '2021-02' }, 'from', /2021-03 is after to 2021-02/],
    [{ low: '1.200' }, 'low', /may mean 1200 or the decimal/],
    [{ low: 'many' }, 'low', /no number/],
    [{ low: '' }, 'bound', /atLeast takes low, found none/],
    [{ bound: 'between' }, 'bound', /takes low and high, or/],
    [{ bound: 'between', high: '4' }, 'low', /low 12 is above high 4/]
  ]
  for (const [entries, field, message] of cases) {
    const { claim, errors } = typed(now, ...written(entries))
    assert.match(errors[field] ?? JSON.stringify(errors), message)
    assert.is(claim, now)
  }
})

test.run()
