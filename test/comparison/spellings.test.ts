import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { compare } from '../../lib/comparison/compare.ts'
import { usualNoun } from '../../lib/comparison/populations.ts'
import { parseClaims } from '../../lib/tables/parse.ts'

test('a place that a dateline has in capitals is shown as a name, is one with that name, and claims keep what is written', () => {
  const shown = (place: string, text: string, other = place) => {
    const claims = parseClaims(
      `article,source,population,measure,place,best,start,end\na,Police,people,killed,"${place}",12,0,2\nb,Union,people,killed,"${other}",14,0,2`
    )
    const blank = { title: null, publisher: null, published: null, url: null }
    const { rows } = compare(claims, { articles: ['a', 'b'].map((id) => ({ ...blank, id, event: 'one', text })) })
    assert.is(rows.questions.length, 1)
    assert.is(rows.figures[0]?.claim.place, place)
    return rows.questions[0]?.scope.place
  }
  assert.is(shown('ORLO', 'ORLO - Twelve died.', 'Orlo'), 'Orlo')
  assert.is(shown('SAN JOSE', 'SAN JOSE, May 3 (XNN) - Twelve died in San José. In San Jose it rained.'), 'San Jose')
  assert.is(shown('PORT ORLO', 'PORT ORLO, 3 May (XNN) - Twelve died.'), 'Port Orlo')
  assert.is(shown('McMURDO', 'McMURDO - Twelve died.'), 'McMURDO')
  assert.is(shown('ORLO, Talmara', 'ORLO, Talmara - Twelve died.', 'Orlo'), 'Orlo')
  // Written so within a sentence, or of no text, it may be letters for words
  assert.is(shown('USSR', 'Twelve died in the USSR.'), 'USSR')
  assert.is(shown('ORLO', ''), 'ORLO')
  assert.is(shown('UAE', 'UAE - Twelve died. Uae.'), 'UAE')
})

test('a noun has its usual name behind what is said of it, and only as a whole word', () => {
  const names = [
    ['three healthcare workers', 'three health workers'],
    ['members of the security forces', 'security personnel'],
    ['wooden houses', 'wooden homes'],
    ['paramedical workers', 'paramedical workers']
  ] as const
  for (const [name, usual] of names) assert.is(usualNoun(name), usual)
})

test.run()
