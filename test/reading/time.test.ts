import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { dateRange } from '../../lib/claim.ts'
import { readDocument } from '../../lib/reading/document.ts'
import { type Period, period } from '../../lib/reading/time.ts'

const test = suite('time')

/** When the figure in [brackets] was; published on a Wednesday. */
function when(marked: string, published: string | null = '2018-11-14'): Period {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace(/[[\]]/g, '')
  const article = { id: 'a', title: null, publisher: null, published, url: null, text }
  return period(readDocument(text), [{ start, end }], article)[0] as Period
}

test('words for time become dates, counted from the day of publication', () => {
  const dates: [words: string, from: string, to: string][] = [
    ['on Tuesday', '2018-11-13', '2018-11-13'],
    ['on Wednesday', '2018-11-14', '2018-11-14'],
    ['late Thursday', '2018-11-08', '2018-11-08'],
    ['yesterday', '2018-11-13', '2018-11-13'],
    ['overnight', '2018-11-13', '2018-11-14'],
    ['last week', '2018-11-05', '2018-11-11'],
    ['this week', '2018-11-12', '2018-11-14'],
    ['over the weekend', '2018-11-10', '2018-11-11'],
    ['in early November', '2018-11-01', '2018-11-10'],
    ['in mid-November', '2018-11-11', '2018-11-20'],
    ['in late October', '2018-10-21', '2018-10-31'],
    ['in December', '2017-12', '2017-12'],
    ['in August', '2018-08', '2018-08'],
    ['in August 2016', '2016-08', '2016-08'],
    ['in 2017', '2017', '2017'],
    ['since 2011', '2011', '2018-11-14'],
    ['since September', '2018-09', '2018-11-14'],
    ['since the war began in 2011', '2011', '2018-11-14'],
    ['between May and July', '2018-05', '2018-07'],
    ['between May and July 2016', '2016-05', '2016-07'],
    ['from April 29 to May 10', '2018-04-29', '2018-05-10'],
    ['from 2013 to 2016', '2013', '2016'],
    ['on Feb. 27', '2018-02-27', '2018-02-27'],
    ['on 27 February 2016', '2016-02-27', '2016-02-27'],
    ['over the past two years', '2016-11', '2018-11-14'],
    ['in the last 24 hours', '2018-11-13', '2018-11-14'],
    ['three years ago', '2015', '2015'],
    ['last month', '2018-10', '2018-10'],
    ['last year', '2017', '2017'],
    ['this year', '2018-01-01', '2018-11-14'],
    ['in the first quarter of 2018', '2018-01', '2018-03'],
    ['in the 1990s', '1990', '1999']
  ]
  for (const [words, from, to] of dates) {
    const found = when(`Floods killed [57] people ${words}.`)
    assert.equal([found.from, found.to, found.saidOn, found.notes], [from, to, null, []], words)
  }
})

test('a day to come is the next one', () => {
  assert.is(when('The court will hear [12] men on Friday.').from, '2018-11-16')
  assert.is(when('Voters will choose [12] men on Nov. 20.').from, '2018-11-20')
})

test('when it was said is not when it was', () => {
  const both = when('Floods killed [57] people last month, the ministry said on Tuesday.')
  assert.equal([both.from, both.to, both.saidOn], ['2018-10', '2018-10', '2018-11-13'])
  const said = when('On Tuesday the ministry said [57] people had died.')
  assert.equal(said, { from: null, to: null, saidOn: '2018-11-13', notes: [] })
})

test('the nearest time of the sentence counts, then the sentence before, and never the publication', () => {
  assert.is(when('Floods killed 12 people in May and [57] in August.').from, '2018-08')
  assert.is(when('A truce of April ended a feud that has cost [57] lives.').from, null)
  const before = when('Floods came in May. They killed [57] people.')
  assert.equal([before.from, before.notes], ['2018-05', ['period from the previous sentence']])
  const none = when('Floods killed [57] people.')
  assert.equal([none.from, none.to, none.notes], [null, null, []])
})

test('verbs, sizes and article numbers are no dates', () => {
  for (const text of [
    'They may lose [57] men.',
    'Some 2000 men and [57] women marched.',
    'Article 2016 costs [57] dollars.',
    'A Black Friday sale drew [57] men.'
  ]) {
    assert.is(when(text).from, null, text)
  }
})

test('"may" is a verb where it has no capital', () => {
  assert.is(when('They may lose [57] men, police said on Tuesday.').from, null)
})

test('without a day of publication nothing is counted, and with a month only what a month allows', () => {
  assert.equal(when('Floods killed [57] people on Tuesday.', null), {
    from: null,
    to: null,
    saidOn: null,
    notes: []
  })
  assert.is(when('Floods killed [57] people on Tuesday.', '2018-11').from, null)
  assert.is(when('Floods killed [57] people last month.', '2018-11').from, '2018-10')
})

test('any answer is EDTF, from not after to, at any day of publication', () => {
  const words = fc.constantFrom(
    'Monday',
    'May',
    'Feb. 29',
    'early',
    'late',
    'since',
    'between',
    'and',
    'from',
    'to',
    '31 April',
    '2015',
    'last',
    'next',
    'week',
    'month',
    'the past',
    '12',
    'months',
    'years',
    'ago',
    'weekend',
    'quarter',
    'overnight',
    'in',
    'will'
  )
  const date = fc
    .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), date, (some, published) => {
      const { from, to } = when(`Floods ${some.join(' ')} killed [57] people.`, published)
      if (from === null || to === null) return assert.equal([from, to], [null, null])
      const [first, last] = [dateRange(from), dateRange(to)]
      assert.ok(first && last && first[0] <= last[1], `${some.join(' ')} ${published}: ${from} ${to}`)
    })
  )
})

test.run()
