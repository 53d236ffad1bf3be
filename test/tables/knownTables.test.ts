import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { estimatesBySource } from '../../lib/charts/bySource.ts'
import type { Claim } from '../../lib/claim.ts'
import { compare } from '../../lib/comparison/compare.ts'
import type { KnownTable } from '../../lib/tables/knownTables.ts'
import { parseClaims } from '../../lib/tables/parse.ts'
import { samples } from './samples.ts'

const test = suite('known tables')

const line = (c: Claim) =>
  [
    ...[c.id, c.event ?? '-', c.source, c.measure, c.population, c.place, `${c.from}..${c.to}`],
    [c.low, c.best, c.high].map((figure) => figure ?? '-').join('/'),
    ...[c.bound, c.vague].filter((part) => part !== null)
  ].join(' ')

for (const [name, { text, claims }] of Object.entries(samples)) {
  test(`reads the table of ${name} by its name alone, in capitals too, and draws it`, () => {
    const read = parseClaims(text, { columns: name.toUpperCase() as KnownTable })
    assert.equal(read.map(line).slice(0, claims.length), claims)
    const comparison = compare(read)
    const rivals = comparison.rows.relations.filter(({ kind }) => kind === 'rivals')
    assert.equal(rivals, [], 'figures of two events are no rivals')
    // one question for each figure of each event, and one source that answers it
    assert.is(comparison.rows.questions.length, read.length)
    assert.ok(comparison.rows.estimates.every(({ figures }) => figures.length === 1))
    const chart = JSON.stringify(estimatesBySource(comparison))
    for (const { low, best, high, words } of read)
      for (const figure of [low, best, high].filter((figure) => figure !== null))
        assert.match(chart, new RegExp(`[:,[]${figure}[,}\\]]`), `${words} is not drawn`)
  })
}

for (const [name, { text }] of Object.entries(samples))
  test(`knows the headings of ${name} where no map is named, and names the one that fits`, () => {
    assert.throws(
      () => parseClaims(text),
      new RegExp(`the columns are those of ${name}: read it with --columns ${name},`)
    )
  })

test('reads the older layout of EM-DAT, below the lines on its origin', () => {
  const text = `Source:,"EM-DAT, CRED",,,,,,,,,,,,,
Dis No,Year,Country,Location,Start Year,Start Month,Start Day,End Year,End Month,End Day,Total Deaths,No Injured,No Affected,No Homeless,Total Affected
2031-0012-TRV,2031,Trevia,Orlo,2031,1,21,2031,1,21,57,312,,,400`
  assert.equal(parseClaims(text, { columns: 'emdat' }).map(line), [
    '2031-0012-TRV/1 2031-0012-TRV EM-DAT killed people Orlo 2031-01-21..2031-01-21 -/57/- exact',
    '2031-0012-TRV/2 2031-0012-TRV EM-DAT injured people Orlo 2031-01-21..2031-01-21 -/312/- exact',
    '2031-0012-TRV/5 2031-0012-TRV EM-DAT affected people Orlo 2031-01-21..2031-01-21 -/400/- exact'
  ])
})

test('takes a hashtag for the one that it is but for attributes that say no more, unless that is there too', () => {
  const read = (tags: string) => {
    const [claim] = parseClaims(`${tags}\nOrlo,UN,12,5`, { columns: 'hxl' })
    return [claim?.place, claim?.source, claim?.best]
  }
  assert.equal(read('#adm1+name+en,#meta+source+org,#affected+ind+killed,#affected+killed+f'), ['Orlo', 'UN', 12])
  assert.equal(read('#adm1+name,#meta+source,#affected+ind+killed,#affected+killed'), ['Orlo', 'UN', 5])
})

test('takes how many events there were for no event', () => {
  const text = '#adm2,#date,#event+num,#affected+killed\nOrlo,2031-05-01,4,12'
  assert.is(parseClaims(text, { columns: 'hxl' })[0]?.event, null)
})

test('keeps two raids in one district on one day apart: they are two events', () => {
  const raids = parseClaims(samples.acled.text, { columns: 'acled', where: 'event_date = 2031-01-21' })
  assert.equal([...new Set(raids.map(({ source, place, from }) => [source, place, from].join()))].length, 1)
  const { questions, relations } = compare(raids).rows
  assert.equal([questions.length, relations.length], [2, 0])
})

test('reads the size of a crowd as it was written, in quotes or of people, and refuses what is no number by itself', () => {
  const read = (size: string) => {
    const text = `date\tlocality\tstate\tsize_text\tsize_low\tsize_high\n2033-06-04\tBrio\tSN\t${size}\t200\t200`
    const [claim] = parseClaims(text, { columns: 'ccc', format: 'tsv' })
    return [claim?.words, claim?.bound, claim?.low, claim?.best, claim?.vague]
  }
  assert.equal(read("'more than 1,000'"), ['more than 1,000', 'moreThan', 1000, null, null])
  assert.equal(read('about 400 people'), ['about 400', 'about', null, 400, null])
  assert.equal(read('\u201cseveral hundred people\u201d'), ['several hundred', 'exact', null, null, 'several hundred'])
  assert.equal(read('dozens of people'), ['dozens', 'exact', null, null, 'dozens'])
  assert.equal(read('see photos'), ['200', 'exact', null, 200, null])
  // Cars are no people, and of two figures nobody knows which
  for (const size of ['100s', '50 cars', '200 (police), 500 (organizers)'])
    assert.throws(() => read(size), new RegExp(`"${size.replace(/[()]/g, '.')}" is no number by itself`))
})

test.run()
