import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { dayOf, publicationDay } from '../../lib/reading/publicationDay.ts'
import { fc } from '../runs.ts'

const test = suite('reading: day of publication')
const latest = '2026-11-27'

const dates: [written: string, day: string | null][] = [
  ['2019-11-19', '2019-11-19'],
  ['2019-11-19T07:09:00Z', '2019-11-19'],
  ['2019-11-19T23:30:00-05:00', '2019-11-19'],
  ['2019/11/19', '2019-11-19'],
  ['2019/3/4 10:00', '2019-03-04'],
  ['20191119', '2019-11-19'],
  ['20191119T070900', '2019-11-19'],
  ['20191119070900', '2019-11-19'],
  ['19 Nov 2019 07:09 GMT', '2019-11-19'],
  ['Tue, 19 Nov 2019 07:09:00 GMT', '2019-11-19'],
  ['Tue Nov 19 07:09:00 UTC 2019', '2019-11-19'],
  ['November 19, 2019', '2019-11-19'],
  ['Tuesday, Nov. 19th, 2019 at 7 a.m.', '2019-11-19'],
  ['3rd Sept 2019', '2019-09-03'],
  ['19-Nov-2019', '2019-11-19'],
  ['19/11/2019', '2019-11-19'],
  ['11/19/2019', '2019-11-19'],
  ['19.11.2019', '2019-11-19'],
  ['3.4.2019', '2019-04-03'],
  // one day in London and another in Boston
  ['11/10/2019', null],
  ['2019-02-29', null],
  ['2019-13-01', null],
  ['201911191', null],
  ['19 Foo 2019', null],
  ['2019-11', null],
  ['yesterday', null],
  ['', null]
]
test('a day is read in the forms in which pages write it', () => {
  for (const [written, day] of dates) assert.is(dayOf(written), day, written)
})

const cases: [what: string, stated: (string | null)[], url: string | null, day: string | null][] = [
  ['the first that is a date', [null, 'soon', '2019-11-19', '2019-11-25'], null, '2019-11-19'],
  ['none before the web', ['0001-01-01T00:00:00Z', '1970-01-01', '1900-01-01'], null, null],
  ['none to come', ['2026-11-28', '2099-01-01'], null, null],
  ['that of tomorrow, where it is tomorrow already', ['2026-11-27T01:00:00+14:00'], null, '2026-11-27'],
  ['the next that is plausible', ['0001-01-01T00:00:00Z', '2019-11-19'], null, '2019-11-19'],
  [
    'of a moment in UTC, the day at the place',
    ['2019-11-20T03:30:00Z', '2019-11-19T22:30:00-05:00'],
    null,
    '2019-11-19'
  ],
  ['not that of another moment', ['2019-11-20T03:30:00Z', '2019-11-21T22:30:00-05:00'], null, '2019-11-20'],
  [
    'of a moment in UTC, the day of the address',
    ['2019-11-20T03:30:00Z'],
    'https://a.example/2019/11/19/x',
    '2019-11-19'
  ],
  ['in the zone of the page, its day', ['2019-11-20T00:30:00+04:00'], 'https://a.example/2019/11/19/x', '2019-11-20'],
  ['not an address of another week', ['2019-11-20T03:30:00Z'], 'https://a.example/2019/11/12/x', '2019-11-20'],
  ['the address, where nothing else tells', [], 'https://a.example/2019/11/19/x.html?d=20200101', '2019-11-19'],
  ['a month by its name', [], 'https://a.example/world/2019/nov/19/ferry', '2019-11-19'],
  ['a month with its year', [], 'http://a.example/english/2019-11/19/c_1.htm', '2019-11-19'],
  ['eight digits', [], 'https://a.example/20191119/ferry', '2019-11-19'],
  [
    'of an archived page, its own address',
    [],
    'https://a.example/web/20200101120000/http://b.example/2019/11/19/',
    '2019-11-19'
  ],
  ['no number of an article', [], 'https://a.example/news/20191319/2019/99/99/', null],
  ['no day of an event in a title', [], 'https://a.example/the-fire-of-2015-11-13', null],
  ['no address to come', [], 'https://a.example/2031/11/19/', null]
]
for (const [what, stated, url, day] of cases)
  test(`is ${what}`, () => assert.is(publicationDay(stated, url, latest), day))

test('is a day between that of the first page and the latest, or none, whatever is stated', () => {
  const date = fc.oneof(
    fc.string(),
    fc.stringMatching(/^\d{1,4}[-/. ]?[A-Za-z0-9]{0,3}[-/. ]?\d{1,4}(?:T\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/)
  )
  fc.assert(
    fc.property(fc.array(date), date, (stated, path) => {
      const day = publicationDay(stated, `https://a.example/${path}`, latest)
      assert.ok(day === null || (/^\d{4}-\d\d-\d\d$/.test(day) && day >= '1990-01-01' && day <= latest))
    })
  )
})

test.run()
