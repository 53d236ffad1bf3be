import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readDocument } from '../../lib/reading/document.ts'
import { type Location, locate } from '../../lib/reading/place.ts'

const test = suite('place')

/** Where the figure in [brackets] is. */
function where(marked: string): Location {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace(/[[\]]/g, '')
  const article = { id: 'a', title: null, publisher: null, published: null, url: null, text }
  return locate(readDocument(text), [{ start, end }], article)[0] as Location
}

const locations = (cases: [text: string, place: string | null][]) => () => {
  for (const [text, place] of cases) assert.is(where(text).place, place, text)
}

test(
  'the place stands behind a preposition, or has a word that says what it is',
  locations([
    ['A bomb killed [12] people in Mosul on Monday.', 'Mosul'],
    ['A bomb killed [12] people in the northern city of Mosul.', 'Mosul'],
    ['[Twelve] people died in Ghazni province.', 'Ghazni province'],
    ['The coast guard and the harbour master said [12] people died.', null],
    ['[Twelve] people died near the village of Kafr Nabl in the rebel-held north.', 'Kafr Nabl'],
    ['In Kafr Nabl, [12] people died when a shell hit a market.', 'Kafr Nabl'],
    ['The quake killed [12] people in southern Mexico.', 'southern Mexico'],
    ['A blast at Brussels airport killed [12] people.', 'Brussels airport'],
    ['A ferry carrying [120] people sank off the Libyan coast.', 'Libyan coast'],
    ['[Twelve] people were killed in Syria and Iraq.', 'Syria and Iraq'],
    ['At least [12] people were shot at a nightclub in Orlando, Florida.', 'Orlando']
  ])
)

test(
  'a country may be the subject, or an adjective of what is its own',
  locations([
    ['Uganda hosts [12] percent of them, most from South Sudan.', 'Uganda'],
    ['Germany took in [12,000] people last year, Italy 4,000.', 'Germany'],
    ['French unemployment rose to [12] percent.', 'France'],
    ['Some [12,000] people have fled South Sudan for Uganda.', 'South Sudan'],
    ['[Twelve] Syrian soldiers were killed.', 'Syria']
  ])
)

test(
  'where the speaker is, is not where the figure is',
  locations([
    ['Police in Lagos said [12] people had died in Kano.', 'Kano'],
    ['The minister told reporters in Geneva that [12] people had died in Aleppo.', 'Aleppo'],
    ['Rain fell in Kano. Police in Lagos said [12] people had died.', 'Kano'],
    ['The army killed [12] rebels in the Swat valley, the military said in Islamabad.', 'Swat valley']
  ])
)

test(
  'months, firms, persons and parliaments are no places',
  locations([
    ['In June, [12] people died.', null],
    ['Jake England, 19, shot [12] men.', null],
    ['Shares in Apple fell [12] percent.', null],
    ['Congress approved [12] million dollars in May.', null],
    ['On Monday Mr Roe of the Lake Agency counted [12] boats.', null]
  ])
)

test('the sentences before lend their place, then the first lines, then the dateline, each with a note', () => {
  const before = where('Rain fell in Kano. The flood killed [12] people.')
  assert.equal(before, { place: 'Kano', notes: ['place from the previous sentence'] })
  const story = where('Rain fell in Kano on Monday.\n\nNobody slept.\n\nThe flood killed [12] people.')
  assert.equal(story, { place: 'Kano', notes: ['place from the beginning of the article'] })
  const dateline = where('GOMA, Congo (AP) - Rebels killed [12] villagers on Sunday, officials said by phone.')
  assert.equal(dateline, { place: 'GOMA, Congo', notes: ['place from the dateline'] })
  assert.is(where('Rain fell in Kano. It will go on for [12] hours.').place, null, 'a duration is nowhere')
})

test.run()
